"""What producers did to pages, undone: two of them on one sheet, letters struck twice, weights without sense."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.formats.pdf.page import Page, Snippet

_LYING = 1.15
"""A sheet with two pages is so much wider than high at least."""
_FEWEST_LINES = 8
_FILLED = 0.45
"""The lines of a page on half a sheet fill so much of it; columns of figures do not."""
_MOSTLY = 0.7
_STRUCK_APART = 0.12
"""In ems: letters printed twice for a bold look stand so near to each other."""
_NEXT = (0, -1, 1)
"""Of places in a grid: the own one and those beside it. Who compares all places takes the square of their number."""


def struck_once(snippets: Iterable[Snippet]) -> list[Snippet]:
    """The snippets without those that only print others once more, to make them look bold."""
    kept: list[Snippet] = []
    by_place: dict[tuple[str, float, float, float], list[Snippet]] = {}
    for snippet in snippets:
        apart = _STRUCK_APART * snippet.face.size
        column, row = snippet.x0 // apart, snippet.y // apart
        around = [(snippet.text.strip(), snippet.face.size, column + x, row + y) for x in _NEXT for y in _NEXT]
        near = (one for place in around for one in by_place.get(place, ()))
        if any(abs(one.x0 - snippet.x0) <= apart and abs(one.y - snippet.y) <= apart for one in near):
            continue
        by_place.setdefault((snippet.text.strip(), snippet.face.size, column, row), []).append(snippet)
        kept.append(snippet)
    return kept


def plain_weights(pages: Sequence[Page]) -> list[Page]:
    """The pages without bold faces where nearly all of the text is bold: the file's figures for weight mean nothing."""
    counts: Counter[tuple[str, bool]] = Counter()
    for page in pages:
        for snippet in page.snippets:
            counts[snippet.face.name, snippet.face.bold] += len(snippet.text)
    bold = {name for (name, is_bold), _ in counts.items() if is_bold}
    heavy = sum(count for (_, is_bold), count in counts.items() if is_bold)
    if heavy <= _MOSTLY * counts.total():
        return list(pages)
    common = max(bold, key=lambda name: counts[name, True])
    return [replace(page, snippets=tuple(_plain(one, common) for one in page.snippets)) for page in pages]


def _plain(snippet: Snippet, name: str) -> Snippet:
    if not snippet.face.bold or snippet.face.name != name:
        return snippet
    return replace(snippet, face=replace(snippet.face, bold=False))


def halved(pages: Sequence[Page]) -> list[Page]:
    """The pages; two of them where each sheet of the file holds two, side by side."""
    with_text = [page for page in pages if page.snippets]
    twice = sum(_has_two(page) for page in with_text)
    if not twice or twice < len(with_text) // 2 or not all(_is_parted(page) for page in with_text):
        return list(pages)
    return [half for page in pages for half in _halves(page)]


def _is_parted(page: Page) -> bool:
    """True for a sheet that lies, and has no line across its middle."""
    middle = page.width / 2
    return page.width > _LYING * page.height and not any(one.x0 < middle < one.x1 for one in page.snippets)


def _has_two(page: Page) -> bool:
    return _is_parted(page) and all(_is_page(half) for half in _halves(page))


def _is_page(half: Page) -> bool:
    """True where many lines fill the half of a sheet."""
    ends: dict[int, list[float]] = {}
    for one in half.snippets:
        ends.setdefault(round(one.y), []).extend((one.x0, one.x1))
    long = sum(max(xs) - min(xs) > _FILLED * half.width for xs in ends.values())
    return long >= _FEWEST_LINES


def _halves(page: Page) -> tuple[Page, Page]:
    middle = page.width / 2
    return _part(page, 0.0, middle), _part(page, middle, page.width)


def _part(page: Page, left: float, right: float) -> Page:
    """What stands between two places of a sheet, as a page of its own."""
    return replace(
        page,
        width=right - left,
        snippets=tuple(
            replace(one, x0=one.x0 - left, x1=one.x1 - left) for one in page.snippets if left <= one.x0 < right
        ),
        rules=tuple(
            replace(rule, x0=rule.x0 - left, x1=rule.x1 - left) for rule in page.rules if left <= rule.x0 < right
        ),
        turned=page.turned if not left else (),
        sheet_width=page.width,
        left=left,
    )
