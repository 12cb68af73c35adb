"""`export --tracked` of a Word file that tracks changes: they are tracked again, as the delegation's own."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from drafter import cli
from tests.formats.docx import judges, settling, truths
from tests.formats.docx.files import p, word_file
from tests.formats.docx.tracked_sample import tracked_sample


@pytest.fixture
def tracked(tmp_path: Path) -> Path:
    path = tmp_path / "工作稿.docx"
    path.write_bytes(tracked_sample())
    return path


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "工作稿.docx: 文件中的15处修订（作者2位）已作为本稿的改动，署名不保留；基稿是修订前的文字。"),
        ("en", "工作稿.docx: The file tracks 15 changes by 2 authors: they are this draft's own changes now"),
    ],
)
def test_its_changes_are_the_delegations_own(
    tracked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, said: str
) -> None:
    monkeypatch.setenv("DRAFTER_LANGUAGE", language)
    out = tracked.with_name("out.docx")
    assert cli.run(["export", str(tracked), "-o", str(out), "--tracked", "--author", "代表团"]) == 0
    assert said in capsys.readouterr().err
    data = out.read_bytes()
    rejected, accepted = (settling.settled(tracked_sample(), view) for view in ("rejected", "accepted"))
    assert truths.faults(rejected, judges.read_back(accepted), data) == []
    assert judges.authors(data) == {"代表团"}


def test_it_can_come_from_standard_input(
    tracked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Stdin:
        buffer = io.BytesIO(tracked.read_bytes())

    monkeypatch.setattr("sys.stdin", Stdin())
    out = tracked.with_name("out.docx")
    assert cli.run(["export", "-", "-o", str(out), "--tracked"]) == 0
    assert "15" in capsys.readouterr().err
    assert judges.authors(out.read_bytes()) == {"Delegation"}


def test_a_file_that_tracks_nothing_has_no_base(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DRAFTER_LANGUAGE", "en")
    path, out = tmp_path / "a.docx", tmp_path / "out.docx"
    path.write_bytes(word_file(p("大会，"), p("回顾其决议，"), p("1. 请秘书长提交报告。")))
    assert cli.run(["export", str(path), "-o", str(out), "--tracked"]) == 2
    assert "tracks no changes" in capsys.readouterr().err
    assert not out.exists()
