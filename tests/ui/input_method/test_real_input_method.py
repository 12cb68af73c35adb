"""Pinyin typed through a real input method, where one is installed: Debian's ibus and ibus-libpinyin."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
TOOLS = ("ibus-daemon", "ibus", "xdotool", "openbox", "xvfb-run", "dbus-run-session")
ENGINE = Path("/usr/share/ibus/component/libpinyin.xml")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]

pytestmark = pytest.mark.skipif(
    bool(MISSING) or not ENGINE.exists(), reason=f"needs ibus-libpinyin and {', '.join(TOOLS)}"
)


def test_sentences_come_through_a_real_input_method(tmp_path: Path) -> None:
    environment = os.environ | {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "xcb", "QT_IM_MODULE": "ibus"}
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    result = tmp_path / "result.json"
    command = [
        *("xvfb-run", "-a", "-s", "-screen 0 1500x950x24", "dbus-run-session", "--"),
        *(sys.executable, "-m", "tests.ui.input_method.typing_pinyin", str(result)),
    ]
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=180, check=True)
    found = json.loads(result.read_text(encoding="utf-8"))
    assert found["engine"] == "libpinyin"
    assert found["written"] == "我们欢迎国家合作，需要资源。"
    assert found["below"] == "决定"
    assert found["paragraphs"] == 1
    assert found["is_in_step"]
    assert not found["is_composing"]
    assert found["checks"] >= 1
    assert found["secured"] >= 1
    assert found["steps"] >= 7  # each commit of the input method is a step of its own
    assert found["is_undone"]
