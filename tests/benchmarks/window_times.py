"""How long the window takes over keys, edits, opening, starting and loading, beside a bare QTextEdit, against the bars.

    xvfb-run -a -s "-screen 0 2600x1000x24" .venv/bin/python -m tests.benchmarks.window_times [part ...]

Parts: keys-60, keys-400, keys-2000, edits, opening, memory, start, jieba; all where none is named, each in a process of
its own. On the xcb platform: the offscreen one paints nothing worth measuring. The exit code is 1 where a bar is
missed. Ratios are of one run; absolute times belong to the machine and to who else is busy on it.
"""

from __future__ import annotations

import argparse
import compileall
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from drafter.app.opening import read_path
from drafter.formats import Imported
from drafter.model.document import Resolution
from drafter.model.state import Base, Caret
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.text.resources import resource
from drafter.ui.editor.clipboard import to_mime
from drafter.ui.editor.writing import Range
from tests.benchmarks.hands import BenchWindow, Times, bare_window, data_folder, draft_text, place_bare_caret

_ROOT = Path(__file__).resolve().parents[2]

KEYS = 100
"""Of each kind and place, in turns of a fifth."""
TURNS = 5
EDITS = 15
OPENINGS = 9
STARTS = 7
PASTED = 50


@dataclass(frozen=True)
class Result:
    """One figure and the most that it may be."""

    name: str
    value: float
    bar: float
    unit: str
    note: str = ""

    @property
    def is_met(self) -> bool:
        """True where the figure is within its bar."""
        return self.value <= self.bar

    def __str__(self) -> str:
        """A line of the report."""
        verdict = "ok    " if self.is_met else "MISSED"
        return f"{verdict} {self.name:48} {self.value:7.2f} {self.unit:2} (bar {self.bar:g})  {self.note}".rstrip()


Part = Callable[[], Iterator[Result]]


@contextmanager
def opened(text: Resolution) -> Iterator[BenchWindow]:
    """A window in which this draft is open, compared and checked."""
    application = QApplication([])
    with data_folder() as folder:
        bench = BenchWindow(application, folder)
        bench.open(bench.draft_path(text))
        bench.settle()
        yield bench
        bench.close()


def keys(size: int) -> Iterator[Result]:
    """Keys in the middle and at the end, in turns with the bare widget's."""
    text = draft_text(size)
    with opened(text) as bench:
        other, bare_hands = bare_window(text, bench.window.editor.sheet)
        for place, index in (("middle", size // 2 + 3), ("end", size - 1)):
            ours, bare = Times(), Times()
            for turn in range(TURNS):
                place_bare_caret(bare_hands.widget, index)
                bare.extend(bare_hands.type_unevenly(KEYS // TURNS, turn))
                bench.place_caret(index)
                ours.extend(bench.hands.type_unevenly(KEYS // TURNS, turn))
            name = f"key, {size} paragraphs, {place}"
            yield Result(f"{name}: median", ours.median / bare.median, 1.5, "x", f"{ours}; bare {bare}")
            yield Result(f"{name}: 95th percentile", ours.high, 16, "ms")
            yield Result(f"{name}: worst", ours.worst, 50, "ms")
        other.close()


def edits(size: int = 400) -> Iterator[Result]:
    """Enter, undo and a paste in the middle of a text."""
    text = draft_text(size)
    with opened(text) as bench:
        session, sheet = bench.window.session, bench.window.editor.sheet
        enter, undo, paste, undone = Times(), Times(), Times(), Times()
        clipboard = QGuiApplication.clipboard()
        first, last = text.paragraphs[size // 2], text.paragraphs[size // 2 + PASTED - 1]
        clipboard.setMimeData(to_mime(text, Range(Caret(first.id, 0), Caret(last.id, len(last.content)))))
        for turn in range(EDITS):
            bench.place_caret(size // 2 + turn)
            enter.values.append(bench.hands.timed(lambda: QTest.keyClick(sheet, Qt.Key.Key_Return)))
            bench.hands.rest(0.1 + 0.05 * turn)
            undo.values.append(bench.hands.timed(session.undo))
            bench.hands.rest(0.1)
            paste.values.append(bench.hands.timed(sheet.paste))
            bench.hands.rest(0.1 + 0.05 * turn)
            undone.values.append(bench.hands.timed(session.undo))
        named = {"Enter": enter, "undo of Enter": undo, f"paste of {PASTED}": paste, "undo of paste": undone}
        for name, times in named.items():
            yield Result(f"{name}, {size} paragraphs: median", times.median, 30, "ms", str(times))


def opening(size: int = 60) -> Iterator[Result]:
    """A draft of 60 paragraphs, from asking for the file to its paint, again and again in one window."""
    with opened(draft_text(4)) as bench:
        paths = [bench.draft_path(draft_text(size + turn % 2), f"draft{turn}") for turn in range(OPENINGS)]
        times = Times()
        for path in paths:
            times.values.append(bench.open(path))
            bench.settle()
        yield Result(f"open a draft of {size} paragraphs: median", times.median, 150, "ms", str(times))


def memory(size: int = 2000) -> Iterator[Result]:
    """What a draft of 2,000 paragraphs takes beyond a window with an empty one, both checked."""
    application = QApplication([])
    with data_folder() as folder:
        bench = BenchWindow(application, folder)
        bench.open(bench.draft_path(draft_text(1), "small"))
        bench.settle()
        before = resident_mb()
        path = bench.draft_path(draft_text(size), "large")
        bench.open(path)
        bench.settle()
        yield Result(
            f"memory, {size} paragraphs over an empty window",
            resident_mb() - before,
            60,
            "MB",
            f"{before:.0f} MB empty",
        )
        bench.close()


def resident_mb() -> float:
    """The memory of this process that is in use, in megabytes; Linux only."""
    fields = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in fields if line.startswith("VmRSS"))


def start() -> Iterator[Result]:
    """From starting the process to the first paint: the sample's draft, and a bare window, in turns."""
    with data_folder() as folder:
        draft = folder / "sample.drafter"
        sample = read_path(resource("samples", "ocean-observation-zh.md"))
        assert isinstance(sample, Imported)
        draft_file.save(draft, Draft(sample.document, Base(sample.document, "sample")))
        ours, bare = Times(), Times()
        for turn in range(STARTS):
            for times, arguments in ((bare, []), (ours, [str(draft)])):
                painted = _painted_after(arguments, folder)
                if turn:
                    # The first turn writes caches.
                    times.values.append(painted)
        ratio = median(a / b for a, b in zip(ours.values, bare.values, strict=True))
        yield Result("start to first paint: median", ratio, 1.6, "x", f"{ours}; bare {bare}")


def _painted_after(arguments: Sequence[str], folder: Path) -> float:
    """Milliseconds from starting the process to its first paint."""
    # As an installed program is: compiled once. The first turn does that.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    places = {name: str(folder / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    command = [sys.executable, "-m", "tests.benchmarks.first_paint", *arguments]
    since = time.time()
    ended = subprocess.run(
        command, cwd=_ROOT, env=environment | places, check=True, stdout=subprocess.PIPE, text=True, timeout=60
    )
    return 1000 * (float(ended.stdout) - since)


def jieba() -> Iterator[Result]:
    """Keys while the words of the checks and of the comparison are loaded for the first time."""
    application = QApplication([])
    with data_folder() as folder:
        bench = BenchWindow(application, folder)
        is_early = "jieba" in sys.modules
        bench.open(bench.draft_path(draft_text(60)))
        bench.place_caret(30)
        times = Times()
        # An edit makes the comparison look for words: jieba is loaded by that.
        for turn in range(8):
            times.extend(bench.hands.type_unevenly(10, turn, pauses=(0.03, 0.04, 0.2)))
        yield Result("jieba is loaded before a window needs it", float(is_early), 0, "")
        yield Result("jieba is not loaded after all", float("jieba" not in sys.modules), 0, "")
        yield Result("key while jieba is loaded: worst", times.worst, 30, "ms", str(times))
        bench.close()


PARTS: Mapping[str, Part] = {
    "keys-60": partial(keys, 60),
    "keys-400": partial(keys, 400),
    "keys-2000": partial(keys, 2000),
    "edits": edits,
    "opening": opening,
    "memory": memory,
    "start": start,
    "jieba": jieba,
}


def main() -> int:
    """Print each figure beside its bar; 1 where one is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="part")
    names = parser.parse_args().parts or list(PARTS)
    # As an installed program is, also where nothing compiled is kept: what is loaded late would be compiled under keys.
    compileall.compile_dir(_ROOT / "drafter", quiet=1)
    if len(names) > 1:
        runs = [
            subprocess.run([sys.executable, "-m", "tests.benchmarks.window_times", name], cwd=_ROOT) for name in names
        ]
        return max(run.returncode for run in runs)
    is_met = True
    for result in PARTS[names[0]]():
        sys.stdout.write(f"{result}\n")
        sys.stdout.flush()
        is_met = is_met and result.is_met
    return 0 if is_met else 1


if __name__ == "__main__":
    sys.exit(main())
