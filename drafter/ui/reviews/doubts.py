"""Which doubtful rows of an import review were looked at, and which one comes next: the least certain ones first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.ui.reviews.import_rows import Doubt, Row

DWELL_MS = 600
"""How long a row must be current to count as looked at; held arrow keys pass rows in a tenth of that."""


def least_certain_first(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The doubtful ones: what is left to the user, then what was inferred, each in the order of the text."""
    return tuple(sorted((row for row in rows if row.doubt is not Doubt.NONE), key=lambda row: -row.doubt))


class Doubts(QObject):
    """Remembers what was looked at. It is no step of undo: a look cannot be taken back."""

    seen_changed = Signal()

    def __init__(self, current: Callable[[], Row | None], parent: QObject) -> None:
        super().__init__(parent)
        self._current = current
        self._seen: set[object] = set()
        self._dwell = QTimer(self, singleShot=True, interval=DWELL_MS)
        self._dwell.timeout.connect(self.look)

    def begin(self) -> None:
        """Another file: nothing was looked at."""
        self._seen.clear()
        self._dwell.stop()

    def come_to(self) -> None:
        """Another row is current."""
        self._dwell.start()

    def wait(self) -> None:
        """Nobody came to the row that is current: the program chose it."""
        self._dwell.stop()

    def look(self) -> None:
        """The current row was looked at."""
        row = self._current()
        if row is not None and row.doubt is not Doubt.NONE and row.key not in self._seen:
            self._seen.add(row.key)
            self.seen_changed.emit()

    def is_seen(self, row: Row) -> bool:
        """True where the row was looked at; a look does not fill in an empty field."""
        return row.key in self._seen and not row.is_unfilled

    def unsettled(self, rows: Iterable[Row]) -> tuple[Row, ...]:
        """The doubtful ones that were not looked at, and the fields that are empty still."""
        return tuple(row for row in least_certain_first(rows) if not self.is_seen(row))

    def pending(self, rows: Iterable[Row]) -> tuple[Row, ...]:
        """The doubtful ones that were not come to yet, the least certain ones first."""
        return tuple(row for row in least_certain_first(rows) if row.key not in self._seen)

    def after(self, rows: Sequence[Row], current: Row | None) -> Row | None:
        """Where F7 leads: to the next one that was not looked at, the least certain ones first; else on in the text."""
        pending = self.pending(rows)
        if not pending:
            return _beside(rows, current, 1)
        order = {row.key: index for index, row in enumerate(rows)}
        here = -1 if current is None else order.get(current.key, -1)
        worst = [row for row in pending if row.doubt is pending[0].doubt]
        return next((row for row in worst if order[row.key] > here), worst[0])

    def before(self, rows: Sequence[Row], current: Row | None) -> Row | None:
        """Where Shift+F7 leads: to the doubtful one above in the text, looked at or not."""
        return _beside(rows, current, -1)


def _beside(rows: Sequence[Row], current: Row | None, step: int) -> Row | None:
    """The doubtful row after or before the current one, round at the end."""
    keys = [row.key for row in rows]
    found = [index for index, row in enumerate(rows) if row.doubt is not Doubt.NONE]
    if not found:
        return None
    here = keys.index(current.key) if current is not None and current.key in keys else -step
    beyond = [index for index in found if (index - here) * step > 0]
    return rows[(beyond or found)[0 if step > 0 else -1]]
