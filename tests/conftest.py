"""What holds for all tests: random examples have no time limit, for a timing belongs in a benchmark.

Where CI is set they are the same in every run, so that a change is judged by what it changes; elsewhere each run tries
new ones, and what it finds becomes a test.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication

from tests.patience import PatientBot

settings.register_profile("drafter", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "drafter")


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's, with more patience."""
    return PatientBot(request)
