"""What the right column of an import review lists: questions, comments of the file, and what was mended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from drafter.formats.imported import Imported
from drafter.model.document import ParagraphId, Part, Resolution
from drafter.structuring.raw import RawComment, Repair
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.reviews.import_state import Reviewed
from drafter.ui.reviews.typed_numbers import with_numbers_left_in

Stop = ParagraphId | Span
"""A place that a repair is about: a paragraph, or lines of the source."""


class RepairGroup(IntEnum):
    """What is left to the user first, then what others remarked, then what was done."""

    ASK = 0
    COMMENT = 1
    DONE = 2


@dataclass(frozen=True, slots=True)
class RepairRow:
    """One kind of repair, a comment of the file, or the head of a group of them."""

    group: RepairGroup
    repair: Repair | None = None
    count: int = 0
    stops: tuple[Stop, ...] = ()
    """Where it happened, in the order of the text."""
    comment: RawComment | None = None
    number: int = 0
    """Tells comments apart that say the same."""

    @property
    def is_head(self) -> bool:
        """True for the head of a group."""
        return self.repair is None and self.comment is None

    @property
    def lines(self) -> int:
        """How many lines of the source it is about."""
        return sum(len(stop) for stop in self.stops if isinstance(stop, Span))

    @property
    def opens(self) -> bool:
        """True where there is something to do or to see: a place, a question, a comment."""
        return bool(self.stops) or self.comment is not None or (self.group is RepairGroup.ASK and not self.is_head)

    @property
    def key(self) -> object:
        """Names the row."""
        if self.comment is not None:
            return ("comment", self.number)
        return self.group if self.repair is None else self.repair.kind


_ASKED = frozenset(
    {
        "repeated-note",
        "unknown-lead",
        "wrong-link",
        "uncited-note",
        "missing-note",
        "number-break",
        "no-organ-line",
        "typed-number-kept",
        "damaged-source",
        "unplaced",
        "no-symbol",
    }
)
"""Kinds of repairs that leave something to the user."""
_NO_SYMBOL = Repair(
    "no-symbol",
    Sentence(
        zh="文号未识别：不影响起草，导出前填", en="No symbol was recognised: drafting goes on, fill it in before export"
    ),
)


def repair_rows(imported: Imported, reviewed: Reviewed) -> tuple[RepairRow, ...]:
    """The rows in their groups, each under its head."""
    document = reviewed.document
    answered = reviewed.settled | _told_elsewhere(imported) | _done(document)
    found = [one for one in imported.repairs if one.kind not in answered]
    if not document.masthead.symbol:
        found.append(_NO_SYMBOL)
    rows = [_repair_row(document, repair) for repair in found]
    rows += [
        RepairRow(RepairGroup.COMMENT, None, 1, _lines(comment.line), comment, number)
        for number, comment in enumerate(imported.comments)
    ]
    listed: list[RepairRow] = []
    for group in RepairGroup:
        members = [row for row in rows if row.group is group]
        if members:
            listed += [RepairRow(group, count=len(members)), *members]
    return tuple(listed)


def _told_elsewhere(imported: Imported) -> frozenset[str]:
    """Kinds that have a place of their own in the review."""
    kinds = {"tracked-changes": imported.tracked_changes > 0, "comments": bool(imported.comments)}
    return frozenset(kind for kind, is_told in kinds.items() if is_told)


def _done(document: Resolution) -> frozenset[str]:
    """Kinds that leave nothing to the user any more."""
    kinds = {
        "typed-number-kept": not with_numbers_left_in(document),
        "unknown-lead": not _targets(document, "unknown-lead"),
    }
    return frozenset(kind for kind, is_done in kinds.items() if is_done)


def _repair_row(document: Resolution, repair: Repair) -> RepairRow:
    group = RepairGroup.ASK if repair.kind in _ASKED else RepairGroup.DONE
    lines = repair.places or ((repair.lines,) if repair.lines is not None else ())
    if repair.kind == "note-marks":
        return RepairRow(group, repair, 1, lines or tuple(p.id for p in document.paragraphs if p.notes))
    return RepairRow(group, repair, 1, _targets(document, repair.kind) or lines)


def _lines(line: int) -> tuple[Stop, ...]:
    return (Span(line, line + 1),) if line >= 0 else ()


def comment_text(comment: RawComment, say: Callable[[Sentence], str]) -> str:
    """A comment as it is copied: who, when, on which words, and what."""
    parts = [who_and_when(comment), f"“{comment.anchor}”" if comment.anchor else "", comment.text]
    return say(Sentence(zh="：", en=": ")).join(part for part in parts if part)


def who_and_when(comment: RawComment) -> str:
    """乙国 2025-10-01 09:00"""
    when = "" if comment.written is None else f"{comment.written:%Y-%m-%d %H:%M}"
    return " ".join(part for part in (comment.author, when) if part)


def _targets(document: Resolution, kind: str) -> tuple[ParagraphId, ...]:
    """The paragraphs that a kind of repair is about, as far as the document shows them."""
    if kind == "repeated-note":
        cited = document.cited_notes
        repeated = {note for note in cited if cited.count(note) > 1}
        return tuple(p.id for p in document.paragraphs if repeated & set(p.notes))
    if kind == "unknown-lead":
        return tuple(p.id for p in document.paragraphs if p.part in (Part.PREAMBULAR, Part.OPERATIVE) and not p.lead)
    if kind == "number-break":
        return tuple(p.id for p in document.paragraphs if p.numbering is not None and p.numbering.start is not None)
    return ()
