"""Where a file dialog begins, for each use of files."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.last_folders import FileUse, documents_folder, folder_for, with_folder
from drafter.app.settings import FOLDERS, RECENT, Settings


@pytest.fixture
def settings(qtbot: QtBot) -> Settings:
    return Settings()


def use(settings: Settings, what: FileUse, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    settings.set(FOLDERS, with_folder(settings.value(FOLDERS), what, folder))


def test_the_folder_of_the_same_use_comes_before_newer_ones_of_others(settings: Settings, tmp_path: Path) -> None:
    use(settings, FileUse.EXPORT, tmp_path / "exports")
    use(settings, FileUse.TEXT, tmp_path / "texts")
    assert folder_for(settings, FileUse.EXPORT) == tmp_path / "exports"
    assert folder_for(settings, FileUse.REPORT) == tmp_path / "texts"


def test_one_folder_is_remembered_for_each_use(settings: Settings, tmp_path: Path) -> None:
    use(settings, FileUse.EXPORT, tmp_path / "one")
    use(settings, FileUse.EXPORT, tmp_path / "other")
    assert len(settings.value(FOLDERS)) == 1
    assert folder_for(settings, FileUse.EXPORT) == tmp_path / "other"


def test_a_folder_may_have_an_equals_sign_in_its_name(settings: Settings, tmp_path: Path) -> None:
    use(settings, FileUse.EXPORT, tmp_path / "export=text")
    assert folder_for(settings, FileUse.EXPORT) == tmp_path / "export=text"


def test_what_is_gone_is_passed_over(settings: Settings, tmp_path: Path) -> None:
    use(settings, FileUse.DRAFT, tmp_path / "drafts")
    gone = tmp_path / "gone"
    assert folder_for(settings, FileUse.EXPORT, gone / "a.drafter") == tmp_path / "drafts"
    (tmp_path / "drafts").rmdir()
    assert folder_for(settings, FileUse.EXPORT) == documents_folder()


def test_before_anything_was_chosen_it_is_where_a_recent_draft_lies(settings: Settings, tmp_path: Path) -> None:
    settings.set(RECENT, (str(tmp_path / "a.drafter"),))
    assert folder_for(settings, FileUse.EXPORT) == tmp_path
