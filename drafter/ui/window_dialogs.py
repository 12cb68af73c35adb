"""The dialogs of the window: each belongs to it, is in front of it alone, and goes when it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from drafter.ui.dialogs.export import ExportDialog
    from drafter.ui.main_window import MainWindow


class WindowDialogs(QObject):
    """Opens them; none is waited for. Each is imported when it is first opened."""

    go_to = Signal(object, object)
    """Place, Span or None: the user wants to put something right there."""
    findings_requested = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def show_masthead(self, field: str = "") -> None:
        """The form of the masthead, at a field."""
        from drafter.ui.dialogs.masthead import MastheadDialog

        open_dialog(MastheadDialog(self._window.session, self._window.services, self._window, field))

    def show_export(self) -> None:
        """The export dialog."""
        open_dialog(self._export_dialog())

    def export_again(self) -> None:
        """Export with the settings of the draft's last time; a draft without one asks first."""
        dialog = self._export_dialog()
        open_dialog(dialog)
        if dialog.was_exported:
            dialog.export()

    def show_settings(self, *, keys: bool = False) -> None:
        """What the user can set; `keys` begins with the keys."""
        from drafter.ui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self._window.services, self._window.actions_, self._window)
        open_dialog(dialog)
        if keys:
            dialog.show_keys()

    def show_own_register(self) -> None:
        """The user's own layer of the register."""
        from drafter.ui.dialogs.own_register import OwnRegisterDialog

        open_dialog(OwnRegisterDialog(self._window.services, self._window.questions, self._window))

    def show_own_words(self) -> None:
        """The user's own words to avoid; a check follows each change."""
        from drafter.ui.dialogs.own_words import OwnWordsDialog

        dialog = OwnWordsDialog(self._window.services, self._window.questions, self._window)
        dialog.changed.connect(self._window.checking.run_now)
        open_dialog(dialog)

    def show_keys(self, *, checks: bool = False) -> None:
        """All keys; `checks` begins with the key check."""
        from drafter.ui.dialogs.keys import KeysDialog

        dialog = KeysDialog(self._window.actions_, self._window.services, self._window)
        dialog.change.clicked.connect(dialog.accept)
        dialog.change.clicked.connect(self._show_key_settings)
        open_dialog(dialog)
        if checks:
            dialog.start_check()

    def _show_key_settings(self) -> None:
        self.show_settings(keys=True)

    def show_about(self) -> None:
        """What the program is."""
        from drafter.ui.dialogs.about import AboutDialog

        open_dialog(AboutDialog(self._window.services, self._window))

    def show_recovery(self) -> None:
        """All recovery copies."""
        from drafter.ui.dialogs.recovery import RecoveryDialog

        dialog = RecoveryDialog(self._window.services, self._window)
        dialog.restore_requested.connect(self._window.lifecycle.restore)
        dialog.review_requested.connect(self._window.half_done.resume)
        dialog.finished.connect(self._refresh_start)
        open_dialog(dialog)

    def _refresh_start(self, _result: int) -> None:
        self._window.start_contents.refresh()

    def _export_dialog(self) -> ExportDialog:
        from drafter.ui.dialogs.export import ExportDialog

        window = self._window
        dialog = ExportDialog(window.session, window.services, window.questions, window)
        dialog.go_to.connect(self.go_to)
        dialog.findings_requested.connect(self.findings_requested)
        return dialog


def open_dialog(dialog: QDialog) -> None:
    """Show it in front of its window alone; closed, it is gone."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
