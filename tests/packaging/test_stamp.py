"""The note in .venv: when an environment serves, when it is brought up to date, when it is made anew."""

from dataclasses import replace
from pathlib import Path

import pytest
from bootstrap import stamp
from bootstrap.stamp import Condition, Stamp


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An environment as a finished set-up leaves it."""
    environment = tmp_path / "决议 起草" / ".venv"
    (environment / "bin").mkdir(parents=True)
    (environment / "bin" / "drafter").touch()
    stamp.write(environment, Stamp(str(environment), stamp.this_python(), ("bin/drafter",), {"run": "abc"}))
    return environment


def condition(folder: Path, purpose: str = "run", digest: str = "abc") -> Condition:
    return stamp.condition(stamp.read(folder), folder, purpose, digest)


def restamp(folder: Path, **changes: object) -> None:
    written = stamp.read(folder)
    assert written is not None
    stamp.write(folder, replace(written, **changes))  # type: ignore[arg-type]


def test_a_finished_set_up_serves_again(folder: Path) -> None:
    assert condition(folder) is Condition.READY


def test_other_pins_are_installed_into_it(folder: Path) -> None:
    assert condition(folder, digest="def") is Condition.OUTDATED


def test_another_purpose_is_installed_into_it(folder: Path) -> None:
    assert condition(folder, purpose="test") is Condition.OUTDATED


def test_an_interrupted_set_up_is_made_anew(folder: Path) -> None:
    restamp(folder, finished={})
    assert condition(folder) is Condition.UNUSABLE


def test_another_python_has_it_made_anew(folder: Path) -> None:
    restamp(folder, python="cpython-310 linux-x86_64")
    assert condition(folder) is Condition.UNUSABLE


def test_a_moved_folder_has_it_made_anew(folder: Path) -> None:
    moved = folder.parent.rename(folder.parent.with_name("moved")) / ".venv"
    assert condition(moved) is Condition.UNUSABLE


def test_a_lost_file_has_it_made_anew(folder: Path) -> None:
    (folder / "bin" / "drafter").unlink()
    assert condition(folder) is Condition.UNUSABLE


def test_a_dangling_python_has_it_made_anew(folder: Path) -> None:
    (folder / "bin" / "python").symlink_to(folder / "gone")
    restamp(folder, files=("bin/python", "bin/drafter"))
    assert condition(folder) is Condition.UNUSABLE


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"folder": 1, "python": 2, "files": 3, "finished": 4}'])
def test_a_damaged_stamp_has_it_made_anew(folder: Path, text: str) -> None:
    (folder / stamp.NAME).write_text(text)
    assert condition(folder) is Condition.UNUSABLE


def test_no_environment_is_made_anew(tmp_path: Path) -> None:
    assert condition(tmp_path / ".venv") is Condition.UNUSABLE


def test_a_stamp_is_read_as_it_was_written(folder: Path) -> None:
    assert stamp.read(folder) == Stamp(str(folder), stamp.this_python(), ("bin/drafter",), {"run": "abc"})


def test_the_digest_follows_the_contents_and_not_the_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "requirements.txt"
    digests = []
    for content in (b"lxml==6.1.3\n", b"lxml==6.1.3\r\n", b"lxml==6.1.4\n"):
        file.write_bytes(content)
        digests.append(stamp.digest_of([file]))
    assert digests[0] == digests[1] != digests[2]


def test_the_digest_knows_two_files_from_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"ab")
    (tmp_path / "b").write_bytes(b"")
    (tmp_path / "c").write_bytes(b"a")
    (tmp_path / "d").write_bytes(b"b")
    assert stamp.digest_of([tmp_path / "a", tmp_path / "b"]) != stamp.digest_of([tmp_path / "c", tmp_path / "d"])
