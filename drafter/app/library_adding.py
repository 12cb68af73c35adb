"""Files and folders that join the library: each read on its own, and what could not be read is told."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drafter import formats
from drafter.app.library_texts import add_text
from drafter.library import Addition, Library, LibraryError
from drafter.text.sentence import DrafterError, Sentence, strung

Report = Callable[[int, int], None]
"""Told how many of how many files are done; raises where nobody waits for the rest."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that did not join, and why."""

    name: str
    why: Sentence


@dataclass(frozen=True, slots=True)
class Added:
    """How many files joined, took the place of another copy, were there already; and those that did not join."""

    added: int = 0
    replaced: int = 0
    already: int = 0
    refused: tuple[Refusal, ...] = ()

    @property
    def sentence(self) -> Sentence:
        """All of it in one sentence; what was refused as a number."""
        parts = [
            (self.added, "加入{}份", "{} added"),
            (self.replaced, "更换{}份", "{} replaced"),
            (self.already, "{}份库中已有", "{} were there already"),
            (len(self.refused), "{}份未加入", "{} not added"),
        ]
        said = [Sentence(zh.format(count), en.format(count)) for count, zh, en in parts if count]
        if not said:
            return Sentence(zh="文件夹里没有可读的文件。", en="The folder has no file that can be read.")
        counts = strung(said)
        return Sentence(f"{counts.zh}。", f"{counts.en}.")


def files_in(folder: Path) -> tuple[Path, ...]:
    """The files under a folder whose names end like a format's, by path; hidden ones and Word's lock files are not."""
    return tuple(sorted(_walked(folder)))


def _walked(folder: Path) -> Iterator[Path]:
    endings = {suffix for known in formats.FORMATS for suffix in known.suffixes}
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith((".", "~$")) and Path(name).suffix.lower() in endings:
                yield Path(root, name)


def add_files(library: Library, paths: Sequence[Path], today: date, report: Report, *, replace: bool) -> Added:
    """Read each file and take it in. Raises LibraryError where the library itself cannot be written.

    `replace` says what becomes of another copy that the library has: of a file that the user named, yes; of one that
    happens to lie in a folder, no.
    """
    outcomes: list[Addition] = []
    refused: list[Refusal] = []
    for number, path in enumerate(paths):
        report(number, len(paths))
        try:
            imported = formats.read_file(path)
            report(number, len(paths))
            outcomes.append(add_text(library, imported.document, imported.source, today, replace=replace)[1])
        except LibraryError:
            raise
        except DrafterError as error:
            refused.append(Refusal(path.name, error.sentence))
    return Added(
        added=outcomes.count(Addition.ADDED),
        replaced=outcomes.count(Addition.REPLACED),
        already=outcomes.count(Addition.SAME) + outcomes.count(Addition.KEPT),
        refused=tuple(refused),
    )
