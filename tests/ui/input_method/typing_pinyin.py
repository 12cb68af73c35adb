"""Types pinyin into the program's window through IBus, and writes what came of it into a file, as JSON.

    xvfb-run -a dbus-run-session -- .venv/bin/python -m tests.ui.input_method.typing_pinyin RESULT

Wants ibus, ibus-libpinyin, openbox and xdotool; `test_real_input_method.py` runs it where they are installed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

os.environ["QT_IM_MODULE"] = "ibus"

from PySide6.QtWidgets import QApplication

from tests.benchmarks.hands import BenchWindow, data_folder
from tests.benchmarks.sized import resolution

PARAGRAPHS = 60
INDEX = 33
KEY_MS = 60
START_S = 20
SENTENCES = ("women huanying ", "guojia hezuo ", ",", "xuyao ziyuan ", ".")
"""Pinyin with the space that takes the first candidate, and marks that the input method makes Chinese."""


def started(*command: str) -> subprocess.Popen[bytes]:
    """A program that runs beside us."""
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def set_engine(name: str) -> bool:
    """Switch the engine on; its daemon takes a moment until it answers. False where it never does."""
    end = time.monotonic() + START_S
    while time.monotonic() < end:
        subprocess.run(["ibus", "engine", name], capture_output=True, check=False)
        asked = subprocess.run(["ibus", "engine"], capture_output=True, text=True, check=False)
        if asked.stdout.strip() == name:
            return True
        time.sleep(0.5)
    return False


def typed(bench: BenchWindow) -> dict[str, object]:
    """What came of typing whole sentences while checks, recovery copies and numbering run."""
    session, sheet = bench.window.session, bench.window.editor.sheet
    before = session.document
    runs: list[object] = []
    secured: list[object] = []
    bench.window.checking.ended.connect(lambda: runs.append(None))
    bench.window.journal.secured.connect(secured.append)
    bench.place_caret(INDEX, 0)
    bench.window.activateWindow()
    sheet.setFocus()
    bench.hands.rest(1)
    for words in SENTENCES:
        write(bench, words)
    written = session.document.paragraphs[INDEX].text.removesuffix(before.paragraphs[INDEX].text)
    write(bench, "\r")
    write(bench, "jueding ")
    bench.hands.rest(1.5)
    result: dict[str, object] = {
        "written": written,
        "below": session.document.paragraphs[INDEX + 1].text[:2],
        "paragraphs": len(session.document.paragraphs) - len(before.paragraphs),
        "is_in_step": sheet.document().toRawText().split("\u2029")
        == [block.shown.text for block in sheet.binding.displayed],
        "is_composing": session.is_composing,
        "checks": len(runs),
        "secured": len(secured),
    }
    steps = 0
    while session.undo():
        steps += 1
    return result | {"steps": steps, "is_undone": session.document is before}


def write(bench: BenchWindow, words: str) -> None:
    """As a person types on the keyboard of this display."""
    keys = ["key", "Return"] if words == "\r" else ["type", "--delay", str(KEY_MS), words]
    running = subprocess.Popen(["xdotool", *keys])
    while running.poll() is None:
        bench.hands.rest(0.02)
    bench.hands.rest(0.5)


def main(result: Path) -> None:
    """Start what a desktop has, then the window."""
    beside = [started("openbox"), started("ibus-daemon", "--panel", "disable", "--replace")]
    try:
        if not set_engine("libpinyin"):
            result.write_text(json.dumps({"engine": None}), encoding="utf-8")
            return
        application = QApplication([])
        with data_folder() as folder:
            bench = BenchWindow(application, folder)
            bench.open(bench.draft_path(resolution(PARAGRAPHS)))
            bench.settle()
            found = typed(bench) | {"engine": "libpinyin"}
            result.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
            bench.close()
    finally:
        for process in reversed(beside):
            process.terminate()
            process.wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
