"""What pdftotext does to lines: hyphens dropped, numbers and last words torn off; blanks lost behind italics."""

from __future__ import annotations

import pytest

from drafter.phrases.compounds import compounds
from drafter.structuring import infer
from drafter.structuring.hyphens import Hyphens
from drafter.text.sentence import Language
from tests.structuring.accounting import lost_characters
from tests.structuring.press import Press
from tests.structuring.sources import wrapped

_ZH_HEAD = "第八十届会议\n80/372. 海洋观测\n大会，\n"
_EN_HEAD = "Eightieth session\n80/372. Ocean observation\nThe General Assembly,\n"
_ZH_TEXT = (
    Press("raw")
    .print(
        (),
        (
            "认识到海洋观测是预报风暴潮、保障航行安全和管理渔业资源的基础，而各沿海国的观测能力相差悬殊，因此需要在自愿的"
            "基础上开展合作，以缩小这一差距，并为此加强区域一级的协调，包括在发展中国家设立数据中心和培训管理人员，同时"
            "尊重沿海国的主权和管辖权，期待各方将其用于区域观测网，并及时公布所取得的数据，",
        ),
        {},
    )
    .replace("\f", "")
)


def paragraphs(text: str, language: Language) -> list[str]:
    raw = wrapped(text, language)
    inferred = infer(raw)
    assert lost_characters(raw, inferred).strip("- ") == ""
    return [p.text for p in inferred.document.paragraphs]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("seventyninth", "seventy-ninth"),
        ("Fiftythird", "Fifty-third"),
        ("gendersensitive", "gender-sensitive"),
        ("case-bycase", "case-by-case"),
        ("COVID-19related", "COVID-19-related"),
        ("case-by-case", None),
        ("cooperation", None),
        ("Twenty", None),
    ],
)
def test_words_that_are_known_with_a_hyphen(printed: str, expected: str | None) -> None:
    assert Hyphens.of([]).restored(printed) == expected


def test_a_word_that_the_text_itself_hyphenates() -> None:
    assert Hyphens.of(["the buoy-mounted sensors"]).restored("buoymounted") == "buoy-mounted"


@pytest.mark.parametrize(
    ("cut", "expected"),
    [("harbourbased", "harbour-based"), ("burdenand", "burden- and"), ("understanding", None), ("observation", None)],
)
def test_words_surely_cut_are_parted_by_their_parts(cut: str, expected: str | None) -> None:
    assert (
        Hyphens.of(["harbour", "understanding", "understanding", "observation", "observation"]).parted(cut) == expected
    )


def test_the_word_at_the_margin_of_a_line_that_is_two() -> None:
    text = (
        f"{_EN_HEAD}"
        "Recalling that ocean observation is the basis of the forecasting of storm surges and of\n"
        "the safety of navigation, and that the capacity of coastal States differs, and the harbourbased approach of "
        "the regional networks that measure the tides,\n"
        "as well as the training of those who maintain buoys in harbour towns and on the high sea\n"
        "and who exchange their readings with one another in the region and beyond it every single\n"
        "day of the year and who make them known at once to the ports and the fishing fleets of\n"
        "the region,\n"
        "1. Requests the Secretary-General to report.\n"
    )
    assert "the harbour-based approach" in paragraphs(text, "en")[0]


def test_a_hyphen_between_two_years_and_between_two_names() -> None:
    text = (
        f"{_ZH_HEAD}{_ZH_TEXT}"
        "又认识到需要落实《20152030 年海洋观测框架》，\n"
        "1. 重申和平解决以色列-巴勒斯坦海上划界问题。\n"
    )
    found = paragraphs(text, "zh")
    assert found[1] == "又认识到需要落实《2015-2030年海洋观测框架》，"


def test_eight_figures_that_are_no_period_stay() -> None:
    assert paragraphs(f"{_ZH_HEAD}回顾编号为20301950的文件，\n1. 请秘书长提交报告。\n", "zh")[0] == (
        "回顾编号为20301950的文件，"
    )


def test_the_last_word_torn_off_its_paragraph_with_the_number() -> None:
    text = (
        f"{_ZH_HEAD}{_ZH_TEXT}"
        "1. 鼓励会员国依照《自愿准则》，在自愿基础上开放实时观测数据，同时尊重沿\n海国的主权和管辖权；\n"
        "2.\n信息；\n\n请全球传播部继续努力更新关于各沿海国家可利用的海洋观测援助方案的网基\n\n"
        "3. 请秘书长提交报告。\n"
    )
    assert paragraphs(text, "zh")[2:] == [
        "请全球传播部继续努力更新关于各沿海国家可利用的海洋观测援助方案的网基信息；",
        "请秘书长提交报告。",
    ]


def test_two_numbers_and_two_last_words_torn_off() -> None:
    text = (
        f"{_ZH_HEAD}{_ZH_TEXT}"
        "1. 邀请有能力的会员国：\n"
        "(a)\n\n向小岛屿发展中国家以及内陆发展中国家和最不发达国家提供浮标和备用部\n\n"
        "(b)\n\n资助数据管理人员的培训和交流，使其能够切实有效地维护观测网并公布数\n\n件；\n据；\n"
        "2. 请秘书长提交报告。\n"
    )
    assert paragraphs(text, "zh")[2:4] == [
        "向小岛屿发展中国家以及内陆发展中国家和最不发达国家提供浮标和备用部件；",
        "资助数据管理人员的培训和交流，使其能够切实有效地维护观测网并公布数据；",
    ]


@pytest.mark.parametrize(
    ("printed", "lead"),
    [
        ("Recallingits resolution 79/374,", "Recalling"),
        ("Recalling alsothe Guidelines,", "Recalling also"),
        ("Having examinedthe report,", "Having examined"),
        ("Considering the report,", "Considering"),
    ],
)
def test_a_blank_lost_behind_the_opening_phrase(printed: str, lead: str) -> None:
    document = infer(wrapped(f"{_EN_HEAD}{printed}\n1. Requeststhat it be done.\n", "en")).document
    assert [p.lead for p in document.paragraphs] == [lead, "Requests"]


def test_a_comma_inside_a_numbered_paragraph_ends_nothing() -> None:
    text = (
        f"{_ZH_HEAD}{_ZH_TEXT}"
        "1. 表示赞赏各沿海国在海洋观测方面所作的不懈努力和宝贵工作，\n特别是考虑到过去一年的困难情况；\n"
        "2. 请秘书长提交报告。\n"
    )
    assert len(paragraphs(text, "zh")) == 3


def test_compounds_are_not_also_words() -> None:
    assert len(compounds()) > 800
    assert not {"cooperation", "coordination", "understanding", "framework", "worldwide"} & set(compounds())


def test_lines_that_stand_in_order_are_not_moved() -> None:
    text = (
        f"{_EN_HEAD}"
        "5.\nEmphasizes the importance of the activities of the Regional Observation,\n"
        "Buoys and Gauges Branch of the Office for Coastal Affairs of the network of the\nSecretariat;\n"
        "6.\nRequests the Secretary-General to provide all the support necessary, within\n"
        "existing resources, to the regional centres in carrying out their programmes of\nactivities.\n"
    )
    assert paragraphs(text, "en")[-2:] == [
        "Emphasizes the importance of the activities of the Regional Observation, Buoys and Gauges Branch of the "
        "Office for Coastal Affairs of the network of the Secretariat;",
        "Requests the Secretary-General to provide all the support necessary, within existing resources, to the "
        "regional centres in carrying out their programmes of activities.",
    ]


def test_a_number_below_a_blank_line_begins_a_paragraph_behind_a_heading() -> None:
    text = (
        f"{_EN_HEAD}Emphasizing the role of the observation network,\n\n"
        "I\nIntroduction\n\n1. Urges States to share readings;\n\n"
        "II\nBuoys\n\n2. Requests the Secretary-General to report.\n"
    )
    assert paragraphs(text, "en")[1:] == [
        "I Introduction",
        "Urges States to share readings;",
        "II Buoys",
        "Requests the Secretary-General to report.",
    ]


def test_a_number_below_a_blank_line_begins_a_paragraph_behind_a_bracket() -> None:
    text = (
        f"{_EN_HEAD}1. Urges States to share readings;\n\n"
        '[Seaside: insert "on a voluntary basis" after "readings"]\n\n2. Requests a report.\n'
    )
    assert paragraphs(text, "en")[-1] == "Requests a report."
