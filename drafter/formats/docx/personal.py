"""What a Word file says of people and computers beside its text: found, and taken out on request.

Property parts: ECMA-376 part 2, 11 (core) and part 1, 22.2 (extended); w:rsid… tell which passages were typed in one
sitting (part 1, 17.15.1.70), a thumbnail shows the first page as it once was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from drafter.formats.docx.oxml import Element, w
from drafter.formats.docx.package import CONTENT_TYPES, Package
from drafter.text.expressions import expression

_CORE, _APP, _CUSTOM = "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"
_NAMES = ("creator", "lastModifiedBy")
_OFFICE_NAMES = ("Company", "Manager", "HyperlinkBase")
_THUMBNAIL = expression(r"docProps/thumbnail\.\w+$")
_SETTINGS, _PEOPLE = "word/settings.xml", "word/people.xml"
_COMMENTS = expression(r"(?:^|/)comments[^/]*\.xml$")
"""The part with comments, under whatever number, and those that say who answered whom and when."""
_OF_COMMENTS = tuple(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference")))
_RSID = w("rsid")


class Trace(StrEnum):
    """A sort of thing that travels in a file."""

    NAMES = "names"
    """Who made the file, and who saved it last."""
    OFFICE = "office"
    """Company and manager; the folder of a template."""
    PROPERTIES = "properties"
    """Properties that an office's own system added."""
    COMMENTS = "comments"
    SITTINGS = "sittings"
    """Numbers of the sittings in which passages were typed."""
    THUMBNAIL = "thumbnail"


@dataclass(frozen=True, slots=True)
class Found:
    """One sort of thing in a file; `words` say what it is, "" where there is nothing to read: names, how many."""

    trace: Trace
    words: str = ""


def found(data: bytes) -> tuple[Found, ...]:
    """What travels in the file."""
    package = Package.open(data)
    return tuple(
        one for look in (_names, _office, _properties, _comments, _sittings, _thumbnail) for one in look(package)
    )


def cleaned(data: bytes) -> bytes:
    """The file without it; its text, its looks and its tracked changes are as they were."""
    package = Package.open(data)
    for take_out in (_clean_names, _clean_office, _clean_properties, _clean_comments, _clean_sittings):
        take_out(package)
    return _without(package, lambda name: _THUMBNAIL.search(name) is not None)


def _names(package: Package) -> Iterator[Found]:
    root = package.xml_if_there(_CORE)
    said = [] if root is None else [text for one in _elements(root, _NAMES) if (text := (one.text or "").strip())]
    if said:
        yield Found(Trace.NAMES, ", ".join(dict.fromkeys(said)))


def _office(package: Package) -> Iterator[Found]:
    root = package.xml_if_there(_APP)
    said = (
        [] if root is None else [text for one in _elements(root, _OFFICE_NAMES) if (text := (one.text or "").strip())]
    )
    if said or _template(package) is not None:
        yield Found(Trace.OFFICE, ", ".join(said))


def _properties(package: Package) -> Iterator[Found]:
    root = package.xml_if_there(_CUSTOM)
    if root is not None and len(root):
        yield Found(Trace.PROPERTIES, str(len(root)))


def _comments(package: Package) -> Iterator[Found]:
    count = sum(len(root.findall(w("comment"))) for _, root in _parts_of_comments(package))
    if count:
        yield Found(Trace.COMMENTS, str(count))


def _parts_of_comments(package: Package) -> list[tuple[str, Element]]:
    roots = ((name, package.xml_if_there(name)) for name in package.names if _COMMENTS.search(name))
    return [(name, root) for name, root in roots if root is not None and len(root)]


def _sittings(package: Package) -> Iterator[Found]:
    told = (name for part in _word_parts(package) for one in _all(package, part) for name in one.attrib)
    if _list_of_sittings(package) is not None or any(map(_is_sitting, told)):
        yield Found(Trace.SITTINGS)


def _thumbnail(package: Package) -> Iterator[Found]:
    if any(_THUMBNAIL.search(name) for name in package.names):
        yield Found(Trace.THUMBNAIL)


def _clean_names(package: Package) -> None:
    _empty(package, _CORE, _NAMES)


def _clean_office(package: Package) -> None:
    _empty(package, _APP, _OFFICE_NAMES)
    template = _template(package)
    if template is not None:
        _drop(template)
        package.changed(_SETTINGS)


def _clean_properties(package: Package) -> None:
    for name in (_CUSTOM, _PEOPLE):
        root = package.xml_if_there(name)
        if root is not None and len(root):
            del root[:]
            package.changed(name)


def _clean_comments(package: Package) -> None:
    for name, root in _parts_of_comments(package):
        del root[:]
        package.changed(name)
    for part in _word_parts(package):
        marks = [one for one in _all(package, part) if one.tag in _OF_COMMENTS]
        for mark in marks:
            _drop(mark)
        if marks:
            package.changed(part)


def _clean_sittings(package: Package) -> None:
    for part in _word_parts(package):
        taken = 0
        for one in _all(package, part):
            for name in [str(name) for name in one.attrib if _is_sitting(name)]:
                del one.attrib[name]
                taken += 1
        if taken:
            package.changed(part)
    listed = _list_of_sittings(package)
    if listed is not None:
        _drop(listed)
        package.changed(_SETTINGS)


def _elements(root: Element, names: tuple[str, ...]) -> list[Element]:
    return [one for one in root if str(one.tag).rpartition("}")[2] in names]


def _empty(package: Package, part: str, names: tuple[str, ...]) -> None:
    root = package.xml_if_there(part)
    told = [] if root is None else [one for one in _elements(root, names) if one.text]
    for one in told:
        one.text = ""
    if told:
        package.changed(part)


def _template(package: Package) -> Element | None:
    """The reference to a template, whose path names a computer and its user."""
    root = package.xml_if_there(_SETTINGS)
    return None if root is None else root.find(w("attachedTemplate"))


def _list_of_sittings(package: Package) -> Element | None:
    root = package.xml_if_there(_SETTINGS)
    return None if root is None else root.find(w("rsids"))


def _word_parts(package: Package) -> list[str]:
    """The parts with text: body, notes, headers, styles."""
    return [name for name in package.names if name.startswith("word/") and name.endswith(".xml")]


def _all(package: Package, part: str) -> Iterator[Element]:
    return (one for one in package.xml(part).iter() if isinstance(one.tag, str))


def _is_sitting(name: object) -> bool:
    return str(name).startswith(_RSID)


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _without(package: Package, is_left_out: Callable[[str], bool]) -> bytes:
    """The file without some parts, and without what points to them."""
    gone = {name for name in package.names if is_left_out(name)}
    types = package.xml("[Content_Types].xml")
    for one in types.findall(f"{{{CONTENT_TYPES}}}Override"):
        if one.get("PartName", "").lstrip("/") in gone:
            _drop(one)
            package.changed("[Content_Types].xml")
    root = package.xml_if_there("_rels/.rels")
    for one in [] if root is None else [child for child in root if child.get("Target", "").lstrip("/") in gone]:
        _drop(one)
        package.changed("_rels/.rels")
    return package.to_bytes(without=gone)
