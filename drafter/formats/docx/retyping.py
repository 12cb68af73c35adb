"""Other words typed over a stretch of a line, as tracked changes."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.formats.docx.inserter import Inserter
from drafter.formats.docx.letterhead import Stretch
from drafter.formats.docx.lines import Line
from drafter.formats.docx.oxml import RUN, Element, w
from drafter.formats.docx.tracking import Tracker
from drafter.formats.mastlines import DISTRIBUTION_BLANK, is_blank_symbol, shared_start
from drafter.model.document import Mark, Run
from drafter.text.expressions import expression
from drafter.text.spans import Span

_BLANK = frozenset({Mark.BLANK})
_PARTS = expression(r"[^/]+")


class Retyping:
    """Does it."""

    def __init__(self, inserter: Inserter, tracker: Tracker) -> None:
        self._inserter, self._tracker = inserter, tracker

    def retype(self, stretch: Stretch, words: str) -> bool:
        """Whether anything was changed. What Word fills in by itself is left, for it would do so again."""
        if "".join(stretch.raw.split()) == "".join(words.split()) or _is_bound(stretch.line.element):
            return False
        line = stretch.line
        runs = line.runs_in(stretch.start, stretch.end)
        around = _field_around(runs)
        if around:
            if _printed_by(line, around) != stretch.raw:
                return False
            self._insert(line, stretch.end, stretch.start, words, words)
            self._tracker.delete(around)
            return True
        for old, new in reversed(list(_differing(stretch.raw, words))):
            start, end = stretch.start + old.start, stretch.start + old.end
            if start < end:
                self._tracker.delete(line.runs_in(start, end))
            self._insert(line, end, end, new.of(words), words)
        return True

    def type_into(self, line: Line, words: str) -> bool:
        """The words as all that an empty line says."""
        self._insert(line, 0, 0, words, words)
        return True

    def _insert(self, line: Line, at: int, like: int, part: str, whole: str) -> None:
        """`part` of `whole`, which is marked as a blank where the Secretariat has to fill it in."""
        if part:
            is_blank = whole == DISTRIBUTION_BLANK or is_blank_symbol(whole)
            run = Run(part, _BLANK if is_blank else frozenset())
            line.insert(at, self._tracker.inserted(self._inserter.text(run, line, like)))


def _differing(old: str, new: str) -> Iterator[tuple[Span, Span]]:
    """What gives way to what: 75/234 to 76/221, each number by itself, where two symbols are of one kind."""
    parts = [[Span(*one.span()) for one in _PARTS.finditer(text)] for text in (old, new)]
    heads = [text.split("/")[:2] for text in (old, new)]
    if "/" in old and heads[0] == heads[1] and len(parts[0]) == len(parts[1]):
        yield from ((a, b) for a, b in zip(*parts, strict=True) if a.of(old) != b.of(new))
        return
    kept = shared_start(old, new)
    yield Span(kept, len(old)), Span(kept, len(new))


def _is_bound(paragraph: Element) -> bool:
    """Whether it stands in a control that shows a property of the file."""
    controls = [*paragraph.iterancestors(w("sdt")), *paragraph.iter(w("sdt"))]
    return any(next(one.iter(w("dataBinding")), None) is not None for one in controls)


def _field_around(runs: list[Element]) -> list[Element]:
    """All runs of the field whose result the runs are, or the element of a simple one; [] where they are in none."""
    if not runs:
        return []
    simple = next(runs[0].iterancestors(w("fldSimple")), None)
    if simple is not None:
        return [simple]
    parent = runs[0].getparent()
    open_fields: list[list[Element]] = []
    for child in [] if parent is None else parent.iterchildren(RUN):
        for mark in child.iterchildren(w("fldChar")):
            if mark.get(w("fldCharType")) == "begin":
                open_fields.append([])
        for one in open_fields:
            one.append(child)
        for mark in child.iterchildren(w("fldChar")):
            if mark.get(w("fldCharType")) == "end" and open_fields:
                ended = open_fields.pop()
                if not open_fields and runs[0] in ended:
                    return ended
    return []


def _printed_by(line: Line, elements: list[Element]) -> str:
    """What the runs, or a simple field, print of the line."""
    inside = {run for one in elements for run in ([one] if one.tag == RUN else one.iter(RUN))}
    return "".join(slot.text for slot in line.slots if slot.run in inside).strip()
