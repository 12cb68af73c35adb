from __future__ import annotations

import logging
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.sentence import Language
from drafter.text.words import spans_at_hand, token_spans, word_spans, words

PROJECT = Path(__file__).parents[2]
TEXTS = st.text(
    alphabet=st.sampled_from("回顾其决议第号年月日届会议七十九、，。 /()ABab-’1205\ufffc\U00020000\n"), max_size=40
)


@given(st.one_of(TEXTS, st.text(max_size=30)), st.sampled_from(["zh", "en"]))
def test_tokens_cover_the_text_without_gaps(text: str, language: Language) -> None:
    spans = token_spans(text, language)
    assert "".join(span.of(text) for span in spans) == text
    assert all(left.end == right.start for left, right in pairwise(spans))
    assert all(len(span) for span in spans)


@given(TEXTS, st.sampled_from(["zh", "en"]))
def test_words_are_among_the_tokens(text: str, language: Language) -> None:
    assert set(word_spans(text, language)) <= set(token_spans(text, language))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年12月19日第78/167号决议", "2023 年 12 月 19 日 第 78/167 号 决议"),
        ("第57/270 B号和1514(XV)号", "第 57/270 B 号 和 1514(XV) 号"),
        ("大会第七十九届会议", "大会 第 七十九 届 会议"),
        ("见A/C.2/78/L.66/Rev.1，附件", "见 A C.2 78 L.66 Rev.1 附件"),
        ("向11 000名学员提供COVID-19疫苗", "向 11 000 名 学员 提供 COVID-19 疫苗"),
        ("统一条约的唯一年度", "统一 条约 的 唯一 年度"),
    ],
)
def test_chinese_words_keep_numbers_and_symbols_whole(text: str, expected: str) -> None:
    assert " ".join(words(text, "zh")) == expected


def test_without_the_dictionary_each_chinese_character_is_a_word_and_numbers_stay_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text, loading = "会员国2023年第78/167号", []
    monkeypatch.setattr("drafter.text.words.knows_chinese", lambda: False)
    monkeypatch.setattr("drafter.text.words.load_chinese", lambda: loading.append(text))
    monkeypatch.setattr("drafter.text.words._chinese_words", lambda run: pytest.fail(run))
    assert [span.of(text) for span in spans_at_hand(text, "zh")] == [*"会员国", "2023", *"年第", "78/167", "号"]
    assert loading == [text]
    assert spans_at_hand("the Secretary-General", "en") == token_spans("the Secretary-General", "en")


def test_once_it_is_loaded_the_words_at_hand_are_those_of_the_dictionary() -> None:
    spans = token_spans("会员国决定", "zh")
    assert spans_at_hand("会员国决定", "zh") == spans
    assert len(spans) == 2


def test_english_words_keep_hyphens_apostrophes_and_numbers() -> None:
    text = "the Secretary-General’s report A/78/290 on resolution 57/270 B, 11 000 copies"
    assert words(text, "en") == (
        *("the", "Secretary-General’s", "report", "A", "78", "290", "on", "resolution", "57/270 B", "11 000", "copies"),
    )


def test_loading_the_dictionary_says_nothing_and_writes_nothing(tmp_path: Path) -> None:
    code = "from drafter.text.words import words; print(len(words('促进可持续发展目标', 'zh')))"
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, **dict.fromkeys(["TMPDIR", "TEMP", "TMP"], str(tmp_path)), "PYTHONPATH": str(PROJECT)},
        check=False,
    )
    assert (run.returncode, run.stdout.strip(), run.stderr) == (0, "4", "")
    assert list(tmp_path.iterdir()) == []


def test_the_general_dictionary_is_never_loaded(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="jieba"):
        words("人工智能", "zh")
    assert caplog.records == []
