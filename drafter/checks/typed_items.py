"""Items whose mark stands in the text and is no number of the document, as some of the UN's own files have them."""

from __future__ import annotations

import re

from drafter.model.document import Paragraph, Part

_MARK = re.compile(
    r"(?:[(（](?:[a-z]{1,4}|[ivx]{1,5}|\d{1,2}|[一二三四五六七八九十子丑寅卯辰巳]{1,3})[)）]|[㈠-㈩]|[•"
    r"–—-]|[一二三四五六七八九十]{1,3}(?= )) ?(?=\S)"
)


def item_mark(text: str) -> str:
    """The mark that the text begins with, with its space: "(a) "; "" where there is none."""
    match = _MARK.match(text)
    return match[0] if match else ""


def is_typed_item(paragraph: Paragraph) -> bool:
    """True for what was read as an operative paragraph, and is an item of a list: (a) in the text, and no number."""
    return paragraph.part is Part.OPERATIVE and paragraph.numbering is None and bool(item_mark(paragraph.text))
