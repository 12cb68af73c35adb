"""The user's own layer of the register: listed, added to by hand or from a table, taken out of again."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from drafter.app.own_register import add_row, doubt, own_entries, remove_rows, take_over, typed_row
from drafter.register.entry import Entry
from drafter.text.dates import format_date
from drafter.text.sentence import DrafterError, Sentence
from drafter.ui.dialogs.own_table import OwnTableDialog
from drafter.ui.dialogs.questions import Questions
from drafter.ui.services import Services


class OwnRegisterDialog(OwnTableDialog):
    """What is written here is used at once, by every roll-forward and every check."""

    def __init__(self, services: Services, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(services, questions, parent)
        self._meant: dict[str, str] | None = None
        self.setWindowTitle(self.tr("My register"))
        self.list.setAccessibleName(self.tr("Resolutions of your own"))
        self.number, self.day, self.title = QLineEdit(), QLineEdit(), QLineEdit()
        self.number.setPlaceholderText("81/167")
        self.number.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self.day.setPlaceholderText(self.tr("19 December 2026"))
        self.take.setText(self.tr("Update from a table…"))
        self._about.setText(
            self.tr("Adopted texts that you import are noted here by themselves and used from then on.")
        )
        self._nothing.setText(self.tr("No resolution of your own yet. Add one below, or take them over from a table."))
        names = (self.tr("Number"), self.tr("Day of adoption"), self.tr("Title"))
        self._arrange((self.number, self.day, self.title), names)

    def _rows(self) -> Iterable[tuple[str, str]]:
        return [(self._words(entry), entry.number) for entry in own_entries(self._folder)]

    def _words(self, entry: Entry) -> str:
        language = self._services.language
        day = format_date(entry.date, language) if entry.date else self.tr("day not known")
        title = entry.title(language) or entry.title_zh or entry.title_en
        return "    ".join(filter(None, (entry.number, day, title)))

    def _add(self) -> None:
        number = self.number.text().strip()
        if self._is_doubtful():
            return
        if self._change(lambda: add_row(self._folder, self._typed())):
            self._say(Sentence(zh=f"已记入{number}。", en=f"{number} was added."))
            for line in (self.number, self.day, self.title):
                line.clear()
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_doubtful(self) -> bool:
        """Says so, once, where the day can hardly be right; who presses again means it."""
        try:
            cells = self._typed()
        except DrafterError:
            return False
        said = doubt(cells)
        if said is None or cells == self._meant:
            return False
        self._meant = cells
        again = Sentence(zh="确认无误，再按一次“添加”。", en=" Press “Add” once more if you are sure.")
        self._say(Sentence(zh=said.zh + again.zh, en=said.en + again.en))
        return True

    def _typed(self) -> dict[str, str]:
        return typed_row(self.number.text(), self.day.text(), self.title.text())

    def _remove(self) -> None:
        chosen = set(self._chosen)
        if self._change(lambda: remove_rows(self._folder, chosen)):
            self._say(Sentence(zh=f"已移除{len(chosen)}项。", en=f"{len(chosen)} removed."))

    def _taken_over(self, table: Path) -> Sentence:
        return take_over(self._folder, table)

    @property
    def _folder(self) -> Path:
        return self._services.register_folder
