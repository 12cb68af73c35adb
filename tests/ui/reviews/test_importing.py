"""The import review by hand: source and result side by side, corrections by keys, going on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from drafter import formats
from drafter.formats import read
from drafter.formats.imported import Imported
from drafter.model.document import ParagraphId, Part, Resolution
from drafter.structuring.raw import Repair
from drafter.text.sentence import Language, Sentence
from drafter.ui.reviews.import_footer import _grouped
from drafter.ui.reviews.import_rows import Doubt, Row
from drafter.ui.reviews.import_words import _repairs
from drafter.ui.reviews.importing import ImportReview
from drafter.ui.reviews.repair_rows import RepairGroup, RepairRow
from drafter.ui.reviews.result_model import PORTION
from drafter.ui.services import Services

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
FOUR = ParagraphId(4)


def current(review: ImportReview) -> Row:
    row = review.current
    assert row is not None
    return row


def select(review: ImportReview, key: object) -> None:
    rows = [row.key for row in review.rows]
    review.result.setCurrentIndex(review.result.model().index(rows.index(key), 0))


def marked(review: ImportReview) -> list[int]:
    return sorted(review.marked)


def struck(review: ImportReview) -> list[int]:
    return [line.index for line in review.lines if line.is_left_out]


def press(qtbot: QtBot, review: ImportReview, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(review.result, key, modifier)


def choose(review: ImportReview, words: str) -> None:
    """Trigger an entry of the menu of parts."""
    menu = review.hands.part_menu()
    next(action for action in menu.actions() if action.text().split("\t")[0] == words).trigger()


def test_fields_and_paragraphs_are_listed_with_their_numbers(shown: ImportReview) -> None:
    assert [(row.field, row.label) for row in shown.rows if row.field][:2] == [
        ("symbol", "Symbol"),
        ("session", "Session"),
    ]
    assert [row.label for row in shown.rows if row.paragraph_id] == ["PP1", "PP2", "1.", "", "2."]


def test_what_is_doubtful_says_why(shown: ImportReview) -> None:
    doubts = {row.key: row.doubt for row in shown.rows if row.doubt is not Doubt.NONE}
    assert doubts == {"symbol": Doubt.ASK, 2: Doubt.INFERRED, 4: Doubt.ASK}
    shown.columns.doubtful.click()
    assert [row.key for row in shown.rows] == ["symbol", 4, 2], "what is left to the user stands first"
    assert all(row.reason is not None for row in shown.rows)


def test_a_paragraph_shows_its_lines_and_a_line_its_paragraph(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, ParagraphId(3))
    assert marked(shown) == [16, 17]
    lines = shown.source.list
    index = lines.model().index(11, 0)
    lines.scrollTo(index)
    qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=lines.visualRect(index).center())
    assert current(shown).paragraph_id == 1
    assert marked(shown) == [11, 12]
    select(shown, "title")
    assert marked(shown) == [7]


def test_a_review_begins_at_what_is_least_certain(shown: ImportReview) -> None:
    assert current(shown).key == "symbol"
    assert "F7 to look at: 3" in shown.footer.keys.text()


def test_f7_walks_the_doubtful_ones_the_least_certain_first(qtbot: QtBot, shown: ImportReview) -> None:
    walked = []
    for _ in range(3):
        press(qtbot, shown, Qt.Key.Key_F7)
        walked.append(current(shown).key)
    assert walked == [4, 2, 4], "when all were looked at, it goes on in the text"
    assert "F7 to look at" not in shown.footer.keys.text()
    assert shown.repairs.asked
    assert "Nothing left" not in shown.footer.keys.text(), "something is for the user to decide"
    press(qtbot, shown, Qt.Key.Key_F7, SHIFT)
    assert current(shown).key == 2


def test_what_the_keyboard_stays_on_counts_as_looked_at(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, FOUR)
    assert not shown.doubts.is_seen(current(shown)), "held arrow keys pass rows without looking"
    qtbot.waitUntil(lambda: shown.doubts.is_seen(current(shown)))
    assert "to look at: 2" in shown.footer.keys.text()
    assert shown.columns.doubtful.text() == "Only doubtful 2"


def test_the_row_that_the_review_begins_at_was_come_to_by_nobody(qtbot: QtBot, shown: ImportReview) -> None:
    dwell = next(timer for timer in shown.doubts.findChildren(QTimer))
    assert current(shown).key == "symbol"
    assert not dwell.isActive()
    select(shown, FOUR)
    assert dwell.isActive()


def test_an_empty_field_asks_until_it_is_filled_in(qtbot: QtBot, shown: ImportReview) -> None:
    for _ in range(3):
        press(qtbot, shown, Qt.Key.Key_F7)
    assert all(shown.doubts.is_seen(row) for row in shown.rows if row.doubt is not Doubt.NONE and row.field is None)
    symbol = next(row for row in shown.rows if row.key == "symbol")
    assert not shown.doubts.is_seen(symbol), "who looks at an empty field has not filled it in"
    assert shown.columns.doubtful.text() == "Only doubtful 1"
    shown.corrections.set_field("symbol", "A/C.2/78/L.66")
    assert shown.columns.doubtful.text() == "Only doubtful"


def test_a_doubt_that_was_looked_at_has_its_sign_taken_off_the_source(qtbot: QtBot, shown: ImportReview) -> None:
    def signs() -> int:
        return sum(line.doubt is not Doubt.NONE for line in shown.source.lines)

    before = signs()
    select(shown, FOUR)
    qtbot.waitUntil(lambda: shown.doubts.is_seen(current(shown)))
    assert signs() == before - 1


def test_the_repairs_say_how_many_they_are_and_how_many_of_them_can_be_taken_back(
    qtbot: QtBot, shown: ImportReview, services: Services
) -> None:
    services.translation.set_language("zh")
    count = len([row for row in shown.repair_list if not row.is_head])
    kinds = {row.repair.kind for row in shown.repair_list if row.group is RepairGroup.DONE and row.repair is not None}
    assert kinds == {"joined-lines", "inferred-lead", "typed-number"}
    qtbot.waitUntil(lambda: shown.columns.heads[2][1].full_text.split() == [f"{count}项", "其中2项可撤回"])


@pytest.mark.parametrize(
    ("mended", "reversible", "said"), [(2, 2, "3项 每条可单独撤回"), (2, 1, "3项 其中1项可撤回"), (2, 0, "3项")]
)
def test_nothing_is_said_to_be_reversible_that_is_not(mended: int, reversible: int, said: str) -> None:
    assert " ".join(_repairs(3, mended, reversible).zh.split()) == said


def test_a_file_without_doubts_says_so_and_begins_at_the_top(review: ImportReview, sample: Imported) -> None:
    review.show_import(replace(sample, repairs=()))
    assert "Nothing left to look at" in review.footer.keys.text()
    assert review.result.currentIndex().row() == 0


def test_a_file_with_something_to_decide_does_not_say_so(review: ImportReview, sample: Imported) -> None:
    asked = Repair("number-break", Sentence("编号有跳跃。", "A number is left out."))
    review.show_import(replace(sample, repairs=(*sample.repairs, asked)))
    assert review.repairs.asked
    assert "Nothing left to look at" not in review.footer.keys.text()


@pytest.mark.parametrize(("language", "number"), [("zh", "4\N{NARROW NO-BREAK SPACE}186"), ("en", "4,186")])
def test_large_numbers_are_grouped_as_the_language_does(language: Language, number: str) -> None:
    assert _grouped(4186).in_(language) == number


def test_another_part_settles_the_doubt_and_can_be_undone(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, FOUR)
    choose(shown, "Operative paragraph")
    row = current(shown)
    assert (row.part, row.label, row.doubt) == (Part.OPERATIVE, "2.", Doubt.NONE)
    assert [row.label for row in shown.rows][-1] == "3."
    assert "Ctrl+Z" in shown.footer.words.full_text
    press(qtbot, shown, Qt.Key.Key_Z, CONTROL)
    assert (current(shown).part, current(shown).label) == (Part.CONTINUATION, "")


def test_enter_opens_the_list_of_parts_with_the_present_one_ticked(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, FOUR)
    ticked = [action.text() for action in shown.hands.part_menu().actions() if action.isChecked()]
    assert ticked == ["Goes on with the one above"]
    opened: list[bool] = []

    def close() -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            opened.append(True)
            popup.close()

    QTimer.singleShot(100, close)
    press(qtbot, shown, Qt.Key.Key_Return)
    assert opened == [True]


def test_what_is_left_out_is_struck_in_the_source(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, FOUR)
    choose(shown, "Leave out")
    assert struck(shown) == [19]
    assert "left out" in shown.footer.words.full_text
    assert shown.lines[19].why is not None
    lines = shown.source.list
    lines.setCurrentIndex(lines.model().index(19, 0))
    lines.setFocus()
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    assert struck(shown) == []
    assert current(shown).pieces[0].text == "各方可酌情安排；"


def test_levels_change_with_the_brackets(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, ParagraphId(5))
    press(qtbot, shown, Qt.Key.Key_BracketRight, CONTROL)
    assert current(shown).label == "(a)"
    press(qtbot, shown, Qt.Key.Key_BracketLeft, CONTROL)
    assert current(shown).label == "2."


def test_fields_are_written_in_place(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, "symbol")
    press(qtbot, shown, Qt.Key.Key_Return)
    editor = shown.result.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "A/C.2/78/L.66")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.document.masthead.symbol == "A/C.2/78/L.66")
    assert "symbol" not in [row.repair.kind for row in shown.repair_list if row.repair]


def test_a_field_that_cannot_be_so_is_refused_and_said(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, "session")
    press(qtbot, shown, Qt.Key.Key_Return)
    editor = shown.result.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "abc")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "such as seventy-ninth session" in shown.footer.words.full_text)
    assert shown.document.masthead.session == 78


def repairs(review: ImportReview) -> list[RepairRow]:
    return [row for row in review.repair_list if row.repair is not None]


def open_repair(review: ImportReview, kind: str) -> None:
    kinds = [row.repair.kind if row.repair else None for row in review.repair_list]
    review.repairs.setCurrentIndex(review.repairs.model().index(kinds.index(kind), 0))


def test_questions_stand_above_what_was_mended(shown: ImportReview) -> None:
    groups = [row.group for row in shown.repair_list]
    assert groups == sorted(groups)
    asked = [row.repair.kind for row in repairs(shown) if row.group is RepairGroup.ASK and row.repair]
    assert asked == ["unknown-lead", "no-symbol"]


def test_a_repair_shows_its_place_and_can_be_left_as_it_is(qtbot: QtBot, shown: ImportReview) -> None:
    open_repair(shown, "unknown-lead")
    qtbot.mouseClick(shown.repair_card.locate, Qt.MouseButton.LeftButton)
    assert current(shown).paragraph_id == 2
    qtbot.mouseClick(shown.repair_card.settle, Qt.MouseButton.LeftButton)
    assert "unknown-lead" not in [row.repair.kind for row in repairs(shown) if row.repair]


def test_a_repeated_note_can_be_separated(qtbot: QtBot, review: ImportReview, sample: Imported) -> None:
    review.show_import(sample)
    open_repair(review, "repeated-note")
    qtbot.mouseClick(review.repair_card.separate, Qt.MouseButton.LeftButton)
    assert len(set(review.document.cited_notes)) == len(review.document.cited_notes)
    assert "repeated-note" not in [row.repair.kind for row in repairs(review) if row.repair]


def test_control_enter_goes_on_with_what_was_corrected(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, FOUR)
    choose(shown, "Leave out")
    with qtbot.waitSignal(shown.accepted) as accepted:
        press(qtbot, shown, Qt.Key.Key_Return, CONTROL)
    document: Resolution = accepted.args[0]
    assert FOUR not in document.positions
    assert document is shown.document


def test_coming_back_finds_everything_as_it_was(shown: ImportReview, wrapped: Imported, sample: Imported) -> None:
    select(shown, FOUR)
    choose(shown, "Leave out")
    shown.show_import(wrapped)
    assert FOUR not in shown.document.positions
    shown.show_import(sample)
    shown.show_import(wrapped)
    assert FOUR in shown.document.positions


def test_another_file_can_be_asked_for(qtbot: QtBot, shown: ImportReview) -> None:
    with qtbot.waitSignal(shown.other_file):
        qtbot.mouseClick(shown.header.back, Qt.MouseButton.LeftButton)


def test_a_draft_as_base_is_remarked_upon(qtbot: QtBot, shown: ImportReview, sample: Imported) -> None:
    qtbot.waitUntil(lambda: "a draft" in shown.advice.remarks.text)
    shown.show_import(sample)
    assert shown.advice.remarks.text == ""


def test_the_sums_stand_at_the_foot_in_both_languages(qtbot: QtBot, shown: ImportReview, services: Services) -> None:
    assert shown.footer.words.full_text.startswith("Nothing is lost: ")
    services.translation.set_language("zh")
    qtbot.waitUntil(lambda: shown.footer.words.full_text.startswith("字数相符：原文"))
    assert shown.rows[0].label == "文号"


def test_the_columns_scroll_together(qtbot: QtBot, review: ImportReview, sample: Imported) -> None:
    review.resize(1440, 420)
    review.show_import(sample)
    bar, other = review.result.verticalScrollBar(), review.source.bar
    assert bar.maximum() > 0
    bar.setValue(bar.maximum() // 2)
    middle = other.value()
    assert 0 < middle < other.maximum()
    bar.setValue(bar.maximum())
    assert other.value() == other.maximum()
    other.setValue(0)
    assert bar.value() == 0


def test_a_narrow_page_shows_the_repairs_when_asked(shown: ImportReview) -> None:
    shown.resize(1100, 700)
    assert not shown.repairs.isVisible()
    shown.columns.show_repairs.click()
    assert shown.repairs.isVisible()
    shown.resize(1400, 700)
    assert shown.repairs.isVisible()
    assert not shown.columns.show_repairs.isVisible()


def test_input_methods_are_off_in_the_lists(shown: ImportReview) -> None:
    select(shown, "symbol")
    for view in (shown.source.list, shown.result, shown.repairs):
        assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_many_rows_come_in_portions_and_are_found_before_they_are_listed(qtbot: QtBot, review: ImportReview) -> None:
    text = "大会，\n\n" + "\n\n".join(f"{i}. 请会员国加强合作；" for i in range(1, 301))
    review.show_import(formats.read(text.encode(), "long.txt"))
    model = review.result.model()
    assert model.rowCount() == PORTION
    assert len(review.rows) > 300
    last = review.document.paragraphs[-1].id
    review.hands.locate(last)
    assert current(review).paragraph_id == last, "whoever goes to a row need not wait for it"
    review.revision.begin(review.revision.present)
    assert model.rowCount() == len(review.rows)


def test_portions_follow_by_themselves(qtbot: QtBot, review: ImportReview) -> None:
    text = "大会，\n\n" + "\n\n".join(f"{i}. 请会员国加强合作；" for i in range(1, 201))
    review.show_import(formats.read(text.encode(), "long.txt"))
    qtbot.waitUntil(lambda: review.result.model().rowCount() == len(review.rows))


def test_nothing_left_out_is_not_said_to_be_zero(review: ImportReview, services: Services) -> None:
    services.translation.set_language("zh")
    text = "大会，\n\n深信合作重要，\n\n1. 请秘书长提交报告；\n\n2. 决定继续审议。\n"
    review.show_import(read(text.encode(), "a.txt"))
    said = review.footer.words.full_text
    assert said.startswith("字数相符：原文")
    assert "，全部入稿" in said
    assert "弃置" not in said


LONG = (
    "A/C.2/78/L.5\n第七十八届会议\n第二委员会\n议程项目18\n\n甲国：决议草案\n\n海洋观测\n\n大会，\n\n回顾其决议，\n\n"
    + "\n\n".join(
        "各方可酌情安排有关事项；"
        if number == 150
        else f"{number}. 请秘书长就第{number}项向大会提交报告，说明进展；" * 2
        for number in range(1, 200)
    )
)


def test_a_row_that_is_seen_is_seen_again_in_another_size_and_the_source_goes_along(
    qtbot: QtBot, review: ImportReview
) -> None:
    review.show_import(formats.read(LONG.encode(), "long.txt"))
    current = next(row for row in review.rows if any("各方可酌情" in piece.text for piece in row.pieces))
    review._go_to(current)

    def are_beside_each_other() -> bool:
        seen = review.result.viewport().rect().contains(review.result.row_rect(review.result.currentIndex()).center())
        top = review.result.indexAt(review.result.viewport().rect().topLeft()).row()
        line = min(review._lines_of(review.rows[top]))
        source_top = review.source.list.indexAt(review.source.list.viewport().rect().topLeft()).row()
        return seen and abs(source_top - line) <= 1

    qtbot.waitUntil(are_beside_each_other)
    review.resize(1280, 500)
    qtbot.waitUntil(are_beside_each_other)
    review.resize(1440, 860)
    qtbot.waitUntil(are_beside_each_other)
