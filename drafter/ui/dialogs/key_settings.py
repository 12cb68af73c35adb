"""The part of the settings where keys are changed: choose a command, press its new key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafter.app.initials import initials
from drafter.app.settings import KEYS
from drafter.text.sentence import Sentence
from drafter.ui.actions import Actions, shown_keys
from drafter.ui.dialogs.key_list import made_key_list
from drafter.ui.dialogs.key_probe import LEAVING, ONLY_MODIFIERS
from drafter.ui.key_binding import entries_of, judged, own_keys
from drafter.ui.services import Services
from drafter.ui.style import mark

_TABLE_PX = 230


class KeyRecorder(QLineEdit):
    """Takes the next key that is pressed. Esc and Tab leave it; Backspace takes the key away."""

    recorded = Signal(str)
    """The key as QKeySequence writes it portably; "" for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def event(self, event: QEvent) -> bool:
        """Keys of the window are taken too."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() not in LEAVING)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key with its modifiers."""
        if event.key() in LEAVING:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Backspace and not event.modifiers():
            self.recorded.emit("")
        elif event.key() not in ONLY_MODIFIERS:
            self.recorded.emit(QKeySequence(event.keyCombination()).toString())


class KeySettings(QWidget):
    """Every change holds at once."""

    def __init__(self, actions: Actions, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._services = actions, services
        self._names = actions.changeable
        self._said: Sentence | None = None
        self.table, self.recorder, self.usual = made_key_list(len(self._names), 2), KeyRecorder(), QPushButton()
        self._heading, self.verdict, self._hint = QLabel(), QLabel(), QLabel()
        self._arrange()
        self.table.currentCellChanged.connect(lambda *_: self._follow())
        self.table.cellActivated.connect(lambda *_: self.recorder.setFocus())
        self.recorder.recorded.connect(self._take)
        self.usual.clicked.connect(self._restore)
        self.retranslate()
        self.table.setCurrentCell(0, 0)

    @property
    def current(self) -> str:
        """The name of the action that is chosen."""
        return self._names[max(self.table.currentRow(), 0)]

    def choose(self, name: str) -> None:
        """Choose an action."""
        self.table.setCurrentCell(self._names.index(name), 0)

    def filter(self, wanted: str) -> bool:
        """List what answers; False where nothing does. For \"\" everything is listed.

        A command that is listed is the chosen one: a key is never given to one that nobody sees.
        """
        found = []
        for row, name in enumerate(self._names):
            title = self._actions.title(name)
            texts = (title.zh, title.en, self._actions.keys(name), initials(title.zh))
            is_wanted = any(wanted in one.casefold() for one in texts)
            self.table.setRowHidden(row, not is_wanted)
            if is_wanted:
                found.append(row)
        if found and self.table.currentRow() not in found:
            self.table.setCurrentCell(found[0], 0)
        return bool(found)

    def _take(self, keys: str) -> None:
        if keys:
            verdict = judged(self._actions, self.current, keys)
            self._say(verdict.said)
            if not verdict.is_free:
                return
        else:
            self._say(None)
        self._keep({self.current: (keys,) if keys else ()})

    def _restore(self) -> None:
        """The usual key of the command that is chosen; where it is another one's now, that is said."""
        name = self.current
        usual = self._actions.usual(name)
        for keys in usual:
            verdict = judged(self._actions, name, keys)
            if not verdict.is_free:
                self._say(verdict.said)
                return
        self._say(None)
        own = own_keys(self._services.settings.value(KEYS))
        own.pop(name, None)
        self._write(own)

    def _keep(self, keys: dict[str, tuple[str, ...]]) -> None:
        own = own_keys(self._services.settings.value(KEYS)) | keys
        self._write({name: each for name, each in own.items() if each != self._actions.usual(name)})

    def _write(self, own: dict[str, tuple[str, ...]]) -> None:
        trouble = self._services.remember(KEYS, entries_of(own))
        if trouble is not None:
            self._say(trouble)
        self._fill()
        self._follow()

    def _say(self, sentence: Sentence | None) -> None:
        self._said = sentence
        self.verdict.setText("" if sentence is None else self._services.say(sentence))

    def _follow(self) -> None:
        name = self.current
        self.recorder.setText(self._actions.keys(name))
        self.usual.setEnabled(self._actions.sequences(name) != self._actions.usual(name))
        usual = ", ".join(shown_keys(keys) for keys in self._actions.usual(name))
        self.usual.setText(self.tr("As usual: {}").format(usual or self.tr("none")))

    def _fill(self) -> None:
        for row, name in enumerate(self._names):
            self.table.setItem(row, 0, QTableWidgetItem(self._services.say(self._actions.title(name))))
            self.table.setItem(row, 1, QTableWidgetItem(self._actions.keys(name)))

    def _arrange(self) -> None:
        mark(self._heading, "heading")
        mark(self.verdict, "warning")
        mark(self._hint, "secondary")
        for label in (self.verdict, self._hint):
            label.setWordWrap(True)
        self.usual.setAutoDefault(False)
        self.table.setFixedHeight(_TABLE_PX)
        row = QHBoxLayout()
        row.addWidget(self.recorder, 1)
        row.addWidget(self.usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self.table)
        column.addLayout(row)
        column.addWidget(self.verdict)
        column.addWidget(self._hint)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self._heading.setText(self.tr("Keys"))
        self.table.setAccessibleName(self.tr("Keys"))
        self.recorder.setAccessibleName(self.tr("New key"))
        self.recorder.setPlaceholderText(self.tr("Press the new key"))
        self._hint.setText(
            self.tr("Choose a command and press its new key in the field; Backspace takes the key away.")
        )
        self._say(self._said)
        self._fill()
        self._follow()
