"""Plans a roll-forward in a thread, a moment after what it is for was changed; finds the earlier text for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from drafter import rollforward
from drafter.app.opening import OpenedDraft, read_path
from drafter.app.tasks import Tasks, Token
from drafter.model.document import Resolution
from drafter.register.lookup import Register, register
from drafter.register.series import Periodicity
from drafter.rollforward import Cycle, Plan, usual_day
from drafter.rollforward.assumed_target import AssumedTarget, assumed_target, step_to_base
from drafter.rollforward.predecessors import earlier_remarks
from drafter.text.sentence import DrafterError, Sentence

PURPOSE = "roll"
READING = "roll-earlier"
DELAY_MS = 250
"""After the last change of the session or the day."""


@dataclass(frozen=True, slots=True)
class EarlierText:
    """The text before the base, from which its recalled lists have grown."""

    document: Resolution
    name: str
    """Its symbol, or the name of its file."""
    is_held: bool
    """True where it is from the library, False where the user gave it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a plan is for. `earlier` is what the user gave; the library is asked where that is None."""

    document: Resolution
    session: int
    day: date
    earlier: EarlierText | None = None
    uses_library: bool = True
    session_is_own: bool = True
    """False where nobody chose the session, so that the plan is for the one that base and register lead to."""
    today: date | None = None
    """None where the user set the day; else the day goes with the session."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan, with what it rests on."""

    plan: Plan
    session: int
    day: date
    assumed: AssumedTarget | None = None
    """The session that base and register lead to; None where the user chose one, or where the base does not say its
    own."""
    earlier: EarlierText | None = None
    unfit: Sentence | None = None
    """Why the earlier text that the user gave is not used, or should be checked."""
    step: Periodicity | None = None
    """How often the series comes back; None where the register does not know."""


class Planning(QObject):
    """One plan at a time, the newest."""

    planned = Signal(object)
    """Planned."""
    refused = Signal(object)
    """Sentence: why the base cannot be rolled to that session."""
    earlier_read = Signal(object)
    """EarlierText: the file that the user gave."""
    earlier_refused = Signal(object)
    """Sentence: why that file cannot be read."""

    def __init__(
        self,
        tasks: Tasks,
        register_folder: Path | None = None,
        parent: QObject | None = None,
        *,
        library_path: Path | None = None,
    ) -> None:
        """`register_folder` is where the user's own tables of the register lie."""
        super().__init__(parent)
        self._tasks, self._folder, self._library_path = tasks, register_folder, library_path
        self._wanted: Wanted | None = None
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._start)

    @property
    def is_busy(self) -> bool:
        """True while an answer is still to come."""
        return self._timer.isActive() or self._tasks.is_busy(PURPOSE)

    def plan(self, wanted: Wanted, *, soon: bool = False) -> None:
        """Make a plan; `soon` waits for more changes."""
        self._wanted = wanted
        self._timer.stop()
        if soon:
            self._timer.start()
        else:
            self._start()

    def read_earlier(self, path: Path) -> None:
        """Read the earlier text from a file of the user's; `earlier_read` follows."""
        self._tasks.start(
            READING,
            lambda _token: _earlier_in(path),
            self.earlier_read.emit,
            failed=lambda error: self.earlier_refused.emit(error.sentence),
            owner=self,
        )

    def forget_earlier(self) -> None:
        """Wait no longer for a file: another base is reviewed."""
        self._tasks.cancel(READING)

    def _start(self) -> None:
        if self._wanted is None:
            return
        wanted, folder, library_path = self._wanted, self._folder, self._library_path

        def work(_token: Token) -> Planned:
            return planned(wanted, register(folder), library_path)

        self._tasks.start(PURPOSE, work, self.planned.emit, failed=self._refuse, owner=self)

    def _refuse(self, error: DrafterError) -> None:
        self.refused.emit(error.sentence)


def planned(wanted: Wanted, known: Register, library_path: Path | None) -> Planned:
    """The plan, with the earlier text that was given or that the library has. Raises DrafterError as `plan` does.

    A library that cannot be used is told beside the plan, which does without it.
    """
    earlier, trouble = wanted.earlier, None
    if earlier is None and wanted.uses_library and library_path is not None and library_path.exists():
        try:
            earlier = _held(wanted.document, known, library_path)
        except DrafterError as error:
            trouble = error.sentence
    assumed = None if wanted.session_is_own else assumed_target(wanted.document, known)
    session = assumed.session if assumed else wanted.session
    day = wanted.day if wanted.today is None else usual_day(session, wanted.today)
    cycle = Cycle(
        session,
        known,
        day,
        earlier.document if earlier else None,
        earlier_is_held=earlier is not None and earlier.is_held,
    )
    plan = rollforward.plan(wanted.document, cycle)
    if trouble is not None:
        plan = replace(plan, remarks=(*plan.remarks, trouble))
    step = step_to_base(wanted.document, known)
    unfit = next(earlier_remarks(wanted.document, cycle), None)
    return Planned(plan, session, day, assumed, earlier, unfit, step)


def _held(document: Resolution, known: Register, path: Path) -> EarlierText | None:
    # Here, for no window waits for a database that it may never need.
    from drafter.app.library_lookup import earlier_of
    from drafter.app.library_texts import read_base
    from drafter.library import Library

    library = Library(path)
    text = earlier_of(library, document, known)
    return None if text is None else EarlierText(read_base(library, text).document, text.symbol, is_held=True)


def _earlier_in(path: Path) -> EarlierText:
    opened = read_path(path)
    document = opened.draft.document if isinstance(opened, OpenedDraft) else opened.document
    return EarlierText(document, document.masthead.symbol or path.name, is_held=False)
