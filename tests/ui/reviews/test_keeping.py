"""What a review keeps of its state is enough to go on with it in another window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from drafter.formats.imported import Imported
from drafter.model.document import Part
from drafter.model.state import Base
from drafter.store.review_file import HalfDoneReview, ReviewPage, SessionState, load
from drafter.store.review_folder import ReviewFolder
from drafter.ui.reviews.import_state import History, begun
from drafter.ui.reviews.import_steps import left_out, to_part
from drafter.ui.reviews.importing import ImportReview
from drafter.ui.reviews.keeping import reviewed_of, structure_of
from drafter.ui.reviews.rolling import RollReview
from drafter.ui.services import Services
from tests.ui.reviews.test_rolling import planned, shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_corrections_of_a_structure_stand_again(wrapped: Imported) -> None:
    first, second, *_ = (paragraph.id for paragraph in wrapped.document.paragraphs)
    reviewed = left_out([second])(to_part(first, Part.HEADING)(begun(wrapped)))
    again = reviewed_of(structure_of(wrapped, reviewed), reviewed.document, wrapped)
    assert again == reviewed
    assert again is not None
    assert again.texts == wrapped.source_lines


def test_lines_of_another_reading_are_not_taken_for_the_same(wrapped: Imported) -> None:
    state = structure_of(wrapped, begun(wrapped))
    other = replace(wrapped, source_lines=(*wrapped.source_lines, "一行"))
    assert reviewed_of(state, wrapped.document, other) is None


def test_a_structure_is_gone_on_with(review: ImportReview, wrapped: Imported) -> None:
    first = wrapped.document.paragraphs[0].id
    review.show_import(wrapped, History(to_part(first, Part.HEADING)(begun(wrapped))))
    assert review.document.paragraph(first).part is Part.HEADING


def test_decisions_about_the_session_stand_again_in_another_window(
    qtbot: QtBot, services: Services, base: Base, tmp_path: Path
) -> None:
    before = shown(qtbot, services)
    before.start(base)
    planned(qtbot, before)
    with qtbot.waitSignal(before.touched):
        before.form.session.setValue(before.form.session.value() + 1)
    planned(qtbot, before)
    with qtbot.waitSignal(before.touched):
        before.form.day.setDate(QDate(2027, 3, 4))
    planned(qtbot, before)
    ticked = next(entry for entry in before.entries if entry.is_ticked)
    before._go_to(ticked.key)
    with qtbot.waitSignal(before.touched):
        before.card.tick_changed.emit(False)
    worded = next(entry for entry in before.entries if entry.key != ticked.key and not entry.blanks)
    before._go_to(worded.key)
    before.card.own_written.emit("自己写的措辞")
    after = shown(qtbot, services)
    after.start(base, kept=through_the_disk(base, before.state, tmp_path))
    planned(qtbot, after)
    assert after.form.session.value() == before.form.session.value()
    assert after.form.day.date() == QDate(2027, 3, 4)
    assert [(one.key, one.is_ticked, one.wording) for one in after.choices.entries] == [
        (one.key, one.is_ticked, one.wording) for one in before.choices.entries
    ]
    found = {one.key: one for one in after.choices.entries}
    assert (found[ticked.key].is_ticked, found[worded.key].wording) == (False, "自己写的措辞")


def test_an_earlier_text_that_was_given_is_given_again(
    qtbot: QtBot, services: Services, base: Base, tmp_path: Path, wrapped: Imported
) -> None:
    path = tmp_path / "earlier.txt"
    path.write_bytes(wrapped.source.data)
    before = shown(qtbot, services)
    before.start(base)
    with qtbot.waitSignal(before.touched):
        before.give_earlier(path)
    after = shown(qtbot, services)
    after.start(base, kept=through_the_disk(base, before.state, tmp_path))
    planned(qtbot, after)
    assert after.state.earlier is not None
    assert after.state.earlier == before.state.earlier
    assert after.state.earlier_name


def test_a_plan_alone_is_nothing_that_the_user_did(qtbot: QtBot, services: Services, base: Base) -> None:
    review: RollReview = shown(qtbot, services)
    with qtbot.assertNotEmitted(review.touched):
        review.start(base)
        planned(qtbot, review)


def through_the_disk(base: Base, state: SessionState, folder: Path) -> SessionState | None:
    reviews = ReviewFolder(folder)
    reviews.write("k", HalfDoneReview(ReviewPage.SESSION, base, session=state))
    again = load(reviews.path("k"))
    return None if again is None else again.session
