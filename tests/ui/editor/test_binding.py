"""Whatever happens in the sheet, it shows what the model holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.model import commands, edits
from drafter.model.document import NoteId, Paragraph, ParagraphId, Part, Resolution, Run
from drafter.model.schema import faults
from drafter.model.state import Caret, Edit, Selection, at
from drafter.text.sentence import Sentence
from drafter.text.spans import Span, Utf16Table
from drafter.ui.editor.binding import Binding
from drafter.ui.editor.displayed import Marking, Markings
from drafter.ui.editor.editor import Editor
from drafter.ui.editor.properties import NOTE_ID
from drafter.ui.editor.sheet import Sheet as WholeSheet
from drafter.ui.editor.sheet_style import SheetStyle, row_id_of
from drafter.ui.editor.view_text import Deletion
from drafter.ui.theme import DARK, LIGHT, Appearance, Theme, sheet_type
from tests.builders import heading, op, pp, res, sub

LABEL = Sentence(zh="改", en="Change")


class Sheet:
    """A bound QTextEdit, driven by keys."""

    def __init__(self, document: Resolution, kind: str = "bare") -> None:
        """`kind` is "bare" for a QTextEdit, "sheet" for the program's own, with its keys and its clipboard, "editor"
        for that of the editor, which also sets opening phrases and puts marks right while they are typed.
        """
        self.opened = document
        self.session = Session(document)
        style = SheetStyle(LIGHT, sheet_type("zh"))
        self.editor: Editor | None = None
        if kind == "editor":
            self.editor = Editor(self.session, Theme(appearance=Appearance.LIGHT), Translation())
            self.view: QTextEdit = self.editor.sheet
        else:
            self.view = QTextEdit() if kind == "bare" else WholeSheet(self.session, style)
        self.view.resize(500, 300)
        self.view.show()
        self.binding = (
            self.view.binding if isinstance(self.view, WholeSheet) else Binding(self.session, self.view, style)
        )
        self.markings = Markings()
        self.refused: list[str] = []
        self.session.refused.connect(lambda sentence: self.refused.append(sentence.en))

    def put(self, paragraph: int, position: int, *, anchor: tuple[int, int] | None = None) -> None:
        ids = [p.id for p in self.session.document.paragraphs]
        caret = Caret(ids[paragraph], position)
        self.session.select(Selection(Caret(ids[anchor[0]], anchor[1]) if anchor else caret, caret))

    def type(self, text: str) -> None:
        for char in text:
            QTest.sendKeyEvent(
                QTest.KeyAction.Click, self.view, Qt.Key.Key_unknown, char, Qt.KeyboardModifier.NoModifier
            )

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifier)

    def compose(self, preedit: str) -> None:
        QApplication.sendEvent(self.view, QInputMethodEvent(preedit, []))

    def commit(self, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.view, event)

    def mark(self, markings: Markings) -> None:
        self.markings = markings
        self.binding.set_markings(markings)

    def leave_what_is_gone(self) -> None:
        """As the sheet does behind a key and a press, for a test that sets Qt's cursor."""
        cursor = self.view.textCursor()
        if not cursor.hasSelection() and self.binding.is_off_text(cursor.position()):
            cursor.setPosition(self.binding.snapped(cursor.position(), forward=True))
            self.view.setTextCursor(cursor)

    def texts(self) -> list[str]:
        return [paragraph.text for paragraph in self.session.document.paragraphs]

    def assert_in_step(self) -> None:
        """The blocks are what a fresh view of the document shows, in text, formats and ids."""
        document = self.session.document
        assert faults(document) == ()
        other = QTextEdit()
        Binding(Session(document), other, self.binding.style).set_markings(self.markings)
        assert _dump(self.view) == _dump(other)
        assert [one.paragraph for one in self.binding.displayed if one.paragraph] == list(document.paragraphs)


def _dump(view: QTextEdit) -> list[object]:
    found: list[object] = []
    block = view.document().begin()
    while block.isValid():
        runs = []
        item = block.begin()
        while not item.atEnd():
            fragment = item.fragment()
            item += 1
            form = fragment.charFormat()
            runs.append(
                (
                    fragment.text(),
                    form.fontWeight(),
                    form.fontItalic(),
                    form.fontUnderline(),
                    form.foreground().color().name(),
                    form.background().style(),
                    form.objectType(),
                    form.property(NOTE_ID),
                )
            )
        found.append((row_id_of(block.blockFormat()), block.blockFormat().leftMargin(), runs))
        block = block.next()
    return found


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    return made(
        qtbot,
        res(
            pp("<b>重申</b>承诺<n>1</n>，"),
            pp("<b>回顾</b>其决议，"),
            op("<b>请</b>秘书长报告<n>2</n>；"),
            op("<b>决定</b>列入议程。"),
        ),
    )


def made(qtbot: QtBot, document: Resolution) -> Sheet:
    sheet = Sheet(document)
    qtbot.addWidget(sheet.view)
    return sheet


def test_typing_reaches_the_model_at_the_caret(sheet: Sheet) -> None:
    sheet.put(1, 2)
    sheet.type("以往")
    assert sheet.texts()[1] == "回顾以往其决议，"
    assert sheet.session.selection == at(ParagraphId(2), 4)
    assert sheet.session.document.paragraphs[1].lead == "回顾"
    sheet.assert_in_step()


def test_typing_inside_an_opening_phrase_belongs_to_it(sheet: Sheet) -> None:
    sheet.put(1, 1)
    sheet.type("回")
    assert sheet.session.document.paragraphs[1].lead == "回回顾"
    sheet.assert_in_step()


def test_quick_typing_is_one_step_and_undo_puts_the_caret_back(sheet: Sheet) -> None:
    opened = sheet.session.document
    sheet.put(1, 2)
    sheet.type("以往")
    sheet.session.undo()
    assert sheet.session.document is opened
    assert sheet.session.selection == at(ParagraphId(2), 2)
    sheet.assert_in_step()


def test_characters_beyond_the_first_plane_count_as_one(sheet: Sheet) -> None:
    sheet.put(1, 2)
    sheet.commit("𠀀")
    sheet.type("甲")
    assert sheet.texts()[1] == "回顾𠀀甲其决议，"
    assert sheet.session.selection == at(ParagraphId(2), 4)
    sheet.key(Qt.Key.Key_Backspace)
    sheet.key(Qt.Key.Key_Backspace)
    assert sheet.texts()[1] == "回顾其决议，"
    sheet.assert_in_step()


def test_a_note_goes_with_its_character_and_the_others_are_renumbered(sheet: Sheet) -> None:
    sheet.put(0, 5)
    sheet.key(Qt.Key.Key_Backspace)
    assert list(sheet.session.document.cited_notes) == [NoteId(1002)]
    labels = [piece.label for one in sheet.binding.displayed for piece in one.shown.pieces if piece.label]
    assert labels == ["1"]
    sheet.assert_in_step()
    sheet.session.undo()
    assert list(sheet.session.document.cited_notes) == [NoteId(1001), NoteId(1002)]
    sheet.assert_in_step()


def test_enter_and_backspace_of_the_bare_widget_split_and_join(sheet: Sheet) -> None:
    sheet.put(2, 3)
    sheet.key(Qt.Key.Key_Return)
    assert sheet.texts()[2:4] == ["请秘书", "长报告；"]
    sheet.assert_in_step()
    sheet.key(Qt.Key.Key_Backspace)
    assert sheet.texts()[2] == "请秘书长报告；"
    assert sheet.session.document.paragraphs[2].id == ParagraphId(3)
    sheet.assert_in_step()


def test_typing_over_several_paragraphs_leaves_one(sheet: Sheet) -> None:
    sheet.put(3, 2, anchor=(1, 2))
    sheet.type("又")
    assert sheet.texts() == ["重申承诺，", "回顾又列入议程。"]
    sheet.assert_in_step()
    sheet.session.undo()
    assert len(sheet.texts()) == 4
    sheet.assert_in_step()


def test_everything_can_be_deleted_and_written_anew(sheet: Sheet) -> None:
    sheet.view.selectAll()
    sheet.key(Qt.Key.Key_Delete)
    assert "".join(sheet.texts()) == ""
    sheet.assert_in_step()
    sheet.type("新案文")
    assert sheet.texts() == ["新案文"]
    sheet.assert_in_step()


def test_a_draft_without_paragraphs_can_be_begun(qtbot: QtBot) -> None:
    sheet = made(qtbot, res())
    sheet.type("回顾")
    assert sheet.texts() == ["回顾"]
    assert sheet.session.document.paragraphs[0].part is Part.PREAMBULAR
    assert sheet.session.selection == at(sheet.session.document.paragraphs[0].id, 2)
    sheet.assert_in_step()
    sheet.session.undo()
    assert sheet.texts() == []


def test_what_is_refused_is_put_back(qtbot: QtBot) -> None:
    sheet = made(qtbot, res(heading("人权"), pp("重申承诺，")))
    sheet.put(1, 0)
    sheet.key(Qt.Key.Key_Backspace)
    assert sheet.refused == ["A heading cannot be joined with a paragraph."]
    assert sheet.texts() == ["人权", "重申承诺，"]
    sheet.assert_in_step()


def test_nothing_reaches_the_model_while_an_input_method_composes(sheet: Sheet) -> None:
    before = sheet.session.document
    sheet.put(1, 2)
    for preedit in ("n", "ni", "ni h", "ni hao"):
        sheet.compose(preedit)
        assert sheet.binding.is_composing
        assert sheet.session.document is before
    sheet.binding.set_commits_input_method(True)
    sheet.commit("你好")
    sheet.binding.set_commits_input_method(False)
    assert sheet.texts()[1] == "回顾你好其决议，"
    sheet.assert_in_step()
    sheet.session.undo()
    assert sheet.session.document is before


def test_an_input_method_that_gives_up_leaves_no_trace(sheet: Sheet) -> None:
    before = sheet.session.document
    sheet.put(1, 2)
    sheet.compose("ni")
    sheet.compose("")
    sheet.binding.settle()
    assert sheet.session.document is before
    assert not sheet.binding.is_composing
    sheet.assert_in_step()


def test_a_change_from_elsewhere_waits_for_the_input_method(sheet: Sheet) -> None:
    sheet.put(1, 2)
    sheet.compose("ni")
    sheet.session.dispatch(
        Edit(LABEL, lambda d: edits.type_text(d, ParagraphId(4), Span(0, 0), "还"), at(ParagraphId(2), 2))
    )
    sheet.commit("你")
    sheet.binding.settle()
    assert sheet.texts()[1] == "回顾你其决议，"
    assert sheet.texts()[3] == "还决定列入议程。"
    sheet.assert_in_step()


def test_only_blocks_that_changed_are_touched(sheet: Sheet) -> None:
    touched: list[tuple[int, int, int]] = []
    sheet.view.document().contentsChange.connect(lambda *change: touched.append(change))
    third = sheet.view.document().findBlockByNumber(2)
    change = lambda d: edits.type_text(d, ParagraphId(3), Span(1, 1), "再")  # noqa: E731
    sheet.session.dispatch(Edit(LABEL, change))
    assert touched
    assert all(third.position() <= start and start + added <= third.next().position() for start, _, added in touched)


def test_commands_move_paragraphs_and_the_caret_goes_along(sheet: Sheet) -> None:
    sheet.put(3, 1)
    sheet.session.run(commands.MOVE_UP.run)
    assert sheet.texts()[2:] == ["决定列入议程。", "请秘书长报告；"]
    assert sheet.binding.selection() == at(ParagraphId(4), 1)
    sheet.assert_in_step()


def test_another_theme_shows_the_same(sheet: Sheet) -> None:
    sheet.put(2, 3)
    sheet.binding.set_style(SheetStyle(DARK, sheet_type("zh", 150)))
    assert sheet.binding.selection() == at(ParagraphId(3), 3)
    sheet.assert_in_step()


def test_another_draft_is_shown(sheet: Sheet) -> None:
    sheet.session.new_draft(res(pp("另一份，"), sub("<b>请</b>")), None)
    assert sheet.view.toPlainText() == "另一份，\n请"
    sheet.assert_in_step()


def test_struck_text_is_shown_and_cannot_be_erased(sheet: Sheet) -> None:
    content = sheet.session.document.paragraphs[1].content
    marking = Marking(content, (Span(0, 2),), (Deletion(2, "其以往"),))
    sheet.binding.set_markings(Markings({ParagraphId(2): marking}, shows_deleted=True))
    assert sheet.view.document().findBlockByNumber(1).text() == "回顾其以往其决议，"
    before = sheet.session.document
    cursor = sheet.view.textCursor()
    start = sheet.view.document().findBlockByNumber(1).position() + 2
    cursor.setPosition(start)
    cursor.setPosition(start + 3, QTextCursor.MoveMode.KeepAnchor)
    sheet.view.setTextCursor(cursor)
    sheet.key(Qt.Key.Key_Delete)
    assert sheet.session.document is before
    assert sheet.view.document().findBlockByNumber(1).text() == "回顾其以往其决议，"
    sheet.put(1, 3)
    sheet.type("甲")
    assert sheet.texts()[1] == "回顾其甲决议，"
    assert sheet.view.document().findBlockByNumber(1).text() == "回顾其以往其甲决议，"


def test_what_is_typed_into_a_compared_paragraph_counts_as_new(sheet: Sheet) -> None:
    content = sheet.session.document.paragraphs[1].content
    sheet.binding.set_markings(Markings({ParagraphId(2): Marking(content)}))
    sheet.put(1, 3)
    sheet.type("甲乙")
    marking = sheet.binding.displayed[1].marking
    assert marking is not None
    assert marking.inserted == (Span(3, 5),)


def test_a_table_is_set_in_columns_and_survives_editing(qtbot: QtBot) -> None:
    table = Paragraph(ParagraphId(0), Part.TABLE, (Run("职类\t员额数\n副秘书长\t36"),))
    sheet = made(qtbot, res(op("<b>核可</b>下表："), table))
    block = sheet.view.document().findBlockByNumber(1)
    assert len(block.blockFormat().tabPositions()) == 1
    assert block.text() == "职类\t员额数\u2028副秘书长\t36"
    sheet.put(1, 14)
    sheet.type("7")
    assert sheet.texts()[1] == "职类\t员额数\n副秘书长\t367"
    sheet.put(1, 3)
    sheet.key(Qt.Key.Key_Backspace)
    assert sheet.texts()[1] == "职类\t员额数\n副秘书长\t367"
    assert sheet.refused == ["The rows and columns of a table cannot be changed here."]
    sheet.assert_in_step()


KEYS = (
    Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up,
    Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_BracketRight, Qt.Key.Key_X, Qt.Key.Key_C, Qt.Key.Key_V,
)  # fmt: skip

Step = Callable[[Sheet], object]


def _steps() -> st.SearchStrategy[Step]:
    none, shift, control = (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
        (Qt.KeyboardModifier.ControlModifier),
    )

    def command(one: commands.Command) -> Step:
        return lambda sheet: sheet.session.run(one.run)

    def drop(text: str) -> Step:
        return lambda sheet: sheet.view.textCursor().insertText(text)

    def write_by_input_method(text: str) -> Step:
        def step(sheet: Sheet) -> None:
            sheet.compose("ni")
            sheet.commit(text)

        return step

    def give_up(sheet: Sheet) -> None:
        sheet.compose("ni")
        sheet.compose("")

    def paste(text: str) -> Step:
        def step(sheet: Sheet) -> None:
            QApplication.clipboard().setText(text)
            sheet.view.paste()

        return step

    return st.one_of(
        st.sampled_from(["甲\n乙", "丙", ""]).map(paste),
        st.text("的又请（🌍", min_size=1, max_size=3).map(lambda text: lambda sheet: sheet.type(text)),
        st.tuples(st.sampled_from(KEYS), st.sampled_from((none, none, none, shift, shift, control))).map(
            lambda pair: lambda sheet: sheet.key(*pair)
        ),
        st.sampled_from(["会议", "𠀀"]).map(write_by_input_method),
        st.just(give_up),
        st.sampled_from(["甲\n乙", "\n", "丙\n\n丁\n"]).map(drop),
        st.sampled_from(commands.COMMANDS).map(command),
        st.just(lambda sheet: sheet.session.undo()),
        st.just(lambda sheet: sheet.session.redo()),
        st.just(lambda sheet: sheet.view.selectAll()),
        st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: lambda sheet: _select(sheet, *pair)),
    )


def _select(sheet: Sheet, anchor: int, caret: int) -> None:
    """Where a user can put the caret: never inside a surrogate pair."""
    text = sheet.view.document().toRawText()
    table = Utf16Table(text)
    cursor = sheet.view.textCursor()
    cursor.setPosition(table.to_utf16(min(anchor, len(text))))
    cursor.setPosition(table.to_utf16(min(caret, len(text))), QTextCursor.MoveMode.KeepAnchor)
    sheet.view.setTextCursor(cursor)


@pytest.mark.parametrize("kind", ["bare", "sheet", "editor"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_steps(), max_size=25))
def test_after_any_keystrokes_the_sheet_shows_the_model(qtbot: QtBot, kind: str, steps: list[Step]) -> None:
    document = res(
        pp("<b>重申</b>的承诺<n>1</n>，"),
        heading("一"),
        op("<b>请</b>秘书长<n>2</n><n>1</n>；"),
        sub("的的的；"),
        op("<b>决定</b>列入<x>待填</x>。"),
    )
    sheet = Sheet(document, kind)
    try:
        for step in steps:
            step(sheet)
            sheet.binding.settle()
            shown = [block.shown.text for block in sheet.binding.displayed]
            assert sheet.view.document().toRawText().split("\u2029") == shown
        sheet.assert_in_step()
        while sheet.session.undo():
            pass
        assert sheet.session.document is document
        sheet.assert_in_step()
    finally:
        top = sheet.editor or sheet.view
        top.close()
        top.deleteLater()
