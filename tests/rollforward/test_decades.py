"""A decade that has ended is told where the text still speaks of it, and nowhere else."""

from __future__ import annotations

import pytest

from drafter.rollforward import plan
from drafter.text.sentence import Language
from tests.builders import pp
from tests.rollforward.series import adopted, cycle

ENDED: list[tuple[Language, str, str]] = [
    ("zh", "<b>认识到</b>联合国沿海图书馆十年(2013-2022年)为此提供框架，", "联合国沿海图书馆十年(2013-2022年)"),
    ("zh", "<b>欢迎</b>2013-2022年沿海图书馆国际十年取得的进展，", "2013-2022年沿海图书馆国际十年"),
    (
        "en",
        "Recognizing that the United Nations Decade of Coastal Libraries (2013–2022) provides a framework,",
        "United Nations Decade of Coastal Libraries (2013–2022)",
    ),
]
SILENT: list[tuple[Language, str]] = [
    ("zh", "<b>认识到</b>联合国沿海图书馆十年(2018-2027年)为此提供框架，"),
    ("zh", "回顾联合国沿海图书馆十年(2013-2022年)，"),
    ("zh", "念及大会宣布2013-2022年为沿海图书馆国际十年，"),
    ("zh", "重申《2013-2022年十年期沿海图书馆行动纲领》，"),
    ("en", "Recalling the United Nations Decade of Coastal Libraries (2013–2022),"),
    ("en", "Noting that 2013–2022 was proclaimed the Decade of Coastal Libraries,"),
]


def told(language: Language, text: str) -> list[str]:
    """The remarks on decades when the text is rolled from session 78 to 79."""
    remarks = plan(adopted(pp(text), language=language), cycle()).remarks
    return [remark.in_(language) for remark in remarks if "十年" in remark.zh or "Decade" in remark.en]


@pytest.mark.parametrize(("language", "text", "decade"), ENDED)
def test_an_ended_decade_is_told(language: Language, text: str, decade: str) -> None:
    (remark,) = told(language, text)
    assert f"“{decade}”" in remark
    assert ("序言段1" if language == "zh" else "PP1") in remark


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_goes_on_or_is_recalled_is_not(language: Language, text: str) -> None:
    assert told(language, text) == []
