"""Work in threads: immutable values go in, immutable values come back, and the newest request of each purpose wins.

The GUI thread owns every QObject. A job is a function of a `Token`; what it returns reaches `done` in the GUI thread,
unless a newer job of the same purpose was asked for meanwhile, it was cancelled, or its owner has gone.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Event, Lock
from typing import Any, TypeVar, cast

from PySide6.QtCore import QMetaObject, QObject, Qt, Signal, Slot

from drafter.text.sentence import DrafterError

Result = TypeVar("Result")

SWITCH_INTERVAL_S = 0.0005
"""How long a worker may keep the interpreter while the GUI thread waits for it.

Qt gives the interpreter away in nearly every call, so with Python's 5 ms a key waits many times over:
`tests/benchmarks` measures it.
"""


class Cancelled(Exception):
    """Leaves a job whose result nobody waits for any more; no error."""


class Token:
    """What a job in a thread may ask and say.

    The lock is for one question alone: which came first, the user's cancelling or the step that cannot be undone.
    """

    def __init__(self, report: Callable[[Token, int, int], None]) -> None:
        self._cancelled, self._committed = Event(), Event()
        self._order = Lock()
        self._report = report

    def cancel(self) -> bool:
        """Nobody waits for the result any more. False, and nothing happens, where the job has committed itself."""
        with self._order:
            if not self._committed.is_set():
                self._cancelled.set()
            return not self._committed.is_set()

    def commit(self) -> None:
        """Do the step that cannot be undone from here on; raises Cancelled where cancelling came first."""
        with self._order:
            self.check()
            self._committed.set()

    @property
    def is_cancelled(self) -> bool:
        """True where the result will be thrown away."""
        return self._cancelled.is_set()

    def check(self) -> None:
        """Raise Cancelled where the result will be thrown away; long jobs call it between their steps."""
        if self.is_cancelled:
            raise Cancelled

    def report(self, step: int, steps: int) -> None:
        """Say how far the job is; raises Cancelled as `check` does."""
        self.check()
        self._report(self, step, steps)


@dataclass(eq=False)
class _Job:
    purpose: str
    work: Callable[[Token], Any]
    done: Callable[[Any], None]
    failed: Callable[[DrafterError], None] | None
    progress: Callable[[int, int], None] | None
    token: Token
    is_in_turn: bool
    link: QMetaObject.Connection | None = None
    """To the owner's end."""
    is_orphan: bool = False
    """The owner has gone."""


class Tasks(QObject):
    """A small pool of threads. At most one job of each purpose runs, and at most one more waits: the newest. Only jobs
    that are done in turn wait behind one another.

    `fault` is emitted with the exception of a job that failed through a mistake of ours; a `DrafterError`, which the
    user can act on, goes to the `failed` of its job instead. `idle` is emitted when the last job has ended.
    """

    fault = Signal(object)
    idle = Signal()
    _ended = Signal(object, object, object)
    _progressed = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="drafter")
        self._is_closed = False
        self._running: dict[str, _Job] = {}
        self._waiting: dict[str, deque[_Job]] = {}
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        sys.setswitchinterval(SWITCH_INTERVAL_S)

    def start(
        self,
        purpose: str,
        work: Callable[[Token], Result],
        done: Callable[[Result], None],
        *,
        failed: Callable[[DrafterError], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
        owner: QObject | None = None,
        in_turn: bool = False,
    ) -> Token:
        """Run `work` in a thread, and `done` with what it returns in this one; the token can cancel this job alone.

        An older job of the same purpose is cancelled. After `close` nothing is started any more. `failed` gets what the
        user can act on; without it such an error is a fault like any other. `progress` gets what the job reports.
        With `owner`, the object that is told, the job is cancelled when that one is deleted, and nobody is called.
        With `in_turn` it waits for the older jobs instead, and is begun even when cancelled meanwhile: it is done for
        its effect, and asks its token itself where it can be left.
        """
        # The token does not know its job: whatever that worked on goes as soon as it is done, and is no garbage that
        # Python has to look for while somebody writes.
        token = Token(self._progressed.emit)
        job = _Job(purpose, work, cast(Callable[[Any], None], done), failed, progress, token, in_turn)
        if self._is_closed:
            token.cancel()
            return token
        if owner is not None:
            job.link = owner.destroyed.connect(partial(_lose_owner, job))
        if not in_turn:
            self.cancel(purpose)
        if purpose in self._running:
            self._waiting.setdefault(purpose, deque()).append(job)
        else:
            self._launch(job)
        return token

    def cancel(self, purpose: str) -> None:
        """Throw away the jobs of this purpose, running or waiting; neither `done` nor `failed` is called."""
        for job in self._waiting.pop(purpose, ()):
            job.token.cancel()
            _forget_owner(job)
        if purpose in self._running:
            self._running[purpose].token.cancel()

    def is_busy(self, purpose: str) -> bool:
        """True while an answer for this purpose is still to come."""
        jobs = [*self._waiting.get(purpose, ()), *filter(None, [self._running.get(purpose)])]
        return any(not job.token.is_cancelled for job in jobs)

    @property
    def is_idle(self) -> bool:
        """True where no thread works for us."""
        return not self._running

    def close(self) -> None:
        """Throw everything away and wait for the threads to end."""
        self._is_closed = True
        self._waiting.clear()
        for job in self._running.values():
            job.token.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _launch(self, job: _Job) -> None:
        self._running[job.purpose] = job
        self._pool.submit(self._work, job)

    def _work(self, job: _Job) -> None:
        """In the thread. Everything that can go wrong in a job comes back as a value."""
        result: object = None
        error: BaseException | None = None
        try:
            if not job.is_in_turn:
                job.token.check()
            result = job.work(job.token)
        except BaseException as caught:  # whatever it is, it must reach the handler
            error = caught
        self._ended.emit(job, result, error)

    @Slot(object, object, object)
    def _deliver(self, job: _Job, result: object, error: BaseException | None) -> None:
        self._running.pop(job.purpose, None)
        _forget_owner(job)
        following = self._waiting.get(job.purpose)
        if following:
            self._launch(following.popleft())
        try:
            if _is_awaited(job):
                self._answer(job, result, error)
        finally:
            if self.is_idle:
                self.idle.emit()

    def _answer(self, job: _Job, result: object, error: BaseException | None) -> None:
        if error is None:
            job.done(result)
        elif isinstance(error, DrafterError) and job.failed is not None:
            job.failed(error)
        else:
            self.fault.emit(error)

    @Slot(object, int, int)
    def _tell(self, token: Token, step: int, steps: int) -> None:
        job = next((one for one in self._running.values() if one.token is token), None)
        if job is not None and job.progress is not None and _is_awaited(job):
            job.progress(step, steps)


def _is_awaited(job: _Job) -> bool:
    return not (job.token.is_cancelled or job.is_orphan)


def _lose_owner(job: _Job, _owner: QObject | None = None) -> None:
    job.is_orphan = True
    job.token.cancel()


def _forget_owner(job: _Job) -> None:
    """An owner that lives long must not collect the links of all its jobs."""
    if job.link is not None:
        QObject.disconnect(job.link)
        job.link = None
