from __future__ import annotations

import pytest

from drafter.register.lookup import Register
from drafter.rollforward.predecessors import predecessors
from drafter.rollforward.series_in_text import head_of_list
from drafter.text.sentence import Language
from tests.builders import op, pp
from tests.rollforward.series import EMPTY_REGISTER, SERIES, adopted, cycle, entry

SHOWN: list[tuple[Language, str, str]] = [
    ("zh", "回顾其2020年12月7日第75/11号、2021年12月6日第76/22号和2022年12月7日第77/33号决议，", "77/33"),
    ("zh", "回顾其2021年12月6日第76/21号决议，", "76/21"),
    ("zh", "回顾其2021年12月6日第76/21号决议和以往各项决议，", "76/21"),
    ("zh", "回顾其以往关于这个问题的各项决议，最近的是2021年12月6日第76/21号决议，", "76/21"),
    ("zh", "回顾其关于沿海图书馆的2021年12月6日第76/21号决议，其中要求继续开展工作，", "76/21"),
    (
        "en",
        "Recalling its resolution 76/21 of 6 December 2021 on coastal libraries, in which it called for aid,",
        "76/21",
    ),
    ("en", "Recalling its resolutions, the most recent of which was resolution 76/21 of 6 December 2021,", "76/21"),
]

NOT_SHOWN: list[tuple[Language, str]] = [
    ("zh", "回顾其2016年12月6日第71/21号决议，"),
    ("zh", "回顾其2021年12月6日第76/21号决议，其中宣布国际水年，"),
    ("zh", "回顾其关于港口和航运的2021年12月6日第76/21号决议，"),
    ("zh", "欢迎2021年12月6日第76/21号决议，"),
    ("zh", "回顾安全理事会第2467(2019)号决议，"),
    ("en", "Recalling its resolution 76/21 of 6 December 2021, by which it proclaimed a decade,"),
]


@pytest.mark.parametrize(("language", "text", "number"), SHOWN)
def test_the_form_of_the_list_shows_the_predecessor(language: Language, text: str, number: str) -> None:
    shown = head_of_list(adopted(pp(text), language=language), EMPTY_REGISTER)
    assert shown is not None
    assert str(shown.number) == number


@pytest.mark.parametrize(("language", "text"), NOT_SHOWN)
def test_a_citation_of_something_else_shows_nothing(language: Language, text: str) -> None:
    assert head_of_list(adopted(pp(text), language=language), EMPTY_REGISTER) is None


PLAIN: list[tuple[Language, str, bool]] = [
    ("zh", "回顾其2020年12月7日第75/11号、2021年12月6日第76/22号和2022年12月7日第77/33号决议，", True),
    ("zh", "回顾其2021年12月6日第76/21号决议和以往各项决议，", True),
    ("zh", "回顾其关于沿海图书馆的2021年12月6日第76/21号决议，其中要求继续开展工作，", True),
    ("zh", "回顾其以往关于这一主题的各项决议，特别是2021年12月6日第76/22号和2022年12月7日第77/33号决议，", True),
    ("zh", "回顾其2021年12月6日第76/21号决议，", False),
    ("zh", "回顾其2021年12月6日第76/22号和2022年12月7日第77/33号决议，", False),
    ("zh", "回顾其关于沿海图书馆政府间会议的2021年12月6日第76/21号决议，", False),
    ("en", "Recalling its resolution 76/21 of 6 December 2021 and all its previous resolutions,", True),
    ("en", "Recalling its resolution 76/21 of 6 December 2021 on coastal libraries,", True),
    (
        "en",
        "Recalling its previous resolutions on the subject, in particular resolutions 76/22 of 6 December 2021 and "
        "77/33 of 7 December 2022,",
        True,
    ),
    ("en", "Recalling its resolution 76/21 of 6 December 2021,", False),
    ("en", "Recalling its resolution 76/21 of 6 December 2021, entitled “Coastal hospitals and libraries”,", False),
]


@pytest.mark.parametrize(("language", "text", "is_plain"), PLAIN)
def test_a_bare_citation_and_a_title_merely_near_are_guesses(language: Language, text: str, is_plain: bool) -> None:
    shown = head_of_list(adopted(pp(text), language=language), EMPTY_REGISTER)
    assert shown is not None
    assert shown.is_plain is is_plain


def test_what_the_base_s_own_session_adopted_is_not_before_it() -> None:
    assert head_of_list(adopted(pp("回顾其2023年9月25日第78/1号决议，")), EMPTY_REGISTER) is None
    text = "Recalling its resolution 78/1 of 25 September 2023,"
    assert head_of_list(adopted(pp(text), language="en"), EMPTY_REGISTER) is None


def test_a_plain_list_goes_before_a_bare_citation_above_it() -> None:
    base = adopted(
        pp("回顾其2021年12月6日第76/1号决议，"),
        pp("又回顾其2020年12月7日第75/11号、2021年12月6日第76/22号和2022年12月7日第77/33号决议，"),
    )
    shown = head_of_list(base, EMPTY_REGISTER)
    assert shown is not None
    assert str(shown.number) == "77/33"


def test_operative_paragraphs_show_nothing() -> None:
    assert head_of_list(adopted(op("回顾其2021年12月6日第76/21号决议。")), EMPTY_REGISTER) is None


def test_a_resolution_that_the_register_knows_under_another_title_shows_nothing() -> None:
    register = Register((entry("76/21", "2021-12-06", zh="港口和航运", en="Ports and shipping"),))
    assert head_of_list(adopted(pp("回顾其2021年12月6日第76/21号决议，")), register) is None


def test_the_register_s_title_goes_before_the_form_of_a_list() -> None:
    base = adopted(pp("回顾其2022年12月9日第77/90号决议，"), pp("又回顾其2022年12月7日第77/33号决议，"))
    found = predecessors(base, cycle())
    assert found is not None
    assert str(found.latest) == "77/33"
    assert {str(number) for number in found.older} == {"75/11", "76/22"}
    assert found.is_sure


def test_what_the_user_gives_goes_before_the_register() -> None:
    earlier = adopted(pp("回顾其第75/11号决议，"), number="76/22", day="2021-12-06")
    found = predecessors(adopted(pp("回顾其第76/22号决议，")), cycle(earlier=earlier))
    assert found is not None
    assert str(found.latest) == "76/22"


def test_a_later_text_given_as_the_earlier_one_is_not_taken() -> None:
    wrong = adopted(pp("回顾其第78/44号决议，"), number="79/55", day="2024-12-05")
    found = predecessors(adopted(pp("回顾其第77/33号决议，")), cycle(earlier=wrong))
    assert found is not None
    assert str(found.latest) == "77/33"


def test_an_uncited_title_gives_way_to_the_list_s_end() -> None:
    register = Register((SERIES[0], SERIES[3]))
    base = adopted(pp("回顾其2020年12月9日第75/99号和2022年12月9日第77/99号决议，"))
    found = predecessors(base, cycle(register=register))
    assert found is not None
    assert str(found.latest) == "77/99"
    assert not found.is_sure
