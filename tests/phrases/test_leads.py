"""The opening phrase of a paragraph: where it stands and what belongs to it."""

import pytest

from drafter.model.document import Part
from drafter.phrases.chain import ChainStep
from drafter.phrases.leads import leads, match_lead
from drafter.text.sentence import Language


@pytest.mark.parametrize(
    ("text", "lead", "base", "step"),
    [
        ("回顾其以往关于茶叶的决议，", "回顾", "回顾", ChainStep.BARE),
        ("又欢迎各国种茶，", "又欢迎", "欢迎", ChainStep.ALSO),
        ("还请秘书长报告茶叶收成；", "还请", "请", ChainStep.FURTHER),
        ("深为关切地注意到茶价下跌，", "深为关切地注意到", "深为关切地注意到", ChainStep.BARE),
        ("表示注意到秘书长的报告；", "表示注意到", "表示注意到", ChainStep.BARE),
        ("欢迎并鼓励会员国互赠茶种；", "欢迎并鼓励", "欢迎并鼓励", ChainStep.BARE),
        ("肯定和鼓励茶农的努力；", "肯定和鼓励", "肯定和鼓励", ChainStep.BARE),
        ("重申大力支持茶农协会；", "重申大力支持", "重申大力支持", ChainStep.BARE),
        ("重申承诺不让任何一个茶农掉队；", "重申", "重申", ChainStep.BARE),
        ("重申坚定承诺保护茶园；", "重申坚定承诺", "重申坚定承诺", ChainStep.BARE),
        ("又再次请秘书长提供资料；", "又再次请", "再次请", ChainStep.ALSO),
        ("感到震惊的是茶园遭到毁坏，", "感到震惊的是", "感到震惊的是", ChainStep.BARE),
        ("审议了秘书长关于茶叶的报告，", "审议了", "审议了", ChainStep.BARE),
        ("又深为痛惜地注意到古茶树枯死，", "又深为痛惜地注意到", "深为痛惜地注意到", ChainStep.ALSO),
    ],
)
def test_a_chinese_opening_is_found_whole(text: str, lead: str, base: str, step: ChainStep) -> None:
    found = match_lead(text, "zh")
    assert found is not None
    assert (found.text, found.base, found.step) == (lead, base, step)
    assert found.span.of(text) == lead
    assert found.span.start == 0


@pytest.mark.parametrize(
    ("text", "lead", "base", "step"),
    [
        ("Recalling also its resolutions on tea,", "Recalling also", "Recalling", ChainStep.ALSO),
        ("Takes note of the report of the Secretary-General;", "Takes note", "Takes note", ChainStep.BARE),
        ("Taking note with appreciation of the tea fair,", "Taking note with appreciation", None, ChainStep.BARE),
        ("Guided by the principles of tea,", "Guided", "Guided", ChainStep.BARE),
        ("Looks forward to the harvest;", "Looks forward", "Looks forward", ChainStep.BARE),
        ("Calls upon all States to plant tea;", "Calls upon", "Calls upon", ChainStep.BARE),
        ("Also calls for more tea;", "Also calls for", "Calls for", ChainStep.ALSO),
        ("Further requests the Secretary-General to report;", "Further requests", "Requests", ChainStep.FURTHER),
        ("Having also considered the report,", "Having also considered", "Having considered", ChainStep.ALSO),
        ("Noting with deep concern also that prices fall,", "Noting with deep concern also", None, ChainStep.ALSO),
        ("Reiterates its call upon Member States to trade;", "Reiterates its call upon", None, ChainStep.BARE),
        ("Reaffirms its resolution on tea;", "Reaffirms", "Reaffirms", ChainStep.BARE),
        ("Stresses the need for tea;", "Stresses", "Stresses", ChainStep.BARE),
        ("Encourages further cooperation among growers;", "Encourages", "Encourages", ChainStep.BARE),
        ("Deeply concerned about frost,", "Deeply concerned", "Deeply concerned", ChainStep.BARE),
        ("Welcomes and encourages the sharing of seed;", "Welcomes and encourages", None, ChainStep.BARE),
        ("Condemns in the strongest terms the felling of old trees;", "Condemns in the strongest terms", None, 0),
    ],
)
def test_an_english_opening_leaves_its_preposition_outside(
    text: str, lead: str, base: str | None, step: ChainStep
) -> None:
    found = match_lead(text, "en")
    assert found is not None
    assert (found.text, found.step) == (lead, step)
    assert base is None or found.base == base


@pytest.mark.parametrize(
    ("text", "adverbial", "lead"),
    [
        ("在这方面欢迎各国种茶；", "在这方面", "欢迎"),
        ("在这方面，又欢迎各国种茶；", "在这方面，", "又欢迎"),
        ("为此请秘书长报告；", "为此", "请"),
        ("连续第三年促请各国种茶；", "连续第三年", "促请"),
        ("在不开创先例的情况下，核准茶水费；", "在不开创先例的情况下，", "核准"),
    ],
)
def test_a_fronted_adverbial_is_no_part_of_the_opening(text: str, adverbial: str, lead: str) -> None:
    found = match_lead(text, "zh")
    assert found is not None
    assert found.text == lead
    assert found.adverbial is not None
    assert found.adverbial.of(text) == adverbial


def test_in_english_too() -> None:
    found = match_lead("In this regard, requests the Secretary-General to report;", "en")
    assert found is not None
    assert found.text == "requests"
    assert found.adverbial is not None


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("对茶农丰收表示满意，并邀请各国参观；", ["对", "表示满意"]),
        ("又对茶价下跌深表关切；", ["又对", "深表关切"]),
        ("提请各国政府注意茶树的病害；", ["提请", "注意"]),
    ],
)
def test_an_opening_around_its_object_has_two_spans(text: str, halves: list[str]) -> None:
    found = match_lead(text, "zh")
    assert found is not None
    assert [span.of(text) for span in found.spans] == halves
    assert found.text == halves[0]
    assert found.phrase == "……".join(halves)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("各国应种茶；", "zh"),
        ("", "zh"),
        ("茶叶贸易在继续增长。", "zh"),
        ("The General Assembly,", "en"),
        ("Tea is grown in many countries.", "en"),
        ("", "en"),
    ],
)
def test_what_opens_with_no_phrase_gives_none(text: str, language: Language) -> None:
    assert match_lead(text, language) is None


def test_headings_and_tables_have_no_opening() -> None:
    assert match_lead("回顾与展望", "zh", Part.HEADING) is None
    assert match_lead("请\t填写", "zh", Part.TABLE) is None


def test_an_opening_that_texts_use_is_known_and_an_invented_one_is_not() -> None:
    known, invented = match_lead("还欢迎各国种茶；", "zh"), match_lead("又深为痛惜地注意到古茶树枯死，", "zh")
    assert known is not None
    assert invented is not None
    assert (known.known, invented.known) == (True, False)


def test_the_table_tells_the_parts_apart() -> None:
    assert leads().use("请", "zh").preambular == 0
    assert leads().use("请", "zh").operative > 3000
    assert leads().use("意识到", "zh").operative == 0
    assert leads().base_use("回顾", "zh").total > leads().use("回顾", "zh").total
