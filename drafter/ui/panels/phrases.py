"""The phrase panel: what can stand at the caret, in the form that fits there; Enter inserts it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.app.i18n import Translation
from drafter.app.own_phrases import add_phrase
from drafter.app.session import Session
from drafter.model.commands import insert_phrase
from drafter.model.document import Paragraph, ParagraphId
from drafter.model.naming import paragraph_name
from drafter.phrases.bank import Phrase, PhraseBank, phrase_bank
from drafter.phrases.chain import ChainStep
from drafter.text.normal import is_han
from drafter.text.sentence import DrafterError, with_commas
from drafter.ui.key_hints import Keys
from drafter.ui.lists.card_list import CardList
from drafter.ui.lists.pieces import Look, Piece
from drafter.ui.lists.row_model import RowModel
from drafter.ui.lists.setting import SECONDARY
from drafter.ui.lists.text_label import TextLabel
from drafter.ui.panels.ladder import Ladder
from drafter.ui.panels.phrase_card import PhraseCard
from drafter.ui.panels.phrase_context import (
    Offer,
    Place,
    example_in,
    formula_edit,
    formula_offers,
    phrase_offers,
    phrase_runs,
    place_of,
)
from drafter.ui.panels.phrase_delegate import Divider, PhraseDelegate, PhraseRow
from drafter.ui.panels.phrase_search import PhraseSearch
from drafter.ui.style import mark
from drafter.ui.theme import Theme

_SETTLE_MS = 60
"""After the caret moved or the text changed; the list is for those who look at it, not for every key."""


class PhrasePanel(QWidget):
    """Search field, context, ladder, list."""

    left = Signal()
    """The keyboard goes back to the text: a phrase was inserted, or Esc."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        translation: Translation,
        user_folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`user_folder` is where the user's own phrases lie."""
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._translation = translation
        self._user_folder = user_folder
        self._place: Place | None = None
        self._shown: object = None
        self._model: RowModel[PhraseRow] = RowModel(_key, self._describe, self)
        self.search = PhraseSearch(theme)
        self._context = TextLabel(theme, SECONDARY, most_lines=2)
        self.ladder = Ladder()
        self.list = CardList()
        self.card = PhraseCard(theme)
        self._nothing, self.add_own = QLabel(), QPushButton()
        self._delegate = PhraseDelegate(self.list, theme)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._refresh)
        self._arrange()
        self._listen()
        self.retranslate()

    # What the shell asks for

    def focus_search(self) -> None:
        """Ctrl+K: the keyboard comes to the search field, with all of it selected."""
        self._refresh()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_formulas(self) -> None:
        """The keyboard comes to the list, to the first formula that fits; to the search where none does."""
        self.search.clear()
        self._refresh()
        formulas = (i for i, row in enumerate(self._model.rows) if isinstance(row, Offer) and row.phrase is None)
        first = next(formulas, None)
        if first is None:
            self.focus_search()
            return
        self.list.setCurrentIndex(self._model.index(first))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def current(self) -> Offer | None:
        """The row that is open."""
        row = self._model.value(self.list.currentIndex())
        return row if isinstance(row, Offer) else None

    @property
    def rows(self) -> tuple[PhraseRow, ...]:
        """What is listed."""
        return self._model.rows

    def insert_current(self) -> bool:
        """Insert the current phrase or formula at the caret; False where none is current or it is refused."""
        offer, place = self.current, self._now()
        if offer is None or place.paragraph is None:
            return False
        if offer.phrase is None:
            done = self._session.dispatch(formula_edit(offer, place))
        else:
            done = self._session.run(insert_phrase(phrase_runs(offer, place)).run)
        if done:
            self.search.clear()
            self.left.emit()
        return done

    # Set-up

    def _arrange(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.set_card(self.card)
        self.list.set_open(True)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.search.installEventFilter(self)
        mark(self._nothing, "secondary")
        mark(self.add_own, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 6)
        column.setSpacing(8)
        for widget in (self.search, self._context, self.ladder, self._nothing):
            column.addWidget(widget)
        column.addWidget(self.add_own, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.search)
        order = (
            self.search,
            self.add_own,
            self.ladder.weaker,
            self.ladder.here,
            self.ladder.stronger,
            self.list,
            self.card.insert,
        )
        for first, second in pairwise(order):
            self.setTabOrder(first, second)

    def _listen(self) -> None:
        self._session.changed.connect(lambda _old, _new: self._settle.start())
        self._session.selection_changed.connect(lambda _selection: self._settle.start())
        self._theme.changed.connect(self.list.viewport().update)
        self.search.textChanged.connect(lambda _text: self._on_query())
        self.search.returnPressed.connect(self.insert_current)
        self.list.current_changed.connect(lambda _index: self._show_current())
        self.list.row_entered.connect(lambda _index: self.insert_current())
        self.list.left.connect(self.left)
        self.add_own.clicked.connect(self._add_own)
        self.list.installEventFilter(self)
        self.card.insert_requested.connect(self.insert_current)
        self.ladder.chosen.connect(self.choose)

    # Following the caret

    @property
    def _bank(self) -> PhraseBank:
        return phrase_bank(self._user_folder)

    def _now(self) -> Place:
        """The place of the caret as it is at this moment."""
        self._place = place_of(self._session.state, self._bank)
        return self._place

    def showEvent(self, event: QShowEvent) -> None:
        """What was not kept up with while hidden."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        kept, before, place = self.current, self._place, self._now()
        is_new_place = before is None or _opening(before) != _opening(place)
        self._delegate.language = place.language
        self._show_context(place)
        self._model.take(self._listed(place, self.search.text()))
        row = None if kept is None else self._model.row_of(kept.key)
        self._select(row, is_new_place=is_new_place)

    def _on_query(self) -> None:
        place = self._place or self._now()
        self._model.take(self._listed(place, self.search.text()))
        self._select(None, is_new_place=True)

    def _select(self, row: int | None, *, is_new_place: bool) -> None:
        """Make a row current: this one, else the first phrase."""
        if row is None or is_new_place:
            row = next((index for index, one in enumerate(self._model.rows) if isinstance(one, Offer)), None)
        index = self._model.index(row) if row is not None else QModelIndex()
        if index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
        self._show_current()
        if is_new_place:
            self.list.scrollToTop()

    def _listed(self, place: Place, query: str) -> list[PhraseRow]:
        phrases = phrase_offers(place, self._bank, query)
        session = place.document.masthead.session
        formulas = formula_offers(place, query, None if session is None else session + 1)
        rows: list[PhraseRow] = []
        if phrases:
            rows += [Divider(self.tr("Fits here"), self.tr("times in six sessions")), *phrases]
        if formulas:
            rows += [Divider(self.tr("Formulas")), *formulas]
        self._nothing.setVisible(not rows)
        self._nothing.setText(self._why_nothing(query))
        self.add_own.setVisible(not phrases and self._can_be_own(place, query))
        return rows

    def _why_nothing(self, query: str) -> str:
        if query.strip():
            return self.tr("There is no such phrase.")
        return self.tr("Paragraphs like this one open with no set phrase.")

    def _can_be_own(self, place: Place, query: str) -> bool:
        """True where the query can be a phrase of the draft's language, for a part that has phrases."""
        is_chinese = any(is_han(char) for char in query)
        fits = bool(query.strip()) and is_chinese is (place.language == "zh")
        return fits and self._user_folder is not None and place.part is not None

    def _add_own(self) -> None:
        """The query is one of the user's own phrases from now on, and current."""
        place, folder = self._now(), self._user_folder
        if folder is None or place.part is None:
            return
        try:
            add_phrase(folder, place.part, self.search.text(), place.language)
        except DrafterError as refusal:
            self._session.refused.emit(refusal.sentence)
            return
        self._on_query()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_context(self, place: Place) -> None:
        """执行段12，上一段起首**赞赏地注意到**"""
        if place.name is None:
            self._context.show_text(self.tr("The caret is not in a paragraph."))
            return
        name, language = self._translation.say(place.name), self._translation.language
        if place.previous_lead:
            before = Piece(with_commas((name, self.tr("the one above opens with ")), language))
            self._context.show_pieces((before, Piece(place.previous_lead, frozenset({Look.STRONG}))))
        else:
            above = self.tr("no opening phrase above") if place.part is not None else ""
            self._context.show_text(with_commas((name, above), language))

    def _show_current(self) -> None:
        offer, place = self.current, self._place
        phrase = offer.phrase if offer is not None else None
        self.ladder.show_phrase(phrase, self._bank, self._session.document.language)
        if offer is None or place is None:
            self._shown = None
            self.list.set_open(False)
            return
        example = self._example(phrase)
        # What the card says follows from this; setting it anew lays the whole list out.
        shown = (
            offer,
            example,
            place.language,
            place.paragraph is None,
            place.is_empty,
            _has_lead(place),
            place.previous,
        )
        if shown != self._shown or not self.list.is_open:
            self._shown = shown
            self.card.show_offer(offer, place, example)
            self.list.set_open(True)

    def _example(self, phrase: Phrase | None) -> tuple[str, Paragraph] | None:
        base = self._session.base
        paragraph = example_in(base, phrase)
        if base is None or paragraph is None:
            return None
        name = self._translation.say(paragraph_name(base.document, paragraph.id))
        number = base.document.masthead.symbol or ""
        source = number.removeprefix("A/RES/") if number.startswith("A/RES/") else self.tr("Base text")
        return (self.tr("{}, {}: ").format(source, name), paragraph)

    # Keys

    def choose(self, phrase: Phrase) -> None:
        """Make this phrase current, listed or not."""
        row = self._model.row_of(phrase.id)
        if row is None:
            self.search.clear()
            row = self._model.row_of(phrase.id)
        if row is not None:
            index = self._model.index(row)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down in the search field move in the list; Left and Right in the list go to weaker and stronger."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.search and event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if watched is self.search and event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                self.left.emit()
                return True
            if watched is self.list and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                phrase = self.ladder.step(event.key() == Qt.Key.Key_Right)
                if phrase is not None:
                    self.choose(phrase)
                return True
        return super().eventFilter(watched, event)

    # Words

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._shown = None
            self._refresh()
        super().changeEvent(event)

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on."""
        self.search.set_key(keys("phrase"))

    def retranslate(self) -> None:
        """Set every text again."""
        self.search.set_words(self.tr("Search phrases"), self.tr("Chinese, pinyin initials or English"))
        self.list.setAccessibleName(self.tr("Phrases"))
        self._nothing.setText(self._why_nothing(self.search.text()))
        self.add_own.setText(self.tr("Add to my phrases"))

    def _describe(self, row: PhraseRow) -> str:
        if isinstance(row, Divider):
            return row.title
        times = self.tr("used: %n", "", row.count) if row.count else ""
        chain = self.tr("goes on from the paragraph above") if row.step is not ChainStep.BARE else ""
        return with_commas((row.text, row.other, chain, times), self._translation.language)


_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def _opening(place: Place) -> tuple[ParagraphId | None, Phrase | None]:
    """What the list begins with: that of another paragraph, or of one that opens otherwise now."""
    return None if place.paragraph is None else place.paragraph.id, place.own


def _has_lead(place: Place) -> bool:
    return place.paragraph is not None and bool(place.paragraph.lead)


def _key(row: PhraseRow) -> object:
    return row.title if isinstance(row, Divider) else row.key
