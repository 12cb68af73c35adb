"""All keys, to be looked up, and a field that says which key really arrives."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafter.ui.actions import SPECS, Actions
from drafter.ui.editor.keys import COMMANDS
from drafter.ui.services import Services
from drafter.ui.style import mark

_SIZE_PX = (560, 620)
_ONLY_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class KeyProbe(QLineEdit):
    """Shows every key that arrives, instead of doing anything with it. Esc and Tab keep their meaning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("Press a key here to see whether it arrives"))

    def event(self, event: QEvent) -> bool:
        """Keys of the window are shown too."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(not _is_for_dialog(event))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The name of the key."""
        if _is_for_dialog(event):
            super().keyPressEvent(event)
        elif event.key() not in _ONLY_MODIFIERS:
            self.setText(QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.NativeText))


def _is_for_dialog(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class KeysDialog(QDialog):
    """A table with a search line above it."""

    def __init__(self, actions: Actions, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(*_SIZE_PX)
        self.search, self.probe = QLineEdit(), KeyProbe()
        self.search.setPlaceholderText(self.tr("Search for a task or a key"))
        self.search.setClearButtonEnabled(True)
        self.table = self._made_table(_rows(actions, services))
        self.search.textChanged.connect(self._filter)
        label = QLabel(self.tr("Does a key do nothing? Another program or the input method may take it."))
        mark(label, "secondary")
        label.setWordWrap(True)
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        # Enter in the search line must not close the dialog.
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        for widget in (self.search, self.table, label, self.probe, buttons):
            column.addWidget(widget)

    def _made_table(self, rows: list[tuple[str, str]]) -> QTableWidget:
        table = QTableWidget(len(rows), 2)
        table.verticalHeader().hide()
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        for row, (words, keys) in enumerate(rows):
            table.setItem(row, 0, QTableWidgetItem(words))
            table.setItem(row, 1, QTableWidgetItem(keys))
        return table

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        for row in range(self.table.rowCount()):
            cells = (self.table.item(row, column) for column in (0, 1))
            line = " ".join(cell.text() for cell in cells if cell is not None).casefold()
            self.table.setRowHidden(row, wanted not in line)


def _rows(actions: Actions, services: Services) -> list[tuple[str, str]]:
    """Every action that has a key, then what keys do in the text."""
    rows = [(actions.words(spec.name), actions.keys(spec.name)) for spec in SPECS if spec.sequences]
    known = {keys for _, keys in rows}
    for keys, command in COMMANDS.items():
        shown = QKeySequence(QKeyCombination.fromCombined(keys)).toString(QKeySequence.SequenceFormat.NativeText)
        if shown not in known:
            rows.append((services.say(command.title), shown))
    return rows
