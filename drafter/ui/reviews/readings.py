"""The ways in which one file was read, each with the corrections made to it: going back and forth loses none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from drafter.app.tasks import Tasks
from drafter.formats.choosing import TrackedChoice, choice_of, read_as
from drafter.formats.imported import Imported
from drafter.structuring.raw import TrackedChanges
from drafter.text.sentence import DrafterError, Sentence
from drafter.ui.reviews.base_following import with_base
from drafter.ui.reviews.import_state import History, Revision, begun

PURPOSE = "read-again"
_TURN = Sentence(zh="改读修订", en="Read the changes in the other way")


@dataclass(frozen=True, slots=True)
class _Turn:
    """A turn from one reading to another: where it leads, and how many corrections there were on arriving."""

    way: TrackedChoice
    steps: int


class Readings(QObject):
    """Keeps what a file gave with its tracked changes accepted, with them rejected, and with them as the draft's own.

    What is shown of changes that are kept is the text after them: its corrections are those of the accepted reading.
    """

    changed = Signal()
    """Another reading is shown; its corrections follow."""
    turned = Signal()
    """Its corrections are there too."""
    reading = Signal()
    """The file is being read again."""
    stayed = Signal()
    """The reading that is shown is the one that is wanted."""
    refused = Signal(object)
    """Sentence: why the other reading could not be had."""

    def __init__(self, revision: Revision, tasks: Tasks | None, parent: QObject) -> None:
        super().__init__(parent)
        self._revision, self._tasks = revision, tasks
        self._way = TrackedChoice.ACCEPTED
        self._read: dict[TrackedChoice, Imported] = {}
        self._left: dict[TrackedChanges, History] = {}
        self._back: list[_Turn] = []
        self._ahead: list[_Turn] = []
        self._is_turning = False
        revision.changed.connect(self._drop_ahead)

    @property
    def way(self) -> TrackedChoice:
        """How the changes were read in what is shown."""
        return self._way

    @property
    def present(self) -> Imported | None:
        """What is shown; None before `begin`."""
        return self._read.get(self._way)

    def begin(self, imported: Imported) -> None:
        """Another file."""
        if self._tasks is not None:
            self._tasks.cancel(PURPOSE)
        self._way = choice_of(imported)
        self._read, self._left = {self._way: imported}, {}
        self._back, self._ahead = [], []

    def go_to(self, way: TrackedChoice) -> None:
        """Show the file read this way; `changed` follows once it is."""
        present = self.present
        if self._tasks is not None:
            self._tasks.cancel(PURPOSE)
        if way is self._way or present is None:
            self.stayed.emit()
            return
        if way in self._read:
            self._go(way, self._read[way])
            return
        data, name = present.source.data, present.source.name
        self.reading.emit()
        self._start(lambda: read_as(data, name, way), lambda imported: self._go(way, imported))

    @property
    def undo_label(self) -> Sentence | None:
        """What `undo` takes back: the last correction, or the turn to this reading; None for nothing."""
        return _TURN if self._is_next(self._back) else self._revision.undo_label

    def undo(self) -> None:
        """Take back what was done last: a correction, or the turn to this reading."""
        if self._is_next(self._back):
            self._walk(self._back, self._ahead)
        else:
            self._revision.undo()

    def redo(self) -> None:
        """Do it again: what was taken back last is done again first."""
        if self._is_next(self._ahead):
            self._walk(self._ahead, self._back)
        else:
            self._revision.redo()

    def _drop_ahead(self) -> None:
        """A correction was made where a turn had been taken back: there is nothing to do again."""
        if self._ahead and not self._is_turning and len(self._revision.history.past) > self._ahead[-1].steps:
            self._ahead.clear()

    def _is_next(self, turns: list[_Turn]) -> bool:
        """True where no correction lies between the present state and the turn."""
        return bool(turns) and turns[-1].steps == len(self._revision.history.past)

    def _walk(self, source: list[_Turn], other: list[_Turn]) -> None:
        way, left = source.pop().way, self._way
        self._turn(way, self._read[way])
        other.append(_Turn(left, len(self._revision.history.past)))
        self.turned.emit()

    def _go(self, way: TrackedChoice, imported: Imported) -> None:
        left = self._way
        self._turn(way, imported)
        self._back.append(_Turn(left, len(self._revision.history.past)))
        self._ahead.clear()
        self.turned.emit()

    def _start(self, read: Callable[[], Imported], done: Callable[[Imported], None]) -> None:
        if self._tasks is not None:
            self._tasks.start(PURPOSE, lambda _token: read(), done, failed=self._refuse, owner=self)

    def _refuse(self, error: DrafterError) -> None:
        self.stayed.emit()
        self.refused.emit(error.sentence)

    def _turn(self, way: TrackedChoice, imported: Imported) -> None:
        """The corrections of the reading that is left stay with it."""
        self._left[self._way.reading] = self._revision.history
        self._read[way], self._way = imported, way
        self.changed.emit()
        history = self._left.get(way.reading) or History(begun(imported))
        if imported.kept is not None and history.present.base is None:
            history = with_base(history, imported)
        self._is_turning = True
        self._revision.resume(history)
        self._is_turning = False
