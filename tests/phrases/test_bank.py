"""The phrase bank: forms, ladders, search and the user's own phrases."""

from pathlib import Path

import pytest

from drafter.model.document import Part
from drafter.phrases.bank import Phrase, PhraseBank, form_for, phrase_bank
from drafter.phrases.chain import ChainStep, Link
from drafter.phrases.search import Fit, search
from drafter.text.resources import resource
from drafter.text.sentence import Language


@pytest.fixture(scope="module")
def bank() -> PhraseBank:
    return phrase_bank()


def named(bank: PhraseBank, words: str, language: Language, part: Part) -> Phrase:
    phrase = bank.find(words, language, part)
    assert phrase is not None
    return phrase


def test_a_phrase_is_found_in_both_languages(bank: PhraseBank) -> None:
    assert named(bank, "促请", "zh", Part.OPERATIVE) is named(bank, "Calls upon", "en", Part.OPERATIVE)


def test_a_phrase_knows_its_forms(bank: PhraseBank) -> None:
    phrase = named(bank, "欢迎", "zh", Part.PREAMBULAR)
    assert [phrase.form(step, "zh") for step in ChainStep] == ["欢迎", "又欢迎", "还欢迎"]
    assert [phrase.form(step, "en") for step in ChainStep] == ["Welcoming", "Welcoming also", "Welcoming further"]


def test_the_form_that_fits_goes_on_with_the_chain(bank: PhraseBank) -> None:
    phrase = named(bank, "欢迎", "zh", Part.PREAMBULAR)
    assert form_for(phrase, "zh", None).text == "欢迎"
    assert form_for(phrase, "zh", Link("欢迎")).text == "又欢迎"
    assert form_for(phrase, "zh", Link("欢迎", ChainStep.ALSO)).text == "还欢迎"
    assert form_for(phrase, "zh", Link("欢迎", ChainStep.FURTHER)).text == "欢迎"
    assert form_for(phrase, "zh", Link("回顾", ChainStep.ALSO)).text == "欢迎"


def test_a_directive_takes_its_step_only_for_the_same_addressee(bank: PhraseBank) -> None:
    phrase = named(bank, "请", "zh", Part.OPERATIVE)
    before = Link("请", directive=True, addressee="秘书长")
    assert form_for(phrase, "zh", before).text == "请"
    assert form_for(phrase, "zh", before, "秘书长").text == "又请"


@pytest.mark.parametrize(
    ("base", "language", "directive"),
    [
        ("请", "zh", True),
        ("再次请", "zh", True),
        ("强烈促请", "zh", True),
        ("回顾", "zh", False),
        ("Calls upon", "en", True),
        ("Earnestly requests", "en", True),
        ("Recalls", "en", False),
    ],
)
def test_directives_are_told_apart(bank: PhraseBank, base: str, language: Language, directive: bool) -> None:
    assert bank.is_directive(base, language) is directive


def test_the_ladder_of_directives_rises_from_inviting_to_demanding(bank: PhraseBank) -> None:
    rungs = [named(bank, words, "zh", Part.OPERATIVE).strength for words in ("邀请", "鼓励", "请", "促请", "要求")]
    assert rungs == sorted(rungs)
    assert len(set(rungs)) == len(rungs)


def test_weaker_and_stronger_are_the_usual_phrases_next_to_it(bank: PhraseBank) -> None:
    calls = named(bank, "促请", "zh", Part.OPERATIVE)
    weaker, stronger = bank.weaker(calls), bank.stronger(calls)
    assert weaker is not None
    assert stronger is not None
    assert (weaker.zh, stronger.zh) == ("请", "要求")
    assert bank.weaker(named(bank, "邀请", "zh", Part.OPERATIVE)) is None


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("促请", "促请"),
        ("cq", "促请"),
        ("CQ", "促请"),
        ("又促请", "促请"),
        ("calls upon", "促请"),
        ("urg", "敦促"),
        ("cs", "重申"),
        ("qing", "请"),
        ("q", "请"),
        ("cuqing", "促请"),
        ("cuq", "促请"),
        ("chongshen", "重申"),
    ],
)
def test_search_takes_chinese_initials_and_english(bank: PhraseBank, query: str, first: str) -> None:
    assert search(bank, query, Part.OPERATIVE)[0].phrase.zh == first


def test_pinyin_finds_what_holds_it_too_behind_what_begins_with_it(bank: PhraseBank) -> None:
    found = [hit.phrase.zh for hit in search(bank, "qing", Part.OPERATIVE)]
    assert found[0] == "请"
    assert "促请" in found


def test_the_readings_of_characters_follow_the_phrase(bank: PhraseBank) -> None:
    # 重 is chong in 重申 and zhong in 着重.
    assert named(bank, "重申", "zh", Part.OPERATIVE).initials == "cs"
    assert named(bank, "着重指出", "zh", Part.OPERATIVE).initials == "zzzc"


def test_search_keeps_to_the_part(bank: PhraseBank) -> None:
    assert {hit.phrase.part for hit in search(bank, "欢迎", Part.PREAMBULAR)} == {Part.PREAMBULAR}


def test_better_fits_come_first_and_then_the_frequent_ones(bank: PhraseBank) -> None:
    hits = search(bank, "关切")
    assert [hit.fit for hit in hits] == sorted(hit.fit for hit in hits)
    whole = [hit.phrase.count for hit in hits if hit.fit is Fit.INSIDE]
    assert whole == sorted(whole, reverse=True)


def test_an_alternative_leads_to_its_phrase(bank: PhraseBank) -> None:
    hits = {hit.phrase.en: hit.fit for hit in search(bank, "吁请", Part.OPERATIVE)}
    assert hits["Calls upon"] is Fit.ALTERNATIVE


def test_an_empty_query_gives_the_whole_part_by_frequency(bank: PhraseBank) -> None:
    hits = search(bank, " ", Part.OPERATIVE)
    assert len(hits) == len(bank.in_part(Part.OPERATIVE))
    assert hits[0].phrase.zh == "鼓励"


def test_no_hit_is_an_empty_answer(bank: PhraseBank) -> None:
    assert search(bank, "喝茶") == ()
    assert search(bank, "xylophone") == ()


def test_every_phrase_has_initials_and_forms(bank: PhraseBank) -> None:
    assert [p.id for p in bank.phrases if not (p.initials and p.also.zh and p.also.en and p.further.zh)] == []


def test_own_phrases_come_first_and_take_the_place_of_the_same_ones(bank: PhraseBank, tmp_path: Path) -> None:
    (tmp_path / "phrases.tsv").write_text(
        "part\tzh\ten\tstrength\noperative\t衷心祝愿\t\t\noperative\t促请\tCalls upon\t2\n\t没有部分\t\t\n",
        encoding="utf-8",
    )
    with_own = bank.with_layer(tmp_path)
    assert len(with_own.phrases) == len(bank.phrases) + 1
    assert named(with_own, "促请", "zh", Part.OPERATIVE).strength == 2
    own = named(with_own, "衷心祝愿", "zh", Part.OPERATIVE)
    assert (own.own, own.also.zh, own.also.en) == (True, "又衷心祝愿", "")
    assert search(with_own, "祝愿")[0].phrase is own
    assert len(with_own.notes) == 1


def test_a_phrase_without_words_in_a_language_is_left_out_there(bank: PhraseBank, tmp_path: Path) -> None:
    (tmp_path / "phrases.tsv").write_text("part\tzh\noperative\t衷心祝愿\n", encoding="utf-8")
    with_own = bank.with_layer(tmp_path)
    assert search(with_own, "衷心祝愿", language="en") == ()
    assert len(search(with_own, "衷心祝愿", language="zh")) == 1


def test_the_files_name_their_source() -> None:
    for name in ("phrases.tsv", "leads.tsv", "formulas.tsv"):
        assert resource("phrases", name).read_text(encoding="utf-8").startswith("# Source: United Nations"), name
