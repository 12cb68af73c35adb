"""A layout of small buttons that goes on in the next line where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from drafter.ui.lists.item_layout import ItemLayout

GAP_PX = 6


class FlowLayout(ItemLayout):
    """Its items in lines, each as wide as it wants to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 2, 0, 2)

    def heightForWidth(self, width: int) -> int:
        """What the lines take."""
        return self._place(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, moves=True)

    def minimumSize(self) -> QSize:
        """The widest item."""
        return self._least.grownBy(self.contentsMargins())

    def _place(self, rect: QRect, *, moves: bool) -> int:
        margins = self.contentsMargins()
        x, y, line = rect.x() + margins.left(), rect.y() + margins.top(), 0
        for item in self._items:
            if item.isEmpty():
                continue  # hidden
            size = item.sizeHint()
            if x > rect.x() + margins.left() and x + size.width() > rect.right() + 1 - margins.right():
                x, y, line = rect.x() + margins.left(), y + line + GAP_PX, 0
            if moves:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, line = x + size.width() + GAP_PX, max(line, size.height())
        return y + line - rect.y() + margins.bottom()
