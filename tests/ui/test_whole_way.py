"""From last year's Word file to the file for the Secretariat: by keys alone, by the mouse alone, with an input method.

With DRAFTER_PICTURES set to a folder a picture is left there at each step.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from drafter.app.settings import LANGUAGE
from drafter.formats import read
from drafter.formats.docx.writer import write
from drafter.text.resources import resource
from drafter.text.sentence import Language
from drafter.ui.dialogs.export import ExportDialog
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from drafter.ui.way import PageName
from tests.formats.docx import truths
from tests.ui.answers import Answers
from tests.ui.windows import main_windows

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CONTROL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
SMALL = (1366, 768)
_MOST_TABS = 60
PHRASE = {"zh": "鼓励", "en": "encourages"}
REST = {
    "zh": "会员国在本国预算中为观测站的日常维护留出经费；",
    "en": " Member States to set funds aside for the upkeep of their stations;",
}


class User:
    """Someone in front of the window, who waits for what is to come and takes pictures on the way."""

    def __init__(self, qtbot: QtBot, window: MainWindow, answers: Answers, name: str) -> None:
        self.qtbot, self.window, self.answers, self.name = qtbot, window, answers, name
        self._pictures = os.environ.get("DRAFTER_PICTURES")
        self._taken = 0

    def until(self, happened: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(happened)

    def comes_to(self, page: PageName) -> None:
        self.until(lambda: self.window.page is page)
        if page is PageName.ROLL:
            self.until(lambda: not self.window.roll_review.is_planning)
        if page is PageName.DRAFT:
            self.until(lambda: holds_keyboard(self.window.editor.sheet))
        self.picture(page.name.lower())

    def picture(self, step: str) -> None:
        if self._pictures is None:
            return
        self._taken += 1
        shown = self.export if step == "export" else self.window
        shown.grab().save(str(Path(self._pictures) / f"{self.name}-{self._taken:02}-{step}.png"))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, modifiers)

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def click_row(self, view: QListView, row: int) -> None:
        where = view.visualRect(view.model().index(row, 0)).center()
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)

    def tabs_to(self, widget: QWidget) -> None:
        passed = []
        for _ in range(_MOST_TABS):
            if QApplication.focusWidget() is widget:
                return
            passed.append(QApplication.focusWidget())
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"no key leads there, but to {passed[:20]}")

    def types(self, text: str) -> None:
        """One event for each character: the test library knows the keys of Latin letters only."""
        for char in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                focused = QApplication.focusWidget()
                assert focused is not None
                QApplication.sendEvent(focused, QKeyEvent(kind, 0, NONE, char))

    def composes(self, text: str) -> None:
        """By an input method: the letters first, then what they stand for."""
        sheet = self.window.editor.sheet
        for shown in ("x", "xu", "xuan"):
            QApplication.sendEvent(sheet, QInputMethodEvent(shown, []))
        done = QInputMethodEvent("", [])
        done.setCommitString(text)
        QApplication.sendEvent(sheet, done)

    def stands_at_the_end(self) -> None:
        """The caret behind the last word of the text, as Ctrl+End puts it."""
        self.press(Qt.Key.Key_End, CONTROL)

    @property
    def export(self) -> ExportDialog:
        return next(one for one in self.window.findChildren(ExportDialog) if one.isVisible())

    @property
    def writes_anyway(self) -> QWidget:
        """The button that exports, with errors left or without."""
        form = self.export.form
        return form.export_anyway if form.export_anyway.isVisible() else form.primary

    def is_checked(self) -> None:
        self.until(lambda: bool(self.window.session.findings))


def holds_keyboard(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return Answers(word=tmp_path / "submission.docx")


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> Language:
    return "zh" if request.param == "zh" else "en"


@pytest.fixture
def user(
    qtbot: QtBot,
    services: Services,
    answers: Answers,
    language: Language,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Iterator[User]:
    """A window of 1366 by 768, and last year's resolution as a Word file."""
    sample = resource("samples", f"ocean-observation-{language}.md")
    answers.opened = tmp_path / "A_RES_80_372.docx"
    answers.opened.write_bytes(write(read(sample.read_bytes(), sample.name).document))
    services.settings.set(LANGUAGE, language)
    with main_windows(qtbot, services, answers, SMALL) as made:
        yield User(qtbot, made(), answers, request.node.originalname.removeprefix("test_") + f"-{language}")


def judged(user: User, answers: Answers, added: str) -> None:
    """The file is the base with everything rejected and the draft with everything accepted, and has what was added."""
    document = user.window.session.document
    assert any(added in paragraph.text for paragraph in document.paragraphs)
    assert document.masthead.session == 81
    assert answers.opened is not None
    assert answers.word is not None
    assert truths.faults(answers.opened.read_bytes(), document, answers.word.read_bytes()) == []


def test_by_keys_alone(user: User, answers: Answers, language: Language) -> None:
    user.press(Qt.Key.Key_O, CONTROL)
    user.comes_to(PageName.IMPORT)
    user.press(Qt.Key.Key_Return, CONTROL)
    user.comes_to(PageName.ROLL)
    user.press(Qt.Key.Key_Down)
    user.press(Qt.Key.Key_Space)
    user.press(Qt.Key.Key_Space)
    user.press(Qt.Key.Key_Return, CONTROL)
    user.comes_to(PageName.DRAFT)
    user.is_checked()
    user.stands_at_the_end()
    user.press(Qt.Key.Key_Up, ALT)
    user.press(Qt.Key.Key_Return, CONTROL)
    user.press(Qt.Key.Key_K, CONTROL)
    user.types(PHRASE[language])
    user.until(lambda: user.window.phrases.current is not None)
    user.press(Qt.Key.Key_Return)
    user.until(lambda: holds_keyboard(user.window.editor.sheet))
    user.types(REST[language])
    user.picture("written")
    user.press(Qt.Key.Key_F7)
    user.press(Qt.Key.Key_Return, ALT)
    user.press(Qt.Key.Key_E, CONTROL)
    user.until(lambda: user.export.isVisible())
    user.export.activateWindow()  # no window manager does it here
    user.until(lambda: holds_keyboard(user.export))
    user.picture("export")
    user.tabs_to(user.export.form.change_path)
    user.press(Qt.Key.Key_Space)
    user.tabs_to(user.writes_anyway)
    user.press(Qt.Key.Key_Space)
    user.until(lambda: user.export.done_text != "")
    user.picture("export")
    judged(user, answers, REST[language].strip())


def test_by_the_mouse_alone(user: User, answers: Answers, language: Language) -> None:
    window = user.window
    user.click(window.start.zone.choose)
    user.comes_to(PageName.IMPORT)
    user.click(window.import_review.header.primary)
    user.comes_to(PageName.ROLL)
    user.click(window.roll_review.header.primary)
    user.comes_to(PageName.DRAFT)
    user.is_checked()
    before = window.session.document
    user.click_row(window.phrases.list, 3)
    user.click(window.phrases.card.insert)
    assert window.session.document is not before
    user.picture("phrase")
    user.click(window.header.export)
    user.until(lambda: user.export.isVisible())
    user.click(user.export.form.change_path)
    user.click(user.writes_anyway)
    user.until(lambda: user.export.done_text != "")
    user.picture("export")
    judged(user, answers, "")


def test_with_an_input_method_on(user: User, answers: Answers, language: Language) -> None:
    user.press(Qt.Key.Key_O, CONTROL)
    user.comes_to(PageName.IMPORT)
    user.press(Qt.Key.Key_Return, CONTROL)
    user.comes_to(PageName.ROLL)
    user.press(Qt.Key.Key_Return, CONTROL)
    user.comes_to(PageName.DRAFT)
    user.stands_at_the_end()
    user.press(Qt.Key.Key_Up, ALT)
    user.press(Qt.Key.Key_Return, CONTROL)
    for words in ("鼓励", "会员国", "在本国预算中", "留出经费", "；"):
        user.composes(words)
        user.qtbot.wait(150)
    user.picture("written")
    lead = next(
        one.lead for one in user.window.session.document.paragraphs if "会员国在本国预算中留出经费；" in one.text
    )
    assert lead == ("鼓励" if language == "zh" else "")
    user.press(Qt.Key.Key_E, CONTROL)
    user.until(lambda: user.export.isVisible())
    user.export.choose_path()
    user.export.export()
    user.until(lambda: user.export.done_text != "")
    judged(user, answers, "会员国在本国预算中留出经费；")
