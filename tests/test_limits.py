"""The limits of time and memory end what passes them, and change nothing else."""

from __future__ import annotations

import os
import re
import signal
import threading
import time
from pathlib import Path

import pytest

from drafter.text.sentence import DrafterError, Sentence
from tests.limits import Crashed, Raised, TookTooLong, TookTooMuch, run_limited

LIMITS = {"seconds": 1.0, "megabytes": 200}


class Unsendable(Exception):
    """An exception that holds what pickle cannot send."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(f"{one} and {two}")
        self.lock = threading.Lock()


def raise_refusal() -> None:
    """Refuse as a reader does."""
    raise DrafterError(Sentence(zh="文件已损坏。", en="The file is damaged."))


def raise_unsendable() -> None:
    """Raise what pickle cannot send."""
    raise Unsendable("this", "that")


def grow(megabytes: int) -> int:
    """Ask for memory in one piece, larger than what a long run of tests has left free."""
    return len(bytearray(megabytes * 2**20))


def spin() -> None:
    """Never end."""
    while True:
        pass


def run_away() -> None:
    """Search with an expression whose time doubles with each character."""
    re.fullmatch(r"(a+)+b", "a" * 60)


def test_a_value_comes_back() -> None:
    assert run_limited(divmod, 17, 5, **LIMITS) == (3, 2)


def test_a_long_value_comes_back_whole() -> None:
    assert run_limited(lambda: "字" * 10**6, **LIMITS) == "字" * 10**6


def test_a_refusal_comes_back_as_itself() -> None:
    with pytest.raises(DrafterError) as caught:
        run_limited(raise_refusal, **LIMITS)
    assert caught.value.sentence.en == "The file is damaged."
    assert any("raise_refusal" in note for note in caught.value.__notes__)


def test_an_exception_that_cannot_be_sent_is_told() -> None:
    with pytest.raises(Raised, match="this and that"):
        run_limited(raise_unsendable, **LIMITS)


def test_a_value_that_cannot_be_sent_is_told() -> None:
    with pytest.raises(Exception, match="pickle"):
        run_limited(lambda: lambda: None, **LIMITS)


@pytest.mark.parametrize("work", [spin, run_away])
def test_too_slow_says_where(work: object) -> None:
    with pytest.raises(TookTooLong, match=work.__name__):
        run_limited(work, seconds=0.1, megabytes=200)


def test_waiting_is_too_slow_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.limits._WALL", 1)
    with pytest.raises(TookTooLong):
        run_limited(time.sleep, 5, seconds=0.1, megabytes=200)


def test_too_much_memory() -> None:
    with pytest.raises(TookTooMuch, match="30 MB"):
        run_limited(grow, 1000, seconds=5, megabytes=30)
    assert run_limited(grow, 60, seconds=5, megabytes=100) == 60 * 2**20


def test_a_crash_is_told() -> None:
    with pytest.raises(Crashed, match="SIGSEGV"):
        run_limited(lambda: os.kill(os.getpid(), signal.SIGSEGV), **LIMITS)


def test_an_end_of_the_process_is_told() -> None:
    with pytest.raises(Crashed, match="3"):
        run_limited(os._exit, 3, **LIMITS)


def test_what_the_function_changes_stays_in_its_process() -> None:
    seen: list[int] = []
    run_limited(seen.append, 1, **LIMITS)
    assert seen == []


def test_a_thread_of_the_tests_is_no_matter() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert run_limited(divmod, 17, 5, **LIMITS) == (3, 2)
    finally:
        stop.set()
        thread.join()


def test_many_runs_leave_nothing_open() -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    for number in range(100):
        assert run_limited(divmod, number, 7, **LIMITS) == divmod(number, 7)
    assert len(list(Path("/proc/self/fd").iterdir())) == before
