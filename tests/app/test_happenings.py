"""The status line says what was done and what followed from it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from drafter.app.happenings import Happenings
from drafter.app.session import Session
from drafter.model import edits
from drafter.model.commands import PARAGRAPH_BELOW, REMOVE, insert_note, typing
from drafter.model.document import NoteId
from drafter.model.state import at
from drafter.text.spans import Span
from tests.builders import op, pp, res

TEXT = res(
    pp("<b>回顾</b>其决议，"),
    op("<b>欢迎</b>报告<n>1</n>；"),
    op("<b>请</b>秘书长执行上文第1段<n>2</n>；"),
    op("<b>决定</b>审议。"),
)
NUMBER_ONE, NUMBER_TWO = TEXT.paragraphs[1], TEXT.paragraphs[2]


def listening(session: Session) -> list[tuple[str, bool]]:
    told: list[tuple[str, bool]] = []
    happenings = Happenings(session, session)
    happenings.told.connect(lambda what, can_undo: told.append((what.zh, can_undo)))
    return told


def test_a_step_is_told_with_the_numbers_that_followed(qtbot: QtBot) -> None:
    session = Session(TEXT)
    told = listening(session)
    session.select(at(NUMBER_ONE.id, 2))
    session.run(PARAGRAPH_BELOW.run)
    session.undo()
    session.run(insert_note().run)
    assert told == [
        ("插入执行段2，原2至3段改为3至4段", True),
        ("已撤销：插入执行段2", False),
        ("插入脚注1，脚注1至2改为2至3", True),
    ]
    # Nothing is told a second time by and by.
    qtbot.wait(5)
    assert len(told) == 3


def test_typing_is_told_only_where_numbers_follow_from_it(qtbot: QtBot) -> None:
    session = Session(TEXT)
    told = listening(session)
    session.dispatch(typing(NUMBER_ONE.id, Span(0, 0), "又"))
    qtbot.wait(5)
    assert told == []
    end = len(NUMBER_ONE.content)
    session.dispatch(typing(NUMBER_ONE.id, Span(end - 1, end + 1), "；"))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("输入，脚注2改为1", True)]


def test_another_draft_is_no_change(qtbot: QtBot) -> None:
    session = Session(TEXT)
    told = listening(session)
    session.new_draft(edits.remove_note(edits.remove(TEXT, (NUMBER_TWO.id,)), NoteId(1001)), None)
    qtbot.wait(5)
    assert told == []


def test_what_has_no_consequence_is_told_by_its_name_alone() -> None:
    session = Session(TEXT)
    told = listening(session)
    session.select(at(TEXT.paragraphs[3].id))
    session.run(REMOVE.run)
    assert told == [("删除执行段3", True)]
