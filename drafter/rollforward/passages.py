"""Citations of one passage of the predecessor: 其第75/244号决议第79段, paragraph 6 of its resolution 71/283.

The passage of the new text has a number of its own, which is left blank and asked for. Two numbers are offered: that of
the paragraph itself where it recalls itself every year (of 22 operative paragraphs of sessions 75 to 77 that recall a
paragraph of the predecessor and were carried on, 20 name in the next text the number that they had in the base), and
the old one where the base says under it what the paragraph tells (10 of 10 in the preamble and in reports).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafter.model.blanks import BLANK_TEXT
from drafter.model.document import Paragraph, ParagraphId, Part, Resolution
from drafter.register.titles import nearness, pairs_of, title_key
from drafter.rollforward.base import OwnCitation
from drafter.rollforward.growth import own_text
from drafter.rollforward.sessions import LOOKS_BACK
from drafter.text.recalled import RecalledList
from drafter.text.sentence import Language

_NUMBERS_ZH = r"\d+(?:\([a-z㈠-㈩]\))?(?: ?(?:、|和|至|及|以及) ?第? ?\d+(?:\([a-z㈠-㈩]\))?)*"
_NUMBERS_EN = r"\d+(?: \([a-z]\))?(?:(?:, and |, | and | to |–)\d+(?: \([a-z]\))?)*"
_OF_EN = r" of (?:(?:its|the|that) )?(?:General Assembly )?"
_BEFORE_EN = re.compile(rf"\bparagraphs? {_NUMBERS_EN}{_OF_EN}$")
_BEHIND: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(r"决议?(?:附件[一二三四五六]?)?第 ?\d+|决议?(?:[一二三四五六七八九十]+节|附件)"),
    "en": re.compile(r",? (?:both|all) of |, (?:paragraph|para\.|section|annex)|, in paragraph"),
}
"""What stands behind a citation that is of one passage of that very text; or a date that a whole list shares."""
_REPORT = re.compile(r"报告|\breports?\b")
_SAYS_THE_SAME = 0.2
"""Likeness of a paragraph that tells what another one said to that one: the two share the matter, not the wording."""


def cites_passage(recalled: RecalledList) -> bool:
    """True where the list is cited for one passage, named before it or behind it."""
    if _BEHIND[recalled.language].match(recalled.source, recalled.items[-1].span.end):
        return True
    return recalled.language == "en" and _BEFORE_EN.search(recalled.source, 0, recalled.span.start) is not None


@dataclass(frozen=True, slots=True)
class Passages:
    """The base's paragraphs by the numbers that they have in it ("4.")."""

    document: Resolution
    numbers: Mapping[ParagraphId, str]

    def versions(self, text: str, paragraph: Paragraph, own: OwnCitation) -> tuple[str, ...]:
        """`text`, the paragraph with `own` cited in it, with its passage left blank, then with each likely number.

        `text` alone where it names no numbered paragraph of `own`.
        """
        match = _cited(own, self.document.language).search(text)
        if match is None:
            return (text,)
        found = dict.fromkeys([BLANK_TEXT, *self._likely(paragraph, match["numbers"])])
        return tuple(text[: match.start("numbers")] + number + text[match.end("numbers") :] for number in found)

    def _likely(self, paragraph: Paragraph, old: str) -> Iterator[str]:
        own_number = self.numbers.get(paragraph.id, "").rstrip(".")
        recalls = paragraph.part is Part.OPERATIVE and LOOKS_BACK[self.document.language].match(paragraph.text)
        if recalls and own_number.isdigit() and old.isdigit():
            yield own_number
        told = pairs_of(title_key(paragraph.text))
        wanted = {f"{digits}." for digits in re.findall(r"\d+", old)}
        said = [each for each in self.document.paragraphs if self.numbers.get(each.id) in wanted]
        names_report = _REPORT.search(paragraph.text) is not None
        if said and all(
            (names_report and _REPORT.search(each.text))
            or nearness(told, pairs_of(title_key(each.text))) >= _SAYS_THE_SAME
            for each in said
        ):
            yield old


def _cited(own: OwnCitation, language: Language) -> re.Pattern[str]:
    name = re.escape(own_text(own, language, is_dated=False))
    if language == "zh":
        return re.compile(rf"(?<={name}决议第)(?P<numbers> ?{_NUMBERS_ZH})(?=段)")
    return re.compile(rf"\bparagraphs? (?P<numbers>{_NUMBERS_EN})(?={_OF_EN}resolution {name}(?!\d))")
