"""The library's file: damaged, of a later version, of another program, used by several at once."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

import pytest

from drafter.library import Library, LibraryDamaged, LibraryError, database, set_aside
from tests.library.samples import TODAY, contents, new

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = Library(tmp_path / "texts.sqlite")
    made.add(new("78/167"), contents("字" * 5000), TODAY)
    return made


def changed(library: Library, statement: str) -> None:
    with closing(sqlite3.connect(library.path)) as connection, connection:
        connection.execute(statement)


def test_a_file_that_is_no_database_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "texts.sqlite"
    path.write_bytes(b"this was a library once" * 100)
    with pytest.raises(LibraryDamaged) as refusal:
        Library(path).texts()
    assert "已损坏" in refusal.value.sentence.zh
    with pytest.raises(LibraryDamaged):
        Library(path).add(new("78/167"), contents(), TODAY)
    assert path.read_bytes().startswith(b"this was"), "nothing is written over"


def test_half_a_file_is_said_to_be_damaged(library: Library) -> None:
    data = library.path.read_bytes()
    library.path.write_bytes(data[: len(data) // 3])
    with pytest.raises(LibraryDamaged):
        library.contents(library.texts()[0])


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    other = Library(tmp_path / "other.sqlite")
    changed(other, "CREATE TABLE letters (words TEXT)")
    with pytest.raises(LibraryDamaged):
        other.add(new("78/167"), contents(), TODAY)
    with closing(sqlite3.connect(other.path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("letters",)]


def test_an_empty_file_is_a_new_library(tmp_path: Path) -> None:
    path = tmp_path / "texts.sqlite"
    path.touch()
    assert Library(path).texts() == ()


def test_a_later_version_is_refused_and_stays(library: Library) -> None:
    changed(library, f"PRAGMA user_version = {database.VERSION + 1}")
    before = library.path.read_bytes()
    for use in (library.texts, lambda: library.add(new("79/1"), contents(), TODAY)):
        with pytest.raises(LibraryError) as refusal:
            use()
        assert not isinstance(refusal.value, LibraryDamaged), "it may not be set aside"
        assert "更新本程序" in refusal.value.sentence.zh
    assert library.path.read_bytes() == before


def test_a_damaged_library_is_set_aside_whole(library: Library) -> None:
    library.path.write_bytes(b"no library")
    other = set_aside(library.path, datetime(2026, 10, 1, 9, 30))
    assert (other.name, other.read_bytes()) == ("texts-20261001-093000.sqlite", b"no library")
    assert library.texts() == ()
    library.add(new("79/1"), contents(), TODAY)
    assert len(library.texts()) == 1


def test_half_a_change_of_a_library_set_aside_goes_with_it(library: Library) -> None:
    journal = library.path.with_name(library.path.name + "-journal")
    journal.write_bytes(b"half a change")
    other = set_aside(library.path, datetime(2026, 10, 1, 9, 30))
    assert not journal.exists()
    assert other.with_name(other.name + "-journal").read_bytes() == b"half a change"


def test_a_full_disk_is_no_damage(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def on_a_full_disk(path: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA max_page_count = 1")  # SQLite takes the number of pages that there are
        return connection

    with monkeypatch.context() as patch:
        patch.setattr(database, "_connected", on_a_full_disk)
        with pytest.raises(LibraryError, match="full") as refusal:
            library.add(new("79/1"), contents(document=b"x" * 500_000), TODAY)
    assert not isinstance(refusal.value, LibraryDamaged), "it may not be set aside"
    assert len(library.texts()) == 1


def test_what_another_holds_for_long_is_said(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_PATIENCE_S", 0.05)
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="Another window"):
            library.add(new("79/1"), contents(), TODAY)
        assert len(library.texts()) == 1, "who only reads need not wait"


def test_a_change_that_fails_halfway_changes_nothing(library: Library) -> None:
    with pytest.raises(sqlite3.ProgrammingError), database.writing(library.path) as connection:
        connection.execute("DELETE FROM texts") and connection.execute("SELECT ?")
    assert len(library.texts()) == 1


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError):
        Library(tmp_path / "file" / "texts.sqlite").add(new("78/167"), contents(), TODAY)


class Interrupted(sqlite3.Connection):
    """When it has read whose the new file is, another window tries to make that file's tables."""

    def execute(self, sql: str, *arguments: object) -> sqlite3.Cursor:  # type: ignore[override]
        found = super().execute(sql, *arguments)  # type: ignore[arg-type]
        if sql == "PRAGMA application_id":
            row = found.fetchall()
            (_, _, name), *_ = super().execute("PRAGMA database_list").fetchall()
            with closing(sqlite3.connect(name, timeout=0, isolation_level=None)) as other, suppress(sqlite3.Error):
                database._bring_up(other)
            return super().execute(f"SELECT {row[0][0]}")
        return found


def test_a_new_file_that_another_window_is_making_is_no_damaged_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "texts.sqlite"
    path.touch()
    whole = database._connected

    def interrupted(path: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None, factory=Interrupted)
        connection.row_factory = sqlite3.Row
        return connection

    monkeypatch.setattr(database, "_connected", interrupted)
    assert Library(path).texts() == ()
    monkeypatch.setattr(database, "_connected", whole)
    Library(path).add(new("78/167"), contents(), TODAY)
    assert len(Library(path).texts()) == 1


ADDS = """
import sys
from pathlib import Path
from drafter.library import Library
from tests.library.samples import TODAY, contents, new
library = Library(Path(sys.argv[1]))
for number in range(1, 41):
    library.add(new(f"{sys.argv[2]}/{number}"), contents(), TODAY)
    library.add(new(f"50/{number}"), contents(sys.argv[2]), TODAY, replace=True)
    assert library.texts()
"""


def test_two_programs_add_at_once(tmp_path: Path) -> None:
    path = tmp_path / "new" / "texts.sqlite"
    running = [subprocess.Popen([sys.executable, "-c", ADDS, str(path), session], cwd=ROOT) for session in ("70", "71")]
    assert [one.wait(timeout=120) for one in running] == [0, 0]
    sessions = [text.number.session for text in Library(path).texts()]
    assert [sessions.count(session) for session in (71, 70, 50)] == [40, 40, 40]
