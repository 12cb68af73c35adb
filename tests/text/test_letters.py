"""What is left of a text without its spaces, marks and punctuation."""

from __future__ import annotations

from drafter.text.letters import letters


def test_letters_han_characters_and_digits_are_left() -> None:
    assert letters("1. 回顾“报告”，\ufffc A/RES/78/167；") == "1回顾报告ARES78167"
    assert letters("，；“”") == ""
