"""Notes that someone typed: marks in the text, and bodies that open with the same marks.

The bodies stand below a rule or a heading, at the end of the text or of a page; before word processors had notes they
opened with "1/", and so did the marks (United Nations documents until about 1998).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.structuring.citing import with_citations
from drafter.structuring.mending import Mends
from drafter.structuring.pagenote import RAISED, SLASH_BODY, SLASH_MARK, SUPERSCRIPTS
from drafter.structuring.raw import RawDocument, RawNote, RawParagraph, RawRun
from drafter.structuring.wording import cut_runs
from drafter.text.expressions import expression

_RULE = expression(r"\s*[_\-—–─═―](?:\s*[_\-—–─═―]){2,}\s*")
_HEADING = expression(r"\s*(?:Foot|End)?notes?\s*[:：]?\s*|\s*(?:注|注释|脚注|尾注|附注)\s*[:：]?\s*", re.IGNORECASE)
_MARK = r"(?:\d{1,3}|\*{1,3}|[a-z])"
_PLAIN_BODY = expression(r"\s*(?:\[(?P<boxed>\d{1,3})\]|(?P<mark>\d{1,3}|\*{1,3}))[\s\u00a0]+(?=\S)")
_RAISED_BODY = expression(rf"\s*(?P<mark>[{RAISED}]+)\s*(?=\S)")
_RAISED = expression(rf"[ \t\u00a0]{{0,3}}(?P<mark>[{RAISED}]+)")
_SIGN = expression(rf"[/／](?![A-Za-z0-9/／])|[{RAISED}]")
"""What every mark has that is not a raised run; most paragraphs are told by it to have none."""
_UNIT = expression(r"(?<![A-Za-z])[kcdm]?m$")
_LONGEST_UNIT = 3
"""A raised figure behind it is a power: km²."""
_BETWEEN = expression(r"[\s,，、]+")


@dataclass(frozen=True, slots=True)
class _Body:
    """A note's body: which paragraph it is, its mark, and its runs without the mark."""

    at: int
    mark: str
    runs: tuple[RawRun, ...]


def without_typed_notes(raw: RawDocument, mends: Mends) -> RawDocument:
    """The source with its typed notes as notes, and their marks as citations; itself where it has none."""
    paragraphs = raw.paragraphs
    cited = {mark for paragraph in paragraphs for mark, _, _ in _marks(paragraph)}
    if not cited:
        return raw
    bodies, gone = _bodies(paragraphs, cited, mends)
    if not bodies:
        return raw
    at_bodies = {body.at for body in bodies}
    keys = _Keys(bodies)
    text = []
    for index, paragraph in enumerate(paragraphs):
        if index in at_bodies:
            mends.note("moved-notes", lines=paragraph.lines)
        elif index not in gone:
            text.append(replace(paragraph, runs=_cited(paragraph, index, keys, mends)))
    notes = tuple(RawNote(_key(body), body.runs, body.mark) for body in bodies)
    return replace(raw, paragraphs=tuple(text), notes=(*raw.notes, *notes))


class _Keys:
    """Which note a mark cites: the next body with that mark, and at the end of the text the last one."""

    def __init__(self, bodies: Iterable[_Body]) -> None:
        self._by_mark: dict[str, list[_Body]] = {}
        for body in bodies:
            self._by_mark.setdefault(body.mark, []).append(body)

    def key(self, mark: str, at: int) -> str | None:
        """The key of the note; None where no body has the mark."""
        same = self._by_mark.get(mark)
        if same is None:
            return None
        return _key(same[min(bisect_left(same, at, key=lambda body: body.at), len(same) - 1)])


def _key(body: _Body) -> str:
    return f"typed-{body.at}"


def _bodies(paragraphs: Sequence[RawParagraph], cited: set[str], mends: Mends) -> tuple[list[_Body], set[int]]:
    """The bodies of notes, and the rules and headings above them, which are left out."""
    bodies: list[_Body] = []
    gone: set[int] = set()
    opened: int | None = None
    in_zone = False
    for at, paragraph in enumerate(paragraphs):
        text = paragraph.text
        is_rule = _RULE.fullmatch(text) is not None
        if paragraph.part is None and (is_rule or _HEADING.fullmatch(text)):
            opened, in_zone = at, False
            continue
        body = _body(paragraph, at, in_zone=in_zone or opened is not None)
        if body is not None and body.mark in cited:
            bodies.append(body)
            if opened is not None:
                gone.add(opened)
                _leave_out(paragraphs[opened], mends)
            in_zone = in_zone or opened is not None
        elif text.strip():
            in_zone = False
        opened = None if text.strip() else opened
    return bodies, gone


def _leave_out(paragraph: RawParagraph, mends: Mends) -> None:
    is_rule = _RULE.fullmatch(paragraph.text) is not None
    kind = "left-out-rule" if is_rule else "left-out-notes-heading"
    mends.leave_out(kind, "" if is_rule else paragraph.text.strip(), paragraph.lines)


def _body(paragraph: RawParagraph, at: int, *, in_zone: bool) -> _Body | None:
    """The paragraph as the body of a note; a bare figure opens one only below a rule or a heading."""
    if paragraph.part is not None or any(run.note for run in paragraph.runs):
        return None
    patterns = (SLASH_BODY, _RAISED_BODY, _PLAIN_BODY) if in_zone else (SLASH_BODY, _RAISED_BODY)
    for pattern in patterns:
        found = pattern.match(paragraph.text)
        if found:
            mark = (found["mark"] or found["boxed"]) if pattern is _PLAIN_BODY else found["mark"]
            return _Body(at, mark.translate(SUPERSCRIPTS), cut_runs(paragraph.runs, found.end()))
    first = next((run for run in paragraph.runs if run.text.strip()), None)
    mark = _of_run(first) if first is not None and first.superscript else None
    if not in_zone or mark is None or first is None or paragraph.text.strip() == first.text.strip():
        return None
    cut = paragraph.text.index(first.text) + len(first.text)
    blanks = len(paragraph.text[cut:]) - len(paragraph.text[cut:].lstrip())
    return _Body(at, mark, cut_runs(paragraph.runs, cut + blanks))


def _of_run(run: RawRun) -> str | None:
    """The one mark that a raised run is made of."""
    bare = run.text.strip().rstrip("/").strip("()（）").translate(SUPERSCRIPTS)
    return bare if re.fullmatch(_MARK, bare) else None


def _marks(paragraph: RawParagraph) -> Iterator[tuple[str, int, int]]:
    """What looks like a mark of a note in the text: the mark, and from where to where it stands."""
    text = paragraph.text
    position = 0
    for run in paragraph.runs:
        if run.superscript and run.note is None and not _UNIT.search(text, max(0, position - _LONGEST_UNIT), position):
            yield from _raised_marks(run, position)
        position += len(run.text)
    if not _SIGN.search(text):
        return
    opening = SLASH_BODY.match(text) or _RAISED_BODY.match(text)
    first = opening.end() if opening else 0
    for pattern in (SLASH_MARK, _RAISED):
        for found in pattern.finditer(text, first):
            yield found["mark"].translate(SUPERSCRIPTS), found.start(), found.end()


def _raised_marks(run: RawRun, position: int) -> Iterator[tuple[str, int, int]]:
    """One mark, or several between commas."""
    parts = [part for part in _BETWEEN.split(run.text) if part]
    marks = [_of_run(RawRun(part)) for part in parts]
    if parts and None not in marks:
        start = position
        for number, mark in enumerate(marks, 1):
            end = position + len(run.text) if number == len(marks) else start
            yield mark or "", start, end
            start = end


def _cited(paragraph: RawParagraph, at: int, keys: _Keys, mends: Mends) -> tuple[RawRun, ...]:
    """The runs with a citation in the place of each mark that a note has."""
    places: list[tuple[int, int, str]] = []
    for mark, start, end in sorted(_marks(paragraph), key=lambda place: (place[1], place[2])):
        key = keys.key(mark, at)
        if key is not None and (not places or start >= places[-1][1]):
            places.append((start, end, key))
            mends.note("note-marks", mark)
    return with_citations(paragraph.runs, places)
