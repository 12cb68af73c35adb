"""What an import review works on: the document as corrected so far, where it came from, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from drafter.formats.imported import Imported
from drafter.model.document import ParagraphId, Resolution
from drafter.model.edits import EditRefused
from drafter.model.schema import normalise
from drafter.text.sentence import Sentence

Lines = frozenset[int]
"""Indices of source lines."""


@dataclass(frozen=True)
class Reviewed:
    """One state of the review. Paragraphs that are gone keep their lines here, for the step that brings them back."""

    document: Resolution
    origins: Mapping[ParagraphId, Lines] = field(default_factory=dict)
    decided: frozenset[ParagraphId] = frozenset()
    """Paragraphs that the user has looked at and decided about."""
    dropped: Lines = frozenset()
    """Lines that the user left out."""
    gone: tuple[str, ...] = ()
    """The words that the user left out."""
    regained: tuple[str, ...] = ()
    """Lines that were left out, and were taken in by the user."""
    counted: tuple[str, ...] = ()
    """Numbers and marks that stood in the words, and are counted now."""
    settled: frozenset[str] = frozenset()
    """Kinds of repairs that were answered."""
    texts: tuple[str, ...] = field(default=(), compare=False)
    """The source lines; they never change."""
    base: Resolution | None = None
    """The text before the changes that the file tracks, corrected as far as it is the same text; None where they were
    never kept as the draft's own."""
    base_lines: frozenset[str] = field(default=frozenset(), compare=False)
    """The source lines of that text."""

    def lines_of(self, paragraph_id: ParagraphId) -> Lines:
        """The source lines that a paragraph was made of; none where that is not known."""
        return self.origins.get(paragraph_id, frozenset())


def begun(imported: Imported) -> Reviewed:
    """The state that reading the file gives."""
    origins = {paragraph: frozenset(range(span.start, span.end)) for paragraph, span in imported.lines.items()}
    base = None if imported.kept is None else imported.base.document
    return Reviewed(
        imported.document, origins, texts=imported.source_lines, base=base, base_lines=base_lines_of(imported)
    )


def base_lines_of(imported: Imported) -> frozenset[str]:
    """The lines of the text before the changes that are kept; none where none are."""
    return frozenset() if imported.kept is None else frozenset(line.strip() for line in imported.base.source_lines)


Step = Callable[[Reviewed], Reviewed]
Follow = Callable[[Reviewed, Reviewed], Reviewed]
"""From the states before and after a step to the one after it with its base corrected too."""


@dataclass(frozen=True, slots=True)
class History:
    """A state with its past and its future, to come back to."""

    present: Reviewed
    past: tuple[tuple[Sentence, Reviewed], ...] = ()
    future: tuple[tuple[Sentence, Reviewed], ...] = ()


class Revision(QObject):
    """The states before and after the present one; every step can be taken back and made again."""

    changed = Signal()
    refused = Signal(object)
    """Sentence: why a step was not made."""

    def __init__(self, parent: QObject | None = None, *, follow: Follow = lambda _before, after: after) -> None:
        super().__init__(parent)
        self._follow = follow
        self._past: list[tuple[Sentence, Reviewed]] = []
        self._future: list[tuple[Sentence, Reviewed]] = []
        self._present: Reviewed | None = None

    @property
    def present(self) -> Reviewed:
        """What stands; AssertionError before `begin`."""
        assert self._present is not None
        return self._present

    @property
    def has_begun(self) -> bool:
        """True where there is something to review."""
        return self._present is not None

    @property
    def undo_label(self) -> Sentence | None:
        """What `undo` takes back; None for nothing."""
        return self._past[-1][0] if self._past else None

    @property
    def redo_label(self) -> Sentence | None:
        """What `redo` makes again; None for nothing."""
        return self._future[-1][0] if self._future else None

    @property
    def history(self) -> History:
        """Where the review stands, to be resumed."""
        return History(self.present, tuple(self._past), tuple(self._future))

    def begin(self, reviewed: Reviewed) -> None:
        """Another import, without a past."""
        self.resume(History(reviewed))

    def resume(self, history: History) -> None:
        """Go on where a review was left."""
        self._present = history.present
        self._past, self._future = list(history.past), list(history.future)
        self.changed.emit()

    def make(self, label: Sentence, step: Step) -> bool:
        """Make a step; False where it is refused or changes nothing."""
        try:
            after = self.history_after(label, step)
        except EditRefused as refusal:
            self.refused.emit(refusal.sentence)
            return False
        if after.present is self.present:
            return False
        self.resume(after)
        return True

    def history_after(self, label: Sentence, step: Step) -> History:
        """Where the review would stand after a step; where it stands, if that changes nothing. Raises EditRefused."""
        before = self.present
        after = step(before)
        after = replace(after, document=normalise(after.document))
        if after == before:
            return self.history
        return History(self._follow(before, after), (*self._past, (label, before)))

    def undo(self) -> None:
        """Take the last step back."""
        self._walk(self._past, self._future)

    def redo(self) -> None:
        """Make it again."""
        self._walk(self._future, self._past)

    def _walk(self, source: list[tuple[Sentence, Reviewed]], other: list[tuple[Sentence, Reviewed]]) -> None:
        if source:
            label, state = source.pop()
            other.append((label, self.present))
            self._present = state
            self.changed.emit()
