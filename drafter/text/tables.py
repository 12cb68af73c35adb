"""Tables as we keep them in files: UTF-8, tabs, no quoting, # for remarks, the first line names the columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.text.sentence import DrafterError, Sentence


class TableError(DrafterError):
    """A table that lacks a column without which its rows mean nothing, or that is no UTF-8 text."""

    kind = "table"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its cells by column, "" where it is empty or the column is missing; `line` counts from 1."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


def read_table(path: Path, *, required: Iterable[str]) -> tuple[TableRow, ...]:
    """The rows of the file, empty lines and remarks left out.

    Columns may stand in any order and unknown ones are carried along, so that a table of a later version still reads.
    Raises TableError where one of `required` is not among the columns.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise TableError(_not_text(path)) from error
    kept = [(n, line) for n, line in enumerate(lines, start=1) if line.strip() and not line.startswith("#")]
    columns = [name.strip() for name in kept[0][1].split("\t")] if kept else []
    missing = [name for name in required if name not in columns]
    if missing:
        raise TableError(_lacks(path, missing))
    return tuple(
        TableRow(n, dict(zip(columns, map(str.strip, line.split("\t")), strict=False))) for n, line in kept[1:]
    )


def with_rows(table: str, rows: Sequence[Mapping[str, str]], *, key: Sequence[str] = ()) -> str:
    """The table's text with each of `rows` in the row that has the same `key` cells, else in a new row at its end.

    Remarks, other cells and the order of columns stay; columns that it lacks join at its right. An empty text becomes
    a table. Tabs and line ends in a cell become blanks.
    """
    lines = table.removeprefix("\ufeff").splitlines()
    kept = [at for at, line in enumerate(lines) if line.strip() and not line.startswith("#")]
    columns = [name.strip() for name in lines[kept[0]].split("\t")] if kept else []
    columns = list(dict.fromkeys([*columns, *(name for row in rows for name in row)]))
    if not kept:
        kept = [len(lines)]
        lines.append("")
    lines[kept[0]] = "\t".join(columns)
    places = {_key_of(key, _cells(columns, lines[at])): at for at in kept[1:]} if key else {}
    for row in rows:
        at = places.setdefault(_key_of(key, row), len(lines)) if key else len(lines)
        if at == len(lines):
            lines.append("")
        old = _cells(columns, lines[at])
        lines[at] = "\t".join(" ".join(row[name].split()) if name in row else old.get(name, "") for name in columns)
    return "\n".join([*lines, ""])


def _cells(columns: Iterable[str], line: str) -> dict[str, str]:
    return dict(zip(columns, line.split("\t"), strict=False))


def _key_of(key: Iterable[str], cells: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(cells.get(name, "").strip() for name in key)


def _not_text(path: Path) -> Sentence:
    return Sentence(
        zh=f"{path.name}不是UTF-8编码的文本，无法读取。可在表格软件中另存为“UTF-8文本，以制表符分隔”。",
        en=f"{path.name} is not text in UTF-8. Save it again as tab-separated text in UTF-8.",
    )


def _lacks(path: Path, missing: list[str]) -> Sentence:
    return Sentence(
        zh=f"{path.name}缺少这些列：{'、'.join(missing)}。第一行须写明各列的名称，以制表符分隔。",
        en=f"{path.name} lacks these columns: {', '.join(missing)}. Its first line must name them, with tabs between.",
    )
