"""A damaged binary Word file is read or refused with one sentence, in time and in little memory."""

from __future__ import annotations

import random
import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter import formats
from drafter.formats import FormatError
from drafter.formats.doc97.styles import Look, Style, StyleSheet
from tests.formats.doc97.binary_file import ITALIC, TEXT_AT, WordFile
from tests.limits import run_limited

_SECONDS, _MEGABYTES = 3.0, 300
_SMALL = WordFile(
    "大会，\r回顾其第78/1号决议，\x02\r1. 请秘书长。\r", ("\x02 A/78/1。",), ((17, True),), looks={(4, 6): ITALIC}
).data()
_WHOLE = [path.read_bytes() for path in sorted((Path(__file__).parent / "files").glob("*.doc"))] + [_SMALL]
_KINDS = ("doc", "damaged", "locked", "unsupported", "not-a-document", "too-large")
_SECTOR, _FAT_AT, _FREE = 512, 512, 0xFFFFFFFF
_COUNTS_AT = 76


def outcome(data: bytes) -> str:
    """The format that was read, or the kind of the refusal; anything else is raised."""
    try:
        return formats.read(data, "a.doc").format
    except FormatError as error:
        return error.kind if error.sentence.zh and error.sentence.en else "no sentence"


def in_limits(data: bytes) -> str:
    return run_limited(outcome, data, seconds=_SECONDS, megabytes=_MEGABYTES)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**9))
def test_a_damaged_file_is_read_or_refused(seed: int) -> None:
    assert in_limits(mutated(random.Random(seed))) in _KINDS


def mutated(rng: random.Random) -> bytes:
    """One of the files with bytes changed, more often at its head and in its tables than elsewhere."""
    data = bytearray(rng.choice(_WHOLE))
    places = [place for place in (data.find(b"\xec\xa5\xc1"), 0, 512) if place >= 0]
    for _ in range(rng.choice((1, 2, 5, 40))):
        is_at_head = rng.random() < 0.5
        at = min(rng.choice(places) + rng.randrange(700) if is_at_head else rng.randrange(len(data)), len(data) - 1)
        length = min(len(data) - at, rng.choice((1, 2, 4, 64)))
        data[at : at + length] = rng.choice((bytes(length), b"\xff" * length, rng.randbytes(length)))
    if rng.random() < 0.2:
        del data[rng.randrange(100, len(data)) :]
    return bytes(data)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="大会，\r\x02\x07\x08\x0b\x0c\x13\x14\x15\x1e \t1.a*\ud83d\ude00", max_size=60))
def test_any_characters_are_read(text: str) -> None:
    assert outcome(WordFile(f"大会，\r{text}\r", ("\x02 注。",), ((1, True),)).data()) in _KINDS


@pytest.mark.parametrize("story", range(6))
@pytest.mark.parametrize("count", [0x7FFFFFFF, 0xFFFFFFFF, 5000])
def test_counts_of_characters_that_lie(story: int, count: int) -> None:
    at = _SMALL.find(b"\xec\xa5\xc1") + _COUNTS_AT + 4 * story
    assert in_limits(_SMALL[:at] + struct.pack("<I", count) + _SMALL[at + 4 :]) == "damaged"


def fat_entries() -> int:
    """How many sectors the small file has."""
    table = struct.unpack_from("<128I", _SMALL, _FAT_AT)
    return next(at for at, entry in enumerate(table) if entry == _FREE)


@pytest.mark.parametrize("step", [0, -1])
def test_chains_of_sectors_that_go_in_circles(step: int) -> None:
    data = bytearray(_SMALL)
    for sector in range(1, fat_entries()):
        struct.pack_into("<I", data, _FAT_AT + 4 * sector, max(1, sector + step))
    assert in_limits(bytes(data)) in _KINDS


def test_streams_that_claim_to_be_huge() -> None:
    data = bytearray(_SMALL)
    for entry in range(3):
        struct.pack_into("<Q", data, 2 * _SECTOR + 128 * entry + 120, 0xFFFFFFF0)
    assert in_limits(bytes(data)) == "damaged"


@pytest.mark.parametrize("link", [68, 72, 76])
def test_folders_that_hold_themselves(link: int) -> None:
    data = bytearray(_SMALL)
    for entry in range(3):
        struct.pack_into("<I", data, 2 * _SECTOR + 128 * entry + link, entry)
    assert in_limits(bytes(data)) in _KINDS


@pytest.mark.parametrize(
    "pieces", [((20, 0x3FFFFFFE),), ((40, 0x7FFFFFFF),), ((30_000, TEXT_AT),) * 3_000, ((2**31, TEXT_AT),)]
)
def test_pieces_that_lie_outside_or_on_each_other(pieces: tuple[tuple[int, int], ...]) -> None:
    text = "The General Assembly,\r" * 1500
    assert in_limits(WordFile(text, pieces=pieces).data()) == "damaged"


@pytest.mark.parametrize("more", ["\t" * 400_000, "\x13\x14" * 60_000, "\x13a\x14b\x15" * 40_000, "\x02" * 300_000])
def test_many_characters_of_one_sort_take_no_long(more: str) -> None:
    data = WordFile(f"The General Assembly,\rRecalling{more} the lamps,\r1. Requests a report.\r").data()
    assert in_limits(data) in _KINDS


def test_a_field_that_never_ends_hides_no_text() -> None:
    document = formats.read(WordFile("大会，\r回顾\x13其第78/1号决议，\r1. 请秘书长。\r").data(), "a.doc").document
    assert [paragraph.text for paragraph in document.paragraphs] == ["回顾其第78/1号决议，", "请秘书长。"]


def test_styles_that_go_back_to_each_other() -> None:
    calls = b"".join(struct.pack("<HH", 0x4A30, style) for style in range(12)) * 8
    sheet = StyleSheet(tuple(Style("", (style + 1) % 12, calls) for style in range(12)))
    assert run_limited(sheet.look, 0, seconds=_SECONDS, megabytes=_MEGABYTES) == Look()
