"""Amendments in the window: a file is opened beside the draft, walked through, taken in, and put away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.ui.dialogs.questions import Unsaved
from drafter.ui.dock import AMENDMENTS, CHECKS
from drafter.ui.main_window import MainWindow
from drafter.ui.panels.amendment_rows import Item
from drafter.ui.services import Services
from drafter.ui.way import PageName
from tests.ui.answers import Answers
from tests.ui.panels.test_amendments import draft, file
from tests.ui.windows import main_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    path = tmp_path / "back.docx"
    path.write_bytes(file())
    return Answers(opened=path, unsaved=Unsaved.DISCARD)


@pytest.fixture
def window(qtbot: QtBot, services: Services, answers: Answers, tmp_path: Path) -> Iterator[MainWindow]:
    """A window with the draft that the file was made of."""
    with main_window(qtbot, services, answers) as window:
        path = tmp_path / "海洋.drafter"
        draft_file.save(path, Draft(draft()))
        window.lifecycle.open_path(path)
        qtbot.waitUntil(lambda: window.page is PageName.DRAFT)
        yield window


def receive(qtbot: QtBot, window: MainWindow) -> None:
    assert not window.dock.tabs.isTabVisible(AMENDMENTS)
    window.actions_.of("received").trigger()
    qtbot.waitUntil(lambda: window.dock.current == AMENDMENTS)
    qtbot.waitUntil(lambda: isinstance(window.amendments.current, Item))


def test_a_file_is_opened_beside_the_draft_with_the_keyboard_in_the_list(qtbot: QtBot, window: MainWindow) -> None:
    receive(qtbot, window)
    assert window.dock.tabs.isTabVisible(AMENDMENTS)
    assert QApplication.focusWidget() is window.amendments.list
    assert window.page is PageName.DRAFT


def test_the_keys_are_about_the_panel_in_front(qtbot: QtBot, window: MainWindow) -> None:
    receive(qtbot, window)
    first = window.amendments.current
    qtbot.keyClick(window.editor.sheet, Qt.Key.Key_F7)
    assert window.amendments.current != first
    assert window.dock.current == AMENDMENTS
    qtbot.keyClick(window, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(window, Qt.Key.Key_Return, ALT)
    assert "欢迎各方的贡献；" in [paragraph.text for paragraph in window.session.document.paragraphs]
    qtbot.waitUntil(lambda: window.dock.tabs.tabText(AMENDMENTS) == "Amendments  3")


def test_going_to_a_place_puts_the_caret_there(qtbot: QtBot, window: MainWindow) -> None:
    receive(qtbot, window)
    window.amendments.card.visit.click()
    selection = window.session.selection
    assert selection is not None
    assert selection.caret.paragraph_id == draft().paragraphs[1].id


def test_putting_the_file_away_brings_the_checks_back(qtbot: QtBot, window: MainWindow) -> None:
    receive(qtbot, window)
    window.amendments.close_file.click()
    assert window.dock.current == CHECKS
    assert not window.dock.tabs.isTabVisible(AMENDMENTS)


def test_the_key_of_the_panel_asks_for_a_file_where_none_is_open(
    qtbot: QtBot, window: MainWindow, answers: Answers
) -> None:
    answers.opened = None
    window.actions_.of("amendments").trigger()
    assert answers.asked == ["open"]
    assert not window.dock.tabs.isTabVisible(AMENDMENTS)


def test_a_broken_file_is_refused_above_the_page(
    qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    assert answers.opened is not None
    answers.opened.write_bytes(b"PK nothing")
    window.actions_.of("received").trigger()
    qtbot.waitUntil(window.message.isVisible)
    assert not window.dock.tabs.isTabVisible(AMENDMENTS)


def said(window: MainWindow) -> list[str]:
    """The rows listed, by their names."""
    return [row.key for row in window.amendments.rows if isinstance(row, Item)]


def reopen(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Close the draft, and open a draft file."""
    window.lifecycle.close_draft()
    qtbot.waitUntil(lambda: window.page is not PageName.DRAFT)
    assert not window.dock.tabs.isTabVisible(AMENDMENTS)
    window.lifecycle.open_path(path)
    qtbot.waitUntil(lambda: window.dock.tabs.isTabVisible(AMENDMENTS))


def test_what_is_pending_still_waits_when_the_draft_is_opened_again(
    qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    receive(qtbot, window)
    panel, all_rows = window.amendments, said(window)
    panel.accept_current()
    qtbot.waitUntil(lambda: len(said(window)) == 3)
    panel.decline_current()
    qtbot.waitUntil(lambda: len(said(window)) == 2)
    waiting = said(window)
    assert window.session.is_modified
    answers.opened, answers.saved = None, tmp_path / "another.drafter"
    window.actions_.of("save-as").trigger()
    qtbot.waitUntil(lambda: not window.session.is_modified)
    reopen(qtbot, window, answers.saved)
    assert window.dock.current != AMENDMENTS
    assert not window.session.is_modified
    answers.asked.clear()
    window.actions_.of("amendments").trigger()
    assert window.dock.current == AMENDMENTS
    assert answers.asked == []
    assert said(window) == waiting
    window.amendments.settled.click()
    assert sorted(said(window)) == sorted(all_rows)


def test_a_file_that_was_put_away_is_not_kept(qtbot: QtBot, window: MainWindow) -> None:
    receive(qtbot, window)
    window.amendments.close_file.click()
    assert window.session.kept.received is None
    assert not window.session.is_modified


def test_a_recovery_copy_has_the_file_too(qtbot: QtBot, window: MainWindow) -> None:
    receive(qtbot, window)
    window.amendments.decline_current()
    path = window.journal.write_now()
    assert path is not None
    kept = draft_file.load(path).received
    assert kept is not None
    assert [(one.before, one.after) for one in kept.declined] == [("努力", "贡献")]


def test_the_current_one_is_tinted_in_the_sheet_while_its_panel_is_in_front(qtbot: QtBot, window: MainWindow) -> None:
    def tinted() -> list[str]:
        words = window.editor.sheet.decorations.current_words
        return [
            span.of(window.session.document.paragraph(one).content) for one, spans in words.items() for span in spans
        ]

    receive(qtbot, window)
    caret = window.session.selection
    assert tinted() == ["努力"]
    qtbot.mouseClick(window.amendments.card.accept, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tinted() == ["鼓励会员国开放浮标数据；"])
    assert window.session.selection == caret
    window.dock.bring(CHECKS)
    assert tinted() == []
    window.dock.bring(AMENDMENTS)
    assert tinted() == ["鼓励会员国开放浮标数据；"]
    window.amendments.close_file.click()
    assert tinted() == []
