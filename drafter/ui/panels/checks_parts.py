"""Parts of the checks panel: the row of filters with its counts, and the page that says that all is well."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from drafter.checks.finding import Severity
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import Theme

_WHOLE, _BY_PLACE, _PARAGRAPH = range(3)


class FilterRow(QWidget):
    """Which severities are listed, and of how much of the text; in two lines where one has not the room."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[Severity, int] = {}
        self.severities = {severity: QPushButton() for severity in reversed(Severity)}
        self.scope = _Choice()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(6)
        self._buttons = row = QHBoxLayout()
        row.setSpacing(6)
        self._line.addLayout(row, 1)
        for severity, button in self.severities.items():
            button.setCheckable(True)
            button.setChecked(severity is not Severity.HINT)
            mark(button, "chip")
            button.toggled.connect(self.changed)
            row.addWidget(button)
        row.addStretch(1)
        self.scope.addItems(["", "", ""])
        self.scope.currentIndexChanged.connect(self.changed)
        self.scope.currentIndexChanged.connect(lambda _index: self._share_room())
        self.scope.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        mark(self.scope, "compact")
        self._line.addWidget(self.scope, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    @property
    def is_narrowed(self) -> bool:
        """True where only the paragraph of the caret is listed."""
        return self.scope.currentIndex() == _PARAGRAPH

    @property
    def is_by_place(self) -> bool:
        """True where the list goes by the place in the text."""
        return self.scope.currentIndex() == _BY_PLACE

    def is_on(self, severity: Severity) -> bool:
        """True where findings of this severity are listed."""
        return self.severities[severity].isChecked()

    def show_counts(self, counts: Mapping[Severity, int]) -> None:
        """How many there are of each."""
        self._counts = counts
        names = {
            Severity.ERROR: self.tr("Errors"),
            Severity.WARNING: self.tr("Warnings"),
            Severity.HINT: self.tr("Hints"),
        }
        for severity, button in self.severities.items():
            count = counts.get(severity, 0)
            button.setText(self.tr("{} {}").format(names[severity], count) if count else names[severity])
        self._share_room()

    def minimumSizeHint(self) -> QSize:
        """The wider of the two lines."""
        wider = max(self._buttons.sizeHint().width(), self.scope.sizeHint().width())
        return QSize(wider, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths have room for one line, or for two."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        self._buttons.invalidate()
        wanted = self._buttons.sizeHint().width() + self._line.spacing() + self.scope.sizeHint().width()
        fits = wanted <= self.width()
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def retranslate(self) -> None:
        """Set every text again."""
        self.scope.setItemText(_WHOLE, self.tr("Whole text"))
        self.scope.setItemText(_BY_PLACE, self.tr("By place"))
        self.scope.setItemText(_PARAGRAPH, self.tr("This paragraph"))
        self.scope.setAccessibleName(self.tr("What is listed"))
        self.show_counts(self._counts)

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _Choice(QComboBox):
    """As wide as what is chosen, where Qt would have it as wide as the longest of all."""

    def __init__(self) -> None:
        super().__init__()
        self.currentIndexChanged.connect(lambda _index: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """The words, and what the style needs around them."""
        widest = max((self._words_px(self.itemText(index)) for index in range(self.count())), default=0)
        whole = super().sizeHint()
        return QSize(whole.width() - widest + self._words_px(self.currentText()), whole.height())

    def minimumSizeHint(self) -> QSize:
        """The same: words that are cut say nothing."""
        return self.sizeHint()

    def _words_px(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)


class EmptyPage(QWidget):
    """Where nothing is listed: because nothing is wrong, or because of the filters."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_clean = True
        self._sign, self.words, self._more = QLabel(), QLabel(), QLabel()
        set_icon(self._sign, "proven", "ok", theme, 20)
        mark(self.words, "heading")
        mark(self._more, "secondary")
        self._more.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(self._sign)
        line.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 24, 8, 8)
        column.addLayout(line)
        column.addWidget(self._more)
        column.addStretch(1)
        self.show_state(is_clean=True)

    def show_state(self, *, is_clean: bool) -> None:
        """Say that nothing was found, or that the filters hide what was."""
        self._is_clean = is_clean
        self._sign.setVisible(is_clean)
        self.words.setText(
            self.tr("No problems found.") if is_clean else self.tr("Nothing to list with these filters.")
        )
        checked = self.tr("Checked: paragraph numbers, footnotes, citations, also and further, punctuation, sessions.")
        self._more.setText(checked if is_clean else "")

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_state(is_clean=self._is_clean)
        super().changeEvent(event)
