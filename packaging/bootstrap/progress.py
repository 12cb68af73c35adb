"""Runs a talkative program and shows one line of what it does; its last words are kept for when it fails."""

import shutil
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

LAST_LINES = 12

Step = str | tuple[str, str] | None
"""What a listener makes of an output line: a new step, a step with a detail that changes, or nothing to show."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a program ended: its exit code and its last lines."""

    code: int
    last_lines: tuple[str, ...]


class ProgressLine:
    """One line that is rewritten on a terminal; elsewhere (a log) each new step is a line of its own."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self._rewrites = self._stream.isatty()
        self._step = ""
        self._shown = ""

    def show(self, step: str, detail: str = "") -> None:
        """Shows the step; the detail appears on a terminal only."""
        if self._rewrites:
            self._rewrite(f"  {step} {detail}".rstrip())
        elif step != self._step:
            self._write(f"  {step}\n")
        self._step = step

    def close(self) -> None:
        """Leaves the terminal on a clean line."""
        if self._rewrites:
            self._rewrite("")
            self._write("\r")

    def _rewrite(self, text: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        shown = text[:width]
        self._write("\r" + shown.ljust(len(self._shown)))
        self._shown = shown

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()


def watch(
    command: Sequence[str], listener: Callable[[str], Step], surroundings: Mapping[str, str], line: ProgressLine
) -> Outcome:
    """Runs the command without input and shows what the listener makes of each line of its output."""
    last: deque[str] = deque(maxlen=LAST_LINES)
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=dict(surroundings),
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for output in process.stdout:
            step = listener(output.rstrip())
            if step is not None:
                line.show(*((step,) if isinstance(step, str) else step))
            if output.strip() and not output.startswith("Progress "):
                last.append(output.rstrip())
    line.close()
    return Outcome(process.returncode, tuple(last))
