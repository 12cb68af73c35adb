"""Hits made from the matches of a pattern: what the rules about characters and wordings have in common."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from drafter.checks.finding import Fix, Safety
from drafter.checks.rule import Hit
from drafter.text.sentence import Sentence
from drafter.text.spans import Span

Right = Callable[[re.Match[str]], str]
"""What is right in the place of a match."""


def replacing(
    pattern: re.Pattern[str], text: str, right: Right, message: Callable[[str, str], Sentence], safety: Safety
) -> Iterator[Hit]:
    """A hit for each match that `right` has another wording for; `message` is made of the found and the right one."""
    for match in pattern.finditer(text):
        after = right(match)
        if after != match[0]:
            yield Hit(Span(*match.span()), message(match[0], after), fix=Fix(match[0], after, safety))


def flagging(pattern: re.Pattern[str], text: str) -> Iterator[Hit]:
    """A hit for each match, without a fix."""
    return (Hit(Span(*match.span())) for match in pattern.finditer(text))


def instead(found: str, right: str) -> Sentence:
    """“found” should be “right”; where they differ in their width alone, which many faces hardly show, that is said."""
    if found.strip() != right.strip() and _narrow(found) == _narrow(right):
        is_narrow = _narrow(found) == found.strip()
        (zh, en), (zh_right, en_right) = _WIDTHS if is_narrow else reversed(_WIDTHS)
        return Sentence(
            zh=f"{zh}“{found}”应为{zh_right}“{right}”", en=f"{en.capitalize()} “{found}” should be {en_right} “{right}”"
        )
    return Sentence(zh=f"“{found}”应为“{right}”", en=f"“{found}” should be “{right}”")


_WIDTHS = (("半角", "half-width"), ("全角", "full-width"))


def _narrow(text: str) -> str:
    """In the half-width form of each character."""
    return unicodedata.normalize("NFKC", text).strip()
