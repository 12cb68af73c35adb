"""A pane at the side of the sheet: a column where there is room, else a strip whose content opens over the sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from drafter.ui.style import mark, set_icon
from drafter.ui.theme import Theme

STRIP_PX = 28
_NARROWEST_PX = 180
_UNBOUNDED = 16_777_215


class _Frame(QFrame):
    """Tells Esc where nothing inside wants it."""

    left = Signal()

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, kind)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def hold(self, widget: QWidget) -> None:
        """Take a widget in below what is there."""
        self._column.addWidget(widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class SidePane(_Frame):
    """Stands in a splitter inside `host`, over which the content is shown while the pane is folded."""

    folded_changed = Signal(bool)

    def __init__(
        self, content: QWidget, theme: Theme, host: QWidget, icon_name: str, *, at_right: bool = False
    ) -> None:
        super().__init__("pane")
        self._content, self._host, self._at_right = content, host, at_right
        self._is_folded = False
        self._overlay: _Frame | None = None
        self._wide_px = 0
        self.strip = QToolButton()
        mark(self.strip, "strip")
        set_icon(self.strip, icon_name, "ink2", theme)
        self.strip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.strip.clicked.connect(self.toggle_over)
        self.hold(self.strip)
        self.hold(content)
        self._fold(is_folded=False)

    @property
    def is_folded(self) -> bool:
        """True where only the strip stands in the splitter."""
        return self._is_folded

    @property
    def is_over(self) -> bool:
        """True while the content is shown over the sheet."""
        return self._overlay is not None

    def set_folded(self, is_folded: bool) -> None:
        """Be a strip, or a column."""
        if is_folded != self._is_folded:
            self.close_over()
            self._fold(is_folded=is_folded)
            self.folded_changed.emit(is_folded)

    def set_wide(self, width: int) -> None:
        """How wide the content is over the sheet."""
        self._wide_px = width

    def show_content(self) -> None:
        """Make sure that the content can be seen."""
        if self._is_folded and self._overlay is None:
            self._open_over()

    def toggle_over(self) -> None:
        """Show the content of the folded pane over the sheet, or take it back."""
        if self._overlay is None:
            self.show_content()
        else:
            self.close_over()

    def close_over(self) -> None:
        """Take the content back from over the sheet; nothing happens where it is not there."""
        overlay, self._overlay = self._overlay, None
        if overlay is None:
            return
        self._host.removeEventFilter(self)
        self.hold(self._content)
        self._content.setVisible(not self._is_folded)
        overlay.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is shown over the sheet is as high as the sheet."""
        if event.type() == QEvent.Type.Resize and self._overlay is not None:
            self._place(self._overlay)
        return super().eventFilter(watched, event)

    def _open_over(self) -> None:
        overlay = _Frame("overlay", self._host)
        overlay.hold(self._content)
        overlay.left.connect(self._leave)
        self._content.show()
        self._overlay = overlay
        # Not before: a filter in Python is asked about every event of the window, at every key.
        self._host.installEventFilter(self)
        self._place(overlay)
        overlay.show()
        overlay.raise_()

    def _place(self, overlay: QFrame) -> None:
        corner = self.mapTo(self._host, QPoint(0, 0))
        left = corner.x() - self._wide_px if self._at_right else corner.x() + STRIP_PX
        overlay.setGeometry(left, corner.y(), self._wide_px, self.height())

    def _fold(self, *, is_folded: bool) -> None:
        self._is_folded = is_folded
        self.strip.setVisible(is_folded)
        self._content.setVisible(not is_folded)
        self.setMinimumWidth(STRIP_PX if is_folded else _NARROWEST_PX)
        self.setMaximumWidth(STRIP_PX if is_folded else _UNBOUNDED)

    def _leave(self) -> None:
        self.close_over()
        self.left.emit()
