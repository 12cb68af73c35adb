"""Elements of Akoma Ntoso, and the file made of them: indented down to the paragraphs, untouched inside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from lxml import etree

from drafter.text.expressions import expression

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_SCHEMA = "http://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/akomantoso30.xsd"
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_UNPRINTABLE = expression(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WITH_WORDS = frozenset({"p", "block", "num", "heading", "subheading", "crossHeading", "listIntroduction"})
"""Elements inside which white space is text."""

_NAMES = cast(dict[str, str], {None: NAMESPACE})
"""The namespace without a prefix; lxml wants None for that, its types do not know."""
_ROOT_NAMES = {**_NAMES, "xsi": _INSTANCE}

Element = etree._Element
Content = Element | str | None


def el(name: str, attributes: Mapping[str, str] | None = None, *content: Content) -> Element:
    """An element with what stands in it, in order; None stands for nothing."""
    made = etree.Element(f"{{{NAMESPACE}}}{name}", dict(attributes or {}), _NAMES)
    add(made, *content)
    return made


def add(parent: Element, *content: Content) -> None:
    """Puts words and elements at the end of the parent."""
    for one in content:
        if isinstance(one, str):
            _add_words(parent, _UNPRINTABLE.sub("", one))
        elif one is not None:
            parent.append(one)


def p(*content: Content) -> Element:
    """A paragraph in which blanks are kept."""
    return el("p", {_XML_SPACE: "preserve"}, *content)


def block(name: str, *content: Content) -> Element:
    """A paragraph that says what it is."""
    return el("block", {"name": name, _XML_SPACE: "preserve"}, *content)


def to_bytes(document: Element) -> bytes:
    """The whole file, in UTF-8."""
    root = etree.Element(
        f"{{{NAMESPACE}}}akomaNtoso",
        {f"{{{_INSTANCE}}}schemaLocation": f"{NAMESPACE} {_SCHEMA}"},
        _ROOT_NAMES,
    )
    root.append(document)
    _indent(root, 0)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _add_words(parent: Element, words: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words


def _indent(element: Element, depth: int) -> None:
    name = str(element.tag).rpartition("}")[2]
    if name in _WITH_WORDS or not len(element) or (element.text or "").strip():
        return
    element.text = "\n" + "  " * (depth + 1)
    for child in element:
        _indent(child, depth + 1)
        child.tail = "\n" + "  " * (depth + 1)
    element[-1].tail = "\n" + "  " * depth
