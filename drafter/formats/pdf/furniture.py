"""What belongs to the page and not to the text: running heads, page and job numbers, bar codes, line numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.formats.pdf.gutter import without_line_numbers
from drafter.formats.pdf.page import Page
from drafter.formats.pdf.rows import Row
from drafter.structuring.patterns import RULE, SYMBOL
from drafter.text.expressions import expression

_HEAD, _FOOT = 0.12, 0.11
"""Shares of the page's height in which heads and feet stand."""
_DEEP_FOOT = 0.2
"""The same for what can be nothing else, as a job number above its bar code, or stands off the text."""
_PAGE_NUMBER = expression(
    r"(?P<page>\d{1,3}) ?/ ?(?P<pages>\d{1,3})|[-–—] ?(?P<dashed>\d{1,3}) ?[-–—]|(?P<bare>\d{1,3})"
    r"|(?:Page|第) ?(?P<named>\d{1,3}) ?页?(?:(?: of |，?共| ?/ ?)\d+ ?页?)?",
    re.I,
)
_JOB_NUMBER = expression(r"\d\d-\d{5}(?: ?\([A-Z]\))?(?:\s+\d{6})?(?:\s+\d{6})?|\*\d{7}\*|Please recycle.*|请回收.*")
_STAMP = expression(
    r"(?:advance|unedited|draft|confidential|embargoed)(?: (?:advance|unedited|version|copy|text))*"
    r"|(?:未经?编辑的?)?(?:预发本|先行文本|预发文本|预先本)|未经?编辑(?:本|文本|版本)|草稿|机密",
    re.I,
)
"""What is printed across the heads of texts that are not final: ADVANCE UNEDITED VERSION."""
_APART = 1.25
"""In distances of lines: how far heads and feet stand off the text at least."""
_FAR_APART = 1.5
"""The same for a second line of a head, so that the first line of a page is none where its paragraph ends with it."""
_MOST_APART = 3
_BESIDE = 1.4
"""In ems: how far the lines of one head stand from each other at most."""
_WIDE_RULE = 0.6
"""A line across so much of the page parts its head from the text."""


@dataclass(frozen=True, slots=True)
class Swept:
    """The rows that are text, the furniture, and how many line numbers were taken off."""

    rows: tuple[Row, ...]
    furniture: tuple[Row, ...]
    line_numbers: int = 0


def sweep(pages: Sequence[Page], rows: Sequence[Row]) -> Swept:
    """The rows without what belongs to the page."""
    rows, line_numbers = without_line_numbers(rows)
    heads = _Heads(pages, rows)
    kept = [row for row in rows if not heads.has(row)]
    return Swept(tuple(kept), tuple(row for row in rows if heads.has(row)), line_numbers)


_Likeness = tuple[str, int, str]


class _Heads:
    """Finds heads and feet: by what they say, by coming back on other pages, by the line drawn below."""

    def __init__(self, pages: Sequence[Page], rows: Sequence[Row]) -> None:
        self._pages = pages
        self._apart = _set_apart(pages, rows)
        self._offsets = self._page_offsets(rows)
        self._repeated = self._repetitions(rows)
        self._lines = [_head_line(page) for page in pages]
        self._found = {row.index for row in rows if self._is_furniture(row)}
        self._found |= self._beside_furniture(rows)

    def has(self, row: Row) -> bool:
        """True where the row is a head or a foot."""
        return row.index in self._found

    def _band(self, row: Row) -> str | None:
        """Which edge of the page the row stands near; the first page has no running head."""
        height = self._pages[row.page].height
        if row.y > height * (1 - _HEAD):
            return "head" if row.page else None
        foot = _DEEP_FOOT if row.index in self._apart else _FOOT
        return "foot" if row.y < height * foot else None

    def _is_furniture(self, row: Row) -> bool:
        if all(piece.face.is_bar_code for piece in row.pieces):
            return True
        if row.y < self._pages[row.page].height * _DEEP_FOOT and _JOB_NUMBER.fullmatch(row.text):
            return True
        band = self._band(row)
        if band is None or row.pieces[0].raised:
            return False
        line = self._lines[row.page]
        if band == "head" and line is not None and row.y > line:
            return True
        cells = cells_of(row)
        return any(self._says_so(cell, row.page, band) for cell in cells) or (
            row.index in self._apart and _likeness(row, band) in self._repeated
        )

    def _says_so(self, cell: str, page: int, band: str) -> bool:
        number = _PAGE_NUMBER.fullmatch(cell)
        if number is not None:
            value = next(int(value) for name, value in number.groupdict().items() if value and name != "pages")
            return number["bare"] is None or (value - page) in self._offsets
        if band == "foot":
            return _JOB_NUMBER.fullmatch(cell) is not None
        return SYMBOL.fullmatch(cell) is not None or _STAMP.fullmatch(cell) is not None

    def _page_offsets(self, rows: Iterable[Row]) -> set[int]:
        """What has to be added to a page's place to get the bare number printed on it, where pages agree."""
        offsets: defaultdict[int, set[int]] = defaultdict(set)
        for row in rows:
            if self._band(row) is not None:
                for cell in cells_of(row):
                    if cell.isdecimal() and len(cell) <= 3:
                        offsets[int(cell) - row.page].add(row.page)
        agreed = {offset for offset, pages in offsets.items() if len(pages) >= 2}
        return agreed or {1}

    def _repetitions(self, rows: Iterable[Row]) -> set[_Likeness]:
        """What stands at the same place of more than one page, page numbers aside."""
        seen: defaultdict[_Likeness, set[int]] = defaultdict(set)
        for row in rows:
            band = self._band(row)
            if band is not None and row.index in self._apart and not RULE.fullmatch(row.text):
                seen[_likeness(row, band)].add(row.page)
        fewest = max(2, len(self._pages) // 4)
        return {key for key, pages in seen.items() if len(pages) >= fewest}

    def _beside_furniture(self, rows: Iterable[Row]) -> set[int]:
        """Further lines of heads: as small as a line of one, and just above or below it."""
        in_head = [row for row in rows if self._band(row) == "head"]
        by_page: defaultdict[int, list[Row]] = defaultdict(list)
        for row in in_head:
            if row.index in self._found:
                by_page[row.page].append(row)
        return {row.index for row in in_head if any(_is_beside(row, other) for other in by_page[row.page])}


def _is_beside(row: Row, other: Row) -> bool:
    return 0 < abs(other.y - row.y) <= _BESIDE * row.size and other.size == row.size


def _set_apart(pages: Sequence[Page], rows: Iterable[Row]) -> set[int]:
    """The few rows at the top and at the foot of each page that stand further from its text than lines do."""
    by_page: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        by_page[row.page].append(row)
    apart: set[int] = set()
    for number, own in by_page.items():
        middle = pages[number].height / 2
        upper, lower = [row for row in own if row.y >= middle], [row for row in own if row.y < middle]
        distances = sorted(above.y - row.y for above, row in pairwise(own))
        usual = distances[len(distances) // 2] if distances else 0.0
        apart |= _outer(upper, usual) | _outer(lower[::-1], usual)
    return apart


def _outer(rows: Sequence[Row], usual: float) -> set[int]:
    """The rows at the edge, the outermost first, up to the first wide gap and beyond it where wider ones follow.

    All of them where there are but few.
    """
    found, needed = 0, _APART
    for count in range(1, min(_MOST_APART, len(rows) - 1) + 1):
        gap = abs(rows[count - 1].y - rows[count].y)
        inside = abs(rows[count].y - rows[count + 1].y) if count + 1 < len(rows) else usual
        if gap > needed * min(usual, max(inside, rows[count].size)):
            found, needed = count, _FAR_APART
        elif found:
            break
    if not found and len(rows) <= _MOST_APART:
        found = len(rows)
    return {row.index for row in rows[:found]}


def cells_of(row: Row) -> list[str]:
    """The parts of a row that wide gaps set apart."""
    return [cell.strip() for cell in row.text.split("\t") if cell.strip()]


def _likeness(row: Row, band: str) -> _Likeness:
    """What is equal in heads of one sort: their height, their cells in any order, for they change sides."""
    cells = sorted("#" if _PAGE_NUMBER.fullmatch(cell) else cell for cell in cells_of(row))
    return band, round(row.y / 2), "\t".join(cells)


def _head_line(page: Page) -> float | None:
    """The height of the line drawn across the top of the page, made of one stroke or of several."""
    widths: Counter[int] = Counter()
    for rule in page.rules:
        if rule.y > page.height * (1 - _HEAD):
            widths[round(rule.y)] += round(rule.width)
    across = [y for y, width in widths.items() if width >= _WIDE_RULE * page.width]
    return float(min(across)) if across else None
