"""Where pages and their lines lie in the source pane, at one width: plain geometry, in pixels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from drafter.structuring.raw import LinePlace

Size = tuple[float, float]
"""Width and height of a page in points."""

GAP_PX = 14.0
_USUAL: Size = (612.0, 792.0)
"""What a page is taken for until the file has been asked: letter, on which the UN prints in New York."""
_MARGIN_PT, _EDGE_PT = 26.0, 12.0
"""What is shown beside the text: on the left rules and signs need room."""
_REACH_PT = 9.0
"""How far beside its letters a line is still clicked."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the pane's content, or of a page."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height


@dataclass(frozen=True)
class PageLayout:
    """Pages below each other, all as wide as `width`; `places` are where the source lines stand."""

    sizes: tuple[Size, ...]
    places: tuple[LinePlace | None, ...]
    width: float

    @cached_property
    def tops(self) -> tuple[float, ...]:
        """Where each page begins."""
        tops, at = [], 0.0
        for page in range(len(self.sizes)):
            tops.append(at)
            at += self._height(page) + GAP_PX
        return tuple(tops)

    @property
    def height(self) -> float:
        """What all pages take."""
        return self.tops[-1] + self._height(len(self.sizes) - 1) if self.sizes else 0.0

    def page_box(self, page: int) -> Box:
        """Where a page lies."""
        return Box(0.0, self.tops[page], self.width, self._height(page))

    def pages_between(self, top: float, bottom: float) -> range:
        """The pages that are seen between two heights."""
        first = max(bisect_right(self.tops, top) - 1, 0)
        return range(first, max(bisect_right(self.tops, bottom), first))

    def scale(self, page: int) -> float:
        """Pixels for a point."""
        return self.width / max(self.sizes[page][0], 1.0)

    def line_box(self, line: int) -> Box | None:
        """Where a source line lies; None where it is on no page."""
        place = self.places[line] if line < len(self.places) else None
        if place is None or place.page >= len(self.sizes):
            return None
        scale, top = self.scale(place.page), self.tops[place.page]
        return Box(
            place.left * scale,
            top + place.top * scale,
            (place.right - place.left) * scale,
            (place.bottom - place.top) * scale,
        )

    def lines_of_page(self, page: int) -> Sequence[int]:
        """The lines on a page, in the order of the source."""
        return self._by_page.get(page, ())

    def lines_from(self, top: float) -> Iterator[int]:
        """The lines that end below a height, the highest ones first."""
        for page in self.pages_between(top, self.height):
            boxes = [(box.top, line) for line in self.lines_of_page(page) if (box := self.line_box(line)) is not None]
            yield from (line for at, line in sorted(boxes) if self._bottom(line) > top or at >= top)

    def line_at(self, x: float, y: float) -> int | None:
        """The line that is nearest to a point of its page; None between pages, and far from every line."""
        for page in self.pages_between(y, y):
            reach = _REACH_PT * self.scale(page)
            found = [(_distance(box, x, y), line) for line, box in self._boxes(page) if _above(box, y) <= reach]
            if found and y <= self.page_box(page).bottom:
                return min(found)[1]
        return None

    def _boxes(self, page: int) -> Iterator[tuple[int, Box]]:
        for line in self.lines_of_page(page):
            box = self.line_box(line)
            if box is not None:
                yield line, box

    def _bottom(self, line: int) -> float:
        box = self.line_box(line)
        return 0.0 if box is None else box.bottom

    def _height(self, page: int) -> float:
        return self.sizes[page][1] * self.scale(page)

    @cached_property
    def reach(self) -> tuple[float, float]:
        """From where to where across a page its lines stand, as parts of the page's width: margins are not shown."""
        known = [place for place in self.places if place is not None and place.page < len(self.sizes)]
        if not known:
            return 0.0, 1.0
        widths = [max(self.sizes[place.page][0], 1.0) for place in known]
        left = min((place.left - _MARGIN_PT) / width for place, width in zip(known, widths, strict=True))
        right = max((place.right + _EDGE_PT) / width for place, width in zip(known, widths, strict=True))
        return max(left, 0.0), min(right, 1.0)

    @cached_property
    def _by_page(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for line, place in enumerate(self.places):
            if place is not None:
                found.setdefault(place.page, []).append(line)
        return found


def guessed_sizes(places: Sequence[LinePlace | None]) -> tuple[Size, ...]:
    """As many usual pages as the lines stand on, until the file itself has been asked."""
    pages = max((place.page for place in places if place is not None), default=-1) + 1
    return (_USUAL,) * pages


def _above(box: Box, y: float) -> float:
    """How far a height lies outside a box."""
    return max(box.top - y, y - box.bottom, 0.0)


def _distance(box: Box, x: float, y: float) -> tuple[float, float]:
    return _above(box, y), max(box.left - x, x - box.left - box.width, 0.0)
