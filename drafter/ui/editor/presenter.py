"""What the sheet shows besides the text, kept in step with the session: margin, markings, fault lines, spoken names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QToolTip

from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.checks.finding import Finding
from drafter.model.document import ParagraphId, Part
from drafter.model.naming import paragraph_name, short_name
from drafter.model.pair_kind import PairKind
from drafter.model.state import Caret, DraftState
from drafter.text.sentence import Sentence, with_commas
from drafter.text.spans import Span
from drafter.ui.announcing import announce
from drafter.ui.editor.afterglow import Afterglow
from drafter.ui.editor.fault_lines import FaultLines
from drafter.ui.editor.margin import MarginContents
from drafter.ui.editor.margin_contents import Entries, Sources, base_short_name, shows_the_same
from drafter.ui.editor.markings import ALL, BRIEF, MarkingMaker
from drafter.ui.editor.sheet import Sheet
from drafter.ui.editor.speaking import change_words, finding_words, gone_words, removed_beside
from drafter.ui.key_hints import Keys, usual_key

if TYPE_CHECKING:
    from drafter.app.comparison import Comparison


class Presenter(QObject):
    """Tells one sheet what to show beside, under and over its text, and what it is called."""

    caret_paragraph_changed = Signal(object)
    """ParagraphId or None."""

    def __init__(self, session: Session, sheet: Sheet, translation: Translation) -> None:
        super().__init__(sheet)
        self._session = session
        self._sheet = sheet
        self._translation = translation
        self._comparison: Comparison | None = None
        self._maker = MarkingMaker()
        self._faults = FaultLines((), session.document)
        self._caret_paragraph: ParagraphId | None = None
        self._announcements = "brief"
        self._is_plain = False
        self._keys: Keys = usual_key
        self._is_opening = False
        self.afterglow = Afterglow(self)
        self.afterglow.changed.connect(self._show_glow)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.selection_changed.connect(lambda _selection: self._on_caret())
        session.findings_changed.connect(self._on_findings)
        sheet.add_teller(self._tell_tip)
        self._on_findings(session.findings)
        self._on_caret()

    @property
    def caret_paragraph(self) -> ParagraphId | None:
        """The paragraph that the caret stands in."""
        return self._caret_paragraph

    @property
    def display(self) -> str:
        """How much of the changes is shown: "hidden", "brief", "all"."""
        return self._maker.display

    def set_display(self, display: str) -> None:
        """Show more or less of the changes."""
        self._maker.set_display(display)
        self._decorate(shows_wedges=display == BRIEF)
        self._show_markings()
        self._refresh_margin()

    def set_announcements(self, announcements: str) -> None:
        """What a screen reader says on entering a paragraph: "full", "brief", "off"."""
        self._announcements = announcements

    def set_comparison(self, comparison: Comparison | None) -> None:
        """How the draft differs from its base."""
        self._comparison = comparison
        self._show_markings()
        self._refresh_margin()

    def set_hints_shown(self, is_shown: bool) -> None:
        """Mark hints in the text too."""
        self._decorate(shows_hints=is_shown)
        self._refresh_margin()

    def set_plain(self, is_plain: bool) -> None:
        """Show the text and its numbers alone: no findings, no changes, nothing to fill in; for a projector."""
        self._is_plain = is_plain
        self._on_findings(self._session.findings)
        self._show_markings()

    def set_current_finding(self, finding: Finding | None) -> None:
        """Tint what this finding is about."""
        self._decorate(current_finding=finding)

    def set_current_words(self, paragraph_id: ParagraphId | None, span: Span) -> None:
        """Tint these of a paragraph's content, the words of a current amendment; None: no others."""
        self._decorate(current_words={} if paragraph_id is None else {paragraph_id: (span,)})

    def retranslate(self) -> None:
        """Set every text again."""
        self._decorate(ghost=self._ghost())
        self._refresh_margin()

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on."""
        self._keys = keys
        self._decorate(ghost=self._ghost())

    def _ghost(self) -> str:
        """What an empty paragraph that the caret is in says; only those open with phrases that stand for themselves."""
        document, here = self._session.document, self._caret_paragraph
        part = document.paragraph(here).part if here is not None and here in document.positions else None
        if part is Part.HEADING:
            return self.tr("Heading: type it")
        if part not in (None, Part.PREAMBULAR, Part.OPERATIVE):
            return self.tr("Type the text of this paragraph")
        key = self._keys("phrase")
        if not key:
            return self.tr("Opening phrase: type it")
        return self.tr("Opening phrase: {} for phrases, or type it").format(key)

    def _follow_ghost(self) -> None:
        """A paragraph that was one of another kind until now."""
        if (ghost := self._ghost()) != self._sheet.decorations.ghost:
            self._decorate(ghost=ghost)

    def description(self, *, with_changes: bool = False) -> str:
        """What a screen reader says about the caret's paragraph: 执行段13，原12，1处错误; and 删“又” where asked."""
        paragraph_id, document = self._caret_paragraph, self._session.document
        if paragraph_id is None or paragraph_id not in document.positions:
            return ""
        say, shows_hints = self._translation.say, self._sheet.decorations.shows_hints
        found = finding_words(self._faults.about(paragraph_id), with_hints=shows_hints)
        comparison = self._comparison if with_changes else None
        changed = change_words(None if comparison is None else comparison.changes.get(paragraph_id))
        name = say(paragraph_name(document, paragraph_id))
        return self._listed(name, self._sheet.margin.note, *map(say, (*found, *changed)))

    # Following the session

    def _on_changed(self, old: DraftState, new: DraftState) -> None:
        if not shows_the_same(old.document, new.document):
            self._refresh_margin()
            self._follow_ghost()
            if not self._is_opening:
                self.afterglow.take(old.document, new.document)
        self._is_opening = False
        self._on_caret()

    def _on_opened(self) -> None:
        """Another draft: `changed` follows, and nothing in it has changed by itself."""
        self._is_opening = True
        self.afterglow.put_out()
        self.set_comparison(None)

    def _show_glow(self) -> None:
        self._set_margin(renumbered=self.afterglow.glow.numbers)
        self._decorate(tints=self.afterglow.glow.spans)

    def _on_caret(self) -> None:
        paragraph_id = self._sheet.caret_paragraph()
        if paragraph_id == self._caret_paragraph:
            return
        self._caret_paragraph = paragraph_id
        self._decorate(caret_paragraph=paragraph_id, ghost=self._ghost())
        self._set_margin(caret_paragraph=paragraph_id, note=self._caret_note())
        self._name_sheet()
        self._announce()
        self.caret_paragraph_changed.emit(paragraph_id)

    def _on_findings(self, findings: tuple[Finding, ...]) -> None:
        self._faults = FaultLines(() if self._is_plain else findings, self._session.document)
        self._decorate(faults=self._faults)
        self._refresh_margin()

    def _show_markings(self) -> None:
        comparison = self._shown_comparison
        self._sheet.masthead.set_base(comparison.base if comparison is not None and self.display == ALL else None)
        self._sheet.binding.set_markings(self._maker.markings(comparison))
        fields = comparison.masthead_fields if comparison is not None else frozenset()
        self._sheet.masthead.set_changed_fields(fields)

    @property
    def _shown_comparison(self) -> Comparison | None:
        return None if self._is_plain else self._comparison

    def _refresh_margin(self) -> None:
        shows_hints = self._sheet.decorations.shows_hints
        marks_removed = self.display != ALL
        document, comparison = self._session.document, self._shown_comparison
        sources = Sources(document, comparison, self._faults, shows_hints, marks_removed, not self._is_plain)
        self._set_margin(entry=Entries(sources).of, note=self._caret_note())
        self._name_sheet()

    def _caret_note(self) -> str:
        """What stands under the number of the caret's paragraph: new, or its number in the base where that differs."""
        paragraph_id, comparison, document = self._caret_paragraph, self._shown_comparison, self._session.document
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
        self._sheet.set_decorations(replace(self._sheet.decorations, **changed))  # type: ignore[arg-type]

    def _set_margin(self, **changed: object) -> None:
        margin: MarginContents = replace(self._sheet.margin, **changed)  # type: ignore[arg-type]
        self._sheet.set_margin(margin)

    # For screen readers and under the pointer

    def _name_sheet(self) -> None:
        """The accessible name is a sentence: 正文，执行段12，新增."""
        name = self._listed(self.tr("Text"), self.description())
        if name != self._sheet.accessibleName():
            self._sheet.setAccessibleName(name)

    def _announce(self) -> None:
        """Tell a screen reader, politely, which paragraph the caret has entered."""
        said = self._announced()
        if said and self._sheet.hasFocus():
            announce(self._sheet, said)

    def _announced(self) -> str:
        """As much of it as the user wants to hear."""
        if self._announcements == "full":
            return self.description()
        if self._announcements == "off" or self._caret_paragraph is None:
            return ""
        return self._translation.say(paragraph_name(self._session.document, self._caret_paragraph))

    def _listed(self, *parts: str) -> str:
        return with_commas(parts, self._translation.language)

    def _tell_tip(self, at: QPoint, on_screen: QPoint) -> bool:
        """A tool tip says what was found under the pointer, or in the paragraph beside it."""
        QToolTip.showText(on_screen, self.tip_at(at), self._sheet)
        return True

    def tip_at(self, point: QPoint) -> str:
        """What was found at a place of the view, and what is gone there; "" where nothing was and is."""
        caret = self._sheet.wedge_at(point) or self._caret_at(point)
        if caret is None:
            return ""
        if self._sheet.is_in_margin(point):
            found = self._faults.about(caret.paragraph_id)
            gone = removed_beside(self._shown_comparison, self._below_wedge(point, caret.paragraph_id))
        else:
            lines = self._faults.in_paragraph(self._session.document.paragraph(caret.paragraph_id))
            found = tuple(line.finding for line in lines if line.span.start <= caret.position <= line.span.end)
            gone = self._gone_at(caret)
        return "\n".join(self._translation.say(one) for one in (*(finding.message for finding in found), *gone))

    def _caret_at(self, point: QPoint) -> Caret | None:
        position = self._sheet.cursorForPosition(point).position()
        return None if self._sheet.binding.is_off_text(position) else self._sheet.binding.caret_at(position)

    def _below_wedge(self, point: QPoint, paragraph_id: ParagraphId) -> ParagraphId:
        """The paragraph beside a point of the margin; in the upper half of a gap, where a wedge may stand, the next."""
        gap = QPoint(0, round(self._sheet.style_in_use.kind.gap_px / 2))
        below = self._sheet.paragraph_at(point + gap)
        return paragraph_id if below is None else below

    def _gone_at(self, caret: Caret) -> tuple[Sentence, ...]:
        """What a wedge stands for; where words are shown struck, or changes not at all, nothing has to be said."""
        comparison = self._shown_comparison if self.display == BRIEF else None
        change = None if comparison is None else comparison.changes.get(caret.paragraph_id)
        gone = () if change is None else change.deleted
        words = gone_words([one for one in gone if one.position == caret.position])
        return () if words is None else (words,)
