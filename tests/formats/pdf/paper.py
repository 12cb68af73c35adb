"""Writes small PDF files for tests: characters at places, strokes, pictures, and what can be wrong with a file.

Western faces are the standard fonts; Chinese ones are Type 0 fonts whose characters are all one em wide and look alike;
their ToUnicode table says what the codes mean ("mute" has none). "nowhere" has no font program.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.formats.pdf.square_font import square_font

LETTER = (612.0, 792.0)
_WESTERN = {
    "roman": "Times-Roman",
    "italic": "Times-Italic",
    "bold": "Times-Bold",
    "bar": "ABCDEF+Barcode3of9",
}
_CHINESE = {
    "song": "ABCDEF+SimSun",
    "kai": "ABCDEF+KaiTi_GB2312",
    "hei": "ABCDEF+SimHei",
    "mute": "ABCDEF+Mute",
    "nowhere": "Nowhere",
}


def _to_unicode() -> bytes:
    """A table by which codes are what Unicode has, in ranges of one first byte, a hundred at a time."""
    ranges = [f"<{high:02x}00> <{high:02x}ff> <{high:02x}00>" for high in range(256)]
    blocks = [ranges[at : at + 100] for at in range(0, 256, 100)]
    body = "\n".join(f"{len(block)} beginbfrange\n" + "\n".join(block) + "\nendbfrange" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{body}\nendcmap end end"
    ).encode()


@dataclass(frozen=True)
class Span:
    """Characters of one face, `rise` points above their line."""

    text: str
    face: str = "roman"
    size: float = 10.0
    rise: float = 0.0


@dataclass
class Sheet:
    """One page. Places are in points from the left lower corner."""

    width: float
    height: float
    content: list[str] = field(default_factory=list)
    rotation: int = 0
    crop: tuple[float, float, float, float] | None = None
    in_form: bool = False
    """Whether all of it is drawn in one form, which is made smaller and larger again."""

    def upright(self) -> Sheet:
        """Turn what follows against the page's own turn, so that places are those of the page as it is shown."""
        width, height = (self.width, self.height) if self.rotation % 180 == 0 else (self.height, self.width)
        turns = {
            0: "1 0 0 1 0 0",
            90: f"0 1 -1 0 {height} 0",
            180: f"-1 0 0 -1 {width} {height}",
            270: f"0 -1 1 0 0 {width}",
        }
        self.content.append(f"{turns[self.rotation]} cm")
        return self

    def text(self, x: float, y: float, text: str, face: str = "roman", size: float = 10.0) -> Sheet:
        """Characters from `x` on, on the base line `y`."""
        self.content.append(f"BT /{face} {size} Tf 0 Ts 1 0 0 1 {x} {y} Tm <{_codes(text, face)}> Tj ET")
        return self

    def holed(self, x: float, y: float, parts: Sequence[tuple[str, float]], face: str, size: float = 10.0) -> Sheet:
        """Characters that are drawn in one go, with room of so many points left behind each part."""
        drawn = " ".join(f"<{_codes(text, face)}> {-room * 1000 / size}" for text, room in parts)
        self.content.append(f"BT /{face} {size} Tf 0 Ts 1 0 0 1 {x} {y} Tm [{drawn}] TJ ET")
        return self

    def spans(self, x: float, y: float, *spans: Span) -> Sheet:
        """Characters in changing faces, one behind the other."""
        parts = []
        for span in spans:
            parts.append(f"/{span.face} {span.size} Tf {span.rise} Ts <{_codes(span.text, span.face)}> Tj")
        self.content.append(f"BT 1 0 0 1 {x} {y} Tm {' '.join(parts)} ET")
        return self

    def stroke(self, x0: float, x1: float, y: float) -> Sheet:
        """A thin line."""
        self.content.append(f"{x0} {y} {x1 - x0} 0.5 re f")
        return self

    def turned(self, x: float, y: float, text: str) -> Sheet:
        """Text that runs upwards."""
        self.content.append(f"BT /roman 8 Tf 0 Ts 0 1 -1 0 {x} {y} Tm <{text.encode('cp1252').hex()}> Tj ET")
        return self

    def invisible(self, x: float, y: float, text: str) -> Sheet:
        """Characters that are neither filled nor stroked, as scanners put them on a picture."""
        self.content.append("3 Tr")
        self.text(x, y, text)
        self.content.append("0 Tr")
        return self

    def picture(self) -> Sheet:
        """A picture over the whole page."""
        self.content.append(f"q {self.width} 0 0 {self.height} 0 0 cm /picture Do Q")
        return self


def _codes(text: str, face: str) -> str:
    return text.encode("utf-16-be" if face in _CHINESE else "cp1252").hex()


@dataclass
class Paper:
    """A file of sheets."""

    size: tuple[float, float] = LETTER
    sheets: list[Sheet] = field(default_factory=list)

    def sheet(self, rotation: int = 0) -> Sheet:
        """A new page."""
        self.sheets.append(Sheet(*self.size, rotation=rotation))
        return self.sheets[-1]

    def data(self, *, loop: bool = False, locked: bool = False, pages: int | None = None) -> bytes:
        """The file. `loop`: its page tree holds itself; `locked`: by a password; `pages`: one sheet so often."""
        writer = _Writer()
        fonts = _fonts(writer)
        picture = writer.add(
            b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
            b" /Length 1 >>\nstream\n\x80\nendstream"
        )
        resources = writer.add(
            b"<< /Font << " + b" ".join(f"/{name} {ref} 0 R".encode() for name, ref in fonts.items()) + b" >>"
            b" /XObject << /picture " + str(picture).encode() + b" 0 R >> >>"
        )
        tree = writer.reserve()
        kids = []
        for sheet in self.sheets:
            stream = "\n".join(sheet.content).encode()
            drawn = resources
            if sheet.in_form:
                form = writer.add(
                    b"<< /Type /XObject /Subtype /Form /BBox [0 0 2000 2000] /Matrix [0.5 0 0 0.5 10 20]"
                    b" /Resources %d 0 R /Length %d >>\nstream\n%s\nendstream" % (resources, len(stream), stream)
                )
                drawn = writer.add(b"<< /XObject << /form %d 0 R >> >>" % form)
                stream = b"q 2 0 0 2 -20 -40 cm /form Do Q"
            content = writer.add(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
            crop = "" if sheet.crop is None else f" /CropBox [{' '.join(map(str, sheet.crop))}]"
            kids.append(
                writer.add(
                    f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {sheet.width} {sheet.height}]{crop}"
                    f" /Rotate {sheet.rotation} /Resources {drawn} 0 R /Contents {content} 0 R >>".encode()
                )
            )
        if pages is not None:
            kids = kids[:1] * pages
        count = len(kids)
        if loop:
            kids.append(tree)
            count += 1
        listed = " ".join(f"{kid} 0 R" for kid in kids)
        writer.put(tree, f"<< /Type /Pages /Kids [{listed}] /Count {count} >>".encode())
        root = writer.add(f"<< /Type /Catalog /Pages {tree} 0 R >>".encode())
        return writer.file(root, locked=locked)


class _Writer:
    """Collects objects and writes the table of their places."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        self._objects.append(b"null")
        return len(self._objects)

    def add(self, body: bytes) -> int:
        number = self.reserve()
        self.put(number, body)
        return number

    def put(self, number: int, body: bytes) -> None:
        self._objects[number - 1] = body

    def file(self, root: int, *, locked: bool) -> bytes:
        out = bytearray(b"%PDF-1.7\n")
        places = []
        for number, body in enumerate(self._objects, start=1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        lock = b""
        if locked:
            # No password fits these entries, so that every reader must ask for one.
            junk = b"<" + b"5a" * 32 + b">"
            lock = b" /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O %s /U %s >> /ID [<00> <00>]" % (junk, junk)
        out += b"trailer\n<< /Size %d /Root %d 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (
            len(places) + 1,
            root,
            lock,
            start,
        )
        return bytes(out)


def _fonts(writer: _Writer) -> dict[str, int]:
    fonts = {}
    for name, base in _WESTERN.items():
        body = f"<< /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding >>"
        fonts[name] = writer.add(body.encode())
    table = _to_unicode()
    to_unicode = writer.add(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(table), table))
    program = square_font()
    embedded = writer.add(
        b"<< /Length %d /Length1 %d >>\nstream\n%s\nendstream" % (len(program), len(program), program)
    )
    map_all = zlib.compress(b"\0\1" * 65536)
    glyphs = writer.add(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(map_all), map_all))
    for name, base in _CHINESE.items():
        file = "" if name == "nowhere" else f" /FontFile2 {embedded} 0 R"
        descriptor = writer.add(
            f"<< /Type /FontDescriptor /FontName /{base} /Flags 4 /Ascent 880 /Descent -120 /ItalicAngle 0 /StemV 80"
            f" /CapHeight 700 /FontBBox [0 -120 1000 880]{file} >>".encode()
        )
        below = writer.add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{base} /DW 1000 /CIDToGIDMap {glyphs} 0 R"
            f" /FontDescriptor {descriptor} 0 R"
            f" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>".encode()
        )
        mapped = f" /ToUnicode {to_unicode} 0 R" if name != "mute" else ""
        fonts[name] = writer.add(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /Identity-H"
            f" /DescendantFonts [{below} 0 R]{mapped} >>".encode()
        )
    return fonts
