"""The table in which keys are looked up and chosen: rows without a grid, which Tab leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget


def made_key_list(rows: int, columns: int) -> QTableWidget:
    """A table whose first column has what room the others leave."""
    table = QTableWidget(rows, columns)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.hide()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
    return table
