"""A base whose number, day or title the register contradicts says so before it is copied on."""

from __future__ import annotations

from drafter.rollforward import plan
from tests.builders import pp
from tests.rollforward.series import adopted, cycle

CITING = pp("<b>回顾</b>其2022年12月7日第77/33号决议，")


def told(**said: str) -> list[str]:
    return [remark.zh for remark in plan(adopted(CITING, **said), cycle(79)).remarks]  # type: ignore[arg-type]


def test_a_base_that_is_as_the_register_has_it_needs_no_word() -> None:
    assert told() == []


def test_another_day_than_the_registers_is_told() -> None:
    assert any("2023年12月7日" in remark and "2023年12月6日" in remark for remark in told(day="2023-12-07"))


def test_a_day_outside_the_session_is_told() -> None:
    assert any("不在第78届会议期间" in remark for remark in told(number="78/99", day="2022-12-07"))


def test_another_title_under_this_number_is_told() -> None:
    assert any("“沿海图书馆”" in remark for remark in told(title="港口"))
