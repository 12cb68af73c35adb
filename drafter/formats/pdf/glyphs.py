"""The characters of one page, gathered into snippets."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

import pypdfium2.raw as c

from drafter.formats.pdf.page import Face, Frame, Rule, Snippet
from drafter.formats.pdf.strikes import Strikes

_WIDE = 0.7
"""In ems: a gap that parts snippets, so that columns that stand near to each other are told apart."""
_SAME_LINE = 0.06
_BACK = 0.2
_BLANK_GAP = 0.17
"""In ems: a blank that PDFium made up counts from here; letters that were set apart stand nearer (0.11)."""
_OVERHANG = 0.11
"""In ems: how far the box of an italic f reaches over its advance, into the blank behind it."""
_LINE_END_HYPHENS = (0x02, 0xFFFE)
"""What PDFium makes of a hyphen at a line's end; UN texts are set without hyphenation, so that it is of the word."""
_NO_CHARACTER = 0xFFFF
_BLANKS = (0x20, 0x09, 0x0A, 0x0D, 0xA0)
_FLAG_ITALIC, _FLAG_BOLD = 1 << 6, 1 << 18
_HEAVY = 600
_STROKED = 2
_NAME_BYTES = 128
_PRIVATE = range(0xE000, 0xF900)
_HALVES = range(0xD800, 0xE000)
_FIRST_HAN = "\u2e80"
"""Chinese characters and their marks stand from here on."""


class _Blank(IntEnum):
    """What stands between two characters: nothing, a gap that PDFium takes for a blank, a blank of the file."""

    NONE = 0
    GUESSED = 1
    PRINTED = 2


class GlyphReader:
    """Goes through the characters of a text page in the order in which PDFium gives them.

    PDFium takes out some blanks of the file and puts in others where it sees a gap; a blank's own place is therefore
    not used (measured in design/word-pdf-qt.md, section 4), only that there was one.
    """

    def __init__(self, text: Any, frame: Frame, strikes: Strikes) -> None:
        self.snippets: list[Snippet] = []
        self.turned: list[str] = []
        self._directions = [0, 0, 0, 0]
        self._text = text
        self._count = max(0, c.FPDFText_CountChars(text))
        self._frame = frame
        self._strikes = strikes
        self._faces: dict[int | None, tuple[Face, int]] = {}
        self._unknown = self._mute = 0
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box, self._matrix = c.FS_RECTF(), c.FS_MATRIX()
        self._chars: list[str] = []
        self._indices: list[int] = []
        """Of each of the characters; a blank has that of the one before it."""
        self._face: Face | None = None
        self._last = 0
        self._x0 = self._x_last = self._baseline = 0.0

    @property
    def unmapped(self) -> float:
        """The share of what the fonts do not explain: of characters, or of stretches of text, whichever is larger."""
        characters = self._unknown / self._count if self._count else 0.0
        return max(characters, self._mute / len(self._faces) if self._faces else 0.0)

    @property
    def direction(self) -> int:
        """By how many quarters to the left most of the text is turned: 1 is upwards, 2 upside down."""
        return self._directions.index(max(self._directions))

    def read(self) -> None:
        """Read the whole page."""
        get_object, from_pointer = c.FPDFText_GetTextObject, ctypes.c_void_p.from_buffer
        blank = _Blank.NONE
        last: int | None = None
        for index, code in enumerate(self._codes()):
            if code in _BLANKS:
                made_up = c.FPDFText_IsGenerated(self._text, index)
                blank = max(blank, _Blank.GUESSED if made_up else _Blank.PRINTED)
                continue
            pointer = from_pointer(get_object(self._text, index)).value
            if pointer == last and not blank and self._face is not None and _is_plain(code):
                # Characters of one text object stand on one line, and a gap between them has a blank.
                self._chars.append(chr(code))
                self._indices.append(index)
                self._directions[0] += 1
                self._last = index
                continue
            last = pointer
            face, direction = self._faces.get(pointer) or self._new_face(pointer, index)
            char = self._character(code)
            self._directions[direction] += 1
            if char and direction:
                self._close()
                self._turn(char, blank)
            elif char:
                self._add(index, char, face, blank)
            blank = _Blank.NONE
        self._close()

    def _codes(self) -> list[int]:
        """The code of each character; asked for one by one where PDFium leaves some out of the whole text."""
        buffer = (ctypes.c_ushort * (self._count + 1))()
        if c.FPDFText_GetText(self._text, 0, self._count, buffer) == self._count + 1:
            codes: list[int] = buffer[: self._count]
            if not any(code in _HALVES for code in codes):
                return codes
        return [c.FPDFText_GetUnicode(self._text, index) for index in range(self._count)]

    def _character(self, code: int) -> str:
        """The character with this code; "" for one that means nothing, which is counted."""
        if code in _LINE_END_HYPHENS:
            return "-"
        if code == 0 or code in _PRIVATE or code == _NO_CHARACTER:
            self._unknown += 1
            return chr(code) if code in _PRIVATE else ""
        return chr(code)

    def _turn(self, char: str, blank: int) -> None:
        if not self.turned:
            self.turned.append("")
        self.turned[-1] += f" {char}" if blank and self.turned[-1] else char

    def _add(self, index: int, char: str, face: Face, blank: int) -> None:
        x, y = self._origin(index)
        if self._face is not None:
            # Only where there is a blank, or none for a long way, is the gap of interest.
            is_tight = not blank and 0 <= x - self._x_last < _WIDE * face.size
            gap = 0.0 if is_tight else (x - self._right(self._last)) / face.size
            overhang = _OVERHANG if self._face.italic and self._chars[-1:] == ["f"] else 0.0
            is_gap = gap + overhang >= _BLANK_GAP and abs(y - self._baseline) < face.size
            # Across a wide gap, or one in Chinese, something else may stand: rows tell whether there is a blank.
            is_hole = blank is _Blank.GUESSED and (gap > _WIDE or (is_gap and self._is_by_han(char)))
            if blank is _Blank.PRINTED or (blank and is_gap and not is_hole):
                self._chars.append(" ")
                self._indices.append(self._last)
            if is_hole or gap > _WIDE or not self._goes_on(x, y, face):
                self._close()
        if self._face is None:
            self._face, self._x0, self._baseline = face, x, y
        self._chars.append(char)
        self._indices.append(index)
        self._last, self._x_last = index, x

    def _is_by_han(self, char: str) -> bool:
        """True where the last character or this one is set in Chinese, where no blanks are.

        A gap there may be the place of a mark in another font, which the file draws before or after the whole line.
        """
        return "".join(self._chars[-1:]) >= _FIRST_HAN or char >= _FIRST_HAN

    def _goes_on(self, x: float, y: float, face: Face) -> bool:
        """True where a character stands behind the last one in the same face, on the same line."""
        if face is not self._face and face != self._face:
            return False
        return abs(y - self._baseline) <= _SAME_LINE * face.size and x >= self._x_last - _BACK * face.size

    def _close(self) -> None:
        if self._face is not None:
            right = max(self._right(self._last), self._x_last)
            snippet = Snippet("".join(self._chars), self._x0, right, self._baseline, self._face)
            strokes = self._strikes.through(snippet.y, self._face.size, snippet.x0, right)
            self.snippets += self._parted(snippet, strokes) if strokes else [snippet]
        self._face = None
        self._chars, self._indices = [], []

    def _parted(self, snippet: Snippet, strokes: Sequence[Rule]) -> list[Snippet]:
        """The parts of a snippet, those that are struck through and those that are not."""
        parts: list[Snippet] = []
        for char, index in zip(snippet.text, self._indices, strict=True):
            x0, x1 = self._origin(index)[0], self._right(index)
            struck = any(stroke.x0 < (x0 + x1) / 2 < stroke.x1 for stroke in strokes)
            if parts and parts[-1].struck == struck:
                parts[-1] = replace(parts[-1], text=parts[-1].text + char, x1=x1)
            else:
                parts.append(Snippet(char, x0, x1, snippet.y, snippet.face, struck))
        return parts

    def _origin(self, index: int) -> tuple[float, float]:
        c.FPDFText_GetCharOrigin(self._text, index, self._x, self._y)
        return self._frame.upright(self._x.value, self._y.value)

    def _right(self, index: int) -> float:
        """Where the character ends, its advance included."""
        c.FPDFText_GetLooseCharBox(self._text, index, self._box)
        box = self._box
        corners = (self._frame.upright(box.left, box.bottom)[0], self._frame.upright(box.right, box.top)[0])
        return max(corners)

    def _new_face(self, pointer: int | None, index: int) -> tuple[Face, int]:
        """The face of a text object, and by how many quarters to the left its text is turned."""
        c.FPDFText_GetMatrix(self._text, index, self._matrix)
        a, b, skew, d = self._matrix.a, self._matrix.b, self._matrix.c, self._matrix.d
        for _ in range(self._frame.rotation):
            a, b, skew, d = b, -a, d, -skew
        direction = (1 if b > 0 else 3) if abs(b) > abs(a) else 2 if a < 0 else 0
        size = abs(c.FPDFText_GetFontSize(self._text, index) * (d or 1.0)) or 1.0
        flags = ctypes.c_int()
        name = ctypes.create_string_buffer(_NAME_BYTES)
        length = c.FPDFText_GetFontInfo(self._text, index, name, _NAME_BYTES, flags)
        stroked = bool(pointer) and c.FPDFTextObj_GetTextRenderMode(c.FPDFText_GetTextObject(self._text, index))
        bold = bool(flags.value & _FLAG_BOLD) or stroked == _STROKED
        bold = bold or c.FPDFText_GetFontWeight(self._text, index) >= _HEAVY
        italic = bool(flags.value & _FLAG_ITALIC) or abs(skew) > abs(d) * 0.1
        face = Face.of(_name(name.raw[: max(0, length - 1)]), size, bold=bold, italic=italic)
        self._mute += c.FPDFText_HasUnicodeMapError(self._text, index) == 1
        found = self._faces[pointer] = (face, direction)
        return found


def _is_plain(code: int) -> bool:
    """True for a character that is what its code says, and no hyphen of PDFium's."""
    return 0x20 < code < 0xE000 or 0xF900 <= code < 0xFFFE


def _name(raw: bytes) -> str:
    """A font's name; Chinese producers write some in GBK."""
    for encoding in ("utf-8", "gbk"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")
