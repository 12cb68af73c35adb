"""A label ends in dots only where there is no room for all of it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from drafter.ui.reviews.frame import ReviewHeader
from drafter.ui.steps import Step


def test_empty_room_gives_way_before_the_words_in_a_header_do(qtbot: QtBot) -> None:
    header = ReviewHeader(Step.SESSION)
    qtbot.addWidget(header)
    header.title.setText("Roll forward")
    header.primary.setText("Apply 10")
    header.about.set_full_text("Base A/RES/70/299, 29 July 2016")
    header.resize(1100, header.height())
    header.show()
    assert header.about.text() == "Base A/RES/70/299, 29 July 2016"
    header.resize(header.minimumSizeHint().width(), header.height())
    assert header.about.text().endswith("…")
