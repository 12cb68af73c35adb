"""The chain of 又/还 and also/further."""

import pytest

from drafter.phrases.chain import (
    ChainStep,
    Link,
    expected_step,
    is_tolerated,
    split_step,
    with_step,
)
from drafter.text.sentence import Language
from tests.phrases.steps import right_steps

BARE, ALSO, FURTHER = ChainStep


def test_a_run_goes_bare_also_further_and_begins_anew() -> None:
    assert right_steps([Link("重申")] * 7, "zh") == (BARE, ALSO, FURTHER, BARE, ALSO, FURTHER, BARE)


def test_another_phrase_between_makes_the_next_one_bare() -> None:
    assert right_steps([Link("重申"), Link("回顾"), Link("重申")], "zh") == (BARE, BARE, BARE)


def test_a_break_starts_a_new_run() -> None:
    assert right_steps([Link("重申"), None, Link("重申"), Link("重申")], "zh") == (BARE, BARE, BARE, ALSO)


def test_a_wrong_step_before_does_not_spoil_the_ones_after_it() -> None:
    links = [Link("欢迎", FURTHER), Link("欢迎", FURTHER), Link("欢迎")]
    assert right_steps(links, "zh") == (BARE, ALSO, FURTHER)


@pytest.mark.parametrize(("before", "after"), [(BARE, ALSO), (ALSO, FURTHER), (FURTHER, BARE)])
def test_the_expected_step_follows_the_one_that_stands(before: ChainStep, after: ChainStep) -> None:
    assert expected_step(Link("回顾", before), Link("回顾"), "zh") is after


def test_a_directive_goes_on_only_for_the_same_addressee() -> None:
    first = Link("请", directive=True, addressee="秘书长")
    assert expected_step(first, Link("请", directive=True, addressee="秘书长"), "zh") is ALSO
    assert expected_step(first, Link("请", directive=True, addressee="会员国"), "zh") is BARE
    assert expected_step(first, Link("请", directive=True), "zh") is BARE


def test_again_is_transparent() -> None:
    first = Link("请", directive=True, addressee="秘书长")
    assert expected_step(first, Link("再次请", directive=True, addressee="秘书长"), "zh") is ALSO
    assert expected_step(Link("再次请", directive=True, addressee="秘书长"), first, "zh") is ALSO


def test_the_fifth_committee_goes_from_considered_to_also_recalling() -> None:
    assert expected_step(Link("审议了"), Link("回顾"), "zh") is BARE
    assert is_tolerated(Link("审议了"), Link("回顾", ALSO), "zh")
    assert not is_tolerated(Link("欢迎"), Link("回顾", ALSO), "zh")
    assert not is_tolerated(None, Link("回顾", ALSO), "zh")


def test_a_directive_that_stays_bare_is_tolerated_and_one_that_skips_a_step_is_not() -> None:
    first = Link("鼓励", directive=True, addressee="会员国")
    assert is_tolerated(first, Link("鼓励", BARE, directive=True, addressee="会员国"), "zh")
    assert is_tolerated(first, Link("鼓励", ALSO, directive=True, addressee="各国"), "zh")
    assert not is_tolerated(first, Link("鼓励", FURTHER, directive=True, addressee="会员国"), "zh")


FORMS = [
    ("zh", True, "欢迎", "又欢迎", "还欢迎"),
    ("zh", False, "再次请", "又再次请", "还再次请"),
    ("en", True, "Recalling", "Recalling also", "Recalling further"),
    ("en", True, "Having considered", "Having also considered", "Having further considered"),
    ("en", True, "Noting with concern", "Noting with concern also", "Noting with concern further"),
    ("en", True, "Deeply concerned", "Deeply concerned also", "Deeply concerned further"),
    ("en", False, "Requests", "Also requests", "Further requests"),
    ("en", False, "Reiterates its request", "Also reiterates its request", "Further reiterates its request"),
]


@pytest.mark.parametrize(("language", "preambular", "bare", "also", "further"), FORMS)
def test_forms_are_made_and_taken_apart_alike(
    language: Language, preambular: bool, bare: str, also: str, further: str
) -> None:
    for step, form in zip(ChainStep, (bare, also, further), strict=True):
        assert with_step(bare, step, language, preambular=preambular) == form
        assert split_step(form, language) == (bare, step)


@pytest.mark.parametrize("phrase", ["Expressing further concern", "Welcoming and further encouraging"])
def test_further_before_a_noun_or_a_second_verb_is_no_step(phrase: str) -> None:
    assert split_step(phrase, "en") == (phrase, BARE)
