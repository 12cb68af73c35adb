"""Whatever keeps a file from being written is said in one sentence, and the old bytes stand there whole."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from drafter.store.atomic import WriteRefused, atomic_write
from drafter.store.write_reasons import brief, is_open_in_word, reason
from drafter.text.sentence import Sentence


def refused(target: Path) -> Sentence:
    """What is said; the old file must be whole, and nothing may lie beside it but Word's own lock."""
    before = {path: path.read_bytes() for path in target.parent.iterdir() if path.is_file()}
    with pytest.raises(WriteRefused) as caught:
        atomic_write(target, b"new")
    assert {path: path.read_bytes() for path in target.parent.iterdir() if path.is_file()} == before
    return caught.value.sentence


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "南南合作_79_提交.docx"
    path.write_bytes(b"old")
    return path


def failing(error: OSError):  # type: ignore[no-untyped-def]
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
@pytest.mark.parametrize("step", ["fsync", "fdopen"])
def test_a_full_disk_is_called_so(target: Path, monkeypatch: pytest.MonkeyPatch, number: int, step: str) -> None:
    monkeypatch.setattr(os, step, failing(OSError(number, "full")))
    said = refused(target)
    assert said.zh.startswith("磁盘满了")
    assert "disk is full" in said.en
    assert brief(said) == Sentence("磁盘已满。", "the disk is full.")


@pytest.mark.parametrize("number", [errno.EIO, errno.ENETUNREACH, errno.ESTALE, errno.EHOSTDOWN, errno.ETIMEDOUT])
def test_a_network_drive_that_goes_away_while_writing(
    target: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "fsync", failing(OSError(number, "gone")))
    said = refused(target)
    assert "断开了" in said.zh
    assert "does not answer" in said.en
    assert str(target.parent) in said.en


def test_a_file_open_in_word_is_named_with_another_name_to_take(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target.with_name(f"~${target.name[2:]}").write_bytes(b"lock")
    monkeypatch.setattr(Path, "replace", failing(PermissionError(errno.EACCES, "Access is denied")))
    said = refused(target)
    assert said.zh.startswith("Word正开着“南南合作_79_提交.docx”")
    assert "“南南合作_79_提交_2.docx”" in said.en


def test_a_file_open_elsewhere_is_not_laid_to_word(target: Path) -> None:
    error = PermissionError(errno.EACCES, "The process cannot access the file")
    error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
    assert reason(target, error).en.startswith("Another program has “南南合作_79_提交.docx” open")


@pytest.mark.parametrize(
    ("name", "lock"), [("a.docx", "~$a.docx"), ("seven-7.docx", "~$even-7.docx"), ("lengthy.docx", "~$ngthy.docx")]
)
def test_words_lock_is_known_for_short_and_long_names(tmp_path: Path, name: str, lock: str) -> None:
    assert not is_open_in_word(tmp_path / name)
    (tmp_path / lock).touch()
    assert is_open_in_word(tmp_path / name)


@pytest.mark.parametrize(
    ("lock", "program"),
    [("~$合作_79_提交.docx", "Word has"), (".~lock.南南合作_79_提交.docx#", "Another program has")],
)
def test_a_file_open_elsewhere_is_not_replaced_where_the_system_would_let_us(
    target: Path, lock: str, program: str
) -> None:
    target.with_name(lock).write_bytes(b"lock")
    assert refused(target).en.startswith(program)
    atomic_write(target.with_name("南南合作_79_提交_2.docx"), b"new")


def test_the_lock_of_a_neighbour_with_nearly_the_same_name_keeps_nothing_from_being_written(tmp_path: Path) -> None:
    for name in ("1_oceans.docx", "2_oceans.docx", "~$oceans.docx"):
        (tmp_path / name).write_bytes(b"old")
    atomic_write(tmp_path / "1_oceans.docx", b"new")
    assert (tmp_path / "1_oceans.docx").read_bytes() == b"new"


def test_a_folder_that_is_there_and_takes_no_files_is_not_called_missing(tmp_path: Path) -> None:
    said = reason(tmp_path / "x.docx", FileNotFoundError(errno.ENOENT, "No such file or directory"))
    assert "you may not write in the folder" in said.en
    said = reason(tmp_path / "missing" / "x.docx", FileNotFoundError(errno.ENOENT, "No such file or directory"))
    assert "there is no folder" in said.en


def test_a_file_that_was_made_read_only_is_not_replaced(target: Path) -> None:
    target.chmod(0o444)
    said = refused(target)
    assert "只读" in said.zh
    assert "read-only" in said.en


def test_a_folder_of_that_name_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    assert "a folder of that name" in refused(tmp_path / "a.docx").en


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.docx"
    os.mkfifo(pipe)
    assert "不是普通文件" in refused(pipe).zh
    assert pipe.is_fifo()


@pytest.mark.skipif(
    sys.platform == "win32" or (hasattr(os, "geteuid") and os.geteuid() == 0), reason="needs a folder one may not write"
)
def test_a_folder_where_one_may_not_write(tmp_path: Path) -> None:
    folder = tmp_path / "theirs"
    folder.mkdir()
    folder.chmod(0o555)
    assert "you may not write in the folder" in refused(folder / "a.docx").en


def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    said = reason(tmp_path / "new.docx", PermissionError(errno.EACCES, "Permission denied"))
    assert str(tmp_path) in said.zh
    assert "you may not write in the folder" in said.en


def test_a_disk_that_cannot_be_written(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.mkstemp", failing(OSError(errno.EROFS, "Read-only file system")))
    assert "does not allow writing" in refused(target).en


def test_a_name_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    target = tmp_path / f"{'长' * 120}.docx"
    assert "too long" in refused(target).en


@pytest.mark.parametrize("number", sorted({*errno.errorcode}))
def test_every_error_of_the_system_has_a_sentence_in_both_languages(tmp_path: Path, number: int) -> None:
    said = reason(tmp_path / "a.docx", OSError(number, os.strerror(number)))
    assert "a.docx" in said.zh
    assert said.en.endswith(".")
