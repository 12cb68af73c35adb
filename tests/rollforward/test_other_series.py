from __future__ import annotations

from datetime import date

import pytest

from drafter.register.lookup import Register
from drafter.rollforward import Certainty, other_series
from drafter.text.sentence import Language
from tests.builders import pp
from tests.rollforward.series import SERIES, adopted, changed, cycle, entry

PORTS = (
    entry("76/90", "2021-12-09", zh="港口", en="Ports"),
    entry("77/91", "2022-12-09", zh="港口", en="Ports"),
    entry("78/92", "2023-12-08", zh="港口", en="Ports"),
)
REGISTER = Register((*SERIES, *PORTS))

NEWER: list[tuple[Language, str, str]] = [
    ("zh", "回顾其关于港口的2022年12月9日第77/91号决议，", "回顾其关于港口的2023年12月8日第78/92号决议，"),
    (
        "zh",
        "又回顾其2021年12月9日第76/90号和2022年12月9日第77/91号决议，",
        "又回顾其2021年12月9日第76/90号、2022年12月9日第77/91号和2023年12月8日第78/92号决议，",
    ),
    (
        "zh",
        "又回顾其2022年12月9日第77/91号、2022年12月20日第77/95号和2022年12月30日第77/262号决议，",
        "又回顾其2022年12月20日第77/95号、2022年12月30日第77/262号和2023年12月8日第78/92号决议，",
    ),
    (
        "en",
        "Recalling its resolution 77/91 of 9 December 2022 on ports,",
        "Recalling its resolution 78/92 of 8 December 2023 on ports,",
    ),
]

LEFT = [
    "回顾其2022年12月7日第77/33号决议，",
    "回顾其2021年12月9日第76/90号、2022年12月9日第77/91号和2023年12月8日第78/92号决议，",
    "回顾人权理事会第77/91号决议，",
    "回顾其2022年12月9日第77/90和77/91号决议，",
]


@pytest.mark.parametrize(("language", "before", "after"), NEWER)
def test_the_newer_text_of_another_series_is_offered(language: Language, before: str, after: str) -> None:
    base = adopted(pp(before), language=language)
    proposals = list(other_series.propose(base, cycle(register=REGISTER)))
    assert [p.certainty for p in proposals] == [Certainty.ASK]
    assert changed(base, proposals) == [after]


@pytest.mark.parametrize("text", LEFT)
def test_the_base_s_own_series_and_lists_that_are_up_to_date_are_left(text: str) -> None:
    assert list(other_series.propose(adopted(pp(text)), cycle(register=REGISTER))) == []


def test_what_is_adopted_after_the_day_of_drafting_is_not_known_yet() -> None:
    base = adopted(pp("回顾其关于港口的2022年12月9日第77/91号决议，"))
    early = cycle(register=REGISTER, today=date(2023, 10, 1))
    assert list(other_series.propose(base, early)) == []


def test_a_part_of_a_composite_resolution_stays() -> None:
    register = Register((*REGISTER.entries, entry("77/91 A", "2022-12-09", zh="港口", en="Ports")))
    base = adopted(pp("回顾其2022年12月9日第77/91 A号决议，"))
    assert list(other_series.propose(base, cycle(register=register))) == []
