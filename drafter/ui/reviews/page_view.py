"""The source of the import review as pictures of its pages, with the lines of the chosen paragraph set off."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QToolTip, QWidget

from drafter.app.page_pictures import PageAlbum, Wanted
from drafter.structuring.raw import LinePlace
from drafter.text.sentence import Sentence
from drafter.ui.icons import icon
from drafter.ui.reviews.import_rows import Doubt
from drafter.ui.reviews.import_state import Lines
from drafter.ui.reviews.page_layout import Box, PageLayout, Size, guessed_sizes
from drafter.ui.reviews.result_list import sign_of
from drafter.ui.reviews.source_lines import SourceLine
from drafter.ui.theme import Theme

_RIGHT_PX = 6
_RULE_LEFT, _RULE_WIDTH, _SIGN_LEFT, _SIGN_PX = 4.0, 3.0, 9.0, 13
_STEP_PX = 40
_AHEAD = 1
"""Pages above and below the seen ones that are drawn beforehand."""
ZOOMS = (50, 75, 100, 125, 150, 200, 300)
"""Per cent of the width at which the text fills the pane."""


class PageView(QAbstractScrollArea):
    """Up and Down move from line to line, Enter and the right button ask what can be done with one."""

    line_chosen = Signal(int)
    line_entered = Signal(int)
    menu_wanted = Signal(int, QPoint)
    page_changed = Signal()
    """`page` is another one, or there are more or fewer of them."""

    def __init__(
        self, theme: Theme, album: PageAlbum, say: Callable[[Sentence], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._album, self._say = theme, album, say
        self._layout = PageLayout((), (), 1.0)
        self._lines: tuple[SourceLine, ...] = ()
        self._marked: Lines = frozenset()
        self._current: int | None = None
        self._zoom = 100
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._told = (0, 0)
        """The page that was told last, and of how many."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.verticalScrollBar().setSingleStep(_STEP_PX)
        album.sized.connect(self._take_sizes)
        album.arrived.connect(lambda _page: self.viewport().update())
        theme.changed.connect(self.viewport().update)

    # What is shown

    def show_pages(self, places: Sequence[LinePlace | None]) -> None:
        """Another file, whose lines stand there; how large its pages are is told by the album."""
        self._lines, self._marked, self._current = (), frozenset(), None
        self._lay_out(guessed_sizes(places), tuple(places))
        self.verticalScrollBar().setValue(0)

    def show_lines(self, lines: tuple[SourceLine, ...]) -> None:
        """What the lines say, and which ones are left out."""
        self._lines = lines
        self.viewport().update()

    def mark(self, lines: Lines) -> None:
        """Set these lines off."""
        if lines != self._marked:
            self._marked = lines
            self.viewport().update()

    def reveal(self, lines: Lines) -> None:
        """Scroll as little as is needed to see these lines; where not all fit, the first ones."""
        boxes = [box for line in lines if (box := self._layout.line_box(line)) is not None]
        if not boxes:
            return
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top, bottom = min(box.top for box in boxes) - 8, max(box.bottom for box in boxes) + 8
        if top < bar.value() or bottom - top > room:
            bar.setValue(round(top))
        elif bottom > bar.value() + room:
            bar.setValue(round(bottom - room))

    @property
    def zoom(self) -> int:
        """Per cent of the pane's width."""
        return self._zoom

    @property
    def pages(self) -> PageLayout:
        """Where everything lies."""
        return self._layout

    @property
    def page(self) -> int:
        """The page that takes the upper part of the pane, counted from 0."""
        return self._layout.pages_between(at := self.bar.value() + self.viewport().height() / 3, at).start

    @property
    def album(self) -> PageAlbum:
        """Where the pictures come from."""
        return self._album

    def set_zoom(self, zoom: int) -> None:
        """Show pages so wide; what is in the middle stays there."""
        zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        if zoom != self._zoom:
            self._zoom = zoom
            self._lay_out(self._layout.sizes, self._layout.places)

    def zoom_by(self, steps: int) -> None:
        """Larger (1) or smaller (-1); 0 fits the width."""
        if steps == 0:
            self.set_zoom(100)
        elif steps > 0:
            self.set_zoom(next((zoom for zoom in ZOOMS if zoom > self._zoom), self._zoom))
        else:
            self.set_zoom(next((zoom for zoom in reversed(ZOOMS) if zoom < self._zoom), self._zoom))

    # For the list that scrolls along

    @property
    def bar(self) -> QScrollBar:
        """What tells that it scrolls."""
        return self.verticalScrollBar()

    def line_rect(self, line: int) -> Box | None:
        """Where a line stands in the viewport; None for one that is on no page."""
        box = self._layout.line_box(line)
        return None if box is None else Box(box.left, box.top - self.bar.value(), box.width, box.height)

    def lines_seen(self) -> Sequence[int]:
        """The lines from the upper edge on."""
        bottom = self.bar.value() + self.viewport().height()
        seen = []
        for line in self._layout.lines_from(self.bar.value()):
            box = self._layout.line_box(line)
            if box is not None and box.top > bottom:
                break
            seen.append(line)
        return seen

    # Laying out

    def _take_sizes(self, sizes: tuple[Size, ...]) -> None:
        self._lay_out(sizes, self._layout.places)

    def _lay_out(self, sizes: tuple[Size, ...], places: tuple[LinePlace | None, ...]) -> None:
        """Everything anew; what was in the middle stays there."""
        before, bar = self._layout, self.bar
        room = self.viewport().size()
        middle = (bar.value() + room.height() / 2) / max(before.height, 1.0)
        is_at_top = bar.value() == 0
        left, right = PageLayout(sizes, places, 1.0).reach
        fitting = max(room.width() - _RIGHT_PX, 60) / max(right - left, 0.2)
        self._layout = PageLayout(sizes, places, fitting * self._zoom / 100)
        with QSignalBlocker(bar):  # nobody scrolled: what scrolls along stays where it is
            bar.setRange(0, max(0, round(self._layout.height - room.height())))
            bar.setPageStep(room.height())
            if not is_at_top:
                bar.setValue(round(middle * self._layout.height - room.height() / 2))
        self._lay_out_across(before)
        self.viewport().update()
        self._tell_page()

    def _lay_out_across(self, before: PageLayout) -> None:
        """Up to 100 % the text is in the middle and nothing scrolls; beyond, what was in the middle stays there."""
        side, room, width = self.horizontalScrollBar(), self.viewport().width(), self._layout.width + _RIGHT_PX
        left, right = self._layout.reach
        hidden = max(0, round(width - room))
        was_larger = side.maximum() > side.minimum()
        centre = (side.value() + room / 2) / max(before.width, 1.0) if was_larger else (left + right) / 2
        wanted = min(max(round(centre * self._layout.width - room / 2), 0), hidden)
        is_larger = self._zoom > 100
        side.setRange(0 if is_larger else wanted, hidden if is_larger else wanted)
        side.setPageStep(room)
        side.setValue(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages are as wide as the pane."""
        super().resizeEvent(event)
        self._lay_out(self._layout.sizes, self._layout.places)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Other pages are seen."""
        self.viewport().update()
        self._tell_page()

    def _tell_page(self) -> None:
        page = (self.page, len(self._layout.sizes))
        if page != self._told:
            self._told = page
            self.page_changed.emit()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages that are seen; the album is asked for what it has not drawn."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colours.colour("desk"))
        top = self.bar.value()
        seen = self._layout.pages_between(top, top + self.viewport().height()) if self._layout.sizes else range(0)
        painter.translate(self._origin)
        for page in seen:
            self._paint_page(painter, page)
        around = [page for step in range(1, _AHEAD + 1) for page in (seen.stop - 1 + step, seen.start - step)]
        near = [page for page in around if 0 <= page < len(self._layout.sizes)]
        self._album.want([self._wanted(page) for page in (*seen, *near)])

    @property
    def _origin(self) -> QPointF:
        left = max((self.viewport().width() - _RIGHT_PX - self._layout.width) / 2, 0.0)
        return QPointF(left - self.horizontalScrollBar().value(), -self.bar.value())

    def _wanted(self, page: int) -> Wanted:
        width = max(1, round(self._layout.width * self.devicePixelRatioF()))
        if not self._theme.is_dark:
            return Wanted(page, width)
        return Wanted(page, width, self._theme.colours.paper, self._theme.colours.ink)

    def _paint_page(self, painter: QPainter, page: int) -> None:
        """The picture, then bands under what is set off, then what is said about the lines."""
        box = _rect(self._layout.page_box(page))
        painter.fillRect(box, self._theme.colours.colour("paper"))
        image = self._album.picture(self._wanted(page)) or self._album.stand_in(page)
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, image)
        self._paint_bands(painter, box, page)
        for line in self._layout.lines_of_page(page):
            place = self._layout.line_box(line)
            if place is not None and line < len(self._lines):
                self._paint_line(painter, box, _rect(place), self._lines[line], is_drawn=image is not None)

    def _paint_bands(self, painter: QPainter, page_box: QRectF, page: int) -> None:
        """A ground for the lines that are set off, without gaps: letters stay as dark, or as light, as they are."""
        marked = [line for line in self._layout.lines_of_page(page) if line in self._marked]
        edges = sorted((box.top, box.bottom) for line in marked if (box := self._layout.line_box(line)) is not None)
        joined: list[tuple[float, float]] = []
        for top, bottom in edges:
            if joined and top - joined[-1][1] < bottom - top:
                joined[-1] = (joined[-1][0], max(bottom, joined[-1][1]))
            else:
                joined.append((top, bottom))
        mode = QPainter.CompositionMode
        is_dark = self._theme.is_dark
        painter.setCompositionMode(mode.CompositionMode_Lighten if is_dark else mode.CompositionMode_Multiply)
        for top, bottom in joined:
            band = QRectF(page_box.left(), top - 2, page_box.width(), bottom - top + 4)
            painter.fillRect(band, self._theme.colours.colour("sel"))
        painter.setCompositionMode(mode.CompositionMode_SourceOver)

    def _paint_line(self, painter: QPainter, page: QRectF, rect: QRectF, line: SourceLine, *, is_drawn: bool) -> None:
        colours, is_marked = self._theme.colours, line.index in self._marked
        if not is_drawn:
            painter.fillRect(rect.adjusted(0, rect.height() / 3, 0, -rect.height() / 3), colours.colour("line"))
        edge = max(page.left(), -self._origin.x())
        if line.is_left_out:
            painter.setPen(QPen(colours.colour("ink3"), 1.4))
            painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()))
        token = "accent" if is_marked else "line"
        rule = QRectF(edge + _RULE_LEFT, rect.top() + 1, _RULE_WIDTH, rect.height() - 2)
        painter.fillRect(rule, colours.colour(token))
        if line.doubt is not Doubt.NONE:
            name, token = sign_of(line.doubt)
            drawn = icon(name, colours.colour(token), colours.colour("paper"), _SIGN_PX)
            left, top = edge + _SIGN_LEFT, rect.center().y() - _SIGN_PX / 2
            drawn.paint(painter, round(left), round(top), _SIGN_PX, _SIGN_PX)
        if line.index == self._current and self.hasFocus():
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawRect(rect.adjusted(-3, -2, 3, 2))

    # Hands

    def line_at(self, point: QPoint) -> int | None:
        """The line at a point of the viewport."""
        place = QPointF(point) - self._origin
        return self._layout.line_at(place.x(), place.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses what was made of the line."""
        line = self.line_at(event.position().toPoint())
        if line is not None:
            self._go_to(line)
            if event.button() == Qt.MouseButton.LeftButton:
                self.line_chosen.emit(line)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """What can be done with the line."""
        line = self.line_at(event.position().toPoint())
        if line is not None:
            self.line_entered.emit(line)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the line."""
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        line = self._current if is_key else self.line_at(event.pos())
        if line is None:
            return
        box = self.line_rect(line)
        place = QPoint(30, round(box.bottom)) if is_key and box is not None else event.pos()
        self.menu_wanted.emit(line, self.viewport().mapToGlobal(place))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_by(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from line to line, Home and End to the first and the last one; Enter asks."""
        key = Qt.Key(event.key())
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
        lines = [line for line, place in enumerate(self._layout.places) if place is not None]
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and lines:
            self._step(lines, 1 if key == Qt.Key.Key_Down else -1)
        elif key in ends and lines:
            self._walk_to(lines[ends[key]])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _CONTROL:
            if self._current is not None:
                self.line_entered.emit(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at the lines that are set off, or at the first one that is seen."""
        super().focusInEvent(event)
        if self._current is None or (self._marked and self._current not in self._marked):
            first = min(self._marked, default=next(iter(self.lines_seen()), None))
            if first is not None:
                self._go_to(first)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Why a line is left out, under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            line = self.line_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if line is None else self._why(line), self)
            return True
        return super().viewportEvent(event)

    def _why(self, line: int) -> str:
        why = self._lines[line].why if line < len(self._lines) else None
        return "" if why is None else self._say(why)

    def _step(self, lines: Sequence[int], by: int) -> None:
        at = lines.index(self._current) + by if self._current in lines else 0
        self._walk_to(lines[min(max(at, 0), len(lines) - 1)])

    def _walk_to(self, line: int) -> None:
        self._go_to(line)
        self.reveal(frozenset({line}))
        self.line_chosen.emit(line)

    def _go_to(self, line: int) -> None:
        """The keyboard stands on this line; a screen reader says it, and why it is left out."""
        self._current = line
        if line < len(self._lines):
            words = (self._lines[line].text.strip(), self._why(line))
            self.setAccessibleDescription(" ".join(part for part in words if part))
        self.viewport().update()


_CONTROL = Qt.KeyboardModifier.ControlModifier


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)
