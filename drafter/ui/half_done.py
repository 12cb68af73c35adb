"""Reviews that were left half-done: read behind the window, and gone on with where they were left."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drafter.text.sentence import DrafterError, Sentence
from drafter.ui.lifecycle import Lifecycle
from drafter.ui.services import Services
from drafter.ui.way import Way

if TYPE_CHECKING:
    from drafter.formats.imported import Imported
    from drafter.store.review_file import HalfDoneReview
    from drafter.store.review_folder import KeptReview
    from drafter.ui.reviews.import_state import History

PURPOSE = "half-done review"
_GONE = Sentence(
    zh="这份核对读不出来，没有打开。它仍留在原处。",
    en="This review cannot be read and was not opened. It stays where it is.",
)
_READ_ANEW = Sentence(
    zh="原文件现在读法不同，结构从头核对；已定的届次改动还在。",
    en="The file is read in another way now: its structure is reviewed anew. What was decided about the session stays.",
)


@dataclass(frozen=True, slots=True)
class Resumed:
    """A review read from the disk, with its file read again; `history` is its structure as it was left.

    `imported` is None for a text whose structure is not under review. `news` is what there is to say.
    """

    key: str
    review: HalfDoneReview
    imported: Imported | None = None
    history: History | None = None
    news: Sentence | None = None


class HalfDone(QObject):
    """Goes on with a review; the way of the text does the rest."""

    refused = Signal(object)
    """Sentence: why it cannot be gone on with."""

    def __init__(self, services: Services, lifecycle: Lifecycle, way: Way, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._lifecycle, self._way = services, lifecycle, way
        self._rolled: Resumed | None = None
        """Waits for its draft."""
        lifecycle.draft_opened.connect(self._roll)
        lifecycle.refused.connect(self._give_up)

    def resume(self, kept: KeptReview) -> None:
        """Read it, and show it where it was left."""
        self._services.tasks.start(
            PURPOSE,
            lambda _token: read_again(kept.path),
            self._take,
            failed=lambda error: self.refused.emit(error.sentence),
            owner=self,
        )

    def _take(self, resumed: Resumed | None) -> None:
        if resumed is None:
            self.refused.emit(_GONE)
        elif resumed.review.draft_path is not None:
            self._rolled = resumed
            self._lifecycle.open_path(resumed.review.draft_path)
        else:
            self._way.resume(resumed)

    def _roll(self) -> None:
        """The draft that is rolled forward itself is open again."""
        rolled, self._rolled = self._rolled, None
        if rolled is not None and self._lifecycle.path == rolled.review.draft_path:
            self._way.roll_draft(rolled.review.session, rolled.key)

    def _give_up(self, _sentence: Sentence) -> None:
        self._rolled = None


def read_again(path: Path) -> Resumed | None:
    """The review at `path`; None where it cannot be read. Raises DrafterError where its file cannot."""
    from drafter.store import review_file  # here, for most windows open a draft
    from drafter.store.review_file import ReviewPage

    review = review_file.load(path)
    if review is None:
        return None
    source = review.base.source
    if review.structure is None or source is None:
        return Resumed(path.stem, review)
    from drafter.formats.choosing import TrackedChoice, read_as
    from drafter.ui.reviews.keeping import history_of

    way = TrackedChoice.REJECTED if source.changes_rejected else TrackedChoice.ACCEPTED
    way = way if review.before is None else TrackedChoice.KEPT
    try:
        imported = read_as(source.data, source.name, way, takes_any_text=True)
    except DrafterError:
        if review.page is ReviewPage.STRUCTURE:
            raise
        return Resumed(path.stem, review)
    history = history_of(review, imported)
    is_lost = history is None and review.page is ReviewPage.STRUCTURE
    return Resumed(path.stem, review, imported, history, _READ_ANEW if is_lost else None)
