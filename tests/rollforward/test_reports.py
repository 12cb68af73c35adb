from __future__ import annotations

from drafter.register.lookup import Register
from drafter.register.reports import Report
from drafter.rollforward import Certainty, apply, reports
from tests.builders import op, pp
from tests.rollforward.series import AGENDA, SERIES, adopted, changed, cycle


def test_a_report_of_the_base_s_session_is_an_open_question() -> None:
    base = adopted(op("表示注意到秘书长的报告；<n>1</n>"), notes={1: "A/78/290。"})
    (proposal,) = reports.propose(base, cycle())
    assert (proposal.before, proposal.after, proposal.certainty) == ("A/78/290", "A/79/[…]", Certainty.ASK)
    rolled, _ = apply(base, [proposal])
    assert rolled.footnotes[0].text == "A/79/[…]。"
    assert [run.text for run in rolled.footnotes[0].runs if run.marks] == ["[…]"]


def test_symbols_in_the_text_and_several_in_one_note_are_each_asked_about() -> None:
    base = adopted(pp("注意到A/78/12号文件，<n>1</n>"), notes={1: "见A/78/5/Add.1和A/78/6。"})
    assert [p.before for p in reports.propose(base, cycle())] == ["A/78/12", "A/78/5/Add.1", "A/78/6"]


def test_the_councils_half_of_a_joint_symbol_moves_on_a_year() -> None:
    base = adopted(op("表示注意到秘书长的报告；<n>1</n>"), notes={1: "A/78/79-E/2023/68。"})
    (proposal,) = reports.propose(base, cycle())
    assert (proposal.before, proposal.after) == ("A/78/79-E/2023/68", "A/79/[…]-E/2024/[…]")
    assert len(proposal.blanks) == 2


def test_older_symbols_and_those_of_other_kinds_stay() -> None:
    note = "见A/77/290、A/HRC/53/12、S/2023/45、A/78/PV.23、A/RES/78/1。"
    base = adopted(pp("回顾其决议，<n>1</n>"), notes={1: note})
    assert list(reports.propose(base, cycle())) == []


def test_a_supplement_keeps_its_number() -> None:
    base = adopted(
        op("审议了委员会的报告；<n>1</n>"), notes={1: "《大会正式记录，第七十八届会议，补编第39号》(A/78/39)。"}
    )
    (proposal,) = reports.propose(base, cycle(80))
    assert proposal.certainty is Certainty.LIKELY
    rolled, _ = apply(base, [proposal])
    assert rolled.footnotes[0].text == "《大会正式记录，第八十届会议，补编第39号》(A/80/39)。"


def test_an_english_supplement_keeps_its_number() -> None:
    note = "Official Records of the General Assembly, Seventy-eighth Session, Supplement No. 39 (A/78/39)."
    base = adopted(op("Takes note of the report;<n>1</n>"), notes={1: note}, language="en")
    rolled, _ = apply(base, list(reports.propose(base, cycle())))
    assert rolled.footnotes[0].text == note.replace("Seventy-eighth", "Seventy-ninth").replace("78/39", "79/39")


def test_a_chapter_of_a_supplement_is_asked_about() -> None:
    note = "见《大会正式记录，第七十八届会议，补编第53号》(A/78/53)，第五章，A节。"
    base = adopted(op("欢迎其决议；<n>1</n>"), notes={1: note})
    assert [p.certainty for p in reports.propose(base, cycle())] == [Certainty.ASK]


def test_a_note_cited_twice_is_asked_about_once() -> None:
    base = adopted(pp("回顾报告，<n>1</n>"), op("表示注意到报告；<n>1</n>"), notes={1: "A/78/290。"})
    assert len(list(reports.propose(base, cycle()))) == 1


def test_a_symbol_that_nobody_filled_in_is_of_the_new_session() -> None:
    base = adopted(pp("<b>表示注意到</b>秘书长的报告(A/77/[…])，"))
    assert changed(base, reports.propose(base, cycle(79))) == ["表示注意到秘书长的报告(A/79/[…])，"]


KNOWN = Register(
    SERIES,
    AGENDA,
    reports=(
        Report("A/79/230", 79, follows="A/78/290"),
        Report("A/79/55", 79, title_zh="沿海图书馆情况", title_en="the state of coastal libraries"),
        Report("A/80/71", 80, follows="A/78/290"),
    ),
)


def test_known_symbols_are_offered_and_never_put_in() -> None:
    base = adopted(
        op("表示注意到秘书长的报告<n>1</n>和关于沿海图书馆情况的报告；<n>2</n>"),
        op("又表示注意到另一份报告；<n>3</n>"),
        notes={1: "A/78/290。", 2: "A/78/41。", 3: "A/78/42。"},
    )
    proposals = list(reports.propose(base, cycle(register=KNOWN)))
    assert [each.after for each in proposals] == ["A/79/[…]"] * 3
    assert [each.options for each in proposals] == [("A/79/230",), ("A/79/55",), ()]
    assert "A/79/230" in proposals[0].why.zh
    assert "A/79/230" in proposals[0].why.en


def test_a_known_symbol_keeps_the_councils_half_open() -> None:
    base = adopted(op("表示注意到秘书长的报告；<n>1</n>"), notes={1: "A/78/290-E/2023/68。"})
    (proposal,) = reports.propose(base, cycle(register=KNOWN))
    assert proposal.options == ("A/79/230-E/2024/[…]",)


def test_a_report_is_known_by_its_english_subject() -> None:
    base = adopted(
        op("Takes note of the report of the Secretary-General on the state of coastal libraries;<n>1</n>"),
        notes={1: "A/78/41."},
        language="en",
    )
    assert [each.options for each in reports.propose(base, cycle(register=KNOWN))] == [("A/79/55",)]


def test_what_the_draft_cites_already_is_offered_for_the_same_report() -> None:
    base = adopted(
        op("表示注意到秘书长关于港口的报告；<n>1</n>"),
        op("赞赏秘书长关于港口的报告所提的建议；<n>2</n>"),
        notes={1: "A/79/88。", 2: "A/78/87。"},
    )
    assert [each.options for each in reports.propose(base, cycle())] == [("A/79/88",)]


def test_a_blank_that_was_left_open_is_offered_the_known_symbol() -> None:
    base = adopted(op("表示注意到秘书长关于沿海图书馆情况的报告；<n>1</n>"), notes={1: "A/78/[…]。"})
    assert [each.options for each in reports.propose(base, cycle(register=KNOWN))] == [("A/79/55",)]
