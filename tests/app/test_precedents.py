"""A paragraph is found in the earlier texts of its series, newest first, and its wording can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drafter.app.library_texts import add_text
from drafter.app.precedents import Lineage, Precedent, adoption, earlier_texts, finding, lineage, precedents
from drafter.library.texts import Library
from drafter.model import edits
from drafter.model.document import Adoption, Mark, Masthead, ParagraphId, Part, Resolution, Run
from drafter.model.state import Base, DraftState, apply
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from tests.builders import op, pp, res

RECALLED = "<b>回顾</b>其{}号决议，"
PLAIN = "<b>重申</b>关于南南合作的承诺，"
LAST = ParagraphId(3)


def text(numbers: str, number: str | None, ask: str) -> Resolution:
    adoption_ = None if number is None else Adoption(number=number, adopted_on=date(2023, 12, 19))
    masthead = Masthead("大会", (Run("南南合作"),), symbol=number and f"A/RES/{number}", adoption=adoption_)
    return res(pp(PLAIN), pp(RECALLED.format(numbers)), op(ask), masthead=masthead)


SIX = text("2020年12月21日第75/234", "76/221", "<b>请</b>秘书长向第七十七届会议提交报告。")
SEVEN = text("2020年12月21日第75/234号和2021年12月17日第76/221", "77/185", "<b>请</b>秘书长提交报告。")
EIGHT = text(
    "2020年12月21日第75/234号、2021年12月17日第76/221号和2022年12月14日第77/185",
    "78/167",
    "<b>请</b>秘书长<n>1</n>提交报告。",
)
DRAFT = text(
    "2020年12月21日第75/234号、2021年12月17日第76/221号、2022年12月14日第77/185号和2023年12月19日第78/167",
    None,
    "<b>请</b>秘书长<n>1</n>编写报告。",
)
BASE = Base(EIGHT, "A/RES/78/167")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "library.sqlite")
    for document in (SIX, SEVEN, EIGHT):
        add_text(library, document, None, date(2024, 1, 1))
    return library


@pytest.fixture
def known(library: Library) -> Lineage:
    return lineage(DRAFT, earlier_texts(DRAFT, BASE, library), has_base=True)


def test_the_base_comes_first_and_what_the_library_holds_after_it_newest_first(library: Library) -> None:
    assert [one.name for one in earlier_texts(DRAFT, BASE, library)] == ["A/RES/78/167", "A/RES/77/185", "A/RES/76/221"]


def test_what_was_adopted_after_the_base_is_no_earlier_text(library: Library) -> None:
    base = Base(SEVEN, "A/RES/77/185")
    assert [one.name for one in earlier_texts(DRAFT, base, library)] == ["A/RES/77/185", "A/RES/76/221"]


def test_without_a_base_the_library_is_asked_by_the_title(library: Library) -> None:
    assert next(one.name for one in earlier_texts(DRAFT, None, library)) == "A/RES/78/167"
    assert earlier_texts(Resolution("zh"), None, library) == ()


def test_a_library_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    assert earlier_texts(DRAFT, None, Library(tmp_path / "none.sqlite")) == ()


def test_a_paragraph_is_told_with_its_place_and_how_much_differs(known: Lineage) -> None:
    found = precedents(known, LAST)
    assert [(one.source, one.place.zh, one.is_base, one.differences) for one in found] == [
        ("A/RES/78/167", "执行段1", True, 1),
        ("A/RES/77/185", "执行段1", False, 1),
        ("A/RES/76/221", "执行段1", False, 1),
    ]
    assert found[0].citation.zh == "78/167，执行段1"


def test_a_list_that_grows_every_year_is_said_to(known: Lineage) -> None:
    said = finding(precedents(known, ParagraphId(2)), DRAFT.paragraph(ParagraphId(2)).text)
    assert said is not None
    assert said.zh == "历届均逐年添加，本稿做法一致。"


def test_a_text_that_never_changed_is_said_to(known: Lineage) -> None:
    said = finding(precedents(known, ParagraphId(1)), DRAFT.paragraph(ParagraphId(1)).text)
    assert said is not None
    assert said.zh == "往届3份，本段文字未变。"


def test_one_earlier_text_is_no_custom(known: Lineage) -> None:
    said = [finding(precedents(known, key)[-1:], DRAFT.paragraph(key).text) for key in map(ParagraphId, (1, 2))]
    assert [one and one.en for one in said] == ["Unchanged in 1 earlier text.", None]


def test_with_the_base_alone_nothing_is_said_of_earlier_years(tmp_path: Path) -> None:
    known = lineage(DRAFT, earlier_texts(DRAFT, BASE, Library(tmp_path / "none.sqlite")), has_base=True)
    assert known.is_base_alone
    said = [finding(precedents(known, key), DRAFT.paragraph(key).text) for key in map(ParagraphId, (1, 2))]
    assert [one and one.zh for one in said] == ["本段文字与基稿相同。", None]


def test_one_text_of_the_library_is_no_base(library: Library) -> None:
    known = lineage(DRAFT, earlier_texts(DRAFT, None, library)[:1], has_base=False)
    assert not known.is_base_alone
    said = finding(precedents(known, ParagraphId(1)), DRAFT.paragraph(ParagraphId(1)).text)
    assert said is not None
    assert said.zh == "往届1份，本段文字未变。"


def test_a_new_paragraph_has_no_precedent(library: Library) -> None:
    draft = edits.insert_paragraph(DRAFT, ParagraphId(2), Part.OPERATIVE, 0, (Run("决定设立一个全新的特设工作组；"),))
    new = draft.paragraphs[2].id
    known = lineage(draft, earlier_texts(draft, BASE, library), has_base=True)
    assert precedents(known, new) == ()
    assert finding((), "决定") is None


def test_an_earlier_wording_is_set_in_its_own_italics() -> None:
    italic = frozenset({Mark.ITALIC})
    was = res(op("Requests a report entitled Oceans and its annex."), language="en").paragraphs[0]
    runs = (
        Run("Requests", frozenset({Mark.LEAD})),
        Run(" a report entitled "),
        Run("Oceans", italic),
        Run(" and its annex."),
    )
    now = res(op("Requests the annex of a report."), language="en")
    now = edits.set_mark(now, now.paragraphs[0].id, Span(9, 18), Mark.ITALIC, present=True)
    precedent = Precedent("A/RES/79/1", Sentence("执行段1", "OP1"), False, replace(was, runs=runs), 1)
    after = apply(DraftState(now), adoption(now.paragraphs[0].id, precedent)).document.paragraphs[0]
    assert after.runs == runs


def test_an_earlier_wording_is_taken_in_one_step_and_notes_stay(known: Lineage) -> None:
    edit = adoption(LAST, precedents(known, LAST)[0])
    after = apply(DraftState(DRAFT), edit).document.paragraph(LAST)
    assert (after.text, after.lead, len(after.notes)) == ("请秘书长提交报告。", "请", 1)
    assert edit.label.zh == "采用78/167措辞"
