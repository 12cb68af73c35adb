"""What cannot be rolled forward, or not without a word: each time a sentence that says what to do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.model.document import Masthead
from drafter.register.lookup import Register
from drafter.rollforward import RollRefused, drafting_day, next_session, plan
from drafter.text.sentence import Language
from tests.builders import op, pp, res
from tests.rollforward.series import EMPTY_REGISTER, REGISTER, SERIES, adopted, cycle, draft, entry

COUNCILS = [
    Masthead(organ="人权理事会", symbol="A/HRC/RES/53/12", session=53),
    Masthead(organ="The Economic and Social Council", symbol="E/RES/2023/12"),
    Masthead(organ="", symbol="S/RES/2703(2023)"),
]


@pytest.mark.parametrize("masthead", COUNCILS)
def test_a_text_of_another_organ_is_refused_with_what_to_do(masthead: Masthead) -> None:
    with pytest.raises(RollRefused) as refused:
        plan(res(op("请秘书长报告。"), masthead=masthead), cycle())
    assert "以大会同一题目最近的决议为基稿" in refused.value.sentence.zh
    assert "put the Assembly and its session into the masthead" in refused.value.sentence.en


def test_once_the_masthead_names_the_general_assembly_it_can_be_rolled() -> None:
    council = Masthead(organ="大会", symbol="A/HRC/RES/53/12", session=78)
    assert plan(res(op("请秘书长报告。"), masthead=council), cycle()).proposals


@pytest.mark.parametrize(("target", "said"), [(78, "目标届次写79"), (70, "目标届次最早写79")])
def test_a_target_that_is_not_after_the_base_says_what_to_write(target: int, said: str) -> None:
    with pytest.raises(RollRefused) as refused:
        plan(adopted(pp("回顾其决议，")), cycle(target))
    assert said in refused.value.sentence.zh
    assert "79" in refused.value.sentence.en


def test_a_draft_of_the_target_session_says_the_same() -> None:
    with pytest.raises(RollRefused):
        plan(draft(pp("回顾其决议，"), session=79, symbol="A/C.2/79/L.5"), cycle(79))


def test_without_a_target_it_is_the_session_after_the_bases_and_that_is_said() -> None:
    base = adopted(pp("回顾其2022年12月7日第77/33号决议，"))
    assert next_session(base, REGISTER) == 79
    remarks = plan(base, replace(cycle(), target_is_assumed=True)).remarks
    assert [r.zh for r in remarks] == ["没有给出目标届次，按第79届更新，请核对。基稿是第78届，按下一届更新。"]


def every_second(*, last: int = 78) -> Register:
    """The series came at every second session up to `last`; other texts fill the sessions between."""
    numbers = range(last - 6, last + 1, 2)
    texts = tuple(replace(each, number=f"{n}/5", session=n) for each, n in zip(SERIES, numbers, strict=True))
    between = tuple(entry(f"{n}/6", f"{1945 + n}-12-06", zh="港口", en="Ports") for n in range(last - 6, last))
    return replace(REGISTER, entries=(*texts, *between))


def test_a_series_of_two_sessions_keeps_its_pace_where_nobody_named_the_target() -> None:
    base = adopted(pp("回顾其决议，"), number="78/5")
    assert next_session(base, every_second()) == 80
    told = plan(base, replace(cycle(80, register=every_second()), target_is_assumed=True)).remarks
    assert "第80届" in told[0].zh
    assert "每2届一次" in told[0].zh
    assert "every 2 sessions" in told[0].en


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "决定将题为“图书馆”的项目列入大会第八十届会议临时议程。", 80),
        ("zh", "请秘书长向大会第八十一届会议报告，决定在第八十届会议临时议程下列入该分项。", 80),
        ("en", "Decides to include the item in the provisional agenda of its eightieth session.", 80),
        ("en", "Requests the Secretary-General to report to the General Assembly at its seventy-ninth session.", 79),
        ("en", "Decides to continue its consideration of the question at its eightieth session.", 80),
        ("en", "Also decides to resume the consideration of the sub-item at its eightieth session.", 80),
        ("en", "Decides to continue to examine the matter at its eightieth session.", 80),
        ("en", "Decides to continue to hold the meeting of its eightieth session in Bonn.", 79),
        ("zh", "决定第八十届会议继续审议这一问题。", 80),
        ("zh", "请秘书长向大会第七十九届和第八十届会议提交报告。", 79),
        ("zh", "欢迎定于第八十届会议期间举行的纪念活动。", 79),
        ("zh", "决定在大会第八十八届会议临时议程中列入该项目。", 79),
        ("en", "Requests the Council to report to the Conference at its eightieth session.", 79),
    ],
)
def test_the_text_itself_says_when_it_is_taken_up_next(language: Language, text: str, expected: int) -> None:
    base = adopted(op(text), language=language)
    assert next_session(base, REGISTER) == expected


def test_where_nothing_is_known_of_the_series_it_is_the_session_of_the_report_that_is_asked_for() -> None:
    base = adopted(op("请秘书长向大会第八十届会议报告。"))
    assert next_session(base, EMPTY_REGISTER) == 80


def test_the_agenda_of_the_text_goes_before_the_pace_of_the_series() -> None:
    base = adopted(op("决定将该项目列入大会第七十九届会议临时议程。"), number="78/5")
    assert next_session(base, every_second()) == 79


def test_the_pace_of_the_series_goes_before_a_report_that_is_asked_for() -> None:
    base = adopted(op("请秘书长向大会第七十九届会议报告。"), number="78/5")
    assert next_session(base, every_second()) == 80


@pytest.mark.parametrize(
    ("sessions", "own"),
    [((76, 77, 78, 80), 76), ((74, 75, 77, 79), 79), ((74, 75, 77, 79), 72), ((70, 72, 74, 75), 75)],
    ids=["later ones", "one long step", "none before", "a short step"],
)
def test_no_practice_is_told_from_irregular_steps_or_from_texts_after_the_base(
    sessions: tuple[int, ...], own: int
) -> None:
    texts = tuple(replace(SERIES[0], number=f"{n}/5", session=n) for n in sessions)
    others = tuple(entry(f"{n}/6", f"{1945 + n}-12-06", zh="港口", en="Ports") for n in range(70, 81))
    register = replace(REGISTER, entries=(*texts, *others))
    base = adopted(pp("回顾其决议，"), number=f"{own}/5")
    told = plan(base, replace(cycle(own + 1, register=register), target_is_assumed=True)).remarks
    assert next_session(base, register) == own + 1
    assert not any("届一次" in remark.zh or "every" in remark.en for remark in told)


def test_without_a_target_and_a_session_it_is_refused() -> None:
    with pytest.raises(RollRefused) as refused:
        next_session(res(op("请秘书长报告。"), masthead=Masthead(organ="大会")), REGISTER)
    assert "--to" in refused.value.sentence.zh


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("zh", "回顾其关于图书馆的第号决议，", "第号决议"),
        ("en", "Recalling its resolution of 7 December 2022,", "has no number"),
    ],
)
def test_a_list_without_a_number_is_told(language: Language, text: str, said: str) -> None:
    remarks = plan(adopted(pp(text), language=language), cycle()).remarks
    assert any(said in remark.in_(language) for remark in remarks)


def test_two_own_rows_that_contradict_each_other_are_told(tmp_path: Path) -> None:
    rows = ["number\tdate", "77/33\t2022-12-07", "77/33\t2022-12-08", ""]
    (tmp_path / "resolutions.tsv").write_text("\n".join(rows), encoding="utf-8")
    base = adopted(pp("回顾其2022年12月7日第77/33号决议，"))
    remarks = plan(base, cycle(79, register=REGISTER.with_layer(tmp_path), today=drafting_day(79))).remarks
    assert any("第77/33号决议有两个不同的日期" in remark.zh for remark in remarks)
