"""How buttons, fields, menus and tabs are dressed: by one style sheet, in a theme's colours, by what each says it is.

A widget says what it is with a property, before it is shown: `mark(button, "primary")`. Known kinds:

    primary    the one filled button of its region
    link       a word that can be pressed
    chip       a small filter that can be on
    segment    one of a row of choices, inside a frame marked "segments"
    step       a step of the way, "step-on" the present one
    blank      a field that is still to be filled in
    rule       a line between two parts of a page
    thin       a bar of progress without words in it
    compact    a choice without an edge
    crowded    tabs that are to share little room
    rung       a step of a ladder, "rung-on" the present one
    tag        a remark in a few words beside a row's text
    quiet      a button without an edge, in headers
    title      a dialog's or page's title; `heading`, `secondary`, `label` below it
    lead       the sentence under a page's title
    card       a surface with an edge that can be pressed; "card-flat" has three lines, and no edge before it is chosen
    header     the row above a page
    status     a word in the status bar that can be pressed
    side       a side of the window in the colour of panels; "notice" and "refusal" are boxes with something to say
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QFont, QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from drafter.text.sentence import Language
from drafter.ui.icons import icon, with_gap
from drafter.ui.style_sheet import style_sheet
from drafter.ui.theme import INTERFACE_PX, LARGEST_SCALE, Colours, Theme, interface_font, to_palette

_KIND = "kind"
_ICON = "iconName"
_ICON_TOKEN = "iconToken"
_ICON_SIZE = "iconPixels"
_CLEAR_PX = 12
_NUMBER_INDENT_PX = 7
_GAP_PX = 4


def mark(widget: QWidget, kind: str) -> None:
    """Say what a widget is, so that it looks the part."""
    if widget.property(_KIND) == kind:
        return
    widget.setProperty(_KIND, kind)
    # What was not shown yet is dressed when it is.
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def indent_number(box: QSpinBox) -> None:
    """Move the number off the edge. WORKAROUND: Qt's style sheets leave no padding in a spin box with own arrows."""
    box.lineEdit().setTextMargins(_NUMBER_INDENT_PX, 0, 0, 0)


def set_icon(widget: QAbstractButton | QLabel, name: str, token: str, theme: Theme, size: int = 16) -> None:
    """Give a button or label an icon in one of the theme's colours; it follows when the theme changes."""
    widget.setProperty(_ICON, name)
    widget.setProperty(_ICON_TOKEN, token)
    widget.setProperty(_ICON_SIZE, size)
    _draw_icon(widget, theme.colours)


def redraw_icons(root: QWidget, colours: Colours) -> None:
    """Draw every icon below `root` in the colours of the theme that is now in use."""
    widgets: list[QAbstractButton | QLabel] = [*root.findChildren(QAbstractButton), *root.findChildren(QLabel)]
    for widget in widgets:
        if widget.property(_ICON):
            _draw_icon(widget, colours)
    for field in root.findChildren(QLineEdit):
        _draw_clear(field, colours)


def set_clear_button(field: QLineEdit, theme: Theme) -> None:
    """Give a field the button that empties it, with the program's own cross, which follows the theme."""
    field.setClearButtonEnabled(True)
    _draw_clear(field, theme.colours)


def _draw_clear(field: QLineEdit, colours: Colours) -> None:
    # The name is Qt's own: qlineedit_p.cpp, "clearButtonActionNameC".
    action = field.findChild(QAction, "_q_qlineeditclearaction")
    if isinstance(action, QAction):
        action.setIcon(icon("close", colours.colour("ink2"), colours.colour("paper"), _CLEAR_PX))
        for button in field.findChildren(QToolButton):
            # Qt's own has no words at all; other actions of a field bring theirs.
            if action in button.actions() or button.defaultAction() is action:
                button.setAccessibleName(QCoreApplication.translate("Style", "Empty the field"))


def _draw_icon(widget: QAbstractButton | QLabel, colours: Colours) -> None:
    size = int(widget.property(_ICON_SIZE))
    token = str(widget.property(_ICON_TOKEN))
    drawn = icon(str(widget.property(_ICON)), colours.colour(token), colours.colour("paper"), size)
    if isinstance(widget, QLabel):
        widget.setPixmap(drawn.pixmap(QSize(size, size), widget.devicePixelRatioF()))
    elif isinstance(widget, QPushButton):
        # Qt leaves four pixels before the words, and no style sheet can change that.
        widget.setIcon(with_gap(drawn, size, _GAP_PX))
        widget.setIconSize(QSize(size + _GAP_PX, size))
    else:
        widget.setIcon(drawn)


def apply_theme(application: QApplication, theme: Theme, language: Language) -> bool:
    """Dress the application in the theme's colours and the interface's type, as large as the system asks.

    True where another style sheet gave way: Qt then gives all widgets the palettes back that they had before it.
    """
    scale = system_scale()
    apply_type_and_colours(application, theme, language, scale)
    # A widget that a sheet gives a font keeps the features of the one before, until it is dressed by another sheet: so
    # each language has its own, or its punctuation would stay as wide as in the other.
    sheet = f"{style_sheet(theme.colours, scale)}/* {language} */"
    before = application.styleSheet()
    # Qt dresses every widget anew, also where nothing differs. Straight from one sheet to the other: a blank one in
    # between takes as long again, and none lets Qt delete the style that widgets hold.
    if before != sheet:
        application.setStyleSheet(sheet)
    for window in application.topLevelWidgets():
        redraw_icons(window, theme.colours)
    return before not in ("", sheet)


def apply_type_and_colours(
    application: QApplication, theme: Theme, language: Language, scale: float | None = None
) -> None:
    """What parts are measured and mixed by, without the style sheet, for a window that is still being put together."""
    font, palette = application_font(language, system_scale() if scale is None else scale), to_palette(theme.colours)
    if application.font() != font:
        application.setFont(font)
    if application.palette() != palette:
        application.setPalette(palette)


def system_scale() -> float:
    """How much larger than usual the system's letters are: 1.0 to LARGEST_SCALE.

    Of smaller ones nothing is taken over, since nothing may be smaller than it is.
    """
    points = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    return min(max(points / _USUAL_POINTS, 1.0), LARGEST_SCALE)


def application_font(language: Language, scale: float = 1.0) -> QFont:
    """The face of the interface. Chinese faces have quotation marks as wide as a character, which English must not
    have."""
    font = interface_font()
    font.setPixelSize(round(INTERFACE_PX * scale))
    # Switched off and not just left out: a font that is without it takes it over from the one before.
    font.setFeature(QFont.Tag("pwid"), int(language == "en"))
    return font


_USUAL_POINTS = {"win32": 9.0, "darwin": 13.0}.get(sys.platform, 11.0)
"""What the system sets by itself; of the desktops on Linux GNOME has the largest."""
