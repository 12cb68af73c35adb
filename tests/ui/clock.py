"""A clock that stands still, for what says when something was: the tests hold on every day and at midnight."""

from __future__ import annotations

from datetime import datetime, tzinfo
from types import ModuleType

import pytest

NOW = datetime(2026, 10, 8, 15, 30)


class StoppedClock(datetime):
    """It is always NOW."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        """The same at every call."""
        return NOW.replace(tzinfo=tz)


def stop_clock(monkeypatch: pytest.MonkeyPatch, module: ModuleType) -> None:
    """In this module it is NOW until the test ends."""
    monkeypatch.setattr(module, "datetime", StoppedClock)
