"""The first letters of pinyin are those that the phrase bank writes down."""

from __future__ import annotations

from drafter.app.initials import initials
from drafter.phrases.bank import PhraseBank


def test_the_letters_are_those_of_all_phrases_of_the_bank() -> None:
    bank = PhraseBank.load()
    assert len(bank.phrases) > 300
    assert {phrase.zh: initials(phrase.zh) for phrase in bank.phrases if phrase.zh} == {
        phrase.zh: phrase.initials for phrase in bank.phrases if phrase.zh
    }


def test_figures_and_latin_letters_stay_and_marks_go() -> None:
    assert initials("提交用Word（78届）") == "tjyword78j"
    assert initials("重做：更新届次") == "czgxjc"
