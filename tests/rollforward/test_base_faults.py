from __future__ import annotations

import pytest

from drafter.register.lookup import Register
from drafter.rollforward import Certainty, base_faults
from drafter.text.sentence import Language
from tests.builders import pp
from tests.rollforward.series import SERIES, adopted, changed, cycle, entry

WRONG: list[tuple[Language, str, str]] = [
    ("zh", "回顾其2022年12月8日第77/33号决议，", "回顾其2022年12月7日第77/33号决议，"),
    ("zh", "回顾其2021年12月7日第77/33号决议，", "回顾其2022年12月7日第77/33号决议，"),
    ("zh", "又回顾其2020年4月16日第75/561号决定，", "又回顾其2021年4月16日第75/561号决定，"),
    (
        "en",
        "Recalling its resolutions 76/22 of 6 December 2021 and 77/33 of 7 December 2202,",
        "Recalling its resolutions 76/22 of 6 December 2021 and 77/33 of 7 December 2022,",
    ),
]

RIGHT: list[tuple[Language, str]] = [
    ("zh", "回顾其2022年12月7日第77/33号决议，"),
    ("zh", "回顾其2022年12月8日第77/90号决议，"),
    ("zh", "回顾人权理事会2021年10月7日第48/4号决议，"),
    ("zh", "回顾其第77/33号决议，"),
    ("en", "Taking note of resolution 72/7 of 19 May 2016 on regional cooperation,"),
    ("en", "Recalling its resolutions 77/32 and 77/33 of 8 December 2022,"),
]


@pytest.mark.parametrize(("language", "before", "after"), WRONG)
def test_a_date_that_cannot_be_is_reported_with_the_right_one(language: Language, before: str, after: str) -> None:
    base = adopted(pp(before), language=language)
    proposals = list(base_faults.propose(base, cycle()))
    assert [p.certainty for p in proposals] == [Certainty.ASK]
    assert changed(base, proposals) == [after]


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_dates_that_are_right_or_another_organ_s_are_not_reported(language: Language, text: str) -> None:
    register = Register((*SERIES, entry("77/32", "2022-12-08", zh="港口", en="Ports")))
    assert list(base_faults.propose(adopted(pp(text), language=language), cycle(register=register))) == []
