"""Parts that are made when they are first wanted: what nobody has looked at yet costs the start of the window nothing.

What a part is built of is imported by its maker, so that this too is done when it is wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

Part = TypeVar("Part")
Widget = TypeVar("Widget", bound=QWidget)

_SOON_MS = 10
"""After a place was painted empty: the window is on the screen by then, and keys that wait go first."""


class Late(Generic[Part]):
    """Call it for the part; the first call makes it."""

    def __init__(self, make: Callable[[], Part]) -> None:
        self._make = make
        self._part: Part | None = None
        self._waiting: list[Callable[[Part], object]] = []

    def __call__(self) -> Part:
        """The part."""
        if self._part is None:
            self._part = self._make()
            waiting, self._waiting = self._waiting, []
            for do in waiting:
                do(self._part)
        return self._part

    @property
    def is_made(self) -> bool:
        """False while nobody wanted the part."""
        return self._part is not None

    def when_made(self, do: Callable[[Part], object]) -> None:
        """Do this with the part as soon as there is one, now where there is; in the order of asking."""
        if self._part is None:
            self._waiting.append(do)
        else:
            do(self._part)


class LateWidget(Late[Widget]):
    """A widget with its place in the window, which is there from the beginning and keeps everything beside it still.

    It is made before its place is shown, or, `after_paint`, once that was painted without it: so the text of a draft
    never waits for what stands beside it.
    """

    def __init__(self, make: Callable[[], Widget], *, after_paint: bool = False) -> None:
        super().__init__(make)
        self.place: QWidget = _Place(self, after_paint=after_paint)
        self.when_made(self.place.take)


class _Place(QWidget):
    """Empty until its widget is there."""

    def __init__(self, wanted: Callable[[], QWidget], *, after_paint: bool) -> None:
        super().__init__()
        self._wanted, self._waits_for_paint = wanted, after_paint
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def take(self, widget: QWidget) -> None:
        """Have the widget here, where Tab finds it as if it had been here from the beginning."""
        self._waits_for_paint = False
        self._column.addWidget(widget)
        self.setFocusProxy(widget)
        for first, second in pairwise([self, *_tab_order(widget)]):
            QWidget.setTabOrder(first, second)

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever shows the place wants the widget."""
        super().showEvent(event)
        if not self._waits_for_paint:
            self._wanted()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The window was painted without the widget."""
        super().paintEvent(event)
        if self._waits_for_paint:
            self._waits_for_paint = False
            QTimer.singleShot(_SOON_MS, self, self._wanted)


class Afterwards(QObject):
    """Does what nobody has asked for yet and somebody soon will, once the window was painted: a step at a time, so
    that a key waits for one step at the most."""

    def __init__(self, window: QWidget, steps: Iterable[Callable[[], object]]) -> None:
        super().__init__(window)
        self._steps = list(steps)
        self._timer = QTimer(self, interval=_SOON_MS)
        self._timer.timeout.connect(self._step)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is painted for the first time."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start()
        return False

    def _step(self) -> None:
        if self._steps:
            self._steps.pop(0)()
        else:
            self._timer.stop()


def _tab_order(widget: QWidget) -> list[QWidget]:
    """The widget and what is in it, as Tab goes through them."""
    found, one = [widget], widget.nextInFocusChain()
    while one is not None and widget.isAncestorOf(one):
        found.append(one)
        one = one.nextInFocusChain()
    return found
