"""The steps of a draft, and the way back to any of them."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.model import edits
from drafter.model.document import ParagraphId
from drafter.model.state import Edit
from drafter.model.writing_commands import typing
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.ui.dialogs.steps import StepsDialog
from drafter.ui.services import Services
from drafter.ui.style_sheet import style_sheet
from drafter.ui.theme import SMALLEST_TARGET_PX
from tests.builders import op, res


def session_of(words: str) -> Session:
    session = Session(res(op("")))
    for place, word in enumerate(words):
        edit = partial(edits.type_text, paragraph_id=ParagraphId(1), content_span=Span(place, place), text=word)
        session.dispatch(Edit(Sentence(zh=f"输入{word}", en=f"Typing {word}"), edit))
    return session


def rows(dialog: StepsDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_any_step_is_reached_and_the_later_ones_stay(qtbot: QtBot) -> None:
    session = session_of("请秘书长")
    dialog = StepsDialog(session, Translation())
    qtbot.addWidget(dialog)
    assert rows(dialog)[0] == "Typing 长"
    assert dialog.list.currentRow() == 0
    dialog.list.setCurrentRow(2)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert session.document.paragraphs[0].text == "请秘"
    assert dialog.list.currentRow() == 2
    dialog.list.setCurrentRow(0)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert session.document.paragraphs[0].text == "请秘书长"


def test_the_draft_as_it_was_opened(qtbot: QtBot) -> None:
    session = session_of("请秘")
    opened = session_of("").document
    dialog = StepsDialog(session, Translation())
    qtbot.addWidget(dialog)
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert session.document.paragraphs == opened.paragraphs


def test_a_row_is_high_enough_for_an_unsteady_hand(qtbot: QtBot, services: Services) -> None:
    dialog = StepsDialog(session_of("请秘"), Translation())
    qtbot.addWidget(dialog)
    dialog.setStyleSheet(style_sheet(services.theme.colours))
    dialog.show()
    assert dialog.list.visualItemRect(dialog.list.item(0)).height() >= SMALLEST_TARGET_PX


def test_nothing_was_changed(qtbot: QtBot) -> None:
    dialog = StepsDialog(session_of(""), Translation())
    qtbot.addWidget(dialog)
    assert rows(dialog) == ["The draft as it was opened"]
    assert not dialog.go.isEnabled()


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("zh", ["输入（执行段2）", "输入（执行段1）"]),
        ("en", ["Typing (OP2)", "Typing (OP1)"]),
    ],
)
def test_typing_says_where(qtbot: QtBot, language: Language, names: list[str]) -> None:
    session = Session(res(op("请秘书长；"), op("决定继续。")))
    for paragraph, place in ((1, 4), (2, 4)):
        session.dispatch(typing(ParagraphId(paragraph), Span(place, place), "又"))
    session.walk(-1)
    translation = Translation()
    translation.set_language(language)
    dialog = StepsDialog(session, translation)
    qtbot.addWidget(dialog)
    translation.set_language("en")
    assert rows(dialog)[:2] == names
