"""A review is on disk a moment after something was done in it, and is offered once no window is at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.review_journal import ReviewJournal, left_reviews
from drafter.app.tasks import Tasks
from drafter.model.document import Masthead
from drafter.model.state import Base
from drafter.store import review_file
from drafter.store.atomic import WriteRefused
from drafter.store.review_file import HalfDoneReview, ReviewPage
from drafter.store.review_folder import ReviewFolder
from tests.builders import pp, res, runs


def review(title: str) -> HalfDoneReview:
    return HalfDoneReview(ReviewPage.STRUCTURE, Base(res(pp("重申，"), masthead=Masthead("大会", runs(title))), "a"))


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks(threads=1)
    yield made
    made.close()


@pytest.fixture
def journal(tasks: Tasks, tmp_path: Path) -> ReviewJournal:
    return ReviewJournal(tmp_path, tasks, delay_ms=1)


def titles(folder: Path) -> list[str]:
    return [one.about.title for one in ReviewFolder(folder).reviews()]


def test_what_was_done_is_on_disk_and_not_offered_while_the_window_is_at_it(
    qtbot: QtBot, journal: ReviewJournal, tmp_path: Path
) -> None:
    journal.begin(lambda: review("海洋"))
    journal.record()
    qtbot.waitUntil(lambda: titles(tmp_path) == ["海洋"])
    assert left_reviews(tmp_path) == ()
    with qtbot.waitSignal(journal.left):
        journal.leave()
    (left,) = left_reviews(tmp_path)
    assert review_file.load(left.path) == review("海洋")


def test_a_review_in_which_nothing_was_done_leaves_nothing(journal: ReviewJournal, tmp_path: Path) -> None:
    journal.begin(lambda: review("海洋"))
    journal.leave_now()
    assert list(tmp_path.iterdir()) == []


def test_leaving_at_once_keeps_the_last_change(journal: ReviewJournal, tmp_path: Path) -> None:
    journal.begin(lambda: review("海洋"))
    journal.record()
    journal.leave_now()
    assert [one.about.title for one in left_reviews(tmp_path)] == ["海洋"]


def test_another_review_leaves_the_one_before(qtbot: QtBot, journal: ReviewJournal, tmp_path: Path) -> None:
    journal.begin(lambda: review("海洋"))
    journal.record()
    with qtbot.waitSignal(journal.left):
        journal.begin(lambda: review("森林"))
    journal.record()
    journal.leave_now()
    assert sorted(one.about.title for one in left_reviews(tmp_path)) == ["森林", "海洋"]


def test_going_on_writes_in_the_same_place(qtbot: QtBot, journal: ReviewJournal, tmp_path: Path) -> None:
    ReviewFolder(tmp_path).write("k1", review("海洋"))
    journal.begin(lambda: review("海洋二"), "k1")
    assert left_reviews(tmp_path) == ()
    journal.record()
    journal.leave_now()
    assert [one.about.title for one in left_reviews(tmp_path)] == ["海洋二"]


def test_once_the_draft_is_begun_it_is_gone(qtbot: QtBot, journal: ReviewJournal, tmp_path: Path) -> None:
    journal.begin(lambda: review("海洋"))
    journal.record()
    qtbot.waitUntil(lambda: titles(tmp_path) == ["海洋"])
    journal.record()
    journal.finish()
    qtbot.waitUntil(lambda: list(tmp_path.iterdir()) == [])


def test_what_cannot_be_kept_is_said_and_gone_on_with(tasks: Tasks, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way of the folder")
    journal = ReviewJournal(tmp_path / "file", tasks)
    journal.begin(lambda: review("海洋"))
    journal.record()
    for _ in range(2):
        with pytest.raises(WriteRefused):
            journal.leave_now()
