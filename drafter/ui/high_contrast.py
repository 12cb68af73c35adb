"""The colours where the system asks for high contrast: its own ground and ink, no tints, everything at 7:1.

Underlines, strokes, bars and shapes stay, so that nothing is told by colour alone.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtGui import QColor, QPalette

from drafter.ui.theme import DARK, LIGHT, Colours

WANTED = 7.0
"""Contrast of all that is read, WCAG 2.1 level AAA."""
_GROUNDS = ("desk", "chrome", "panel", "paper", "cur", "insbg", "delbg", "errbg", "warnbg", "hintbg", "okbg", "ph")
_MARKS = ("accent", "ins", "dele", "move", "err", "warn", "hint", "ok")
_STEPS = 20


def high_contrast(system: QPalette) -> Colours:
    """The system's ground and ink, marks lifted until they stand out from it; what is selected is lightly tinted."""
    ground = system.color(QPalette.ColorRole.Base)
    black, white = QColor("#000000"), QColor("#FFFFFF")
    ink = system.color(QPalette.ColorRole.Text)
    if contrast(ink, ground) < WANTED:
        ink = max(black, white, key=partial(contrast, ground))
    kind = LIGHT if contrast(black, ground) > contrast(white, ground) else DARK
    grounds = dict.fromkeys(_GROUNDS, ground.name())
    inks = dict.fromkeys(("ink", "ink2", "ink3", "line", "line2", "phink"), ink.name())
    selected = _faintest(ground, system.color(QPalette.ColorRole.Highlight), ink)
    marks = {name: _lifted(kind.colour(name), ink, (ground, selected)).name() for name in _MARKS}
    accent_ink = max(black, white, key=partial(contrast, QColor(marks["accent"])))
    return replace(kind, **grounds, **inks, **marks, sel=selected.name(), accent_ink=accent_ink.name())


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio of two colours, WCAG 2.1."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`one` with this share of `other`."""
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))


def _faintest(ground: QColor, highlight: QColor, ink: QColor) -> QColor:
    """A quarter of the system's own highlight, or as much as leaves the ink readable on it."""
    shares = (share / _STEPS for share in range(_STEPS // 4, -1, -1))
    tints = (_mixed(ground, highlight, share) for share in shares)
    return next(tint for tint in tints if contrast(ink, tint) >= WANTED or tint == ground)


def _lifted(colour: QColor, ink: QColor, grounds: tuple[QColor, ...]) -> QColor:
    """The colour, nearer to the ink until it is read on all of these grounds."""
    mixed = (_mixed(colour, ink, share / _STEPS) for share in range(_STEPS + 1))
    return next((one for one in mixed if min(contrast(one, ground) for ground in grounds) >= WANTED), ink)
