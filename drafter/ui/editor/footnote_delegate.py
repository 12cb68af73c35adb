"""Paints the rows of the footnote pane: document text in the document's face, placeholders on their yellow ground.

In place of the words that are edited stands a line.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from drafter.app.session import Session
from drafter.model.document import Footnote, Mark, NoteId, Run
from drafter.text.sentence import Language
from drafter.ui.editor.footnote_model import NOTE_ROLE, NUMBER, TEXT, Say
from drafter.ui.editor.note_line import NoteLine
from drafter.ui.editor.note_writing import NoteWriting
from drafter.ui.theme import INTERFACE_PX, LIST_ROW_PX, SECONDARY_PX, Theme, document_font, interface_font, scaled

_TEXT_PX = 15
_GAP_PX = 4
_PASSING = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Why the keyboard goes away from a line and comes back to it."""
_Index = QModelIndex | QPersistentModelIndex


class FootnoteDelegate(QStyledItemDelegate):
    """`highlighted` are the notes of the caret's paragraph, `renumbered` those whose number has just changed."""

    left = Signal()
    """Esc in the line of a note."""
    writing_changed = Signal()
    """The keyboard has come to the line of a note, or the line has gone."""

    def __init__(self, session: Session, theme: Theme, say: Say, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._theme, self._say = session, theme, say
        self.line: NoteLine | None = None
        """Where a note is being written, if one is."""
        self.written_note: NoteId | None = None
        self.language: Language = "zh"
        self.corrects = True
        """Whether brackets and quotation marks are put right while a note is written."""
        self.highlighted: frozenset[NoteId] = frozenset()
        self.renumbered: frozenset[NoteId] = frozenset()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """All rows are of one height."""
        return QSize(0, scaled(LIST_ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One cell."""
        note: Footnote = index.data(NOTE_ROLE)
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.fillRect(rect, self._theme.colours.colour(self._ground(note, state)))
        if index.column() == TEXT:
            self._paint_runs(painter, rect.adjusted(_GAP_PX, 0, -_GAP_PX, 0), note)
        else:
            self._paint_label(painter, rect, index, is_renumbered=note.id in self.renumbered)
        if index.column() == NUMBER and state & QStyle.StateFlag.State_Selected:
            # Also while the keyboard is in the search that led to the note.
            token = "accent" if state & QStyle.StateFlag.State_HasFocus else "line2"
            painter.fillRect(QRectF(rect.left(), rect.top(), 2, rect.height()), self._theme.colours.colour(token))
        painter.restore()

    def _ground(self, note: Footnote, state: QStyle.StateFlag) -> str:
        if note.id in self.highlighted:
            return "sel"
        is_current = bool(state & QStyle.StateFlag.State_Selected) and bool(state & QStyle.StateFlag.State_Active)
        return "cur" if is_current else "panel"

    def _paint_label(self, painter: QPainter, rect: QRectF, index: _Index, *, is_renumbered: bool) -> None:
        is_number = index.column() == NUMBER
        painter.setFont(interface_font(INTERFACE_PX if is_number else SECONDARY_PX, semibold=is_number))
        token = ("accent" if is_renumbered else "ink") if is_number else "ink2"
        painter.setPen(self._theme.colours.colour(token))
        side = Qt.AlignmentFlag.AlignLeft if is_number else Qt.AlignmentFlag.AlignRight
        inside = rect.adjusted(14, 0, 0, 0) if is_number else rect.adjusted(0, 0, -14, 0)
        painter.drawText(inside, side | Qt.AlignmentFlag.AlignVCenter, str(index.data()))

    def _paint_runs(self, painter: QPainter, rect: QRectF, note: Footnote) -> None:
        """The words in one line, cut short with … where they do not fit."""
        x = rect.left()
        for run in note.runs:
            font = self._font(run)
            metrics = QFontMetricsF(font)
            room = rect.right() - x
            text = metrics.elidedText(run.text, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(text)
            base_line = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
            if Mark.BLANK in run.marks:
                # The face asks for far more height than its letters have.
                height = font.pixelSize() * 1.3
                ground = QRectF(x, rect.center().y() - height / 2, width, height)
                painter.fillRect(ground, self._theme.colours.colour("ph"))
            painter.setFont(font)
            painter.setPen(self._theme.colours.colour("phink" if Mark.BLANK in run.marks else "ink"))
            painter.drawText(QPointF(x, base_line), text)
            x += width
            if text != run.text:
                return

    def _font(self, run: Run) -> QFont:
        font = document_font(self.language, _TEXT_PX)
        font.setItalic(Mark.ITALIC in run.marks)
        font.setBold(Mark.BOLD in run.marks)
        return font

    # The line in which a note is written

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """A line of the document's face, whose words are those of the note."""
        line = NoteLine(self.language, self._theme.colours.colour("ink"), parent)
        line.setFont(document_font(self.language, _TEXT_PX))
        note: Footnote = index.data(NOTE_ROLE)
        NoteWriting(self._session, note.id, line, self._say, corrects=self.corrects)
        self.line, self.written_note = line, note.id
        line.entered.connect(self.writing_changed)
        return line

    def destroyEditor(self, editor: QWidget, index: _Index) -> None:
        """Nothing is written any more."""
        if editor is self.line:
            self.line = self.written_note = None
            self.writing_changed.emit()
        super().destroyEditor(editor, index)

    def setEditorData(self, _editor: QWidget, _index: _Index) -> None:
        """The line follows its note by itself."""

    def setModelData(self, _editor: QWidget, _model: QAbstractItemModel, _index: _Index) -> None:
        """What was written is in the draft already."""

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Esc leaves the note for the text. The line stays while a menu or another window is in front."""
        if isinstance(editor, NoteLine) and editor.is_composing and isinstance(event, QKeyEvent):
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() in _PASSING:
            return False
        return super().eventFilter(editor, event)
