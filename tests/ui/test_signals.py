"""No signal of ours has the name of one of Qt's: Qt would emit it too, when nobody expects it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import drafter.app
import drafter.ui
from drafter.ui.lists.card_list import CardList
from drafter.ui.lists.row_model import RowModel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def classes() -> Iterator[type]:
    for package in (drafter.app, drafter.ui):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(found.name)
            yield from (one for one in vars(module).values() if isinstance(one, type) and issubclass(one, QObject))


def test_no_signal_hides_one_of_qt() -> None:
    hidden = {
        f"{cls.__qualname__}.{name}"
        for cls in classes()
        if cls.__module__.startswith("drafter.")
        for name, value in vars(cls).items()
        if isinstance(value, Signal) and any(hasattr(base, name) for base in cls.__mro__[1:])
    }
    assert hidden == set()


def test_the_mouse_over_a_list_enters_nothing(qtbot: QtBot) -> None:
    view, model = CardList(), RowModel[str](lambda row: row, str)
    qtbot.addWidget(view)
    view.setModel(model)
    model.take(("one", "two", "three"))
    view.resize(200, 200)
    view.show()
    entered: list[int] = []
    view.row_entered.connect(lambda index: entered.append(index.row()))
    for y in (5, 25, 45):
        QTest.mouseMove(view.viewport(), QPoint(20, y))
        qtbot.wait(1)
    assert entered == []
