"""Opening a file or a pasted text: read in a thread, told apart into a saved draft and a text to be imported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.app.tasks import Tasks
from drafter.formats import refusals
from drafter.formats.errors import FormatError, NoResolution
from drafter.formats.progress import OnPage, nobody
from drafter.formats.size import LARGEST_BYTES, refuse_unreadable
from drafter.store import draft_file
from drafter.store.draft_file import LARGEST_UNPACKED_BYTES, SUFFIX, Draft
from drafter.store.draft_kind import is_draft
from drafter.text.sentence import DrafterError, Sentence

if TYPE_CHECKING:
    from drafter.formats.imported import Imported

PURPOSE = "open"
PATIENCE_MS = 300
"""How long reading may take before anything is said about it."""

PASTED_NAME = Sentence(zh="粘贴的文字", en="Pasted text")


@dataclass(frozen=True, slots=True)
class OpenedDraft:
    """A draft that was saved before, with the file that it was read from."""

    draft: Draft
    path: Path


Opened: TypeAlias = "OpenedDraft | Imported"


def read_path(path: Path, *, takes_any_text: bool = False, on_page: OnPage = nobody) -> Opened:
    """The draft or the text in the file; raises DrafterError with a sentence for the user.

    A text that does not look like a resolution is NoResolution, unless `takes_any_text`. `on_page` is told how far it
    is, and may raise to stop.
    """
    # A draft holds the whole file of its base, and one that came back: each may be as large as any file.
    is_named_draft = path.suffix.lower() == SUFFIX
    refuse_unreadable(path, LARGEST_UNPACKED_BYTES if is_named_draft else LARGEST_BYTES)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise refusals.unreadable(path.name) from error
    if is_draft(data):
        return OpenedDraft(draft_file.from_bytes(data), path)
    from drafter import formats  # here, for a saved draft needs no reader

    return formats.read(data, path.name, takes_any_text=takes_any_text, on_page=on_page)


def read_text(
    text: str, name: str, html: str = "", *, takes_any_text: bool = False, on_page: OnPage = nobody
) -> Imported:
    """The text that was pasted, or the page that came with it, which knows more; raises DrafterError."""
    from drafter import formats
    from drafter.formats.clip import best_source

    try:
        return formats.read(best_source(text, html), name, on_page=on_page)
    except FormatError:
        if not html:
            raise
    return formats.read(text.encode(), name, takes_any_text=takes_any_text, on_page=on_page)


def naming(name: str, sentence: Sentence) -> Sentence:
    """The sentence with the name of the file that it is about, unless it has it."""
    if name in sentence.zh:
        return sentence
    return Sentence(zh=f"“{name}”：{sentence.zh}", en=f"“{name}”: {sentence.en}")


class Opening(QObject):
    """One file at a time: a newer request takes the place of an older one."""

    started = Signal(str)
    """The name of what is read from now on."""
    read = Signal(object)
    """Opened: what the file holds."""
    refused = Signal(object)
    """Sentence: why it cannot be opened, and what to do."""
    doubted = Signal(object)
    """Sentence: it may be no resolution; `open_anyway` opens it all the same."""
    slow = Signal(str)
    """The name of what is still being read after PATIENCE_MS."""
    paged = Signal(int, int)
    """The page of it that is being read, and how many it has; not before `slow`, and only of what has pages."""
    ended = Signal()
    """Whatever was being read no longer is: it was read, refused or cancelled."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._name = ""
        self._is_file = False
        self._page: tuple[int, int] | None = None
        self._read: Callable[..., Opened] | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._tell_slow)

    @property
    def is_busy(self) -> bool:
        """True while something is being read."""
        return self._tasks.is_busy(PURPOSE)

    def open_path(self, path: Path) -> None:
        """Read a file."""
        self._is_file = True
        self._start(path.name, partial(read_path, path))

    def open_text(self, text: str, name: str, html: str = "") -> None:
        """Read a text that was pasted, `html` the same as a page; `name` stands for the file that it has not."""
        self._is_file = False
        self._start(name, partial(read_text, text, name, html))

    def open_anyway(self) -> None:
        """Read what `doubted` was about as the plain text that it is."""
        if self._read is not None:
            self._start(self._name, partial(self._read, takes_any_text=True))

    def cancel(self) -> None:
        """Stop waiting; nothing has changed."""
        self._tasks.cancel(PURPOSE)
        self._end()

    def _start(self, name: str, read: Callable[..., Opened]) -> None:
        self._name, self._read = name, read
        self._page = None
        self._patience.start()
        self._tasks.start(
            PURPOSE,
            lambda token: read(on_page=token.report),
            self._take,
            failed=self._refuse,
            progress=self._follow,
            owner=self,
        )
        self.started.emit(name)

    def _follow(self, page: int, pages: int) -> None:
        self._page = page, pages
        if not self._patience.isActive():
            self.paged.emit(page, pages)

    def _tell_slow(self) -> None:
        self.slow.emit(self._name)
        if self._page is not None:
            self.paged.emit(*self._page)

    def _take(self, opened: Opened) -> None:
        self._end()
        self.read.emit(opened)

    def _refuse(self, error: DrafterError) -> None:
        self._end()
        said = naming(self._name, error.sentence) if self._is_file else error.sentence
        (self.doubted if isinstance(error, NoResolution) else self.refused).emit(said)

    def _end(self) -> None:
        self._patience.stop()
        self.ended.emit()
