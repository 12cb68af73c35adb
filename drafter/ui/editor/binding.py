"""Keeps the sheet and the session in step: the only module that knows both, and the only one that counts in UTF-16.

The model leads. What happens in the sheet is compared with what it showed, becomes one edit, and comes back from the
session as a new document; only blocks whose paragraph is another object are then touched. What the session refuses is
put back the way it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from drafter.app.session import Session
from drafter.model.document import ParagraphId
from drafter.model.state import Caret, DraftState, Edit, Selection
from drafter.text.spans import Span, Utf16Table
from drafter.ui.editor.changes import Change, Touched, change_between
from drafter.ui.editor.displayed import Displayed, Markings
from drafter.ui.editor.places import BLOCK_END, moved_within, place_in_block, place_in_blocks
from drafter.ui.editor.sheet_style import SheetStyle
from drafter.ui.editor.shown_blocks import ShownBlocks
from drafter.ui.editor.view_text import to_model_text
from drafter.ui.editor.writing import Range, begun, written


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
        self._dirty: Touched | None = None
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

    def caret_at(self, position: int, *, forward: bool = True) -> Caret | None:
        """The place in the model of a position of the view; None where the draft has no paragraph.

        Of one in a paragraph that is gone it is the beginning of the next one, or the end of the one before.
        """
        block = self._view.document().findBlock(position)
        displayed, number = self.displayed, block.blockNumber()
        inside = Utf16Table(displayed[number].shown.text).to_code_point(position - block.position())
        return place_in_block(displayed, number, inside, forward=forward)

    def is_off_text(self, position: int) -> bool:
        """True for a position of the view in a paragraph that is gone, where the caret cannot stay."""
        return self.displayed_in(self._view.document().findBlock(position)).removed is not None

    def position_of(self, caret: Caret) -> int | None:
        """The position in the view of a place in the model; None where its paragraph is not shown."""
        block = self.block_of(caret.paragraph_id)
        if block is None:
            return None
        shown = self.displayed_in(block).shown
        return block.position() + Utf16Table(shown.text).to_utf16(shown.to_view(caret.position))

    def snapped(self, position: int, *, forward: bool) -> int:
        """The position of the view where the caret may stand, from one that a movement led to."""
        block = self._view.document().findBlock(position)
        displayed = self.displayed_in(block)
        if displayed.removed is None:
            return moved_within(block, displayed.shown, position, lambda shown, at: shown.snapped(at, forward=forward))
        place = self.caret_at(position, forward=forward)
        found = None if place is None else self.position_of(place)
        return position if found is None else found

    def skipped(self, position: int, *, forward: bool) -> int:
        """The position beyond what is only shown, for a key that takes away the next character that way."""
        block = self._view.document().findBlock(position)
        shown = self.displayed_in(block).shown
        return moved_within(block, shown, position, lambda shown, at: shown.skipped(at, forward=forward))

    def selection(self) -> Selection | None:
        """What is selected in the view, as places in the model."""
        cursor = self._view.textCursor()
        start = end = self.caret_at(cursor.selectionStart())
        if cursor.hasSelection():
            end = self._not_before(start, self.caret_at(cursor.selectionEnd(), forward=False))
        if start is None or end is None:
            return None
        return Selection(end, start) if cursor.position() < cursor.anchor() else Selection(start, end)

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
            self._dirty = Touched(start, start + added)
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

    def _is_within_block(self, dirty: Touched) -> bool:
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
        plan = None if change is None else self._plan(first, change)
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

    def _plan(self, first: int, change: Change) -> Callable[[DraftState], Edit] | None:
        """What does to the model as was done to the blocks from `first` on; None where that is only shown."""
        lines = [to_model_text(line) for line in change.inserted.split(BLOCK_END)]
        displayed = self._blocks.displayed
        start = end = place_in_blocks(displayed, first, change.start, forward=True)
        if change.old_end > change.start:
            end = self._not_before(start, place_in_blocks(displayed, first, change.old_end, forward=False))
        if start is None or end is None:
            return lambda state: begun(state.document, lines)
        if start == end and lines == [""]:
            return None
        return lambda state: written(state.document, Range(start, end), lines)

    # The caret

    def _on_caret_moved(self) -> None:
        if self._is_patching or self._dirty is not None or self.is_composing:
            return
        if not self._is_astray():
            self._session.select(self.selection())

    def _on_selection_changed(self, _selection: Selection | None) -> None:
        if not self._is_patching and self._dirty is None and not self.is_composing:
            self._place_caret()

    def _place_caret(self) -> None:
        """Select in the view what the session says is selected."""
        selection, cursor = self._session.selection, self._view.textCursor()
        if selection is None or (selection == self.selection() and not self._is_astray()):
            return
        anchor, position = self.position_of(selection.anchor), self.position_of(selection.caret)
        if anchor is None or position is None:
            return
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
        top = self._view.cursorForPosition(self._view.viewport().rect().topLeft())
        place = self.caret_at(top.position()) if bar.value() else None
        block = None if place is None else self.block_of(place.paragraph_id)
        before = 0.0 if block is None else self._top_of(block)
        yield
        block = None if place is None else self.block_of(place.paragraph_id)
        if block is not None and self._top_of(block) != before:
            bar.setValue(bar.value() + round(self._top_of(block) - before))

    def _top_of(self, block: QTextBlock) -> float:
        return self._view.document().documentLayout().blockBoundingRect(block).top()

    def _not_before(self, start: Caret | None, end: Caret | None) -> Caret | None:
        """`end`, or `start` where that comes later: what lies between them is gone from the draft already."""
        if start is None or end is None or start.paragraph_id == end.paragraph_id:
            return end
        positions = self._session.document.positions
        is_before = positions.get(end.paragraph_id, 0) < positions.get(start.paragraph_id, 0)
        return start if is_before else end

    def _is_astray(self) -> bool:
        """True while the caret passes through a paragraph that is gone: whoever moves it will take it on."""
        cursor = self._view.textCursor()
        return not cursor.hasSelection() and self.is_off_text(cursor.position())


def _paragraph_of(selection: Selection | None) -> ParagraphId | None:
    return None if selection is None else selection.caret.paragraph_id
