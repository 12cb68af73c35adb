"""The three columns of the import review with their heads; a narrow window has room for two of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from drafter.ui.elided import ElidedLabel
from drafter.ui.reviews.frame import Ground
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import Theme, scaled, unscaled

ALL_FIT_PX = 1200
"""The width from which the repairs have a column of their own."""
_SHARES = (570, 555, 315)
_HEAD_PX = 34
_SIGNS = (("inferred", "ink2"), ("ask", "warn"))


class Columns(QSplitter):
    """`heads` are the titles and notes above source, result and repairs."""

    def __init__(self, theme: Theme, source: QWidget, result: QWidget, repairs: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.heads = tuple((QLabel(), ElidedLabel()) for _ in range(3))
        self.doubtful, self.show_repairs = QPushButton(), QPushButton()
        for button in (self.doubtful, self.show_repairs):
            mark(button, "chip")
            button.setCheckable(True)
        self.show_repairs.toggled.connect(lambda _on: self.fit(self.width()))
        self.legend = tuple((QLabel(), QLabel()) for _ in _SIGNS)
        for (sign, words), (name, token) in zip(self.legend, _SIGNS, strict=True):
            set_icon(sign, name, token, theme, 13)
            mark(words, "secondary")
        desk = Ground(theme, "desk")
        inside = QVBoxLayout(desk)
        inside.setContentsMargins(16, 14, 8, 0)
        inside.addWidget(source)
        beside = QWidget()
        around = QVBoxLayout(beside)
        around.setContentsMargins(9, 0, 4, 0)  # its heads begin where the title does
        around.addWidget(repairs)
        self._repairs = self._column(2, beside)
        self._repairs.setMinimumWidth(240)
        signs = [label for pair in self.legend for label in pair]
        middle = self._column(1, result, *signs, self.doubtful, self.show_repairs)
        for part in (self._column(0, desk), middle, self._repairs):
            self.addWidget(part)
        for index, share in enumerate(_SHARES):
            self.setStretchFactor(index, share)
            self.setCollapsible(index, False)
        self.setHandleWidth(1)
        self.setSizes(list(_SHARES))

    def fit(self, width: int) -> None:
        """Show the repairs where there is room, else only when they are asked for."""
        is_roomy = unscaled(width) >= ALL_FIT_PX
        self.show_repairs.setVisible(not is_roomy)
        for label in (label for pair in self.legend for label in pair):
            label.setVisible(is_roomy)
        self._repairs.setVisible(is_roomy or self.show_repairs.isChecked())

    def _column(self, number: int, view: QWidget, *more: QWidget) -> QWidget:
        title, note = self.heads[number]
        mark(title, "heading")
        mark(note, "secondary")
        head = QHBoxLayout()
        head.setContentsMargins(15, 0, 12, 0)
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(note, 1000)
        head.addStretch(1)
        for button in more:
            head.addWidget(button)
        bar = QWidget()
        bar.setFixedHeight(scaled(_HEAD_PX))
        bar.setLayout(head)
        column = QWidget()
        for widget in (bar, column):
            widget.setAutoFillBackground(True)
            widget.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(bar)
        inside.addWidget(view, 1)
        return column
