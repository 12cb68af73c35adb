"""What a Word file says of people and computers beside its text: found, and taken out on request.

Property parts: ECMA-376 part 2, 11 (core) and part 1, 22.2 (extended); w:rsid… tell which passages were typed in one
sitting (part 1, 17.15.1.70), a thumbnail shows the first page as it once was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from drafter.formats.docx.oxml import Element, remove, w
from drafter.formats.docx.package import CONTENT_TYPES, WML, Package, relationships_name
from drafter.formats.errors import FormatError
from drafter.text.expressions import expression

_CORE, _APP, _CUSTOM = "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"
_NAMES = ("creator", "lastModifiedBy")
_OFFICE_NAMES = ("Company", "Manager", "HyperlinkBase")
_THUMBNAIL = expression(r"docProps/thumbnail\.\w+$")
_SETTINGS, _PEOPLE = "word/settings.xml", "word/people.xml"
_METADATA = "{http://schemas.microsoft.com/office/2006/metadata/"
"""The namespaces in which document servers keep who wrote, checked and owns a file (MS-CTXLS)."""
_MACRO_KINDS = ("vbaProject", "wordVbaData", "vbaProjectSignature", "vbaProjectSignatureAgile", "vbaProjectSignatureV3")
_TELLS_OF_COMPUTERS = tuple(map(w, ("attachedTemplate", "mailMerge")))
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
    MACROS = "macros"
    """Programs; Word opens no .docx that holds any."""


@dataclass(frozen=True, slots=True)
class Found:
    """One sort of thing in a file; `words` say what it is, "" where there is nothing to read: names, how many."""

    trace: Trace
    words: str = ""


def found(data: bytes) -> tuple[Found, ...]:
    """What travels in the file."""
    package = Package.open(data)
    return tuple(
        one
        for look in (_names, _office, _properties, _comments, _sittings, _thumbnail, _macros)
        for one in look(package)
    )


def has_macros(data: bytes) -> bool:
    """True where the file carries programs; they are never run."""
    return bool(_macro_parts(Package.open(data)))


def cleaned(data: bytes) -> bytes:
    """The file without it; its text, its looks and its tracked changes are as they were."""
    package = Package.open(data)
    for take_out in (_clean_names, _clean_office, _clean_properties, _clean_comments, _clean_sittings):
        take_out(package)
    macros = _macro_parts(package)
    if macros:
        package.retype(package.main, f"{WML}.document.main+xml")
    return _without(package, lambda name: name in macros or _THUMBNAIL.search(name) is not None)


def _names(package: Package) -> Iterator[Found]:
    root = package.xml_if_there(_CORE)
    said = [] if root is None else [text for one in _elements(root, _NAMES) if (text := (one.text or "").strip())]
    said += [name for name in _people(package) if name]
    if said:
        yield Found(Trace.NAMES, ", ".join(dict.fromkeys(said)))


def _people(package: Package) -> list[str]:
    """Whom the file knows as authors of changes and comments (MS-DOCX 2.5.3.6)."""
    root = package.xml_if_there(_PEOPLE)
    told = [(str(name), str(one.get(name))) for one in ([] if root is None else root) for name in one.attrib]
    return [said for name, said in told if name.endswith("}author")]


def _office(package: Package) -> Iterator[Found]:
    root = package.xml_if_there(_APP)
    said = (
        [] if root is None else [text for one in _elements(root, _OFFICE_NAMES) if (text := (one.text or "").strip())]
    )
    if said or _of_computers(package):
        yield Found(Trace.OFFICE, ", ".join(said))


def _properties(package: Package) -> Iterator[Found]:
    count = sum(len(root) for _, root in _property_parts(package))
    if count:
        yield Found(Trace.PROPERTIES, str(count))


def _property_parts(package: Package) -> list[tuple[str, Element]]:
    """The parts with properties that an office's own system added, where they hold any."""
    names = [_CUSTOM, *(name for name in package.names if name.startswith("customXml/item"))]
    roots = ((name, _readable(package, name)) for name in names)
    return [(n, one) for n, one in roots if one is not None and len(one) and (n == _CUSTOM or _is_metadata(one))]


def _readable(package: Package, name: str) -> Element | None:
    """The root of a part; None where it is missing, or damaged: the text can do without it."""
    try:
        return package.xml_if_there(name)
    except FormatError:
        return None


def _is_metadata(root: Element) -> bool:
    return str(root.tag).startswith(_METADATA)


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


def _macros(package: Package) -> Iterator[Found]:
    if _macro_parts(package):
        yield Found(Trace.MACROS)


def _macro_parts(package: Package) -> frozenset[str]:
    found: set[str] = set()
    waiting = [package.main]
    while waiting:
        for one in package.relationships(waiting.pop()):
            if one.kind in _MACRO_KINDS and one.target in package and one.target not in found:
                found.add(one.target)
                waiting.append(one.target)
    return frozenset(found)


def _clean_names(package: Package) -> None:
    _empty(package, _CORE, _NAMES)


def _clean_office(package: Package) -> None:
    _empty(package, _APP, _OFFICE_NAMES)
    for told in _of_computers(package):
        remove(told)
        package.changed(_SETTINGS)


def _clean_properties(package: Package) -> None:
    people = package.xml_if_there(_PEOPLE)
    listed = [] if people is None or not len(people) else [(_PEOPLE, people)]
    for name, root in (*_property_parts(package), *listed):
        del root[:]
        package.changed(name)


def _clean_comments(package: Package) -> None:
    for name, root in _parts_of_comments(package):
        del root[:]
        package.changed(name)
    for part in _word_parts(package):
        marks = [one for one in _all(package, part) if one.tag in _OF_COMMENTS]
        for mark in marks:
            remove(mark)
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
        remove(listed)
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


def _of_computers(package: Package) -> list[Element]:
    """References to a template and to a source of addresses, whose paths name a computer and its user."""
    root = package.xml_if_there(_SETTINGS)
    return [] if root is None else [one for one in root if one.tag in _TELLS_OF_COMPUTERS]


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


def _without(package: Package, is_left_out: Callable[[str], bool]) -> bytes:
    """The file without some parts, and without what points to them."""
    gone = {name for name in package.names if is_left_out(name)}
    gone |= {relationships_name(name) for name in gone}
    types = package.xml("[Content_Types].xml")
    for one in types.findall(f"{{{CONTENT_TYPES}}}Override"):
        if one.get("PartName", "").lstrip("/") in gone:
            remove(one)
            package.changed("[Content_Types].xml")
    for source in ("", package.main):
        pointing = {one.id for one in package.relationships(source) if not one.external and one.target in gone}
        root = package.xml_if_there(relationships_name(source))
        for one in [] if root is None else [child for child in root if child.get("Id") in pointing]:
            remove(one)
            package.changed(relationships_name(source))
    return package.to_bytes(without=gone)
