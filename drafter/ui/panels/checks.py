"""The checks panel: what keeps the draft from being submitted, each with its fix, in a list that keeps one's place."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from drafter.app.checking import Checking
from drafter.app.i18n import Translation
from drafter.app.outstanding import blanks_of
from drafter.app.session import Session
from drafter.checks.finding import Finding, Severity
from drafter.ui.lists.card_list import CardList
from drafter.ui.lists.row_model import RowModel
from drafter.ui.panels.checks_delegate import ChecksDelegate
from drafter.ui.panels.checks_parts import EmptyPage, FilterRow
from drafter.ui.panels.finding_card import FindingCard, describe
from drafter.ui.panels.finding_rows import (
    Group,
    Heading,
    Item,
    ListRow,
    Shown,
    grouped,
    is_there,
    items,
    message_of,
    name_of_place,
)
from drafter.ui.panels.fixing import Fixing, kind_of
from drafter.ui.style import mark
from drafter.ui.theme import Theme

PATIENCE_MS = 2000
"""How long the checks may run before that is said."""
_SETTLE_MS = 80
"""After the text changed: what is listed follows from the checks, which come later anyway."""


class ChecksPanel(QWidget):
    """Filters, the list with its open card, and what can be done with all of it."""

    go_to = Signal(object, object)
    """Place, Span or None: put the caret there."""
    current_finding_changed = Signal(object)
    """Finding or None: show it in the sheet, the caret stays."""
    left = Signal()
    """Esc: the keyboard goes back to the text."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        translation: Translation,
        checking: Checking | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`checking` says when the checks run, for a line where they take long."""
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._translation = translation
        self._fixing = Fixing(session)
        self._folded: set[Group] = set()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._refresh)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._count)
        self._model: RowModel[ListRow] = RowModel(_key, self._describe, self)
        self._filter_row, self._empty = FilterRow(), EmptyPage(theme)
        self.filters, self.scope = self._filter_row.severities, self._filter_row.scope
        self.list = CardList()
        self.card = FindingCard(theme, translation)
        self.fix_all, self.ignored = QPushButton(), QPushButton()
        self._foot = QLabel()
        self._stack = QStackedWidget()
        self._arrange()
        self._is_running = False
        self._offered = ""
        self._listen()
        if checking is not None:
            checking.started.connect(self._on_started)
            checking.ended.connect(self._on_ended)
        self.retranslate()
        self._refresh()

    # What the shell asks for

    @property
    def current(self) -> Item | None:
        """The row that is open."""
        row = self._model.value(self.list.currentIndex())
        return row if isinstance(row, Item) else None

    @property
    def current_finding(self) -> Finding | None:
        """The finding that is open, as it stands in the text now."""
        item = self.current
        return None if item is None or item.first is None else self._fixing.now(item.first)

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """What is listed: headings and rows."""
        return self._model.rows

    def next_finding(self) -> None:
        """F7: the next row is current; after the last one the first."""
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
        alike = self._fixing.alike(finding)
        if len(alike) > 1 and self._offered != kind_of(finding):
            self._offered = kind_of(finding)
            self.card.show_batch([self._batch_line(one) for one in alike])
            return False
        return self._fix_many(alike)

    def fix_all_safe(self) -> bool:
        """Every fix that changes no meaning, in one step."""
        return self._fix_many(self._fixing.fixable())

    def focus_list(self) -> None:
        """The keyboard comes to the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_hints_shown(self, is_shown: bool) -> None:
        """List hints too."""
        self.filters[Severity.HINT].setChecked(is_shown)

    # Set-up

    def _arrange(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(ChecksDelegate(self.list, self._theme, self._words, self._title))
        self.list.set_card(self.card)
        self.list.set_open(True)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 6, 8)
        column.setSpacing(6)
        column.addWidget(self._filter_row)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)
        column.addLayout(self._foot_row())
        self.setFocusProxy(self.list)
        order: list[QWidget] = [*self.filters.values(), self.scope, self.list, *self.card.buttons]
        order += [self.fix_all, self.ignored]
        for first, second in pairwise(order):
            self.setTabOrder(first, second)

    def _foot_row(self) -> QHBoxLayout:
        mark(self._foot, "secondary")
        row = QHBoxLayout()
        row.addWidget(self._foot, 1)
        for button in (self.fix_all, self.ignored):
            mark(button, "link")
            row.addWidget(button)
        self.fix_all.clicked.connect(self.fix_all_safe)
        self.ignored.setCheckable(True)
        self.ignored.toggled.connect(lambda _on: self._refresh())
        self._filter_row.changed.connect(self._refresh)
        return row

    def _listen(self) -> None:
        self._session.findings_changed.connect(lambda _findings: self._on_findings())
        self._session.changed.connect(lambda _old, _new: self._on_changed())
        self._session.selection_changed.connect(lambda _selection: self._on_caret())
        self._session.opened.connect(self._fixing.take_check)
        self._theme.changed.connect(self.list.viewport().update)
        self.list.current_changed.connect(self._on_current)
        self.list.row_entered.connect(self._enter)
        self.list.ticked.connect(self._toggle)
        self.list.opened.connect(lambda _index: self.card.focus_buttons())
        self.list.clicked.connect(self._click)
        self.list.left.connect(self.left)
        self.card.fix_requested.connect(self.fix_current)
        self.card.visit_requested.connect(self._visit)
        self.card.ignore_requested.connect(self._ignore)
        self.card.restore_requested.connect(self._restore)

    # Following the draft

    def _on_changed(self) -> None:
        if self._fixing.take_change():
            self._refresh()
        else:
            self._settle.start()

    def _on_findings(self) -> None:
        self._fixing.take_check()
        self._refresh()

    def _on_started(self) -> None:
        self._is_running = True
        self._patience.start()

    def _on_ended(self) -> None:
        self._is_running = False
        if self._patience.isActive():
            self._patience.stop()
        else:
            self._count()

    def _on_caret(self) -> None:
        if self._filter_row.is_narrowed:
            self._refresh()

    def _refresh(self) -> None:
        """List what stands now; the current row stays current, and where it is on the screen."""
        self._settle.stop()
        kept = self.current
        offset = None if kept is None else self.list.row_rect(self.list.currentIndex()).top()
        row_before = self.list.currentIndex().row()
        self._model.take(self._listed())
        self._count()
        if kept is not None:
            self._keep_place(kept, row_before, offset or 0)
        self.list.refit()
        self._show_current()

    def _keep_place(self, kept: Item, row_before: int, offset: int) -> None:
        row = self._model.row_of(_key(kept))
        if row is None:
            row = self._row_near(row_before)
        if row is None:
            return
        index = self._model.index(row)
        if index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
        bar = self.list.verticalScrollBar()
        bar.setValue(bar.value() + self.list.row_rect(index).top() - offset)

    def _row_near(self, row: int) -> int | None:
        """The first finding at or after a row, else the last before it."""
        rows = self._model.rows
        found = [index for index, one in enumerate(rows) if isinstance(one, Item)]
        return next((index for index in found if index >= row), found[-1] if found else None)

    def _listed(self) -> list[ListRow]:
        document = self._session.document
        shown = self._shown()
        findings = tuple(f for f in self._session.findings if is_there(document, f.place))
        ignored = tuple(f for f in self._session.ignored_findings if is_there(document, f.place))
        found = [
            item for item in items(findings, blanks_of(document), ignored, shown) if not self._fixing.is_settled(item)
        ]
        return grouped(found, frozenset(self._folded))

    def _shown(self) -> Shown:
        selection = self._session.selection
        return Shown(
            errors=self._filter_row.is_on(Severity.ERROR),
            warnings=self._filter_row.is_on(Severity.WARNING),
            hints=self._filter_row.is_on(Severity.HINT),
            ignored=self.ignored.isChecked(),
            narrowed=self._filter_row.is_narrowed,
            paragraph_id=selection.caret.paragraph_id if selection else None,
        )

    def _count(self) -> None:
        """Say how many there are of each, and show the empty page where nothing is listed."""
        self._filter_row.show_counts(Counter(finding.severity for finding in self._session.findings))
        safe, ignored = len(self._fixing.fixable()), len(self._session.ignored_findings)
        self.fix_all.setText(self.tr("Fix all %n", "", safe))
        self.fix_all.setVisible(safe > 1)
        self.ignored.setText(self.tr("%n ignored", "", ignored))
        self.ignored.setVisible(bool(ignored))
        self._foot.setText(self._foot_words())
        self._stack.setCurrentWidget(self.list if self._model.rows else self._empty)
        self._empty.show_state(is_clean=not self._session.findings)

    def _foot_words(self) -> str:
        if self._is_running and not self._patience.isActive():
            return self.tr("Checking…")
        lowered = sum(finding.is_lowered for finding in self._session.findings)
        return self.tr("%n already in the base, one step milder", "", lowered) if lowered else ""

    # The current row

    def _batch_line(self, finding: Finding) -> str:
        """执行段3：又期待 → 期待"""
        assert finding.fix is not None
        place = self._words(Item(Group.MUST, (finding,)))[1]
        colon = "：" if self._translation.language == "zh" else ": "
        return f"{place}{colon}{finding.fix.before} → {finding.fix.after}"

    def _on_current(self, _index: QModelIndex) -> None:
        self._offered = ""
        self._show_current()
        self.current_finding_changed.emit(self.current_finding)

    def _show_current(self) -> None:
        item = self.current
        if item is None:
            if self.list.is_open:
                self.list.set_open(False)
            return
        group = [row for row in self._model.rows if isinstance(row, Item) and row.group is item.group]
        self.card.show_item(item, self._session.document, (group.index(item) + 1, len(group)))
        self.list.set_open(True)

    def _walk(self, step: int) -> None:
        found = [index for index, row in enumerate(self._model.rows) if isinstance(row, Item)]
        if not found:
            self.current_finding_changed.emit(None)
            return
        current = self.list.currentIndex().row()
        ahead = [row for row in found if (row > current if step > 0 else row < current)]
        target = (ahead[0] if step > 0 else ahead[-1]) if ahead else (found[0] if step > 0 else found[-1])
        self.list.setCurrentIndex(self._model.index(target))
        self.list.scrollTo(self._model.index(target))

    def _enter(self, index: QModelIndex) -> None:
        row = self._model.value(index)
        if isinstance(row, Heading):
            self._toggle(index)
        elif row is not None:
            self._visit()

    def _visit(self) -> None:
        item = self.current
        if item is None:
            return
        finding = self.current_finding
        self.go_to.emit(item.place, item.span if finding is None else finding.span)

    def _click(self, index: QModelIndex) -> None:
        if isinstance(self._model.value(index), Heading):
            self._toggle(index)

    def _toggle(self, index: QModelIndex) -> None:
        row = self._model.value(index)
        if isinstance(row, Heading):
            self._folded ^= {row.group}
            self._refresh()

    # What is done about it

    def _fix_many(self, findings: tuple[Finding, ...]) -> bool:
        rows = [row for row in self._model.rows if isinstance(row, Item) and set(row.findings) <= set(findings)]
        return bool(findings) and self._fix(findings, rows, is_batch=True)

    def _fix(self, findings: tuple[Finding, ...], rows: list[Item], *, is_batch: bool = False) -> bool:
        if not self._fixing.fix(findings, rows, is_batch=is_batch):
            self._refresh()
            return False
        self.current_finding_changed.emit(self.current_finding)
        return True

    def _ignore(self) -> None:
        item = self.current
        if item is not None and item.findings:
            keys = {finding.key for finding in item.findings}
            self._session.set_ignored(self._session.ignored | keys)

    def _restore(self) -> None:
        item = self.current
        if item is not None:
            self._session.set_ignored(self._session.ignored - {finding.key for finding in item.findings})
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

    # Words

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._refresh()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text again."""
        self.list.setAccessibleName(self.tr("Findings"))
        self.card.retranslate()
        self._model.refresh()
        self._count()

    def _title(self, group: Group) -> str:
        return {
            Group.MUST: self.tr("To settle before submission"),
            Group.SHOULD: self.tr("Worth a look"),
            Group.HINTS: self.tr("Hints"),
            Group.IGNORED: self.tr("Ignored"),
        }[group]

    def _words(self, item: Item) -> tuple[str, str]:
        say = self._translation.say
        place = say(name_of_place(self._session.document, item))
        return say(message_of(item)), place[:1].upper() + place[1:]

    def _describe(self, row: ListRow) -> str:
        if isinstance(row, Heading):
            return f"{self._title(row.group)} {row.count}"
        kinds = {
            Severity.ERROR: self.tr("Error"),
            Severity.WARNING: self.tr("Warning"),
            Severity.HINT: self.tr("Hint"),
            None: self.tr("To fill in"),
        }
        fixable = self.tr("can be fixed automatically") if row.can_fix else ""
        found = [one for one in self._model.rows if isinstance(one, Item) and one.group is row.group]
        where = self.tr("item {} of {}").format(found.index(row) + 1, len(found)) if row in found else ""
        return describe(row, self._session.document, self._translation, (kinds[row.severity], fixable, where))


def _key(row: ListRow) -> object:
    return row.group if isinstance(row, Heading) else row.key
