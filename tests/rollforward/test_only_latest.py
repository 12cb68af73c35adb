from __future__ import annotations

import pytest

from drafter.register.lookup import Register
from drafter.rollforward import Proposal, recalled
from drafter.text.sentence import Language
from tests.builders import pp
from tests.rollforward.series import SERIES, adopted, cycle, entry

OTHERS = (
    entry("70/1", "2015-09-25", zh="变革我们的世界", en="Transforming our world"),
    entry("74/9", "2019-12-06", zh="关于沿海图书馆的报告", en="Report on coastal libraries"),
)
REGISTER = Register((*SERIES, *OTHERS))


def proposal(text: str, language: Language) -> Proposal:
    base = adopted(pp(text), language=language)
    (made,) = recalled.propose(base, cycle(register=REGISTER))
    return made


def latest(text: str, language: Language) -> str | None:
    """The paragraph with the wording that leaves only the latest; None where none is offered."""
    made = proposal(text, language)
    assert made.span is not None
    found = [o for o, why in zip(made.options, made.option_whys, strict=True) if why.zh.find("只留最近一届") >= 0]
    return text[: made.span.start] + found[0] + text[made.span.end :] if found else None


CASES: list[tuple[Language, str, str]] = [
    (
        "en",
        "Recalling its resolutions 75/11 of 7 December 2020, 76/22 of 6 December 2021 and 77/33 of 7 December 2022,",
        "Recalling its resolution 78/44 of 6 December 2023,",
    ),
    (
        "zh",
        "回顾其2020年12月7日第75/11号、2021年12月6日第76/22号和2022年12月7日第77/33号决议，",
        "回顾其2023年12月6日第78/44号决议，",
    ),
    (
        "en",
        "Recalling its resolutions 76/22 of 6 December 2021 and 77/33 of 7 December 2022 and other resolutions,",
        "Recalling its resolution 78/44 of 6 December 2023 and other resolutions,",
    ),
    (
        "zh",
        "回顾其2021年12月6日第76/22号、2022年12月7日第77/33号决议以及其他有关决议，",
        "回顾其2023年12月6日第78/44号决议以及其他有关决议，",
    ),
    (
        "en",
        "Recalling its resolutions 70/1 of 25 September 2015, 75/11 of 7 December 2020, 76/22 of 6 December 2021 and "
        "77/33 of 7 December 2022,",
        "Recalling its resolutions 70/1 of 25 September 2015 and 78/44 of 6 December 2023,",
    ),
    (
        "zh",
        "回顾其2015年9月25日第70/1号、2021年12月6日第76/22号和2022年12月7日第77/33号决议，",
        "回顾其2015年9月25日第70/1号和2023年12月6日第78/44号决议，",
    ),
    ("zh", "回顾其第72/8号、第73/9号、第74/9号、第76/22号和第77/33号决议，", "回顾其第78/44号决议，"),
    ("zh", "回顾其第73/9、74/9、76/22和77/33号决议，", "回顾其第78/44号决议，"),
    ("zh", "回顾其第1(I)号、第75/11号、第76/22号和第77/33号决议，", "回顾其第1(I)号和第78/44号决议，"),
    ("zh", "回顾其第75/11号、第76/22号、第76/90号和第77/33号决议，", "回顾其第76/90号和第78/44号决议，"),
    (
        "zh",
        "回顾其2020年12月7日第75/11号、2021年12月6日第76/22号和第76/90号以及2022年12月7日第77/33号决议，",
        "回顾其2021年12月6日第76/90号以及2023年12月6日第78/44号决议，",
    ),
    (
        "en",
        "Recalling its resolutions 75/11 of 7 December 2020, 76/22 and 76/90 of 6 December 2021 and 77/33 of "
        "7 December 2022,",
        "Recalling its resolutions 76/90 of 6 December 2021 and 78/44 of 6 December 2023,",
    ),
]


@pytest.mark.parametrize(("language", "before", "after"), CASES)
def test_of_the_series_only_the_latest_stays(language: Language, before: str, after: str) -> None:
    assert latest(before, language) == after


def test_the_reason_is_that_of_the_way() -> None:
    made = proposal(CASES[0][1], "en")
    assert "added at its end" in made.why.en
    why = made.why_of("resolution 78/44 of 6 December 2023")
    assert "Only the latest stays" in why.en
    assert "added at its end" not in why.en
    assert "接在后面" not in why.zh


def test_where_the_list_has_no_earlier_text_of_the_series_the_last_one_is_replaced() -> None:
    text = "回顾其2015年9月25日第70/1号和2022年12月7日第77/33号决议，"
    assert latest(text, "zh") is None
    made = proposal(text, "zh")
    assert "2015年9月25日第70/1号和2023年12月6日第78/44号决议" in made.options
