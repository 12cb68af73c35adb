"""What is led to is seen whole with room around it; what is seen already does not move."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from drafter.app.comparison import compare
from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.model import commands, edits
from drafter.model.document import ParagraphId
from drafter.model.place import Place
from drafter.model.state import Edit, at
from drafter.text.sentence import Sentence
from drafter.ui.editor.editor import Editor
from drafter.ui.editor.markings import ALL, MarkingMaker
from drafter.ui.theme import Appearance, Theme
from tests.builders import op, res

COUNT = 160
DOCUMENT = res(*(op("<b>请</b>秘书长" + "就执行情况提出报告，" * (3 + n % 9) + "；") for n in range(COUNT)))


@pytest.fixture
def editor(qtbot: QtBot) -> Editor:
    session = Session(DOCUMENT, None)
    made = Editor(session, Theme(appearance=Appearance.LIGHT), Translation())
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.sheet.setFocus()
    return made


def extent(editor: Editor, number: int) -> tuple[float, float]:
    """Top and bottom of a paragraph in the window."""
    placed = editor.sheet.placed(ParagraphId(number))
    assert placed is not None
    return placed.text_rect.top(), placed.text_rect.bottom()


def line_height(editor: Editor) -> float:
    """Where the caret's line stands, as a part of the window's height."""
    return editor.sheet.cursorRect().top() / editor.sheet.viewport().height()


def is_whole(editor: Editor, number: int) -> bool:
    top, bottom = extent(editor, number)
    return top >= 0 and bottom <= editor.sheet.viewport().height()


@pytest.mark.parametrize("number", [2, 9, 40, 77, 120, 159, 160])
def test_a_paragraph_that_is_gone_to_is_seen_whole_with_room_around_it(editor: Editor, number: int) -> None:
    editor.go_to(Place(paragraph_id=ParagraphId(number)))
    top, bottom = extent(editor, number)
    line = editor.sheet.style_in_use.kind.line_px
    assert bottom <= editor.sheet.viewport().height() - line
    assert top >= line


def test_what_is_seen_already_does_not_move(editor: Editor) -> None:
    bar = editor.sheet.verticalScrollBar()
    editor.go_to(Place(paragraph_id=ParagraphId(77)))
    before = bar.value()
    seen = [number for number in range(70, 85) if is_whole(editor, number)]
    assert len(seen) > 1
    for number in seen:
        editor.go_to(Place(paragraph_id=ParagraphId(number)))
        assert bar.value() == before


def test_a_paragraph_that_shows_a_line_or_two_at_the_edge_comes_wholly_into_sight(editor: Editor) -> None:
    bar = editor.sheet.verticalScrollBar()
    editor.go_to(Place(paragraph_id=ParagraphId(77)))
    bar.setValue(bar.value() + round(extent(editor, 80)[0]) - editor.sheet.viewport().height() + 40)
    assert not is_whole(editor, 80)
    before = bar.value()
    editor.go_to(Place(paragraph_id=ParagraphId(80)))
    assert is_whole(editor, 80)
    assert bar.value() - before < editor.sheet.viewport().height() / 2, "by no more than is needed"


def test_what_does_not_fit_shows_the_line_of_the_caret(editor: Editor) -> None:
    editor.resize(900, 300)
    long = res(*(op("<b>请</b>" + "就执行情况提出报告，" * 120) for _ in range(4)))
    editor._session.new_draft(long, None)
    editor.go_to(Place(paragraph_id=ParagraphId(3)))
    assert 0 <= editor.sheet.cursorRect().top() < editor.sheet.viewport().height() - 2 * 26


def test_the_paragraph_below_is_begun_with_room(editor: Editor) -> None:
    bar = editor.sheet.verticalScrollBar()
    editor.go_to(Place(paragraph_id=ParagraphId(77)))
    editor._session.select(at(ParagraphId(77), 3))
    bar.setValue(bar.value() + round(extent(editor, 77)[1]) - editor.sheet.viewport().height())
    QTest.keyClick(editor.sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    line = editor.sheet.style_in_use.kind.line_px
    assert editor.sheet.cursorRect().bottom() <= editor.sheet.viewport().height() - 2 * line


def test_a_moved_paragraph_is_seen_whole(editor: Editor) -> None:
    editor.go_to(Place(paragraph_id=ParagraphId(77)))
    for _ in range(12):
        editor._session.run(commands.MOVE_DOWN.run)
        assert is_whole(editor, 77)


@pytest.mark.parametrize("number", [9, 40, 77, 150])
def test_another_zoom_leaves_the_caret_at_its_height_and_brings_the_old_view_back(editor: Editor, number: int) -> None:
    editor.go_to(Place(paragraph_id=ParagraphId(number)))
    before, height = editor.sheet.verticalScrollBar().value(), line_height(editor)
    editor.set_zoom(150)
    assert is_whole(editor, number)
    assert abs(line_height(editor) - height) < 0.3
    editor.set_zoom(100)
    assert abs(editor.sheet.verticalScrollBar().value() - before) <= 1


def test_another_zoom_keeps_what_is_read_where_the_caret_is_elsewhere(editor: Editor) -> None:
    editor.go_to(Place(paragraph_id=ParagraphId(77)))
    editor.sheet.verticalScrollBar().setValue(0)
    editor.sheet.verticalScrollBar().setValue(round(extent(editor, 30)[0]) + 7)
    editor.set_zoom(150)
    top, bottom = extent(editor, 30)
    assert top < 60
    assert bottom > 0


def test_a_lower_window_still_shows_the_whole_paragraph(editor: Editor) -> None:
    bar = editor.sheet.verticalScrollBar()
    editor.go_to(Place(paragraph_id=ParagraphId(77)))
    bar.setValue(bar.value() + round(extent(editor, 77)[1]) - editor.sheet.viewport().height() + 2)
    assert is_whole(editor, 77)
    editor.resize(900, 640)
    assert is_whole(editor, 77)


def test_what_is_gone_above_is_seen_with_the_beginning_of_a_paragraph(editor: Editor) -> None:
    gone = [ParagraphId(number) for number in (75, 76)]
    editor._session.dispatch(Edit(Sentence("删", "Delete"), lambda document: edits.remove(document, gone)))
    markings = MarkingMaker(ALL).markings(compare(DOCUMENT, editor._session.document))
    editor.sheet.binding.set_markings(markings)
    editor.go_to(Place(paragraph_id=ParagraphId(77)))
    bar = editor.sheet.verticalScrollBar()
    bar.setValue(bar.value() + round(extent(editor, 77)[0]) + 5)
    editor.go_to(Place(paragraph_id=ParagraphId(77)))
    assert is_whole(editor, 77)
    block = editor.sheet.binding.block_of(ParagraphId(77))
    assert block is not None
    placed = editor.sheet.page().placed(block.previous().previous())
    assert placed is not None
    assert placed.displayed.removed is not None
    assert placed.text_rect.top() >= 0
