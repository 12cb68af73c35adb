"""How long a key takes from press to paint, beside a bare QTextEdit with the same text, and what busy threads add.

    .venv/bin/python tests/benchmarks/bench_editor.py [paragraphs ...]

Under Xvfb or on a real screen; the offscreen platform paints nothing worth measuring. Medians of 60 keys each.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from drafter.app.comparing import Comparing
from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.app.tasks import SWITCH_INTERVAL_S, Tasks
from drafter.model.document import Resolution
from drafter.model.state import Base, at
from drafter.ui.editor.editor import Editor
from drafter.ui.theme import Appearance, Theme
from tests.builders import op, pp, res

KEYS = 60
TEXT = (
    "<b>欢迎</b>2030年5月27日至30日在首都举行的第四次国际观测会议通过《自愿准则》，{}其中承诺支持沿海发展中国家，"
    "包括利用三方合作和区域合作，并请各国在自愿基础上开放实时数据；"
)


def document(count: int) -> Resolution:
    """A draft of `count` paragraphs, a quarter preambular, a note in every sixth."""
    texts = [TEXT.format(f"<n>{index}</n>" if index % 6 == 0 else "") for index in range(count)]
    return res(*[(pp if index < count // 4 else op)(text) for index, text in enumerate(texts)])


def timed_ms(action: Callable[[], object], application: QApplication) -> float:
    """How long the action and the painting that follows take."""
    start = time.perf_counter()
    action()
    application.processEvents()
    return 1000 * (time.perf_counter() - start)


def press(widget: QWidget) -> None:
    """One typed character."""
    QTest.sendKeyEvent(QTest.KeyAction.Click, widget, Qt.Key.Key_unknown, "的", Qt.KeyboardModifier.NoModifier)


def say(name: str, times: list[float]) -> None:
    """A line of the report."""
    ordered = sorted(times)
    middle, high = statistics.median(ordered), ordered[int(len(ordered) * 0.95)]
    sys.stdout.write(f"{name:38} median {middle:5.1f}  95 % {high:5.1f}  worst {ordered[-1]:5.1f} ms\n")


def settle(application: QApplication, seconds: float) -> None:
    """Let timers and threads come to rest."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        application.processEvents()


def measure(application: QApplication, count: int) -> None:
    """Load, keys in the middle and at the end, Enter, undo, all of it again with a busy thread, and a bare widget."""
    text = document(count)
    tasks = Tasks()
    session = Session(res(pp("一")))
    comparing = Comparing(session, tasks)
    editor = Editor(session, Theme(appearance=Appearance.LIGHT), Translation(), comparing)
    editor.resize(860, 768)
    editor.show()
    settle(application, 0.3)
    sys.stdout.write(f"{count} paragraphs\n")
    say("load to paint", [timed_ms(lambda: session.new_draft(text, Base(text, "base")), application)])
    settle(application, 1.5)
    for name, index in (("middle", count // 2), ("end", count - 2)):
        session.select(at(text.paragraphs[index].id, 30))
        settle(application, 0.1)
        say(f"key, {name}", [timed_ms(lambda: press(editor.sheet), application) for _ in range(KEYS)])
        say(f"Enter, {name}", [timed_ms(lambda: QTest.keyClick(editor.sheet, Qt.Key.Key_Return), application)])
        say(f"undo, {name}", [timed_ms(session.undo, application)])
        settle(application, 0.5)
    for interval in (SWITCH_INTERVAL_S, 0.005):
        with_busy_thread(application, editor.sheet, interval)
    bare(application, text)
    tasks.close()
    editor.close()


def with_busy_thread(application: QApplication, widget: QWidget, interval: float) -> None:
    """Keys while a thread computes in Python, at this switch interval of the interpreter."""
    sys.setswitchinterval(interval)
    stop = Event()

    def compute() -> None:
        while not stop.is_set():
            sum(index * index for index in range(1000))

    thread = Thread(target=compute)
    thread.start()
    name = f"key, busy thread, switch {1000 * interval:.1f} ms"
    say(name, [timed_ms(lambda: press(widget), application) for _ in range(KEYS)])
    stop.set()
    thread.join()
    sys.setswitchinterval(SWITCH_INTERVAL_S)


def bare(application: QApplication, text: Resolution) -> None:
    """The same text in a QTextEdit that does nothing else."""
    widget = QTextEdit()
    widget.setPlainText("\n".join(paragraph.text for paragraph in text.paragraphs))
    widget.resize(860, 768)
    widget.show()
    cursor = widget.textCursor()
    cursor.setPosition(widget.document().findBlockByNumber(len(text.paragraphs) // 2).position() + 30)
    widget.setTextCursor(cursor)
    settle(application, 0.3)
    say("key, bare QTextEdit", [timed_ms(lambda: press(widget), application) for _ in range(KEYS)])
    widget.close()


def main() -> None:
    """Measure each size that was asked for."""
    application = QApplication([])
    for count in [int(argument) for argument in sys.argv[1:]] or [60, 400, 2000]:
        measure(application, count)


if __name__ == "__main__":
    main()
