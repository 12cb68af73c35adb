"""The roll-forward review: every change that the new session asks for, to be taken, reworded or left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drafter import rollforward
from drafter.app.i18n import Translation
from drafter.app.tasks import Tasks
from drafter.language.sessions import format_session
from drafter.model.document import Resolution
from drafter.model.naming import field_name
from drafter.model.state import Base
from drafter.rollforward import Plan, Proposal, drafting_day
from drafter.rollforward.base import base_session
from drafter.text.dates import format_date
from drafter.text.sentence import Sentence
from drafter.text.symbols import FIRST_YEAR
from drafter.ui.lists.pieces import Pieces, plain_text
from drafter.ui.lists.row_model import RowModel
from drafter.ui.reviews.frame import GAP, ReviewFooter, ReviewHeader, shortcut
from drafter.ui.reviews.planning import Planning
from drafter.ui.reviews.proposal_card import ProposalCard
from drafter.ui.reviews.proposal_delegate import ProposalDelegate, RowWords
from drafter.ui.reviews.proposal_list import ProposalList
from drafter.ui.reviews.proposal_text import difference, headed, where
from drafter.ui.reviews.remarks import Remarks
from drafter.ui.reviews.roll_choices import KIND_NAMES, Choice, Choices, Entry, Key, Kind, kind_of
from drafter.ui.reviews.roll_filters import FilterList
from drafter.ui.reviews.roll_form import RollForm
from drafter.ui.steps import Step
from drafter.ui.style import mark
from drafter.ui.theme import Theme

_LEFT_PX, _RIGHT_PX = 208, 312
_TAKE, _WRITE_OWN = 0, 1


class RollReview(QWidget):
    """Filters on the left, proposals in the middle, what is to be filled in on the right."""

    applied = Signal(object, object)
    """The draft that the accepted proposals make, and those proposals."""
    skipped = Signal()
    """Draft from the base as it is."""
    back = Signal()
    """To the structure of the base."""

    def __init__(
        self,
        theme: Theme,
        translation: Translation,
        tasks: Tasks,
        register_folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`register_folder` is where the user's own tables of the register lie."""
        super().__init__(parent)
        self._theme, self._translation = theme, translation
        self._planning = Planning(tasks, register_folder, self)
        self._base: Base | None = None
        self._choices = Choices()
        self._day_is_own = False
        self._refusal: Sentence | None = None
        self._plan: Plan | None = None
        self._differences: dict[Entry, Pieces] = {}
        self._model: RowModel[Entry] = RowModel(lambda entry: entry.key, self._describe, self)
        self.header, self.footer = ReviewHeader(Step.SESSION), ReviewFooter()
        self.filters = FilterList(theme, translation)
        self.list = ProposalList()
        self.card = ProposalCard(theme, translation)
        self.form = RollForm(translation)
        self.remarks = Remarks(theme, translation)
        self.faults = QPushButton()
        self._faults_words, self._nothing = QLabel(), QLabel()
        self._delegate = ProposalDelegate(self.list, theme, self._row_words, self._pieces)
        self._arrange()
        self._connect()
        self.retranslate()

    # What the shell asks for

    def start(self, base: Base, target_session: int | None = None) -> None:
        """Review what changes in `base` for `target_session`; None: for the session after the base's own.

        Coming back with the same base, everything is as it was left.
        """
        is_same = self._base is not None and self._base.document is base.document
        if is_same and target_session in (None, self.form.session.value()):
            return
        self._model.take(())
        self._base = base
        self._choices = Choices()
        self._plan = None
        self._differences.clear()
        self._day_is_own = False
        session = target_session or _session_after(base.document)
        self.form.show_cycle(drafting_day(session), session)
        self._delegate.language = base.document.language
        self._name()
        self._start_plan()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is listed with the filter that is on."""
        return self._model.rows

    @property
    def choices(self) -> Choices:
        """Everything that was proposed, with what was decided."""
        return self._choices

    @property
    def current(self) -> Entry | None:
        """The proposal that is open."""
        return self._model.value(self.list.currentIndex())

    @property
    def is_planning(self) -> bool:
        """True while proposals are being worked out."""
        return self._planning.is_busy

    def apply(self) -> None:
        """Ctrl+Enter: make the draft of what is ticked. Nothing happens while the plan is being made."""
        if self._base is None or self.is_planning or self._refusal is not None:
            return
        accepted = self._choices.accepted
        draft, refused = rollforward.apply(self._base.document, accepted)
        self.applied.emit(draft, tuple(proposal for proposal in accepted if proposal not in refused))

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
        row.addWidget(self._made_left())
        row.addLayout(middle, 1)
        self.form.setFixedWidth(_RIGHT_PX)
        row.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(row, 1)
        column.addWidget(self.footer)
        self.setFocusProxy(self.list)
        order = (self.list, self.card.tick, self.card.take, self.card.write, self.card.keep, self.form, self.filters)
        for first, second in pairwise(order):
            self.setTabOrder(first, second)

    def _made_left(self) -> QWidget:
        left = QWidget()
        left.setFixedWidth(_LEFT_PX)
        left.setAutoFillBackground(True)
        left.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        mark(self._faults_words, "secondary")
        self._faults_words.setWordWrap(True)
        mark(self.faults, "link")
        self.faults.setCheckable(True)
        column = QVBoxLayout(left)
        column.setContentsMargins(10, 12, 10, 8)
        column.addWidget(self.filters, 1)
        column.addWidget(self._faults_words)
        column.addWidget(self.faults, 0, Qt.AlignmentFlag.AlignLeft)
        return left

    def _connect(self) -> None:
        self._planning.planned.connect(self._take_plan)
        self._planning.refused.connect(self._refuse)
        self.header.primary.clicked.connect(self.apply)
        self.header.back.clicked.connect(self.back)
        self.header.skip.setVisible(True)
        self.header.skip.clicked.connect(self.skipped)
        self.header.step_chosen.connect(lambda _step: self.back.emit())
        self.filters.chosen.connect(lambda _filter: self._list_again())
        self.list.current_changed.connect(lambda _index: self._show_current())
        self.list.ticked.connect(self._toggle)
        self.list.linked.connect(self._follow_link)
        self.list.row_entered.connect(lambda _index: self.card.write_own())
        self.list.opened.connect(lambda _index: self.card.focus_options())
        self.card.tick_changed.connect(lambda is_on: self._decide_current(lambda c: replace(c, ticked=is_on)))
        self.card.wording_chosen.connect(self._choose_wording)
        self.card.own_written.connect(self._choose_wording)
        self.card.closed.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.form.value_changed.connect(self._fill_in)
        self.form.wording_chosen.connect(lambda key, wording: self._decide(key, _worded(wording)))
        self.form.day_changed.connect(self._on_day)
        self.form.session_changed.connect(self._on_session)
        self.faults.toggled.connect(lambda _on: self._show_remarks())
        self._theme.changed.connect(self.list.viewport().update)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(keys, self, self.apply)

    # Planning

    def _on_day(self) -> None:
        self._day_is_own = True
        self._start_plan(soon=True)

    def _on_session(self) -> None:
        """Another session brings its own day, unless the user has set one."""
        session = self.form.session.value()
        if not self._day_is_own:
            self.form.show_cycle(drafting_day(session), session)
        self._name()
        self._start_plan(soon=True)

    def _start_plan(self, *, soon: bool = False) -> None:
        if self._base is not None:
            session, day = self.form.session.value(), self.form.drafting_day
            self._planning.plan(self._base.document, session, day, soon=soon)
            self._show_sums()

    def _take_plan(self, plan: Plan) -> None:
        self._refusal = None
        self._plan = plan
        self._choices = self._choices.planned(plan)
        self._refresh()
        if not self.list.currentIndex().isValid() and self._model.rows:
            self.list.setCurrentIndex(self._model.index(0))

    def _refuse(self, sentence: Sentence) -> None:
        self._refusal = sentence
        self._choices = Choices(decided=self._choices.decided)
        self._refresh()

    # Showing

    def _refresh(self) -> None:
        self.filters.show_choices(self._choices)
        self._list_again()
        if self._base is not None:
            self.form.show_fields(self._choices.entries, self._base.document)
        self._show_remarks()
        self._show_sums()

    def _list_again(self) -> None:
        shown = self.filters.current
        entries = [entry for entry in self._choices.entries if shown is None or shown.admits(entry)]
        self._model.take(entries)
        self._nothing.setVisible(self._plan is not None and self._refusal is None and not self._choices.entries)
        if not self.list.currentIndex().isValid() and entries:
            self.list.setCurrentIndex(self._model.index(0))
        self._show_current()

    def _show_current(self) -> None:
        entry = self.current
        if entry is None or self._base is None:
            self.list.set_open(False)
            return
        self.card.show_entry(entry, self._base.document, self._row_words(entry))
        self.list.set_open(True)

    def _show_remarks(self) -> None:
        count = len(self._choices.faults)
        self._faults_words.setText(self.tr("Doubts about the base itself: %n. They are not changed here.", "", count))
        for widget in (self._faults_words, self.faults):
            widget.setVisible(bool(count))
        said = [] if self._plan is None else list(self._plan.remarks)
        if self._refusal is not None:
            said = [self._refusal]
        if self.faults.isChecked() and self._base is not None:
            said += [_fault(self._base.document, proposal) for proposal in self._choices.faults]
        self.remarks.show_sentences(said, is_refusal=self._refusal is not None)

    def _show_sums(self) -> None:
        ticked = len(self._choices.accepted)
        rest = len(self._choices.entries) - ticked
        words = self.tr("Apply %n, start drafting", "", ticked)
        self.header.primary.setText(words + "  Ctrl+Enter")
        self.header.primary.setEnabled(self._refusal is None and not self.is_planning)
        self.footer.keys.setText(
            GAP.join(
                (
                    self.tr("Space ticks"),
                    self.tr("↑↓ one by one"),
                    self.tr("Enter own wording"),
                    self.tr("{} ticked, {} not").format(ticked, rest),
                )
            )
        )

    def _name(self) -> None:
        """更新到第七十九届会议　基稿A/RES/78/167，2023年12月19日"""
        base = self._base
        language = self._translation.language
        self.header.title.setText(
            self.tr("Roll forward to the {}").format(format_session(self.form.session.value(), language))
        )
        if base is None:
            return
        adoption = base.document.masthead.adoption
        day = adoption.adopted_on if adoption is not None else None
        comma = "，" if language == "zh" else ", "
        about = self.tr("Base {}").format(base.name) + (comma + format_date(day, language) if day else "")
        self.header.about.set_full_text(about)

    # Deciding

    def _toggle(self, index: QModelIndex) -> None:
        entry = self._model.value(index)
        if entry is not None:
            self._decide(entry.key, lambda choice: replace(choice, ticked=not entry.is_ticked))

    def _follow_link(self, _index: QModelIndex, link: int) -> None:
        if link == _WRITE_OWN:
            self.card.write_own()
        else:
            self._decide_current(lambda choice: replace(choice, ticked=link == _TAKE))

    def _choose_wording(self, wording: str) -> None:
        if wording:
            self._decide_current(_worded(wording))

    def _decide_current(self, change: Callable[[Choice], Choice]) -> None:
        entry = self.current
        if entry is not None:
            self._decide(entry.key, change)

    def _fill_in(self, key: Key, number: int | None, text: str) -> None:
        """What was typed for a blank is part of the proposal at once, and the proposal is meant to be applied."""
        entry = self._choices.entry(key)
        if entry is None:
            return
        if number is None:
            self._decide(key, _worded(text.strip() or entry.proposal.after))
            return
        values = list(entry.choice.values) + [""] * (len(entry.blanks) - len(entry.choice.values))
        values[number] = text
        is_ticked = True if text.strip() else entry.choice.ticked
        self._decide(key, lambda choice: replace(choice, values=tuple(values), ticked=is_ticked))

    def _decide(self, key: Key, change: Callable[[Choice], Choice]) -> None:
        entry = self._choices.entry(key)
        if entry is not None:
            self._choices = self._choices.with_choice(key, change(entry.choice))
            self._refresh()

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
        self.faults.setText(self.tr("Show"))
        self._nothing.setText(self.tr("There is nothing to roll forward."))
        self.footer.words.set_full_text(self.tr("Applied as one step: one undo takes all of it back"))
        self.list.setAccessibleName(self.tr("Proposals"))
        self.filters.setAccessibleName(self.tr("Which proposals are listed"))
        self._name()
        self._refresh()

    def _kind_word(self, kind: Kind) -> str:
        return self._translation.say(KIND_NAMES[kind])

    def _row_words(self, entry: Entry) -> RowWords:
        assert self._base is not None
        place = entry.proposal.place
        if place.field is not None:
            kind = self._translation.say(field_name(place.field))
        else:
            kind = self._kind_word(kind_of(entry.proposal))
        say = self._translation.say
        words = self.filters.certainty_word(entry.proposal.certainty)
        links = (self.tr("Take"), self.tr("Write own"), self.tr("Keep as it is"))
        return RowWords(headed(say(where(self._base.document, entry))), kind, words, say(entry.proposal.why), links)

    def _pieces(self, entry: Entry) -> Pieces:
        """Kept for each entry, since rows are painted again and again."""
        assert self._base is not None
        known = self._differences.get(entry)
        if known is None:
            known = self._differences[entry] = difference(self._base.document, entry)
        return known

    def _describe(self, entry: Entry) -> str:
        words = self._row_words(entry)
        comma = "，" if self._translation.language == "zh" else ", "
        ticked = self.tr("ticked") if entry.is_ticked else self.tr("not ticked")
        assert self._base is not None
        line = plain_text(self._pieces(entry))
        return comma.join((ticked, words.place, words.kind, words.certainty, line))


def _worded(wording: str) -> Callable[[Choice], Choice]:
    """Take this wording; what was filled in for another one's blanks goes."""

    def change(choice: Choice) -> Choice:
        values = choice.values if choice.wording == wording else ()
        return replace(choice, wording=wording, values=values, ticked=True)

    return change


def _session_after(document: Resolution) -> int:
    """The session that a draft on the base is for: the next one; where the base does not say, the one under way."""
    session = base_session(document)
    if session is not None:
        return session + 1
    today = date.today()
    return today.year - FIRST_YEAR - (today.month < _OPENING_MONTH)


_OPENING_MONTH = 9
"""Sessions open in September."""


def _fault(document: Resolution, proposal: Proposal) -> Sentence:
    """执行段3：… → …：what is doubtful about the base's own words."""
    place = where(document, Entry(proposal))
    change = f"{proposal.before} → {proposal.after}"
    why = proposal.why
    return Sentence(zh=f"{place.zh}：{change}。{why.zh}", en=f"{place.en}: {change}. {why.en}")
