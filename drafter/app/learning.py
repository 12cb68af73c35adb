"""What an accepted import leaves behind: an adopted text joins the user's register and the library, in a thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from drafter.app.own_register import learn
from drafter.app.tasks import Tasks, Token
from drafter.model.state import Base, SourceFile
from drafter.text.resources import resource
from drafter.text.sentence import DrafterError, Sentence

PURPOSE = "learn"


@dataclass(frozen=True, slots=True)
class Learned:
    """What was written, and what could not be: one place may fail and the other not."""

    said: tuple[Sentence, ...] = ()
    refused: tuple[Sentence, ...] = ()


class Learning(QObject):
    """Says what it wrote, and why it could not."""

    said = Signal(object)
    """Sentence."""
    refused = Signal(object)
    """Sentence."""

    def __init__(self, tasks: Tasks, register_folder: Path, library_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._register_folder, self._library_path = tasks, register_folder, library_path

    def learn(self, base: Base) -> None:
        """Take up an adopted text and what it tells of itself; `said` follows where that is news."""

        def work(_token: Token) -> Learned:
            return learned(base, self._register_folder, self._library_path)

        self._tasks.start(PURPOSE, work, self._tell, in_turn=True)

    def _tell(self, done: Learned) -> None:
        for signal, sentences in ((self.said, done.said), (self.refused, done.refused)):
            if sentences:
                signal.emit(_joined(sentences))


def learned(base: Base, register_folder: Path, library_path: Path) -> Learned:
    """Take an adopted text up; the sample that comes with the program is none."""
    if base.source is not None and is_sample(base.source):
        return Learned()
    said: list[Sentence] = []
    refused: list[Sentence] = []
    steps: tuple[Callable[[], Sentence | None], ...] = (
        lambda: learn(register_folder, base.document),
        lambda: _into_library(base, library_path),
    )
    for step in steps:
        try:
            sentence = step()
        except DrafterError as error:
            refused.append(error.sentence)
        else:
            said += [sentence] if sentence is not None else []
    return Learned(tuple(said), tuple(refused))


def is_sample(source: SourceFile) -> bool:
    """True for the resolution that comes with the program: nobody ever adopted it."""
    samples: Iterator[Path] = resource("samples").glob("*")
    return any(path.name == source.name and path.read_bytes() == source.data for path in samples)


def _into_library(base: Base, path: Path) -> Sentence | None:
    # Here, for no window waits for a database that it may never need.
    from drafter.app.library_texts import NotForLibrary, add_text, said_of
    from drafter.library import Library

    try:
        text, addition = add_text(Library(path), base.document, base.source, date.today())
    except NotForLibrary:
        return None  # a draft is a base like any other, and no earlier text
    return said_of(text, addition)


def _joined(sentences: tuple[Sentence, ...]) -> Sentence:
    return Sentence(zh="".join(each.zh for each in sentences), en=" ".join(each.en for each in sentences))
