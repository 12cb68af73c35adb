"""Repairs are walked place by place, and taken back where another reading may be the right one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter import formats
from drafter.formats.imported import Imported
from drafter.model.document import ParagraphId, Part
from drafter.text.spans import Span
from drafter.ui.lists.pieces import Look, plain_text
from drafter.ui.reviews.import_state import Reviewed, begun
from drafter.ui.reviews.importing import ImportReview
from drafter.ui.reviews.line_seams import seam_at_line
from drafter.ui.reviews.source_lines import pieces_of_line
from drafter.ui.reviews.take_backs import TakingBack, joining, parting, remedy, taking_in
from tests.builders import op
from tests.ui.reviews.hands import open_repair, texts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

THREE = ParagraphId(3)


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_line_is_found_in_its_paragraph_whatever_was_mended() -> None:
    paragraph = op("鼓励会员国在2024年开放“实时观测”数据<n>1</n>，《公约》缔约方也应如此；")
    lines = ("1. 鼓励会员国在 2024 年开放", "“实时观测”数据1，", "《公约》缔约方也应如此；")
    starts = [seam_at_line(paragraph, lines, index) for index in (1, 2)]
    assert [paragraph.content[start:][:4] for start in starts if start is not None] == ["“实时观", "《公约》"]
    assert seam_at_line(paragraph, ("甲", "全然不同"), 1) is None


def test_joined_lines_are_parted_again_one_place_at_a_time(qtbot: QtBot, shown: ImportReview) -> None:
    open_repair(shown, "joined-lines")
    row = shown.repairs.current
    assert row is not None
    assert [stop.start for stop in row.stops if isinstance(stop, Span)] == [12, 17]
    click(qtbot, shown.repair_card.locate)
    click(qtbot, shown.repair_card.locate)
    assert shown.current is not None
    assert shown.current.paragraph_id == THREE
    click(qtbot, shown.repair_card.take_back)
    assert texts(shown)[2:4] == ["鼓励会员国开放实时", "观测数据；"]
    assert shown.marked == {17}, "each part has its own lines"
    open_repair(shown, "joined-lines")
    assert not shown.repair_card.take_back.isVisible(), "what was taken back cannot be again"
    shown.revision.undo()
    assert texts(shown)[2] == "鼓励会员国开放实时观测数据；"


def test_an_inferred_opening_phrase_is_taken_off(qtbot: QtBot, shown: ImportReview) -> None:
    open_repair(shown, "inferred-lead")
    click(qtbot, shown.repair_card.locate)
    found = shown.current
    assert found is not None
    assert found.paragraph_id is not None
    click(qtbot, shown.repair_card.take_back)
    assert shown.document.paragraph(found.paragraph_id).lead == ""


def test_what_has_no_other_reading_is_only_told(wrapped: Imported) -> None:
    reviewed = begun(wrapped)
    assert remedy(wrapped, reviewed, "removed-spaces", Span(11, 12)) is None
    assert remedy(wrapped, reviewed, "moved-notes", Span(11, 12)) is None


def test_what_was_taken_for_a_mails_signature_is_taken_in_again() -> None:
    text = "第七十八届会议\n\n大会，\n\n重申其决议，\n\n1. 请秘书长报告。\n\n此致\n\n2. 决定审议此事。\n"
    imported = formats.read(text.encode(), "mail.txt")
    (found,) = (repair for repair in imported.repairs if repair.kind == "left-out-mail")
    way = remedy(imported, begun(imported), found.kind, found.places[-1])
    assert way is not None
    assert (way.way, imported.source_lines[way.line]) == (TakingBack.TAKE_IN, "2. 决定审议此事。")


def test_a_line_says_what_can_be_done_with_it(wrapped: Imported) -> None:
    reviewed = begun(wrapped)
    inside, first = parting(reviewed, 17), joining(reviewed, 16)
    assert inside is not None
    assert (inside.way, inside.paragraph_id) == (TakingBack.PART, THREE)
    assert first is not None
    assert first.paragraph_id == THREE
    assert parting(reviewed, 16) is None, "a paragraph begins there already"
    assert joining(reviewed, 11) is None, "nothing is above the first paragraph"
    assert taking_in(wrapped, reviewed, 16) is None, "it is in the draft"


def test_the_menu_of_a_line_parts_its_paragraph(shown: ImportReview) -> None:
    menu = shown.hands.line_menu(17)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [
        "A paragraph begins with this line",
        "Show what was made of it",
    ]
    menu.actions()[0].trigger()
    assert texts(shown)[3] == "观测数据；"


def test_a_repair_is_copied(qtbot: QtBot, shown: ImportReview) -> None:
    open_repair(shown, "joined-lines")
    qtbot.keyClick(shown.repairs, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "broken lines" in QGuiApplication.clipboard().text()


def test_markdown_is_shown_as_it_is_meant() -> None:
    pieces = pieces_of_line("**回顾**其[78/167](#)号决议[^1]，", "markdown")
    assert plain_text(pieces) == "回顾其78/167号决议1，"
    assert [piece.text for piece in pieces if Look.STRONG in piece.looks] == ["回顾"]
    assert [piece.text for piece in pieces if Look.NOTE_MARK in piece.looks] == ["1"]
    assert plain_text(pieces_of_line("**回顾**", "text")) == "**回顾**", "in plain text it means nothing"


def test_a_line_that_is_left_out_says_why(review: ImportReview) -> None:
    text = "第七十八届会议\n\n大会，\n\n重申其决议，\n\nhttps://undocs.org/zh/A/RES/78/1\n\n1. 请秘书长报告。\n"
    review.show_import(formats.read(text.encode(), "links.txt"))
    whys = {line.text: line.why.en for line in review.lines if line.why is not None}
    assert whys == {"https://undocs.org/zh/A/RES/78/1": "web address"}


def test_the_keyboard_comes_to_a_repair_and_passes_over_heads(qtbot: QtBot, shown: ImportReview) -> None:
    shown.repairs.setFocus(Qt.FocusReason.TabFocusReason)
    first = shown.repairs.current
    assert first is not None
    assert first == next(row for row in shown.repair_list if not row.is_head)
    seen = set()
    for _ in shown.repair_list:
        row = shown.repairs.current
        assert row is not None, "no head is current"
        seen.add(row.key)
        qtbot.keyClick(shown.repairs, Qt.Key.Key_Down)
    assert seen == {row.key for row in shown.repair_list if not row.is_head}


def test_a_repair_with_nothing_to_open_stays_as_it_is(review: ImportReview) -> None:
    text = "第七十八届会议\n\n大会，\n\n回顾其 2020 年的决议，\n\n1. 请秘书长报告。\n"
    review.show_import(formats.read(text.encode(), "blanks.txt"))
    row = next(row for row in review.repair_list if row.key == "removed-spaces")
    open_repair(review, row.key)
    assert row.opens == bool(row.stops) == review.repairs.is_open


def test_all_entries_are_counted_at_the_head(shown: ImportReview) -> None:
    listed = [row for row in shown.repair_list if not row.is_head]
    assert shown.columns.heads[2][1].full_text.split()[0] == str(len(listed))


def test_tab_reaches_the_buttons_above(qtbot: QtBot, shown: ImportReview) -> None:
    shown.result.setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(20):
        focused = QApplication.focusWidget()
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert shown.header.back in reached
    assert shown.header.primary in reached
    assert reached.count(shown.result) > 1, "it is a loop"


def test_what_can_be_taken_back_is_said_whole_where_there_is_room(qtbot: QtBot, shown: ImportReview) -> None:
    shown.resize(1800, 860)
    shown.corrections.join_paragraph(ParagraphId(4))
    qtbot.waitUntil(lambda: shown.footer.words.text() == shown.footer.words.full_text)
    assert "Ctrl+Z" in shown.footer.words.text()


MARKED = """大会，

回顾其关于海洋观测的第77/367号决议，1

又回顾《海洋公约》，2

1. 鼓励会员国开放观测数据；

2. 请秘书长提交报告。

________
1 见第77/367号决议，第12段。
2 联合国，《条约汇编》，第1卷。
"""


def test_a_mark_of_a_note_is_taken_back_at_its_place(qtbot: QtBot, review: ImportReview) -> None:
    review.show_import(formats.read(MARKED.encode(), "pasted.txt"))
    assert [len(paragraph.notes) for paragraph in review.document.paragraphs[:2]] == [1, 1]
    open_repair(review, "note-marks")
    click(qtbot, review.repair_card.locate)
    click(qtbot, review.repair_card.locate)
    assert review.repair_card.take_back.text() == "“2” is a figure of the text"
    click(qtbot, review.repair_card.take_back)
    assert texts(review)[1] == "又回顾《海洋公约》，2"
    assert review.document.paragraphs[0].notes, "only this one"
    review.revision.undo()
    assert review.document.paragraphs[1].notes


@pytest.mark.parametrize(
    ("kind", "made", "of_file"),
    [
        ("as-preambular", Part.PREAMBULAR, Part.OPERATIVE),
        ("as-operative", Part.OPERATIVE, Part.PREAMBULAR),
        ("as-sub", Part.SUB, Part.OPERATIVE),
        ("as-paragraph", Part.OPERATIVE, Part.HEADING),
        ("as-heading", Part.HEADING, Part.OPERATIVE),
    ],
)
def test_what_the_file_says_of_a_paragraph_can_be_had_after_all(
    wrapped: Imported, kind: str, made: Part, of_file: Part
) -> None:
    *above, last = wrapped.document.paragraphs

    def with_last(part: Part) -> Reviewed:
        document = replace(wrapped.document, paragraphs=(*above, replace(last, part=part)))
        return replace(begun(wrapped), document=document)

    found = remedy(wrapped, with_last(made), kind, last.id)
    assert found is not None
    assert (found.way, found.paragraph_id, found.part) == (TakingBack.OTHER_PART, last.id, of_file)
    assert remedy(wrapped, with_last(of_file), kind, last.id) is None
