"""Text files that have one line for each paragraph, as editors write them and as we do; no margin cut their lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from drafter.model.document import Part
from drafter.structuring.lines import width
from drafter.structuring.mending import Mends
from drafter.structuring.pagenote import RAISED, SUPERSCRIPTS
from drafter.structuring.patterns import RULE
from drafter.structuring.raw import RawDocument, RawNote, RawParagraph, RawRun
from drafter.structuring.wording import is_closed
from drafter.text.expressions import expression
from drafter.text.spans import Span

_WIDEST_COLUMN = 60.0
"""In ems. The UN's own column has 36; a line that is wider than any page's was not cut by a margin."""
_LONG, _ENOUGH, _MOSTLY = 12.0, 4, 0.65
"""Of the lines of so many ems, if there are enough, so large a share ends as paragraphs do: a margin cuts anywhere."""
_MARK = expression(rf"(?P<mark>[{RAISED}]+|\*{{1,3}})")
_ENDS_IN_MARK = expression(rf"[，。；：,.;:][{RAISED}]+$")
_NOTE = expression(rf"{_MARK.pattern}? ?(?P<text>.*)")


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines without a blank one between them, and the first one's place in the file."""

    start: int
    lines: tuple[str, ...]

    @property
    def is_table(self) -> bool:
        return any("\t" in line for line in self.lines[1:]) or "\t" in self.lines[0].strip()

    @property
    def is_rule(self) -> bool:
        return len(self.lines) == 1 and RULE.fullmatch(self.lines[0].strip()) is not None

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.lines))


def read_lines(lines: Sequence[str]) -> RawDocument | None:
    """The document of such a file; None where its lines may have been cut by a margin.

    Blocks of several lines are tables. Below a rule at the end stand notes, which open with their marks; raised figures
    and stars that are such marks cite them.
    """
    blocks = list(_blocks(lines))
    if not _is_uncut(blocks):
        return None
    rule = next((at for at, block in enumerate(blocks) if block.is_rule), len(blocks))
    notes = [_note(block) for block in blocks[rule + 1 :]]
    if any(note.mark is None for note in notes[:1]) or any(block.is_table for block in blocks[rule + 1 :]):
        rule, notes = len(blocks), []
    keys = {note.mark: note.key for note in notes if note.mark is not None}
    paragraphs = tuple(_paragraph(block, keys) for block in blocks[:rule])
    mends = Mends()
    for block in blocks[rule : rule + 1]:
        mends.leave_out("left-out-rule", "", block.span)
    left_out = tuple(sorted(mends.left_out))
    return RawDocument("text", paragraphs, tuple(notes), tuple(lines), repairs=mends.repairs(), left_out=left_out)


def _blocks(lines: Sequence[str]) -> Iterator[_Block]:
    numbered = enumerate(lines)
    for has_text, group in groupby(numbered, key=lambda pair: bool(pair[1].strip(" \r"))):
        if has_text:
            members = list(group)
            yield _Block(members[0][0], tuple(line for _, line in members))


def _is_uncut(blocks: Sequence[_Block]) -> bool:
    single = [block.lines[0] for block in blocks if len(block.lines) == 1]
    if any(len(block.lines) > 1 and not block.is_table for block in blocks):
        return False
    if any(width(line) > _WIDEST_COLUMN for line in single):
        return True
    long = [line for line in single if width(line) > _LONG]
    return (
        len(long) >= _ENOUGH
        and sum(is_closed(line) or _ENDS_IN_MARK.search(line) is not None for line in long) >= len(long) * _MOSTLY
    )


def _note(block: _Block) -> RawNote:
    found = _NOTE.match(block.lines[0].strip())
    assert found is not None
    mark = found["mark"].translate(SUPERSCRIPTS) if found["mark"] else None
    return RawNote(f"line-{block.start}", (RawRun(found["text"]),), mark)


def _paragraph(block: _Block, keys: dict[str, str]) -> RawParagraph:
    runs = tuple(_runs("\n".join(line.strip(" ") for line in block.lines), keys))
    return RawParagraph(runs, part=Part.TABLE if block.is_table else None, lines=block.span)


def _runs(text: str, keys: dict[str, str]) -> Iterator[RawRun]:
    for piece in _MARK.split(text):
        key = keys.get(piece.translate(SUPERSCRIPTS)) if _MARK.fullmatch(piece) else None
        if key is not None:
            yield RawRun("", note=key)
        elif piece:
            yield RawRun(piece)
