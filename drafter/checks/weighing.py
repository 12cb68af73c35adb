"""How much findings weigh, and in which order they are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from drafter.checks.finding import Finding, Severity
from drafter.model.document import NoteId, ParagraphId, Resolution
from drafter.model.place import Place

_ON_THE_BASE = frozenset({"roll-forward-undecided"})
"""Rules that are about words of the base that a new draft may not keep."""


def weighed(found: Iterable[Finding], document: Resolution, base: Resolution | None) -> list[Finding]:
    """The findings; those on a paragraph or note whose words stand in an adopted base as they are, which is agreed
    language, one step lower."""
    if base is None or base.masthead.adoption is None:
        return list(found)
    texts = frozenset(paragraph.text for paragraph in base.paragraphs)
    notes = frozenset(note.text for note in base.footnotes)

    def is_agreed(place: Place) -> bool:
        if place.paragraph_id is not None:
            return document.paragraph(place.paragraph_id).text in texts
        return place.note_id is not None and document.notes_by_id[place.note_id].text in notes

    def is_to_lower(finding: Finding) -> bool:
        return finding.rule not in _ON_THE_BASE and is_agreed(finding.place)

    return [_lowered(finding) if is_to_lower(finding) else finding for finding in found]


def _lowered(finding: Finding) -> Finding:
    """Below a hint there is nothing."""
    if finding.severity is Severity.HINT:
        return finding
    return replace(finding, severity=finding.severity.lowered(), is_lowered=True)


def reading_order(document: Resolution) -> Order:
    """What to sort findings by."""
    return Order(document.positions, {note: i for i, note in reversed(list(enumerate(document.cited_notes)))})


@dataclass(frozen=True, slots=True)
class Order:
    """Findings about the whole first, then by paragraph and place in it, then by note."""

    paragraphs: Mapping[ParagraphId, int]
    notes: Mapping[NoteId, int]

    def __call__(self, finding: Finding) -> tuple[int, int, int, str]:
        """Where a finding comes."""
        place, start = finding.place, finding.span.start if finding.span else 0
        if place.paragraph_id is not None:
            return (1, self.paragraphs.get(place.paragraph_id, 0), start, finding.rule)
        if place.note_id is not None:
            return (2, self.notes.get(place.note_id, 0), start, finding.rule)
        return (0, 0, start, finding.rule)
