"""The icons: line drawings in resources/icons, shown in a colour of the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from drafter.text.resources import resource

_RATIOS = (1, 2, 3)
"""Device pixels for each pixel of the icon, for screens at 100 %, up to 200 % and up to 300 %."""
_GROUND = "#ffffff"
"""What shows through a filled shape, in the files."""

NAMES = tuple(sorted(path.stem for path in resource("icons").glob("*.svg")))


def icon(name: str, colour: QColor, ground: QColor | None = None, size: int = 16) -> QIcon:
    """The icon `name` drawn in `colour`; `ground` is what shows through filled shapes, white where it is None."""
    return _icon(name, colour.name(), (ground or QColor(Qt.GlobalColor.white)).name(), size)


def pixmap(name: str, colour: QColor, ground: QColor | None = None, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """The same as a picture for a screen with `ratio` device pixels for each pixel."""
    return icon(name, colour, ground, size).pixmap(QSize(size, size), ratio)


def with_gap(drawn: QIcon, size: int, gap: int) -> QIcon:
    """The icon with so many empty pixels at its right."""
    wider = QIcon()
    for ratio in _RATIOS:
        picture = QPixmap((size + gap) * ratio, size * ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.drawPixmap(QRectF(0, 0, size * ratio, size * ratio).toRect(), drawn.pixmap(QSize(size, size), ratio))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        wider.addPixmap(picture)
    return wider


def application_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return QIcon(str(resource("icons", "drafter.svg")))


@lru_cache(maxsize=256)
def _icon(name: str, colour: str, ground: str, size: int) -> QIcon:
    drawn = QIcon()
    # The ground first: the colour may be the very white that stands for the ground.
    data = _source(name).replace(_GROUND, ground).replace("currentColor", colour).encode()
    for ratio in _RATIOS:
        drawn.addPixmap(_drawn(data, size, ratio))
    return drawn


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def _drawn(data: bytes, size: int, ratio: int) -> QPixmap:
    picture = QPixmap(size * ratio, size * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(data)).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
