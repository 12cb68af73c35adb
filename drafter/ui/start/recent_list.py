"""The recent drafts: title, session, committee, what is missing, and when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QToolTip, QWidget

from drafter.app.recent import RecentDraft
from drafter.text.sentence import Language
from drafter.ui.moments import about_words, moment_words
from drafter.ui.start.rows import Row, StartList
from drafter.ui.theme import Theme


class RecentList(StartList[RecentDraft]):
    """Enter opens, Del takes one off the list (the file stays)."""

    opened = Signal(object)
    """Path of a draft to open."""
    lost = Signal(object)
    """Path where there is no draft any more: the user wants to say where it is."""
    removed = Signal(object)
    """Path to take off the list."""

    def __init__(self, theme: Theme, language: Callable[[], Language], parent: QWidget | None = None) -> None:
        super().__init__("document", lambda draft: draft.path, theme, parent)
        self._language = language
        self.clicked.connect(self._click)

    @property
    def drafts(self) -> tuple[RecentDraft, ...]:
        """What is listed."""
        return self.rows.rows

    def retranslate(self) -> None:
        """Say everything in the other language."""
        self.setAccessibleName(self.tr("Recent drafts"))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes off the list."""
        draft = self.current
        if draft is not None and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(draft.path)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """The tool tip of a row is the path of its file."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            draft = self.rows.value(self.indexAt(event.pos()))
            QToolTip.showText(event.globalPos(), "" if draft is None else str(draft.path), self)
            return True
        return super().viewportEvent(event)

    def activate(self, value: RecentDraft) -> None:
        """Open it, or let the user say where it is."""
        (self.opened if value.is_there else self.lost).emit(value.path)

    def words(self, value: RecentDraft) -> Row:
        """Title; session, committee and what is missing; when it was saved."""
        if value.document is None:
            line = self.tr("The file is not there: {}").format(value.path)
            return Row(value.path.stem, line, remedy=self.tr("Say where it is"))
        language = self._language()
        title = value.document.masthead.title_text or value.path.stem
        about = [about_words(value.document, language), self._missing(value.to_settle)]
        when = moment_words(value.saved_at, datetime.now(), language) if value.saved_at else ""
        return Row(title, (" " if language == "zh" else ", ").join(filter(None, about)), when)

    def _click(self, index: QModelIndex) -> None:
        """A draft opens by two clicks; what a row offers to be pressed needs one."""
        draft = self.rows.value(index)
        if draft is not None and not draft.is_there:
            self.activate(draft)

    def _missing(self, count: int | None) -> str:
        if count is None:
            return ""
        return self.tr("Ready to submit") if count == 0 else self.tr("{} to settle before submission").format(count)
