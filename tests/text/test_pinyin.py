"""Chinese words spelt in pinyin."""

import pytest

from drafter.text.pinyin import spells, syllables


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("请", "qing"),
        ("促请", "cu qing"),
        ("再次促请", "zai ci cu qing"),
        ("重申", "chong shen"),
        ("着重指出", "zhuo zhong zhi chu"),
        ("注意到", "zhu yi dao"),
        ("表示注意到了", "biao shi zhu yi dao le"),
        ("回顾", "hui gu"),
        ("女", "nv"),
        ("恪守", "ke shou"),
        ("对……表示赞赏", "dui biao shi zan shang"),
    ],
)
def test_each_character_has_its_syllable(words: str, said: str) -> None:
    assert " ".join(syllables(words)) == said


@pytest.mark.parametrize("typed", ["cq", "cuq", "cuqing", "cqing", "cuqi", "c", "cu"])
def test_a_syllable_is_written_out_or_stands_by_its_first_letter(typed: str) -> None:
    assert spells(typed, syllables("促请"))


@pytest.mark.parametrize("typed", ["qc", "cing", "cuqinga", "cuiq", "q"])
def test_what_spells_other_words_spells_not_these(typed: str) -> None:
    assert not spells(typed, syllables("促请"))


def test_two_letters_that_are_one_sound_stand_by_themselves() -> None:
    assert spells("chsh", syllables("重申"))
    assert spells("zhzhch", syllables("着重强调")[:2] + syllables("出"))
