"""What lies between base and draft is told, and an earlier text that does not fit is not used in silence."""

from __future__ import annotations

from drafter.rollforward import plan
from tests.builders import pp
from tests.rollforward.series import EMPTY_REGISTER, adopted, changed, cycle

CITING = pp("<b>回顾</b>其2021年12月6日第76/22号和2022年12月7日第77/33号决议，")
AT_76 = adopted(pp("<b>回顾</b>其2020年12月7日第75/11号决议，"), number="76/22", day="2021-12-06")


def test_newer_texts_of_the_series_are_named() -> None:
    remarks = [remark.zh for remark in plan(AT_76, cycle(79)).remarks]
    assert any("77/33、78/44" in remark for remark in remarks)
    assert plan(adopted(CITING), cycle(79)).remarks == ()


def test_a_target_far_off_is_told_where_nothing_newer_is_known() -> None:
    remarks = [remark.en for remark in plan(adopted(CITING), cycle(90, register=EMPTY_REGISTER)).remarks]
    assert any("12 sessions after the base" in remark for remark in remarks)


def test_the_base_itself_as_earlier_text_is_refused_and_changes_nothing() -> None:
    base = adopted(CITING)
    without, given = plan(base, cycle(79)), plan(base, cycle(79, earlier=base))
    assert changed(base, given.proposals) == changed(base, without.proposals)
    assert any("不早于基稿" in remark.zh for remark in given.remarks)


def test_an_earlier_text_of_another_series_is_told_and_the_list_still_grows() -> None:
    base = adopted(CITING)
    other = adopted(pp("<b>回顾</b>其决议，"), number="77/90", day="2022-12-08", title="港口")
    found = plan(base, cycle(79, earlier=other))
    assert "第78/44号决议" in changed(base, found.proposals)[0]
    assert any("同一系列" in remark.zh for remark in found.remarks)
