"""The bar finds, replaces and goes to places; each of the three by its own key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from drafter.app.searching import Hit
from drafter.app.session import Session
from drafter.model.document import NoteId, ParagraphId
from drafter.model.state import Caret, Selection, at
from drafter.ui.find_bar import FindBar, Mode
from drafter.ui.services import Services
from tests.builders import op, pp, res

CONTROL = Qt.KeyboardModifier.ControlModifier
DRAFT = res(
    pp("<b>回顾</b>其第78/167号决议，"),
    op("<b>请</b>秘书长报告12项措施<n>1</n>；"),
    op("<b>又请</b>秘书长报告。"),
    notes={1: "A/79/12。"},
)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    session = Session(DRAFT)
    session.select(at(ParagraphId(1)))
    return session


@pytest.fixture
def bar(qtbot: QtBot, session: Session, services: Services) -> FindBar:
    bar = FindBar(session, services.theme)
    qtbot.addWidget(bar)
    bar.resize(900, 80)
    bar.show()
    return bar


def hits(qtbot: QtBot, bar: FindBar, query: str) -> Hit | None:
    bar.field.setText(query)
    found: list[Hit] = []
    bar.found.connect(found.append)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    bar.found.disconnect(found.append)
    return found[0] if found else None


def test_a_number_is_found_as_words_and_gone_to_as_a_place(qtbot: QtBot, bar: FindBar) -> None:
    bar.open()
    found = hits(qtbot, bar, "12")
    assert found is not None
    assert found.span is not None
    assert bar.count_text == "1/2"
    bar.open_go_to()
    place = hits(qtbot, bar, "2")
    assert place is not None
    assert place.place.paragraph_id == 3
    assert place.span is None


@pytest.mark.parametrize(("query", "paragraph", "note"), [("pp1", 1, None), ("注1", None, 1001), ("78/167", 1, None)])
def test_places_are_named_as_delegates_name_them(
    qtbot: QtBot, bar: FindBar, query: str, paragraph: int | None, note: int | None
) -> None:
    bar.open_go_to()
    found = hits(qtbot, bar, query)
    assert found is not None
    assert found.place.paragraph_id == (None if paragraph is None else ParagraphId(paragraph))
    assert found.place.note_id == (None if note is None else NoteId(note))


def test_what_is_not_there_is_said_in_the_words_of_the_mode(qtbot: QtBot, bar: FindBar) -> None:
    bar.open()
    assert hits(qtbot, bar, "没有的词") is None
    assert bar.count_text == "Not found"
    bar.open_go_to()
    assert hits(qtbot, bar, "99") is None
    assert bar.count_text == "No such place"


def test_what_is_selected_is_looked_for(bar: FindBar, session: Session) -> None:
    session.select(Selection(Caret(ParagraphId(2), 1), Caret(ParagraphId(2), 4)))
    bar.open_replace()
    assert bar.mode is Mode.REPLACE
    assert bar.field.text() == "秘书长"
    assert bar.replacement.isVisible()
    bar.open()
    assert not bar.replacement.isVisible()


def test_all_places_are_replaced_as_one_step(qtbot: QtBot, bar: FindBar, session: Session) -> None:
    bar.open_replace()
    bar.field.setText("秘书长")
    bar.replacement.setText("主席")
    bar.replace_all.setEnabled(True)
    qtbot.mouseClick(bar.replace_all, Qt.MouseButton.LeftButton)
    assert [p.text for p in session.document.paragraphs[1:]] == ["请主席报告12项措施；", "又请主席报告。"]
    assert bar.count_text == "All replaced (2)"
    session.undo()
    assert session.document is DRAFT


def test_an_input_method_can_compose_in_both_fields(qtbot: QtBot, bar: FindBar, session: Session) -> None:
    bar.open_replace()
    for field in (bar.field, bar.replacement):
        QApplication.sendEvent(field, QInputMethodEvent("mishuzhang", []))
        assert field.text() == ""
        committed = QInputMethodEvent("", [])
        committed.setCommitString("秘书长")
        QApplication.sendEvent(field, committed)
        assert field.text() == "秘书长"
    assert session.document is DRAFT


def test_escape_leaves_from_either_field(qtbot: QtBot, bar: FindBar) -> None:
    bar.open_replace()
    with qtbot.waitSignal(bar.left):
        QApplication.sendEvent(
            bar.replacement, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        )
    assert not bar.isVisible()


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, bar: FindBar) -> None:
    bar.open()
    hits(qtbot, bar, "秘书长")
    shown: list[Hit] = []
    bar.found.connect(shown.append)
    for button in (bar.next, bar.previous):
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert [hit.place.paragraph_id for hit in shown] == [ParagraphId(2), ParagraphId(3)]
    bar.close_button.setFocus()
    qtbot.keyClick(bar.close_button, Qt.Key.Key_Return)
    assert not bar.isVisible()


def test_the_keyboard_goes_to_a_place_that_was_named(qtbot: QtBot, bar: FindBar) -> None:
    gone: list[bool] = []
    bar.named.connect(lambda _hit: gone.append(bar.isVisible()))
    bar.open_go_to()
    assert hits(qtbot, bar, "99") is None
    assert gone == [], "there is no such place"
    assert hits(qtbot, bar, "2") is not None
    assert gone == [False]
    bar.open_go_to()
    assert hits(qtbot, bar, "秘书长") is not None
    assert gone == [False, True], "there are more of them"
    bar.open()
    assert hits(qtbot, bar, "秘书长") is not None
    assert len(gone) == 2, "one looks on"


def test_words_in_notes_are_walked_and_replaced_one_by_one(qtbot: QtBot, bar: FindBar, session: Session) -> None:
    session.new_draft(res(op("<b>请</b>报告<n>1</n>。"), notes={1: "A/79/12，A/79/13。"}), None)
    session.select(at(ParagraphId(1)))
    bar.open_replace()
    bar.field.setText("A")
    for counted in ("1/2", "2/2", "1/2"):
        bar.go()
        assert bar.count_text == counted
    bar.replacement.setText("AB")
    bar.replace_current()
    assert session.document.footnotes[0].text == "AB/79/12，A/79/13。"
    bar.replace_current()
    assert session.document.footnotes[0].text == "AB/79/12，AB/79/13。"
    session.select(at(ParagraphId(1), 1))
    bar.replace_current()
    assert session.document.footnotes[0].text == "AB/79/12，AB/79/13。", "the caret is elsewhere: only gone there"


def test_after_all_are_replaced_the_keyboard_is_in_the_field_and_not_on_the_button_that_closes(
    qtbot: QtBot, bar: FindBar
) -> None:
    bar.open_replace()
    bar.field.setText("报告")
    bar.replacement.setText("说明")
    bar.replace_all.setFocus()
    qtbot.mouseClick(bar.replace_all, Qt.MouseButton.LeftButton)
    assert bar.focusWidget() is bar.field


def test_after_the_last_one_it_says_that_all_are_replaced_and_not_that_none_is_found(
    bar: FindBar, session: Session
) -> None:
    def select(hit: Hit) -> None:
        assert hit.place.paragraph_id is not None
        assert hit.span is not None
        session.select(Selection(*(Caret(hit.place.paragraph_id, end) for end in (hit.span.start, hit.span.end))))

    bar.found.connect(select)
    bar.open_replace()
    bar.field.setText("秘书长")
    bar.replacement.setText("主席")
    bar.go()
    for said in ("1/1", "All replaced (2)"):
        bar.replace_current()
        assert bar.count_text == said
    bar.go()
    assert bar.count_text == "Not found"


def overriding(field: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    """Whether the field takes this key before the window's own shortcuts see it."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def test_behind_replacing_ctrl_z_is_the_drafts(qtbot: QtBot, bar: FindBar, session: Session) -> None:
    bar.open_replace()
    qtbot.keyClicks(bar.field, "12")
    assert overriding(bar.field, Qt.Key.Key_Z, CONTROL), "what was written in the field is taken back there"
    bar.replace_all.click()
    assert bar.count_text == "All replaced (2)"
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        assert not overriding(bar.field, key, CONTROL)
    session.undo()
    assert session.document == DRAFT
    assert bar.count_text == "2 hits"
    qtbot.keyClicks(bar.field, "5")
    assert overriding(bar.field, Qt.Key.Key_Z, CONTROL)
