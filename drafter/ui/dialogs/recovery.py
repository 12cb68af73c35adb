"""The recovery copies: of windows that did not close, and of drafts that the user chose not to save."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QPushButton, QWidget

from drafter.app.recovery import Leftover, discard, leftovers
from drafter.store.recovery import KEPT_DAYS
from drafter.ui.dialogs.list_dialog import ListDialog
from drafter.ui.moments import moment_words
from drafter.ui.services import Services

_SIZE_PX = (600, 420)


class RecoveryDialog(ListDialog):
    """A list; Enter restores, Del removes for good."""

    restore_requested = Signal(object)
    """Leftover."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.translation, _SIZE_PX, parent)
        self._services = services
        self.setWindowTitle(self.tr("Recovery copies"))
        self.list.setAccessibleName(self.tr("Recovery copies"))
        self.restore, self.remove = QPushButton(), QPushButton()
        self._arrange()
        self._fill()
        self.list.itemActivated.connect(lambda _item: self._restore())
        self.list.currentItemChanged.connect(lambda _new, _old: self._enable())
        self.restore.clicked.connect(self._restore)
        self.remove.clicked.connect(self._remove)

    def _arrange(self) -> None:
        self._about.setText(self.tr("Drafts that were not saved are kept here for {} days.").format(KEPT_DAYS))
        self._nothing.setText(self.tr("There are no recovery copies."))
        self.restore.setText(self.tr("Restore"))
        self.remove.setText(self.tr("Delete for good"))
        buttons = self._made_buttons((self.remove,), self.restore)
        self._lay_out(self._about, self._box, buttons)

    def _fill(self) -> None:
        self.list.clear()
        for leftover in leftovers(self._services.recovery_folder):
            item = QListWidgetItem(self._words(leftover))
            item.setData(Qt.ItemDataRole.UserRole, leftover)
            self.list.addItem(item)
        self._show_list(is_any=self.list.count() > 0)
        self.list.setCurrentRow(0)
        self._enable()

    def _words(self, leftover: Leftover) -> str:
        copy = leftover.copy
        when = moment_words(datetime.fromtimestamp(copy.saved_at), datetime.now(), self._services.language)
        why = self.tr("not saved, by choice") if leftover.is_kept else self.tr("the window did not close properly")
        file = f"\n{copy.draft_path}" if copy.draft_path else ""
        return f"{copy.title or self.tr('Untitled draft')}\n{when}, {why}{file}"

    def _enable(self) -> None:
        for button in (self.restore, self.remove):
            button.setEnabled(self.list.currentItem() is not None)

    def _chosen(self) -> Leftover | None:
        item = self.list.currentItem()
        return None if item is None else item.data(Qt.ItemDataRole.UserRole)  # type: ignore[no-any-return]

    def _restore(self) -> None:
        leftover = self._chosen()
        if leftover is not None:
            self.accept()
            self.restore_requested.emit(leftover)

    def _remove(self) -> None:
        leftover = self._chosen()
        if leftover is not None:
            discard(self._services.recovery_folder, leftover)
            self._fill()
