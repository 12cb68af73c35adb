"""What the start page lists, gathered behind the window: recent drafts, and what a crash left."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drafter.app.draft_checks import DraftChecks
from drafter.app.recent import RecentDraft, describe
from drafter.app.recovery import Leftover, leftovers
from drafter.app.review_journal import left_reviews
from drafter.app.settings import RECENT
from drafter.app.slots import is_locked
from drafter.app.tasks import Token
from drafter.store import draft_file
from drafter.store.recovery import RecoveryFolder
from drafter.store.review_folder import KeptReview, ReviewFolder
from drafter.text.sentence import DrafterError
from drafter.ui.late import Late
from drafter.ui.services import Services

if TYPE_CHECKING:
    from drafter.app.series import Shelf, UsedSeries
    from drafter.ui.start.page import StartPage

RECENT_PURPOSE = "recent"
REVIEWS_PURPOSE = "reviews"
LEFTOVERS_PURPOSE = "leftovers"
SERIES_PURPOSE = "series"


@dataclass(frozen=True, slots=True)
class Crashed:
    """Copies of windows that did not close, newest first, and how much the newest differs from its file."""

    leftovers: tuple[Leftover, ...]
    changes: int | None


class StartContents(QObject):
    """Fills the page when it is shown."""

    crashed_found = Signal()
    """There are recovery copies of windows that did not close."""

    def __init__(self, services: Services, page: Late[StartPage], parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._page = services, page

    def refresh(self) -> None:
        """Look again at everything that is listed."""
        self.look_for_crashed()
        self.refresh_reviews()
        self.refresh_recent()

    def look_for_crashed(self) -> None:
        """Look for copies of windows that did not close; `crashed_found` follows where there are any."""
        folder = self._services.recovery_folder
        self._services.tasks.start(LEFTOVERS_PURPOSE, lambda _token: crashed(folder), self._show_crashed, owner=self)

    def refresh_reviews(self) -> None:
        """List the reviews that can be gone on with."""
        if not self._page.is_made:
            return
        folder, page = self._services.recovery_folder, self._page()
        self._services.tasks.start(REVIEWS_PURPOSE, lambda _token: _offered(folder), page.show_reviews, owner=page)

    def refresh_recent(self) -> None:
        """List the recent drafts, first as they are, then with what is missing in each."""
        paths = tuple(Path(path) for path in self._services.settings.value(RECENT))
        self._services.tasks.start(
            RECENT_PURPOSE,
            lambda token: _described(paths, token),
            lambda drafts: self._show_recent(paths, drafts),
            owner=self,
        )

    def _show_recent(self, paths: tuple[Path, ...], drafts: tuple[RecentDraft, ...]) -> None:
        page, library = self._page(), self._services.library_path
        page.show_recent(drafts)
        tasks = self._services.tasks
        tasks.start(SERIES_PURPOSE, lambda _token: _held(drafts, library), self._show_held, owner=page)
        work = partial(_described, paths, check=DraftChecks())
        tasks.start(RECENT_PURPOSE, work, page.show_recent, owner=page)

    def _show_held(self, held: tuple[tuple[UsedSeries, ...], Shelf | None]) -> None:
        series, shelf = held
        self._page().show_series(series)
        self._page().show_shelf(shelf.sentence if shelf is not None else None)

    def _show_crashed(self, found: Crashed) -> None:
        if self._page.is_made:
            self._page().show_leftovers(found.leftovers, found.changes)
        folder = self._services.recovery_folder
        # One may have been taken back by now.
        if any(not is_locked(folder, leftover.copy.path.stem) for leftover in found.leftovers):
            self.crashed_found.emit()


def _described(paths: tuple[Path, ...], token: Token, check: DraftChecks | None = None) -> tuple[RecentDraft, ...]:
    found = []
    for path in paths:
        token.check()
        found.append(describe(path, check))
    return tuple(found)


def _held(drafts: tuple[RecentDraft, ...], path: Path) -> tuple[tuple[UsedSeries, ...], Shelf | None]:
    """Nothing where the library cannot be read: its own window says why."""
    # Here, for no start of the program waits for a database.
    from drafter.app.series import shelf, used_series
    from drafter.library import Library, LibraryError

    try:
        library = Library(path)
        return used_series(drafts, library), shelf(library)
    except LibraryError:
        return (), None


def _offered(folder: Path) -> tuple[KeptReview, ...]:
    return tuple(review for review in left_reviews(folder) if not review.is_aside)


def crashed(folder: Path) -> Crashed:
    """What windows left that did not close; copies older than 30 days go."""
    RecoveryFolder(folder).forget_old()
    ReviewFolder(folder).forget_old()
    found = tuple(leftover for leftover in leftovers(folder) if not leftover.is_kept)
    return Crashed(found, _differences(found[0]) if found else None)


def _differences(leftover: Leftover) -> int | None:
    """At how many places the copy differs from the file that it was saved in; None without such a file."""
    if leftover.copy.draft_path is None:
        return None
    try:
        saved = draft_file.load(leftover.copy.draft_path)
        copy = draft_file.load(leftover.copy.path)
    except (OSError, DrafterError):
        return None
    from drafter.model.differing import differing  # with what compares texts

    return differing(saved.document, copy.document)
