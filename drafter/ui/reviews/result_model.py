"""The rows of the middle column of the import review, listed in portions, and which of them can be written in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from drafter.model.document import Part
from drafter.ui.lists.row_model import RowModel
from drafter.ui.reviews.import_rows import READ_ONLY, Row

PORTION = 48
"""More than a screen shows; so many rows are measured in some 10 ms."""


class ResultModel(RowModel[Row]):
    """Rows; fields of the masthead are written in, paragraphs opened for their caret.

    Many rows come in portions: the height of each has to be measured, and the window must not wait for thousands.
    """

    def __init__(self, describe: Callable[[Row], str], parent: QObject) -> None:
        super().__init__(lambda row: row.key, describe, parent)
        self._all: tuple[Row, ...] = ()
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._show_more)

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """What is listed, and what will be in a moment."""
        return self._all

    def take(self, rows: Sequence[Row]) -> None:
        """List these; where they are many more than before, the first ones at once."""
        self._all = tuple(rows)
        first = max(len(self.rows), PORTION)
        super().take(self._all[:first])
        if len(self.rows) < len(self._all):
            self._more.start()
        else:
            self._more.stop()

    def row_of(self, key: object) -> int | None:
        """The row with this key, listed if it was not yet; None where there is none."""
        found = super().row_of(key)
        if found is None and self._more.isActive():
            self._complete()
            found = super().row_of(key)
        return found

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """What opens with `edit`."""
        row = self.value(index)
        editable = row is not None and (is_editable(row) or has_caret(row))
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)

    def _show_more(self) -> None:
        super().take(self._all[: len(self.rows) + PORTION])
        if len(self.rows) == len(self._all):
            self._more.stop()

    def _complete(self) -> None:
        self._more.stop()
        super().take(self._all)


def is_editable(row: Row) -> bool:
    """True for a field that can be written in."""
    return row.field is not None and row.field not in READ_ONLY


def has_caret(row: Row) -> bool:
    """True for a paragraph that can be split; a table cannot."""
    return row.paragraph_id is not None and row.part is not Part.TABLE
