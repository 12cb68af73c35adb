"""The amber notice: a window ended without closing, and what it held can be had again."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.app.i18n import Translation
from drafter.app.recovery import Leftover
from drafter.text.counting import counted
from drafter.text.sentence import Sentence
from drafter.ui.moments import moment_words
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import Theme, scaled

_WORDS_PX = 240
"""Where less is left beside the buttons, they stand below."""


class RecoveryNotice(QFrame):
    """Shows the newest copy; the others are behind a link. Hidden where there is none."""

    restore_requested = Signal(object)
    """Leftover."""
    aside_requested = Signal(object)
    """Leftover: keep it, but do not offer it again."""
    look_requested = Signal(object)
    """Leftover: how does it differ from the file that it was saved in?"""
    all_requested = Signal()

    def __init__(self, theme: Theme, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._translation = translation
        self._leftovers: tuple[Leftover, ...] = ()
        self._changes: int | None = None
        mark(self, "notice")
        self._title, self._line = QLabel(), QLabel()
        mark(self._title, "heading")
        mark(self._line, "secondary")
        for label in (self._title, self._line):
            label.setWordWrap(True)
        self.more, self.look, self.aside, self.restore = QPushButton(), QPushButton(), QPushButton(), QPushButton()
        for button in (self.more, self.look, self.aside):
            mark(button, "link")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange(theme)
        self.restore.clicked.connect(self._restore)
        self.aside.clicked.connect(self._put_aside)
        self.look.clicked.connect(self._look)
        self.more.clicked.connect(self.all_requested)
        self.hide()

    def show_leftovers(self, leftovers: tuple[Leftover, ...], changes: int | None = None) -> None:
        """Offer the newest of these copies; `changes` is by how many paragraphs it differs from the user's file."""
        self._leftovers, self._changes = leftovers, changes
        self.setVisible(bool(leftovers))
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _arrange(self, theme: Theme) -> None:
        picture = QLabel()
        set_icon(picture, "clock", "warn", theme, 18)
        words, beside = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(2)
        for label in (self._title, self._line):
            words.addWidget(label)
        words.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        for button in (self.look, self.aside, self.restore):
            beside.addWidget(button)
        self._buttons = beside
        self._body.setSpacing(6)
        self._body.addLayout(words, 1)
        self._body.addLayout(beside)
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 9, 12, 9)
        row.setSpacing(10)
        row.addWidget(picture, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._body, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand beside the words, or below them in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self._body.geometry().width() - self._buttons.sizeHint().width()
        is_wide = room >= scaled(_WORDS_PX)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._body.setDirection(direction)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignVCenter if is_wide else Qt.AlignmentFlag.AlignLeft)

    def _look(self) -> None:
        self.look_requested.emit(self._leftovers[0])

    def _restore(self) -> None:
        self.restore_requested.emit(self._leftovers[0])

    def _put_aside(self) -> None:
        self.aside_requested.emit(self._leftovers[0])

    def _retranslate(self) -> None:
        if not self._leftovers:
            return
        copy = self._leftovers[0].copy
        when = moment_words(datetime.fromtimestamp(copy.saved_at), datetime.now(), self._translation.language)
        title = copy.title or self.tr("Untitled draft")
        self._title.setText(self.tr("The last window did not close properly; a recovery copy was kept"))
        self._line.setText(f"{title} {when}{self._difference()}")
        others = len(self._leftovers) - 1
        self.more.setText(self.tr("{} more").format(others))
        self.more.setVisible(others > 0)
        self.look.setText(self.tr("See differences"))
        self.look.setVisible(bool(self._changes))
        self.aside.setText(self.tr("Not now"))
        self.aside.setToolTip(self.tr("Keeps the copy for 30 days: File › Recovery copies"))
        self.restore.setText(self.tr("Restore"))
        self.setAccessibleName(f"{self._title.text()}. {self._line.text()}")
        self._fit()

    def _difference(self) -> str:
        if self._changes is None:
            return ""
        if self._changes == 0:
            return self.tr(", the same text as in the file")
        said = Sentence(
            zh=f"，比已保存的多{self._changes}处改动", en=f", {counted(self._changes, 'change')} more than in the file"
        )
        return self._translation.say(said)
