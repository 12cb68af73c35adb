"""What the window says stands where the user looks: on the start page, elsewhere above the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from pytestqt.qtbot import QtBot

from drafter.model import edits
from drafter.model.document import Masthead, ParagraphId
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.store.recovery import RecoveryFolder
from drafter.text.spans import Span
from drafter.ui.dialogs.questions import Touched, Unsaved
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from drafter.ui.way import PageName
from tests.builders import pp, res
from tests.ui.answers import Answers
from tests.ui.windows import main_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> Iterator[MainWindow]:
    with main_window(qtbot, services, Answers(unsaved=Unsaved.DISCARD)) as window:
        yield window


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text("各位同事：\n会议改在下周。\n谢谢。", encoding="utf-8")
    return path


def test_what_may_be_no_resolution_is_opened_from_the_start_page_all_the_same(
    qtbot: QtBot, window: MainWindow, services: Services, letter: Path
) -> None:
    services.translation.set_language("zh")
    window.lifecycle.open_path(letter)
    qtbot.waitUntil(lambda: "可能不是决议" in window.start.refusal)
    assert window.start.remedy.text() == "仍作纯文本打开"
    qtbot.mouseClick(window.start.remedy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page is PageName.IMPORT)
    assert "会议改在下周。" in [paragraph.text for paragraph in window.import_review.document.paragraphs]
    assert window.start.refusal == ""


def test_beside_a_draft_it_is_said_above_the_page(
    qtbot: QtBot, window: MainWindow, services: Services, letter: Path
) -> None:
    services.translation.set_language("zh")
    window.lifecycle.new_blank()
    qtbot.waitUntil(lambda: window.page is PageName.DRAFT)
    window.lifecycle.open_path(letter)
    qtbot.waitUntil(lambda: "可能不是决议" in window.message.text)
    assert window.message.remedy.text() == "仍作纯文本打开"
    qtbot.mouseClick(window.message.remedy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page is PageName.IMPORT)


def crashed_copy(services: Services, folder: Path) -> None:
    """What a window left that was killed, and the file that it had open."""
    document = res(pp("<b>重申</b>承诺，"), masthead=Masthead("大会", symbol="A/C.2/78/L.__", session=78))
    path = folder / "南南合作.drafter"
    draft_file.save(path, Draft(document))
    changed = edits.type_text(document, ParagraphId(1), Span(0, 0), "又")
    RecoveryFolder(services.recovery_folder).write("k1", Draft(changed), path)


def test_comparing_a_recovery_copy_says_which_side_is_which_and_nothing_moves_on_coming_back(
    qtbot: QtBot, window: MainWindow, services: Services, tmp_path: Path
) -> None:
    crashed_copy(services, tmp_path)
    window.start_contents.refresh()
    qtbot.waitUntil(lambda: window.start.notice.isVisible())
    assert "1 change more" in window.start.notice.accessibleName()
    height = window.start.notice.restore.mapTo(window, QPoint(0, 0)).y()
    qtbot.mouseClick(window.start.notice.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page is PageName.COMPARE)
    qtbot.waitUntil(lambda: window.compare.texts[1] is not None)
    qtbot.waitUntil(lambda: window.compare.texts[0] is not None)
    names = [text.name for text in window.compare.texts if text is not None]
    assert names == ["File 南南合作.drafter", "Recovery copy"]
    assert not window.message.isVisible()
    window.views.leave_compare()
    assert window.page is PageName.START
    assert not window.message.isVisible()
    assert window.start.notice.restore.mapTo(window, QPoint(0, 0)).y() == height


def test_what_could_not_be_written_is_said_in_the_status_bar_until_it_is(
    qtbot: QtBot, window: MainWindow, services: Services, tmp_path: Path
) -> None:
    answers, status = window.questions, window.status
    assert isinstance(answers, Answers)
    services.translation.set_language("zh")
    window.lifecycle.new_blank()
    qtbot.waitUntil(lambda: window.page is PageName.DRAFT)
    top = window.editor.mapTo(window, QPoint(0, 0))
    answers.saved = tmp_path / "no folder" / "a.drafter"
    window.lifecycle.save()
    qtbot.waitUntil(lambda: status.save_text.startswith("未能保存：文件夹不存在。"))
    assert not window.message.isVisible(), "it is said once"
    assert window.editor.mapTo(window, QPoint(0, 0)) == top, "the sheet stays where it is"
    assert status.save_as.isVisible()
    answers.saved = tmp_path / "a.drafter"
    window.lifecycle.save()
    qtbot.waitUntil(lambda: answers.saved is not None and answers.saved.exists())
    qtbot.waitUntil(lambda: status.save_text.startswith("已保存"))


def test_where_there_is_no_status_bar_it_is_said_above_the_page(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    answers = window.questions
    assert isinstance(answers, Answers)
    window.lifecycle.new_blank()
    qtbot.waitUntil(lambda: window.page is PageName.DRAFT)
    window.status.hide()
    answers.saved = tmp_path / "no folder" / "a.drafter"
    window.lifecycle.save()
    qtbot.waitUntil(lambda: "no folder" in window.message.text)
    answers.saved = tmp_path / "a.drafter"
    window.lifecycle.save()
    qtbot.waitUntil(lambda: not window.message.isVisible())


def test_before_a_file_that_was_changed_elsewhere_is_overwritten_the_differences_can_be_seen(
    qtbot: QtBot, window: MainWindow, services: Services, tmp_path: Path
) -> None:
    answers = window.questions
    assert isinstance(answers, Answers)
    path = tmp_path / "a.drafter"
    document = res(pp("<b>重申</b>承诺，"), masthead=Masthead("大会", session=78))
    draft_file.save(path, Draft(document))
    window.lifecycle.open_path(path)
    qtbot.waitUntil(lambda: window.page is PageName.DRAFT)
    draft_file.save(path, Draft(edits.type_text(document, ParagraphId(1), Span(0, 0), "又又又")))
    answers.touched = Touched.LOOK
    window.lifecycle.save()
    qtbot.waitUntil(lambda: window.page is PageName.COMPARE)
    assert draft_file.load(path).document != window.session.document


def test_that_a_file_is_being_read_moves_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.lifecycle.new_blank()
    qtbot.waitUntil(lambda: window.page is PageName.DRAFT)
    height = window.workspace.mapTo(window, QPoint(0, 0)).y()
    window.lifecycle.opening.slow.emit("78-167.pdf")
    reading = window._notices.reading
    assert reading.isVisible()
    assert "78-167.pdf" in reading.text
    window.lifecycle.opening.paged.emit(3, 12)
    assert reading.text == "Reading page 3 of 12"
    QCoreApplication.processEvents()
    assert window.workspace.mapTo(window, QPoint(0, 0)).y() == height
    assert reading.geometry().bottom() == window.centralWidget().rect().bottom()
    qtbot.mouseClick(reading.remedy, Qt.MouseButton.LeftButton)
    assert not reading.isVisible()
