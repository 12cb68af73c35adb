"""The current phrase, opened: its form here, the other language, an example from the base, the button that inserts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.model.document import Paragraph
from drafter.phrases.chain import ChainStep
from drafter.ui.lists.pieces import Look, Piece, of_runs
from drafter.ui.lists.setting import Type, document_type
from drafter.ui.lists.surface import Surface
from drafter.ui.lists.tagged import TaggedLayout
from drafter.ui.lists.text_label import TextLabel
from drafter.ui.panels.phrase_context import Bare, Offer, Place, bare_because, usage
from drafter.ui.panels.phrase_delegate import PHRASE_PX, counted, other_type
from drafter.ui.style import mark
from drafter.ui.theme import Theme

_EXAMPLE_PX = 13
_EXAMPLE_LINES = 2


class PhraseCard(Surface):
    """Shows one offer."""

    insert_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sel", parent=parent)
        self._phrase = TextLabel(theme, document_type("zh", PHRASE_PX))
        self._other = TextLabel(theme, other_type("zh"), most_lines=2)
        self._example = TextLabel(theme, Type("zh", _EXAMPLE_PX, "ink2"), most_lines=_EXAMPLE_LINES)
        self._chain, self._count, self._usage = QLabel(), QLabel(), QLabel()
        self.insert = QPushButton()
        self._arrange()

    @property
    def chain_text(self) -> str:
        """How the phrase follows the opening above; "" where nothing is to be said."""
        return self._chain.text()

    def show_offer(self, offer: Offer, place: Place, example: tuple[str, Paragraph] | None) -> None:
        """Show a phrase or formula at a place; `example` is a paragraph of the base and how it is cited."""
        language = place.language
        looks = frozenset({Look.LEAD, Look.STRONG}) if offer.phrase is not None else frozenset()
        size = PHRASE_PX if offer.phrase is not None else PHRASE_PX - 1
        self._phrase.show_pieces((Piece(offer.text, looks),), document_type(language, size))
        self._other.show_pieces((Piece(offer.other, frozenset({Look.LEAD})),), other_type(language))
        self._other.setVisible(bool(offer.other))
        self._count.setText(counted(offer.count) if offer.count else "")
        use = usage(offer.phrase, language) if offer.phrase is not None else ""
        self._usage.setText(use)
        self._usage.setVisible(bool(use))
        chain = self._chain_words(offer, place)
        self._chain.setText(chain)
        self._chain.setVisible(bool(chain))
        self._show_example(example, place)
        self.insert.setText(self._verb(offer, place) + "  Enter")
        self.insert.setEnabled(place.paragraph is not None)

    def _show_example(self, example: tuple[str, Paragraph] | None, place: Place) -> None:
        self._example.setVisible(example is not None)
        if example is not None:
            source, paragraph = example
            pieces = (Piece(source), *(p for p in of_runs(paragraph.runs, {}) if Look.NOTE_MARK not in p.looks))
            self._example.show_pieces(pieces, Type(place.language, _EXAMPLE_PX, "ink2"))

    def _verb(self, offer: Offer, place: Place) -> str:
        if offer.phrase is None:
            return self.tr("Insert") if place.is_empty else self.tr("Insert below")
        has_opening = place.paragraph is not None and bool(place.paragraph.lead)
        return self.tr("Replace the opening") if has_opening else self.tr("Insert")

    def _chain_words(self, offer: Offer, place: Place) -> str:
        if offer.phrase is None or place.previous is None:
            return ""
        if offer.step is not ChainStep.BARE:
            return self.tr("goes on from above")
        found = bare_because(offer, place)
        if found is None:
            return ""
        because, word = found
        says = {
            Bare.OTHER_PHRASE: self.tr("no “{}” here"),
            Bare.OTHER_ADDRESSEE: self.tr("no “{}”: somebody else is addressed"),
            Bare.NOT_KNOWN_WHOM: self.tr("“{}” where the same are addressed"),
        }
        return says[because].format(word)

    def _arrange(self) -> None:
        for label in (self._count, self._usage):
            mark(label, "secondary")
        self._usage.setWordWrap(True)
        mark(self._chain, "tag")
        mark(self.insert, "primary")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(TaggedLayout(self._phrase, self._chain), 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.addWidget(self.insert)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._other)
        column.addWidget(self._usage)
        column.addWidget(self._example)
        column.addLayout(buttons)
        self.insert.clicked.connect(self.insert_requested)
