"""What the user sees while others talk: one line for each step, and a failure's last words."""

import io
import os
import sys

import pytest
from bootstrap.pip import PipListener, pinned_names
from bootstrap.progress import LAST_LINES, ProgressLine, watch


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_log_gets_one_line_for_each_step() -> None:
    log = io.StringIO()
    line = ProgressLine(log)
    for detail in ("10 %", "50 %"):
        line.show("[1/2] lxml 6.1.3", detail)
    line.show("[2/2] olefile 0.47")
    line.close()
    assert log.getvalue() == "  [1/2] lxml 6.1.3\n  [2/2] olefile 0.47\n"


def test_a_terminal_has_its_line_rewritten_and_left_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((20, 24)))
    terminal = Terminal()
    line = ProgressLine(terminal)
    line.show("[1/2] lxml", "50 %")
    line.show("[2/2] a-package-with-a-long-name")
    line.close()
    shown = terminal.getvalue().split("\r")
    assert shown[1] == "  [1/2] lxml 50 %"
    assert max(map(len, shown)) < 20
    assert shown[-2:] == [" " * 19, ""]


def test_a_program_is_watched_line_by_line_to_its_end() -> None:
    heard: list[str] = []
    program = "import sys; print('起草'); print('fault', file=sys.stderr); sys.exit(3)"
    surroundings = {**os.environ, "PYTHONUTF8": "1"}
    outcome = watch([sys.executable, "-c", program], heard.append, surroundings, ProgressLine(io.StringIO()))
    assert outcome.code == 3
    assert sorted(heard) == ["fault", "起草"]
    assert sorted(outcome.last_lines) == ["fault", "起草"]


def test_only_the_last_lines_are_kept() -> None:
    program = "print(*range(100), sep='\\n\\n')"
    outcome = watch([sys.executable, "-c", program], lambda said: None, os.environ, ProgressLine(io.StringIO()))
    assert outcome.last_lines == tuple(str(number) for number in range(100 - LAST_LINES, 100))


def test_pips_packages_are_counted_with_the_share_that_is_fetched() -> None:
    listener = PipListener(4)
    assert listener("Looking in indexes: somewhere") is None
    assert listener("Ignoring colorama: markers 'sys_platform == \"win32\"' don't match your environment") is None
    assert listener("Collecting lxml==6.1.3 (from -r requirements.txt (line 6))") == "[1/3] lxml 6.1.3"
    assert listener("Progress 50 of 200") == ("[1/3] lxml 6.1.3", "25 %")
    assert listener("Progress 0 of 0") is None
    assert listener("Requirement already satisfied: olefile==0.47 in /x (from -r y (line 1)) (0.47)") == (
        "[2/3] olefile 0.47"
    )
    assert listener("Processing /wheels/python_docx-1.2.0-py3-none-any.whl (from -r y (line 1))") == (
        "[3/3] python_docx 1.2.0"
    )
    assert listener("Installing collected packages: lxml") == "unpacking all 3 packages"


def test_pinned_names_are_read_from_the_file() -> None:
    lines = (
        "# about",
        "lxml==6.1.3 \\",
        "    --hash=sha256:00",
        "    # via x",
        "colorama==0.4.6 ; sys_platform == 'win32' \\",
    )
    text = "\n".join(lines)
    assert pinned_names(text) == ("lxml", "colorama")
