"""The dock shows the caret's paragraph in earlier texts, says where there are none, and takes an earlier wording."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from drafter.app.library_texts import add_text
from drafter.app.precedents import earlier_texts
from drafter.app.session import Session
from drafter.library.texts import Library
from drafter.model import edits
from drafter.model.document import Adoption, Masthead, ParagraphId, Part, Resolution, Run
from drafter.model.state import Base, Edit, at
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.panels.precedents import PrecedentsPanel
from drafter.ui.services import Services
from tests.builders import op, pp, res
from tests.patience import PATIENCE_MS

TITLE = (Run("南南合作"),)
EARLIER = res(
    pp("<b>重申</b>关于南南合作的承诺，"),
    op("<b>请</b>秘书长提交简要报告。"),
    masthead=Masthead(
        "大会", TITLE, symbol="A/RES/77/185", adoption=Adoption(number="77/185", adopted_on=date(2022, 12, 14))
    ),
)
BASE = res(
    pp("<b>重申</b>关于南南合作的承诺，"),
    op("<b>请</b>秘书长提交报告。"),
    masthead=Masthead("大会", TITLE, symbol="A/RES/78/167"),
)
DRAFT = res(
    pp("<b>重申</b>关于南南合作的承诺，"),
    op("<b>请</b>秘书长编写报告。"),
    masthead=Masthead("大会", TITLE, session=79),
)
LAST = ParagraphId(2)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    session = Session(DRAFT, Base(BASE, "A/RES/78/167"))
    session.select(at(LAST))
    return session


@pytest.fixture
def panel(qtbot: QtBot, session: Session, services: Services) -> Iterator[PrecedentsPanel]:
    services.library_path.parent.mkdir(parents=True, exist_ok=True)
    add_text(Library(services.library_path), EARLIER, None, date(2024, 1, 1))
    panel = PrecedentsPanel(session, services)
    qtbot.addWidget(panel)
    panel.resize(360, 600)
    panel.show()
    yield panel
    panel.hide()


def listed(panel: PrecedentsPanel) -> list[str]:
    model = panel.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_base_and_the_library_are_listed_newest_first(qtbot: QtBot, panel: PrecedentsPanel) -> None:
    qtbot.waitUntil(lambda: len(listed(panel)) == 2)
    assert listed(panel) == [
        "A/RES/78/167, OP1, 1 difference, 请秘书长提交报告。",
        "A/RES/77/185, OP1, 1 difference, 请秘书长提交简要报告。",
    ]
    panel.grab()


def test_the_list_follows_the_caret(qtbot: QtBot, panel: PrecedentsPanel, session: Session) -> None:
    qtbot.waitUntil(lambda: len(listed(panel)) == 2)
    session.select(at(ParagraphId(1)))
    qtbot.waitUntil(lambda: panel.finding_text == "Unchanged in 2 earlier texts.")
    assert not panel.take_button.isEnabled()


def test_an_earlier_wording_is_taken_by_enter_and_undone(
    qtbot: QtBot, panel: PrecedentsPanel, session: Session
) -> None:
    qtbot.waitUntil(lambda: len(listed(panel)) == 2)
    panel.focus_list()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert session.document.paragraph(LAST).text == "请秘书长提交简要报告。"
    assert session.undo_label is not None
    assert session.undo_label.zh == "采用77/185措辞"
    session.undo()
    assert session.document is DRAFT


def test_the_citation_is_copied_in_the_language_of_the_draft(qtbot: QtBot, panel: PrecedentsPanel) -> None:
    qtbot.waitUntil(lambda: len(listed(panel)) == 2)
    qtbot.mouseClick(panel.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "78/167，执行段1"


def test_a_new_paragraph_is_said_to_be_new(qtbot: QtBot, panel: PrecedentsPanel, session: Session) -> None:
    qtbot.waitUntil(lambda: len(listed(panel)) == 2)
    words = (Run("决定设立一个全新的特设工作组；"),)
    label = Sentence("插入", "Insert")
    session.dispatch(Edit(label, lambda before: edits.insert_paragraph(before, LAST, Part.OPERATIVE, 0, words)))
    session.select(at(session.document.paragraphs[-1].id))
    qtbot.waitUntil(lambda: panel.empty_text == "This paragraph is new; no earlier text has one like it.")


def test_with_the_base_alone_it_speaks_of_the_base(qtbot: QtBot, session: Session, services: Services) -> None:
    panel = PrecedentsPanel(session, services)
    qtbot.addWidget(panel)
    services.translation.set_language("zh")
    panel.show()
    session.select(at(ParagraphId(1)))
    qtbot.waitUntil(lambda: panel.finding_text == "本段文字与基稿相同。")
    assert panel.about_text == "决议库里没有同名的往届文本，只与基稿相比："
    words = (Run("决定设立一个全新的特设工作组；"),)
    label = Sentence("插入", "Insert")
    session.dispatch(Edit(label, lambda before: edits.insert_paragraph(before, LAST, Part.OPERATIVE, 0, words)))
    session.select(at(session.document.paragraphs[-1].id))
    qtbot.waitUntil(lambda: "基稿没有对应段落" in panel.empty_text)
    assert "届" not in panel.empty_text.partition("。")[0]


def test_without_earlier_texts_the_panel_says_what_to_do(qtbot: QtBot, services: Services) -> None:
    session = Session(DRAFT)
    session.select(at(LAST))
    panel = PrecedentsPanel(session, services)
    qtbot.addWidget(panel)
    services.translation.set_language("zh")
    panel.show()
    qtbot.waitUntil(lambda: panel.empty_text.startswith("还没有往届文本。"))


def test_a_text_that_joined_the_library_since_is_listed(qtbot: QtBot, services: Services) -> None:
    session = Session(DRAFT)
    session.select(at(LAST))
    panel = PrecedentsPanel(session, services)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: panel.empty_text.startswith("No earlier texts yet."))
    services.library_path.parent.mkdir(parents=True, exist_ok=True)
    add_text(Library(services.library_path), EARLIER, None, date(2024, 1, 1))
    session.select(at(ParagraphId(1)))
    qtbot.waitUntil(lambda: len(listed(panel)) == 1)


def test_what_was_being_read_for_another_draft_is_thrown_away(
    qtbot: QtBot, panel: PrecedentsPanel, session: Session, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_end = Event(), Event()

    def slow(draft: Resolution, base: Base | None, library: Library) -> tuple[Base, ...]:
        begun.set()
        may_end.wait(PATIENCE_MS / 1000)
        return earlier_texts(draft, base, library)

    monkeypatch.setattr("drafter.ui.panels.precedents.earlier_texts", slow)
    panel.forget()
    qtbot.waitUntil(begun.is_set)
    title = (Run("海洋观测"),)
    base = res(op("<b>请</b>各国观测海洋。"), masthead=Masthead("大会", title, symbol="A/RES/78/1"))
    session.new_draft(edits.replace_text(base, ParagraphId(1), Span(0, 1), "促请"), Base(base, "A/RES/78/1"))
    session.select(at(ParagraphId(1)))
    may_end.set()
    qtbot.waitUntil(lambda: bool(listed(panel)) and services.tasks.is_idle)
    assert listed(panel) == ["A/RES/78/1, OP1, 1 difference, 请各国观测海洋。"]


def test_a_wording_is_taken_only_for_the_paragraph_that_it_is_listed_for(
    qtbot: QtBot, panel: PrecedentsPanel, session: Session
) -> None:
    qtbot.waitUntil(lambda: len(listed(panel)) == 2)
    session.select(at(ParagraphId(1)))
    panel.take_current()
    assert session.document is DRAFT


def test_nothing_is_read_while_the_panel_cannot_be_seen(qtbot: QtBot, session: Session, services: Services) -> None:
    panel = PrecedentsPanel(session, services)
    qtbot.addWidget(panel)
    session.select(at(ParagraphId(1)))
    qtbot.wait(300)
    assert listed(panel) == []


def test_the_keyboard_that_came_early_goes_to_the_list_and_never_out_of_the_panel(
    qtbot: QtBot, panel: PrecedentsPanel, session: Session
) -> None:
    qtbot.waitExposed(panel)
    panel.activateWindow()
    panel.focus_list()
    qtbot.waitUntil(panel.hasFocus)
    qtbot.waitUntil(panel.list.hasFocus)
    session.new_draft(res(pp("重申，")), None)
    qtbot.waitUntil(lambda: listed(panel) == [] and panel.empty_text != "")
    assert panel.hasFocus()


def test_the_current_row_shows_whether_the_keyboard_is_in_the_list(qtbot: QtBot, panel: PrecedentsPanel) -> None:
    qtbot.waitUntil(lambda: len(listed(panel)) == 2)
    qtbot.waitExposed(panel)
    panel.activateWindow()
    panel.take_button.setFocus()
    qtbot.waitUntil(panel.take_button.hasFocus)
    without = panel.list.grab().toImage()
    panel.focus_list()
    qtbot.waitUntil(panel.list.hasFocus)
    assert panel.list.grab().toImage() != without
