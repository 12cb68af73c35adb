"""Rules that are no more than a pattern, and what is right in its place, written as data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from drafter.checks.finding import Safety
from drafter.checks.matching import Right, flagging, instead, replacing
from drafter.checks.rule import Hit, ParagraphRule, RuleInfo, Subject, TextRule
from drafter.model.document import Paragraph, Part
from drafter.text.sentence import Language


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a pattern finds in texts of one language, and what stands there rightly: a text, or made of the match."""

    pattern: re.Pattern[str]
    right: Right | str
    safety: Safety = Safety.SAFE

    def of(self, match: re.Match[str]) -> str:
        """What is right in the place of the match."""
        return self.right if isinstance(self.right, str) else self.right(match)


def replacement_rule(info: RuleInfo, cases: Mapping[Language, Replacement], needs: tuple[str, ...] = ()) -> TextRule:
    """A rule that flags each match that should read otherwise, “found” should be “right”, with the fix."""

    def find(text: str, subject: Subject) -> Iterable[Hit]:
        case = cases[subject.language]
        return replacing(case.pattern, text, case.of, instead, case.safety)

    return TextRule(info, find, needs)


def pattern_rule(info: RuleInfo, patterns: Mapping[Language, re.Pattern[str]], needs: tuple[str, ...] = ()) -> TextRule:
    """A rule that flags each match of a pattern, with its own words and without a fix."""

    def find(text: str, subject: Subject) -> Iterable[Hit]:
        return flagging(patterns[subject.language], text)

    return TextRule(info, find, needs)


def pattern_rule_in(
    info: RuleInfo, parts: tuple[Part, ...], patterns: Mapping[Language, re.Pattern[str]], needs: tuple[str, ...] = ()
) -> ParagraphRule:
    """The same in paragraphs of some parts."""

    def find(paragraph: Paragraph, subject: Subject) -> Iterable[Hit]:
        return flagging(patterns[subject.language], paragraph.text) if paragraph.part in parts else ()

    return ParagraphRule(info, find, needs)
