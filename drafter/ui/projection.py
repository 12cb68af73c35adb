"""The draft for a projector: the whole screen, no panels, larger text; Esc or F11 ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShortcut

from drafter.ui.way import PageName

if TYPE_CHECKING:
    from drafter.model.state import Selection
    from drafter.ui.editor.sight import Reading
    from drafter.ui.main_window import MainWindow

ZOOM_PERCENT = 150


class Projection(QObject):
    """Everything is as it was once it ends. The user's own zoom is never touched, whatever happens meanwhile."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_on = False
        self._state = Qt.WindowState.WindowNoState
        self._before: tuple[Reading | None, Selection | None] = (None, None)
        window.actions_.of("project").triggered.connect(lambda _checked=False: self.toggle())
        window.lifecycle.draft_closed.connect(self.leave)
        self._escape = QShortcut(Qt.Key.Key_Escape, window, self._escaped)
        self._escape.setEnabled(False)

    @property
    def is_on(self) -> bool:
        """True while the draft is projected."""
        return self._is_on

    def toggle(self) -> None:
        """F11."""
        if self._is_on:
            self.leave()
        elif self._window.page is PageName.DRAFT:
            self._enter()

    def leave(self) -> None:
        """Back to the window as it was."""
        if not self._is_on:
            return
        self._is_on = False
        window = self._window
        window.editor.sheet.removeEventFilter(self)
        self._show_parts(is_shown=True)
        window.preferences.lend_zoom(None)
        window.setWindowState(self._state)
        window.editor.focus_text()
        reading, selection = self._before
        if window.session.selection == selection:
            window.editor.sheet.sight.read(reading)

    def _escaped(self) -> None:
        """What is open over the text goes first."""
        window = self._window
        if window.offering.list.isVisible():
            window.offering.list.hide()
        elif window.find_bar.isVisible():
            window.find_bar.close_button.click()
        else:
            self.leave()

    def _enter(self) -> None:
        self._is_on = True
        window = self._window
        # Not before: a filter in Python is asked about every event of every key.
        sheet = window.editor.sheet
        sheet.installEventFilter(self)
        self._before = (sheet.sight.reading, window.session.selection)
        # From here on, and so through all that the window goes through until it has the whole screen.
        sheet.sight.read(self._before[0])
        self._state = window.windowState()
        self._show_parts(is_shown=False)
        window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)
        window.preferences.lend_zoom(ZOOM_PERCENT)
        window.editor.focus_text()

    def _show_parts(self, *, is_shown: bool) -> None:
        window = self._window
        window.menuBar().setVisible(is_shown)
        for widget in (window.header, window.status):
            widget.setVisible(is_shown and window.page is PageName.DRAFT)
        window.message.hold_back(is_held=not is_shown)
        window.workspace.set_plain(not is_shown)
        self._escape.setEnabled(not is_shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the text Esc has no other meaning, but where something is open over it."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if self._is_on and is_escape and event.type() == QEvent.Type.KeyPress:
            self._escaped()
            return True
        return super().eventFilter(watched, event)
