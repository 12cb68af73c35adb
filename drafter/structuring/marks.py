"""Marks of notes in the lines of a text that has no superscripts: which figures are citations and which are numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from drafter.structuring.chains import Place, best_chain
from drafter.structuring.citing import with_citations
from drafter.structuring.lines import Line
from drafter.structuring.mending import Mends
from drafter.structuring.pagenote import RAISED, SUPERSCRIPTS, PageNote
from drafter.structuring.raw import RawRun
from drafter.text.expressions import expression
from drafter.text.normal import is_han

_RAISED = expression(rf"[{RAISED}]+")
_FIGURE = expression(r"(?<![\d/\-–—(（])(?<!\d\.)\d{1,3}(?![\d/])")
_THOUSANDS = expression(r"\d,\d{3}$")
_STRONG = "》〉”’」』）)】]"
_STOPS = "，、；。：！？,.;:"
_UNITS = expression(
    r" ?(?:[年月日届段款个万亿号点%％]|名(?!为|义)|条(?![约件例])|项(?!目)|次(?!区)|位(?!于)|国(?![际家])|周年|至|到"
    r"|[-–—/.,]\d|per cent)"
)
_PLACE_BEFORE = expression(
    r"(?:第|article|articles|paragraph|para\.|No\.|chap\.|vol\.|and|of|目标|Agenda(?= ?21)) ?$", re.I
)
_APART = expression(r"[A-Za-z][,;.”)]? \d{1,2}(?=$| [a-z])")
_CLOSE = expression(r"[A-Za-z][,;.”)]?\d{1,2}(?=$| )")
_COUNTING = expression(
    r"\b(?:articles?|paragraphs?|paras?|resolutions?|decisions?|Goals?|targets?|parts?|sections?|rules?"
    r"|chapters?|annex|item|items|No|Nos|of|to|from|and|or|the|in|on|by|than|between|until|through|for|at|with|over"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)$",
    re.I,
)
_WORD_OR_YEAR = expression(r"(?:[A-Za-z]|\b(?:19|20)\d\d)$")
_SPACED = expression(r"[\u4e00-\u9fff] \d")
_TIGHT = expression(r"[\u4e00-\u9fff]\d")
_YEAR_BEFORE = expression(r"(?<!\d)(?:19|20)\d\d$")
_NUMBER_BEFORE = expression(r"\d/(?P<number>\d{1,3})$")
_DIGITS = expression(r"\d+")
_MOST_FIGURES = 3
_MOST_PLACES = 300
"""Of so many figures that may be a note's mark, the nearest ones above it are looked at."""
_GOES_ON = expression(r" [a-z]")
_FAR = 6
"""So many lines above itself a mark may belong."""
_LEAST = 1.0
_LATE = 1.0
"""What speaks against a note that only found room on the page after its mark."""
_BEHIND_YEAR, _BEHIND_NUMBER = 2.2, 1.05
"""What speaks for the last figure of 20193 and of 76/1783: a year has four, a resolution's number up to three."""


def cite(lines: Sequence[Line], notes: Sequence[PageNote], mends: Mends) -> list[Line]:
    """The lines with marks turned into citations of these notes."""
    by_mark = {page_note.note.mark: page_note.note.key for page_note in notes if page_note.note.mark}
    cited = _cite_alone([_cite_raised(line, by_mark, mends) for line in lines], by_mark, mends)
    found = {run.note for line in cited for run in line.runs if run.note}
    open_notes = [n for n in notes if n.note.key not in found and (n.note.mark or "").isdigit()]
    places = _choose(cited, open_notes, _Scale.of(cited))
    places |= _repeated(cited, by_mark, {(place.line, place.start) for place in places})
    in_order = sorted(places, key=lambda p: (p.line, p.start))
    for place in in_order:
        mends.note("note-marks", cited[place.line].text[place.start : place.end], cited[place.line].paragraph.lines)
    for at, of_line in groupby(in_order, key=lambda place: place.line):
        cuts = [(place.start, place.end, places[place]) for place in of_line]
        cited[at] = replace(cited[at], runs=with_citations(cited[at].runs, cuts))
    return cited


def may_cite(lines: Sequence[Line], mark: str) -> bool:
    """True where one of these lines may cite a note with this mark."""
    scale = _Scale.of(lines)
    return any(score >= _LEAST for line in lines for *_, score in _candidates(line.text, mark, scale))


def _cite_raised(line: Line, by_mark: Mapping[str, str], mends: Mends) -> Line:
    """Superscript characters, which are marks and nothing else."""
    found = list(_RAISED.finditer(line.text))
    for match in found:
        mark = match[0].translate(SUPERSCRIPTS)
        mends.note("note-marks" if mark in by_mark else "missing-note", mark, line.paragraph.lines)
    cuts = [(*match.span(), by_mark.get(match[0].translate(SUPERSCRIPTS))) for match in found]
    known = [(start, end, key) for start, end, key in cuts if key is not None]
    return replace(line, runs=with_citations(line.runs, known)) if known else line


def _cite_alone(lines: Sequence[Line], by_mark: Mapping[str, str], mends: Mends) -> list[Line]:
    """The lines without those that hold nothing but a mark, which an extractor took out of the line it belongs to.

    Raised above its line, the blanks in front of it tell how far into that line it stands; put below, it left a blank
    behind a stop, where Chinese has none.
    """
    kept: list[Line] = []
    raised: Line | None = None
    cited = {run.note for line in lines for run in line.runs if run.note}
    for line in lines:
        if raised is not None:
            line, raised = _cite_in(line, _behind_stop(line.text, raised.indent), by_mark[raised.text]), None
        elif line.text in by_mark and line.text.isdigit() and kept and by_mark[line.text] not in cited:
            mends.note("note-marks", line.text)
            if line.indent:
                raised = line
            else:
                _cite_above(kept, by_mark[line.text])
            continue
        kept.append(line)
    if raised is not None:
        _cite_above(kept, by_mark[raised.text])
    return kept


def _behind_stop(text: str, indent: int) -> int:
    """The position behind the last stop that is no further in than so many blanks are wide."""
    reach = text[: indent // 2 + 2]
    return max((at + 1 for at, char in enumerate(reach) if char in _STOPS + _STRONG), default=0)


def _cite_above(kept: list[Line], key: str) -> None:
    """Put the citation where the last few lines have a blank behind a stop; else at their end."""
    for at in range(len(kept) - 1, max(-1, len(kept) - 1 - _FAR), -1):
        left = re.search(r"[，、；。：》”](?= [^\d ])", kept[at].text)
        if left:
            kept[at] = _cite_in(kept[at], left.end(), key)
            return
    kept[-1] = _cite_in(kept[-1], len(kept[-1].text), key)


def _cite_in(line: Line, at: int, key: str) -> Line:
    return replace(line, runs=_inserted(line.runs, at, key))


def _inserted(runs: Iterable[RawRun], at: int, key: str) -> tuple[RawRun, ...]:
    """The runs with a citation in front of the character at position `at` of their text."""
    out: list[RawRun] = []
    position = 0
    placed = False
    for run in runs:
        cut = at - position
        position += len(run.text)
        if placed or cut > len(run.text):
            out.append(run)
            continue
        parts = (replace(run, text=run.text[:cut]), RawRun("", note=key), replace(run, text=run.text[cut:]))
        out += [part for part in parts if part.text or part.note]
        placed = True
    return tuple(out)


def _choose(lines: Sequence[Line], notes: Sequence[PageNote], scale: _Scale) -> dict[Place, str]:
    """The best place for each note such that marks stand in order, with its key.

    A note stands on the page that cites it first.
    """
    figures = _Figures(lines, scale)
    chain = best_chain([figures.places(note) for note in notes])
    return {place: notes[index].note.key for index, place in chain}


class _Figures:
    """The figures in the lines of a text, by the marks that they may be."""

    def __init__(self, lines: Sequence[Line], scale: _Scale) -> None:
        self._lines = lines
        self._scale = scale
        self._with: dict[str, dict[int, None]] = {}
        self._found: dict[str, list[Place]] = {}
        for index, line in enumerate(lines):
            for digits in _DIGITS.findall(line.text):
                for length in range(1, min(_MOST_FIGURES, len(digits)) + 1):
                    self._with.setdefault(digits[-length:], {})[index] = None

    def places(self, note: PageNote) -> list[Place]:
        """Where the note may be cited: on its page or the one before, above it; of very many places the nearest."""
        found: list[Place] = []
        for place in reversed(self._possible(note.note.mark or "")):
            line = self._lines[place.line]
            if line.index > note.line or line.page > note.page:
                continue
            if line.page < note.page - 1 or len(found) == _MOST_PLACES:
                break
            late = _LATE if line.page != note.page else 0.0
            if place.score - late >= _LEAST:
                found.append(replace(place, score=place.score - late) if late else place)
        return found[::-1]

    def _possible(self, mark: str) -> list[Place]:
        """The places of the figure, whatever note it stands for."""
        if mark not in self._found:
            self._found[mark] = [
                Place(index, start, end, score)
                for index in self._with.get(mark, ())
                for start, end, score in _candidates(self._lines[index].text, mark, self._scale)
                if score >= _LEAST
            ]
        return self._found[mark]


def _candidates(text: str, mark: str, scale: _Scale) -> Iterator[tuple[int, int, float]]:
    """Where the figure `mark` stands in the text, and how much speaks for its being one there."""
    for match in _FIGURE.finditer(text):
        if match[0] == mark:
            yield match.start(), match.end(), scale.score(text, match)
    for match in re.finditer(rf"(?<=\d){mark}(?![\d/])", text):
        if _YEAR_BEFORE.search(text, 0, match.start()):
            yield match.start(), match.end(), _BEHIND_YEAR
            continue
        number = _NUMBER_BEFORE.search(text, 0, match.start())
        if number:
            is_too_long = len(number["number"]) + len(mark) > _MOST_FIGURES
            yield match.start(), match.end(), _BEHIND_YEAR if is_too_long else _BEHIND_NUMBER


@dataclass(frozen=True, slots=True)
class _Scale:
    """How much speaks for a figure being a mark, by what stands on both sides of it.

    `is_spaced`: numbers stand apart from Chinese characters by blanks, so that a figure without one is no number.
    `is_loose`: marks too stand apart from the words before them.
    """

    is_spaced: bool
    is_loose: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Scale:
        """The scale that fits the manner of these lines."""
        spaced = sum(len(_SPACED.findall(line.text)) for line in lines)
        tight = sum(len(_TIGHT.findall(line.text)) for line in lines)
        apart = sum(len(_APART.findall(line.text)) for line in lines)
        close = sum(len(_CLOSE.findall(line.text)) for line in lines)
        return cls(spaced > tight, apart > close)

    def score(self, text: str, match: re.Match[str]) -> float:
        """0 for what cannot be a mark; above 1 for what may be one."""
        before = text[match.start() - 1] if match.start() else ""
        stands_close = self.is_spaced and bool(before) and is_han(before)
        if not before or (not stands_close and _is_number(text, match)):
            return 0.0
        if before == "," and _THOUSANDS.search(text, 0, match.end()):
            return 0.0
        goes_on = _GOES_ON.match(text, match.end()) is not None
        score = self._by_neighbour(before, text[: match.start() - 1], stands_close=stands_close, goes_on=goes_on)
        after = text[match.end() : match.end() + 1]
        if score and (not after or after in " " + _STOPS + _STRONG or is_han(after)):
            score += 0.5
        return score

    def _by_neighbour(self, before: str, earlier: str, *, stands_close: bool, goes_on: bool) -> float:
        if before == " ":
            if earlier and earlier[-1] in _STRONG + _STOPS:
                return 2.0 if self.is_loose else 1.0
            if not _WORD_OR_YEAR.search(earlier) or _COUNTING.search(earlier):
                return 0.0
            return 0.6 if self.is_loose or goes_on else 0.0
        if before in _STRONG:
            return 3.0
        if before in _STOPS or stands_close:
            return 2.5
        return 1.5 if is_han(before) or before.isalpha() else 0.0


def _is_number(text: str, match: re.Match[str]) -> bool:
    """True where the words around a figure make it a number: 3月, 第3, paragraph 3."""
    return bool(_UNITS.match(text, match.end()) or _PLACE_BEFORE.search(text, 0, match.start()))


def _repeated(lines: Sequence[Line], by_mark: Mapping[str, str], taken: set[tuple[int, int]]) -> dict[Place, str]:
    """Marks cited again, where an extractor cut the line behind a superscript, so that the next begins with a blank."""
    found: dict[Place, str] = {}
    for index, line in enumerate(lines[:-1]):
        match = re.search(r"(?<=[》〉”’）)，、；。：,.;:])\d{1,3}$", line.text)
        follower = lines[index + 1]
        if match is None or match[0] not in by_mark or (index, match.start()) in taken:
            continue
        if follower.indent and not follower.gap:
            found[Place(index, match.start(), match.end(), 0.0)] = by_mark[match[0]]
    return found
