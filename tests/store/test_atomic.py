"""Writing a file leaves either the old bytes or the new ones, and nothing beside them."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from drafter.store.atomic import WriteRefused, atomic_write


def test_the_new_bytes_stand_there_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "草案 1.drafter"
    target.write_bytes(b"old")
    atomic_write(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_the_old_bytes_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.drafter"
    target.write_bytes(b"old")

    def breaks(*_: object) -> None:
        raise OSError(errno.EFBIG, "File too large")

    monkeypatch.setattr(os, "fsync", breaks)
    with pytest.raises(WriteRefused) as refused:
        atomic_write(target, b"new")
    assert "File too large" in refused.value.sentence.en
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_who_changes_their_mind_before_the_replacing_has_the_old_bytes_and_no_litter(tmp_path: Path) -> None:
    target = tmp_path / "a.drafter"
    target.write_bytes(b"old")
    beside: list[list[bytes]] = []

    class Enough(Exception):
        pass

    def stop() -> None:
        beside.append(sorted(path.read_bytes() for path in tmp_path.iterdir()))
        raise Enough

    with pytest.raises(Enough):
        atomic_write(target, b"new", before_replacing=stop)
    assert beside == [[b"new", b"old"]], "the new file was whole by then"
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of this kind are not Windows'")
def test_permissions_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    target.chmod(0o640)
    atomic_write(target, b"new")
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_link_goes_on_pointing_at_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to("real")
    atomic_write(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(WriteRefused) as refused:
        atomic_write(tmp_path / "no" / "a", b"")
    assert "no folder" in refused.value.sentence.en
    assert str(tmp_path / "no") in refused.value.sentence.zh


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_links_that_lead_in_a_circle_give_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("other")
    (tmp_path / "other").symlink_to("one")
    with pytest.raises(WriteRefused):
        atomic_write(tmp_path / "one" / "a.docx", b"")
