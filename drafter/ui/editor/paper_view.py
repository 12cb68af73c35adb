"""Paper on a desk: the masthead, the margin and the text of a draft, painted; what is typed is the sheet's business."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLineF, QPoint, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from drafter.app.session import Session
from drafter.model.document import ParagraphId, Resolution
from drafter.model.state import Caret
from drafter.ui.editor.binding import Binding
from drafter.ui.editor.decorations import DecorationPainter, Decorations
from drafter.ui.editor.fault_lines import FaultLines
from drafter.ui.editor.margin import MarginContents, MarginPainter
from drafter.ui.editor.masthead import MastheadView
from drafter.ui.editor.note_object import NoteObject
from drafter.ui.editor.page import Page, PlacedBlock, Stripe
from drafter.ui.editor.properties import NOTE_OBJECT
from drafter.ui.editor.sheet_style import SheetStyle
from drafter.ui.editor.sight import Sight
from drafter.ui.light_calls import viewport_of

_BELOW_PX = 160
"""Empty paper below the last paragraph, so that it need not be written at the edge of the window."""


class PaperView(QTextEdit):
    """Shows a session's document on paper of a fixed measure in the middle of a desk."""

    def __init__(self, session: Session, style: SheetStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._style = style
        self._margin = MarginContents()
        self._decorations = Decorations(FaultLines((), Resolution("zh")))
        self._choose_painters()
        self._edges: list[QLineF] = []
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoFillBackground(True)
        self._notes = NoteObject(self)
        self.document().documentLayout().registerHandler(NOTE_OBJECT, self._notes)
        self.document().setDocumentMargin(0)
        self._viewport = viewport_of(self)
        self.masthead = MastheadView(self._viewport, style)
        self._dress()
        self._make_room(0)
        self.binding = Binding(session, self, style)
        self._page = Page(self, lambda: self.binding.painted)
        self.binding.shown.connect(self._place_masthead)
        self.binding.painted_early.connect(self._repaint_decorated)
        self.sight = Sight(self, self.binding)
        self.binding.caret_led.connect(self.sight.bring_caret)
        self._line = self._caret_line()
        self.cursorPositionChanged.connect(self._on_caret_in_view)
        session.changed.connect(lambda _old, _new: self._follow_writing())
        session.selection_changed.connect(lambda _selection: self._keep_line())
        session.opened.connect(self.sight.forget)
        self.verticalScrollBar().valueChanged.connect(self._scroll_masthead)
        self._place_masthead()

    # What is shown

    @property
    def style_in_use(self) -> SheetStyle:
        """How the text looks."""
        return self._style

    def set_style(self, style: SheetStyle) -> None:
        """Show everything in another theme, zoom or language."""
        self._style = style
        self._choose_painters()
        with self.sight.kept():
            self._dress()
            self.binding.set_style(style)
            self._lay_out_paper()
            self._place_masthead()

    def set_margin(self, margin: MarginContents) -> None:
        """What stands beside the paragraphs."""
        before, self._margin = self._margin, margin
        self._choose_painters()
        if replace(before, entry=margin.entry) != margin or self._is_seen_to_differ(before, margin):
            self.viewport().update()

    def _is_seen_to_differ(self, old: MarginContents, new: MarginContents) -> bool:
        """True where something else stands beside a paragraph that is seen."""
        if old.entry == new.entry:
            return False
        seen = (placed.displayed.paragraph for placed in self._page.visible(Stripe(0, self.viewport().height())))
        return any(old.entry(paragraph) != new.entry(paragraph) for paragraph in seen if paragraph is not None)

    @property
    def margin(self) -> MarginContents:
        """What stands beside the paragraphs."""
        return self._margin

    def set_decorations(self, decorations: Decorations) -> None:
        """What is painted under and over the text."""
        if decorations != self._decorations:
            self._decorations = decorations
            self._choose_painters()
            self.viewport().update()

    @property
    def decorations(self) -> Decorations:
        """What is painted under and over the text."""
        return self._decorations

    # Where things lie

    def page(self) -> Page:
        """Where the blocks lie."""
        return self._page

    def placed(self, paragraph_id: ParagraphId) -> PlacedBlock | None:
        """Where one paragraph lies; None while it is not shown."""
        block = self.binding.block_of(paragraph_id)
        return None if block is None else self._page.placed(block)

    def paragraph_at(self, point: QPoint) -> ParagraphId | None:
        """The paragraph at a point of the viewport."""
        return self.binding.displayed_in(self.cursorForPosition(point).block()).paragraph_id

    def removed_at(self, point: QPoint) -> ParagraphId | None:
        """The paragraph of the base that is gone and stands struck at a point of the viewport, by its id there."""
        removed = self.binding.displayed_in(self.cursorForPosition(point).block()).removed
        return None if removed is None else removed.base_id

    def wedge_at(self, point: QPoint) -> Caret | None:
        """Where the words stood whose wedge is seen at a point of the viewport: it hangs below its line."""
        for placed in self._page.visible(Stripe(point.y() - self._style.kind.line_px, point.y())):
            paragraph = placed.displayed.paragraph
            position = None if paragraph is None else self._decoration_painter.wedge_at(placed, QPointF(point))
            if paragraph is not None and position is not None:
                return Caret(paragraph.id, position)
        return None

    def caret_paragraph(self) -> ParagraphId | None:
        """The paragraph that the caret stands in."""
        selection = self.session.selection
        return None if selection is None else selection.caret.paragraph_id

    def is_in_margin(self, point: QPoint) -> bool:
        """True for a point of the viewport to the left of the text."""
        return point.x() < self._style.paper.text - self._style.paper.number / 2

    def show_paragraph(self, paragraph_id: ParagraphId, at: int | None = None) -> None:
        """Scroll until the whole paragraph is seen, without moving the caret; nothing where it is seen already.

        `at` is a place in its content: its line alone has to be seen then.
        """
        self.sight.bring(Caret(paragraph_id, at or 0), line_alone=at is not None)

    def _caret_line(self) -> tuple[int, int]:
        """Which block the caret stands in, and in which of its lines."""
        cursor = self.textCursor()
        block = cursor.block()
        return block.blockNumber(), block.layout().lineForTextPosition(cursor.positionInBlock()).lineNumber()

    def _keep_line(self) -> None:
        self._line = self._caret_line()
        self.sight.forget()

    def _on_caret_in_view(self) -> None:
        """While something is written, before the view scrolls by itself: the page moves once."""
        if self.binding.is_touched:
            self._follow_writing()

    def _follow_writing(self) -> None:
        """Whoever writes on into the next line sees what is below it; within a line, however low, nothing moves."""
        before, self._line = self._line, self._caret_line()
        if self._line > before:
            self.sight.leave_room_below()

    def _repaint_decorated(self, paragraph_id: ParagraphId) -> None:
        """What is painted over the words of a paragraph stands where they do again."""
        placed = self.placed(paragraph_id)
        paragraph = None if placed is None else placed.displayed.paragraph
        if placed is None or paragraph is None:
            return
        if placed.displayed.marking is not None or self._decorations.faults.in_paragraph(paragraph):
            self.viewport().update(placed.text_rect.toAlignedRect().adjusted(0, 0, 0, int(self._style.kind.line_px)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The paper keeps its measure and stays in the middle of the desk."""
        with self.sight.resized(event.oldSize().height()):
            self._lay_out_paper()
            super().resizeEvent(event)
            self._place_masthead()
        right, bottom = self.viewport().width() - 1, self.viewport().height()
        self._edges = [QLineF(0, 0, 0, bottom), QLineF(right, 0, right, bottom)]

    def _lay_out_paper(self) -> None:
        desk = self.width() - self.verticalScrollBar().sizeHint().width() - self._style.paper.width
        side = max(desk // 2, 0)
        self.setViewportMargins(side, 0, max(desk - side, 0), 0)

    def _place_masthead(self) -> None:
        """Make room for the masthead above the text, and put it there."""
        self.masthead.show_document(self.session.document, self._style)
        width = self.viewport().width()
        height = self.masthead.height_for(width)
        with self.binding.own_change():
            self._make_room(height)
        self.masthead.setGeometry(0, -self.verticalScrollBar().value(), width, height)

    def _scroll_masthead(self, value: int) -> None:
        """The masthead goes with the text. It does not ask for the draft: what was just typed is painted first."""
        self.masthead.move(0, -value)

    def _make_room(self, above: float) -> None:
        """The empty paper on the four sides of the text."""
        frame, paper = self.document().rootFrame(), self._style.paper
        room = frame.frameFormat()
        wanted = (above, paper.text, paper.right, _BELOW_PX)
        if (room.topMargin(), room.leftMargin(), room.rightMargin(), room.bottomMargin()) == wanted:
            return
        room.setTopMargin(above)
        room.setLeftMargin(paper.text)
        room.setRightMargin(paper.right)
        room.setBottomMargin(_BELOW_PX)
        frame.setFrameFormat(room)

    def _dress(self) -> None:
        """The colours of desk, paper and selection."""
        roles = {"Base": "paper", "Window": "desk", "Text": "ink", "Highlight": "sel", "HighlightedText": "ink"}
        palette = self.palette()
        for role, token in roles.items():
            palette.setColor(palette.ColorRole[role], self._style.colours.colour(token))
        self.setPalette(palette)
        # WORKAROUND: under a style sheet of the application a viewport keeps the first palette that it was given.
        self.viewport().setPalette(palette)
        self.document().setDefaultFont(self._style.kind.body)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tints, then the text, then lines and margin."""
        rect = event.rect()
        area = Stripe(rect.top(), rect.top() + rect.height())
        # The note below the number of a paragraph of one line reaches into the next one.
        above = self._style.kind.line_px if self._margin.note else 0
        blocks = self._page.visible(Stripe(area.top - above, area.bottom))
        viewport = self.viewport()
        width = viewport.width()
        painter = QPainter(viewport)
        for placed in blocks:
            self._decoration_painter.paint_under(painter, placed, width)
        painter.end()
        super().paintEvent(event)
        painter.begin(viewport)
        for placed in blocks:
            # What is gone above a paragraph is marked above it, and may be all that is to be painted of it.
            if placed.y < area.bottom - 1:
                self._decoration_painter.paint_over(painter, placed)
            self._margin_painter.paint(painter, placed, area)
        painter.setPen(self._style.colour("line"))
        painter.drawLines(self._edges)
        painter.end()

    def _choose_painters(self) -> None:
        """Made once for all that is painted with them."""
        self._decoration_painter = DecorationPainter(self._style, self._decorations)
        self._margin_painter = MarginPainter(self._style, self._margin)
