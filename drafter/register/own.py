"""What an adopted text tells of itself that the register does not know: a row for the user's own table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.language.profile import profile
from drafter.model.document import Resolution
from drafter.register.adopted import adopted_number
from drafter.register.entry import Entry
from drafter.register.lookup import Register
from drafter.text.dates import format_date
from drafter.text.sentence import Sentence

KEY = "number"


@dataclass(frozen=True, slots=True)
class News:
    """A row of `resolutions.tsv`, by column: the number, and only what the register lacks or is not sure of.

    Nothing that it knows for sure is ever written over; where the text says otherwise, `contradiction` tells it.
    """

    cells: Mapping[str, str]
    contradiction: Sentence | None = None

    @property
    def is_any(self) -> bool:
        """True where there is more to tell than the number."""
        return len(self.cells) > 1


def news_of(document: Resolution, known: Register) -> News | None:
    """What `document` adds to the register; None for a draft, a council's text, and one whose number cannot be read."""
    number = adopted_number(document)
    if number is None or number.series == "year":
        return None
    found = known.get(number)
    entry = found if found is not None and found.number == str(number) else Entry(str(number))
    has = _known_columns(entry)
    told = {name: text for name, text in _told(document).items() if text and name not in has}
    return News({KEY: entry.number, **told}, _contradiction(document, entry))


def _told(document: Resolution) -> dict[str, str]:
    """What the text itself says, by column; "" where it does not."""
    masthead = document.masthead
    day = masthead.adopted_on
    committee = profile(document.language).committee_number(masthead.committee or "")
    return {
        "date": day.isoformat() if day else "",
        f"title_{document.language}": masthead.title_text,
        "item": masthead.agenda_item or "",
        "committee": str(committee) if committee else "",
    }


def _known_columns(entry: Entry) -> frozenset[str]:
    known = {
        "date": entry.date_is_sure,
        "title_zh": bool(entry.title_zh),
        "title_en": bool(entry.title_en),
        "item": bool(entry.agenda_item),
        "committee": entry.committee is not None,
    }
    return frozenset(name for name, is_known in known.items() if is_known)


def _contradiction(document: Resolution, entry: Entry) -> Sentence | None:
    day = document.masthead.adopted_on
    if day is None or entry.date is None or not entry.date_is_sure or day == entry.date:
        return None
    return Sentence(
        zh=f"这份文件说第{entry.number}号决议于{format_date(day, 'zh')}通过，"
        f"登记册里是{format_date(entry.date, 'zh')}；登记册未改，请核对。",
        en=f"This text says that {entry.number} was adopted on {format_date(day, 'en')}, the register has "
        f"{format_date(entry.date, 'en')}. The register stays as it is; check the date.",
    )
