"""A fix is carried out where the finding still holds, and refused where it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter import checks
from drafter.checks.fixes import fixed
from drafter.checks.sample import sample
from drafter.model import edits
from drafter.model.document import Footnote, NoteId, ParagraphId, Resolution, Run
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
