"""What one block of the sheet shows, and what of it differs from the base."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from drafter.model.document import NoteId, Paragraph, ParagraphId, Resolution
from drafter.text.spans import Span
from drafter.ui.editor.changes import change_between
from drafter.ui.editor.removed import Removed, Row
from drafter.ui.editor.view_text import Deletion, ViewText, struck_text, view_text


@dataclass(frozen=True, slots=True)
class Marking:
    """What of a paragraph is new against the base, and what is gone, in positions of its content."""

    content: str
    """The content that the positions count in."""
    inserted: tuple[Span, ...] = ()
    deleted: tuple[Deletion, ...] = ()

    def carried_to(self, content: str) -> Marking:
        """The same for content that was edited since: what came in is new, the rest moves along."""
        change = change_between(self.content, content)
        if change is None:
            return self
        grown = len(change.inserted) - (change.old_end - change.start)

        def moved(position: int) -> int:
            if position <= change.start:
                return position
            return position + grown if position >= change.old_end else change.start

        spans = [Span(moved(span.start), max(moved(span.start), moved(span.end))) for span in self.inserted]
        if change.inserted:
            spans = _with(spans, Span(change.start, change.start + len(change.inserted)))
        gone = tuple(Deletion(moved(one.position), one.text) for one in self.deleted)
        return Marking(content, tuple(span for span in spans if len(span)), gone)


def _with(spans: list[Span], new: Span) -> list[Span]:
    """The spans and a new one, in order, those that touch made one."""
    merged: list[Span] = []
    for span in sorted([*spans, new]):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


class Markings:
    """The markings of a draft's paragraphs. Those of a paragraph that was edited since are carried along."""

    def __init__(
        self,
        markings: Mapping[ParagraphId, Marking] = MappingProxyType({}),
        removed: Mapping[ParagraphId | None, tuple[Removed, ...]] = MappingProxyType({}),
        *,
        shows_deleted: bool = False,
    ) -> None:
        """`shows_deleted` is True where struck text stands in the sheet, and not only a wedge in its place.

        `removed` are the whole paragraphs that stand struck above each paragraph; under None those behind the last one.
        """
        self.shows_deleted = shows_deleted
        self._removed = removed
        self._markings = dict(markings)
        self._seen: dict[ParagraphId, Paragraph] = {}

    def rows(self, document: Resolution) -> Sequence[Row]:
        """What stands in the sheet from top to bottom; nothing for a draft without paragraphs."""
        if not self._removed or not document.paragraphs:
            return document.paragraphs
        rows: list[Row] = []
        for paragraph in document.paragraphs:
            rows += self._removed.get(paragraph.id, ())
            rows.append(paragraph)
        return [*rows, *self._removed.get(None, ())]

    def for_row(self, row: Row) -> Marking | None:
        """The marking of a paragraph as it stands; None where nothing is to be marked, as in one that is gone."""
        return None if isinstance(row, Removed) else self._for_paragraph(row)

    def _for_paragraph(self, paragraph: Paragraph) -> Marking | None:
        marking = self._markings.get(paragraph.id)
        if marking is None or marking.content is paragraph.content or self._seen.get(paragraph.id) is paragraph:
            return marking
        carried = self._markings[paragraph.id] = marking.carried_to(paragraph.content)
        self._seen[paragraph.id] = paragraph
        return carried


@dataclass(frozen=True, slots=True)
class Displayed:
    """What a block shows.

    `paragraph` is None where that is not known, `paragraph_id` where it shows none of the draft's: then `removed` is
    the one of the base that stands there struck, if any.
    """

    paragraph_id: ParagraphId | None = None
    paragraph: Paragraph | None = None
    labels: Mapping[NoteId, str] = field(default_factory=dict)
    marking: Marking | None = None
    shown: ViewText = field(default_factory=ViewText)
    removed: Removed | None = None

    @classmethod
    def of(
        cls, paragraph: Paragraph, labels: Mapping[NoteId, str], marking: Marking | None, *, shows_deleted: bool
    ) -> Displayed:
        """What a block shows that shows this paragraph."""
        inserted = marking.inserted if marking else ()
        deleted = marking.deleted if marking and shows_deleted else ()
        return cls(paragraph.id, paragraph, labels, marking, view_text(paragraph, labels, inserted, deleted))

    @classmethod
    def of_removed(cls, removed: Removed) -> Displayed:
        """What a block shows that shows a paragraph which is gone."""
        return cls(shown=struck_text(removed.paragraph), removed=removed)

    @property
    def row(self) -> Row | None:
        """The one or the other; None where what is shown is not known."""
        return self.paragraph or self.removed

    @property
    def row_id(self) -> ParagraphId | None:
        """What the block goes by; None where it shows nothing."""
        return self.paragraph_id if self.removed is None else self.removed.id

    @property
    def form(self) -> Paragraph | None:
        """The paragraph that the block is laid out for, the draft's or the base's."""
        return self.paragraph if self.removed is None else self.removed.paragraph
