"""The lines of a masthead in a dump: each stands alone, save where the margin or an asterisk cut one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.structuring.lines import Line, first_unit, width
from drafter.structuring.mending import Mends
from drafter.structuring.patterns import PATTERNS
from drafter.structuring.raw import RawNote, RawParagraph, RawRun
from drafter.structuring.roles import TITLE, is_open, role_of
from drafter.structuring.wording import cut_runs, glued, hull, seam
from drafter.text.expressions import expression
from drafter.text.normal import normalise
from drafter.text.sentence import Language

_COLUMNS = expression(r" {3,}|\t+")
_CUT_ROOM = 2.0
"""In ems: how near the margin a line of the masthead must come to have been cut by it."""


def head_paragraphs(
    lines: Sequence[Line], notes: Iterable[RawNote], column: float | None, language: Language, mends: Mends
) -> list[RawParagraph]:
    """One paragraph for each line or part of a line that stands alone, stars turned into citations of their notes."""
    stars = {note.mark: note.key for note in notes if note.mark and set(note.mark) == {"*"}}
    paragraphs: list[RawParagraph] = []
    for line in lines:
        for piece in _pieces(line):
            piece = _with_star(piece, stars)
            if paragraphs and not piece.text.strip():
                mends.note("moved-asterisk", lines=piece.lines)
                paragraphs[-1] = _joined(paragraphs[-1], piece, language)
            elif paragraphs and _was_cut(paragraphs[-1], piece, column, language):
                mends.note("joined-lines", seam(paragraphs[-1].text, piece.text), piece.lines)
                paragraphs[-1] = _joined(paragraphs[-1], piece, language)
            else:
                paragraphs.append(piece)
    return paragraphs


def _pieces(line: Line) -> list[RawParagraph]:
    """The parts of a line that stood in columns side by side."""
    text = line.text
    whole = replace(line.paragraph, runs=line.runs)
    if not _COLUMNS.search(text) or any(run.note for run in line.runs):
        return [whole]
    pieces: list[RawParagraph] = []
    start = 0
    for gap in [*_COLUMNS.finditer(text), None]:
        end = gap.start() if gap else len(text)
        runs = _upto(cut_runs(line.runs, start), end - start)
        pieces.append(replace(whole, runs=runs))
        start = gap.end() if gap else end
    return pieces


def _upto(runs: Iterable[RawRun], length: int) -> tuple[RawRun, ...]:
    kept: list[RawRun] = []
    for run in runs:
        taken = run.text[:length]
        length -= len(taken)
        if taken:
            kept.append(replace(run, text=taken))
    return tuple(kept)


def _with_star(piece: RawParagraph, stars: dict[str, str]) -> RawParagraph:
    """A star that has a note becomes its citation; each once."""
    for run_at, run in enumerate(piece.runs):
        match = re.search(r"[*＊]{1,3}", run.text)
        key = stars.pop(match[0].replace("＊", "*"), None) if match else None
        if match and key:
            cut = (
                replace(run, text=run.text[: match.start()]),
                RawRun("", note=key),
                replace(run, text=run.text[match.end() :]),
            )
            kept = tuple(part for part in cut if part.text or part.note)
            return replace(piece, runs=(*piece.runs[:run_at], *kept, *piece.runs[run_at + 1 :]))
    return piece


def _was_cut(above: RawParagraph, piece: RawParagraph, column: float | None, language: Language) -> bool:
    """True where the margin cut a title or another line of words, so that `piece` goes on with it."""
    text, upper = normalise(piece.text, language), normalise(above.text, language)
    if upper.startswith("[") and "]" not in upper:
        return True
    patterns = PATTERNS[language]
    if role_of(upper, language) == "heading" and not patterns.adoption_date.search(upper):
        return patterns.adoption_date.search(text) is not None
    if not is_open(text, language) or not (is_open(upper, language) or role_of(upper, language) == TITLE):
        return False
    if column is None:
        return False
    return column - width(above.text.strip()) - width(first_unit(piece.text)) < _CUT_ROOM


def _joined(above: RawParagraph, piece: RawParagraph, language: Language) -> RawParagraph:
    runs = glued([above.runs, piece.runs], language)
    return replace(above, runs=runs, lines=hull([above.lines, piece.lines]))
