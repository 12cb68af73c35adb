"""Where pages ended in a dump without form feeds: copied out of a viewer, or sent by mail.

Two things tell it. A page of an official text has its number (“2/7”) and the number of the printing job at its foot;
and notes stand at the foot of the page, whether it has a number or not, in their order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.structuring.lines import Line
from drafter.structuring.patterns import COLUMNS, JOB_NUMBER, NOTE_END, PAGE_NUMBER, PRINT_DATE
from drafter.structuring.typed import typed_number
from drafter.structuring.wording import is_closed
from drafter.text.expressions import expression

_FIRST_FOOT = expression(r"\d\d-\d{5} ?\([A-Z]\)(?: {1,12}\d{6})?|\*\d{7}\*")
_FAR = 7
"""So many lines at most lie between one note's mark and the next one's."""
_FEWEST_PAGES = 2
"""So many numbers of pages are believed without a job number anywhere."""


def with_pages(lines: Sequence[Line]) -> list[Line]:
    """The lines with the pages they stood on; as they are where the file itself tells pages, or nothing does."""
    if any(line.page or line.ends_page for line in lines):
        return list(lines)
    last = set(_ends_by_feet(lines)) or set(_ends_by_notes(lines))
    paged: list[Line] = []
    page = 0
    for at, line in enumerate(lines):
        starts = at > 0 and at - 1 in last
        page += starts
        paged.append(replace(line, page=page, gap=line.gap or starts, ends_page=at in last))
    return paged


def _ends_by_feet(lines: Sequence[Line]) -> list[int]:
    """The last lines of pages whose feet have “2/7”, “3/7” in their order; [] where fewer than two things say so."""
    numbered = _numbered(lines)
    if not numbered:
        return []
    ends = [_end_of_foot(lines, at) for at in numbered]
    firsts = [at for at in range(numbered[0]) if all(map(_FIRST_FOOT.fullmatch, _pieces(lines[at])))]
    has_job = any(JOB_NUMBER.fullmatch(piece) for line in lines for piece in _pieces(line))
    if len(numbered) < _FEWEST_PAGES and not has_job:
        return []
    return [*(_end_of_foot(lines, at) for at in firsts[-1:]), *ends]


def _numbered(lines: Sequence[Line]) -> list[int]:
    """The lines with the numbers of pages, each greater than the one before and all of as many pages."""
    found: list[tuple[int, int, int]] = []
    for at, line in enumerate(lines):
        if not _is_foot(line):
            continue
        for piece in _pieces(line):
            match = PAGE_NUMBER.fullmatch(piece)
            if match and match["page"] and 0 < int(match["page"]) <= int(match["pages"]):
                found.append((at, int(match["page"]), int(match["pages"])))
    if not found:
        return []
    total = Counter(pages for _, _, pages in found).most_common(1)[0][0]
    in_order = [(at, page) for at, page, pages in found if pages == total]
    is_rising = all(page < later for (_, page), (_, later) in pairwise(in_order))
    return [at for at, _ in in_order] if is_rising else []


def _end_of_foot(lines: Sequence[Line], at: int) -> int:
    while at + 1 < len(lines) and _is_foot(lines[at + 1]):
        at += 1
    return at


def _pieces(line: Line) -> list[str]:
    return COLUMNS.split(line.text)


def _is_foot(line: Line) -> bool:
    """True where nothing but what stands at a page's foot stands on the line."""
    return all(
        JOB_NUMBER.fullmatch(piece) or PRINT_DATE.fullmatch(piece) or (PAGE_NUMBER.fullmatch(piece) and "/" in piece)
        for piece in _pieces(line)
    )


def _ends_by_notes(lines: Sequence[Line]) -> Iterable[int]:
    """The last lines of the notes at the feet of pages."""
    expected = 1
    at = 0
    while at < len(lines):
        marks = _marks_from(lines, at, expected)
        end = _end_of_zone(lines, marks) if marks else None
        if end is None:
            at += 1
            continue
        expected += len(marks)
        yield end
        at = end + 1


def _marks_from(lines: Sequence[Line], at: int, expected: int) -> list[int]:
    """The lines from `at` on with nothing but the next notes' marks, each close below the one before; [] if not."""
    if lines[at].text != str(expected):
        return []
    marks = [at]
    for below in range(at + 1, len(lines)):
        if lines[below].text == str(expected + len(marks)):
            marks.append(below)
        elif below - marks[-1] > _FAR or _opens_numbered(lines[below]):
            break
    return marks


def _opens_numbered(line: Line) -> bool:
    found = typed_number(line.text)
    return found is not None and found.value is not None


def _end_of_zone(lines: Sequence[Line], marks: Sequence[int]) -> int | None:
    """The last line of as many notes as there are marks; None where the lines do not come out even.

    A note ends at its full stop; the first may stand above its mark, close to it.
    """
    chunks = _chunks(lines, marks[0], marks[-1])
    is_below = _has_note_above(lines, marks[0])
    missing = len(marks) - is_below - len(chunks)
    at = marks[-1]
    if missing < 0:
        return None
    for _ in range(missing):
        end = _end_of_chunk(lines, at + 1)
        if end is None:
            return None
        at = end
    return at


def _chunks(lines: Sequence[Line], first: int, last: int) -> list[int]:
    """Where the notes between two marks end."""
    ends: list[int] = []
    at = first + 1
    while at < last:
        if lines[at].text.isdigit():
            at += 1
            continue
        end = _end_of_chunk(lines, at)
        if end is None or end > last:
            end = last - 1
        ends.append(end)
        at = end + 1
    return ends


def _end_of_chunk(lines: Sequence[Line], at: int) -> int | None:
    """The last line of the note that begins at `at`; None where it has no full stop within a few lines."""
    for end in range(at, min(at + _FAR, len(lines))):
        if NOTE_END.search(lines[end].text):
            return end
        if end + 1 < len(lines) and lines[end + 1].text.isdigit():
            return end
    return None


def _has_note_above(lines: Sequence[Line], mark: int) -> bool:
    """True where the line above the mark is the end of a note, and stands closer to it than what is below."""
    if mark == 0 or lines[mark].gap or not NOTE_END.search(lines[mark - 1].text):
        return False
    first = mark - 1
    while first and not (lines[first].gap or _opens_numbered(lines[first]) or is_closed(lines[first - 1].text)):
        first -= 1
    return not _opens_numbered(lines[first]) and (mark + 1 >= len(lines) or lines[mark + 1].gap)
