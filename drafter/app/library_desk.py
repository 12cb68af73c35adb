"""The library at work behind the window: listing, adding, taking out and reading, each in a thread.

The database is loaded by the first job that needs it, in its thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from drafter.app.tasks import Tasks, Token
from drafter.model.state import Base
from drafter.text.sentence import DrafterError, Sentence

if TYPE_CHECKING:
    from drafter.app.library_adding import Added
    from drafter.library import Contents, HeldText, Library

    Removed = tuple[tuple[HeldText, Contents], ...]

Result = TypeVar("Result")
_LIST, _CHANGE, _READ = "list", "change", "read"


class LibraryDesk(QObject):
    """Says what it found. Changes are carried out one after the other; of listings and readings the newest wins."""

    listed = Signal(object)
    """tuple[HeldText, ...]: what the search asked for last found."""
    progressed = Signal(int, int)
    """How many of how many files are done."""
    added = Signal(object)
    """Added."""
    removed = Signal(object)
    """tuple of (HeldText, Contents): what was taken out, and can be put back."""
    restored = Signal()
    base_read = Signal(object)
    """Base: a text of the library, to begin from."""
    refused = Signal(object, bool)
    """Sentence: what was not done, and why; True where a damaged library may be set aside."""

    def __init__(self, tasks: Tasks, path: Path, parent: QObject | None = None, *, name: str = "library") -> None:
        """`name` keeps what one desk asks for apart from what another does."""
        super().__init__(parent)
        self._tasks, self._path, self._name = tasks, path, name
        self._adding: Token | None = None

    @property
    def is_changing(self) -> bool:
        """True while texts are being added or taken out."""
        return self._tasks.is_busy(self._purpose(_CHANGE))

    @property
    def is_listing(self) -> bool:
        """True while an answer to a search is still to come."""
        return self._tasks.is_busy(self._purpose(_LIST))

    def list_texts(self, query: str) -> None:
        """Look for texts; `listed` follows."""
        self._start(_LIST, lambda library, _token: library.texts(query), self.listed.emit)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take in files that the user named; another copy of the same text goes. `added` follows."""

        def work(library: Library, token: Token) -> Added:
            from drafter.app.library_adding import add_files

            return add_files(library, paths, date.today(), token.report, replace=True)

        self._add(work)

    def add_folder(self, folder: Path) -> None:
        """Take in what lies in a folder and in those below it; what the library has stays. `added` follows."""

        def work(library: Library, token: Token) -> Added:
            from drafter.app.library_adding import add_files, files_in

            return add_files(library, files_in(folder), date.today(), token.report, replace=False)

        self._add(work)

    def _add(self, work: Callable[[Library, Token], Added]) -> None:
        self._adding = self._start(_CHANGE, work, self.added.emit, progress=self.progressed.emit)

    def cancel(self) -> None:
        """Add no more files; those that have joined stay, and what else was asked for is done."""
        if self._adding is not None:
            self._adding.cancel()

    def close(self) -> None:
        """Whoever listens is about to go: read and add nothing more. What is to be taken out or put back is."""
        self.cancel()
        for what in (_LIST, _READ):
            self._tasks.cancel(self._purpose(what))

    def remove(self, texts: Sequence[HeldText]) -> None:
        """Take texts out; `removed` follows with what `restore` needs."""

        def work(library: Library, _token: Token) -> Removed:
            found = tuple((text, contents) for text in texts if (contents := library.contents(text)) is not None)
            library.remove(texts)
            return found

        self._start(_CHANGE, work, self.removed.emit)

    def restore(self, texts: Removed) -> None:
        """Put back what was taken out; `restored` follows."""

        def work(library: Library, _token: Token) -> None:
            for text, contents in texts:
                library.add(text, contents, text.added_on)

        self._start(_CHANGE, work, lambda _nothing: self.restored.emit())

    def read(self, text: HeldText) -> None:
        """Read a text as the base of a draft; `base_read` follows."""

        def work(library: Library, _token: Token) -> Base:
            from drafter.app.library_texts import read_base

            return read_base(library, text)

        self._start(_READ, work, self.base_read.emit)

    def begin_anew(self) -> None:
        """Set a damaged library aside and list the new one, which is empty."""

        def work(library: Library, _token: Token) -> tuple[HeldText, ...]:
            from drafter.library import set_aside

            set_aside(library.path, datetime.now())
            return ()

        self._start(_LIST, work, self.listed.emit)

    def _start(
        self,
        what: str,
        work: Callable[[Library, Token], Result],
        done: Callable[[Result], None],
        progress: Callable[[int, int], None] | None = None,
    ) -> Token:
        def run(token: Token) -> Result:
            from drafter.library import Library

            return work(Library(self._path), token)

        return self._tasks.start(
            self._purpose(what),
            run,
            done,
            failed=self._refuse,
            progress=progress,
            owner=self,
            in_turn=what == _CHANGE,
        )

    def _purpose(self, what: str) -> str:
        return f"{self._name}-{what}"

    def _refuse(self, error: DrafterError) -> None:
        from drafter.library import LibraryDamaged

        sentence: Sentence = error.sentence
        self.refused.emit(sentence, isinstance(error, LibraryDamaged))
