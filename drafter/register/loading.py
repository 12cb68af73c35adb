"""Rows of a table as entries and agenda items."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from drafter.register.entry import AgendaItem, Entry, Evidence
from drafter.register.numbers import number_in
from drafter.text.sentence import Sentence
from drafter.text.tables import TableRow

NUMBER_COLUMNS = ("number",)
AGENDA_COLUMNS = ("session", "item")

_GRADES = {grade.value: grade for grade in Evidence}


def entry_of(row: TableRow, *, own: bool = False) -> Entry | None:
    """The entry that a row describes; None where its first cell is no number of a resolution.

    A row of the user's `own` needs no grade of evidence: a date in it counts as sure.
    """
    number = number_in(row["number"])
    if number is None:
        return None
    day, month = _dates(row["date"])
    committee = row["committee"]
    return Entry(
        number=str(number),
        session=number.regular_session,
        date=day,
        month=month,
        evidence=_evidence(row["evidence"], own=own, dated=day is not None),
        title_en=row["title_en"],
        title_zh=row["title_zh"],
        agenda_item=row["item"],
        committee=int(committee) if committee.isdigit() else None,
        draft=row["draft"],
    )


def _dates(text: str) -> tuple[date | None, str]:
    """The day, if it is one, and the month."""
    try:
        return date.fromisoformat(text), text[:7]
    except ValueError:
        return None, text if re.fullmatch(r"\d{4}-\d{2}", text) else ""


def _evidence(text: str, *, own: bool, dated: bool) -> Evidence:
    if own:
        return Evidence.OWN if dated else Evidence.NONE
    return _GRADES.get(text, Evidence.NONE)


def agenda_of(rows: Iterable[TableRow]) -> tuple[AgendaItem, ...]:
    """The items of the rows, sub-items with the titles of their items; rows without session and number are left out."""
    usable = [row for row in rows if row["session"].isdigit() and row["item"]]
    titles = {(row["session"], row["item"]): (row["title_en"], row["title_zh"]) for row in usable}
    return tuple(_agenda_item(row, titles.get((row["session"], row["item"].partition("(")[0]))) for row in usable)


def _agenda_item(row: TableRow, parent: tuple[str, str] | None) -> AgendaItem:
    number, english = row["item"], row["title_en"]
    parent_en, parent_zh = (parent or ("", "")) if "(" in number else ("", "")
    return AgendaItem(
        session=int(row["session"]),
        number=number,
        title_en=english[:1].upper() + english[1:],
        title_zh=row["title_zh"],
        parent_en=parent_en,
        parent_zh=parent_zh,
        committee=int(row["committee"]) if row["committee"].isdigit() else None,
        tail_en=english if parent_en else "",
    )


def note_on_row(name: str, line: int) -> Sentence:
    """Says that a row of the user's table was passed over."""
    return Sentence(
        zh=f"{name}第{line}行没有决议编号，未采用。",
        en=f"{name}, line {line}: no resolution number there, so the row is not used.",
    )


def note_on_dates(name: str, line: int, number: str) -> Sentence:
    """Says that the user's table gives a resolution two dates, of which the later row's is used."""
    return Sentence(
        zh=f"{name}里第{number}号决议有两个不同的日期，采用第{line}行的；请核对后删去一行。",
        en=f"{name} gives {number} two dates; line {line} is used. Check them and delete one row.",
    )
