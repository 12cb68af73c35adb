"""The start page: on the left a new draft, on the right what there is already."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from drafter.app.i18n import Translation
from drafter.app.recent import RecentDraft
from drafter.app.recovery import Leftover
from drafter.store.review_folder import KeptReview
from drafter.text.sentence import Sentence
from drafter.ui.key_hints import Keys, beside, usual_key
from drafter.ui.start.card import Card
from drafter.ui.start.drop_zone import DropZone
from drafter.ui.start.notice import RecoveryNotice
from drafter.ui.start.recent_list import RecentList
from drafter.ui.start.refusal import Refusal
from drafter.ui.start.review_list import ReviewList
from drafter.ui.start.rows import StartList
from drafter.ui.start.series_list import SeriesList
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import Theme, document_font, scaled

if TYPE_CHECKING:
    from drafter.app.series import UsedSeries

_NAME_PX = 30
_WIDEST_PX = 760
_ROOMY_PX = (1200, 700)
"""Smaller pages have narrower margins."""


class StartPage(QWidget):
    """What the user asks for here is a signal; the page itself opens nothing."""

    file_requested = Signal()
    text_pasted = Signal(str, str)
    """The words on the clipboard, and the same as a page, "" where there is none."""
    library_requested = Signal()
    compare_requested = Signal()
    sample_requested = Signal()
    blank_requested = Signal()
    settings_requested = Signal()
    keys_requested = Signal()

    def __init__(self, theme: Theme, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: Keys = usual_key
        self._theme, self._translation = theme, translation
        self.zone = DropZone(theme)
        self.notice = RecoveryNotice(theme, translation)
        self.recent, self.series = RecentList(theme, lambda: translation.language), SeriesList(theme)
        self.reviews = ReviewList(theme, lambda: translation.language)
        self.sample, self.blank = Card("page", theme), Card("plus", theme)
        self.library, self.compare = Card("layers", theme), Card("columns", theme)
        self.settings, self.keys = QPushButton(), QPushButton()
        self._name, self._promise, self._safe = QLabel(), QLabel(), QLabel()
        self._refusal = Refusal(theme, translation)
        self._shelf: Sentence | None = None
        self._left, self._right = QWidget(), QWidget()
        self._heading, self._keys_hint, self._nothing = QLabel(), QLabel(), QLabel()
        self._series_heading, self._reviews_heading = QLabel(), QLabel()
        self._arrange()
        self._connect()
        self._led_to: KeptReview | None = None
        """The review at which the keyboard waits for the recent drafts."""
        self.refuse(None)
        self.show_recent(())
        self.show_reviews(())
        self.show_series(())
        self.retranslate()

    # What is shown

    def show_recent(self, drafts: tuple[RecentDraft, ...]) -> None:
        """List the recent drafts; who waits for them is taken to the first one."""
        is_waiting = (self.zone.choose.hasFocus() or self._is_led_to_reviews()) and not self.recent.drafts
        self._led_to = None
        self.recent.take(drafts)
        self.recent.setVisible(bool(drafts))
        self._keys_hint.setVisible(bool(drafts))
        self._nothing.setVisible(not drafts)
        self._order_cards(is_first_run=not drafts)
        if is_waiting and drafts:
            self.focus_first()

    def show_reviews(self, reviews: tuple[KeptReview, ...]) -> None:
        """List the reviews to go on with; without any, nothing is said of them. Who waits is taken to the newest."""
        is_waiting = self.zone.choose.hasFocus() and bool(reviews)
        self.reviews.take(reviews)
        for widget in (self._reviews_heading, self.reviews, self._reviews_gap):
            widget.setVisible(bool(reviews))
        if is_waiting:
            self.reviews.setFocus(Qt.FocusReason.OtherFocusReason)
            self._led_to = self.reviews.current

    def _is_led_to_reviews(self) -> bool:
        """True where they came before the recent drafts, and the user has not walked on in them."""
        return self._led_to is not None and self.reviews.hasFocus() and self.reviews.current == self._led_to

    def show_series(self, series: tuple[UsedSeries, ...]) -> None:
        """List the series that the user drafts most; without any, nothing is said of them."""
        self.series.take(series)
        for widget in (self._series_heading, self.series):
            widget.setVisible(bool(series))

    def show_shelf(self, sentence: Sentence | None) -> None:
        """Say what the library holds; None where it is empty."""
        self._shelf = sentence
        self._name_library()

    def show_leftovers(self, leftovers: tuple[Leftover, ...], changes: int | None = None) -> None:
        """Offer what a crash left."""
        self.notice.show_leftovers(leftovers, changes)

    def refuse(
        self, sentence: Sentence | None, words: Sentence | None = None, remedy: Callable[[], None] | None = None
    ) -> None:
        """Say why a file was not opened, until something else is tried; `words` name the button for `remedy`."""
        self._refusal.say(sentence, words, remedy)
        self._seek(self._refusal)

    @property
    def refusal(self) -> str:
        """What is said about the last file; "" where all is well."""
        return self._refusal.text

    @property
    def remedy(self) -> QPushButton:
        """What can be done about it."""
        return self._refusal.remedy

    def focus_first(self) -> None:
        """The keyboard goes to the first recent draft, without one to the button that chooses a file."""
        target = self.recent if self.recent.drafts else self.zone.choose
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def paste(self) -> None:
        """Take the text in the clipboard, or say that there is none."""
        from drafter.ui.editor.clipboard import words_in  # here, for the page is shown before anything is pasted

        source = QApplication.clipboard().mimeData()
        html = source.html() if source is not None and source.hasHtml() else ""
        words = "" if source is None else words_in(source) or ""
        if words.strip() or html.strip():
            self.text_pasted.emit(words, html)
            return
        nothing = Sentence(
            zh="剪贴板里没有文字。先在Word或浏览器里复制决议全文。",
            en="There is no text in the clipboard. Copy the whole resolution in Word or a browser first.",
        )
        self.refuse(nothing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pasting works wherever on the page the keyboard is."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    # Set-up

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._arrange_left()
        self._arrange_right()
        self._fit()
        row.addWidget(_scrolled(self._left), 5)
        side = QFrame()
        mark(side, "side")
        within = QVBoxLayout(side)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(_scrolled(self._right))
        row.addWidget(side, 4)
        # From the recent drafts the keyboard goes on to the drop zone and the cards.
        for first, second in zip(order := self._tab_order(), order[1:], strict=False):
            self.setTabOrder(first, second)

    def _tab_order(self) -> list[QWidget]:
        notice = [self.notice.more, self.notice.look, self.notice.aside, self.notice.restore]
        zone = [self.zone.choose, self.zone.paste, self._refusal.remedy]
        return [*notice, self.reviews, self.recent, self.series, *zone, *self._cards, *self._links()]

    @property
    def _cards(self) -> list[Card]:
        return [self.library, self.blank, self.compare, self.sample]

    def _links(self) -> list[QPushButton]:
        return [self.settings, self.keys]

    def _arrange_left(self) -> None:
        self._name.setFont(document_font("zh", _NAME_PX, bold=True))
        mark(self._promise, "lead")
        self._promise.setWordWrap(True)
        column = QVBoxLayout(self._left)
        column.setSpacing(0)
        for widget, below in ((self._name, 2), (self._promise, 26), (self.zone, 12), (self._refusal, 14)):
            widget.setMaximumWidth(scaled(_WIDEST_PX))
            column.addWidget(widget)
            column.addSpacing(below)
        column.addLayout(self._made_cards())
        column.addStretch()
        column.addSpacing(12)
        column.addLayout(self._made_foot())

    def _made_cards(self) -> QGridLayout:
        cards = self._grid = QGridLayout()
        cards.setSpacing(12)
        for number, card in enumerate(self._cards):
            cards.addWidget(card, number // 2, number % 2)
        for column in (0, 1):
            cards.setColumnStretch(column, 1)
        for card in self._cards:
            card.setMaximumWidth(scaled(_WIDEST_PX) // 2 - 6)
        return cards

    def _order_cards(self, *, is_first_run: bool) -> None:
        """Who has no drafts yet finds the sample first."""
        order = self._cards[-1:] + self._cards[:-1] if is_first_run else self._cards
        for number, card in enumerate(order):
            self._grid.addWidget(card, number // 2, number % 2)
        for before, after in zip([self._refusal.remedy, *order], [*order, self.settings], strict=True):
            self.setTabOrder(before, after)

    def _made_foot(self) -> QHBoxLayout:
        lock = QLabel()
        set_icon(lock, "lock", "ink3", self._theme, 14)
        mark(self._safe, "secondary")
        self._safe.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(7)
        foot.addWidget(lock)
        foot.addWidget(self._safe, 1)
        for link in self._links():
            mark(link, "link")
            foot.addWidget(link)
        return foot

    def _arrange_right(self) -> None:
        mark(self._heading, "label")
        mark(self._keys_hint, "label")
        mark(self._series_heading, "label")
        mark(self._reviews_heading, "label")
        self._reviews_gap = QWidget()
        self._reviews_gap.setFixedHeight(24)
        mark(self._nothing, "secondary")
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(self._keys_hint)
        column = QVBoxLayout(self._right)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addSpacing(24)
        column.addWidget(self._reviews_heading)
        column.addWidget(self.reviews)
        column.addWidget(self._reviews_gap)
        column.addLayout(head)
        column.addSpacing(6)
        column.addWidget(self._nothing)
        column.addWidget(self.recent)
        column.addSpacing(24)
        column.addWidget(self._series_heading)
        column.addSpacing(6)
        column.addWidget(self.series)
        column.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A small window has little room to give away."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_small = self.width() < _ROOMY_PX[0] or self.height() < _ROOMY_PX[1]
        left, right = self._left.layout(), self._right.layout()
        assert left is not None
        assert right is not None
        side, top, foot = (36, 24, 14) if is_small else (64, 50, 26)
        left.setContentsMargins(side, top, side, foot)
        right.setContentsMargins(28, top + 2, 36, foot)

    def _show_row(self, rows: StartList[Any]) -> None:
        """The row that the keyboard has gone to, where the window is too low for all of them."""
        row = rows.visualRect(rows.currentIndex()).translated(rows.mapTo(self._right, QPoint(0, 0)))
        _area_of(self._right).ensureVisible(row.left(), row.center().y(), 0, row.height())

    @property
    def _lists(self) -> tuple[StartList[Any], ...]:
        """From above."""
        return (self.reviews, self.recent, self.series)

    def _go_on(self, rows: StartList[Any], is_down: bool) -> None:
        """The arrows lead from one list into the next one that is shown, as over one list."""
        place = self._lists.index(rows)
        beyond = self._lists[place + 1 :] if is_down else self._lists[:place][::-1]
        following = next((other for other in beyond if other.isVisible() and other.rows.rowCount()), None)
        if following is not None:
            following.enter(from_above=is_down)

    def _seek(self, widget: QWidget) -> None:
        """What was said last is seen."""
        if widget.isVisibleTo(self) and self._left.parentWidget() is not None:
            _area_of(self._left).ensureWidgetVisible(widget)

    def _connect(self) -> None:
        for rows in self._lists:
            rows.walked.connect(partial(self._show_row, rows))
            rows.left.connect(partial(self._go_on, rows))
        self.zone.choose_requested.connect(self.file_requested)
        self.zone.paste_requested.connect(self.paste)
        self.library.clicked.connect(self.library_requested)
        self.compare.clicked.connect(self.compare_requested)
        self.sample.clicked.connect(self.sample_requested)
        self.blank.clicked.connect(self.blank_requested)
        self.settings.clicked.connect(self.settings_requested)
        self.keys.clicked.connect(self.keys_requested)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on."""
        self._keys = keys
        self.zone.set_keys(keys)
        self.retranslate()

    def _name_library(self) -> None:
        held = self.tr("Earlier texts on this computer") if self._shelf is None else self._translation.say(self._shelf)
        self.library.set_texts(self.tr("Library"), held, self._keys("library"))

    def retranslate(self) -> None:
        """Set every text again."""
        self._name.setText(self.tr("Drafter"))
        self._promise.setText(self.tr("From last year's resolution to the Word file for the Secretariat."))
        self._heading.setText(self.tr("Recent drafts"))
        self._keys_hint.setText(self.tr("↑↓ choose, Enter opens"))
        self._nothing.setText(self.tr("Your recent drafts will be listed here."))
        self._name_library()
        self.compare.set_texts(self.tr("Compare two files"), self.tr("See where two texts differ"))
        self.sample.set_texts(self.tr("Open the sample"), self.tr("Ocean data: 80/372 to session 81"))
        self.blank.set_texts(self.tr("Blank draft"), self.tr("Fill in the masthead and write"), self._keys("new"))
        self._safe.setText(self.tr("Everything stays on this computer: no network, no upload."))
        self.settings.setText(self.tr("Settings"))
        self.keys.setText(beside(self.tr("All keys"), self._keys("keys")))
        self._series_heading.setText(self.tr("Series you draft most"))
        self._reviews_heading.setText(self.tr("Reviews to go on with"))
        self.reviews.retranslate()
        self.recent.retranslate()
        self.series.retranslate()
        self._refusal.retranslate()


def _scrolled(inside: QWidget) -> QScrollArea:
    """A column that scrolls where the window is too low for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(inside)
    inside.setAutoFillBackground(False)
    return area


def _area_of(inside: QWidget) -> QScrollArea:
    """What `inside` scrolls in."""
    viewport = inside.parentWidget()
    area = viewport.parentWidget() if viewport is not None else None
    assert isinstance(area, QScrollArea)
    return area
