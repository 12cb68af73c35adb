"""A label of one line that ends in dots where there is no room for all of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """`full_text` is what it says; the whole of it is the tool tip where it does not fit."""

    def __init__(
        self,
        smallest_px: int = 40,
        parent: QWidget | None = None,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """`mode` says where the dots stand: in the middle of a path, whose end matters."""
        super().__init__(parent)
        self._mode = mode
        self._full = self._said = ""
        self._smallest_px = smallest_px
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def full_text(self) -> str:
        """What the label says, whole."""
        return self._full

    def set_full_text(self, text: str, shorter: str | None = None) -> None:
        """Say this, as far as there is room; or what says it `shorter`, where there is room for no more."""
        self._full, self._said = text, text if shorter is None else shorter
        self.setAccessibleName(text)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """As wide as the whole of what it says."""
        edges = self.width() - self.contentsRect().width()
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self._said) + edges + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(min(self._smallest_px, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text anew."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.contentsRect().width()
        shown = QFontMetrics(self.font()).elidedText(self._said, self._mode, room)
        if shown != self.text():
            self.setText(shown)
        self.setToolTip("" if shown == self._full else self._full)
