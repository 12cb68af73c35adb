"""The outline: the draft's parts and paragraphs in one list that follows the caret, jumps, and moves paragraphs."""

from __future__ import annotations

import time
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.comparing import Comparing
from drafter.app.i18n import Translation
from drafter.app.initials import initials
from drafter.app.session import Session
from drafter.checks.finding import Finding, Severity
from drafter.model.block_commands import MOVE_DOWN, MOVE_UP
from drafter.model.command import Command
from drafter.model.document import ParagraphId
from drafter.model.naming import paragraph_name
from drafter.model.place import Place
from drafter.model.state import DraftState, Selection, at
from drafter.text.sentence import with_commas
from drafter.ui.panels.outline_delegate import OutlineDelegate
from drafter.ui.panels.outline_drag import move
from drafter.ui.panels.outline_model import ROW_ROLE, SECTION_ROLE, OutlineModel
from drafter.ui.panels.outline_rows import Change, Filter, OutlineMaker, Row, Section, SectionKind, stands_apart
from drafter.ui.panels.outline_tree import OutlineTree
from drafter.ui.style import mark
from drafter.ui.theme import Theme

_TYPE_AHEAD_MS = 1000
_SOUGHT = 12
"""Characters of a paragraph that can be typed ahead."""
_SETTLE_MS = 60
"""After the last key: listing 400 paragraphs takes as long as a key may."""
_PAINTED_MS = 15
"""After a change of structure: a timer of none at all comes before the sheet is painted."""


class OutlinePanel(QWidget):
    """Title, filters and the tree."""

    go_to = Signal(object, object)
    """Place, Span or None: put the caret there."""
    menu_requested = Signal(object, QPoint)
    """ParagraphId, place on the screen: what can be done with the paragraph is asked for."""
    left = Signal()
    """Esc: the keyboard goes back to the text."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        translation: Translation,
        comparing: Comparing | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._translation = translation
        self._maker = OutlineMaker(comparing.comparison if comparing is not None else None)
        self._typed, self._typed_at = "", 0.0
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._is_other = False
        self._model = OutlineModel(self._describe, self)
        self.tree = self._made_tree()
        self._title, self._foot = QLabel(), QLabel()
        self.changes_filter, self.issues_filter = QPushButton(), QPushButton()
        self._arrange()
        self._listen(comparing)
        self.retranslate()
        self._maker.take_findings(session.findings)
        self._refresh()

    # What the shell asks for

    def set_hints_shown(self, is_shown: bool) -> None:
        """Hints count as issues too."""
        self._maker.shows_hints = is_shown
        self._on_findings(self._session.findings)

    def focus_list(self) -> None:
        """The keyboard comes to the tree, to the paragraph of the caret."""
        self._follow_caret()
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Set-up

    def _made_tree(self) -> OutlineTree:
        tree = OutlineTree(self._session, self._theme)
        tree.setModel(self._model)
        tree.setItemDelegate(OutlineDelegate(tree, self._theme, self._title_choices))
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setIndentation(0)
        tree.setRootIsDecorated(False)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setExpandsOnDoubleClick(False)
        tree.setMouseTracking(True)
        tree.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        # With an input method switched on, Space and arrows would go to it.
        tree.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        tree.row_entered.connect(self._jump)
        tree.clicked.connect(self._click)
        tree.moved.connect(self._move)
        tree.dropped.connect(self._drop)
        tree.searched.connect(self._search)
        tree.menu_requested.connect(self.menu_requested)
        tree.left.connect(self.left)
        return tree

    def _arrange(self) -> None:
        mark(self._title, "heading")
        mark(self._foot, "secondary")
        head = QHBoxLayout()
        head.setContentsMargins(12, 7, 8, 7)
        head.setSpacing(6)
        head.addWidget(self._title)
        head.addStretch(1)
        for button in (self.changes_filter, self.issues_filter):
            button.setCheckable(True)
            mark(button, "chip")
            button.toggled.connect(lambda _on: self._refresh())
            head.addWidget(button)
        self._foot.setContentsMargins(20, 2, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tree, 1)
        column.addWidget(self._foot)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setFocusProxy(self.tree)

    def _listen(self, comparing: Comparing | None) -> None:
        self._settle.timeout.connect(self._refresh)
        self._session.opened.connect(self._begin)
        self._session.changed.connect(self._on_changed)
        self._session.selection_changed.connect(lambda _selection: self._follow_caret())
        self._session.findings_changed.connect(self._on_findings)
        self._theme.changed.connect(self.tree.viewport().update)
        self._model.modelReset.connect(self.tree.expandAll)
        if comparing is not None:
            comparing.changed.connect(self._on_comparison)

    # Following the draft

    def _on_changed(self, old: DraftState, new: DraftState) -> None:
        """Where paragraphs came, went or moved, once the sheet is painted; words that are typed a moment later."""
        is_same = list(old.document.positions) == list(new.document.positions)
        self._settle.start(_SETTLE_MS if is_same else _PAINTED_MS)

    def _on_findings(self, findings: tuple[Finding, ...]) -> None:
        self._maker.take_findings(findings)
        self._refresh()

    def _on_comparison(self, comparison: object) -> None:
        self._maker.comparison = comparison  # type: ignore[assignment]  # a Comparison or None
        self._refresh()

    def _begin(self) -> None:
        """Another draft: nothing of where the last one was left."""
        self._is_other = True

    def _refresh(self) -> None:
        self._settle.stop()
        shown = Filter(self.changes_filter.isChecked(), self.issues_filter.isChecked())
        self._model.take(self._maker.sections(self._session.document, shown))
        rows = sum(len(section.rows) for section in self._model.sections)
        self._foot.setVisible(shown != Filter())
        self._foot.setText(self.tr("Listed: %n", "", rows))
        if self._is_other:
            self._is_other = False
            self.tree.setCurrentIndex(QModelIndex())
            self.tree.scrollToTop()
        self._follow_caret()

    def _follow_caret(self) -> None:
        selection: Selection | None = self._session.selection
        if selection is None:
            return
        index = self._model.index_of(selection.caret.paragraph_id)
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)

    # What the user does

    def _click(self, index: QModelIndex) -> None:
        section: Section | None = index.data(SECTION_ROLE)
        if section is not None and section.rows:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        else:
            self._jump(index)

    def _jump(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW_ROLE)
        section: Section | None = index.data(SECTION_ROLE)
        if row is not None:
            self.go_to.emit(Place(paragraph_id=row.paragraph_id), None)
        elif section is not None and section.kind is SectionKind.MASTHEAD:
            self.go_to.emit(Place(field="title"), None)
        elif section is not None and section.rows:
            self.go_to.emit(Place(paragraph_id=section.rows[0].paragraph_id), None)

    def _move(self, is_up: bool) -> None:
        row: Row | None = self.tree.currentIndex().data(ROW_ROLE)
        if row is None:
            return
        command: Command = MOVE_UP if is_up else MOVE_DOWN
        self._session.select(at(row.paragraph_id))
        self._session.run(lambda state: command.run(replace(state, selection=at(row.paragraph_id))))
        self._refresh()
        self.tree.scrollTo(self._model.index_of(row.paragraph_id))

    def _drop(self, moving: ParagraphId, before_id: ParagraphId | None) -> None:
        self._session.select(at(moving))
        self._session.run(lambda state: move(state.document, moving, before_id))
        self._refresh()

    def _search(self, text: str) -> None:
        """The next paragraph whose number begins so, or whose words do; more letters within a second narrow it."""
        now = time.monotonic() * 1000
        goes_on = now - self._typed_at < _TYPE_AHEAD_MS
        self._typed = self._typed + text if goes_on else text
        self._typed_at = now
        rows = [row for section in self._model.sections for row in section.rows]
        current: Row | None = self.tree.currentIndex().data(ROW_ROLE)
        start = rows.index(current) if current in rows else -1
        first = start if goes_on and current in rows else start + 1
        for row in (*rows[first:], *rows[:first]):
            if _answers(row, self._typed.casefold()):
                self.tree.setCurrentIndex(self._model.index_of(row.paragraph_id))
                return

    # Words

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._refresh()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text again."""
        self._title.setText(self.tr("Outline"))
        self.changes_filter.setText(self.tr("Changes"))
        self.issues_filter.setText(self.tr("Issues"))
        self.changes_filter.setAccessibleName(self.tr("Only paragraphs with changes"))
        self.issues_filter.setAccessibleName(self.tr("Only paragraphs with issues"))
        self.tree.setAccessibleName(self.tr("Outline"))
        self._model.refresh()

    def _title_choices(self, section: Section) -> tuple[tuple[str, str], ...]:
        """The name of a section and its counts, then shorter ones for where these have no room."""
        short = {
            SectionKind.PREAMBULAR: (self.tr("Preambular"), self.tr("PPs")),
            SectionKind.OPERATIVE: (self.tr("Operative"), self.tr("OPs")),
        }
        name, counts = self._titles(section)
        name_alone, spoken = short.get(section.kind, (name, name))
        few = self._counts(replace(section, paragraphs=0))
        return (name, counts), (name_alone, counts), (name_alone, few), (spoken, counts), (spoken, few)

    def _titles(self, section: Section) -> tuple[str, str]:
        """The name of a section, and its counts."""
        names = {
            SectionKind.MASTHEAD: self.tr("Masthead"),
            SectionKind.PREAMBULAR: self.tr("Preambular part"),
            SectionKind.OPERATIVE: self.tr("Operative part"),
            SectionKind.ANNEX: self.tr("Annex"),
        }
        return names[section.kind], self._counts(section)

    def _counts(self, section: Section) -> str:
        counts = []
        if section.paragraphs:
            # English has less room: beside the name of the part the number says it.
            counts.append(self.tr("{}", "paragraphs").format(section.paragraphs))
        if section.changed:
            counts.append(self.tr("%n changed", "", section.changed))
        if section.new:
            counts.append(self.tr("%n new", "", section.new))
        if section.blanks:
            counts.append(self.tr("%n to fill in", "", section.blanks))
        return (" " if self._translation.language == "zh" else ", ").join(counts)

    def _describe(self, item: Section | Row) -> str:
        """A whole sentence for screen readers."""
        parts = self._titles(item) if isinstance(item, Section) else self._words(item)
        return with_commas(parts, self._translation.language)

    def _words(self, row: Row) -> tuple[str, ...]:
        document = self._session.document
        known = row.paragraph_id in document.positions
        name = self._translation.say(paragraph_name(document, row.paragraph_id)) if known else row.number
        topic = row.topic[:40].rstrip("，。；：,.;:")
        gap = " " if stands_apart(topic) else ""
        return name, f"{row.lead}{gap}{topic}".strip(), self._change_word(row.change), self._issue_word(row)

    def _change_word(self, change: Change) -> str:
        return {
            Change.CHANGED: self.tr("changed"),
            Change.NEW: self.tr("new"),
            Change.MOVED: self.tr("moved"),
        }.get(change, "")

    def _issue_word(self, row: Row) -> str:
        if row.severity is None:
            return self.tr("to fill in") if row.has_blank else ""
        return {
            Severity.ERROR: self.tr("error"),
            Severity.WARNING: self.tr("warning"),
            Severity.HINT: self.tr("hint"),
        }[row.severity]

    def paragraph_at(self, point: QPoint) -> ParagraphId | None:
        """The paragraph whose row lies at a point of the tree's viewport."""
        row: Row | None = self.tree.indexAt(point).data(ROW_ROLE)
        return None if row is None else row.paragraph_id


def _answers(row: Row, typed: str) -> bool:
    if typed.isdigit():
        return row.number.removeprefix("PP").startswith(typed)
    words = f"{row.lead}{row.topic[:_SOUGHT]}"
    is_named = row.number.casefold().startswith(typed) or words.casefold().startswith(typed)
    # The input method is off here: Chinese words are typed by the first letters of their pinyin.
    return is_named or initials(words).startswith(typed)
