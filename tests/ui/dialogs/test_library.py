"""The library's window: searched, added to by file and folder, taken out of, begun from; and all that goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.app.library_desk import LibraryDesk
from drafter.app.tasks import Token
from drafter.library import Library
from drafter.model.state import Base
from drafter.text.resources import resource
from drafter.ui.dialogs.library import LibraryDialog
from drafter.ui.services import Services
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SAMPLE = resource("samples", "ocean-observation-zh.md")


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three resolutions and a letter."""
    made = tmp_path / "texts"
    made.mkdir()
    text = SAMPLE.read_text(encoding="utf-8")
    for number in ("80/372", "79/374", "78/365"):
        (made / f"{number.replace('/', '-')}.md").write_text(text.replace("80/372", number), encoding="utf-8")
    (made / "letter.txt").write_text("The meeting is at ten.", encoding="utf-8")
    return made


@pytest.fixture
def open_dialog(qtbot: QtBot, services: Services, answers: Answers, tmp_path: Path) -> Callable[[], LibraryDialog]:
    def opened() -> LibraryDialog:
        made = LibraryDialog(services, answers, tmp_path)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        qtbot.waitUntil(lambda: bool(listed(made) or made.nothing or made.said))
        return made

    return opened


@pytest.fixture
def filled(qtbot: QtBot, open_dialog: Callable[[], LibraryDialog], answers: Answers, folder: Path) -> LibraryDialog:
    dialog = open_dialog()
    answers.folder = folder
    dialog.add_folder.click()
    qtbot.waitUntil(lambda: len(listed(dialog)) == 3)
    return dialog


def held_at_the_second_file(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Adding goes no further than the second file until it is cancelled; the files that were reached."""
    reached: list[int] = []
    report = Token.report

    def slow(token: Token, step: int, steps: int) -> None:
        reached.append(step)
        while step == 1 and not token.is_cancelled:
            pass  # the second file takes as long as the user likes
        report(token, step, steps)

    monkeypatch.setattr(Token, "report", slow)
    return reached


def listed(dialog: LibraryDialog) -> list[str]:
    rows = range(dialog.list.topLevelItemCount())
    return [item.text(0) for row in rows if (item := dialog.list.topLevelItem(row)) is not None]


def test_an_empty_library_says_what_to_do(open_dialog: Callable[[], LibraryDialog], services: Services) -> None:
    dialog = open_dialog()
    assert "The library is empty" in dialog.nothing
    assert not dialog.begin.isEnabled()
    assert not dialog.remove.isEnabled()
    assert not services.library_path.exists()


def test_a_folder_joins_and_what_did_not_is_named(filled: LibraryDialog, folder: Path) -> None:
    assert listed(filled) == ["A/RES/80/372", "A/RES/79/374", "A/RES/78/365"]
    assert filled.said == "3 added, 1 not added."
    assert [filled.refusals.item(row).text().split(":")[0] for row in range(filled.refusals.count())] == ["letter.txt"]
    assert filled.refusals.isVisible()
    assert len(list(folder.iterdir())) == 4, "the user's files stay"


def test_files_join(
    qtbot: QtBot, open_dialog: Callable[[], LibraryDialog], answers: Answers, folder: Path, services: Services
) -> None:
    dialog = open_dialog()
    answers.files = [folder / "80-372.md", folder / "79-374.md"]
    dialog.add_files.click()
    qtbot.waitUntil(lambda: len(listed(dialog)) == 2)
    assert dialog.said == "2 added."
    services.translation.set_language("zh")


def test_who_chooses_nothing_changes_nothing(open_dialog: Callable[[], LibraryDialog], answers: Answers) -> None:
    dialog = open_dialog()
    dialog.add_files.click()
    dialog.add_folder.click()
    assert answers.asked == ["files", "folder"]
    assert dialog.add_files.isEnabled()


def test_the_search_narrows_and_says_when_nothing_is_there(qtbot: QtBot, filled: LibraryDialog) -> None:
    qtbot.keyClicks(filled.search, "79-374")
    qtbot.waitUntil(lambda: listed(filled) == ["A/RES/79/374"])
    qtbot.keyClicks(filled.search, "x")
    qtbot.waitUntil(lambda: bool(filled.nothing))
    assert filled.nothing == "No text contains “79-374x”."
    filled.search.clear()
    qtbot.waitUntil(lambda: len(listed(filled)) == 3)


def test_by_keyboard_alone_a_text_is_found_and_begun_from(qtbot: QtBot, filled: LibraryDialog) -> None:
    filled.search.setFocus()
    qtbot.keyClick(filled.search, Qt.Key.Key_Down)
    qtbot.waitUntil(filled.list.hasFocus)
    qtbot.keyClick(filled.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(filled.base_chosen) as chosen:
        qtbot.keyClick(filled.list, Qt.Key.Key_Return)
    base: Base = chosen.args[0]
    assert (base.name, base.source is not None) == ("A/RES/79/374", True)
    assert not filled.isVisible()


def test_enter_in_the_search_begins_from_the_only_hit(qtbot: QtBot, filled: LibraryDialog) -> None:
    qtbot.keyClicks(filled.search, "78/365")
    qtbot.waitUntil(lambda: listed(filled) == ["A/RES/78/365"])
    with qtbot.waitSignal(filled.base_chosen) as chosen:
        qtbot.keyClick(filled.search, Qt.Key.Key_Return)
    assert chosen.args[0].name == "A/RES/78/365"


def test_enter_before_the_search_has_answered_waits_for_it(qtbot: QtBot, filled: LibraryDialog) -> None:
    qtbot.keyClicks(filled.search, "78-365")
    assert len(listed(filled)) == 3
    with qtbot.waitSignal(filled.base_chosen) as chosen:
        qtbot.keyClick(filled.search, Qt.Key.Key_Return)
    assert chosen.args[0].name == "A/RES/78/365"


def test_enter_after_a_search_without_a_hit_does_nothing(qtbot: QtBot, filled: LibraryDialog) -> None:
    qtbot.keyClicks(filled.search, "nothing like it")
    qtbot.keyClick(filled.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(filled.nothing))
    assert filled.isVisible()


def test_a_search_makes_its_first_hit_current_whatever_was_chosen_before(qtbot: QtBot, filled: LibraryDialog) -> None:
    filled.list.setFocus()
    qtbot.keyClick(filled.list, Qt.Key.Key_End)
    assert [text.symbol for text in filled.list.chosen] == ["A/RES/78/365"]
    qtbot.keyClicks(filled.search, "A/RES")
    qtbot.waitUntil(lambda: [text.symbol for text in filled.list.chosen] == ["A/RES/80/372"])


def test_what_is_taken_out_can_be_put_back(qtbot: QtBot, filled: LibraryDialog) -> None:
    filled.list.selectAll()
    qtbot.keyClick(filled.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: bool(filled.nothing))
    assert filled.said == "3 removed; the files stay."
    filled.undo.click()
    qtbot.waitUntil(lambda: len(listed(filled)) == 3)
    assert not filled.undo.isVisible()


def test_adding_can_be_cancelled_and_what_joined_stays(
    qtbot: QtBot,
    open_dialog: Callable[[], LibraryDialog],
    answers: Answers,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = open_dialog()
    reached = held_at_the_second_file(monkeypatch)
    answers.folder = folder
    dialog.add_folder.click()
    assert not dialog.add_files.isEnabled()
    qtbot.waitUntil(lambda: 1 in reached)
    qtbot.waitUntil(lambda: dialog._working.text() == "Reading 1 of 4")
    dialog.cancel.click()
    assert dialog.add_files.isEnabled()
    qtbot.waitUntil(lambda: listed(dialog) == ["A/RES/78/365"])
    assert dialog.said == "Cancelled; what had joined stays."


def test_a_damaged_library_is_said_and_a_new_one_begun(
    qtbot: QtBot, services: Services, open_dialog: Callable[[], LibraryDialog], answers: Answers
) -> None:
    services.library_path.parent.mkdir(parents=True)
    services.library_path.write_bytes(b"not a library")
    dialog = open_dialog()
    assert "damaged" in dialog.said
    assert dialog.anew.isVisible()
    dialog.anew.click()
    qtbot.waitUntil(lambda: "The library is empty" in dialog.nothing)
    assert [path.read_bytes() for path in services.library_path.parent.iterdir()] == [b"not a library"]
    answers.files = [SAMPLE]
    dialog.add_files.click()
    qtbot.waitUntil(lambda: len(listed(dialog)) == 1)


def test_a_library_of_a_later_version_is_not_set_aside(
    services: Services, open_dialog: Callable[[], LibraryDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import closing
    from sqlite3 import connect

    from tests.library.samples import TODAY, contents, new

    Library(services.library_path).add(new("78/167"), contents(), TODAY)
    with closing(connect(services.library_path)) as connection, connection:
        connection.execute("PRAGMA user_version = 99")
    dialog = open_dialog()
    assert "newer version" in dialog.said
    assert not dialog.anew.isVisible()


def test_a_text_that_another_window_took_out_is_said(qtbot: QtBot, filled: LibraryDialog, services: Services) -> None:
    library = Library(services.library_path)
    library.remove(library.texts())
    filled.begin.click()
    qtbot.waitUntil(lambda: "no longer in the library" in filled.said)
    assert filled.isVisible()


def test_input_methods_are_off_in_the_list(filled: LibraryDialog) -> None:
    filled.list.setFocus()
    assert not filled.list.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_listing_does_not_stop_what_is_being_added(qtbot: QtBot, services: Services, folder: Path) -> None:
    desk = LibraryDesk(services.tasks, services.library_path)
    with qtbot.waitSignal(desk.added) as added:
        desk.add_folder(folder)
        desk.list_texts("80")
        desk.list_texts("8")
    assert added.args[0].added == 3


def test_what_is_removed_while_files_join_is_removed_and_the_files_join(
    qtbot: QtBot, filled: LibraryDialog, answers: Answers, tmp_path: Path
) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    answers.files = []
    for number in ("77/1", "77/2"):
        path = tmp_path / f"{number.replace('/', '-')}.md"
        path.write_text(text.replace("80/372", number), encoding="utf-8")
        answers.files.append(path)
    filled.add_files.click()
    filled.list.setFocus()
    qtbot.keyClick(filled.list, Qt.Key.Key_End)
    filled.remove.click()
    assert filled.said == "They will be removed once the present step is done."
    expected = ["A/RES/80/372", "A/RES/79/374", "A/RES/77/2", "A/RES/77/1"]
    qtbot.waitUntil(lambda: listed(filled) == expected)
    assert filled.said == "1 removed; the files stay."


def test_who_cancels_the_adding_still_has_removed_what_was_to_go(
    qtbot: QtBot, filled: LibraryDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached = held_at_the_second_file(monkeypatch)
    filled.add_folder.click()
    qtbot.waitUntil(lambda: 1 in reached)
    filled.list.selectAll()
    filled.remove.click()
    filled.cancel.click()
    qtbot.waitUntil(lambda: bool(filled.nothing))
    assert filled.said == "3 removed; the files stay."


def test_what_was_to_go_goes_although_the_window_is_closed(
    qtbot: QtBot, services: Services, filled: LibraryDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached = held_at_the_second_file(monkeypatch)
    filled.add_folder.click()
    qtbot.waitUntil(lambda: 1 in reached)
    filled.list.selectAll()
    filled.remove.click()
    with qtbot.waitSignal(services.tasks.idle):
        filled.close()
    assert Library(services.library_path).texts() == ()
