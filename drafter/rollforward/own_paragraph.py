"""Paragraphs that recall themselves: 重申其第75/244号决议第79段 stands as paragraph 79 in 75/244, and so on every year.

Of 22 operative paragraphs (sessions 75 to 77) that recall a paragraph of the predecessor and were carried on, 20 name
in the next text the number that they had in the base. In the preamble, and in 依照…决议第5段提交的报告, it stays
(10 of 10).
"""

from __future__ import annotations

import re

from drafter.model.document import Paragraph, Part
from drafter.rollforward.base import OwnCitation
from drafter.rollforward.sessions import LOOKS_BACK
from drafter.text.sentence import Language


def with_own_paragraph(text: str, paragraph: Paragraph, number: str, own: OwnCitation, language: Language) -> str:
    """`text`, the paragraph with `own` cited in it, naming the paragraph's own `number` ("79.") of the base."""
    digits = number.rstrip(".")
    recalls = paragraph.part is Part.OPERATIVE and LOOKS_BACK[language].match(paragraph.text) is not None
    if not recalls or not digits.isdigit() or own.number is None:
        return text
    return _cited(own, language).sub(lambda match: match[0].replace(match["number"], digits), text, count=1)


def _cited(own: OwnCitation, language: Language) -> re.Pattern[str]:
    name = re.escape(own.number.format(language)) if own.number else ""
    if language == "zh":
        return re.compile(rf"(?<={name}号决议第)(?P<number>\d+)(?=段)")
    return re.compile(rf"paragraph (?P<number>\d+)(?= of (?:its )?(?:General Assembly )?resolution {name}\b)")
