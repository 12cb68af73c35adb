"""How the text that an input method holds is drawn: in place, with a dotted underline."""

from __future__ import annotations

from PySide6.QtGui import QColor, QInputMethodEvent, QTextCharFormat

_ATTRIBUTE = QInputMethodEvent.AttributeType


def drawn_inline(event: QInputMethodEvent, colour: QColor) -> QInputMethodEvent:
    """The same event with our own look instead of the input method's; where its caret stands is kept."""
    preedit = event.preeditString()
    if not preedit:
        return event
    kept = [one for one in event.attributes() if one.type != _ATTRIBUTE.TextFormat]
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    look.setUnderlineColor(colour)
    length = len(preedit.encode("utf-16-le")) // 2
    ours = QInputMethodEvent(preedit, [*kept, QInputMethodEvent.Attribute(_ATTRIBUTE.TextFormat, 0, length, look)])
    ours.setCommitString(event.commitString(), event.replacementStart(), event.replacementLength())
    return ours
