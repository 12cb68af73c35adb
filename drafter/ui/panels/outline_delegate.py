"""Paints the outline: change mark, number, opening phrase and topic, and the shape of the worst finding."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from drafter.model.document import Part
from drafter.ui.icons import icon
from drafter.ui.panels.outline_model import ROW_ROLE, SECTION_ROLE, Index
from drafter.ui.panels.outline_rows import Change, Row, Section, stands_apart
from drafter.ui.shapes import paint_blank, paint_severity
from drafter.ui.theme import INTERFACE_PX, OUTLINE_ROW_PX, SECONDARY_PX, Theme, interface_font, scaled

_MARK_X, _NUMBER_X, _WORDS_X, _INDENT = 18.0, 27.0, 62.0, 14.0
_SHAPE_PX = 12.0
_SHAPE_ROOM = 28.0
_CHEVRON_PX = 12
_TOPIC_SHARE = 0.3
"""This part of the room belongs to the topic, however long the opening phrase: by it rows are told from each other."""
_SHOWN = 80
"""More characters no outline has room for."""
_GAP = 5.0
_TITLE_X, _COUNTS_GAP = 26.0, 8.0

Titles = Callable[[Section], Sequence[tuple[str, str]]]


class OutlineDelegate(QStyledItemDelegate):
    """`titles` gives a section's name and its counts, the longest words first."""

    def __init__(self, view: QTreeView, theme: Theme, titles: Titles) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._titles = titles

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are alike."""
        return QSize(100, scaled(OUTLINE_ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row across the whole width."""
        rect = QRectF(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state)
        section, row = index.data(SECTION_ROLE), index.data(ROW_ROLE)
        if section is not None:
            self._paint_section(painter, rect, section, is_open=self._view.isExpanded(index))
        elif row is not None:
            self._paint_row(painter, rect, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        colours = self._theme.colours
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.colour("sel"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.colour("cur"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_section(self, painter: QPainter, rect: QRectF, section: Section, *, is_open: bool) -> None:
        colours = self._theme.colours
        name, counts = self.title_in(section, rect.width())
        if section.rows:
            chevron = icon("down" if is_open else "right", colours.colour("ink2"), colours.colour("panel"), _CHEVRON_PX)
            chevron.paint(painter, int(rect.left()) + 8, int(rect.center().y()) - 6, _CHEVRON_PX, _CHEVRON_PX)
        x = self._write(painter, rect, _TITLE_X, name, INTERFACE_PX, "ink", bold=True)
        self._write(painter, rect, x + _COUNTS_GAP, counts, SECONDARY_PX, "ink2")

    def title_in(self, section: Section, width: float) -> tuple[str, str]:
        """The longest words for a section, and for its counts, that this width has room for."""
        choices = self._titles(section)
        return next((title for title in choices if self.width_of(title) <= width), choices[-1])

    def width_of(self, title: tuple[str, str]) -> float:
        """What the head of a section takes with these words and counts, in pixels."""
        name, counts = title
        return _TITLE_X + _width(name, INTERFACE_PX, semibold=True) + _COUNTS_GAP + _width(counts, SECONDARY_PX)

    def _paint_row(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        self._paint_mark(painter, rect, row.change)
        inset = _INDENT * max(row.level, 0)
        self._write(painter, rect, scaled(_NUMBER_X) + inset, row.number, SECONDARY_PX, "ink2")
        right = rect.right() - (_SHAPE_ROOM if row.has_issue else 8)
        x = scaled(_NUMBER_X if row.part is Part.HEADING else _WORDS_X) + inset * (row.part is not Part.HEADING)
        is_heading = row.part is Part.HEADING
        gap = _GAP if row.lead and stands_apart(row.topic) else 0
        topic = _width(row.topic[:_SHOWN], INTERFACE_PX, semibold=is_heading)
        topic_room = min(topic + gap, (right - x) * _TOPIC_SHARE)
        x = self._write(painter, rect, x, row.lead, INTERFACE_PX, "ink", bold=True, right=right - topic_room)
        self._write(painter, rect, x + gap, row.topic, INTERFACE_PX, "ink", bold=is_heading, right=right)
        shape = QRectF(rect.right() - 22, rect.center().y() - _SHAPE_PX / 2, _SHAPE_PX, _SHAPE_PX)
        if row.severity is not None:
            paint_severity(painter, shape, row.severity, self._theme.colours)
        elif row.has_blank:
            paint_blank(painter, shape, self._theme.colours)

    def _paint_mark(self, painter: QPainter, rect: QRectF, change: Change) -> None:
        if change is Change.NONE:
            return
        middle = rect.center().y()
        if change is Change.NEW:
            painter.setPen(QPen(self._theme.colours.colour("ins"), 2))
            painter.drawLine(QPointF(_MARK_X - 4, middle), QPointF(_MARK_X + 4, middle))
            painter.drawLine(QPointF(_MARK_X, middle - 4), QPointF(_MARK_X, middle + 4))
            return
        is_moved = change is Change.MOVED
        pen = QPen(self._theme.colours.colour("move" if is_moved else "ins"), 3)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if is_moved:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(_MARK_X, middle - 8), QPointF(_MARK_X, middle + 8))

    def _write(
        self,
        painter: QPainter,
        rect: QRectF,
        x: float,
        text: str,
        size_px: int,
        token: str,
        *,
        bold: bool = False,
        right: float | None = None,
    ) -> float:
        """Where the words end; they are cut short with … at `right`."""
        room = (rect.right() if right is None else right) - x
        if not text or room <= 0:
            return x
        font = interface_font(size_px, semibold=bold)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text[:_SHOWN], Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(self._theme.colours.colour(token))
        base_line = rect.center().y() + scaled(size_px) * 0.38
        painter.drawText(QPointF(x, base_line), shown)
        return x + metrics.horizontalAdvance(shown)


def _width(text: str, size_px: int, *, semibold: bool = False) -> float:
    return QFontMetricsF(interface_font(size_px, semibold=semibold)).horizontalAdvance(text)
