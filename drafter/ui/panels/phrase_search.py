"""The search field of the phrase panel: its sign, and while it is empty the key that leads into it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from drafter.ui.icons import icon
from drafter.ui.key_hints import usual_key
from drafter.ui.style import mark, set_clear_button
from drafter.ui.theme import Theme


class PhraseSearch(QLineEdit):
    """Says what its panel tells it to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = QLabel(usual_key("phrase"))
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        mark(self._key, "label")
        set_clear_button(self, theme)
        self._sign = self.addAction(self._icon(), QLineEdit.ActionPosition.LeadingPosition)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 10, 0)
        inside.addWidget(self._key, 0, Qt.AlignmentFlag.AlignRight)
        theme.changed.connect(self._on_theme)
        self.textChanged.connect(lambda text: self._key.setVisible(not text))

    def set_words(self, name: str, hint: str) -> None:
        """What the field is called, and what it says while it is empty."""
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        self._sign.setText(name)

    def set_key(self, key: str) -> None:
        """Name this key from now on."""
        self._key.setText(key)

    def _on_theme(self) -> None:
        self._sign.setIcon(self._icon())

    def _icon(self) -> QIcon:
        return icon("search", self._theme.colours.colour("ink2"))
