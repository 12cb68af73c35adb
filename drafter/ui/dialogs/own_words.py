"""The user's own list of words to avoid: listed, added to by hand, taken over from a file and shared as one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.own_words import add_word, key_of, listed_words, own_words, remove_words, share_words, take_over_words
from drafter.text.sentence import DrafterError, Sentence
from drafter.ui.dialogs.questions import Questions
from drafter.ui.services import Services
from drafter.ui.style import mark

_SIZE_PX = (640, 520)


class OwnWordsDialog(QDialog):
    """What is written here counts from the next check on."""

    changed = Signal()
    """The list is another: check again."""

    def __init__(self, services: Services, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._questions = services, questions
        self.setWindowTitle(self.tr("My words"))
        self.resize(*_SIZE_PX)
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.list.setAccessibleName(self.tr("Words to avoid"))
        self.avoid, self.prefer, self.reason = QLineEdit(), QLineEdit(), QLineEdit()
        self.add, self.remove = QPushButton(self.tr("Add")), QPushButton(self.tr("Remove"))
        self.take, self.share = QPushButton(self.tr("Take over from a file…")), QPushButton(self.tr("Share as a file…"))
        self.close_button = QPushButton(self.tr("Close"))
        self._said = QLabel()
        self._arrange()
        self._connect()
        self._fill()
        self._say_notes()
        self.avoid.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def said(self) -> str:
        """What was done last, why it could not be, or what of the list cannot be used."""
        return self._said.text()

    def _arrange(self) -> None:
        about = QLabel(self.tr("The checks name these words wherever they stand in a draft, and what you prefer."))
        for label in (about, self._said):
            mark(label, "secondary")
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(about)
        column.addWidget(self.list, 1)
        column.addLayout(self._made_form())
        column.addWidget(self._said)
        column.addLayout(self._made_buttons())

    def _made_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        names = (self.tr("Avoid"), self.tr("Write instead"), self.tr("Reason"))
        for line, name in zip((self.avoid, self.prefer, self.reason), names, strict=True):
            label = QLabel(name)
            label.setBuddy(line)
            line.setAccessibleName(name)
            form.addRow(label, line)
        return form

    def _made_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for button in (self.take, self.share, self.remove):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        self.close_button.setAutoDefault(False)
        row.addWidget(self.close_button)
        self.add.setDefault(True)
        mark(self.add, "primary")
        row.addWidget(self.add)
        return row

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.take.clicked.connect(self._take_over)
        self.share.clicked.connect(self._share)
        self.close_button.clicked.connect(self.accept)
        self.list.itemSelectionChanged.connect(lambda: self.remove.setEnabled(bool(self.list.selectedItems())))

    def _fill(self) -> None:
        self.list.clear()
        try:
            rows = listed_words(self._path)
        except DrafterError as error:
            self._say(error.sentence)
            rows = ()
        for _, cells in rows:
            item = QListWidgetItem(_words(cells), self.list)
            item.setData(Qt.ItemDataRole.UserRole, key_of(cells))
        self.remove.setEnabled(False)
        self.share.setEnabled(bool(rows))

    def _say_notes(self) -> None:
        notes = own_words(self._path).notes
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
        chosen = {tuple(item.data(Qt.ItemDataRole.UserRole)) for item in self.list.selectedItems()}
        if self._change(lambda: remove_words(self._path, chosen)):
            self._say(Sentence(zh=f"已移除{len(chosen)}条。", en=f"{len(chosen)} removed."))

    def _take_over(self) -> None:
        table = self._questions.table_to_open(Path.home())
        said: list[Sentence] = []
        if table is not None and self._change(lambda: said.append(take_over_words(self._path, table))):
            self._say(said[0])

    def _share(self) -> None:
        target = self._questions.exported_file(Path.home() / self._path.name)
        if target is None:
            return
        try:
            self._say(share_words(self._path, target))
        except DrafterError as error:
            self._say(error.sentence)

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

    @property
    def _path(self) -> Path:
        return self._services.words_path

    def _say(self, sentence: Sentence) -> None:
        self._said.setText(self._services.say(sentence))


def _words(cells: Mapping[str, str]) -> str:
    """联络点 → 协调中心    本代表团用语"""
    prefer = cells.get("prefer", "")
    reason = next((cells[name] for name in ("reason", "reason_zh", "reason_en") if cells.get(name)), "")
    return "    ".join(filter(None, (f"{cells['avoid']} → {prefer}" if prefer else cells["avoid"], reason)))
