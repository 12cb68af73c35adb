"""The user's own layer of the register: listed, added to by hand or from a table, taken out of again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
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
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from drafter.app.own_register import add_row, doubt, own_entries, remove_rows, take_over, typed_row
from drafter.register.entry import Entry
from drafter.text.dates import format_date
from drafter.text.sentence import DrafterError, Sentence
from drafter.ui.dialogs.questions import Questions
from drafter.ui.services import Services
from drafter.ui.style import mark

_SIZE_PX = (640, 520)


class OwnRegisterDialog(QDialog):
    """What is written here is used at once, by every roll-forward and every check."""

    def __init__(self, services: Services, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._questions = services, questions
        self._meant: dict[str, str] | None = None
        self.setWindowTitle(self.tr("My register"))
        self.resize(*_SIZE_PX)
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.list.setAccessibleName(self.tr("Resolutions of your own"))
        self.number, self.day, self.title = QLineEdit(), QLineEdit(), QLineEdit()
        self.add, self.remove = QPushButton(self.tr("Add")), QPushButton(self.tr("Remove"))
        self.take, self.close_button = QPushButton(self.tr("Update from a table…")), QPushButton(self.tr("Close"))
        self._about, self._said, self._nothing = QLabel(), QLabel(), QLabel()
        self._arrange()
        self._connect()
        self._fill()
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def said(self) -> str:
        """What was done last, or why it could not be; "" before anything was."""
        return self._said.text()

    @property
    def nothing(self) -> str:
        """What stands in the place of an empty list; "" while there is one."""
        return "" if self._stack.currentWidget() is self.list else self._nothing.text()

    def _arrange(self) -> None:
        self._about.setText(
            self.tr("Adopted texts that you import are noted here by themselves and used from then on.")
        )
        self._nothing.setText(self.tr("No resolution of your own yet. Add one below, or take them over from a table."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self._about, self._said, self._nothing):
            mark(label, "secondary")
            label.setWordWrap(True)
        box = QWidget()
        self._stack = QStackedLayout(box)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(self._about)
        column.addWidget(box, 1)
        column.addLayout(self._made_form())
        column.addWidget(self._said)
        column.addLayout(self._made_buttons())

    def _made_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        names = (self.tr("Number"), self.tr("Day of adoption"), self.tr("Title"))
        hints = ("81/167", self.tr("19 December 2026"), "")
        for line, name, hint in zip((self.number, self.day, self.title), names, hints, strict=True):
            label = QLabel(name)
            label.setBuddy(line)
            line.setAccessibleName(name)
            line.setPlaceholderText(hint)
            form.addRow(label, line)
        self.number.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        return form

    def _made_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for button in (self.take, self.remove):
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
        self.close_button.clicked.connect(self.accept)
        self.list.itemSelectionChanged.connect(lambda: self.remove.setEnabled(bool(self.list.selectedItems())))

    def _fill(self) -> None:
        self.list.clear()
        try:
            entries = own_entries(self._services.register_folder)
        except DrafterError as error:
            self._say(error.sentence)
            entries = ()
        for entry in entries:
            item = QListWidgetItem(self._words(entry))
            item.setData(Qt.ItemDataRole.UserRole, entry.number)
            self.list.addItem(item)
        self._stack.setCurrentWidget(self.list if entries else self._nothing)
        self.remove.setEnabled(False)

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
        chosen = {str(item.data(Qt.ItemDataRole.UserRole)) for item in self.list.selectedItems()}
        if self._change(lambda: remove_rows(self._folder, chosen)):
            self._say(Sentence(zh=f"已移除{len(chosen)}项。", en=f"{len(chosen)} removed."))

    def _take_over(self) -> None:
        path = self._questions.table_to_open(Path.home())
        said: list[Sentence] = []
        if path is not None and self._change(lambda: said.append(take_over(self._folder, path))):
            self._say(said[0])

    def _change(self, change: Callable[[], None]) -> bool:
        """Carry out a change and list what is there now; False where it was refused, which is said."""
        try:
            change()
        except DrafterError as error:
            self._say(error.sentence)
            return False
        self._fill()
        return True

    @property
    def _folder(self) -> Path:
        return self._services.register_folder

    def _say(self, sentence: Sentence) -> None:
        self._said.setText(self._services.say(sentence))
