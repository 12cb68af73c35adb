"""What a user does in an import review, for its tests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from drafter.ui.reviews.caret_field import CaretField
from drafter.ui.reviews.import_rows import Row
from drafter.ui.reviews.importing import ImportReview

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def current(review: ImportReview) -> Row:
    row = review.current
    assert row is not None
    return row


def select(review: ImportReview, key: object) -> None:
    rows = [row.key for row in review.rows]
    review.result.setCurrentIndex(review.result.model().index(rows.index(key), 0))


def press(
    qtbot: QtBot, review: ImportReview, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1
) -> None:
    for _ in range(times):
        qtbot.keyClick(review.result, key, modifier)


def caret(review: ImportReview) -> CaretField:
    """The paragraph that is opened for its caret."""
    field = review.result.viewport().findChild(CaretField)
    assert isinstance(field, CaretField)
    return field


def type_keys(qtbot: QtBot, widget: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(widget, key)


def texts(review: ImportReview) -> list[str]:
    return [paragraph.text for paragraph in review.document.paragraphs]


def open_repair(review: ImportReview, key: object) -> None:
    keys = [row.key for row in review.repair_list]
    review.repairs.setCurrentIndex(review.repairs.model().index(keys.index(key), 0))
