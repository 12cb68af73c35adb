"""The recent drafts: title, session, committee, what is missing, and when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from drafter.app.recent import RecentDraft
from drafter.text.sentence import Language
from drafter.ui.icons import icon
from drafter.ui.moments import about_words, moment_words
from drafter.ui.theme import RADIUS_PX, SECONDARY_PX, Theme, interface_font, scaled

ROW_PX = 56
_TITLE_PX = 14
_GAP_PX = 8
_Index = QModelIndex | QPersistentModelIndex


class RecentModel(QAbstractListModel):
    """The drafts, newest first. `words` gives the lines of one."""

    def __init__(self, words: Callable[[RecentDraft], tuple[str, str, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._drafts: tuple[RecentDraft, ...] = ()
        self.remedy = ""
        """What can be pressed where a draft is not in its place."""

    @property
    def drafts(self) -> tuple[RecentDraft, ...]:
        """What is listed."""
        return self._drafts

    def set_drafts(self, drafts: tuple[RecentDraft, ...]) -> None:
        """List these; rows that go on describing the same file stay where they are."""
        if [draft.path for draft in drafts] == [draft.path for draft in self._drafts]:
            self._drafts = drafts
            self.dataChanged.emit(self.index(0), self.index(len(drafts) - 1))
            return
        self.beginResetModel()
        self._drafts = drafts
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """One row for each draft."""
        return 0 if parent is not None and parent.isValid() else len(self._drafts)

    def lines(self, row: int) -> tuple[str, str, str]:
        """Title, what is known of it, when."""
        return self._words(self._drafts[row])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title; the whole row as a sentence for screen readers; the path as a tool tip."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.lines(index.row())[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            remedy = "" if self._drafts[index.row()].is_there else self.remedy
            return ". ".join(filter(None, (*self.lines(index.row()), remedy)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(self._drafts[index.row()].path)
        return None


class RecentDelegate(QStyledItemDelegate):
    """Paints a row: icon, title over a second line, time at the right."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """All rows are equally high."""
        return QSize(200, scaled(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One draft."""
        model = index.model()
        assert isinstance(model, RecentModel)
        colours, rect = self._theme.colours, QRect(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        is_there = model.drafts[index.row()].is_there
        title, line, when = model.lines(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("sel"))
            painter.drawRoundedRect(QRectF(rect), RADIUS_PX, RADIUS_PX)
        token = "accent" if is_current else "ink2"
        icon("document", colours.colour(token)).paint(painter, QRect(rect.left() + 12, rect.top() + 19, 18, 18))
        time_font, title_font = interface_font(SECONDARY_PX), interface_font(_TITLE_PX, semibold=True)
        time_width = QFontMetrics(time_font).horizontalAdvance(when)
        words = rect.adjusted(42, 8, -24 - time_width, -8)
        painter.setFont(title_font)
        painter.setPen(colours.colour("ink"))
        painter.drawText(words, _TOP, QFontMetrics(title_font).elidedText(title, _ELIDE, words.width()))
        painter.setFont(time_font)
        metrics = QFontMetrics(time_font)
        link = "" if is_there else model.remedy
        room = words.width() - metrics.horizontalAdvance(link) - _GAP_PX
        line = metrics.elidedText(line, _ELIDE if is_there else Qt.TextElideMode.ElideMiddle, room)
        painter.setPen(colours.colour("ink2" if is_there else "warn"))
        painter.drawText(words, _BOTTOM, line)
        painter.setPen(colours.colour("accent"))
        painter.drawText(words.adjusted(metrics.horizontalAdvance(line) + _GAP_PX, 0, 0, 0), _BOTTOM, link)
        painter.setPen(colours.colour("ink2"))
        painter.drawText(rect.adjusted(0, 0, -12, 0), _RIGHT, when)
        painter.restore()


_ELIDE = Qt.TextElideMode.ElideRight
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_BOTTOM = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RecentList(QListView):
    """↑↓ choose, Enter opens, Del takes one off the list (the file stays)."""

    opened = Signal(object)
    """Path of a draft to open."""
    lost = Signal(object)
    """Path where there is no draft any more: the user wants to say where it is."""
    removed = Signal(object)
    """Path to take off the list."""

    def __init__(self, theme: Theme, language: Callable[[], Language], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._model = RecentModel(self._words, self)
        self.setModel(self._model)
        self.setItemDelegate(RecentDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSpacing(1)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.activated.connect(self._activate)
        self.clicked.connect(self._click)
        theme.changed.connect(self.viewport().update)

    def set_drafts(self, drafts: tuple[RecentDraft, ...]) -> None:
        """List these; the first becomes current where none is."""
        self._model.set_drafts(drafts)
        if drafts and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0))
        self.setFixedHeight(len(drafts) * (scaled(ROW_PX) + 2) + 2)

    @property
    def drafts(self) -> tuple[RecentDraft, ...]:
        """What is listed."""
        return self._model.drafts

    def retranslate(self) -> None:
        """Say everything in the other language."""
        self.setAccessibleName(self.tr("Recent drafts"))
        self._model.remedy = self.tr("Say where it is")
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens on every system; Del takes off the list."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(index)
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self._path(index))
        else:
            super().keyPressEvent(event)

    def _click(self, index: QModelIndex) -> None:
        """A draft opens by two clicks; what a row offers to be pressed needs one."""
        if not self._model.drafts[index.row()].is_there:
            self._activate(index)

    def _path(self, index: QModelIndex) -> Path:
        return self._model.drafts[index.row()].path

    def _activate(self, index: QModelIndex) -> None:
        is_there = self._model.drafts[index.row()].is_there
        (self.opened if is_there else self.lost).emit(self._path(index))

    def _words(self, draft: RecentDraft) -> tuple[str, str, str]:
        if draft.document is None:
            return draft.path.stem, self.tr("The file is not there: {}").format(draft.path), ""
        language = self._language()
        title = draft.document.masthead.title_text or draft.path.stem
        about = [about_words(draft.document, language), self._missing(draft.to_settle)]
        when = moment_words(draft.saved_at, datetime.now(), language) if draft.saved_at else ""
        return title, (" " if language == "zh" else ", ").join(filter(None, about)), when

    def _missing(self, count: int | None) -> str:
        if count is None:
            return ""
        return self.tr("Ready to submit") if count == 0 else self.tr("{} to settle before submission").format(count)
