"""A layout of small buttons that goes on in the next line where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

GAP_PX = 6


class FlowLayout(QLayout):
    """Its items in lines, each as wide as it wants to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 2, 0, 2)

    def addItem(self, item: QLayoutItem) -> None:
        """One more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Fewer in a line make more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What the lines take."""
        return self._place(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, moves=True)

    def sizeHint(self) -> QSize:
        """One item wide."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest item."""
        margins = self.contentsMargins()
        sizes = [item.minimumSize() for item in self._items]
        width = max((size.width() for size in sizes), default=0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

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
