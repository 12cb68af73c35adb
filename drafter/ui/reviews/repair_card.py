"""The current repair or comment, opened: what it says, where, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.ui.lists.pieces import Look, Piece
from drafter.ui.lists.setting import BODY
from drafter.ui.lists.surface import Surface
from drafter.ui.lists.text_label import TextLabel
from drafter.ui.reviews.flow import FlowLayout
from drafter.ui.reviews.repair_rows import RepairGroup, RepairRow, who_and_when
from drafter.ui.reviews.take_backs import Remedy, TakingBack
from drafter.ui.style import mark
from drafter.ui.theme import Theme


class RepairCard(Surface):
    """Its buttons say what they ask for."""

    located = Signal()
    separated = Signal()
    """Each citation of a repeated note gets a note of its own."""
    numbered = Signal()
    """All paragraphs with their numbers in the text are sub-paragraphs."""
    settled = Signal()
    """Leave it as it is: no question any more."""
    filled = Signal()
    """Write the symbol."""
    taken_back = Signal()
    """Undo the repair at the place that is shown."""
    copied = Signal()
    all_copied = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sel", parent=parent)
        self._text = TextLabel(theme, BODY)
        self._place = QLabel()
        mark(self._place, "secondary")
        self.locate, self.separate, self.number, self.settle, self.fill = (QPushButton() for _ in range(5))
        self.take_back, self.copy, self.copy_all = (QPushButton() for _ in range(3))
        row = FlowLayout()
        for button, signal in (
            (self.separate, self.separated),
            (self.number, self.numbered),
            (self.fill, self.filled),
            (self.take_back, self.taken_back),
            (self.settle, self.settled),
            (self.copy, self.copied),
            (self.copy_all, self.all_copied),
            (self.locate, self.located),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        mark(self.locate, "link")
        row.addWidget(self._place)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 6, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._text)
        column.addLayout(row)
        self.retranslate()

    def show_row(self, row: RepairRow, words: str, stop: int | None, remedy: Remedy | None) -> None:
        """Show a repair or a comment; `stop` is the place that was gone to, `remedy` what can be done there."""
        if row.comment is not None:
            head = Piece(f"{who_and_when(row.comment)}\n", frozenset({Look.QUIET}))
            anchor = Piece(f"“{row.comment.anchor}”\n" if row.comment.anchor else "", frozenset({Look.QUIET}))
            self._text.show_pieces((head, anchor, Piece(row.comment.text)))
        else:
            self._text.show_pieces((Piece(words),))
        kind = "" if row.repair is None else row.repair.kind
        self.separate.setVisible(kind == "repeated-note")
        self.number.setVisible(kind == "typed-number-kept")
        self.fill.setVisible(kind == "no-symbol")
        self.settle.setVisible(row.group is RepairGroup.ASK and kind != "no-symbol")
        self.locate.setVisible(bool(row.stops))
        self.take_back.setVisible(remedy is not None)
        self.copy.setVisible(row.comment is not None)
        self.copy_all.setVisible(row.comment is not None and row.number == 0)
        self._name_places(row, stop)
        if remedy is not None:
            is_one_of_many = remedy.way is TakingBack.TAKE_IN and row.lines > 1
            words = self.tr("Take the lines in one by one") if is_one_of_many else self._remedies()[remedy.way]
            self.take_back.setText(words.format(remedy.figure))

    def _name_places(self, row: RepairRow, stop: int | None) -> None:
        """3/72, once the first place was gone to."""
        many = len(row.stops) > 1
        words = self.tr("Show the places") if many else self.tr("Show the place")
        self.locate.setText(words if stop is None or not many else self.tr("Next place"))
        self._place.setText("" if stop is None or not many else f"{stop + 1}/{len(row.stops)}")
        self._place.setVisible(bool(self._place.text()))

    def _remedies(self) -> dict[TakingBack, str]:
        return {
            TakingBack.PART: self.tr("Part them again here"),
            TakingBack.JOIN: self.tr("Join them again here"),
            TakingBack.NO_LEAD: self.tr("No opening phrase here"),
            TakingBack.SUB: self.tr("Only this one"),
            TakingBack.TAKE_IN: self.tr("Take the line in"),
            TakingBack.FIGURE: self.tr("“{}” is a figure of the text"),
            TakingBack.OTHER_PART: self.tr("As the file has it"),
        }

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """In the order of Tab."""
        return self.separate, self.number, self.fill, self.take_back, self.settle, self.copy, self.copy_all, self.locate

    def focus_buttons(self) -> None:
        """The keyboard comes to the first button that is there."""
        shown = [button for button in self.buttons if button.isVisibleTo(self)]
        if shown:
            shown[0].setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Set every text again."""
        self.separate.setText(self.tr("A note of its own each"))
        self.number.setText(self.tr("Make them subparagraphs"))
        self.settle.setText(self.tr("Leave as it is"))
        self.fill.setText(self.tr("Fill in"))
        self.copy.setText(self.tr("Copy"))
        self.copy_all.setText(self.tr("Copy all"))
        self.locate.setText(self.tr("Show the place"))
