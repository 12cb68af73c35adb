from __future__ import annotations

from drafter.rollforward import Certainty, apply, reports
from tests.builders import op, pp
from tests.rollforward.series import adopted, changed, cycle


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
