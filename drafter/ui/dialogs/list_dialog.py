"""What dialogs with a list have in common: what the list is for above it, what was done last below, and the buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from drafter.app.i18n import Translation
from drafter.text.sentence import Sentence
from drafter.ui.style import mark


class ListDialog(QDialog):
    """Whoever derives from it names the window and the list, and says with `_lay_out` what stands around the list."""

    def __init__(self, translation: Translation, size_px: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._translation = translation
        self.resize(*size_px)
        self.list = QListWidget()
        self.list.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.accept)
        self._about, self._said, self._nothing = QLabel(), QLabel(), QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self._about, self._said, self._nothing):
            mark(label, "secondary")
            label.setWordWrap(True)
        self._box = QWidget()
        self._stack = QStackedLayout(self._box)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)

    @property
    def said(self) -> str:
        """What was done last, or why it could not be; "" before anything was."""
        return self._said.text()

    @property
    def nothing(self) -> str:
        """What stands in the place of an empty list; "" while there is one."""
        return "" if self._stack.currentWidget() is self.list else self._nothing.text()

    def _say(self, sentence: Sentence) -> None:
        self._said.setText(self._translation.say(sentence))

    def _show_list(self, *, is_any: bool) -> None:
        """The list, or in its place what is said where it is empty."""
        self._stack.setCurrentWidget(self.list if is_any else self._nothing)

    def _lay_out(self, *parts: QWidget | QLayout) -> None:
        """These from top to bottom; `_box`, which holds the list, has what room is left."""
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        for part in parts:
            if isinstance(part, QLayout):
                column.addLayout(part)
            else:
                column.addWidget(part, int(part is self._box))

    def _made_buttons(self, left: Sequence[QPushButton], primary: QPushButton | None = None) -> QHBoxLayout:
        """The row at the foot; only the filled button answers to Enter."""
        row = QHBoxLayout()
        for button in left:
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.close_button)
        for button in (*left, self.close_button):
            button.setAutoDefault(False)
        if primary is not None:
            mark(primary, "primary")
            primary.setDefault(True)
            row.addWidget(primary)
        return row


def made_form(lines: Sequence[QLineEdit], names: Sequence[str]) -> QFormLayout:
    """Lines with their names beside them, which screen readers know too."""
    form = QFormLayout()
    form.setHorizontalSpacing(14)
    for line, name in zip(lines, names, strict=True):
        label = QLabel(name)
        label.setBuddy(line)
        line.setAccessibleName(name)
        form.addRow(label, line)
    return form


def choose_several(rows: QListWidget) -> None:
    """Several rows can be chosen."""
    rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
