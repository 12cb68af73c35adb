"""Colours by meaning, type and sizes of the window, in a light and a dark theme (the tokens of the interface design).

No widget names a colour: it asks `theme.palette.ink`. Every pair used for text keeps 4.5:1, edges and bars 3:1;
`tests/ui/test_theme.py` computes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette

from drafter.text.sentence import Language


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours, each named by what it means."""

    desk: str
    chrome: str
    panel: str
    paper: str
    cur: str
    """The caret's paragraph."""
    sel: str
    ink: str
    ink2: str
    ink3: str
    """Labels; never on `sel`."""
    line: str
    line2: str
    accent: str
    """What can be pressed, focus, marks of notes."""
    accent_ink: str
    ins: str
    insbg: str
    dele: str
    delbg: str
    move: str
    err: str
    errbg: str
    warn: str
    warnbg: str
    hint: str
    hintbg: str
    ok: str
    okbg: str
    ph: str
    """Ground of what is still to fill in."""
    phink: str

    def colour(self, token: str) -> QColor:
        """The colour of a token as Qt wants it; AttributeError for an unknown token."""
        return QColor(getattr(self, token))


LIGHT = Colours(
    desk="#EAE8E3",
    chrome="#F6F5F2",
    panel="#FBFAF8",
    paper="#FFFFFF",
    cur="#F3F7F7",
    sel="#DFECEC",
    ink="#1D1F22",
    ink2="#50545A",
    ink3="#62666D",
    line="#DEDBD4",
    line2="#8B867C",
    accent="#17595F",
    accent_ink="#FFFFFF",
    ins="#0F5FA6",
    insbg="#E6F0FA",
    dele="#9A3F12",
    delbg="#FBEDE4",
    move="#6A4A9C",
    err="#B3261E",
    errbg="#FBEAE8",
    warn="#8A5700",
    warnbg="#FBF1DC",
    hint="#4B6470",
    hintbg="#EBF0F2",
    ok="#2A6B4C",
    okbg="#E6F2EB",
    ph="#FFF1BF",
    phink="#6A4C00",
)

DARK = Colours(
    desk="#131517",
    chrome="#1B1E21",
    panel="#1F2326",
    paper="#25292D",
    cur="#2A2F33",
    sel="#24403F",
    ink="#E1E3E5",
    ink2="#B0B5BB",
    ink3="#979DA5",
    line="#373C42",
    line2="#7D848C",
    accent="#86C9CB",
    accent_ink="#0C1F21",
    ins="#93C5F5",
    insbg="#20384E",
    dele="#F0A982",
    delbg="#45301F",
    move="#C5ACF0",
    err="#FF9189",
    errbg="#4A2624",
    warn="#EBBE66",
    warnbg="#42361C",
    hint="#A5BAC4",
    hintbg="#2C353A",
    ok="#84CBA5",
    okbg="#213A2E",
    ph="#4D4118",
    phink="#FFE08A",
)

INTERFACE_FACES = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC")
# SimSun comes last: bitmap strokes at these sizes, and a false bold.
CHINESE_FACES = ("Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "STSong", "SimSun")
LATIN_FACES = ("Times New Roman", "Liberation Serif", "Times")

MEASURE_CHARACTERS = 35
"""Characters of a full line: the UN's Chinese documents set 365 pt of 10.5 pt type."""

BASE_BODY_PX = 17
NARROW_BODY_PX = 16
NARROW_WINDOW_PX = 1400
PARAGRAPH_GAP_PX = 12
LINE_RATIO = 1.76

INTERFACE_PX = 13
SECONDARY_PX = 12
"""The smallest text anywhere."""
DIALOG_TITLE_PX = 17
LARGEST_SCALE = 1.5
"""The interface grows with the system's letters up to here; the sheet has its own zoom."""

OUTLINE_ROW_PX = 26
LIST_ROW_PX = 28
OFFER_ROW_PX = 26
RADIUS_PX = 5
CARD_RADIUS_PX = 6
BUTTON_PX = 30
SMALLEST_TARGET_PX = 24
HEADER_PX = 46
MENU_PX = 28
STATUS_PX = 26


class Appearance(StrEnum):
    """Which theme the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class SheetType:
    """The type of the sheet at one zoom; lengths in device-independent pixels."""

    language: Language
    body_px: float
    line_px: float
    gap_px: float

    @property
    def body(self) -> QFont:
        """The face of the text: Chinese drafts have their digits in the Chinese face, English ones Times."""
        faces = CHINESE_FACES if self.language == "zh" else (*LATIN_FACES, *CHINESE_FACES)
        return _font(faces, self.body_px)

    @property
    def label(self) -> QFont:
        """Labels in the margin: PP4, 原12, 新增."""
        return _font(INTERFACE_FACES, max(SECONDARY_PX, self.body_px * SECONDARY_PX / BASE_BODY_PX))

    @property
    def measure_px(self) -> float:
        """The width of a full line."""
        return QFontMetricsF(_font(CHINESE_FACES, self.body_px)).horizontalAdvance("国") * MEASURE_CHARACTERS


def sheet_type(language: Language, zoom_percent: int = 100, *, narrow: bool = False) -> SheetType:
    """The sheet's type for a draft in `language`; `narrow` is for windows under NARROW_WINDOW_PX."""
    zoom = zoom_percent / 100
    body = (NARROW_BODY_PX if narrow else BASE_BODY_PX) * zoom
    return SheetType(language, body, round(body * LINE_RATIO), PARAGRAPH_GAP_PX * zoom)


def interface_scale() -> float:
    """How much larger than usual the interface is set, as the system asks: 1.0 to LARGEST_SCALE.

    The application's font tells it, which `style.apply_theme` sets.
    """
    size = QGuiApplication.font().pixelSize()
    return min(max(size / INTERFACE_PX, 1.0), LARGEST_SCALE)


def scaled(size_px: float) -> int:
    """A length of the interface that grows with its letters: a row, a column, a field."""
    return round(size_px * interface_scale())


def unscaled(size_px: float) -> int:
    """A length of the window in pixels of an interface of the usual size: with larger letters less has room in it."""
    return round(size_px / interface_scale())


def interface_font(size_px: float = INTERFACE_PX, *, semibold: bool = False) -> QFont:
    """The face of everything that is not document text; `size_px` is that of an interface of the usual size."""
    font = _font(INTERFACE_FACES, size_px * interface_scale())
    if semibold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def document_font(language: Language, size_px: float = INTERFACE_PX + 1, *, bold: bool = False) -> QFont:
    """The face of document text shown outside the sheet, which grows with the interface: titles, lists."""
    font = sheet_type(language).body
    font.setPixelSize(scaled(size_px))
    font.setBold(bold)
    return font


def _font(families: tuple[str, ...], size_px: float) -> QFont:
    font = QFont()
    if families is not INTERFACE_FACES:
        # A new font is the application's, whose narrow punctuation is for English menus and not for Chinese text. It
        # is switched off and not just cleared: a painter would take it over again.
        font.setFeature(QFont.Tag("pwid"), 0)
    font.setFamilies(list(families))
    font.setPixelSize(max(1, round(size_px)))
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


_MIDDLE = 128
"""A ground darker than this one is that of a dark theme."""


def asks_for_high_contrast() -> bool:
    """True where the user told the system so; then its own colours go before any appearance that is set here."""
    # WORKAROUND: PySide takes the hints away from under an expression that does not hold on to what they belong to.
    hints = QGuiApplication.styleHints()
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


class Theme(QObject):
    """The colours in use; `changed` is emitted when the system or the user asks for the other ones."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, appearance: Appearance = Appearance.SYSTEM) -> None:
        super().__init__(parent)
        self._appearance = appearance
        # Before the application is dressed in our colours: afterwards it has no others.
        self._system = QGuiApplication.palette()
        self._colours = self._wanted()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._refresh)
        hints.accessibility().contrastPreferenceChanged.connect(self._refresh)

    @property
    def colours(self) -> Colours:
        """The colours of the theme in use."""
        return self._colours

    @property
    def is_dark(self) -> bool:
        """True for light text on a dark ground."""
        return self._colours.colour("paper").lightness() < _MIDDLE

    @property
    def appearance(self) -> Appearance:
        """What the user asked for."""
        return self._appearance

    def set_appearance(self, appearance: Appearance) -> None:
        """Keep to one theme, or follow the system again."""
        self._appearance = appearance
        self._refresh()

    def to_palette(self) -> QPalette:
        """The colours for what Qt draws itself: menus, scroll bars, selections, native dialogs' fallbacks."""
        return to_palette(self._colours)

    def _wanted(self) -> Colours:
        if asks_for_high_contrast():
            from drafter.ui.high_contrast import high_contrast  # here, for few need it and it needs this module

            return high_contrast(self._system)
        if self._appearance is not Appearance.SYSTEM:
            return DARK if self._appearance is Appearance.DARK else LIGHT
        return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted != self._colours:
            self._colours = wanted
            self.changed.emit()


_ROLES = {
    QPalette.ColorRole.Window: "chrome",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "chrome",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Highlight: "sel",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "paper",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line2",
    QPalette.ColorRole.Shadow: "line2",
}


def to_palette(colours: Colours) -> QPalette:
    """The palette for what Qt draws itself."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, colours.colour(token))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colours.colour("line2"))
    return palette
