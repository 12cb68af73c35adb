"""What is drawn on a page beside its characters: strokes, pictures, and stretches of text that show nothing."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as c

from drafter.formats.pdf.page import Frame, Rule

_MOST_OBJECTS = 20_000
_THIN, _SHORTEST_RULE, _SHORTEST_STROKE = 2.0, 20.0, 2.0
_DEEPEST_FORM = 8
_TEXT, _PATH, _IMAGE, _FORM = (
    c.FPDF_PAGEOBJ_TEXT, c.FPDF_PAGEOBJ_PATH, c.FPDF_PAGEOBJ_IMAGE, c.FPDF_PAGEOBJ_FORM,
)  # fmt: skip
_NEITHER = 3
"""The render mode of text that is neither filled nor stroked (ISO 32000-1, 9.3.6)."""
_NO_WIDTH = 0.01


@dataclass(slots=True)
class Drawn:
    """Strokes, the share of the largest picture, how many stretches of text there are, and how many show nothing."""

    rules: list[Rule] = field(default_factory=list)
    strokes: list[Rule] = field(default_factory=list)
    """The rules, and shorter ones, as they go through words."""
    picture: float = 0.0
    texts: int = 0
    silent: int = 0
    invisible: int = 0

    def add(self, kind: int, box: tuple[float, float, float, float], frame: Frame) -> None:
        (x0, y0), (x1, y1) = frame.upright(box[0], box[1]), frame.upright(box[2], box[3])
        width, height = abs(x1 - x0), abs(y1 - y0)
        if kind == _TEXT:
            self.texts += 1
            self.silent += max(width, height) < _NO_WIDTH
        elif kind == _IMAGE:
            self.picture = max(self.picture, width * height / (frame.width * frame.height or 1.0))
        elif height <= _THIN and width >= _SHORTEST_STROKE:
            self.strokes.append(Rule(min(x0, x1), max(x0, x1), (y0 + y1) / 2))
            if width >= _SHORTEST_RULE:
                self.rules.append(self.strokes[-1])


_Box = tuple[float, float, float, float]
_Matrix = tuple[float, float, float, float, float, float]
_AS_IS: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def drawn(raw: Any, frame: Frame) -> Drawn:
    """What the page draws beside its characters; `raw` is PDFium's page."""
    found = Drawn()
    for one, matrix in _objects(raw):
        kind = c.FPDFPageObj_GetType(one)
        box = _bounds(one) if kind in (_TEXT, _PATH, _IMAGE) else None
        if box is not None:
            found.add(kind, _placed(box, matrix), frame)
            found.invisible += kind == _TEXT and c.FPDFTextObj_GetTextRenderMode(one) == _NEITHER
    return found


def _objects(raw: Any) -> Iterator[tuple[Any, _Matrix]]:
    """What the page draws, forms opened: some producers put whole pages into one. Each with where its form stands."""
    left = _MOST_OBJECTS
    waiting = [(c.FPDFPage_GetObject(raw, at), _AS_IS, 0) for at in range(min(c.FPDFPage_CountObjects(raw), left))]
    while waiting and left:
        one, matrix, depth = waiting.pop()
        left -= 1
        if c.FPDFPageObj_GetType(one) != _FORM:
            yield one, matrix
        elif depth < _DEEPEST_FORM:
            inner = _times(_matrix(one), matrix)
            count = min(c.FPDFFormObj_CountObjects(one), left)
            waiting += [(c.FPDFFormObj_GetObject(one, at), inner, depth + 1) for at in range(count)]


def _matrix(one: Any) -> _Matrix:
    found = c.FS_MATRIX()
    if not c.FPDFPageObj_GetMatrix(one, found):
        return _AS_IS
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(one: _Matrix, other: _Matrix) -> _Matrix:
    """The first change of place, and then the other."""
    (a, b, d, e, x, y), (oa, ob, od, oe, ox, oy) = one, other
    return (
        a * oa + b * od,
        a * ob + b * oe,
        d * oa + e * od,
        d * ob + e * oe,
        x * oa + y * od + ox,
        x * ob + y * oe + oy,
    )


def _bounds(one: Any) -> _Box | None:
    edges = [ctypes.c_float() for _ in range(4)]
    if not c.FPDFPageObj_GetBounds(one, *map(ctypes.byref, edges)):
        return None
    left, bottom, right, top = (edge.value for edge in edges)
    return left, bottom, right, top


def _placed(box: _Box, matrix: _Matrix) -> _Box:
    if matrix is _AS_IS:
        return box
    a, b, d, e, x, y = matrix
    points = [(u * a + v * d + x, u * b + v * e + y) for u in (box[0], box[2]) for v in (box[1], box[3])]
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return min(xs), min(ys), max(xs), max(ys)
