"""How the characters of an element look: bold, italic, raised, linked; and which elements are not shown at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from lxml import etree

from drafter.structuring.raw import RawRun
from drafter.text.expressions import expression

_BOLD_TAGS, _ITALIC_TAGS = frozenset({"b", "strong"}), frozenset({"i", "em"})
_WEIGHT = expression(r"font-weight\s*:\s*(?P<value>[a-z0-9]+)", re.I)
_SLANT = expression(r"font-style\s*:\s*(?P<value>[a-z]+)", re.I)
_HEIGHT = expression(r"vertical-align\s*:\s*(?P<value>[a-z]+)", re.I)
_FONT = expression(r"(?:^|;)\s*font\s*:\s*(?P<value>[^;]*)", re.I)
_HIDDEN = expression(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
_WEIGHT_FIGURES = 4
_LEAST_BOLD = 600

UNSEEN = frozenset(
    {"script", "style", "head", "template", "noscript", "xml", "svg", "math", "iframe", "object", "audio"}
)
"""Elements whose characters a browser does not show as text."""
_NAVIGATION = frozenset({"nav", "button", "select", "menu", "textarea", "datalist", "dialog"})
_NAVIGATION_ROLES = frozenset({"navigation", "search", "banner", "contentinfo", "menu", "menubar", "toolbar", "alert"})


def look_of(element: etree._Element, name: str, inherited: RawRun) -> RawRun:
    """The look of what stands in the element, without text; `inherited` is its parent's."""
    style = element.get("style") or ""
    bold = inherited.bold or name in _BOLD_TAGS
    italic = inherited.italic or name in _ITALIC_TAGS
    superscript = inherited.superscript or name == "sup"
    if style:
        bold = _as_said(_WEIGHT, style, bold, _is_bold)
        italic = _as_said(_SLANT, style, italic, lambda value: value in ("italic", "oblique"))
        superscript = _as_said(_HEIGHT, style, superscript, lambda value: value in ("super", "text-top"))
        bold, italic = _with_short_form(style, bold=bold, italic=italic)
    return replace(inherited, bold=bold, italic=italic, superscript=superscript)


def _as_said(pattern: re.Pattern[str], style: str, otherwise: bool, is_on: Callable[[str], bool]) -> bool:
    found = pattern.search(style)
    return otherwise if found is None else is_on(found["value"].lower())


def _is_bold(value: str) -> bool:
    return value in ("bold", "bolder") or (
        value.isdecimal() and len(value) <= _WEIGHT_FIGURES and int(value) >= _LEAST_BOLD
    )


def _with_short_form(style: str, *, bold: bool, italic: bool) -> tuple[bool, bool]:
    """`font: italic 700 10pt serif` says both."""
    found = _FONT.search(style)
    if found is None:
        return bold, italic
    words = found["value"].lower().split()
    return bold or any(_is_bold(word) for word in words), italic or "italic" in words


def is_left_out(element: etree._Element, name: str) -> bool:
    """True for what does not belong to the text: navigation, buttons, hidden and deleted words."""
    if name in _NAVIGATION or name == "del" or element.get("role") in _NAVIGATION_ROLES:
        return True
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "") is not None
