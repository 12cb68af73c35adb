"""The UN's own PDF files, and renderings of adopted texts, read where the shared material lies beside the project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from drafter import formats
from drafter.model.document import Part, text_of
from drafter.model.numbering import note_marks

SHARED = Path(__file__).resolve().parents[4] / "shared"
_SAMPLE = SHARED / "corpus" / "sample"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared material is not there")

_SOUTH = "Operational activities for development: South-South cooperation for development"


@dataclass(frozen=True)
class Expected:
    """What a reader of the first page sees, and how many paragraphs and notes the whole file has."""

    symbol: str
    title: str
    committee: str | None = None
    agenda_item: str | None = None
    agenda_title: str | None = None
    sponsors: str | None = None
    preambular: int = 0
    operative: int = 0
    subs: int = 0
    notes: tuple[str, ...] = ()


_DRAFTS = {
    "A_80_L.7": Expected(
        "A/80/L.7",
        "Report of the International Atomic Energy Agency",
        agenda_item="89",
        agenda_title="Report of the International Atomic Energy Agency",
        sponsors="Australia: draft resolution",
        preambular=4,
        operative=5,
        notes=("*", "1", "2", "3"),
    ),
    "A_C.2_80_L.1": Expected(
        "A/C.2/80/L.1",
        "Organization of work of the Second Committee",
        committee="Second Committee",
        operative=13,
        notes=("1", "2", "3", "4"),
    ),
    "A_C.2_80_L.4": Expected(
        "A/C.2/80/L.4",
        "South-South cooperation",
        committee="Second Committee",
        agenda_item="23(b)",
        agenda_title=_SOUTH,
        sponsors="Iraq: draft resolution",
        preambular=29,
        operative=40,
        notes=("*", "1", "2", "3", "4", "5", "6", "7", "8"),
    ),
    "A_C.2_80_L.5": Expected(
        "A/C.2/80/L.5",
        "Follow-up to the Fifth United Nations Conference on the Least Developed Countries",
        committee="Second Committee",
        agenda_item="21(a)",
        agenda_title=(
            "Groups of countries in special situations: follow-up to the Fifth United Nations Conference"
            " on the Least Developed Countries"
        ),
        sponsors="Iraq: draft resolution",
        preambular=21,
        operative=81,
        subs=15,
        notes=("*", *map(str, range(1, 17))),
    ),
    "A_C.2_80_L.56": Expected(
        "A/C.2/80/L.56",
        "South-South cooperation",
        committee="Second Committee",
        agenda_item="23(b)",
        agenda_title=_SOUTH,
        sponsors=(
            "Draft resolution submitted by the Vice-Chair of the Committee, Jenni Mikkola (Finland), on the basis of"
            " informal consultations on draft resolution A/C.2/80/L.4"
        ),
        preambular=30,
        operative=40,
        notes=tuple(map(str, range(1, 11))),
    ),
    "A_C.3_80_L.10": Expected(
        "A/C.3/80/L.10",
        "Promoting social integration through social inclusion",
        committee="Third Committee",
        agenda_item="25(b)",
        agenda_title=(
            "Social development: social development, including questions relating to the world social situation and to"
            " youth, ageing, persons with disabilities and the family"
        ),
        sponsors="Peru: draft resolution",
        preambular=41,
        operative=25,
        notes=("1", "2", "3", "4"),
    ),
}


@pytest.mark.parametrize("name", _DRAFTS)
def test_drafts_of_the_eightieth_session(name: str) -> None:
    expected = _DRAFTS[name]
    document = formats.read_file(_SAMPLE / "pdf-drafts-en" / f"{name}.pdf").document
    masthead = document.masthead
    assert (masthead.symbol, masthead.session, masthead.committee) == (expected.symbol, 80, expected.committee)
    assert (masthead.agenda_item, masthead.agenda_title) == (expected.agenda_item, expected.agenda_title)
    assert (text_of(masthead.sponsors) or None, masthead.title_text) == (expected.sponsors, expected.title)
    counts = [sum(p.part is part for p in document.paragraphs) for part in (Part.PREAMBULAR, Part.OPERATIVE, Part.SUB)]
    assert counts == [expected.preambular, expected.operative, expected.subs]
    assert tuple(note_marks(document)[note.id] for note in document.footnotes) == expected.notes


def test_every_draft_has_its_values() -> None:
    assert {path.stem for path in (_SAMPLE / "pdf-drafts-en").glob("*.pdf")} == set(_DRAFTS)


@pytest.mark.parametrize("name", ["75-179-zh", "76-213-zh", "77-214-zh", "77-162-en"])
def test_a_rendering_reads_as_its_word_file(name: str) -> None:
    from_pdf, from_word = (
        formats.read_file(_SAMPLE / "rendered" / f"{name}{ending}").document for ending in (".pdf", ".docx")
    )
    told = [
        [(p.part, p.level, "".join(p.text.split()), len(p.notes), p.lead) for p in document.paragraphs]
        for document in (from_pdf, from_word)
    ]
    assert told[0] == told[1]
