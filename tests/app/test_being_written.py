"""What says only that a paragraph is not finished waits until the caret leaves it; who judges the whole hears it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from drafter.app.being_written import BeingWritten
from drafter.app.divided_findings import divided
from drafter.app.session import Session
from drafter.checks.finding import Family, Finding, Severity
from drafter.checks.rule import Context
from drafter.checks.rules.punctuation import PREAMBULAR_CLOSING
from drafter.checks.running import rules_met_in_writing, run
from drafter.model import edits
from drafter.model.document import ParagraphId
from drafter.model.place import Place
from drafter.model.state import Edit, at
from drafter.register.lookup import Register
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from tests.builders import WHOLE, op, pp, res

ONE, TWO, THREE = (ParagraphId(number) for number in (1, 2, 3))
CLOSING, OTHER = PREAMBULAR_CLOSING.name, "space-beside-han"


def found(rule: str, paragraph_id: ParagraphId = ONE) -> Finding:
    said = Sentence(zh="段末缺“，”", en="There is no comma")
    place = Place(paragraph_id=paragraph_id)
    return Finding(rule, Family.PUNCTUATION, Severity.ERROR, place, None, "", said, said)


@pytest.fixture
def session(qapp: object) -> Session:
    session = Session(res(pp("<b>重申</b>承诺"), pp("<b>回顾</b>决议，"), op("<b>决定</b>继续审议。"), masthead=WHOLE))
    BeingWritten(session)
    session.select(at(ONE, 4))
    return session


def typed(session: Session, text: str, paragraph_id: ParagraphId = ONE) -> None:
    change = partial(edits.type_text, paragraph_id=paragraph_id, content_span=Span(0, 0), text=text)
    label = Sentence(zh="输入", en="Typing")
    assert session.dispatch(Edit(label, change, caret=at(paragraph_id, len(text))))


def shown(session: Session) -> tuple[Finding, ...]:
    return session.findings


def checked(session: Session, *findings: Finding) -> None:
    session.take_findings(session.document, findings)


def test_a_missing_stop_waits_while_its_paragraph_is_written(session: Session) -> None:
    typed(session, "又")
    checked(session, found(CLOSING), found(OTHER), found(CLOSING, TWO))
    assert shown(session) == (found(OTHER), found(CLOSING, TWO))
    assert session.heeded_findings == (found(CLOSING), found(OTHER), found(CLOSING, TWO))


def test_it_comes_when_the_caret_leaves_the_paragraph(session: Session) -> None:
    typed(session, "又")
    checked(session, found(CLOSING))
    session.select(at(ONE, 2))
    assert shown(session) == ()
    session.select(at(TWO))
    assert shown(session) == (found(CLOSING),)


def test_where_nothing_was_changed_nothing_waits(session: Session) -> None:
    checked(session, found(CLOSING))
    assert shown(session) == (found(CLOSING),)
    session.select(at(ONE, 0))
    assert shown(session) == (found(CLOSING),)


def test_what_was_told_already_is_not_taken_away_by_a_key(session: Session) -> None:
    checked(session, found(CLOSING))
    typed(session, "又")
    checked(session, found(CLOSING))
    assert shown(session) == (found(CLOSING),)


def test_a_new_paragraph_is_written_from_its_first_moment(session: Session) -> None:
    new = ParagraphId(session.document.next_id)
    split = partial(edits.split, paragraph_id=ONE, content_position=4)
    assert session.dispatch(Edit(Sentence(zh="新段", en="New"), split, caret=at(new)))
    checked(session, found(CLOSING), found(CLOSING, new))
    assert shown(session) == (found(CLOSING),)


def test_an_answer_about_an_earlier_text_is_not_shown_late(session: Session) -> None:
    """The stop was typed and the caret left before the next check."""
    typed(session, "又")
    checked(session, found(CLOSING))
    typed(session, "，")
    session.select(at(TWO))
    assert shown(session) == ()
    checked(session)
    assert shown(session) == ()


def test_who_asks_for_the_findings_hears_all(session: Session) -> None:
    typed(session, "又")
    checked(session, found(CLOSING))
    session.set_written(None)
    assert shown(session) == (found(CLOSING),)


def test_another_draft_has_no_paragraph_that_is_written(session: Session) -> None:
    typed(session, "又")
    session.new_draft(replace(session.document), None)
    checked(session, found(CLOSING))
    assert shown(session) == (found(CLOSING),)


def test_what_is_ignored_does_not_wait() -> None:
    ignored = found(CLOSING)
    parts = divided((ignored, found(OTHER)), frozenset({ignored.key_of_rule}), ONE)
    assert (parts.ignored, parts.heeded, parts.shown) == ((ignored,), (found(OTHER),), (found(OTHER),))


@pytest.mark.parametrize("words", ["", "<b>欢迎</b>各", "<b>欢迎</b>题为“各国", "欢"])
def test_all_that_is_said_of_a_beginning_waits(words: str) -> None:
    others = pp("<b>回顾</b>决议，"), op("<b>请</b>秘书长报告；")
    beginning = res(*others, op(words), op("<b>决定</b>审议。"), masthead=WHOLE)
    said = [one for one in run(beginning, Context(Register(()))) if one.place == Place(paragraph_id=THREE)]
    assert said, "or nothing had to wait"
    assert {one.rule for one in said} <= rules_met_in_writing()
