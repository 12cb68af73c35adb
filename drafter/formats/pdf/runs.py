"""Rows as runs: bold, italic, superscripts, and citations of notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from drafter.formats.pdf.page import Face
from drafter.formats.pdf.rows import Piece, Row
from drafter.structuring.patterns import STARS
from drafter.structuring.raw import RawRun
from drafter.text.expressions import expression

_FIRST_HAN = "\u2e80"
_RAISED_PARTS = expression(r"\d{1,3}|[*＊]{1,3}|[^\d*＊]+")
_IN_LINE = expression(r"[*＊]{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")


_PLAIN_MARK = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹＊", "0123456789*")


def plain_mark(mark: str) -> str:
    """A mark in plain figures: 12 for ¹², * for ＊."""
    return mark.translate(_PLAIN_MARK)


@dataclass(frozen=True, slots=True)
class Dress:
    """What sets characters apart in this file: 楷体 and 黑体 do where the text itself is not set in them."""

    text_is_kai: bool = False
    text_is_hei: bool = False

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Dress:
        """What the face of most Han characters makes of the others."""
        counts: Counter[Face] = Counter()
        for row in rows:
            for piece in row.pieces:
                counts[piece.face] += sum(char >= _FIRST_HAN for char in piece.text)
        most = counts.most_common(1)
        return cls(most[0][0].is_kai, most[0][0].is_hei) if most and most[0][1] else cls()

    def run(self, text: str, face: Face) -> RawRun:
        """The characters as this face shows them."""
        bold = face.bold or (face.is_hei and not self.text_is_hei)
        italic = face.italic or (face.is_kai and not self.text_is_kai)
        return RawRun(text, bold, italic)


class Citations:
    """Which note a mark on a page cites."""

    def __init__(self, notes: Iterable[tuple[str, int, str]]) -> None:
        """`notes` are the mark, the page and the key of each note, in order."""
        self._by_mark: dict[str, list[tuple[int, str]]] = {}
        for mark, page, key in notes:
            self._by_mark.setdefault(mark, []).append((page, key))

    def key(self, mark: str, page: int) -> str | None:
        """The key of the note with this mark on the page, or on the page nearest to it; None where there is none."""
        found = self._by_mark.get(plain_mark(mark))
        if not found:
            return None
        pages = [note for note in found if note[0] <= page] or found
        return min(pages, key=lambda note: abs(note[0] - page))[1]


NO_NOTES = Citations(())


@dataclass(slots=True)
class RunWriter:
    """Turns rows into runs, and counts what it found."""

    dress: Dress
    citations: Citations = NO_NOTES

    def runs(self, row: Row) -> tuple[RawRun, ...]:
        """The runs of a row, those of one look joined."""
        out: list[RawRun] = []
        for piece in row.pieces:
            for run in self._of_piece(piece, row):
                _append(out, run)
        return tuple(out)

    def _of_piece(self, piece: Piece, row: Row) -> list[RawRun]:
        if piece.raised:
            return self._raised(piece, row.page)
        if STARS.fullmatch(row.text):
            return [self.dress.run(piece.text, piece.face)]
        return self._plain(piece, row.page)

    def _raised(self, piece: Piece, page: int) -> list[RawRun]:
        """Marks with blanks and commas between them become citations; anything else stays a superscript: 15th, 1–21."""
        text = piece.text.rstrip()
        blank = [RawRun(piece.text[len(text) :])] if len(text) < len(piece.text) else []
        parts = [part for part in _RAISED_PARTS.findall(text) if part.strip(" ,，、")]
        keys = [self.citations.key(part, page) for part in parts]
        if not keys or None in keys:
            return [replace(self.dress.run(text, piece.face), superscript=True), *blank]
        return [*(RawRun("", note=key) for key in keys), *blank]

    def _plain(self, piece: Piece, page: int) -> list[RawRun]:
        """Asterisks and superscript characters that cite a note are cut out of the text."""
        look = self.dress.run(piece.text, piece.face)
        runs: list[RawRun] = []
        start = 0
        for match in _IN_LINE.finditer(piece.text):
            key = self.citations.key(match[0], page)
            if key is not None:
                runs += [replace(look, text=piece.text[start : match.start()]), RawRun("", note=key)]
                start = match.end()
        runs.append(replace(look, text=piece.text[start:]))
        return [run for run in runs if run.text or run.note]


def _append(runs: list[RawRun], run: RawRun) -> None:
    last = runs[-1] if runs else None
    if last is not None and last.note is None and run.note is None and replace(last, text=run.text) == run:
        runs[-1] = replace(last, text=last.text + run.text)
    else:
        runs.append(run)


def cited(runs: Sequence[RawRun]) -> list[str]:
    """The keys of the notes cited, in order."""
    return [run.note for run in runs if run.note is not None]
