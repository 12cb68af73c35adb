"""The roll-forward review: every change that the new session asks for, to be taken, reworded or left."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from drafter import rollforward
from drafter.app.i18n import Translation
from drafter.app.tasks import Tasks
from drafter.model.document import Resolution
from drafter.model.state import Base
from drafter.register.series import Periodicity
from drafter.rollforward import Plan
from drafter.rollforward.assumed_target import AssumedTarget
from drafter.store.review_file import SessionState
from drafter.text.sentence import Sentence
from drafter.ui.lists.row_model import RowModel
from drafter.ui.reviews.frame import ReviewFooter, ReviewHeader, shortcut
from drafter.ui.reviews.keeping import decided_of, decisions_of
from drafter.ui.reviews.planning import Planned, Planning
from drafter.ui.reviews.proposal_card import ProposalCard
from drafter.ui.reviews.proposal_delegate import ProposalDelegate
from drafter.ui.reviews.proposal_list import ProposalList
from drafter.ui.reviews.remarks import Remarks
from drafter.ui.reviews.roll_choices import Choices, Entry, Key
from drafter.ui.reviews.roll_cycle import RollCycle
from drafter.ui.reviews.roll_deciding import Deciding
from drafter.ui.reviews.roll_form import RollForm
from drafter.ui.reviews.roll_left import LeftColumn
from drafter.ui.reviews.roll_words import NONE_WAITS, NOT_YET, PLANNING, RollWords, doubt
from drafter.ui.steps import Step
from drafter.ui.style import mark
from drafter.ui.theme import Theme, scaled

_RIGHT_PX = 312
_TAKE, _WRITE_OWN = 0, 1


class RollReview(QWidget):
    """Filters on the left, proposals in the middle, what is to be filled in on the right."""

    applied = Signal(object, object)
    """The draft that the accepted proposals make, and those proposals."""
    skipped = Signal()
    """Draft from the base as it is."""
    back = Signal()
    """To the structure of the base."""
    earlier_wanted = Signal()
    """The user wants to choose the file of the earlier text; `give_earlier` takes it."""
    touched = Signal()
    """The user decided something: `state` is another."""

    def __init__(
        self,
        theme: Theme,
        translation: Translation,
        tasks: Tasks,
        register_folder: Path | None = None,
        parent: QWidget | None = None,
        *,
        library_path: Path | None = None,
    ) -> None:
        """`register_folder` is where the user's own tables of the register lie, `library_path` the earlier texts."""
        super().__init__(parent)
        self._theme, self._translation = theme, translation
        self._planning = Planning(tasks, register_folder, self, library_path=library_path)
        self._deciding = Deciding(self)
        self._base: Base | None = None
        self._refusal: Sentence | None = None
        self._plan: Plan | None = None
        self._step: Periodicity | None = None
        self._assumed: AssumedTarget | None = None
        self._left = LeftColumn(theme, translation)
        self.filters, self.faults = self._left.filters, self._left.faults
        self._words = RollWords(translation, lambda: self._document, self.filters.certainty_word, self)
        self._model: RowModel[Entry] = RowModel(lambda entry: entry.key, self._words.describe, self)
        self.header, self.footer = ReviewHeader(Step.SESSION), ReviewFooter()
        self.list = ProposalList()
        self.card = ProposalCard(theme, translation)
        self.form = RollForm(translation)
        self._cycle = RollCycle(self.form, translation, self)
        self.remarks = Remarks(theme, translation)
        self._nothing = QLabel()
        self._delegate = ProposalDelegate(self.list, theme, self._words.row, self._words.pieces)
        self._arrange()
        self._connect()
        self.retranslate()

    # What the shell asks for

    def start(self, base: Base, target_session: int | None = None, kept: SessionState | None = None) -> None:
        """Review what changes in `base` for `target_session`; None: for the session after the base's own.

        Coming back with the same base, everything is as it was left; `kept` is what was left in an earlier window.
        """
        is_same = self._base is not None and self._base.document is base.document
        if kept is None and is_same and target_session in (None, self._cycle.session):
            return
        self._model.take(())
        self._base = base
        self._deciding.begin({} if kept is None else decided_of(kept.decisions))
        self._words.begin()
        self.filters.begin()
        self._planning.forget_earlier()
        self._plan, self._step, self._assumed, self._refusal = None, None, None, None
        self._cycle.begin(base.document, target_session)
        if kept is not None:
            self._cycle.resume(kept)
        self._delegate.language = base.document.language
        self._start_plan()

    @property
    def state(self) -> SessionState:
        """What was set and decided, for `start` to go on with."""
        return replace(self._cycle.state, decisions=decisions_of(self.choices.decided))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is listed with the filter that is on."""
        return self._model.rows

    @property
    def choices(self) -> Choices:
        """Everything that was proposed, with what was decided."""
        return self._deciding.choices

    @property
    def current(self) -> Entry | None:
        """The proposal that is open."""
        return self._model.value(self.list.currentIndex())

    @property
    def is_planning(self) -> bool:
        """True while proposals are being worked out."""
        return self._planning.is_busy

    def give_earlier(self, path: Path) -> None:
        """Read the text before the base from this file, and plan with it."""
        self._planning.read_earlier(path)

    def tell(self, sentence: Sentence) -> None:
        """Say something at the foot for a while."""
        self.footer.tell_news(self._translation.say(sentence))

    def apply(self) -> None:
        """Ctrl+Enter: make the draft of what is ticked. While the plan is made nobody has seen it: that is said."""
        if self.is_planning:
            self.tell(NOT_YET)
        if self._base is None or self.is_planning or self._refusal is not None:
            return
        accepted = self.choices.accepted
        draft, refused = rollforward.apply(self._base.document, accepted)
        self.applied.emit(draft, tuple(proposal for proposal in accepted if proposal not in refused))

    @property
    def _document(self) -> Resolution:
        assert self._base is not None
        return self._base.document

    # Set-up

    def _arrange(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.set_card(self.card)
        self.list.set_open(True)
        self.list.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        mark(self._nothing, "heading")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = QVBoxLayout()
        middle.setContentsMargins(14, 10, 10, 0)
        middle.setSpacing(8)
        middle.addWidget(self.remarks)
        middle.addWidget(self._nothing)
        middle.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addLayout(middle, 1)
        self.form.setFixedWidth(scaled(_RIGHT_PX))
        row.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(row, 1)
        column.addWidget(self.footer)
        self.setFocusProxy(self.list)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """The proposals, what is beside them, the filters, and last what leaves the page."""
        card, header = self.card, self.header
        buttons = (card.tick, card.take, card.write, card.keep, card.take_alike, card.keep_alike)
        last = (self.filters, self.faults, header.skip, header.back, header.primary)
        for first, second in pairwise((self.list, *buttons, *self.form.stops, *last)):
            self.setTabOrder(first, second)

    def _connect(self) -> None:
        self._planning.planned.connect(self._take_plan)
        self._planning.refused.connect(self._refuse)
        self._planning.earlier_read.connect(self._cycle.take_earlier)
        self._planning.earlier_refused.connect(self.form.earlier.refuse)
        self._deciding.changed.connect(self._refresh)
        self._deciding.decided.connect(self.touched)
        self._cycle.changed.connect(lambda _soon: self.touched.emit())
        self.header.primary.clicked.connect(self.apply)
        self.header.back.clicked.connect(self.back)
        self.header.skip.setVisible(True)
        self.header.skip.clicked.connect(self.skipped)
        self.filters.chosen.connect(lambda _filter: self._list_again())
        self.faults.toggled.connect(lambda _on: self._show_remarks())
        self._theme.changed.connect(self.list.viewport().update)
        self._connect_list()
        self._cycle.changed.connect(lambda soon: self._start_plan(soon=soon))
        self.form.rebuilt.connect(self._order_tabs)
        self.form.left.connect(self._focus_list)
        self.form.value_changed.connect(self._deciding.fill_in)
        self.form.wording_chosen.connect(self._deciding.word)
        self.form.earlier.file_wanted.connect(self.earlier_wanted)
        for enter in ("Return", "Enter"):
            shortcut(f"Ctrl+{enter}", self, self.apply)
            shortcut(f"Alt+Shift+{enter}", self, self._turn_alike)
        shortcut("F7", self, self.next_open)
        shortcut("Shift+F7", self, self.previous_open)

    def _connect_list(self) -> None:
        self.list.current_changed.connect(lambda _index: self._show_current())
        self.list.ticked.connect(self._turn)
        self.list.kept.connect(lambda _index: self._tick(is_on=False))
        self.list.linked.connect(self._follow_link)
        self.list.row_entered.connect(lambda _index: self.card.write_own())
        self.list.opened.connect(lambda _index: self.card.focus_options())
        self.card.tick_changed.connect(lambda is_on: self._tick(is_on=is_on))
        self.card.alike_changed.connect(lambda is_on: self._tick_alike(is_on=is_on))
        self.card.wording_chosen.connect(self._word)
        self.card.own_written.connect(self._word)
        self.card.own_given_up.connect(self._deciding.restore)
        self.card.closed.connect(self._focus_list)
        self.list.filters_wanted.connect(lambda: self.filters.setFocus(Qt.FocusReason.OtherFocusReason))
        self.filters.left.connect(self._focus_list)

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Planning

    def _start_plan(self, *, soon: bool = False) -> None:
        if self._base is not None:
            self._planning.plan(self._cycle.wanted(self._base.document), soon=soon)
            self._name()
            self._show_sums()
            self._cycle.explain(self._base.document, self._assumed, self._step)

    def _take_plan(self, planned: Planned) -> None:
        self._refusal = None
        self._plan, self._step, self._assumed = planned.plan, planned.step, planned.assumed
        self._cycle.take(planned)
        self._name()
        self.form.earlier.show_earlier(planned.earlier, planned.unfit)
        self._deciding.take_plan(planned.plan)
        if not self.list.currentIndex().isValid() and self._model.rows:
            self.list.setCurrentIndex(self._model.index(0))

    def _refuse(self, sentence: Sentence) -> None:
        self._refusal = sentence
        self._deciding.take_refusal()

    # Showing

    def _refresh(self) -> None:
        if self._base is not None:
            self._words.openings.take(self._base.document, self.choices)
        self.filters.show_choices(self.choices)
        self._list_again()
        if self._base is not None:
            self.form.show_fields(self.choices.entries, self._base.document)
            self._cycle.explain(self._base.document, self._assumed, self._step)
        self._show_remarks()
        self._show_sums()

    def _list_again(self) -> None:
        shown = self.filters.current
        entries = [entry for entry in self.choices.entries if shown is None or shown.admits(entry)]
        self._model.take(entries)
        if not self.list.currentIndex().isValid() and entries:
            self.list.setCurrentIndex(self._model.index(0))
        self._show_current()

    def _show_current(self) -> None:
        entry = self.current
        if entry is None or self._base is None:
            self.list.set_open(False)
            return
        alike = len(self.choices.alike(entry))
        opening = self._words.openings.of(entry)
        self.card.show_entry(entry, self._base.document, self._words.row(entry), alike, opening)
        self.list.set_open(True)

    def _show_remarks(self) -> None:
        self._left.show_faults(len(self.choices.faults))
        said = [] if self._plan is None else list(self._plan.remarks)
        if self._refusal is not None:
            said = [self._refusal]
        if self.faults.isChecked() and self._base is not None:
            said += [doubt(self._base.document, proposal) for proposal in self.choices.faults]
        self.remarks.show_sentences(said, is_refusal=self._refusal is not None)

    def _show_sums(self) -> None:
        self._words.sums(self.header, self.footer, self.choices, is_planning=(is_planning := self.is_planning))
        self.header.primary.setEnabled(self._refusal is None and not is_planning)
        nothing = self.tr("There is nothing to roll forward.")
        self._nothing.setText(self._translation.say(PLANNING) if is_planning else nothing)
        is_known = is_planning or self._plan is not None
        self._nothing.setVisible(is_known and self._refusal is None and not self.choices.entries)

    def _name(self) -> None:
        self._words.head(self.header, self._base, self._cycle.session)

    # Deciding

    def next_open(self) -> None:
        """F7: the next proposal that waits for a decision."""
        self._go_to_open(backwards=False)

    def previous_open(self) -> None:
        """Shift+F7: the one before."""
        self._go_to_open(backwards=True)

    def _go_to_open(self, *, backwards: bool) -> None:
        key = self.current.key if self.current is not None else None
        entry = self._deciding.next_open(key, backwards=backwards)
        if entry is not None:
            self._go_to(entry.key)
        elif self.choices.entries:
            self.tell(NONE_WAITS)

    def _go_to(self, key: Key) -> None:
        """Make a proposal current, in the whole list where the filter hides it."""
        if self._model.row_of(key) is None:
            self.filters.setCurrentIndex(self.filters.filters.index(0))
        row = self._model.row_of(key)
        if row is not None:
            self.list.setCurrentIndex(self._model.index(row))
            self._focus_list()

    def _turn(self, index: QModelIndex) -> None:
        entry = self._model.value(index)
        if entry is not None:
            self._deciding.tick(entry, is_on=not entry.is_ticked)

    def _tick(self, *, is_on: bool) -> None:
        if self.current is not None:
            self._deciding.tick(self.current, is_on=is_on)

    def _tick_alike(self, *, is_on: bool) -> None:
        if self.current is not None:
            self._deciding.tick_alike(self.current, is_on=is_on)

    def _turn_alike(self) -> None:
        """Alt+Shift+Enter: take all that are alike, or leave all of them where all are taken."""
        if self.current is not None:
            self._tick_alike(is_on=not all(entry.is_ticked for entry in self.choices.alike(self.current)))

    def _follow_link(self, _index: QModelIndex, link: int) -> None:
        if link == _WRITE_OWN:
            self.card.write_own()
        else:
            self._tick(is_on=link == _TAKE)

    def _word(self, wording: str) -> None:
        if self.current is not None:
            self._deciding.word(self.current.key, wording)

    # Words

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.back.setText(self.tr("Back"))
        self.header.skip.setText(self.tr("Draft without changes"))
        self.footer.set_usual(self.tr("Applied as one step: one undo takes all of it back"))
        self.list.setAccessibleName(self.tr("Proposals"))
        self._name()
        self._refresh()
