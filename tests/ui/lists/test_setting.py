"""Text is set in as many lines as it needs, or cut with dots."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from drafter.ui.lists.pieces import Look, Piece
from drafter.ui.lists.setting import BODY, SetText, document_type
from drafter.ui.theme import LIGHT


@pytest.mark.usefixtures("qtbot")
def test_narrow_text_takes_more_lines() -> None:
    pieces = (Piece("海洋观测数据共享合作" * 5),)
    wide, narrow = (SetText(pieces, document_type("zh"), LIGHT, width) for width in (2000, 200))
    assert wide.lines == 1
    assert narrow.lines > 2
    assert narrow.height == narrow.lines * document_type("zh").line_px


@pytest.mark.usefixtures("qtbot")
def test_what_does_not_fit_ends_in_dots() -> None:
    pieces = (Piece("海洋观测", frozenset({Look.LEAD})), Piece("数据共享合作" * 9))
    cut = SetText(pieces, document_type("zh"), LIGHT, 200, most_lines=2)
    assert cut.lines == 2
    assert cut.text.endswith("…")
    assert cut.text.startswith("海洋观测数据")


def test_characters_beyond_the_basic_plane_are_not_torn(qtbot: QtBot) -> None:
    cut = SetText((Piece("𠀀" * 60),), BODY, LIGHT, 100, most_lines=1)
    assert set(cut.text) == {"𠀀", "…"}


@pytest.mark.usefixtures("qtbot")
def test_dots_never_take_a_word_to_one_line_more() -> None:
    pieces = (
        Piece("Resolution adopted by the General Assembly on 29 July", frozenset({Look.DELETED})),
        Piece(" [without reference (A/70/L.60)] on sustainable development-related matters"),
    )
    for width in range(120, 620, 3):
        cut = SetText(pieces, document_type("en"), LIGHT, width, most_lines=1)
        assert cut.lines == 1
        assert cut.text.endswith("…")
        assert len(cut.text) > width / 20
