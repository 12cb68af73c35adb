"""The sheet: turns keys, input methods, the clipboard and drops into edits of the session."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from drafter.app.session import Session
from drafter.model import commands
from drafter.model.document import Mark, Paragraph, ParagraphId
from drafter.model.state import Caret, Selection
from drafter.text.sentence import Sentence
from drafter.ui.editor import keys, paragraph_keys, word_keys
from drafter.ui.editor.composing import drawn_inline
from drafter.ui.editor.exchange import Exchange
from drafter.ui.editor.sheet_style import SheetStyle
from drafter.ui.editor.word_selecting import WordSelecting
from drafter.ui.editor.writing import Range, begun, range_of, whole_paragraphs

_LEAVING = Sentence(zh="F6离开正文", en="F6 leaves the text")


class Sheet(Exchange):
    """The paper, to be written on. Nothing is changed but by way of the session."""

    hinted = Signal(object)
    """Sentence: something for the status line."""
    fix_requested = Signal(bool)
    """Alt+Enter: put right what was found here; True for all of the same kind."""
    note_requested = Signal()
    """A new note is asked for."""
    zoom_requested = Signal(int)
    """Steps to zoom in, or out where negative."""
    menu_requested = Signal(QPoint)
    """A place on the screen where the user asked for the context menu."""
    removed_menu_requested = Signal(object, QPoint)
    """(ParagraphId, a place on the screen): the same for a paragraph of the base that is gone, by its id there."""

    def __init__(self, session: Session, style: SheetStyle, parent: QWidget | None = None) -> None:
        super().__init__(session, style, parent)
        self.text_keys = keys.TextKeys()
        self._tellers: list[Callable[[QPoint, QPoint], bool]] = []
        self._words = WordSelecting(session, self, self.binding)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(False)
        self.setCursorWidth(2)
        self.viewport().setMouseTracking(True)
        self.masthead.left_downwards.connect(self._enter_from_above)

    def select_paragraph(self, paragraph_id: ParagraphId) -> None:
        """Select the whole of a paragraph with the end of its line, the caret in it."""
        document = self.session.document
        following = document.paragraphs[document.positions[paragraph_id] + 1 :][:1]
        length = len(document.paragraph(paragraph_id).content)
        end = Caret(following[0].id, 0) if following else Caret(paragraph_id, length)
        self.session.select(Selection(end, Caret(paragraph_id, 0)))

    # Keys

    def event(self, event: QEvent) -> bool:
        """Shortcuts of the window go to the window, and nowhere at all while an input method composes."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Plain ones first: they come at every key, and what commands have keys need not be asked for them.
            is_ours = keys.is_plain(event) or self.binding.is_composing or keys.belongs_to_text(event, self.text_keys)
            event.setAccepted(is_ours)
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.viewport().mapFromGlobal(event.globalPos())
            return any(tell(at, event.globalPos()) for tell in reversed(self._tellers))
        return super().event(event)

    def add_teller(self, tell: Callable[[QPoint, QPoint], bool]) -> None:
        """Whoever tells what is at a place of the viewport, where the pointer rests; with that place on the screen.

        Who came last is asked first; one who answers True has told it, or it is not to be told. Nobody looks at the
        viewport's events for that: a filter in Python would be asked about every one, at every key.
        """
        self._tellers.append(tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Structure goes through commands; what is left to Qt is writing within a paragraph and moving the caret."""
        self.binding.take_in()
        # The session first, which knows without asking Qt: that says so more surely, but takes its time at every key.
        if self.session.is_composing and self.binding.is_composing:
            event.ignore()
            return
        if keys.is_plain(event):
            super().keyPressEvent(event)
            return
        if self._is_handled(event):
            event.accept()
            return
        if not keys.belongs_to_text(event, self.text_keys):
            event.ignore()
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if not self.binding.is_waiting:
            self._snap(before, event)

    def _is_handled(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.session.undo()
        elif keys.is_redo(event):
            self.session.redo()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        elif (command := self.text_keys.command(event)) is not None:
            self._run(command)
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.fix_requested.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pass  # with a modifier that has no command any more: Qt would break the line
        else:
            if paragraph_keys.is_taken(event, self.session):
                return True
            edge = self._is_at_edge(event) or self._is_erased_as_selection(event)
            return edge or word_keys.is_taken(event, self.session)
        return True

    def _run(self, command: commands.Command) -> None:
        if command is commands.INSERT_NOTE:
            self.note_requested.emit()
        elif self.session.document.paragraphs:
            self.session.run(command.run)
        elif command is commands.SPLIT:
            self.session.run(lambda state: begun(state.document, ["", ""]))

    def _is_at_edge(self, event: QKeyEvent) -> bool:
        """Keys that mean something else at the start or the end of a paragraph."""
        selection = self.session.selection
        key = event.key()
        if selection is None or selection.anchor != selection.caret:
            return self._is_tab(event, None)
        paragraph = self.session.document.paragraph(selection.caret.paragraph_id)
        position = selection.caret.position
        if key == Qt.Key.Key_Backspace and position == 0:
            if self.session.document.paragraphs[0] is not paragraph:
                self.session.run(commands.JOIN_PREVIOUS.run)
            return True
        if key == Qt.Key.Key_Delete and position == len(paragraph.content):
            if self.session.document.paragraphs[-1] is not paragraph:
                self.session.run(commands.JOIN_NEXT.run)
            return True
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._step_over_shown_only(forward=key == Qt.Key.Key_Delete)
        if key == Qt.Key.Key_Up and self._is_on_first_line():
            self.masthead.enter_from_below()
            return True
        return self._is_tab(event, selection.caret)

    def _is_tab(self, event: QKeyEvent, caret: Caret | None) -> bool:
        """Tab goes to the next placeholder, or at the start of a paragraph a level down; it never writes."""
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        is_back = event.key() == Qt.Key.Key_Backtab
        if caret is not None and caret.position == 0:
            self.session.run((commands.OUTDENT if is_back else commands.INDENT).run)
        elif not self._is_at_next_blank(is_back):
            self.hinted.emit(_LEAVING)
        return True

    def _is_at_next_blank(self, is_back: bool) -> bool:
        """Select the next placeholder of the caret's paragraph, or the one before; False where there is none."""
        selection = self.session.selection
        if selection is None:
            return False
        where = range_of(self.session.document, selection)
        paragraph = self.session.document.paragraph(where.end.paragraph_id)
        blanks = _blanks(paragraph)
        beyond = [blank for blank in blanks if (blank[1] <= where.start.position) == is_back and blank != _ends(where)]
        beyond = [blank for blank in beyond if is_back or blank[0] >= where.end.position]
        if not beyond:
            return False
        start, end = beyond[-1 if is_back else 0]
        self.session.select(Selection(Caret(paragraph.id, start), Caret(paragraph.id, end)))
        return True

    def _is_erased_as_selection(self, event: QKeyEvent) -> bool:
        """A selection over several paragraphs is erased through the model, so that what Qt would join badly is not."""
        selection = self.session.selection
        if event.key() not in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) or selection is None:
            return False
        if selection.anchor.paragraph_id == selection.caret.paragraph_id:
            return False
        self.textCursor().removeSelectedText()
        return True

    def _is_on_first_line(self) -> bool:
        block = self.textCursor().block()
        line = block.layout().lineForTextPosition(self.textCursor().positionInBlock())
        is_first = self.caret_paragraph() == self.session.document.paragraphs[0].id
        return is_first and line.lineNumber() == 0

    def _enter_from_above(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.textCursor()
        cursor.setPosition(self.binding.snapped(0, forward=False))
        self.setTextCursor(cursor)

    def _snap(self, before: int, event: QKeyEvent) -> None:
        """The caret never stands between a word joiner and its note, nor in a paragraph that is gone."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._pass_what_is_gone(event)
        cursor = self.textCursor()
        position = self.binding.snapped(cursor.position(), forward=cursor.position() > before)
        if position != cursor.position():
            keeps = cursor.hasSelection() or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            mode = QTextCursor.MoveMode.KeepAnchor if keeps else QTextCursor.MoveMode.MoveAnchor
            cursor.setPosition(position, mode)
            self.setTextCursor(cursor)

    def _pass_what_is_gone(self, event: QKeyEvent) -> None:
        """Line by line, so that the caret keeps its column."""
        while self.binding.is_off_text(there := self.textCursor().position()):
            super().keyPressEvent(event)
            if self.textCursor().position() == there:
                return

    def _step_over_shown_only(self, *, forward: bool) -> None:
        """So that the key that follows takes away a character of the text, and not one that is only shown."""
        cursor = self.textCursor()
        cursor.setPosition(self.binding.skipped(cursor.position(), forward=forward))
        self.setTextCursor(cursor)

    # Input methods

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What is composed is drawn in place and reaches the session when it is committed, as a step of its own."""
        self.binding.take_in()
        self.binding.set_commits_input_method(True)
        try:
            super().inputMethodEvent(drawn_inline(event, self.style_in_use.colours.colour("ink")))
        finally:
            self.session.set_composing(self.binding.is_composing)
            self.binding.settle()
            self.binding.set_commits_input_method(False)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # type: ignore[override]
        """The caret is as high as the glyphs, two pixels wide and inside the window, whatever the line spacing."""
        answer = super().inputMethodQuery(query)
        if query == Qt.InputMethodQuery.ImCursorRectangle:
            caret = QRect(self.cursorRect())
            caret.setWidth(2)
            return caret.intersected(self.viewport().rect()) or caret
        return answer

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press in the margin selects the paragraph."""
        self.binding.take_in()
        point = event.position().toPoint()
        paragraph_id = self.paragraph_at(point) if self.is_in_margin(point) else None
        if paragraph_id is not None and event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.select_paragraph(paragraph_id)
            return
        super().mousePressEvent(event)
        self._leave_what_is_gone()
        selected = self.selected()
        if selected is not None and len(ids := whole_paragraphs(self.session.document, selected)) == 1:
            # After three clicks: the caret stays where they were, and not in the paragraph below.
            self.select_paragraph(ids[0])

    def _leave_what_is_gone(self) -> None:
        """A press in a paragraph that is gone puts the caret before the next one."""
        cursor = self.textCursor()
        if not cursor.hasSelection() and self.binding.is_off_text(cursor.position()):
            cursor.setPosition(self.binding.snapped(cursor.position(), forward=True))
            self.setTextCursor(cursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks select a word, in the margin the paragraph as one does."""
        if self.is_in_margin(event.position().toPoint()):
            self.mousePressEvent(event)
            return
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._words.begin(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Selecting by words has ended."""
        self._words.end()
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer says whether a press writes or selects a paragraph."""
        if self._words.is_going_on:
            self._words.extend(event.position().toPoint())
        else:
            super().mouseMoveEvent(event)
        in_margin = self.is_in_margin(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor if in_margin else Qt.CursorShape.IBeamCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Whoever owns the commands shows the menu; in the margin it is about the paragraph there."""
        point = self.viewport().mapFromGlobal(event.globalPos())
        gone = self.removed_at(point) if event.reason() == QContextMenuEvent.Reason.Mouse else None
        if gone is not None:
            self.removed_menu_requested.emit(gone, event.globalPos())
            return
        paragraph_id = self.paragraph_at(point) if self.is_in_margin(point) else None
        if paragraph_id is not None:
            self.select_paragraph(paragraph_id)
        self.menu_requested.emit(event.globalPos())


def _blanks(paragraph: Paragraph) -> list[tuple[int, int]]:
    """The placeholders of a paragraph as positions of its content."""
    found, position = [], 0
    for run in paragraph.runs:
        if Mark.BLANK in run.marks:
            found.append((position, position + len(run.text)))
        position += len(run.text)
    return found


def _ends(where: Range) -> tuple[int, int]:
    return where.start.position, where.end.position
