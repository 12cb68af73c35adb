"""What stands above one of the two texts: its name, what it is, and a menu to choose another one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from drafter.app.i18n import Translation
from drafter.text.sentence import with_commas
from drafter.ui.compare.forms import CHIP_PX, SCROLL_BAR_PX
from drafter.ui.compare.texts import Origin, Side, Text, about
from drafter.ui.elided import ElidedLabel
from drafter.ui.style import mark


class SideHead(QWidget):
    """Says what is chosen; what is shown is set from outside."""

    origin_chosen = Signal(object)
    """Origin."""
    version_chosen = Signal(str)
    """The name of a stage kept with the draft."""

    def __init__(self, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._translation = translation
        self._text: Text | None = None
        self._at: datetime | None = None
        self._offered: tuple[Origin, ...] = (Origin.FILE,)
        self._versions: tuple[str, ...] = ()
        self.button, self.menu = QToolButton(), QMenu(self)
        self._about, self._before = ElidedLabel(40), QLabel()
        mark(self.button, "quiet")
        mark(self._about, "secondary")
        self.button.setMenu(self.menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        font = self.button.font()
        font.setBold(True)
        self.button.setFont(font)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(4)
        for widget in (self._before, self.button, self._about):
            row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.retranslate()

    @property
    def about_text(self) -> str:
        """What is said of the text."""
        return self._about.full_text

    def indent(self, pixels: int) -> None:
        """Begin where the text below begins."""
        self._before.setFixedWidth(max(pixels - 16, 0))

    def show_text(
        self,
        text: Text | None,
        offered: tuple[Origin, ...],
        versions: tuple[str, ...] = (),
        at: datetime | None = None,
    ) -> None:
        """Name the text, of this time; the menu has these, the versions under their names, and a file."""
        self._text, self._offered, self._versions, self._at = text, offered, versions, at
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        text = self._text
        names = {Origin.BASE: self.tr("Base text"), Origin.DRAFT: self.tr("This draft")}
        self.menu.clear()
        for name in self._versions:
            self.menu.addAction(self.tr("Version “{}”").format(name)).triggered.connect(
                lambda _checked=False, chosen=name: self.version_chosen.emit(chosen)
            )
        for origin in self._offered:
            words = names.get(origin, self.tr("Choose a file…"))
            self.menu.addAction(words).triggered.connect(
                lambda _checked=False, chosen=origin: self.origin_chosen.emit(chosen)
            )
        if text is None:
            self.button.setText(self.tr("Nothing chosen"))
            self._about.set_full_text("")
            return
        is_draft = text.origin is Origin.DRAFT
        self.button.setText(names[Origin.DRAFT] if is_draft else text.name)
        parts = (names[Origin.BASE],) if text.origin is Origin.BASE else ()
        language = self._translation.language
        self._about.set_full_text(with_commas((*parts, *about(text, self._at, language)), language))
        self.button.setAccessibleName(f"{self.button.text()} {self._about.full_text}".strip())


class HeadRow(QFrame):
    """Both heads above their texts, and between them what changes the two about."""

    def __init__(self, heads: Mapping[Side, SideHead], swap: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "header")
        mark(swap, "link")
        swap.setFixedWidth(CHIP_PX)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, SCROLL_BAR_PX, 2)
        grid.setSpacing(0)
        grid.addWidget(heads[Side.OLD], 0, 0)
        grid.addWidget(swap, 0, 1)
        grid.addWidget(heads[Side.NEW], 0, 2)
        for place in (0, 2):
            grid.setColumnStretch(place, 1)
            grid.setColumnMinimumWidth(place, 1)
