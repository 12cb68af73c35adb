"""What a roll-forward must know of its base: its session, whether it is a draft, and how later texts will cite it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from drafter.model.document import Resolution
from drafter.register.adopted import adopted_number
from drafter.register.entry import Entry
from drafter.register.lookup import Register
from drafter.register.numbers import members
from drafter.text.sentence import Sentence
from drafter.text.symbols import FIRST_YEAR, ResolutionNumber, Symbol, parse_number, parse_symbol


@dataclass(frozen=True, slots=True)
class OwnCitation:
    """The base as a later text cites it; None for what is not known of it."""

    session: int
    number: ResolutionNumber | None
    adopted_on: date | None

    @property
    def is_known(self) -> bool:
        """True where nothing is left blank."""
        return self.number is not None and self.adopted_on is not None


@dataclass(frozen=True, slots=True)
class OwnCitations:
    """All that is to be cited of the base (several for a composite one), and where it is known from."""

    items: tuple[OwnCitation, ...]
    source: Sentence


def base_symbol(document: Resolution) -> Symbol | None:
    """The base's symbol; None where it has none, or none that can be read."""
    return parse_symbol(document.masthead.symbol or "")


def is_draft(document: Resolution) -> bool:
    """True for an L. document, and for a text that does not say that it was adopted."""
    symbol = base_symbol(document)
    return (symbol is not None and symbol.is_limited) or adopted_number(document) is None


def base_session(document: Resolution) -> int | None:
    """The session of the base, from its masthead, else from its number or its symbol; None where nothing says it."""
    if document.masthead.session is not None:
        return document.masthead.session
    number, symbol = adopted_number(document), base_symbol(document)
    return (number.regular_session if number else None) or (symbol.session if symbol else None)


def adoption_day(document: Resolution) -> date | None:
    """The day on which the base was adopted; for a draft mid-December of its session; None where nothing says it."""
    printed, session = document.masthead.adopted_on, base_session(document)
    if printed is not None:
        return printed
    return date(FIRST_YEAR + session, 12, 15) if session is not None else None


def base_entry(document: Resolution, register: Register) -> Entry | None:
    """What the register knows of the base: by its number, for a draft by its symbol, or by its title and session."""
    number, symbol, session = adopted_number(document), base_symbol(document), base_session(document)
    if number is not None:
        return register.get(number) or next(iter(register.parts(number)), None)
    by_draft = register.by_draft(str(symbol)) if symbol else None
    if by_draft or session is None or not document.masthead.title_text:
        return by_draft
    return register.predecessor_in(document.masthead.title_text, session, document.language)


def base_series(document: Resolution, register: Register) -> tuple[Entry, ...]:
    """All resolutions of the base's series, oldest first: found by the base's entry, else by its title."""
    entry, title = base_entry(document, register), document.masthead.title_text
    if entry is not None:
        return register.series(entry)
    return register.series(title, document.language) if title else ()


def own_citations(document: Resolution, register: Register, today: date) -> OwnCitations | None:
    """How a text drafted on `today` cites the base; None where not even the base's session is known."""
    number = adopted_number(document)
    if number is not None:
        return _of_adopted(document, number, register, today)
    session, entry = base_session(document), base_entry(document, register)
    if session is None:
        return None
    known = parse_number(entry.number) if entry else None
    if entry is not None and known is not None:
        return OwnCitations((OwnCitation(session, known, entry.date),), _looked_up(known))
    return OwnCitations((OwnCitation(session, None, None),), _NOT_FOUND)


def _of_adopted(document: Resolution, number: ResolutionNumber, register: Register, today: date) -> OwnCitations:
    printed, entry = document.masthead.adopted_on, register.get(number)
    parts = _parts(number, register, today)
    if len(parts) > 1:
        return OwnCitations(parts, _in_parts(number, parts))
    day = printed or (entry.date if entry else None)
    source = _adopted_on(number, day, is_printed=printed is not None)
    return OwnCitations((OwnCitation(number.session, _pair(number), day),), source)


def _pair(number: ResolutionNumber) -> ResolutionNumber:
    """Two neighbouring parts as running text names them: 76/84 A and B for 76/84 A-B."""
    parts = members(number)
    return replace(number, letters=f"{parts[0].letters} and {parts[1].letters}") if len(parts) == 2 else number


def _parts(number: ResolutionNumber, register: Register, today: date) -> tuple[OwnCitation, ...]:
    """The lettered resolutions under a number without a letter that were adopted before `today`, by their letters."""
    found: dict[str, OwnCitation] = {}
    for entry in register.parts(number) if not number.letters else ():
        several = parse_number(entry.number)
        if several is not None and (entry.date is None or entry.date < today):
            for member in members(several) or (several,):
                found.setdefault(member.letters, OwnCitation(number.session, member, entry.date))
    return tuple(found[letter] for letter in sorted(found))


def _looked_up(number: ResolutionNumber) -> Sentence:
    return Sentence(
        zh=f"按标题和届次查到，这份草案通过后是第{number}号决议。",
        en=f"By title and session, this draft became resolution {number}.",
    )


_NOT_FOUND = Sentence(
    zh="这份草案通过后的决议号和日期查不到，请补上。",
    en="The number and date under which this draft was adopted are not known; fill them in.",
)


def _adopted_on(number: ResolutionNumber, day: date | None, *, is_printed: bool) -> Sentence:
    if day is None:
        return Sentence(
            zh=f"上一份决议是第{number}号，通过日期查不到，请补上。",
            en=f"The base is resolution {number}; the day of its adoption is not known, so fill it in.",
        )
    if is_printed:
        return Sentence(
            zh=f"上一份决议是第{number}号；日期用全体会议通过日。",
            en=f"The base is resolution {number}; its date is the day of adoption in plenary.",
        )
    return Sentence(
        zh=f"上一份决议是第{number}号；通过日期取自登记册。",
        en=f"The base is resolution {number}; the day of its adoption is from the register.",
    )


def _in_parts(number: ResolutionNumber, parts: Sequence[OwnCitation]) -> Sentence:
    listed = [str(part.number) for part in parts]
    return Sentence(
        zh=f"第{number}号决议分为{'、'.join(listed)}，逐一列出。",
        en=f"Resolution {number} has the parts {', '.join(listed)}; each is cited.",
    )
