"""The settings, built from what is declared in app/settings.py; every change holds at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from drafter.app.exporting import usual_author
from drafter.app.settings import DELEGATION, SETTINGS, Setting
from drafter.text.sentence import Sentence
from drafter.ui.actions import Actions
from drafter.ui.dialogs.key_settings import KeySettings
from drafter.ui.services import Services
from drafter.ui.style import indent_number, mark, set_clear_button
from drafter.ui.theme import scaled

_WIDTH_PX = 600
_FRAME_PX = 80
"""What the system's bars and the title may take of a screen's height."""


class SettingsDialog(QDialog):
    """One row for each setting that has a title, and the keys below, with a search line above them."""

    def __init__(self, services: Services, actions: Actions | None = None, parent: QWidget | None = None) -> None:
        """With `actions` their keys can be changed too."""
        super().__init__(parent)
        self._services = services
        self.keys = None if actions is None else KeySettings(actions, services)
        self.search, self._close, self._complaint = QLineEdit(), QPushButton(), QLabel()
        self._nothing = QLabel()
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(18)
        self._form.setVerticalSpacing(10)
        self.editors: dict[str, QWidget] = {}
        self._labels: dict[str, QLabel] = {}
        self._lines: dict[str, QLineEdit] = {}
        for setting in SETTINGS:
            if setting.title is not None:
                self._add(setting)
        self._arrange()
        self._retranslate()
        self.search.textChanged.connect(self._filter)
        self._close.clicked.connect(self.accept)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard stops, from the search down."""
        keys = () if self.keys is None else (self.keys.table, self.keys.recorder, self.keys.usual)
        return (self.search, *self.editors.values(), *keys, self._close)

    @property
    def nothing(self) -> str:
        """What is said where the search finds nothing; "" where it finds something."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def show_keys(self) -> None:
        """The keyboard goes to the keys."""
        if self.keys is not None:
            self.keys.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(self.keys)

    # Rows

    def _add(self, setting: Setting[Any]) -> None:
        editor = self._editor(setting)
        label = QLabel()
        label.setBuddy(editor)
        self.editors[setting.name], self._labels[setting.name] = editor, label
        self._form.addRow(label, editor)

    def _editor(self, setting: Setting[Any]) -> QWidget:
        value = self._services.settings.value(setting)
        if setting.choices:
            return self._choice(setting, value)
        if isinstance(value, bool):
            box = QCheckBox()
            box.setChecked(value)
            box.toggled.connect(lambda on: self._set(setting, on))
            return box
        if isinstance(value, int):
            return self._number(setting, value)
        line = QLineEdit(str(value))
        line.editingFinished.connect(lambda: self._set(setting, line.text().strip()))
        self._lines[setting.name] = line
        return line

    def _choice(self, setting: Setting[Any], value: object) -> QComboBox:
        box = QComboBox()
        for choice, name in setting.choices:
            box.addItem(self._services.say(name), choice)
        box.setCurrentIndex(box.findData(value))
        box.currentIndexChanged.connect(lambda index: self._set(setting, box.itemData(index)))
        return box

    def _number(self, setting: Setting[Any], value: int) -> QSpinBox:
        box = QSpinBox()
        indent_number(box)
        if setting.smallest is not None and setting.largest is not None:
            box.setRange(setting.smallest, setting.largest)
        box.setSingleStep(10)
        box.setValue(value)
        box.valueChanged.connect(lambda number: self._set(setting, number))
        return box

    def _set(self, setting: Setting[Any], value: object) -> None:
        trouble = self._services.remember(setting, value)
        self._complaint.setVisible(trouble is not None)
        if trouble is not None:
            self._complaint.setText(self._services.say(trouble))

    # Set-up

    def _arrange(self) -> None:
        mark(self._complaint, "complaint")
        self._complaint.setWordWrap(True)
        self._complaint.hide()
        set_clear_button(self.search, self._services.theme)
        # Enter in a line must not close the dialog.
        self._close.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self._complaint, 1)
        row.addStretch()
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(self.search)
        column.addWidget(self._made_area(), 1)
        column.addLayout(row)
        room = self.screen().availableSize().height() - _FRAME_PX
        wanted = self._content.sizeHint().height() + self.sizeHint().height() - self._area.sizeHint().height()
        self.resize(scaled(_WIDTH_PX), min(wanted, room))

    def _made_area(self) -> QScrollArea:
        """All rows; what is too much for the screen scrolls."""
        self._content, self._area = QWidget(), QScrollArea()
        inner = QVBoxLayout(self._content)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(16)
        inner.addLayout(self._form)
        if self.keys is not None:
            inner.addWidget(self.keys)
        mark(self._nothing, "secondary")
        self._nothing.hide()
        inner.addWidget(self._nothing)
        inner.addStretch()
        self._area.setWidget(self._content)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls to whatever has the keyboard
        self._area.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        return self._area

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self.search.setPlaceholderText(self.tr("Search the settings"))
        self._close.setText(self.tr("Close"))
        for setting in SETTINGS:
            if setting.title is not None:
                words = self._services.say(setting.title)
                self._labels[setting.name].setText(words)
                self.editors[setting.name].setAccessibleName(words)
                self._rename_choices(setting)
        # What the export puts there where nothing is set, in the language of the draft.
        self._lines[DELEGATION.name].setPlaceholderText(usual_author(self._services.language))

    def _rename_choices(self, setting: Setting[Any]) -> None:
        editor = self.editors[setting.name]
        if isinstance(editor, QComboBox):
            for index, (_, name) in enumerate(setting.choices):
                editor.setItemText(index, self._services.say(name))

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        is_any = False
        for setting in SETTINGS:
            if setting.title is not None:
                found = wanted in setting.words
                self._form.setRowVisible(self.editors[setting.name], found)
                is_any = is_any or found
        if self.keys is not None:
            has_keys = self.keys.filter(wanted)
            self.keys.setVisible(has_keys)
            is_any = is_any or has_keys
        name = text.strip()
        nothing = Sentence(zh=f"没有叫“{name}”的设置或命令。", en=f"No setting and no command is called “{name}”.")
        self._nothing.setText(self._services.say(nothing))
        self._nothing.setHidden(is_any)
