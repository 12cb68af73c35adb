from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.diff import Change, word_diff
from drafter.text.sentence import Language

TEXTS = st.text(alphabet=st.sampled_from("回顾其决议第号、和，。 ab12/A\ufffc"), max_size=40)


def joined(changes: tuple[Change, ...], without: str) -> str:
    return "".join(change.text for change in changes if change.kind != without)


def marked(old: str, new: str, language: Language = "zh") -> str:
    forms = {"equal": "{}", "delete": "[-{}-]", "insert": "[+{}+]"}
    return "".join(forms[change.kind].format(change.text) for change in word_diff(old, new, language))


@given(TEXTS, TEXTS, st.sampled_from(["zh", "en"]))
def test_the_pieces_give_back_both_texts(old: str, new: str, language: Language) -> None:
    changes = word_diff(old, new, language)
    assert joined(changes, "insert") == old
    assert joined(changes, "delete") == new


@given(TEXTS, TEXTS)
def test_each_piece_knows_its_place_in_both_texts(old: str, new: str) -> None:
    old_end = new_end = 0
    for change in word_diff(old, new, "zh"):
        assert (change.old_span.start, change.new_span.start) == (old_end, new_end)
        if change.kind != "insert":
            assert change.old_span.of(old) == change.text
        if change.kind != "delete":
            assert change.new_span.of(new) == change.text
        old_end, new_end = change.old_span.end, change.new_span.end
    assert (old_end, new_end) == (len(old), len(new))


@given(TEXTS, TEXTS)
def test_neighbouring_pieces_differ_in_kind_and_none_is_empty(old: str, new: str) -> None:
    changes = word_diff(old, new, "zh")
    assert all(change.text for change in changes)
    assert all(left.kind != right.kind for left, right in pairwise(changes))
    assert all((left.kind, right.kind) != ("insert", "delete") for left, right in pairwise(changes))


@given(TEXTS)
def test_equal_texts_are_one_piece(text: str) -> None:
    assert [change.kind for change in word_diff(text, text, "zh")] == ["equal"] * bool(text)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "2021年12月17日第76/221号和2022年12月14日第77/185号决议，",
            "2021年12月17日第76/221号、2022年12月14日第77/185号和2023年12月19日第78/167号决议，",
            "2021年12月17日第76/221号[-和-][+、+]2022年12月14日第77/185号[+和2023年12月19日第78/167号+]决议，",
        ),
        ("大会第七十九届会议", "大会第八十届会议", "大会第[-七十九-][+八十+]届会议"),
        ("2024年1月21日至23日", "2024年1月21日和22日", "2024年1月21日[-至23-][+和22+]日"),
        ("大会第302(IV)号决议", "大会第302 (IV)号决议", "大会第302[+ +](IV)号决议"),
        ("A/C.2/78/L.66", "A/C.2/79/L.66", "A/C.2/[-78-][+79+]/L.66"),
        ("请秘书长提交报告；", "请秘书长提交报告，并说明情况；", "请秘书长提交报告[+，并说明情况+]；"),
        ("鼓励会员国合作，", "鼓励会员国合作，加强协调，", "鼓励会员国合作，[+加强协调，+]"),
    ],
)
def test_changes_are_marked_by_whole_words_and_numbers(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


def test_english_changes_are_marked_by_whole_words() -> None:
    old = "Encourages Member States to cooperate on trade;"
    new = "Encourages all Member States to cooperate on digital trade;"
    assert marked(old, new, "en") == "Encourages [+all +]Member States to cooperate on [+digital +]trade;"


def test_a_single_character_between_two_changes_is_no_island() -> None:
    changes = word_diff("期待举行的会议", "欢迎召开的大会", "zh")
    assert [change.kind for change in changes] == ["delete", "insert"]


def test_a_comma_between_two_changes_keeps_them_apart() -> None:
    assert marked("赞扬努力，期待成果", "欢迎进展，支持倡议").count("，") == 1


def test_very_long_texts_are_compared_as_well() -> None:
    old = "".join(f"第{n}段请会员国报告，" for n in range(900))
    new = old.replace("第450段请", "第450段敦促").replace("第800段请会员国报告，", "")
    changes = word_diff(old, new, "zh")
    assert joined(changes, "insert") == old
    assert joined(changes, "delete") == new
    assert sum(len(change.text) for change in changes if change.kind != "equal") < 40


def test_very_long_texts_with_nothing_in_common_are_one_change() -> None:
    changes = word_diff("回顾，" * 1200, "重申；" * 1200, "zh")
    assert [change.kind for change in changes] == ["delete", "insert"]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("创造目的", "创造性目的", "创造[+性+]目的"),
        ("人道主义法公约", "人道法公约", "人道[-主义-]法公约"),
        ("成立近70年来", "成立70多年来", "成立[-近-]70[+多+]年来"),
        ("的COVID-19疫苗，", "的冠状病毒病疫苗，", "的[-COVID-19-][+冠状病毒病+]疫苗，"),
        ("第七十届会议", "第七十七届会议", "第[-七十-][+七十七+]届会议"),
        ("A/C.2/78/L.66", "A/C.2/79/L.3", "A/C.2/[-78-][+79+]/[-L.66-][+L.3+]"),
        ("第73/248、74/238和75/233号", "第75/233和76/4号", "第[-73/248、74/238和-]75/233[+和76/4+]号"),
    ],
)
def test_what_stays_inside_a_changed_passage_is_not_marked(old: str, new: str, wanted: str) -> None:
    assert marked(old, new) == wanted
