"""The left of the export dialog: which file, and what was exported last."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from drafter.app.exporting import Kind
from drafter.app.last_exports import KIND_NAMES
from drafter.model.state import Base
from drafter.ui.services import Services
from drafter.ui.start.card import Card
from drafter.ui.style import mark
from drafter.ui.theme import SECONDARY_PX, interface_font, scaled

_WIDTH_PX, _SIDE_PX = 250, 10
_NAME_PX = 160
"""What a line of a card has room for."""
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
        self.rows = QScrollArea()
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
        """Set every text again; a base's name that is wider than its card keeps beginning and end."""
        name = base.name if base else ""
        metrics = QFontMetrics(interface_font(SECONDARY_PX))
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, scaled(_NAME_PX))
        against = self.tr("Every change against {} tracked, for the Secretariat.").format(shown)
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
        self.cards[Kind.TRACKED].setToolTip("" if shown == name else name)
        self.again.setText(self.tr("Export again as last time"))
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the letters have their size."""
        super().showEvent(event)
        self._fit()
        QTimer.singleShot(0, self, self._show_chosen)

    def _fit(self) -> None:
        for card in self.cards.values():
            card.fit(scaled(_WIDTH_PX) - 2 * _SIDE_PX - 1)

    def _show_chosen(self) -> None:
        self.rows.ensureWidgetVisible(self.cards[self.kind], 0, 0)

    def _arrange(self) -> None:
        mark(self, "dialog-left")
        self.setFixedWidth(scaled(_WIDTH_PX))
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE_PX, 12, 0, 12)
        column.setSpacing(4)
        column.addWidget(self._made_list(), 1)
        mark(self._last, "secondary")
        self._last.setWordWrap(True)
        self._last.setContentsMargins(4, 0, _SIDE_PX, 0)  # where the words of the link below begin
        mark(self.again, "link")
        column.addWidget(self._last)
        column.addWidget(self.again, alignment=Qt.AlignmentFlag.AlignLeft)

    def _made_list(self) -> QScrollArea:
        """The cards; where they are higher than the window they scroll, for squeezed they would cover each other."""
        inside = QWidget()
        mark(inside, "dialog-kinds")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        group = QButtonGroup(self)
        for card in self.cards.values():
            card.setCheckable(True)
            card.let_line_wrap()
            group.addButton(card)
            column.addWidget(card)
        group.buttonToggled.connect(self._on_toggled)
        column.addStretch()
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setWidgetResizable(True)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The bar is as wide as the edge beside the cards and shows nothing while there is nothing to scroll.
        self.rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.rows.setWidget(inside)
        return self.rows

    def _on_toggled(self, _button: object, is_on: bool) -> None:
        if is_on:
            self._show_chosen()
            self.changed.emit()
