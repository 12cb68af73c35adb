"""What the register knows of one resolution, and of one agenda item."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from drafter.text.sentence import Language


class Evidence(StrEnum):
    """How a date of adoption is known, from the surest down."""

    OWN = "own"
    """The user wrote it into the user's own table."""
    ADOPTED = "adopted"
    """The adopted text itself says so."""
    CITED = "cited"
    """Two or more later texts cite it with this date."""
    VOTED = "voted"
    """A collection of roll-call votes; four of its dates since 2003 are known to be wrong."""
    CITED_ONCE = "cited-once"
    """One later text cites it with this date."""
    DISPUTED = "disputed"
    """Later texts cite it with different dates; this is the most frequent one."""
    MONTH = "month"
    """Only year and month are known."""
    NONE = ""
    """No date is known."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One resolution, or the lettered ones of a number together (75/101 A-B). None and "" mean: not known."""

    number: str
    """As it is cited: 78/167, 57/270 B, 1514 (XV), S-27/1."""
    session: int | None = None
    """None for special and emergency special sessions."""
    date: date | None = None
    """The day of adoption."""
    month: str = ""
    """Year and month of adoption, 2023-12; also where the day is not known."""
    evidence: Evidence = Evidence.NONE
    title_en: str = ""
    title_zh: str = ""
    agenda_item: str = ""
    """22(b); "13 and 117" where there were two."""
    committee: int | None = None
    """1 to 6 for a Main Committee, 0 where the plenary took it up without one."""
    draft: str = ""
    """The symbol of the plenary draft that was adopted: A/78/L.34."""

    @property
    def symbol(self) -> str:
        """A/RES/78/167."""
        return f"A/RES/{self.number}"

    @property
    def date_is_sure(self) -> bool:
        """True where a citation that differs is wrong: the text itself, two citations or the user's own row say so."""
        return self.date is not None and self.evidence in (Evidence.OWN, Evidence.ADOPTED, Evidence.CITED)

    def title(self, language: Language) -> str:
        """The title in `language`, "" where it is not known."""
        return self.title_zh if language == "zh" else self.title_en


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item or a sub-item of one session's agenda."""

    session: int
    number: str
    """22, 22(b)"""
    title_en: str = ""
    """Its own title, without the title of the item that it belongs to."""
    title_zh: str = ""
    parent_en: str = ""
    """The title of the item that it belongs to; "" for an item."""
    parent_zh: str = ""
    committee: int | None = None
    tail_en: str = ""
    """The title of a sub-item as it stands after its item: often with a small initial, not in names."""

    def title(self, language: Language) -> str:
        """Its own title in `language`."""
        return self.title_zh if language == "zh" else self.title_en

    def parent(self, language: Language) -> str:
        """The title of its item in `language`."""
        return self.parent_zh if language == "zh" else self.parent_en

    def name(self, language: Language) -> str:
        """What the masthead prints: 发展方面的业务活动：南南合作促进发展; "" where the title is not known."""
        own, parent = self.title(language), self.parent(language)
        if not own or not parent:
            return own
        if language == "zh":
            return f"{parent}：{own}"
        return f"{parent}: {self.tail_en or own}"
