"""The recovery copies: of windows that did not close, and of drafts that the user chose not to save."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QPushButton, QWidget

from drafter.app.recovery import Leftover, discard, leftovers
from drafter.app.review_journal import left_reviews
from drafter.store.recovery import KEPT_DAYS
from drafter.store.review_folder import KeptReview, ReviewFolder
from drafter.text.sentence import with_commas
from drafter.ui.dialogs.list_dialog import ListDialog
from drafter.ui.moments import moment_words
from drafter.ui.services import Services

_SIZE_PX = (600, 420)


class RecoveryDialog(ListDialog):
    """A list; Enter restores, Del removes for good."""

    restore_requested = Signal(object)
    """Leftover."""
    review_requested = Signal(object)
    """KeptReview: go on with it."""

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
        folder = self._services.recovery_folder
        found: tuple[Leftover | KeptReview, ...] = (*leftovers(folder), *left_reviews(folder))
        for kept in found:
            item = QListWidgetItem(self._words(kept) if isinstance(kept, Leftover) else self._review_words(kept))
            item.setData(Qt.ItemDataRole.UserRole, kept)
            self.list.addItem(item)
        self._show_list(is_any=self.list.count() > 0)
        self.list.setCurrentRow(0)
        self._enable()

    def _words(self, leftover: Leftover) -> str:
        copy = leftover.copy
        why = self.tr("not saved, by choice") if leftover.is_kept else self.tr("the window did not close properly")
        file = f"\n{copy.draft_path}" if copy.draft_path else ""
        return f"{copy.title or self.tr('Untitled draft')}\n{self._when_and_why(copy.saved_at, why)}{file}"

    def _review_words(self, review: KeptReview) -> str:
        why = self.tr("a review, left half-done")
        return f"{review.about.title or review.about.name}\n{self._when_and_why(review.saved_at, why)}"

    def _when_and_why(self, saved_at: float, why: str) -> str:
        language = self._services.language
        return with_commas((moment_words(datetime.fromtimestamp(saved_at), datetime.now(), language), why), language)

    def _enable(self) -> None:
        for button in (self.restore, self.remove):
            button.setEnabled(self.list.currentItem() is not None)

    def _chosen(self) -> Leftover | KeptReview | None:
        item = self.list.currentItem()
        return None if item is None else item.data(Qt.ItemDataRole.UserRole)  # type: ignore[no-any-return]

    def _restore(self) -> None:
        kept = self._chosen()
        if kept is not None:
            self.accept()
            (self.restore_requested if isinstance(kept, Leftover) else self.review_requested).emit(kept)

    def _remove(self) -> None:
        kept, folder = self._chosen(), self._services.recovery_folder
        if isinstance(kept, Leftover):
            discard(folder, kept)
        elif kept is not None:
            ReviewFolder(folder).discard(kept.key)
        self._fill()
