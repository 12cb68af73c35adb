"""The masthead on the sheet: read-only in the text; Enter or a double click asks for the form that edits it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QWidget

from drafter.model.document import Mark, NoteId, Paragraph, ParagraphId, Part, Resolution, text_of
from drafter.model.numbering import note_marks
from drafter.text.spans import Span
from drafter.ui.editor.masthead_lines import MastheadLine, Setting, masthead_lines
from drafter.ui.editor.note_object import NoteObject
from drafter.ui.editor.properties import NOTE_OBJECT
from drafter.ui.editor.sheet_style import SheetStyle
from drafter.ui.editor.view_text import Piece, Shown, struck_text, view_text
from drafter.ui.light_calls import fill

TITLE_SCALE = 1.2
_TOP_PX = 34


class MastheadView(QWidget):
    """Shows the lines of a masthead in the width of the paper."""

    edit_requested = Signal(str)
    """The field whose line was chosen: a name of `Masthead`, or "adoption"."""
    left_downwards = Signal()
    """The caret should go on into the text."""

    def __init__(self, parent: QWidget, style: SheetStyle) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._style = style
        self._document: Resolution | None = None
        self._lines: tuple[MastheadLine, ...] = ()
        self._labels: dict[str, str] = {}
        self._changed_fields: frozenset[str] = frozenset()
        self._base: Resolution | None = None
        self._current = 0
        self._text = QTextDocument(self)
        self._text.setUndoRedoEnabled(False)
        self._notes = NoteObject(self)
        self._text.documentLayout().registerHandler(NOTE_OBJECT, self._notes)

    def show_document(self, document: Resolution, style: SheetStyle) -> None:
        """Show the masthead of `document`; nothing happens where it shows it already."""
        self._document = document
        lines = masthead_lines(document, self.tr("Title: press Enter here"), self._base)
        marks = note_marks(document)
        labels = {str(run.note): marks[run.note] for line in lines for run in line.runs if run.note is not None}
        if (lines, labels, style) == (self._lines, self._labels, self._style):
            return
        self._lines, self._labels, self._style = lines, labels, style
        self._current = min(self._current, max(len(lines) - 1, 0))
        self._write(document)
        self.setAccessibleName("\n".join(text_of(line.runs) for line in lines if line.runs))
        self.updateGeometry()
        self.update()

    def set_changed_fields(self, fields: frozenset[str]) -> None:
        """The fields that differ from the base get a change bar."""
        if fields != self._changed_fields:
            self._changed_fields = fields
            self.update()

    def set_base(self, base: Resolution | None) -> None:
        """Beside this base, from the next time that a document is shown: what of it is gone stands struck."""
        self._base = base

    def height_for(self, width: int) -> int:
        """The height of the masthead on paper of this width."""
        paper = self._style.paper
        self._text.setTextWidth(width - paper.text - paper.right)
        # A document's size leaves out what lies below its last block.
        return (
            round(self._top + self._text.size().height() + self._style.kind.gap_px) if self._lines else round(self._top)
        )

    @property
    def _top(self) -> float:
        return _TOP_PX * self._style.paper.scale

    def _write(self, document: Resolution) -> None:
        self._text.setDocumentMargin(0)
        self._text.setDefaultFont(self._style.kind.body)
        self._text.clear()
        cursor = QTextCursor(self._text)
        labels = dict(note_marks(document))
        for index, line in enumerate(self._lines):
            if index:
                cursor.insertBlock(self._block_format(line))
            else:
                cursor.setBlockFormat(self._block_format(line))
            for piece in _pieces(line, labels):
                cursor.insertText(piece.text, self._character_format(piece, line.setting))

    def _block_format(self, line: MastheadLine) -> QTextBlockFormat:
        block = self._style.plain_block_format()
        is_title = line.setting in (Setting.TITLE, Setting.GHOST)
        block.setAlignment(Qt.AlignmentFlag.AlignCenter if is_title else Qt.AlignmentFlag.AlignLeft)
        if is_title:
            block.setTopMargin(self._style.kind.gap_px)
            block.setBottomMargin(self._style.kind.gap_px * 1.4)
        elif line.setting is Setting.PLAIN:
            block.setBottomMargin(self._style.kind.gap_px / 4)
        return block

    def _character_format(self, piece: Piece, setting: Setting) -> QTextCharFormat:
        character = QTextCharFormat(self._style.character_format(piece))
        if piece.shown in (Shown.NOTE, Shown.JOINER):
            return character
        if setting in (Setting.TITLE, Setting.GHOST):
            size = round(self._style.kind.body.pixelSize() * TITLE_SCALE)
            character.setProperty(QTextFormat.Property.FontPixelSize.value, size)
        if setting is Setting.GHOST:
            character.setForeground(self._style.colours.colour("ink3"))
        elif setting is Setting.ORGAN and self._style.kind.language == "en":
            character.setFontItalic(True)
        elif setting is not Setting.PLAIN:
            character.setFontWeight(QFont.Weight.Bold)
        if Mark.BLANK in piece.marks:
            character.setForeground(self._style.colours.colour("phink"))
        return character

    # Events

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines, their change bars, and the line that the keyboard is at."""
        painter = QPainter(self)
        fill(painter, QRectF(self.rect()), self._style.colours.colour("paper"))
        paper = self._style.paper
        for line, rect in self._line_rects():
            if self.hasFocus() and self._lines[self._current] is line:
                fill(painter, rect.adjusted(-rect.left(), 0, self.width(), 0), self._style.colours.colour("cur"))
                painter.setPen(QPen(self._style.colours.colour("accent"), 2))
                painter.drawLine(QPointF(rect.left() - 6, rect.top() + 4), QPointF(rect.left() - 6, rect.bottom() - 4))
            if line.field in self._changed_fields:
                bar = QRectF(paper.bar, rect.top() + 4, paper.bar_width, rect.height() - 8)
                fill(painter, bar, self._style.colours.colour("ins"))
        painter.setPen(self._style.colours.colour("line"))
        for x in (0, self.width() - 1):
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.translate(paper.text, self._top)
        self._text.drawContents(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk the lines, Enter asks for the form, Down on the last line goes into the text."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._lines:
            self.edit_requested.emit(self._lines[self._current].field)
        elif key == Qt.Key.Key_Up:
            self._go_to(self._current - 1)
        elif key == Qt.Key.Key_Down and self._current + 1 >= len(self._lines):
            self.left_downwards.emit()
        elif key == Qt.Key.Key_Down:
            self._go_to(self._current + 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The line that was pressed is the current one."""
        for index, (_line, rect) in enumerate(self._line_rects()):
            if rect.top() <= event.position().y() <= rect.bottom():
                self._go_to(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the form of the line."""
        self.mousePressEvent(event)
        if self._lines:
            self.edit_requested.emit(self._lines[self._current].field)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._document is not None:
            self.show_document(self._document, self._style)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which line is the current one."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show none."""
        super().focusOutEvent(event)
        self.update()

    def enter_from_below(self) -> None:
        """The caret comes up out of the text: the last line is the current one."""
        self._go_to(len(self._lines) - 1)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, index: int) -> None:
        self._current = min(max(index, 0), max(len(self._lines) - 1, 0))
        self.update()

    def _line_rects(self) -> list[tuple[MastheadLine, QRectF]]:
        """Each line with what it covers of the widget."""
        rects = []
        block: QTextBlock = self._text.begin()
        for line in self._lines:
            rect = self._text.documentLayout().blockBoundingRect(block)
            rects.append((line, rect.translated(self._style.paper.text, self._top)))
            block = block.next()
        return rects


def _pieces(line: MastheadLine, labels: Mapping[NoteId, str]) -> tuple[Piece, ...]:
    """What the base has there, where it is shown, and what the draft has."""
    was, now = (Paragraph(ParagraphId(0), Part.HEADING, runs) for runs in (line.was, line.runs))
    inserted = (Span(0, len(now.content)),) if line.is_marked else ()
    return struck_text(was).pieces + view_text(now, labels, inserted).pieces
