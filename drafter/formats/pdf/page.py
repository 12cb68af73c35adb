"""What stands on a page: stretches of characters with their place and face, and drawn lines. Points, y upwards."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.text.expressions import expression

_BOLD = expression(r"bold|black|heavy|demi(?!light)|semibd|-medi(?:$|ital)|^cmb", re.I)
_ITALIC = expression(r"ital|obli(?:que)?|slanted|^cm(?:ti|sl|bxti|bxsl)", re.I)
_REGULAR = expression(r"regular|book|-roman$|-light", re.I)
"""Names that say that a font is not bold; the weight that some producers write is not to be trusted."""
_KAI = expression(r"kai|楷|biaukai", re.I)
_HEI = expression(r"simhei|heiti|黑|hei(?=$|[-_,])", re.I)
_SMALLEST = 0.1
"""In points: what is smaller cannot be seen, and is measured as that."""
_BAR_CODE = expression(r"bar ?code|3of9|code ?(?:39|128)|ean-?13", re.I)
_SUBSET = expression(r"^[A-Z]{6}\+")


@dataclass(frozen=True, slots=True)
class Frame:
    """The page as it is shown: where its corner lies in the file's coordinates, how often it is turned by a quarter."""

    left: float
    bottom: float
    width: float
    height: float
    rotation: int = 0

    def upright(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file on the page as it is shown."""
        x, y = x - self.left, y - self.bottom
        if self.rotation == 1:
            return y, self.height - x
        if self.rotation == 2:
            return self.width - x, self.height - y
        if self.rotation == 3:
            return self.width - y, x
        return x, y


@dataclass(frozen=True, slots=True)
class Face:
    """How characters look. `size` is the height of an em in points as printed."""

    name: str
    size: float
    bold: bool = False
    italic: bool = False

    @classmethod
    def of(cls, name: str, size: float, *, bold: bool = False, italic: bool = False) -> Face:
        """The face that a font of this name gives; `bold` and `italic` are what the file says beside its name."""
        bare = _SUBSET.sub("", name)
        says_bold = bool(_BOLD.search(bare)) or (bold and not _REGULAR.search(bare))
        return cls(bare, max(round(size, 1), _SMALLEST), says_bold, italic or bool(_ITALIC.search(bare)))

    @property
    def is_kai(self) -> bool:
        """楷体, the italic of Chinese printing."""
        return _KAI.search(self.name) is not None

    @property
    def is_hei(self) -> bool:
        """黑体, in which headings are set."""
        return _HEI.search(self.name) is not None

    @property
    def is_bar_code(self) -> bool:
        """A font whose letters are bars."""
        return _BAR_CODE.search(self.name) is not None


@dataclass(frozen=True, slots=True)
class Snippet:
    """Characters of one face on one base line, without a wide gap; may end in a blank. `y` is the base line."""

    text: str
    x0: float
    x1: float
    y: float
    face: Face
    struck: bool = False
    """Whether a stroke goes through them."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin horizontal line drawn on the page."""

    x0: float
    x1: float
    y: float

    @property
    def width(self) -> float:
        """From end to end."""
        return self.x1 - self.x0


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it is drawn."""

    width: float
    height: float
    snippets: tuple[Snippet, ...]
    rules: tuple[Rule, ...] = ()
    turned: tuple[str, ...] = ()
    """Text that does not run from left to right: stamps along the edge."""
    unmapped: float = 0.0
    """The share of its text whose font does not say what it means."""
    picture: float = 0.0
    """The share of the page that its largest picture covers."""
    silent: float = 0.0
    """The share of its stretches of text that have no width: blanks, and what a font that is nowhere should draw."""
    invisible: float = 0.0
    """The share of its stretches of text that are drawn with neither line nor colour."""
    index: int = 0
    """Which page of the file it is on, from 0."""
    turn: int = 0
    """By how many quarters to the right it was turned to be read, against how it is shown."""
    sheet_width: float = 0.0
    """How wide the whole sheet is as it is read; 0.0 where it has one page."""
    left: float = 0.0
    """Where it begins on its sheet, if two pages stand on one."""

    @property
    def count(self) -> int:
        """How many characters it has, those that are turned left aside."""
        return sum(len(snippet.text) for snippet in self.snippets)

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """The point of the sheet as it is shown, from its upper left corner."""
        x, y = x + self.left, self.height - y
        if self.turn == 1:
            return y, (self.sheet_width or self.width) - x
        if self.turn == 2:
            return (self.sheet_width or self.width) - x, self.height - y
        if self.turn == 3:
            return self.height - y, x
        return x, y
