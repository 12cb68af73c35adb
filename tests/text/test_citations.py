from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.citations import Citation, find_citations
from drafter.text.dates import format_date
from drafter.text.recalled import format_item, join_items
from drafter.text.sentence import Language
from drafter.text.symbols import ResolutionNumber


def found(text: str, language: Language = "zh") -> list[tuple[str, str, str, str]]:
    return [(c.span.of(text), c.number, c.organ, c.kind) for c in find_citations(text, language)]


def organs(text: str, language: Language = "zh") -> list[str]:
    return [c.organ for c in find_citations(text, language)]


def dates(text: str, language: Language = "zh") -> list[date | None]:
    return [c.date for c in find_citations(text, language)]


@given(
    st.lists(st.tuples(st.integers(31, 80), st.integers(1, 400)), min_size=1, max_size=6), st.sampled_from(["zh", "en"])
)
def test_every_item_of_a_list_is_found_with_its_date(pairs: list[tuple[int, int]], language: Language) -> None:
    days = [date(1945 + session, 12, 19) for session, _ in pairs]
    items = [
        format_item(ResolutionNumber(session, number), day, language)
        for (session, number), day in zip(pairs, days, strict=True)
    ]
    whole = join_items(items, language)
    text = f"回顾其{whole}决议，" if language == "zh" else f"Recalling its resolutions {whole},"
    citations = find_citations(text, language)
    assert [c.span.of(text) for c in citations] == items
    assert [c.date for c in citations] == days
    assert {(c.organ, c.kind, c.list_id) for c in citations} == {("GA", "resolution", 0)}


def test_a_citation_spans_its_date_and_number() -> None:
    text = "重申其认可会议成果文件的2019年4月15日第73/291号决议，"
    (citation,) = find_citations(text, "zh")
    assert citation.span.of(text) == "2019年4月15日第73/291号"
    assert citation.number_span.of(text) == "73/291"
    assert citation.date == date(2019, 4, 15)
    assert str(citation.symbol) == "A/RES/73/291"


def test_an_english_citation_spans_its_number_and_date() -> None:
    text = "Recalling its resolution 73/291 of 15 April 2019,"
    assert found(text, "en") == [("73/291 of 15 April 2019", "73/291", "GA", "resolution")]


def test_numbers_of_one_day_share_their_date() -> None:
    text = "回顾其2014年12月18日第69/193和69/196号、2015年12月17日第70/178号和第70/182号决议，"
    assert dates(text) == [date(2014, 12, 18)] * 2 + [date(2015, 12, 17)] * 2
    english = "Recalling its resolutions 71/31 and 71/32 of 5 December 2016,"
    assert dates(english, "en") == [date(2016, 12, 5)] * 2


def test_a_date_before_the_subject_belongs_to_the_number() -> None:
    text = "回顾2015年9月25日题为“变革，再变革”的第70/1号决议和2019年12月19日关于减少风险的第74/218号决议，"
    citations = find_citations(text, "zh")
    assert [c.date for c in citations] == [date(2015, 9, 25), date(2019, 12, 19)]
    assert not any(c.has_own_date for c in citations)


def test_the_date_of_an_event_is_not_that_of_the_resolution() -> None:
    assert dates("2024年9月22日在纽约举行的峰会，会上通过了第79/1号决议，") == [None]


def test_an_impossible_date_is_kept_as_a_place_without_a_day() -> None:
    (citation,) = find_citations("回顾其2023年2月30日第77/185号决议，", "zh")
    assert citation.date is None
    assert citation.date_span is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("回顾其2022年12月14日第77/185号决议，", ["GA"]),
        ("回顾大会第70/1号决议，", ["GA"]),
        ("根据第73/291号决议，", ["GA"]),
        ("安全理事会2000年10月31日第1325(2000)号和第2250(2015)号决议，", ["SC", "SC"]),
        ("经济及社会理事会第2019/2号决议，", ["ECOSOC"]),
        ("人权理事会2018年3月23日第37/22号和2019年9月26日第42/11号决议，", ["HRC", "HRC"]),
        ("人权理事会第48/11号决议以及其2021年12月16日第76/148号决议，", ["HRC", "GA"]),
        ("回顾其关于人权理事会的2006年3月15日第60/251号决议，", ["GA"]),
        ("人权理事会关于大会工作的2018年9月27日第39/3号决议，", ["HRC"]),
        ("人权理事会在其第5/1号决议中，", ["HRC"]),
        ("回顾妇女地位委员会第62/3号决议，", ["other"]),
        ("回顾委员会第二十一届会议通过的第21/1和21/2号决定，", ["other", "other"]),
        ("联合国环境大会2019年3月15日第4/1号决议，", ["other"]),
        ("人权委员会1998年4月22日第1998/72号决议，", ["other"]),
        ("第1/CP.21号决定，", ["other"]),
        ("特别委员会的各项建议，特别是第71/146号决议所载建议，", ["GA"]),
        ("人权理事会根据第60/251号决议开展工作，", ["GA"]),
        ("鼓励各届大会主席执行第69/321号决议；", ["GA"]),
        ("1960年12月14日第1514(XV)号决议，", ["GA"]),
        ("大会第S-21/2号决议和第ES-10/14号决议，", ["GA", "GA"]),
    ],
)
def test_the_organ_governs_its_list(text: str, expected: list[str]) -> None:
    assert organs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Recalling its resolution 77/185 of 14 December 2022,", ["GA"]),
        ("Recalling Security Council resolutions 1325 (2000) and 2250 (2015),", ["SC", "SC"]),
        ("Human Rights Council resolution 48/11 of 8 October 2021 and its resolution 76/148,", ["HRC", "GA"]),
        ("Economic and Social Council resolution 2019/2,", ["ECOSOC"]),
        ("Noting resolution 51/32 of the Human Rights Council,", ["HRC"]),
        ("Welcoming resolution 27/5 of 18 May 2018 of the Commission on Crime Prevention,", ["other"]),
        ("Commission on Narcotic Drugs resolution 65/2,", ["other"]),
        ("the Preparatory Committee established by resolution 69/292,", ["GA"]),
        ("Recalling resolution 1514 (XV) of 14 December 1960,", ["GA"]),
    ],
)
def test_the_organ_governs_its_list_in_english(text: str, expected: list[str]) -> None:
    assert organs(text, "en") == expected


def test_a_wrong_year_does_not_make_it_another_organs() -> None:
    text = "又回顾人权理事会的工作，并回顾其2018年4月15日第73/287号决议，"
    assert organs(text) == ["GA"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("回顾其2021年6月22日第75/570号决定，", "decision"),
        ("回顾其2021年6月22日第75/561号决议，", "resolution"),
        ("见第75/570号，", "decision"),
        ("见第75/70号，", "resolution"),
    ],
)
def test_the_kind_is_what_the_text_says_or_else_the_number(text: str, kind: str) -> None:
    (citation,) = find_citations(text, "zh")
    assert citation.kind == kind


def test_resolutions_and_decisions_of_one_enumeration_are_two_lists() -> None:
    text = "回顾其2019年12月12日第74/34号决议、2018年12月5日第73/512号和2020年12月7日第75/514号决定，"
    assert [(c.kind, c.list_id) for c in find_citations(text, "zh")] == [
        ("resolution", 0),
        ("decision", 1),
        ("decision", 1),
    ]


def test_a_repeated_noun_does_not_part_a_list() -> None:
    text = "回顾其2012年12月21日第67/227号决议、2013年12月20日第68/230号决议以及其他决议"
    assert [c.list_id for c in find_citations(text, "zh")] == [0, 0]


def test_chains_of_bare_numbers_are_cited_each() -> None:
    text = "确保执行大会第59/296、60/266、61/276和76/274号决议的规定；"
    assert [c.number for c in find_citations(text, "zh")] == ["59/296", "60/266", "61/276", "76/274"]


def test_note_anchors_do_not_part_a_list() -> None:
    text = "人权理事会2018年3月23日第37/22号\ufffc和2019年9月26日第42/11号\ufffc决议"
    assert [(c.list_id, c.kind) for c in find_citations(text, "zh")] == [(0, "resolution"), (0, "resolution")]


@pytest.mark.parametrize(
    "text",
    ["第19(1992)号一般性建议", "第822/1992号来文", "补编第53A号(A/74/53/Add.1)", "议程项目22(b)", "占三分之二(2/3)"],
)
def test_other_numbers_are_no_citations(text: str) -> None:
    assert find_citations(text, "zh") == ()


@given(
    st.text(alphabet="其大会第号决议定、和，。“”0123456789/年月日(XV) \ufffcB", max_size=60),
    st.sampled_from(["zh", "en"]),
)
def test_citations_lie_in_order_inside_the_text(text: str, language: Language) -> None:
    def bounds(citation: Citation) -> tuple[int, int]:
        return citation.number_span.start, citation.number_span.end

    citations = find_citations(text, language)
    places = [bound for citation in citations for bound in bounds(citation)]
    assert places == sorted(places)
    assert all(c.span.start <= c.number_span.start and c.number_span.end <= c.span.end <= len(text) for c in citations)


def test_dates_are_read_as_they_are_written() -> None:
    text = f"回顾其{format_date(date(2023, 12, 19), 'zh')}大会第78/167号决议"
    assert dates(text) == [date(2023, 12, 19)]
