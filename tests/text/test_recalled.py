from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.normal import normalise
from drafter.text.recalled import (
    RecalledList,
    append,
    find_recalled_lists,
    format_item,
    join_items,
    slide,
)
from drafter.text.sentence import Language
from drafter.text.symbols import ResolutionNumber

NEW = ResolutionNumber(78, 167)
DAY = date(2023, 12, 19)
SEED = Path(__file__).parents[3] / "shared" / "seeds" / "A_C.2_78_L.66-south-south-markdown.txt"


def only(text: str, language: Language = "zh") -> RecalledList:
    (recalled,) = find_recalled_lists(text, language)
    return recalled


def appended(text: str, language: Language = "zh") -> str:
    return append(only(text, language), NEW, DAY).apply(text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("回顾其2022年12月14日第77/185号决议，", "回顾其2022年12月14日第77/185号和2023年12月19日第78/167号决议，"),
        (
            "回顾其2021年12月17日第76/221号和2022年12月14日第77/185号决议，",
            "回顾其2021年12月17日第76/221号、2022年12月14日第77/185号和2023年12月19日第78/167号决议，",
        ),
        (
            "回顾其2003年6月23日第57/270 B号和2022年12月14日第77/185号决议以及其他决议，",
            "回顾其2003年6月23日第57/270 B号、2022年12月14日第77/185号和2023年12月19日第78/167号决议以及其他决议，",
        ),
        (
            "重申其2014年12月18日第69/193号和2015年12月17日第70/178和70/182号决议，",
            "重申其2014年12月18日第69/193号、2015年12月17日第70/178和70/182号和2023年12月19日第78/167号决议，",
        ),
        ("根据其第76/221号和第77/185号决议，", "根据其第76/221号、第77/185号和第78/167号决议，"),
        (
            "回顾其2021年12月17日第76/221号、2022年12月14日第77/185号、2022年12月15日第77/190号决议及其他决议，",
            "回顾其2021年12月17日第76/221号、2022年12月14日第77/185号、2022年12月15日第77/190号、2023年12月19日第78/167号决议及其他决议，",
        ),
        (
            "2021年12月17日第76/221号和2022年12月14日第77/185号\ufffc决议，",
            "2021年12月17日第76/221号、2022年12月14日第77/185号\ufffc和2023年12月19日第78/167号决议，",
        ),
    ],
)
def test_a_chinese_list_takes_up_the_new_resolution(before: str, after: str) -> None:
    assert appended(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Recalling its resolution 77/185 of 14 December 2022 on trade,",
            "Recalling its resolutions 77/185 of 14 December 2022 and 78/167 of 19 December 2023 on trade,",
        ),
        (
            "Recalling its resolutions 57/270 B of 23 June 2003 and 77/1 of 7 May 2022,",
            "Recalling its resolutions 57/270 B of 23 June 2003, 77/1 of 7 May 2022 and 78/167 of 19 December 2023,",
        ),
        (
            "Its resolutions 71/31 and 71/32 of 5 May 2016 and 77/1 of 7 May 2022,",
            "Its resolutions 71/31 and 71/32 of 5 May 2016, 77/1 of 7 May 2022 and 78/167 of 19 December 2023,",
        ),
        (
            "Its resolutions 76/2 of 1 May 2021 and 77/1 of 7 May 2022 and its other ones,",
            "Its resolutions 76/2 of 1 May 2021, 77/1 of 7 May 2022 and 78/167 of 19 December 2023 and its other ones,",
        ),
        (
            "Its resolutions 75/3 of 2 May 2020, 76/2 of 1 May 2021, 77/1 of 7 May 2022 and its other ones,",
            "Its resolutions 75/3 of 2 May 2020, 76/2 of 1 May 2021, 77/1 of 7 May 2022, 78/167 of 19 December 2023"
            " and its other ones,",
        ),
    ],
)
def test_an_english_list_takes_up_the_new_resolution(before: str, after: str) -> None:
    assert appended(before, "en") == after


@given(st.integers(1, 8), st.sampled_from(["zh", "en"]))
def test_a_list_that_grew_is_the_list_of_one_item_more(count: int, language: Language) -> None:
    items = [format_item(ResolutionNumber(60 + i, 100 + i), date(2005 + i, 12, 19), language) for i in range(count)]
    new = format_item(NEW, DAY, language)

    def sentence(listed: list[str]) -> str:
        if language == "zh":
            return f"回顾其{join_items(listed, 'zh')}决议，"
        return f"Recalling its resolution{'s' * (len(listed) > 1)} {join_items(listed, 'en')},"

    before = sentence(items)
    recalled = only(before, language)
    assert append(recalled, NEW, DAY).apply(before) == sentence([*items, new])
    assert slide(recalled, NEW, DAY).apply(before) == sentence([*items[1:], new])
    assert slide(recalled, NEW, DAY, keep=1).apply(before) == sentence([*items[:1], *items[2:], new][-count:])


def test_a_date_before_the_subject_is_replaced_where_it_stands() -> None:
    text = "重申其2022年12月14日关于宣言的第77/185号决议，"
    assert slide(only(text), NEW, DAY).apply(text) == "重申其2023年12月19日关于宣言的第78/167号决议，"


def test_the_noun_turns_singular_where_two_of_one_day_give_way_to_one() -> None:
    text = "Recalling its resolutions 71/31 and 71/32 of 5 December 2016,"
    assert slide(only(text, "en"), NEW, DAY).apply(text) == "Recalling its resolution 78/167 of 19 December 2023,"


def test_items_that_lack_their_counter_gain_it_when_others_follow() -> None:
    text = "回顾其2014年12月18日第69/193号和2015年12月17日第70/178号决议，"
    assert slide(only(text), NEW, DAY).apply(text) == "回顾其2015年12月17日第70/178号和2023年12月19日第78/167号决议，"


NEWEST_FIRST: list[tuple[Language, str, str, str]] = [
    (
        "zh",
        "最近的是2022年12月14日第77/185号、2021年12月17日第76/221号和2020年12月21日第75/234号决议，",
        "最近的是2023年12月19日第78/167号、2022年12月14日第77/185号、2021年12月17日第76/221号和2020年12月21日第75/234号决议，",
        "最近的是2023年12月19日第78/167号、2022年12月14日第77/185号和2021年12月17日第76/221号决议，",
    ),
    (
        "en",
        "being resolutions 77/185 of 14 December 2022, 76/221 of 17 December 2021 and 75/234 of 21 December 2020,",
        "being resolutions 78/167 of 19 December 2023, 77/185 of 14 December 2022, 76/221 of 17 December 2021 and "
        "75/234 of 21 December 2020,",
        "being resolutions 78/167 of 19 December 2023, 77/185 of 14 December 2022 and 76/221 of 17 December 2021,",
    ),
]


@pytest.mark.parametrize(("language", "before", "grown", "slid"), NEWEST_FIRST, ids=["zh", "en"])
def test_a_list_with_the_newest_first_grows_at_its_head(language: Language, before: str, grown: str, slid: str) -> None:
    recalled = only(before, language)
    assert recalled.is_newest_first
    assert append(recalled, NEW, DAY).apply(before) == grown
    assert slide(recalled, NEW, DAY, keep=2).apply(before) == slid


def test_two_dates_that_go_down_are_a_slip_and_no_order() -> None:
    assert not only("回顾其2022年12月14日第77/185号和2021年12月17日第76/221号决议，").is_newest_first


def test_a_list_knows_its_parts() -> None:
    text = "回顾其2021年12月17日第76/221号和2022年12月14日第77/185号决议以及其他有关决议，其中"
    recalled = only(text)
    assert recalled.span.of(text) == "2021年12月17日第76/221号和2022年12月14日第77/185号决议"
    assert [span.of(text) for span in recalled.separators] == ["和"]
    assert (recalled.organ, recalled.kind, recalled.tail) == ("GA", "resolution", "以及其他有关决议")


def test_a_paragraph_without_citations_has_no_list() -> None:
    assert find_recalled_lists("重申承诺不让任何一个人掉队，", "zh") == ()


def test_lists_of_two_organs_are_two_lists() -> None:
    text = "回顾其2022年12月14日第77/185号决议以及人权理事会2018年3月23日第37/22号和2019年9月26日第42/11号决议，"
    lists = find_recalled_lists(text, "zh")
    assert [(each.organ, len(each.items)) for each in lists] == [("GA", 1), ("HRC", 2)]


@pytest.mark.skipif(not SEED.exists(), reason="the shared material is not here")
def test_the_seeds_list_grows_to_what_the_assembly_adopted() -> None:
    text = SEED.read_text(encoding="utf-8").replace("](#)", "").replace("[", "")
    paragraph = next(normalise(line, "zh") for line in text.splitlines() if "57/270" in line)
    grown = appended(paragraph)
    assert grown.endswith("、2022年12月14日第77/185号和2023年12月19日第78/167号决议，")
    assert grown.count("和") == 1


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("zh", "回顾其第73/148、74/181和75/132号决议，", "回顾其第73/148、74/181、75/132和78/371号决议，"),
        (
            "zh",
            "回顾其2022年12月14日第77/366号和第77/367号决议，",
            "回顾其2022年12月14日第77/366号和第77/367号以及2023年12月19日第78/371号决议，",
        ),
        (
            "zh",
            "回顾其2021年12月17日第76/369号、2022年12月14日第77/367号决议和以前关于同一主题的各项决议，",
            "回顾其2021年12月17日第76/369号、2022年12月14日第77/367号、2023年12月19日第78/371号决议和以前关于同一主题的各项决议，",
        ),
    ],
)
def test_a_list_keeps_its_own_manner_when_it_grows(language: Language, before: str, after: str) -> None:
    (recalled,) = find_recalled_lists(before, language)
    grown = append(recalled, ResolutionNumber(78, 371), date(2023, 12, 19)).apply(before)
    assert grown == after
