"""Widgets are tested without a display, unless the one who runs the tests names a platform."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.app.faults import Faults
from drafter.app.i18n import Translation
from drafter.app.settings import Settings
from drafter.app.tasks import Tasks
from drafter.ui.services import Services
from drafter.ui.theme import Appearance, Theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def _clipboard_is_left_empty() -> Iterator[None]:
    """Without a display Qt's clipboard outlives Python, and would end what was made in Python after that is gone."""
    yield
    if isinstance(QApplication.instance(), QApplication):
        QApplication.clipboard().clear()


@pytest.fixture
def services(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Services]:
    """What a window shares: settings that are not written, English, the light theme, data in a folder of the test.

    A mistake of ours in a thread fails the test.
    """
    translation, theme = Translation(), Theme(appearance=Appearance.LIGHT)
    tasks, disk = Tasks(), Tasks(threads=1)
    faults: list[object] = []
    look = (QApplication.font(), QApplication.palette(), qapp.styleSheet())
    for pool in (tasks, disk):
        pool.fault.connect(faults.append)
    yield Services(Settings(), translation, theme, tasks, disk, Faults(tmp_path / "reports"), tmp_path / "data")
    tasks.close()
    disk.close()
    translation.set_language("en")
    _undress(look)
    assert faults == []


def _undress(look: tuple[QFont, QPalette, str]) -> None:
    """A window dresses the whole application; the next test finds it as it was.

    A style sheet of nothing but a blank is none, and keeps Qt from deleting the style that all widgets hold.
    """
    font, palette, sheet = look
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if application.styleSheet() != sheet:
        application.setStyleSheet(sheet or " ")
        application.setPalette(palette)
    application.setFont(font)
