"""Whoever waits for a file of many pages hears how far it is, and can have the reading stopped."""

from __future__ import annotations

import pytest

from drafter import formats
from tests.formats.pdf.paper import Paper


def three_pages() -> bytes:
    paper = Paper()
    for number in range(3):
        sheet = paper.sheet()
        sheet.text(123, 700, "The General Assembly,").text(147, 680, f"Recalling its resolution 70/{number},")
        sheet.text(147, 660, "1. Requests the keepers of lighthouses to keep their lamps.")
    return paper.data()


class Enough(Exception):
    pass


def test_each_page_is_told_before_it_is_read() -> None:
    told: list[tuple[int, int]] = []
    formats.read(three_pages(), "file.pdf", takes_any_text=True, on_page=lambda *how_far: told.append(how_far))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_it_is_stopped_between_two_pages_and_the_next_file_is_read() -> None:
    told: list[int] = []

    def stop(page: int, _pages: int) -> None:
        told.append(page)
        if page == 2:
            raise Enough

    with pytest.raises(Enough):
        formats.read(three_pages(), "file.pdf", on_page=stop)
    assert told == [1, 2]
    assert formats.read(three_pages(), "file.pdf", takes_any_text=True).document.paragraphs
