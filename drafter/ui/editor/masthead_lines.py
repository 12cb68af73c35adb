"""The lines above the first paragraph as values: which field, which words, how they are set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from drafter.language.profile import profile
from drafter.language.sessions import session_line
from drafter.model.blanks import with_blanks
from drafter.model.document import Masthead, Resolution, Run, Runs
from drafter.text.sentence import Language


class Setting(Enum):
    """How a line of the masthead is set."""

    PLAIN = "plain"
    STRONG = "strong"
    TITLE = "title"
    ORGAN = "organ"
    GHOST = "ghost"
    """What is to be written where nothing stands yet."""


@dataclass(frozen=True, slots=True)
class MastheadLine:
    """One line; `field` is the field of `Masthead` that it prints, or "adoption"."""

    field: str
    runs: Runs
    setting: Setting


def masthead_lines(document: Resolution, untitled: str = "") -> tuple[MastheadLine, ...]:
    """The lines that have something to print, from top to bottom; `untitled` stands where there is no title."""
    return tuple(line for line in _lines(document.masthead, document.language, untitled) if line.runs)


def _lines(masthead: Masthead, language: Language, untitled: str) -> Iterator[MastheadLine]:
    plain, strong = Setting.PLAIN, Setting.STRONG
    yield MastheadLine("symbol", with_blanks(masthead.symbol), plain)
    yield MastheadLine("session", with_blanks(session_line(masthead.session, language)), plain)
    yield MastheadLine("committee", with_blanks(masthead.committee), plain)
    yield MastheadLine("agenda_item", with_blanks(profile(language).agenda_line(masthead.agenda_item)), plain)
    yield MastheadLine("agenda_title", with_blanks(masthead.agenda_title), strong)
    if masthead.adoption is not None:
        yield MastheadLine("adoption", with_blanks(masthead.adoption.heading), strong)
        yield MastheadLine("adoption", with_blanks(masthead.adoption.basis), plain)
    yield MastheadLine("sponsors", masthead.sponsors, strong)
    if masthead.title:
        yield MastheadLine("title", masthead.title, Setting.TITLE)
    elif untitled:
        yield MastheadLine("title", (Run(untitled),), Setting.GHOST)
    comma = "，" if language == "zh" else ","
    yield MastheadLine("organ", with_blanks(masthead.organ and masthead.organ + comma), Setting.ORGAN)
