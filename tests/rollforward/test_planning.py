from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import formats
from drafter.model.document import NOTE_CHARACTER, Mark, Masthead, NoteId, Resolution, Run
from drafter.model.place import Place
from drafter.register.lookup import Register, register
from drafter.rollforward import Certainty, Cycle, Proposal, RollRefused, apply, drafting_day, plan
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from tests.builders import op, pp, res
from tests.rollforward.series import EMPTY_REGISTER, SERIES, adopted, cycle, draft

SHARED = Path(__file__).parents[3] / "shared"
SEED = SHARED / "seeds" / "A_C.2_78_L.66-south-south-markdown.txt"

WHY = Sentence(zh="试验。", en="A trial.")


def base() -> Resolution:
    return adopted(
        pp("<b>回顾</b>其2021年12月6日第76/22号和2022年12月8日第77/33号决议，<n>1</n>"),
        op("<b>表示注意到</b>秘书长依照第77/33号决议提交的报告；<n>2</n>"),
        op("<b>期待</b>将于2024年5月3日在海港城举行的三角合作会议；"),
        op("<b>又期待</b>其成果；"),
        op("<b>请</b>秘书长向大会第七十九届会议提交报告，并在大会第七十九届会议期间通报情况。"),
        notes={1: "见第70/1号决议。", 2: "A/78/290。"},
    )


def test_proposals_stand_in_document_order() -> None:
    places = [(p.place.field, p.place.paragraph_id, p.place.note_id) for p in plan(base(), cycle()).proposals]
    kinds = ["field" if f else "paragraph" if p else "note" for f, p, _ in places]
    assert kinds == sorted(kinds, key=["field", "paragraph", "note"].index)
    paragraphs = [p for _, p, _ in places if p]
    assert paragraphs == sorted(paragraphs)


def test_sure_and_likely_ones_make_the_draft_and_the_others_stay_open() -> None:
    document = base()
    proposals = plan(document, cycle()).proposals
    rolled, refused = apply(document, [p for p in proposals if p.certainty is not Certainty.ASK])
    assert refused == ()
    assert [p.text for p in rolled.paragraphs] == [
        "回顾其2021年12月6日第76/22号、2022年12月8日第77/33号和2023年12月6日第78/44号决议，",
        "表示注意到秘书长依照第78/44号决议提交的报告；",
        "期待将于2024年5月3日在海港城举行的三角合作会议；",
        "又期待其成果；",
        "请秘书长向大会第八十届会议提交报告，并在大会第八十届会议期间通报情况。",
    ]
    assert {p.rule for p in proposals if p.certainty is Certainty.ASK} == {
        "base-citation-date",
        "masthead-sponsors",
        "overtaken-event",
        "changed-term",
        "report-symbol",
    }


def test_all_of_them_together_fit_and_keep_notes_leads_and_chain() -> None:
    document = base()
    rolled, refused = apply(document, plan(document, cycle()).proposals)
    assert refused == ()
    first, second, third, fourth, _ = rolled.paragraphs
    assert first.text.startswith("回顾其2021年12月6日第76/22号、2022年12月7日第77/33号和2023年")
    assert first.notes == document.paragraphs[0].notes
    assert second.notes == document.paragraphs[1].notes
    assert third.text == "赞赏地注意到2024年5月3日在海港城举行了三方合作会议；"
    assert third.lead == "赞赏地注意到"
    assert (fourth.text, fourth.lead) == ("期待其成果；", "期待")
    assert rolled.footnotes[1].text == "A/79/[…]。"


def test_untouched_paragraphs_are_the_same_objects() -> None:
    document = base()
    rolled, _ = apply(document, [p for p in plan(document, cycle()).proposals if p.place.field])
    assert all(new is old for new, old in zip(rolled.paragraphs, document.paragraphs, strict=True))


def test_a_proposal_that_no_longer_fits_is_given_back() -> None:
    document = base()
    proposals = plan(document, cycle()).proposals
    edited = replace(document, paragraphs=(pp("回顾其决议，"), *document.paragraphs[1:]))
    stale = [p for p in proposals if p.place.paragraph_id == document.paragraphs[0].id]
    rolled, refused = apply(edited, proposals)
    assert set(refused) == set(stale)
    assert rolled.paragraphs[0].text == "回顾其决议，"


def test_a_proposal_for_a_paragraph_or_note_that_is_gone_is_given_back() -> None:
    document = base()
    proposals = [p for p in plan(document, cycle()).proposals if p.place.note_id or p.place.paragraph_id]
    rolled, refused = apply(adopted(), proposals)
    assert refused == tuple(proposals)
    assert rolled.paragraphs == ()


def test_of_two_for_the_same_words_the_first_wins() -> None:
    document = draft(op("请秘书长报告。"))
    place = Place(paragraph_id=document.paragraphs[0].id)
    one = Proposal("one", place, Span(1, 4), "秘书长", "主席", WHY, Certainty.SURE)
    other = Proposal("other", place, Span(0, 4), "请秘书长", "请专家", WHY, Certainty.SURE)
    rolled, refused = apply(document, [one, other])
    assert rolled.paragraphs[0].text == "请主席报告。"
    assert refused == (other,)


def test_changes_of_different_words_in_overlapping_spans_both_fit() -> None:
    document = draft(op("请秘书长和专家报告。"))
    place = Place(paragraph_id=document.paragraphs[0].id)
    one = Proposal("one", place, Span(0, 7), "请秘书长和专家", "邀请秘书长和专家", WHY, Certainty.SURE)
    other = Proposal("other", place, Span(1, 9), "秘书长和专家报告", "秘书长和专家通报", WHY, Certainty.SURE)
    rolled, refused = apply(document, [one, other])
    assert (rolled.paragraphs[0].text, refused) == ("邀请秘书长和专家通报。", ())


def test_blanks_are_marked_where_they_stand() -> None:
    document = draft(pp("回顾其2021年12月6日第76/22号和2022年12月7日第77/33号决议，"))
    proposals = plan(document, cycle(register=Register(SERIES[:3]))).proposals
    rolled, _ = apply(document, [p for p in proposals if p.place.paragraph_id])
    blanks = [run.text for run in rolled.paragraphs[0].runs if Mark.BLANK in run.marks]
    assert blanks == ["[…]", "[…]"]


@given(st.data())
def test_any_choice_of_proposals_makes_what_it_says(data: st.DataObject) -> None:
    document = base()
    proposals = plan(document, cycle()).proposals
    accepted = data.draw(st.lists(st.sampled_from(proposals), unique=True))
    rolled, refused = apply(document, accepted)
    assert refused == ()
    for proposal in accepted:
        if proposal.place.note_id:
            assert proposal.after in rolled.notes_by_id[proposal.place.note_id].text
    touched = {p.place.paragraph_id for p in accepted if p.place.paragraph_id}
    changed_leads = {document.paragraphs[2].id, document.paragraphs[3].id}
    for old, new in zip(document.paragraphs, rolled.paragraphs, strict=True):
        assert old.notes == new.notes
        assert old is new or old.id in touched | changed_leads


@pytest.mark.parametrize(("session", "said"), [(79, "已是第79届"), (80, "比目标的第79届晚")])
def test_a_target_that_is_not_after_the_base_is_refused(session: int, said: str) -> None:
    with pytest.raises(RollRefused) as refusal:
        plan(draft(pp("回顾其决议，"), session=session), cycle())
    assert said in refusal.value.sentence.zh


def test_a_draft_as_base_is_remarked_on_with_what_it_became() -> None:
    remark, not_taken_up = plan(draft(pp("回顾其决议，"), symbol="A/C.2/78/L.5"), cycle()).remarks
    assert "A/C.2/78/L.5是决议草案，通过后是A/RES/78/44" in remark.zh
    assert "没有引用前一份决议" in not_taken_up.zh
    unknown, _ = plan(draft(pp("回顾其决议，")), cycle(register=EMPTY_REGISTER)).remarks
    assert "请找到通过的文本" in unknown.zh


def test_an_adopted_base_needs_no_remark() -> None:
    assert plan(base(), cycle()).remarks == ()


def test_a_base_without_a_session_says_what_is_missing() -> None:
    found = plan(res(op("请秘书长向大会第七十九届会议报告。"), masthead=Masthead(organ="大会")), cycle())
    assert any("没有写明届次" in remark.zh for remark in found.remarks)
    assert not [p for p in found.proposals if p.place.paragraph_id]


def test_a_text_of_another_body_is_remarked_on() -> None:
    body = res(op("请秘书长报告。"), masthead=Masthead(organ="贸易和发展理事会", session=78))
    assert any("贸易和发展理事会" in remark.zh for remark in plan(body, cycle()).remarks)


def test_a_number_of_another_session_is_remarked_on() -> None:
    odd = base()
    odd = replace(odd, masthead=replace(odd.masthead, session=77))
    assert any("78/44" in remark.zh for remark in plan(odd, cycle()).remarks)


@pytest.mark.skipif(not SEED.exists(), reason="the shared material is not here")
def test_the_seed_s_list_grows_year_by_year_as_it_was_adopted() -> None:
    document = formats.read_file(SEED).document
    ends = []
    for target in (79, 80, 81):
        found = plan(document, Cycle(target, register(), drafting_day(target)))
        document, _ = apply(document, [p for p in found.proposals if p.certainty is not Certainty.ASK])
        (recalled,) = [p.text for p in document.paragraphs if "第57/270 B号" in p.text]
        ends.append(recalled[recalled.index("、2022年12月14日第77/185号" if target > 79 else "2022年12月14日") :])
    assert ends == [
        "2022年12月14日第77/185号和2023年12月19日第78/167号决议，",
        "、2022年12月14日第77/185号、2023年12月19日第78/167号和2024年12月24日第79/236号决议，",
        "、2022年12月14日第77/185号、2023年12月19日第78/167号、2024年12月24日第79/236号和2025年12月15日第80/156号决议，",
    ]


def test_an_insertion_into_what_another_one_changes_is_reported() -> None:
    document = adopted(op("<b>请</b>秘书长提交报告。"))
    place = Place(paragraph_id=document.paragraphs[0].id)
    whole = Proposal("a", place, Span(1, 8), "秘书长提交报告", "会员国通力合作", WHY, Certainty.SURE)
    inside = Proposal("b", place, Span(4, 4), "", "及时", WHY, Certainty.SURE)
    before, behind = replace(inside, span=Span(1, 1)), replace(inside, span=Span(8, 8))
    assert apply(document, [whole, inside])[1] == (inside,)
    assert apply(document, [inside, whole])[1] == (whole,)
    both, refused = apply(document, [whole, before, behind])
    assert (both.paragraphs[0].text, refused) == ("请及时会员国通力合作及时。", ())


def test_a_long_paragraph_is_rolled_in_no_time() -> None:
    # Character by character this took time with the square of the length: minutes here.
    filler = "并强调必须继续在各级开展合作以及交流各方面的经验和做法，" * 4000
    document = adopted(pp(f"回顾其2021年12月6日第76/22号和2022年12月7日第77/33号决议，{filler}"))
    rolled, refused = apply(document, plan(document, cycle()).proposals)
    assert refused == ()
    assert "、2022年12月7日第77/33号和2023年12月6日第78/44号决议" in rolled.paragraphs[0].text


def test_a_session_in_the_title_moves_on_and_the_title_keeps_its_note() -> None:
    document = adopted(op("<b>核可</b>该报告。"), title="出席大会第七十八届会议的代表", notes={5: "A/78/412。"})
    title = (*document.masthead.title, Run(NOTE_CHARACTER, note=NoteId(1005)))
    document = replace(document, masthead=replace(document.masthead, title=title))
    rolled, refused = apply(document, [p for p in plan(document, cycle()).proposals if p.place.field == "title"])
    assert (rolled.masthead.title_text, refused) == ("出席大会第七十九届会议的代表", ())
    assert rolled.cited_notes == (NoteId(1005),)
