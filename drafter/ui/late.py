"""Parts that are made when they are first wanted: what nobody has looked at yet costs the start of the window nothing.

What a part is built of is imported by its maker, so that this too is done when it is wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

Part = TypeVar("Part")
Widget = TypeVar("Widget", bound=QWidget)

_SOON_MS = 10
"""After the paint and between two steps: the window is on the screen by then, and keys that wait go first."""

_PAUSE_MS = 400
"""What is left waits for that long after a change: who writes is not held up by what nobody has asked for."""

Step = Callable[[], object]


class Turns(QObject):
    """Does what nobody waits for, a step at a time, so that a key waits for one step at the most."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._take_one)

    def ask(self, *steps: Step, ahead: bool = False) -> None:
        """Do these in their order, after what was asked for before, or ahead of that."""
        self._steps[:] = [*steps, *self._steps] if ahead else [*self._steps, *steps]
        if not self._timer.isActive():
            self._timer.start(_SOON_MS)

    def put_off(self) -> None:
        """The draft was changed: what is left waits for a pause."""
        if self._steps:
            self._timer.start(_PAUSE_MS)

    def ask_after_paint(self, window: QWidget, *steps: Step) -> None:
        """The same once the window was painted for the first time, after what the parts of the window asked for."""
        _FirstPaint(window, lambda: QTimer.singleShot(0, self, lambda: self.ask(*steps)))

    def _take_one(self) -> None:
        self._steps.pop(0)()
        if self._steps:
            self._timer.start(_SOON_MS)


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

    It is made before its place is shown, or, where it is given `turns`, in its turn once that was painted without it:
    so the text of a draft never waits for what stands beside it. Each step `before` that has a turn of its own; all
    may go `ahead` of others.
    """

    def __init__(
        self,
        make: Callable[[], Widget],
        turns: Turns | None = None,
        before: Sequence[Step] = (),
        *,
        ahead: bool = False,
    ) -> None:
        super().__init__(make)
        self._turns, self._before, self._ahead = turns, before, ahead
        self.place: QWidget = _Place(self, self._ask if turns is not None else None)
        self.when_made(self.place.take)

    def _ask(self) -> None:
        assert self._turns is not None
        self._turns.ask(*self._before, self, ahead=self._ahead)


class _Place(QWidget):
    """Empty until its widget is there."""

    def __init__(self, wanted: Step, painted: Step | None) -> None:
        super().__init__()
        self._wanted, self._painted = wanted, painted
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def take(self, widget: QWidget) -> None:
        """Have the widget here, where Tab finds it as if it had been here from the beginning."""
        self._painted = None
        self._column.addWidget(widget)
        # Qt would show it and lay it out a turn later, and paint the empty place once more before.
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            widget.show()
        self._column.activate()
        self.setFocusProxy(widget)
        for first, second in pairwise([self, *_tab_order(widget)]):
            QWidget.setTabOrder(first, second)

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever shows the place wants the widget."""
        super().showEvent(event)
        if self._painted is None:
            self._wanted()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The window was painted without the widget."""
        super().paintEvent(event)
        painted, self._painted = self._painted, None
        if painted is not None:
            painted()


class _FirstPaint(QObject):
    """Tells of it, and then lets go of the window."""

    def __init__(self, window: QWidget, tell: Step) -> None:
        super().__init__(window)
        self._tell = tell
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is painted for the first time."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._tell()
        return False


def _tab_order(widget: QWidget) -> list[QWidget]:
    """The widget and what is in it, as Tab goes through them."""
    found, one = [widget], widget.nextInFocusChain()
    while one is not None and widget.isAncestorOf(one):
        found.append(one)
        one = one.nextInFocusChain()
    return found
