"""Amendments are open, taken or clashing as the draft goes on; numbers, chains and references stay right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.app.amendments.accepting import accepted, edit
from drafter.app.amendments.amendment import Kind, Located, Standing
from drafter.app.amendments.received import Received, Round, receive
from drafter.app.amendments.standing import located
from drafter.app.session import Session
from drafter.model import edits
from drafter.model.document import Masthead, ParagraphId, Part, Resolution, Run
from drafter.model.edits import EditRefused
from drafter.model.numbering import paragraph_numbers
from drafter.model.state import DraftState, apply
from drafter.text.spans import Span
from tests.app.amendments.files import CANADA
from tests.builders import op, pp, res, runs
from tests.formats.docx.files import p, r, word_file
from tests.formats.docx.test_authors import by, gone


def sent() -> Resolution:
    """Ids 1 to 6."""
    return res(
        pp("<b>回顾</b>其第78/1号决议，"),
        op("<b>欢迎</b>各方的努力；"),
        op("<b>鼓励</b>会员国开放浮标数据；<n>1</n>"),
        op("<b>又鼓励</b>会员国按照上文第2段合作；"),
        op("<b>决定</b>设立联络点；"),
        op("<b>请</b>秘书长提交报告。"),
        masthead=Masthead(organ="大会", title=(Run("海洋观测"),)),
    )


def back(after: Resolution, before: Resolution | None = None) -> Received:
    """One round by Canada, without the way over a file."""
    before = before or sent()
    return Received("back.docx", (Round(CANADA, None, before, after),), (), after, is_tracked=True)


def replaced(document: Resolution, paragraph: int, old: str, new: str) -> Resolution:
    start = document.paragraph(ParagraphId(paragraph)).text.index(old)
    return edits.replace_text(document, ParagraphId(paragraph), Span(start, start + len(old)), new)


def inserted(document: Resolution, after: int, words: str) -> Resolution:
    return edits.insert_paragraph(document, ParagraphId(after), Part.OPERATIVE, 0, runs(words))


def only(received: Received, draft: Resolution) -> Located:
    found = located(received, draft)
    assert len(found) == 1
    return found[0]


def texts(document: Resolution) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def taken(received: Received, draft: Resolution) -> Resolution:
    """The draft with all that is open, as the one step that it is in the window."""
    return apply(DraftState(draft), edit(received, received.amendments, draft, None)).document


def test_words_are_found_where_the_draft_went_on_elsewhere() -> None:
    received = back(replaced(sent(), 3, "开放", "共享"))
    draft = replaced(inserted(sent(), 1, "<b>赞扬</b>各国；"), 3, "会员国", "所有会员国")
    one = only(received, draft)
    assert (one.standing, one.amendment.kind, one.amendment.before, one.amendment.after) == (
        Standing.OPEN, Kind.WORDS, "开放", "共享",
    )  # fmt: skip
    assert one.place is not None
    assert one.span is not None
    assert one.span.of(draft.paragraph(ParagraphId(3)).text) == "开放"
    assert taken(received, draft).paragraph(ParagraphId(3)).text == "鼓励所有会员国共享浮标数据；"


def test_words_that_changed_meanwhile_clash_and_are_left_alone() -> None:
    received = back(replaced(sent(), 3, "开放", "共享"))
    draft = replaced(sent(), 3, "开放", "公布")
    assert only(received, draft).standing is Standing.CLASHING
    assert accepted(received, received.amendments, draft)[0] is draft
    with pytest.raises(EditRefused):
        taken(received, draft)


def test_what_was_done_by_hand_counts_as_taken() -> None:
    received = back(replaced(sent(), 3, "开放", "共享"))
    assert only(received, replaced(sent(), 3, "开放", "共享")).standing is Standing.TAKEN


def test_undo_makes_it_open_again() -> None:
    received = back(replaced(sent(), 3, "开放", "共享"))
    session = Session(sent())
    assert session.dispatch(edit(received, received.amendments, session.document, only(received, sent()).place))
    assert session.undo_label is not None
    assert session.undo_label.zh == "采纳加拿大的修改（执行段2）"
    assert session.undo_label.en == "Accept a change by 加拿大 (OP2)"
    assert only(received, session.document).standing is Standing.TAKEN
    session.undo()
    assert only(received, session.document).standing is Standing.OPEN
    assert session.document == sent()


def test_a_new_paragraph_is_numbered_and_references_follow() -> None:
    """The colleague renumbered the reference too: it is not counted up twice."""
    theirs = replaced(inserted(sent(), 2, "<b>强调</b>培训；"), 4, "第2段", "第3段")
    received = back(theirs)
    document = taken(received, sent())
    assert paragraph_numbers(document)[document.paragraphs[2].id] == "2."
    assert texts(document) == texts(theirs)
    assert "上文第3段" in document.paragraph(ParagraphId(4)).text


def test_references_follow_where_the_colleague_forgot_them() -> None:
    document = taken(back(inserted(sent(), 2, "<b>强调</b>培训；")), sent())
    assert "上文第3段" in document.paragraph(ParagraphId(4)).text


def test_the_chain_is_put_right_behind_a_removed_paragraph() -> None:
    document = taken(back(edits.remove(sent(), [ParagraphId(3)])), sent())
    assert document.paragraph(ParagraphId(4)).text.startswith("鼓励会员国")


def test_words_that_the_colleague_wrote_stay_as_they_wrote_them() -> None:
    theirs = inserted(sent(), 5, "<b>又请</b>秘书长提供协助；")
    assert "又请秘书长提供协助；" in texts(taken(back(theirs), sent()))


def test_a_removed_paragraph_that_was_changed_meanwhile_clashes() -> None:
    received = back(edits.remove(sent(), [ParagraphId(5)]))
    assert only(received, sent()).standing is Standing.OPEN
    assert only(received, replaced(sent(), 5, "联络点", "信托基金")).standing is Standing.CLASHING
    assert only(received, edits.remove(sent(), [ParagraphId(5)])).standing is Standing.TAKEN


def test_a_moved_paragraph_comes_behind_what_it_follows_in_their_text() -> None:
    received = back(edits.move(sent(), [ParagraphId(5)], ParagraphId(2)))
    one = only(received, sent())
    assert (one.amendment.kind, one.standing) == (Kind.MOVED, Standing.OPEN)
    draft = inserted(sent(), 6, "<b>决定</b>继续处理此案。")
    assert texts(taken(received, draft))[1] == "决定设立联络点；"
    assert only(received, taken(received, draft)).standing is Standing.TAKEN


def test_a_new_note_comes_with_its_citation() -> None:
    theirs = edits.add_note(sent(), ParagraphId(2), 3, (Run("A/81/5。"),))
    document = taken(back(theirs), sent())
    assert [document.notes_by_id[note].text for note in document.cited_notes] == ["A/81/5。", "A/78/100。"]


def test_words_of_a_note_and_fields_of_the_masthead() -> None:
    theirs = edits.set_masthead(
        edits.replace_note_text(sent(), sent().footnotes[0].id, Span(2, 4), "79"),
        title=(Run("全球海洋观测"),),
        session=81,
    )
    received = back(theirs)
    assert [each.kind for each in received.amendments] == [Kind.FIELD, Kind.FIELD, Kind.NOTE]
    document = taken(received, sent())
    assert (document.masthead.title_text, document.masthead.session) == ("全球海洋观测", 81)
    assert document.footnotes[0].text == "A/79/100。"


def test_looks_alone_are_an_amendment_too() -> None:
    theirs = edits.set_lead(sent(), ParagraphId(5), Span(0, 4))
    received = back(theirs)
    assert only(received, sent()).amendment.kind is Kind.FORM
    assert taken(received, sent()).paragraph(ParagraphId(5)).lead == "决定设立"


FILE = word_file(
    p("大会，"),
    p(r("回顾其第78/1号决议，")),
    p(r("1. 欢迎各方的努力") + by("巴西", "ins", r("和建议"), 5) + r("；")),
    p(r("2. 请秘书长") + by("加拿大", "ins", r("每年") + by("巴西", "del", gone("尽早"), 6), 3) + r("提交报告。")),
)


def test_each_author_comes_upon_those_before() -> None:
    """Brazil struck words that Canada had put in: that is listed, and open once Canada's change is taken."""
    draft = res(pp("回顾其第78/1号决议，"), op("欢迎各方的努力；"), op("请秘书长提交报告。"))
    received = receive(FILE, "back.docx", draft, ["我"])
    assert [(one.author, one.written.day if one.written else 0) for one in received.rounds] == [
        ("加拿大", 3),
        ("巴西", 6),
    ]
    assert [(each.author, each.before, each.after) for each in received.amendments] == [
        ("加拿大", "", "每年尽早"), ("巴西", "", "和建议"), ("巴西", "尽早", ""),
    ]  # fmt: skip
    assert [each.standing for each in located(received, draft)] == [Standing.OPEN, Standing.OPEN, Standing.CLASHING]
    one_more = accepted(received, received.amendments[:1], draft)[0]
    assert [each.standing for each in located(received, one_more)] == [Standing.TAKEN, Standing.OPEN, Standing.OPEN]
    assert texts(accepted(received, received.amendments, draft)[0])[-1] == "请秘书长每年提交报告。"


def test_our_own_name_is_none_of_the_authors() -> None:
    received = receive(FILE, "back.docx", sent(), ["加拿大"])
    assert {each.author for each in received.amendments} == {"巴西"}


def test_a_file_without_tracked_changes_is_compared_with_the_draft() -> None:
    plain = word_file(p("大会，"), p("回顾其第78/1号决议，"), p("1. 欢迎各方的努力；"), p("2. 请秘书长每年提交报告。"))
    draft = res(pp("回顾其第78/1号决议，"), op("欢迎各方的努力；"), op("请秘书长提交报告。"))
    draft = replace(draft, masthead=Masthead(organ="大会"))
    received = receive(plain, "back.docx", draft, ["我"])
    assert not received.is_tracked
    assert [(each.author, each.after) for each in received.amendments if each.kind is Kind.WORDS] == [("", "每年")]
