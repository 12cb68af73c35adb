"""Keeps the sheet and the session in step: the only module that knows both, and the only one that counts in UTF-16.

The model leads. What happens in the sheet is compared with what it showed, becomes one edit, and comes back from the
session as a new document; only blocks whose paragraph is another object are then touched. What the session refuses is
put back the way it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from drafter.app.session import Session
from drafter.model.document import ParagraphId
from drafter.model.state import Caret, DraftState, Edit, Selection
from drafter.text.spans import Span, Utf16Table
from drafter.ui.editor.changes import Change, change_between
from drafter.ui.editor.displayed import Displayed, Markings
from drafter.ui.editor.sheet_style import SheetStyle
from drafter.ui.editor.shown_blocks import ShownBlocks
from drafter.ui.editor.view_text import ViewText, to_model_text
from drafter.ui.editor.writing import Range, begun, written

BLOCK_END = "\u2029"


@dataclass(frozen=True, slots=True)
class _Dirty:
    """The part of the view, in its own positions, that may differ from what is known to be shown."""

    start: int
    end: int

    def joined(self, start: int, removed: int, added: int) -> _Dirty:
        """This part and a later change together, in positions after that change."""
        end = self.end + added - removed if self.end >= start + removed else start + added
        return _Dirty(min(self.start, start), max(end, start + added))


class Binding(QObject):
    """Between one session and one QTextEdit, which must show nothing else."""

    shown = Signal()
    """The view shows the session's document."""
    painted_early = Signal(object)
    """ParagraphId: what was typed there was painted before it was taken in, so what lies over it stands a bit off."""
    caret_led = Signal()
    """The session has put the caret into another place or paragraph, which is to be seen."""
    typed = Signal(object, object)
    """(ParagraphId, Span): the user has just written the characters of this span of its content."""

    def __init__(self, session: Session, view: QTextEdit, style: SheetStyle) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._blocks = ShownBlocks(view.document(), style)
        self._dirty: _Dirty | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.take_in)
        self._is_opened_anew = False
        self._is_waiting = False
        self._is_patching = False
        self._is_behind = False
        self._commits_input_method = False
        view.setUndoRedoEnabled(False)
        view.document().contentsChange.connect(self._on_contents_change)
        view.document().contentsChanged.connect(self._on_contents_changed)
        view.cursorPositionChanged.connect(self._on_caret_moved)
        view.selectionChanged.connect(self._on_caret_moved)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.selection_changed.connect(self._on_selection_changed)
        self.load()

    # What is shown where

    @property
    def displayed(self) -> list[Displayed]:
        """What each block shows, by its number. Not to be changed."""
        self.take_in()
        return self._blocks.displayed

    @property
    def painted(self) -> list[Displayed]:
        """The same for painting, which does not wait until what was just typed is taken in."""
        return self._blocks.displayed

    @property
    def style(self) -> SheetStyle:
        """How the text looks."""
        return self._blocks.writer.style

    def block_of(self, paragraph_id: ParagraphId) -> QTextBlock | None:
        """The block that shows a paragraph; None while it is not shown."""
        number = self._blocks.number_of(paragraph_id, self._session.document)
        return None if number is None else self._view.document().findBlockByNumber(number)

    def displayed_in(self, block: QTextBlock) -> Displayed:
        """What a block shows."""
        return self.displayed[block.blockNumber()]

    def caret_at(self, position: int) -> Caret | None:
        """The place in the model of a position of the view; None where the draft has no paragraph."""
        block = self._view.document().findBlock(position)
        displayed = self.displayed_in(block)
        if displayed.paragraph_id is None:
            return None
        text = displayed.shown.text
        inside = Utf16Table(text).to_code_point(position - block.position())
        return Caret(displayed.paragraph_id, displayed.shown.to_content(inside))

    def position_of(self, caret: Caret) -> int | None:
        """The position in the view of a place in the model; None where its paragraph is not shown."""
        block = self.block_of(caret.paragraph_id)
        if block is None:
            return None
        shown = self.displayed_in(block).shown
        return block.position() + Utf16Table(shown.text).to_utf16(shown.to_view(caret.position))

    def snapped(self, position: int, *, forward: bool) -> int:
        """The position of the view where the caret may stand, from one that a movement led to."""
        return self._within_block(position, lambda shown, inside: shown.snapped(inside, forward=forward))

    def skipped(self, position: int, *, forward: bool) -> int:
        """The position beyond what is only shown, for a key that takes away the next character that way."""
        return self._within_block(position, lambda shown, inside: shown.skipped(inside, forward=forward))

    def selection(self) -> Selection | None:
        """What is selected in the view, as places in the model."""
        cursor = self._view.textCursor()
        anchor, caret = self.caret_at(cursor.anchor()), self.caret_at(cursor.position())
        return None if anchor is None or caret is None else Selection(anchor, caret)

    # Showing

    def load(self) -> None:
        """Show the session's document from scratch."""
        self.take_in()
        with self.own_change(), self._blocks.writer.one_change():
            self._blocks.write(self._session.document)
        if self._session.selection is None:
            with self.own_change():
                self._view.setTextCursor(QTextCursor(self._view.document()))
            self._session.select(self.selection())
        self._place_caret()
        self.shown.emit()

    def set_style(self, style: SheetStyle) -> None:
        """Show everything in another theme, zoom or language."""
        self._blocks.writer.style = style
        self.load()

    def set_markings(self, markings: Markings) -> None:
        """Show what differs from the base."""
        self._blocks.markings = markings
        self._show()

    def set_commits_input_method(self, commits: bool) -> None:
        """What comes next is the text of an input method: a step of undo of its own."""
        self._commits_input_method = commits

    def _on_opened(self) -> None:
        """Another draft begins at its top, with nothing marked yet."""
        self._is_opened_anew = True
        self._is_waiting = False
        self._dirty = None
        self._blocks.markings = Markings()
        self.load()
        self._view.verticalScrollBar().setValue(0)

    def _on_changed(self, old: DraftState, new: DraftState) -> None:
        self._show()
        was_opened, self._is_opened_anew = self._is_opened_anew, False
        if new.selection == old.selection or was_opened or self.is_composing:
            return
        # Also where Qt's cursor went along by itself, as it does behind the last paragraph.
        if _paragraph_of(new.selection) != _paragraph_of(old.selection):
            self.caret_led.emit()
        else:
            self._view.ensureCursorVisible()

    def _show(self) -> None:
        """Bring the view up to the session's document."""
        self.take_in()
        if self.is_composing:
            self._is_behind = True
            return
        self._is_behind = False
        with self._kept_in_place(), self.own_change(), self._blocks.writer.one_change():
            self._blocks.show(self._session.document)
        self._place_caret()
        self.shown.emit()

    # Taking in what happened in the view

    @property
    def is_composing(self) -> bool:
        """True while an input method holds text that is drawn in the view and is not in its document."""
        return bool(self._view.textCursor().block().layout().preeditAreaText())

    def settle(self) -> None:
        """An input method has ended: take in what it left, and show what was put off."""
        self._on_contents_changed()
        if self._is_behind and not self.is_composing:
            self._show()

    def _on_contents_change(self, start: int, removed: int, added: int) -> None:
        if self._is_patching:
            return
        if self._dirty is None:
            self._dirty = _Dirty(start, start + added)
        else:
            self._dirty = self._dirty.joined(start, removed, added)

    def _on_contents_changed(self) -> None:
        # An input method's text is drawn in the view but is not in its document before it is committed.
        if self._is_patching or self._dirty is None or self.is_composing:
            return
        if self._is_within_block(self._dirty):
            if not self.is_waiting:
                self._session.expect(self.take_in)
                self._is_waiting = True
                self._later.start()
            return
        self._is_waiting = False
        self._take_in_dirty()

    def _is_within_block(self, dirty: _Dirty) -> bool:
        """True for what is typed into a paragraph: it is painted first, and taken in when the window has a moment."""
        document = self._view.document()
        is_same_count = document.blockCount() == len(self._blocks.displayed)
        first, last = document.findBlock(dirty.start), document.findBlock(dirty.end)
        return is_same_count and first == last and not self._commits_input_method

    @property
    def is_waiting(self) -> bool:
        """True while something that was typed is not in the session yet."""
        return self._is_waiting

    @property
    def is_touched(self) -> bool:
        """True from the moment that something is written in the view until it is brought to the session."""
        return self._dirty is not None

    def take_in(self) -> None:
        """Bring what was typed to the session, now."""
        if not self.is_waiting:
            return
        self._is_waiting = False
        self._take_in_dirty()
        selection = self._session.selection
        if selection is not None:
            self.painted_early.emit(selection.caret.paragraph_id)

    def _take_in_dirty(self) -> None:
        dirty, self._dirty = self._dirty, None
        if dirty is None:
            return
        document = self._view.document()
        first = document.findBlock(dirty.start).blockNumber()
        last = document.findBlock(min(dirty.end, document.characterCount() - 1)).blockNumber()
        displayed = self._blocks.displayed
        end = max(last - (document.blockCount() - len(displayed)), first) + 1
        old = displayed[first:end]
        blocks = [document.findBlockByNumber(number) for number in range(first, last + 1)]
        change = self._change(old, blocks)
        plan = None if change is None else self._plan(old, change)
        self._blocks.forget(first, end, blocks)
        if plan is None:
            self._show()
        elif change is not None:
            self._run(plan, change.inserted)

    def _run(self, plan: Callable[[DraftState], Edit], inserted: str) -> None:
        """Run the edit. The text of an input method joins neither the step before nor the one after it."""
        if self._commits_input_method:
            self._session.break_merging()
        if not self._session.run(plan):
            self._show()
        elif inserted and BLOCK_END not in inserted:
            self._tell_typed(to_model_text(inserted))
        if self._commits_input_method:
            self._session.break_merging()

    def _tell_typed(self, text: str) -> None:
        """The caret stands behind what was written."""
        selection = self._session.selection
        if selection is not None and selection.caret.position >= len(text):
            caret = selection.caret
            self.typed.emit(caret.paragraph_id, Span(caret.position - len(text), caret.position))

    def _change(self, old: list[Displayed], blocks: list[QTextBlock]) -> Change | None:
        """What gave way to what, in code points of the touched blocks' text, joined by BLOCK_END."""
        before = BLOCK_END.join(displayed.shown.text for displayed in old)
        after = BLOCK_END.join(block.text() for block in blocks)
        caret = self._view.textCursor().position() - blocks[0].position()
        table = Utf16Table(after)
        return change_between(before, after, table.to_code_point(caret) if caret >= 0 else None)

    def _plan(self, old: list[Displayed], change: Change) -> Callable[[DraftState], Edit] | None:
        """What does the same to the model; None where only text that is merely shown was touched."""
        lines = [to_model_text(line) for line in change.inserted.split(BLOCK_END)]
        start, end = _located(old, change.start), _located(old, change.old_end)
        if start is None or end is None:
            return lambda state: begun(state.document, lines)
        if start == end and lines == [""]:
            return None
        return lambda state: written(state.document, Range(start, end), lines)

    # The caret

    def _on_caret_moved(self) -> None:
        if self._is_patching or self._dirty is not None or self.is_composing:
            return
        self._session.select(self.selection())

    def _on_selection_changed(self, _selection: Selection | None) -> None:
        if not self._is_patching and self._dirty is None and not self.is_composing:
            self._place_caret()

    def _place_caret(self) -> None:
        """Select in the view what the session says is selected."""
        selection = self._session.selection
        if selection is None or selection == self.selection():
            return
        anchor, position = self.position_of(selection.anchor), self.position_of(selection.caret)
        if anchor is None or position is None:
            return
        cursor = self._view.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        bar = self._view.verticalScrollBar()
        before = bar.value()
        with self.own_change():
            self._view.setTextCursor(cursor)
        # Qt has scrolled until the caret stood at an edge of the window; how far it goes is for others to say.
        bar.setValue(before)
        self.caret_led.emit()

    # Frames around what is done to the view

    @contextmanager
    def own_change(self) -> Iterator[None]:
        """What happens inside to the view's document is ours, and nothing to be taken in."""
        before, self._is_patching = self._is_patching, True
        try:
            yield
        finally:
            self._is_patching = before

    @contextmanager
    def _kept_in_place(self) -> Iterator[None]:
        """The text at the top of the window stays there, whatever grows or shrinks above it."""
        bar = self._view.verticalScrollBar()
        top = self._view.cursorForPosition(self._view.viewport().rect().topLeft()).block()
        paragraph_id = self.displayed_in(top).paragraph_id if bar.value() else None
        before = self._top_of(top)
        yield
        block = None if paragraph_id is None else self.block_of(paragraph_id)
        if block is not None and self._top_of(block) != before:
            bar.setValue(bar.value() + round(self._top_of(block) - before))

    def _top_of(self, block: QTextBlock) -> float:
        return self._view.document().documentLayout().blockBoundingRect(block).top()

    def _within_block(self, position: int, move: Callable[[ViewText, int], int]) -> int:
        block = self._view.document().findBlock(position)
        shown = self.displayed_in(block).shown
        table = Utf16Table(shown.text)
        return block.position() + table.to_utf16(move(shown, table.to_code_point(position - block.position())))


def _paragraph_of(selection: Selection | None) -> ParagraphId | None:
    return None if selection is None else selection.caret.paragraph_id


def _located(displayed: list[Displayed], offset: int) -> Caret | None:
    """The place in the model of an offset in the joined text of these blocks; None where they show no paragraph."""
    for one in displayed:
        if offset <= len(one.shown.text):
            return None if one.paragraph_id is None else Caret(one.paragraph_id, one.shown.to_content(offset))
        offset -= len(one.shown.text) + len(BLOCK_END)
    raise ValueError(f"{offset} lies behind the blocks")
