"""A mistake of ours secures the draft, leaves a report, tells where, and the program goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from drafter.app.faults import KEPT_REPORTS, Fault, Faults


@pytest.fixture
def faults(qtbot: QtBot, tmp_path: Path) -> Iterator[Faults]:
    recovery = tmp_path / "copy.drafter"

    def secure() -> Path:
        recovery.write_text("the draft")
        return recovery

    handler = Faults(tmp_path / "faults", secure)
    yield handler
    handler.uninstall()


def fail() -> None:
    raise KeyError("no such paragraph")


def test_an_error_in_a_slot_secures_the_draft_and_goes_on(qtbot: QtBot, faults: Faults, tmp_path: Path) -> None:
    before = sys.excepthook
    faults.install()
    try:
        with qtbot.waitSignal(faults.happened) as heard:
            QTimer.singleShot(0, fail)
    finally:
        sys.excepthook = before
    fault: Fault = heard.args[0]
    assert (tmp_path / "copy.drafter").read_text() == "the draft"
    assert fault.report is not None
    assert "no such paragraph" in fault.report.read_text(encoding="utf-8")
    assert str(fault.recovery) in fault.sentence.zh
    assert str(fault.report) in fault.sentence.en


def test_the_same_mistake_is_reported_once(qtbot: QtBot, faults: Faults) -> None:
    heard: list[Fault] = []
    faults.happened.connect(heard.append)
    for _ in range(3):
        try:
            fail()
        except KeyError as error:
            faults.handle(error)
    qtbot.wait(20)
    assert len(heard) == 1


def test_a_copy_that_fails_too_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    def secure() -> Path:
        raise OSError("disk full")

    faults = Faults(tmp_path / "faults", secure)
    with qtbot.waitSignal(faults.happened) as heard:
        faults.handle(ValueError("x"))
    fault: Fault = heard.args[0]
    assert fault.recovery is None
    assert "另存" in fault.sentence.zh
    assert fault.report is not None


def test_a_folder_that_cannot_be_written_does_not_hide_the_fault(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    faults = Faults(tmp_path / "file" / "faults")
    with qtbot.waitSignal(faults.happened) as heard:
        faults.handle(ValueError("x"))
    assert heard.args[0].report is None


def test_old_reports_make_room(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "faults"
    folder.mkdir()
    for number in range(KEPT_REPORTS + 5):
        (folder / f"20200101-{number:06}.txt").write_text("old")
    faults = Faults(folder)
    with qtbot.waitSignal(faults.happened):
        faults.handle(ValueError("x"))
    assert len(list(folder.glob("*.txt"))) == KEPT_REPORTS
