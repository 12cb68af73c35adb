"""The menus of the footnote pane."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.model.document import Mark, Masthead
from drafter.model.state import at
from drafter.ui.editor.editor import Editor
from drafter.ui.theme import Appearance, Theme
from tests.builders import op, pp, res

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DRAFT = res(
    pp("<b>回顾</b>甲<n>1</n>，"),
    op("<b>请</b>乙<n>2</n>。"),
    notes={1: "A/1。", 2: "A/1。"},
    masthead=Masthead(session=79),
)


def made(qtbot: QtBot) -> Editor:
    editor = Editor(Session(DRAFT), Theme(appearance=Appearance.LIGHT), Translation())
    qtbot.addWidget(editor)
    editor.show()
    return editor


def test_six_families_are_offered_and_filled(qtbot: QtBot) -> None:
    editor = made(qtbot)
    session = editor.sheet.session
    session.select(at(DRAFT.paragraphs[1].id, 2))
    menu = QMenu(editor)
    editor.note_menus.fill_families(menu)
    actions = menu.actions()
    assert len(actions) == 6
    assert actions[0].text() == "Report symbol\tA/79/[…]。"
    actions[0].trigger()
    note = session.document.notes_by_id[session.document.paragraphs[1].notes[0]]
    assert note.text == "A/79/[…]。"
    assert [Mark.BLANK in run.marks for run in note.runs] == [False, True, False]
    session.undo()
    assert session.document is DRAFT


def test_a_row_offers_what_can_be_done_with_its_note(qtbot: QtBot) -> None:
    editor = made(qtbot)
    session = editor.sheet.session
    session.select(at(DRAFT.paragraphs[1].id, 0))
    first, second = (note.id for note in DRAFT.footnotes)
    editor.note_menus.show_for(second, editor.mapToGlobal(editor.rect().center()))
    menu = next(child for child in editor.findChildren(QMenu) if child.isVisible())
    titles = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert titles == ["Cite again at the caret", "Merge notes in the same words", "Delete note"]
    menu.actions()[1].trigger()
    menu.close()
    assert session.document.paragraphs[1].notes == (first,)
    assert [note.id for note in session.document.footnotes] == [first]
