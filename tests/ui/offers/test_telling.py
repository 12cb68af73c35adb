"""What a citation is stands in the status bar, and beside the pointer."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from drafter.app.session import Session
from drafter.model.state import at
from drafter.register.citing import described
from drafter.register.lookup import Register
from drafter.text.citations import Citation
from drafter.text.sentence import Sentence
from drafter.ui.editor.editor import Editor
from drafter.ui.offers.telling import Telling
from drafter.ui.services import Services
from tests.builders import op, pp, res
from tests.patience import PATIENCE_MS

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SAID = "第78/167号决议：南南合作，2023年12月19日"


def test_a_caret_in_a_citation(qtbot: QtBot, services: Services) -> None:
    session = Session(res(pp("<b>回顾</b>其2023年12月19日第78/167号决议，"), op("<b>请</b>秘书长提交报告。")))
    editor = Editor(session, services.theme, services.translation)
    qtbot.addWidget(editor)
    telling = Telling(session, editor, services)
    told: list[Sentence | None] = []
    telling.caret_told.connect(told.append)
    first, last = (one.id for one in session.document.paragraphs)
    session.select(at(first, 8))
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1] is not None
    assert told[-1].zh == SAID
    session.select(at(last, 2))
    qtbot.waitUntil(lambda: told[-1] is None)


def test_what_comes_after_the_caret_has_left_is_not_told(
    qtbot: QtBot, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_end = Event(), Event()

    def slow(citation: Citation, known: Register) -> Sentence | None:
        begun.set()
        may_end.wait(PATIENCE_MS / 1000)
        return described(citation, known)

    monkeypatch.setattr("drafter.register.citing.described", slow)
    session = Session(res(pp("<b>回顾</b>其2023年12月19日第78/167号决议，"), op("<b>请</b>秘书长提交报告。")))
    editor = Editor(session, services.theme, services.translation)
    qtbot.addWidget(editor)
    telling = Telling(session, editor, services)
    told: list[Sentence | None] = []
    telling.caret_told.connect(told.append)
    first, last = (one.id for one in session.document.paragraphs)
    session.select(at(first, 8))
    qtbot.waitUntil(begun.is_set)
    session.select(at(last, 2))
    qtbot.waitUntil(lambda: not services.tasks.is_busy("citation at the caret"))
    may_end.set()
    qtbot.waitUntil(lambda: services.tasks.is_idle)
    assert [one for one in told if one is not None] == []


def test_a_pointer_that_rests_on_a_citation(qtbot: QtBot, services: Services) -> None:
    services.translation.set_language("zh")
    session = Session(res(pp("<b>回顾</b>其2023年12月19日第78/167号决议，")))
    editor = Editor(session, services.theme, services.translation)
    qtbot.addWidget(editor)
    Telling(session, editor, services)
    editor.resize(800, 600)
    editor.show()
    qtbot.waitExposed(editor)
    session.select(at(session.document.paragraphs[0].id, 10))
    spot: QPoint = editor.sheet.cursorRect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, spot, editor.sheet.viewport().mapToGlobal(spot))
    QApplication.sendEvent(editor.sheet.viewport(), event)
    qtbot.waitUntil(lambda: QToolTip.text() == f"<qt>{SAID}</qt>")
    QToolTip.hideText()


def test_a_pointer_that_rests_on_the_mark_of_a_note(qtbot: QtBot, services: Services) -> None:
    services.translation.set_language("zh")
    session = Session(res(pp("<b>回顾</b>其各项决议<n>1</n>，"), notes={1: "见A/78/290号<文件>。"}))
    editor = Editor(session, services.theme, services.translation)
    qtbot.addWidget(editor)
    Telling(session, editor, services)
    editor.resize(800, 600)
    editor.show()
    qtbot.waitExposed(editor)
    session.select(at(session.document.paragraphs[0].id, 7))
    mark = editor.sheet.cursorRect()
    session.select(at(session.document.paragraphs[0].id, 8))
    spot = QPoint((mark.left() + editor.sheet.cursorRect().right()) // 2, mark.center().y())
    event = QHelpEvent(QEvent.Type.ToolTip, spot, editor.sheet.viewport().mapToGlobal(spot))
    QApplication.sendEvent(editor.sheet.viewport(), event)
    assert QToolTip.text() == "<qt>脚注1：见A/78/290号&lt;文件&gt;。</qt>"
    QToolTip.hideText()
