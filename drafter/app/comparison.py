"""How a draft differs from its base: one result for change bars, the sheet's blue and struck text, and the outline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType

from drafter.model.alignment import Pair, align
from drafter.model.document import Masthead, Paragraph, ParagraphId, Resolution
from drafter.model.naming import paragraph_name
from drafter.model.pair_kind import PairKind
from drafter.text.diff import word_diff
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span


@dataclass(frozen=True, slots=True)
class Gone:
    """Words of the base that the draft lacks; `position` counts in the content of the draft's paragraph."""

    position: int
    text: str


@dataclass(frozen=True)
class ParagraphChange:
    """What became of one paragraph of the draft. Positions count in `paragraph.content`."""

    paragraph: Paragraph
    kind: PairKind
    base: Paragraph | None
    """Its paragraph in the base; None for a new one."""
    base_name: Sentence | None
    """执行段12 / OP12, as the base numbers it."""
    inserted: tuple[Span, ...] = ()
    deleted: tuple[Gone, ...] = ()

    @property
    def is_changed(self) -> bool:
        """True where it differs from the base in more than its place."""
        return self.kind in (PairKind.NEW, PairKind.CHANGED) or bool(self.inserted or self.deleted)


@dataclass(frozen=True)
class Comparison:
    """`changes` has an entry for each paragraph of `document`; `removed` are the base's paragraphs that are gone."""

    base: Resolution
    document: Resolution
    pairs: tuple[Pair, ...]
    changes: Mapping[ParagraphId, ParagraphChange] = field(default_factory=dict)
    removed: tuple[ParagraphId, ...] = ()
    masthead_fields: frozenset[str] = frozenset()
    """The fields of the masthead that differ."""


def compare(base: Resolution, document: Resolution, earlier: Comparison | None = None) -> Comparison:
    """The comparison; what `earlier` knows of paragraphs that are still the same objects is taken from there."""
    pairs = align(base, document)
    known = earlier.changes if earlier is not None and earlier.base is base else {}
    changes = {pair.new_id: _change(base, document, pair, known) for pair in pairs if pair.new_id is not None}
    removed = tuple(pair.old_id for pair in pairs if pair.new_id is None and pair.old_id is not None)
    return Comparison(
        base, document, pairs, MappingProxyType(changes), removed, _different_fields(base.masthead, document.masthead)
    )


def _change(
    base: Resolution, document: Resolution, pair: Pair, known: Mapping[ParagraphId, ParagraphChange]
) -> ParagraphChange:
    assert pair.new_id is not None
    paragraph = document.paragraph(pair.new_id)
    if pair.old_id is None:
        return ParagraphChange(paragraph, pair.kind, None, None)
    old = base.paragraph(pair.old_id)
    before = known.get(pair.new_id)
    if before is not None and before.paragraph is paragraph and before.base is old and before.kind is pair.kind:
        return before
    inserted, deleted = _differences(old, paragraph, document.language)
    return ParagraphChange(paragraph, pair.kind, old, paragraph_name(base, old.id), inserted, deleted)


def _differences(old: Paragraph, new: Paragraph, language: Language) -> tuple[tuple[Span, ...], tuple[Gone, ...]]:
    inserted, deleted = [], []
    for piece in word_diff(old.text, new.text, language) if old.text != new.text else ():
        start = new.content_position(piece.new_span.start, after_notes=True)
        if piece.kind == "insert":
            inserted.append(Span(start, new.content_position(piece.new_span.end)))
        elif piece.kind == "delete":
            deleted.append(Gone(start, piece.text))
    return tuple(inserted), tuple(deleted)


def _different_fields(old: Masthead, new: Masthead) -> frozenset[str]:
    return frozenset(_names_of_different(old, new))


def _names_of_different(old: Masthead, new: Masthead) -> Iterator[str]:
    for one in fields(Masthead):
        if getattr(old, one.name) != getattr(new, one.name):
            yield one.name
