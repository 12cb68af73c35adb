"""The status bar: whether the draft is safe, what was just done, and where the caret is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStatusBar, QWidget

from drafter.app.i18n import Translation
from drafter.app.saving import SaveState, SaveStatus
from drafter.store.write_reasons import brief
from drafter.text.sentence import Language, Sentence
from drafter.ui.announcing import announce
from drafter.ui.elided import ElidedLabel
from drafter.ui.key_hints import Keys, usual_key
from drafter.ui.moments import moment_words
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import Theme

LINE_MS = 8000
"""How long the line stays; longer while it is hovered or has the focus."""

Remedy = tuple[Sentence, Callable[[], None]]
"""What can be done about what is said, and the word on the button for it."""


_EDGE_PX = 12


class StatusBar(QStatusBar):
    """`saves`, `line` and the right-hand labels are told what to say."""

    undo_requested = Signal()
    save_as_requested = Signal()
    look_requested = Signal()
    """The file was changed elsewhere: how does it differ?"""
    zoom_pressed = Signal()

    def __init__(self, theme: Theme, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: Keys = usual_key
        self._theme, self._translation = theme, translation
        self._status: SaveStatus | None = None
        self._sentence: Sentence | None = None
        self._about: Sentence | None = None
        self._draft_language: Language | None = None
        self._icon, self._save_words = QLabel(), QLabel()
        mark(self._save_words, "secondary")
        self.save_as, self.look = QPushButton(), QPushButton()
        self.line, self.undo, self.remedy = ElidedLabel(120), QPushButton(), QPushButton()
        self._remedy: Remedy | None = None
        self.about = ElidedLabel(80)
        self.position, self.language, self.zoom = QLabel(), QLabel(), QPushButton()
        self._timer = QTimer(self, singleShot=True, interval=LINE_MS)
        self._timer.timeout.connect(self._expire)
        self._arrange()
        self.show_save(None)
        self.clear_line()

    # What is shown

    @property
    def save_text(self) -> str:
        """What is said about saving."""
        return self._save_words.text()

    def show_save(self, status: SaveStatus | None) -> None:
        """Say whether the draft is safe; nothing where None."""
        before, self._status = self._status, status
        is_failed = status is not None and status.state in (SaveState.FAILED, SaveState.UNSECURED)
        self._save_words.setVisible(status is not None)
        self._icon.setVisible(status is not None)
        is_touched = status is not None and status.state is SaveState.TOUCHED
        self.save_as.setVisible(is_failed)
        self.look.setVisible(is_touched)
        if status is None:
            return
        mark(self._save_words, "warning" if is_failed or is_touched else "secondary")
        name, token = _ICONS[status.state]
        set_icon(self._icon, name, token, self._theme, 13)
        self._save_words.setText(self._save_sentence(status))
        why = "" if status.reason is None or not is_failed else self._translation.say(status.reason)
        self._save_words.setToolTip(why)
        self._save_words.setAccessibleDescription(why)
        if is_failed and status != before:
            announce(self._save_words, self._save_words.text(), is_urgent=True)

    def show_line(self, sentence: Sentence, *, can_undo: bool = False, remedy: Remedy | None = None) -> None:
        """Say what happened, for a while; with a way to take it back where `can_undo`, or with something to do."""
        self._say(sentence, can_undo=can_undo, remedy=remedy)

    def _say(
        self, sentence: Sentence, *, can_undo: bool = False, remedy: Remedy | None = None, is_urgent: bool = False
    ) -> None:
        self._sentence, self._remedy = sentence, remedy
        self.remedy.setText("" if remedy is None else self._translation.say(remedy[0]))
        self.remedy.setVisible(remedy is not None)
        text = self._translation.say(sentence)
        self.line.set_full_text(text)
        self.line.setVisible(True)
        self.undo.setVisible(can_undo)
        self._timer.start()
        announce(self.line, text, is_urgent=is_urgent)

    def show_refusal(self, sentence: Sentence) -> None:
        """Say that nothing was done, and why."""
        self._say(sentence, is_urgent=True)

    def show_words(self, sentences: Sequence[Sentence]) -> None:
        """Say these one after the other; where there are none, what was said before goes."""
        if sentences:
            self.show_line(Sentence("；".join(one.zh for one in sentences), "; ".join(one.en for one in sentences)))
        else:
            self.clear_line()

    def withdraw_undo(self) -> None:
        """Something else is the last step now: what is said stays, and its way back would be another's."""
        self.undo.setVisible(False)

    def clear_line(self) -> None:
        """Say nothing more."""
        self._timer.stop()
        self._sentence = self._remedy = None
        self.line.set_full_text("")
        for widget in (self.line, self.undo, self.remedy):
            widget.setVisible(False)

    @property
    def line_text(self) -> str:
        """What is said now; "" for nothing."""
        return self.line.full_text

    def show_place(self, words: str, draft_language: Language | None, zoom: int) -> None:
        """Where the caret is, what language the draft is in, how large it is shown; nothing without a draft."""
        self._draft_language = draft_language
        is_shown = draft_language is not None
        self.position.setText(words)
        self.zoom.setText(f"{zoom}%")
        for widget in (self.position, self.language, self.zoom):
            widget.setVisible(is_shown)
        self._name_language()
        if not is_shown:
            self.show_about(None)

    def show_about(self, sentence: Sentence | None) -> None:
        """Say what the caret stands in: a citation; nothing where None."""
        self._about = sentence
        self.about.set_full_text("" if sentence is None else self._translation.say(sentence))
        self.about.setVisible(sentence is not None)

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on."""
        self._keys = keys
        self.retranslate()

    def _zoom_words(self) -> str:
        keys = [key for key in (self._keys("zoom-in"), self._keys("zoom-out")) if key]
        return self.tr("Zoom: {}; press for 100 %").format("  ".join(keys))

    def retranslate(self) -> None:
        """Set every text again."""
        self.undo.setText(" ".join(filter(None, (self.tr("Undo"), self._keys("undo")))))
        self.save_as.setText(self.tr("Save elsewhere"))
        self.look.setText(self.tr("See differences"))
        self.zoom.setAccessibleDescription(self.tr("Zoom"))
        self.zoom.setToolTip(self._zoom_words())
        self.show_save(self._status)
        self.show_about(self._about)
        self._name_language()
        if self._sentence is not None:
            self.line.set_full_text(self._translation.say(self._sentence))
        if self._remedy is not None:
            self.remedy.setText(self._translation.say(self._remedy[0]))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # Set-up

    def _arrange(self) -> None:
        self.setSizeGripEnabled(False)
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(_EDGE_PX, 0, 0, 0)
        row.setSpacing(5)
        for widget in (self._icon, self._save_words, self.save_as, self.look):
            row.addWidget(widget)
        row.addSpacing(10)
        row.addWidget(self.line)
        row.addWidget(self.undo)
        row.addWidget(self.remedy)
        row.addStretch(1)
        for button in (self.save_as, self.look, self.undo, self.remedy, self.zoom):
            mark(button, "status")
        self.addWidget(left, 1)
        for widget in (self.about, self.position, self.language, self.zoom):
            self.addPermanentWidget(widget)
        self.setContentsMargins(0, 0, _EDGE_PX, 0)
        self.undo.clicked.connect(self.undo_requested)
        self.remedy.clicked.connect(self._carry_out)
        self.save_as.clicked.connect(self.save_as_requested)
        self.look.clicked.connect(self.look_requested)
        self.zoom.clicked.connect(self.zoom_pressed)
        self.show_place("", None, 100)
        self.retranslate()

    def _carry_out(self) -> None:
        remedy = self._remedy
        self.clear_line()
        if remedy is not None:
            remedy[1]()

    def _expire(self) -> None:
        buttons = (self.undo, self.remedy)
        if self.line.underMouse() or any(button.underMouse() or button.hasFocus() for button in buttons):
            self._timer.start()
        else:
            self.clear_line()

    def _name_language(self) -> None:
        names = {"zh": self.tr("Chinese"), "en": self.tr("English"), None: ""}
        self.language.setText(names[self._draft_language])
        self.language.setToolTip(self.tr("The language of the draft"))

    def _save_sentence(self, status: SaveStatus) -> str:
        if status.state is SaveState.SAVING:
            return self.tr("Saving…")
        if status.reason is not None and status.state is SaveState.FAILED:
            secured = "" if status.secured_at is None else self.tr(" The changes are secured.")
            return self.tr("Not saved: {}").format(self._translation.say(brief(status.reason))) + secured
        if status.reason is not None and status.state is SaveState.UNSECURED:
            return self.tr("Changes are not secured: {}").format(self._translation.say(brief(status.reason)))
        if status.state is SaveState.TOUCHED:
            return self.tr("The file was changed elsewhere.")
        if status.state is SaveState.CHANGED:
            if status.secured_at is None:
                return self.tr("Changed")
            return self.tr("Changed, secured {}").format(self._clock(status.secured_at))
        if status.saved_at is None:
            return self.tr("Nothing changed yet")  # a blank draft is in no file
        return self.tr("Saved") + f" {self._clock(status.saved_at)}"

    def _clock(self, at: datetime) -> str:
        now = datetime.now()
        return f"{at:%H:%M}" if at.date() == now.date() else moment_words(at, now, self._translation.language)


_ICONS = {
    SaveState.SAVED: ("check", "ok"),
    SaveState.CHANGED: ("open", "ink2"),
    SaveState.SAVING: ("open", "ink2"),
    SaveState.FAILED: ("warning", "warn"),
    SaveState.UNSECURED: ("warning", "warn"),
    SaveState.TOUCHED: ("warning", "warn"),
}
