"""Keeps the amendments of one received file in step with the draft: read in a thread, placed in a thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from drafter import formats
from drafter.app.amendments.accepting import edit
from drafter.app.amendments.amendment import Located, Standing
from drafter.app.amendments.counterpart import Counterpart
from drafter.app.amendments.keeping import keys_of, named, received_of
from drafter.app.amendments.received import Received, Remark
from drafter.app.amendments.standing import located, place_of_remark
from drafter.app.session import Session
from drafter.app.tasks import Tasks, Token
from drafter.formats import refusals
from drafter.model.document import Resolution
from drafter.model.place import Place, is_there
from drafter.model.received_file import ReceivedFile
from drafter.text.sentence import DrafterError
from drafter.text.spans import Span

READING, PLACING = "amendments", "amendments-placed"
DELAY_MS = 150
"""After the last change of the draft."""

Names = Callable[[], Iterable[str]]


@dataclass(frozen=True, slots=True)
class PlacedRemark:
    """A comment with where it is in the draft; None where that is gone."""

    remark: Remark
    place: Place | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class Overview:
    """What a file proposes and says, as it stands to `document`."""

    received: Received
    document: Resolution
    amendments: tuple[Located, ...]
    remarks: tuple[PlacedRemark, ...]


def overview(received: Received, document: Resolution) -> Overview:
    """Everything in the file, placed in the document."""
    text = Counterpart(received.text, document)
    remarks = (PlacedRemark(remark, *place_of_remark(remark, text)) for remark in received.remarks)
    return Overview(received, document, located(received, document), tuple(remarks))


def file_at(path: Path, draft: Resolution, own: Iterable[str]) -> ReceivedFile:
    """The file at the path, as it is kept with the draft; raises DrafterError with a sentence for the user."""
    formats.refuse_unreadable(path)
    try:
        return ReceivedFile(path.name, path.read_bytes(), tuple(own), draft)
    except OSError as error:
        raise refusals.unreadable(path.name) from error


class Amending(QObject):
    """One file at a time, for the draft of one session, which keeps it; each draft has its own."""

    changed = Signal()
    """Other amendments are listed, or they stand otherwise."""
    read = Signal()
    """A file was read that the user waits for."""
    refused = Signal(object)
    """Sentence: why a file cannot be read."""

    def __init__(self, session: Session, tasks: Tasks, own: Names, parent: QObject | None = None) -> None:
        """`own` are the names under which our own changes are tracked."""
        super().__init__(parent or session)
        self._session, self._tasks, self._own = session, tasks, own
        self._overview: Overview | None = None
        self._declined: frozenset[tuple[int, int]] = frozenset()
        self._is_wanted = False
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.place_now)
        session.changed.connect(lambda _old, _new: self._on_changed())
        session.opened.connect(self._on_opened)
        self._on_opened()

    @property
    def overview(self) -> Overview | None:
        """What was received, as it stood to the draft a moment ago; None where nothing was."""
        return self._overview

    @property
    def declined(self) -> frozenset[tuple[int, int]]:
        """The keys of amendments that the user rejected."""
        return self._declined

    @property
    def read_remarks(self) -> frozenset[int]:
        """The numbers of comments that the user is done with."""
        kept = self._session.kept.received
        return frozenset() if kept is None else frozenset(kept.read_remarks)

    def open_path(self, path: Path) -> None:
        """Read a file; `read` or `refused` follows."""
        draft, own = self._session.document, tuple(self._own())

        def read(_token: Token) -> tuple[ReceivedFile, Overview]:
            kept = file_at(path, draft, own)
            received = received_of(kept)
            # The text of the draft is needed again only where the file was compared with it.
            return (replace(kept, against=None) if received.is_tracked else kept), overview(received, draft)

        self._tasks.start(READING, read, self._take_new, failed=self._refuse)

    def want(self) -> bool:
        """The user wants to see what is kept with the draft: `read` follows; False where nothing is being read."""
        self._is_wanted = self._tasks.is_busy(READING)
        return self._is_wanted

    def put_away(self) -> None:
        """List nothing any more; the text of the draft stays as it is, and is saved without the file."""
        self._session.set_received(None)
        self._forget()

    def _on_opened(self) -> None:
        """Another draft is open: what was received for the last one goes, what is kept with this one is read again."""
        self._forget()
        self._is_wanted = False
        kept, draft = self._session.kept.received, self._session.document
        if kept is not None:
            self._tasks.start(
                READING, lambda _token: overview(received_of(kept), draft), self._take_kept, failed=self._refuse
            )

    def _forget(self) -> None:
        self._tasks.cancel(READING)
        self._tasks.cancel(PLACING)
        self._timer.stop()
        if self._overview is not None:
            self._overview = None
            self.changed.emit()

    # What the user decides

    def accept(self, chosen: Iterable[Located]) -> bool:
        """Take those that are open into the draft, as one step; False where none fits."""
        view = self._overview
        wanted = [one for one in chosen if one.standing is Standing.OPEN]
        if view is None or not wanted:
            return False
        keys = {one.amendment.key for one in wanted}
        place = wanted[0].place if len(wanted) == 1 else None
        amendments = [one.amendment for one in wanted]
        if place is not None and not is_there(self._session.document, place):
            place = None
        self._set_declined(self._declined - keys)
        if not self._session.dispatch(edit(view.received, amendments, self._session.document, place)):
            return False
        self.place_now()
        return True

    def decline(self, chosen: Iterable[Located]) -> None:
        """These are not wanted. The draft stays as it is, and they can be had back."""
        self._set_declined(self._declined | {one.amendment.key for one in chosen})
        self.changed.emit()

    def restore(self, chosen: Iterable[Located]) -> None:
        """These may be wanted after all."""
        self._set_declined(self._declined - {one.amendment.key for one in chosen})
        self.changed.emit()

    def set_read(self, remark: Remark, *, is_read: bool) -> None:
        """The user is done with a comment, or not yet."""
        kept = self._session.kept.received
        if kept is not None:
            numbers = self.read_remarks | {remark.number} if is_read else self.read_remarks - {remark.number}
            self._session.set_received(replace(kept, read_remarks=tuple(sorted(numbers))))
            self.changed.emit()

    def _set_declined(self, keys: frozenset[tuple[int, int]]) -> None:
        self._declined = keys
        kept, view = self._session.kept.received, self._overview
        if kept is not None and view is not None:
            self._session.set_received(replace(kept, declined=named(keys, view.received)))

    # Following the draft

    def place_now(self) -> None:
        """Place everything in the draft that stands now."""
        self._timer.stop()
        view, document = self._overview, self._session.document
        if view is not None and view.document is not document:
            received = view.received
            self._tasks.start(PLACING, lambda _token: overview(received, document), self._take)

    def _on_changed(self) -> None:
        if self._overview is not None:
            self._timer.start()

    def _take_new(self, read: tuple[ReceivedFile, Overview]) -> None:
        kept, self._overview = read
        self._declined = frozenset()
        self._session.set_received(kept)
        self.changed.emit()
        self.read.emit()
        self.place_now()

    def _take_kept(self, view: Overview) -> None:
        kept = self._session.kept.received
        self._overview = view
        self._declined = frozenset() if kept is None else keys_of(kept.declined, view.received)
        self.changed.emit()
        if self._is_wanted:
            self.read.emit()
        self.place_now()

    def _take(self, view: Overview) -> None:
        if self._overview is not None and view.received is self._overview.received:
            self._overview = view
            self.changed.emit()

    def _refuse(self, error: DrafterError) -> None:
        self.refused.emit(error.sentence)
