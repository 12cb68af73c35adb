"""Draws the citation of a note: its number as a superscript in the accent colour.

In the text it is one character; the number stands in the character's format, so a renumbered note is a changed format
and is laid out anew by Qt.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPyTextObject, QTextCharFormat, QTextDocument, QTextFormat

from drafter.ui.editor.properties import NOTE_FACE, NOTE_LABEL, NOTE_OBJECT, NOTE_RISE, NOTE_SIZE

SIZE = 0.68
"""Of the height of the text around."""
RAISED = 0.40
"""How far above the base line, in heights of the text around."""


def make_note(character: QTextCharFormat, label: str) -> None:
    """Make of the format of a text the format of a note's mark that stands in it.

    All that the mark is laid out and drawn with stands in the format: Qt asks for it at every key in its paragraph.
    """
    font = character.font()
    face = _raised(font)
    width = QFontMetricsF(face).horizontalAdvance(label)
    character.setObjectType(NOTE_OBJECT)
    character.setProperty(NOTE_LABEL, label)
    character.setProperty(NOTE_FACE, face)
    character.setProperty(NOTE_RISE, font.pixelSize() * RAISED)
    # No taller than the text, so that no line moves.
    character.setProperty(NOTE_SIZE, QSizeF(width, QFontMetricsF(font).ascent()))


class NoteObject(QPyTextObject):
    """The handler for the text objects of type properties.NOTE_OBJECT, whose formats `make_note` made."""

    def intrinsicSize(self, _document: QTextDocument, _position: int, text_format: QTextFormat) -> QSizeF:
        """The size that stands in the format."""
        size: QSizeF = text_format.property(NOTE_SIZE)
        return size

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _document: QTextDocument,
        _position: int,
        text_format: QTextFormat,
    ) -> None:
        """The number, with its foot above the base line, which is the lower edge of `rect`."""
        painter.save()
        painter.setFont(text_format.property(NOTE_FACE))
        painter.setPen(text_format.foreground().color())
        foot = QPointF(rect.left(), rect.bottom() - text_format.property(NOTE_RISE))
        painter.drawText(foot, text_format.property(NOTE_LABEL))
        painter.restore()


def _raised(font: QFont) -> QFont:
    raised = QFont(font)
    raised.setPixelSize(max(1, round(font.pixelSize() * SIZE)))
    raised.setBold(False)
    raised.setItalic(False)
    raised.setUnderline(False)
    return raised
