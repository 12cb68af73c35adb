"""A label for document text in pieces: as high as its lines are, read out as plain words."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from drafter.ui.lists.pieces import Piece, Pieces, plain_text
from drafter.ui.lists.setting import SetText, Type
from drafter.ui.theme import Theme

_ENDLESS_PX = 100_000


class TextLabel(QWidget):
    """Shows pieces on as many lines as they need, or on `most_lines`."""

    def __init__(self, theme: Theme, kind: Type, parent: QWidget | None = None, *, most_lines: int = 0) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._most_lines = most_lines
        self._pieces: Pieces = ()
        self._set: SetText | None = None
        self._set_width = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._forget)

    @property
    def pieces(self) -> Pieces:
        """What is shown."""
        return self._pieces

    def show_pieces(self, pieces: Sequence[Piece], kind: Type | None = None) -> None:
        """Show other text, in another face where `kind` is given."""
        self._pieces = tuple(pieces)
        self._kind = kind or self._kind
        self.setAccessibleName(plain_text(self._pieces))
        self.setAccessibleDescription("")
        self._forget()

    def show_text(self, text: str) -> None:
        """Show plain words."""
        self.show_pieces((Piece(text),) if text else ())

    def hasHeightForWidth(self) -> bool:
        """Lines wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What the lines take."""
        return SetText(self._pieces, self._kind, self._theme.colours, width, self._most_lines).height

    def natural_width(self) -> int:
        """What all of it takes in one line."""
        return ceil(SetText(self._pieces, self._kind, self._theme.colours, _ENDLESS_PX).width)

    def sizeHint(self) -> QSize:
        """One line at least."""
        return QSize(80, self.heightForWidth(max(self.width(), 80)))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(24, self._kind.line_px if self._pieces else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines."""
        if self._set is None or self._set_width != self.width():
            self._set_width = self.width()
            self._set = SetText(self._pieces, self._kind, self._theme.colours, self.width(), self._most_lines)
        self._set.paint(QPainter(self), 0, 0)

    def _forget(self) -> None:
        self._set = None
        self._set_width = 0
        self.updateGeometry()
        self.update()
