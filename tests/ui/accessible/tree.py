"""Reads the window as a screen reader does, over AT-SPI, and prints what it finds as JSON, by situation.

Run by the system's own Python, which has the bindings: `python3 tree.py PYTHON window.py`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

_PATIENCE_S = 60
_WORDS = (Atspi.Role.TEXT, Atspi.Role.PARAGRAPH, Atspi.Role.ENTRY)
_LONGEST = 400


def main() -> None:
    """Walk through the situations that the window offers."""
    window = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    found = {}
    for line in window.stdout:
        if not line.startswith("ready "):
            continue
        application = _application(window.pid)
        found[line.split()[1]] = list(_seen(application))
        window.stdin.write("go on\n")
        window.stdin.flush()
    sys.stdout.write(json.dumps({"code": window.wait(), "seen": found}, ensure_ascii=False) + "\n")


def _application(process: int):
    """The window's program on the desktop."""
    for _ in range(_PATIENCE_S * 10):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == process:
                return child
        time.sleep(0.1)
    raise SystemExit("the window does not speak to screen readers")


def _seen(node):
    """Role, name, words and whether it has the keyboard, of all that shows."""
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is None:
            continue
        states = child.get_state_set()
        if not states.contains(Atspi.StateType.SHOWING):
            continue
        yield [child.get_role_name(), child.get_name() or "", _words(child), states.contains(Atspi.StateType.FOCUSED)]
        yield from _seen(child)


def _words(node) -> str:
    text = node.get_text_iface() if node.get_role() in _WORDS else None
    return "" if text is None else Atspi.Text.get_text(text, 0, min(Atspi.Text.get_character_count(text), _LONGEST))


if __name__ == "__main__":
    main()
