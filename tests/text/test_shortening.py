"""What is too long is cut."""

from __future__ import annotations

from drafter.text.shortening import cut


def test_only_what_is_longer_is_cut() -> None:
    assert cut("报告", 2) == "报告"
    assert cut("报告书", 2) == "报告…"
