from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.normal import NOTE_ANCHOR, normalise, normalise_map, normalise_runs
from drafter.text.sentence import Language

LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(["zh", "en"])
ODD = st.text(
    alphabet=st.sampled_from(
        "决议号，。（）aB1 2\t\n\u00a0\u3000\u2009\u200b\u200e\ufeff\u2011\u2f24１Ａé\u0301\ufffc.“”-\u00ad\U00020000"
    ),
    max_size=40,
)
ANY = st.one_of(ODD, st.text(max_size=40))


@given(ANY, LANGUAGES)
def test_the_normal_form_is_stable(text: str, language: Language) -> None:
    once = normalise(text, language)
    assert normalise(once, language) == once


@given(st.lists(ANY, max_size=6), LANGUAGES)
def test_runs_join_to_the_normal_form_of_the_whole(runs: list[str], language: Language) -> None:
    parts = normalise_runs(runs, language)
    assert len(parts) == len(runs)
    assert "".join(parts) == normalise("".join(runs), language)


@given(ANY, LANGUAGES)
def test_every_character_knows_where_it_came_from(text: str, language: Language) -> None:
    normal = normalise_map(text, language)
    assert len(normal.origins) == len(normal.text)
    assert list(normal.origins) == sorted(normal.origins)
    assert all(0 <= origin < len(text) for origin in normal.origins)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019 年 4 月 15 日第 73/291 号决议", "2019年4月15日第73/291号决议"),
        ("2003年6月23日第 57/270 B 号", "2003年6月23日第57/270 B号"),
        ("至少 100 000 人", "至少100 000人"),
        ("冠状病毒病 (COVID-19) 大流行", "冠状病毒病(COVID-19)大流行"),
        ("行动计\n划", "行动计划"),
        ("见 FCCC/CP/2015/10/Add.1，第 1/CP.21 号决定", "见FCCC/CP/2015/10/Add.1，第1/CP.21号决定"),
        ("1. 回顾 其决议", "1. 回顾其决议"),
        ("(a) 审议 报告", "(a) 审议报告"),
        (f"成果文件，{NOTE_ANCHOR} 促请", f"成果文件，{NOTE_ANCHOR}促请"),
        (f"》{NOTE_ANCHOR} 1978年", f"》{NOTE_ANCHOR}1978年"),
        ("\u2f24会", "大会"),
        ("第７８/167号", "第78/167号"),
        ("（十一）", "（十一）"),
    ],
)
def test_chinese_text_loses_the_spaces_that_layout_put_in(text: str, expected: str) -> None:
    assert normalise(text, "zh") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("resolution\u00a073/291  of\n15 April", "resolution 73/291 of 15 April"),
        ("non\u2011binding", "non-binding"),
        ("\u200eCafe\u0301 ", "Café"),
        ("“Agenda” — text", "“Agenda” — text"),
    ],
)
def test_english_text_keeps_single_spaces(text: str, expected: str) -> None:
    assert normalise(text, "en") == expected


def test_spaces_at_the_borders_of_runs_go_as_well() -> None:
    assert normalise_runs(["回顾 ", " 2019", "年", "", " 决议"], "zh") == ("回顾", "2019", "年", "", "决议")
    assert normalise_runs(["Recalling ", " its"], "en") == ("Recalling ", "its")
