"""Hyphens put back into words: in every run the same ones."""

from __future__ import annotations

import os
import subprocess
import sys

_PRINTED = "from drafter.structuring.hyphens import Hyphens; print(ascii(Hyphens.of(['中国-东盟', 'follow-up']).han))"


def test_what_is_known_comes_in_one_order_in_every_run() -> None:
    seen = {_run(seed) for seed in ("1", "2", "3")}
    assert len(seen) == 1
    assert "\\u4e2d\\u56fd" in seen.pop()


def _run(seed: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _PRINTED],
        capture_output=True,
        encoding="ascii",
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
    )
    return done.stdout
