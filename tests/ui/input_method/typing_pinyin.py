"""Types pinyin into the program's window through an input method, and writes what came of it into a file, as JSON.

    xvfb-run -a dbus-run-session -- .venv/bin/python -m tests.ui.input_method.typing_pinyin RESULT ibus

The last word names one of `servers.SERVERS`; `test_real_input_method.py` runs each of them that is installed. Fcitx
writes its settings into the home folder: give it one of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ["QT_IM_MODULE"] = "ibus"

from PySide6.QtWidgets import QApplication

from tests.benchmarks.hands import BenchWindow, data_folder
from tests.benchmarks.sized import resolution
from tests.ui.input_method.servers import SERVERS, Server, started

PARAGRAPHS = 60
INDEX = 33
KEY_MS = 60
LATE_S = 60
SENTENCES = (
    ("women huanying ", "我们欢迎"),
    ("guojia hezuo ", "国家合作"),
    (",", "，"),
    ("xuyao ziyuan ", "需要资源"),
    (".", "。"),
)
"""Pinyin with the space that takes the first candidate, marks that the input method makes Chinese, and what comes."""


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
    expected = ""
    for keys, characters in SENTENCES:
        expected += characters
        write(bench, keys, partial(is_written, bench, INDEX, expected))
    written = written_at(bench, INDEX).removesuffix(before.paragraphs[INDEX].text)
    write(bench, "\r", lambda: len(session.document.paragraphs) > len(before.paragraphs))
    write(bench, "jueding ", partial(is_written, bench, INDEX + 1, "决定"))
    bench.hands.rest(1.5)
    result: dict[str, object] = {
        "written": written,
        "below": written_at(bench, INDEX + 1)[:2],
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


def written_at(bench: BenchWindow, index: int) -> str:
    """The text of a paragraph of the draft."""
    return bench.window.session.document.paragraphs[index].text


def is_written(bench: BenchWindow, index: int, expected: str) -> bool:
    """Whether a paragraph of the draft begins with it."""
    return written_at(bench, index).startswith(expected)


def write(bench: BenchWindow, keys: str, is_there: Callable[[], bool]) -> None:
    """As a person types on the keyboard of this display, and waits for what an input method under load brings late."""
    command = ["key", "Return"] if keys == "\r" else ["type", "--delay", str(KEY_MS), keys]
    running = subprocess.Popen(["xdotool", *command])
    while running.poll() is None:
        bench.hands.rest(0.02)
    end = time.monotonic() + LATE_S
    while not is_there() and time.monotonic() < end:
        bench.hands.rest(0.02)
    bench.hands.rest(0.5)


def main(result: Path, server: Server) -> None:
    """Start what a desktop has, then the window."""
    beside = [started("openbox"), server.start()]
    found: dict[str, object] = {"engine": None}
    try:
        if server.is_on():
            application = QApplication([])
            with data_folder() as folder:
                bench = BenchWindow(application, folder)
                bench.open(bench.draft_path(resolution(PARAGRAPHS)))
                bench.settle()
                found = typed(bench) | {"engine": server.engine}
                bench.close()
        result.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    finally:
        for process in reversed(beside):
            process.terminate()
            process.wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]), SERVERS[sys.argv[2]])
