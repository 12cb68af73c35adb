"""The smaller dialogs: masthead, settings, keys, recovery copies, about."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from drafter.app.exporting import usual_author
from drafter.app.recovery import DraftJournal, leftovers
from drafter.app.session import Session
from drafter.app.settings import APPEARANCE, CORRECTIONS, DELEGATION, LANGUAGE, SETTINGS, ZOOM
from drafter.model.document import Masthead, Run
from drafter.text.sentence import Sentence
from drafter.ui.actions import Actions
from drafter.ui.dialogs.about import AboutDialog
from drafter.ui.dialogs.masthead import MastheadDialog
from drafter.ui.dialogs.recovery import RecoveryDialog
from drafter.ui.dialogs.settings import SettingsDialog
from drafter.ui.services import Services
from tests.builders import op, res

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

DOCUMENT = res(op("请秘书长报告。"), masthead=Masthead("大会", (Run("南南合作"),), session=79))


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session(DOCUMENT)


def test_the_masthead_is_changed_in_one_step(qtbot: QtBot, session: Session, services: Services) -> None:
    dialog = MastheadDialog(session, services, field="agenda_item")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.lines["agenda_item"].hasFocus)
    qtbot.keyClicks(dialog.lines["agenda_item"], "23(b)")
    dialog.lines["committee"].setText("第二委员会")
    qtbot.keyClick(dialog.lines["agenda_item"], Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert session.document.masthead.agenda_item == "23(b)"
    assert session.undo_label == Sentence("修改文头", "Change the masthead")
    session.undo()
    assert session.document is DOCUMENT


def test_the_masthead_is_applied_where_the_eye_ends(qtbot: QtBot, session: Session, services: Services) -> None:
    dialog = MastheadDialog(session, services)
    qtbot.addWidget(dialog)
    dialog.show()
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    assert buttons["Apply"].x() > buttons["Cancel"].x()
    assert buttons["Apply"].isDefault()
    with qtbot.waitSignal(dialog.rejected):
        buttons["Cancel"].click()


def test_a_session_that_is_none_is_said_and_the_form_stays(qtbot: QtBot, session: Session, services: Services) -> None:
    dialog = MastheadDialog(session, services)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.lines["session"].setText("明年")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.complaint
    assert session.document is DOCUMENT


def test_cancelling_the_masthead_changes_nothing(qtbot: QtBot, session: Session, services: Services) -> None:
    dialog = MastheadDialog(session, services)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.lines["title"].setText("别的题目")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert session.document is DOCUMENT


def test_every_setting_with_a_title_can_be_set(qtbot: QtBot, services: Services) -> None:
    dialog = SettingsDialog(services)
    qtbot.addWidget(dialog)
    assert set(dialog.editors) == {setting.name for setting in SETTINGS if setting.title is not None}
    zoom, corrections, language = (dialog.editors[one.name] for one in (ZOOM, CORRECTIONS, LANGUAGE))
    assert isinstance(zoom, QSpinBox)
    assert isinstance(corrections, QCheckBox)
    assert isinstance(language, QComboBox)
    zoom.setValue(140)
    corrections.setChecked(False)
    language.setCurrentIndex(language.findData("zh"))
    values = [services.settings.value(one) for one in (ZOOM, CORRECTIONS, LANGUAGE)]
    assert values == [140, False, "zh"]


def test_what_is_typed_for_a_setting_holds_also_where_esc_closes_the_window(qtbot: QtBot, services: Services) -> None:
    dialog = SettingsDialog(services)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    line = dialog.editors[DELEGATION.name]
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "Fiji")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert services.settings.value(DELEGATION) == "Fiji"


def test_settings_are_searched_in_both_languages_and_speak_the_new_one(qtbot: QtBot, services: Services) -> None:
    dialog = SettingsDialog(services)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.search, "zoom")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.editors["zoom"].isVisible()
    assert not dialog.editors["language"].isVisible()
    dialog.search.setText("缩放")
    assert dialog.editors["zoom"].isVisible()
    services.translation.set_language("zh")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "设置")


@pytest.mark.parametrize("words", ["深色", "主题", "theme", "Dark"])
def test_a_setting_is_found_by_what_can_be_chosen_and_by_other_words_for_it(
    qtbot: QtBot, services: Services, words: str
) -> None:
    dialog = SettingsDialog(services)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.search.setText(words)
    assert dialog.editors[APPEARANCE.name].isVisible()
    assert not dialog.editors[ZOOM.name].isVisible()


def test_the_name_that_stands_in_for_a_delegation_is_shown(qtbot: QtBot, services: Services) -> None:
    dialog = SettingsDialog(services)
    qtbot.addWidget(dialog)
    line = dialog.editors[DELEGATION.name]
    assert isinstance(line, QLineEdit)
    assert (line.text(), line.placeholderText()) == ("", usual_author("en"))


def test_tab_goes_from_the_search_through_all_settings_to_the_keys(qtbot: QtBot, services: Services) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = SettingsDialog(services, Actions(owner))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.search.hasFocus)
    assert dialog.keys is not None
    in_keys = (dialog.keys.table, dialog.keys.recorder, dialog.keys.usual)
    assert list(dialog.stops[:-1]) == [dialog.search, *dialog.editors.values(), *in_keys]
    reached = []
    for _ in dialog.stops:
        focused = dialog.focusWidget()
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [stop for stop in dialog.stops if stop.isEnabled()]
    assert reached[: len(wanted)] == wanted


def test_a_search_that_finds_nothing_says_so(qtbot: QtBot, services: Services) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = SettingsDialog(services, Actions(owner))
    qtbot.addWidget(dialog)
    dialog.search.setText("qwertz")
    assert dialog.nothing == "No setting and no command is called “qwertz”."
    dialog.search.setText("zoom")
    assert dialog.nothing == ""


def kept_copy(services: Services) -> None:
    journal = DraftJournal(services.recovery_folder, services.disk)
    session = Session(DOCUMENT, journal=journal)
    journal.attach(session)
    session.new_draft(DOCUMENT, None, saved=False)
    journal.finish(keep=True)


def test_a_chinese_list_has_chinese_commas(qtbot: QtBot, services: Services) -> None:
    kept_copy(services)
    services.translation.set_language("zh")
    dialog = RecoveryDialog(services)
    qtbot.addWidget(dialog)
    words = dialog.list.item(0).text()
    services.translation.set_language("en")
    assert "，当时选择不保存" in words


def test_a_recovery_copy_is_restored_or_removed(qtbot: QtBot, services: Services) -> None:
    kept_copy(services)
    dialog = RecoveryDialog(services)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.list.count() == 1
    with qtbot.waitSignal(dialog.restore_requested) as heard:
        qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert heard.args[0].copy.title == "南南合作"
    dialog.show()
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert leftovers(services.recovery_folder) == ()
    assert not dialog.restore.isEnabled()


def test_about_says_where_the_data_come_from(qtbot: QtBot, services: Services, tmp_path: Path) -> None:
    dialog = AboutDialog(services)
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "United Nations" in words
    assert str(services.data_folder) in words
