"""Whatever is set on pages is read from them again, in every manner of setting."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.formats import Imported, read
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.text.sentence import Language
from tests.formats.pdf.drafts import Draft, random_draft
from tests.formats.pdf.setter import BLOCKS, CHINESE, INDENTED_ONLY, UN, Manner

_MANNERS: dict[str, tuple[Language, Manner]] = {
    "the UN's page": ("en", UN),
    "a drawn line above the notes": ("en", replace(UN, drawn_rule=True)),
    "line numbers in the margin": ("en", replace(UN, line_numbers=True)),
    "paragraphs told by their first line only": ("en", INDENTED_ONLY),
    "paragraphs told by the gap between them only": ("en", BLOCKS),
    "Chinese on the UN's page": ("zh", CHINESE),
    "Chinese told by the first line only": ("zh", replace(CHINESE, gap=0.0)),
    "Chinese told by the gap only": ("zh", replace(CHINESE, indent=0.0)),
}


@pytest.mark.parametrize("name", _MANNERS)
@settings(max_examples=12, derandomize=True)
@given(seed=st.integers(0, 100_000))
def test_what_is_set_is_read(name: str, seed: int) -> None:
    language, manner = _MANNERS[name]
    draft = random_draft(seed, language)
    imported = read(draft.set(manner), "draft.pdf")
    assert _told(imported) == [(one.part, one.number, one.text, one.notes) for one in draft.paragraphs]
    assert _notes(imported) == _notes_of(draft)


def _told(imported: Imported) -> list[tuple[str, str | None, str, tuple[str, ...]]]:
    document = imported.document
    numbers, marks = paragraph_numbers(document), note_marks(document)
    return [
        (p.part.value, numbers.get(p.id), "".join(p.text.split()), tuple(marks[note] for note in p.notes))
        for p in document.paragraphs
    ]


def _notes(imported: Imported) -> dict[str, str]:
    marks = note_marks(imported.document)
    return {marks[note.id]: "".join(note.text.split()) for note in imported.document.footnotes}


def _notes_of(draft: Draft) -> dict[str, str]:
    return {mark: "".join(text.split()) for mark, text in draft.notes.items()}
