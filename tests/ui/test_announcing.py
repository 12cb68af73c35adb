"""What goes wrong is told to a screen reader at once, all else when it has finished its sentence."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from drafter.app.saving import SaveState, SaveStatus
from drafter.text.sentence import Sentence
from drafter.ui import announcing
from drafter.ui.message_bar import MessageBar
from drafter.ui.services import Services
from drafter.ui.status_bar import StatusBar

POLITE, ASSERTIVE = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive
SAID = Sentence("做不到。", "It cannot be done.")


class Heard:
    """What a screen reader would hear, and how urgently."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.said: list[tuple[str, object]] = []
        monkeypatch.setattr(QAccessible, "isActive", lambda: True)
        monkeypatch.setattr(
            QAccessible, "updateAccessibility", lambda event: self.said.append((event.message(), event.politeness()))
        )


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    return Heard(monkeypatch)


def test_a_refusal_and_a_failed_save_are_told_at_once(qtbot: QtBot, services: Services, heard: Heard) -> None:
    bar = StatusBar(services.theme, services.translation)
    qtbot.addWidget(bar)
    bar.show_line(Sentence("插入执行段12", "Insert OP12"))
    bar.show_refusal(SAID)
    failed = SaveStatus(SaveState.FAILED, reason=Sentence("磁盘已满。", "Disk full."))
    bar.show_save(failed)
    bar.show_save(failed)
    assert heard.said == [
        ("Insert OP12", POLITE),
        (SAID.en, ASSERTIVE),
        ("Not saved: Disk full.", ASSERTIVE),
    ]


def test_messages_above_the_page_are_told_too(qtbot: QtBot, services: Services, heard: Heard) -> None:
    bar = MessageBar(services.theme, services.translation)
    qtbot.addWidget(bar)
    bar.show_error(SAID)
    bar.show_notice(SAID)
    assert heard.said == [(SAID.en, ASSERTIVE), (SAID.en, POLITE)]


def test_nothing_is_made_where_nobody_listens(qtbot: QtBot, heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    widget = QWidget()
    qtbot.addWidget(widget)
    announcing.announce(widget, "words")
    assert heard.said == []
