"""The left side of the roll-forward review: proposals by how sure they are and by kind, with counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from drafter.app.i18n import Translation
from drafter.rollforward import Certainty
from drafter.ui.icons import icon
from drafter.ui.lists.card_list import Index
from drafter.ui.lists.pieces import Piece
from drafter.ui.lists.row_model import VALUE_ROLE, RowModel
from drafter.ui.lists.setting import BODY, HEADING, SECONDARY, SetText
from drafter.ui.reviews.roll_choices import KIND_NAMES, Choices, Entry, Kind, kind_of
from drafter.ui.theme import CARD_RADIUS_PX, Theme, scaled

_TALL_PX, _LOW_PX, _TITLE_PX = 50, 28, 42
_RULE_PX = 10
_COUNT_PX = 34


@dataclass(frozen=True, slots=True)
class RollFilter:
    """Which proposals are listed: all of them, those of a certainty, or those of a kind. `title` heads the kinds."""

    name: str
    note: str = ""
    count: int = 0
    certainty: Certainty | None = None
    kind: Kind | None = None
    is_title: bool = False

    @property
    def key(self) -> object:
        """Names it whatever the counts are."""
        return self.certainty, self.kind, self.is_title

    def admits(self, entry: Entry) -> bool:
        """True where the proposal is listed."""
        if self.certainty is not None:
            return entry.proposal.certainty is self.certainty
        return self.kind is None or kind_of(entry.proposal) is self.kind


class FilterList(QListView):
    """Up and Down choose, Right goes on to what is listed."""

    chosen = Signal(object)
    """RollFilter."""
    left = Signal()
    """Right, Enter, Esc: to what is listed."""

    def __init__(self, theme: Theme, translation: Translation) -> None:
        super().__init__()
        self._translation = translation
        self.filters: RowModel[RollFilter] = RowModel(lambda row: row.key, _described, self)
        self.setModel(self.filters)
        self.setItemDelegate(_FilterDelegate(self, theme, lambda: self.currentIndex()))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        theme.changed.connect(self.viewport().update)

    @property
    def current(self) -> RollFilter | None:
        """The filter that is on."""
        return self.filters.value(self.currentIndex())

    def begin(self) -> None:
        """Another base: all of its proposals are listed."""
        if self.filters.rows:
            self.setCurrentIndex(self.filters.index(0))

    def show_choices(self, choices: Choices) -> None:
        """Show the certainties and the kinds that there are, with their counts."""
        filters = [RollFilter(self.tr("All"), self.tr("in document order"), len(choices.entries))]
        filters += [
            RollFilter(self.certainty_word(each), self._ticked(choices, each), choices.count(each), certainty=each)
            for each in (Certainty.SURE, Certainty.LIKELY, Certainty.ASK)
        ]
        filters.append(RollFilter(self.tr("By kind"), is_title=True))
        say = self._translation.say
        filters += [RollFilter(say(KIND_NAMES[kind]), "", count, kind=kind) for kind, count in choices.kinds()]
        self.show_filters(filters)

    def _ticked(self, choices: Choices, certainty: Certainty) -> str:
        """How many are ticked: those that the program is sure of all are, until the user thinks otherwise."""
        ticked = sum(entry.is_ticked and entry.proposal.certainty is certainty for entry in choices.entries)
        if certainty is not Certainty.ASK and ticked == choices.count(certainty):
            return self.tr("ticked") if certainty is Certainty.SURE else self.tr("ticked, have a look")
        return self.tr("{} ticked").format(ticked) if ticked else self.tr("not ticked")

    def certainty_word(self, certainty: Certainty) -> str:
        """确定, 很可能, 请您定."""
        return {
            Certainty.SURE: self.tr("Sure"),
            Certainty.LIKELY: self.tr("Likely"),
            Certainty.ASK: self.tr("Ask"),
        }[certainty]

    def show_filters(self, filters: list[RollFilter]) -> None:
        """Show these; the one that is on stays on where it is still there."""
        self.filters.take(filters)
        if not self.currentIndex().isValid() and filters:
            self.setCurrentIndex(self.filters.index(0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt switches the input method on as long as no row is current."""
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list of proposals is at the right."""
        keys = (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if event.key() in keys and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Another filter is on."""
        super().currentChanged(current, previous)
        row = self.filters.value(current)
        if row is not None and not row.is_title:
            self.chosen.emit(row)


class _FilterDelegate(QStyledItemDelegate):
    def __init__(self, view: QListView, theme: Theme, current: Callable[[], QModelIndex]) -> None:
        super().__init__(view)
        self._view, self._theme, self._current = view, theme, current

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Certainties have two lines, kinds one."""
        row: RollFilter = index.data(VALUE_ROLE)
        return QSize(120, scaled(_TITLE_PX if row.is_title else _TALL_PX if row.note else _LOW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One filter."""
        row: RollFilter = index.data(VALUE_ROLE)
        colours, rect = self._theme.colours, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_title:
            painter.setPen(QPen(colours.colour("line"), 1))
            rule = rect.top() + scaled(_RULE_PX)
            painter.drawLine(QPointF(rect.left(), rule), QPointF(rect.right(), rule))
            words = SetText((Piece(row.name),), SECONDARY, colours, rect.width(), 1)
            words.paint(painter, rect.left(), rule + scaled(_RULE_PX))
        else:
            self._paint_ground(painter, rect, option.state)
            self._paint_filter(painter, rect, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        colours = self._theme.colours
        if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("sel" if state & QStyle.StateFlag.State_Selected else "cur"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), CARD_RADIUS_PX, CARD_RADIUS_PX)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 2, -1, -2), CARD_RADIUS_PX, CARD_RADIUS_PX)

    def _paint_filter(self, painter: QPainter, rect: QRectF, row: RollFilter) -> None:
        colours = self._theme.colours
        left = rect.left() + (30 if row.note else 8)
        name = {None: "layers", Certainty.SURE: "check", Certainty.LIKELY: "inferred", Certainty.ASK: "ask"}
        if row.note:
            token = "warn" if row.certainty is Certainty.ASK else "ink2"
            drawn = icon(name[row.certainty], colours.colour(token), colours.colour("panel"), 14)
            drawn.paint(painter, int(rect.left()) + 8, int(rect.center().y()) - 7, 14, 14)
        room = rect.right() - left - scaled(_COUNT_PX)
        title = SetText((Piece(row.name),), HEADING if row.note else BODY, colours, room, 1)
        height = title.height + (SECONDARY.line_px if row.note else 0)
        top = rect.center().y() - height / 2
        title.paint(painter, left, top)
        if row.note:
            note = SetText((Piece(row.note),), SECONDARY, colours, room, 1)
            note.paint(painter, left, top + title.height)
        count = SetText((Piece(str(row.count)),), SECONDARY, colours, 60, 1)
        count.paint(painter, rect.right() - 9 - count.width, rect.center().y() - count.height / 2)


def _described(row: RollFilter) -> str:
    return row.name if row.is_title else " ".join(part for part in (row.name, str(row.count), row.note) if part)
