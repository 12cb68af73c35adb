"""What a file's styles say about a paragraph or a run: bold, italic, superscript, centred, numbered.

Bold and italic are toggles: a paragraph style and a character style that both set one cancel each other (ECMA-376
part 1, 17.7.3); a run's own setting overrules both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.formats.docx.oxml import (
    P_PR,
    R_PR,
    VAL,
    Element,
    first_child,
    integer,
    is_on,
    run_properties,
    toggle,
    value,
    w,
)
from drafter.text.expressions import expression

_STYLE, _BOLD, _ITALIC, _HIDDEN, _HEIGHT, _FONTS = map(w, ("rStyle", "b", "i", "vanish", "vertAlign", "rFonts"))
_LOOKS = frozenset({_BOLD, _ITALIC, _HIDDEN, _HEIGHT, _FONTS})
_MAX_DEPTH = 50
"""A chain of styles that is longer leads back to itself."""
_MARKING_FACES = expression(r"kai|hei|楷|黑", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is set apart."""

    bold: bool = False
    italic: bool = False
    superscript: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class NumberReference:
    """Which list a paragraph belongs to, and at which level; None where that is left to the list or the style."""

    list_id: int | None
    level: int | None


class Stylesheet:
    """The styles of one file by id; a file without the part has none."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        self._chains: dict[str, list[Element]] = {}
        self._numberings: dict[str, Element | None] = {}
        self._alignments: dict[str, str | None] = {}
        self._default_paragraph = ""
        self._default_run: Element | None = None
        if root is None:
            return
        self._default_run = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{R_PR}")
        for style in root.iter(w("style")):
            style_id = style.get(w("styleId"), "")
            self._styles[style_id] = style
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true", "on"):
                self._default_paragraph = style_id

    def __contains__(self, style_id: str) -> bool:
        return style_id in self._styles

    def name(self, paragraph: Element) -> str:
        """The name of the paragraph's style as Word shows it, "" where the paragraph names none."""
        style_id = value(paragraph, "pPr", "pStyle")
        style = self._styles.get(style_id or "")
        return style_id or "" if style is None else value(style, "name") or ""

    def name_of(self, style_id: str) -> str:
        """The name of a style of any kind, its id where the file does not hold it."""
        style = self._styles.get(style_id)
        return style_id if style is None else value(style, "name") or style_id

    def id_of(self, name: str, kind: str) -> str | None:
        """The id of the style of this name and kind, None where the file has none; names differ in case by version."""
        for style_id, style in self._styles.items():
            if style.get(w("type")) == kind and (value(style, "name") or "").lower() == name.lower():
                return style_id
        return None

    def has_tabs(self, style_id: str) -> bool:
        """Whether the style, or one that it is based on, sets tab stops."""
        return any(style.find(f"{P_PR}/{w('tabs')}") is not None for style in self._chain(style_id))

    def is_centred(self, paragraph: Element) -> bool:
        """Whether the lines stand in the middle."""
        own = value(paragraph, "pPr", "jc")
        return (own or self._alignment_of_style(self.style_of(paragraph))) == "center"

    def style_of(self, paragraph: Element) -> str:
        """The id of the paragraph's style, the default one where it names none."""
        return value(paragraph, "pPr", "pStyle") or self._default_paragraph

    def number_reference(self, paragraph: Element) -> NumberReference | None:
        """The paragraph's own list or that of its styles; list 0 switches numbers off."""
        own = _numbering_of(paragraph)
        if own is not None and value(own, "numId") is not None:
            return NumberReference(integer(own, "numId"), integer(own, "ilvl"))
        by_style = self._numbering_of_style(self.style_of(paragraph))
        if by_style is None:
            return None
        level = integer(own, "ilvl") if own is not None else integer(by_style, "ilvl")
        return NumberReference(integer(by_style, "numId"), level)

    def _numbering_of_style(self, style_id: str) -> Element | None:
        if style_id not in self._numberings:
            found = (_numbering_of(style) for style in self._chain(style_id))
            self._numberings[style_id] = next((one for one in found if one is not None), None)
        return self._numberings[style_id]

    def styles_up(self, paragraph: Element) -> list[str]:
        """The ids of the paragraph's style and of those that it is based on."""
        return [style.get(w("styleId"), "") for style in self._chain(self.style_of(paragraph))]

    def look(self, run: Element, paragraph_style: str) -> Look:
        """How a run looks in a paragraph of this style."""
        properties = run_properties(run)
        if properties is None:
            return self._look_of_styles(paragraph_style, "")
        own = {one.tag: one for one in properties}
        character_style = own[_STYLE].get(VAL, "") if _STYLE in own else ""
        base = self._look_of_styles(paragraph_style, character_style)
        if own.keys().isdisjoint(_LOOKS):
            return base
        return Look(
            bold=(is_on(own[_BOLD]) if _BOLD in own else base.bold) or self._has_marking_face(own, paragraph_style),
            italic=is_on(own[_ITALIC]) if _ITALIC in own else base.italic,
            superscript=own[_HEIGHT].get(VAL) == "superscript" if _HEIGHT in own else base.superscript,
            hidden=is_on(own[_HIDDEN]) if _HIDDEN in own else base.hidden,
        )

    def _has_marking_face(self, own: Mapping[str, Element], paragraph_style: str) -> bool:
        """Chinese writers set the opening phrase in Kai or Hei where others make it bold."""
        face = own[_FONTS].get(w("eastAsia"), "") if _FONTS in own else ""
        return bool(_MARKING_FACES.search(face)) and not _MARKING_FACES.search(self._face(paragraph_style))

    def _face(self, style_id: str) -> str:
        for properties in self._run_properties(style_id):
            fonts = properties.find(w("rFonts"))
            if fonts is not None and fonts.get(w("eastAsia")):
                return fonts.get(w("eastAsia"), "")
        return ""

    def _look_of_styles(self, paragraph_style: str, character_style: str) -> Look:
        key = (paragraph_style, character_style)
        if key not in self._looks:
            self._looks[key] = self._resolved(paragraph_style, character_style)
        return self._looks[key]

    def _resolved(self, paragraph_style: str, character_style: str) -> Look:
        bold, italic, hidden = (self._toggled(name, paragraph_style, character_style) for name in ("b", "i", "vanish"))
        heights = [value(properties, "vertAlign") for properties in self._run_properties(character_style)]
        heights += [value(properties, "vertAlign") for properties in self._run_properties(paragraph_style)]
        height = next((found for found in heights if found is not None), None)
        return Look(bold, italic, height == "superscript", hidden)

    def _toggled(self, name: str, paragraph_style: str, character_style: str) -> bool:
        if toggle(self._default_run, name):
            return True
        by_paragraph = self._first_toggle(paragraph_style, name)
        by_character = self._first_toggle(character_style, name)
        return by_paragraph != by_character

    def _first_toggle(self, style_id: str, name: str) -> bool:
        said = (toggle(properties, name) for properties in self._run_properties(style_id))
        return next((one for one in said if one is not None), False)

    def _run_properties(self, style_id: str) -> list[Element]:
        found = (style.find(R_PR) for style in self._chain(style_id))
        return [properties for properties in found if properties is not None]

    def _alignment_of_style(self, style_id: str) -> str | None:
        if style_id not in self._alignments:
            said = (value(style, "pPr", "jc") for style in self._chain(style_id))
            self._alignments[style_id] = next((one for one in said if one is not None), None)
        return self._alignments[style_id]

    def _chain(self, style_id: str) -> list[Element]:
        if style_id not in self._chains:
            chain: list[Element] = []
            style = self._styles.get(style_id)
            while style is not None and len(chain) < _MAX_DEPTH:
                chain.append(style)
                style = self._styles.get(value(style, "basedOn") or "")
            self._chains[style_id] = chain
        return self._chains[style_id]


def _numbering_of(element: Element) -> Element | None:
    """What a paragraph, or a style, says itself about its list."""
    properties = first_child(element, P_PR)
    return None if properties is None else first_child(properties, w("numPr"))
