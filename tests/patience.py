"""A bot that waits as long as a busy machine needs: a test says what it waits for, and never for how long.

pytest-qt's own five seconds are short for what starts a thread or a process on two cores that others use too. Waiting
ends as soon as there is what was waited for, so that patience costs time only where a test fails anyway.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot, _WaitWidgetContextManager
from pytestqt.wait_signal import SignalBlocker

PATIENCE_MS = 120_000


class PatientBot(QtBot):
    """`qtbot` in all tests."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        """Come back when it is so."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(
        self,
        signal: SignalInstance,
        *,
        timeout: int = PATIENCE_MS,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        """Leave the block when the signal has come."""
        return super().waitSignal(signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE_MS) -> _WaitWidgetContextManager:
        """Leave the block when the window is on the screen."""
        return super().waitExposed(widget, timeout=timeout)
