"""A card: an icon, a title with its key, and one line of what it does. All of it can be pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from drafter.ui.style import mark, set_icon
from drafter.ui.theme import Theme

_ICON_PX = 20


class Card(QPushButton):
    """A wide button with two lines."""

    def __init__(self, icon_name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self._title, self._line, self._key = QLabel(), QLabel(), QLabel()
        picture = QLabel()
        set_icon(picture, icon_name, "accent", theme, _ICON_PX)
        mark(self._title, "heading")
        mark(self._line, "secondary")
        mark(self._key, "secondary")
        # A narrow column is not to be widened by what is only said beside the title.
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setHorizontalSpacing(13)
        grid.setVerticalSpacing(2)
        grid.addWidget(picture, 0, 0, 2, 1)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._key, 0, 2, alignment=Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._line, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        for label in (picture, self._title, self._line, self._key):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_texts(self, title: str, line: str, key: str = "") -> None:
        """What stands on the card; a screen reader hears it as one sentence."""
        self._title.setText(title)
        self._line.setText(line)
        self._key.setText(key)
        self._key.setVisible(bool(key))
        self.setAccessibleName(f"{title}. {line}")

    def fit(self, width: int) -> None:
        """Be as high as the texts need at this width."""
        self.setMinimumHeight(self._grid.heightForWidth(width))

    def let_line_wrap(self) -> None:
        """Take two lines for the second text, in a narrow column; without an edge before it is chosen."""
        mark(self, "card-flat")
        self._grid.setContentsMargins(12, 7, 10, 8)
        self._line.setWordWrap(True)
