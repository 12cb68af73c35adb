"""A recovery copy opens where it was left, with the notes of that paragraph in sight."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.recovery import leftovers
from drafter.model.document import NoteId, ParagraphId
from drafter.model.state import Caret, at
from drafter.store.draft_file import Draft
from drafter.store.recovery import RecoveryFolder
from drafter.ui.editor.footnote_model import NOTE_ROLE
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from tests.builders import pp, res
from tests.ui.answers import Answers
from tests.ui.windows import main_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

COUNT = 40
DRAFT = res(
    *[pp(f"<b>回顾</b>其第{number}号决议<n>{number}</n>，") for number in range(1, COUNT + 1)],
    notes={number: f"A/79/{number}。" for number in range(1, COUNT + 1)},
)
LEFT_AT = ParagraphId(33)


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> Iterator[MainWindow]:
    with main_window(qtbot, services, Answers()) as window:
        yield window


def is_in_sight(window: MainWindow, note_id: NoteId) -> bool:
    table = window.editor.footnotes.table
    rows = [row for row in range(table.model().rowCount()) if table.visualRect(table.model().index(row, 0)).top() >= 0]
    shown = [row for row in rows if table.visualRect(table.model().index(row, 0)).bottom() <= table.viewport().height()]
    return any(table.model().index(row, 1).data(NOTE_ROLE).id == note_id for row in shown)


@pytest.mark.parametrize("is_again", [False, True])
def test_the_notes_of_the_caret_are_in_sight(
    qtbot: QtBot, window: MainWindow, services: Services, is_again: bool
) -> None:
    RecoveryFolder(services.recovery_folder).write("one", Draft(DRAFT), None, Caret(LEFT_AT, 2))
    leftover = leftovers(services.recovery_folder)[0]
    if is_again:
        # Another draft with the caret in the same paragraph: the notes have the same ids.
        window.lifecycle.new_blank()
        window.session.new_draft(DRAFT, None)
        window.session.select(at(LEFT_AT))
        qtbot.waitUntil(lambda: is_in_sight(window, DRAFT.paragraph(LEFT_AT).notes[0]))
    window.lifecycle.restore(leftover)
    qtbot.waitUntil(lambda: window.editor.caret_paragraph == LEFT_AT)
    qtbot.waitUntil(lambda: is_in_sight(window, DRAFT.paragraph(LEFT_AT).notes[0]))
