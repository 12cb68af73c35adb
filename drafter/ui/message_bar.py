"""A bar above the page for what must not be missed: a file that was not opened, a mistake of ours. Never modal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from drafter.app.i18n import Translation
from drafter.text.sentence import Sentence
from drafter.ui.announcing import announce
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import Theme


class MessageBar(QFrame):
    """One message at a time, with at most two things to do about it; it stays until it is closed or replaced."""

    def __init__(self, theme: Theme, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._translation = theme, translation
        self._sentence: Sentence | None = None
        self._is_held_back = False
        self._remedy_words: Sentence | None = None
        self._remedy: Callable[[], None] | None = None
        self._other: tuple[Sentence, Callable[[], None]] | None = None
        self._icon, self._words = QLabel(), QLabel()
        self.remedy, self.other, self.close_button = QPushButton(), QPushButton(), QToolButton()
        self._arrange()
        self._retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """What is said; "" where nothing is."""
        return self._words.text() if self._sentence is not None else ""

    def show_error(
        self, sentence: Sentence, words: Sentence | None = None, remedy: Callable[[], None] | None = None
    ) -> None:
        """Say what went wrong; `words` name the button that carries out `remedy`."""
        self._show("refusal", "error", "err", sentence, words, remedy)
        announce(self, self.text, is_urgent=True)

    def show_notice(
        self,
        sentence: Sentence,
        words: Sentence | None = None,
        remedy: Callable[[], None] | None = None,
    ) -> None:
        """Say what goes on, or what was decided for the user."""
        self._show("notice", "clock", "warn", sentence, words, remedy)
        announce(self, self.text)

    def show_question(
        self,
        sentence: Sentence,
        words: Sentence,
        remedy: Callable[[], None],
        other: tuple[Sentence, Callable[[], None]],
    ) -> None:
        """Ask which of two things is to be done."""
        self._show("notice", "ask", "warn", sentence, words, remedy, other)
        announce(self, self.text)

    def go_on(self, sentence: Sentence) -> None:
        """Say how far it is with what goes on; nobody is called to listen anew."""
        self._sentence = sentence
        self._retranslate()

    def clear(self) -> None:
        """Say nothing."""
        self._sentence = None
        self.hide()

    def hold_back(self, *, is_held: bool) -> None:
        """Show nothing while the text is projected; what is said meanwhile stands there afterwards."""
        self._is_held_back = is_held
        self.setVisible(self._sentence is not None and not is_held)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show(
        self,
        kind: str,
        icon_name: str,
        token: str,
        sentence: Sentence,
        words: Sentence | None,
        remedy: Callable[[], None] | None,
        other: tuple[Sentence, Callable[[], None]] | None = None,
    ) -> None:
        self._sentence, self._remedy_words, self._remedy = sentence, words, remedy
        self._other = other
        mark(self, kind)
        set_icon(self._icon, icon_name, token, self._theme)
        self._retranslate()
        self.setVisible(not self._is_held_back)

    def _arrange(self) -> None:
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        mark(self.close_button, "quiet")
        set_icon(self.close_button, "close", "ink2", self._theme, 12)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 8, 5)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self.remedy)
        row.addWidget(self.other)
        row.addWidget(self.close_button)
        self.remedy.clicked.connect(self._carry_out)
        self.other.clicked.connect(self._do_other)
        self.close_button.clicked.connect(self.clear)

    def _carry_out(self) -> None:
        if self._remedy is not None:
            self._remedy()

    def _do_other(self) -> None:
        if self._other is not None:
            self._other[1]()

    def _retranslate(self) -> None:
        self.close_button.setAccessibleName(self.tr("Close this message"))
        self.remedy.setVisible(self._remedy_words is not None)
        self.other.setVisible(self._other is not None)
        if self._other is not None:
            self.other.setText(self._translation.say(self._other[0]))
        if self._sentence is not None:
            self._words.setText(self._translation.say(self._sentence))
            self.setAccessibleName(self._words.text())
        if self._remedy_words is not None:
            self.remedy.setText(self._translation.say(self._remedy_words))


class FootBar(MessageBar):
    """The same over the foot of `above`: for what goes on for a moment, and moves nothing when it comes and goes."""

    def __init__(self, theme: Theme, translation: Translation, above: QWidget) -> None:
        super().__init__(theme, translation, above)
        self._above = above
        above.installEventFilter(self)

    def showEvent(self, event: QShowEvent) -> None:
        """In front of everything else there."""
        super().showEvent(event)
        self._place()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The foot is elsewhere."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        width = self._above.width()
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.setGeometry(0, self._above.height() - height, width, height)
