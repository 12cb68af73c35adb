"""Pinyin typed through real input methods, where they are installed.

They are Debian's ibus with ibus-libpinyin, and fcitx5 with fcitx5-chinese-addons, whose IBus front end answers there.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.ui.input_method.servers import SERVERS

ROOT = Path(__file__).resolve().parents[3]
LIMIT_S = 600


def _run(command: list[str], environment: dict[str, str], said: Path) -> None:
    """Run to the end, or end it with all that it started: nothing of it may hold up what comes after.

    What it says goes to a file: a pipe would stay open for as long as one of its servers lives.
    """
    with said.open("w+", encoding="utf-8") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=output, stderr=output, start_new_session=True
        )
        try:
            code = process.wait(LIMIT_S)
        except subprocess.TimeoutExpired:
            pytest.fail(f"not done after {LIMIT_S} s: {said.read_text(encoding='utf-8')}")
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    assert code == 0, said.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SERVERS)
def test_sentences_come_through_a_real_input_method(tmp_path: Path, name: str) -> None:
    server = SERVERS[name]
    if server.missing:
        pytest.skip(f"needs {', '.join(server.missing)}")
    environment = os.environ | {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "xcb", "QT_IM_MODULE": "ibus"}
    for variable in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "WAYLAND_DISPLAY"):
        environment.pop(variable, None)
    result = tmp_path / "result.json"
    command = [
        *("xvfb-run", "-a", "-s", "-screen 0 1500x950x24", "dbus-run-session", "--"),
        *(sys.executable, "-m", "tests.ui.input_method.typing_pinyin", str(result), name),
    ]
    _run(command, environment, tmp_path / "said")
    found = json.loads(result.read_text(encoding="utf-8"))
    assert found["engine"] == server.engine
    assert found["written"] == "我们欢迎国家合作，需要资源。"
    assert found["below"] == "决定"
    assert found["paragraphs"] == 1
    assert found["is_in_step"]
    assert not found["is_composing"]
    assert found["checks"] >= 1
    assert found["secured"] >= 1
    assert found["steps"] >= 7  # each commit of the input method is a step of its own
    assert found["is_undone"]
