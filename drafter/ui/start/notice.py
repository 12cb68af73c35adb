"""The amber notice: a window ended without closing, and what it held can be had again."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.app.i18n import Translation
from drafter.app.recovery import Leftover
from drafter.text.counting import counted
from drafter.text.sentence import Sentence
from drafter.ui.moments import moment_words
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import Theme


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
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._line)
        others = QHBoxLayout()
        others.setSpacing(4)
        for button in (self.more, self.aside):
            others.addWidget(button)
        others.addStretch()
        words.addLayout(others)
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 9, 12, 9)
        row.setSpacing(10)
        row.addWidget(picture, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        for button in (self.look, self.restore):
            row.addWidget(button)

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

    def _difference(self) -> str:
        if self._changes is None:
            return ""
        if self._changes == 0:
            return self.tr(", the same text as in the file")
        said = Sentence(
            zh=f"，比已保存的多{self._changes}处改动", en=f", {counted(self._changes, 'change')} more than in the file"
        )
        return self._translation.say(said)
