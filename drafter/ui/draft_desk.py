"""What is done with the draft as a whole: its versions, its steps, paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from drafter.ui.late import Late
from drafter.ui.window_dialogs import open_dialog

if TYPE_CHECKING:
    from drafter.ui.main_window import MainWindow
    from drafter.ui.printing import Printing


class DraftDesk(QObject):
    """Connects these actions of the window; the dialogs are loaded when they are first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._printing = Late(self._made_printing)
        actions = window.actions_
        actions.of("versions").triggered.connect(lambda _checked=False: self.show_versions())
        actions.of("steps").triggered.connect(lambda _checked=False: self.show_steps())
        actions.of("print").triggered.connect(lambda _checked=False: self.printing.start())

    @property
    def printing(self) -> Printing:
        """Puts the draft on paper."""
        return self._printing()

    def _made_printing(self) -> Printing:
        from drafter.ui.printing import Printing

        window = self._window
        printing = Printing(window.session, window.services, window.questions, self)
        printing.said.connect(window.status.show_line)
        return printing

    def show_versions(self) -> None:
        """The stages kept with the draft."""
        from drafter.ui.dialogs.versions import VersionsDialog

        window = self._window
        dialog = VersionsDialog(window.session, window.services.translation, window)
        dialog.compare_requested.connect(window.views.desk.show_version)
        open_dialog(dialog)

    def show_steps(self) -> None:
        """The steps since the draft was opened."""
        from drafter.ui.dialogs.steps import StepsDialog

        open_dialog(StepsDialog(self._window.session, self._window.services.translation, self._window))
