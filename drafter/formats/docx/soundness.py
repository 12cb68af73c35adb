"""What makes Word say that it found unreadable content, looked for in a finished file.

Each of these makes Word offer to repair a file or refuse it: a part without a type or that is no XML, a relationship
that leads nowhere, a note or comment that is cited and not there, notes with one id, deleted words as plain text, a
cell without a paragraph, a move with one end (ECMA-376 part 1, 17.4.65, 17.11, 17.13.5; part 2, 6.2 and 7.2).
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator

from drafter.formats.docx.oxml import DELETED, DELETED_TEXT, TEXT, Element, P, R, elements, w
from drafter.formats.docx.package import CONTENT_TYPES, Package
from drafter.formats.errors import FormatError

_NOTES = {"footnotes": ("footnote", "footnoteReference"), "endnotes": ("endnote", "endnoteReference")}
_RANGES = ("moveFromRange", "moveToRange", "commentRange", "bookmark")
_CHANGES = tuple(w(name) for name in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange"))


def faults(data: bytes) -> frozenset[str]:
    """What is wrong with the file, each fault in a few technical words; empty where Word opens it as it is."""
    try:
        return frozenset(_faults(data))
    except FormatError as error:
        return frozenset({error.sentence.en})


def _faults(data: bytes) -> Iterator[str]:
    package = Package.open(data)
    names = [entry.filename for entry in zipfile.ZipFile(io.BytesIO(data)).infolist()]
    yield from (f"two parts {name}" for name, count in Counter(names).items() if count > 1)
    yield from _types(package)
    for name in package.names:
        if name.endswith((".xml", ".rels")):
            package.xml(name)
    for name in ("", *(one for one in package.names if one.endswith(".xml"))):
        yield from _relationships(package, name)
    body = package.xml(package.main)
    yield from _cited(package, body)
    for name in (package.main, *(part for kind in _NOTES if (part := package.related(package.main, kind)))):
        yield from _structure(name, package.xml(name))


def _types(package: Package) -> Iterator[str]:
    root = package.xml_if_there("[Content_Types].xml")
    if root is None:
        yield "no list of content types"
        return
    endings = {one.get("Extension", "").lower() for one in root.iter(f"{{{CONTENT_TYPES}}}Default")}
    parts = [one.get("PartName", "").lstrip("/") for one in root.iter(f"{{{CONTENT_TYPES}}}Override")]
    yield from (f"two types for {part}" for part, count in Counter(parts).items() if count > 1)
    yield from (f"a type for {part}, which is not there" for part in parts if package.named(part) is None)
    known = {part.lower() for part in parts}
    for name in package.names:
        is_known = name.lower() in known or name.rpartition(".")[2].lower() in endings
        if name != "[Content_Types].xml" and not is_known:
            yield f"no type for {name}"


def _relationships(package: Package, source: str) -> Iterator[str]:
    found = package.relationships(source)
    ids = Counter(one.id for one in found)
    yield from (f"two relationships {one} of {source}" for one, count in ids.items() if count > 1)
    for one in found:
        if not one.external and one.target != "NULL" and one.target not in package:
            yield f"{source or 'the package'} points to {one.target}, which is not there"
    root = package.xml_if_there(source)
    if root is None:
        return
    pairs = (pair for node in root.iter() for pair in node.attrib.items())
    used = {str(value) for key, value in pairs if str(key).startswith(f"{{{R}}}") and value}
    yield from (f"{source} uses {one}, which is no relationship" for one in sorted(used - set(ids)))


def _cited(package: Package, body: Element) -> Iterator[str]:
    for kind, (name, reference) in _NOTES.items():
        root = package.xml_if_there(package.related(package.main, kind))
        ids = Counter(_id(note) for note in root.iter(w(name))) if root is not None else Counter[str]()
        yield from (f"two {kind} {one}" for one, count in ids.items() if count > 1)
        cited = {_id(node) for node in body.iter(w(reference))}
        yield from (f"{reference} {one} without its note" for one in sorted(cited - set(ids)))
    root = package.xml_if_there(package.related(package.main, "comments"))
    comments = {_id(one) for one in root.iter(w("comment"))} if root is not None else set()
    cited = {_id(node) for node in body.iter(w("commentReference"))}
    yield from (f"comment {one} is not there" for one in sorted(cited - comments))


def _structure(name: str, root: Element) -> Iterator[str]:
    for deleted in root.iter(DELETED):
        if any(next(run.iterancestors(DELETED), None) is deleted for run in deleted.iter(TEXT)):
            yield f"{name}: deleted words as plain text"
    for text in root.iter(DELETED_TEXT):
        if next(text.iterancestors(DELETED, w("moveFrom")), None) is None:
            yield f"{name}: deleted words outside a deletion"
    for cell in root.iter(w("tc")):
        last = next(reversed(list(elements(cell))), None)
        if last is None or last.tag not in (P, w("sdt"), w("customXml")):
            yield f"{name}: a cell that does not end with a paragraph"
    for kind in _RANGES:
        starts, ends = (Counter(_id(node) for node in root.iter(w(f"{kind}{end}"))) for end in ("Start", "End"))
        if starts != ends:
            yield f"{name}: {kind} without both of its ends"
    if any(change.get(w("id")) is None or not change.get(w("author")) for change in root.iter(*_CHANGES)):
        yield f"{name}: a change without id or author"


def _id(node: Element) -> str:
    return node.get(w("id"), "")
