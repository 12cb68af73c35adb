"""Where the user's own files lie on this system, by its own customs."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_NAME = "Drafter"
_REGISTER = "register"
_CHECKS = "checks"
_LIBRARY = "library"


def settings_path() -> Path:
    """Where the settings lie."""
    return platformdirs.user_config_path(_NAME, appauthor=False) / "settings.json"


def data_folder() -> Path:
    """Where recovery copies, reports of faults, and the user's own phrases and resolutions lie."""
    return platformdirs.user_data_path(_NAME, appauthor=False)


def register_folder(data: Path) -> Path:
    """Where the user's own tables of resolutions and agenda items lie, in a data folder."""
    return data / _REGISTER


def words_path(data: Path) -> Path:
    """Where the user's own list of words to avoid lies, in a data folder."""
    return data / _CHECKS / "words.tsv"


def library_path(data: Path) -> Path:
    """Where the earlier texts on this computer lie, in a data folder."""
    return data / _LIBRARY / "texts.sqlite"
