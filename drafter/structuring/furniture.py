"""What belongs to the page and not to the text: running heads, page numbers, job numbers, bare web addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.structuring.lines import Line
from drafter.structuring.mending import Mends
from drafter.structuring.patterns import PAGE_NUMBER, RULE, SYMBOL, URL
from drafter.structuring.wording import shortened

_TOP, _BOTTOM = 3, 2
"""So many lines from either edge of a page may be furniture."""
_SYMBOL_IN_URL = re.compile(r"(?:undocs\.org|docs\.un\.org)(?:/(?:ch|zh|en))?/(?P<symbol>[A-Z][A-Za-z0-9/.()-]*\d)")


@dataclass(frozen=True, slots=True)
class Swept:
    """The lines of the text, and the addresses that stood on lines of their own, in order."""

    lines: list[Line]
    addresses: tuple[str, ...]


def sweep(lines: Sequence[Line], mends: Mends) -> Swept:
    """The lines without the page's furniture; every line left out is noted."""
    edges = _edges(lines)
    repeated = {text for text, count in Counter(line.text for line in edges.values()).items() if count > 1}
    kept: list[Line] = []
    addresses: list[str] = []
    for at, line in enumerate(lines):
        if URL.fullmatch(line.text):
            addresses.append(line.text)
            mends.leave_out("left-out-url", line.text, line.paragraph.lines)
        elif _is_furniture(line, at in edges, repeated):
            mends.leave_out("left-out-page", shortened(line.text), line.paragraph.lines)
        else:
            kept.append(line)
    return Swept(kept, tuple(addresses))


def _edges(lines: Sequence[Line]) -> dict[int, Line]:
    """The lines near the top of each page but the first, and near the foot of each; none where pages are not told."""
    last_page = lines[-1].page if lines else 0
    if last_page == 0:
        return {}
    found: dict[int, Line] = {}
    for page in range(last_page + 1):
        own = [at for at, line in enumerate(lines) if line.page == page]
        for at in (own[:_TOP] if page else []) + own[-_BOTTOM:]:
            found[at] = lines[at]
    return found


def _is_furniture(line: Line, is_edge: bool, repeated: set[str]) -> bool:
    if RULE.fullmatch(line.text):
        return False
    page = PAGE_NUMBER.fullmatch(line.text)
    if page:
        return (page["page"] is None or int(page["page"]) <= int(page["pages"])) and (is_edge or page["page"] is None)
    return is_edge and line.page > 0 and (SYMBOL.fullmatch(line.text) is not None or line.text in repeated)


def symbol_of(address: str) -> str | None:
    """The document that an address of the UN leads to; None for other addresses."""
    match = _SYMBOL_IN_URL.search(address)
    return match["symbol"] if match else None
