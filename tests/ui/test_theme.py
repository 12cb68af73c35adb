"""Contrast is computed, not judged by eye: 4.5:1 for text, 3:1 for edges, bars and shapes."""

from __future__ import annotations

import re
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollBar,
    QStyle,
    QStyleOptionToolButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from drafter.text.sentence import Language
from drafter.ui.high_contrast import high_contrast
from drafter.ui.icons import icon
from drafter.ui.services import Services
from drafter.ui.style import application_font, apply_theme, mark, redraw_icons, set_clear_button
from drafter.ui.style_sheet import style_sheet
from drafter.ui.theme import (
    DARK,
    LIGHT,
    Appearance,
    Colours,
    Theme,
    document_font,
    interface_font,
    scaled,
    sheet_type,
    to_palette,
    unscaled,
)

THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.1."""
    q = QColor(colour)
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (q.redF(), q.greenF(), q.blueF())]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, WCAG 2.1."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21, abs=0.01)


@THEMES
@pytest.mark.parametrize("ground", ["paper", "cur", "sel", "panel", "chrome"])
@pytest.mark.parametrize("text", ["ink", "ink2", "accent", "ins", "dele", "err", "warn", "hint", "ok"])
def test_text_can_be_read_on_every_ground(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", ["paper", "cur", "panel", "chrome", "desk"])
def test_labels_can_be_read_where_they_are_used(colours: Colours, ground: str) -> None:
    assert contrast(colours.ink3, getattr(colours, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ins", "insbg"), ("dele", "delbg"), ("err", "errbg"), ("warn", "warnbg"), ("hint", "hintbg"), ("ok", "okbg"),
        ("phink", "ph"), ("accent_ink", "accent"),
    ],
)  # fmt: skip
def test_text_can_be_read_on_its_own_tint(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("edge", ["line2", "move"])
def test_edges_and_bars_can_be_seen(colours: Colours, edge: str) -> None:
    assert contrast(getattr(colours, edge), colours.paper) >= 3


def test_fixing_the_appearance_changes_the_colours_once(qtbot) -> None:  # type: ignore[no-untyped-def]
    theme = Theme(appearance=Appearance.LIGHT)
    heard: list[Colours] = []
    theme.changed.connect(lambda: heard.append(theme.colours))
    theme.set_appearance(Appearance.DARK)
    theme.set_appearance(Appearance.DARK)
    assert heard == [DARK]
    assert theme.is_dark


@THEMES
def test_the_palette_shows_ink_on_paper(qtbot, colours: Colours) -> None:  # type: ignore[no-untyped-def]
    palette = to_palette(colours)
    assert palette.color(QPalette.ColorRole.Text) == QColor(colours.ink)
    assert palette.color(QPalette.ColorRole.Base) == QColor(colours.paper)


def test_the_measure_is_35_characters_at_every_zoom(qtbot) -> None:  # type: ignore[no-untyped-def]
    for zoom in (80, 100, 150, 200):
        kind = sheet_type("zh", zoom)
        assert kind.measure_px == pytest.approx(35 * kind.body.pixelSize(), rel=0.02)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_the_interface_grows_with_the_letters_of_the_system_and_the_sheet_does_not(qapp, scale: float) -> None:  # type: ignore[no-untyped-def]
    before, body = QApplication.font(), sheet_type("zh").body.pixelSize()
    try:
        QApplication.setFont(application_font("zh", scale))
        assert interface_font().pixelSize() == round(13 * scale)
        assert document_font("zh", 16).pixelSize() == round(16 * scale)
        assert scaled(26) == round(26 * scale)
        assert unscaled(scaled(1340)) == pytest.approx(1340, abs=1)
        assert sheet_type("zh").body.pixelSize() == body
        assert f"font-size: {round(12 * scale)}px" in style_sheet(LIGHT, scale)
    finally:
        QApplication.setFont(before)


def test_another_language_sets_its_punctuation_in_widgets_that_are_shown(qtbot: QtBot, services: Services) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply_theme(application, services.theme, "en")
    shown, button = QWidget(), QPushButton()
    qtbot.addWidget(shown)
    button.setParent(shown)
    shown.show()
    for language, is_narrow in (("zh", 0), ("en", 1), ("zh", 0)):
        apply_theme(application, services.theme, cast(Language, language))
        assert button.font().featureValue(QFont.Tag("pwid")) == is_narrow


def test_the_arrow_of_a_button_with_a_menu_stands_beside_its_words(qtbot: QtBot, services: Services) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply_theme(application, services.theme, "zh")
    plain, divided = QToolButton(), QToolButton()
    divided.setMenu(QMenu(divided))
    divided.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
    for button in (plain, divided):
        qtbot.addWidget(button)
        mark(button, "link")
        button.setText("插入脚注")
    option = QStyleOptionToolButton()
    divided.resize(divided.sizeHint())
    divided.initStyleOption(option)
    arrow = divided.style().subControlRect(
        QStyle.ComplexControl.CC_ToolButton, option, QStyle.SubControl.SC_ToolButtonMenu, divided
    )
    words = divided.fontMetrics().horizontalAdvance(divided.text())
    assert words <= arrow.left()
    assert arrow.width() >= 20, "the pointer has to meet it"
    assert divided.sizeHint().height() == plain.sizeHint().height()


def test_no_letters_are_smaller_than_twelve_pixels() -> None:
    for colours in (LIGHT, DARK):
        sizes = [int(size) for size in re.findall(r"font-size: (\d+)px", style_sheet(colours))]
        assert min(sizes) >= 12


def system_palette(ground: str, ink: str, highlight: str) -> QPalette:
    palette = QPalette()
    roles = {QPalette.ColorRole.Base: ground, QPalette.ColorRole.Text: ink, QPalette.ColorRole.Highlight: highlight}
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    return palette


@pytest.mark.parametrize(
    ("ground", "ink", "highlight"),
    [
        ("#000000", "#FFFFFF", "#1AEBFF"), ("#FFFFFF", "#000000", "#37006E"), ("#2D3236", "#FFFFFF", "#ABCFF2"),
        ("#FFFAEF", "#3D3D3D", "#903909"), ("#808080", "#777777", "#808080"),
    ],
)  # fmt: skip
def test_with_high_contrast_everything_is_read_and_nothing_tinted(ground: str, ink: str, highlight: str) -> None:
    colours = high_contrast(system_palette(ground, ink, highlight))
    wanted = min(7.0, contrast(colours.ink, colours.paper))
    for name in ("ink", "ink2", "ink3", "accent", "ins", "dele", "move", "err", "warn", "hint", "ok", "line2", "phink"):
        for on in ("paper", "panel", "chrome", "desk", "cur", "insbg", "delbg", "errbg", "ph"):
            assert contrast(getattr(colours, name), getattr(colours, on)) >= wanted - 0.01, (name, on)
        assert contrast(getattr(colours, name), colours.sel) >= wanted - 0.01, name
    assert colours.insbg == colours.delbg == colours.ph == colours.cur == QColor(ground).name()
    assert contrast(colours.accent_ink, colours.accent) >= 4.5


def test_the_theme_follows_the_system_into_high_contrast_and_back(qtbot, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    theme = Theme(appearance=Appearance.LIGHT)
    with qtbot.waitSignal(theme.changed):
        monkeypatch.setattr("drafter.ui.theme.asks_for_high_contrast", lambda: True)
        theme.set_appearance(Appearance.DARK)
    assert theme.colours.insbg == theme.colours.paper
    with qtbot.waitSignal(theme.changed):
        monkeypatch.undo()
        theme.set_appearance(Appearance.LIGHT)
    assert theme.colours is LIGHT


def test_a_bar_that_scrolls_nothing_is_not_seen(qtbot: QtBot, services: Services) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.setStyleSheet(style_sheet(LIGHT))
    bar.resize(10, 300)
    bar.show()

    def has_handle() -> bool:
        picture = bar.grab().toImage()
        return any(picture.pixelColor(5, y) == LIGHT.colour("line2") for y in range(picture.height()))

    bar.setRange(0, 100)
    assert has_handle()
    bar.setRange(0, 0)
    assert not has_handle()


def test_the_button_that_empties_a_field_has_the_cross_of_the_program(qtbot: QtBot, services: Services) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit(window)
    set_clear_button(field, services.theme)
    (action,) = [one for one in field.findChildren(QAction) if not one.icon().isNull()]

    def is_cross_in(colours: Colours) -> bool:
        cross = icon("close", colours.colour("ink2"), colours.colour("paper"), 12)
        return action.icon().cacheKey() == cross.cacheKey()

    assert is_cross_in(LIGHT)
    (button,) = field.findChildren(QToolButton)
    assert button.accessibleName() == "Empty the field"
    redraw_icons(window, DARK)
    assert is_cross_in(DARK)
