"""A right click in the outline opens the menu of the text, about the paragraph of that row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.model.document import ParagraphId
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.ui.main_window import MainWindow
from drafter.ui.panels.outline_model import ROW_ROLE
from drafter.ui.panels.outline_tree import OutlineTree
from drafter.ui.services import Services
from tests.builders import op, pp, res
from tests.ui.answers import Answers
from tests.ui.windows import main_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard")

DRAFT = res(pp("<b>重申</b>承诺，"), pp("<b>回顾</b>其决议，"), op("<b>请</b>秘书长提交报告。"))
ONE, TWO = ParagraphId(1), ParagraphId(2)


@pytest.fixture
def window(qtbot: QtBot, services: Services, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "草案.drafter"
    draft_file.save(path, Draft(DRAFT))
    with main_window(qtbot, services, Answers()) as window:
        window.lifecycle.open_path(path)
        qtbot.waitUntil(lambda: window.late.outline.is_made)
        qtbot.waitUntil(lambda: index_of(window.outline.tree, TWO) is not None)
        yield window
        window.menus.context.hide()


def index_of(tree: OutlineTree, paragraph_id: ParagraphId) -> QModelIndex | None:
    index = tree.indexAt(QPoint(10, 2))
    while index.isValid():
        row = index.data(ROW_ROLE)
        if row is not None and row.paragraph_id == paragraph_id:
            return index
        index = tree.indexBelow(index)
    return None


def ask(tree: OutlineTree, index: QModelIndex, reason: QContextMenuEvent.Reason) -> None:
    point = tree.visualRect(index).center()
    QApplication.sendEvent(tree.viewport(), QContextMenuEvent(reason, point, tree.viewport().mapToGlobal(point)))


def test_the_menu_acts_on_the_paragraph_of_the_row(qtbot: QtBot, window: MainWindow) -> None:
    tree = window.outline.tree
    index = index_of(tree, TWO)
    assert index is not None
    ask(tree, index, QContextMenuEvent.Reason.Mouse)
    assert window.menus.context.isVisible()
    assert window.editor.caret_paragraph == TWO
    window.menus.command("move-up").trigger()
    assert [one.id for one in window.session.document.paragraphs][:2] == [TWO, ONE]


def test_the_key_asks_about_the_current_row(qtbot: QtBot, window: MainWindow) -> None:
    tree = window.outline.tree
    index, other = index_of(tree, TWO), index_of(tree, ONE)
    assert index is not None
    assert other is not None
    tree.setCurrentIndex(index)
    ask(tree, other, QContextMenuEvent.Reason.Keyboard)
    assert window.menus.context.isVisible()
    assert window.editor.caret_paragraph == TWO


def test_the_title_of_a_part_has_no_menu(qtbot: QtBot, window: MainWindow) -> None:
    tree = window.outline.tree
    ask(tree, tree.indexAt(QPoint(10, 2)), QContextMenuEvent.Reason.Mouse)
    assert not window.menus.context.isVisible()
