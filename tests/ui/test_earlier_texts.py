"""Earlier texts in the window: by Ctrl+L, from the banner of the import review, for the roll-forward review."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.app.library_texts import add_text
from drafter.app.settings import RECENT
from drafter.formats import read
from drafter.library import HeldText, Library
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.text.resources import resource
from drafter.ui.dialogs.library import LibraryDialog
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from drafter.ui.way import PageName
from tests.patience import PATIENCE_MS
from tests.ui.answers import Answers
from tests.ui.windows import main_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SAMPLE = resource("samples", "ocean-observation-zh.md").read_text(encoding="utf-8")
OURS = SAMPLE.replace("80/372", "79/374")
"""Nobody takes it for the sample itself."""


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, services: Services, answers: Answers) -> Iterator[MainWindow]:
    with main_window(qtbot, services, answers) as window:
        yield window


def in_library(services: Services, text: str = OURS) -> None:
    imported = read(text.encode(), "earlier.md")
    add_text(Library(services.library_path), imported.document, imported.source, date(2026, 10, 1))


def opened(qtbot: QtBot, window: MainWindow, folder: Path, text: str) -> None:
    path = folder / "base.md"
    path.write_text(text, encoding="utf-8")
    window.lifecycle.open_path(path)
    qtbot.waitUntil(lambda: window.page is PageName.IMPORT)


def test_ctrl_l_opens_the_library_and_a_text_of_it_becomes_the_base(
    qtbot: QtBot, window: MainWindow, services: Services
) -> None:
    in_library(services)
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, LibraryDialog) and one.isVisible()]
    (dialog,) = dialogs
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 1)
    dialog.begin.click()
    qtbot.waitUntil(lambda: window.page is PageName.ROLL)
    qtbot.waitUntil(lambda: not window.roll_review.is_planning)
    window.roll_review.apply()
    assert window.page is PageName.DRAFT
    base = window.session.base
    assert base is not None
    assert base.name == "A/RES/79/374"
    assert base.source is not None
    assert base.source.data == OURS.encode(), "the copy for submission is made from the very file"


def test_back_from_a_text_of_the_library_leads_to_the_first_page(
    qtbot: QtBot, window: MainWindow, services: Services
) -> None:
    in_library(services)
    window.earlier_texts.show_library()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, LibraryDialog) and one.isVisible())
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 1)
    dialog.begin.click()
    qtbot.waitUntil(lambda: window.page is PageName.ROLL)
    window.roll_review.header.back.click()
    assert window.page is PageName.START


def test_an_accepted_text_joins_and_the_next_one_finds_it(
    qtbot: QtBot, window: MainWindow, services: Services, tmp_path: Path
) -> None:
    opened(qtbot, window, tmp_path, OURS)
    window.import_review.accept()
    qtbot.waitUntil(lambda: "joined the library" in window.roll_review.footer.words.full_text)
    assert window.message.text == ""
    opened(qtbot, window, tmp_path, SAMPLE)
    window.import_review.accept()
    qtbot.waitUntil(lambda: window.roll_review.form.earlier.name == "A/RES/79/374")


def test_the_librarys_copy_can_be_seen_and_taken_instead(
    qtbot: QtBot, window: MainWindow, services: Services, tmp_path: Path
) -> None:
    in_library(services)
    opened(qtbot, window, tmp_path, OURS.replace("报告", "详细报告"))
    advice = window.import_review.advice
    qtbot.waitUntil(lambda: advice.see.isVisible())
    advice.see.click()
    qtbot.waitUntil(lambda: window.page is PageName.COMPARE)
    assert [text.name for text in window.compare.texts if text] == ["The library's A/RES/79/374", "A/RES/79/374"]
    window.views.leave_compare()
    assert window.page is PageName.IMPORT
    advice.use.click()
    qtbot.waitUntil(lambda: window.page is PageName.ROLL)
    window.roll_review.header.back.click()
    assert window.page is PageName.IMPORT, "the text that was under review"


def test_the_earlier_text_is_asked_for(qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    opened(qtbot, window, tmp_path, SAMPLE)
    window.import_review.accept()
    answers.opened = tmp_path / "earlier.md"
    answers.opened.write_text(OURS, encoding="utf-8")
    window.roll_review.form.earlier.choose.click()
    qtbot.waitUntil(lambda: window.roll_review.form.earlier.name == "A/RES/79/374")
    assert "open" in answers.asked


def test_the_library_can_be_closed_while_it_is_still_being_listed(
    qtbot: QtBot, window: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_end = Event(), Event()

    def slow(library: Library, query: str = "") -> tuple[HeldText, ...]:
        begun.set()
        may_end.wait(PATIENCE_MS / 1000)
        return ()

    monkeypatch.setattr(Library, "texts", slow)
    window.actions_.of("library").trigger()
    qtbot.waitUntil(begun.is_set)
    dialog = window.findChild(LibraryDialog)
    assert isinstance(dialog, LibraryDialog)
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(LibraryDialog) is None)
    may_end.set()
    qtbot.waitUntil(lambda: services.tasks.is_idle)


def test_the_next_draft_of_a_series_begins_from_its_newest_text(
    qtbot: QtBot, window: MainWindow, services: Services, tmp_path: Path
) -> None:
    for number in ("79/374", "78/365"):
        in_library(services, SAMPLE.replace("80/372", number))
    document = read(OURS.encode(), "mine.md").document
    path = tmp_path / "mine.drafter"
    draft_file.save(path, Draft(document))
    services.settings.set(RECENT, (str(path),))
    window.start_contents.refresh_recent()
    qtbot.waitUntil(lambda: bool(window.start.series.rows.rows))
    assert window.start.series.rows.rows[0].numbers == ("78/365", "79/374")
    assert window.start.library.accessibleName() == "Library. Sessions 78 to 79, 2 texts"
    window.start.series.setFocus()
    qtbot.keyClick(window.start.series, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page is PageName.ROLL)
    assert "A/RES/79/374" in window.roll_review.header.about.full_text
    qtbot.waitUntil(lambda: not window.roll_review.is_planning)
