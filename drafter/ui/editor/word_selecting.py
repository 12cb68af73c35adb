"""Two clicks select a word, which in Chinese no space ends: Qt would take all up to the next space.

While the button is held, the selection grows word by word.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QTextEdit

from drafter.app.session import Session
from drafter.model.state import Caret, Selection
from drafter.text.sentence import Language
from drafter.text.spans import Span
from drafter.ui.editor.binding import Binding
from drafter.ui.editor.writing import range_of


class WordSelecting:
    """For one view; what it selects goes through the session."""

    def __init__(self, session: Session, view: QTextEdit, binding: Binding) -> None:
        self._session = session
        self._view = view
        self._binding = binding
        self._first: Selection | None = None

    @property
    def is_going_on(self) -> bool:
        """True until the button is let go."""
        return self._first is not None

    def begin(self, point: QPoint) -> None:
        """Select the word at a point of the viewport."""
        self._first = self._word_at(point)
        if self._first is not None:
            self._session.select(self._first)

    def extend(self, point: QPoint) -> None:
        """Select from the first word to the one at this point."""
        here = self._word_at(point)
        if self._first is None or here is None:
            return
        document = self._session.document
        first, last = range_of(document, self._first), range_of(document, here)
        is_back = range_of(document, Selection(first.start, last.start)).start != first.start
        ends = (first.end, last.start) if is_back else (first.start, last.end)
        self._session.select(Selection(*ends))

    def end(self) -> None:
        """The button is let go."""
        self._first = None

    def _word_at(self, point: QPoint) -> Selection | None:
        cursor = self._view.cursorForPosition(point)
        caret = self._binding.caret_at(cursor.position())
        if caret is None:
            return None
        # The place nearest to the point may lie behind the character under it.
        position = caret.position - (point.x() < self._view.cursorRect(cursor).x())
        content = self._session.document.paragraph(caret.paragraph_id).content
        word = word_at(content, position, self._session.document.language)
        return Selection(Caret(caret.paragraph_id, word.start), Caret(caret.paragraph_id, word.end))


def word_at(content: str, position: int, language: Language) -> Span:
    """The word, number or mark that the character at a position belongs to; at the end of the content the last one.

    Until the dictionary is loaded, which this starts, it is one character of Chinese.
    """
    from drafter.text.words import spans_at_hand  # here, for it is not needed to show a text

    spans = spans_at_hand(content, language)
    last = spans[-1] if spans else Span(0, 0)
    return next((span for span in spans if span.start <= position < span.end), last)
