"""The one place that holds the open draft: its state, its history, what was saved, and what the checks found.

Widgets read `session.state`, send edits through `dispatch`, and listen. Nothing else changes the draft.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from drafter.app.divided_findings import DividedFindings, divided, keys_of
from drafter.app.lead_following import with_leads
from drafter.model import history
from drafter.model.document import ParagraphId, Resolution
from drafter.model.edits import EditRefused
from drafter.model.history import History
from drafter.model.kept import Kept
from drafter.model.received_file import ReceivedFile
from drafter.model.state import Base, DraftState, Edit, Selection, apply
from drafter.model.version import Version
from drafter.text.counting import counted
from drafter.text.sentence import Sentence

if TYPE_CHECKING:
    # The checks are loaded by whoever runs them, not when a window opens.
    from drafter.checks.finding import Finding

Clock = Callable[[], int]
"""Milliseconds that never run backwards."""


class Journal(Protocol):
    """What secures every change, at most one second late."""

    def record(self, state: DraftState) -> None:
        """A change was applied; `state` is what now stands."""

    def saved(self) -> None:
        """What stands is in the user's own file: the copy is no longer needed."""


class NoJournal:
    """For windows that show a text and change nothing."""

    def record(self, state: DraftState) -> None:
        """Keep nothing."""

    def saved(self) -> None:
        """Nothing is kept."""


class Session(QObject):
    """An open draft. `state` is always a whole, valid draft; every change is emitted as the old and the new state."""

    opened = Signal()
    """Another draft is open; `changed` follows."""
    changed = Signal(object, object)
    """(old, new) DraftState: the document or the base differs."""
    selection_changed = Signal(object)
    """Selection or None: the caret stands elsewhere; emitted after `changed` where both happen."""
    happened = Signal(object)
    """Sentence: what was just done, undone or redone, for the status line."""
    refused = Signal(object)
    """Sentence: an edit was refused, and why; nothing changed."""
    saved = Signal()
    """What is saved, or where, differs; `is_modified` may have changed."""
    versions_changed = Signal()
    """A stage was kept, or one was taken out."""
    findings_changed = Signal(object)
    """tuple[Finding, ...]: what the checks say of the document that stands now, without what the user ignores."""

    def __init__(
        self,
        document: Resolution,
        base: Base | None = None,
        parent: QObject | None = None,
        *,
        journal: Journal | None = None,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal: Journal = journal or NoJournal()
        self._clock: Clock = clock or (lambda: time.monotonic_ns() // 1_000_000)
        self._stands: History = History(DraftState(document, base))
        self._take_in: Callable[[], None] | None = None
        self._saved_document: Resolution | None = document
        self._path: Path | None = None
        self._found = DividedFindings()
        self._checked: Resolution | None = None
        self._written: ParagraphId | None = None
        self._kept = self._saved_kept = Kept()
        self._is_composing = False

    # What stands

    @property
    def state(self) -> DraftState:
        """The draft as it stands."""
        return self._history.present

    def expect(self, take_in: Callable[[], None]) -> None:
        """Something was written in a view and is not in the draft yet; `take_in` dispatches it.

        It is called once, before anybody is told what stands: so a character is painted before all that follows from
        it is worked out, and still nobody ever sees a draft without it.
        """
        self._receive()
        self._take_in = take_in

    @property
    def document(self) -> Resolution:
        """The text as it stands."""
        return self.state.document

    @property
    def base(self) -> Base | None:
        """The text that the draft grew from."""
        return self.state.base

    @property
    def selection(self) -> Selection | None:
        """Where the caret stands."""
        return self.state.selection

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks last said, without what the user ignores; a third of a second behind the document.

        Nor with what says only that the paragraph that is being written is not finished.
        """
        return self._found.shown

    @property
    def heeded_findings(self) -> tuple[Finding, ...]:
        """The same with what waits for a paragraph to be written: for whoever judges the draft as a whole."""
        return self._found.heeded

    @property
    def ignored_findings(self) -> tuple[Finding, ...]:
        """What the checks last said and the user ignores."""
        return self._found.ignored

    @property
    def ignored(self) -> frozenset[str]:
        """The keys of what the user ignores; saved with the draft, as all of `kept`."""
        return self._kept.ignored

    @property
    def versions(self) -> tuple[Version, ...]:
        """The stages that the user kept, oldest first."""
        return self._kept.versions

    @property
    def kept(self) -> Kept:
        """All that is saved beside the text and the base."""
        return self._kept

    # Changing it

    def dispatch(self, edit: Edit) -> bool:
        """Apply the edit and record it; False where it is refused or changes nothing.

        A refusal is emitted as `refused`. Edits with the same `merge_key` that follow each other at once are one step.
        """
        old = self.state
        try:
            new = apply(old, edit)
        except EditRefused as refusal:
            self.refused.emit(refusal.sentence)
            return False
        if new.document is old.document:
            self.select(new.selection)
            return False
        self._history = history.record(self._history, new, edit.label, edit.merge_key, self._clock())
        self._announce(old, edit.label if edit.merge_key is None else None)
        return True

    def run(self, plan: Callable[[DraftState], Edit]) -> bool:
        """Dispatch the edit that `plan` makes of the state, a command's `run`, say; a refusal there is said too.

        Openings that come about by it are marked in the same step.
        """
        try:
            edit = plan(self.state)
        except EditRefused as refusal:
            self.refused.emit(refusal.sentence)
            return False
        return self.dispatch(with_leads(edit))

    def undo(self) -> bool:
        """Take back the last step; False where there is none."""
        return self._walk(history.undo(self._history), self.undo_label, Sentence(zh="已撤销：", en="Undone: "))

    def redo(self) -> bool:
        """Do again what was last taken back; False where there is nothing."""
        return self._walk(history.redo(self._history), self.redo_label, Sentence(zh="已重做：", en="Redone: "))

    def take_back(self) -> bool:
        """The last step was begun and came to nothing: undo it, and forget it; False where there is none."""
        return self._walk(
            history.without_last(self._history), self.undo_label, Sentence(zh="已收回：", en="Taken back: ")
        )

    def walk(self, steps: int) -> bool:
        """So many steps on, or back where negative, as one change; False where there are none that way."""
        there = self._history
        for _ in range(abs(steps)):
            there = history.redo(there) if steps > 0 else history.undo(there)
        many = abs(len(there.past) - len(self._history.past))
        steps_said = Sentence(zh=f"{many}步", en=counted(many, "step"))
        verb = Sentence(zh="已重做：", en="Redone: ") if steps > 0 else Sentence(zh="已撤销：", en="Undone: ")
        return self._walk(there, steps_said, verb)

    @property
    def done_steps(self) -> tuple[Sentence, ...]:
        """The names of the steps that `undo` takes back one after the other, oldest first."""
        from drafter.app.step_names import done_names

        return done_names(self._history)

    @property
    def undone_steps(self) -> tuple[Sentence, ...]:
        """The names of the steps that `redo` makes again, the next one first."""
        from drafter.app.step_names import undone_names

        return undone_names(self._history)

    @property
    def undo_label(self) -> Sentence | None:
        """What `undo` would take back; None where there is nothing."""
        return history.undo_label(self._history)

    @property
    def redo_label(self) -> Sentence | None:
        """What `redo` would do again; None where there is nothing."""
        return history.redo_label(self._history)

    def select(self, selection: Selection | None) -> None:
        """The caret stands elsewhere. No step of the history."""
        if selection == self.state.selection:
            return
        self._history = history.with_selection(self._history, selection)
        self.selection_changed.emit(selection)

    def set_base(self, base: Base | None, label: Sentence) -> None:
        """Compare the draft with another text from now on; a step of its own."""
        old = self.state
        self._history = history.record(self._history, replace(old, base=base), label)
        self._announce(old, label)

    def break_merging(self) -> None:
        """What is typed next is a step of its own, however soon it comes."""
        self._history = replace(self._history, merging=None)

    # Opening and saving

    def new_draft(
        self,
        document: Resolution,
        base: Base | None,
        path: Path | None = None,
        *,
        saved: bool = True,
        kept: Kept | None = None,
    ) -> None:
        """Open another draft in place of this one, with an empty history.

        `saved` is False where what is opened is in no file of the user's: an import, a recovery copy. `kept` is
        what was saved with it.
        """
        old = self.state
        self._history = History(DraftState(document, base))
        self._saved_document = document if saved else None
        self._path = path
        self._kept = self._saved_kept = kept or Kept()
        self._written = None
        self._set_found(())
        self.opened.emit()
        self.changed.emit(old, self.state)
        self.selection_changed.emit(self.selection)
        self.saved.emit()

    def set_saved(self, document: Resolution, path: Path, kept: Kept | None = None) -> None:
        """`document` stands in the file at `path`; what was changed since it was handed out stays modified.

        `kept` was written with it; None: what there is now.
        """
        self._saved_document = document
        self._saved_kept = self._kept if kept is None else kept
        self._path = path
        if not self.is_modified:
            self._journal.saved()
        self.saved.emit()

    @property
    def is_modified(self) -> bool:
        """True where the draft differs from what is in the user's file; undoing back to it makes it False again."""
        return self.document is not self._saved_document or self._kept != self._saved_kept

    @property
    def path(self) -> Path | None:
        """The user's own file; None until it is first saved."""
        return self._path

    # Checks and input methods

    def take_findings(self, document: Resolution, findings: tuple[Finding, ...]) -> None:
        """Findings about `document`; dropped where another document stands now."""
        if document is self.document:
            self._checked = document
            self._set_found(findings)

    def set_written(self, paragraph_id: ParagraphId | None) -> None:
        """This paragraph is being written, or none any more: what is to say only that it is not finished can wait."""
        if paragraph_id == self._written:
            return
        self._written = paragraph_id
        # What was said of an earlier text may be wrong by now, and the next check is on its way.
        if self._checked is self.document:
            self._set_found(self._found.all)

    def set_ignored(self, ignored: frozenset[str]) -> None:
        """Ignore the findings with these keys, and no others. No step of the history: it changes no text."""
        if ignored != self._kept.ignored:
            self._keep(replace(self._kept, ignored=ignored))
            self._set_found(self._found.all)
            self.saved.emit()

    def heed(self, findings: Iterable[Finding]) -> None:
        """Ignore none of these findings any longer, in whatever way they were ignored."""
        self.set_ignored(self.ignored - keys_of(findings, self._found.all, self.ignored))

    def set_versions(self, versions: tuple[Version, ...]) -> None:
        """Keep these stages with the draft, and no others. No step of the history: it changes no text."""
        self._keep(replace(self._kept, versions=versions))
        self.versions_changed.emit()
        self.saved.emit()

    def set_received(self, received: ReceivedFile | None) -> None:
        """A colleague's file is worked through, and this far; None: it was put away. No step of the history."""
        if received != self._kept.received:
            self._keep(replace(self._kept, received=received))
            self.saved.emit()

    def _keep(self, kept: Kept) -> None:
        self._kept = kept
        self._journal.record(self.state)

    @property
    def is_composing(self) -> bool:
        """True while an input method holds text that is not in the document yet: nothing may start then."""
        return self._is_composing

    def set_composing(self, is_composing: bool) -> None:
        """Where text is written says when an input method begins and ends."""
        self._is_composing = is_composing

    @property
    def _history(self) -> History:
        """What stands and how it came about, with all that was written."""
        self._receive()
        return self._stands

    @_history.setter
    def _history(self, history: History) -> None:
        self._stands = history

    def _receive(self) -> None:
        take_in, self._take_in = self._take_in, None
        if take_in is not None:
            take_in()

    def _set_found(self, found: tuple[Finding, ...]) -> None:
        before = self._found
        self._found = divided(found, self.ignored, self._written, before.shown)
        if (self._found.shown, found) != (before.shown, before.all):
            self.findings_changed.emit(self._found.shown)

    def _walk(self, there: History, label: Sentence | None, verb: Sentence) -> bool:
        if there is self._history or label is None:
            return False
        old = self.state
        self._history = there
        self._announce(old, Sentence(zh=verb.zh + label.zh, en=verb.en + label.en))
        return True

    def _announce(self, old: DraftState, what: Sentence | None) -> None:
        self._journal.record(self.state)
        self.changed.emit(old, self.state)
        if self.selection != old.selection:
            self.selection_changed.emit(self.selection)
        self.saved.emit()
        if what is not None:
            self.happened.emit(what)
