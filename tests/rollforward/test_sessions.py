from __future__ import annotations

import pytest

from drafter.model.document import Masthead, Run
from drafter.rollforward import Certainty, body_sessions, sessions
from drafter.text.sentence import Language
from tests.builders import op, pp, res
from tests.rollforward.series import adopted, changed, cycle

MOVED: list[tuple[Language, int, str, str]] = [
    ("zh", 79, "请秘书长向大会第七十九届会议提交报告；", "请秘书长向大会第八十届会议提交报告；"),
    ("zh", 80, "决定在大会第八十届会议临时议程列入这一分项。", "决定在大会第八十二届会议临时议程列入这一分项。"),
    ("zh", 79, "请秘书长向大会第七十九届和第八十届会议报告；", "请秘书长向大会第八十届和第八十一届会议报告；"),
    (
        "zh",
        79,
        "审查了第六委员会工作组在第七十八届会议期间的报告，",
        "审查了第六委员会工作组在第七十九届会议期间的报告，",
    ),
    (
        "zh",
        79,
        "注意到他向大会第七十七届和第七十八届会议提交的报告；",
        "注意到他向大会第七十八届和第七十九届会议提交的报告；",
    ),
    ("zh", 79, "注意到第六十四届至第七十八届会议的讨论；", "注意到第六十四届至第七十九届会议的讨论；"),
    ("en", 79, "Requests a report at its seventy-ninth session;", "Requests a report at its eightieth session;"),
    (
        "en",
        79,
        "Decides to include in the provisional agenda of its seventy-ninth session the item.",
        "Decides to include in the provisional agenda of its eightieth session the item.",
    ),
    (
        "en",
        80,
        "Requests a report to the General Assembly at its eightieth session;",
        "Requests a report to the General Assembly at its eighty-second session;",
    ),
]

LEFT: list[tuple[Language, str]] = [
    ("zh", "回顾大会第六十五届会议的决定，"),
    ("zh", "回顾大会第七十八届会议的决定，"),
    ("zh", "回顾大会第三十届特别会议通过的成果文件，"),
    ("zh", "注意到会费委员会第八十届会议的讨论，"),
    ("zh", "欢迎联合国教育、科学及文化组织大会第八十届会议，"),
    ("zh", "庆祝第七十八届年会，"),
    ("en", "Recalling its decision at its sixty-fifth session,"),
    ("en", "Notes the seventy-ninth session of the Commission on Harbours;"),
    ("en", "Notes that the Committee on Harbours, at its seventy-ninth session, met;"),
]


@pytest.mark.parametrize(("language", "target", "before", "after"), MOVED)
def test_coming_sessions_keep_their_step(language: Language, target: int, before: str, after: str) -> None:
    base = adopted(op(before), language=language)
    assert changed(base, sessions.propose(base, cycle(target))) == [after]


@pytest.mark.parametrize(("language", "text"), LEFT)
def test_sessions_of_the_past_and_of_others_stay(language: Language, text: str) -> None:
    base = adopted(pp(text), language=language)
    assert list(sessions.propose(base, cycle())) == []


def test_a_capital_stays_a_capital() -> None:
    base = adopted(op("Seventy-ninth session of the General Assembly: themes."), language="en")
    assert changed(base, sessions.propose(base, cycle()))[0].startswith("Eightieth session")


def test_a_title_names_the_session_that_it_is_about() -> None:
    title = "出席大会第七十八届会议各国代表的全权证书"
    base = res(pp("回顾其决议，"), masthead=Masthead(organ="大会", title=(Run(title),), session=78))
    (proposal,) = sessions.propose(base, cycle())
    assert (proposal.place.field, proposal.before, proposal.after) == ("title", "七十八", "七十九")


def test_what_the_assembly_asks_of_itself_is_sure_and_the_rest_is_likely() -> None:
    sure = adopted(op("请秘书长向大会第七十九届会议提交报告；"))
    unsaid = adopted(op("请秘书长在第七十九届会议上提交报告；"))
    assert [p.certainty for p in sessions.propose(sure, cycle())] == [Certainty.SURE]
    assert [p.certainty for p in sessions.propose(unsaid, cycle())] == [Certainty.LIKELY]


def test_without_a_session_nothing_moves() -> None:
    base = res(op("请秘书长向大会第七十九届会议提交报告；"))
    assert list(sessions.propose(base, cycle())) == []
    assert list(body_sessions.propose(base, cycle())) == []


BODIES: list[tuple[Language, str, str, Certainty]] = [
    ("zh", "审议了港口委员会第六十四届会议工作报告，", "审议了港口委员会第六十五届会议工作报告，", Certainty.LIKELY),
    (
        "zh",
        "请专家向人权理事会第五十届会议提交报告；",
        "请专家向人权理事会第五十三届会议提交报告；",
        Certainty.LIKELY,
    ),
    ("zh", "表示注意到港口委员会第六十四届会议的报告；", "表示注意到港口委员会第六十五届会议的报告；", Certainty.ASK),
    (
        "en",
        "Having considered the report of the Committee on Harbours on the work of its sixty-fourth session,",
        "Having considered the report of the Committee on Harbours on the work of its sixty-fifth session,",
        Certainty.LIKELY,
    ),
    (
        "en",
        "Requests the expert to report to the Human Rights Council at its fiftieth session;",
        "Requests the expert to report to the Human Rights Council at its fifty-third session;",
        Certainty.LIKELY,
    ),
]


@pytest.mark.parametrize(("language", "before", "after", "certainty"), BODIES)
def test_bodies_move_on_by_their_sessions_a_year(
    language: Language, before: str, after: str, certainty: Certainty
) -> None:
    base = adopted(op(before), language=language)
    proposals = list(body_sessions.propose(base, cycle()))
    assert changed(base, proposals) == [after]
    assert [proposal.certainty for proposal in proposals] == [certainty]


def test_sessions_that_a_body_held_stay() -> None:
    base = adopted(pp("回顾港口委员会第六十四届会议的商定结论，"), op("欢迎港口委员会第六十四届会议通过的结论；"))
    assert list(body_sessions.propose(base, cycle())) == []


def test_one_ordinal_is_proposed_for_once() -> None:
    base = adopted(op("认可工作组在第七十九届会议上的建议；"), op("审议了会费委员会第八十届会议报告；"))
    found = [*sessions.propose(base, cycle()), *body_sessions.propose(base, cycle())]
    assert len({(p.place, p.span) for p in found}) == len(found) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "<b>欢迎</b>在大会第七十八届会议间隙于2023年9月21日举行了高级别会议，"),
        ("en", "<b>Welcomes</b> the meeting held during the seventy-eighth session of the General Assembly on "
               "21 September 2023;"),
    ],
)  # fmt: skip
def test_a_session_with_a_day_that_has_passed_is_asked_about(language: Language, text: str) -> None:
    base = adopted(pp(text), language=language)
    assert {proposal.certainty for proposal in sessions.propose(base, cycle())} <= {Certainty.ASK}
