"""The first file: any Python can read it, and one that is too old or too new is told so."""

import ast
import runpy
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 13), (3, 15, 0)])
def test_another_python_gets_one_sentence_with_its_number(
    version: tuple[int, int, int], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(root / "packaging" / "start.py"))
    sentence = str(ended.value)
    assert "needs Python 3.11" in sentence
    assert "this is Python {}.{}.{}".format(*version) in sentence
    assert "\n" not in sentence


def test_python_3_6_can_read_the_first_file(root: Path) -> None:
    source = (root / "packaging" / "start.py").read_text(encoding="ascii")
    ast.parse(source, feature_version=(3, 6))


def test_the_oldest_python_is_the_one_that_the_project_names(root: Path) -> None:
    source = (root / "packaging" / "start.py").read_text(encoding="ascii")
    assert "OLDEST, NEWEST = (3, 11), (3, 14)" in source
    assert 'requires-python = ">=3.11"' in (root / "pyproject.toml").read_text(encoding="utf-8")
