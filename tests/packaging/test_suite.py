"""The command for tests: what it runs, in which order, and with which code it ends."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from bootstrap import suite
from bootstrap.project import Project
from bootstrap.refusal import Refusal


def test_style_types_walls_and_tests_run_in_this_order(root: Path) -> None:
    names = [suite.described(command) for command in suite.commands(Project(root), ["-k", "numerals"])]
    assert names == [
        "ruff check",
        "ruff format --check",
        "mypy --strict drafter packaging",
        f"{Project(root).command('lint-imports').name} --no-logo",
        "pytest -k numerals",
    ]


@pytest.mark.parametrize(("returncode", "code"), [(1, 1), (5, 5), (-6, 134)])
def test_the_first_failure_ends_it_with_its_own_code(
    returncode: int, code: int, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[Sequence[str]] = []

    def fail_at_the_second(command: Sequence[str], **_: Any) -> subprocess.CompletedProcess[bytes]:
        ran.append(command)
        return subprocess.CompletedProcess(command, returncode if len(ran) == 2 else 0)

    monkeypatch.setattr(subprocess, "run", fail_at_the_second)
    with pytest.raises(Refusal) as refused:
        suite.run(Project(root))
    assert refused.value.code == code
    assert len(ran) == 2


def test_tests_draw_off_screen_on_linux_unless_told_otherwise() -> None:
    assert suite.off_screen("linux", {"DISPLAY": ":0"}) == {"QT_QPA_PLATFORM": "offscreen"}
    assert suite.off_screen("linux", {"QT_QPA_PLATFORM": "xcb"}) == {}
    assert suite.off_screen("win32", {}) == {}
