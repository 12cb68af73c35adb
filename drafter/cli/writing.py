"""`drafter compare` and `drafter export`: files written from what was read."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from drafter.cli import pages
from drafter.cli.answers import NotAnswered, print_line, refuse_overwriting
from drafter.cli.sources import Opened, open_source
from drafter.formats import outputs
from drafter.formats.choosing import TrackedChoice, read_as
from drafter.model.document import Resolution
from drafter.model.state import Base
from drafter.store.atomic import atomic_write
from drafter.text.sentence import Language, Sentence


def compare(options: argparse.Namespace) -> int:
    """Write NEW as tracked changes on OLD."""
    refuse_overwriting(options.output, options.old, options.new)
    refuse_other_than_word(options.output)
    old, new = open_source(options.old), open_source(options.new)
    target, base = Path(options.output), old.as_base()
    refuse_macros(target.suffix.lower(), base)
    write_tracked(target, outputs.tracked(base, new.document, options.author, options.date), options.language)
    return 0


def write_tracked(target: Path, data: bytes, language: Language) -> None:
    """Write a file with tracked changes, and note on standard error where Word will not show them at once."""
    atomic_write(target, data)
    unseen = outputs.unseen_changes(data)
    if unseen is not None:
        print_line(f"{target.name}: {unseen.in_(language)}", sys.stderr)


def export(options: argparse.Namespace) -> int:
    """Write the file in the form that the ending of OUT names."""
    refuse_overwriting(options.output, options.file)
    opened, target = open_source(options.file), Path(options.output)
    data = _exported(opened, target.suffix.lower(), options)
    if options.tracked:
        write_tracked(target, data, options.language)
    else:
        atomic_write(target, data)
    return 0


def _exported(opened: Opened, ending: str, options: argparse.Namespace) -> bytes:
    if options.tracked:
        return _tracked(opened, ending, options)
    writer = _WRITERS.get(ending)
    if writer is not None:
        return writer(opened.document)
    raise NotAnswered(
        Sentence(
            zh=f"不能写成{f'“{ending}”' if ending else '没有扩展名的文件'}。可写{'、'.join(_WRITERS)}。",
            en=f"Cannot write {f'“{ending}”' if ending else 'a file without an ending'}. Choose {', '.join(_WRITERS)}.",
        )
    )


_WORD = (".docx", ".docm")
_WRITERS: Mapping[str, Callable[[Resolution], bytes]] = {
    ".docx": outputs.clean,
    ".pdf": pages.pdf,
    ".xml": outputs.akn,
    ".txt": outputs.text,
}
"""By the ending of the file."""


def _tracked(opened: Opened, ending: str, options: argparse.Namespace) -> bytes:
    base, document = _with_base(opened, options.language)
    refuse_other_than_word(options.output)
    refuse_macros(ending, base)
    return outputs.tracked(base, document, options.author, options.date)


def _with_base(opened: Opened, language: Language) -> tuple[Base, Resolution]:
    """Base and draft: a native draft's own, or the text before and after the changes that a file tracks itself."""
    if opened.base is not None:
        return opened.base, opened.document
    if not opened.tracked_changes:
        raise NotAnswered(
            Sentence(
                zh="这份文件里没有基稿，也没有修订，标不出改动。改用保存过的草案，或用drafter compare。",
                en="This file holds no base text to compare with, and tracks no changes. "
                "Give a saved draft, or use drafter compare.",
            )
        )
    imported = read_as(opened.source.data, opened.source.name, TrackedChoice.KEPT)
    assert imported.kept is not None
    for said in (repair.sentence for repair in imported.repairs if repair.kind == "tracked-changes"):
        print_line(f"{opened.source.name}: {said.in_(language)}", sys.stderr)
    before = imported.kept.before
    return Base(before.document, opened.source.name, before.source), imported.document


def refuse_other_than_word(output: str) -> None:
    """Only a Word file holds tracked changes; under another ending nothing would open it."""
    if Path(output).suffix.lower() not in _WORD:
        raise NotAnswered(
            Sentence(
                zh="追踪修订只能写进Word文件，输出文件的扩展名写成.docx。",
                en="Tracked changes can be written to a Word file only: let the name of the output end in .docx.",
            )
        )


def refuse_macros(ending: str, base: Base) -> None:
    """Word opens no .docx file that carries macros, and no .docm file that carries none."""
    fitting = outputs.tracked_ending(base)
    if ending in _WORD and ending != fitting:
        carries_zh, carries_en = ("带有", "carries") if fitting == ".docm" else ("没有", "carries no")
        raise NotAnswered(
            Sentence(
                zh=f"基稿{carries_zh}宏，把输出文件的扩展名写成{fitting}。",
                en=f"The base text {carries_en} macros: let the name of the output end in {fitting}.",
            )
        )
