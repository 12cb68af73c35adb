"""The left of the export dialog: which file, and what was exported last."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.app.exporting import Kind
from drafter.app.last_exports import KIND_NAMES
from drafter.model.state import Base
from drafter.ui.services import Services
from drafter.ui.start.card import Card
from drafter.ui.style import mark
from drafter.ui.theme import scaled

_WIDTH_PX, _SIDE_PX = 250, 10
_ICONS = {Kind.TRACKED: "export", Kind.COMPARISON: "columns"}
"""What is not here has the icon of a page."""


class ExportKinds(QFrame):
    """A card for each kind of file; one of them is chosen."""

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.cards = {kind: Card(_ICONS.get(kind, "page"), services.theme) for kind in Kind}
        self.again, self._last = QPushButton(), QLabel()
        self._arrange()

    @property
    def kind(self) -> Kind:
        """The kind of file that is chosen."""
        return next(kind for kind, card in self.cards.items() if card.isChecked())

    def choose(self, kind: Kind) -> None:
        """Choose a kind of file."""
        self.cards[kind].setChecked(True)

    def set_has_base(self, *, has_base: bool) -> None:
        """Without a base text there is nothing to compare with."""
        for kind, card in self.cards.items():
            card.setEnabled(has_base or not kind.needs_base)

    def show_last(self, words: str) -> None:
        """What was exported last, with the way to do it again; "" for nothing."""
        self._last.setText(words)
        self._last.setVisible(bool(words))
        self.again.setVisible(bool(words))

    def retranslate(self, base: Base | None) -> None:
        """Set every text again."""
        against = self.tr("Every change against {} tracked, for the Secretariat.").format(base.name if base else "")
        no_base = self.tr("Needs a base text to compare with.")
        beside = self.tr("Base and draft side by side, for colleagues.")
        for kind, line in (
            (Kind.TRACKED, against if base else no_base),
            (Kind.CLEAN, self.tr("All changes accepted, for circulation.")),
            (Kind.COMPARISON, beside if base else no_base),
            (Kind.PDF, self.tr("The same pages, with bookmarks and links, for reading.")),
            (Kind.XML, self.tr("Akoma Ntoso, as the UN publishes its resolutions.")),
            (Kind.TEXT, self.tr("For mails; a line for each paragraph.")),
        ):
            self.cards[kind].set_texts(self._services.say(KIND_NAMES[kind]), line)
        self.again.setText(self.tr("Export again as last time"))
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the letters have their size."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        for card in self.cards.values():
            card.fit(scaled(_WIDTH_PX) - 2 * _SIDE_PX - 1)

    def _arrange(self) -> None:
        mark(self, "dialog-left")
        self.setFixedWidth(scaled(_WIDTH_PX))
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE_PX, 12, _SIDE_PX, 12)
        column.setSpacing(4)
        group = QButtonGroup(self)
        for card in self.cards.values():
            card.setCheckable(True)
            card.let_line_wrap()
            group.addButton(card)
            column.addWidget(card)
        group.buttonToggled.connect(self._on_toggled)
        column.addStretch()
        mark(self._last, "secondary")
        self._last.setWordWrap(True)
        self._last.setContentsMargins(4, 0, 0, 0)  # where the words of the link below begin
        mark(self.again, "link")
        column.addWidget(self._last)
        column.addWidget(self.again, alignment=Qt.AlignmentFlag.AlignLeft)

    def _on_toggled(self, _button: object, is_on: bool) -> None:
        if is_on:
            self.changed.emit()
