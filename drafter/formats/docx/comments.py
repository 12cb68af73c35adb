"""The comments of a file: who wrote what, when, on which words.

Answers to a comment are comments of their own, on the same words; whether one is settled is not asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from drafter.formats.docx.blocks import lines_of
from drafter.formats.docx.oxml import Element, P, w
from drafter.formats.docx.pieces import Piece, Story
from drafter.model.document import NOTE_CHARACTER
from drafter.structuring.raw import RawComment

_START, _END, _REFERENCE = w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")
_LONGEST_ANCHOR = 1000
"""In characters: a comment on more is a comment on the whole, and ten thousand such ones must not cost their square."""
_SECRETARIAT = "<<ODS"
"""The UN's own files keep job numbers and symbols in comments that open so."""

Printed = tuple[int, Element, Sequence[Piece]]
"""A source line, its paragraph, and what that prints."""


@dataclass(slots=True)
class _Anchor:
    line: int
    parts: list[str] = field(default_factory=list)
    length: int = 0
    last_line: int = -1

    def add(self, line: int, text: str) -> None:
        if not self.parts:
            self.line = line
        elif line != self.last_line:
            self.parts.append("\n")
        self.parts.append(text)
        self.length += len(text)
        self.last_line = line


class Anchors:
    """On which words and in which line each comment stands, by its id; fed with one part after the other."""

    def __init__(self) -> None:
        self._found: dict[str, _Anchor] = {}

    def look(self, root: Element, printed: Iterable[Printed]) -> None:
        """Takes notice of the comments of a part, or of one note, whose lines are given."""
        lines: dict[Element, int] = {}
        texts: dict[Element, tuple[int, str]] = {}
        for line, paragraph, pieces in printed:
            lines[paragraph] = line
            texts.update((piece.nodes[0], (line, piece.text.replace(NOTE_CHARACTER, ""))) for piece in pieces)
        current = next(iter(lines.values()), 0)
        is_open: dict[str, _Anchor] = {}
        for node in root.iter():
            if node in texts:
                _add(is_open, *texts[node])
            elif node.tag == P:
                current = lines.get(node, current)
            elif node.tag in (_START, _REFERENCE):
                anchor = self._found.setdefault(node.get(w("id"), ""), _Anchor(current))
                if node.tag == _START:
                    is_open[node.get(w("id"), "")] = anchor
            elif node.tag == _END:
                is_open.pop(node.get(w("id"), ""), None)

    def words(self, comment_id: str) -> str:
        """The words that the comment is on, "" where it stands at a place without words."""
        anchor = self._found.get(comment_id)
        return "" if anchor is None else "".join(anchor.parts).strip()

    def line(self, comment_id: str) -> int:
        """The source line in which it begins; the first one where the text does not point to it."""
        anchor = self._found.get(comment_id)
        return 0 if anchor is None else anchor.line


def _add(is_open: dict[str, _Anchor], line: int, text: str) -> None:
    for comment_id, anchor in list(is_open.items()):
        anchor.add(line, text)
        if anchor.length > _LONGEST_ANCHOR:
            del is_open[comment_id]


def comments_of(root: Element | None, story: Story, anchors: Anchors) -> Iterator[RawComment]:
    """The comments in the order of the file, without those of the Secretariat's machines."""
    for element in [] if root is None else root.iter(w("comment")):
        text = _text_of(element, story)
        if text and _SECRETARIAT not in text:
            comment_id = element.get(w("id"), "")
            written = moment(element.get(w("date"), ""))
            author = " ".join(element.get(w("author"), "").split())
            yield RawComment(author, written, text, anchors.words(comment_id), anchors.line(comment_id))


def _text_of(comment: Element, story: Story) -> str:
    lines = ("".join(piece.text for piece in pieces) for _, pieces in lines_of(comment, story))
    return "\n".join(lines).replace(NOTE_CHARACTER, "").strip()


def moment(said: str) -> datetime | None:
    """The moment that a date of the file names, None for none. Word writes the clock on the wall and calls it UTC; so
    no time zone is kept."""
    try:
        return datetime.fromisoformat(said).replace(tzinfo=None)
    except ValueError:
        return None


def by_author(comments: Iterable[RawComment]) -> Mapping[str, int]:
    """How many comments each author wrote, the busiest first."""
    counts: dict[str, int] = {}
    for comment in comments:
        counts[comment.author] = counts.get(comment.author, 0) + 1
    return dict(sorted(counts.items(), key=lambda pair: -pair[1]))
