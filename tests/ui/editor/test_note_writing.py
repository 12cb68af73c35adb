"""What is written in the line of a note is in the draft at once, and the line leaves the window's keys to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.model import edits
from drafter.model.document import Mark, NoteId, ParagraphId, Run
from drafter.model.place import Place
from drafter.model.state import Base, Edit, at
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.editor.editor import Editor
from drafter.ui.editor.footnote_model import TEXT
from drafter.ui.editor.note_line import NoteLine
from drafter.ui.theme import Appearance, Theme
from tests.builders import op, pp, res

NONE, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
ONE, TWO, THREE = (ParagraphId(i) for i in (1, 2, 3))
FIRST, SECOND = NoteId(1001), NoteId(1002)
DOCUMENT = res(
    pp("<b>重申</b>承诺<n>1</n>，"),
    pp("<b>回顾</b>其决议，"),
    op("<b>请</b>秘书长报告<n>2</n>；"),
    notes={1: "A/78/100。", 2: "𠮷/78/2。"},
)
BLANK = frozenset({Mark.BLANK})


class Desk:
    """An editor, with a clock that stands still until it is moved: what is typed meanwhile is one step."""

    def __init__(self, qtbot: QtBot) -> None:
        self.now = 0
        self.session = Session(DOCUMENT, Base(DOCUMENT, "A/RES/78/1"), clock=lambda: self.now)
        self.editor = Editor(self.session, Theme(appearance=Appearance.LIGHT), Translation())
        qtbot.addWidget(self.editor)
        self.editor.resize(900, 700)
        self.editor.show()
        qtbot.waitExposed(self.editor)
        self.editor.activateWindow()
        self.pane = self.editor.footnotes

    @property
    def line(self) -> NoteLine:
        line = self.pane.line
        assert line is not None
        return line

    def edit(self, note_id: NoteId = FIRST) -> NoteLine:
        self.pane.edit_note(note_id)
        return self.line

    def new_note(self) -> NoteLine:
        self.session.select(at(TWO, 5))
        QTest.keyClick(self.editor.sheet, Qt.Key.Key_F, CONTROL | ALT)
        return self.line

    def compose(self, preedit: str, commit: str = "") -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.line, event)

    def words(self, note_id: NoteId = FIRST) -> str:
        return self.session.document.notes_by_id[note_id].text

    @property
    def written(self) -> list[str]:
        return [note.text for note in self.session.document.footnotes]


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


# As it is written


def test_what_is_typed_into_a_note_is_in_the_draft_at_once(desk: Desk) -> None:
    QTest.keyClicks(desk.edit(), "x.")
    assert desk.words() == "A/78/100。x."
    assert desk.session.is_modified


def test_quick_typing_is_one_step_and_a_pause_begins_another(desk: Desk) -> None:
    QTest.keyClicks(desk.edit(), "ab")
    desk.now = 2000
    QTest.keyClicks(desk.line, "c")
    assert desk.session.undo_label == Sentence(zh="修改脚注1", en="Change note 1")
    desk.session.undo()
    assert (desk.words(), desk.line.text()) == ("A/78/100。ab", "A/78/100。ab")
    desk.session.undo()
    assert desk.session.document is DOCUMENT
    assert desk.line.text() == "A/78/100。"


def test_brackets_are_put_right_as_in_the_text_and_undo_gives_back_what_was_typed(desk: Desk) -> None:
    desk.edit()
    desk.compose("", "（附件）")
    assert (desk.words(), desk.line.text()) == ("A/78/100。(附件)",) * 2
    assert desk.line.cursorPosition() == len("A/78/100。(附件)")
    assert desk.session.undo_label == Sentence(zh="（）改为()，按联合国体例", en="（） made (), as the UN has it")
    desk.session.undo()
    assert desk.words() == "A/78/100。（附件）"
    desk.session.undo()
    assert desk.session.document is DOCUMENT
    desk.editor.set_correcting(False)
    desk.edit()
    desk.compose("", "（附件）")
    assert desk.words() == "A/78/100。（附件）"


def test_undo_and_redo_in_the_line_are_those_of_the_draft(desk: Desk) -> None:
    QTest.keyClicks(desk.edit(), "ab")
    QTest.keyClick(desk.line, Qt.Key.Key_Z, CONTROL)
    assert desk.session.document is DOCUMENT
    QTest.keyClick(desk.line, Qt.Key.Key_Y, CONTROL)
    assert desk.line.text() == desk.words() == "A/78/100。ab"
    assert desk.line.hasFocus()
    assert desk.line.cursorPosition() == len("A/78/100。ab")


def test_each_commit_of_an_input_method_is_a_step_and_what_it_composes_is_none(desk: Desk) -> None:
    desk.edit()
    desk.compose("ni")
    assert desk.session.is_composing
    assert desk.session.document is DOCUMENT
    desk.compose("", "你")
    assert not desk.session.is_composing
    assert desk.words() == "A/78/100。你"
    desk.compose("hao", "")
    desk.compose("", "好")
    desk.session.undo()
    assert desk.words() == "A/78/100。你"
    desk.session.undo()
    assert desk.session.document is DOCUMENT


def test_the_draft_may_change_while_a_note_is_composed(desk: Desk) -> None:
    desk.edit()
    desk.compose("ni")
    desk.session.dispatch(Edit(Sentence("改", "Change"), lambda d: edits.replace_note_text(d, FIRST, Span(0, 1), "B")))
    desk.compose("", "你")
    assert desk.words() == desk.line.text()
    assert "你" in desk.words()
    assert desk.words().startswith("B/78")


def test_the_line_goes_while_an_input_method_composes(desk: Desk) -> None:
    desk.edit()
    desk.compose("ni")
    desk.session.new_draft(res(pp("重申，")), None)
    assert not desk.session.is_composing
    assert desk.pane.line is None


def test_characters_beyond_the_basic_plane_stay_whole(desk: Desk) -> None:
    line = desk.edit(SECOND)
    line.setCursorPosition(2)
    QTest.keyClicks(line, "x")
    assert desk.words(SECOND) == "𠮷x/78/2。"
    assert line.cursorPosition() == 3


def test_italics_of_a_note_stay_while_words_are_typed_behind_them(desk: Desk) -> None:
    italic = frozenset({Mark.ITALIC})
    runs = (Run("Ibid.", italic), Run(" p. 4"))
    desk.session.new_draft(edits.set_note_runs(DOCUMENT, FIRST, runs), None)
    QTest.keyClicks(desk.edit(), "2")
    assert desk.session.document.notes_by_id[FIRST].runs == (Run("Ibid.", italic), Run(" p. 42"))


def test_opening_another_draft_does_not_write_into_it(desk: Desk) -> None:
    QTest.keyClicks(desk.edit(), "x")
    other = edits.set_note_runs(DOCUMENT, FIRST, (Run("另一份。"),))
    desk.session.new_draft(other, None)
    assert desk.session.document is other
    assert desk.pane.line is None


def test_a_step_that_takes_the_note_away_takes_its_line_away(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClicks(desk.new_note(), "x")
    desk.session.undo()
    desk.session.undo()
    assert desk.session.document is DOCUMENT
    assert desk.pane.line is None
    qtbot.waitUntil(desk.editor.sheet.hasFocus)


def test_the_line_stays_with_its_note_when_another_comes_before_it(desk: Desk) -> None:
    QTest.keyClicks(desk.edit(SECOND), "x")
    desk.session.dispatch(Edit(Sentence("插", "Insert"), lambda d: edits.add_note(d, ONE, 2, (Run("新。"),))))
    assert desk.line.text() == "𠮷/78/2。x"
    assert desk.line.hasFocus()
    QTest.keyClicks(desk.line, "y")
    assert desk.words(SECOND) == "𠮷/78/2。xy"


def test_the_line_stays_while_another_window_is_in_front(desk: Desk) -> None:
    line = desk.edit()
    QApplication.sendEvent(line, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert desk.pane.line is line
    QApplication.sendEvent(line, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    assert desk.pane.line is line


def test_the_caret_comes_behind_the_words_with_nothing_selected(desk: Desk) -> None:
    desk.pane.enter()
    desk.pane.table.setCurrentIndex(desk.pane.table.model().index(0, TEXT))
    QTest.keyClick(desk.pane.table, Qt.Key.Key_Return)
    assert desk.line.selectedText() == ""
    assert desk.line.cursorPosition() == len(desk.line.text())


def test_the_line_is_named_for_a_screen_reader(desk: Desk) -> None:
    assert desk.edit(SECOND).accessibleName() == "note 2"


# Esc


def test_esc_keeps_the_words_and_returns_to_the_mark(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClicks(desk.edit(), "x")
    QTest.keyClick(desk.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(desk.editor.sheet.hasFocus)
    assert desk.words() == "A/78/100。x"
    assert desk.session.selection == at(ONE, len("重申承诺") + 1)
    assert desk.pane.line is None


def test_esc_keeps_a_new_note_that_has_words(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClicks(desk.new_note(), "A/79/1")
    QTest.keyClick(desk.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(desk.editor.sheet.hasFocus)
    assert "A/79/1" in desk.written
    assert desk.session.selection == at(TWO, 6)


def test_esc_takes_back_a_new_note_without_words_and_nothing_brings_it_again(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClick(desk.new_note(), Qt.Key.Key_Escape)
    qtbot.waitUntil(desk.editor.sheet.hasFocus)
    assert desk.session.document is DOCUMENT
    assert desk.session.redo_label is None
    assert desk.session.undo_label is None


def test_esc_removes_a_new_note_whose_words_were_erased_again(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClicks(desk.new_note(), "x")
    QTest.keyClick(desk.line, Qt.Key.Key_Backspace)
    QTest.keyClick(desk.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(desk.editor.sheet.hasFocus)
    assert desk.written == [note.text for note in DOCUMENT.footnotes]


def test_esc_belongs_to_an_input_method_that_composes(desk: Desk) -> None:
    desk.edit()
    desk.compose("ni")
    QTest.keyClick(desk.line, Qt.Key.Key_Escape)
    assert desk.pane.line is not None
    assert desk.pane.line.hasFocus()


# Keys of the window


def overridden(line: NoteLine, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str = "") -> bool:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, text)
    event.ignore()
    QApplication.sendEvent(line, event)
    return event.isAccepted()


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(getattr(Qt.Key, f"Key_{letter}"), CONTROL) for letter in "EKGSFHPDUW123456"]
    + [(Qt.Key.Key_F7, NONE), (Qt.Key.Key_F9, NONE), (Qt.Key.Key_F11, NONE), (Qt.Key.Key_Return, ALT)]
    + [(Qt.Key.Key_P, CONTROL | Qt.KeyboardModifier.ShiftModifier)],
)
def test_the_line_leaves_the_keys_of_the_window_to_it(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    line = desk.edit()
    assert not overridden(line, key, modifiers)
    desk.compose("ni")
    assert overridden(line, key, modifiers)


@pytest.mark.parametrize(
    ("key", "modifiers", "text"),
    [
        (Qt.Key.Key_A, NONE, "a"),
        (Qt.Key.Key_Left, CONTROL, ""),
        (Qt.Key.Key_Home, NONE, ""),
        (Qt.Key.Key_Backspace, CONTROL, ""),
        (Qt.Key.Key_V, CONTROL, ""),
        (Qt.Key.Key_Z, CONTROL, ""),
        (Qt.Key.Key_Y, CONTROL, ""),
        (Qt.Key.Key_Escape, NONE, ""),
    ],
)
def test_the_line_keeps_the_keys_that_write(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
    assert overridden(desk.edit(), key, modifiers, text)


# Blanks


def test_going_to_a_blank_of_a_note_selects_that_alone(desk: Desk) -> None:
    runs = (Run("𠮷见A/79/"), Run("[…]", BLANK), Run("号。"))
    desk.session.new_draft(edits.set_note_runs(DOCUMENT, FIRST, runs), None)
    desk.editor.go_to(Place(note_id=FIRST), Span(7, 10))
    assert desk.line.selectedText() == "[…]"
    QTest.keyClicks(desk.line, "41")
    assert desk.session.document.notes_by_id[FIRST].runs == (Run("𠮷见A/79/41号。"),)


def test_the_place_in_a_note_is_known_while_it_is_written(desk: Desk) -> None:
    assert desk.editor.place_in_note is None
    line = desk.edit(SECOND)
    line.setSelection(4, 2)
    assert desk.editor.place_in_note == (SECOND, 3)
    desk.editor.focus_text()
    assert desk.editor.place_in_note is None


# The text beside it


def test_the_annotated_paragraph_stays_in_sight_when_the_pane_opens(desk: Desk, qtbot: QtBot) -> None:
    long = res(*[op("<b>请</b>秘书长" + "就海洋观测提交报告" * 9 + "；") for _ in range(12)])
    desk.editor.resize(900, 420)
    desk.editor.fold_footnotes(is_folded=True)
    desk.session.new_draft(long, None)
    sheet = desk.editor.sheet
    # The lowest line in sight.
    desk.session.select(at(long.paragraphs[0].id, 0))
    qtbot.wait(50)
    bottom = sheet.viewport().rect().bottomLeft()
    cursor = sheet.cursorForPosition(bottom)
    caret = sheet.binding.caret_at(cursor.position())
    assert caret is not None
    desk.session.select(at(caret.paragraph_id, caret.position))
    qtbot.wait(50)
    assert sheet.viewport().rect().contains(sheet.cursorRect())
    QTest.keyClick(sheet, Qt.Key.Key_F, CONTROL | ALT)
    qtbot.wait(50)
    assert desk.pane.table.isVisible()
    assert sheet.viewport().rect().contains(sheet.cursorRect())


def test_the_pane_keeps_the_height_that_the_user_gave_it(desk: Desk, qtbot: QtBot) -> None:
    desk.editor._splitter.setSizes([400, 300])
    qtbot.wait(20)
    before = desk.pane.height()
    desk.edit()
    assert desk.pane.height() == before
