"""A Word file as a package of named parts: opened with care, changed part by part, written with the rest untouched.

python-docx parses and writes anew every part that it knows; a base text must come back byte for byte save for what
was changed, so the package is handled here, for reading and for writing alike.
"""

from __future__ import annotations

import codecs
import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Container
from dataclasses import dataclass, replace
from itertools import islice

from lxml import etree

from drafter.formats.docx.oxml import Element, to_bytes, w
from drafter.formats.refusals import (
    damaged_file,
    locked_word,
    no_document,
    too_many_parts,
    too_much_text,
    unpacks_too_large,
)
from drafter.text.expressions import expression

MAX_BYTES = 200 * 1024 * 1024
"""Unpacked, all parts together; the largest official resolutions unpack to 3 MB."""
MAX_PARTS = 4000
MAX_XML_BYTES = 64 * 1024 * 1024
MAX_ELEMENTS = 3_000_000
"""In one part: twenty thousand paragraphs have about a million."""
_LEAST_ELEMENT = len("<p/>")
_BOMB_BYTES, _BOMB_RATIO = 8 * 1024 * 1024, 200
"""Parts of this size that shrink by more are made to fill the memory: mark-up shrinks to a thirtieth."""
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, struct.error, NotImplementedError)
"""What the standard library raises over damaged archives; ValueError for places before the file's beginning."""
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
"""So that the same document gives the same bytes."""

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS = {"core-properties": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"}
_USUAL_MAIN = "word/document.xml"
_USUAL_KINDS = ("styles", "numbering", "settings", "footnotes", "endnotes", "comments")
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_DECLARATION = expression(r"^\s*<\?xml[^>]*\?>")
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)


@dataclass(frozen=True, slots=True)
class Relationship:
    """`target` is the name of a part, or an address where it is `external`."""

    id: str
    kind: str
    """The last word of the relationship's type: "footnotes", "hyperlink"."""
    target: str
    external: bool


class Package:
    """The parts of one file. Parts are read when first asked for; what nobody asks for is never unpacked."""

    def __init__(self) -> None:
        self._archive: zipfile.ZipFile | None = None
        self._entries: dict[str, zipfile.ZipInfo] = {}
        self._order: dict[str, None] = {}
        self._changed: dict[str, bytes | None] = {}
        """Parts that were set; None for those that are written from their tree."""
        self._names: dict[str, str] = {}
        """The names as the file writes them, by the form in which they are compared."""
        self._trees: dict[str, Element] = {}
        self._relationships: dict[str, tuple[Relationship, ...]] = {}

    @classmethod
    def open(cls, data: bytes) -> Package:
        """The package in `data`; FormatError where it is none, too large, locked or damaged."""
        package = cls()
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, EOFError) as error:
            raise (damaged_file() if data[:2] == b"PK" else no_document()) from error
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        size = sum(entry.file_size for entry in entries)
        if len(entries) > MAX_PARTS:
            raise too_many_parts(len(entries), MAX_PARTS)
        if size > MAX_BYTES:
            raise unpacks_too_large(MAX_BYTES)
        if any(entry.flag_bits & 1 for entry in entries):
            raise locked_word()
        package._archive = archive
        for entry in entries:
            # Of two parts with one name the last counts, as it does for whoever unpacks the file.
            package._entries[entry.filename] = entry
            package._add_name(entry.filename)
        if "[Content_Types].xml" not in package and not package._names_word:
            # Any archive begins like a Word file; in this one there never was one.
            raise no_document()
        return package

    @classmethod
    def new(cls) -> Package:
        """A package without parts, save for the list of their types."""
        package = cls()
        root = etree.fromstring(f'<Types xmlns="{CONTENT_TYPES}"/>')
        for extension, kind in (
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
        ):
            default = etree.SubElement(root, f"{{{CONTENT_TYPES}}}Default")
            default.set("Extension", extension)
            default.set("ContentType", kind)
        package.put("[Content_Types].xml", root)
        return package

    def __contains__(self, name: str) -> bool:
        return name in self._order

    def named(self, target: str) -> str | None:
        """The part that a relationship means, None where it is missing: case does not count (ECMA-376 part 2, 6.2)."""
        return target if target in self._order else self._names.get(_folded(target))

    def _add_name(self, name: str) -> None:
        self._order[name] = None
        self._names.setdefault(_folded(name), name)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the file."""
        return tuple(self._order)

    def blob(self, name: str) -> bytes:
        """The bytes of a part as they stand in the file, or as last set."""
        if name in self._changed or self._archive is None:
            content = self._changed[name]
            return to_bytes(self._trees[name]) if content is None else content
        entry = self._entries.get(name)
        if entry is None:
            raise damaged_file()
        if entry.file_size > _BOMB_BYTES and entry.file_size > _BOMB_RATIO * entry.compress_size:
            raise too_much_text()
        try:
            return self._archive.read(entry)
        except _UNREADABLE as error:
            raise damaged_file() from error

    def xml(self, name: str) -> Element:
        """The root of a part; FormatError where it is not well-formed. Call `changed` after changing it."""
        if name not in self._trees:
            self._trees[name] = _parse(self.blob(name))
        return self._trees[name]

    def xml_if_there(self, name: str | None) -> Element | None:
        """The root of a part, None where there is no such part."""
        return self.xml(name) if name is not None and name in self else None

    def put(self, name: str, content: bytes | Element) -> None:
        """Sets a part, a new one at the end."""
        if isinstance(content, bytes):
            self._trees.pop(name, None)
            self._changed[name] = content
        else:
            self._trees[name] = content
            self._changed[name] = None
        if name not in self._order:
            self._add_name(name)

    def changed(self, name: str) -> None:
        """The tree that `xml` gave for this part was changed and is now the part."""
        self.put(name, self._trees[name])

    @property
    def main(self) -> str:
        """The name of the part with the body; FormatError where the package holds no Word document."""
        pointed_to = (one.target for one in self.relationships("") if one.kind == "officeDocument" and not one.external)
        found = next((name for name in (*pointed_to, _USUAL_MAIN) if name in self), None)
        if found is not None and self.xml(found).tag == w("document"):
            return found
        is_other = found != _USUAL_MAIN and ("[Content_Types].xml" in self or "mimetype" in self)
        raise no_document() if is_other and not self._names_word else damaged_file()

    @property
    def _names_word(self) -> bool:
        return any(_folded(name).startswith("word/") for name in self._order)

    @property
    def is_strict(self) -> bool:
        """Whether the body is in the ISO Strict dialect, which Word reads and writes but few others do."""
        return _STRICT in self.blob(self.main)[:4096].replace(b"\0", b"")

    def relationships(self, source: str) -> tuple[Relationship, ...]:
        """What a part points to; "" stands for the package itself."""
        if source not in self._relationships:
            root = self.xml_if_there(self.named(relationships_name(source)))
            found = self._usual_parts(source) if root is None else _read_relationships(root, source)
            self._relationships[source] = tuple(self._as_named(one) for one in found)
        return self._relationships[source]

    def _as_named(self, one: Relationship) -> Relationship:
        return one if one.external else replace(one, target=self.named(one.target) or one.target)

    def _usual_parts(self, source: str) -> list[Relationship]:
        """What a body whose list of relationships was lost points to by custom."""
        if source != _USUAL_MAIN or self._archive is None:
            return []
        usual = (Relationship("", kind, f"word/{kind}.xml", external=False) for kind in _USUAL_KINDS)
        return [one for one in usual if one.target in self]

    def related(self, source: str, kind: str) -> str | None:
        """The name of the part of this kind that `source` points to; None where there is none in the file."""
        for relationship in self.relationships(source):
            if relationship.kind == kind and not relationship.external and relationship.target in self:
                return relationship.target
        return None

    def relate(self, source: str, kind: str, target: str, *, external: bool = False) -> str:
        """The id of a relationship from `source` to `target`, made where there is none yet."""
        for known in self.relationships(source):
            if (known.kind, known.target, known.external) == (kind, target, external):
                return known.id
        name = relationships_name(source)
        root = self.xml_if_there(name)
        if root is None:
            root = etree.fromstring(f'<Relationships xmlns="{RELATIONSHIPS}"/>')
        taken = {known.id for known in self.relationships(source)}
        new_id = next(f"rId{n}" for n in range(len(taken) + 1, 2 * len(taken) + 2) if f"rId{n}" not in taken)
        made = etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship")
        made.set("Id", new_id)
        made.set("Type", _KINDS.get(kind, f"{OFFICE}/{kind}"))
        made.set("Target", target if external else posixpath.relpath(target, posixpath.dirname(source) or "."))
        if external:
            made.set("TargetMode", "External")
        self.put(name, root)
        self._relationships[source] = (*self.relationships(source), Relationship(new_id, kind, target, external))
        return new_id

    def content_type(self, name: str) -> str:
        """The type that the package gives a part; "" where it gives none of its own."""
        found = self._override(name)
        return "" if found is None else found.get("ContentType", "")

    def retype(self, name: str, content_type: str) -> None:
        """Gives a part another type than the one that it has."""
        found = self._override(name)
        if found is not None:
            found.set("ContentType", content_type)
            self.changed("[Content_Types].xml")

    def _override(self, name: str) -> Element | None:
        root = self.xml_if_there("[Content_Types].xml")
        known = [] if root is None else root.iter(f"{{{CONTENT_TYPES}}}Override")
        return next((one for one in known if _folded(one.get("PartName", "")) == _folded(name)), None)

    def declare(self, name: str, content_type: str) -> None:
        """Gives a part its content type."""
        root = self.xml("[Content_Types].xml")
        override = f"{{{CONTENT_TYPES}}}Override"
        if any(known.get("PartName") == f"/{name}" for known in root.iter(override)):
            return
        made = etree.SubElement(root, override)
        made.set("PartName", f"/{name}")
        made.set("ContentType", content_type)
        self.changed("[Content_Types].xml")

    def to_bytes(self, without: Container[str] = ()) -> bytes:
        """The file: parts that were not set are those of the source, byte for byte. `without` names parts left out."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in self.names:
                if name in without:
                    continue
                entry = zipfile.ZipInfo(name, _FIXED_TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, self.blob(name))
        return out.getvalue()


def relationships_name(source: str) -> str:
    """The name of the part that holds the relationships of `source`."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _read_relationships(root: Element, source: str) -> list[Relationship]:
    found = []
    for entry in root.iter(f"{{{RELATIONSHIPS}}}Relationship"):
        target, external = entry.get("Target", ""), entry.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target)).lstrip("/")
        found.append(Relationship(entry.get("Id", ""), posixpath.basename(entry.get("Type", "")), target, external))
    return found


def _folded(name: str) -> str:
    """Some programs write the names of parts as paths of Windows, or as absolute ones."""
    return name.replace("\\", "/").lstrip("/").lower()


def _parse(data: bytes) -> Element:
    if len(data) > MAX_XML_BYTES:
        raise too_much_text()
    data = _as_transitional(data)
    # Entities would let a small file grow without bound, or read other files; parts of a package have none. Without
    # huge_tree the parser refuses what is nested more than 256 levels deep.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, UnicodeError, LookupError) as error:
        raise damaged_file() from error
    if _has_document_type(root):
        raise damaged_file()
    is_long = len(data) > _LEAST_ELEMENT * MAX_ELEMENTS
    if is_long and next(islice(root.iter(), MAX_ELEMENTS, None), None) is not None:
        raise too_much_text()
    return root


def _has_document_type(root: Element) -> bool:
    info = root.getroottree().docinfo
    return info is not None and (info.internalDTD is not None or bool(info.root_name and info.public_id))


def _as_transitional(data: bytes) -> bytes:
    """The part in the dialect that everyone else writes; parts may be in UTF-16."""
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        try:
            data = _DECLARATION.sub("", data.decode("utf-16"), count=1).encode()
        except UnicodeError as error:
            raise damaged_file() from error
    if _STRICT in data:
        for strict, transitional in _STRICT_NAMES:
            data = data.replace(strict, transitional)
    return data
