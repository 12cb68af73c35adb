"""Sub-paragraphs whose numbers were left in the text, since the file marks them as plain paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from drafter.model.document import Mark, Paragraph, ParagraphId, Part, Resolution, Run, Scheme
from drafter.model.numbering import number_paragraphs_from, paragraph_numbers
from drafter.model.runs import cut
from drafter.structuring.sublevels import SubLevels
from drafter.structuring.typed import TypedNumber, typed_number
from drafter.ui.reviews.import_state import Reviewed, Step

_PLAIN = (Part.PREAMBULAR, Part.OPERATIVE, Part.SUB, Part.CONTINUATION)


def number_left_in(paragraph: Paragraph) -> TypedNumber | None:
    """The number of a sub-paragraph that opens the words of a paragraph without one; None where none does."""
    if paragraph.numbering is not None or paragraph.part not in _PLAIN:
        return None
    found = typed_number(paragraph.text)
    opens = paragraph.content.startswith(paragraph.text[: found.length]) if found is not None else False
    return found if opens and found is not None and found.scheme is not Scheme.ARABIC else None


def with_numbers_left_in(document: Resolution) -> tuple[ParagraphId, ...]:
    """The paragraphs that have their numbers in the text, in the order of the text."""
    return tuple(paragraph.id for paragraph in document.paragraphs if number_left_in(paragraph) is not None)


def subs_made(paragraph_ids: Iterable[ParagraphId]) -> Step:
    """These are sub-paragraphs: numbered as their text says, at the level of that number, the text without it.

    Paragraphs that have no number in their text stay as they are.
    """
    wanted = frozenset(paragraph_ids)

    def step(before: Reviewed) -> Reviewed:
        document = before.document
        printed = dict(paragraph_numbers(document))
        paragraphs: list[Paragraph] = []
        cut_off: list[str] = []
        levels = SubLevels()
        for paragraph in document.paragraphs:
            found = number_left_in(paragraph) if paragraph.id in wanted else None
            if found is not None:
                cut_off.append(paragraph.text[: found.length])
                printed[paragraph.id] = found.text
                paragraph = _as_sub(paragraph, found, levels.level(found.text, found.scheme))
            levels.reach(paragraph.level, printed.get(paragraph.id))
            paragraphs.append(paragraph)
        numbered = number_paragraphs_from(paragraphs, [printed.get(paragraph.id) for paragraph in paragraphs])
        return replace(
            before,
            document=replace(document, paragraphs=numbered),
            decided=before.decided | wanted,
            counted=(*before.counted, *cut_off),
        )

    return step


def _as_sub(paragraph: Paragraph, found: TypedNumber, level: int) -> Paragraph:
    runs = tuple(_without_lead(run) for run in cut(paragraph.runs, found.length))
    return replace(paragraph, part=Part.SUB, level=level, runs=runs)


def _without_lead(run: Run) -> Run:
    return replace(run, marks=run.marks - {Mark.LEAD})
