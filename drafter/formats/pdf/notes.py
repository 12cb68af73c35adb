"""The notes at the foot of each page: where they begin, and which lines make each of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from drafter.formats.pdf.page import Page
from drafter.formats.pdf.rows import Row
from drafter.formats.pdf.runs import RunWriter, plain_mark
from drafter.structuring.patterns import RULE
from drafter.structuring.raw import RawNote, RawRun
from drafter.structuring.wording import cut_runs, glued, is_closed
from drafter.text.expressions import expression
from drafter.text.numerals import from_figures
from drafter.text.sentence import Language

_SMALL = 0.95
"""Notes are set smaller than the text: 8.5 points to 10 in the UN's layout, 9 to 10.5 in the renderings."""
_MARK = expression(r"(?P<mark>\d{1,3}|[*＊]{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?:/(?= ))?\s*")
_MARK_AGAIN = expression(r"(?P<star>[*＊]{1,3})\s*(?P=star)?\s*")
"""LibreOffice prints a typed mark twice."""
_FAR = 4.0
"""In ems: so far below the text stand notes that nothing else sets apart."""
_RULE_SHARE = 0.45
"""A stroke longer than so much of the page does not open notes."""


@dataclass(slots=True)
class PageNote:
    """A note while it is put together."""

    mark: str
    page: int
    rows: list[Row]

    @property
    def key(self) -> str:
        """The key by which it is cited."""
        return f"{self.page}-{self.rows[0].index}-{self.mark}"


@dataclass(slots=True)
class Lifted:
    """The rows that are left, the notes, and the rules that stood above them."""

    body: list[Row] = field(default_factory=list)
    notes: list[PageNote] = field(default_factory=list)
    rules: list[Row] = field(default_factory=list)


def lift(pages: Sequence[Page], rows: Sequence[Row], size: float) -> Lifted:
    """The text without its notes; `size` is the one that the text is set in."""
    lifted = Lifted()
    for number, page in enumerate(pages):
        own = [row for row in rows if row.page == number]
        start = _zone_start(own, page, size, lifted.notes)
        if lifted.notes and lifted.notes[-1].page == number - 1:
            start = _continued_from(own, start, lifted.notes[-1])
        lifted.body += [row for row in own[:start] if not RULE.fullmatch(row.text)]
        lifted.rules += [row for row in own if RULE.fullmatch(row.text)]
        _read_zone([row for row in own[start:] if not RULE.fullmatch(row.text)], lifted)
    return lifted


def _zone_start(rows: Sequence[Row], page: Page, size: float, notes: Sequence[PageNote]) -> int:
    """The place in `rows` of the first row of the notes; behind the last row where the page has none."""
    first = len(rows)
    while first and (rows[first - 1].size <= size * _SMALL or RULE.fullmatch(rows[first - 1].text)):
        first -= 1
    for at in range(len(rows) - 1, first - 1, -1):
        if _is_below_rule(rows, at, page) and (at > first or rows[at].size < size):
            return at
    marked = [at for at in range(first, len(rows)) if mark_of(rows[at])]
    if marked:
        return marked[0]
    return _zone_in_same_size(rows, page, notes)


def _continued_from(rows: Sequence[Row], start: int, last: PageNote) -> int:
    """Where the notes begin if the last one of the page before goes on here without a rule: lines as small as it."""
    if is_closed(last.rows[-1].text):
        return start
    first = start
    while first and rows[first - 1].size == last.rows[-1].size and not mark_of(rows[first - 1]):
        first -= 1
    return first


def _zone_in_same_size(rows: Sequence[Row], page: Page, notes: Sequence[PageNote]) -> int:
    """Notes set as large as the text: below a stroke, or from a raised mark on that is the next one."""
    for at in range(1, len(rows)):
        mark = mark_of(rows[at]) if rows[at].pieces[0].raised else None
        if mark is not None and (_is_below_rule(rows, at, page) or _is_next(mark, notes)):
            return at
    last = len(rows) - 1
    while last > 0 and not (mark := mark_of(rows[last])):
        last -= 1
    if last > 0 and mark and _is_next(mark, notes) and _stands_off(rows, last) and _is_cited(mark, rows[:last]):
        return last
    return len(rows)


def _stands_off(rows: Sequence[Row], at: int) -> bool:
    """True where a row stands far below the text, as only notes at the foot do."""
    return rows[at - 1].y - rows[at].y > _FAR * rows[at].size


def _is_cited(mark: str, rows: Sequence[Row]) -> bool:
    return any(piece.raised and plain_mark(piece.text.strip()) == mark for row in rows for piece in row.pieces)


def _is_below_rule(rows: Sequence[Row], at: int, page: Page) -> bool:
    """True where a typed or a drawn stroke stands between a row and the one above, at the text's left edge."""
    row = rows[at]
    if at and RULE.fullmatch(rows[at - 1].text):
        return True
    above = rows[at - 1].y if at else page.height
    return any(
        row.y < rule.y < above + 1
        and rule.width < _RULE_SHARE * page.width
        and rule.x0 < page.width / 2
        and (mark_of(row) is not None or rule.x1 < page.width / 2)
        for rule in page.rules
    )


def mark_of(row: Row) -> str | None:
    """The mark that opens a note: raised, an asterisk, or a figure in front of a blank."""
    first = row.pieces[0]
    match = _MARK.match(first.text if first.raised else row.text)
    if match is None:
        return None
    mark = plain_mark(match["mark"])
    is_set_off = first.raised or match["mark"] != mark or mark.startswith("*") or match.end() > match.end("mark")
    return mark if is_set_off else None


def _read_zone(rows: Iterable[Row], lifted: Lifted) -> None:
    """Add the notes of one page; lines above its first mark go on with the last note of the page before."""
    for row in rows:
        mark = mark_of(row)
        if mark is not None and _may_follow(mark, row, lifted.notes):
            lifted.notes.append(PageNote(mark, row.page, [row]))
        elif lifted.notes:
            lifted.notes[-1].rows.append(row)
        else:
            lifted.body.append(row)


def _may_follow(mark: str, row: Row, notes: Sequence[PageNote]) -> bool:
    """True where a mark can open a note here: raised ones can; a plain figure must count on from the last one."""
    return not mark.isdecimal() or row.pieces[0].raised or _is_next(mark, notes)


def _is_next(mark: str, notes: Sequence[PageNote]) -> bool:
    """True for the figure that follows on those of the notes so far."""
    last = next((number for note in reversed(notes) if (number := from_figures(note.mark)) is not None), 0)
    return from_figures(mark) == last + 1


def to_raw(note: PageNote, writer: RunWriter, language: Language) -> RawNote:
    """The note as structuring takes it."""
    parts = [writer.runs(row) for row in note.rows]
    parts[0] = _without_mark(parts[0], note.rows[0])
    return RawNote(note.key, glued(parts, language), note.mark)


def _without_mark(runs: Sequence[RawRun], row: Row) -> tuple[RawRun, ...]:
    match = _MARK_AGAIN.match(row.text) or _MARK.match(row.text)
    return cut_runs(runs, match.end() if match else 0)
