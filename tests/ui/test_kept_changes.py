"""From a file that colleagues tracked to the copy for submission, with their changes as this draft's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.app.comparison import compare
from drafter.app.drafts import draft_of
from drafter.app.exporting import Kind, Order, produce
from drafter.app.review_journal import left_reviews
from drafter.app.settings import LANGUAGE
from drafter.formats import outputs
from drafter.formats.choosing import TrackedChoice
from drafter.model.document import ParagraphId, Part
from drafter.model.state import Base
from drafter.store import draft_file
from drafter.ui.dialogs.checklist import Shape, base_line
from drafter.ui.dialogs.questions import Unsaved
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from drafter.ui.way import PageName
from tests.formats.docx import judges, settling, truths
from tests.formats.docx.samples import adopted_chinese
from tests.formats.docx.tracked_sample import tracked_sample
from tests.ui.answers import Answers
from tests.ui.windows import Made, main_windows

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def made(qtbot: QtBot, services: Services) -> Iterator[Made]:
    """Windows of the same user, one after the other."""
    with main_windows(qtbot, services, Answers(unsaved=Unsaved.DISCARD)) as made:
        yield made


@pytest.fixture
def tracked(tmp_path: Path) -> Path:
    path = tmp_path / "工作稿.docx"
    path.write_bytes(tracked_sample())
    return path


def kept(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """The file is under review, its changes kept."""
    window.lifecycle.open_path(path)
    qtbot.waitUntil(lambda: window.page is PageName.IMPORT)
    review = window.import_review
    qtbot.mouseClick(review.tracked.buttons[TrackedChoice.KEPT], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: review.readings.way is TrackedChoice.KEPT)


def heading_made(window: MainWindow) -> ParagraphId:
    """A correction of a paragraph that both texts share."""
    review = window.import_review
    found = next(one.id for one in review.document.paragraphs if one.text.startswith("吁请各国"))
    index = next(at for at, row in enumerate(review.rows) if row.paragraph_id == found)
    review.result.setCurrentIndex(review.result.model().index(index, 0))
    review.corrections.set_part(Part.CONTINUATION)
    return found


def begun(qtbot: QtBot, window: MainWindow) -> Base:
    window.import_review.accept()
    qtbot.waitUntil(lambda: window.page is PageName.DRAFT)
    base = window.session.base
    assert base is not None
    return base


def test_the_draft_begins_with_the_changes_against_the_text_before_them(
    qtbot: QtBot, made: Made, tracked: Path
) -> None:
    window = made()
    kept(qtbot, window, tracked)
    base = begun(qtbot, window)
    assert base.name == "工作稿.docx (text before the changes)"
    assert base.source is not None
    assert (base.source.data, base.source.changes_rejected) == (tracked_sample(), True)
    assert window.session.undo_label is None
    assert window.session.is_modified, "it is in no file of the user's yet"
    changes = compare(base.document, window.session.document)
    assert sum(one.is_changed for one in changes.changes.values()) == 5
    assert len(changes.removed) == 1
    assert "15 changes by 2 authors" in window.status.line_text


def test_the_copy_for_submission_is_both_texts(qtbot: QtBot, made: Made, tracked: Path, tmp_path: Path) -> None:
    window = made()
    kept(qtbot, window, tracked)
    begun(qtbot, window)
    saved = draft_file.from_bytes(draft_file.to_bytes(draft_of(window.session)))
    assert saved.base == window.session.base
    product = produce(Order(Kind.TRACKED, saved.document, saved.base, "代表团", date(2026, 10, 1)))
    assert [proof.sentence.en for proof in product.proofs if not proof.holds] == []
    rejected = settling.settled(tracked_sample(), "rejected")
    assert truths.faults(rejected, window.session.document, product.data) == []
    accepted = judges.read_back(settling.settled(tracked_sample(), "accepted"))
    assert judges.body(judges.read_back(settling.settled(product.data, "accepted"))) == judges.body(accepted)
    assert judges.authors(product.data) == {"代表团"}


def test_a_review_left_half_done_keeps_the_choice(qtbot: QtBot, made: Made, services: Services, tracked: Path) -> None:
    before = made()
    kept(qtbot, before, tracked)
    paragraph = heading_made(before)
    assert before.close()
    after = made()
    qtbot.waitUntil(lambda: after.start.reviews.isVisible())
    after.start.reviews.setFocus()
    qtbot.keyClick(after.start.reviews, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: after.page is PageName.IMPORT)
    review = after.import_review
    assert review.readings.way is TrackedChoice.KEPT
    assert review.document == before.import_review.document
    assert review.revision.present.base == before.import_review.revision.present.base
    base = begun(qtbot, after)
    assert base.document.paragraph(paragraph).part is Part.CONTINUATION
    assert after.session.document.paragraph(paragraph).part is Part.CONTINUATION
    qtbot.waitUntil(lambda: services.disk.is_idle)
    assert left_reviews(services.recovery_folder) == (), "there is nothing left to go on with"


def test_the_base_is_named_in_chinese_too(qtbot: QtBot, made: Made, services: Services, tracked: Path) -> None:
    services.settings.set(LANGUAGE, "zh")
    window = made()
    kept(qtbot, window, tracked)
    assert window.import_review.tracked.text == "文件含15处修订，已作为本稿的改动（作者2位，署名不保留）"
    assert window.import_review.tracked.buttons[TrackedChoice.KEPT].text() == "保留为本稿的改动"
    assert begun(qtbot, window).name == "工作稿.docx（修订前的文字）"


def test_a_draft_with_kept_changes_can_be_rolled_forward(qtbot: QtBot, made: Made, tracked: Path) -> None:
    window = made()
    kept(qtbot, window, tracked)
    base = begun(qtbot, window)
    window.way.roll_draft()
    qtbot.waitUntil(lambda: window.page is PageName.ROLL)
    qtbot.waitUntil(lambda: not window.roll_review.is_planning)
    window.roll_review.apply()
    qtbot.waitUntil(lambda: window.page is PageName.DRAFT)
    assert window.session.base is base


def test_a_base_with_a_symbol_is_called_by_it(qtbot: QtBot, made: Made, tmp_path: Path) -> None:
    adopted = adopted_chinese()
    base = replace(adopted, masthead=replace(adopted.masthead, symbol="A/RES/80/188"))
    masthead = replace(base.masthead, symbol="A/C.2/81/L.__", session=81, adoption=None)
    when = datetime(2026, 9, 1, tzinfo=UTC)
    path = tmp_path / "工作稿.docx"
    path.write_bytes(outputs.tracked(Base(base, "a"), replace(base, masthead=masthead), "代表团", when))
    window = made()
    kept(qtbot, window, path)
    started = begun(qtbot, window)
    assert started.name == "A/RES/80/188"
    assert window.session.document.masthead.symbol == "A/C.2/81/L.__"
    said = base_line(started)
    assert said.shape is Shape.WARNING, "nobody vouches that a working file holds the issued text"
    assert "工作稿.docx" in said.words.en
    assert base_line(replace(started, source=None)).shape is Shape.PROVEN
