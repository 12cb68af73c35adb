"""A draft that is open in another window is known to be, and a window that has ended keeps nobody out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from drafter.app.open_files import OpenFiles
from drafter.app.session import Session
from drafter.model.kept import Kept
from tests.builders import pp, res

DOCUMENT = res(pp("重申，"))


def opened(folder: Path, path: Path | None) -> tuple[Session, OpenFiles]:
    session = Session(DOCUMENT)
    files = OpenFiles(folder, session)
    session.new_draft(DOCUMENT, None, path)
    return session, files


def test_another_window_knows_and_the_own_one_does_not_mind(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.drafter"
    session, one = opened(tmp_path / "data", path)
    _, other = opened(tmp_path / "data", None)
    assert other.is_open_elsewhere(path)
    assert other.is_open_elsewhere(tmp_path / "b" / ".." / "a.drafter")
    assert not other.is_open_elsewhere(tmp_path / "b.drafter")
    assert not one.is_open_elsewhere(path)
    session.new_draft(DOCUMENT, None)
    assert not other.is_open_elsewhere(path)


def test_a_draft_is_followed_to_the_file_that_it_is_saved_in(qtbot: QtBot, tmp_path: Path) -> None:
    session, one = opened(tmp_path, None)
    _, other = opened(tmp_path, None)
    session.set_saved(DOCUMENT, tmp_path / "a.drafter", Kept())
    assert other.is_open_elsewhere(tmp_path / "a.drafter")
    one.release()
    assert not other.is_open_elsewhere(tmp_path / "a.drafter")


KILLED = """
import os, sys
from pathlib import Path
from drafter.app.open_files import OpenFiles
from drafter.app.session import Session
from tests.builders import pp, res
session = Session(res(pp("重申，")))
files = OpenFiles(Path(sys.argv[1]), session)
session.new_draft(session.document, None, Path(sys.argv[1]) / "a.drafter")
print(OpenFiles(Path(sys.argv[1]), Session(session.document)).is_open_elsewhere(Path(sys.argv[1]) / "a.drafter"))
sys.stdout.flush()
os.abort()
"""


def test_a_window_that_was_killed_keeps_nobody_out(qtbot: QtBot, tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "True"
    assert done.returncode != 0
    _, files = opened(tmp_path, None)
    assert [*(tmp_path / "open").glob("*.lock")] != []
    assert not files.is_open_elsewhere(tmp_path / "a.drafter")


def test_where_no_lock_can_be_made_nothing_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "open").write_text("in the way of the folder")
    _, files = opened(tmp_path, tmp_path / "a.drafter")
    _, other = opened(tmp_path, None)
    assert not files.is_open_elsewhere(tmp_path / "b.drafter")
    assert not other.is_open_elsewhere(tmp_path / "a.drafter")
