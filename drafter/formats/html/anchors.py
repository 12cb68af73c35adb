"""Notes of web pages: marks that link to them, and their bodies, which link back.

Word, LibreOffice, pandoc, wikis and the UN's own pages all do it so, under different names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from drafter.text.expressions import expression

_MARK = expression(r"[\[(（]?\s*(?P<mark>\d{1,3}|[*＊†‡]{1,4}|[ivxl]{1,6}|[a-z])\s*[\])）]?")
_BACK = expression(r"[\s\[\]()（）^↑↩⏎\ufe0e\ufe0f\d*＊†‡a-z]{0,12}")
_BODIES = frozenset({"li", "p", "div", "aside", "td", "dd", "section", "blockquote"})
_BODY_NAME = expression(r"(?:_?ftn|_?edn|sdfootnote|sdendnote|fn|footnote|note|cite_note)[-:_]?\w*", re.I)
_BODY_STYLE = expression(r"mso-element\s*:\s*(?:footnote|endnote)\b(?!-)", re.I)


@dataclass(frozen=True, slots=True)
class Anchors:
    """Which elements cite a note, which are the bodies of notes, and which links lead back; notes have keys."""

    citations: dict[etree._Element, str] = field(default_factory=dict)
    bodies: dict[etree._Element, str] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    back_links: set[etree._Element] = field(default_factory=set)


def anchors_of(root: etree._Element) -> Anchors:
    """The notes of the page that are linked from the text."""
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    places = {element: place for place, element in enumerate(elements)}
    named = _named(elements)
    anchors = Anchors()
    links = [element for element in elements if element.tag == "a" and (element.get("href") or "").startswith("#")]
    named_in: dict[etree._Element, frozenset[str]] = {}
    for link in links:
        match = _MARK.fullmatch(_text(link).strip())
        target = named.get((link.get("href") or "")[1:])
        if match is None or target is None or places[target] <= places[link]:
            continue
        body = _body(target)
        if body is None or body in link.iterancestors():
            continue
        if body not in named_in:
            named_in[body] = _linked_from(body)
        if named_in[body].isdisjoint(_names_around(link)) and not _is_named_as_note(target):
            continue
        key = anchors.bodies.setdefault(body, f"anchor-{len(anchors.bodies)}")
        anchors.marks.setdefault(key, match["mark"].replace("＊", "*"))
        anchors.citations[_whole_mark(link)] = key
    _add_uncited(elements, anchors)
    for body in anchors.bodies:
        anchors.back_links.update(_links_back(body))
    return anchors


def _add_uncited(elements: list[etree._Element], anchors: Anchors) -> None:
    """The notes that Word names so, though nothing in what was copied cites them."""
    for element in elements:
        if element not in anchors.bodies and _BODY_STYLE.search(element.get("style") or ""):
            mark = _MARK.match(_text(element).strip())
            key = anchors.bodies.setdefault(element, f"anchor-{len(anchors.bodies)}")
            anchors.marks[key] = mark["mark"] if mark else ""


def _named(elements: list[etree._Element]) -> dict[str, etree._Element]:
    named: dict[str, etree._Element] = {}
    for element in elements:
        for name in (element.get("id"), element.get("name")):
            if name:
                named.setdefault(name, element)
    return named


def _body(target: etree._Element) -> etree._Element | None:
    """The element that holds the whole note to which a link leads."""
    around = [target, *target.iterancestors()]
    for element in around:
        is_named = element.tag in _BODIES and element is not target and _BODY_NAME.fullmatch(element.get("id") or "")
        if is_named or _BODY_STYLE.search(element.get("style") or ""):
            return element
    return next((element for element in around if element.tag in _BODIES), None)


def _linked_from(body: etree._Element) -> frozenset[str]:
    """The names of the places on the page to which a note links; where it is cited is one of them."""
    addresses = (link.get("href") or "" for link in body.iter("a"))
    return frozenset(address[1:] for address in addresses if address.startswith("#"))


def _is_named_as_note(target: etree._Element) -> bool:
    return any(_BODY_NAME.fullmatch(target.get(name) or "") for name in ("id", "name"))


def _names_around(link: etree._Element) -> Iterator[str]:
    near = [link, *link, *link.iterancestors("sup", "span")]
    for element in near:
        yield from (name for name in (element.get("id"), element.get("name")) if name)


def _whole_mark(link: etree._Element) -> etree._Element:
    """The link, or the raised element around it that holds nothing else: <sup>[<a>1</a>]</sup>."""
    whole = link
    for element in link.iterancestors("sup", "span"):
        if _MARK.fullmatch(_text(element).strip()) is None:
            break
        whole = element
    return whole


def _links_back(body: etree._Element) -> Iterator[etree._Element]:
    for link in body.iter("a"):
        is_local = (link.get("href") or "").startswith("#") or link.get("href") is None
        if is_local and _BACK.fullmatch(_text(link)):
            yield link


def _text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))
