"""The current repair, opened: what was done or is asked, where, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from drafter.ui.lists.pieces import Piece
from drafter.ui.lists.setting import BODY
from drafter.ui.lists.surface import Surface
from drafter.ui.lists.text_label import TextLabel
from drafter.ui.reviews.import_rows import RepairGroup, RepairRow
from drafter.ui.style import mark
from drafter.ui.theme import Theme


class RepairCard(Surface):
    """Its buttons say what they ask for."""

    located = Signal()
    separated = Signal()
    """Each citation of a repeated note gets a note of its own."""
    settled = Signal()
    """Leave it as it is: no question any more."""
    filled = Signal()
    """Write the symbol."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sel", parent=parent)
        self._text = TextLabel(theme, BODY)
        self.locate, self.separate, self.settle, self.fill = (QPushButton() for _ in range(4))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button, signal in (
            (self.separate, self.separated),
            (self.fill, self.filled),
            (self.settle, self.settled),
            (self.locate, self.located),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        mark(self.locate, "link")
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 6, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._text)
        column.addLayout(row)
        self.retranslate()

    def show_repair(self, row: RepairRow, words: str, *, can_locate: bool) -> None:
        """Show a repair; `words` are its sentence."""
        assert row.repair is not None
        kind, is_asked = row.repair.kind, row.group is RepairGroup.ASK
        self._text.show_pieces((Piece(words),))
        self.separate.setVisible(kind == "repeated-note")
        self.fill.setVisible(kind == "no-symbol")
        self.settle.setVisible(is_asked and kind != "no-symbol")
        self.locate.setVisible(can_locate)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """In the order of Tab."""
        return self.separate, self.fill, self.settle, self.locate

    def focus_buttons(self) -> None:
        """The keyboard comes to the first button that is there."""
        shown = [button for button in self.buttons if button.isVisibleTo(self)]
        if shown:
            shown[0].setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Set every text again."""
        self.separate.setText(self.tr("A note of its own each"))
        self.settle.setText(self.tr("Leave as it is"))
        self.fill.setText(self.tr("Fill in"))
        self.locate.setText(self.tr("Show the place"))
