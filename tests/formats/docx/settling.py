"""A second opinion on tracked changes, from ECMA-376 part 1, 17.13.5 alone: what Word has once all are settled.

Stricter than reading the text: paragraphs are compared with their properties, words with their looks, and fields,
links, bookmarks and citations by where they stand.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Literal

from lxml import etree

View = Literal["accepted", "rejected"]
Element = etree._Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_PUT_IN, _TAKEN_OUT = (f"{_W}ins", f"{_W}moveTo"), (f"{_W}del", f"{_W}moveFrom")
_RANGES = tuple(f"{_W}move{end}Range{edge}" for end in ("From", "To") for edge in ("Start", "End"))
_SPECIAL_NOTES = ("separator", "continuationSeparator", "continuationNotice")

Token = tuple[str, ...]
Shape = tuple[tuple[str, tuple[Token, ...]], ...]
"""Each paragraph: its properties, and what stands in it, one after the other."""


def settled(data: bytes, view: View) -> bytes:
    """The file with every change of its body, notes and page headers accepted or rejected."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name in _PARTS or is_header(name):
                root = etree.fromstring(content)
                _settle(root, view)
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
            new.writestr(name, content)
    return out.getvalue()


def _settle(root: Element, view: View) -> None:
    gone, kept = (_PUT_IN, _TAKEN_OUT) if view == "rejected" else (_TAKEN_OUT, _PUT_IN)
    for row in [one for one in root.iter(f"{_W}tr") if any(one.find(f"{_W}trPr/{tag}") is not None for tag in gone)]:
        _drop(row)
    for table in [one for one in root.iter(f"{_W}tbl") if one.find(f"{_W}tr") is None]:
        _drop(table)
    for mark in [one for one in root.iter(*gone) if not _is_end(one)]:
        _drop(mark)
    for paragraph in [one for one in root.iter(f"{_W}p") if _end_is(one, gone)]:
        _run_on(paragraph)
    for mark in list(root.iter(*kept, *gone)):
        for child in list(mark):
            mark.addprevious(child)
        _drop(mark)
    for change in list(root.iter(f"{_W}pPrChange")):
        _take_properties(change, view)
    for range_mark in list(root.iter(*_RANGES)):
        _drop(range_mark)
    for text in root.iter(f"{_W}delText", f"{_W}delInstrText"):
        text.tag = f"{_W}t" if text.tag == f"{_W}delText" else f"{_W}instrText"


def _take_properties(change: Element, view: View) -> None:
    """The former properties of a paragraph, or the present ones; its mark's look and its section are none of them."""
    properties, former = change.getparent(), change.find(f"{_W}pPr")
    _drop(change)
    if view == "accepted" or properties is None:
        return
    for one in [one for one in properties if one.tag not in (f"{_W}rPr", f"{_W}sectPr")]:
        _drop(one)
    for place, one in enumerate(list(former) if former is not None else []):
        properties.insert(place, one)


def _is_end(mark: Element) -> bool:
    above = [one.tag for one in mark.iterancestors()][:2]
    return above == [f"{_W}rPr", f"{_W}pPr"]


def _end_is(paragraph: Element, tags: tuple[str, ...]) -> bool:
    return any(paragraph.find(f"{_W}pPr/{_W}rPr/{tag}") is not None for tag in tags)


def _run_on(paragraph: Element) -> None:
    """A paragraph without its mark runs on into the next one, whose properties hold; nothing is left of an empty one.

    Before a table and at the end of a story there is none to run into: an empty one goes there only before a table.
    """
    content = [child for child in paragraph if child.tag != f"{_W}pPr"]
    following = paragraph.getnext()
    while following is not None and following.tag not in (f"{_W}p", f"{_W}tbl", f"{_W}sdt", f"{_W}sectPr"):
        following = following.getnext()
    if following is not None and following.tag == f"{_W}p":
        place = 1 if following.find(f"{_W}pPr") is not None else 0
        for child in reversed(content):
            following.insert(place, child)
        _drop(paragraph)
    elif following is not None and following.tag != f"{_W}sectPr" and not _prints(paragraph):
        _drop(paragraph)


def _prints(paragraph: Element) -> bool:
    return any(True for _ in paragraph.iter(f"{_W}r"))


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def shape(data: bytes, bookmarks_of: bytes | None = None) -> Shape:
    """The body, the page headers, then the notes as they are cited; bookmarks count that `bookmarks_of` has.

    A citation says which of the notes so cited it is: ids are Word's own business (17.11.14), and may change.
    """
    root = _root(data, "word/document.xml")
    names = {
        one.get(f"{_W}name", "") for one in _root(bookmarks_of or data, "word/document.xml").iter(f"{_W}bookmarkStart")
    }
    notes: list[Element] = []
    for kind in ("footnote", "endnote"):
        references = list(root.iter(f"{_W}{kind}Reference"))
        cited = list(dict.fromkeys(one.get(f"{_W}id", "") for one in references))
        bodies = {one.get(f"{_W}id", ""): one for one in _notes(data, kind)}
        notes += [bodies[note] for note in cited if note in bodies]
        for one in references:
            one.set(f"{_W}id", str(cited.index(one.get(f"{_W}id", ""))))
    return tuple(_paragraph(one, names) for part in (root, *_headers(data), *notes) for one in part.iter(f"{_W}p"))


def uncited_notes_with_text(data: bytes) -> list[str]:
    """What notes say that nothing in the body cites."""
    cited = {one.get(f"{_W}id", "") for one in _root(data, "word/document.xml").iter(f"{_W}footnoteReference")}
    texts = (
        "".join(t.text or "" for t in one.iter(f"{_W}t"))
        for one in _notes(data, "footnote")
        if one.get(f"{_W}id", "") not in cited
    )
    return [text for text in texts if text.strip()]


def _headers(data: bytes) -> Iterator[Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = sorted(name for name in archive.namelist() if is_header(name))
    return (_root(data, name) for name in names)


def is_header(name: str) -> bool:
    """True for a part with what stands at the head of pages."""
    return name.startswith("word/header")


def _root(data: bytes, name: str) -> Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def _notes(data: bytes, kind: str) -> Iterator[Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if f"word/{kind}s.xml" not in archive.namelist():
            return
        root = etree.fromstring(archive.read(f"word/{kind}s.xml"))
    yield from (one for one in root.iter(f"{_W}{kind}") if one.get(f"{_W}type") not in _SPECIAL_NOTES)


def _paragraph(paragraph: Element, names: set[str]) -> tuple[str, tuple[Token, ...]]:
    tokens: list[Token] = []
    ends: set[str] = set()
    for node in paragraph.iter():
        if next(node.iterancestors(f"{_W}p"), None) is not paragraph:
            continue
        token = _token(node, names, ends)
        if token is None:
            continue
        if tokens and token[0] == tokens[-1][0] == "text" and token[1:-1] == tokens[-1][1:-1]:
            token = (*token[:-1], tokens.pop()[-1] + token[-1])
        tokens.append(token)
    return _properties(paragraph.find(f"{_W}pPr")), tuple(tokens)


def _token(node: Element, names: set[str], ends: set[str]) -> Token | None:
    kind = str(node.tag).rpartition("}")[2]
    if kind == "bookmarkStart" and node.get(f"{_W}name", "") in names:
        ends.add(node.get(f"{_W}id", ""))
        return (kind, node.get(f"{_W}name", ""))
    if kind == "bookmarkEnd" and node.get(f"{_W}id", "") in ends:
        return (kind,)
    run = node.getparent()
    if run is None or run.tag != f"{_W}r" or kind == "rPr":
        return None
    look, link = _properties(run.find(f"{_W}rPr")), _link(run)
    if kind in ("t", "noBreakHyphen"):
        return (
            ("text", look, link, (node.text or "") if kind == "t" else "\u2011") if node.text or kind != "t" else None
        )
    said = sorted(f"{key}={node.get(key)}" for key in map(str, node.attrib) if not key.endswith("}space"))
    return (kind, look, link, *said, (node.text or "").strip())


def _link(run: Element) -> str:
    links = (link for link in run.iterancestors(f"{_W}hyperlink"))
    return " ".join(f"{key}={link.get(key)}" for link in links for key in map(str, link.attrib))


def _properties(properties: Element | None) -> str:
    """Properties as text, the same for the same properties; an empty look is none."""
    if properties is None:
        return ""
    copy = etree.fromstring(etree.tostring(properties, with_tail=False))
    for empty in [one for one in copy.iter(f"{_W}rPr") if not len(one) and one is not copy]:
        _drop(empty)
    etree.cleanup_namespaces(copy)
    return etree.tostring(copy, method="c14n").decode() if len(copy) else ""
