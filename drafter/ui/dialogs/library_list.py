"""The texts of the library in columns: number, title, language, day of adoption, the file that it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from drafter.text.dates import format_date
from drafter.text.sentence import Language
from drafter.ui.theme import scaled

if TYPE_CHECKING:
    from drafter.library import HeldText

_TEXT_ROLE = Qt.ItemDataRole.UserRole
_WIDTHS_PX = (132, 0, 72, 140, 150)
_TITLE = 1
_ROW_PX = 26


class LibraryList(QTreeWidget):
    """Enter opens the row, Del takes the chosen ones out; several can be chosen."""

    opened = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_chosen = False
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(self.tr("Texts of the library"))
        self.setHeaderLabels(
            [self.tr("Resolution"), self.tr("Title"), self.tr("Language"), self.tr("Adopted"), self.tr("File")]
        )
        header = self.header()
        header.setStretchLastSection(False)
        for column, width in enumerate(_WIDTHS_PX):
            header.resizeSection(column, width)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        self.itemDoubleClicked.connect(lambda _item, _column: self.opened.emit())

    @property
    def chosen(self) -> tuple[HeldText, ...]:
        """The texts that are selected, in the order of the list."""
        items = sorted(self.selectedItems(), key=self.indexOfTopLevelItem)
        return tuple(item.data(0, _TEXT_ROLE) for item in items)

    def begin_at_top(self) -> None:
        """Another search: what it finds first is current."""
        self._is_chosen = False

    def show_texts(self, texts: tuple[HeldText, ...], language: Language) -> None:
        """List these; what the user went to stays current, or its row does; before that the first one is."""
        current = self.currentItem()
        before = current.data(0, _TEXT_ROLE) if current is not None and self._is_chosen else None
        row_before = self.indexOfTopLevelItem(current) if current is not None and self._is_chosen else 0
        self.clear()
        for text in texts:
            day = format_date(text.adopted_on, language) if text.adopted_on else ""
            spoken = self.tr("Chinese") if text.language == "zh" else self.tr("English")
            item = QTreeWidgetItem([text.symbol, text.title, spoken, day, text.origin])
            item.setData(0, _TEXT_ROLE, text)
            item.setSizeHint(0, QSize(0, scaled(_ROW_PX)))
            item.setToolTip(_TITLE, text.title)
            item.setToolTip(len(_WIDTHS_PX) - 1, text.origin)
            self.addTopLevelItem(item)
        row = texts.index(before) if before in texts else min(row_before, len(texts) - 1)
        item_before = self.topLevelItem(row)
        if item_before is not None:
            self.setCurrentItem(item_before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on every system, not only where Qt takes it for "activated"."""
        self._is_chosen = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        self._is_chosen = True
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt switches the input method on as long as no row is current."""
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
