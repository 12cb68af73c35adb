"""The dashed field that files are dropped on, with the buttons for those who would rather choose."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from drafter.ui.key_hints import Keys, beside, usual_key
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import CARD_RADIUS_PX, Theme, scaled

_HEIGHT_PX = 250
_ICON_PX = 30
_INVITATION_PX = 19


class DropZone(QWidget):
    """Invites, or says what is being read."""

    choose_requested = Signal()
    paste_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: Keys = usual_key
        self._theme = theme
        self._is_hovered = False
        self._name = ""
        self._page: tuple[int, int] | None = None
        self.choose, self.paste, self.cancel = QPushButton(), QPushButton(), QPushButton()
        self._invitation, self._kinds, self._advice = QLabel(), QLabel(), QLabel()
        self._reading, self._pages = QLabel(), QLabel()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._made_invitation())
        self._stack.addWidget(self._made_reading())
        self.setMinimumHeight(_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choose.clicked.connect(self.choose_requested)
        self.paste.clicked.connect(self.paste_requested)
        self.cancel.clicked.connect(self.cancel_requested)
        theme.changed.connect(self.update)
        self._retranslate()

    def set_hovered(self, is_hovered: bool) -> None:
        """Something is dragged over the window that can be dropped."""
        self._is_hovered = is_hovered
        self.update()

    def show_reading(self, name: str | None) -> None:
        """Say that `name` is being read, or invite again where it is None."""
        self._name, self._page = name or "", None
        self._name_reading()
        self._stack.setCurrentIndex(0 if name is None else 1)

    def show_page(self, page: int, pages: int) -> None:
        """Say how far the reading is."""
        self._page = page, pages
        self._name_reading()

    @property
    def reading_text(self) -> str:
        """What is said of the file that is being read, in two lines."""
        return "\n".join(label.text() for label in (self._reading, self._pages) if label.text())

    def _name_reading(self) -> None:
        self._reading.setText(self.tr("Reading “{}”…").format(self._name))
        # Its line is there before it says anything, and moves nothing when it does.
        self._pages.setText("" if self._page is None else self.tr("Reading page {} of {}").format(*self._page))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper with a dashed edge; solid and in the accent colour while something is dragged."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colours.colour("accent" if self._is_hovered else "line2"), 2 if self._is_hovered else 1.4)
        if not self._is_hovered:
            pen.setDashPattern([5, 3.5])
        painter.setPen(pen)
        painter.setBrush(colours.colour("paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CARD_RADIUS_PX, CARD_RADIUS_PX)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _made_invitation(self) -> QWidget:
        page = QWidget()
        column = _centred_column(page)
        arrow = QLabel()
        set_icon(arrow, "import", "accent", self._theme, _ICON_PX)
        font = self._invitation.font()
        font.setPixelSize(scaled(_INVITATION_PX))
        self._invitation.setFont(font)
        mark(self._kinds, "body2")
        mark(self._advice, "secondary")
        mark(self.choose, "primary")
        set_icon(self.choose, "folder", "accent_ink", self._theme)
        set_icon(self.paste, "text", "ink", self._theme)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.paste)
        buttons.addStretch()
        for label in (self._invitation, self._kinds, self._advice):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(arrow, alignment=Qt.AlignmentFlag.AlignHCenter)
        for label in (self._invitation, self._kinds):
            column.addWidget(label)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addSpacing(4)
        column.addWidget(self._advice)
        column.addStretch()
        return page

    def _made_reading(self) -> QWidget:
        page = QWidget()
        column = _centred_column(page)
        mark(self._pages, "body2")
        for widget in (self._reading, self._pages, self.cancel):
            column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        return page

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on."""
        self._keys = keys
        self._retranslate()

    def _retranslate(self) -> None:
        self._invitation.setText(self.tr("Drop last year's adopted resolution here"))
        self._kinds.setText(self.tr("Word, PDF, XML, Markdown or plain text. Your file is never changed."))
        self.choose.setText(beside(self.tr("Choose a file"), self._keys("open")))
        self.paste.setText(self.tr("Paste text") + "  Ctrl+V")
        self._advice.setText(
            self.tr("A draft for submission starts from the issued A/RES document. An L. document opens too.")
        )
        self.cancel.setText(self.tr("Cancel"))
        self._name_reading()


def _centred_column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 16, 24, 12)
    column.setSpacing(10)
    column.addStretch()
    return column
