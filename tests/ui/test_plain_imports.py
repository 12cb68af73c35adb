"""Modules that are imported after PySide are not read as sources again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

IMPORTS = """
import linecache
import sys
import PySide6.QtCore
if sys.argv[1:]:
    from drafter.ui import plain_imports
    plain_imports.restore()
from drafter.ui.way import Way
print(sum(name.endswith("way.py") for name in linecache.cache))
"""


@pytest.mark.parametrize(("restored", "read"), [((), 1), (("restored",), 0)])
def test_a_source_is_read_only_where_imports_are_those_of_pyside(restored: tuple[str, ...], read: int) -> None:
    command = [sys.executable, "-c", IMPORTS, *restored]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert int(ended.stdout) == read
