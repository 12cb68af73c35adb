"""Every review can be left half-done, by whatever way, and gone on with in another window."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from drafter.app.review_journal import left_reviews
from drafter.model.document import Masthead, Part, Run
from drafter.store import draft_file, review_file
from drafter.store.draft_file import Draft
from drafter.store.review_file import ReviewPage
from drafter.store.review_folder import KeptReview
from drafter.text.resources import resource
from drafter.ui.dialogs.questions import Unsaved
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from drafter.ui.way import PageName
from tests.builders import op, pp, res
from tests.ui.answers import Answers
from tests.ui.windows import Made, main_windows

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SAMPLE = resource("samples", "ocean-observation-zh.md")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def made(qtbot: QtBot, services: Services) -> Iterator[Made]:
    """Windows of the same user, one after the other."""
    with main_windows(qtbot, services, Answers(unsaved=Unsaved.DISCARD)) as made:
        yield made


def shows(window: MainWindow, page: PageName) -> Callable[[], bool]:
    return lambda: window.page is page


def corrected(qtbot: QtBot, window: MainWindow) -> None:
    window.lifecycle.open_path(SAMPLE)
    qtbot.waitUntil(shows(window, PageName.IMPORT))
    review = window.import_review
    first = review.document.paragraphs[0].id
    row = next(index for index, row in enumerate(review.rows) if row.paragraph_id == first)
    review.result.setCurrentIndex(review.result.model().index(row, 0))
    review.corrections.set_part(Part.HEADING)
    assert review.document.paragraphs[0].part is Part.HEADING


def decided(qtbot: QtBot, window: MainWindow) -> None:
    corrected(qtbot, window)
    window.import_review.accept()
    qtbot.waitUntil(lambda: not window.roll_review.is_planning)
    window.roll_review.form.session.setValue(82)
    qtbot.waitUntil(lambda: not window.roll_review.is_planning)
    window.roll_review.card.tick_changed.emit(not window.roll_review.entries[0].is_ticked)


def offered(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.start.reviews.isVisible())


def gone_on(qtbot: QtBot, window: MainWindow, page: PageName) -> None:
    offered(qtbot, window)
    window.start.reviews.setFocus()
    qtbot.keyClick(window.start.reviews, Qt.Key.Key_Return)
    qtbot.waitUntil(shows(window, page))


def test_a_structure_that_was_corrected_is_gone_on_with_after_quitting(qtbot: QtBot, made: Made) -> None:
    before = made()
    corrected(qtbot, before)
    assert before.close()
    after = made()
    gone_on(qtbot, after, PageName.IMPORT)
    assert after.import_review.document == before.import_review.document


def test_the_steps_of_a_structure_can_be_taken_back_after_quitting(qtbot: QtBot, made: Made) -> None:
    before = made()
    corrected(qtbot, before)
    first = before.import_review.document.paragraphs[0].id
    before.import_review.corrections.set_field("symbol", "A/C.2/81/L.66")
    before.import_review.readings.undo()
    left = before.import_review.revision.history
    assert before.close()
    after = made()
    gone_on(qtbot, after, PageName.IMPORT)
    review = after.import_review
    assert review.revision.history == left
    assert review.readings.undo_label == left.past[-1][0]
    review.readings.redo()
    assert review.document.masthead.symbol == "A/C.2/81/L.66"
    review.readings.undo()
    review.readings.undo()
    assert review.document == left.past[0][1].document
    assert review.document.paragraph(first).part is not Part.HEADING
    assert review.readings.undo_label is None


def test_decisions_about_the_session_are_gone_on_with_after_quitting(qtbot: QtBot, made: Made) -> None:
    before = made()
    decided(qtbot, before)
    assert before.close()
    after = made()
    gone_on(qtbot, after, PageName.ROLL)
    qtbot.waitUntil(lambda: not after.roll_review.is_planning)
    assert after.roll_review.form.session.value() == 82
    assert after.roll_review.entries[0].is_ticked is before.roll_review.entries[0].is_ticked
    # Back to the structure, and forth again: nothing of it is lost.
    after.way.back_from_roll()
    assert after.page is PageName.IMPORT
    assert after.import_review.document.paragraphs[0].part is Part.HEADING
    after.import_review.accept()
    assert after.page is PageName.ROLL
    assert after.roll_review.form.session.value() == 82


def test_a_window_that_is_killed_loses_nothing_older_than_a_second(
    qtbot: QtBot, made: Made, services: Services, tmp_path: Path
) -> None:
    window = made()
    decided(qtbot, window)
    folder, after = services.recovery_folder, tmp_path / "after"

    def left() -> tuple[KeptReview, ...]:
        """Of the files as they lie, without the lock of a window that lives."""
        shutil.rmtree(after, ignore_errors=True)
        shutil.copytree(folder, after, ignore=shutil.ignore_patterns("*.lock"))
        return left_reviews(after)

    # Nothing is begun while this looks, so that a copy is never taken of a file that is being replaced.
    qtbot.waitUntil(
        lambda: (
            folder.exists()
            and services.disk.is_idle
            and services.tasks.is_idle
            and [one.about.page for one in left()] == [ReviewPage.SESSION]
        )
    )
    assert left_reviews(folder) == ()
    (one,) = left()
    assert (one.about.title, one.about.name) != ("", "")


def test_what_stands_in_an_open_field_survives_a_window_that_is_killed(
    qtbot: QtBot, made: Made, services: Services
) -> None:
    window = made()
    window.lifecycle.open_path(SAMPLE)
    qtbot.waitUntil(shows(window, PageName.IMPORT))
    window.import_review.hands.edit_field("symbol")
    line = window.import_review.result.viewport().findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "A/C.2/81/L.66")

    def kept() -> str | None:
        reviews = [review_file.load(path) for path in services.recovery_folder.glob("*.review")]
        return reviews[0].base.document.masthead.symbol if reviews and reviews[0] is not None else None

    qtbot.waitUntil(lambda: kept() == "A/C.2/81/L.66")
    assert line.isVisible(), "it was never left"


def test_closing_a_review_leads_to_the_start_page_which_offers_it(qtbot: QtBot, made: Made) -> None:
    window = made()
    decided(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_W, CONTROL)
    assert window.page is PageName.START
    gone_on(qtbot, window, PageName.ROLL)
    qtbot.waitUntil(lambda: not window.roll_review.is_planning)
    assert window.roll_review.form.session.value() == 82


def test_another_file_takes_its_place_and_it_is_offered(
    qtbot: QtBot, made: Made, services: Services, tmp_path: Path
) -> None:
    window = made()
    corrected(qtbot, window)
    other = tmp_path / "other.md"
    other.write_bytes(SAMPLE.read_bytes().replace("海洋".encode(), "森林".encode()))
    window.lifecycle.open_path(other)
    qtbot.waitUntil(lambda: "森林" in window.import_review.document.masthead.title_text)
    qtbot.waitUntil(lambda: len(left_reviews(services.recovery_folder)) == 1)
    assert "海洋" in left_reviews(services.recovery_folder)[0].about.title


def test_once_the_draft_is_begun_nothing_is_offered(qtbot: QtBot, made: Made, services: Services) -> None:
    window = made()
    decided(qtbot, window)
    qtbot.waitUntil(lambda: not window.roll_review.is_planning)
    window.roll_review.apply()
    qtbot.waitUntil(shows(window, PageName.DRAFT))
    assert window.close()
    assert [*services.recovery_folder.glob("*.review")] == []


def test_a_file_that_was_only_looked_at_is_not_kept(qtbot: QtBot, made: Made, services: Services) -> None:
    window = made()
    window.lifecycle.open_path(SAMPLE)
    qtbot.waitUntil(shows(window, PageName.IMPORT))
    assert window.close()
    assert left_reviews(services.recovery_folder) == ()


def test_what_is_put_aside_is_found_among_the_recovery_copies(qtbot: QtBot, made: Made, services: Services) -> None:
    before = made()
    corrected(qtbot, before)
    before.close()
    window = made()
    offered(qtbot, window)
    qtbot.keyClick(window.start.reviews, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not window.start.reviews.isVisible())
    window.commands.dialogs.show_recovery()
    from drafter.ui.dialogs.recovery import RecoveryDialog

    (dialog,) = window.findChildren(RecoveryDialog)
    assert dialog.list.count() == 1
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(shows(window, PageName.IMPORT))


def test_the_session_of_a_draft_that_is_rolled_itself_is_gone_on_with(qtbot: QtBot, made: Made, tmp_path: Path) -> None:
    path = tmp_path / "南南合作.drafter"
    document = res(
        pp("<b>重申</b>承诺，"),
        op("<b>请</b>秘书长向大会第七十九届会议提交报告。"),
        masthead=Masthead("大会", (Run("南南合作"),), session=78),
    )
    draft_file.save(path, Draft(document))
    before = made()
    before.lifecycle.open_path(path)
    qtbot.waitUntil(shows(before, PageName.DRAFT))
    before.way.roll_draft()
    before.roll_review.form.session.setValue(83)
    assert before.close()
    after = made()
    gone_on(qtbot, after, PageName.ROLL)
    assert after.lifecycle.path == path
    assert after.roll_review.form.session.value() == 83
    after.way.back_from_roll()
    assert after.page is PageName.DRAFT


def test_a_review_that_cannot_be_kept_is_told_of_once(qtbot: QtBot, made: Made, services: Services) -> None:
    services.recovery_folder.parent.mkdir(parents=True)
    services.recovery_folder.write_text("in the way of the folder")
    window = made()
    corrected(qtbot, window)
    assert not window.close()
    assert window.message.text
    assert window.close()


@pytest.mark.parametrize("leave", [corrected, decided])
def test_closing_a_review_asks_for_no_file(
    qtbot: QtBot, made: Made, leave: Callable[[QtBot, MainWindow], None]
) -> None:
    window = made()
    leave(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_W, CONTROL)
    assert window.page is PageName.START
    assert isinstance(window.questions, Answers)
    assert window.questions.asked == []
