"""Ten situations as a screen reader meets them, read back over AT-SPI from a window in another process."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent
_SYSTEM_PYTHON = "/usr/bin/python3"
_BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def _has_readers() -> bool:
    """True where this machine has what a screen reader needs: Debian's at-spi2-core, python3-gi, gir1.2-atspi-2.0."""
    tools = all(shutil.which(name) for name in ("dbus-run-session", "xvfb-run"))
    if not tools or not any(Path(path).is_file() for path in _LAUNCHERS):
        return False
    return subprocess.run([_SYSTEM_PYTHON, "-c", _BINDINGS], capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not _has_readers(), reason="no AT-SPI on this machine"
)


@dataclass(frozen=True)
class Node:
    """What a reader is told of one thing on the screen."""

    role: str
    name: str
    words: str
    has_keyboard: bool


class Situation:
    """All that shows at one moment."""

    def __init__(self, nodes: list[Node]) -> None:
        self.nodes = nodes

    def names(self, role: str) -> list[str]:
        return [node.name for node in self.nodes if node.role == role]

    def is_named(self, role: str, name: str) -> bool:
        return name in self.names(role)

    @property
    def focused(self) -> list[str]:
        return [node.name for node in self.nodes if node.has_keyboard]


@pytest.fixture(scope="module")
def seen() -> Mapping[str, Situation]:
    """The window walked through once."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(HERE.parents[2]),
    }
    screen = ("dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1440x900x24")
    reader = (_SYSTEM_PYTHON, str(HERE / "tree.py"), sys.executable, str(HERE / "window.py"))
    done = subprocess.run([*screen, *reader], env=environment, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["code"] == 0
    return {name: Situation([Node(*node) for node in nodes]) for name, nodes in found["seen"].items()}


def test_the_start_page(seen: Mapping[str, Situation]) -> None:
    assert seen["start"].is_named("push button", "打开示例. 海洋观测数据：80/372到第81届")
    assert "全部在本机处理，不联网，不上传。" in seen["start"].names("label")
    assert any("选择文件" in name for name in seen["start"].focused)


def test_the_review_of_the_structure(seen: Mapping[str, Situation]) -> None:
    rows = seen["structure"].names("list item")
    assert any(row.startswith("序言段3，回顾其2017年12月18日第73/361号") for row in rows)
    assert seen["structure"].is_named("list", "修补清单")
    assert seen["structure"].is_named("check box", "只看存疑")


def test_the_review_of_the_roll_forward(seen: Mapping[str, Situation]) -> None:
    rows = seen["roll"].names("list item")
    assert any(row == "已勾选，执行段11，届次，确定，删“八十一”，增“八十二”" for row in rows)
    assert any(row.startswith("未勾选，执行段5，会期已过，请您定") for row in rows)
    assert any(name.startswith("报告文号") for name in seen["roll"].names("text"))


def test_the_sheet_says_where_the_caret_is(seen: Mapping[str, Situation]) -> None:
    sheet = next(node for node in seen["sheet"].nodes if node.role == "text" and node.name.startswith("正文"))
    assert sheet.name.startswith("正文，序言段3")
    assert sheet.has_keyboard
    assert "重申其2015年9月25日题为" in sheet.words


def test_the_outline(seen: Mapping[str, Situation]) -> None:
    assert any(name == "大纲" for name in seen["outline"].focused)
    rows = seen["outline"].names("table cell")
    assert any(
        row.startswith("执行段11，请 秘书长向大会第八十二届会议提交一份报告") and "有改动" in row for row in rows
    )


def test_the_footnotes(seen: Mapping[str, Situation]) -> None:
    assert "脚注" in seen["footnotes"].focused
    assert seen["footnotes"].is_named("table cell", "脚注2 A/81/[…]，附件。")
    assert seen["footnotes"].is_named("table cell", "序言段8")


def test_the_findings(seen: Mapping[str, Situation]) -> None:
    rows = seen["checks"].names("list item")
    assert "错误，序言段3，第73/361号不会是2017年12月18日通过的，可自动改正，第1项共5项" in rows
    assert "检查结果" in seen["checks"].focused


def test_the_phrases(seen: Mapping[str, Situation]) -> None:
    assert "查找短语" in seen["phrases"].focused
    assert any(row.startswith("回顾，Recalling") for row in seen["phrases"].names("list item"))


def test_the_compared_texts(seen: Mapping[str, Situation]) -> None:
    rows = seen["compare"].names("list item")
    assert "执行段11，改，删“八十一”，增“八十二”" in rows
    assert "对照的两份案文" in seen["compare"].focused


def test_the_export(seen: Mapping[str, Situation]) -> None:
    assert any(name.startswith("提交用Word") for name in seen["export"].names("check box"))
    assert "接受全部修订即为本稿" in seen["export"].names("label")
    assert any(name.startswith("去改正") for name in seen["export"].focused)


def test_everything_to_be_pressed_has_a_name(seen: Mapping[str, Situation]) -> None:
    pressed = {"push button", "check box", "radio button", "combo box", "page tab", "toggle button", "list item"}
    nameless = [
        (name, node.role)
        for name, situation in seen.items()
        for node in situation.nodes
        if node.role in pressed and not node.name.strip()
    ]
    assert nameless == []
