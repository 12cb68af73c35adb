"""The user's own list of words to avoid: added to by hand or from a file that others share, and shared as one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from drafter.checks.words import REQUIRED, read_own
from drafter.store.atomic import atomic_write
from drafter.text.counting import counted
from drafter.text.sentence import DrafterError, Sentence
from drafter.text.tables import read_table, with_rows

COLUMNS = ("avoid", "prefer", "language", "reason", "severity")
"""Of a new list."""
_KEY = ("avoid", "language")
_HEAD = "\t".join(COLUMNS)


class NoWords(DrafterError):
    """A file, or what was typed, that holds no word to avoid."""

    kind = "words"


WordKey = tuple[str, str]
"""What is to be avoided, and in which language; "" for both."""


def key_of(cells: Mapping[str, str]) -> WordKey:
    """What tells a row of the list from all others."""
    return cells["avoid"], cells.get("language", "")


def add_word(path: Path, avoid: str, prefer: str, reason: str = "") -> None:
    """Write one word into the list; one that it has already gets what is new.

    Raises NoWords where nothing is to be avoided, or what is to be avoided is what is preferred; TableError where a
    list lies there that cannot be read, and WriteRefused where it cannot be written.
    """
    cells = {"avoid": avoid.strip(), "prefer": prefer.strip(), "reason": reason.strip()}
    if not cells["avoid"] or cells["avoid"] == cells["prefer"]:
        raise NoWords(_NOTHING_TO_AVOID)
    _write(path, [cells])


def remove_words(path: Path, words: Collection[WordKey]) -> None:
    """Take words out of the list, wherever in it they stand by now.

    Raises TableError where it cannot be read, and WriteRefused where it cannot be written.
    """
    lines = {line for line, cells in listed_words(path) if key_of(cells) in words}
    kept = [line for n, line in enumerate(_text(path).splitlines(keepends=True), start=1) if n not in lines]
    atomic_write(path, "".join(kept).encode())


def listed_words(path: Path) -> tuple[tuple[int, Mapping[str, str]], ...]:
    """The rows that have something to avoid, each with its line.

    Raises TableError where the list cannot be read.
    """
    rows = read_table(path, required=REQUIRED) if path.is_file() else ()
    return tuple((row.line, row.cells) for row in rows if row["avoid"])


def take_over_words(path: Path, table: Path) -> Sentence:
    """Put the rows of another list into the user's own; what was taken over.

    Raises NoWords where none of its rows can be used, TableError where one of the lists cannot be read, and
    WriteRefused where the own one cannot be written.
    """
    shared = read_own(table)
    if not shared.words.words:
        raise NoWords(shared.notes[0] if shared.notes else _nothing_in(table.name))
    rows = [dict(row.cells) for row in read_table(table, required=REQUIRED) if row["avoid"]]
    usable = {word.avoid for word in shared.words.words}
    taken = [row for row in rows if row["avoid"] in usable]
    _write(path, taken)
    return Sentence(
        zh=f"已从“{table.name}”记入用语表{len(taken)}条。",
        en=f"{counted(len(taken), 'word')} of “{table.name}” joined your list.",
    )


def share_words(path: Path, target: Path) -> Sentence:
    """Write the list as it is to another file, for others to take over; what was done. Raises WriteRefused."""
    rows = listed_words(path)
    if not rows:
        raise NoWords(_EMPTY)
    atomic_write(target, _text(path).encode())
    return Sentence(
        zh=f"用语表{len(rows)}条已存为“{target.name}”。",
        en=f"Your list, {counted(len(rows), 'word')}, is kept as “{target.name}”.",
    )


def _write(path: Path, rows: Sequence[Mapping[str, str]]) -> None:
    text = _HEAD
    if path.is_file():
        read_table(path, required=REQUIRED)
        text = _text(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    # An empty language stands for both, and is part of what tells two rows apart.
    atomic_write(path, with_rows(text, [{"language": "", **row} for row in rows], key=_KEY).encode())


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")


_NOTHING_TO_AVOID = Sentence(
    zh="先写要避免的词；改用的词须与它不同。", en="Write what is to be avoided, and something else to be used instead."
)
_EMPTY = Sentence(zh="用语表还是空的。", en="Your list of words is empty.")


def _nothing_in(name: str) -> Sentence:
    return Sentence(zh=f"“{name}”里没有可用的词。", en=f"“{name}” holds no word that can be used.")
