"""Names, elements and small questions of WordprocessingML, so that no other module spells a namespace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from lxml import etree

Element = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

NAMESPACES = {"w": W, "r": R}
"""The prefixes that parts written anew declare."""

_LARGEST = 2**31
_OFF = frozenset({"0", "false", "off"})


@cache
def w(name: str) -> str:
    """The full name of a WordprocessingML element or attribute: w("p")."""
    return f"{{{W}}}{name}"


def r(name: str) -> str:
    """The full name of an attribute that points to a relationship: r("id")."""
    return f"{{{R}}}{name}"


VAL = w("val")
P, RUN, TEXT, DELETED_TEXT = w("p"), w("r"), w("t"), w("delText")
P_PR, R_PR = w("pPr"), w("rPr")
INSERTED, DELETED = w("ins"), w("del")


def el(name: str, attributes: Mapping[str, str] | None = None, *children: Element | None, text: str = "") -> Element:
    """A WordprocessingML element: names without prefix, children in order, None among them left out.

    An attribute name with a brace is taken as it stands (r("id")). Text that starts or ends with white space keeps it.
    """
    made = etree.Element(w(name), None, NAMESPACES)
    for key, value in (attributes or {}).items():
        made.set(key if key.startswith("{") else w(key), value)
    made.extend([child for child in children if child is not None])
    if text:
        made.text = text
        if text != text.strip() or "  " in text:
            made.set(XML_SPACE, "preserve")
    return made


def remove(element: Element) -> None:
    """Takes an element out, with all that is in it; one without a parent stays as it is."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def first_child(parent: Element, tag: str) -> Element | None:
    """The first child of this full name; what `find` gives, in half its time."""
    return next(parent.iterchildren(tag), None)


def run_properties(run: Element) -> Element | None:
    """The w:rPr of a run, which stands before all else in it; looked for there first, and then everywhere."""
    first = next(iter(run), None)
    return first if first is not None and first.tag == R_PR else first_child(run, R_PR)


def value(parent: Element | None, *path: str) -> str | None:
    """The w:val at the end of a path of child names, None where any of them is missing: value(p, "pPr", "pStyle")."""
    for name in path:
        if parent is None:
            return None
        parent = first_child(parent, w(name))
    return None if parent is None else parent.get(VAL)


def integer(parent: Element | None, *path: str) -> int | None:
    """The same as a whole number; None where it is missing or no number."""
    return whole(value(parent, *path))


def whole(said: str | None) -> int | None:
    """The number that an attribute gives; None where it is missing or no number that Word writes."""
    try:
        found = None if said is None else int(said)
    except ValueError:
        return None
    return found if found is not None and abs(found) < _LARGEST else None


def toggle(properties: Element | None, name: str) -> bool | None:
    """Whether an on-off property such as w:b is switched on or off; None where it is not said."""
    found = None if properties is None else first_child(properties, w(name))
    return None if found is None else is_on(found)


def is_on(found: Element) -> bool:
    """Whether an on-off property that is there is switched on."""
    return found.get(VAL, "1") not in _OFF


def elements(parent: Element) -> Iterator[Element]:
    """The child elements, without comments and processing instructions."""
    return parent.iterchildren("*")


def local_name(element: Element) -> str:
    """The name without its namespace; "" for what is not an element."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def to_bytes(root: Element) -> bytes:
    """A part as it stands in the package."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
