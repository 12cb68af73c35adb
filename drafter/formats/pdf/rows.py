"""The visual lines of a page: snippets on one base line, with raised and lowered ones put back where they belong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from drafter.formats.pdf.page import Face, Page, Snippet
from drafter.text.normal import is_han

_SAME_LINE = 0.15
"""In ems: base lines so near to each other are one."""
_SMALL = 0.8
"""A raised or lowered figure is set so much smaller than its line (0.58 in LibreOffice, 0.65 in Word)."""
_RAISED, _LOWERED = (0.1, 0.62), (-0.35, -0.03)
"""In ems of the line: how far above or below its base line."""
_NEAR = 1.3
"""In ems: how far from its line's next characters a raised figure may stand."""
_BEFORE = 6.0
"""The same for one in front of its line: the mark of a note, with a tab behind it."""
_BEHIND_NUMBER = 2.0
"""In ems: further in front of it there may be the number of its line, in the margin."""
_TAB, _BLANK = 1.5, 0.17
"""In ems: gaps that read as a tab and as a blank."""
_ASCENT, _DESCENT, _LIFT = 0.85, 0.25, 0.35
"""In ems: how far letters reach above and below their base line, and how far raised ones are lifted."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of a row that share their face. `raised` ones are marks of notes, or superscripts."""

    text: str
    x0: float
    x1: float
    face: Face
    raised: bool = False
    struck: bool = False


@dataclass(frozen=True)
class Row:
    """One visual line. `index` is its place among all lines of the file, `page` counts from 0."""

    page: int
    y: float
    pieces: tuple[Piece, ...]
    index: int = 0

    @cached_property
    def text(self) -> str:
        """The characters, raised ones included; a tab where there is a wide gap."""
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def plain(self) -> str:
        """The characters on the base line."""
        return "".join(piece.text for piece in self.pieces if not piece.raised).strip()

    @property
    def x0(self) -> float:
        """Where the line begins."""
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return self.pieces[-1].x1

    @property
    def top(self) -> float:
        """How high its letters reach, raised ones included."""
        return self.y + max(_ASCENT * piece.face.size + _LIFT * self.size * piece.raised for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """How low its letters reach."""
        return self.y - _DESCENT * self.size

    @cached_property
    def face(self) -> Face:
        """The face of most of its characters."""
        counts: Counter[Face] = Counter()
        for piece in self.pieces:
            counts[piece.face] += len(piece.text.strip()) * (1 if piece.raised else 2)
        return counts.most_common(1)[0][0]

    @property
    def size(self) -> float:
        """The height of its letters' em in points."""
        return self.face.size

    def part(self, pieces: Sequence[Piece]) -> Row:
        """A row of some of its pieces only, without blanks at its ends."""
        return Row(self.page, self.y, _trimmed(pieces), self.index)


@dataclass(slots=True)
class _Band:
    """Snippets on one base line while rows are made."""

    y: float
    snippets: list[Snippet]
    raised: list[Snippet] = field(default_factory=list)

    @property
    def size(self) -> float:
        return max(snippet.face.size for snippet in self.snippets)


def rows_of(page: Page, number: int) -> list[Row]:
    """The rows of a page from its top to its foot."""
    bands = _bands(page.snippets)
    _settle(bands)
    rows = (Row(number, band.y, _pieces(band)) for band in bands if band.snippets)
    return [row for row in rows if row.pieces]


def _bands(snippets: Iterable[Snippet]) -> list[_Band]:
    bands: list[_Band] = []
    for snippet in sorted(snippets, key=lambda one: (-one.y, one.x0)):
        last = bands[-1] if bands else None
        if last is not None and last.y - snippet.y <= _SAME_LINE * min(snippet.face.size, last.snippets[0].face.size):
            last.snippets.append(snippet)
        else:
            bands.append(_Band(snippet.y, [snippet]))
    return bands


def _settle(bands: Sequence[_Band]) -> None:
    """Move small snippets to the line that they stand above or below of."""
    sizes = [band.size for band in bands]
    for at, band in enumerate(bands):
        moved = []
        for snippet in band.snippets:
            host = _host(snippet, bands, sizes, at)
            if host is not None:
                (host.raised if band.y > host.y else host.snippets).append(snippet)
                moved.append(snippet)
        if moved:
            gone = set(map(id, moved))
            band.snippets = [snippet for snippet in band.snippets if id(snippet) not in gone]


def _host(snippet: Snippet, bands: Sequence[_Band], sizes: Sequence[float], at: int) -> _Band | None:
    """The line near it that it belongs to. `sizes` say at once that a line holds no letters larger than its own."""
    for step in (1, -1):
        index = at + step
        while 0 <= index < len(bands) and abs(bands[index].y - snippet.y) <= _RAISED[1] * 40:
            band = bands[index]
            if snippet.face.size <= _SMALL * sizes[index] and _belongs(snippet, band):
                return band
            if abs(band.y - snippet.y) > snippet.face.size:
                break
            index += step
    return None


def _belongs(snippet: Snippet, band: _Band) -> bool:
    larger = [other for other in band.snippets if snippet.face.size <= _SMALL * other.face.size]
    if not larger:
        return False
    is_in_front = all(
        snippet.x1 <= other.x0 or other.x1 < snippet.x0 - _BEHIND_NUMBER * other.face.size for other in band.snippets
    )
    near = _BEFORE if is_in_front else _NEAR
    for other in larger:
        size = other.face.size
        rise = (snippet.y - band.y) / size
        if not (_RAISED[0] <= rise <= _RAISED[1] or _LOWERED[0] <= rise <= _LOWERED[1]):
            continue
        if other.x0 - near * size <= snippet.x1 and snippet.x0 <= other.x1 + _NEAR * size:
            return True
    return False


def _pieces(band: _Band) -> tuple[Piece, ...]:
    """The snippets from left to right, with a blank or a tab where the page shows one."""
    marked = [(snippet, False) for snippet in band.snippets] + [(snippet, True) for snippet in band.raised]
    marked.sort(key=lambda one: (one[0].x0, one[0].x1))
    size = band.size
    pieces: list[Piece] = []
    for snippet, raised in marked:
        piece = Piece(snippet.text, snippet.x0, snippet.x1, snippet.face, raised, snippet.struck)
        if pieces and _is_one_mark(pieces[-1], piece):
            pieces[-1] = replace(pieces[-1], text=pieces[-1].text + piece.text, x1=piece.x1)
            continue
        if pieces:
            pieces[-1] = _spaced(pieces[-1], piece, size)
        pieces.append(piece)
    return _trimmed(pieces)


def _is_one_mark(left: Piece, right: Piece) -> bool:
    """True for figures of one mark that the file draws apart: 1 and 0 of 10."""
    is_tight = right.x0 - left.x1 < _BLANK * right.face.size and not left.text.endswith(" ")
    return left.raised and right.raised and left.face == right.face and left.struck == right.struck and is_tight


def _spaced(left: Piece, right: Piece, size: float) -> Piece:
    """The left piece with what stands between it and the right one."""
    gap = right.x0 - left.x1
    text = left.text.rstrip()
    if right.raised and not left.raised and gap <= _TAB * size:
        return replace(left, text=text)
    if gap > _TAB * size:
        return replace(left, text=f"{text}\t")
    if text != left.text or right.text.startswith(" "):
        return replace(left, text=f"{text} ")
    if gap > _BLANK * size and not (is_han(text[-1:]) or is_han(right.text[:1])):
        return replace(left, text=f"{text} ")
    return left


def _trimmed(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Without blanks at either end, and without doubled ones."""
    out: list[Piece] = []
    for piece in pieces:
        text = piece.text
        if not out or out[-1].text.endswith((" ", "\t")):
            text = text.lstrip()
        if text:
            out.append(replace(piece, text=text))
    if out:
        out[-1] = replace(out[-1], text=out[-1].text.rstrip())
    return tuple(piece for piece in out if piece.text)
