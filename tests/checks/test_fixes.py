"""A fix is carried out where the finding still holds, and refused where it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter import checks
from drafter.checks.finding import Safety
from drafter.checks.fixes import fixed, shown
from drafter.checks.sample import sample
from drafter.model import edits
from drafter.model.document import Footnote, NoteId, ParagraphId, Part, Resolution, Run
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.register.lookup import register
from drafter.text.spans import Span


def the_finding(document: Resolution, rule: str) -> checks.Finding:
    """The only finding of this rule."""
    (finding,) = [each for each in checks.run(document, checks.Context(register())) if each.rule == rule]
    return finding


def test_a_number_is_counted_again() -> None:
    document = sample("1. 请秘书长提交报告；\n3. 决定继续审议。")
    mended = fixed(document, the_finding(document, "number-out-of-sequence"))
    assert list(paragraph_numbers(mended).values()) == ["1.", "2."]


def test_a_note_is_counted_again() -> None:
    document = sample("回顾其宣言、[1]战略[3]和决议，[4]")
    mended = fixed(document, the_finding(document, "note-out-of-sequence"))
    assert list(note_marks(mended).values()) == ["1", "2", "3"]


@pytest.mark.parametrize(("note", "mended"), [("第78/371号决议，附件", "附件。"), ("第78/371号决议，附件；", "附件。")])
def test_a_note_gets_its_stop_in_the_place_of_another_mark(note: str, mended: str) -> None:
    document = sample(f"回顾其宣言，[1]\n[1] {note}")
    (only,) = fixed(document, the_finding(document, "note-without-final-stop")).footnotes
    assert only.text.endswith(mended)


@pytest.mark.parametrize(
    ("text", "mended", "shown_as"),
    [
        ("回顾秘书长的报告[1]，", "回顾秘书长的报告，\ufffc", ("¹，", "，¹")),
        ("Recalling the report[1] and its declaration[2],", None, ("²,", ",²")),
        (
            "回顾《宣言》[1]的报告，\n1. 请秘书长提交报告[2]；\n2. 决定继续审议。",
            "请秘书长提交报告；\ufffc",
            ("²；", "；²"),
        ),
    ],
)
def test_the_mark_of_a_note_goes_behind_the_punctuation(
    text: str, mended: str | None, shown_as: tuple[str, str]
) -> None:
    document = sample(text)
    finding = the_finding(document, "note-mark-before-punctuation")
    assert finding.fix is not None
    assert finding.fix.safety is Safety.SAFE
    assert shown(document, finding) == shown_as
    after = fixed(document, finding)
    place = finding.place.paragraph_id
    assert place is not None
    assert after.paragraph(place).text == document.paragraph(place).text
    assert after.cited_notes == document.cited_notes
    assert after.paragraph(place).content == (mended or "Recalling the report\ufffc and its declaration,\ufffc")
    with pytest.raises(edits.EditRefused, match="changed"):
        fixed(after, finding)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("1. 请秘书长提交报告；\n3. 决定继续审议。", "number-out-of-sequence"),
        ("1. 请秘书长提交报告，\n2. 决定继续审议。", "operative-closing-mark"),
        ("1. 请秘书长提交报告；[2]\n2. 决定继续审议。", "note-out-of-sequence"),
    ],
)
def test_what_was_mended_meanwhile_is_not_mended_twice(text: str, rule: str) -> None:
    document = sample(text)
    finding = the_finding(document, rule)
    mended = fixed(document, finding)
    with pytest.raises(edits.EditRefused, match="changed"):
        fixed(mended, finding)


def test_an_empty_paragraph_goes_and_the_others_are_counted_anew() -> None:
    document = sample("1. 请秘书长提交报告；\n2. 决定继续审议。")
    with_empty = edits.insert_paragraph(document, ParagraphId(1), Part.OPERATIVE)
    finding = the_finding(with_empty, "paragraph-empty")
    assert finding.fix is not None
    assert (finding.fix.safety, finding.fix.removes) == (Safety.SAFE, True)
    assert fixed(with_empty, finding).paragraphs == document.paragraphs
    written = edits.type_text(with_empty, with_empty.paragraphs[1].id, Span(0, 0), "请")
    with pytest.raises(edits.EditRefused, match="changed"):
        fixed(written, finding)


def test_an_empty_paragraph_stays_with_what_is_below_it() -> None:
    document = sample("1. 请秘书长：\n(a) 提交报告；\n2. 决定继续审议。")
    first = document.paragraphs[0]
    headless = edits.replace_content(document, first.id, Span(0, len(first.content)), ())
    assert the_finding(headless, "paragraph-empty").fix is None
    alone = edits.remove(headless, [document.paragraphs[1].id])
    finding = the_finding(alone, "paragraph-empty")
    with pytest.raises(edits.EditRefused, match="below"):
        fixed(headless, finding)


def test_an_empty_note_goes_with_its_mark_where_the_user_says_so() -> None:
    document = sample("回顾其宣言，[1]\n又回顾其战略，[2]\n[1] 第78/371号决议。\n[2] A/78/1。")
    empty = edits.set_note_runs(document, document.footnotes[0].id, ())
    finding = the_finding(empty, "note-empty")
    assert finding.fix is not None
    assert (finding.fix.safety, finding.fix.removes) == (Safety.ASK, True)
    mended = fixed(empty, finding)
    assert [note.text for note in mended.footnotes] == ["A/78/1。"]
    assert [paragraph.notes for paragraph in mended.paragraphs] == [(), (mended.footnotes[0].id,)]


def test_a_paragraph_that_is_gone_is_not_mended() -> None:
    document = sample("1. 请秘书长提交报告，\n2. 决定继续审议。")
    finding = the_finding(document, "operative-closing-mark")
    with pytest.raises(edits.EditRefused, match="changed"):
        fixed(edits.remove(document, [ParagraphId(1)]), finding)


def test_a_finding_without_a_fix_is_for_the_user() -> None:
    document = sample("1. 请秘书长：\n(a) 提交报告；\n2. 决定继续审议。")
    with pytest.raises(edits.EditRefused, match="yours"):
        fixed(document, the_finding(document, "list-of-one"))


def test_a_note_that_nothing_cites_is_found() -> None:
    document = sample("回顾其宣言，")
    stray = replace(document, footnotes=(Footnote(NoteId(7), (Run("A/78/412。"),)),))
    assert the_finding(stray, "note-never-cited").place.note_id == NoteId(7)


def test_blanks_of_a_rolled_draft_are_no_fault() -> None:
    document = sample(
        "@79\n回顾其2023年12月19日第78/371号决议，\n1. 欢迎秘书长的报告；[1]\n2. 决定继续审议。\n[1] A/79/412。"
    )
    with_blank = edits.replace_text(document, ParagraphId(1), Span(3, 14), "[…]", (Span(0, 3),))
    with_blank = edits.replace_note_text(with_blank, document.footnotes[0].id, Span(5, 8), "[…]", (Span(0, 3),))
    assert "[…]" in with_blank.paragraph(ParagraphId(1)).text
    assert checks.run(with_blank, checks.Context(register())) == ()
