"""A text with a small tag: beside it where both have room in one line, else below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLabel, QWidget

from drafter.ui.lists.item_layout import ItemLayout
from drafter.ui.lists.text_label import TextLabel

GAP_PX = 8
_BELOW_PX = 4


class TaggedLayout(ItemLayout):
    """Holds a text and its tag; a tag that is hidden takes no room."""

    def __init__(self, text: TextLabel, tag: QLabel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._tag = text, tag
        self.setContentsMargins(0, 0, 0, 0)
        self.addWidget(text)
        self.addWidget(tag)

    def heightForWidth(self, width: int) -> int:
        """What both take."""
        places = self._placed(QRect(0, 0, width, 0))
        return max((place.bottom() + 1 for place in places), default=0)

    def setGeometry(self, rect: QRect) -> None:
        """Place the two."""
        super().setGeometry(rect)
        for item, place in zip(self._items, self._placed(rect), strict=False):
            item.setGeometry(place)

    def minimumSize(self) -> QSize:
        """Wide enough for the tag."""
        return self._least

    def _placed(self, rect: QRect) -> tuple[QRect, ...]:
        """Where the text and, unless it is hidden, the tag stand."""
        tag = QSize(0, 0) if self._tag.isHidden() else self._tag.sizeHint()
        whole = QRect(rect.x(), rect.y(), rect.width(), self._text.heightForWidth(rect.width()))
        if tag.isEmpty():
            return (whole,)
        beside = self._text.natural_width()
        if beside + GAP_PX + tag.width() > rect.width():
            return whole, QRect(rect.x(), whole.bottom() + 1 + _BELOW_PX, min(tag.width(), rect.width()), tag.height())
        height = max(whole.height(), tag.height())
        return (
            QRect(rect.x(), rect.y() + (height - whole.height()) // 2, beside, whole.height()),
            QRect(rect.x() + beside + GAP_PX, rect.y() + (height - tag.height()) // 2, tag.width(), tag.height()),
        )
