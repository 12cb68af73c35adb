"""Start-up: a verb goes to the command line, anything else opens the window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

NO_DISPLAY = (
    "没有显示器，窗口打不开。可用命令行：drafter --help。\n"
    "There is no display to open the window on. The command line works without one: drafter --help."
)

NO_VERB = (
    "没有“{0}”这个命令，也没有这个文件。命令有：{1}。用法见drafter --help。\n"
    "There is no command “{0}”, nor a file of that name. Commands: {1}. See drafter --help."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code. Qt is imported only where the window opens."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    from drafter.cli.verbs import MAKE_PAGES, VERB_NAMES

    if words and (words[0] in VERB_NAMES or words[0] in ("-h", "--help", "--version")):
        from drafter import cli

        return cli.run(words)
    if words and words[0] == MAKE_PAGES:
        from drafter.app.pages import process

        return process.run(words[1:])
    if words and is_mistyped(words[0]):
        sys.stderr.buffer.write(NO_VERB.format(words[0], ", ".join(VERB_NAMES)).encode(errors="replace") + b"\n")
        return 2
    if not has_display(os.environ, sys.platform):
        sys.stderr.buffer.write(NO_DISPLAY.encode() + b"\n")
        return 2
    # What the start makes stays: to look through it for garbage again and again would take a sixth of the start.
    gc.disable()
    from drafter.ui import plain_imports

    plain_imports.restore()
    from drafter.ui import launch

    return launch.run(words)


def is_mistyped(word: str) -> bool:
    """Whether the first word is neither an option nor looks like a file, and no file is called so."""
    return word.isidentifier() and not Path(word).exists()


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window can open: always on Windows and macOS, elsewhere with a display or a chosen Qt platform."""
    if platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
