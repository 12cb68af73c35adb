"""The export dialog leads to what is missing, writes the file behind the window, and never refuses."""

from __future__ import annotations

import errno
import io
import itertools
import re
import zipfile
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from drafter.app import exporting
from drafter.app.base_origin import with_origin
from drafter.app.exporting import Kind
from drafter.app.last_folders import FileUse
from drafter.app.session import Session
from drafter.app.settings import DELEGATION, ORIGINS
from drafter.app.tasks import Token
from drafter.checks.finding import Family, Finding, Severity
from drafter.formats import outputs, read
from drafter.formats.page_options import PageOptions, Paper
from drafter.model import edits
from drafter.model.document import Masthead, ParagraphId, Run
from drafter.model.place import Place
from drafter.model.state import Base, SourceFile
from drafter.store.atomic import WriteRefused
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.ui.dialogs.checklist import Checklist, Line, Shape
from drafter.ui.dialogs.export import ExportDialog
from drafter.ui.services import Services
from drafter.ui.style_sheet import style_sheet
from tests.builders import op, pp, res
from tests.formats.docx.test_odd_bases import with_macros
from tests.formats.docx.test_personal import with_everything
from tests.formats.docx.test_revision_view import hiding
from tests.patience import PATIENCE_MS
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

BASE = res(
    pp("<b>重申</b>其全部承诺，"),
    op("<b>请</b>秘书长提交报告。", numbered=True),
    masthead=Masthead("大会", (Run("南南合作"),), session=79),
)
ONE = ParagraphId(1)
WRONG = Finding(
    "x", Family.LEAD, Severity.ERROR, Place(ONE), Span(0, 2), "重申", Sentence("错了", "is wrong"), Sentence("", "")
)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    draft = edits.type_text(BASE, ONE, Span(6, 6), "和成果")
    return Session(draft, Base(BASE, "A/RES/78/167"))


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, services: Services, answers: Answers, tmp_path: Path) -> ExportDialog:
    services.keep_folder(FileUse.EXPORT, tmp_path)
    return shown(qtbot, session, services, answers)


def shown(qtbot: QtBot, session: Session, services: Services, answers: Answers) -> ExportDialog:
    dialog = ExportDialog(session, services, answers)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def tracked(dialog: ExportDialog) -> str:
    """How many changes the file has, counted by another hand: words are marked one by one or together."""
    body = zipfile.ZipFile(io.BytesIO(exporting.produce(dialog.order).data)).read("word/document.xml").decode()
    count = body.count("<w:ins ") + body.count("<w:del ")
    return f"{count} tracked change{'s' if count > 1 else ''}"


def shapes(dialog: ExportDialog) -> list[Shape]:
    return [line.shape for line in dialog.form.checklist.lines]


def test_proofs_are_made_before_anything_is_written(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    qtbot.waitUntil(lambda: Shape.PROVEN in shapes(dialog))
    assert list(tmp_path.glob("*.docx")) == []


def test_the_file_is_written_under_its_usual_name(qtbot: QtBot, dialog: ExportDialog, session: Session) -> None:
    path = dialog.path
    assert path.name.startswith("南南合作_79_提交_20")
    qtbot.mouseClick(dialog.form.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.done_text != "")
    assert path.is_file()
    assert read(path.read_bytes(), path.name).document.paragraphs[0].text == "重申其全部承和成果诺，"
    assert path.name in dialog.done_text
    qtbot.mouseClick(dialog.form.copy_path, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == str(path)


def test_enter_exports_wherever_the_keyboard_is(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    qtbot.keyClick(dialog.form.kinds[Kind.CLEAN], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.done_text != "")
    assert [path.name.split("_")[2] for path in tmp_path.glob("*.docx")] == ["提交"]


def test_every_kind_says_what_it_is(dialog: ExportDialog) -> None:
    assert all(len(card.accessibleName()) > 20 for card in dialog.form.kinds.values())


def test_a_second_export_does_not_replace_the_first(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.export()
    qtbot.waitUntil(lambda: dialog.done_text != "")
    assert dialog.path.stem.endswith("_2")
    dialog.export()
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.docx"))) == 2)


def test_the_author_is_the_delegation_and_is_remembered(qtbot: QtBot, dialog: ExportDialog, services: Services) -> None:
    assert dialog.order.author == "常驻代表团"
    dialog.form.author.setText("某国常驻代表团")
    dialog.export()
    qtbot.waitUntil(lambda: dialog.done_text != "")
    assert services.settings.value(DELEGATION) == "某国常驻代表团"


def test_the_last_settings_are_those_of_the_next_time(
    qtbot: QtBot, dialog: ExportDialog, services: Services, session: Session, answers: Answers
) -> None:
    assert not dialog.form.again.isVisible()
    qtbot.mouseClick(dialog.form.kinds[Kind.CLEAN], Qt.MouseButton.LeftButton)
    assert not dialog.form.author.isVisible()
    dialog.export()
    qtbot.waitUntil(lambda: dialog.done_text != "")
    again = shown(qtbot, session, services, answers)
    assert again.form.kind is Kind.CLEAN
    assert again.form.again.isVisible()


def test_a_draft_that_was_never_exported_begins_with_the_submission_copy_whatever_was_made_of_another(
    qtbot: QtBot, dialog: ExportDialog, services: Services, answers: Answers, tmp_path: Path
) -> None:
    dialog.form.choose_kind(Kind.TEXT)
    dialog.export()
    qtbot.waitUntil(lambda: dialog.done_text != "")
    other = Session(BASE, Base(BASE, "A/RES/78/168"))
    other.new_draft(BASE, Base(BASE, "A/RES/78/167"), tmp_path / "森林.drafter", saved=True)
    fresh = shown(qtbot, other, services, answers)
    assert fresh.form.kind is Kind.TRACKED
    assert not fresh.form.again.isVisible()
    fresh.export_again()
    qtbot.waitUntil(lambda: fresh.done_text != "")
    assert fresh.form.kind is Kind.TRACKED
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".docx", ".txt"]


def test_errors_come_first_and_exporting_goes_on_all_the_same(
    qtbot: QtBot, services: Services, session: Session, answers: Answers, tmp_path: Path
) -> None:
    session.take_findings(session.document, (WRONG,))
    services.keep_folder(FileUse.EXPORT, tmp_path)
    dialog = shown(qtbot, session, services, answers)
    assert shapes(dialog)[0] is Shape.ERROR
    with qtbot.waitSignal(dialog.go_to) as heard:
        qtbot.mouseClick(dialog.form.primary, Qt.MouseButton.LeftButton)
    assert heard.args == [Place(ONE), Span(0, 2)]
    assert not dialog.isVisible()
    dialog = shown(qtbot, session, services, answers)
    qtbot.mouseClick(dialog.form.export_anyway, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.done_text != "")
    assert len(list(tmp_path.glob("*.docx"))) == 1


def test_what_is_wrong_comes_first_and_what_was_proved_last(
    qtbot: QtBot, services: Services, answers: Answers, tmp_path: Path
) -> None:
    source = SourceFile("a.docx", "docx", with_everything())
    base = Base(read(source.data, source.name).document, "A/RES/78/167", source)
    services.keep_folder(FileUse.EXPORT, tmp_path)
    dialog = shown(qtbot, Session(base.document, base), services, answers)
    qtbot.waitUntil(lambda: Shape.WARNING in shapes(dialog) and shapes(dialog)[-1] is Shape.PROVEN)
    assert shapes(dialog) == sorted(shapes(dialog), key=list(Shape).index)


def test_a_line_stands_as_high_as_what_can_be_done_about_it(qtbot: QtBot, services: Services) -> None:
    checklist = Checklist(services)
    qtbot.addWidget(checklist)
    checklist.setStyleSheet(style_sheet(services.theme.colours))
    line = Line(Shape.ERROR, Sentence(zh="段末缺“；”", en="The end has no semicolon"), Sentence(zh="去改正", en="Fix"))
    checklist.show_lines((line,))
    checklist.resize(600, 40)
    checklist.show()
    qtbot.waitExposed(checklist)
    (button,) = checklist.findChildren(QPushButton)
    for label in checklist.findChildren(QLabel):
        middle = label.y() + label.contentsRect().top() + label.contentsRect().height() / 2
        assert abs(middle - button.geometry().center().y()) < 2


def test_blanks_and_warnings_do_not_take_the_button_from_exporting(
    qtbot: QtBot, services: Services, answers: Answers
) -> None:
    session = Session(res(pp("回顾第<x>[…]</x>号决议，")))
    dialog = shown(qtbot, session, services, answers)
    assert shapes(dialog)[0] is Shape.BLANK
    assert dialog.first_trouble is None
    assert not dialog.form.export_anyway.isVisible()


def test_without_a_base_only_a_clean_copy_can_be_made(qtbot: QtBot, services: Services, answers: Answers) -> None:
    dialog = shown(qtbot, Session(BASE), services, answers)
    assert dialog.form.kind is Kind.CLEAN
    assert not dialog.form.kinds[Kind.TRACKED].isEnabled()


def test_a_base_that_was_not_adopted_is_a_warning(qtbot: QtBot, dialog: ExportDialog) -> None:
    assert Shape.WARNING in shapes(dialog)


def test_the_user_chooses_where(qtbot: QtBot, dialog: ExportDialog, answers: Answers, tmp_path: Path) -> None:
    answers.word = tmp_path / "mine.docx"
    qtbot.mouseClick(dialog.form.change_path, Qt.MouseButton.LeftButton)
    dialog.export()
    qtbot.waitUntil(lambda: dialog.done_text != "")
    assert (tmp_path / "mine.docx").is_file()


def test_what_cannot_be_written_is_said_and_the_dialog_stays(
    qtbot: QtBot, dialog: ExportDialog, answers: Answers, tmp_path: Path
) -> None:
    answers.word = tmp_path / "missing" / "mine.docx"
    dialog.choose_path()
    dialog.export()
    qtbot.waitUntil(lambda: dialog.form.said != "")
    assert dialog.isVisible()
    assert dialog.form.primary.isEnabled()


def test_cancelling_writes_nothing(
    qtbot: QtBot, dialog: ExportDialog, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: services.tasks.is_idle)

    is_cancelled = Event()

    def slowly(order: exporting.Order, tell: exporting.Tell = lambda _a, _b: None) -> exporting.Product:
        assert is_cancelled.wait(PATIENCE_MS / 1000)
        return exporting.produce(order, tell)

    monkeypatch.setattr("drafter.ui.dialogs.export.produce", slowly)
    dialog.form.author.setText("另一个署名")
    dialog.export()
    dialog.cancel()
    is_cancelled.set()
    qtbot.waitUntil(lambda: services.tasks.is_idle)
    assert list(tmp_path.glob("*.docx")) == []
    assert dialog.isVisible()


@pytest.mark.parametrize("closes", [False, True])
def test_what_is_cancelled_before_the_file_takes_its_place_leaves_the_old_one_whole(
    qtbot: QtBot,
    dialog: ExportDialog,
    services: Services,
    answers: Answers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    closes: bool,
) -> None:
    target, is_whole, may_go_on = tmp_path / "mine.docx", Event(), Event()
    target.write_bytes(b"old")
    commit = Token.commit

    def waits(token: Token) -> None:
        is_whole.set()
        assert may_go_on.wait(PATIENCE_MS / 1000)
        commit(token)

    monkeypatch.setattr(Token, "commit", waits)
    answers.word = target
    dialog.choose_path()
    dialog.export()
    qtbot.waitUntil(is_whole.is_set)
    (dialog.reject if closes else dialog.form.cancel.click)()
    with qtbot.waitSignal(services.tasks.idle):
        may_go_on.set()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target], "nothing is left beside it"
    assert closes or dialog.form.said == "Cancelled; nothing was changed."


def test_who_cancels_once_the_file_takes_its_place_is_told_that_it_is_exported(
    qtbot: QtBot, dialog: ExportDialog, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, is_committed, may_go_on = tmp_path / "mine.docx", Event(), Event()
    target.write_bytes(b"old")
    commit = Token.commit

    def waits(token: Token) -> None:
        commit(token)
        is_committed.set()
        assert may_go_on.wait(PATIENCE_MS / 1000)

    monkeypatch.setattr(Token, "commit", waits)
    answers.word = target
    dialog.choose_path()
    dialog.export()
    qtbot.waitUntil(is_committed.is_set)
    dialog.form.cancel.click()
    assert dialog.isVisible()
    may_go_on.set()
    qtbot.waitUntil(lambda: dialog.done_text != "")
    assert zipfile.is_zipfile(target)
    assert dialog.form.said == ""


def test_another_language_does_not_stop_the_writing(
    qtbot: QtBot, dialog: ExportDialog, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = Event()

    def slowly(order: exporting.Order, tell: exporting.Tell = lambda _a, _b: None) -> exporting.Product:
        assert may_go_on.wait(PATIENCE_MS / 1000)
        return exporting.produce(order, tell)

    monkeypatch.setattr("drafter.ui.dialogs.export.produce", slowly)
    dialog.form.author.setText("另一个署名")
    dialog.export()
    services.translation.set_language("zh")
    may_go_on.set()
    qtbot.waitUntil(lambda: dialog.done_text.startswith("已导出"))


def test_pages_are_chosen_for_what_is_laid_out_anew(qtbot: QtBot, dialog: ExportDialog) -> None:
    assert not dialog.form.pages.isVisible()
    qtbot.mouseClick(dialog.form.kinds[Kind.CLEAN], Qt.MouseButton.LeftButton)
    assert dialog.form.pages.isVisible()
    assert dialog.form.pages.automatic_numbers.isVisible()
    qtbot.mouseClick(dialog.form.kinds[Kind.PDF], Qt.MouseButton.LeftButton)
    assert not dialog.form.pages.automatic_numbers.isVisible()
    assert dialog.path.suffix == ".pdf"


def test_the_pages_are_made_as_chosen_and_chosen_so_the_next_time(
    qtbot: QtBot, dialog: ExportDialog, services: Services, session: Session, answers: Answers
) -> None:
    qtbot.mouseClick(dialog.form.kinds[Kind.PDF], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(dialog.form.pages.paper, "A4")
    dialog.form.pages.line_numbers.click()
    path = dialog.path
    dialog.export()
    qtbot.waitUntil(lambda: dialog.done_text != "")
    assert b"/MediaBox [0 0 595.000000 842.000000]" in path.read_bytes()
    again = shown(qtbot, session, services, answers)
    assert (again.form.kind, again.order.pages) == (Kind.PDF, PageOptions(Paper.A4, line_numbers=True))


def test_a_chosen_name_ends_as_the_kind_does(
    qtbot: QtBot, dialog: ExportDialog, answers: Answers, tmp_path: Path
) -> None:
    answers.word = tmp_path / "提交.docx"
    qtbot.mouseClick(dialog.form.change_path, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.form.kinds[Kind.XML], Qt.MouseButton.LeftButton)
    assert dialog.path == tmp_path / "提交.xml"


def test_without_a_base_all_but_two_kinds_can_be_made(qtbot: QtBot, services: Services, answers: Answers) -> None:
    dialog = shown(qtbot, Session(BASE), services, answers)
    possible = {kind for kind, card in dialog.form.kinds.items() if card.isEnabled()}
    assert possible == {Kind.CLEAN, Kind.PDF, Kind.XML, Kind.TEXT}


def test_what_travels_with_the_base_is_told_and_taken_out_on_request(
    qtbot: QtBot, services: Services, answers: Answers, tmp_path: Path
) -> None:
    source = SourceFile("a.docx", "docx", with_everything())
    base = Base(read(source.data, source.name).document, "A/RES/78/167", source)
    services.keep_folder(FileUse.EXPORT, tmp_path)
    dialog = shown(qtbot, Session(base.document, base), services, answers)
    told = "The properties of the file name: 张三, 李四"
    qtbot.waitUntil(lambda: told in [line.words.en for line in dialog.form.checklist.lines])
    (line,) = (line for line in dialog.form.checklist.lines if line.words.en == told)
    dialog.form.checklist.asked.emit(line)
    assert dialog.isVisible()
    assert dialog.form.without_traces.isChecked()
    qtbot.waitUntil(lambda: Shape.PROVEN in [line.shape for line in dialog.form.checklist.lines[-2:]])
    assert told not in [line.words.en for line in dialog.form.checklist.lines]
    path = dialog.path
    dialog.export()
    qtbot.waitUntil(lambda: dialog.done_text != "")
    assert outputs.traces(path.read_bytes()) == ()


def test_a_base_that_hides_changes_is_told_of_before_and_after(
    qtbot: QtBot, services: Services, answers: Answers, tmp_path: Path
) -> None:
    source = SourceFile("a.docx", "docx", hiding())
    base = Base(read(source.data, source.name).document, "A/RES/78/167", source)
    draft = edits.type_text(base.document, base.document.paragraphs[-1].id, Span(1, 1), "求")
    services.keep_folder(FileUse.EXPORT, tmp_path)
    dialog = shown(qtbot, Session(draft, base), services, answers)
    qtbot.waitUntil(lambda: any("All Markup" in line.words.en for line in dialog.form.checklist.lines))
    dialog.export()
    qtbot.waitUntil(lambda: dialog.done_text != "")
    assert "All Markup" in dialog.form.hint.text()
    assert dialog.form.hint.isVisible()
    qtbot.mouseClick(dialog.form.kinds[Kind.CLEAN], Qt.MouseButton.LeftButton)
    assert not any("All Markup" in line.words.en for line in dialog.form.checklist.lines)


# The first page


def test_the_first_page_is_shown_with_its_changes_counted(qtbot: QtBot, dialog: ExportDialog) -> None:
    pane = dialog.form.preview
    assert pane.preview is None
    assert pane.picture.text() == "Setting the page…"
    qtbot.waitUntil(lambda: pane.preview is not None)
    assert not pane.picture.pixmap().isNull()
    assert pane.counts.text() == f"about 1 page, {tracked(dialog)}"


def test_the_picture_of_a_copy_in_the_base_s_own_file_is_called_a_sketch(
    qtbot: QtBot, dialog: ExportDialog, services: Services, answers: Answers
) -> None:
    qtbot.waitUntil(lambda: dialog.form.preview.preview is not None)
    assert not dialog.form.preview.caption.isVisibleTo(dialog.form.preview)
    source = SourceFile("a.docx", "docx", hiding())
    base = Base(read(source.data, source.name).document, "A/RES/78/167", source)
    pane = shown(qtbot, Session(base.document, base), services, answers).form.preview
    qtbot.waitUntil(lambda: pane.preview is not None)
    assert pane.caption.isVisibleTo(pane)


def test_options_of_pages_are_for_what_has_pages(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.mouseClick(dialog.form.kinds[Kind.CLEAN], Qt.MouseButton.LeftButton)
    dialog.form.pages.line_numbers.click()
    assert dialog.order.pages.line_numbers
    qtbot.mouseClick(dialog.form.kinds[Kind.TRACKED], Qt.MouseButton.LeftButton)
    assert not dialog.order.pages.line_numbers


def test_every_kind_has_a_first_page(qtbot: QtBot, dialog: ExportDialog) -> None:
    pane = dialog.form.preview
    for kind in Kind:
        dialog.form.choose_kind(kind)
        qtbot.waitUntil(lambda kind=kind: pane.preview is not None and pane.preview.order.kind is kind)
        assert not pane.picture.pixmap().isNull()
    assert pane.counts.text() == ""


def test_pages_can_be_turned(qtbot: QtBot, services: Services, answers: Answers) -> None:
    long = res(*(pp(f"<b>回顾</b>其第{number}号决议，{'并重申其中所载的承诺，' * 9}") for number in range(40)))
    pane = shown(qtbot, Session(long), services, answers).form.preview
    qtbot.waitUntil(lambda: pane.preview is not None)
    assert not pane.previous.isEnabled()
    before = pane.picture.pixmap().toImage()
    qtbot.mouseClick(pane.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.picture.pixmap().toImage() != before)
    assert pane.place.text().startswith("2/")
    assert pane.title.text() == "Preview of page 2"
    assert pane.previous.isEnabled()


def test_a_page_that_cannot_be_drawn_is_said(
    qtbot: QtBot, services: Services, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = res(*(pp(f"<b>回顾</b>其第{number}号决议，{'并重申其中所载的承诺，' * 9}") for number in range(40)))
    pane = shown(qtbot, Session(long), services, answers).form.preview
    qtbot.waitUntil(lambda: pane.preview is not None)

    def fails(*_what: object) -> None:
        raise WriteRefused(Sentence("不行", "no"))

    monkeypatch.setattr("drafter.ui.dialogs.preview_pane.page_picture", fails)
    pane.turn(1)
    qtbot.waitUntil(lambda: pane._is_failed)


def test_a_file_that_cannot_be_laid_out_has_no_preview_and_is_exported_all_the_same(
    qtbot: QtBot, dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(product: exporting.Product) -> None:
        raise WriteRefused(Sentence("不行", "no"))

    monkeypatch.setattr("drafter.ui.dialogs.preview_pane.preview", fails)
    dialog.form.choose_kind(Kind.CLEAN)
    qtbot.waitUntil(lambda: dialog.form.preview.picture.text() == "No preview of this file.")
    dialog.export()
    qtbot.waitUntil(lambda: dialog.done_text != "")


def test_a_narrow_dialog_does_without_the_preview(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.resize(1120, 600)
    qtbot.waitUntil(lambda: dialog.form.preview.isVisible())
    dialog.resize(900, 600)
    qtbot.waitUntil(lambda: not dialog.form.preview.isVisible())


# What is done


def test_what_was_written_is_said_with_pages_and_changes(qtbot: QtBot, dialog: ExportDialog) -> None:
    name = dialog.path.name
    dialog.export()
    qtbot.waitUntil(lambda: "page" in dialog.done_text)
    assert dialog.form.done.full_text == f"Exported, about 1 page, {tracked(dialog)}, {name}"
    dialog.form.choose_kind(Kind.CLEAN)
    assert not dialog.form.open_file.isVisible()


def test_exporting_again_uses_the_last_settings_and_not_what_the_form_says(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.form.choose_kind(Kind.CLEAN)
    dialog.export()
    qtbot.waitUntil(lambda: dialog.done_text != "")
    dialog.form.choose_kind(Kind.TEXT)
    qtbot.mouseClick(dialog.form.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.docx"))) == 2)
    assert not list(tmp_path.glob("*.txt"))


def test_how_far_the_writing_is_stands_beside_the_buttons(
    qtbot: QtBot, dialog: ExportDialog, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: services.tasks.is_idle)

    is_said = Event()

    def slowly(order: exporting.Order, tell: exporting.Tell) -> exporting.Product:
        tell(1, 3)
        assert is_said.wait(PATIENCE_MS / 1000)
        return exporting.produce(order, tell)

    monkeypatch.setattr("drafter.ui.dialogs.export.produce", slowly)
    dialog.form.author.setText("另一个署名")
    dialog.export()
    qtbot.waitUntil(lambda: dialog.form.said == "Reading it again…")
    assert dialog.form.cancel.isEnabled()
    is_said.set()
    qtbot.waitUntil(lambda: dialog.done_text != "")
    assert dialog.form.said == ""


# What stands in the way


def test_a_full_disk_is_said_the_old_file_is_whole_and_the_draft_safe(
    qtbot: QtBot,
    dialog: ExportDialog,
    session: Session,
    answers: Answers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "mine.docx").write_bytes(b"old")
    answers.word = tmp_path / "mine.docx"
    dialog.choose_path()
    before = session.document

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    dialog.export()
    qtbot.waitUntil(lambda: "disk is full" in dialog.form.said)
    assert (tmp_path / "mine.docx").read_bytes() == b"old"
    assert [path.name for path in tmp_path.glob("*mine*")] == ["mine.docx"]
    assert session.document is before
    monkeypatch.undo()
    dialog.export()
    qtbot.waitUntil(lambda: dialog.done_text != "")
    assert (tmp_path / "mine.docx").read_bytes().startswith(b"PK")


def test_a_chosen_name_with_dots_keeps_them(
    qtbot: QtBot, dialog: ExportDialog, answers: Answers, tmp_path: Path
) -> None:
    answers.word = tmp_path / "A.C.2_79.draft"
    dialog.choose_path()
    assert dialog.path == tmp_path / "A.C.2_79.draft.docx"


def test_nothing_is_replaced_under_a_name_that_nobody_was_asked_about(
    qtbot: QtBot, dialog: ExportDialog, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "mine.pdf").write_bytes(b"old")
    answers.word = tmp_path / "mine.docx"
    dialog.choose_path()
    dialog.form.choose_kind(Kind.PDF)
    assert dialog.path == tmp_path / "mine_2.pdf"


@pytest.mark.parametrize(
    ("become", "told", "shape"),
    [
        (lambda path: path.write_bytes(b"other"), "was changed after it was read", Shape.WARNING),
        (lambda path: path.unlink(), "no longer where it was", Shape.PROVEN),
    ],
)
def test_a_base_that_was_changed_or_moved_since_is_said_and_exported_as_it_was_read(
    qtbot: QtBot, services: Services, answers: Answers, tmp_path: Path, become, told: str, shape: Shape
) -> None:  # type: ignore[no-untyped-def]
    source = SourceFile("base.docx", "docx", outputs.clean(BASE))
    path = tmp_path / "base.docx"
    path.write_bytes(source.data)
    services.settings.set(ORIGINS, with_origin((), source.data, path))
    services.keep_folder(FileUse.EXPORT, tmp_path)
    become(path)
    base = Base(read(source.data, "base.docx").document, "A/RES/78/167", source)
    dialog = shown(qtbot, Session(base.document, base), services, answers)
    qtbot.waitUntil(lambda: any(told in line.words.en for line in dialog.form.checklist.lines))
    (line,) = (line for line in dialog.form.checklist.lines if told in line.words.en)
    assert line.shape is shape
    written = dialog.path
    dialog.export()
    qtbot.waitUntil(lambda: dialog.done_text != "")
    assert read(written.read_bytes(), "a.docx").document.paragraphs[0].text == BASE.paragraphs[0].text


def test_a_copy_that_keeps_the_macros_of_its_base_is_named_so(
    qtbot: QtBot, services: Services, answers: Answers
) -> None:
    source = with_macros()
    base = read(source, "base.docm")
    session = Session(base.document, Base(base.document, "A/RES/80/372", base.source))
    dialog = shown(qtbot, session, services, answers)
    assert dialog.path.suffix == ".docm"
    dialog.form.without_traces.setChecked(True)
    assert dialog.path.suffix == ".docx"
    dialog.form.without_traces.setChecked(False)
    dialog.form.choose_kind(Kind.CLEAN)
    assert dialog.path.suffix == ".docx"


def test_only_a_draft_that_was_exported_has_a_last_time(qtbot: QtBot, dialog: ExportDialog) -> None:
    assert not dialog.was_exported
    dialog.export()
    qtbot.waitUntil(lambda: dialog.was_exported)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_covers_anything_in_the_smallest_window(
    qtbot: QtBot, qapp: QApplication, session: Session, services: Services, answers: Answers, language: Language
) -> None:
    services.translation.set_language(language)
    qapp.setStyleSheet(style_sheet(services.theme.colours))
    dialog = shown(qtbot, session, services, answers)
    dialog.resize(1000, 600)
    qtbot.waitUntil(lambda: dialog.form.preview.preview is not None)
    cards = list(dialog.form.kinds.values())
    for above, below in itertools.pairwise(cards):
        assert above.geometry().bottom() < below.geometry().top()
    for card in cards:
        for label in (one for one in card.findChildren(QLabel) if one.isVisible()):
            assert card.rect().contains(label.geometry())
            assert label.height() >= label.heightForWidth(label.width())
    preview = dialog.form.preview
    assert preview.isVisible()
    assert preview.picture.geometry().bottom() < preview.place.geometry().top()


def test_the_kind_that_is_chosen_is_scrolled_to(
    qtbot: QtBot, qapp: QApplication, services: Services, dialog: ExportDialog
) -> None:
    qapp.setStyleSheet(style_sheet(services.theme.colours))
    dialog.resize(1000, 520)
    cards, area = dialog.form.kinds, dialog.form.left.rows
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    cards[Kind.TEXT].setFocus()
    cards[Kind.TEXT].setChecked(True)
    top = cards[Kind.TEXT].mapTo(area.viewport(), cards[Kind.TEXT].rect().topLeft()).y()
    assert top + cards[Kind.TEXT].height() <= area.viewport().height()


def test_a_long_name_of_the_base_keeps_beginning_and_end(qtbot: QtBot, services: Services, answers: Answers) -> None:
    name = "A_RES_78_167_as_it_was_sent_round_by_the_coordinator_on_Monday.docx"
    dialog = shown(qtbot, Session(BASE, Base(BASE, name)), services, answers)
    card = dialog.form.kinds[Kind.TRACKED]
    assert card.toolTip() == name
    assert re.search(r"A_RES.*….*\.docx", card.accessibleName())
