"""What every verb prints with: lines of JSON in UTF-8, one for each file."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from drafter.cli import shapes
from drafter.text.sentence import DrafterError, Sentence

FAILED = 2
"""The exit code where a file could not be read or written."""


class NotAnswered(DrafterError):
    """What was asked for cannot be done with this file."""

    kind = "unsupported"


def print_line(text: str, to: Any = None) -> None:
    """One line in UTF-8, whatever the console's own encoding is."""
    stream = to or sys.stdout
    stream.buffer.write(text.encode("utf-8", "replace") + b"\n")
    stream.buffer.flush()


def each(options: argparse.Namespace, one: Callable[[str], shapes.Json]) -> int:
    """One line for each file, going on after a file that fails; the exit code says whether one did."""
    return each_file(
        options,
        lambda name: print_json(one(name)),
        lambda name, error: print_json(shapes.error_of(name, error, options.language)),
    )


def each_file(
    options: argparse.Namespace, take: Callable[[str], None], refused: Callable[[str, DrafterError], None]
) -> int:
    """Take each file, going on after a file that fails, which `refused` is told; the exit code says whether one did."""
    code = 0
    for name in options.files:
        try:
            take(name)
        except DrafterError as error:
            refused(name, error)
            code = FAILED
    return code


def print_json(value: Any) -> None:
    print_line(json.dumps(value, ensure_ascii=False))


def refuse_overwriting(output: str, *sources: str) -> None:
    """The files that are read are never written, under whatever name."""
    target = Path(output)
    if any(target.exists() and Path(source).exists() and target.samefile(source) for source in sources):
        raise NotAnswered(
            Sentence(
                zh=f"“{target.name}”是要读的文件，不能覆盖。另取一个文件名。",
                en=f"“{target.name}” is the file to be read and must not be overwritten. Choose another name.",
            )
        )
