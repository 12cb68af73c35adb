"""The compare page: two texts in rows. What is done to the draft from here goes through the session."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout

from drafter.app.compared.restoring import restoration
from drafter.app.compared.rows import Compared, Fold, Line, Row, lines
from drafter.app.i18n import Translation
from drafter.app.saving import Saving
from drafter.app.session import Session
from drafter.app.tasks import Tasks
from drafter.model.place import Place
from drafter.ui.compare.bar import CompareBar
from drafter.ui.compare.delegate import RowDelegate
from drafter.ui.compare.forms import CHIP_PX, NAME_PX, NUMBER_PX, Form
from drafter.ui.compare.pair import TextPair
from drafter.ui.compare.placeholder import Placeholder
from drafter.ui.compare.row_list import CompareList
from drafter.ui.compare.row_menu import RowMenu
from drafter.ui.compare.side_head import HeadRow, SideHead
from drafter.ui.compare.side_naming import SideNaming
from drafter.ui.compare.texts import Origin, Side, Text, place_in_draft
from drafter.ui.compare.walking import change_from, key_at, next_change
from drafter.ui.compare.words import IDENTICAL, LITTLE, WORKING, described
from drafter.ui.leaving import Leaving
from drafter.ui.lists.row_model import RowModel
from drafter.ui.message_bar import MessageBar
from drafter.ui.theme import Theme, unscaled

BESIDE_FITS_PX = 1200
"""Below this width of the page the texts stand below each other, unless the user chose otherwise."""
_FOLLOW_MS = 150


class ComparePage(Leaving):
    """`show_texts` begins a comparison; texts that are the draft follow it."""

    go_to = Signal(object)
    """Place in the draft: the keyboard goes there."""
    side_wanted = Signal(object, object)
    """Side, Origin: the user wants another text there."""
    version_wanted = Signal(object, str)
    """Side, and the name of the version that the user wants there."""
    place_changed = Signal(str)
    """What the current row is called."""

    def __init__(
        self, session: Session, theme: Theme, translation: Translation, tasks: Tasks, saving: Saving | None = None
    ) -> None:
        """`saving` knows of when the draft is; without it that is not said."""
        super().__init__()
        self._session, self._translation = session, translation
        self._pair = TextPair(tasks, self)
        self._opened: frozenset[object] = frozenset()
        self._chosen_form: Form | None = None
        self._has_draft = False
        self._begin: Place | None = None
        self._reverted: Place | None = None
        """In the old text: what was taken back last, which stays in sight though it is no change any more."""
        self._place_text = ""
        self._is_new = True
        self.bar = CompareBar()
        self.heads = {side: SideHead(translation) for side in Side}
        self._naming = SideNaming(session, saving, self.heads, self)
        self.swap_button = QPushButton()
        self.notice = MessageBar(theme, translation)
        self.list = CompareList()
        self.placeholder = Placeholder(translation)
        self._model: RowModel[Line] = RowModel(lambda line: line.key, lambda line: described(line, translation), self)
        self._menu = RowMenu(self)
        self._delegate = RowDelegate(self.list, theme, translation)
        self._following = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._arrange()
        self._connect(theme)
        self._set_form(Form.BESIDE)
        self.retranslate()

    # What is compared

    @property
    def texts(self) -> tuple[Text | None, Text | None]:
        """Old and new."""
        return self._pair.texts

    @property
    def view(self) -> Compared | None:
        """The rows, once they are there."""
        return self._pair.view

    def set_has_draft(self, has_draft: bool) -> None:
        """Whether a draft is open that can be compared."""
        self._has_draft = has_draft
        self._name_sides()

    def begin_at(self, place: Place | None) -> None:
        """The next comparison is shown from this place of the new text on."""
        self._begin = place

    def show_texts(self, old: Text | None, new: Text | None) -> None:
        """Compare these; None where a text is still to be chosen."""
        self._opened, self._is_new, self._reverted = frozenset(), True, None
        self._model.take(())
        self._pair.show(old, new)

    def set_side(self, side: Side, text: Text) -> None:
        """Compare with another text on one side."""
        old, new = self.texts
        self.show_texts(*((text, new) if side is Side.OLD else (old, text)))

    def swap(self) -> None:
        """Old becomes new, and new old."""
        old, new = self.texts
        self.show_texts(new, old)

    def draft_text(self) -> Text:
        """The draft as it stands."""
        return Text(self._session.document, Origin.DRAFT)

    def base_text(self) -> Text | None:
        """What the draft grew from; None where it has no base."""
        base = self._session.base
        return None if base is None else Text(base.document, Origin.BASE, base.name)

    def _on_pair(self) -> None:
        """Other texts, or the draft as it stands now; what is found between them is shown when it is there."""
        self._name_sides()
        self.notice.clear()
        if None in self.texts:
            self._show_rows()

    def _on_found(self) -> None:
        view = self.view
        assert view is not None, "it is there"
        self._delegate.take(view.old, view.new)
        if view.has_little_in_common:
            self.notice.show_notice(LITTLE)
        self._show_rows()
        if self._is_new:
            self._is_new = False
            self._show_first()
        elif self._reverted is not None:
            # It stays the current row, and is so again once that is undone.
            self._make_current(key_at(self._model.rows, self._reverted))

    def _show_first(self) -> None:
        """The first change from where the user was in the text on; the first of all where none follows."""
        view, begin = self.view, self._begin
        self._begin = None
        if view is None or begin is None:
            self.walk()
            return
        key = change_from(view, begin)
        if key is None:
            self.walk()
            return
        self._make_current(key)
        self.list.scrollTo(self.list.currentIndex(), CompareList.ScrollHint.PositionAtCenter)

    def _follow_draft(self) -> None:
        """The draft was changed from here, or undone."""
        if self.isVisible():
            self._pair.follow_draft(self._session.document)

    # What is shown

    def _show_rows(self) -> None:
        view = self.view
        kept = self._reverted
        shown = () if view is None else lines(view, self._opened, only_changes=self.only_changes, kept=kept)
        self._model.take(shown)
        is_identical = view is not None and view.is_identical
        self.bar.show_counts(None if view is None else view.counts)
        if None in self.texts:
            self.placeholder.show_missing(old=self.texts[0] is None, new=self.texts[1] is None)
        elif is_identical:
            self.placeholder.show_words(IDENTICAL)
        self._stack.setCurrentWidget(self.placeholder if None in self.texts or is_identical else self.list)
        self._show_place()

    @property
    def only_changes(self) -> bool:
        """True where unchanged rows are folded."""
        return self.bar.only_changes.isChecked()

    @property
    def form(self) -> Form:
        """How the rows are set."""
        return self._form

    def choose_form(self, form: Form) -> None:
        """The user wants this form, whatever the width."""
        self._chosen_form = form
        self._set_form(form)

    def _set_form(self, form: Form) -> None:
        self._form = form
        self.bar.show_form(form)
        self._delegate.set_form(form)
        indents = {Form.BESIDE: NUMBER_PX, Form.BELOW: CHIP_PX + NUMBER_PX, Form.TABLE: NAME_PX + 10}
        self.heads[Side.OLD].indent(indents[form])
        self.heads[Side.NEW].indent(NUMBER_PX if form is Form.BESIDE else 16)
        self._show_rows()
        self.list.settle()
        self.list.scrollTo(self.list.currentIndex())

    def set_zoom(self, percent: int) -> None:
        """Larger or smaller type."""
        self._delegate.set_zoom(percent)
        self.list.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the texts stand below each other."""
        super().resizeEvent(event)
        fitting = Form.BESIDE if unscaled(event.size().width()) >= BESIDE_FITS_PX else Form.BELOW
        wanted = self._chosen_form or fitting
        if wanted is not self._form:
            self._set_form(wanted)

    def _toggle(self, fold: Fold) -> None:
        self._opened ^= {fold.key}
        self._show_rows()
        self._make_current(fold.key)

    def _make_current(self, key: object) -> None:
        row = self._model.row_of(key)
        if row is not None:
            self.list.setCurrentIndex(self._model.index(row))

    # From change to change

    def walk(self, *, backwards: bool = False) -> None:
        """To the next change after the current row, or the one before it; round at the ends."""
        view = self.view
        if view is None or not view.changes:
            return
        key = next_change(view, self.list.line_at(self.list.currentIndex()), backwards=backwards)
        self._reverted = None
        self._uncover(key)
        self._make_current(key)

    def _uncover(self, key: object) -> None:
        """Notes are folded away until one of them is asked for."""
        if self._model.row_of(key) is None:
            folds = [line for line in self._model.rows if isinstance(line, Fold)]
            self._opened |= {fold.key for fold in folds if any(row.key == key for row in fold.rows)}
            self._show_rows()

    def _show_place(self) -> None:
        row, view = self.list.current_row, self.view
        numbers = {} if view is None else view.change_numbers
        place = 0 if row is None else numbers.get(row.key, 0)
        self.bar.show_place((place, len(numbers)) if numbers else None)
        self.bar.set_restorable(is_shown=self._can_restore, is_enabled=self.can_restore_current)
        cell = None if row is None else row.new or row.old
        self._place_text = "" if cell is None else self._translation.say(cell.name)
        self.place_changed.emit(self._place_text)

    @property
    def place_text(self) -> str:
        """What the current row is called; "" where none is."""
        return self._place_text

    # What the user does

    def focus_list(self) -> None:
        """The keyboard comes to the rows, or to what is to be chosen first."""
        target = self.placeholder.first_button() if None in self.texts else None
        (target or self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _can_restore(self) -> bool:
        """True where the new side is the draft: what the old side has can be brought back."""
        old, new = self.texts
        return old is not None and new is not None and new.origin is Origin.DRAFT

    def _is_restorable(self, row: Row) -> bool:
        return self._can_restore and row.is_change and row.pair is not None

    @property
    def can_restore_current(self) -> bool:
        """True where the current paragraph can be taken back to the old text."""
        row = self.list.current_row
        return row is not None and self._is_restorable(row)

    def restore_current(self) -> None:
        """Take the current paragraph back to the old text, as one step of undo."""
        row, view = self.list.current_row, self.view
        if row is None or view is None or row.pair is None or not self._is_restorable(row):
            return
        if view.new is self._session.document:
            self._reverted = None if row.old is None else row.old.place
            self._session.dispatch(restoration(view.old, view.new, row.pair))

    def _enter(self) -> None:
        line = self.list.line_at(self.list.currentIndex())
        if isinstance(line, Fold):
            self._toggle(line)
            return
        place = None if line is None else self._place_of(line)
        if place is not None:
            self.go_to.emit(place)

    def _place_of(self, row: Row) -> Place | None:
        return None if self.view is None else place_in_draft(row, self.view, self.texts)

    def _show_menu(self, at: QPoint) -> None:
        row = self.list.current_row
        if row is not None:
            self._menu.fill(can_enter=self._place_of(row) is not None, can_restore=self._is_restorable(row))
            self._menu.popup(at)

    # Set-up

    def _arrange(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.placeholder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(HeadRow(self.heads, self.swap_button))
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)

    def _connect(self, theme: Theme) -> None:
        self._following.timeout.connect(self._follow_draft)
        self._pair.changed.connect(self._on_pair)
        self._pair.found.connect(self._on_found)
        self._pair.slow.connect(self._say_working)
        self._session.changed.connect(lambda _old, _new: self._following.start())
        self.bar.form_chosen.connect(self.choose_form)
        self.bar.only_changes_toggled.connect(lambda _on: self._show_rows())
        self.bar.walked.connect(lambda backwards: self.walk(backwards=backwards))
        self.bar.restore_requested.connect(self.restore_current)
        self.bar.left.connect(self.left)
        self.swap_button.clicked.connect(self.swap)
        self.placeholder.side_wanted.connect(lambda side: self.side_wanted.emit(side, Origin.FILE))
        for side, head in self.heads.items():
            head.origin_chosen.connect(lambda origin, at=side: self.side_wanted.emit(at, origin))
            head.version_chosen.connect(lambda name, at=side: self.version_wanted.emit(at, name))
        self._delegate.height_found.connect(self.list.settle_soon)
        theme.changed.connect(self.list.viewport().update)
        self.list.fold_toggled.connect(self._toggle)
        self.list.row_entered.connect(lambda _index: self._enter())
        self.list.restore_requested.connect(self.restore_current)
        self.list.menu_requested.connect(self._show_menu)
        self._menu.enter_chosen.connect(self._enter)
        self._menu.restore_chosen.connect(self.restore_current)
        self._menu.copy_chosen.connect(self.list.copy)
        self.list.current_changed.connect(lambda _index: self._show_place())
        self.list.left.connect(self.left)

    def _say_working(self) -> None:
        if self.view is None:
            self.placeholder.show_words(WORKING)
            self._stack.setCurrentWidget(self.placeholder)

    # Words

    def _name_sides(self) -> None:
        self._naming.show(self._pair.sides, has_draft=self._has_draft)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.swap_button.setText(self.tr("Swap"))
        self.list.setAccessibleName(self.tr("Compared texts"))
        self._delegate.forget()
        self._model.refresh()
        self._show_place()
