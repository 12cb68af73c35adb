"""Sheet, margin, masthead and footnotes of one session, driven as a user would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QHelpEvent,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from drafter.app.comparing import Comparing
from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.app.tasks import Tasks
from drafter.checks.finding import Family, Finding, Severity
from drafter.model import edits
from drafter.model.document import Masthead, NoteId, ParagraphId, Part, Run
from drafter.model.place import Place
from drafter.model.state import Base, Caret, Edit, Selection, at
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.text.words import token_spans
from drafter.ui.editor.editor import Editor
from drafter.ui.editor.footnote_model import PLACE, TEXT
from drafter.ui.editor.margin import Entry
from drafter.ui.theme import Appearance, Theme
from tests.builders import op, pp, res, runs

NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
ONE, TWO, THREE, FOUR = (ParagraphId(i) for i in (1, 2, 3, 4))
HEAD = Masthead(
    organ="大会", title=(Run("海洋观测"),), session=79, sponsors=runs("<x>待填：主提案国</x>：<n>9</n>决议草案")
)
DOCUMENT = res(
    pp("<b>重申</b>承诺<n>1</n>，"),
    pp("<b>回顾</b>其决议，"),
    op("<b>请</b>秘书长<x>待填</x>报告<n>2</n>；"),
    op("<b>决定</b>列入议程。"),
    masthead=HEAD,
    notes={9: "星号。"},
)
DOCUMENT = replace(DOCUMENT, footnotes=tuple(replace(n, mark="*") if n.id == 1009 else n for n in DOCUMENT.footnotes))


class Desk:
    """An editor with all that it needs, and what it said."""

    def __init__(self, qtbot: QtBot, tasks: Tasks) -> None:
        self.session = Session(DOCUMENT, Base(DOCUMENT, "A/RES/78/1"))
        self.comparing = Comparing(self.session, tasks, delay_ms=5)
        self.theme = Theme(appearance=Appearance.LIGHT)
        self.editor = Editor(self.session, self.theme, Translation(), self.comparing)
        qtbot.addWidget(self.editor)
        self.editor.resize(900, 700)
        self.editor.show()
        self.sheet = self.editor.sheet
        self.sheet.setFocus()
        self.said: list[str] = []
        self.session.refused.connect(lambda sentence: self.said.append(sentence.en))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.sheet, key, modifiers)

    def type(self, text: str) -> None:
        for char in text:
            QTest.sendKeyEvent(QTest.KeyAction.Click, self.sheet, Qt.Key.Key_unknown, char, NONE)

    def select(self, start: tuple[ParagraphId, int], end: tuple[ParagraphId, int]) -> None:
        self.session.select(Selection(Caret(*start), Caret(*end)))

    def texts(self) -> list[str]:
        return [paragraph.text for paragraph in self.session.document.paragraphs]

    def entry(self, paragraph_id: ParagraphId) -> Entry:
        return self.sheet.margin.entry(self.session.document.paragraph(paragraph_id))


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    tasks = Tasks()
    one = Desk(qtbot, tasks)
    qtbot.waitUntil(lambda: one.comparing.comparison is not None)
    yield one
    tasks.close()


# Keys


@pytest.mark.parametrize(
    ("paragraph", "position", "key", "modifiers", "expected"),
    [
        (TWO, 2, Qt.Key.Key_Return, NONE, ["重申承诺，", "回顾", "其决议，"]),
        (TWO, 2, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, ["重申承诺，", "回顾", "其决议，"]),
        (ONE, 2, Qt.Key.Key_Return, CONTROL, ["重申承诺，", "", "回顾其决议，"]),
        (TWO, 0, Qt.Key.Key_Backspace, NONE, ["重申承诺，回顾其决议，"]),
        (ONE, 6, Qt.Key.Key_Delete, NONE, ["重申承诺，回顾其决议，"]),
        (TWO, 3, Qt.Key.Key_Up, ALT, ["回顾其决议，", "重申承诺，"]),
        (ONE, 3, Qt.Key.Key_Down, ALT, ["回顾其决议，", "重申承诺，"]),
    ],
)
def test_keys_change_the_structure(
    desk: Desk,
    paragraph: ParagraphId,
    position: int,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    expected: list[str],
) -> None:
    desk.session.select(at(paragraph, position))
    desk.key(key, modifiers)
    assert desk.texts()[: len(expected)] == expected
    assert len(desk.session.document.paragraphs) == len(expected) + 2
    QTest.keyClick(desk.sheet, Qt.Key.Key_Z, CONTROL)
    assert desk.session.document is DOCUMENT


def test_shift_enter_makes_a_sub_paragraph_and_tab_changes_levels(desk: Desk) -> None:
    desk.session.select(at(FOUR, 2))
    desk.key(Qt.Key.Key_Return, SHIFT)
    new = desk.session.document.paragraphs[-1]
    assert (new.part, new.level, new.text) == (Part.SUB, 1, "列入议程。")
    desk.session.select(at(new.id, 0))
    desk.key(Qt.Key.Key_Backtab, SHIFT)
    assert desk.session.document.paragraphs[-1].level == 0
    desk.key(Qt.Key.Key_Tab)
    assert desk.session.document.paragraphs[-1].level == 1


def test_tab_inside_a_paragraph_goes_to_the_placeholder_or_says_how_to_leave(desk: Desk) -> None:
    said: list[Sentence] = []
    desk.editor.hinted.connect(said.append)
    desk.session.select(at(THREE, 1))
    desk.key(Qt.Key.Key_Tab)
    assert desk.session.selection == Selection(Caret(THREE, 4), Caret(THREE, 6))
    desk.key(Qt.Key.Key_Tab)
    assert [sentence.en for sentence in said] == ["F6 leaves the text"]
    assert desk.session.document is DOCUMENT


def test_the_caret_steps_over_a_note_in_one_step_and_delete_takes_it(desk: Desk) -> None:
    desk.session.select(at(ONE, 4))
    desk.key(Qt.Key.Key_Right)
    assert desk.session.selection == at(ONE, 5)
    desk.key(Qt.Key.Key_Left)
    assert desk.session.selection == at(ONE, 4)
    desk.key(Qt.Key.Key_Delete)
    assert desk.session.document.paragraphs[0].notes == ()
    assert desk.texts()[0] == "重申承诺，"


def test_words_are_walked_over_and_erased_one_by_one(desk: Desk) -> None:
    token_spans("大会", "zh")
    desk.session.new_draft(res(op("<b>请</b>会员国提交报告，<n>1</n>"), op("<b>决定</b>。")), None)
    before = desk.session.document
    desk.session.select(at(ONE, 0))
    for position in (1, 4, 6, 8, 9, 10):
        desk.key(Qt.Key.Key_Right, CONTROL)
        assert desk.session.selection == at(ONE, position)
    desk.key(Qt.Key.Key_Right, CONTROL)
    assert desk.session.selection == at(TWO, 0), "and on into the next paragraph"
    desk.session.select(at(ONE, 6))
    desk.key(Qt.Key.Key_Left, CONTROL | SHIFT)
    assert desk.session.selection == Selection(Caret(ONE, 6), Caret(ONE, 4))
    desk.session.select(at(ONE, 6))
    desk.key(Qt.Key.Key_Backspace, CONTROL)
    assert desk.texts()[0] == "请会员国报告，"
    desk.key(Qt.Key.Key_Delete, CONTROL)
    assert desk.texts()[0] == "请会员国，"
    desk.session.undo()
    assert desk.session.document is before


def test_a_key_does_not_wait_for_the_dictionary(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.text.words.knows_chinese", lambda: False)
    desk.session.select(at(TWO, 4))
    desk.key(Qt.Key.Key_Left, CONTROL)
    assert desk.session.selection == at(TWO, 3)


def test_a_double_click_does_not_wait_for_the_dictionary_either(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.text.words.knows_chinese", lambda: False)
    monkeypatch.setattr("drafter.text.words._chinese_words", _unwanted)
    desk.session.new_draft(res(op("<b>请</b>会员国提交第78/167号文件；")), None)
    _double_click(desk, Caret(ONE, 2))
    assert desk.session.selection == Selection(Caret(ONE, 2), Caret(ONE, 3))
    _double_click(desk, Caret(ONE, 10))
    assert desk.session.selection == Selection(Caret(ONE, 7), Caret(ONE, 13)), "a number needs none"


def _double_click(desk: Desk, caret: Caret) -> None:
    QTest.mouseDClick(desk.sheet.viewport(), Qt.MouseButton.LeftButton, NONE, _point_of(desk, caret))


def _unwanted(run: str) -> tuple[str, ...]:
    pytest.fail(f"the dictionary was asked for {run}")


def test_redo_has_two_keys(desk: Desk) -> None:
    for key, modifiers in ((Qt.Key.Key_Y, CONTROL), (Qt.Key.Key_Z, CONTROL | SHIFT)):
        desk.session.select(at(TWO, 2))
        desk.type("又")
        desk.key(Qt.Key.Key_Z, CONTROL)
        assert desk.session.document is DOCUMENT
        desk.key(key, modifiers)
        assert desk.texts()[1] == "回顾又其决议，"
        desk.session.undo()


def test_refusals_are_said_and_change_nothing(desk: Desk) -> None:
    desk.session.select(at(ONE, 1))
    desk.key(Qt.Key.Key_Up, ALT)
    assert desk.said
    assert desk.session.document is DOCUMENT


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_E, Qt.Key.Key_D, Qt.Key.Key_S, Qt.Key.Key_F])
def test_shortcuts_of_the_window_are_not_kept_by_the_sheet(desk: Desk, key: Qt.Key) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
    QApplication.sendEvent(desk.sheet, event)
    assert not event.isAccepted()
    desk.session.select(at(TWO, 2))
    desk.key(key, CONTROL)
    assert desk.session.document is DOCUMENT


def test_alt_enter_asks_for_the_fix(desk: Desk) -> None:
    asked: list[bool] = []
    desk.editor.fix_requested.connect(asked.append)
    desk.key(Qt.Key.Key_Return, ALT)
    desk.key(Qt.Key.Key_Return, ALT | SHIFT)
    assert asked == [False, True]
    assert desk.session.document is DOCUMENT


def test_erasing_a_selection_over_paragraphs_is_one_step(desk: Desk) -> None:
    desk.select((ONE, 2), (FOUR, 2))
    desk.key(Qt.Key.Key_Backspace)
    assert desk.texts() == ["重申列入议程。"]
    desk.session.undo()
    assert desk.session.document is DOCUMENT


# Input methods


def test_keys_do_nothing_while_an_input_method_composes(desk: Desk) -> None:
    desk.session.select(at(TWO, 2))
    QApplication.sendEvent(desk.sheet, QInputMethodEvent("ni hao", []))
    assert desk.session.is_composing
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Z, CONTROL)
    desk.key(Qt.Key.Key_Down, ALT)
    assert desk.session.document is DOCUMENT
    event = QInputMethodEvent()
    event.setCommitString("你好")
    QApplication.sendEvent(desk.sheet, event)
    assert not desk.session.is_composing
    assert desk.texts()[1] == "回顾你好其决议，"


def test_each_commit_of_an_input_method_is_a_step(desk: Desk) -> None:
    desk.session.select(at(TWO, 2))
    heard: list[Sentence] = []
    desk.session.happened.connect(heard.append)
    desk.type("甲")
    desk.session.select(at(TWO, 3))
    for text in ("各国", "应当"):
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(desk.sheet, event)
    desk.type("乙")
    assert heard == []
    for expected in ("甲各国应当乙", "甲各国应当", "甲各国", "甲", ""):
        assert desk.texts()[1] == f"回顾{expected}其决议，"
        desk.session.undo()


def test_an_input_method_is_told_a_narrow_caret_and_the_paragraph_only(desk: Desk) -> None:
    desk.session.select(at(THREE, 2))
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImCursorRectangle | Qt.InputMethodQuery.ImSurroundingText)
    QApplication.sendEvent(desk.sheet, query)
    rectangle = query.value(Qt.InputMethodQuery.ImCursorRectangle)
    assert rectangle.width() == 2
    assert rectangle.height() < desk.sheet.style_in_use.kind.line_px
    assert "请秘书长" in query.value(Qt.InputMethodQuery.ImSurroundingText)
    assert "重申" not in query.value(Qt.InputMethodQuery.ImSurroundingText)


def test_marks_are_put_right_while_typing_as_a_step_of_its_own(desk: Desk) -> None:
    desk.session.select(at(TWO, 2))
    desk.type("（")
    assert desk.texts()[1] == "回顾(其决议，"
    assert desk.session.selection == at(TWO, 3)
    desk.session.undo()
    assert desk.texts()[1] == "回顾（其决议，"
    desk.editor.set_correcting(False)
    desk.type("）")
    assert desk.texts()[1] == "回顾（）其决议，"


def test_an_opening_phrase_gets_its_marks_in_the_step_in_which_it_is_typed(desk: Desk) -> None:
    desk.session.select(at(ONE, 6))
    desk.key(Qt.Key.Key_Return)
    new = desk.session.document.paragraphs[1].id
    before = desk.session.document
    desk.type("欢迎各国")
    assert desk.session.document.paragraph(new).lead == "欢迎"
    desk.session.undo()
    assert desk.session.document is before
    event = QInputMethodEvent()
    event.setCommitString("又欢迎伙伴")
    QApplication.sendEvent(desk.sheet, event)
    assert desk.session.document.paragraph(new).lead == "又欢迎"
    desk.session.undo()
    assert desk.session.document is before


def test_what_is_typed_over_an_opening_is_one_as_soon_as_it_is_known(desk: Desk) -> None:
    desk.select((FOUR, 0), (FOUR, 2))
    desk.type("敦")
    assert desk.session.document.paragraph(FOUR).lead == ""
    desk.type("促")
    assert desk.session.document.paragraph(FOUR).lead == "敦促"
    desk.session.undo()
    assert desk.session.document is DOCUMENT


def test_typing_further_on_leaves_the_opening_as_it_is(desk: Desk) -> None:
    document = res(pp("<b>回顾其</b>关于海洋的各项决议，"))
    desk.session.new_draft(document, None)
    desk.session.select(at(ONE, 10))
    desk.type("又")
    assert desk.session.document.paragraph(ONE).lead == "回顾其"
    desk.session.select(at(ONE, 0))
    desk.type("又")
    assert desk.session.document.paragraph(ONE).lead == "又回顾"


def _room_below(desk: Desk) -> float:
    """In lines."""
    room = desk.sheet.viewport().height() - desk.sheet.cursorRect().bottom()
    return (room + 1) / desk.sheet.style_in_use.kind.line_px


def _scroll_to_lower_edge(desk: Desk) -> None:
    """The caret's line is the last one that is seen."""
    QApplication.processEvents()
    bar = desk.sheet.verticalScrollBar()
    bar.setValue(bar.value() + desk.sheet.cursorRect().bottom() + 1 - desk.sheet.viewport().height())


@pytest.mark.parametrize(("language", "words"), [("zh", "各国的贡献"), ("en", " and others")])
def test_writing_on_into_the_next_line_keeps_room_below_it(desk: Desk, language: Language, words: str) -> None:
    document = res(*[op(f"<b>{words}</b>{number}") for number in range(60)], language=language)
    bar = desk.sheet.verticalScrollBar()
    for paragraph in (document.paragraphs[30], document.paragraphs[-1]):
        desk.session.new_draft(document, None)
        desk.session.select(at(paragraph.id, len(paragraph.content)))
        _scroll_to_lower_edge(desk)
        where = bar.value()
        line = desk.sheet.cursorRect().top()
        desk.type(words)
        QApplication.processEvents()
        assert (bar.value(), desk.sheet.cursorRect().top()) == (where, line), "within a line nothing moves"
        desk.type(words * 8)
        QApplication.processEvents()
        assert bar.value() > where
        assert _room_below(desk) >= 3


def test_the_page_moves_once_when_a_line_is_full(desk: Desk) -> None:
    document = res(*[op(f"<b>请</b>{number}") for number in range(60)])
    desk.session.new_draft(document, None)
    desk.session.select(at(document.paragraphs[30].id, 3))
    _scroll_to_lower_edge(desk)
    bar, seen = desk.sheet.verticalScrollBar(), []
    bar.valueChanged.connect(seen.append)
    desk.type("各国的贡献" * 8)
    QApplication.processEvents()
    assert len(seen) == 1


def test_a_paragraph_that_begins_at_the_lower_edge_has_room_below_it(desk: Desk) -> None:
    document = res(*[op(f"<b>请</b>{number}") for number in range(60)])
    desk.session.new_draft(document, None)
    desk.session.select(at(document.paragraphs[30].id, 3))
    _scroll_to_lower_edge(desk)
    desk.key(Qt.Key.Key_Return)
    QApplication.processEvents()
    where = desk.sheet.verticalScrollBar().value()
    assert _room_below(desk) >= 3
    desk.type("各国")
    QApplication.processEvents()
    assert desk.sheet.verticalScrollBar().value() == where


# Clipboard and drops


def test_cut_and_paste_keep_marks_and_notes(desk: Desk) -> None:
    desk.select((ONE, 0), (ONE, 5))
    desk.sheet.cut()
    assert desk.texts()[0] == "，"
    assert NoteId(1001) not in desk.session.document.notes_by_id
    desk.session.select(at(TWO, 0))
    desk.sheet.paste()
    paragraph = desk.session.document.paragraph(TWO)
    assert paragraph.text == "重申承诺回顾其决议，"
    assert paragraph.lead == "重申"
    assert desk.session.document.notes_by_id[paragraph.notes[0]].text == "A/78/100。"
    assert desk.session.undo_label == Sentence(zh="粘贴", en="Paste")


def test_whole_paragraphs_are_cut_by_key_in_a_step_of_that_name(desk: Desk) -> None:
    desk.select((ONE, 0), (TWO, 6))
    desk.key(Qt.Key.Key_X, CONTROL)
    assert desk.texts() == ["请秘书长待填报告；", "决定列入议程。"]
    assert desk.session.undo_label == Sentence(zh="剪切", en="Cut")
    desk.session.undo()
    assert desk.session.document is DOCUMENT


def test_a_page_from_elsewhere_brings_openings_and_notes(desk: Desk) -> None:
    data = QMimeData()
    data.setText("又重申其承诺，[1]\n1. 请秘书长提交报告。\n[1] A/80/297。")
    data.setHtml(
        '<html><body><p><b>又重申</b>其承诺，<a href="#_ftn1" name="_ftnref1">[1]</a></p>'
        "<p>1.&nbsp; <b>请</b>秘书长提交报告。</p>"
        '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> A/80/297。</p></div></body></html>'
    )
    desk.session.new_draft(res(pp("<b>重申</b>承诺，"), pp("")), None)
    desk.session.select(at(TWO, 0))
    desk.sheet.insertFromMimeData(data)
    document = desk.session.document
    arrived = document.paragraphs[1:]
    assert [(p.part, p.lead, p.text) for p in arrived] == [
        (Part.PREAMBULAR, "又重申", "又重申其承诺，"),
        (Part.OPERATIVE, "请", "请秘书长提交报告。"),
    ]
    assert [document.notes_by_id[note].text for note in arrived[0].notes] == ["A/80/297。"]
    desk.session.undo()
    assert "又重申其承诺，" not in desk.texts()


def test_copied_text_is_plain_elsewhere(desk: Desk) -> None:
    desk.select((THREE, 0), (FOUR, 4))
    desk.sheet.copy()
    assert QApplication.clipboard().text() == "1. 请秘书长待填报告；\n2. 决定列入"


def test_several_lines_from_elsewhere_become_paragraphs_in_one_step(desk: Desk) -> None:
    data = QMimeData()
    data.setText("甲，\n\n乙 会议，\n")
    desk.session.select(at(TWO, 2))
    desk.sheet.insertFromMimeData(data)
    assert desk.texts()[1:4] == ["回顾甲，", "乙会议，", "其决议，"]
    desk.session.undo()
    assert desk.session.document is DOCUMENT


def test_what_a_program_says_in_rtf_alone_is_pasted_as_text(desk: Desk) -> None:
    for name in ("text/rtf", 'application/x-qt-windows-mime;value="Rich Text Format"', "public.rtf"):
        data = QMimeData()
        data.setData(name, rb"{\rtf1\ansi\ansicpg936 \'c7\'eb\u22823?\u20250?\'a3\'bb\par}")
        assert desk.sheet.canInsertFromMimeData(data)
        desk.session.select(at(TWO, 6))
        desk.sheet.insertFromMimeData(data)
        assert desk.texts()[1] == "回顾其决议，请大会；"
        desk.session.undo()
        assert desk.session.document is DOCUMENT


def test_a_page_without_text_of_its_own_is_pasted_as_text(desk: Desk) -> None:
    data = QMimeData()
    data.setHtml("<p>会员国</p>")
    desk.session.select(at(TWO, 2))
    desk.sheet.insertFromMimeData(data)
    assert desk.texts()[1] == "回顾会员国其决议，"


def test_dragged_text_is_moved_in_one_step(desk: Desk) -> None:
    desk.select((TWO, 2), (TWO, 5))
    position = desk.sheet.binding.position_of(Caret(FOUR, 2))
    assert position is not None
    cursor = desk.sheet.textCursor()
    data = desk.sheet.createMimeDataFromSelection()
    cursor.setPosition(position)
    point = desk.sheet.cursorRect(cursor).center()
    action = Qt.DropAction.MoveAction
    event = _DropFromSheet(desk, point, data, action)
    desk.sheet.dropEvent(event)
    assert desk.texts()[1] == "回顾，"
    assert desk.texts()[3] == "决定其决议列入议程。"
    desk.session.undo()
    assert desk.session.document is DOCUMENT


class _DropFromSheet(QDropEvent):
    """A drop whose source is the sheet itself, which only a real drag of the mouse can set."""

    def __init__(self, desk: Desk, point: QPoint, data: QMimeData, action: Qt.DropAction) -> None:
        super().__init__(point.toPointF(), action, data, Qt.MouseButton.LeftButton, NONE)
        self.setDropAction(action)
        self._source = desk.sheet.viewport()

    def source(self) -> QObject:
        return self._source


def test_dropped_files_are_left_to_the_window(desk: Desk) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("a.docx")])
    assert not desk.sheet.canInsertFromMimeData(data) or not data.hasText() or data.hasUrls()

    event = QDragEnterEvent(QPoint(100, 100), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    desk.sheet.dragEnterEvent(event)
    assert not event.isAccepted()


def test_a_command_of_the_text_goes_by_the_key_that_it_was_given(desk: Desk) -> None:
    keys = desk.sheet.text_keys
    keys.set_own({"split-off-subparagraph": ("F12",), "paragraph-below": ()})
    before = desk.session.document
    desk.session.select(at(FOUR, 2))
    desk.key(Qt.Key.Key_Return, SHIFT)
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.document is before, "and Qt does not break the line instead"
    desk.key(Qt.Key.Key_F12)
    assert desk.session.document.paragraphs[-1].part is Part.SUB


# The margin, the masthead and what is painted


def test_the_margin_knows_numbers_changes_and_findings(desk: Desk, qtbot: QtBot) -> None:
    assert desk.entry(ONE).label == "PP1"
    assert desk.entry(THREE).number == "1."
    assert desk.entry(THREE).has_blank
    assert not desk.entry(FOUR).is_changed
    desk.session.select(at(THREE, 0))
    desk.key(Qt.Key.Key_Return)
    new = desk.session.document.paragraphs[2].id
    assert desk.entry(FOUR).number == "3."
    assert desk.sheet.margin.renumbered == {THREE, FOUR}
    qtbot.waitUntil(lambda: desk.entry(new).is_new)
    desk.session.select(at(FOUR, 0))
    assert desk.sheet.margin.note == "was 2"
    desk.session.select(at(new, 0))
    assert desk.sheet.margin.note == "new"
    desk.session.take_findings(desk.session.document, (_finding(FOUR, Span(0, 2), Severity.ERROR),))
    assert desk.entry(FOUR).severity is Severity.ERROR


def test_a_wedge_stands_where_paragraphs_are_gone_at_the_end_too(desk: Desk, qtbot: QtBot) -> None:
    first, *_, last = desk.session.document.paragraphs
    before_last = desk.session.document.paragraphs[-2].id
    desk.session.dispatch(Edit(Sentence("删", "Delete"), lambda d: edits.remove(d, (first.id, last.id))))
    qtbot.waitUntil(lambda: desk.entry(before_last).has_removed_after)
    assert desk.entry(desk.session.document.paragraphs[0].id).has_removed_before
    desk.session.undo()
    qtbot.waitUntil(lambda: not desk.entry(before_last).has_removed_after)


def test_going_to_the_end_shows_what_is_below_it(desk: Desk) -> None:
    last = desk.session.document.paragraphs[-1]
    desk.editor.resize(700, 260)
    desk.editor.go_to(Place(paragraph_id=last.id), Span(len(last.text), len(last.text)))
    placed = desk.sheet.placed(last.id)
    assert placed is not None
    gap = desk.sheet.style_in_use.kind.gap_px
    assert placed.text_rect.bottom() + gap <= desk.sheet.viewport().height()


def test_hints_are_marked_only_when_asked_for(desk: Desk) -> None:
    desk.session.take_findings(desk.session.document, (_finding(FOUR, Span(0, 2), Severity.HINT),))
    assert desk.entry(FOUR).severity is None
    desk.editor.set_hints_shown(True)
    assert desk.entry(FOUR).severity is Severity.HINT


def test_a_press_in_the_margin_selects_the_paragraph(desk: Desk) -> None:
    placed = desk.sheet.placed(TWO)
    assert placed is not None
    QTest.mouseClick(
        desk.sheet.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(40, round(placed.text_rect.center().y()))
    )
    assert desk.session.selection == Selection(Caret(THREE, 0), Caret(TWO, 0))
    assert desk.sheet.caret_paragraph() == TWO
    desk.key(Qt.Key.Key_Delete)
    assert desk.texts() == ["重申承诺，", "请秘书长待填报告；", "决定列入议程。"]
    assert desk.session.undo_label == Sentence(zh="删除序言段2", en="Delete PP2")


def _point_of(desk: Desk, caret: Caret) -> QPoint:
    """In the middle of the character behind a place."""
    placed = desk.sheet.placed(caret.paragraph_id)
    assert placed is not None
    return next(placed.rects_of(Span(caret.position, caret.position + 1))).center().toPoint()


def test_two_clicks_select_a_word_and_drawing_on_selects_more(desk: Desk) -> None:
    token_spans("大会", "zh")
    desk.session.new_draft(res(op("<b>请</b>会员国提交国家报告<n>1</n>，"), op("<b>决定</b>。")), None)
    view = desk.sheet.viewport()
    left = Qt.MouseButton.LeftButton
    for position, word in ((2, (1, 4)), (3, (1, 4)), (4, (4, 6)), (0, (0, 1)), (11, (11, 12))):
        QTest.mouseDClick(view, left, NONE, _point_of(desk, Caret(ONE, position)))
        assert desk.session.selection == Selection(*(Caret(ONE, end) for end in word)), position
        QTest.mouseRelease(view, left, NONE, _point_of(desk, Caret(ONE, position)))
    for position, ends in ((7, (4, 8)), (2, (6, 1))):
        QTest.mouseDClick(view, left, NONE, _point_of(desk, Caret(ONE, 5)))
        there = _point_of(desk, Caret(ONE, position)).toPointF()
        moving = QMouseEvent(QEvent.Type.MouseMove, there, view.mapToGlobal(there), left, left, NONE)
        QApplication.sendEvent(view, moving)
        assert desk.session.selection == Selection(*(Caret(ONE, end) for end in ends))
        QTest.mouseRelease(view, left, NONE, there.toPoint())


def test_three_clicks_select_the_paragraph_and_the_caret_stays_in_it(desk: Desk) -> None:
    point = _point_of(desk, Caret(TWO, 2))
    QTest.mouseDClick(desk.sheet.viewport(), Qt.MouseButton.LeftButton, NONE, point)
    QTest.mouseClick(desk.sheet.viewport(), Qt.MouseButton.LeftButton, NONE, point)
    assert desk.session.selection == Selection(Caret(THREE, 0), Caret(TWO, 0))
    desk.type("又")
    assert desk.texts()[1:3] == ["又", "请秘书长待填报告；"]


def test_changed_words_are_underlined_and_struck_ones_appear_on_demand(desk: Desk, qtbot: QtBot) -> None:
    change = Edit(Sentence("改", "Change"), lambda d: edits.replace_text(d, TWO, Span(2, 5), "成果文件"))
    desk.session.dispatch(change)
    qtbot.waitUntil(lambda: desk.entry(TWO).is_changed)
    qtbot.waitUntil(lambda: any(piece.is_inserted for piece in desk.sheet.binding.displayed[1].shown.pieces))
    assert "其决议" not in desk.sheet.toPlainText().splitlines()[1]
    desk.editor.set_display("all")
    assert "其决议" in desk.sheet.toPlainText().splitlines()[1]
    desk.editor.set_display("hidden")
    assert not any(piece.is_inserted for piece in desk.sheet.binding.displayed[1].shown.pieces)
    assert desk.entry(TWO).is_changed


def test_the_masthead_is_shown_read_only_and_asks_for_its_form(desk: Desk) -> None:
    asked: list[str] = []
    desk.editor.masthead_requested.connect(asked.append)
    masthead = desk.sheet.masthead
    assert masthead.accessibleName().splitlines()[-2:] == ["海洋观测", "大会，"]
    desk.session.select(at(ONE, 0))
    desk.key(Qt.Key.Key_Up)
    assert masthead.hasFocus()
    QTest.keyClick(masthead, Qt.Key.Key_Up)
    QTest.keyClick(masthead, Qt.Key.Key_Return)
    assert asked == ["title"]
    QTest.keyClick(masthead, Qt.Key.Key_Down)
    QTest.keyClick(masthead, Qt.Key.Key_Down)
    assert desk.sheet.hasFocus()


def test_the_masthead_leaves_room_for_itself(desk: Desk) -> None:
    placed = desk.sheet.placed(ONE)
    assert placed is not None
    assert placed.text_rect.top() >= desk.sheet.masthead.geometry().bottom() - 1
    before = desk.sheet.masthead.height()
    change = Edit(Sentence("改", "Change"), lambda d: edits.set_masthead(d, committee="第二委员会"))
    desk.session.dispatch(change)
    assert desk.sheet.masthead.height() > before


def test_underlines_follow_what_is_typed_before_them(desk: Desk) -> None:
    desk.session.take_findings(desk.session.document, (_finding(TWO, Span(2, 5), Severity.WARNING),))
    desk.session.select(at(TWO, 0))
    desk.type("又")
    paragraph = desk.session.document.paragraph(TWO)
    lines = desk.sheet.decorations.faults.in_paragraph(paragraph)
    assert [line.span.of(paragraph.content) for line in lines] == ["其决议"]
    desk.session.select(at(TWO, 4))
    desk.type("的")
    assert desk.sheet.decorations.faults.in_paragraph(desk.session.document.paragraph(TWO)) == ()


def test_a_place_in_a_note_is_shown_in_text_and_pane(desk: Desk) -> None:
    table = desk.editor.footnotes.table
    desk.editor.set_current_finding(None, Place(note_id=NoteId(1001)))
    assert table.currentIndex().row() == 1
    desk.editor.set_current_finding(None, Place(note_id=NoteId(1009)))
    assert table.currentIndex().row() == 0, "the note of the masthead comes first"
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
    desk.editor.footnotes.edit_note(NoteId(1001))
    desk.editor.set_current_finding(None, Place(note_id=NoteId(1009)))
    assert desk.editor.footnotes.line is not None, "what is being written stays open"


def test_everything_can_be_painted(desk: Desk) -> None:
    findings = tuple(_finding(FOUR, Span(i, i + 1), severity) for i, severity in enumerate(Severity))
    desk.session.take_findings(desk.session.document, findings)
    desk.editor.set_current_finding(findings[2])
    desk.editor.set_hints_shown(True)
    light = desk.sheet.grab().toImage()
    desk.theme.set_appearance(Appearance.DARK)
    dark = desk.sheet.grab().toImage()
    assert light != dark
    middle = desk.sheet.viewport().geometry().center().x()
    assert light.pixelColor(middle, light.height() - 5).name() == "#ffffff"
    assert dark.pixelColor(middle, dark.height() - 5).name() == "#25292d"


def test_the_pointer_is_told_what_was_found(desk: Desk, qtbot: QtBot) -> None:
    desk.session.take_findings(desk.session.document, (_finding(FOUR, Span(0, 2), Severity.ERROR),))
    placed = desk.sheet.placed(FOUR)
    assert placed is not None
    rect = next(placed.rects_of(Span(0, 2)))
    beside, away = QPoint(30, round(rect.center().y())), QPoint(round(rect.right()) + 60, round(rect.center().y()))
    for point in (rect.center().toPoint(), beside):
        _hover(desk, point)
        assert QToolTip.text() == "Wrong"
        _hover(desk, away)
        qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_the_whole_of_a_wedge_says_what_is_gone(desk: Desk, qtbot: QtBot) -> None:
    desk.session.dispatch(Edit(Sentence("删", "Delete"), lambda d: edits.replace_text(d, TWO, Span(2, 3), "")))
    qtbot.waitUntil(lambda: bool(_marking(desk, TWO)))
    placed = desk.sheet.placed(TWO)
    assert placed is not None
    tip = placed.point_of(2).toPoint()
    for below in (2, 5, 7):
        _hover(desk, tip + QPoint(0, below))
        assert QToolTip.text() == "Deleted here: “其”"
    _leave(desk, qtbot)


def test_the_whole_of_a_wedge_in_the_margin_says_which_paragraph_is_gone(desk: Desk, qtbot: QtBot) -> None:
    desk.session.dispatch(Edit(Sentence("删", "Delete"), lambda d: edits.remove(d, (TWO,))))
    qtbot.waitUntil(lambda: desk.entry(THREE).has_removed_before)
    placed = desk.sheet.placed(THREE)
    assert placed is not None
    middle = QPoint(8, round(placed.text.top - desk.sheet.style_in_use.kind.gap_px / 2))
    for beside in (-4, 0, 4):
        _hover(desk, middle + QPoint(0, beside))
        assert QToolTip.text() == "A paragraph was deleted here: “回顾其决议，”"
    _leave(desk, qtbot)


def _leave(desk: Desk, qtbot: QtBot) -> None:
    """The pointer goes where there is nothing to tell: a tip outlives the test otherwise."""
    _hover(desk, QPoint(desk.sheet.viewport().width() - 5, desk.sheet.viewport().height() - 5))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def _marking(desk: Desk, paragraph_id: ParagraphId) -> object:
    placed = desk.sheet.placed(paragraph_id)
    return None if placed is None else placed.displayed.marking and placed.displayed.marking.deleted


def _hover(desk: Desk, point: QPoint) -> None:
    event = QHelpEvent(QEvent.Type.ToolTip, point, desk.sheet.viewport().mapToGlobal(point))
    QApplication.sendEvent(desk.sheet.viewport(), event)


# Going places, zoom, names


def test_going_to_a_finding_selects_its_words(desk: Desk) -> None:
    desk.editor.go_to(Place(paragraph_id=THREE), Span(1, 4))
    assert desk.session.selection == Selection(Caret(THREE, 1), Caret(THREE, 4))
    assert desk.sheet.textCursor().selectedText() == "秘书长"


def test_showing_a_finding_leaves_the_caret(desk: Desk) -> None:
    desk.session.select(at(ONE, 1))
    desk.editor.resize(900, 250)
    desk.editor.set_current_finding(_finding(FOUR, Span(0, 2), Severity.ERROR))
    assert desk.session.selection == at(ONE, 1)
    placed = desk.sheet.placed(FOUR)
    assert placed is not None
    assert desk.sheet.viewport().rect().contains(placed.text_rect.center().toPoint())


def test_zoom_keeps_35_characters_in_a_line(desk: Desk) -> None:
    heard: list[int] = []
    desk.editor.zoom_changed.connect(heard.append)
    desk.session.dispatch(
        Edit(Sentence("改", "Change"), lambda d: edits.type_text(d, TWO, Span(2, 2), "国" * 100), at(TWO, 0))
    )
    for zoom in (80, 100, 150, 500):
        desk.editor.set_zoom(zoom)
        desk.editor.resize(1700, 700)
        layout = desk.sheet.document().findBlockByNumber(1).layout()
        assert layout.lineAt(1).textLength() == 35
    assert heard == [80, 100, 150, 200]


def test_the_sheet_is_named_by_where_the_caret_stands(desk: Desk) -> None:
    desk.session.take_findings(desk.session.document, (_finding(FOUR, Span(0, 2), Severity.ERROR),))
    desk.session.select(at(FOUR, 1))
    assert desk.sheet.accessibleName() == "Text, OP2, 1 error"
    desk.session.select(at(ONE, 1))
    assert desk.sheet.accessibleName() == "Text, PP1"


def test_another_draft_in_english_is_set_in_its_own_type(desk: Desk) -> None:
    document = res(pp("<b>Recalling</b> its resolution 78/1,"), language="en")
    desk.session.new_draft(document, None)
    assert desk.sheet.toPlainText() == "Recalling its resolution 78/1,"
    form = desk.sheet.document().begin().begin().fragment().charFormat()
    assert form.fontItalic()
    assert desk.entry(ONE).label == "PP1"


def test_another_draft_begins_at_its_top(desk: Desk) -> None:
    desk.editor.resize(900, 200)
    desk.editor.go_to(Place(paragraph_id=FOUR))
    assert desk.sheet.verticalScrollBar().value() > 0
    desk.session.new_draft(res(*[pp("回顾决议，") for _ in range(40)]), None)
    assert desk.sheet.verticalScrollBar().value() == 0
    assert desk.session.selection == at(ONE, 0)
    assert desk.editor.caret_paragraph == ONE


def test_the_context_menu_of_the_margin_is_about_the_paragraph_there(desk: Desk) -> None:
    asked: list[QPoint] = []
    desk.editor.menu_requested.connect(asked.append)
    placed = desk.sheet.placed(TWO)
    assert placed is not None
    point = QPoint(30, round(placed.text_rect.center().y()))
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, point, desk.sheet.viewport().mapToGlobal(point))
    desk.sheet.contextMenuEvent(event)
    assert len(asked) == 1
    assert desk.editor.caret_paragraph == TWO


# Footnotes


def test_the_pane_lists_notes_in_the_order_of_their_numbers(desk: Desk) -> None:
    model = desk.editor.footnotes.table.model()
    rows = [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]
    assert rows == [
        ["*", "星号。", "the sponsors"],
        ["1", "A/78/100。", "PP1"],
        ["2", "A/78/100。", "OP1"],
    ]


def test_the_words_of_a_note_are_edited_in_the_pane(desk: Desk, qtbot: QtBot) -> None:
    desk.editor.footnotes.edit_note(NoteId(1001))
    line = desk.editor.footnotes.table.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText("第70/1号决议。")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.session.document.notes_by_id[NoteId(1001)].text == "第70/1号决议。")
    assert desk.session.undo_label == Sentence(zh="修改脚注1", en="Change note 1")
    desk.session.undo()
    assert desk.session.document is DOCUMENT


def test_what_is_pasted_into_a_note_comes_in_one_line_and_tidy(desk: Desk) -> None:
    desk.editor.footnotes.edit_note(NoteId(1001))
    line = desk.editor.footnotes.table.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QApplication.clipboard().setText("第 78/2 号\n决议，附件。\r\n")
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_V, CONTROL)
    assert line.text() == "第78/2号决议，附件。"


def test_a_new_note_is_ready_to_be_written(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select(at(TWO, 5))
    desk.key(Qt.Key.Key_F, CONTROL | ALT)
    line = desk.editor.footnotes.table.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.hasFocus()
    QTest.keyClicks(line, "A/79/1")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "A/79/1" in [note.text for note in desk.session.document.footnotes])
    assert len(desk.session.document.paragraph(TWO).notes) == 1


def test_esc_takes_back_a_new_note_without_words(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select(at(TWO, 5))
    desk.key(Qt.Key.Key_F, CONTROL | ALT)
    line = desk.editor.footnotes.table.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.session.document is DOCUMENT)
    assert desk.session.selection == at(TWO, 5)
    assert desk.sheet.hasFocus()


def test_a_paste_after_enter_goes_into_the_note_and_a_letter_is_answered(desk: Desk, qtbot: QtBot) -> None:
    desk.editor.footnotes.edit_note(NoteId(1001))
    line = desk.editor.footnotes.line
    assert line is not None
    QTest.keyClick(line, Qt.Key.Key_Return)
    table = desk.editor.footnotes.table
    qtbot.waitUntil(lambda: desk.editor.footnotes.line is None)
    assert table.hasFocus()
    hints: list[Sentence] = []
    desk.editor.hinted.connect(hints.append)
    before = desk.session.document.notes_by_id[NoteId(1001)].text
    QTest.keyClick(table, Qt.Key.Key_X)
    assert [hint.en for hint in hints] == ["Enter edits the note, Esc goes back to the text"]
    QApplication.clipboard().setText("见A/80/1")
    QTest.keyClick(table, Qt.Key.Key_V, CONTROL)
    assert desk.session.document.notes_by_id[NoteId(1001)].text == before + "见A/80/1"
    assert desk.editor.footnotes.line is not None


def test_esc_leaves_a_note_that_was_empty_before(desk: Desk, qtbot: QtBot) -> None:
    empty = edits.set_note_runs(DOCUMENT, NoteId(1001), ())
    desk.session.new_draft(empty, None)
    desk.editor.footnotes.edit_note(NoteId(1001))
    line = desk.editor.footnotes.table.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    with qtbot.waitSignal(desk.editor.footnotes.given_up):
        QTest.keyClick(line, Qt.Key.Key_Escape)
    assert desk.session.document is empty


def test_no_note_is_inserted_where_none_can_be(qtbot: QtBot, desk: Desk) -> None:
    desk.session.new_draft(res(), None)
    desk.key(Qt.Key.Key_F, CONTROL | ALT)
    assert desk.said == ["The caret is not in the text."]


def test_esc_in_the_pane_goes_back_to_the_mark(desk: Desk) -> None:
    desk.session.select(at(THREE, 0))
    desk.editor.focus_footnotes()
    table = desk.editor.footnotes.table
    assert table.currentIndex().siblingAtColumn(PLACE).data() == "OP1"
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert desk.sheet.hasFocus()
    position = desk.session.document.paragraph(THREE).content.index("报告") + 3
    assert desk.session.selection == at(THREE, position)


def test_the_pane_folds_to_its_title(desk: Desk) -> None:
    pane = desk.editor.footnotes
    pane.set_folded(True)
    assert not pane.table.isVisible()
    assert pane.height() < 60
    pane.edit_note(NoteId(1002))
    assert pane.table.isVisible()
    assert pane.table.currentIndex().column() == TEXT


def _finding(paragraph_id: ParagraphId, span: Span, severity: Severity) -> Finding:
    words = span.of(DOCUMENT.paragraph(paragraph_id).text) if paragraph_id in DOCUMENT.positions else ""
    said = Sentence(zh="有误", en="Wrong")
    return Finding("x", Family.LEAD, severity, Place(paragraph_id), span, words, said, said)


def test_a_paragraph_that_a_key_makes_is_brought_into_view(qtbot: QtBot, desk: Desk) -> None:
    long = res(*[op("<b>请</b>秘书长" + "就海洋观测提交报告" * 12 + "；") for _ in range(30)])
    desk.session.new_draft(long, None)
    QTest.keyClick(desk.sheet, Qt.Key.Key_End, CONTROL)
    QTest.keyClick(desk.sheet, Qt.Key.Key_Return, CONTROL)
    assert len(desk.session.document.paragraphs) == 31
    caret = desk.session.selection
    assert caret is not None
    assert caret.caret.paragraph_id == desk.session.document.paragraphs[-1].id
    qtbot.waitUntil(lambda: desk.sheet.viewport().rect().contains(desk.sheet.cursorRect()))


def test_the_words_of_a_long_paragraph_are_shown_and_the_caret_stays(desk: Desk) -> None:
    words = "各国共享海洋观测数据并培训人员，" * 200
    desk.session.dispatch(Edit(Sentence("键入", "Typing"), lambda d: edits.type_text(d, FOUR, Span(2, 2), words)))
    before = desk.session.selection
    for at_ in (len(words) - 20, 3):
        desk.editor.show_words(Place(paragraph_id=FOUR), Span(at_, at_ + 2))
        placed = desk.sheet.placed(FOUR)
        assert placed is not None
        assert 0 < placed.point_of(at_).y() < desk.sheet.viewport().height()
    assert desk.session.selection == before


def test_the_hint_of_an_empty_paragraph_speaks_of_phrases_where_paragraphs_open_with_them(desk: Desk) -> None:
    desk.session.select(at(FOUR, 6))
    desk.key(Qt.Key.Key_Return)
    assert "phrase" in desk.sheet.decorations.ghost
    desk.key(Qt.Key.Key_Tab)
    assert desk.session.document.paragraphs[-1].part is Part.SUB
    assert desk.sheet.decorations.ghost == "Type the text of this paragraph"
    desk.key(Qt.Key.Key_Backtab, SHIFT)
    assert "phrase" in desk.sheet.decorations.ghost
