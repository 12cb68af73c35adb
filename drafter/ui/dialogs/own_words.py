"""The user's own list of words to avoid: listed, added to by hand, taken over from a file and shared as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from drafter.app.last_folders import FileUse
from drafter.app.own_words import add_word, key_of, listed_words, remove_words, share_words, take_over_words
from drafter.checks.words import read_own
from drafter.text.sentence import DrafterError, Sentence
from drafter.ui.dialogs.own_table import OwnTableDialog
from drafter.ui.dialogs.questions import Questions
from drafter.ui.services import Services


class OwnWordsDialog(OwnTableDialog):
    """What is written here counts from the next check on."""

    def __init__(self, services: Services, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(services, questions, parent)
        self.setWindowTitle(self.tr("My words"))
        self.list.setAccessibleName(self.tr("Words to avoid"))
        self.avoid, self.prefer, self.reason = QLineEdit(), QLineEdit(), QLineEdit()
        self.take.setText(self.tr("Take over from a file…"))
        self.share = QPushButton(self.tr("Share as a file…"))
        self.share.clicked.connect(self._share)
        self._about.setText(self.tr("The checks name these words wherever they stand in a draft, and what you prefer."))
        self._nothing.setText(self.tr("No word of your own yet. Add one below, or take them over from a file."))
        names = (self.tr("Avoid"), self.tr("Write instead"), self.tr("Reason"))
        self._arrange((self.avoid, self.prefer, self.reason), names, self.share)
        self._say_notes()

    def _rows(self) -> Iterable[tuple[str, tuple[str, ...]]]:
        return [(_words(cells), key_of(cells)) for _, cells in listed_words(self._path)]

    def _enable(self) -> None:
        super()._enable()
        self.share.setEnabled(self.list.count() > 0)

    def _say_notes(self) -> None:
        """What of the list cannot be used."""
        notes = read_own(self._path).notes
        if notes:
            self._said.setText("\n".join(self._services.say(note) for note in notes))

    def _add(self) -> None:
        word = self.avoid.text().strip()
        if self._change(lambda: add_word(self._path, word, self.prefer.text(), self.reason.text())):
            self._say(Sentence(zh=f"已记入“{word}”。", en=f"“{word}” was added."))
            for line in (self.avoid, self.prefer, self.reason):
                line.clear()
        self.avoid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        chosen = {tuple(key) for key in self._chosen}
        if self._change(lambda: remove_words(self._path, chosen)):
            self._say(Sentence(zh=f"已移除{len(chosen)}条。", en=f"{len(chosen)} removed."))

    def _taken_over(self, table: Path) -> Sentence:
        return take_over_words(self._path, table)

    def _share(self) -> None:
        target = self._questions.exported_file(self._services.folder(FileUse.TABLE) / self._path.name)
        if target is None:
            return
        self._services.keep_folder(FileUse.TABLE, target.parent)
        try:
            self._say(share_words(self._path, target))
        except DrafterError as error:
            self._say(error.sentence)

    @property
    def _path(self) -> Path:
        return self._services.words_path


def _words(cells: Mapping[str, str]) -> str:
    """联络点 → 协调中心    本代表团用语"""
    prefer = cells.get("prefer", "")
    reason = next((cells[name] for name in ("reason", "reason_zh", "reason_en") if cells.get(name)), "")
    return "    ".join(filter(None, (f"{cells['avoid']} → {prefer}" if prefer else cells["avoid"], reason)))
