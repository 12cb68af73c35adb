"""The session applies edits, tells what changed, and knows what is saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.session import Session
from drafter.checks.finding import Family, Finding, Severity
from drafter.model import edits
from drafter.model.document import ParagraphId
from drafter.model.kept import Kept
from drafter.model.place import Place
from drafter.model.received_file import ReceivedFile
from drafter.model.state import Base, DraftState, Edit, at
from drafter.model.version import Version, with_version, without_version
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from tests.builders import op, pp, res

ONE, TWO = ParagraphId(1), ParagraphId(2)
TYPING = Sentence(zh="输入", en="Typing")


def typing(text: str, position: int = 0, *, merged: bool = False) -> Edit:
    return Edit(
        TYPING,
        partial(edits.type_text, paragraph_id=ONE, content_span=Span(position, position), text=text),
        at(ONE, position + len(text)),
        "typing 1" if merged else None,
    )


def finding(message: str) -> Finding:
    said = Sentence(zh=message, en=message)
    return Finding("x", Family.LEAD, Severity.ERROR, Place(ONE), Span(0, 1), "重", said, said)


class Recorder:
    """A journal that remembers what it was told."""

    def __init__(self) -> None:
        self.states: list[DraftState] = []
        self.times_saved = 0

    def record(self, state: DraftState) -> None:
        self.states.append(state)

    def saved(self) -> None:
        self.times_saved += 1


class Clock:
    """Milliseconds that the test sets."""

    now = 0

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journal() -> Recorder:
    return Recorder()


@pytest.fixture
def session(qtbot: QtBot, clock: Clock, journal: Recorder) -> Session:
    return Session(res(pp("重申承诺，"), op("请秘书长报告。")), journal=journal, clock=clock)


def test_an_edit_is_told_with_both_states(session: Session) -> None:
    heard: list[tuple[DraftState, DraftState]] = []
    session.changed.connect(lambda old, new: heard.append((old, new)))
    before = session.state
    assert session.dispatch(typing("又"))
    assert heard == [(before, session.state)]
    assert session.document.paragraph(ONE).text == "又重申承诺，"
    assert session.undo_label == TYPING


def test_what_changes_nothing_is_no_step(session: Session) -> None:
    before = session.document
    assert not session.dispatch(Edit(TYPING, lambda document: document, at(TWO, 2)))
    assert session.document is before
    assert session.undo_label is None
    assert session.selection == at(TWO, 2)


def test_a_refusal_is_said_and_changes_nothing(session: Session) -> None:
    said: list[Sentence] = []
    session.refused.connect(said.append)
    before = session.state
    assert not session.dispatch(Edit(TYPING, partial(edits.join_with_previous, paragraph_id=ONE)))
    assert len(said) == 1
    assert session.state is before


def test_undoing_everything_gives_back_the_very_document(session: Session) -> None:
    opened = session.document
    session.dispatch(typing("又"))
    session.dispatch(Edit(TYPING, partial(edits.split, paragraph_id=TWO, content_position=3)))
    assert session.is_modified
    assert session.undo()
    assert session.undo()
    assert not session.undo()
    assert session.document is opened
    assert not session.is_modified
    assert session.redo()
    assert session.document.paragraph(ONE).text == "又重申承诺，"


def test_quick_typing_is_one_step_and_a_pause_begins_another(session: Session, clock: Clock) -> None:
    for index, (char, now) in enumerate([("甲", 0), ("乙", 400), ("丙", 950)]):
        clock.now = now
        session.dispatch(typing(char, index, merged=True))
    session.undo()
    assert session.document.paragraph(ONE).text == "甲乙重申承诺，"
    session.undo()
    assert session.document.paragraph(ONE).text == "重申承诺，"


def test_moving_the_caret_or_a_new_word_of_an_input_method_begins_another_step(session: Session) -> None:
    session.dispatch(typing("甲", 0, merged=True))
    session.break_merging()
    session.dispatch(typing("乙", 1, merged=True))
    session.select(at(TWO, 0))
    session.dispatch(typing("丙", 2, merged=True))
    for expected in ("甲乙重申承诺，", "甲重申承诺，", "重申承诺，"):
        session.undo()
        assert session.document.paragraph(ONE).text == expected


def test_every_change_is_journalled_and_undo_too(session: Session, journal: Recorder) -> None:
    session.dispatch(typing("又"))
    session.undo()
    assert [state.document.paragraph(ONE).text for state in journal.states] == ["又重申承诺，", "重申承诺，"]


def test_saving_an_older_document_leaves_the_newer_one_modified(session: Session, journal: Recorder) -> None:
    session.dispatch(typing("又"))
    handed_out = session.document
    session.dispatch(typing("还"))
    session.set_saved(handed_out, Path("a.drafter"))
    assert session.is_modified
    assert journal.times_saved == 0
    session.undo()
    assert not session.is_modified
    session.redo()
    session.set_saved(session.document, Path("a.drafter"))
    assert not session.is_modified
    assert session.path == Path("a.drafter")
    assert journal.times_saved == 1


def test_a_new_draft_has_no_past(session: Session) -> None:
    session.dispatch(typing("又"))
    session.take_findings(session.document, (finding("a"),))
    other = res(pp("回顾决议，"))
    base = Base(other, "A/RES/78/1")
    session.new_draft(other, base, saved=False)
    assert session.undo_label is None
    assert session.findings == ()
    assert session.is_modified
    assert session.base is base


def test_findings_about_another_document_are_dropped(session: Session) -> None:
    heard: list[tuple[Finding, ...]] = []
    session.findings_changed.connect(heard.append)
    checked = session.document
    session.dispatch(typing("又"))
    session.take_findings(checked, (finding("late"),))
    assert session.findings == ()
    session.take_findings(session.document, (finding("new"),))
    assert heard == [(finding("new"),)]


def test_another_base_is_a_step_of_its_own(session: Session) -> None:
    base = Base(session.document, "A/RES/78/1")
    session.set_base(base, Sentence(zh="更换基稿", en="Change the base text"))
    assert session.base is base
    assert not session.is_modified
    session.undo()
    assert session.base is None


def test_what_the_user_ignores_is_no_longer_among_the_findings(session: Session) -> None:
    one, other = finding("a"), Finding("y", Family.LEAD, Severity.ERROR, Place(TWO), None, "", TYPING, TYPING)
    session.take_findings(session.document, (one, other))
    session.set_ignored(frozenset({one.key}))
    assert session.findings == (other,)
    assert session.ignored_findings == (one,)
    session.take_findings(session.document, (one,))
    assert session.findings == ()
    session.set_ignored(frozenset())
    assert session.findings == (one,)


def test_ignoring_is_saved_with_the_draft(session: Session, journal: Recorder) -> None:
    session.set_ignored(frozenset({"a"}))
    assert session.is_modified
    assert len(journal.states) == 1
    session.set_saved(session.document, Path("a.drafter"), Kept())
    assert session.is_modified
    session.set_saved(session.document, Path("a.drafter"))
    assert not session.is_modified
    session.new_draft(session.document, None, kept=Kept(frozenset({"b"})))
    assert session.ignored == {"b"}
    assert not session.is_modified


def test_a_kept_stage_is_part_of_what_is_saved(tmp_path: Path) -> None:
    session = Session(res(op("请秘书长提交报告。")))
    session.new_draft(session.document, None, tmp_path / "a.drafter")
    stage = Version("零稿", datetime(2026, 10, 5, tzinfo=UTC), session.document)
    told: list[None] = []
    session.versions_changed.connect(lambda: told.append(None))
    session.set_versions(with_version(session.versions, stage))
    assert session.is_modified
    assert told == [None]
    session.set_saved(session.document, tmp_path / "a.drafter", session.kept)
    assert not session.is_modified
    later = replace(stage, kept_at=datetime(2026, 10, 6, tzinfo=UTC))
    session.set_versions(with_version(session.versions, later))
    assert session.versions == (later,)
    assert session.is_modified
    session.set_versions(without_version(session.versions, "零稿"))
    assert session.versions == ()


def test_a_colleagues_file_is_part_of_what_is_saved(session: Session, journal: Recorder) -> None:
    file = ReceivedFile("back.docx", b"PK")
    session.set_received(file)
    assert session.is_modified
    assert len(journal.states) == 1
    session.set_saved(session.document, Path("a.drafter"))
    session.set_received(replace(file, read_remarks=(1,)))
    assert session.is_modified
    session.set_received(replace(file))
    assert not session.is_modified


def test_several_steps_are_walked_as_one_change() -> None:
    session = Session(res(op("")))
    for position, word in enumerate("请秘书长"):
        session.dispatch(typing(word, position))
    told: list[str] = []
    session.happened.connect(lambda sentence: told.append(sentence.zh))
    changed: list[None] = []
    session.changed.connect(lambda _old, _new: changed.append(None))
    assert session.walk(-3)
    assert session.document.paragraphs[0].text == "请"
    assert len(session.done_steps) == 1
    assert [label.zh for label in session.undone_steps] == ["输入（执行段1）"] * 3
    assert (told, len(changed)) == (["已撤销：3步"], 1)
    assert session.walk(9)
    assert session.document.paragraphs[0].text == "请秘书长"
    assert not session.walk(1)
