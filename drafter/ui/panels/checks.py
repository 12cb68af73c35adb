"""The checks panel: what keeps the draft from being submitted, each with its fix, in a list that keeps one's place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from drafter.app.checking import Checking
from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.checks.finding import Finding, Severity
from drafter.model.place import Place
from drafter.text.sentence import Sentence
from drafter.ui.key_hints import Keys
from drafter.ui.panels.batch_page import BatchPage
from drafter.ui.panels.checks_foot import ChecksFoot
from drafter.ui.panels.checks_listing import ChecksListing
from drafter.ui.panels.checks_parts import EmptyPage, FilterRow
from drafter.ui.panels.finding_card import FindingCard, Ignoring
from drafter.ui.panels.finding_groups import ListRow, siblings
from drafter.ui.panels.finding_list import FindingList
from drafter.ui.panels.finding_rows import Item
from drafter.ui.panels.finding_words import FindingWords
from drafter.ui.panels.fixing import Fixing, kind_of
from drafter.ui.theme import Theme

PATIENCE_MS = 2000
"""How long the checks may run before that is said."""
_SETTLE_MS = 80
"""After the text changed: what is listed follows from the checks, which come later anyway."""


class ChecksPanel(QWidget):
    """Filters, the list with its open card, and what can be done with all of it."""

    go_to = Signal(object, object)
    """Place, Span or None: put the caret there."""
    current_finding_changed = Signal(object, object)
    """Finding or None: tint it in the sheet. Place or None, of a blank too: bring it into sight, the caret stays.

    Where a row is current because the list has changed, nothing is to scroll; behind a fix only to what was fixed.
    """
    words_requested = Signal()
    """The user's own list of words is to be shown."""
    left = Signal()
    """Esc: the keyboard goes back to the text."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        translation: Translation,
        checking: Checking | None = None,
        parent: QWidget | None = None,
        *,
        notes: Callable[[], tuple[Sentence, ...]] = tuple,
    ) -> None:
        """`checking` says when the checks run; `notes` what they then have to say beside their findings."""
        super().__init__(parent)
        self._session, self._theme, self._notes = session, theme, notes
        self._fixing = Fixing(session)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._refresh)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._count)
        self._words = FindingWords(session, translation, self)
        self._filter_row, self._empty, self._batch = FilterRow(), EmptyPage(theme), BatchPage()
        self.filters, self.scope = self._filter_row.severities, self._filter_row.scope
        self.card = FindingCard(theme, translation)
        self.list = FindingList(theme, self._words, self.card)
        self.foot = ChecksFoot(translation)
        self.fix_all, self.ignored = self.foot.fix_all, self.foot.ignored
        self._listing = ChecksListing(session, self._fixing, self._filter_row, self.ignored)
        self._stack = QStackedWidget()
        self._arrange()
        self._is_running = self._is_refreshing = self._is_unseen = False
        self._offered = ""
        self._listen()
        if checking is not None:
            # Methods, not lambdas: these go with the panel, and a check may start while the window goes.
            checking.started.connect(self._on_started)
            checking.ended.connect(self._on_ended)
        self.retranslate()
        self._refresh()

    # What the shell asks for

    @property
    def current(self) -> Item | None:
        """The row that is open."""
        return self.list.current_item

    @property
    def current_finding(self) -> Finding | None:
        """The finding that is open, as it stands in the text now."""
        item = self.current
        return None if item is None or item.first is None else self._fixing.now(item.first)

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """What is listed: headings and rows."""
        return self.list.rows

    def next_finding(self) -> None:
        """F7: the next row is current; after the last one the first. One that the list has come upon is shown first."""
        self._walk(1)

    def previous_finding(self) -> None:
        """Shift+F7."""
        self._walk(-1)

    def fix_current(self) -> bool:
        """Alt+Enter: carry out the fix of the current row, whose next one becomes current; False where it has none."""
        item = self.current
        return item is not None and item.can_fix and self._fix(item.findings, [item])

    def fix_alike(self) -> bool:
        """Shift+Alt+Enter: all safe fixes of the current row's rule (of 又/还: of the chain's rules) in one step.

        Where there are several, they are listed first; the second time they are carried out.
        """
        finding = self.current.first if self.current is not None else None
        if finding is None:
            return False
        alike = self._listing.safe_alike(finding)
        if len(alike) > 1 and self._offered != kind_of(finding):
            self._offered = kind_of(finding)
            self.card.show_batch([self._words.of_fix(one) for one in alike])
            return False
        return self._fix_many(alike)

    def offer_all_safe(self) -> None:
        """List every fix that changes no meaning and is not filtered out; what is ticked there is one step."""
        self._batch.forget()
        self._offer()
        self._stack.setCurrentWidget(self._batch)
        self._count()
        self._batch.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_list(self) -> None:
        """The keyboard comes to the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_hints_shown(self, is_shown: bool) -> None:
        """List hints too."""
        self.filters[Severity.HINT].setChecked(is_shown)

    # Set-up

    def _arrange(self) -> None:
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(self._filter_row)
        for page in (self.list, self._empty, self._batch):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)
        self.setFocusProxy(self.list)
        order: list[QWidget] = [*self.filters.values(), self.scope, self.list, *self.card.buttons]
        order += [self.foot.open_words, self.fix_all, self.ignored]
        for first, second in pairwise(order):
            self.setTabOrder(first, second)

    def _listen(self) -> None:
        self._session.findings_changed.connect(lambda _findings: self._on_findings())
        self._session.changed.connect(lambda _old, _new: self._on_changed())
        self._session.selection_changed.connect(lambda _selection: self._on_caret())
        self._session.opened.connect(self._fixing.take_check)
        self._theme.changed.connect(self.list.viewport().update)
        self._filter_row.changed.connect(self._refresh)
        self.list.current_changed.connect(self._on_current)
        self.list.row_entered.connect(self._enter)
        self.list.ticked.connect(self._toggle)
        self.list.opened.connect(lambda _index: self.card.focus_buttons())
        self.list.clicked.connect(self._toggle)
        self.list.left.connect(self.left)
        self.card.fix_requested.connect(self.fix_current)
        self.card.visit_requested.connect(self._visit)
        self.card.ignore_requested.connect(self._ignore)
        self.card.restore_requested.connect(self._restore)
        self.fix_all.clicked.connect(self.offer_all_safe)
        self.ignored.toggled.connect(lambda _on: self._refresh())
        self.foot.words_requested.connect(self.words_requested)
        self._batch.accepted.connect(self._fix_chosen)
        self._batch.left.connect(self._close_batch)

    # Following the draft

    def _on_changed(self) -> None:
        if self._fixing.take_change():
            self._refresh()
        else:
            self._settle.start()

    def _on_findings(self) -> None:
        self._fixing.take_check()
        if self._stack.currentWidget() is self._batch:
            self._offer()
        self._refresh()

    def _on_started(self) -> None:
        self._is_running = True
        self._patience.start()

    def _on_ended(self) -> None:
        self._is_running = False
        was_slow = not self._patience.isActive()
        self._patience.stop()
        self.foot.show_notes(self._notes())
        if was_slow:
            self._count()

    def _on_caret(self) -> None:
        if self._filter_row.is_narrowed:
            self._refresh()

    def _refresh(self) -> None:
        """List what stands now; the current row stays current, and where it is on the screen."""
        self._settle.stop()
        self._is_refreshing = True
        self.list.take(self._listing.rows())
        self._is_refreshing = False
        self._count()
        self.list.refit()
        self._show_current()

    def _count(self) -> None:
        """Say how many there are of each, and show the empty page where nothing is listed."""
        findings = self._listing.findings
        self._filter_row.show_counts(Counter(finding.severity for finding in findings))
        self.foot.show_slow(is_slow=self._is_running and not self._patience.isActive())
        self.foot.show_counts(
            safe=len(self._listing.safe()),
            ignored=len(self._session.ignored_findings),
            lowered=sum(finding.is_lowered for finding in findings),
        )
        is_offering = self._stack.currentWidget() is self._batch
        self.fix_all.setDisabled(is_offering)
        if not is_offering:
            self._stack.setCurrentWidget(self.list if self.rows else self._empty)
        self._empty.show_state(is_clean=not findings)

    # The current row

    def _on_current(self, _index: QModelIndex) -> None:
        self._offered = ""
        self._show_current()
        self._is_unseen = self._is_refreshing
        self._tell_current(None if self._is_unseen or self.current is None else self.current.place)

    def _tell_current(self, place: Place | None) -> None:
        self.current_finding_changed.emit(self.current_finding, place)

    def _show_current(self) -> None:
        item = self.current
        if item is None:
            if self.list.is_open:
                self.list.set_open(False)
            return
        position = siblings(self.rows, item)
        self.card.show_item(item, self._session.document, position, self._session.ignored)
        self.list.set_open(True)

    def _walk(self, step: int) -> None:
        if self._stack.currentWidget() is self._batch:
            self._close_batch()
        item = self.current
        if item is not None and self._is_unseen and step > 0:
            self._is_unseen = False
            self.list.scrollTo(self.list.currentIndex())
            self._tell_current(item.place)
        elif not self.list.walk(step):
            self._tell_current(None)

    def _enter(self, index: QModelIndex) -> None:
        if self.list.heading_at(index) is not None:
            self._toggle(index)
        else:
            self._visit()

    def _visit(self) -> None:
        item, finding = self.current, self.current_finding
        if item is not None:
            self.go_to.emit(item.place, item.span if finding is None else finding.span)

    def _toggle(self, index: QModelIndex) -> None:
        heading = self.list.heading_at(index)
        if heading is not None:
            self._listing.toggle(heading.group)
            self._refresh()

    # What is done about it

    def _offer(self) -> None:
        self._batch.offer([(finding, self._words.of_fix(finding)) for finding in self._listing.safe()])

    def _fix_chosen(self) -> None:
        chosen = self._batch.chosen
        self._close_batch()
        self._fix_many(chosen)

    def _close_batch(self) -> None:
        self._stack.setCurrentWidget(self.list)
        self._count()
        self.focus_list()

    def _fix_many(self, findings: tuple[Finding, ...]) -> bool:
        rows = [item for item in self.list.items if set(item.findings) <= set(findings)]
        return bool(findings) and self._fix(findings, rows, is_batch=True)

    def _fix(self, findings: tuple[Finding, ...], rows: list[Item], *, is_batch: bool = False) -> bool:
        if not self._fixing.fix(findings, rows, is_batch=is_batch):
            self._refresh()
            return False
        self._tell_current(rows[0].place if rows and not is_batch else None)
        return True

    def ignore_current(self) -> None:
        """The current finding is not shown again at its place."""
        self._ignore(Ignoring.HERE)

    def _ignore(self, how: Ignoring) -> None:
        item = self.current
        if item is not None and item.findings:
            keys = {_key_of(finding, how) for finding in item.findings}
            self._session.set_ignored(self._session.ignored | keys)

    def _restore(self) -> None:
        item = self.current
        if item is not None:
            self._session.heed(item.findings)
            if not self._session.ignored_findings:
                self.ignored.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F7 and Shift+F7 walk, Alt+Enter fixes, Shift+Alt+Enter fixes all alike."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_F7:
            self._walk(-1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1)
        elif is_enter and modifiers == Qt.KeyboardModifier.AltModifier:
            self.fix_current()
        elif is_enter and modifiers == Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier:
            self.fix_alike()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._refresh()
        super().changeEvent(event)

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on."""
        self.card.set_keys(keys)

    def retranslate(self) -> None:
        """Set every text again."""
        self.card.retranslate()
        self.list.retranslate()
        self._count()


def _key_of(finding: Finding, how: Ignoring) -> str:
    from drafter.checks.ignoring import key_here  # loaded by then: the finding was made with the rules

    keys = {Ignoring.HERE: key_here(finding), Ignoring.WORDS: finding.key_of_words, Ignoring.RULE: finding.key_of_rule}
    return keys[how]
