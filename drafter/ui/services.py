"""What the whole window shares: settings, language, theme, threads, and where recovery copies lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafter.app.faults import Faults
from drafter.app.i18n import Translation
from drafter.app.last_folders import FileUse, folder_for, with_folder
from drafter.app.settings import FOLDERS, Setting, Settings, Value
from drafter.app.tasks import Tasks
from drafter.store.atomic import WriteRefused
from drafter.store.places import library_path, register_folder, words_path
from drafter.text.sentence import Language, Sentence
from drafter.ui.theme import Theme

RECOVERY_FOLDER = "recovery"
REPORTS_FOLDER = "reports"
PHRASES_FOLDER = "phrases"


@dataclass(frozen=True)
class Services:
    """Made once, when the program starts."""

    settings: Settings
    translation: Translation
    theme: Theme
    tasks: Tasks
    """For reading, checking, comparing, exporting."""
    disk: Tasks
    """For saving and recovery copies, which must never wait behind long work."""
    faults: Faults
    data_folder: Path

    @property
    def recovery_folder(self) -> Path:
        """Where recovery copies lie."""
        return self.data_folder / RECOVERY_FOLDER

    @property
    def phrases_folder(self) -> Path:
        """Where the user's own phrases lie."""
        return self.data_folder / PHRASES_FOLDER

    @property
    def register_folder(self) -> Path:
        """Where the user's own tables of resolutions and agenda items lie."""
        return register_folder(self.data_folder)

    @property
    def library_path(self) -> Path:
        """Where the earlier texts on this computer lie, once there are any."""
        return library_path(self.data_folder)

    @property
    def words_path(self) -> Path:
        """Where the user's own list of words to avoid lies."""
        return words_path(self.data_folder)

    @property
    def language(self) -> Language:
        """The language of the interface."""
        return self.translation.language

    def say(self, sentence: Sentence) -> str:
        """A sentence of the core in the language of the interface."""
        return self.translation.say(sentence)

    def remember(self, setting: Setting[Value], value: Value) -> Sentence | None:
        """Keep a value; why it could not be written down, None where it was. It holds for this run in any case."""
        try:
            self.settings.set(setting, value)
        except WriteRefused as refusal:
            return refusal.sentence
        return None

    def folder(self, use: FileUse, own: Path | None = None) -> Path:
        """Where a file dialog begins: beside the draft's `own` file, or where the last such file was."""
        return folder_for(self.settings, use, own)

    def keep_folder(self, use: FileUse, folder: Path) -> None:
        """Begin there the next time."""
        self.remember(FOLDERS, with_folder(self.settings.value(FOLDERS), use, folder))

    def close(self) -> None:
        """Let the threads end."""
        self.tasks.close()
        self.disk.close()
