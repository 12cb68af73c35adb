"""What a plan is for, as the form has it: the session and its day, assumed or set by the user, and the earlier text."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from drafter.app.i18n import Translation
from drafter.model.document import Resolution
from drafter.register.series import Periodicity
from drafter.rollforward import usual_day
from drafter.rollforward.assumed_target import AssumedTarget
from drafter.rollforward.base import base_session
from drafter.rollforward.next_time import next_time
from drafter.store.review_file import SessionState
from drafter.text.symbols import FIRST_YEAR
from drafter.ui.reviews.planning import EarlierText, Planned, Wanted
from drafter.ui.reviews.roll_form import RollForm
from drafter.ui.reviews.roll_words import assumption

_OPENING_MONTH = 9
"""Sessions open in September."""


class RollCycle(QObject):
    """Reads the form, and shows in it what was assumed."""

    changed = Signal(bool)
    """Plan anew; True where more changes are likely to follow at once."""

    def __init__(self, form: RollForm, translation: Translation, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._translation = form, translation
        self._day_is_own = self._session_is_own = False
        self._given: EarlierText | None = None
        self._uses_library = True
        form.day_changed.connect(self._on_day)
        form.session_changed.connect(self._on_session)
        form.earlier.dropped.connect(self._drop_earlier)

    @property
    def session(self) -> int:
        """The session that is planned for."""
        return self._form.session.value()

    def begin(self, document: Resolution, target_session: int | None) -> None:
        """Another base; None assumes the session after its own."""
        self._given, self._uses_library = None, True
        self._day_is_own, self._session_is_own = False, target_session is not None
        self._form.earlier.show_earlier(None)
        session = target_session or session_after(document, date.today())
        self._form.show_cycle(usual_day(session, date.today()), session)

    @property
    def state(self) -> SessionState:
        """What the user set, for `resume`."""
        day, given = self._form.drafting_day if self._day_is_own else None, self._given
        return SessionState(
            self.session,
            self._session_is_own,
            day,
            earlier=None if given is None else given.document,
            earlier_name="" if given is None else given.name,
            uses_library=self._uses_library,
        )

    def resume(self, kept: SessionState) -> None:
        """What was set in an earlier window stands again; what was assumed then is assumed anew."""
        self._session_is_own, self._day_is_own = kept.session_is_own, kept.day is not None
        if kept.earlier is not None:
            self._given = EarlierText(kept.earlier, kept.earlier_name, is_held=False)
        self._uses_library = kept.uses_library
        session = kept.session if kept.session_is_own else self.session
        self._form.show_cycle(kept.day or usual_day(session, date.today()), session)

    def wanted(self, document: Resolution) -> Wanted:
        """What to plan for."""
        return Wanted(
            document,
            self.session,
            self._form.drafting_day,
            self._given,
            self._uses_library,
            session_is_own=self._session_is_own,
            today=None if self._day_is_own else date.today(),
        )

    def take(self, planned: Planned) -> None:
        """Show what was planned for, where that was left to the program."""
        self._form.show_cycle(planned.day, planned.session)

    def take_earlier(self, earlier: EarlierText) -> None:
        """The user gave the text before the base."""
        self._given = earlier
        self.changed.emit(False)

    def explain(self, document: Resolution, assumed: AssumedTarget | None, step: Periodicity | None) -> None:
        """Say why it is this session."""
        said = assumption(document, assumed, step, is_own=self._session_is_own)
        self._form.explain_session(self._translation.say(said))

    def _drop_earlier(self) -> None:
        """First what the user gave, so that the library's text comes back; then that one too."""
        self._uses_library = self._given is not None
        self._given = None
        self.changed.emit(False)

    def _on_day(self) -> None:
        self._day_is_own = True
        self.changed.emit(True)

    def _on_session(self) -> None:
        """Another session brings its own day, unless the user has set one."""
        self._session_is_own = True
        if not self._day_is_own:
            self._form.show_cycle(usual_day(self.session, date.today()), self.session)
        self.changed.emit(True)


def session_after(document: Resolution, today: date) -> int:
    """What a draft is for as far as the base says: where it is taken up next, else the next session, or the present."""
    session, said = base_session(document), next_time(document)
    if session is not None:
        return said.session if said is not None and said.is_agenda else session + 1
    return today.year - FIRST_YEAR - (today.month < _OPENING_MONTH)
