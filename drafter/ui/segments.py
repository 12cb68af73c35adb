"""A few choices side by side in one frame, of which one holds: real buttons, so that screen readers name them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from drafter.ui.style import mark

Choice = TypeVar("Choice")


class Segments(QFrame, Generic[Choice]):
    """Says what is pressed; what holds is for its owner to show."""

    chosen = Signal(object)
    """Choice."""

    def __init__(self, choices: Iterable[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "segments")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.buttons: dict[Choice, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        group = QButtonGroup(self)
        for choice in choices:
            button = self.buttons[choice] = QToolButton()
            mark(button, "segment")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, choice=choice: self.chosen.emit(choice))
            group.addButton(button)
            row.addWidget(button)

    def show_choice(self, choice: Choice) -> None:
        """Mark what holds."""
        self.buttons[choice].setChecked(True)
