"""The user's own layer of the register: adopted texts that were opened join it, and tables that others share."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path

from drafter.model.document import Resolution
from drafter.register.entry import Entry
from drafter.register.loading import AGENDA_COLUMNS, NUMBER_COLUMNS, agenda_of, entry_of
from drafter.register.lookup import AGENDA_FILE, RESOLUTIONS_FILE, register
from drafter.register.numbers import number_in
from drafter.register.own import KEY, news_of
from drafter.store.atomic import atomic_write
from drafter.structuring.wording import detect_language
from drafter.text.dates import format_date, parse_date
from drafter.text.organs import is_outside_session
from drafter.text.sentence import DrafterError, Sentence
from drafter.text.tables import TableRow, read_table, with_rows

COLUMNS = ("number", "date", "title_zh", "title_en", "item", "committee", "draft")
"""Of a new table of resolutions."""


class NothingUsable(DrafterError):
    """A table that holds neither resolutions nor agenda items."""

    kind = "register"


def learn(folder: Path, document: Resolution) -> Sentence | None:
    """Write what an adopted text tells of itself into the user's table; what was written, or what contradicts it.

    None where the register knew all of it. Raises TableError where a table lies there that cannot be read, and
    WriteRefused where it cannot be written.
    """
    news = news_of(document, register(folder))
    if news is None:
        return None
    if not news.is_any:
        return news.contradiction
    add_row(folder, news.cells)
    return news.contradiction or Sentence(
        zh=f"第{news.cells[KEY]}号决议已记入您的登记册。", en=f"{news.cells[KEY]} has joined your register."
    )


def own_entries(folder: Path) -> tuple[Entry, ...]:
    """The resolutions of the user's table, in its order, with all that the register knows of each.

    Raises TableError where the table cannot be read.
    """
    path, known = folder / RESOLUTIONS_FILE, register(folder)
    rows = read_table(path, required=NUMBER_COLUMNS) if path.is_file() else ()
    own = (entry for row in rows if (entry := entry_of(row, own=True)) is not None)
    return tuple(known.get(entry.number) or entry for entry in own)


def typed_row(number: str, day: str, title: str) -> dict[str, str]:
    """The cells of a resolution that the user typed in; the day as 2023年12月19日, 19 December 2023 or 2023-12-19.

    Raises NothingUsable where the number or the day cannot be read. "" stands for what the user does not know.
    """
    found = number_in(number)
    if found is None:
        raise NothingUsable(_NO_NUMBER)
    date_cell = _iso(day.strip())
    title_cell = " ".join(title.split())
    column = f"title_{detect_language([title_cell])}"
    cells = {KEY: str(found), "date": date_cell, column: title_cell}
    return {name: text for name, text in cells.items() if text}


def _iso(day: str) -> str:
    if not day:
        return ""
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        found = parse_date(day, "zh") or parse_date(day, "en")
    if found is None:
        raise NothingUsable(_NO_DAY)
    return found.isoformat()


_NO_NUMBER = Sentence(
    zh="决议号读不出来。写成78/167或A/RES/78/167。",
    en="This is no number of a resolution. Write 78/167 or A/RES/78/167.",
)
_NO_DAY = Sentence(
    zh="通过日期读不出来。写成2023年12月19日或2023-12-19。",
    en="This is no day. Write 19 December 2023 or 2023-12-19.",
)


def doubt(cells: Mapping[str, str]) -> Sentence | None:
    """Why the day in a row can hardly be right: the bundled register is sure of another one, or no session has it."""
    number, day = number_in(cells.get(KEY, "")), _day_in(cells)
    if number is None or day is None:
        return None
    known = register().get(number)
    if known is not None and known.date_is_sure and known.date not in (None, day):
        return Sentence(
            zh=f"登记册里第{number}号决议于{format_date(known.date, 'zh')}通过，与所填日期不同。",
            en=f"In the register {number} was adopted on {format_date(known.date, 'en')}, which is another day.",
        )
    session = number.regular_session
    if session is not None and is_outside_session(session, day):
        return Sentence(zh=f"所填日期不在第{session}届会议期间。", en=f"The day does not lie in session {session}.")
    return None


def _day_in(cells: Mapping[str, str]) -> date | None:
    try:
        return date.fromisoformat(cells.get("date", "").strip())
    except ValueError:
        return None


def add_row(folder: Path, cells: Mapping[str, str]) -> None:
    """Write one resolution, by the columns of `COLUMNS`; what its row says already stays where `cells` are silent.

    Raises TableError and WriteRefused as `learn` does.
    """
    _write(folder / RESOLUTIONS_FILE, [cells], COLUMNS, NUMBER_COLUMNS)


def remove_rows(folder: Path, numbers: Collection[str]) -> None:
    """Take the resolutions with these numbers out of the user's table; the bundled register keeps what it has.

    Raises TableError and WriteRefused as `learn` does.
    """
    path = folder / RESOLUTIONS_FILE
    rows = read_table(path, required=NUMBER_COLUMNS)
    gone = {row.line for row in rows if (entry := entry_of(row)) is not None and entry.number in numbers}
    lines = path.read_text(encoding="utf-8-sig").splitlines(keepends=True)
    atomic_write(path, "".join(line for n, line in enumerate(lines, start=1) if n not in gone).encode())
    register.cache_clear()


def take_over(folder: Path, table: Path) -> Sentence:
    """Put the rows of a table of resolutions or of agenda items into the user's own; what was taken over.

    Raises TableError, WriteRefused, and NothingUsable where no row of the table can be used.
    """
    rows, is_agenda = _rows(table)
    usable = [_filled(row.cells) for row in rows if agenda_of([row])] if is_agenda else _resolutions(rows)
    if not usable:
        raise NothingUsable(_nothing_usable(table.name))
    doubtful = [] if is_agenda else [cells for cells in usable if doubt(cells) is not None]
    for cells in doubtful:
        del cells["date"]
    if is_agenda:
        _write(folder / AGENDA_FILE, usable, AGENDA_COLUMNS, AGENDA_COLUMNS)
    else:
        _write(folder / RESOLUTIONS_FILE, usable, COLUMNS, NUMBER_COLUMNS)
    return _taken_over(table.name, len(usable), len(rows) - len(usable), len(doubtful))


def _rows(table: Path) -> tuple[tuple[TableRow, ...], bool]:
    """The rows, and whether they are of the agenda."""
    try:
        rows = read_table(table, required=())
    except OSError as error:
        raise NothingUsable(_nothing_usable(table.name)) from error
    columns = set(rows[0].cells) if rows else set()
    return rows, columns.issuperset(AGENDA_COLUMNS) and not columns.issuperset(NUMBER_COLUMNS)


def _filled(cells: Mapping[str, str]) -> dict[str, str]:
    """The cells that say something: an empty one must not wipe out what the user wrote."""
    return {name: text for name, text in cells.items() if text}


def _resolutions(rows: Sequence[TableRow]) -> list[dict[str, str]]:
    """The rows that name a resolution, under the spelling of its number that the register uses."""
    found = ((row, entry_of(row)) for row in rows)
    return [{**_filled(row.cells), KEY: entry.number} for row, entry in found if entry is not None]


def _write(path: Path, rows: Sequence[Mapping[str, str]], columns: Sequence[str], key: Sequence[str]) -> None:
    text = "\t".join(columns)
    if path.is_file():
        read_table(path, required=key)
        text = path.read_text(encoding="utf-8-sig")
    path.parent.mkdir(parents=True, exist_ok=True)
    atomic_write(path, with_rows(text, rows, key=key).encode())
    register.cache_clear()


def _nothing_usable(name: str) -> Sentence:
    return Sentence(
        zh=f"“{name}”里没有决议，也没有议程项目。表格第一行须有number列（决议号），或session和item两列（届次和议程项目），列间用制表符。",
        en=f"“{name}” holds neither resolutions nor agenda items. Its first line must name a column number, "
        "or the columns session and item, with tabs between.",
    )


def _taken_over(name: str, taken: int, left: int, doubtful: int) -> Sentence:
    zh, en = [f"已从“{name}”记入登记册{taken}行"], [f"{taken} rows of “{name}” have joined your register"]
    if left:
        zh.append(f"{left}行没有编号，未采用")
        en.append(f"{left} without a number were left out")
    if doubtful:
        zh.append(f"{doubtful}行的日期与登记册或届次不符，日期未采用")
        en.append(f"the days of {doubtful} contradict the register or their session and were left out")
    return Sentence(zh="，".join(zh) + "。", en="; ".join(en) + ".")
