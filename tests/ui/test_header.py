"""The header gives its room to the title first; what else is known of the draft is said as short as it must be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.app.session import Session
from drafter.model.document import Masthead, Run
from drafter.text.sentence import Language
from drafter.ui.header import Header
from drafter.ui.moments import short_about_words
from drafter.ui.services import Services
from tests.builders import pp, res

MASTHEAD = Masthead(
    "The General Assembly",
    (Run("Implementation of the outcome of the conferences"),),
    symbol="A/C.2/81/L.__",
    session=81,
    committee="Second Committee",
)
DRAFT = res(pp("Recalling its resolution,"), masthead=MASTHEAD, language="en")
WHOLE = "Eighty-first session, Second Committee A/C.2/81/L.__"


def header(qtbot: QtBot, services: Services, language: Language = "en") -> Header:
    services.translation.set_language(language)
    made = Header(Session(DRAFT), services.theme, services.translation)
    qtbot.addWidget(made)
    made.show()
    return made


def widened(made: Header, width: int) -> None:
    made.resize(width, made.height())
    QApplication.sendPostedEvents()


def test_a_wide_header_says_all(qtbot: QtBot, services: Services) -> None:
    made = header(qtbot, services)
    widened(made, 2200)
    assert made.about.text() == WHOLE
    assert made.title.text() == MASTHEAD.title_text


def test_session_and_committee_are_said_shorter_before_the_title_has_dots(qtbot: QtBot, services: Services) -> None:
    made = header(qtbot, services)
    seen = []
    for width in range(2200, 900, -20):
        widened(made, width)
        seen.append((made.about.text(), made.title.text() == MASTHEAD.title_text))
    assert [said for said in dict.fromkeys(seen) if said[1]] == [
        (WHOLE, True),
        ("81st session, C2 A/C.2/81/L.__", True),
        ("81st session, C2", True),
    ]
    assert (made.about.full_text, made.about.toolTip()) == (WHOLE, WHOLE)


def test_chinese_is_short_as_it_is(qtbot: QtBot, services: Services) -> None:
    made = header(qtbot, services, "zh")
    for width in (2200, 1366):
        widened(made, width)
        assert made.about.text().startswith("第八十一届会议")


@pytest.mark.parametrize(
    ("session", "words"), [(72, "72nd"), (73, "73rd"), (80, "80th"), (111, "111th"), (101, "101st")]
)
def test_a_session_in_figures_has_its_ending(session: int, words: str) -> None:
    draft = replace(DRAFT, masthead=Masthead("The General Assembly", session=session))
    assert short_about_words(draft) == f"{words} session"
