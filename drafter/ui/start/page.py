"""The start page: on the left a new draft, on the right what there is already."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
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
from drafter.text.sentence import Sentence
from drafter.ui.key_hints import Keys, beside, usual_key
from drafter.ui.start.card import Card
from drafter.ui.start.drop_zone import DropZone
from drafter.ui.start.notice import RecoveryNotice
from drafter.ui.start.recent_list import RecentList
from drafter.ui.start.rows import StartList
from drafter.ui.start.series_list import SeriesList
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import Theme, document_font, scaled

if TYPE_CHECKING:
    from drafter.app.series import UsedSeries

_NAME_PX = 30
_WIDEST_PX = 760


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
        self._refusal_sentence: Sentence | None = None
        self.zone = DropZone(theme)
        self.notice = RecoveryNotice(theme, translation)
        self.recent, self.series = RecentList(theme, lambda: translation.language), SeriesList(theme)
        self.sample, self.blank = Card("page", theme), Card("plus", theme)
        self.library, self.compare = Card("layers", theme), Card("columns", theme)
        self.settings, self.keys = QPushButton(), QPushButton()
        self._name, self._promise, self._safe = QLabel(), QLabel(), QLabel()
        self._refusal, self._refusal_icon = QLabel(), QLabel()
        self._refusal_box = QFrame()
        self._area = QScrollArea()
        self._heading, self._keys_hint, self._nothing = QLabel(), QLabel(), QLabel()
        self._series_heading = QLabel()
        self._arrange()
        self._connect()
        self.refuse(None)
        self.show_recent(())
        self.show_series(())
        self.retranslate()

    # What is shown

    def show_recent(self, drafts: tuple[RecentDraft, ...]) -> None:
        """List the recent drafts; who waits for them at the file button is taken to the first one."""
        is_waiting = self.zone.choose.hasFocus() and not self.recent.drafts
        self.recent.take(drafts)
        self.recent.setVisible(bool(drafts))
        self._keys_hint.setVisible(bool(drafts))
        self._nothing.setVisible(not drafts)
        self._order_cards(is_first_run=not drafts)
        if is_waiting and drafts:
            self.focus_first()

    def show_series(self, series: tuple[UsedSeries, ...]) -> None:
        """List the series that the user drafts most; without any, nothing is said of them."""
        self.series.take(series)
        for widget in (self._series_heading, self.series):
            widget.setVisible(bool(series))

    def show_leftovers(self, leftovers: tuple[Leftover, ...], changes: int | None = None) -> None:
        """Offer what a crash left."""
        self.notice.show_leftovers(leftovers, changes)

    def refuse(self, sentence: Sentence | None) -> None:
        """Say why a file was not opened, until something else is tried."""
        self._refusal_sentence = sentence
        self._refusal_box.setVisible(sentence is not None)
        self._refusal.setText("" if sentence is None else self._translation.say(sentence))

    @property
    def refusal(self) -> str:
        """What is said about the last file; "" where all is well."""
        return self._refusal.text()

    def focus_first(self) -> None:
        """The keyboard goes to the first recent draft, without one to the button that chooses a file."""
        target = self.recent if self.recent.drafts else self.zone.choose
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def paste(self) -> None:
        """Take the text in the clipboard, or say that there is none."""
        clipboard = QApplication.clipboard()
        source = clipboard.mimeData()
        html = source.html() if source is not None and source.hasHtml() else ""
        if clipboard.text().strip() or html.strip():
            self.text_pasted.emit(clipboard.text(), html)
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
        row.addWidget(self._made_left(), 5)
        right = self._made_right()
        row.addWidget(right, 4)
        # From the recent drafts the keyboard goes on to the drop zone and the cards.
        for first, second in zip(order := self._tab_order(), order[1:], strict=False):
            self.setTabOrder(first, second)

    def _tab_order(self) -> list[QWidget]:
        notice = [self.notice.more, self.notice.aside, self.notice.look, self.notice.restore]
        return [*notice, self.recent, self.series, self.zone.choose, self.zone.paste, *self._cards, *self._links()]

    @property
    def _cards(self) -> list[Card]:
        return [self.library, self.blank, self.compare, self.sample]

    def _links(self) -> list[QPushButton]:
        return [self.settings, self.keys]

    def _made_left(self) -> QWidget:
        self._name.setFont(document_font("zh", _NAME_PX, bold=True))
        mark(self._promise, "lead")
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(64, 50, 64, 26)
        column.setSpacing(0)
        for widget, below in ((self._name, 2), (self._promise, 26), (self.zone, 12), (self._made_refusal(), 14)):
            widget.setMaximumWidth(scaled(_WIDEST_PX))
            column.addWidget(widget)
            column.addSpacing(below)
        column.addLayout(self._made_cards())
        column.addStretch()
        column.addLayout(self._made_foot())
        return left

    def _made_refusal(self) -> QWidget:
        mark(self._refusal_box, "refusal")
        set_icon(self._refusal_icon, "error", "err", self._theme)
        self._refusal.setWordWrap(True)
        self._refusal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self._refusal_box)
        row.setContentsMargins(12, 9, 12, 9)
        row.addWidget(self._refusal_icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._refusal, 1)
        return self._refusal_box

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
        for before, after in zip([self.zone.paste, *order], [*order, self.settings], strict=True):
            self.setTabOrder(before, after)

    def _made_foot(self) -> QHBoxLayout:
        lock = QLabel()
        set_icon(lock, "lock", "ink3", self._theme, 14)
        mark(self._safe, "secondary")
        foot = QHBoxLayout()
        foot.setSpacing(7)
        foot.addWidget(lock)
        foot.addWidget(self._safe)
        foot.addStretch()
        for link in self._links():
            mark(link, "link")
            foot.addWidget(link)
        return foot

    def _made_right(self) -> QWidget:
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        right = QFrame()
        mark(right, "side")
        mark(self._heading, "label")
        mark(self._keys_hint, "label")
        mark(self._series_heading, "label")
        mark(self._nothing, "secondary")
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(self._keys_hint)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(28, 52, 36, 26)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addSpacing(24)
        column.addLayout(head)
        column.addSpacing(6)
        column.addWidget(self._nothing)
        column.addWidget(self.recent)
        column.addSpacing(24)
        column.addWidget(self._series_heading)
        column.addSpacing(6)
        column.addWidget(self.series)
        column.addStretch()
        self._area.setWidget(inside)
        inside.setAutoFillBackground(False)
        around = QVBoxLayout(right)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)
        return right

    def _show_row(self, rows: StartList[Any]) -> None:
        """The row that the keyboard has gone to, where the window is too low for all of them."""
        inside = self._area.widget()
        assert inside is not None
        row = rows.visualRect(rows.currentIndex()).translated(rows.mapTo(inside, QPoint(0, 0)))
        self._area.ensureVisible(row.left(), row.center().y(), 0, row.height())

    def _connect(self) -> None:
        for rows in (self.recent, self.series):
            rows.walked.connect(partial(self._show_row, rows))
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

    def retranslate(self) -> None:
        """Set every text again."""
        self._name.setText(self.tr("Drafter"))
        self._promise.setText(self.tr("From last year's resolution to the Word file for the Secretariat."))
        self._heading.setText(self.tr("Recent drafts"))
        self._keys_hint.setText(self.tr("↑↓ choose, Enter opens"))
        self._nothing.setText(self.tr("Your recent drafts will be listed here."))
        self.library.set_texts(self.tr("Library"), self.tr("Earlier texts on this computer"), self._keys("library"))
        self.compare.set_texts(self.tr("Compare two files"), self.tr("See where two texts differ"))
        self.sample.set_texts(self.tr("Open the sample"), self.tr("Ocean data: 80/372 to session 81"))
        self.blank.set_texts(self.tr("Blank draft"), self.tr("Fill in the masthead and write"), self._keys("new"))
        self._safe.setText(self.tr("Everything stays on this computer: no network, no upload."))
        self.settings.setText(self.tr("Settings"))
        self.keys.setText(beside(self.tr("All keys"), self._keys("keys")))
        self._series_heading.setText(self.tr("Series you draft most"))
        self.recent.retranslate()
        self.series.retranslate()
        self.refuse(self._refusal_sentence)
