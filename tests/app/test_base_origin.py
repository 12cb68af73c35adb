"""What has become of the file that a base was read from is known without the draft saying where it was."""

from __future__ import annotations

from pathlib import Path

from drafter.app.base_origin import Origin, look, origin_of, said_of, with_origin
from drafter.app.keyed_entries import MOST


def test_a_file_is_found_again_by_its_bytes(tmp_path: Path) -> None:
    known = with_origin((), b"one", tmp_path / "1.docx")
    known = with_origin(known, b"two", tmp_path / "2.docx")
    assert origin_of(known, b"one") == (tmp_path / "1.docx").resolve()
    assert origin_of(known, b"three") is None


def test_where_it_was_read_last_counts_and_no_list_grows_for_ever(tmp_path: Path) -> None:
    known = with_origin(with_origin((), b"one", tmp_path / "a"), b"one", tmp_path / "b")
    assert [len(known), origin_of(known, b"one")] == [1, (tmp_path / "b").resolve()]
    for number in range(MOST + 5):
        known = with_origin(known, str(number).encode(), tmp_path / "c")
    assert len(known) == MOST


def test_a_file_is_the_same_changed_or_gone(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"one")
    assert look(path, b"one") is Origin.SAME
    assert look(path, b"two") is Origin.CHANGED
    assert look(path, b"longer") is Origin.CHANGED
    path.unlink()
    assert look(path, b"one") is Origin.GONE
    assert said_of(Origin.SAME, path) is None


def test_damaged_memories_are_no_place(tmp_path: Path) -> None:
    assert origin_of(("nonsense", "|", ""), b"one") is None
