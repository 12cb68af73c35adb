"""The two languages of a document as values: names, marks, formulas and typography."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from drafter.text.sentence import Language
from drafter.text.symbols import Organ

Emphasis = Literal["bold", "italic"]


@dataclass(frozen=True, slots=True)
class OrganName:
    """An organ as a text names it, and the line that opens its resolutions."""

    name: str
    enacting_line: str


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
    item: str
    """A sub-paragraph but the last one of the resolution."""


@dataclass(frozen=True, slots=True)
class LanguageProfile:
    """What drafting in one language needs to know; the two values are ZH and EN."""

    language: Language
    organs: Mapping[Organ, OrganName]
    own: str
    """What a text calls its own organ's resolutions: 其, its."""
    committees: tuple[str, ...]
    """The six Main Committees, the First one first, as the masthead names them."""
    closing: ClosingMarks
    also: str
    further: str
    adverbials: tuple[str, ...]
    """What may stand, unmarked, before the lead: 在这方面, In this regard (2.2 % of paragraphs)."""
    lead_emphasis: Emphasis
    """Bold in Chinese (78,591 of 78,629 leads), italic in English (87,507)."""
    resolution: str
    decision: str
    separators: tuple[str, str]
    """Between the items of an enumeration, and before its last one."""
    quotes: tuple[str, str]
    titles: tuple[str, str]
    """Around titles of instruments and reports; English sets them in italics."""
    annex: str
    agenda_item: tuple[str, str]
    """Before one number of an agenda item, and before several."""

    def enacting_line(self, organ: Organ) -> str:
        """大会， or The General Assembly, for `organ`; that of the General Assembly where the organ has none."""
        return self.organs.get(organ, self.organs["GA"]).enacting_line

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

    def join(self, items: Sequence[str]) -> str:
        """An enumeration: A、B和C; A, B and C."""
        separator, final = self.separators
        return final.join(filter(None, [separator.join(items[:-1]), *items[-1:]]))

    def agenda_line(self, items: Sequence[str]) -> str:
        """The masthead's line for agenda items such as "22(b)": 议程项目22(b), Agenda items 13 and 117; "" for none."""
        if not items:
            return ""
        tight = [re.sub(r"\s+", "", item) for item in items]
        written = tight if self.language == "zh" else [re.sub(r"(?<=\d)\(", " (", item) for item in tight]
        return self.agenda_item[len(items) > 1] + self.join(written)


def _short_names(full: str) -> tuple[str, ...]:
    """What stands inside and before the brackets of 特别政治和非殖民化委员会(第四委员会)."""
    return tuple(part.strip() for part in re.split(r"[()]", full) if part.strip())


ZH = LanguageProfile(
    language="zh",
    organs=MappingProxyType(
        {
            "GA": OrganName("大会", "大会，"),
            "SC": OrganName("安全理事会", "安全理事会，"),
            "ECOSOC": OrganName("经济及社会理事会", "经济及社会理事会，"),
            "HRC": OrganName("人权理事会", "人权理事会，"),
        }
    ),
    own="其",
    committees=(
        "第一委员会",
        "第二委员会",
        "第三委员会",
        "特别政治和非殖民化委员会(第四委员会)",
        "第五委员会",
        "第六委员会",
    ),
    closing=ClosingMarks(preambular="，", operative="；", final="。", list_intro="：", item="；"),
    also="又",
    further="还",
    adverbials=("在这方面", "在此方面", "为此", "为此目的", "在此背景下", "就此", "因此", "鉴此", "有鉴于此"),
    lead_emphasis="bold",
    resolution="决议",
    decision="决定",
    separators=("、", "和"),
    quotes=("“", "”"),
    titles=("《", "》"),
    annex="附件",
    agenda_item=("议程项目", "议程项目"),
)

EN = LanguageProfile(
    language="en",
    organs=MappingProxyType(
        {
            "GA": OrganName("General Assembly", "The General Assembly,"),
            "SC": OrganName("Security Council", "The Security Council,"),
            "ECOSOC": OrganName("Economic and Social Council", "The Economic and Social Council,"),
            "HRC": OrganName("Human Rights Council", "The Human Rights Council,"),
        }
    ),
    own="its",
    committees=(
        "First Committee",
        "Second Committee",
        "Third Committee",
        "Special Political and Decolonization Committee (Fourth Committee)",
        "Fifth Committee",
        "Sixth Committee",
    ),
    closing=ClosingMarks(preambular=",", operative=";", final=".", list_intro=":", item=";"),
    also="also",
    further="further",
    adverbials=("In this regard,", "In this respect,", "In this context,", "To this end,", "In that regard,"),
    lead_emphasis="italic",
    resolution="resolution",
    decision="decision",
    separators=(", ", " and "),
    quotes=("“", "”"),
    titles=("", ""),
    annex="Annex",
    agenda_item=("Agenda item ", "Agenda items "),
)


def profile(language: Language) -> LanguageProfile:
    """The value for `language`."""
    return ZH if language == "zh" else EN
