"""Links out of the paragraphs of a document."""

import pytest

from drafter.model.document import Paragraph, ParagraphId, Part
from drafter.phrases.addressee import NOBODY, addressee
from drafter.phrases.bank import phrase_bank
from drafter.phrases.chain import ChainStep
from drafter.phrases.linking import link_in, previous_link, runs
from drafter.text.sentence import Language
from tests.builders import op, pp, res, sub
from tests.phrases.steps import right_steps

BANK = phrase_bank()


def steps(*texts: str, language: Language = "zh") -> list[int]:
    return list(right_steps([link_in(text, language, BANK) for text in texts], language))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("秘书长提交报告；", "秘书长继续努力；"),
        ("所有会员国种茶；", "会员国喝茶；"),
        ("占领国以色列停止；", "以色列停止；"),
        ("加强合作；", "继续合作；"),
    ],
)
def test_the_same_addressee_in_other_words(one: str, other: str) -> None:
    assert addressee(one, "zh") == addressee(other, "zh")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("会员国种茶；", "各国种茶；"),
        ("会员国种茶；", "会员国、联合国系统和茶农种茶；"),
        ("联合国开发计划署种茶；", "联合国环境规划署种茶；"),
        ("加强合作；", "会员国合作；"),
    ],
)
def test_different_addressees(one: str, other: str) -> None:
    assert addressee(one, "zh") != addressee(other, "zh")


def test_english_addressees_end_where_their_task_begins() -> None:
    assert addressee(" the Secretary-General to report;", "en") == "secretary-general"
    assert addressee(" all Member States, in cooperation with growers, to plant tea;", "en") == "member states"
    assert addressee(" closer cooperation between growers;", "en") == NOBODY


def test_the_chain_of_a_directive_follows_its_addressee() -> None:
    assert steps("请秘书长种茶；", "请秘书长喝茶；", "请会员国喝茶；") == [0, 1, 0]
    assert steps("Requests the Secretary-General to plant;", "Requests Member States to plant;", language="en") == [
        0,
        0,
    ]


def test_an_adverbial_in_front_does_not_break_the_chain() -> None:
    assert steps("欢迎茶季开始；", "在这方面欢迎茶农努力；") == [0, 1]


def test_runs_end_with_their_part_and_run_on_over_sub_paragraphs() -> None:
    document = res(
        pp("<b>欢迎</b>茶，"),
        pp("<b>又欢迎</b>茶，"),
        op("<b>欢迎</b>："),
        sub("绿茶；"),
        op("<b>又欢迎</b>红茶；"),
    )
    found = [[link.step for _, link in run if link] for run in runs(document.paragraphs, "zh", BANK)]
    assert found == [[ChainStep.BARE, ChainStep.ALSO], [ChainStep.BARE, ChainStep.ALSO]]


def test_the_link_before_a_place_looks_over_sub_paragraphs_but_not_over_a_heading() -> None:
    document = res(op("<b>欢迎</b>："), sub("绿茶；"), op("<b>又欢迎</b>红茶；"))
    link = previous_link(document.paragraphs, 2, "zh", BANK)
    assert link is not None
    assert link.base == "欢迎"
    heading = Paragraph(ParagraphId(90), Part.HEADING)
    assert previous_link((*document.paragraphs, heading), 4, "zh", BANK) is None
    assert previous_link(document.paragraphs, 0, "zh", BANK) is None


def test_the_preamble_is_no_predecessor_of_the_first_operative_paragraph() -> None:
    document = res(pp("<b>欢迎</b>茶，"), op("<b>欢迎</b>红茶；"))
    assert previous_link(document.paragraphs, 1, "zh", BANK) is None


def test_who_is_addressed_where_applicable_is_addressed_too() -> None:
    named = addressee("Member States and, where applicable, other stakeholders:", "en")
    assert named == "member states and other stakeholders"
    assert addressee("Member States, where applicable, to help;", "en") == "member states"
