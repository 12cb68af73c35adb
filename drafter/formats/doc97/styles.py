"""How characters and paragraphs look: direct formatting and that of styles ([MS-DOC] 2.6, 2.9.271)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafter.formats.doc97.binary import Damaged, Place, WordFile, cut, plex, u16, u32

_PAGE = 512
_BOLD, _ITALIC, _HIDDEN, _RAISED, _CHARACTER_STYLE = 0x0835, 0x0836, 0x083C, 0x2A48, 0x4A30
_DELETED, _INSERTED = 0x0800, 0x0801
_IN_TABLE, _ROW_END, _ALIGNED, _ALIGNED_97, _LIST = 0x2416, 0x2417, 0x2461, 0x2403, 0x460B
_CENTRED = 1
_AS_STYLE, _OTHER_THAN_STYLE = 0x80, 0x81
_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_TABLE_DEFINITION, _TABS_CHANGED = 0xD608, 0xC615
_NO_STYLE = 0x0FFF
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Look:
    """How characters are set."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    hidden: bool = False
    deleted: bool = False
    inserted: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What a paragraph's formatting says."""

    style: int = 0
    in_table: bool = False
    is_row_end: bool = False
    centred: bool = False
    is_numbered: bool = False
    """Whether Word counts it; the number itself is in none of the text."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name, the one that it goes back to, and its own formatting."""

    name: str
    base: int
    characters: bytes = b""
    paragraph: bytes = b""


def operations(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each operation of a list of formatting: code and operand; ends where the list is broken."""
    at = 0
    while at + 2 <= len(data):
        code = int.from_bytes(data[at : at + 2], "little")
        at += 2
        size = _SIZES.get(code >> 13)
        if size is None:
            size = _variable_size(code, data, at)
        yield code, data[at : at + size]
        at += size


def _variable_size(code: int, data: bytes, at: int) -> int:
    if code == _TABLE_DEFINITION and at + 2 <= len(data):
        return int.from_bytes(data[at : at + 2], "little") + 1
    if code == _TABS_CHANGED and data[at : at + 1] == b"\xff":
        return len(data)
    return 1 + (data[at] if at < len(data) else 0)


class StyleSheet:
    """The styles of a file."""

    def __init__(self, styles: tuple[Style | None, ...] = ()) -> None:
        self._styles = styles
        self._looks: dict[int, Look] = {}

    def name(self, style: int) -> str:
        """The style's name; "" where there is none."""
        found = self._style(style)
        return found.name if found else ""

    def look(self, style: int, depth: int = 0) -> Look:
        """How the style sets characters, its bases included."""
        if style in self._looks:
            return self._looks[style]
        found = self._style(style)
        if found is None or depth > _DEEPEST:
            return Look()
        self._looks[style] = Look()  # A style that goes back to itself adds nothing.
        base = self.look(found.base, depth + 1) if found.base != _NO_STYLE else Look()
        look = applied(found.characters, base, base, self, depth + 1)
        self._looks[style] = look
        return look

    def paragraph(self, style: int, depth: int = 0) -> ParagraphLook:
        """How the style sets paragraphs, its bases included."""
        found = self._style(style)
        if found is None or depth > _DEEPEST:
            return ParagraphLook(style)
        base = self.paragraph(found.base, depth + 1) if found.base != _NO_STYLE else ParagraphLook()
        return replace(set_paragraph(found.paragraph, base), style=style)

    def _style(self, style: int) -> Style | None:
        return self._styles[style] if 0 <= style < len(self._styles) else None


def applied(data: bytes, look: Look, base: Look, sheet: StyleSheet, depth: int = 0) -> Look:
    """The look with this formatting put on it; `base` is what “as the style has it” means."""
    for code, operand in operations(data):
        value = operand[0] if operand else 0
        if code == _CHARACTER_STYLE and len(operand) == 2:
            styled = sheet.look(int.from_bytes(operand, "little"), depth + 1)
            look = base = Look(
                base.bold != styled.bold,
                base.italic != styled.italic,
                base.raised or styled.raised,
                base.hidden != styled.hidden,
                look.deleted,
                look.inserted,
            )
        elif code == _BOLD:
            look = replace(look, bold=_toggled(value, base.bold))
        elif code == _ITALIC:
            look = replace(look, italic=_toggled(value, base.italic))
        elif code == _HIDDEN:
            look = replace(look, hidden=_toggled(value, base.hidden))
        elif code == _RAISED:
            look = replace(look, raised=value == 1)
        elif code == _DELETED:
            look = replace(look, deleted=value != 0)
        elif code == _INSERTED:
            look = replace(look, inserted=value != 0)
    return look


def _toggled(value: int, base: bool) -> bool:
    if value == _AS_STYLE:
        return base
    if value == _OTHER_THAN_STYLE:
        return not base
    return value != 0


def set_paragraph(data: bytes, look: ParagraphLook) -> ParagraphLook:
    """The paragraph's look with this formatting put on it."""
    for code, operand in operations(data):
        value = operand[0] if operand else 0
        if code == _IN_TABLE:
            look = replace(look, in_table=value != 0)
        elif code == _ROW_END:
            look = replace(look, is_row_end=value != 0)
        elif code in (_ALIGNED, _ALIGNED_97):
            look = replace(look, centred=value == _CENTRED)
        elif code == _LIST:
            look = replace(look, is_numbered=int.from_bytes(operand, "little") not in (0, 0xF801))
    return look


def read_styles(file: WordFile) -> StyleSheet:
    """The file's styles; none where their table is broken."""
    data = file.table(Place.STYLES)
    if not data:
        return StyleSheet()
    head = u16(data, 0)
    count, base_size = u16(data, 2), u16(data, 4)
    styles: list[Style | None] = []
    at = 2 + head
    for _ in range(count):
        if at + 2 > len(data):
            break
        size = u16(data, at)
        styles.append(_style(data[at + 2 : at + 2 + size], base_size) if size else None)
        at += 2 + size
    return StyleSheet(tuple(styles))


def _style(data: bytes, base_size: int) -> Style | None:
    try:
        kind, base = u16(data, 2) & 0xF, u16(data, 2) >> 4
        count = u16(data, 4) & 0xF
        length = u16(data, base_size)
        name = cut(data, base_size + 2, 2 * length).decode("utf-16-le", "replace")
        at = base_size + 2 + 2 * length + 2
        parts = []
        for _ in range(count):
            size = u16(data, at)
            parts.append(cut(data, at + 2, size))
            at += 2 + size + size % 2
    except Damaged:
        return None
    if kind == 1 and parts:
        return Style(name, base, parts[1] if len(parts) > 1 else b"", parts[0][2:])
    return Style(name, base, parts[0] if kind == 2 and parts else b"")


def character_runs(file: WordFile) -> Iterator[tuple[int, int, bytes]]:
    """First byte, last byte and formatting of each stretch of characters ([MS-DOC] 2.9.33)."""
    for page in _pages(file, Place.CHARACTER_PAGES):
        count = page[_PAGE - 1]
        for index in range(count):
            start, end = u32(page, 4 * index), u32(page, 4 * index + 4)
            at = 2 * page[4 * (count + 1) + index] if 4 * (count + 1) + index < _PAGE else 0
            yield start, end, page[at + 1 : at + 1 + page[at]] if at else b""


def paragraph_runs(file: WordFile) -> Iterator[tuple[int, int, int, bytes]]:
    """First byte, last byte, style and formatting of each paragraph ([MS-DOC] 2.9.175)."""
    for page in _pages(file, Place.PARAGRAPH_PAGES):
        count = page[_PAGE - 1]
        for index in range(count):
            start, end = u32(page, 4 * index), u32(page, 4 * index + 4)
            place = 4 * (count + 1) + 13 * index
            at = 2 * page[place] if place < _PAGE else 0
            style, formatting = _paragraph_formatting(page, at)
            yield start, end, style, formatting


def _paragraph_formatting(page: bytes, at: int) -> tuple[int, bytes]:
    if not at or at + 1 >= _PAGE:
        return 0, b""
    size = 2 * page[at] - 1
    at += 1
    if size < 0:
        size, at = 2 * page[at], at + 1
    data = page[at : at + size]
    return (int.from_bytes(data[:2], "little"), data[2:]) if len(data) >= 2 else (0, b"")


def _pages(file: WordFile, place: Place) -> Iterator[bytes]:
    for _, _, item in plex(file.table(place), 4).stretches:
        yield cut(file.document, (u32(item, 0) & 0x3FFFFF) * _PAGE, _PAGE)
