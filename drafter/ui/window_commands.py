"""What each action of the window does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from drafter.app.i18n import language_of
from drafter.app.last_folders import FileUse
from drafter.app.settings import APPEARANCE, LANGUAGE
from drafter.model.place import Place
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.base_change import BaseChange
from drafter.ui.dock import AMENDMENTS, CHECKS, PHRASES, PRECEDENTS
from drafter.ui.editor.editor import ZOOM_STEP
from drafter.ui.editor.markings import ALL, BRIEF, HIDDEN
from drafter.ui.report_writing import ReportWriting
from drafter.ui.start.requests import StartRequests
from drafter.ui.way import PageName
from drafter.ui.window_dialogs import WindowDialogs
from drafter.ui.window_walking import WindowWalking

if TYPE_CHECKING:
    from drafter.app.amendments.amending import Amending
    from drafter.checks.finding import Finding
    from drafter.model.document import ParagraphId
    from drafter.ui.main_window import MainWindow
    from drafter.ui.panels.amendment_rows import Item
    from drafter.ui.panels.amendments import AmendmentsPanel
    from drafter.ui.panels.checks import ChecksPanel
    from drafter.ui.panels.phrases import PhrasePanel
    from drafter.ui.panels.precedents import PrecedentsPanel

_DISPLAYS = (HIDDEN, BRIEF, ALL)
_NO_FIX = Sentence(zh="这一项没有可直接采用的改法。", en="This item has no fix to carry out.")


class WindowCommands(QObject):
    """Connects the actions, and the requests of the parts, to what carries them out."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.dialogs = WindowDialogs(window)
        self.dialogs.go_to.connect(self.go_to)
        self.dialogs.findings_requested.connect(self._show_checks)
        self._base_change = BaseChange(window.session, window.services, window.questions, self)
        self._base_change.refused.connect(window.message.show_error)
        self._report = ReportWriting(window.session, window.services, window.questions, self)
        self._report.refused.connect(window.message.show_error)
        self._report.written.connect(self._show_report)
        self._walking = WindowWalking(window, self.go_to)
        self._start_requests = StartRequests(window, self.dialogs)
        self._connect_actions()
        self._connect_parts()
        self.follow_history()

    def follow_history(self) -> None:
        """Undo and redo name what they take back or bring again, and are off where there is nothing."""
        window, say = self._window, self._window.services.say
        for name, label in (("undo", window.session.undo_label), ("redo", window.session.redo_label)):
            action = window.actions_.of(name)
            colon = self.tr(": ")
            words = window.actions_.words(name)
            action.setText(words if label is None else words + colon + say(label))
            action.setEnabled(label is not None and window.header.isVisibleTo(window))

    # The tables

    def _connect_actions(self) -> None:
        for table in (self._file_actions(), self._edit_actions(), self._check_actions(), self._view_actions()):
            for name, run in table.items():
                self._window.actions_.of(name).triggered.connect(_without_argument(run))

    def _file_actions(self) -> dict[str, Callable[[], object]]:
        window, life = self._window, self._window.lifecycle
        return {
            "new": life.new_blank,
            "open": life.choose_file,
            "sample": life.open_sample,
            "save": life.save,
            "save-as": life.save_as,
            "close": life.close_draft,
            "quit": window.close,
            "recovery": self.dialogs.show_recovery,
            "roll": window.way.roll_draft,
            "received": self.open_received,
            "base": self._base_change.choose,
            "own-register": self.dialogs.show_own_register,
            "own-words": self.dialogs.show_own_words,
            "export": self.dialogs.show_export,
            "export-again": self.dialogs.export_again,
            "settings": self.dialogs.show_settings,
            "keys": self.dialogs.show_keys,
            "key-check": partial(self.dialogs.show_keys, checks=True),
            "about": self.dialogs.show_about,
        }

    def _edit_actions(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "undo": window.session.undo,
            "redo": window.session.redo,
            "cut": lambda: self._to_focused("cut"),
            "copy": lambda: self._to_focused("copy"),
            "paste": lambda: self._to_focused("paste"),
            "select-all": lambda: self._to_focused("selectAll"),
            "find": lambda: window.find_bar.open(),
            "replace": lambda: window.find_bar.open_replace(),
            "go-to": lambda: window.find_bar.open_go_to(),
            "find-next": lambda: window.find_bar.go(),
            "find-previous": lambda: window.find_bar.go(backwards=True),
            "masthead": self.dialogs.show_masthead,
            "phrase": self.search_phrase,
            "formula": self._show_formulas,
            "insert-note": window.editor.insert_note,
        }

    def _check_actions(self) -> dict[str, Callable[[], object]]:
        return {
            "next-finding": self._walking.to_finding,
            "previous-finding": partial(self._walking.to_finding, backwards=True),
            "fix": self._fix_or_accept,
            "fix-all": lambda: self._window.checks.fix_alike(),
            "ignore": lambda: self._window.checks.ignore_current(),
            "next-change": self._walking.to_change,
            "previous-change": partial(self._walking.to_change, backwards=True),
            "next-blank": self._walking.to_blank,
            "previous-blank": partial(self._walking.to_blank, backwards=True),
            "report": self._report.start,
        }

    def _view_actions(self) -> dict[str, Callable[[], object]]:
        window, editor, workspace = self._window, self._window.editor, self._window.workspace
        table: dict[str, Callable[[], object]] = {
            "outline": workspace.focus_outline,
            "text": self._to_text,
            "phrases": lambda: self.show_panel(PHRASES),
            "checks": self._show_checks,
            "amendments": lambda: self.show_panel(AMENDMENTS),
            "precedents": lambda: self.show_panel(PRECEDENTS),
            "footnotes": editor.focus_footnotes,
            "next-region": lambda: workspace.walk_regions(1, (window.status,)),
            "previous-region": lambda: workspace.walk_regions(-1, (window.status,)),
            "cycle-changes": self._cycle_display,
            "zoom-in": lambda: editor.set_zoom(editor.zoom + ZOOM_STEP),
            "zoom-out": lambda: editor.set_zoom(editor.zoom - ZOOM_STEP),
            "zoom-normal": lambda: editor.set_zoom(100),
            "read-out": self._read_out,
        }
        for display in _DISPLAYS:
            table[f"changes-{display}"] = partial(editor.set_display, display)
        for appearance in ("system", "light", "dark"):
            table[f"appearance-{appearance}"] = partial(window.services.remember, APPEARANCE, appearance)
        for language in ("zh", "en"):
            table[f"language-{language}"] = partial(self._speak, language)
        return table

    def _connect_parts(self) -> None:
        window, life = self._window, self._window.lifecycle
        header, editor, late = window.header, window.editor, window.late
        late.outline.when_made(lambda outline: outline.menu_requested.connect(self._show_paragraph_menu))
        late.checks.when_made(self._connect_checks)
        late.amending.when_made(self._connect_amending)
        window.session.opened.connect(self._expect_received)
        late.amendments.when_made(lambda amendments: amendments.go_to.connect(self.go_to))
        late.amendments.when_made(lambda amendments: amendments.shown.connect(editor.show_words))
        late.amendments.when_made(self._connect_amendments)
        late.amendments.when_made(lambda amendments: amendments.declined.connect(self._tell_declined))
        late.amendments.when_made(self._connect_panel)
        for panel in (late.phrases, late.checks, late.precedents):
            panel.when_made(self._connect_panel)
        header.display_chosen.connect(editor.set_display)
        header.checks_requested.connect(self._show_checks)
        header.export_requested.connect(self.dialogs.show_export)
        header.base_menu.addActions([window.actions_.of("base"), window.actions_.of("roll")])
        window.menus.recent_chosen.connect(life.open_path)
        editor.hinted.connect(window.status.show_line)
        editor.masthead_requested.connect(self.dialogs.show_masthead)
        editor.fix_requested.connect(self._fix)
        editor.menu_requested.connect(self._show_context_menu)
        window.status.undo_requested.connect(window.session.undo)
        window.status.save_as_requested.connect(life.save_as)
        window.status.zoom_pressed.connect(lambda: editor.set_zoom(100))

    def _connect_checks(self, checks: ChecksPanel) -> None:
        checks.go_to.connect(self.go_to)
        checks.current_finding_changed.connect(self._show_current_finding)
        self._window.dock.shown.connect(lambda _panel: self._tint_current_finding())
        checks.words_requested.connect(self.dialogs.show_own_words)

    def _show_current_finding(self, finding: Finding | None, place: Place | None) -> None:
        if place is not None:
            self._window.editor.set_current_finding(finding, place)
        self._tint_current_finding()

    def _tint_current_finding(self) -> None:
        """Only beside the checks: with another panel in front a tint would be taken for a selection."""
        window = self._window
        is_shown = window.dock.current == CHECKS
        window.editor.tint_finding(window.checks.current_finding if is_shown else None)

    def _connect_amendments(self, amendments: AmendmentsPanel) -> None:
        amendments.current_changed.connect(lambda _place, _span: self._tint_amendment())
        self._window.dock.shown.connect(lambda _panel: self._tint_amendment())

    def _tint_amendment(self) -> None:
        """Only beside the amendments, as with findings."""
        window = self._window
        item = window.amendments.current if window.dock.current == AMENDMENTS else None
        window.editor.tint_words(None if item is None else item.place, None if item is None else item.span)

    def _connect_amending(self, amending: Amending) -> None:
        amending.read.connect(self._show_received)
        amending.refused.connect(self._window.message.show_error)
        amending.changed.connect(self._follow_received)

    def _connect_panel(self, panel: PhrasePanel | ChecksPanel | PrecedentsPanel | AmendmentsPanel) -> None:
        panel.left.connect(self._window.workspace.focus_text)

    # Places and panels

    def go_to(self, place: Place, span: Span | None = None) -> None:
        """Put the caret at a place; fields of the masthead open its form."""
        if place.field is not None:
            self.dialogs.show_masthead(place.field)
        else:
            self._window.workspace.go_to(place, span)

    def show_panel(self, panel: int) -> None:
        """Bring a panel of the dock to the front, and the keyboard into it."""
        window = self._window
        if panel == AMENDMENTS and window.amending.overview is None:
            if not window.amending.want():
                self.open_received()
            return
        window.workspace.bring(panel)
        focus = {
            PHRASES: lambda: window.phrases.focus_search(),
            CHECKS: lambda: window.checks.focus_list(),
            PRECEDENTS: lambda: window.precedents.focus_list(),
            AMENDMENTS: lambda: window.amendments.focus_list(),
        }
        focus[panel]()

    def _show_checks(self) -> None:
        self._window.session.set_written(None)
        self.show_panel(CHECKS)

    # Amendments

    def open_received(self) -> None:
        """Ask for a Word file that a colleague sent back, and list what they changed."""
        window = self._window
        path = window.lifecycle.choose_text(FileUse.RECEIVED)
        if path is not None:
            window.amending.open_path(path)
            window.late.expect_amendments()

    def _expect_received(self) -> None:
        """A colleague's file is kept with the draft that was opened: it is read, and listed behind the other panels."""
        window = self._window
        if window.session.kept.received is not None and not window.late.amending.is_made:
            window.late.amending()

    def _show_received(self) -> None:
        self._window.message.clear()
        self._follow_received()
        self.show_panel(AMENDMENTS)

    def _follow_received(self) -> None:
        """Once the file is put away its panel goes, and the checks come to the front."""
        dock = self._window.dock
        is_open = self._window.amending.overview is not None
        if not is_open and dock.current == AMENDMENTS:
            dock.bring(CHECKS)
        dock.set_received(self._window.amendments.unsettled if is_open else None)

    def _tell_declined(self, item: Item) -> None:
        """What was said of the one before goes; this is no step of the draft, and has its own way back."""
        window, amendment = self._window, item.amendment
        if amendment is not None:
            from drafter.ui.panels.amendment_rows import declined_words

            words = declined_words(item, window.session.document)
            take_back = partial(window.amending.restore, [amendment])
            window.status.show_line(words, remedy=(Sentence(zh="撤销", en="Undo"), take_back))

    def _fix_or_accept(self) -> bool:
        """Alt+Enter is about the panel in front."""
        window = self._window
        is_amending = window.dock.current == AMENDMENTS
        if is_amending:
            return window.amendments.accept_current()
        return self._fix(alike=False)

    def search_phrase(self) -> None:
        """Ctrl+K: the keyboard goes into the search for phrases."""
        self.show_panel(PHRASES)

    def _show_formulas(self) -> None:
        self._window.workspace.bring(PHRASES)
        self._window.phrases.focus_formulas()

    def _fix(self, alike: bool) -> bool:
        """Alt+Enter in the text, with Shift for all alike; what has no fix is said to have none."""
        checks = self._window.checks
        if checks.current is not None and not checks.current.can_fix:
            self._window.status.show_line(_NO_FIX)
            return False
        return (checks.fix_alike if alike else checks.fix_current)()

    def _to_text(self) -> None:
        """Into the sheet, from beside compared texts too."""
        if self._window.views.is_comparing:
            self._window.show_page(PageName.DRAFT)
        self._window.workspace.focus_text()

    def _cycle_display(self) -> None:
        editor = self._window.editor
        editor.set_display(_DISPLAYS[(_DISPLAYS.index(editor.display) + 1) % len(_DISPLAYS)])

    def _read_out(self) -> None:
        words = self._window.editor.describe_caret_paragraph()
        if words:
            self._window.status.show_line(Sentence(zh=words, en=words))

    def _speak(self, language: str) -> None:
        settings = self._window.services.settings
        if language_of(settings.value(LANGUAGE)) != language:
            self._window.services.remember(LANGUAGE, language)

    def _to_focused(self, method: str) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QTextEdit):
            getattr(focused, method)()
        elif method == "paste" and focused is (notes := self._window.editor.footnotes.table):
            notes.paste()

    def _show_context_menu(self, where: QPoint) -> None:
        self._window.menus.context.popup(where)

    def _show_paragraph_menu(self, paragraph_id: ParagraphId, where: QPoint) -> None:
        """The menu of the text, about this paragraph as in the margin: it is selected, and the keyboard is in it."""
        if paragraph_id in self._window.session.document.positions:
            self.go_to(Place(paragraph_id=paragraph_id))
            self._window.editor.sheet.select_paragraph(paragraph_id)
            self._show_context_menu(where)

    def _show_report(self, sentence: Sentence, path: Path) -> None:
        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        self._window.status.show_line(sentence, remedy=(Sentence(zh="打开", en="Open"), show))


def _without_argument(run: Callable[[], object]) -> Callable[[bool], None]:
    """QAction says whether it is checked, which nobody here wants to know."""
    return lambda _checked: (run(), None)[1]
