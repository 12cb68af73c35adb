"""The program starts the window only where there is a display, and says so where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.__main__ import has_display, is_mistyped, main
from drafter.cli.arguments import interface_language, parser
from drafter.cli.verbs import VERB_NAMES


def test_every_verb_is_routed_to_the_command_line() -> None:
    import argparse

    (verbs,) = [action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)]
    assert set(verbs.choices) == set(VERB_NAMES)


def test_without_a_display_there_is_one_sentence_and_exit_code_2(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert main([]) == 2
    assert "no display" in capfdbinary.readouterr().err.decode()


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [({}, "win32", True), ({}, "darwin", True), ({}, "linux", False), ({"DISPLAY": ":0"}, "linux", True)],
)
def test_a_display_is_known_by_the_system(environment: dict[str, str], platform: str, expected: bool) -> None:
    assert has_display(environment, platform) is expected


@pytest.mark.parametrize(
    ("environment", "expected"),
    [({"LANG": "zh_CN.UTF-8"}, "zh"), ({"LANG": "fr_FR"}, "en"), ({"DRAFTER_LANGUAGE": "zh", "LANG": "en_US"}, "zh")],
)
def test_sentences_come_in_the_language_of_the_system(environment: dict[str, str], expected: str) -> None:
    assert interface_language(environment) == expected


def test_a_mistyped_verb_opens_no_window(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["structur", "a.docx"]) == 2
    said = capfdbinary.readouterr().err.decode()
    assert "“structur”" in said
    assert all(verb in said for verb in VERB_NAMES)


def test_what_may_be_a_file_is_for_the_window(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft").write_text("a file without an ending")
    assert is_mistyped("drft")
    assert not any(map(is_mistyped, ("draft", "a.docx", "./drft", "file:///a", "-style", "中文 名")))
