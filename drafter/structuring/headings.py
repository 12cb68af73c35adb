"""Headings among the paragraphs: told by their form, by how the file sets them apart, and by what stands around."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.model.document import Part
from drafter.phrases.leads import match_lead
from drafter.structuring.patterns import PATTERNS, STARS
from drafter.structuring.raw import RawParagraph
from drafter.structuring.typed import typed_number
from drafter.structuring.wording import is_closed
from drafter.text.expressions import expression
from drafter.text.sentence import Language

LENGTH = {"zh": 44, "en": 120}
"""So many characters a heading has at most, in either language; twice as many below the number of its section, and in a
style for headings: of 1,831 adopted texts fifteen have such long ones."""
_STYLE = expression(r"head|title|标题|_ ?H_?|^H\d|HCh", re.I)
_NOT_STYLE = expression(r"header|footer|SingleTxt|body|normal|列表|list", re.I)
_SECTION_NUMBER = expression(r"(?:[一二三四五六七八九十]{1,3}|[IVX]{1,5}|[A-Z])[.、．]?")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a line: whether a heading is right above it, and the text of what comes next."""

    below_heading: bool
    next_text: str


@dataclass(frozen=True, slots=True)
class Headings:
    """How the source marks its headings. `leads_apart`: it sets the openings of its paragraphs apart."""

    language: Language
    typography: bool
    leads_apart: bool = False

    @classmethod
    def of(cls, paragraphs: Sequence[tuple[RawParagraph, str]], language: Language, *, typography: bool) -> Headings:
        """By the numbered paragraphs of the source, each with its text in normal form."""
        numbered = [p for p, text in paragraphs if is_operative_number(p.number or text)]
        apart = sum(is_apart_in_part(p) for p in numbered)
        return cls(language, typography, leads_apart=typography and 2 * apart > len(numbered))

    def has_form(self, paragraph: RawParagraph, text: str) -> bool:
        """True for an unclosed line that the file sets apart, or that is a section's number, or where nothing is."""
        if STARS.fullmatch(text):
            return True
        most = LENGTH[self.language] * (2 if _is_style_of_headings(paragraph.style) else 1)
        if is_closed(text) or len(text) > most:
            return False
        return (
            self.looks_set_apart(paragraph)
            or not self.typography
            or PATTERNS[self.language].section.fullmatch(text) is not None
        )

    def stands_as_title(self, paragraph: RawParagraph, text: str, around: Around) -> bool:
        """True for unclosed words without an opening phrase, below a section's number or above a numbered paragraph.

        The longest title of a section, on the 1995 Agreement on fish stocks, has 255 characters in English.
        """
        most = 3 if around.below_heading and self.looks_set_apart(paragraph) else 2
        if is_closed(text) or self.opens(paragraph, text) or len(text) > most * LENGTH[self.language]:
            return False
        return len(text) <= LENGTH[self.language] or around.below_heading or is_operative_number(around.next_text)

    def opens(self, paragraph: RawParagraph, text: str) -> bool:
        """True where the paragraph begins as one of the text does: set apart as its fellows are, or in known words.

        Words that are set apart to their end are no opening of anything.
        """
        if self.leads_apart:
            return is_apart_in_part(paragraph) and not self.looks_set_apart(paragraph)
        match = match_lead(text, self.language, Part.OPERATIVE)
        return match is not None and match.known

    def looks_set_apart(self, paragraph: RawParagraph) -> bool:
        """True where it is centred, has a heading's style, or is bold or italic throughout."""
        if paragraph.centred or _is_style_of_headings(paragraph.style):
            return True
        return self.typography and all(run.bold or run.italic for run in paragraph.runs if run.text.strip())


def _is_style_of_headings(style: str) -> bool:
    return _STYLE.search(style) is not None and _NOT_STYLE.search(style) is None


def is_operative_number(text: str) -> bool:
    """True where the text opens with an Arabic number."""
    found = typed_number(text)
    return found is not None and found.value is not None


def is_apart_in_part(paragraph: RawParagraph) -> bool:
    """True where some of its characters are bold or italic."""
    return any((run.bold or run.italic) and run.text.strip() for run in paragraph.runs)


def is_section_number(number: str) -> bool:
    """True for 一. and III. and B., which number sections and no paragraphs."""
    return _SECTION_NUMBER.fullmatch(number) is not None
