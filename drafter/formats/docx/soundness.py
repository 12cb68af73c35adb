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
from drafter.text.sentence import Sentence

_NOTES = {"footnotes": ("footnote", "footnoteReference"), "endnotes": ("endnote", "endnoteReference")}
_NOTES_ZH = {"footnotes": "脚注", "endnotes": "尾注"}
_RANGES = {"moveFromRange": "移出的文字", "moveToRange": "移入的文字", "commentRange": "批注", "bookmark": "书签"}
_CHANGES = tuple(w(name) for name in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange"))


def faults(data: bytes) -> frozenset[Sentence]:
    """What is wrong with the file, each fault in a few technical words; empty where Word opens it as it is."""
    try:
        return frozenset(_faults(data))
    except FormatError as error:
        return frozenset({error.sentence})


def _faults(data: bytes) -> Iterator[Sentence]:
    package = Package.open(data)
    names = [entry.filename for entry in zipfile.ZipFile(io.BytesIO(data)).infolist()]
    yield from (Sentence(f"{name}有两份", f"two parts {name}") for name, count in Counter(names).items() if count > 1)
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


def _types(package: Package) -> Iterator[Sentence]:
    root = package.xml_if_there("[Content_Types].xml")
    if root is None:
        yield Sentence("没有部件类型表", "no list of content types")
        return
    endings = {one.get("Extension", "").lower() for one in root.iter(f"{{{CONTENT_TYPES}}}Default")}
    parts = [one.get("PartName", "").lstrip("/") for one in root.iter(f"{{{CONTENT_TYPES}}}Override")]
    doubles = (part for part, count in Counter(parts).items() if count > 1)
    yield from (Sentence(f"{part}标了两种类型", f"two types for {part}") for part in doubles)
    missing = (part for part in parts if package.named(part) is None)
    yield from (Sentence(f"{part}标了类型而不存在", f"a type for {part}, which is not there") for part in missing)
    known = {part.lower() for part in parts}
    for name in package.names:
        is_known = name.lower() in known or name.rpartition(".")[2].lower() in endings
        if name != "[Content_Types].xml" and not is_known:
            yield Sentence(f"{name}没有标类型", f"no type for {name}")


def _relationships(package: Package, source: str) -> Iterator[Sentence]:
    found = package.relationships(source)
    ids = Counter(one.id for one in found)
    doubles = (one for one, count in ids.items() if count > 1)
    yield from (Sentence(f"{source}有两个关系{one}", f"two relationships {one} of {source}") for one in doubles)
    for one in found:
        if not one.external and one.target != "NULL" and one.target not in package:
            yield Sentence(
                f"{source or '文件'}指向的{one.target}不存在",
                f"{source or 'the package'} points to {one.target}, which is not there",
            )
    root = package.xml_if_there(source)
    if root is None:
        return
    pairs = (pair for node in root.iter() for pair in node.attrib.items())
    used = {str(value) for key, value in pairs if str(key).startswith(f"{{{R}}}") and value}
    unknown = sorted(used - set(ids))
    yield from (
        Sentence(f"{source}用的关系{one}不存在", f"{source} uses {one}, which is no relationship") for one in unknown
    )


def _cited(package: Package, body: Element) -> Iterator[Sentence]:
    for kind, (name, reference) in _NOTES.items():
        root = package.xml_if_there(package.related(package.main, kind))
        ids = Counter(_id(note) for note in root.iter(w(name))) if root is not None else Counter[str]()
        doubles = (one for one, count in ids.items() if count > 1)
        yield from (Sentence(f"{_NOTES_ZH[kind]}{one}有两条", f"two {kind} {one}") for one in doubles)
        cited = {_id(node) for node in body.iter(w(reference))}
        lost = sorted(cited - set(ids))
        yield from (
            Sentence(f"引用的{_NOTES_ZH[kind]}{one}不存在", f"{reference} {one} without its note") for one in lost
        )
    root = package.xml_if_there(package.related(package.main, "comments"))
    comments = {_id(one) for one in root.iter(w("comment"))} if root is not None else set()
    cited = {_id(node) for node in body.iter(w("commentReference"))}
    yield from (Sentence(f"批注{one}不存在", f"comment {one} is not there") for one in sorted(cited - comments))


def _structure(name: str, root: Element) -> Iterator[Sentence]:
    for deleted in root.iter(DELETED):
        if any(next(run.iterancestors(DELETED), None) is deleted for run in deleted.iter(TEXT)):
            yield Sentence(f"{name}里删去的文字写成了正文", f"{name}: deleted words as plain text")
    for text in root.iter(DELETED_TEXT):
        if next(text.iterancestors(DELETED, w("moveFrom")), None) is None:
            yield Sentence(f"{name}里删去的文字没有删除标记", f"{name}: deleted words outside a deletion")
    for cell in root.iter(w("tc")):
        last = next(reversed(list(elements(cell))), None)
        if last is None or last.tag not in (P, w("sdt"), w("customXml")):
            yield Sentence(f"{name}里有单元格不以段落结尾", f"{name}: a cell that does not end with a paragraph")
    for kind, zh in _RANGES.items():
        starts, ends = (Counter(_id(node) for node in root.iter(w(f"{kind}{end}"))) for end in ("Start", "End"))
        if starts != ends:
            yield Sentence(f"{name}里{zh}缺了起点或终点", f"{name}: {kind} without both of its ends")
    if any(change.get(w("id")) is None or not change.get(w("author")) for change in root.iter(*_CHANGES)):
        yield Sentence(f"{name}里有修订没有编号或署名", f"{name}: a change without id or author")


def _id(node: Element) -> str:
    return node.get(w("id"), "")
