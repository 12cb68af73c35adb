"""What stands in the margin beside each paragraph, worked out from the document, the comparison and the findings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.checks.finding import Severity
from drafter.model.difference import difference, have_same_names
from drafter.model.document import Mark, Paragraph, ParagraphId, Part, Resolution, Runs
from drafter.model.naming import short_name
from drafter.model.numbering import paragraph_numbers
from drafter.model.pair_kind import PairKind
from drafter.ui.editor.fault_lines import FaultLines
from drafter.ui.editor.margin import Entry

if TYPE_CHECKING:
    from drafter.app.comparison import Comparison, ParagraphChange


@dataclass(frozen=True)
class Sources:
    """What the margin tells of."""

    document: Resolution
    comparison: Comparison | None
    faults: FaultLines
    shows_hints: bool
    marks_removed: bool = True
    """Whole paragraphs that are gone leave a wedge; not where they stand struck between the others."""
    marks_blanks: bool = True


class Entries:
    """What stands beside each paragraph, found out when it is first painted: of a long text only a page is seen."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._made: dict[ParagraphId, Entry] = {}
        self._blank_notes = frozenset(note.id for note in sources.document.footnotes if has_blank(note.runs))

    def of(self, paragraph: Paragraph) -> Entry:
        """What stands beside a paragraph; nothing beside one that came since."""
        found = self._made.get(paragraph.id)
        if found is None:
            is_known = paragraph.id in self._sources.document.positions
            known = self._sources.document.paragraph(paragraph.id) if is_known else None
            found = self._made[paragraph.id] = Entry() if known is None else self._entry(known)
        return found

    def _entry(self, paragraph: Paragraph) -> Entry:
        sources = self._sources
        change = None if sources.comparison is None else sources.comparison.changes.get(paragraph.id)
        severity = sources.faults.worst(paragraph.id)
        return Entry(
            number=paragraph_numbers(sources.document).get(paragraph.id, ""),
            label=short_name(sources.document, paragraph) if paragraph.part is Part.PREAMBULAR else "",
            is_changed=change is not None and _is_changed(change, paragraph),
            is_new=change is not None and change.kind is PairKind.NEW,
            is_moved=change is not None and change.kind is PairKind.MOVED,
            has_removed_before=paragraph.id in self._removed[0],
            has_removed_after=paragraph.id == self._removed[1],
            severity=None if severity is Severity.HINT and not sources.shows_hints else severity,
            has_blank=sources.marks_blanks and self._has_blank(paragraph),
        )

    def _has_blank(self, paragraph: Paragraph) -> bool:
        return has_blank(paragraph.runs) or not self._blank_notes.isdisjoint(paragraph.notes)

    @cached_property
    def _removed(self) -> tuple[frozenset[ParagraphId], ParagraphId | None]:
        return _beside_removed(self._sources.comparison if self._sources.marks_removed else None)


def shows_the_same(old: Resolution, new: Resolution) -> bool:
    """True where the two differ by words only, so that numbers, names, notes and what is to fill in are the same."""
    if not have_same_names(old, new):
        return False
    found = difference(old.paragraphs, new.paragraphs)
    pairs = zip(old.paragraphs[found.start : found.old_end], new.paragraphs[found.start : found.new_end], strict=True)
    return all(has_blank(one.runs) == has_blank(other.runs) for one, other in pairs)


def base_short_name(comparison: Comparison, paragraph_id: ParagraphId) -> str:
    """The number that a paragraph has in the base; "" for one that is new or has none."""
    change = comparison.changes.get(paragraph_id)
    return "" if change is None or change.base is None else short_name(comparison.base, change.base)


def has_blank(runs: Runs) -> bool:
    """True where something is still to be filled in."""
    return any(Mark.BLANK in run.marks for run in runs)


def _is_changed(change: ParagraphChange, paragraph: Paragraph) -> bool:
    """As the comparison has it; what was edited since then is changed until the next one says otherwise."""
    return change.is_changed or change.paragraph.content != paragraph.content


def _beside_removed(comparison: Comparison | None) -> tuple[frozenset[ParagraphId], ParagraphId | None]:
    """The paragraphs above which something of the base is gone, and the last one where something is gone behind it."""
    found, is_open, last = set(), False, None
    for pair in comparison.pairs if comparison is not None else ():
        if pair.new_id is None:
            is_open = True
            continue
        last = pair.new_id
        if is_open:
            found.add(last)
            is_open = False
    return frozenset(found), last if is_open else None
