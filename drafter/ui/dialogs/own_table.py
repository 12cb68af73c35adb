"""A table of the user's own: its rows are listed, added to by hand, taken over from a file, and taken out again."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QListWidgetItem, QPushButton, QWidget

from drafter.app.last_folders import FileUse
from drafter.text.sentence import DrafterError, Sentence
from drafter.ui.dialogs.list_dialog import ListDialog, choose_several, made_form
from drafter.ui.dialogs.questions import Questions
from drafter.ui.services import Services

_SIZE_PX = (640, 520)


class OwnTableDialog(ListDialog):
    """Every change holds at once; one that is refused is said, and nothing has changed."""

    changed = Signal()
    """The table is another."""

    def __init__(self, services: Services, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(services.translation, _SIZE_PX, parent)
        self._services, self._questions = services, questions
        self._lines: tuple[QLineEdit, ...] = ()
        self._refused: tuple[str, ...] = ()
        """What stood in the lines when closing was put off, since it could not be taken."""
        choose_several(self.list)
        self.add, self.remove = QPushButton(self.tr("Add")), QPushButton(self.tr("Remove"))
        self.take = QPushButton()
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.take.clicked.connect(self._take_over)
        self.list.itemSelectionChanged.connect(self._enable)

    def accept(self) -> None:
        """Close: a row that was typed joins. Where it cannot, that is said, and who closes again leaves without it."""
        if any(self._typed_words) and self._typed_words != self._refused:
            self._add()
        if any(self._typed_words) and self._typed_words != self._refused:
            self._refused = self._typed_words
            return
        super().accept()

    @property
    def _typed_words(self) -> tuple[str, ...]:
        return tuple(line.text().strip() for line in self._lines)

    @abstractmethod
    def _rows(self) -> Iterable[tuple[str, Any]]:
        """What is listed, with the key by which a row is taken out; may raise DrafterError."""

    @abstractmethod
    def _add(self) -> None:
        """The row that was typed joins."""

    @abstractmethod
    def _remove(self) -> None:
        """The chosen rows go."""

    @abstractmethod
    def _taken_over(self, table: Path) -> Sentence:
        """The rows of a table join; what became of them. May raise DrafterError."""

    @property
    def _chosen(self) -> list[Any]:
        return [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]

    def _arrange(self, lines: tuple[QLineEdit, ...], names: tuple[str, ...], *more: QPushButton) -> QFormLayout:
        """The list with the form below it; `more` stand beside the button that takes over."""
        self._lines = lines
        form = made_form(lines, names)
        buttons = self._made_buttons((self.take, *more, self.remove), self.add)
        self._lay_out(self._about, self._box, form, self._said, buttons)
        self._fill()
        lines[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return form

    def _fill(self) -> None:
        self.list.clear()
        try:
            rows = tuple(self._rows())
        except DrafterError as error:
            self._say(error.sentence)
            rows = ()
        for words, key in rows:
            QListWidgetItem(words, self.list).setData(Qt.ItemDataRole.UserRole, key)
        self._show_list(is_any=bool(rows))
        self._enable()

    def _enable(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))

    def _take_over(self) -> None:
        table = self._questions.table_to_open(self._services.folder(FileUse.TABLE))
        said: list[Sentence] = []
        if table is not None:
            self._services.keep_folder(FileUse.TABLE, table.parent)
        if table is not None and self._change(lambda: said.append(self._taken_over(table))):
            self._say(said[0])

    def _change(self, change: Callable[[], None]) -> bool:
        """Carry out a change and list what is there now; False where it was refused, which is said."""
        try:
            change()
        except DrafterError as error:
            self._say(error.sentence)
            return False
        self._fill()
        self.changed.emit()
        return True
