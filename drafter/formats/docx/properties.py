"""Paragraph and run properties in the order that the schema asks for, whatever order they are named in."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from drafter.formats.docx.oxml import P_PR, R_PR, Element, el, elements, local_name, w

_PARAGRAPH_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct",
    "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing",
    "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl",
    "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
)  # fmt: skip
_RUN_ORDER = (
    "ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike",
    "dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color",
    "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText",
    "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange",
)  # fmt: skip
_PARAGRAPH_PLACES = {w(name): place for place, name in enumerate(_PARAGRAPH_ORDER)}
_RUN_PLACES = {w(name): place for place, name in enumerate(_RUN_ORDER)}


def paragraph_properties(*properties: Element | None) -> Element | None:
    """A w:pPr of the given properties, None where there are none."""
    return _ordered("pPr", properties, _PARAGRAPH_PLACES)


def run_properties(*properties: Element | None) -> Element | None:
    """A w:rPr of the given properties, None where there are none."""
    return _ordered("rPr", properties, _RUN_PLACES)


def add_property(properties: Element, added: Element) -> None:
    """Puts a property into a w:pPr or w:rPr at its place in the schema's order, instead of one of its name."""
    places = _PARAGRAPH_PLACES if properties.tag == P_PR else _RUN_PLACES
    for known in properties.findall(str(added.tag)):
        properties.remove(known)
    own = places.get(str(added.tag), len(places))
    before = [child for child in elements(properties) if places.get(str(child.tag), len(places)) <= own]
    properties.insert(properties.index(before[-1]) + 1 if before else 0, added)


def properties_of(parent: Element) -> Element:
    """The w:pPr of a paragraph or the w:rPr of a run or a w:pPr, made where there is none yet."""
    wanted = R_PR if local_name(parent) in ("r", "pPr") else P_PR
    found = parent.find(wanted)
    if found is None:
        found = el(wanted.rpartition("}")[2])
        if parent.tag == P_PR:
            add_property(parent, found)
        else:
            parent.insert(0, found)
    return found


def _ordered(name: str, properties: Iterable[Element | None], places: dict[str, int]) -> Element | None:
    given = [one for one in properties if one is not None]
    if not given:
        return None
    return el(name, None, *sorted(given, key=lambda one: places[str(one.tag)]))


def style(style_id: str) -> Element:
    """The paragraph's style."""
    return el("pStyle", {"val": style_id})


def character_style(style_id: str) -> Element:
    """The run's character style."""
    return el("rStyle", {"val": style_id})


def spacing(
    line: int | None = None, rule: str = "exact", before: int | None = None, after: int | None = None
) -> Element:
    """Space above, below and from line to line, in twips."""
    said = {"before": before, "after": after, "line": line}
    attributes = {name: str(value) for name, value in said.items() if value is not None}
    return el("spacing", attributes | ({} if line is None else {"lineRule": rule}))


def indent(left: int = 0, right: int | None = None, hanging: int | None = None, *, first: int | None = None) -> Element:
    """Distances from the margins, in twips; `first` is how far the first line is set in."""
    said = {"left": left, "right": right, "hanging": hanging, "firstLine": first}
    return el("ind", {name: str(value) for name, value in said.items() if value is not None})


def tabs(*stops: tuple[str, int]) -> Element:
    """Tab stops: kind and place in twips."""
    return el("tabs", None, *(el("tab", {"val": kind, "pos": str(place)}) for kind, place in stops))


def align(kind: str) -> Element:
    """left, center, right or both."""
    return el("jc", {"val": kind})


def switch(name: str, *, on: bool = True) -> Element:
    """An on-off property: switch("b"), switch("keepNext")."""
    return el(name) if on else el(name, {"val": "0"})


def size(half_points: int) -> list[Element]:
    """The size of type, for Western and for complex scripts."""
    return [el("sz", {"val": str(half_points)}), el("szCs", {"val": str(half_points)})]


def fonts(latin: str, han: str) -> Element:
    """Faces for Latin and for Han characters."""
    return el("rFonts", {"ascii": latin, "eastAsia": han, "hAnsi": latin, "cs": latin})


def valued(name: str, value: str | int) -> Element:
    """A property with one value: valued("outlineLvl", 0)."""
    return el(name, {"val": str(value)})


def copied(element: Element) -> Element:
    """A copy that can stand elsewhere."""
    return deepcopy(element)
