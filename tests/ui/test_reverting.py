"""A paragraph that is gone and stands struck comes back by its own menu."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from drafter.model import edits
from drafter.model.document import Masthead, ParagraphId, Run
from drafter.model.state import Base, Edit, at
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from drafter.ui.way import PageName
from tests.builders import op, pp, res, runs
from tests.ui.answers import Answers
from tests.ui.windows import main_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "grabbing the keyboard")

BASE = res(
    pp("<b>重申</b>承诺，"),
    op("<b>欢迎</b>进展；"),
    op("<b>请</b>秘书长报告。"),
    masthead=Masthead("大会", (Run("南南合作"),), session=78),
)
WELCOMED = ParagraphId(2)


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> Iterator[MainWindow]:
    with main_window(qtbot, services, Answers()) as window:
        window.lifecycle.start_draft(Base(BASE, "A/RES/78/1"), None)
        window.session.dispatch(Edit(Sentence("删", "Delete"), lambda d: edits.remove(d, [WELCOMED])))
        window.editor.set_display("all")
        yield window


def texts(window: MainWindow) -> list[str]:
    return [paragraph.text for paragraph in window.session.document.paragraphs]


def test_one_click_brings_it_back_and_one_undo_takes_it_away(qtbot: QtBot, window: MainWindow) -> None:
    sheet = window.editor.sheet
    qtbot.waitUntil(lambda: "欢迎进展；" in sheet.toPlainText())
    sheet.removed_menu_requested.emit(WELCOMED, sheet.mapToGlobal(QPoint(5, 5)))
    menu = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible())
    (entry,) = menu.actions()
    assert entry.text() == "Bring back the removed OP1"
    entry.trigger()
    menu.close()
    assert texts(window) == ["重申承诺，", "欢迎进展；", "请秘书长报告。"]
    qtbot.waitUntil(lambda: sheet.toPlainText().count("欢迎进展；") == 1)
    window.session.undo()
    assert texts(window) == ["重申承诺，", "请秘书长报告。"]


def test_only_what_differs_from_the_base_can_be_reverted(qtbot: QtBot, window: MainWindow) -> None:
    revert = window.actions_.of("revert")
    first, last = window.session.document.paragraphs
    new = ParagraphId(window.session.document.next_id)
    window.session.dispatch(
        Edit(Sentence("增", "Add"), lambda d: edits.insert_paragraph(d, last.id, last.part, 0, runs("决定。")))
    )
    window.session.dispatch(Edit(Sentence("改", "Change"), lambda d: edits.type_text(d, last.id, Span(0, 0), "又")))
    qtbot.waitUntil(lambda: is_compared(window))
    for paragraph_id, can_revert in ((first.id, False), (new, False), (last.id, True)):
        window.session.select(at(paragraph_id))
        assert revert.isEnabled() is can_revert
    revert.trigger()
    assert texts(window) == ["重申承诺，", "请秘书长报告。", "决定。"]


def test_beside_compared_texts_it_is_the_current_row(qtbot: QtBot, window: MainWindow) -> None:
    window.session.select(at(window.session.document.paragraphs[0].id))
    window.views.toggle_compare()
    revert = window.actions_.of("revert")
    qtbot.waitUntil(lambda: window.page is PageName.COMPARE and window.compare.view is not None)
    window.compare.walk()
    qtbot.waitUntil(lambda: window.compare.bar.restore.isEnabled())
    assert revert.isEnabled()
    revert.trigger()
    assert texts(window) == ["重申承诺，", "欢迎进展；", "请秘书长报告。"]


def is_compared(window: MainWindow) -> bool:
    comparison = window.comparing.comparison
    return comparison is not None and comparison.document is window.session.document
