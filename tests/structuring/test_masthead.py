"""What the lines around a text say."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.model.document import Adoption, Masthead
from drafter.structuring import infer
from drafter.structuring.raw import RawDocument, RawNote, RawParagraph, RawRun
from drafter.text.sentence import Language
from tests.structuring.sources import whole, wrapped


def masthead(*lines: str, language: Language = "zh") -> Masthead:
    body = ("大会，", "回顾其第74/1号决议，") if language == "zh" else ("The General Assembly,", "Recalling it,")
    return infer(whole(*lines, *body, language=language)).document.masthead


def test_a_symbol_beside_the_name_of_the_united_nations_is_the_symbol() -> None:
    assert masthead("联合国 A/RES/80/7", "大会", "第八十届会议").symbol == "A/RES/80/7"
    assert masthead("联合国A/RES/80/7", "大会").session == 80
    assert masthead("United Nations A/C.2/80/L.7", "General Assembly", language="en").symbol == "A/C.2/80/L.7"
    assert masthead("联合国", "大会", "题目").symbol is None


def test_a_draft_before_its_committee() -> None:
    found = masthead(
        "联合国",
        "A/C.2/80/L.7",
        "大会",
        "Distr.: Limited",
        "2 November 2025",
        "Chinese",
        "Original: English",
        "第八十届会议",
        "第二委员会",
        "议程项目18(l)",
        "可持续发展：海洋观测数据共享合作",
        "海洋国：决议草案",
        "海洋观测数据共享合作",
    )
    assert (found.symbol, found.session, found.committee) == ("A/C.2/80/L.7", 80, "第二委员会")
    assert (found.agenda_item, found.agenda_title) == ("18(l)", "可持续发展：海洋观测数据共享合作")
    assert ("".join(run.text for run in found.sponsors), found.title_text) == (
        "海洋国：决议草案",
        "海洋观测数据共享合作",
    )
    assert found.organ == "大会"
    assert found.adoption is None


def test_an_adopted_text() -> None:
    raw = whole(
        "A/RES/80/372",
        "第八十届会议",
        "议程项目18(l)",
        "可持续发展：海洋观测数据共享合作",
        "2025年12月16日大会决议",
        "[根据第二委员会的报告(A/80/561/Add.12，第7段)通过]",
        "80/372. 海洋观测数据共享合作",
        "大会，",
        "1. 请秘书长提交报告。",
        "第61次全体会议",
        "2025年12月16日",
        language="zh",
    )
    found = infer(raw).document.masthead
    assert found.committee == "第二委员会"
    assert found.title_text == "海洋观测数据共享合作"
    assert found.adoption == Adoption(
        number="80/372",
        adopted_on=date(2025, 12, 16),
        heading="2025年12月16日大会决议",
        basis="[根据第二委员会的报告(A/80/561/Add.12，第7段)通过]",
        meeting="第61次全体会议",
        closing_date="2025年12月16日",
    )


def test_an_adopted_text_in_english() -> None:
    raw = whole(
        "United Nations",
        "A/RES/80/372",
        "General Assembly",
        "Eightieth session",
        "Agenda item 18 (l)",
        "Sustainable development: cooperation in sharing ocean observation data",
        "Resolution adopted by the General Assembly on 16 December 2025",
        "[on the report of the Second Committee (A/80/561/Add.12, para. 7)]",
        "80/372. Cooperation in sharing ocean observation data",
        "The General Assembly,",
        "Recalling its resolution 74/1 of 1 December 2019,",
        "1. Requests the Secretary-General to report.",
        "61st plenary meeting",
        "16 December 2025",
    )
    document = infer(raw).document
    found = document.masthead
    assert (document.language, found.session, found.agenda_item) == ("en", 80, "18(l)")
    assert (found.committee, found.organ) == ("Second Committee", "The General Assembly")
    assert found.title_text == "Cooperation in sharing ocean observation data"
    assert found.adoption is not None
    assert (found.adoption.adopted_on, found.adoption.meeting) == (date(2025, 12, 16), "61st plenary meeting")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("议程项目18", "发展：", "海洋", "古巴：决议草案", "题目"), "发展：海洋"),
        (("议程项目18", "发展", "海洋", "古巴：决议草案", "题目"), "发展：海洋"),
        (("议程项目18", "发展", "题目"), "发展"),
    ],
)
def test_the_sub_item_stands_behind_a_colon(lines: tuple[str, ...], expected: str) -> None:
    found = masthead(*lines)
    assert (found.agenda_title, found.title_text) == (expected, "题目")


def test_the_vice_chairs_line_is_the_sponsors_line() -> None:
    line = "委员会副主席某人(某国)在就决议草案A/C.2/80/L.3进行的非正式协商基础上提出的决议草案"
    found = masthead("第八十届会议", "第二委员会", "议程项目18", "发展", line, "题目")
    assert ("".join(run.text for run in found.sponsors), found.title_text) == (line, "题目")


def test_the_session_comes_from_the_symbol_where_nothing_else_says_it() -> None:
    assert masthead("A/C.2/80/L.7", "题目").session == 80


def test_special_sessions_have_no_regular_number() -> None:
    assert masthead("第十一届紧急特别会议", "题目").session is None


def test_the_sponsors_star_cites_its_note() -> None:
    raw = wrapped(" 海洋国：\n*\n 决议草案\n\n 题目\n\n 大会，\n\n 回顾它，\n\n____________\n * 代表沿海国。\n")
    document = infer(raw).document
    (note,) = document.footnotes
    assert (note.mark, note.text) == ("*", "代表沿海国。")
    assert [run.note for run in document.masthead.sponsors] == [None, note.id, None]
    assert document.masthead.title_text == "题目"


def test_a_title_may_cite_a_note() -> None:
    title = RawParagraph((RawRun("题目"), RawRun("", note="n")), role="title")
    organ = RawParagraph((RawRun("大会，"),), role="organ-line")
    document = infer(
        RawDocument("docx", (title, organ), (RawNote("n", (RawRun("见A/80/1。"),)),), language="zh")
    ).document
    assert [run.note for run in document.masthead.title] == [None, document.footnotes[0].id]


def test_hints_fill_what_the_text_does_not_say() -> None:
    raw = whole("题目", "大会，", "回顾它，", language="zh")
    hinted = RawDocument("docx", raw.paragraphs, language="zh", hints=(("symbol", "A/C.2/80/L.7"), ("session", "80")))
    found = infer(hinted).document.masthead
    assert (found.symbol, found.session) == ("A/C.2/80/L.7", 80)


def test_lines_that_fill_no_field_are_told_and_left_out() -> None:
    inferred = infer(whole("联合国", "Distr.: General", "题目", "大会，", "回顾它，", language="zh"))
    assert inferred.left_out == (0, 1)
    assert [r.sentence.zh for r in inferred.repairs if r.kind == "left-out-masthead"] == [
        "文头中2行不进草稿：联合国、Distr.: General"
    ]


def test_fields_know_their_lines() -> None:
    inferred = infer(
        whole("第八十届会议", "议程项目18", "发展", "古巴：决议草案", "题目", "大会，", "回顾它，", language="zh")
    )
    lines = {name: (span.start, span.end) for name, span in inferred.field_lines.items()}
    assert lines == {
        "session": (0, 1),
        "agenda_item": (1, 2),
        "agenda_title": (2, 3),
        "sponsors": (3, 4),
        "title": (4, 5),
    }


def test_a_header_that_a_tracked_draft_inherits_is_not_its_symbol() -> None:
    raw = whole("第八十届会议", "第二委员会", "大会，", "回顾其第74/1号决议，")
    hinted = RawDocument("docx", raw.paragraphs, language="zh", hints=(("symbol", "A/RES/79/7"),))
    found = infer(hinted)
    assert (found.document.masthead.symbol, found.document.masthead.session) == (None, 80)
    assert ["A/RES/79/7" in repair.sentence.zh for repair in found.repairs if repair.kind == "symbol-of-base"] == [True]


def test_the_fourth_committee_is_named_in_full_and_without_its_report() -> None:
    found = masthead(
        "第八十届会议", "2025年12月9日大会决议", "[根据特别政治和非殖民化委员会 (第四委员会)]", "80/77. 观测"
    )
    assert found.committee == "特别政治和非殖民化委员会(第四委员会)"


def test_the_heading_of_the_1990s_stands_in_capitals() -> None:
    found = masthead(
        "Fifty-first session",
        "Agenda item 97 (a)",
        "RESOLUTION ADOPTED BY THE GENERAL ASSEMBLY",
        "[on the report of the Second Committee (A/51/607)]",
        "51/206. Ocean observation",
        language="en",
    )
    assert found.agenda_title is None
    assert found.title_text == "Ocean observation"
