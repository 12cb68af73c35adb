"""Earlier texts in the window: the library's own window, what the reviews want of it, the file of an earlier text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from drafter.app.last_folders import FileUse
from drafter.app.library_desk import LibraryDesk
from drafter.model.state import Base
from drafter.ui.way import PageName
from drafter.ui.window_dialogs import open_dialog

if TYPE_CHECKING:
    from drafter.library import HeldText
    from drafter.ui.main_window import MainWindow
    from drafter.ui.start.page import StartPage


class EarlierTexts(QObject):
    """Reads texts of the library behind the window, and hands them to whoever wanted them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = LibraryDesk(window.services.tasks, window.services.library_path, self, name="earlier text")
        self._take: Callable[[Base], None] | None = None
        self._desk.base_read.connect(self._on_read)
        self._desk.refused.connect(lambda sentence, _is_damaged: window.message.show_error(sentence))
        window.actions_.of("library").triggered.connect(lambda _checked=False: self.show_library())
        window.late.start.when_made(self._connect_start)
        late = window.late
        late.roll_review.when_made(lambda review: review.earlier_wanted.connect(self._choose_earlier))
        late.import_review.when_made(lambda review: review.advice.held_wanted.connect(self._use_instead))
        late.import_review.when_made(lambda review: review.advice.differences_wanted.connect(self._show_differences))

    def _connect_start(self, start: StartPage) -> None:
        start.library_requested.connect(self.show_library)
        start.series.opened.connect(lambda series: self._read(series.newest, self._window.way.start_from))

    def show_library(self) -> None:
        """Ctrl+L: the earlier texts on this computer."""
        from drafter.ui.dialogs.library import LibraryDialog  # here, for most windows never show it

        window = self._window
        dialog = LibraryDialog(window.services, window.questions, window.lifecycle.folder_for(FileUse.LIBRARY), window)
        dialog.base_chosen.connect(window.way.start_from)
        dialog.finished.connect(self._on_library_closed)
        open_dialog(dialog)

    def _on_library_closed(self, _result: int) -> None:
        self._window.precedents.forget()
        if self._window.page is PageName.START:
            self._window.start_contents.refresh_recent()

    def _choose_earlier(self) -> None:
        """Ask for the text before the base that is being rolled forward."""
        path = self._window.lifecycle.choose_text()
        if path is not None:
            self._window.roll_review.give_earlier(path)

    def _use_instead(self, text: HeldText) -> None:
        """The library's text becomes the base in the place of the one under review."""
        self._read(text, lambda base: self._window.way.start_from(base, is_instead=True))

    def _show_differences(self, text: HeldText) -> None:
        """The library's text at the left, the one under review at the right."""
        window = self._window
        under_review = window.import_review.document

        def show(base: Base) -> None:
            held = replace(base, name=self.tr("The library's {}").format(base.name))
            window.views.desk.show_pair(held, Base(under_review, window.import_review.name))

        self._read(text, show)

    def _read(self, text: HeldText, take: Callable[[Base], None]) -> None:
        self._take = take
        self._desk.read(text)

    def _on_read(self, base: Base) -> None:
        take, self._take = self._take, None
        if take is not None:
            take(base)
