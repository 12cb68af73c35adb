"""A paragraph of the import review opened for its caret: where it stands, Enter splits and Backspace joins."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from drafter.ui.lists.pieces import Look, Pieces
from drafter.ui.lists.setting import Type
from drafter.ui.theme import Colours


class CaretField(QTextEdit):
    """The words cannot be changed here: a review is about where paragraphs begin and end."""

    split_wanted = Signal(int)
    """A position in the paragraph's content."""
    join_wanted = Signal()
    """With the paragraph above."""
    join_next_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._positions: list[int] = []
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)

    def show_pieces(self, pieces: Pieces, kind: Type, colours: Colours) -> None:
        """Show a paragraph; a note's mark is one position of its content, however many characters it has."""
        self._positions = [0]
        self.clear()
        self.setFont(kind.font)
        cursor = self.textCursor()
        lines = QTextBlockFormat()
        lines.setLineHeight(kind.line_px, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(lines)
        position = 0
        for piece in pieces:
            is_mark = Look.NOTE_MARK in piece.looks
            for char in piece.text:
                position += 0 if is_mark else 1
                self._positions += [position] * (2 if ord(char) > _BASIC else 1)
            if is_mark:
                position += 1
                self._positions[-1] = position
            cursor.insertText(piece.text, _format(piece.looks, kind, colours))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    @property
    def base_line(self) -> float:
        """How far below its upper edge the field has the base of its first line."""
        # The field's own is laid out when it is shown, which is too late to place it.
        laid_out = self.document().clone()
        laid_out.setTextWidth(_ANY_WIDTH_PX)
        top = laid_out.documentLayout().blockBoundingRect(laid_out.firstBlock()).top()
        lines = laid_out.firstBlock().layout()
        first = lines.lineAt(0)
        return top + first.y() + first.ascent()

    @property
    def content_position(self) -> int:
        """Where the caret stands in the paragraph's content."""
        return self._positions[min(self.textCursor().position(), len(self._positions) - 1)]

    def set_caret_at(self, point: QPoint) -> None:
        """The caret goes where was clicked; `point` in the field's own coordinates."""
        self.setTextCursor(self.cursorForPosition(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter splits; Backspace at the start joins with the one above, Delete at the end with the one below."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        cursor = self.textCursor()
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.split_wanted.emit(self.content_position)
        elif plain and event.key() == Qt.Key.Key_Backspace and cursor.atStart():
            self.join_wanted.emit()
        elif plain and event.key() == Qt.Key.Key_Delete and cursor.atEnd():
            self.join_next_wanted.emit()
        else:
            super().keyPressEvent(event)


_ANY_WIDTH_PX = 400.0
_BASIC = 0xFFFF
"""Beyond it a character takes two of Qt's positions."""


def _format(looks: frozenset[Look], kind: Type, colours: Colours) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colours.accent if Look.NOTE_MARK in looks else colours.ink))
    if Look.STRONG in looks or (Look.LEAD in looks and kind.language != "en"):
        made.setFontWeight(QFont.Weight.Bold)
    if Look.LEAD in looks and kind.language == "en":
        made.setFontItalic(True)
    if Look.NOTE_MARK in looks:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return made
