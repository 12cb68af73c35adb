"""All panels of the dock can be reached at its narrowest, and no filter is cut."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from drafter.checks.finding import Severity
from drafter.ui.dock import AMENDMENTS, PHRASES, Dock
from drafter.ui.panels.checks_parts import FilterRow
from drafter.ui.services import Services
from drafter.ui.style_sheet import style_sheet

DOCK_PX, FILTERS_PX = 328, 304
"""In a window 1366 pixels wide."""


@pytest.fixture
def dock(qtbot: QtBot, services: Services) -> Dock:
    made = Dock(QWidget(), QWidget(), QWidget(), QWidget())
    made.setStyleSheet(style_sheet(services.theme.colours))
    qtbot.addWidget(made)
    made.resize(DOCK_PX, 400)
    made.show()
    return made


def test_all_tabs_are_seen_while_amendments_are_open(dock: Dock) -> None:
    tabs = dock.tabs
    phrases = tabs.tabSizeHint(PHRASES).width()
    dock.set_count(26)
    dock.set_received(10)
    dock.bring(AMENDMENTS)
    assert tabs.tabSizeHint(PHRASES).width() < phrases, "they stand closer"
    for index in range(tabs.count()):
        rect = tabs.tabRect(index)
        assert rect.left() >= 0
        assert rect.right() < DOCK_PX
        assert tabs.tabToolTip(index) == tabs.tabText(index)


def test_in_less_room_the_tabs_are_elided_and_none_is_pushed_out(dock: Dock) -> None:
    dock.set_received(1234)
    dock.resize(240, 400)
    dock.bring(AMENDMENTS)
    rects = [dock.tabs.tabRect(index) for index in range(dock.tabs.count())]
    assert min(rect.left() for rect in rects) == 0
    assert max(rect.right() for rect in rects) < 240


@pytest.mark.parametrize("counts", [{}, {Severity.ERROR: 12, Severity.WARNING: 148, Severity.HINT: 9}])
def test_no_filter_of_the_checks_is_cut(qtbot: QtBot, services: Services, counts: dict[Severity, int]) -> None:
    row = FilterRow()
    row.setStyleSheet(style_sheet(services.theme.colours))
    qtbot.addWidget(row)
    row.show()
    row.show_counts(counts)
    for scope in range(row.scope.count()):
        row.scope.setCurrentIndex(scope)
        row.resize(FILTERS_PX, 60)
        qtbot.waitUntil(lambda: row.scope.width() >= row.scope.sizeHint().width())
        for widget in (*row.severities.values(), row.scope):
            assert widget.width() >= widget.sizeHint().width()
            assert widget.geometry().right() < FILTERS_PX
