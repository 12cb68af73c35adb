"""Numbers that changed, references that followed and marks of notes glow for two seconds, and nothing else does."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.model.commands import PARAGRAPH_BELOW, insert_note
from drafter.model.state import at
from drafter.ui.editor.afterglow import NOTHING
from drafter.ui.editor.editor import Editor
from drafter.ui.theme import Appearance, Theme
from tests.builders import op, pp, res

TEXT = res(
    pp("<b>回顾</b>其决议，"),
    op("<b>欢迎</b>报告<n>1</n>；"),
    op("<b>请</b>秘书长<n>2</n>执行上文第1段；"),
    op("<b>决定</b>审议下文第4段所述事项；"),
    op("<b>又决定</b>结束。"),
)
ONE, TWO, THREE, FOUR = (paragraph.id for paragraph in TEXT.paragraphs[1:])


@pytest.fixture
def session() -> Session:
    return Session(TEXT)


@pytest.fixture
def editor(qtbot: QtBot, session: Session) -> Editor:
    editor = Editor(session, Theme(appearance=Appearance.LIGHT), Translation())
    qtbot.addWidget(editor)
    editor.resize(900, 700)
    editor.show()
    return editor


def test_changed_numbers_and_followed_references_glow(editor: Editor, session: Session) -> None:
    session.select(at(ONE, 2))
    session.run(PARAGRAPH_BELOW.run)
    assert editor.sheet.margin.renumbered == {TWO, THREE, FOUR}
    tints = editor.sheet.decorations.tints
    assert set(tints) == {THREE}
    (span,) = tints[THREE]
    assert span.of(session.document.paragraph(THREE).content) == "5"


def test_marks_and_numbers_of_later_notes_glow(editor: Editor, session: Session) -> None:
    session.select(at(TEXT.paragraphs[0].id, 2))
    session.run(insert_note().run)
    assert set(editor.sheet.decorations.tints) == {ONE, TWO}
    assert editor.sheet.margin.renumbered == frozenset()
    first = editor.grab().toImage()
    editor._presenter.afterglow.put_out()
    assert editor.sheet.decorations.tints == {}
    assert editor.grab().toImage() != first


def test_it_goes_out_by_itself_and_typing_does_not_light_it(editor: Editor, session: Session, qtbot: QtBot) -> None:
    session.select(at(ONE, 2))
    session.run(PARAGRAPH_BELOW.run)
    qtbot.waitUntil(lambda: not editor.sheet.margin.renumbered)
    assert editor.sheet.decorations.tints == {}
    QTest.keyClicks(editor.sheet, "x")
    assert editor._presenter.afterglow.glow is NOTHING


def test_another_draft_does_not_glow(editor: Editor, session: Session) -> None:
    session.new_draft(res(*TEXT.paragraphs[2:]), None)
    assert editor._presenter.afterglow.glow is NOTHING
