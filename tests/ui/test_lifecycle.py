"""A draft in the window is never lost: it is saved, or kept, or the user said cancel and it stays."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.outstanding import blanks_of
from drafter.app.recovery import DraftJournal, leftovers
from drafter.app.session import Session
from drafter.app.settings import RECENT
from drafter.model import edits
from drafter.model.document import Masthead, ParagraphId, Run
from drafter.model.state import Base, Edit
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.dialogs.questions import Elsewhere, Touched, Unsaved
from drafter.ui.lifecycle import EMPTY, Lifecycle, blank_draft
from drafter.ui.services import Services
from tests.builders import pp, res
from tests.ui.answers import Answers

ONE = ParagraphId(1)
DOCUMENT = res(pp("重申承诺，"), masthead=Masthead("大会", (Run("南南合作"),), session=79))
CHANGE = Edit(Sentence("输入", "Typing"), lambda document: edits.type_text(document, ONE, Span(0, 0), "又"))


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def life(qtbot: QtBot, services: Services, answers: Answers) -> Iterator[Lifecycle]:
    journal = DraftJournal(services.recovery_folder, services.disk, delay_ms=10)
    session = Session(EMPTY, journal=journal)
    journal.attach(session)
    life = Lifecycle(services, session, journal, answers, session)
    yield life
    journal.finish(keep=False)


@pytest.fixture
def session(life: Lifecycle) -> Session:
    session = life.parent()
    assert isinstance(session, Session)
    return session


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "南南合作.drafter"
    draft_file.save(path, Draft(DOCUMENT, ignored=("x",)))
    return path


def opened(qtbot: QtBot, life: Lifecycle, path: Path) -> None:
    with qtbot.waitSignal(life.draft_opened):
        life.open_path(path)


def test_a_saved_draft_opens_with_all_that_it_holds(
    qtbot: QtBot, life: Lifecycle, session: Session, file: Path, services: Services
) -> None:
    opened(qtbot, life, file)
    assert session.document == DOCUMENT
    assert session.ignored == {"x"}
    assert not session.is_modified
    assert session.path == file
    assert services.settings.value(RECENT) == (str(file.resolve()),)


def test_what_cannot_be_opened_leaves_the_draft_that_is_open(
    qtbot: QtBot, life: Lifecycle, session: Session, file: Path, tmp_path: Path
) -> None:
    opened(qtbot, life, file)
    session.dispatch(CHANGE)
    document = session.document
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 no")
    with qtbot.waitSignal(life.refused):
        life.open_path(tmp_path / "bad.docx")
    assert session.document is document
    assert session.undo_label is not None


def test_opening_another_draft_asks_about_changes(
    qtbot: QtBot, life: Lifecycle, session: Session, answers: Answers, file: Path, tmp_path: Path
) -> None:
    opened(qtbot, life, file)
    session.dispatch(CHANGE)
    other = tmp_path / "other.drafter"
    draft_file.save(other, Draft(res(pp("回顾决议，"))))
    life.open_path(other)
    qtbot.waitUntil(lambda: answers.asked == ["unsaved 南南合作"])
    assert session.document.paragraph(ONE).text == "又重申承诺，"
    answers.unsaved = Unsaved.SAVE
    with qtbot.waitSignal(life.draft_opened):
        life.open_path(other)
    assert session.document.paragraph(ONE).text == "回顾决议，"
    assert draft_file.load(file).document.paragraph(ONE).text == "又重申承诺，"


def test_not_saving_keeps_a_copy(
    qtbot: QtBot, life: Lifecycle, session: Session, answers: Answers, file: Path, services: Services
) -> None:
    opened(qtbot, life, file)
    session.dispatch(CHANGE)
    answers.unsaved = Unsaved.DISCARD
    with qtbot.waitSignal(life.draft_closed):
        life.close_draft()
    (left,) = leftovers(services.recovery_folder)
    assert left.is_kept
    assert left.copy.draft_path == file
    assert not life.has_draft
    with qtbot.waitSignal(life.draft_opened):
        life.restore(left)
    assert session.document.paragraph(ONE).text == "又重申承诺，"
    assert session.path == file
    assert session.is_modified


def test_cancelling_keeps_the_window(
    qtbot: QtBot, life: Lifecycle, session: Session, answers: Answers, file: Path
) -> None:
    opened(qtbot, life, file)
    session.dispatch(CHANGE)
    with qtbot.assertNotEmitted(life.quit_allowed):
        life.request_quit()
    assert life.has_draft
    answers.unsaved = Unsaved.SAVE
    with qtbot.waitSignal(life.quit_allowed):
        life.request_quit()


def test_without_changes_nothing_is_asked(qtbot: QtBot, life: Lifecycle, answers: Answers, file: Path) -> None:
    with qtbot.waitSignal(life.quit_allowed):
        life.request_quit()
    opened(qtbot, life, file)
    with qtbot.waitSignal(life.quit_allowed):
        life.request_quit()
    assert answers.asked == []


def test_the_first_saving_asks_where_and_proposes_a_name(
    qtbot: QtBot, life: Lifecycle, session: Session, answers: Answers, tmp_path: Path
) -> None:
    life.start_draft(Base(DOCUMENT, "A/RES/78/167"), None)
    life.save()
    assert answers.suggested is not None
    assert answers.suggested.name == "南南合作_79.drafter"
    assert session.is_modified
    answers.saved = tmp_path / "a.drafter"
    with qtbot.waitSignal(life.saving.saved):
        life.save()
    saved = draft_file.load(tmp_path / "a.drafter")
    assert saved.base is not None
    assert saved.base.name == "A/RES/78/167"
    with qtbot.waitSignal(life.saving.saved):
        life.save()
    assert answers.asked == ["save", "save"]


def test_the_roll_forward_is_one_step_of_undo(life: Lifecycle, session: Session) -> None:
    life.start_draft(Base(DOCUMENT, "A/RES/78/167"), Edit(Sentence("更新届次（1项）", "Roll forward"), CHANGE.change))
    assert session.undo_label == Sentence("更新届次（1项）", "Roll forward")
    session.undo()
    assert session.document is DOCUMENT


def test_a_file_that_another_program_wrote_to_is_asked_about(
    qtbot: QtBot, life: Lifecycle, session: Session, answers: Answers, file: Path, tmp_path: Path
) -> None:
    opened(qtbot, life, file)
    session.dispatch(CHANGE)
    os.utime(file, (1, 1))
    life.save()
    assert answers.asked == ["touched"]
    assert draft_file.load(file).document == DOCUMENT
    answers.touched, answers.saved = Touched.ELSEWHERE, tmp_path / "b.drafter"
    with qtbot.waitSignal(life.saving.saved):
        life.save()
    assert session.path == tmp_path / "b.drafter"


def test_a_failed_saving_does_not_let_the_window_go(
    qtbot: QtBot, life: Lifecycle, session: Session, answers: Answers, tmp_path: Path
) -> None:
    life.start_draft(Base(DOCUMENT, "A/RES/78/167"), None)
    answers.unsaved, answers.saved = Unsaved.SAVE, tmp_path / "missing" / "a.drafter"
    with qtbot.waitSignal(life.saving.failed), qtbot.assertNotEmitted(life.quit_allowed):
        life.request_quit()
    assert session.is_modified


def test_of_several_files_the_first_is_opened_and_that_is_said(
    qtbot: QtBot, life: Lifecycle, session: Session, file: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignals([life.said, life.draft_opened]):
        life.open_paths([file, tmp_path / "no.docx"])
    assert session.path == file


def test_the_sample_is_read_in_the_language_of_the_interface(qtbot: QtBot, life: Lifecycle, services: Services) -> None:
    services.translation.set_language("zh")
    with qtbot.waitSignal(life.imported) as heard:
        life.open_sample()
    assert heard.args[0].document.language == "zh"


def test_a_blank_draft_has_its_organ_and_a_paragraph_to_begin_in(life: Lifecycle, session: Session) -> None:
    life.new_blank()
    assert session.document.masthead.organ == "The General Assembly"
    assert [paragraph.text for paragraph in session.document.paragraphs] == [""]
    assert session.selection is not None
    assert blank_draft("zh").masthead.organ == "大会"
    left = [blank.place.field for blank in blanks_of(blank_draft("zh"))]
    assert left == ["session", "title", "agenda_item", "sponsors"], "nobody may take it for one that can be submitted"


def test_a_blank_draft_in_which_nothing_was_written_is_not_asked_about(
    qtbot: QtBot, life: Lifecycle, session: Session, answers: Answers
) -> None:
    life.new_blank()
    assert not session.is_modified
    with qtbot.waitSignal(life.quit_allowed):
        life.request_quit()
    assert answers.asked == []
    session.dispatch(CHANGE)
    answers.unsaved = Unsaved.CANCEL
    life.request_quit()
    assert len(answers.asked) == 1


@pytest.mark.parametrize("answer", [Unsaved.SAVE, Unsaved.DISCARD])
def test_what_becomes_of_a_draft_is_asked_once_and_before_another_text_is_reviewed(
    qtbot: QtBot, life: Lifecycle, session: Session, answers: Answers, file: Path, answer: Unsaved
) -> None:
    opened(qtbot, life, file)
    session.dispatch(CHANGE)
    answers.unsaved = answer
    with qtbot.waitSignal(life.imported) as heard:
        life.open_sample()
    assert len(answers.asked) == 1
    base = Base(heard.args[0].document, "A/RES/80/372")
    with qtbot.waitSignal(life.draft_opened):
        life.start_draft(base, None)
    assert len(answers.asked) == 1


def test_who_stays_with_the_draft_reviews_no_other_text(
    qtbot: QtBot, life: Lifecycle, session: Session, answers: Answers, file: Path
) -> None:
    opened(qtbot, life, file)
    session.dispatch(CHANGE)
    answers.unsaved = Unsaved.CANCEL
    with qtbot.assertNotEmitted(life.imported):
        life.open_sample()
        qtbot.waitUntil(lambda: len(answers.asked) == 1)
    assert session.is_modified


def test_a_draft_that_was_let_go_and_then_changed_is_asked_about_again(
    qtbot: QtBot, life: Lifecycle, session: Session, answers: Answers, file: Path
) -> None:
    opened(qtbot, life, file)
    session.dispatch(CHANGE)
    answers.unsaved = Unsaved.DISCARD
    with qtbot.waitSignal(life.imported):
        life.open_sample()
    session.dispatch(CHANGE)
    life.request_quit()
    assert len(answers.asked) == 2


@pytest.fixture
def other(qtbot: QtBot, services: Services) -> Iterator[Lifecycle]:
    """Another window of the same user."""
    journal = DraftJournal(services.recovery_folder, services.disk, delay_ms=10)
    session = Session(EMPTY, journal=journal)
    journal.attach(session)
    life = Lifecycle(services, session, journal, Answers(), session)
    yield life
    journal.finish(keep=False)


def test_a_draft_that_another_window_has_open_is_opened_only_once_that_was_said(
    qtbot: QtBot, life: Lifecycle, other: Lifecycle, session: Session, answers: Answers, file: Path
) -> None:
    opened(qtbot, other, file)
    with qtbot.waitSignal(life.declined):
        life.open_path(file)
    assert answers.asked == [f"elsewhere {file.name}"]
    assert not life.has_draft
    answers.elsewhere = Elsewhere.COPY
    opened(qtbot, life, file)
    assert (session.document, session.path, session.is_modified) == (DOCUMENT, None, True)
    answers.unsaved, answers.elsewhere = Unsaved.DISCARD, Elsewhere.ALL_THE_SAME
    opened(qtbot, life, file)
    assert session.path == file
    # Both have it; neither is asked about its own.
    asked = len(answers.asked)
    opened(qtbot, life, file)
    assert len(answers.asked) == asked


def test_a_draft_that_was_closed_elsewhere_opens_without_a_word(
    qtbot: QtBot, life: Lifecycle, other: Lifecycle, answers: Answers, file: Path
) -> None:
    opened(qtbot, other, file)
    other.close_draft()
    opened(qtbot, life, file)
    assert answers.asked == []
