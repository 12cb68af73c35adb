"""Times and sessions in the words of the interface: 今天22:47, 昨天23:16, 10月14日; 第七十九届会议 第二委员会."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from drafter.language.profile import profile
from drafter.language.sessions import format_session
from drafter.model.document import Resolution
from drafter.text.numerals import to_ordinal_figures_en
from drafter.text.sentence import Language

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
_MONTH_NAMES = (*_MONTHS, "November", "December")


def moment_words(at: datetime, now: datetime, language: Language) -> str:
    """When something happened, as short as it can be said."""
    days = (now.date() - at.date()).days
    clock = f"{at:%H:%M}"
    if days == 0:
        return f"今天{clock}" if language == "zh" else f"today {clock}"
    if now.date() - at.date() == timedelta(days=1):
        return f"昨天{clock}" if language == "zh" else f"yesterday {clock}"
    return date_words(at.date(), language, with_year=at.year != now.year)


def date_words(day: date, language: Language, *, with_year: bool = True) -> str:
    """2024年10月16日 / 16 October 2024, or without the year."""
    if language == "zh":
        return (f"{day.year}年" if with_year else "") + f"{day.month}月{day.day}日"
    return f"{day.day} {_MONTH_NAMES[day.month - 1]}" + (f" {day.year}" if with_year else "")


def session_words(session: int, language: Language) -> str:
    """第七十九届会议 / Seventy-ninth session."""
    words = format_session(session, language)
    return words[:1].upper() + words[1:]


def committee_words(document: Resolution, language: Language) -> str:
    """第二委员会 / Second Committee, in the language of the interface; as it is written where it is none of the six."""
    committee = document.masthead.committee or ""
    number = profile(document.language).committee_number(committee)
    return profile(language).committee(number) if number else committee


def short_about_words(document: Resolution) -> str:
    """81st session, C2: the same in English, where there is little room."""
    masthead = document.masthead
    number = profile(document.language).committee_number(masthead.committee or "")
    session = f"{to_ordinal_figures_en(masthead.session)} session" if masthead.session else ""
    return ", ".join(filter(None, (session, f"C{number}" if number else masthead.committee)))


def about_words(document: Resolution, language: Language) -> str:
    """第七十九届会议 第二委员会: what of the two is known."""
    session = document.masthead.session
    known = (session_words(session, language) if session else "", committee_words(document, language))
    return " ".join(part for part in known if part) if language == "zh" else ", ".join(filter(None, known))
