"""The reviews that were left half-done: what is reviewed, on which page, and when it was left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from drafter.store.review_file import ReviewPage
from drafter.store.review_folder import KeptReview
from drafter.text.sentence import Language
from drafter.ui.moments import moment_words
from drafter.ui.start.rows import Row, StartList
from drafter.ui.theme import Theme


class ReviewList(StartList[KeptReview]):
    """Enter goes on with one, Del puts it aside (it stays for 30 days)."""

    opened = Signal(object)
    """KeptReview."""
    put_aside = Signal(object)
    """KeptReview: do not offer it again."""

    def __init__(self, theme: Theme, language: Callable[[], Language], parent: QWidget | None = None) -> None:
        super().__init__("page", lambda review: review.key, theme, parent)
        self._language = language

    def retranslate(self) -> None:
        """Say everything in the other language."""
        self.setAccessibleName(self.tr("Reviews to go on with"))
        self.setToolTip(self.tr("Enter goes on; Del puts it aside: File › Recovery copies"))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del puts aside."""
        review = self.current
        if review is not None and event.key() == Qt.Key.Key_Delete:
            self.put_aside.emit(review)
        else:
            super().keyPressEvent(event)

    def activate(self, value: KeptReview) -> None:
        """Go on with it."""
        self.opened.emit(value)

    def words(self, value: KeptReview) -> Row:
        """Title; the page it was left on, and the file; when."""
        about, language = value.about, self._language()
        page = self.tr("Review structure") if about.page is ReviewPage.STRUCTURE else self.tr("Roll forward")
        line = " · ".join(filter(None, (page, about.name if about.title else "")))
        when = moment_words(datetime.fromtimestamp(value.saved_at), datetime.now(), language)
        return Row(about.title or about.name, line, when)
