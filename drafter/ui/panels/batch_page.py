"""What a batch of fixes will change, shown once before it is carried out; single ones can be left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafter.checks.finding import Finding
from drafter.ui.style import mark

_KEY_ROLE = Qt.ItemDataRole.UserRole + 1


class BatchPage(QWidget):
    """A list with ticks, all set at first. Enter carries out what is ticked, Esc leaves it."""

    accepted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: dict[str, Finding] = {}
        self._title, self._about = QLabel(), QLabel()
        self.list, self.fix, self.leave = QListWidget(), QPushButton(), QPushButton()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.list.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        mark(self._title, "heading")
        mark(self._about, "secondary")
        mark(self.fix, "primary")
        self._about.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.fix)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 8, 4)
        for widget in (self._title, self._about):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.list.itemChanged.connect(lambda _item: self._count())
        self.fix.clicked.connect(self.accepted)
        self.leave.clicked.connect(self.left)
        self._retranslate()

    @property
    def chosen(self) -> tuple[Finding, ...]:
        """What is ticked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(self._findings[item.data(_KEY_ROLE)] for item in items if _is_ticked(item))

    def offer(self, findings: Sequence[tuple[Finding, str]]) -> None:
        """List findings with the words of their fixes; what was unticked before stays so."""
        left_out = {key for key in self._findings if key not in {_key(finding) for finding in self.chosen}}
        self._findings = {_key(finding): finding for finding, _ in findings}
        self.list.blockSignals(True)
        self.list.clear()
        for finding, words in findings:
            item = QListWidgetItem(words, self.list)
            item.setData(_KEY_ROLE, _key(finding))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_in = _key(finding) not in left_out
            item.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.list.setCurrentRow(0)
        self._count()

    def forget(self) -> None:
        """The next offer is another one: all of it is ticked again."""
        self._findings = {}
        self.list.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter carries it out, Esc leaves it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.fix.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("What will be fixed"))
        self._about.setText(self.tr("None of it changes the meaning. All of it is one step that can be undone."))
        self.list.setAccessibleName(self._title.text())
        self.leave.setText(self.tr("Leave it"))
        self._count()

    def _count(self) -> None:
        count = len(self.chosen)
        self.fix.setText(self.tr("Fix all %n", "", count))
        self.fix.setEnabled(bool(count))


def _key(finding: Finding) -> str:
    return f"{finding.key} {finding.span.start if finding.span else 0}"


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked
