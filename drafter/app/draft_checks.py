"""The checks as the window runs them: on a draft with its base, the register and its day of drafting."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.model.state import DraftState

if TYPE_CHECKING:
    from drafter.checks.engine import Checker
    from drafter.checks.finding import Finding
    from drafter.text.sentence import Sentence


class DraftChecks:
    """For one purpose of `Tasks`: it remembers paragraphs that did not change, so no two threads may call it at once.

    Rules and register are loaded at the first call, in the thread that calls, not when a window opens.
    """

    def __init__(self, register_folder: Path | None = None, words: Path | None = None) -> None:
        """`register_folder` is where the user's own tables of the register lie, `words` the user's list of words."""
        self._folder = register_folder
        self._words = words
        self.notes: tuple[Sentence, ...] = ()
        """What could not be used of the user's list at the last check."""
        self._checker: Checker | None = None

    def __call__(self, state: DraftState) -> tuple[Finding, ...]:
        """Every finding of the draft, in reading order."""
        from drafter import checks
        from drafter.app.open_questions import open_questions
        from drafter.checks.words import OwnWords, read_own
        from drafter.register.lookup import register
        from drafter.rollforward.cycle import day_of_draft

        if self._checker is None:
            self._checker = checks.checker()
        base = state.base.document if state.base else None
        known = register(self._folder)
        own = read_own(self._words) if self._words else OwnWords()
        self.notes = own.notes
        day = day_of_draft(state.document, state.base, date.today())
        context = checks.Context(
            register=known, base=base, today=day, words=own.words, questions=open_questions(state, known, day)
        )
        return self._checker.run(state.document, context)
