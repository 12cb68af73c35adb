"""The middle of the window: the sheet with all that is shown on it, and the footnote pane below it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHelpEvent
from PySide6.QtWidgets import QSplitter, QToolTip, QVBoxLayout, QWidget

from drafter.app.comparing import Comparing
from drafter.app.comparison import Comparison
from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.checks.finding import Finding
from drafter.model.alignment import PairKind
from drafter.model.commands import INSERT_NOTE
from drafter.model.document import NoteId, ParagraphId
from drafter.model.edits import type_text
from drafter.model.naming import paragraph_name
from drafter.model.numbering import paragraph_numbers
from drafter.model.place import Place
from drafter.model.state import Caret, DraftState, Edit, Selection, at
from drafter.text.spans import Span
from drafter.ui.editor.corrections import LABEL as CORRECTION
from drafter.ui.editor.corrections import corrected
from drafter.ui.editor.fault_lines import FaultLines
from drafter.ui.editor.footnotes import FootnotePane
from drafter.ui.editor.margin import Entry, MarginContents
from drafter.ui.editor.margin_contents import Sources, base_short_name, entries, same_structure, short_name
from drafter.ui.editor.markings import ALL, BRIEF, HIDDEN, MarkingMaker
from drafter.ui.editor.sheet import Sheet
from drafter.ui.editor.sheet_style import SheetStyle
from drafter.ui.theme import Theme, sheet_type

SMALLEST_ZOOM, LARGEST_ZOOM, ZOOM_STEP = 80, 200, 10
RENUMBERED_MS = 2000
"""How long numbers that have changed are shown in the accent colour."""
_DISPLAYS = (HIDDEN, BRIEF, ALL)


class Editor(QWidget):
    """Sheet and footnotes of one session. Everything the user does here ends in the session or in a signal."""

    hinted = Signal(object)
    """Sentence: something for the status line."""
    masthead_requested = Signal(str)
    """The form of the masthead is asked for, at this field."""
    fix_requested = Signal(bool)
    """Alt+Enter in the text; True for all of the same kind."""
    menu_requested = Signal(QPoint)
    """The context menu is asked for, at a place on the screen."""
    caret_paragraph_changed = Signal(object)
    """ParagraphId or None."""
    zoom_changed = Signal(int)
    """Per cent."""
    display_changed = Signal(str)
    """How much of the changes is shown: "hidden", "brief", "all"."""

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
        self._zoom = 100
        self._is_narrow = False
        self._corrects = True
        self._comparison = comparing.comparison if comparing is not None else None
        self._maker = MarkingMaker()
        self._faults = FaultLines((), session.document)
        self._caret_paragraph: ParagraphId | None = None
        self.sheet = Sheet(session, self._style())
        self.footnotes = FootnotePane(session, theme, translation.say)
        self._teal = QTimer(self, singleShot=True, interval=RENUMBERED_MS)
        self._arrange()
        self._listen(comparing)
        self._refresh_all()
        self.retranslate()

    # What the shell asks for

    @property
    def caret_paragraph(self) -> ParagraphId | None:
        """The paragraph that the caret stands in."""
        return self._caret_paragraph

    @property
    def zoom(self) -> int:
        """The zoom of the text in per cent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Show the text larger or smaller, within the bounds."""
        percent = min(max(percent, SMALLEST_ZOOM), LARGEST_ZOOM)
        if percent != self._zoom:
            self._zoom = percent
            self._restyle()
            self.zoom_changed.emit(percent)

    def set_narrow(self, is_narrow: bool) -> None:
        """Smaller type, for windows under theme.NARROW_WINDOW_PX."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._restyle()

    @property
    def display(self) -> str:
        """How much of the changes is shown: "hidden", "brief", "all"."""
        return self._maker.display

    def set_display(self, display: str) -> None:
        """Show more or less of the changes; ValueError for an unknown name."""
        if display not in _DISPLAYS:
            raise ValueError(display)
        if display != self._maker.display:
            self._maker.set_display(display)
            self._show_markings()
            self._decorate(shows_wedges=display == BRIEF)
            self.display_changed.emit(display)

    def set_hints_shown(self, is_shown: bool) -> None:
        """Mark hints in the text too."""
        self._decorate(shows_hints=is_shown)
        self._refresh_margin()

    def set_correcting(self, corrects: bool) -> None:
        """Put brackets and quotation marks right while they are typed, or leave them."""
        self._corrects = corrects

    def set_current_finding(self, finding: Finding | None) -> None:
        """Tint what this finding is about, and scroll to it; the caret stays."""
        self._decorate(current_finding=finding)
        if finding is not None:
            self.show_place(finding.place)

    def show_place(self, place: Place) -> None:
        """Scroll to a place without moving the caret."""
        if place.paragraph_id is not None and place.paragraph_id in self._session.document.positions:
            self.sheet.show_paragraph(place.paragraph_id)
        elif place.note_id is not None and (paragraph_id := self._citing(place.note_id)) is not None:
            self.sheet.show_paragraph(paragraph_id)
        elif place.field is not None:
            self.sheet.verticalScrollBar().setValue(0)

    def go_to(self, place: Place, span: Span | None = None) -> None:
        """Put the caret at a place and the keyboard into the text; `span` counts in the paragraph's text."""
        document = self._session.document
        if place.paragraph_id is not None and place.paragraph_id in document.positions:
            paragraph = document.paragraph(place.paragraph_id)
            start = paragraph.content_position(span.start if span else 0, after_notes=bool(span))
            end = paragraph.content_position(span.end) if span else start
            self._session.select(Selection(Caret(paragraph.id, start), Caret(paragraph.id, end)))
            self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)
            self.sheet.ensureCursorVisible()
        elif place.note_id is not None:
            self.footnotes.edit_note(place.note_id)
        elif place.field is not None:
            self.sheet.verticalScrollBar().setValue(0)
            self.sheet.masthead.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_text(self) -> None:
        """The keyboard goes into the text."""
        self.sheet.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_footnotes(self) -> None:
        """The keyboard goes into the footnote pane."""
        self.footnotes.enter()

    def insert_note(self) -> None:
        """A new note at the caret, ready to be written."""
        known = set(self._session.document.notes_by_id)
        if self._session.run(INSERT_NOTE.run):
            new = set(self._session.document.notes_by_id) - known
            self.footnotes.edit_note(new.pop())

    def describe_caret_paragraph(self) -> str:
        """What a screen reader says about the caret's paragraph: 执行段12，新增，1处错误."""
        paragraph_id, document = self._caret_paragraph, self._session.document
        if paragraph_id is None or paragraph_id not in document.positions:
            return ""
        say, comma = self._translation.say, "，" if self._translation.language == "zh" else ", "
        parts = [say(paragraph_name(document, paragraph_id))]
        entry = self.sheet.margin.entries.get(paragraph_id, Entry())
        parts += [part for part in (self.sheet.margin.note, self._severity_words(entry)) if part]
        return comma.join(parts)

    def retranslate(self) -> None:
        """Set every text again."""
        self._decorate(ghost=self.tr("Opening phrase: Ctrl+K for phrases, or type it"))
        self._refresh_margin()
        self._name_sheet()

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # Set-up

    def _arrange(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.sheet)
        splitter.addWidget(self.footnotes)
        splitter.setStretchFactor(0, 1)
        splitter.setCollapsible(0, False)
        splitter.setCollapsible(1, False)
        splitter.setHandleWidth(1)
        splitter.setSizes([10_000, self.footnotes.height_wanted()])
        self._splitter = splitter
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        self.setFocusProxy(self.sheet)

    def _listen(self, comparing: Comparing | None) -> None:
        self._session.opened.connect(self._on_opened)
        self._session.changed.connect(self._on_changed)
        self._session.selection_changed.connect(lambda _selection: self._on_caret())
        self._session.findings_changed.connect(self._on_findings)
        self._theme.changed.connect(self._restyle)
        self._teal.timeout.connect(lambda: self._set_margin(renumbered=frozenset()))
        self.sheet.hinted.connect(self.hinted)
        self.sheet.fix_requested.connect(self.fix_requested)
        self.sheet.note_requested.connect(self.insert_note)
        self.sheet.menu_requested.connect(self.menu_requested)
        self.sheet.zoom_requested.connect(lambda steps: self.set_zoom(self._zoom + steps * ZOOM_STEP))
        self.sheet.masthead.edit_requested.connect(self.masthead_requested)
        self.sheet.viewport().installEventFilter(self)
        self.sheet.binding.typed.connect(self._correct)
        self.footnotes.insert_requested.connect(self.insert_note)
        self.footnotes.left.connect(self._leave_footnotes)
        self.footnotes.folded_changed.connect(lambda _folded: self._fit_footnotes())
        if comparing is not None:
            comparing.changed.connect(self._on_comparison)

    def _style(self) -> SheetStyle:
        kind = sheet_type(self._session.document.language, self._zoom, narrow=self._is_narrow)
        return SheetStyle(self._theme.colours, kind)

    def _restyle(self) -> None:
        self.sheet.set_style(self._style())

    def _fit_footnotes(self) -> None:
        below = self.footnotes.height_wanted()
        self.footnotes.setMaximumHeight(below if self.footnotes.is_folded else 16_777_215)
        self._splitter.setSizes([max(self._splitter.height() - below, 1), below])

    # Following the session

    def _on_opened(self) -> None:
        self._comparison = None
        self._show_markings()
        if self.sheet.style_in_use.kind.language != self._session.document.language:
            self._restyle()

    def _on_changed(self, old: DraftState, new: DraftState) -> None:
        if not same_structure(old.document, new.document):
            renumbered = self._renumbered(old, new)
            self._refresh_margin()
            if renumbered:
                self._set_margin(renumbered=renumbered)
                self._teal.start()
        self._on_caret()

    @staticmethod
    def _renumbered(old: DraftState, new: DraftState) -> frozenset[ParagraphId]:
        """The paragraphs of both documents whose printed number is another now."""
        before, after = paragraph_numbers(old.document), paragraph_numbers(new.document)
        return frozenset(one for one, number in after.items() if before.get(one, number) != number)

    def _on_caret(self) -> None:
        paragraph_id = self.sheet.caret_paragraph()
        self.footnotes.highlight(paragraph_id)
        if paragraph_id == self._caret_paragraph:
            return
        self._caret_paragraph = paragraph_id
        self._decorate(caret_paragraph=paragraph_id)
        self._set_margin(caret_paragraph=paragraph_id, note=self._caret_note())
        self._name_sheet()
        self._announce()
        self.caret_paragraph_changed.emit(paragraph_id)

    def _on_findings(self, findings: tuple[Finding, ...]) -> None:
        self._faults = FaultLines(findings, self._session.document)
        self._decorate(faults=self._faults)
        self._refresh_margin()

    def _on_comparison(self, comparison: Comparison | None) -> None:
        self._comparison = comparison
        self._show_markings()
        self._refresh_margin()

    def _show_markings(self) -> None:
        self.sheet.binding.set_markings(self._maker.markings(self._comparison))
        fields = self._comparison.masthead_fields if self._comparison is not None else frozenset()
        self.sheet.masthead.set_changed_fields(fields)

    def _refresh_all(self) -> None:
        self._decorate(faults=self._faults)
        self._show_markings()
        self._refresh_margin()
        self._on_caret()

    def _refresh_margin(self) -> None:
        shows_hints = self.sheet.decorations.shows_hints
        sources = Sources(self._session.document, self._comparison, self._faults, shows_hints)
        self._set_margin(entries=entries(sources), note=self._caret_note())
        self._name_sheet()

    def _caret_note(self) -> str:
        """What stands under the number of the caret's paragraph: new, or its number in the base where that differs."""
        paragraph_id, comparison, document = self._caret_paragraph, self._comparison, self._session.document
        if comparison is None or paragraph_id is None or paragraph_id not in document.positions:
            return ""
        change = comparison.changes.get(paragraph_id)
        if change is None:
            return ""
        if change.kind is PairKind.NEW:
            return self.tr("new")
        before, now = base_short_name(comparison, paragraph_id), short_name(document, document.paragraph(paragraph_id))
        return self.tr("was {}").format(before) if before and before != now else ""

    def _decorate(self, **changed: object) -> None:
        self.sheet.set_decorations(replace(self.sheet.decorations, **changed))  # type: ignore[arg-type]

    def _set_margin(self, **changed: object) -> None:
        margin: MarginContents = replace(self.sheet.margin, **changed)  # type: ignore[arg-type]
        self.sheet.set_margin(margin)

    def _correct(self, paragraph_id: ParagraphId, span: Span) -> None:
        """A correction is a step of its own, so that undoing it gives back what was typed."""
        document = self._session.document
        content = document.paragraph(paragraph_id).content
        typed = span.of(content)
        wanted = corrected(content[: span.start], typed, document.language)
        if self._corrects and wanted != typed:
            change = partial(type_text, paragraph_id=paragraph_id, content_span=span, text=wanted)
            self._session.dispatch(Edit(CORRECTION, change, at(paragraph_id, span.start + len(wanted))))

    # Notes and screen readers

    def _citing(self, note_id: NoteId) -> ParagraphId | None:
        return next((p.id for p in self._session.document.paragraphs if note_id in p.notes), None)

    def _leave_footnotes(self, note_id: NoteId | None) -> None:
        """Back to the text, behind the mark of the note."""
        paragraph_id = None if note_id is None else self._citing(note_id)
        if paragraph_id is not None:
            paragraph = self._session.document.paragraph(paragraph_id)
            before = [run.note for run in paragraph.runs].index(note_id)
            position = sum(len(run.text) for run in paragraph.runs[: before + 1])
            self._session.select(at(paragraph_id, position))
        self.focus_text()

    def _name_sheet(self) -> None:
        """The accessible name is a sentence: 正文，执行段12，新增."""
        description = self.describe_caret_paragraph()
        comma = "，" if self._translation.language == "zh" else ", "
        name = self.tr("Text") + (comma + description if description else "")
        if name != self.sheet.accessibleName():
            self.sheet.setAccessibleName(name)

    def _announce(self) -> None:
        """Tell a screen reader, politely, which paragraph the caret has entered."""
        if QAccessible.isActive() and self.sheet.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.sheet, self.describe_caret_paragraph()))

    def _severity_words(self, entry: Entry) -> str:
        if entry.severity is None:
            return ""
        return (self.tr("hint"), self.tr("warning"), self.tr("error"))[entry.severity - 1]

    # What lies under the pointer

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """A tool tip says what was found under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and watched is self.sheet.viewport():
            text = self._tip_at(event.pos())
            QToolTip.showText(event.globalPos(), text, self.sheet)
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _tip_at(self, point: QPoint) -> str:
        paragraph_id = self.sheet.paragraph_at(point)
        caret = self.sheet.binding.caret_at(self.sheet.cursorForPosition(point).position())
        if paragraph_id is None or caret is None:
            return ""
        lines = self._faults.in_paragraph(self._session.document.paragraph(paragraph_id))
        if not self.sheet.is_in_margin(point):
            lines = tuple(line for line in lines if line.span.start <= caret.position <= line.span.end)
        return "\n".join(self._translation.say(line.finding.message) for line in lines)
