"""When something is offered: a moment after what was typed, never while an input method composes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent

from drafter.app.session import Session
from drafter.app.settings import OFFERS
from drafter.model.state import DraftState
from drafter.ui.editor.sheet import Sheet
from drafter.ui.offers.offer_list import OfferList
from drafter.ui.offers.suggestion import Suggestion
from drafter.ui.services import Services

SETTLE_MS = 120
"""After the last key; the list does not flicker while one types on."""


class Offering(QObject):
    """Watches the sheet and keeps `list` in step with it; register and phrases are read in a thread."""

    def __init__(self, session: Session, sheet: Sheet, services: Services) -> None:
        super().__init__(sheet)
        self._session, self._sheet, self._services = session, sheet, services
        self._offered_for: DraftState | None = None
        self.list = OfferList(sheet)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._look)
        sheet.binding.typed.connect(self._on_typed)
        session.selection_changed.connect(self._on_moved)
        session.opened.connect(self._close)
        sheet.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.list.taken.connect(self._take)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list's keys come by way of the sheet, which keeps the keyboard; asked only while the list is there."""
        kind = event.type()
        if not self.list.isVisible():
            self._sheet.removeEventFilter(self)
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._close()
        elif kind == QEvent.Type.InputMethod:
            self.list.hide()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_current:
            return self.list.takes_key(event)
        return super().eventFilter(watched, event)

    @property
    def _is_current(self) -> bool:
        """True where nothing has changed since the list was made; otherwise it is about to be made anew."""
        return self._session.state is self._offered_for and not self._session.is_composing

    def _on_typed(self, _paragraph_id: object, _span: object) -> None:
        if self._services.settings.value(OFFERS):
            self._settle.start()

    def _on_moved(self, _selection: object) -> None:
        if self.list.isVisible():
            self._settle.start()

    def _on_scrolled(self, _value: int) -> None:
        """What is typed may scroll the text itself: the list comes again at the new place."""
        self.list.hide()

    def _close(self) -> None:
        self._settle.stop()
        self.list.hide()

    def _look(self) -> None:
        """Ask for what fits here; the answer is thrown away where the draft has gone on meanwhile."""
        from drafter.ui.offers.suggestions import citations, may_cite, openings

        if self._session.is_composing or not self._sheet.hasFocus():
            self._close()
            return
        state = self._session.state
        cites = may_cite(state)
        folder, phrases_folder = self._services.register_folder, self._services.phrases_folder

        def work(_token: object) -> tuple[Suggestion, ...]:
            from drafter.phrases.bank import phrase_bank
            from drafter.register.lookup import register

            if cites:
                return citations(state, register(folder))
            return openings(state, phrase_bank(phrases_folder))

        def done(found: tuple[Suggestion, ...]) -> None:
            if self._session.state is state and self._sheet.hasFocus():
                self._offered_for = state
                self._show(found)

        self._services.tasks.start("offers", work, done)

    def _show(self, found: tuple[Suggestion, ...]) -> None:
        caret = self._sheet.cursorRect()
        corner = self._sheet.viewport().mapToGlobal(caret.topLeft())
        caret.moveTopLeft(corner)
        self.list.offer(found, caret)
        # Not before: a filter in Python is asked about every event of every key.
        self._sheet.installEventFilter(self)

    def _take(self, suggestion: Suggestion) -> None:
        """A click may come after the next key: what was offered then is about other words."""
        if self._is_current:
            self._session.dispatch(suggestion.edit)
