"""The two languages of a document as values: names of organs and committees, closing marks, also and further."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from drafter.text.sentence import Language

Emphasis = Literal["bold", "italic"]
_SEVERAL = re.compile(r"[,、和]| and ")


@dataclass(frozen=True, slots=True)
class ClosingMarks:
    """How paragraphs end; counts over adopted texts."""

    preambular: str
    """Every preambular paragraph, the last one too: 32,376 of 32,527 in Chinese."""
    operative: str
    final: str
    """The last operative paragraph of the resolution."""
    list_intro: str
    """A paragraph whose sub-paragraphs follow."""


@dataclass(frozen=True, slots=True)
class LanguageProfile:
    """What drafting in one language needs to know; the two values are ZH and EN."""

    language: Language
    assembly: str
    """The General Assembly as the masthead names it, and as the line that opens its resolutions does."""
    committees: tuple[str, ...]
    """The six Main Committees, the First one first, as the masthead names them."""
    closing: ClosingMarks
    also: str
    further: str
    adverbials: tuple[str, ...]
    """What may stand, unmarked, before the lead: 在这方面, In this regard (2.2 % of paragraphs)."""
    lead_emphasis: Emphasis
    """Bold in Chinese (78,591 of 78,629 leads), italic in English (87,507)."""
    agenda_item: tuple[str, str]
    """Before one number of an agenda item, and before several."""

    def committee(self, number: int) -> str:
        """The name of the Main Committee `number`, 1 to 6; ValueError for others."""
        if not 1 <= number <= len(self.committees):
            raise ValueError(f"there is no Main Committee {number}")
        return self.committees[number - 1]

    def committee_number(self, name: str) -> int | None:
        """2 for 第二委员会 or Second Committee, long or short forms; None for other names."""
        for number, full in enumerate(self.committees, 1):
            if name == full or name in _short_names(full):
                return number
        return None

    @property
    def committee_names(self) -> tuple[str, ...]:
        """Every name of the Main Committees, long and short, the longest first."""
        names = {name for full in self.committees for name in (full, *_short_names(full))}
        return tuple(sorted(names, key=lambda name: (-len(name), name)))

    def committee_in(self, text: str) -> int | None:
        """The number of the first Main Committee that a text names: 2 for 根据第二委员会的报告; None where none is."""
        match = re.search("|".join(map(re.escape, self.committee_names)), text)
        return self.committee_number(match[0]) if match else None

    def agenda_line(self, item: str | None) -> str:
        """The masthead's line for an agenda item such as "22(b)", or several, "13 and 117", as they are joined there.

        议程项目22(b), Agenda item 22 (b), Agenda items 13 and 117; "" for none.
        """
        if not item:
            return ""
        written = re.sub(r"(?<=\d) *\(", "(" if self.language == "zh" else " (", item)
        return self.agenda_item[_SEVERAL.search(item) is not None] + written


def _short_names(full: str) -> tuple[str, ...]:
    """What stands inside and before the brackets of 特别政治和非殖民化委员会(第四委员会)."""
    return tuple(part.strip() for part in re.split(r"[()]", full) if part.strip())


ZH = LanguageProfile(
    language="zh",
    assembly="大会",
    committees=(
        "第一委员会",
        "第二委员会",
        "第三委员会",
        "特别政治和非殖民化委员会(第四委员会)",
        "第五委员会",
        "第六委员会",
    ),
    closing=ClosingMarks(preambular="，", operative="；", final="。", list_intro="："),
    also="又",
    further="还",
    adverbials=("在这方面", "在此方面", "为此", "为此目的", "在此背景下", "就此", "因此", "鉴此", "有鉴于此"),
    lead_emphasis="bold",
    agenda_item=("议程项目", "议程项目"),
)

EN = LanguageProfile(
    language="en",
    assembly="The General Assembly",
    committees=(
        "First Committee",
        "Second Committee",
        "Third Committee",
        "Special Political and Decolonization Committee (Fourth Committee)",
        "Fifth Committee",
        "Sixth Committee",
    ),
    closing=ClosingMarks(preambular=",", operative=";", final=".", list_intro=":"),
    also="also",
    further="further",
    adverbials=("In this regard,", "In this respect,", "In this context,", "To this end,", "In that regard,"),
    lead_emphasis="italic",
    agenda_item=("Agenda item ", "Agenda items "),
)


def profile(language: Language) -> LanguageProfile:
    """The value for `language`."""
    return ZH if language == "zh" else EN
