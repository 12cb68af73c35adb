"""Blanks are marked in what has no marks of its own."""

from __future__ import annotations

from drafter.model.blanks import BLANK_TEXT, with_blanks
from drafter.model.document import Mark, Run


def test_a_blank_is_a_run_of_its_own() -> None:
    blank = Run(BLANK_TEXT, frozenset({Mark.BLANK}))
    assert with_blanks("Agenda item […] and […]") == (Run("Agenda item "), blank, Run(" and "), blank)


def test_no_text_is_no_runs() -> None:
    assert with_blanks(None) == with_blanks("") == ()
    assert with_blanks("议程项目22(b)") == (Run("议程项目22(b)"),)
