"""Openings are marked by the step that makes openings of plain words."""

from __future__ import annotations

from functools import partial

import pytest

from drafter.app.session import Session
from drafter.model import commands, edits
from drafter.model.commands import typing
from drafter.model.document import Paragraph, ParagraphId, Resolution
from drafter.model.state import DraftState, Edit, at
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from tests.builders import op, pp, res, sub

TWO = ParagraphId(2)
BOTH = pytest.mark.parametrize(
    ("language", "lead", "rest"), [("zh", "敦促", "会员国提供支持；"), ("en", "Urges", " Member States to help;")]
)


def _session(language: Language, *paragraphs: Paragraph) -> Session:
    return Session(res(*paragraphs, language=language))


def _first(document: Resolution) -> Paragraph:
    return document.paragraphs[0]


@BOTH
def test_an_outdented_paragraph_gets_its_opening_in_the_same_step(language: Language, lead: str, rest: str) -> None:
    session = _session(language, op("<b>决定</b>：" if language == "zh" else "<b>Decides</b>:"), sub(lead + rest))
    before = session.document
    session.select(at(TWO, 0))
    session.run(commands.OUTDENT.run)
    assert session.document.paragraph(TWO).lead == lead
    session.undo()
    assert session.document is before


@BOTH
def test_what_is_left_after_deleting_in_front_is_an_opening(language: Language, lead: str, rest: str) -> None:
    session = _session(language, op(f"<b>{lead}</b>{lead}{rest}"))
    session.run(lambda _: typing(ParagraphId(1), Span(0, len(lead)), ""))
    assert (_first(session.document).text, _first(session.document).lead) == (lead + rest, lead)
    assert len(session.done_steps) == 1


@BOTH
def test_the_second_half_of_a_split_paragraph_has_its_opening(language: Language, lead: str, rest: str) -> None:
    front = "请秘书长报告；" if language == "zh" else "Requests a report; "
    session = _session(language, op(front + lead + rest))
    session.select(at(ParagraphId(1), len(front)))
    session.run(commands.SPLIT.run)
    assert [p.lead for p in session.document.paragraphs][1] == lead


@BOTH
def test_an_opening_that_comes_behind_other_words_is_plain_until_it_opens_again(
    language: Language, lead: str, rest: str
) -> None:
    above = "<b>请</b>秘书长报告；" if language == "zh" else "<b>Requests</b> a report;"
    session = _session(language, op(above), op(f"<b>{lead}</b>{rest}"))
    before = session.document
    session.select(at(TWO, 0))
    session.run(commands.JOIN_PREVIOUS.run)
    (joined,) = session.document.paragraphs
    assert [run.text for run in joined.runs if run.marks] == [joined.lead] == [before.paragraphs[0].lead]
    session.run(commands.SPLIT.run)
    assert [p.lead for p in session.document.paragraphs] == [p.lead for p in before.paragraphs]
    session.undo()
    session.undo()
    assert session.document is before


@BOTH
def test_an_opening_that_was_parted_is_one_again(language: Language, lead: str, rest: str) -> None:
    session = _session(language, op(f"<b>{lead}</b>{rest}"), op("<b>决定</b>。" if language == "zh" else "Decides."))
    session.select(at(ParagraphId(1), 1))
    session.run(commands.SPLIT.run)
    # As typed: English words would get a space where two paragraphs become one.
    second = session.document.paragraphs[1].id
    joining = partial(edits.join_with_previous, paragraph_id=second, spaced=False)
    session.run(lambda _: Edit(Sentence("合并", "Join"), joining))
    assert (_first(session.document).text, _first(session.document).lead) == (lead + rest, lead)


@pytest.mark.parametrize(
    ("language", "front", "back", "lead"),
    [("zh", "又", "敦促会员国；", "又敦促"), ("en", "Also", "urges Member States;", "Also urges")],
)
def test_an_opening_of_two_joined_halves_is_marked(language: Language, front: str, back: str, lead: str) -> None:
    session = _session(language, op(front), sub(back))
    session.select(at(TWO, 0))
    session.run(commands.JOIN_PREVIOUS.run)
    assert _first(session.document).lead == lead


@BOTH
def test_an_opening_that_the_source_left_plain_stays_plain(language: Language, lead: str, rest: str) -> None:
    session = _session(language, op(lead + rest))
    end = len(lead + rest)
    session.run(lambda _: typing(ParagraphId(1), Span(end - 1, end), "，"))
    assert _first(session.document).lead == ""
    unchanged = session.document
    session.run(_nothing)
    assert session.document is unchanged


def _nothing(state: DraftState) -> Edit:
    return typing(ParagraphId(1), Span(0, 0), "")


def test_an_opening_that_the_source_marked_otherwise_is_kept() -> None:
    session = _session("zh", pp("<b>回顾其</b>各项决议，"), sub("还回顾"))
    session.run(lambda _: typing(ParagraphId(1), Span(3, 4), ""))
    assert _first(session.document).lead == "回顾其"
