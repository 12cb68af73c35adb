"""The bar above the sheet that finds words, and places by their names: 12, PP4, 注6, 78/167."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from drafter.app.searching import Hit, find
from drafter.app.session import Session
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import Theme
from drafter.ui.walking import caret_order, next_stop

_FIELD_PX = 320


class FindBar(QFrame):
    """Enter and F3 go on, Shift goes back, Esc leaves. The keyboard stays in the field."""

    found = Signal(object)
    """Hit: show it."""
    left = Signal()
    """The keyboard goes back into the text."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        mark(self, "header")
        self.field, self._count = QLineEdit(), QLabel()
        self.previous, self.next, self.close_button = QToolButton(), QToolButton(), QToolButton()
        self.field.setFixedWidth(_FIELD_PX)
        self.field.setClearButtonEnabled(True)
        mark(self._count, "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(6)
        for widget in (self.field, self.previous, self.next, self._count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.close_button)
        for button, icon_name in ((self.previous, "up"), (self.next, "down"), (self.close_button, "close")):
            mark(button, "quiet")
            set_icon(button, icon_name, "ink2", theme, 13)
        self.field.textEdited.connect(lambda _text: self._show_count(None))
        self.next.clicked.connect(lambda: self.go())
        self.previous.clicked.connect(lambda: self.go(backwards=True))
        self.close_button.clicked.connect(self._leave)
        self._retranslate()
        self.hide()

    @property
    def count_text(self) -> str:
        """Which hit of how many is shown."""
        return self._count.text()

    def open(self) -> None:
        """Ctrl+F: the keyboard comes into the field, with all of it selected."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._show_count(None)

    def go(self, *, backwards: bool = False) -> None:
        """To the next hit after the caret, or the one before it; round at the ends."""
        hits = find(self._session.document, self.field.text())
        hit = next_stop(hits, caret_order(self._session.document, self._session.selection), backwards=backwards)
        if hit is not None:
            self.found.emit(hit)
        self._show_count(hit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Esc leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _show_count(self, hit: Hit | None) -> None:
        hits = find(self._session.document, self.field.text())
        if not self.field.text().strip():
            self._count.setText("")
        elif not hits:
            self._count.setText(self.tr("Not found"))
        elif hit in hits:
            self._count.setText(f"{hits.index(hit) + 1}/{len(hits)}")
        else:
            self._count.setText(self.tr("%n hit(s)", "", len(hits)))

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Words, or a place: 12, PP4, n6"))
        self.field.setAccessibleName(self.tr("Find"))
        self.next.setToolTip(self.tr("Next (F3)"))
        self.previous.setToolTip(self.tr("Previous (Shift+F3)"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        for button in (self.next, self.previous, self.close_button):
            button.setAccessibleName(button.toolTip())
