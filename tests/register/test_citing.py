"""What the register adds to a number, in the grammar of either language."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.register.citing import completions, described
from drafter.register.entry import Entry, Evidence
from drafter.register.lookup import Register
from drafter.text.citations import find_citations
from drafter.text.sentence import Language


def _entry(number: str, day: date, zh: str, en: str = "", evidence: Evidence = Evidence.CITED) -> Entry:
    return Entry(number, date=day, evidence=evidence, title_zh=zh, title_en=en)


_REGISTER = Register(
    (
        _entry("80/291", date(2025, 12, 19), "海洋观测数据共享", "Sharing of ocean observation data"),
        _entry("79/12 A", date(2024, 12, 2), "潮位观测"),
        _entry("79/12 B", date(2025, 6, 2), "潮位观测"),
        _entry("77/12", date(2022, 12, 2), "海岸", evidence=Evidence.DISPUTED),
    )
)
_DAY_ZH, _DAY_EN = "2025年12月19日", "19 December 2025"


def offered(text: str, language: Language, others: tuple[str, ...] = ()) -> list[str]:
    """`text` with | at the caret, as each completion would leave it."""
    caret = text.index("|")
    plain = text.replace("|", "")
    found = completions(plain, caret, language, _REGISTER, others)
    return [plain[: one.span.start] + one.text + plain[one.span.end :] for one in found]


@pytest.mark.parametrize("typed", ["80/291|", "第80/291|", "第80/291号|", "第80/291号决议|", "第80/291|号决议"])
def test_a_number_gets_its_date_and_its_title(typed: str) -> None:
    assert offered(f"回顾其{typed}，", "zh") == [
        f"回顾其{_DAY_ZH}第80/291号决议，",
        f"回顾其{_DAY_ZH}题为“海洋观测数据共享”的第80/291号决议，",
    ]


def test_the_title_stands_where_the_document_has_it() -> None:
    others = ("回顾题为“海岸”的2024年12月2日第79/9号决议，",)
    assert offered("回顾80/291|，", "zh", others)[1] == f"回顾题为“海洋观测数据共享”的{_DAY_ZH}第80/291号决议，"


def test_a_number_in_a_list_gets_its_date_alone() -> None:
    assert offered("回顾其80/291|和2026年1月8日第80/302号决议，", "zh") == [
        f"回顾其{_DAY_ZH}第80/291号和2026年1月8日第80/302号决议，"
    ]
    assert offered("Recalling its resolutions 79/9 of 2 December 2024 and 80/291|,", "en") == [
        f"Recalling its resolutions 79/9 of 2 December 2024 and 80/291 of {_DAY_EN},"
    ]


def test_english_has_the_title_last() -> None:
    assert offered("Recalling its resolution 80/291|,", "en") == [
        f"Recalling its resolution 80/291 of {_DAY_EN},",
        f"Recalling its resolution 80/291 of {_DAY_EN}, entitled “Sharing of ocean observation data”,",
    ]
    assert offered("as set out in 80/291| and", "en")[1].endswith("data”, and")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("回顾其2025年12月19日第80/291|号决议，", "zh"),
        ("Recalling its resolution 80/291| of 19 December 2025,", "en"),
        ("回顾其第80/399|号决议，", "zh"),
        ("回顾其第79/12|号决议，", "zh"),
        ("回顾其第77/12|号决议，", "zh"),
        ("占1/3|，", "zh"),
        ("回顾其80/291号决议的|，", "zh"),
    ],
)
def test_nothing_is_offered(text: str, language: Language) -> None:
    """A date that is there, an unknown number, one of several parts, a day in dispute, a fraction, another place."""
    assert offered(text, language) == []


def test_what_a_citation_is() -> None:
    (citation,) = find_citations("回顾其2025年12月19日第80/291号决议，", "zh")
    said = described(citation, _REGISTER)
    assert said is not None
    assert said.zh == f"第80/291号决议：海洋观测数据共享，{_DAY_ZH}"
    assert said.en == f"Resolution 80/291: Sharing of ocean observation data, {_DAY_EN}"


def test_a_citation_that_the_register_does_not_know() -> None:
    (citation,) = find_citations("回顾其第80/399号决议，", "zh")
    said = described(citation, _REGISTER)
    assert said is None or "80/399" in said.zh
