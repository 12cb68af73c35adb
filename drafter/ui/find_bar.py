"""The bar above the sheet: finds words, replaces them, and goes to places by their names: 12, PP4, 注6, 78/167."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from drafter.app.replacing import replacement
from drafter.app.searching import Hit, find, find_place
from drafter.app.session import Session
from drafter.model.state import Selection
from drafter.ui.key_hints import Keys, beside, usual_key
from drafter.ui.style import mark, set_clear_button, set_icon
from drafter.ui.theme import Theme, scaled
from drafter.ui.walking import caret_order, next_stop

_FIELD_PX = 320
_TAKING_BACK = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
Position = tuple[tuple[int, int], int]
"""The order of a hit, and where in its note it begins."""


class Mode(Enum):
    """What the bar is for."""

    FIND = auto()
    REPLACE = auto()
    GO_TO = auto()


class FindBar(QFrame):
    """Enter and F3 go on, Shift goes back, Esc leaves. The keyboard stays in the field, until a place is named."""

    found = Signal(object)
    """Hit: show it."""
    named = Signal(object)
    """Hit: a place was named, in the text or among the notes, and the keyboard goes there."""
    left = Signal()
    """The keyboard goes back into the text."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: Keys = usual_key
        self._session = session
        self._mode = Mode.FIND
        self._note: tuple[Position, Selection | None] | None = None
        """The hit in a note that was shown last, and what was selected in the text then."""
        self._replaced = 0
        """How many were replaced since one last looked."""
        self._is_replacing = False
        self._edited: set[QLineEdit] = set()
        """The fields that were written in since something was replaced: they take what they wrote back themselves."""
        mark(self, "header")
        self.field, self.replacement = QLineEdit(), QLineEdit()
        self._count, self._name, self._by = QLabel(), QLabel(), QLabel()
        self.previous, self.next, self.close_button = QToolButton(), QToolButton(), QToolButton()
        self.replace_one, self.replace_all = QPushButton(), QPushButton()
        self._arrange(theme)
        self._connect()
        self._retranslate()
        self.hide()

    @property
    def count_text(self) -> str:
        """Which hit of how many is shown."""
        return self._count.text()

    @property
    def mode(self) -> Mode:
        """What the bar is for now."""
        return self._mode

    def open(self) -> None:
        """Ctrl+F: the keyboard comes into the field, with all of it selected."""
        self._open(Mode.FIND)

    def open_replace(self) -> None:
        """Ctrl+H: the same, with a field for what comes instead."""
        self._open(Mode.REPLACE)

    def open_go_to(self) -> None:
        """Ctrl+G: a place is named."""
        self._open(Mode.GO_TO)

    def _open(self, mode: Mode) -> None:
        words = self._selected_words()
        if words and mode is not Mode.GO_TO:
            self.field.setText(words)
        elif (mode is Mode.GO_TO) is not (self._mode is Mode.GO_TO):
            self.field.clear()
        self._mode = mode
        self._retranslate()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._look_anew()

    def _selected_words(self) -> str:
        """What is selected within one paragraph is what one looks for."""
        selection, document = self._session.selection, self._session.document
        if selection is None or selection.anchor.paragraph_id != selection.caret.paragraph_id:
            return ""
        if selection.caret.paragraph_id not in document.positions:
            return ""
        paragraph = document.paragraph(selection.caret.paragraph_id)
        ends = sorted(paragraph.text_position(end.position) for end in (selection.anchor, selection.caret))
        return paragraph.text[ends[0] : ends[1]]

    # Finding

    def _look_anew(self) -> None:
        self._replaced = 0
        self._show_count(None)

    def go(self, *, backwards: bool = False) -> Hit | None:
        """To the next hit after the caret, or the one before it; round at the ends. None where there is none."""
        self._replaced = 0
        return self._go(backwards=backwards)

    def _go(self, *, backwards: bool = False) -> Hit | None:
        hits, behind = self._hits(), self._place_in_note()
        if behind is None:
            hit = next_stop(hits, caret_order(self._session.document, self._session.selection), backwards=backwards)
        elif backwards:
            hit = next((one for one in reversed(hits) if _position(one) < behind), hits[-1] if hits else None)
        else:
            hit = next((one for one in hits if _position(one) > behind), hits[0] if hits else None)
        self._note = None
        if hit is not None:
            self.found.emit(hit)
            if hit.place.note_id is not None:
                self._note = (_position(hit), self._session.selection)
        self._show_count(hit)
        return hit

    def _place_in_note(self) -> Position | None:
        """Where in the notes one has come to; None once the caret was put elsewhere."""
        if self._note is None or self._note[1] != self._session.selection:
            return None
        return self._note[0]

    def _hits(self) -> tuple[Hit, ...]:
        look = find_place if self._mode is Mode.GO_TO else find
        return look(self._session.document, self.field.text())

    # Replacing

    def replace_current(self) -> None:
        """Replace the hit that is selected and go to the next one; where none is, only go there."""
        hit = self._selected_hit()
        if hit is not None:
            self._replace([hit])
            if hit.place.note_id is not None:
                order, start = _position(hit)
                self._note = ((order, start + len(self.replacement.text()) - 1), self._session.selection)
        self._go()
        self.replacement.setFocus(Qt.FocusReason.OtherFocusReason)

    def replace_every(self) -> None:
        """Replace all hits as one step."""
        hits = self._hits()
        if hits:
            self._replace(hits)
        self._show_count(None)

    def _replace(self, hits: Sequence[Hit]) -> None:
        words = self.field.text().strip()
        self._is_replacing = True
        self._session.dispatch(replacement(self._session.document, hits, words, self.replacement.text()))
        self._is_replacing = False
        self._replaced += len(hits)
        self._edited.clear()

    def _on_changed(self) -> None:
        """What was replaced may have been taken back, and that again. Beside writing in the text nothing is counted."""
        focused = QApplication.focusWidget()
        has_keyboard = focused is not None and self.isAncestorOf(focused)
        if (self._replaced or has_keyboard) and not self._is_replacing:
            self._look_anew()

    def _selected_hit(self) -> Hit | None:
        selection, document = self._session.selection, self._session.document
        in_note = self._place_in_note()
        if in_note is not None:
            return next((hit for hit in self._hits() if hit.span and _position(hit) == in_note), None)
        if selection is None or selection.anchor.paragraph_id not in document.positions:
            return None
        paragraph = document.paragraph(selection.anchor.paragraph_id)
        ends = sorted(paragraph.text_position(end.position) for end in (selection.anchor, selection.caret))
        return next(
            (
                hit
                for hit in self._hits()
                if hit.place.paragraph_id == paragraph.id and hit.span and [hit.span.start, hit.span.end] == ends
            ),
            None,
        )

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo and redo are the draft's, as long as the field was not written in since something was replaced."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent) or watched in self._edited:
            return super().eventFilter(watched, event)
        is_taking_back = any(event.matches(key) for key in _TAKING_BACK)
        if is_taking_back:
            event.ignore()  # a field would take the key for itself, even with nothing of its own to take back
        return is_taking_back

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; in the second field it replaces, on a button it presses. Esc leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed = self.focusWidget()
            if isinstance(pressed, QAbstractButton):
                pressed.click()
            elif self.replacement.hasFocus():
                self.replace_current()
            else:
                hit = self.go(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                if hit is not None and self._mode is Mode.GO_TO:
                    self._arrive(hit)
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _arrive(self, hit: Hit) -> None:
        """The place was named: the keyboard is there. The bar stays where there are more of them."""
        if len(self._hits()) == 1:
            self.hide()
        self.named.emit(hit)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _show_count(self, hit: Hit | None) -> None:
        hits = self._hits()
        has_words = any(found.span is not None for found in hits)
        if not has_words and self.focusWidget() in (self.replace_one, self.replace_all):
            # Qt would take the keyboard from a button that goes off to the one that closes the bar.
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in (self.replace_one, self.replace_all):
            button.setEnabled(has_words)
        if not self.field.text().strip():
            self._count.setText("")
        elif not hits and self._replaced:
            self._count.setText(self.tr("All replaced (%n)", "", self._replaced))
        elif not hits:
            self._count.setText(self.tr("No such place") if self._mode is Mode.GO_TO else self.tr("Not found"))
        elif hit in hits:
            self._count.setText(f"{hits.index(hit) + 1}/{len(hits)}")
        else:
            self._count.setText(self.tr("1 hit") if len(hits) == 1 else self.tr("%n hits", "", len(hits)))

    # Set-up

    def _arrange(self, theme: Theme) -> None:
        for field in (self.field, self.replacement):
            field.setFixedWidth(scaled(_FIELD_PX))
            set_clear_button(field, theme)
            field.installEventFilter(self)
            field.textEdited.connect(lambda _text, written=field: self._edited.add(written))
        mark(self._count, "secondary")
        for button, icon_name in ((self.previous, "up"), (self.next, "down"), (self.close_button, "close")):
            mark(button, "quiet")
            set_icon(button, icon_name, "ink2", theme, 13)
        first, second = QHBoxLayout(), QHBoxLayout()
        second.setSpacing(6)
        for widget in (self.previous, self.next, self._count):
            first.addWidget(widget)
        first.addStretch(1)
        first.addWidget(self.close_button)
        for replacer in (self.replace_one, self.replace_all):
            replacer.setAutoDefault(False)
            second.addWidget(replacer)
        second.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 5, 8, 5)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(5)
        for row, (label, field, rest) in enumerate(
            ((self._name, self.field, first), (self._by, self.replacement, second))
        ):
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            grid.addLayout(rest, row, 2)
        grid.setColumnStretch(2, 1)
        order = (self.field, self.replacement, self.previous, self.next, self.replace_one, self.replace_all)
        for before, after in zip(order, (*order[1:], self.close_button), strict=True):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.field.textEdited.connect(lambda _text: self._look_anew())
        self._session.changed.connect(lambda _old, _new: self._on_changed())
        self.next.clicked.connect(lambda: self.go())
        self.previous.clicked.connect(lambda: self.go(backwards=True))
        self.replace_one.clicked.connect(self.replace_current)
        self.replace_all.clicked.connect(self.replace_every)
        self.close_button.clicked.connect(self._leave)

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on."""
        self._keys = keys
        self._retranslate()

    def _retranslate(self) -> None:
        is_place, is_replacing = self._mode is Mode.GO_TO, self._mode is Mode.REPLACE
        for widget in (self._by, self.replacement, self.replace_one, self.replace_all):
            widget.setVisible(is_replacing)
        self._name.setText(self.tr("Go to") if is_place else self.tr("Find"))
        self._by.setText(self.tr("Replace with"))
        placeholder = self.tr("A place: 12, PP4, n6, 78/167") if is_place else self.tr("Words in text and notes")
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(self._name.text())
        self.replacement.setAccessibleName(self.tr("Replace with"))
        self.replacement.setPlaceholderText(self.tr("Nothing: the words go"))
        self.replace_one.setText(self.tr("Replace"))
        self.replace_all.setText(self.tr("Replace all"))
        self.next.setToolTip(beside(self.tr("Next"), self._keys("find-next")))
        self.previous.setToolTip(beside(self.tr("Previous"), self._keys("find-previous")))
        self.close_button.setToolTip(beside(self.tr("Close"), "Esc"))
        for button in (self.next, self.previous, self.close_button):
            button.setAccessibleName(button.toolTip())


def _position(hit: Hit) -> Position:
    return hit.order, hit.span.start if hit.span is not None else 0
