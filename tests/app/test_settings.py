"""Settings last, survive damage, and take no value that they do not allow."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.settings import CHANGES, DELEGATION, LANGUAGE, RECENT, SETTINGS, ZOOM, Settings


def test_what_is_set_is_there_next_time(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "folder" / "settings.json"
    first = Settings(path)
    first.set(ZOOM, 125)
    first.set(DELEGATION, "乌干达")
    first.set(RECENT, ("a.drafter", "b.drafter"))
    second = Settings(path)
    assert second.value(ZOOM) == 125
    assert second.value(DELEGATION) == "乌干达"
    assert second.value(RECENT) == ("a.drafter", "b.drafter")
    assert second.value(CHANGES) == CHANGES.default


def test_a_change_is_told_once(qtbot: QtBot) -> None:
    settings = Settings()
    heard: list[str] = []
    settings.changed.connect(heard.append)
    settings.set(LANGUAGE, "zh")
    settings.set(LANGUAGE, "zh")
    assert heard == ["language"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"zoom": "big", "language": "xx", "recent": [1]}', '{"zoom": 10000}'])
def test_a_damaged_file_means_the_defaults(qtbot: QtBot, tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    settings = Settings(path)
    assert [settings.value(setting) for setting in SETTINGS] == [setting.default for setting in SETTINGS]


def test_good_values_of_a_partly_damaged_file_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"zoom": True, "delegation": "Kenya"}), encoding="utf-8")
    assert Settings(path).value(DELEGATION) == "Kenya"
    assert Settings(path).value(ZOOM) == 100


def test_a_value_that_is_not_allowed_is_refused(qtbot: QtBot) -> None:
    settings = Settings()
    with pytest.raises(ValueError, match="zoom"):
        settings.set(ZOOM, 500)
    with pytest.raises(ValueError, match="language"):
        settings.set(LANGUAGE, "fr")


def test_names_differ_and_defaults_are_allowed() -> None:
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)
    assert all(setting.accepts(setting.default) for setting in SETTINGS)
