"""The window by hand: from a file to a draft to the Word file, by keys, clicks and drops; nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from drafter.app.recovery import leftovers
from drafter.app.settings import ANNOUNCEMENTS, APPEARANCE, CHANGES, LANGUAGE, PANES, RECENT, WINDOW_GEOMETRY, ZOOM
from drafter.checks.finding import Family, Finding, Severity
from drafter.formats import read
from drafter.model import edits
from drafter.model.document import Run
from drafter.model.place import Place
from drafter.model.state import Base, Edit
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.store.recovery import RecoveryFolder
from drafter.text.resources import resource
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.dialogs.export import ExportDialog
from drafter.ui.dialogs.masthead import MastheadDialog
from drafter.ui.dialogs.questions import Unsaved
from drafter.ui.dialogs.recovery import RecoveryDialog
from drafter.ui.dock import CHECKS, PRECEDENTS
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from drafter.ui.steps import Step
from drafter.ui.way import PageName
from tests.builders import WHOLE, op, pp, res
from tests.ui.answers import Answers
from tests.ui.windows import main_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SAMPLE = resource("samples", "ocean-observation-zh.md")
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
DRAFT = res(
    pp("<b>重申</b>承诺，"),
    pp("<b>回顾</b>其2019年12月19日第<x>[…]</x>号决议，"),
    op("<b>请</b>秘书长提交报告。"),
    masthead=replace(WHOLE, title=(Run("南南合作"),)),
)


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, services: Services, answers: Answers) -> Iterator[MainWindow]:
    with main_window(qtbot, services, answers) as window:
        yield window


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "南南合作.drafter"
    draft_file.save(path, Draft(DRAFT))
    return path


def shows(window: MainWindow, page: PageName) -> Callable[[], bool]:
    return lambda: window.page is page


def opened(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    window.lifecycle.open_path(file)
    qtbot.waitUntil(shows(window, PageName.DRAFT))
    qtbot.waitUntil(lambda: holds_focus(window.editor.sheet))


def drafted(qtbot: QtBot, window: MainWindow) -> None:
    """From the sample to a rolled draft, by keys alone."""
    window.lifecycle.open_path(SAMPLE)
    qtbot.waitUntil(shows(window, PageName.IMPORT))
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(shows(window, PageName.ROLL))
    qtbot.waitUntil(lambda: not window.roll_review.is_planning)
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(shows(window, PageName.DRAFT))
    qtbot.waitUntil(lambda: holds_focus(window.editor.sheet))


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifiers)


def holds_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def dialog(window: MainWindow, kind: type[QWidget]) -> QWidget:
    return next(one for one in window.findChildren(kind) if one.isVisible())


def ground(window: MainWindow) -> str:
    """The colour at the lower edge of the paper, as it is painted."""
    image = window.editor.sheet.grab().toImage()
    return image.pixelColor(image.width() // 2, image.height() - 5).name()


def dropped(window: MainWindow, paths: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    point, copy = QPoint(300, 300), Qt.DropAction.CopyAction
    entered = QDragEnterEvent(point, copy, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    drop = QDropEvent(QPointF(point), copy, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, drop)


# The way


def test_the_whole_way_by_keys_and_back_by_undo(qtbot: QtBot, window: MainWindow) -> None:
    drafted(qtbot, window)
    session = window.session
    assert session.base is not None
    assert session.base.name == "A/RES/80/372"
    assert session.base.source is not None
    assert session.document.masthead.session == 81
    assert session.undo_label is not None
    assert session.undo_label.zh.startswith("更新届次（")
    rolled = session.document
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert session.document is session.base.document
    press(qtbot, Qt.Key.Key_Y, CONTROL)
    assert session.document is rolled


def test_a_saved_draft_goes_straight_to_the_editor(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    assert window.session.document == DRAFT
    assert window.windowTitle() == "南南合作[*] – Drafter"
    assert not window.isWindowModified()
    qtbot.keyClicks(window.editor.sheet, "x")
    qtbot.waitUntil(window.isWindowModified)


def test_the_roll_forward_can_be_skipped(qtbot: QtBot, window: MainWindow) -> None:
    window.lifecycle.open_path(SAMPLE)
    qtbot.waitUntil(shows(window, PageName.IMPORT))
    window.import_review.accept()
    qtbot.mouseClick(window.roll_review.header.skip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(shows(window, PageName.DRAFT))
    assert window.session.base is not None
    assert window.session.document is window.session.base.document
    assert window.session.undo_label is None


def test_every_step_can_be_left_backwards(qtbot: QtBot, window: MainWindow) -> None:
    window.lifecycle.open_path(SAMPLE)
    qtbot.waitUntil(shows(window, PageName.IMPORT))
    window.import_review.accept()
    assert window.page is PageName.ROLL
    qtbot.mouseClick(window.roll_review.header.back, Qt.MouseButton.LeftButton)
    assert window.page is PageName.IMPORT
    window.import_review.header.step_chosen.emit(Step.OPEN)
    assert window.page is PageName.START


def test_the_key_that_closes_a_draft_leaves_its_review(qtbot: QtBot, window: MainWindow) -> None:
    for is_rolling in (False, True):
        window.lifecycle.open_path(SAMPLE)
        qtbot.waitUntil(shows(window, PageName.IMPORT))
        if is_rolling:
            window.import_review.accept()
            assert window.page is PageName.ROLL
        press(qtbot, Qt.Key.Key_Escape)
        press(qtbot, Qt.Key.Key_W, CONTROL)
        assert window.page is PageName.START


def test_a_second_roll_forward_is_a_step_of_the_draft(qtbot: QtBot, window: MainWindow) -> None:
    drafted(qtbot, window)
    base = window.session.base
    press(qtbot, Qt.Key.Key_R, CONTROL | SHIFT)
    assert window.page is PageName.ROLL
    qtbot.mouseClick(window.roll_review.header.back, Qt.MouseButton.LeftButton)
    assert window.page is PageName.DRAFT
    press(qtbot, Qt.Key.Key_R, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: not window.roll_review.is_planning)
    window.roll_review.apply()
    assert window.page is PageName.DRAFT
    assert window.session.base is base
    assert window.session.document.masthead.session == 82


def test_pasted_text_is_reviewed(qtbot: QtBot, window: MainWindow) -> None:
    QApplication.clipboard().setText(SAMPLE.read_text(encoding="utf-8"))
    press(qtbot, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(shows(window, PageName.IMPORT))


def test_a_file_can_be_dropped_anywhere(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    dropped(window, [SAMPLE])
    qtbot.waitUntil(shows(window, PageName.IMPORT))
    dropped(window, [file])
    qtbot.waitUntil(shows(window, PageName.DRAFT))


def test_two_files_that_are_dropped_are_compared_or_the_first_is_opened(
    qtbot: QtBot, window: MainWindow, file: Path
) -> None:
    dropped(window, [SAMPLE, file])
    assert window.message.text == "One draft at a time. Compare the two?"
    qtbot.mouseClick(window.message.other, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(shows(window, PageName.IMPORT))
    dropped(window, [SAMPLE, file])
    qtbot.mouseClick(window.message.remedy, Qt.MouseButton.LeftButton)
    assert window.page is PageName.COMPARE
    qtbot.waitUntil(lambda: window.compare.view is not None)
    press(qtbot, Qt.Key.Key_Escape)
    assert window.page is PageName.IMPORT


def test_of_three_files_that_are_dropped_the_first_two_are_compared_and_that_is_said(
    qtbot: QtBot, window: MainWindow, services: Services, file: Path, tmp_path: Path
) -> None:
    services.translation.set_language("zh")
    three = [SAMPLE, file, tmp_path / "三.docx"]
    dropped(window, three)
    assert window.message.text == "一次起草一份。要对照前两份吗？"
    qtbot.mouseClick(window.message.remedy, Qt.MouseButton.LeftButton)
    assert window.page is PageName.COMPARE
    assert not window.message.isVisible()
    dropped(window, three)
    assert window.message.text == f"一次对照两份，只对照前两份：{SAMPLE.name}、{file.name}。"
    qtbot.waitUntil(lambda: window.compare.view is not None)


def test_what_may_be_no_resolution_is_compared_all_the_same(
    qtbot: QtBot, window: MainWindow, services: Services, file: Path, tmp_path: Path
) -> None:
    services.translation.set_language("zh")
    letter = tmp_path / "letter.txt"
    letter.write_text("各位同事：\n会议改在下周。\n谢谢。", encoding="utf-8")
    window.views.compare_files((file, letter))
    qtbot.waitUntil(lambda: "可能不是决议" in window.message.text)
    assert window.message.remedy.text() == "仍作纯文本打开"
    qtbot.mouseClick(window.message.remedy, Qt.MouseButton.LeftButton)
    assert not window.message.isVisible()
    qtbot.waitUntil(lambda: all(text is not None for text in window.compare.texts))
    text = window.compare.texts[1]
    assert text is not None
    assert "会议改在下周。" in [paragraph.text for paragraph in text.document.paragraphs]


def test_two_files_are_compared_from_the_start_page(
    qtbot: QtBot, window: MainWindow, answers: Answers, file: Path
) -> None:
    qtbot.mouseClick(window.start.compare, Qt.MouseButton.LeftButton)
    assert window.page is PageName.COMPARE
    assert not window.header.isVisible()
    for path, text in ((file, 0), (SAMPLE, 1)):
        answers.opened = path
        press(qtbot, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda text=text: window.compare.texts[text] is not None)
        window.compare.focus_list()
    qtbot.waitUntil(lambda: window.compare.view is not None)
    press(qtbot, Qt.Key.Key_Escape)
    assert window.page is PageName.START


def test_the_draft_is_compared_and_left_at_the_paragraph(qtbot: QtBot, window: MainWindow) -> None:
    drafted(qtbot, window)
    press(qtbot, Qt.Key.Key_C, CONTROL | SHIFT)
    assert window.page is PageName.COMPARE
    assert window.header.compare.isChecked()
    assert window.header.isVisible()
    qtbot.waitUntil(lambda: window.compare.list.current_row is not None)
    press(qtbot, Qt.Key.Key_F8)
    row = window.compare.list.current_row
    assert row is not None
    assert row.new is not None
    assert window.status.position.text() == row.new.name.en
    press(qtbot, Qt.Key.Key_Return)
    assert window.page is PageName.DRAFT
    assert window.editor.caret_paragraph == row.new.place.paragraph_id


def test_a_paragraph_is_reverted_beside_its_base_and_that_undone_there(qtbot: QtBot, window: MainWindow) -> None:
    drafted(qtbot, window)
    rolled = window.session.document
    qtbot.mouseClick(window.header.compare, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.compare.list.current_row is not None)
    press(qtbot, Qt.Key.Key_Delete)
    assert window.session.document is not rolled
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert window.session.document is rolled
    assert window.page is PageName.COMPARE


def test_a_paragraph_is_reverted_from_the_text(qtbot: QtBot, window: MainWindow) -> None:
    drafted(qtbot, window)
    qtbot.waitUntil(lambda: window.comparing.comparison is not None)
    qtbot.waitUntil(lambda: window.comparing.comparison.document is window.session.document)
    press(qtbot, Qt.Key.Key_F8)
    here = window.editor.caret_paragraph
    window.actions_.of("revert").trigger()
    assert window.session.undo_label is not None
    assert window.session.undo_label.en.startswith("Revert PP")
    assert here is not None
    assert window.session.base is not None
    assert window.session.document.paragraph(here).text == window.session.base.document.paragraph(here).text
    window.actions_.of("revert").trigger()
    assert "nothing to take back" in window.status.line_text


def test_words_are_replaced_one_by_one_and_all_at_once(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    press(qtbot, Qt.Key.Key_H, CONTROL)
    qtbot.waitUntil(lambda: window.find_bar.replacement.isVisible())
    window.find_bar.field.setText("提交")
    window.find_bar.replacement.setText("编写")
    window.find_bar.replacement.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert window.session.document is DRAFT or window.session.document == DRAFT
    press(qtbot, Qt.Key.Key_Return)
    assert window.session.document.paragraphs[2].text == "请秘书长编写报告。"
    assert window.session.undo_label is not None
    assert window.session.undo_label.zh == "“提交”改为“编写”（执行段1）"
    assert window.find_bar.replacement.hasFocus()
    window.session.undo()
    window.find_bar.field.setText("，")
    window.find_bar.replacement.setText("；")
    window.find_bar.replace_every()
    assert window.status.line_text == "Replace “，” by “；” (2 places)"


def test_the_caret_paragraph_has_its_history_in_the_dock(qtbot: QtBot, window: MainWindow) -> None:
    drafted(qtbot, window)
    press(qtbot, Qt.Key.Key_5, CONTROL)
    assert window.dock.current == PRECEDENTS
    qtbot.waitUntil(lambda: window.precedents.current is not None)
    assert window.precedents.current.source == "A/RES/80/372"
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: holds_focus(window.editor.sheet))


def test_a_blank_draft_is_begun(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_N, CONTROL)
    qtbot.waitUntil(shows(window, PageName.DRAFT))
    qtbot.waitUntil(lambda: holds_focus(window.editor.sheet))
    qtbot.keyClicks(window.editor.sheet, "Reaffirming")
    assert window.session.document.paragraphs[0].text == "Reaffirming"
    masthead = window.editor.sheet.masthead
    assert "Title: press Enter here" in masthead.accessibleName()
    window.services.translation.set_language("zh")
    qtbot.waitUntil(lambda: "标题：" in masthead.accessibleName())
    with qtbot.waitSignal(masthead.edit_requested) as asked:
        masthead.enter_from_below()
        press(qtbot, Qt.Key.Key_Up)
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args == ["title"]


# What goes wrong


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.docx", b""),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8),
        ("truncated.docx", b"PK\x03\x04" + b"\x00" * 60),
        ("letter.txt", "亲爱的朋友：见字如面。".encode()),
    ],
)
def test_a_bad_file_is_said_and_the_window_keeps_its_draft(
    qtbot: QtBot, window: MainWindow, file: Path, tmp_path: Path, name: str, data: bytes
) -> None:
    bad = tmp_path / name
    bad.write_bytes(data)
    window.lifecycle.open_path(bad)
    qtbot.waitUntil(lambda: window.start.refusal != "")
    assert window.page is PageName.START
    opened(qtbot, window, file)
    assert window.message.text == ""
    qtbot.keyClicks(window.editor.sheet, "x")
    document = window.session.document
    window.lifecycle.open_path(bad)
    qtbot.waitUntil(lambda: window.message.text != "")
    assert window.page is PageName.DRAFT
    assert window.session.document is document


def test_a_mistake_of_ours_secures_the_draft_and_is_said(
    qtbot: QtBot, window: MainWindow, file: Path, services: Services
) -> None:
    opened(qtbot, window, file)
    qtbot.keyClicks(window.editor.sheet, "x")
    services.faults.handle(ValueError("a mistake"))
    qtbot.waitUntil(lambda: window.message.text != "")
    (report,) = (services.data_folder.parent / "reports").glob("*.txt")
    assert str(report) in window.message.text
    qtbot.mouseClick(window.message.remedy, Qt.MouseButton.LeftButton)
    assert "ValueError: a mistake" in QApplication.clipboard().text()
    copies = list(services.recovery_folder.glob("*.drafter"))
    assert [draft_file.load(copy).document for copy in copies] == [window.session.document]


# Saving and closing


def test_the_draft_is_saved_and_reopened(qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    drafted(qtbot, window)
    answers.saved = tmp_path / "mine.drafter"
    press(qtbot, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: not window.isWindowModified())
    assert window.status.save_text.startswith("Saved")
    saved = draft_file.load(tmp_path / "mine.drafter")
    assert saved.document == window.session.document
    press(qtbot, Qt.Key.Key_W, CONTROL)
    qtbot.waitUntil(shows(window, PageName.START))
    qtbot.waitUntil(lambda: bool(window.start.recent.drafts))
    window.start.focus_first()
    qtbot.keyClick(window.start.recent, Qt.Key.Key_Return)
    qtbot.waitUntil(shows(window, PageName.DRAFT))
    assert window.session.document == saved.document
    assert window.session.base is not None
    assert window.session.base.source == saved.base.source  # type: ignore[union-attr]


def test_closing_with_changes_asks_and_cancelling_stays(
    qtbot: QtBot, window: MainWindow, answers: Answers, file: Path
) -> None:
    opened(qtbot, window, file)
    qtbot.keyClicks(window.editor.sheet, "x")
    window.close()
    assert window.isVisible()
    assert answers.asked == ["unsaved 南南合作"]
    answers.unsaved = Unsaved.SAVE
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert draft_file.load(file).document.paragraphs[0].text == "x重申承诺，"


def test_closing_without_saving_keeps_a_copy_for_the_next_time(
    qtbot: QtBot, window: MainWindow, answers: Answers, file: Path, services: Services
) -> None:
    opened(qtbot, window, file)
    qtbot.keyClicks(window.editor.sheet, "x")
    answers.unsaved = Unsaved.DISCARD
    window.close()
    assert not window.isVisible()
    (left,) = leftovers(services.recovery_folder)
    assert left.is_kept


def test_a_crash_is_offered_and_restored(
    qtbot: QtBot, window: MainWindow, file: Path, services: Services, tmp_path: Path
) -> None:
    changed = Draft(res(pp("<b>重申</b>承诺，"), masthead=DRAFT.masthead))
    services.recovery_folder.mkdir(parents=True)
    draft_file.save(services.recovery_folder / "crashed.drafter", changed)
    window.start_contents.refresh()
    qtbot.waitUntil(window.start.notice.isVisible)
    qtbot.mouseClick(window.start.notice.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(shows(window, PageName.DRAFT))
    assert window.session.document == changed.document
    assert window.isWindowModified()
    assert not window.message.isVisible(), "it is back: there is nothing to tell"


def test_what_a_crash_left_is_compared_with_its_file(
    qtbot: QtBot, window: MainWindow, services: Services, file: Path
) -> None:
    changed = Draft(edits.remove(DRAFT, (DRAFT.paragraphs[0].id,)))
    RecoveryFolder(services.recovery_folder).write("crashed", changed, file)
    window.start_contents.refresh()
    qtbot.waitUntil(window.start.notice.look.isVisible)
    qtbot.mouseClick(window.start.notice.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(shows(window, PageName.COMPARE))
    qtbot.waitUntil(lambda: None not in window.compare.texts)
    old, new = (text.document for text in window.compare.texts if text is not None)
    assert (old, new) == (DRAFT, changed.document)


def test_a_file_changed_elsewhere_is_compared_with_the_draft(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    other = edits.remove(DRAFT, (DRAFT.paragraphs[0].id,))
    draft_file.save(file, Draft(other))
    window.lifecycle.saving.look()
    qtbot.mouseClick(window.status.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(shows(window, PageName.COMPARE))
    qtbot.waitUntil(lambda: None not in window.compare.texts)
    old, new = (text.document for text in window.compare.texts if text is not None)
    assert (old, new) == (other, DRAFT)


def test_a_crash_can_be_put_aside(qtbot: QtBot, window: MainWindow, services: Services) -> None:
    services.recovery_folder.mkdir(parents=True)
    draft_file.save(services.recovery_folder / "crashed.drafter", Draft(DRAFT))
    window.start_contents.refresh()
    qtbot.waitUntil(window.start.notice.isVisible)
    qtbot.mouseClick(window.start.notice.aside, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.start.notice.isVisible())
    (left,) = leftovers(services.recovery_folder)
    assert left.is_kept


def test_the_window_remembers_where_it_was(qtbot: QtBot, window: MainWindow, services: Services) -> None:
    window.workspace.set_own_widths(250, 380)
    window.workspace.widths_changed.emit()
    window.close()
    assert services.settings.value(WINDOW_GEOMETRY)
    assert services.settings.value(PANES)[0].endswith(":250,380")


# In the draft


def test_what_is_missing_is_counted_and_one_click_away(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    qtbot.waitUntil(lambda: window.header.settle.text().endswith(" to settle before submission"))
    qtbot.mouseClick(window.header.settle, Qt.MouseButton.LeftButton)
    assert window.dock.current == CHECKS
    qtbot.waitUntil(lambda: holds_focus(window.checks))


def test_the_current_finding_is_tinted_beside_the_checks_alone(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    def tinted() -> object:
        return window.editor.sheet.decorations.current_finding

    opened(qtbot, window, file)
    said = Sentence(zh="错", en="Wrong")
    place = Place(paragraph_id=window.session.document.paragraphs[0].id)
    wrong = Finding("x", Family.NAME, Severity.ERROR, place, Span(2, 4), "承诺", said, said)
    window.session.take_findings(window.session.document, (wrong,))
    press(qtbot, Qt.Key.Key_F7)
    assert tinted() == wrong
    window.commands.show_panel(PRECEDENTS)
    assert tinted() is None
    window.commands.show_panel(CHECKS)
    assert tinted() == wrong


def test_f9_goes_to_the_blank_and_filling_it_in_settles_it(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    press(qtbot, Qt.Key.Key_F9)
    assert window.session.selection is not None
    qtbot.waitUntil(lambda: holds_focus(window.editor.sheet))
    qtbot.keyClicks(window.editor.sheet, "74/1")
    assert window.session.document.paragraphs[1].text == "回顾其2019年12月19日第74/1号决议，"
    press(qtbot, Qt.Key.Key_F9)
    assert window.status.line_text == "There is nothing to fill in."


def test_f8_walks_the_changes(qtbot: QtBot, window: MainWindow) -> None:
    drafted(qtbot, window)
    qtbot.waitUntil(lambda: window.comparing.comparison is not None)
    qtbot.waitUntil(lambda: window.comparing.comparison.document is window.session.document)
    places = []
    for _ in range(3):
        window.status.show_line(Sentence(zh="此处删去“将”", en="“will” is deleted here"))
        press(qtbot, Qt.Key.Key_F8)
        assert "will" not in window.status.line_text, "that was the place before"
        assert window.session.selection is not None
        places.append(window.session.document.positions[window.session.selection.caret.paragraph_id])
    assert places == sorted(places)
    assert places[0] == 2
    press(qtbot, Qt.Key.Key_F8, SHIFT)
    assert window.session.selection.caret.paragraph_id in window.session.document.positions


def test_words_are_found_and_the_keyboard_stays_in_the_field(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    press(qtbot, Qt.Key.Key_F, CONTROL)
    qtbot.waitUntil(lambda: holds_focus(window.find_bar))
    window.find_bar.field.setText("２０１９ 年")
    qtbot.keyClick(window.find_bar.field, Qt.Key.Key_Return)
    assert window.find_bar.count_text == "1/1"
    selection = window.session.selection
    assert selection is not None
    assert (selection.anchor.position, selection.caret.position) == (3, 8)
    assert holds_focus(window.find_bar)
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: holds_focus(window.editor.sheet))
    press(qtbot, Qt.Key.Key_F3)
    assert holds_focus(window.editor.sheet), "nobody writes into a field that is not seen"


def test_places_are_gone_to_by_their_names(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    press(qtbot, Qt.Key.Key_G, CONTROL)
    qtbot.keyClicks(window.find_bar.field, "pp2")
    qtbot.keyClick(window.find_bar.field, Qt.Key.Key_Return)
    assert window.session.selection is not None
    assert window.session.selection.caret.paragraph_id == 2


def test_a_note_that_is_gone_to_has_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    drafted(qtbot, window)
    press(qtbot, Qt.Key.Key_G, CONTROL)
    qtbot.keyClicks(window.find_bar.field, "n3")
    qtbot.keyClick(window.find_bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: holds_focus(window.editor.footnotes))
    place = window.editor.place_in_note
    assert place is not None
    assert place[0] == window.session.document.footnotes[2].id


def test_the_panels_have_their_keys(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    for key, widget in (
        (Qt.Key.Key_1, window.outline),
        (Qt.Key.Key_3, window.phrases),
        (Qt.Key.Key_4, window.checks),
        (Qt.Key.Key_6, window.editor.footnotes),
        (Qt.Key.Key_2, window.editor.sheet),
    ):
        press(qtbot, key, CONTROL)
        qtbot.waitUntil(lambda widget=widget: holds_focus(widget))


def test_undo_names_what_it_undoes_in_menu_and_status_line(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    assert not window.actions_.of("undo").isEnabled()
    press(qtbot, Qt.Key.Key_Down, ALT)
    assert "Move PP1 down" in window.actions_.of("undo").text()
    qtbot.mouseClick(window.status.undo, Qt.MouseButton.LeftButton)
    assert window.session.document is not None
    assert window.session.document == DRAFT
    assert window.status.line_text == "Undone: Move PP1 down"
    assert not window.status.undo.isVisible()


def test_what_is_said_offers_no_undo_of_what_was_typed_since(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    press(qtbot, Qt.Key.Key_Down, ALT)
    assert window.status.undo.isVisible()
    qtbot.keyClicks(window.editor.sheet, "words ")
    qtbot.waitUntil(lambda: not window.status.undo.isVisible())
    assert window.status.line_text.startswith("Move PP1 down")


def test_typing_alone_can_be_undone_from_anywhere(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    qtbot.keyClicks(window.editor.sheet, "words ")
    qtbot.waitUntil(lambda: window.actions_.of("undo").isEnabled())
    assert "Typing" in window.actions_.of("undo").text()
    window.actions_.set_own_keys({"go-to": ("Ctrl+J",)})
    assert "Typing" in window.actions_.of("undo").text()
    press(qtbot, Qt.Key.Key_1, CONTROL)
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert window.session.document == DRAFT
    assert window.actions_.of("redo").isEnabled()
    qtbot.keyClicks(window.editor.sheet, "others ")
    qtbot.waitUntil(lambda: not window.actions_.of("redo").isEnabled())


def test_a_refusal_is_said_in_the_status_line(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    press(qtbot, Qt.Key.Key_Up, ALT)
    assert window.status.line_text != ""


def test_alt_enter_says_where_a_finding_has_no_fix(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    said = Sentence(zh="没有承接", en="It follows nothing")
    paragraph = DRAFT.paragraphs[0].id
    place = Place(paragraph_id=paragraph)
    window.session.take_findings(
        window.session.document, (Finding("rule", Family.LEAD, Severity.ERROR, place, Span(0, 1), "回", said, said),)
    )
    window.checks.next_finding()
    window.editor.focus_text()
    for language, line in (("en", "This item has no fix to carry out."), ("zh", "这一项没有可直接采用的改法。")):
        window.services.translation.set_language(language)
        press(qtbot, Qt.Key.Key_Return, ALT)
        assert window.status.line_text == line
    assert window.session.document == DRAFT


def test_a_field_of_the_masthead_opens_its_form(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    window.editor.masthead_requested.emit("title")
    form = dialog(window, MastheadDialog)
    assert isinstance(form, MastheadDialog)
    form.lines["title"].setText("南南合作的新题目")
    form.accept()
    assert window.header.title.full_text == "南南合作的新题目"
    assert window.windowTitle().startswith("南南合作的新题目")


def test_the_export_leads_to_the_word_file(qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    drafted(qtbot, window)
    press(qtbot, Qt.Key.Key_E, CONTROL)
    export = dialog(window, ExportDialog)
    assert isinstance(export, ExportDialog)
    answers.word = tmp_path / "out.docx"
    export.choose_path()
    export.export()
    qtbot.waitUntil(lambda: export.done_text != "")
    assert read((tmp_path / "out.docx").read_bytes(), "out.docx").document.masthead.session == 81


def test_the_base_can_be_changed_and_that_undone(
    qtbot: QtBot, window: MainWindow, answers: Answers, file: Path
) -> None:
    opened(qtbot, window, file)
    answers.opened = SAMPLE
    window.actions_.of("base").trigger()
    qtbot.waitUntil(lambda: window.session.base is not None)
    assert window.header.base.text() == "A/RES/80/372"
    window.session.undo()
    assert window.session.base is None
    assert window.header.base.text() == "none"


# Settings


def test_the_language_changes_while_the_window_runs(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    window.actions_.of("language-zh").trigger()
    qtbot.waitUntil(lambda: window.header.export.text() == "导出")
    assert window.services.settings.value(LANGUAGE) == "zh"
    assert window.actions_.of("save").text() == "保存(&S)"
    assert window.windowTitle() == "南南合作[*] – 决议起草"
    assert window.editor.caret_paragraph is not None
    assert window.status.position.text() == "序言段1"
    window.actions_.of("language-en").trigger()
    qtbot.waitUntil(lambda: window.header.export.text() == "Export")


def test_the_theme_changes_while_the_window_runs(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    window.actions_.of("appearance-dark").trigger()
    assert window.services.theme.is_dark
    assert window.services.settings.value(APPEARANCE) == "dark"
    assert ground(window) == window.services.theme.colours.paper.lower()
    window.actions_.of("appearance-light").trigger()
    assert not window.services.theme.is_dark
    assert ground(window) == "#ffffff"


def test_in_the_dark_another_language_leaves_the_paper_dark(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    window.actions_.of("language-en").trigger()
    window.actions_.of("appearance-dark").trigger()
    dark = window.services.theme.colours.paper.lower()
    assert ground(window) == dark
    window.actions_.of("language-zh").trigger()
    assert ground(window) == dark


def test_zoom_and_the_display_of_changes_are_remembered(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    press(qtbot, Qt.Key.Key_Equal, CONTROL)
    assert window.services.settings.value(ZOOM) == 110
    assert window.status.zoom.text() == "110%"
    press(qtbot, Qt.Key.Key_0, CONTROL)
    assert window.editor.zoom == 100
    press(qtbot, Qt.Key.Key_T, CONTROL | SHIFT)
    assert window.services.settings.value(CHANGES) == "all"
    assert window.header.displays["all"].isChecked()


@pytest.mark.parametrize(("setting", "said"), [("full", "PP2, new"), ("brief", "PP2"), ("off", None)])
def test_a_screen_reader_is_told_as_much_as_the_user_wants(
    qtbot: QtBot, window: MainWindow, file: Path, monkeypatch: pytest.MonkeyPatch, setting: str, said: str | None
) -> None:
    heard: list[str] = []
    window.services.settings.set(ANNOUNCEMENTS, setting)
    opened(qtbot, window, file)
    window.session.set_base(Base(res(DRAFT.paragraphs[0]), "78/1"), Sentence("换基稿", "Change the base text"))
    qtbot.waitUntil(lambda: window.comparing.comparison is not None)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    press(qtbot, Qt.Key.Key_Down)
    assert [words for words in heard if words.startswith("PP2")] == ([said] if said else [])


def test_recent_drafts_stand_in_the_menu(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    assert window.services.settings.value(RECENT) == (str(file.resolve()),)
    with qtbot.waitSignal(window.menus.recent_chosen) as heard:
        next(action for action in window.findChildren(QAction) if action.text() == "南南合作").trigger()
    assert heard.args == [file.resolve()]


def test_what_is_said_is_said_where_it_can_be_seen(window: MainWindow) -> None:
    window.lifecycle.said.emit(Sentence("只打开了第一份。", "Only the first was opened."))
    assert window.message.text == "Only the first was opened."


def test_a_crash_is_told_where_a_file_hides_the_start_page(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    opened(qtbot, window, file)
    assert not window.message.isVisible()
    window.start_contents.crashed_found.emit()
    assert window.message.isVisible()
    assert "secured" in window.message.text
    window.message.remedy.click()
    dialog = QApplication.activeModalWidget() or next(iter(window.findChildren(RecoveryDialog)))
    assert isinstance(dialog, RecoveryDialog)
    dialog.close()
    window.lifecycle.restored.emit()
    assert not window.message.isVisible()


def test_after_a_copy_was_restored_the_text_has_the_keyboard(
    qtbot: QtBot, window: MainWindow, file: Path, services: Services
) -> None:
    opened(qtbot, window, file)
    RecoveryFolder(services.recovery_folder).write(
        "crashed", Draft(edits.remove(DRAFT, (DRAFT.paragraphs[0].id,))), None
    )
    window.start_contents.crashed_found.emit()
    window.message.remedy.setFocus()
    window.message.remedy.click()
    (dialog,) = window.findChildren(RecoveryDialog)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(window.session.document.paragraphs) == len(DRAFT.paragraphs) - 1)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    qtbot.waitUntil(window.editor.sheet.hasFocus)
    assert not window.message.isVisible()
    assert "cannot be undone" in window.status.line_text


def test_the_place_in_the_status_bar_follows_a_number_that_changes(
    qtbot: QtBot, window: MainWindow, file: Path
) -> None:
    opened(qtbot, window, file)
    before = window.status.position.text()
    first = window.session.document.paragraphs[0].id
    window.session.dispatch(
        Edit(Sentence("测试", "test"), lambda document: edits.move(document, [first], document.paragraphs[2].id))
    )
    assert window.status.position.text() != before


def test_the_day_of_drafting_set_in_the_review_goes_with_the_draft(qtbot: QtBot, window: MainWindow) -> None:
    window.lifecycle.open_path(SAMPLE)
    qtbot.waitUntil(shows(window, PageName.IMPORT))
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(shows(window, PageName.ROLL))
    qtbot.waitUntil(lambda: not window.roll_review.is_planning)
    window.roll_review.form.day.setDate(QDate(2026, 12, 3))
    qtbot.waitUntil(lambda: not window.roll_review.is_planning)
    window.roll_review.apply()
    qtbot.waitUntil(shows(window, PageName.DRAFT))
    base = window.session.state.base
    assert base is not None
    assert base.drafted_on == date(2026, 12, 3)
