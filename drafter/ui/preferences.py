"""Keeps the window and the settings in step: what is set shows at once, what is changed by hand is remembered."""

from __future__ import annotations

import base64
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from drafter.app.i18n import language_of
from drafter.app.settings import (
    ANNOUNCEMENTS,
    APPEARANCE,
    CHANGES,
    CORRECTIONS,
    HINTS,
    KEYS,
    LANGUAGE,
    PANES,
    WINDOW_GEOMETRY,
    ZOOM,
)
from drafter.ui.actions import Actions
from drafter.ui.services import Services
from drafter.ui.style import apply_theme, apply_type_and_colours
from drafter.ui.theme import Appearance
from drafter.ui.workspace import Workspace

_SCREENS_REMEMBERED = 6
_USEFUL_PX = (1440, 900)
_FRAME_PX = 48
"""What the system's own title bar may take of a screen's height."""
SMALLEST_PX = (1024, 640)
"""Of the window, where the screen is not smaller still: a small one with everything enlarged."""
_COLUMNS = 2
"""Whose widths are remembered: outline and dock; the sheet has the rest."""


class Dresser(QObject):
    """Dresses the application when the theme changes. To be made before the window, whose font Qt does not mend before
    it runs, and before any widget that listens to the theme as well: a new style sheet gives all widgets the palettes
    back that they had before, and they must set theirs after it.

    The parts of a window that is being made find type and colours here, which they measure and mix by. The style sheet
    comes once they are in their places (`dress`): under it Qt dresses everything in a widget anew with each move into
    another one, which takes a third of the making.
    """

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        services.theme.changed.connect(self.dress)
        apply_type_and_colours(_application(), services.theme, services.language)

    def dress(self) -> None:
        """The theme's colours, and the type for the language of the interface."""
        apply_theme(_application(), self._services.theme, self._services.language)

    def dress_for_language(self) -> None:
        """As `dress`; who listens to the theme then sets the palettes again that the sheet of the language took."""
        if apply_theme(_application(), self._services.theme, self._services.language):
            self._services.theme.changed.emit()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


class Preferences(QObject):
    """Binds the settings of one window."""

    def __init__(
        self, services: Services, dresser: Dresser, workspace: Workspace, actions: Actions, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._dresser = dresser
        self._is_zoom_lent = False
        self._services, self._workspace, self._actions, self._window = services, workspace, actions, window
        self._appliers: dict[str, Callable[[], None]] = {
            LANGUAGE.name: self._apply_language,
            APPEARANCE.name: self._apply_appearance,
            ZOOM.name: self._apply_zoom,
            CHANGES.name: self._apply_changes,
            HINTS.name: self._apply_hints,
            CORRECTIONS.name: self._apply_corrections,
            ANNOUNCEMENTS.name: self._apply_announcements,
            KEYS.name: self._apply_keys,
        }
        services.settings.changed.connect(self._apply)
        workspace.editor.zoom_changed.connect(self._remember_zoom)
        workspace.editor.display_changed.connect(lambda display: services.remember(CHANGES, display))
        workspace.widths_changed.connect(self._remember_widths)
        for apply in self._appliers.values():
            apply()

    def restore_window(self) -> None:
        """The window where and as large as it was, with the columns of this screen."""
        room = self._window.screen().availableSize()
        smallest = QSize(*SMALLEST_PX).boundedTo(room - QSize(0, _FRAME_PX))
        self._window.setMinimumSize(smallest)
        stored = self._services.settings.value(WINDOW_GEOMETRY)
        if not stored or not self._window.restoreGeometry(QByteArray(base64.b64decode(stored))):
            self._fill_screen()
        widths = self._widths().get(self._screen())
        if widths is not None:
            self._workspace.set_own_widths(*widths)

    def _fill_screen(self) -> None:
        """All of a small screen, and of a large one no more than is useful."""
        room = self._window.screen().availableSize()
        self._window.resize(min(room.width(), _USEFUL_PX[0]), min(room.height(), _USEFUL_PX[1]))
        if room.width() <= _USEFUL_PX[0] or room.height() <= _USEFUL_PX[1]:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)

    def lend_zoom(self, percent: int | None) -> None:
        """Show the text at another zoom for a while, which is not remembered; None for the user's own again."""
        self._is_zoom_lent = percent is not None
        if percent is None:
            self._apply_zoom()
        else:
            self._workspace.editor.set_zoom(percent)

    def remember_window(self) -> None:
        """Keep where the window is."""
        geometry = base64.b64encode(self._window.saveGeometry().data()).decode()
        self._services.remember(WINDOW_GEOMETRY, geometry)

    def _apply(self, name: str) -> None:
        self._appliers.get(name, _nothing)()

    def _apply_language(self) -> None:
        language = language_of(self._services.settings.value(LANGUAGE))
        self._services.translation.set_language(language)
        self._dresser.dress_for_language()
        self._actions.of(f"language-{language}").setChecked(True)

    def _apply_appearance(self) -> None:
        appearance = self._services.settings.value(APPEARANCE)
        self._services.theme.set_appearance(Appearance(appearance))
        self._actions.of(f"appearance-{appearance}").setChecked(True)

    def _apply_zoom(self) -> None:
        if not self._is_zoom_lent:
            self._workspace.editor.set_zoom(self._services.settings.value(ZOOM))

    def _remember_zoom(self, zoom: int) -> None:
        if not self._is_zoom_lent:
            self._services.remember(ZOOM, zoom)

    def _apply_changes(self) -> None:
        display = self._services.settings.value(CHANGES)
        self._workspace.editor.set_display(display)
        self._workspace.header.show_display(display)
        self._actions.of(f"changes-{display}").setChecked(True)

    def _apply_hints(self) -> None:
        is_shown = self._services.settings.value(HINTS)
        self._workspace.editor.set_hints_shown(is_shown)
        self._workspace.late_outline.when_made(lambda outline: outline.set_hints_shown(is_shown))

    def _apply_corrections(self) -> None:
        self._workspace.editor.set_correcting(self._services.settings.value(CORRECTIONS))

    def _apply_announcements(self) -> None:
        self._workspace.editor.set_announcements(self._services.settings.value(ANNOUNCEMENTS))

    def _apply_keys(self) -> None:
        entries = self._services.settings.value(KEYS)
        # Few have any, and to bind the usual ones once more takes the start of the window 3 ms.
        if entries or self._actions.has_own_keys:
            from drafter.ui.key_binding import own_keys

            self._actions.set_own_keys(own_keys(entries))

    # Widths of the columns, for each size of screen

    def _screen(self) -> str:
        size = self._window.screen().size()
        return f"{size.width()}x{size.height()}"

    def _widths(self) -> dict[str, tuple[int, int]]:
        """Outline and dock on each screen; what is no such entry is passed over."""
        found = {}
        for entry in self._services.settings.value(PANES):
            screen, _, widths = entry.partition(":")
            numbers = widths.split(",")
            if len(numbers) == _COLUMNS and all(number.isdigit() for number in numbers):
                found[screen] = (int(numbers[0]), int(numbers[1]))
        return found

    def _remember_widths(self) -> None:
        own = self._workspace.own_widths
        if own is None:
            return
        widths = self._widths() | {self._screen(): own}
        entries = [f"{screen}:{outline},{dock}" for screen, (outline, dock) in widths.items()]
        self._services.remember(PANES, tuple(entries[-_SCREENS_REMEMBERED:]))


def _nothing() -> None:
    """Settings that the window does not show."""
