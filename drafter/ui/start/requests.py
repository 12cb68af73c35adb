"""What the start page asks the window for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from drafter.store.review_folder import ReviewFolder

if TYPE_CHECKING:
    from drafter.app.recovery import Leftover
    from drafter.store.review_folder import KeptReview
    from drafter.ui.main_window import MainWindow
    from drafter.ui.start.page import StartPage
    from drafter.ui.window_dialogs import WindowDialogs


class StartRequests(QObject):
    """Connects the page, once it is made, to what carries its requests out."""

    def __init__(self, window: MainWindow, dialogs: WindowDialogs) -> None:
        super().__init__(window)
        self._window, self._dialogs = window, dialogs
        window.late.start.when_made(self._connect)

    def _connect(self, start: StartPage) -> None:
        life = self._window.lifecycle
        start.file_requested.connect(life.choose_file)
        start.text_pasted.connect(life.open_text)
        start.sample_requested.connect(life.open_sample)
        start.blank_requested.connect(life.new_blank)
        start.settings_requested.connect(self._dialogs.show_settings)
        start.keys_requested.connect(self._dialogs.show_keys)
        start.zone.cancel_requested.connect(life.opening.cancel)
        start.recent.opened.connect(life.open_path)
        start.recent.lost.connect(self._find_lost)
        start.recent.removed.connect(life.forget_recent)
        start.reviews.opened.connect(self._window.half_done.resume)
        start.reviews.put_aside.connect(self._put_review_aside)
        start.notice.restore_requested.connect(life.restore)
        start.notice.aside_requested.connect(self._put_aside)
        start.notice.all_requested.connect(self._dialogs.show_recovery)

    def _find_lost(self, path: Path) -> None:
        """A recent draft is not where it was: the user says where it is now."""
        found = self._window.questions.file_to_open(path.parent)
        if found is not None:
            self._window.lifecycle.forget_recent(path)
            self._window.lifecycle.open_path(found)

    def _put_aside(self, leftover: Leftover) -> None:
        self._window.lifecycle.put_aside(leftover)
        self._window.start_contents.refresh()

    def _put_review_aside(self, review: KeptReview) -> None:
        ReviewFolder(self._window.services.recovery_folder).put_aside(review)
        self._window.start_contents.refresh_reviews()
