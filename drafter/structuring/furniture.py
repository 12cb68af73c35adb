"""What belongs to the page and not to the text: running heads, page numbers, job numbers, bare web addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from drafter.structuring.lines import Line
from drafter.structuring.mending import Mends
from drafter.structuring.patterns import COLUMNS, JOB_NUMBER, PAGE_NUMBER, PRINT_DATE, RULE, SYMBOL, URL
from drafter.structuring.wording import shortened
from drafter.text.expressions import expression

_TOP, _BOTTOM = 6, 4
"""So many lines from either edge of a page may be furniture."""
_GOES_ON = expression(r"/(?:\.{2,}|…)")
_OLD_PAGE = expression(r"Page \d{1,3}|第 ?\d{1,3} ?页", re.I)
_MARK = expression(r"\d{1,3}|[*＊]{1,3}")
_LEAST_TITLE = 8
_MOST_HEAD_LINES = 30
_SYMBOL_IN_URL = expression(r"(?:undocs\.org|docs\.un\.org)(?:/(?:ch|zh|en))?/(?P<symbol>[A-Z][A-Za-z0-9/.()-]*\d)")


@dataclass(frozen=True, slots=True)
class Swept:
    """The lines of the text, and the addresses that stood on lines of their own, in order."""

    lines: list[Line]
    addresses: tuple[str, ...]


def sweep(lines: Sequence[Line], mends: Mends) -> Swept:
    """The lines without the page's furniture; every line left out is noted."""
    edges = _Edges(lines)
    kept: list[Line] = []
    addresses: list[str] = []
    for at, line in enumerate(lines):
        is_of_note = at > 0 and _is_mark(lines[at - 1])
        if URL.fullmatch(line.text) and not line.text.endswith(("。", ".")) and not is_of_note:
            addresses.append(line.text)
            mends.leave_out("left-out-url", line.text, line.paragraph.lines)
        elif _is_old_head(lines, at) or all(edges.is_furniture(at, piece) for piece in COLUMNS.split(line.text)):
            mends.leave_out("left-out-page", shortened(line.text), line.paragraph.lines)
        else:
            kept.append(line)
    return Swept(kept, tuple(addresses))


def _is_old_head(lines: Sequence[Line], at: int) -> bool:
    """True for “/...” at a page's foot and for a symbol with “Page 2” below it, as in texts of the 1990s."""
    text = lines[at].text
    if _GOES_ON.fullmatch(text):
        return True
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    above = lines[at - 1].text if at else ""
    return (SYMBOL.fullmatch(text) is not None and _OLD_PAGE.fullmatch(below) is not None) or (
        _OLD_PAGE.fullmatch(text) is not None and SYMBOL.fullmatch(above) is not None
    )


def _is_mark(line: Line) -> bool:
    """True for a line with nothing but the mark of a note, the address of which then stands below it."""
    return _MARK.fullmatch(line.text) is not None


class _Edges:
    """The lines near the top of each page but the first, and near the foot of each; none where pages are not told."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._top: set[int] = set()
        self._foot: set[int] = set()
        last_page = lines[-1].page if lines else 0
        has_pages = last_page > 0 or any(line.ends_page for line in lines)
        by_page = groupby(range(len(lines)), key=lambda at: lines[at].page) if has_pages else ()
        for page, places in by_page:
            own = list(places)
            self._foot.update(own[-_BOTTOM:])
            self._top.update(own[:_TOP] if page else [])
        if not any(SYMBOL.fullmatch(piece) for at in self._top for piece in COLUMNS.split(lines[at].text)):
            self._top.clear()
        heads = Counter(piece for at in self._top for piece in COLUMNS.split(lines[at].text))
        self._repeated = {piece for piece, count in heads.items() if count > 1}
        self._first = _squeezed("".join(line.text for line in lines[:_MOST_HEAD_LINES] if line.page == 0))

    def is_furniture(self, at: int, piece: str) -> bool:
        """True where a part of a line is a running head, the page's number, or the number of the printing job."""
        if RULE.fullmatch(piece):
            return False
        if JOB_NUMBER.fullmatch(piece):
            return True
        page = PAGE_NUMBER.fullmatch(piece)
        if page and (at in self._top or at in self._foot):
            return page["page"] is None or int(page["page"]) <= int(page["pages"])
        if at in self._top:
            return SYMBOL.fullmatch(piece) is not None or self._is_running_head(piece)
        return at in self._foot and PRINT_DATE.fullmatch(piece) is not None

    def _is_running_head(self, piece: str) -> bool:
        """The title again, as it stands on the first page or on other ones."""
        title = _squeezed(piece)
        return piece in self._repeated or (len(title) >= _LEAST_TITLE and title in self._first)


def _squeezed(text: str) -> str:
    return "".join(text.split()).replace("-", "")


def symbol_of(address: str) -> str | None:
    """The document that an address of the UN leads to; None for other addresses."""
    match = _SYMBOL_IN_URL.search(address)
    return match["symbol"] if match else None
