"""Beside the reason of a doubtful row stands what it is if the reader was wrong; one click makes it that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from drafter.model.document import ParagraphId, Part, Resolution
from drafter.structuring.doubts import Doubt as Sign
from drafter.ui.lists.setting import SECONDARY
from drafter.ui.reviews.import_rows import Doubt
from drafter.ui.reviews.importing import ImportReview
from drafter.ui.reviews.opposites import Act, opposite_of
from tests.builders import op, pp, res
from tests.ui.reviews.hands import CONTROL, NONE, current, select, texts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FOUR = ParagraphId(4)


def link_place(review: ImportReview, key: object) -> QPoint:
    keys = [row.key for row in review.rows]
    index = review.result.model().index(keys.index(key), 0)
    review.result.scrollTo(index)
    rect = review.result.row_rect(index)
    return QPoint(rect.right() - 30, rect.bottom() - 7 - SECONDARY.line_px // 2)


def click(qtbot: QtBot, review: ImportReview, key: object, modifier: Qt.KeyboardModifier = NONE) -> None:
    place = link_place(review, key)
    qtbot.mouseClick(review.result.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_an_empty_field_is_opened_with_one_click(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, FOUR)
    click(qtbot, shown, "symbol")
    assert current(shown).key == "symbol"
    assert isinstance(shown.result.viewport().findChild(QLineEdit), QLineEdit)


def test_one_click_makes_a_paragraph_what_it_may_be_instead(qtbot: QtBot, shown: ImportReview) -> None:
    row = next(row for row in shown.rows if row.key == FOUR)
    assert row.opposite is not None
    assert (row.opposite.act, row.opposite.part) == (Act.PART, Part.OPERATIVE)
    click(qtbot, shown, FOUR, CONTROL)
    changed = next(row for row in shown.rows if row.key == FOUR)
    assert changed.part is Part.OPERATIVE
    assert (changed.doubt, changed.opposite) == (Doubt.NONE, None), "it was decided"
    shown.readings.undo()
    assert next(row for row in shown.rows if row.key == FOUR) == row


def test_a_click_beside_the_link_only_chooses_the_row(qtbot: QtBot, shown: ImportReview) -> None:
    before = texts(shown)
    left = QPoint(200, link_place(shown, FOUR).y())
    qtbot.mouseClick(shown.result.viewport(), Qt.MouseButton.LeftButton, pos=left)
    assert current(shown).key == FOUR
    assert texts(shown) == before
    assert shown.revision.history.past == ()


def test_over_a_link_the_pointer_is_a_hand(qtbot: QtBot, shown: ImportReview) -> None:
    viewport, place = shown.result.viewport(), link_place(shown, FOUR)
    qtbot.mouseMove(viewport, place)
    qtbot.waitUntil(lambda: viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor)
    qtbot.mouseMove(viewport, QPoint(200, place.y()))
    qtbot.waitUntil(lambda: viewport.cursor().shape() is not Qt.CursorShape.PointingHandCursor)


def sure(sign: Sign) -> float:
    return sign.ceiling


@pytest.mark.parametrize(
    ("document", "sureness", "act"),
    [
        (res(op("<a>请</a>秘书长报告，"), op("<a>请</a>各国合作。")), sure(Sign.ENDING), Act.JOIN_NEXT),
        (res(pp("<b>重申</b>承诺（和平，"), op("<a>请</a>秘书长报告。")), sure(Sign.UNBALANCED), None),
        (res(pp("<b>重申</b>承诺，2.请各国合作，"), op("<a>请</a>秘书长。")), sure(Sign.NUMBER_INSIDE), Act.CARET),
    ],
)
def test_what_else_it_may_be_depends_on_what_speaks_against_it(
    document: Resolution, sureness: float, act: Act | None
) -> None:
    found = opposite_of(document, document.paragraphs[0], sureness)
    assert (None if found is None else found.act) is act
