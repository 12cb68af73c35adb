"""The notes of the 1990s in the lines of a dump: bodies that open with "1/", and the same marks in the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.structuring.citing import with_citations
from drafter.structuring.lines import Line
from drafter.structuring.mending import Mends
from drafter.structuring.pagenote import SLASH_BODY, SLASH_MARK, SUPERSCRIPTS
from drafter.structuring.raw import RawNote
from drafter.structuring.wording import cut_runs, glued
from drafter.text.expressions import expression
from drafter.text.sentence import Language

_OPENING = expression(
    r"[《<（(]|另?见|同上|联合国|大会|经济及社会理事会|第 ?\d|[A-Z]{1,4}/|See |Ibid|Official Records|United Nations"
    r"|Report|Resolution|General Assembly|Adopted|Subsequently|The delegation|At the"
)
"""What notes begin with, where neither a blank line nor an indent tells that one begins."""
_RULE = expression(r"[_＿—─━\-–](?:\s?[_＿—─━\-–]){2,}")
_STOP = expression(r"[。.][”’)）]?$")
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class _Body:
    """A note: its first line and the one behind its last, its mark, and how many characters that takes."""

    first: int
    end: int
    mark: str
    cut: int


def lift_slash_notes(lines: Sequence[Line], language: Language, mends: Mends) -> tuple[list[Line], tuple[RawNote, ...]]:
    """The lines of the text, their marks turned into citations, and the notes; the lines as they are without any."""
    cited = _cited_marks(lines)
    bodies = _bodies(lines, cited) if cited else []
    if not bodies:
        return list(lines), ()
    in_body = {at for body in bodies for at in range(body.first, body.end)}
    mends.note("moved-notes", count=len(bodies))
    by_mark: dict[str, list[_Body]] = {}
    for body in bodies:
        by_mark.setdefault(body.mark, []).append(body)
    text: list[Line] = []
    for at, line in enumerate(lines):
        if at in in_body:
            continue
        if _RULE.fullmatch(line.text) and at + 1 in in_body:
            mends.leave_out("left-out-rule", "", line.paragraph.lines)
            continue
        text.append(_cited(line, at, by_mark, mends))
    return text, tuple(_note(body, lines, language) for body in bodies)


def _cited_marks(lines: Sequence[Line]) -> dict[str, int]:
    """The marks that the text may cite, each with the first line that does."""
    cited: dict[str, int] = {}
    for at, line in enumerate(lines):
        if "/" not in line.text and "／" not in line.text:
            continue
        opening = SLASH_BODY.match(line.text) if _may_open(lines, at) else None
        for found in SLASH_MARK.finditer(line.text, opening.end() if opening else 0):
            cited.setdefault(_plain(found["mark"]), at)
    return cited


def _bodies(lines: Sequence[Line], cited: dict[str, int]) -> list[_Body]:
    bodies: list[_Body] = []
    at = 0
    while at < len(lines):
        found = SLASH_BODY.match(lines[at].text)
        mark = _plain(found["mark"]) if found else ""
        if found is None or cited.get(mark, at) >= at or not _may_open(lines, at, bodies):
            at += 1
            continue
        end = _end(lines, at)
        bodies.append(_Body(at, end, mark, found.end()))
        at = end
    return bodies


def _may_open(lines: Sequence[Line], at: int, bodies: Sequence[_Body] = ()) -> bool:
    """True where a note can begin: apart from the line above, behind another note, or as notes usually begin."""
    line = lines[at]
    if at == 0 or line.gap or line.indent > lines[at - 1].indent or _RULE.fullmatch(lines[at - 1].text):
        return True
    if bodies and bodies[-1].end == at:
        return True
    found = SLASH_BODY.match(line.text)
    return found is not None and _OPENING.match(line.text, found.end()) is not None


def _end(lines: Sequence[Line], first: int) -> int:
    """Behind the note's last line: it ends at a blank line, a rule, another note or the page, and at its full stop."""
    is_spaced = lines[first].gap
    for at in range(first + 1, min(len(lines), first + _LONGEST)):
        line = lines[at]
        if line.gap or line.page != lines[first].page or _RULE.fullmatch(line.text) or SLASH_BODY.match(line.text):
            return at
        if not is_spaced and _STOP.search(lines[at - 1].text):
            return at
    return min(len(lines), first + _LONGEST)


def _cited(line: Line, at: int, by_mark: Mapping[str, Sequence[_Body]], mends: Mends) -> Line:
    """The line with a citation in the place of each mark that a note has."""
    cuts: list[tuple[int, int, str]] = []
    for match in SLASH_MARK.finditer(line.text):
        body = _cited_body(by_mark.get(_plain(match["mark"]), ()), at)
        if body is not None:
            mends.note("note-marks", body.mark, line.paragraph.lines)
            cuts.append((*match.span(), _key(body)))
    return replace(line, runs=with_citations(line.runs, cuts)) if cuts else line


def _cited_body(same: Sequence[_Body], at: int) -> _Body | None:
    """Of the notes with one mark the next; the last one before where none comes any more."""
    return same[min(bisect_left(same, at, key=lambda body: body.first), len(same) - 1)] if same else None


def _note(body: _Body, lines: Sequence[Line], language: Language) -> RawNote:
    first = cut_runs(lines[body.first].runs, body.cut)
    runs = glued([first, *(line.runs for line in lines[body.first + 1 : body.end])], language)
    return RawNote(_key(body), runs, body.mark)


def _key(body: _Body) -> str:
    return f"slash-{body.first}"


def _plain(mark: str) -> str:
    return mark.translate(SUPERSCRIPTS)
