"""What the window says stands where the user looks: on the start page, elsewhere above the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from drafter.ui.dialogs.questions import Unsaved
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from drafter.ui.way import PageName
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> Iterator[MainWindow]:
    made = MainWindow(services, Answers(unsaved=Unsaved.DISCARD))
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    services.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


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
    qtbot.waitUntil(lambda: "可能不是决议" in window.start.refusal, timeout=20_000)
    assert window.start.remedy.text() == "仍作纯文本打开"
    qtbot.mouseClick(window.start.remedy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page is PageName.IMPORT, timeout=20_000)
    assert "会议改在下周。" in [paragraph.text for paragraph in window.import_review.document.paragraphs]
    assert window.start.refusal == ""


def test_beside_a_draft_it_is_said_above_the_page(
    qtbot: QtBot, window: MainWindow, services: Services, letter: Path
) -> None:
    services.translation.set_language("zh")
    window.lifecycle.new_blank()
    qtbot.waitUntil(lambda: window.page is PageName.DRAFT)
    window.lifecycle.open_path(letter)
    qtbot.waitUntil(lambda: "可能不是决议" in window.message.text, timeout=20_000)
    assert window.message.remedy.text() == "仍作纯文本打开"
    qtbot.mouseClick(window.message.remedy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page is PageName.IMPORT, timeout=20_000)
