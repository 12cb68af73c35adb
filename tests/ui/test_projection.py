"""For a projector: the sheet alone and larger; everything is as it was afterwards."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.app.settings import ZOOM
from drafter.model import edits
from drafter.model.document import Masthead, ParagraphId, Run
from drafter.model.place import Place
from drafter.model.state import Base
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.editor.margin import Entry
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from drafter.ui.way import PageName
from tests.builders import op, pp, res
from tests.ui.answers import Answers
from tests.ui.windows import main_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

BASE = res(
    pp("<b>重申</b>承诺，"),
    op("<b>请</b>秘书长<n>1</n>在2024年报告<x>[…]</x>。"),
    masthead=Masthead("大会", (Run("南南合作"),), session=78),
)
DRAFT = edits.replace_text(BASE, ParagraphId(2), Span(5, 9), "2025")


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> Iterator[MainWindow]:
    with main_window(qtbot, services, Answers()) as window:
        window.lifecycle.start_draft(Base(BASE, "A/RES/78/1"), None)
        window.session.new_draft(DRAFT, Base(BASE, "A/RES/78/1"))
        qtbot.waitUntil(lambda: window.page is PageName.DRAFT)
        qtbot.waitUntil(lambda: window.comparing.comparison is not None)
        window.editor.set_zoom(110)
        yield window


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def parts(window: MainWindow) -> list[bool]:
    workspace = window.workspace
    shown = (window.menuBar(), window.header, window.status, workspace.outline_pane, workspace.dock_pane)
    return [part.isVisible() for part in (*shown, window.editor.footnotes)]


@pytest.mark.parametrize("key", [Qt.Key.Key_F11, Qt.Key.Key_Escape])
def test_the_sheet_stands_alone_and_either_key_leaves(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    assert parts(window) == [True] * 6
    press(qtbot, Qt.Key.Key_F11)
    assert parts(window) == [False] * 6
    assert window.editor.zoom == 150
    assert window.isFullScreen()
    press(qtbot, key)
    assert parts(window) == [True] * 6
    assert window.editor.zoom == 110
    assert window.services.settings.value(ZOOM) == 110
    assert not window.isFullScreen()


def test_no_message_is_projected_and_none_is_lost(qtbot: QtBot, window: MainWindow) -> None:
    window.message.show_notice(Sentence("有恢复稿。", "There is a copy."))
    press(qtbot, Qt.Key.Key_F11)
    assert not window.message.isVisible()
    window.message.show_error(Sentence("打不开。", "It cannot be opened."))
    assert not window.message.isVisible()
    press(qtbot, Qt.Key.Key_F11)
    assert window.message.isVisible()
    assert window.message.text == "It cannot be opened."
    window.message.clear()
    press(qtbot, Qt.Key.Key_F11)
    press(qtbot, Qt.Key.Key_F11)
    assert not window.message.isVisible()


def test_no_findings_and_no_changes_are_projected(qtbot: QtBot, window: MainWindow) -> None:
    def entries() -> list[Entry]:
        return [window.editor.sheet.margin.entry(paragraph) for paragraph in window.session.document.paragraphs]

    assert entries()[1].is_changed
    assert entries()[1].has_blank
    press(qtbot, Qt.Key.Key_F11)
    assert not entries()[1].is_changed
    assert not entries()[1].has_blank, "the audience sees it in the text"
    assert all(entry.severity is None for entry in entries())
    assert entries()[1].number == "1."
    press(qtbot, Qt.Key.Key_F11)
    assert entries()[1].is_changed


def test_one_goes_on_writing_while_it_is_projected(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_F11)
    qtbot.keyClicks(window.editor.sheet, "x")
    assert "x" in "".join(paragraph.text for paragraph in window.session.document.paragraphs)


def test_closing_the_draft_ends_it(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_F11)
    window.lifecycle.close_draft()
    qtbot.waitUntil(lambda: window.page is PageName.START)
    assert not window.views.projection.is_on
    assert window.menuBar().isVisible()
    assert not window.header.isVisible()


def test_another_page_ends_it_and_has_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_F11)
    window.actions_.of("compare").trigger()
    qtbot.waitUntil(lambda: window.page is PageName.COMPARE)
    assert not window.isFullScreen()
    assert window.header.isVisible()
    press(qtbot, Qt.Key.Key_Escape)
    assert window.page is PageName.DRAFT
    assert parts(window) == [True] * 6


def test_the_users_own_zoom_is_never_touched(qtbot: QtBot, window: MainWindow) -> None:
    written: list[str] = []
    window.services.settings.changed.connect(written.append)
    press(qtbot, Qt.Key.Key_F11)
    window.actions_.of("zoom-in").trigger()
    assert window.editor.zoom == 160
    assert window.services.settings.value(ZOOM) == 110, "what a crash would find again"
    press(qtbot, Qt.Key.Key_F11)
    assert window.editor.zoom == 110
    assert ZOOM.name not in written
    window.actions_.of("zoom-in").trigger()
    assert window.services.settings.value(ZOOM) == 120


def test_a_zoom_that_is_set_meanwhile_holds_afterwards(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_F11)
    window.services.settings.set(ZOOM, 90)
    assert window.editor.zoom == 150
    press(qtbot, Qt.Key.Key_F11)
    assert window.editor.zoom == 90


def test_esc_closes_first_what_is_open_over_the_text(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_F11)
    window.find_bar.open()
    press(qtbot, Qt.Key.Key_Escape)
    assert not window.find_bar.isVisible()
    assert window.views.projection.is_on
    window.offering.list.show()
    window.editor.focus_text()
    press(qtbot, Qt.Key.Key_Escape)
    assert not window.offering.list.isVisible()
    assert window.views.projection.is_on
    press(qtbot, Qt.Key.Key_Escape)
    assert not window.views.projection.is_on


def is_in_sight(window: MainWindow, number: int) -> bool:
    """Whether the whole paragraph can be seen."""
    sheet = window.editor.sheet
    placed = sheet.placed(ParagraphId(number))
    return placed is not None and 0 <= placed.text_rect.top() <= placed.text_rect.bottom() <= sheet.viewport().height()


def height_of_caret(window: MainWindow) -> float:
    """As part of the sheet's own height."""
    sheet = window.editor.sheet
    return sheet.cursorRect().top() / sheet.viewport().height()


LONG = res(*(op("<b>请</b>秘书长" + "就执行情况提出报告，" * (3 + n % 9) + "；") for n in range(120)))


@pytest.mark.parametrize("number", [9, 60, 77, 118])
def test_the_carets_paragraph_stays_in_sight_and_the_old_view_comes_back(
    qtbot: QtBot, window: MainWindow, number: int
) -> None:
    window.session.new_draft(LONG, Base(BASE, "A/RES/78/1"))
    window.editor.go_to(Place(paragraph_id=ParagraphId(number)))
    at_height = height_of_caret(window)
    for _ in range(2):
        press(qtbot, Qt.Key.Key_F11)
        qtbot.waitUntil(lambda: is_in_sight(window, number))
        assert abs(height_of_caret(window) - at_height) < 0.3
        press(qtbot, Qt.Key.Key_F11)
        # A window without a manager is smaller than it was, so that what counts is the part of its height.
        qtbot.waitUntil(lambda: abs(height_of_caret(window) - at_height) < 0.01)


def test_the_old_view_comes_back_also_from_where_one_has_scrolled_to(qtbot: QtBot, window: MainWindow) -> None:
    window.session.new_draft(LONG, Base(BASE, "A/RES/78/1"))
    window.editor.go_to(Place(paragraph_id=ParagraphId(60)))
    bar, at_height = window.editor.sheet.verticalScrollBar(), height_of_caret(window)
    press(qtbot, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: is_in_sight(window, 60))
    bar.setValue(bar.value() + 3000)
    assert not is_in_sight(window, 60)
    press(qtbot, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: abs(height_of_caret(window) - at_height) < 0.01)


def test_a_place_that_was_gone_to_meanwhile_is_in_sight_afterwards(qtbot: QtBot, window: MainWindow) -> None:
    window.session.new_draft(LONG, Base(BASE, "A/RES/78/1"))
    window.editor.go_to(Place(paragraph_id=ParagraphId(60)))
    press(qtbot, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: is_in_sight(window, 60))
    window.editor.go_to(Place(paragraph_id=ParagraphId(20)))
    press(qtbot, Qt.Key.Key_F11)
    qtbot.wait(50)  # or it could be in sight before the window has its old size
    qtbot.waitUntil(lambda: is_in_sight(window, 20))
