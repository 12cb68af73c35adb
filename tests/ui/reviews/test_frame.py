"""The header of the review pages: the steps give way where title, base and buttons need the room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from drafter.ui.actions import shown_keys
from drafter.ui.reviews.frame import ReviewHeader
from drafter.ui.steps import Step

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def is_short(header: ReviewHeader) -> bool:
    return header.steps._is_short


def test_steps_give_way_to_a_long_name_and_come_back(qtbot: QtBot) -> None:
    header = ReviewHeader(Step.SESSION)
    qtbot.addWidget(header)
    header.title.setText("Roll forward to the eighty-first session")
    header.primary.setText("Apply 12, start drafting  Ctrl+Enter")
    header.about.set_full_text("Base A/RES/80/372")
    header.resize(1440, 48)
    header.show()
    qtbot.waitExposed(header)
    assert not is_short(header)
    header.about.set_full_text("Base A/RES/80/372, adopted on 19 December 2025 by the General Assembly at its session")
    qtbot.waitUntil(lambda: is_short(header))
    header.about.set_full_text("Base A/RES/80/372")
    qtbot.waitUntil(lambda: not is_short(header))
    header.resize(700, 48)
    assert is_short(header)


def test_one_more_thing_ticked_names_the_steps_as_before(qtbot: QtBot) -> None:
    around = QWidget()
    header = ReviewHeader(Step.SESSION, around)
    qtbot.addWidget(around)
    around.resize(1000, 60)
    header.title.setText("Roll forward")
    around.show()
    for width in range(500, 900, 4):
        seen = []
        for count in (9, 10, 99, 100):
            header.primary.setText(f"Apply {count} and continue")
            header.resize(width, header.height())
            QCoreApplication.processEvents()
            seen.append(is_short(header))
        assert len(set(seen)) == 1, width


def test_the_filled_button_names_its_key_as_keys_are_named_on_the_system(qtbot: QtBot) -> None:
    header = ReviewHeader(Step.STRUCTURE)
    qtbot.addWidget(header)
    header.set_primary("Go on")
    assert header.primary.text() == f"Go on  {shown_keys('Ctrl+Enter')}"
