"""The banner above a text that is to be a base: a draft, its adopted form, the library's other copy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.app.library_texts import add_text
from drafter.library import Library
from drafter.model.document import Adoption, Masthead, Resolution, Run
from drafter.register.entry import Entry
from drafter.register.lookup import Register
from drafter.ui.reviews import base_advice
from drafter.ui.reviews.base_advice import BaseAdvice, advice_on
from drafter.ui.services import Services
from tests.builders import op, pp, res

TODAY = date(2026, 10, 1)
TITLE = "海洋观测数据共享合作"
KNOWN = Register((Entry("78/1", 78, date(2023, 12, 19), title_zh=TITLE),))
ADOPTED = res(
    pp("<b>回顾</b>第一，"),
    op("<b>请</b>秘书长提交报告。"),
    masthead=Masthead(
        "大会",
        (Run(TITLE),),
        "A/RES/78/1",
        78,
        adoption=Adoption(number="78/1", adopted_on=date(2023, 12, 19)),
    ),
)
DRAFT = replace(ADOPTED, masthead=replace(ADOPTED.masthead, symbol="A/C.2/78/L.66", adoption=None))
CHANGED = replace(ADOPTED, paragraphs=ADOPTED.paragraphs[1:])


@pytest.fixture
def library(services: Services) -> Library:
    return Library(services.library_path)


@pytest.fixture
def banner(qtbot: QtBot, services: Services) -> BaseAdvice:
    made = BaseAdvice(
        services.theme, services.translation, services.tasks, services.register_folder, services.library_path
    )
    qtbot.addWidget(made)
    return made


def looked_up(qtbot: QtBot, banner: BaseAdvice, document: Resolution) -> list[str]:
    """The words of the buttons that are shown."""
    banner.begin(document)
    qtbot.waitUntil(lambda: bool(banner.advice.remarks))
    return [button.text() for button in banner.buttons() if not button.isHidden()]


def test_without_the_adopted_form_another_file_or_the_draft_itself_is_offered(library: Library) -> None:
    advice = advice_on(DRAFT, KNOWN, library.path)
    assert "通过后是A/RES/78/1" in advice.remarks[0].zh
    assert (advice.adopted, advice.other, advice.is_draft) == (None, None, True)


def test_the_adopted_form_is_offered_where_the_library_has_it(library: Library) -> None:
    add_text(library, ADOPTED, None, TODAY)
    advice = advice_on(DRAFT, KNOWN, library.path)
    assert advice.adopted is not None
    assert advice.adopted.symbol == "A/RES/78/1"
    assert advice.other is None


def test_a_copy_that_reads_differently_is_told(library: Library) -> None:
    add_text(library, ADOPTED, None, TODAY)
    assert advice_on(ADOPTED, KNOWN, library.path).remarks == ()
    advice = advice_on(CHANGED, KNOWN, library.path)
    assert [one.zh for one in advice.remarks] == ["与库中A/RES/78/1有1处不同。"]
    assert advice.other is not None


def test_a_damaged_library_is_told_beside_the_rest(library: Library) -> None:
    library.path.parent.mkdir(parents=True)
    library.path.write_bytes(b"no library")
    advice = advice_on(DRAFT, KNOWN, library.path)
    assert len(advice.remarks) == 2
    assert "已损坏" in advice.remarks[1].zh


def test_the_buttons_of_a_draft(qtbot: QtBot, banner: BaseAdvice) -> None:
    assert looked_up(qtbot, banner, DRAFT) == ["Choose another file", "Use this text all the same"]
    with qtbot.waitSignal(banner.other_file):
        qtbot.mouseClick(banner.choose, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(banner.keep, Qt.MouseButton.LeftButton)
    assert banner.isHidden()


def test_the_place_of_what_will_be_said_of_a_draft_is_kept(
    qtbot: QtBot, banner: BaseAdvice, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_text(library, ADOPTED, None, TODAY)
    found = advice_on(DRAFT, KNOWN, library.path)
    monkeypatch.setattr(base_advice, "advice_on", lambda *_: found)
    banner.resize(1300, 60)
    banner.show()
    banner.begin(DRAFT)
    assert "looked up" in banner.remarks.text, "before anything is known of it"
    height = banner.heightForWidth(1300)
    qtbot.waitUntil(lambda: banner.use.isVisible())
    assert banner.heightForWidth(1300) == height, "what stands below it stays where it is"


def test_who_keeps_the_draft_at_once_hears_nothing_more_of_it(
    qtbot: QtBot, services: Services, banner: BaseAdvice
) -> None:
    banner.begin(DRAFT)
    qtbot.mouseClick(banner.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: services.tasks.is_idle)
    assert banner.isHidden()


def test_the_buttons_of_a_differing_copy(qtbot: QtBot, banner: BaseAdvice, library: Library) -> None:
    add_text(library, ADOPTED, None, TODAY)
    shown = looked_up(qtbot, banner, CHANGED)
    assert shown == ["Use the library's", "See the differences", "Use this text all the same"]
    (held,) = library.texts()
    with qtbot.waitSignal(banner.held_wanted) as wanted:
        qtbot.mouseClick(banner.use, Qt.MouseButton.LeftButton)
    assert wanted.args == [held]
    with qtbot.waitSignal(banner.differences_wanted) as wanted:
        qtbot.mouseClick(banner.see, Qt.MouseButton.LeftButton)
    assert wanted.args == [held]


def test_an_answer_about_an_earlier_text_is_dropped(qtbot: QtBot, services: Services, banner: BaseAdvice) -> None:
    banner.begin(DRAFT)
    banner.begin(ADOPTED)
    qtbot.waitUntil(lambda: services.tasks.is_idle)
    assert banner.advice.remarks == ()
    assert banner.isHidden()
