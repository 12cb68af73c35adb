from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model import edits
from drafter.model.document import NOTE_CHARACTER, Mark, NoteId, Paragraph, ParagraphId, Part, Resolution, Run, text_of
from drafter.model.edits import EditRefused
from drafter.text.spans import Span
from tests.builders import op, pp, res, runs
from tests.model.checking import edited, marked, pid, printed, shown


def replaced(marked_up: str, old: str, new: str) -> str:
    """A paragraph in the builders' markup after `old`, a part of its text, has become `new`."""
    document = res(op(marked_up))
    start = document.paragraphs[0].text.index(old)
    span = Span(start, start + len(old))
    return marked(edited(document, lambda d: edits.replace_text(d, pid(1), span, new)), 1)


@pytest.mark.parametrize(
    ("marked_up", "old", "new", "expected"),
    [
        ("<b>欢迎</b>报告；", "报告", "结论", "<b>欢迎</b>结论；"),
        ("<b>又期待</b>会议；", "又期待", "期待", "<b>期待</b>会议；"),
        ("<b>期待</b>会议；", "期待", "又期待", "<b>又期待</b>会议；"),
        ("<b>欢迎</b>报告；", "欢迎", "注意到", "<b>注意到</b>报告；"),
        ("<b>欢迎</b>报告；", "欢迎报告", "欢迎秘书长的报告", "<b>欢迎</b>秘书长的报告；"),
        ("<b>欢迎</b>报告；", "报告；", "其报告；", "<b>欢迎</b>其报告；"),
        ("<b>欢迎</b>报告；", "欢迎报告", "欢迎", "<b>欢迎</b>；"),
    ],
)
def test_new_words_take_the_marks_of_what_they_replace(marked_up: str, old: str, new: str, expected: str) -> None:
    assert replaced(marked_up, old, new) == expected


@pytest.mark.parametrize(
    ("marked_up", "old", "new", "expected"),
    [
        ("报告<n>1</n>和决定<n>2</n>；", "报告和决定；", "报告及决定；", "报告<n/>及决定<n/>；"),
        (
            "第77/185号决议，<n>1</n>",
            "第77/185号决议，",
            "第77/185号和第78/167号决议，",
            "第77/185号和第78/167号决议，<n/>",
        ),
        ("报告<n>1</n>；", "报告", "结论", "结论<n/>；"),
        ("报告<n>1</n>；", "报告；", "", "<n/>"),
        ("甲<n>1</n>乙<n>2</n>丙", "甲乙丙", "丁戊", "丁戊<n/><n/>"),
    ],
)
def test_notes_inside_stay_with_the_words_they_stood_by(marked_up: str, old: str, new: str, expected: str) -> None:
    assert replaced(marked_up, old, new) == expected


def test_inserted_punctuation_stands_before_a_note_and_words_after_it() -> None:
    document = res(op("报告<n>1</n>"))
    at_end = Span(2, 2)
    assert marked(edits.replace_text(document, pid(1), at_end, "；"), 1) == "报告；<n/>"
    assert marked(edits.replace_text(document, pid(1), at_end, "和决定"), 1) == "报告<n/>和决定"


def test_a_number_is_replaced_as_a_whole() -> None:
    document = res(op("A/78/290。"))
    after = edited(document, lambda d: edits.replace_text(d, pid(1), Span(0, 9), "A/79/230。", blanks=[Span(2, 8)]))
    assert marked(after, 1) == "A/<x>79/230</x>。"


def test_a_filled_placeholder_is_plain_text() -> None:
    assert replaced("见<x>A/79/…</x>。", "A/79/…", "A/79/230") == "见A/79/230。"
    assert replaced("见<x>A/79/…</x>。", "见", "参见") == "参见<x>A/79/…</x>。"


def test_a_link_whose_text_changes_is_dropped() -> None:
    document = res(op("见。"))
    linked = edits.replace_content(document, pid(1), Span(1, 1), (Run("A/78/290", href="https://undocs.org/A/78/290"),))
    kept = edits.replace_text(linked, pid(1), Span(0, 1), "参见")
    assert [run.href for run in kept.paragraphs[0].runs] == [None, "https://undocs.org/A/78/290", None]
    changed = edits.replace_text(linked, pid(1), Span(1, 9), "A/79/230")
    assert [run.href for run in changed.paragraphs[0].runs] == [None]


def typed(marked_up: str, start: int, end: int, text: str) -> str:
    document = res(op(marked_up))
    return marked(edited(document, lambda d: edits.type_text(d, pid(1), Span(start, end), text)), 1)


@pytest.mark.parametrize(
    ("marked_up", "start", "end", "text", "expected"),
    [
        ("<b>欢迎</b>报告", 2, 2, "其", "<b>欢迎</b>其报告"),
        ("<b>欢迎</b>报告", 1, 1, "喜", "<b>欢喜迎</b>报告"),
        ("<b>欢迎</b>报告", 0, 0, "又", "又<b>欢迎</b>报告"),
        ("<b>欢迎</b>报告", 0, 2, "w", "w报告"),
        ("<b>欢迎</b>报告", 0, 1, "喜", "<b>喜迎</b>报告"),
        ("<b>欢迎</b>报告", 1, 3, "", "<b>欢</b>告"),
        ("<x>[日期]</x>前", 1, 3, "三月", "[三月]前"),
        ("<x>[日期]</x>前", 4, 4, "之", "<x>[日期]</x>之前"),
        ("甲<n>1</n>乙", 0, 3, "丙", "丙"),
        ("", 0, 0, "请\n秘书长\t", "请 秘书长 "),
    ],
)
def test_typed_text_takes_the_marks_around_it(marked_up: str, start: int, end: int, text: str, expected: str) -> None:
    assert typed(marked_up, start, end, text) == expected


def test_a_note_goes_with_its_last_citation() -> None:
    document = res(op("甲<n>1</n>乙<n>1</n>丙<n>2</n>"))
    once = edited(document, lambda d: edits.type_text(d, pid(1), Span(1, 2), ""))
    assert printed(once) == ["1. 甲乙[1]丙[2]"]
    gone = edited(once, lambda d: edits.type_text(d, pid(1), Span(2, 3), ""))
    assert printed(gone) == ["1. 甲乙丙[1]"]
    assert [note.id for note in gone.footnotes] == [1002]


def test_the_start_of_a_removed_note_goes_to_the_next_one() -> None:
    document = res(op("甲<n>1</n>乙<n>2</n>丙<n>3</n>"))
    restarted = edits.set_note_start(document, NoteId(1002), 1)
    assert printed(restarted) == ["1. 甲[1]乙[1]丙[2]"]
    after = edited(restarted, lambda d: edits.remove_note(d, NoteId(1002)))
    assert printed(after) == ["1. 甲[1]乙丙[1]"]


def test_a_note_that_has_a_start_keeps_its_own() -> None:
    document = edits.set_note_start(res(op("甲<n>1</n>乙<n>2</n>丙<n>3</n>")), NoteId(1002), 1)
    document = edits.set_note_start(document, NoteId(1003), 7)
    after = edited(document, lambda d: edits.remove_note(d, NoteId(1002)))
    assert printed(after) == ["1. 甲[1]乙丙[7]"]


def test_a_slip_in_the_notes_goes_with_its_note() -> None:
    document = edits.set_note_start(res(op("甲<n>1</n>乙<n>2</n>丙<n>3</n>")), NoteId(1002), 20)
    after = edited(document, lambda d: edits.remove_note(d, NoteId(1002)))
    assert printed(after) == ["1. 甲[1]乙丙[2]"]


def test_the_lead_can_be_set_and_cleared() -> None:
    document = res(op("在这方面<b>欢</b>迎<n>1</n>报告"))
    after = edited(document, lambda d: edits.set_lead(d, pid(1), Span(4, 6)))
    assert marked(after, 1) == "在这方面<b>欢迎</b><n/>报告"
    assert marked(edited(after, lambda d: edits.set_lead(d, pid(1), None)), 1) == "在这方面欢迎<n/>报告"


def test_a_mark_can_be_set_on_words() -> None:
    document = res(op("见附件<n>1</n>"))
    after = edited(document, lambda d: edits.set_mark(d, pid(1), Span(1, 3), Mark.BOLD, present=True))
    assert [run.marks for run in after.paragraphs[0].runs] == [frozenset(), {Mark.BOLD}, frozenset()]


def table(text: str) -> Resolution:
    paragraph = Paragraph(ParagraphId(0), Part.TABLE, (Run(text),))
    return res(op("表："), paragraph)


def test_words_in_a_table_change_and_its_cells_do_not() -> None:
    document = table("甲\t乙\n丙\t丁")
    after = edited(document, lambda d: edits.replace_text(d, pid(2), Span(2, 3), "戊己"))
    assert after.paragraphs[1].text == "甲\t戊己\n丙\t丁"
    with pytest.raises(EditRefused, match="rows and columns"):
        edits.replace_text(document, pid(2), Span(1, 2), "")


@pytest.mark.parametrize(
    "change",
    [
        lambda d: edits.type_text(d, pid(9), Span(0, 0), "甲"),
        lambda d: edits.type_text(d, pid(1), Span(0, 99), "甲"),
        lambda d: edits.replace_text(d, pid(1), Span(3, 9), "甲"),
        lambda d: edits.replace_content(d, pid(1), Span(0, 0), (Run(NOTE_CHARACTER, note=NoteId(9)),)),
        lambda d: edits.add_note(d, pid(1), 99, ()),
        lambda d: edits.cite_note(d, pid(1), 0, NoteId(9)),
        lambda d: edits.remove_note(d, NoteId(9)),
        lambda d: edits.set_note_runs(d, NoteId(1001), (Run(NOTE_CHARACTER, note=NoteId(1001)),)),
        lambda d: edits.set_masthead(d, title=(Run(NOTE_CHARACTER, note=NoteId(9)),)),
    ],
)
def test_what_makes_no_sense_is_refused_in_both_languages(change: object) -> None:
    assert callable(change)
    with pytest.raises(EditRefused) as refused:
        change(res(op("甲<n>1</n>")))
    assert refused.value.sentence.zh.endswith("。")
    assert refused.value.sentence.en.endswith(".")


def test_an_edit_that_changes_nothing_gives_the_same_document() -> None:
    document = res(op("<b>欢迎</b>报告<n>1</n>"))
    assert edits.replace_text(document, pid(1), Span(0, 4), "欢迎报告") is document
    assert edits.set_lead(document, pid(1), Span(0, 2)) is document
    assert edits.set_masthead(document, organ="大会") is document


def test_a_note_is_added_cited_again_and_removed() -> None:
    document = res(pp("甲<n>1</n>，"), op("乙。"))
    added = edited(document, lambda d: edits.add_note(d, pid(2), 1, edits.text_runs("A/79/1。")))
    assert printed(added) == ["甲[1]，", "1. 乙[2]。"]
    assert added.footnotes[-1].text == "A/79/1。"
    again = edited(added, lambda d: edits.cite_note(d, pid(1), 0, NoteId(document.next_id)))
    assert printed(again) == ["[1]甲[2]，", "1. 乙[1]。"]
    removed = edited(again, lambda d: edits.remove_note(d, NoteId(document.next_id)))
    assert printed(removed) == ["甲[1]，", "1. 乙。"]


def test_words_of_a_note_are_replaced() -> None:
    document = res(op("甲<n>1</n>"), notes={1: "A/78/290。"})
    after = edited(document, lambda d: edits.replace_note_text(d, NoteId(1001), Span(2, 8), "79/…", [Span(3, 4)]))
    assert after.footnotes[0].runs == (Run("A/79/"), Run("…", frozenset({Mark.BLANK})), Run("。"))


def test_what_is_typed_in_a_note_keeps_its_marks_and_makes_text_of_a_placeholder() -> None:
    italic, blank = frozenset({Mark.ITALIC}), frozenset({Mark.BLANK})
    words = (Run("Ibid.", italic), Run(" A/79/"), Run("[…]", blank), Run("。"))
    document = edits.set_note_runs(res(op("甲<n>1</n>"), notes={1: "x"}), NoteId(1001), words)
    inside = edited(document, lambda d: edits.type_in_note(d, NoteId(1001), Span(2, 2), "b\n"))
    assert inside.footnotes[0].runs == (Run("Ibb id.", italic), *words[1:])
    filled = edited(document, lambda d: edits.type_in_note(d, NoteId(1001), Span(11, 14), "4"))
    assert filled.footnotes[0].runs == (words[0], Run(" A/79/4。"))
    with pytest.raises(EditRefused):
        edits.type_in_note(document, NoteId(1), Span(0, 0), "x")


def test_a_note_of_the_sponsors_goes_with_their_line() -> None:
    document = res(op("甲。"), notes={1: "代表属于77国集团的会员国。"})
    sponsored = edits.set_masthead(document, sponsors=runs("古巴：<n>1</n>决议草案"), session=79)
    assert shown(sponsored, sponsored.masthead.sponsors) == "古巴：[1]决议草案"
    after = edited(sponsored, lambda d: edits.set_masthead(d, sponsors=()))
    assert after.footnotes == ()
    assert after.masthead.session == 79


MARKUP = st.text("甲乙a ", max_size=5)


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    pieces = draw(st.lists(st.tuples(st.sampled_from(["b", "x", "n", ""]), MARKUP), max_size=5))
    count = 0
    out = ""
    for tag, text in pieces:
        count += tag == "n"
        out += f"<n>{count}</n>" if tag == "n" else f"<{tag}>{text}</{tag}>" if tag and text else text
    return out


@given(paragraphs(), st.text("甲乙丙a", max_size=6), st.data())
def test_replacing_text_gives_the_new_text_and_keeps_every_note(marked_up: str, new: str, data: st.DataObject) -> None:
    document = res(op(marked_up))
    text = document.paragraphs[0].text
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    after = edited(document, lambda d: edits.replace_text(d, pid(1), Span(start, end), new))
    assert after.paragraphs[0].text == text[:start] + new + text[end:]
    assert sorted(after.paragraphs[0].notes) == sorted(document.paragraphs[0].notes)
    assert text_of(after.paragraphs[0].runs) == after.paragraphs[0].text
