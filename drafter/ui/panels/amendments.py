"""The amendments panel: what colleagues changed and remarked in a file that came back, to accept or to reject."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from drafter.app.amendments.amending import Amending
from drafter.app.amendments.received import Received
from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.model.place import is_there
from drafter.text.sentence import Language
from drafter.ui.key_hints import Keys
from drafter.ui.lists.card_list import CardList
from drafter.ui.lists.row_model import RowModel
from drafter.ui.lists.stops import next_row, row_near
from drafter.ui.panels.amendment_card import AmendmentCard
from drafter.ui.panels.amendment_delegate import AmendmentDelegate
from drafter.ui.panels.amendment_rows import (
    Heading,
    Item,
    ListRow,
    listed,
    open_items,
    pieces_of,
    settled_count,
    unsettled_count,
)
from drafter.ui.panels.amendment_words import AmendmentWords
from drafter.ui.style import mark
from drafter.ui.theme import Theme


class AmendmentsPanel(QWidget):
    """The list by author with its open card; the draft beside it can be written in all the while."""

    go_to = Signal(object, object)
    """Place, Span or None: put the caret there."""
    shown = Signal(object, object)
    """Place, Span or None: these words are looked at or were just taken into the draft; the keyboard stays here."""
    current_changed = Signal(object, object)
    """Place and Span, or None: what is current stands there by now; nothing is to scroll."""
    declined = Signal(object)
    """Item: it was rejected."""
    left = Signal()
    """Esc: the keyboard goes back to the text."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        translation: Translation,
        amending: Amending,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._amending = session, amending
        self._folded: set[str] = set()
        self._measured: Received | None = None
        """What the rows were measured for."""
        self._words = AmendmentWords(session, translation, amending, self)
        self._model: RowModel[ListRow] = RowModel(_key, self._words.read_out, self)
        self.list = CardList()
        self.card = AmendmentCard(theme)
        self._delegate = AmendmentDelegate(self.list, theme, self._words.of_row, self._words.title, self._language)
        self._name, self._empty, self.names = QLabel(), QLabel(), QLabel()
        self.accept_author, self.accept_all, self.settled, self.close_file = (QPushButton() for _ in range(4))
        self._stack = QStackedWidget()
        self._arrange()
        self._listen(theme)
        self.retranslate()

    # What the shell asks for

    @property
    def current(self) -> Item | None:
        """The row that is open."""
        row = self._model.value(self.list.currentIndex())
        return row if isinstance(row, Item) else None

    @property
    def unsettled(self) -> int:
        """How many amendments and comments are left to decide on."""
        return unsettled_count(self._amending)

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """What is listed: authors and rows."""
        return self._model.rows

    def next_row(self) -> None:
        """F7: the next row is current; after the last one the first."""
        self._walk(1)

    def previous_row(self) -> None:
        """Shift+F7."""
        self._walk(-1)

    def accept_current(self) -> bool:
        """Alt+Enter: take the current amendment into the draft; False where it does not fit."""
        item = self.current
        if item is None or item.amendment is None or not self._amending.accept([item.amendment]):
            return False
        if item.place is not None:
            self.shown.emit(item.place, item.span)
        return True

    def decline_current(self) -> None:
        """Delete: the current amendment is not wanted, the current comment is done with."""
        item = self.current
        if item is not None and item.amendment is not None and not item.is_settled:
            self._amending.decline([item.amendment])
            self.declined.emit(item)
        elif item is not None and item.remark is not None:
            self._amending.set_read(item.remark.remark, is_read=True)

    def accept_all_of(self, author: str | None) -> bool:
        """Take all amendments of an author that fit, or of all authors, in one step."""
        found = [item.amendment for item in open_items(self._amending, author) if item.amendment is not None]
        return self._amending.accept(found)

    def focus_list(self) -> None:
        """The keyboard comes to the list."""
        if self.current is None:
            self.next_row()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Set-up

    def _arrange(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.set_card(self.card)
        self.list.set_open(True)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        mark(self._name, "secondary")
        for words in (self._empty, self.names):
            mark(words, "secondary")
            words.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setMargin(8)
        self.settled.setCheckable(True)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self.close_file)
        foot.addStretch(1)
        for button in (self.accept_author, self.accept_all, self.settled, self.close_file):
            mark(button, "link")
        for button in (self.accept_author, self.accept_all, self.settled):
            foot.addWidget(button)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.names)
        column.addLayout(foot)
        self.setFocusProxy(self.list)
        order = [self.close_file, self.list, *self.card.buttons, self.accept_author, self.accept_all, self.settled]
        for first, second in pairwise(order):
            self.setTabOrder(first, second)

    def _listen(self, theme: Theme) -> None:
        self._amending.changed.connect(self._refresh)
        theme.changed.connect(self.list.viewport().update)
        self.list.current_changed.connect(lambda _index: self._on_current())
        self.list.row_entered.connect(self._enter)
        self.list.ticked.connect(self._toggle)
        self.list.clicked.connect(self._toggle)
        self.list.opened.connect(lambda _index: self.card.focus_buttons())
        self.list.left.connect(self.left)
        self.card.accept_requested.connect(self.accept_current)
        self.card.decline_requested.connect(self.decline_current)
        self.card.restore_requested.connect(self._restore)
        self.card.visit_requested.connect(self._visit)
        self.accept_author.clicked.connect(lambda: self.accept_all_of(self._current_author()))
        self.accept_all.clicked.connect(lambda: self.accept_all_of(None))
        self.settled.toggled.connect(lambda _on: self._refresh())
        self.close_file.clicked.connect(self._amending.put_away)

    # The list

    def _refresh(self) -> None:
        """List what stands now; the current row stays current, or the one that takes its place is."""
        kept, row_before = self.current, self.list.currentIndex().row()
        self._model.take(listed(self._amending, frozenset(self._folded), with_settled=self.settled.isChecked()))
        self._keep_heights()
        if kept is not None:
            row = self._model.row_of(_key(kept))
            target = row_near(self._item_rows(), row_before) if row is None else row
            if target is not None and target != self.list.currentIndex().row():
                self.list.setCurrentIndex(self._model.index(target))
        self._count()
        self.list.refit()
        self._show_current()
        if kept is not None and self.current is not None and _key(kept) != _key(self.current):
            # The one that took its place: nobody should accept what is not seen.
            self.list.scrollTo(self.list.currentIndex())

    def _keep_heights(self) -> None:
        """A row reads the same, wherever it stands in the draft by now, as long as its file is open."""
        view = self._amending.overview
        received = None if view is None else view.received
        if received is not self._measured:
            self._measured = received
            self._delegate.forget_heights()

    def _item_rows(self) -> list[int]:
        return [index for index, row in enumerate(self._model.rows) if isinstance(row, Item)]

    def _count(self) -> None:
        view = self._amending.overview
        words = "{}" if view is None or view.received.is_tracked else self.tr("{}: compared with this draft as a whole")
        self._name.setText("" if view is None else words.format(view.received.name))
        authors = {item.author for item in open_items(self._amending)}
        settled = settled_count(self._amending)
        self._count_author()
        self.accept_all.setText(self.tr("Accept all %n", "", len(open_items(self._amending))))
        self.accept_all.setVisible(len(authors) > 1)
        self.settled.setText(self.tr("%n settled", "", settled))
        self.settled.setVisible(bool(settled))
        self.close_file.setVisible(view is not None)
        self.names.setVisible(view is not None and bool(view.amendments))
        self._stack.setCurrentWidget(self.list if self._model.rows else self._empty)
        self._empty.setText(self._empty_words())

    def _empty_words(self) -> str:
        view = self._amending.overview
        if view is None:
            return self.tr("Open a Word file that a colleague sent back: File > Amendments received.")
        if view.amendments or view.remarks:
            return self.tr("Everything in this file is settled.")
        return self.tr("This file says what the draft says, and holds no comments.")

    def _on_current(self) -> None:
        self._show_current()
        item = self.current
        if item is not None and item.place is not None and self.isVisible():
            self.shown.emit(item.place, item.span)

    def _show_current(self) -> None:
        item, view = self.current, self._amending.overview
        if item is None or view is None:
            self.list.set_open(False)
            self._count_author()
            self.current_changed.emit(None, None)
            return
        rows = [row for row in self._model.rows if isinstance(row, Item)]
        words = (self._words.head(item), self._words.below(item, with_author=True))
        pieces = pieces_of(item, view, is_short=False)
        position = (rows.index(item) + 1 if item in rows else 1, len(rows))
        self.card.show_item(item, words, pieces, self._language(), position)
        self.list.set_open(True)
        self._count_author()
        self.current_changed.emit(item.place, item.span)

    def _count_author(self) -> None:
        """The button for one author is about the current row's."""
        current = self._current_author()
        count = len(open_items(self._amending, current)) if current is not None else 0
        self.accept_author.setText(self.tr("Accept all %n by {}", "", count).format(self._words.author(current or "")))
        self.accept_author.setVisible(count > 1)

    def _current_author(self) -> str | None:
        row = self._model.value(self.list.currentIndex())
        return None if row is None else row.author

    def _walk(self, step: int) -> None:
        target = next_row(self._item_rows(), self.list.currentIndex().row(), step)
        if target is not None:
            self.list.setCurrentIndex(self._model.index(target))
            self.list.scrollTo(self._model.index(target))

    # What is done

    def _enter(self, index: QModelIndex) -> None:
        if isinstance(self._model.value(index), Heading):
            self._toggle(index)
        else:
            self._visit()

    def _toggle(self, index: QModelIndex) -> None:
        row = self._model.value(index)
        if isinstance(row, Heading):
            self._folded ^= {row.author}
            self._refresh()

    def _visit(self) -> None:
        item = self.current
        if item is not None and item.place is not None and is_there(self._session.document, item.place):
            self.go_to.emit(item.place, item.span)

    def _restore(self) -> None:
        item = self.current
        if item is not None and item.amendment is not None:
            self._amending.restore([item.amendment])
        elif item is not None and item.remark is not None:
            self._amending.set_read(item.remark.remark, is_read=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F7 and Shift+F7 walk, Alt+Enter accepts, Delete rejects."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_F7:
            self._walk(-1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers == Qt.KeyboardModifier.AltModifier:
            self.accept_current()
        elif event.key() == Qt.Key.Key_Delete and not modifiers:
            self.decline_current()
        else:
            super().keyPressEvent(event)

    # Words

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on."""
        self.card.set_keys(keys)

    def retranslate(self) -> None:
        """Set every text again."""
        self.list.setAccessibleName(self.tr("Amendments"))
        self.close_file.setText(self.tr("Put away"))
        self.names.setText(
            self.tr("In the submission copy what is accepted is your delegation's; names of colleagues do not travel.")
        )
        self._model.refresh()
        self._refresh()

    def _language(self) -> Language:
        return self._session.document.language


def _key(row: ListRow) -> object:
    return f"author {row.author}" if isinstance(row, Heading) else row.key
