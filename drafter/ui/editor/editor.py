"""The middle of the window: the sheet with all that is shown on it, and the footnote pane below it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from drafter.app.comparing import Comparing
from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.checks.finding import Finding
from drafter.model.commands import insert_note, remove_note
from drafter.model.document import NoteId, ParagraphId, Resolution, Runs
from drafter.model.edits import set_lead, type_text
from drafter.model.place import Place
from drafter.model.state import Caret, Edit, Selection, at
from drafter.text.spans import Span
from drafter.ui.editor.corrections import corrected, correction_label
from drafter.ui.editor.footnote_room import pane_height
from drafter.ui.editor.lead_typing import lead_typed
from drafter.ui.editor.markings import ALL, BRIEF, HIDDEN
from drafter.ui.editor.note_menus import NoteMenus
from drafter.ui.editor.presenter import Presenter
from drafter.ui.editor.sheet import Sheet
from drafter.ui.editor.sheet_style import SheetStyle
from drafter.ui.editor.writing import TYPING, typing_key
from drafter.ui.key_hints import Keys
from drafter.ui.late import LateWidget, Turns
from drafter.ui.theme import Theme, sheet_type

if TYPE_CHECKING:
    from drafter.ui.editor.footnotes import FootnotePane

SMALLEST_ZOOM, LARGEST_ZOOM, ZOOM_STEP = 80, 200, 10
_DISPLAYS = (HIDDEN, BRIEF, ALL)
_ANY_HEIGHT_PX = 16_777_215
"""Qt's word for a height without a bound."""


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
    writing_note_changed = Signal()
    """`place_in_note` is or is no longer in a note."""
    display_changed = Signal(str)
    """How much of the changes is shown: "hidden", "brief", "all"."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        translation: Translation,
        comparing: Comparing | None = None,
        parent: QWidget | None = None,
        turns: Turns | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._translation = translation
        self._zoom = 100
        self._is_narrow = False
        self._corrects = True
        self._new_note: NoteId | None = None
        self._with_new_note: Resolution | None = None
        self.sheet = Sheet(session, self._style())
        self._late_footnotes = LateWidget(self._made_footnotes, turns or Turns(self), ahead=True)
        self._folds_footnotes = False
        self.note_menus = NoteMenus(session, translation.say, self.insert_note_of, self)
        self._presenter = Presenter(session, self.sheet, translation)
        self._arrange()
        self._listen()
        if comparing is not None:
            comparing.changed.connect(self._presenter.set_comparison)
            self._presenter.set_comparison(comparing.comparison)
        self._presenter.retranslate()

    # What the shell asks for

    @property
    def footnotes(self) -> FootnotePane:
        """Below the sheet; made once that was painted."""
        return self._late_footnotes()

    def fold_footnotes(self, *, is_folded: bool) -> None:
        """Show only the title line of the footnotes, or their rows too."""
        self._folds_footnotes = is_folded
        if self._late_footnotes.is_made:
            self.footnotes.set_folded(is_folded)
        else:
            self._fit_footnotes(is_folded)

    @property
    def caret_paragraph(self) -> ParagraphId | None:
        """The paragraph that the caret stands in."""
        return self._presenter.caret_paragraph

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
        return self._presenter.display

    def set_display(self, display: str) -> None:
        """Show more or less of the changes; ValueError for an unknown name."""
        if display not in _DISPLAYS:
            raise ValueError(display)
        if display != self._presenter.display:
            self._presenter.set_display(display)
            self.display_changed.emit(display)

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on, beside the text."""
        self._presenter.set_keys(keys)
        self._late_footnotes.when_made(lambda pane: pane.set_keys(keys))

    def set_hints_shown(self, is_shown: bool) -> None:
        """Mark hints in the text too."""
        self._presenter.set_hints_shown(is_shown)

    def set_plain(self, is_plain: bool) -> None:
        """Show the text and its numbers alone, for a projector."""
        self._presenter.set_plain(is_plain)
        self._late_footnotes.place.setVisible(not is_plain)

    def set_correcting(self, corrects: bool) -> None:
        """Put brackets and quotation marks right while they are typed, or leave them."""
        self._corrects = corrects
        self._late_footnotes.when_made(lambda pane: pane.set_correcting(corrects))

    def set_announcements(self, announcements: str) -> None:
        """What a screen reader says on entering a paragraph: "full" state, its name ("brief"), nothing ("off")."""
        self._presenter.set_announcements(announcements)

    def set_current_finding(self, finding: Finding | None, place: Place | None = None) -> None:
        """Tint what this finding is about, and scroll to it or to this place, of a blank, say; the caret stays."""
        self.tint_finding(finding)
        where = finding.place if place is None and finding is not None else place
        if where is not None:
            self.show_place(where)

    def tint_finding(self, finding: Finding | None) -> None:
        """Tint what this finding is about, and no other; nothing scrolls."""
        self._presenter.set_current_finding(finding)

    def tint_words(self, place: Place | None, span: Span | None) -> None:
        """Tint these words, of `span` in the text of the place, or the whole paragraph; nothing where it is None.

        Where words are to come in, the characters beside the place are tinted.
        """
        document = self._session.document
        if place is None or place.paragraph_id is None or place.paragraph_id not in document.positions:
            self._presenter.set_current_words(None, Span(0, 0))
            return
        paragraph = document.paragraph(place.paragraph_id)
        size = len(paragraph.text)
        found = Span(0, size) if span is None else Span(min(span.start, size), min(span.end, size))
        if not len(found):
            found = Span(max(found.start - 1, 0), min(found.end + 1, size))
        start, end = (paragraph.content_position(at) for at in (found.start, found.end))
        self._presenter.set_current_words(paragraph.id, Span(start, end))

    def show_words(self, place: Place, span: Span | None) -> None:
        """Scroll to the words where `span` begins, in the text of the place, without moving the caret."""
        document = self._session.document
        if span is None or place.paragraph_id is None or place.paragraph_id not in document.positions:
            self.show_place(place)
            return
        paragraph = document.paragraph(place.paragraph_id)
        self.sheet.show_paragraph(paragraph.id, paragraph.content_position(min(span.start, len(paragraph.text))))

    def show_place(self, place: Place) -> None:
        """Scroll to a place without moving the caret; to a note in its pane too, unless one is being written there."""
        if place.paragraph_id is not None and place.paragraph_id in self._session.document.positions:
            self.sheet.show_paragraph(place.paragraph_id)
        elif place.note_id is not None:
            if (paragraph_id := self._citing(place.note_id)) is not None:
                self.sheet.show_paragraph(paragraph_id)
            if self.footnotes.line is None:
                self.footnotes.show_note(place.note_id)
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
            # Also where the caret stands there already.
            self.sheet.sight.bring_caret()
            if paragraph.id == document.paragraphs[-1].id:
                # What is gone behind the last paragraph is marked below it.
                self.sheet.sight.leave_room_below()
        elif place.note_id is not None:
            self.show_place(place)
            self.footnotes.edit_note(place.note_id, span)
        elif place.field is not None:
            self.sheet.verticalScrollBar().setValue(0)
            self.sheet.masthead.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_text(self) -> None:
        """The keyboard goes into the text."""
        self.sheet.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_footnotes(self) -> None:
        """The keyboard goes into the footnote pane."""
        self.footnotes.enter()

    @property
    def place_in_note(self) -> tuple[NoteId, int] | None:
        """The note that is being written, and where in its words the caret stands; None where none is."""
        return self.footnotes.place if self._late_footnotes.is_made else None

    def insert_note(self) -> None:
        """A new note at the caret, ready to be written."""
        self.insert_note_of(())

    def insert_note_of(self, runs: Runs) -> None:
        """The same, with words that it begins with."""
        known = set(self._session.document.notes_by_id)
        if self._session.run(insert_note(runs).run):
            new = set(self._session.document.notes_by_id) - known
            self._new_note, self._with_new_note = new.pop(), self._session.document
            self.footnotes.edit_note(self._new_note)

    def tip_at(self, point: QPoint) -> str:
        """What the checks found at a place of the sheet's view; "" where nothing was found."""
        return self._presenter.tip_at(point)

    def describe_caret_paragraph(self) -> str:
        """All that is known of the caret's paragraph: 执行段13，原12，1处错误，删“又”，增“和22日”."""
        return self._presenter.description(with_changes=True)

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self._presenter.retranslate()
        super().changeEvent(event)

    # Set-up

    def _arrange(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.sheet)
        below = self._late_footnotes.place
        below.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        below.setAutoFillBackground(True)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 1)
        splitter.setCollapsible(0, False)
        splitter.setCollapsible(1, False)
        splitter.setHandleWidth(1)
        splitter.setSizes([10_000, pane_height(is_folded=False)])
        self._splitter = splitter
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        self.setFocusProxy(self.sheet)

    def _made_footnotes(self) -> FootnotePane:
        from drafter.ui.editor.footnotes import FootnotePane

        pane = FootnotePane(self._session, self._theme, self._translation.say)
        pane.set_folded(self._folds_footnotes)
        pane.highlight(self.caret_paragraph)
        self._session.changed.connect(lambda _old, _new: pane.highlight(self.caret_paragraph))
        self._presenter.caret_paragraph_changed.connect(pane.highlight)
        glow = self._presenter.afterglow
        glow.changed.connect(lambda: pane.set_renumbered(glow.glow.notes))
        pane.insert_requested.connect(self.insert_note)
        pane.menu_wanted.connect(self.note_menus.fill_families)
        pane.row_menu_requested.connect(self.note_menus.show_for)
        pane.hinted.connect(self.hinted)
        pane.left.connect(self._leave_footnotes)
        pane.given_up.connect(self._take_note_back)
        pane.folded_changed.connect(self._fit_footnotes)
        pane.writing_changed.connect(self.writing_note_changed)
        return pane

    def _listen(self) -> None:
        self._session.opened.connect(self._on_opened)
        self._theme.changed.connect(self._restyle)
        self._presenter.caret_paragraph_changed.connect(self.caret_paragraph_changed)
        self.sheet.hinted.connect(self.hinted)
        self.sheet.fix_requested.connect(self.fix_requested)
        self.sheet.note_requested.connect(self.insert_note)
        self.sheet.menu_requested.connect(self.menu_requested)
        self.sheet.zoom_requested.connect(lambda steps: self.set_zoom(self._zoom + steps * ZOOM_STEP))
        self.sheet.masthead.edit_requested.connect(self.masthead_requested)
        self.sheet.binding.typed.connect(self._on_typed)

    def _on_opened(self) -> None:
        self._new_note = self._with_new_note = None
        if self.sheet.style_in_use.kind.language != self._session.document.language:
            self._restyle()

    def _style(self) -> SheetStyle:
        kind = sheet_type(self._session.document.language, self._zoom, narrow=self._is_narrow)
        return SheetStyle(self._theme.colours, kind)

    def _restyle(self) -> None:
        self.sheet.set_style(self._style())

    def _fit_footnotes(self, is_folded: bool) -> None:
        below = pane_height(is_folded=is_folded)
        self._late_footnotes.place.setMaximumHeight(below if is_folded else _ANY_HEIGHT_PX)
        self._splitter.setSizes([max(self._splitter.height() - below, 1), below])

    # What is put right while it is typed

    def _on_typed(self, paragraph_id: ParagraphId, span: Span) -> None:
        self._set_lead(paragraph_id, span)
        if self._corrects:
            self._correct(paragraph_id, span)

    def _set_lead(self, paragraph_id: ParagraphId, span: Span) -> None:
        """The opening phrase gets its marks in the step in which it was typed."""
        document = self._session.document
        lead = lead_typed(document.paragraph(paragraph_id), span, document.language)
        if lead is not None:
            change = partial(set_lead, paragraph_id=paragraph_id, text_span=lead)
            self._session.dispatch(Edit(TYPING, change, merge_key=typing_key(paragraph_id)))

    def _correct(self, paragraph_id: ParagraphId, span: Span) -> None:
        """A correction is a step of its own, so that undoing it gives back what was typed."""
        document = self._session.document
        content = document.paragraph(paragraph_id).content
        typed = span.of(content)
        wanted = corrected(content[: span.start], typed, document.language)
        if wanted != typed:
            change = partial(type_text, paragraph_id=paragraph_id, content_span=span, text=wanted)
            caret = at(paragraph_id, span.start + len(wanted))
            self._session.dispatch(Edit(correction_label(typed, wanted), change, caret))

    # Notes

    def _citing(self, note_id: NoteId) -> ParagraphId | None:
        return next((p.id for p in self._session.document.paragraphs if note_id in p.notes), None)

    def _take_note_back(self, note_id: NoteId) -> None:
        """A new note that was left without words is not there; any other stays, and the checks name it."""
        if note_id != self._new_note:
            self._leave_footnotes(note_id)
            return
        if self._session.document is self._with_new_note:
            self._session.take_back()
        else:
            self._session.run(remove_note(note_id).run)
        self.focus_text()

    def _leave_footnotes(self, note_id: NoteId | None) -> None:
        """Back to the text, behind the mark of the note."""
        paragraph_id = None if note_id is None else self._citing(note_id)
        if paragraph_id is not None:
            paragraph = self._session.document.paragraph(paragraph_id)
            before = [run.note for run in paragraph.runs].index(note_id)
            position = sum(len(run.text) for run in paragraph.runs[: before + 1])
            self._session.select(at(paragraph_id, position))
        self.focus_text()
