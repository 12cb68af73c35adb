"""Icons are drawn in the colour that is asked for, whatever stands for the ground in their files."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from drafter.ui.icons import pixmap


@pytest.mark.parametrize("colour", ["#ffffff", "#000000", "#17595f"])
@pytest.mark.parametrize("ground", ["#000000", "#ffffff"])
@pytest.mark.parametrize("name", ["outline", "down", "error"])
def test_an_icon_shows_its_colour(qapp: QApplication, name: str, colour: str, ground: str) -> None:
    image = pixmap(name, QColor(colour), QColor(ground), 32).toImage()
    seen = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    full = [pixel.name() for pixel in seen if pixel.alpha() == 255]
    assert colour in full
