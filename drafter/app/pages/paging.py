"""Lines put on pages: notes at the foot of the page that first cites them, nothing torn apart that belongs together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from drafter.model.document import NoteId


class Measured(Protocol):
    """A line as far as paging cares: twips; `before` is the space above it, which the head of a page does without."""

    @property
    def height(self) -> int: ...
    @property
    def before(self) -> int: ...
    @property
    def notes(self) -> tuple[NoteId, ...]: ...


L = TypeVar("L", bound=Measured)


@dataclass(frozen=True, slots=True)
class Placed(Generic[L]):
    """A line, and the twips from the top of the page's text to its own top."""

    line: L
    top: int


@dataclass(slots=True)
class Page(Generic[L]):
    """What one page prints."""

    lines: list[Placed[L]] = field(default_factory=list)
    notes: list[L] = field(default_factory=list)


class Paging(Generic[L]):
    """Fills page after page."""

    def __init__(self, notes: Mapping[NoteId, Sequence[L]], rule: int, room: Callable[[int], int]) -> None:
        """`rule` is the height of the rule above notes, `room` that of a page (from 0) for text and notes."""
        self._notes = notes
        self._rule = rule
        self._room = room
        self.pages: list[Page[L]] = [Page()]
        self._used = 0
        self._carried: list[L] = []
        self._cited: set[NoteId] = set()

    def add(self, group: Sequence[L]) -> None:
        """Put lines that belong together on one page, where one page can hold them."""
        if self._fits(group):
            self._place(group)
            return
        if self._page.lines:
            self._turn()
        if self._fits(group):
            self._place(group)
            return
        for line in group:
            self._add_alone(line)

    def finish(self) -> list[Page[L]]:
        """All pages, with what notes were left over."""
        while self._carried:
            self._turn()
        return self.pages

    @property
    def _page(self) -> Page[L]:
        return self.pages[-1]

    @property
    def _free(self) -> int:
        notes = sum(line.height for line in self._page.notes)
        return self._room(len(self.pages) - 1) - self._used - notes - (self._rule if self._page.notes else 0)

    def _height(self, line: L) -> int:
        return line.height + (line.before if self._page.lines else 0)

    def _new_notes(self, group: Sequence[L]) -> list[L]:
        """The lines of the notes that are cited here for the first time."""
        ids = dict.fromkeys(note for line in group for note in line.notes if note not in self._cited)
        return [line for note in ids for line in self._notes.get(note, ())]

    def _fits(self, group: Sequence[L]) -> bool:
        notes = self._new_notes(group)
        rule = self._rule if notes and not self._page.notes else 0
        first = self._height(group[0]) if group else 0
        rest = sum(line.height + line.before for line in group[1:])
        return not self._carried and first + rest + rule + sum(line.height for line in notes) <= self._free

    def _place(self, group: Sequence[L]) -> None:
        self._page.notes += self._new_notes(group)
        for line in group:
            self._put(line)

    def _put(self, line: L) -> None:
        top = self._used + (line.before if self._page.lines else 0)
        self._page.lines.append(Placed(line, top))
        self._used = top + line.height
        self._cited.update(line.notes)

    def _add_alone(self, line: L) -> None:
        """A line whose notes may go on over the page: nothing smaller is left to move."""
        if self._height(line) > self._free and self._page.lines:
            self._turn()
        notes = self._new_notes([line])
        self._put(line)
        self._carried += notes
        self._fill_notes()

    def _fill_notes(self) -> None:
        while self._carried:
            rule = 0 if self._page.notes else self._rule
            is_alone = not self._page.lines and not self._page.notes
            if self._carried[0].height + rule > self._free and not is_alone:
                return
            self._page.notes.append(self._carried.pop(0))

    def _turn(self) -> None:
        self.pages.append(Page())
        self._used = 0
        self._fill_notes()
