"""Runs a function in a process of its own with a limit of time and of memory, for tests of input that means harm.

    run_limited(read, damaged, "a.pdf", seconds=2, megabytes=300)

A runaway in C, as of a regular expression, ends too: the limits are the kernel's.
"""

from __future__ import annotations

import faulthandler
import gc
import os
import pickle
import signal
import sys
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeVar

import pytest

if sys.platform != "win32":
    import resource

Value = TypeVar("Value")

_WALL = 20
"""How many times the seconds of processor time may pass on the clock: other work keeps a process waiting."""


class TookTooLong(AssertionError):
    """The function used more processor time than it was given; the text says where it was at the end."""


class TookTooMuch(AssertionError):
    """The function asked for more memory than it was given."""


class Crashed(AssertionError):
    """The function's process ended by a signal that is none of the limits, as by a fault in a library."""


class Raised(AssertionError):
    """The function raised what cannot be sent between processes; the text is its traceback."""


def run_limited(function: Callable[..., Value], *args: object, seconds: float, megabytes: int) -> Value:
    """What the function returns; raises what it raises, or `TookTooLong`, `TookTooMuch`, `Crashed`.

    Seconds are the processor's, so that a busy machine changes nothing; megabytes are of address space beyond what the
    tests' own process has, what it holds free included. Skips the test where the system is not Linux.
    """
    if sys.platform != "linux":
        pytest.skip("limits of time and memory are set as on Linux")
    reading, writing = os.pipe()
    child = _fork()
    if child == 0:
        os.close(reading)
        _work(function, args, writing, seconds, megabytes)
    os.close(writing)
    try:
        with open(reading, "rb") as pipe:  # noqa: PTH123 - a pipe has no path
            answer = pipe.read()
    except BaseException:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        _tell_death(os.WTERMSIG(status), answer.decode(errors="replace"))
    if status:
        raise Crashed(f"the process ended with {os.waitstatus_to_exitcode(status)}")
    fault, value = pickle.loads(answer)
    if fault:
        raise _remade(*fault)
    return value  # type: ignore[no-any-return]


def _fork() -> int:
    """`os.fork` without the warning that threads do not come along: the tests' threads are of no use to the child."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _work(
    function: Callable[..., object], args: tuple[object, ...], pipe: int, seconds: float, megabytes: int
) -> NoReturn:
    """The child's life: what comes out goes into the pipe; nothing of the test runner's own end is run."""
    try:
        gc.freeze()  # or the first collection copies every page of the parent
        faulthandler.enable(file=pipe, all_threads=False)
        for limit in (signal.SIGPROF, signal.SIGALRM):
            faulthandler.register(limit, file=pipe, all_threads=False, chain=True)
        answer = _answer(function, args, seconds, megabytes)
        with open(pipe, "wb") as stream:
            stream.write(answer)
        os._exit(0)
    finally:
        os._exit(1)


def _answer(function: Callable[..., object], args: tuple[object, ...], seconds: float, megabytes: int) -> bytes:
    """What the function raised, or None, and what it returned, pickled; the limits hold for the function alone."""
    before = resource.getrlimit(resource.RLIMIT_AS)
    try:
        _limit(seconds, megabytes)
        try:
            value = function(*args)
        finally:
            _unlimit(before)
        return pickle.dumps((None, value))
    except MemoryError:
        return _told(TookTooMuch(f"more than {megabytes} MB"))
    except BaseException as fault:
        return _told(fault)


def _limit(seconds: float, megabytes: int) -> None:
    """From here on the process ends when it takes more, or is told that there is no more memory."""
    for name in (signal.SIGPROF, signal.SIGALRM):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [name])
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + megabytes * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, seconds * _WALL)


def _unlimit(before: tuple[int, int]) -> None:
    """Lift the limits."""
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    resource.setrlimit(resource.RLIMIT_AS, before)


def _told(fault: BaseException) -> bytes:
    """The fault with its traceback as a note, or that traceback alone where the fault holds what cannot be sent."""
    text = traceback.format_exc()
    fault.add_note(text)
    try:
        answer = pickle.dumps(((type(fault), fault.args, vars(fault)), None))
        pickle.loads(answer)
    except Exception:
        return pickle.dumps(((Raised, (text,), {}), None))
    return answer


def _remade(kind: type[BaseException], args: tuple[object, ...], state: dict[str, object]) -> BaseException:
    """The exception without its `__init__`, which may take other arguments than those it passed on."""
    fault = kind.__new__(kind, *args)
    fault.__dict__.update(state)
    return fault


def _tell_death(number: int, place: str) -> NoReturn:
    """Raise what the signal that ended the child means."""
    if number in (signal.SIGPROF, signal.SIGALRM):
        raise TookTooLong(place)
    raise Crashed(f"{signal.Signals(number).name}\n{place}")
