"""The texts of the library: added, looked up by number, title and words, taken out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from drafter.library.database import DAMAGED, LibraryDamaged, reading, writing
from drafter.library.held import Addition, Contents, HeldText, NewText
from drafter.model.state import SourceFile
from drafter.register.numbers import number_in
from drafter.register.titles import title_key
from drafter.text.sentence import Language
from drafter.text.symbols import ResolutionNumber

if TYPE_CHECKING:
    import sqlite3

_LISTED = "key, number, language, title, committee, adopted_on, added_on, origin"
_ORDINAL = "CAST(substr(number, instr(number, '/') + 1) AS INTEGER)"
"""167 of 78/167 and 1514 of 1514 (XV)."""
_DAY = "COALESCE(adopted_on, printf('%04d-12-31', 1945 + session))"
"""A text without its day is of the end of its session's first year."""
_NEWEST_FIRST = f"ORDER BY {_DAY} DESC, session DESC, {_ORDINAL} DESC, number, language DESC"
_HAYSTACK = (
    "'A/RES/' || number || char(10) || title || char(10) || committee || char(10) || origin || char(10) || words"
)
# The words go in as one value: SQLite refuses a condition of a thousand parts, and LIKE a word of 50,000 bytes, both
# with the code of a damaged file; and anything may be pasted into a search.
_HAS_ALL_WORDS = (
    f"NOT EXISTS (SELECT 1 FROM json_each(?) AS word WHERE instr(lower({_HAYSTACK}), lower(word.value)) = 0)"
)


class Library:
    """The texts in one file. Every look-up gives None or nothing while there is no file.

    Every method may raise LibraryError with a sentence for the user; only `add` and `remove` change anything.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def path(self) -> Path:
        """Where it lies, or will."""
        return self._path

    def texts(self, query: str = "") -> tuple[HeldText, ...]:
        """The texts in which every word of `query` stands, newest first; all of them for "".

        Capitals of the Latin alphabet do not count. No index: a Chinese word of two characters has no trigram, and
        500 texts of 27 KB are looked through in 25 to 50 ms.
        """
        words = list(dict.fromkeys(query.split()))
        return self._listed(f"WHERE {_HAS_ALL_WORDS}", [json.dumps(words)]) if words else self._listed("", ())

    def find(self, number: ResolutionNumber, language: Language) -> HeldText | None:
        """The text with this number in this language."""
        found = self._listed("WHERE number = ? AND language = ?", (str(number), language))
        return found[0] if found else None

    def of_title(self, title: str, language: Language) -> tuple[HeldText, ...]:
        """The texts of this title, newest first; case, spaces and quotation marks do not count."""
        return self._listed("WHERE title_key = ? AND language = ?", (title_key(title), language))

    def contents(self, text: HeldText) -> Contents | None:
        """The text itself; None where it was taken out meanwhile."""
        with reading(self._path) as connection:
            row = connection and connection.execute("SELECT * FROM texts WHERE key = ?", (text.key,)).fetchone()
            return _contents(row) if row else None

    def add(self, text: NewText, contents: Contents, today: date, *, replace: bool = False) -> Addition:
        """Take a text in. Where there is another copy of it, that one stays unless `replace` is True."""
        with writing(self._path) as connection:
            query = "SELECT * FROM texts WHERE number = ? AND language = ?"
            held = connection.execute(query, (str(text.number), text.language)).fetchone()
            if held is not None:
                if _contents(held) == contents or (held["words"] == contents.words and not replace):
                    return Addition.SAME
                if not replace:
                    return Addition.KEPT
                connection.execute("DELETE FROM texts WHERE key = ?", (held["key"],))
            _insert(connection, _row(text, contents, today))
        return Addition.ADDED if held is None else Addition.REPLACED

    def remove(self, texts: Iterable[HeldText]) -> None:
        """Take texts out; the files that they were read from stay where they are."""
        with writing(self._path) as connection:
            connection.executemany("DELETE FROM texts WHERE key = ?", [(text.key,) for text in texts])

    def _listed(self, where: str, values: Iterable[str]) -> tuple[HeldText, ...]:
        with reading(self._path) as connection:
            if connection is None:
                return ()
            rows = connection.execute(f"SELECT {_LISTED} FROM texts {where} {_NEWEST_FIRST}", tuple(values))
            return tuple(_held(row) for row in rows)


def _insert(connection: sqlite3.Connection, row: dict[str, Any]) -> None:
    places = ", ".join(f":{name}" for name in row)
    connection.execute(f"INSERT INTO texts ({', '.join(row)}) VALUES ({places})", row)


def _row(text: NewText, contents: Contents, today: date) -> dict[str, Any]:
    source = contents.source
    return {
        "number": str(text.number),
        "session": text.number.session,
        "language": text.language,
        "title": text.title,
        "title_key": title_key(text.title),
        "committee": text.committee,
        "adopted_on": text.adopted_on.isoformat() if text.adopted_on else None,
        "added_on": today.isoformat(),
        "origin": text.origin,
        "words": contents.words,
        "document": contents.document,
        "source_name": source.name if source else None,
        "source_format": source.format if source else None,
        "source": source.data if source else None,
        "changes_rejected": int(source.changes_rejected) if source else 0,
    }


def _held(row: sqlite3.Row) -> HeldText:
    number, language = number_in(row["number"]), row["language"]
    if number is None or language not in ("zh", "en"):
        raise LibraryDamaged(DAMAGED)
    try:
        adopted_on = date.fromisoformat(row["adopted_on"]) if row["adopted_on"] else None
        added_on = date.fromisoformat(row["added_on"])
    except ValueError as error:
        raise LibraryDamaged(DAMAGED) from error
    return HeldText(
        key=row["key"],
        number=number,
        language=cast(Language, language),
        title=row["title"],
        committee=row["committee"],
        adopted_on=adopted_on,
        added_on=added_on,
        origin=row["origin"],
    )


def _contents(row: sqlite3.Row) -> Contents:
    source = None
    if row["source"] is not None:
        source = SourceFile(row["source_name"], row["source_format"], row["source"], bool(row["changes_rejected"]))
    return Contents(row["document"], row["words"], source)
