"""Paints the rows of the compare view. Heights are guessed until a row is first seen, and exact from then on."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from drafter.app.compared.rows import Cell, Fold, Line, Row, Section
from drafter.app.i18n import Translation
from drafter.model.document import Resolution
from drafter.model.pair_kind import PairKind
from drafter.text.sentence import Language, Sentence
from drafter.ui.compare.forms import BETWEEN_PX, FOLD_PX, TOP_PX, Columns, Form, columns, guessed_lines, row_height
from drafter.ui.compare.texts import Side, cell_pieces
from drafter.ui.icons import pixmap
from drafter.ui.lists.card_list import CardList
from drafter.ui.lists.pieces import Piece
from drafter.ui.lists.row_model import VALUE_ROLE
from drafter.ui.lists.setting import SECONDARY, SetText, Type, document_type
from drafter.ui.theme import RADIUS_PX, SECONDARY_PX, Theme, interface_font, scaled

Index = QModelIndex | QPersistentModelIndex

CHIPS = {
    PairKind.CHANGED: Sentence("改", "changed"),
    PairKind.NEW: Sentence("增", "new"),
    PairKind.REMOVED: Sentence("删", "removed"),
    PairKind.MOVED: Sentence("移", "moved"),
}
_TOKENS = {
    PairKind.CHANGED: ("ins", "insbg"),
    PairKind.NEW: ("ins", "insbg"),
    PairKind.REMOVED: ("dele", "delbg"),
    PairKind.MOVED: ("move", "paper"),
}
_CHIP_HEIGHT = 20
_REMARK = Type(None, SECONDARY_PX, "ink2")
_MOST_SET = 240
"""Texts that are kept set; a screen shows a tenth of it."""
_BASE_PX = 16


@dataclass(frozen=True)
class _Set:
    old: SetText | None
    new: SetText | None
    remark: SetText | None
    height: int


class RowDelegate(QStyledItemDelegate):
    """`height_found` is emitted where a row turned out to be of another height than was guessed."""

    height_found = Signal()

    def __init__(self, view: CardList, theme: Theme, translation: Translation) -> None:
        super().__init__(view)
        self._view, self._theme, self._translation = view, theme, translation
        self._form = Form.BESIDE
        self._size_px = _BASE_PX
        self._documents: tuple[Resolution, Resolution] | None = None
        self._heights: dict[object, int] = {}
        self._guesses: dict[object, int] = {}
        self._kept: OrderedDict[object, _Set] = OrderedDict()
        theme.changed.connect(self._kept.clear)

    def take(self, old: Resolution, new: Resolution) -> None:
        """The rows are of these two texts now."""
        self._documents = (old, new)
        self.forget()

    def set_form(self, form: Form) -> None:
        """Set the rows in another form."""
        self._form = form
        self.forget()

    def set_zoom(self, percent: int) -> None:
        """Larger or smaller type."""
        self._size_px = round(_BASE_PX * percent / 100)
        self.forget()

    def forget(self) -> None:
        """Everything is to be set anew."""
        self._heights.clear()
        self._guesses.clear()
        self._kept.clear()

    # Heights

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Exact for a row that was seen, else guessed."""
        line: Line = index.data(VALUE_ROLE)
        width = self._view.row_width()
        if isinstance(line, Fold):
            return QSize(width, scaled(FOLD_PX))
        height = self._heights.get((line, width))
        return QSize(width, self._guessed(line, width) if height is None else height)

    def _guessed(self, row: Row, width: int) -> int:
        key = (row, width)
        if key not in self._guesses:
            self._guesses[key] = self._guess(row, width)
        return self._guesses[key]

    def _guess(self, row: Row, width: int) -> int:
        where = columns(self._form, width)
        kind = self._kind(row)
        heights = [
            0 if cell is None else kind.line_px * self._guessed_lines(cell, kind, where.text_width)
            for cell in self._cells(row)
        ]
        return row_height(self._form, heights[0], heights[1], self._least(row))

    def _guessed_lines(self, cell: Cell, kind: Type, width: int) -> int:
        return guessed_lines((run.text for run in cell.runs), kind.size_px, width)

    def _cells(self, row: Row) -> tuple[Cell | None, Cell | None]:
        """Below each other an unchanged text stands once."""
        if self._form is Form.BELOW and row.kind is PairKind.SAME:
            return None, row.new
        return row.old, row.new

    def _least(self, row: Row) -> int:
        remarked = row.remark is not None
        return _CHIP_HEIGHT + (2 * _REMARK.line_px if remarked else 0)

    def _kind(self, row: Row) -> Type:
        size = self._size_px - (1 if row.section is not Section.TEXT else 0)
        language: Language = "zh" if self._documents is None else self._documents[1].language
        return document_type(language, size)

    # Setting

    def _set(self, row: Row, width: int) -> _Set:
        key = (row, width)
        known = self._kept.get(key)
        if known is not None:
            self._kept.move_to_end(key)
            return known
        made = self._kept[key] = self._made(row, width)
        if len(self._kept) > _MOST_SET:
            self._kept.popitem(last=False)
        return made

    def _made(self, row: Row, width: int) -> _Set:
        where, colours = columns(self._form, width), self._theme.colours
        texts: list[SetText | None] = []
        for side, cell in zip(Side, self._cells(row), strict=True):
            if cell is None or self._documents is None:
                texts.append(None)
                continue
            pieces = cell_pieces(row, side, self._documents[side.value])
            if self._form is Form.TABLE and cell.number and row.section is Section.TEXT:
                pieces = (Piece(f"{cell.number} "), *pieces)
            texts.append(SetText(pieces, self._kind(row), colours, where.text_width))
        words = () if row.remark is None else (Piece(self._translation.say(row.remark)),)
        remark = SetText(words, _REMARK, colours, where.chip_width - 10) if words else None
        least = _CHIP_HEIGHT + (remark.height + 4 if remark is not None else 0)
        heights = [0 if text is None else text.height for text in texts]
        return _Set(texts[0], texts[1], remark, row_height(self._form, heights[0], heights[1], least))

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A row or a fold."""
        line: Line = index.data(VALUE_ROLE)
        painter.save()
        rect = option.rect
        state = option.state
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = is_current and self._view.hasFocus()
        if isinstance(line, Fold):
            self._paint_fold(painter, rect, line, is_current=is_current)
        else:
            self._paint_row(painter, rect, line, is_current=is_current)
        if has_focus:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self._theme.colours.colour("accent"))
        painter.restore()

    def _paint_fold(self, painter: QPainter, rect: QRect, fold: Fold, *, is_current: bool) -> None:
        colours = self._theme.colours
        painter.fillRect(rect, colours.colour("cur" if is_current else "panel"))
        self._paint_edge(painter, rect)
        words = SetText((Piece(self._translation.say(fold.words)),), SECONDARY, colours, rect.width())
        left = rect.left() + (rect.width() - words.width) / 2
        words.paint(painter, left, rect.top() + (rect.height() - words.height) / 2)
        ratio = painter.device().devicePixelRatioF()
        arrow = pixmap("down" if fold.is_open else "right", colours.colour("ink2"), size=12, ratio=ratio)
        painter.drawPixmap(QPointF(left - 20, rect.top() + (rect.height() - 12) / 2), arrow)

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row, *, is_current: bool) -> None:
        colours = self._theme.colours
        made = self._set(row, rect.width())
        self._note_height(row, rect, made.height)
        where = columns(self._form, rect.width())
        painter.fillRect(rect, colours.colour("cur" if is_current else "paper"))
        painter.setPen(QPen(colours.colour("line"), 1))
        for x in where.rules:
            painter.drawLine(rect.left() + x, rect.top(), rect.left() + x, rect.bottom())
        self._paint_edge(painter, rect)
        self._paint_texts(painter, rect, row, made, where)
        self._paint_chip(painter, rect, row, made, where)

    def _paint_edge(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(self._theme.colours.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _note_height(self, row: Row, rect: QRect, height: int) -> None:
        """What counts is the room that the row was given, which may be that of the words that stood there before."""
        self._heights[row, rect.width()] = height
        if rect.height() != height:
            self.height_found.emit()

    def _paint_texts(self, painter: QPainter, rect: QRect, row: Row, made: _Set, where: Columns) -> None:
        top = rect.top() + TOP_PX
        cells = self._cells(row)
        if made.old is not None:
            made.old.paint(painter, rect.left() + where.old_left, top)
            self._paint_number(painter, rect, cells[0], row, where.old_number, top)
            self._paint_moved(painter, rect.left() + where.old_left, top, row, made.old)
        if made.new is not None:
            if self._form is Form.BELOW and made.old is not None:
                top += made.old.height + BETWEEN_PX
            made.new.paint(painter, rect.left() + where.new_left, top)
            self._paint_number(painter, rect, cells[1], row, where.new_number, top)
            self._paint_moved(painter, rect.left() + where.new_left, top, row, made.new)
        if self._form is Form.TABLE:
            words = self._name(row)
            SetText((Piece(words),), SECONDARY, self._theme.colours, where.rules[0] - 14).paint(
                painter, rect.left() + 8, rect.top() + TOP_PX + 3
            )

    def _name(self, row: Row) -> str:
        cell = row.new or row.old
        return "" if cell is None else self._translation.say(cell.name)

    def _paint_number(self, painter: QPainter, rect: QRect, cell: Cell | None, row: Row, edge: int, top: float) -> None:
        """Right-aligned before the text; what has no number has its name there where it is a field."""
        if cell is None or not edge:
            return
        label = cell.label if row.section is not Section.MASTHEAD else self._name(row)
        is_text = bool(cell.number) and row.section is Section.TEXT
        kind = self._kind(row) if is_text else _REMARK
        number = SetText((Piece(label),), kind, self._theme.colours, edge - 6, 1)
        drop = (self._kind(row).line_px - kind.line_px) / 2
        number.paint(painter, rect.left() + edge - number.width, top + drop)

    def _paint_moved(self, painter: QPainter, left: float, top: float, row: Row, text: SetText) -> None:
        if row.kind is PairKind.MOVED:
            pen = QPen(self._theme.colours.colour("move"), 3)
            pen.setDashPattern([1, 1])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QLineF(left - 6, top + 4, left - 6, top + text.height - 3))

    def _paint_chip(self, painter: QPainter, rect: QRect, row: Row, made: _Set, where: Columns) -> None:
        if row.kind is PairKind.SAME and made.remark is None:
            return
        left, top = rect.left() + where.chip_left, rect.top() + TOP_PX + 3
        if row.kind is not PairKind.SAME:
            self._paint_kind(painter, row.kind, left, top, where.chip_width)
        if made.remark is not None:
            inset = (where.chip_width - made.remark.width) / 2
            made.remark.paint(painter, left + inset, top + _CHIP_HEIGHT + 1)

    def _paint_kind(self, painter: QPainter, kind: PairKind, left: float, top: float, room: int) -> None:
        colours = self._theme.colours
        token, ground = _TOKENS[kind]
        words = SetText((Piece(self._translation.say(CHIPS[kind])),), Type(None, SECONDARY_PX, token), colours, room)
        width = max(words.width + 12, 23.0)
        chip = QRectF(left + (room - width) / 2, top, width, _CHIP_HEIGHT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colours.colour(token if kind is PairKind.MOVED else ground), 1)
        if kind is PairKind.MOVED:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(colours.colour(ground))
        painter.drawRoundedRect(chip, RADIUS_PX - 1, RADIUS_PX - 1)
        painter.setFont(interface_font(SECONDARY_PX))
        painter.setPen(colours.colour(token))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words.text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
