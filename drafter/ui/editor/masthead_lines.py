"""The lines above the first paragraph as values: which field, which words, how they are set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from drafter.language.profile import profile
from drafter.language.sessions import session_line
from drafter.model.blanks import with_blanks
from drafter.model.document import Adoption, Masthead, Resolution, Run, Runs, text_of
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
    was: Runs = ()
    """What the base prints there, where that is to be shown struck."""
    is_marked: bool = False
    """True where `runs` are to be shown as inserted."""


def masthead_lines(
    document: Resolution, untitled: str = "", base: Resolution | None = None
) -> tuple[MastheadLine, ...]:
    """The lines that have something to print, from top to bottom; `untitled` stands where there is no title.

    With a base the lines that differ from its own are marked, and what is gone stands struck before them.
    """
    lines = _lines(document.masthead, document.language, untitled)
    if base is not None:
        before = _lines(base.masthead, base.language, "")
        lines = map(_beside, lines, before)
    return tuple(line for line in lines if line.runs or line.was)


def _beside(line: MastheadLine, before: MastheadLine) -> MastheadLine:
    if text_of(line.runs) == text_of(before.runs):
        return line
    return replace(line, was=before.runs, is_marked=line.setting is not Setting.GHOST)


def _lines(masthead: Masthead, language: Language, untitled: str) -> Iterator[MastheadLine]:
    """Every line that a masthead can have, always as many; those without runs print nothing."""
    plain, strong = Setting.PLAIN, Setting.STRONG
    yield MastheadLine("symbol", with_blanks(masthead.symbol), plain)
    yield MastheadLine("session", with_blanks(session_line(masthead.session, language)), plain)
    yield MastheadLine("committee", with_blanks(masthead.committee), plain)
    yield MastheadLine("agenda_item", with_blanks(profile(language).agenda_line(masthead.agenda_item)), plain)
    yield MastheadLine("agenda_title", with_blanks(masthead.agenda_title), strong)
    adoption = masthead.adoption or Adoption()
    yield MastheadLine("adoption", with_blanks(adoption.heading), strong)
    yield MastheadLine("adoption", with_blanks(adoption.basis), plain)
    yield MastheadLine("sponsors", masthead.sponsors, strong)
    if masthead.title or not untitled:
        yield MastheadLine("title", masthead.title, Setting.TITLE)
    else:
        yield MastheadLine("title", (Run(untitled),), Setting.GHOST)
    comma = "，" if language == "zh" else ","
    yield MastheadLine("organ", with_blanks(masthead.organ and masthead.organ + comma), Setting.ORGAN)
