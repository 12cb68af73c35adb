"""No rule runs away on a long paragraph, whatever it repeats: each is through long before anybody would give up."""

from __future__ import annotations

import subprocess
import sys

import pytest

from drafter import checks
from drafter.model.document import (
    NOTE_CHARACTER,
    Footnote,
    Masthead,
    NoteId,
    Numbering,
    Paragraph,
    ParagraphId,
    Part,
    Resolution,
    Run,
    Scheme,
)
from drafter.register.lookup import register
from drafter.text.sentence import Language

UNITS: dict[str, Language] = {
    "回顾其2018年12月18日第73/361号和2019年12月17日第74/358号决议，": "zh",
    "resolutions 73/361 of 18 December 2018 and 74/358 of 17 December 2019, ": "en",
    "第1/2号、": "zh",
    "1514 (XV) ": "en",
    "最强烈": "zh",
    "再次": "zh",
    "对各方": "zh",
    "表示深切关切和": "zh",
    "Expressing its deep ": "en",
    "deep and ": "en",
    "also ": "en",
    "“": "zh",
    "《": "zh",
    "九": "zh",
    "http://": "en",
    "大会其理事会": "zh",
    "the Council of its ": "en",
    " ": "en",
}


def _repeated(unit: str, length: int, language: Language) -> Resolution:
    """A paragraph and a note that repeat `unit` up to `length` characters, below a short paragraph."""
    text = (unit * (length // len(unit) + 1))[:length]
    note = NoteId(9)
    return Resolution(
        language,
        Masthead(session=78),
        (
            Paragraph(ParagraphId(1), Part.OPERATIVE, (Run("回顾"),), numbering=Numbering(Scheme.ARABIC)),
            Paragraph(
                ParagraphId(2),
                Part.OPERATIVE,
                (Run(text), Run(NOTE_CHARACTER, note=note)),
                numbering=Numbering(Scheme.ARABIC),
            ),
        ),
        (Footnote(note, (Run(text),)),),
        next_id=10,
    )


def check_all(length: int) -> None:
    """Every rule over every unit."""
    for unit, language in UNITS.items():
        checks.run(_repeated(unit, length, language), checks.Context(register()))


@pytest.mark.parametrize("length", [20_000, 300_000])
def test_every_rule_is_through_in_time(length: int) -> None:
    # In a process of its own, which can be ended: a pattern that runs away would never give an assertion its turn.
    code = f"from tests.checks.test_long_paragraphs import check_all; check_all({length})"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
