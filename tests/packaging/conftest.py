"""Lets the tests import what `packaging/start.py` imports, from where it does."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))


@pytest.fixture
def root() -> Path:
    """The project's folder."""
    return ROOT
