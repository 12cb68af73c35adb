"""What Qt leaves out of a PDF: an outline, and characters that can be copied as they were written.

Both are added behind the file as Qt wrote it, as an incremental update (ISO 32000-1, 7.5.6): no byte before it changes.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from drafter.text.expressions import expression
from drafter.text.normal import unified

_OBJECT = rb"(?:^|\n)%d 0 obj\s(.*?)endobj"
_ARRAY, _CODE = expression(rb"\[[^\]]*\]"), expression(rb"<((?:[0-9A-Fa-f]{4})+)>")
_TRAILER = expression(rb"trailer\s*<<(?P<entries>.*?)>>\s*startxref\s+(?P<start>\d+)", re.S)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: it stands below the last one before it of a lower level."""

    words: str
    level: int
    page: int
    """From 0."""
    top: float
    """Points from the foot of the page."""


@dataclass(slots=True)
class _Entry:
    bookmark: Bookmark
    number: int
    children: list[_Entry] = field(default_factory=list)


def finished(data: bytes, bookmarks: Sequence[Bookmark], meant: Callable[[str], str] = unified) -> bytes:
    """The file of Qt's with an outline of these entries; ValueError where it is none that Qt wrote.

    `meant` gives the characters of the text for one that the file names, which may only look like them.
    """
    return _Update(data, meant).with_outline(bookmarks)


class _Update:
    """The objects that are added, and the section that says where they are."""

    def __init__(self, data: bytes, meant: Callable[[str], str]) -> None:
        self._meant = meant
        trailer = _TRAILER.search(data, data.rfind(b"trailer"))
        if trailer is None:
            raise ValueError("a PDF file without a trailer")
        self._data = data
        self._entries = trailer["entries"]
        self._previous = int(trailer["start"])
        self._next = self._number(rb"/Size (\d+)", self._entries)
        self._root = self._number(rb"/Root (\d+) 0 R", self._entries)
        self._objects: dict[int, bytes] = {}

    def with_outline(self, bookmarks: Sequence[Bookmark]) -> bytes:
        """The whole file."""
        self._mend_characters()
        if bookmarks:
            self._add_outline(bookmarks)
        return self._data + self._section() if self._objects else self._data

    @staticmethod
    def _number(pattern: bytes, text: bytes) -> int:
        found = re.search(pattern, text)
        if found is None:
            raise ValueError(f"a PDF file without {pattern!r}")
        return int(found[1])

    def _new(self) -> int:
        self._next += 1
        return self._next - 1

    def _object(self, number: int) -> bytes:
        found = re.search(_OBJECT % number, self._data, re.S)
        if found is None:
            raise ValueError(f"a PDF file without object {number}")
        return found[1]

    def _pages(self) -> list[int]:
        tree = self._object(self._number(rb"/Pages (\d+) 0 R", self._object(self._root)))
        kids = re.search(rb"/Kids\s*\[(.*?)\]", tree, re.S)
        return [int(number) for number in re.findall(rb"(\d+) 0 R", kids[1])] if kids else []

    def _add_outline(self, bookmarks: Sequence[Bookmark]) -> None:
        pages = self._pages()
        root = self._new()
        tops = self._tree(bookmarks)
        self._write_siblings(tops, root, pages)
        ends = b"/First %d 0 R /Last %d 0 R /Count %d" % (tops[0].number, tops[-1].number, len(bookmarks))
        self._objects[root] = b"<< /Type /Outlines " + ends + b" >>"
        catalog = self._object(self._root).rstrip()
        self._objects[self._root] = (
            catalog[: catalog.rindex(b">>")] + b"/Outlines %d 0 R\n/PageMode /UseOutlines\n>>" % root
        )

    def _tree(self, bookmarks: Sequence[Bookmark]) -> list[_Entry]:
        tops: list[_Entry] = []
        opened: list[_Entry] = []
        for bookmark in bookmarks:
            entry = _Entry(bookmark, self._new())
            while opened and opened[-1].bookmark.level >= bookmark.level:
                opened.pop()
            (opened[-1].children if opened else tops).append(entry)
            opened.append(entry)
        return tops

    def _write_siblings(self, entries: Sequence[_Entry], parent: int, pages: Sequence[int]) -> None:
        for at, entry in enumerate(entries):
            bookmark = entry.bookmark
            said = [b"/Title (%s)" % _text(bookmark.words), b"/Parent %d 0 R" % parent]
            said.append(b"/Dest [%d 0 R /XYZ null %.1f null]" % (pages[bookmark.page], bookmark.top))
            if at:
                said.append(b"/Prev %d 0 R" % entries[at - 1].number)
            if at + 1 < len(entries):
                said.append(b"/Next %d 0 R" % entries[at + 1].number)
            if entry.children:
                first, last = entry.children[0].number, entry.children[-1].number
                said.append(b"/First %d 0 R /Last %d 0 R /Count %d" % (first, last, _count(entry)))
            self._objects[entry.number] = b"<< " + b" ".join(said) + b" >>"
            self._write_siblings(entry.children, entry.number, pages)

    def _mend_characters(self) -> None:
        """WORKAROUND: where a face draws several characters alike, Qt names a glyph by any of them (⾃ for 自).

        Found with Qt 6.11 and Noto Serif CJK; what is copied out of the page, or searched for, is then another word.
        """
        for number in {int(one) for one in re.findall(rb"/ToUnicode (\d+) 0 R", self._data)}:
            head, _, rest = self._object(number).partition(b"stream\n")
            stream = rest.rpartition(b"endstream")[0].rstrip(b"\n")
            table = zlib.decompress(stream) if b"/FlateDecode" in head else stream
            mended = _ARRAY.sub(self._with_meant, table)
            if mended != table:
                body = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(mended), mended)
                self._objects[number] = body

    def _with_meant(self, array: re.Match[bytes]) -> bytes:
        """The characters of an array of the table, each as it was written."""
        return _CODE.sub(
            lambda code: b"<%s>" % self._meant(_decoded(code[1])).encode("utf-16-be").hex().encode(), array[0]
        )

    def _section(self) -> bytes:
        """The added objects, where each of them begins, and the trailer that names the section before."""
        out = bytearray(b"\n")
        places: dict[int, int] = {}
        for number, body in sorted(self._objects.items()):
            places[number] = len(self._data) + len(out)
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        start = len(self._data) + len(out)
        out += b"xref\n"
        for number, place in places.items():
            out += b"%d 1\n%010d 00000 n \n" % (number, place)
        entries = re.sub(rb"/Size \d+", b"/Size %d" % self._next, self._entries)
        out += b"trailer\n<<%s/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (entries, self._previous, start)
        return bytes(out)


def _count(entry: _Entry) -> int:
    return sum(1 + _count(child) for child in entry.children)


def _decoded(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be", "replace")


def _text(words: str) -> bytes:
    """A text string in UTF-16, with what would end it escaped."""
    return re.sub(
        rb"([\\()\r])", lambda m: b"\\r" if m[1] == b"\r" else b"\\" + m[1], b"\xfe\xff" + words.encode("utf-16-be")
    )
