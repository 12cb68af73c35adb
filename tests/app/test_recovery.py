"""Every change is secured within a second; what a crash leaves behind is told from what is in use."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.recovery import DraftJournal, discard, keep_aside, leftovers
from drafter.app.session import Session
from drafter.app.tasks import Tasks
from drafter.model import edits
from drafter.model.document import ParagraphId
from drafter.model.state import Edit
from drafter.store import draft_file
from drafter.store.recovery import RecoveryFolder
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from tests.builders import pp, res

ONE = ParagraphId(1)


def typed(text: str) -> Edit:
    change = partial(edits.type_text, paragraph_id=ONE, content_span=Span(0, 0), text=text)
    return Edit(Sentence("输入", "Typing"), change)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    one = Tasks(threads=1)
    yield one
    one.close()


@pytest.fixture
def journal(tasks: Tasks, tmp_path: Path) -> Iterator[DraftJournal]:
    one = DraftJournal(tmp_path, tasks, delay_ms=10)
    yield one
    one.finish(keep=False)


@pytest.fixture
def session(journal: DraftJournal) -> Session:
    session = Session(res(pp("重申承诺，")), journal=journal)
    journal.attach(session)
    return session


def secure(qtbot: QtBot, journal: DraftJournal, session: Session, text: str = "又") -> None:
    with qtbot.waitSignal(journal.secured):
        session.dispatch(typed(text))


def texts(folder: Path) -> list[str]:
    return [draft_file.load(copy.path).document.paragraphs[0].text for copy in RecoveryFolder(folder).copies()]


def test_a_change_is_in_a_copy_soon(qtbot: QtBot, journal: DraftJournal, session: Session, tmp_path: Path) -> None:
    secure(qtbot, journal, session)
    assert texts(tmp_path) == ["又重申承诺，"]


def test_quick_changes_are_one_copy_and_do_not_put_it_off(
    qtbot: QtBot, tasks: Tasks, session: Session, tmp_path: Path
) -> None:
    journal = DraftJournal(tmp_path, tasks, delay_ms=120)
    session = Session(res(pp("重申承诺，")), journal=journal)
    journal.attach(session)
    secured: list[object] = []
    journal.secured.connect(secured.append)

    def typed_once_more() -> bool:
        """Every ten milliseconds or so: a copy that each change puts off would never be there."""
        session.dispatch(typed("又"))
        return bool(secured)

    qtbot.waitUntil(typed_once_more)
    assert len(session.document.paragraphs[0].text) > len("又又重申承诺，")
    assert len(texts(tmp_path)) == 1
    journal.finish(keep=False)


def test_nothing_is_written_while_an_input_method_composes(
    qtbot: QtBot, journal: DraftJournal, session: Session, tmp_path: Path
) -> None:
    session.set_composing(True)
    session.dispatch(typed("又"))
    qtbot.wait(60)
    assert texts(tmp_path) == []
    with qtbot.waitSignal(journal.secured):
        session.set_composing(False)


def test_a_copy_in_use_is_nobody_elses(qtbot: QtBot, journal: DraftJournal, session: Session, tmp_path: Path) -> None:
    secure(qtbot, journal, session)
    assert leftovers(tmp_path) == ()


def test_saving_takes_the_copy_away(
    qtbot: QtBot, journal: DraftJournal, session: Session, tasks: Tasks, tmp_path: Path
) -> None:
    secure(qtbot, journal, session)
    session.set_saved(session.document, tmp_path / "mine.drafter")
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert texts(tmp_path) == []


def test_undoing_all_takes_the_copy_away(
    qtbot: QtBot, journal: DraftJournal, session: Session, tasks: Tasks, tmp_path: Path
) -> None:
    secure(qtbot, journal, session)
    session.undo()
    qtbot.waitUntil(lambda: texts(tmp_path) == [])


def test_what_the_user_does_not_save_is_kept_and_says_so(
    qtbot: QtBot, journal: DraftJournal, session: Session, tmp_path: Path
) -> None:
    session.dispatch(typed("又"))
    journal.finish(keep=True)
    (left,) = leftovers(tmp_path)
    assert left.is_kept
    assert texts(tmp_path) == ["又重申承诺，"]


def test_a_closed_draft_leaves_nothing(
    qtbot: QtBot, journal: DraftJournal, session: Session, tasks: Tasks, tmp_path: Path
) -> None:
    secure(qtbot, journal, session)
    session.dispatch(typed("还"))
    journal.finish(keep=False)
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert texts(tmp_path) == []
    assert list(tmp_path.glob("*.lock")) == []


def test_another_draft_has_a_copy_of_its_own(
    qtbot: QtBot, journal: DraftJournal, session: Session, tmp_path: Path
) -> None:
    secure(qtbot, journal, session)
    journal.finish(keep=True)
    session.new_draft(res(pp("回顾决议，")), None, saved=False)
    qtbot.waitUntil(lambda: len(texts(tmp_path)) == 2)
    assert sorted(texts(tmp_path)) == ["又重申承诺，", "回顾决议，"]
    assert len(leftovers(tmp_path)) == 1


CRASHING = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from drafter.app.recovery import DraftJournal
from drafter.app.session import Session
from drafter.app.tasks import Tasks
from tests.builders import pp, res
application = QCoreApplication([])
journal = DraftJournal(Path(sys.argv[1]), Tasks())
session = Session(res(pp("重申承诺，")), journal=journal)
journal.attach(session)
session.new_draft(session.document, None, saved=False)
print(journal.write_now())
sys.stdout.flush()
os._exit(1)
"""


@pytest.fixture
def crashed(tmp_path: Path) -> Path:
    """The folder in which a program that died left a copy and its lock."""
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", CRASHING, str(tmp_path)], cwd=root, check=False, capture_output=True)
    assert list(tmp_path.glob("*.lock"))
    return tmp_path


def test_a_crash_leaves_a_copy_that_is_found(qtbot: QtBot, crashed: Path) -> None:
    (left,) = leftovers(crashed)
    assert not left.is_kept
    assert draft_file.load(left.copy.path).document.paragraphs[0].text == "重申承诺，"
    assert leftovers(crashed) == (left,)


def test_an_opened_copy_is_written_to_again(
    qtbot: QtBot, crashed: Path, journal: DraftJournal, session: Session
) -> None:
    (left,) = leftovers(crashed)
    session.new_draft(draft_file.load(left.copy.path).document, None, saved=False)
    journal.adopt(left)
    assert leftovers(crashed) == ()
    secure(qtbot, journal, session)
    assert texts(crashed) == ["又重申承诺，"]


def test_a_copy_put_aside_is_kept_without_being_offered(qtbot: QtBot, crashed: Path) -> None:
    (left,) = leftovers(crashed)
    keep_aside(crashed, left, draft_file.load(left.copy.path))
    (kept,) = leftovers(crashed)
    assert kept.is_kept
    discard(crashed, kept)
    assert leftovers(crashed) == ()


def test_a_kept_copy_that_is_opened_is_in_use(
    qtbot: QtBot, journal: DraftJournal, session: Session, tmp_path: Path
) -> None:
    session.dispatch(typed("又"))
    journal.finish(keep=True)
    (kept,) = leftovers(tmp_path)
    session.new_draft(draft_file.load(kept.copy.path).document, None, saved=False)
    with qtbot.waitSignal(journal.secured):
        journal.adopt(kept)
    assert leftovers(tmp_path) == ()
    assert texts(tmp_path) == ["又重申承诺，"]


def test_a_folder_that_cannot_be_written_is_told(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    journal = DraftJournal(tmp_path / "file" / "copies", tasks, delay_ms=10)
    session = Session(res(pp("重申承诺，")), journal=journal)
    journal.attach(session)
    with qtbot.waitSignal(journal.failed):
        session.dispatch(typed("又"))
    journal.finish(keep=False)
