from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.sessions import find_sessions, format_session
from drafter.text.sentence import Language


@given(st.integers(1, 120), st.sampled_from(["zh", "en"]))
def test_a_session_in_words_is_found_again(session: int, language: Language) -> None:
    text = (
        f"向大会{format_session(session, 'zh')}提交" if language == "zh" else f"at its {format_session(session, 'en')},"
    )
    (found,) = find_sessions(text, language)
    assert (found.number, found.kind) == (session, "regular")
    assert found.span.of(text) == format_session(session, language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大会第七十九届会议临时议程", [("七十九", 79, "regular")]),
        ("第七十八和七十九届会议", [("七十八", 78, "regular"), ("七十九", 79, "regular")]),
        (
            "第七十七届、第七十八届和第八十届会议",
            [("七十七", 77, "regular"), ("七十八", 78, "regular"), ("八十", 80, "regular")],
        ),
        ("第十届紧急特别会议", [("十", 10, "emergency")]),
        ("大会第二十四届特别会议", [("二十四", 24, "special")]),
        ("第103届会议", [("103", 103, "regular")]),
        ("第四次会议，各届会议", []),
    ],
)
def test_chinese_sessions(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert [(f.number_span.of(text), f.number, f.kind) for f in find_sessions(text, "zh")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("of its seventy-ninth session", [("seventy-ninth", 79, "regular")]),
        (
            "its seventy-eighth and seventy-ninth sessions",
            [("seventy-eighth", 78, "regular"), ("seventy-ninth", 79, "regular")],
        ),
        ("its tenth emergency special session", [("tenth", 10, "emergency")]),
        ("Seventy-eighth session", [("Seventy-eighth", 78, "regular")]),
        ("at its 79th session", [("79th", 79, "regular")]),
        ("its forthcoming session, the third meeting", []),
    ],
)
def test_english_sessions(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert [(f.number_span.of(text), f.number, f.kind) for f in find_sessions(text, "en")] == expected


def test_sessions_from_a_hundred_on_are_written_in_digits_in_chinese() -> None:
    assert format_session(99, "zh") == "第九十九届会议"
    assert format_session(103, "zh") == "第103届会议"
    assert format_session(103, "en") == "one hundred and third session"
