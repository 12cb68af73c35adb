"""All keys, to be looked up, and the key check: which key really arrives, and who may have taken one that does not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafter.app.initials import initials
from drafter.app.key_takers import TAKERS, may_take
from drafter.text.sentence import Sentence
from drafter.ui.actions import Actions, shown_keys, written_keys
from drafter.ui.dialogs.key_list import made_key_list
from drafter.ui.dialogs.key_probe import KeyProbe, input_method_trouble
from drafter.ui.key_table import KeyRow, rows
from drafter.ui.services import Services
from drafter.ui.style import mark, set_clear_button

_SIZE_PX = (640, 680)
_WORDS, _WHERE, _KEYS, _ARRIVED = range(4)
_TICK = "✓"
_NOTHING_HERE = Sentence("本程序没有用它", "not used here")


class KeysDialog(QDialog):
    """A table with a search line above it and the key check below: keys that arrive are ticked off in the table."""

    def __init__(self, actions: Actions, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._rows = services, rows(actions)
        self._said: Sentence | None = None
        self.search, self.probe = QLineEdit(), KeyProbe(self._does)
        self.change = QPushButton()
        self.table = made_key_list(len(self._rows), _ARRIVED + 1)
        self._heading, self.verdict = QLabel(), QLabel()
        self._buttons = QDialogButtonBox()
        self._close = self._buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        self._arrange()
        self.search.textChanged.connect(self._filter)
        self.table.currentCellChanged.connect(lambda *_: self._judge())
        self.probe.arrived.connect(self._tick)
        self.probe.answered.connect(self._say)
        self._buttons.rejected.connect(self.reject)
        self._retranslate()
        trouble = input_method_trouble()
        if trouble is not None:
            self._say(trouble)

    def start_check(self) -> None:
        """The keyboard goes to the key check."""
        self.probe.setFocus(Qt.FocusReason.OtherFocusReason)

    # The check

    def _does(self, keys: str) -> str:
        """What a key does here, in words."""
        shown = shown_keys(keys)
        found = [row for row in self._rows if shown in row.keys.split(", ")]
        say = self._services.say
        return "；".join(say(row.words) for row in found[:2]) if found else say(_NOTHING_HERE)

    def _tick(self, keys: str) -> None:
        """A key that arrived is nobody else's."""
        shown = shown_keys(keys)
        for number, row in enumerate(self._rows):
            if shown in row.keys.split(", "):
                self.table.setItem(number, _ARRIVED, QTableWidgetItem(_TICK))
        taker = TAKERS.get(keys)
        arrived = Sentence(f"{shown}到了本程序。", f"{shown} has arrived.")
        if taker is None:
            self._say(arrived)
            return
        self._say(Sentence(f"{arrived.zh}{taker.zh}，现在没有。", f"{arrived.en} In their usual settings {taker.en}."))

    def _judge(self) -> None:
        """For the row that is chosen: who may have taken its key, unless it has arrived."""
        number = self.table.currentRow()
        if not 0 <= number < len(self._rows):
            return
        row, item = self._rows[number], self.table.item(number, _ARRIVED)
        if item is not None and item.text() == _TICK:
            self._say(Sentence(f"{row.keys}到过本程序。", f"{row.keys} has arrived before."))
            return
        keys = row.keys.split(", ")[0]
        taker = may_take(written_keys(keys))
        self._say(Sentence(f"{keys}若没有反应：{taker.zh}。", f"If {keys} does nothing: {taker.en}."))

    def _say(self, sentence: Sentence) -> None:
        self._said = sentence
        self.verdict.setText(self._services.say(sentence))
        self.verdict.setAccessibleName(self.verdict.text())

    # Set-up

    def _arrange(self) -> None:
        self.resize(*_SIZE_PX)
        set_clear_button(self.search, self._services.theme)
        for button in (self._close, self.change):
            # Enter in the search line must not close the dialog.
            button.setAutoDefault(False)
        mark(self.verdict, "secondary")
        mark(self._heading, "heading")
        self.verdict.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(self.change)
        foot.addStretch(1)
        foot.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        for widget in (self.search, self.table, _rule(), self._heading, self.probe, self.verdict):
            column.addWidget(widget)
        column.addLayout(foot)

    def _fill(self) -> None:
        say = self._services.say
        for number, row in enumerate(self._rows):
            for column, words in ((_WORDS, say(row.words)), (_WHERE, say(row.where)), (_KEYS, row.keys)):
                self.table.setItem(number, column, QTableWidgetItem(words))

    def _filter(self, text: str) -> None:
        for number, row in enumerate(self._rows):
            self.table.setRowHidden(number, not _answers(row, text.strip().casefold()))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keys"))
        self.search.setPlaceholderText(self.tr("Search for a task or a key"))
        self.table.setAccessibleName(self.tr("Keys"))
        self._heading.setText(self.tr("Key check: does a key do nothing? Try it here."))
        self.probe.setPlaceholderText(self.tr("Press a key here to see whether it arrives"))
        self.probe.setAccessibleName(self.tr("Key check"))
        self.change.setText(self.tr("Change keys…"))
        self._close.setText(self.tr("Close"))
        self._fill()
        if self._said is not None:
            self._say(self._said)


def _answers(row: KeyRow, wanted: str) -> bool:
    texts = (row.words.zh, row.words.en, row.where.zh, row.where.en, row.keys, initials(row.words.zh))
    return any(wanted in text.casefold() for text in texts)


def _rule() -> QFrame:
    line = QFrame()
    mark(line, "rule")
    return line
