"""The window: puts the parts together, and says which of them is in front."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from drafter.app.checking import Checking
from drafter.app.comparing import Comparing
from drafter.app.draft_checks import DraftChecks
from drafter.app.happenings import Happenings
from drafter.app.recovery import DraftJournal
from drafter.app.session import Session
from drafter.app.settings import RECENT
from drafter.model.document import ParagraphId
from drafter.model.naming import note_name, paragraph_name
from drafter.model.place import Place
from drafter.store.draft_file import SUFFIX
from drafter.text.sentence import Sentence
from drafter.ui.actions import Actions
from drafter.ui.dialogs.questions import Dialogs, Questions
from drafter.ui.dock import Dock
from drafter.ui.draft_desk import DraftDesk
from drafter.ui.earlier_texts import EarlierTexts
from drafter.ui.editor.editor import Editor
from drafter.ui.half_done import HalfDone
from drafter.ui.header import Header
from drafter.ui.key_hints import KeyHints
from drafter.ui.late import Turns
from drafter.ui.late_parts import LateParts, WantedParts
from drafter.ui.lifecycle import EMPTY, Lifecycle
from drafter.ui.menus import Menus
from drafter.ui.message_bar import MessageBar
from drafter.ui.notices import Notices
from drafter.ui.preferences import Dresser, Preferences
from drafter.ui.services import Services
from drafter.ui.start.contents import StartContents
from drafter.ui.status_bar import StatusBar
from drafter.ui.views import Views
from drafter.ui.way import PageName, Way
from drafter.ui.window_commands import WindowCommands
from drafter.ui.workspace import Workspace

if TYPE_CHECKING:
    from drafter.ui.start.page import StartPage

COUNT_MS = 120
"""After the last change what is missing is counted: not at every key."""


class MainWindow(QMainWindow, WantedParts):
    """One window with at most one draft."""

    def __init__(self, services: Services, questions: Questions | None = None) -> None:
        dresser = Dresser(services)
        super().__init__()
        dresser.setParent(self)
        self.services = services
        self.journal = DraftJournal(services.recovery_folder, services.disk, self)
        self.session = Session(EMPTY, parent=self, journal=self.journal)
        self.journal.attach(self.session)
        self._happenings = Happenings(self.session, self)
        self.comparing = Comparing(self.session, services.tasks)
        self._draft_checks = DraftChecks(services.register_folder, services.words_path)
        self.checking = Checking(self.session, services.tasks, self._draft_checks)
        self.questions: Questions = questions or Dialogs(self)
        self.lifecycle = Lifecycle(services, self.session, self.journal, self.questions, self)
        self.actions_ = Actions(self)
        self._key_hints = KeyHints(self.actions_, self)
        self._may_close = False
        self._is_in_close_event = False
        self._is_checked = False
        self._counting = QTimer(self, singleShot=True, interval=COUNT_MS)
        self._counting.timeout.connect(self._show_outstanding)
        self._turns = Turns(self)
        self.late = LateParts(self, self._turns)
        self._make_parts()
        self._arrange()
        late, reviews = self.late, self.lifecycle.reviews
        self.way = Way(self.lifecycle, self.session, late.import_review, late.roll_review, reviews, self)
        self.preferences = Preferences(services, dresser, self.workspace, self.actions_, self)
        self.commands = WindowCommands(self)
        self.views = Views(self)
        self.desk = DraftDesk(self)
        self.earlier_texts = EarlierTexts(self)
        self._notices = Notices(self)
        self._connect()
        # After the draft's own page is shown when one is opened: a review of it comes in front of that.
        self.half_done = HalfDone(services, self.lifecycle, self.way, self)
        self.half_done.refused.connect(self._notices.refuse)
        self._turns.ask_after_paint(self, *self.late.for_typing())
        self.show_page(PageName.START)

    # Set-up

    def _make_parts(self) -> None:
        session, theme, translation = self.session, self.services.theme, self.services.translation
        late = self.late
        self.start_contents = StartContents(self.services, late.start, self)
        self.editor = Editor(session, theme, translation, self.comparing, turns=self._turns)
        self.editor.note_menus.register_folder = self.services.register_folder
        self.editor.sheet.text_keys = self.actions_.text_keys
        self.header = Header(session, theme, translation)
        self.dock = Dock(late.phrases.place, late.checks.place, late.precedents.place, late.amendments.place)
        self.workspace = Workspace(self.header, late.outline, late.find_bar, self.editor, self.dock, self.services)
        self.status = StatusBar(theme, translation)
        self.message = MessageBar(theme, translation)
        self.menus = Menus(self.menuBar(), self.actions_, session, translation.say)

    def _arrange(self) -> None:
        self._pages = {
            PageName.START: self.late.start.place,
            PageName.IMPORT: self.late.import_review.place,
            PageName.ROLL: self.late.roll_review.place,
            PageName.DRAFT: self.workspace,
            PageName.COMPARE: self.late.compare.place,
        }
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self.addActions(list(self.actions_))

    def _connect(self) -> None:
        self.lifecycle.opening.started.connect(self._on_reading)
        self.lifecycle.draft_opened.connect(self._on_opened)
        self.lifecycle.draft_closed.connect(lambda: self.show_page(PageName.START))
        self.lifecycle.refused.connect(self._notices.refuse)
        self.lifecycle.said.connect(self._notices.say)
        self.lifecycle.recent_changed.connect(self._on_recent)
        self.lifecycle.reviews.left.connect(self.start_contents.refresh_reviews)
        self.way.said.connect(self._notices.say)
        self.lifecycle.quit_allowed.connect(self._on_quit_allowed)
        self.lifecycle.saving.status_changed.connect(lambda _status: self._show_save())
        self.way.page_wanted.connect(self.show_page)
        self.way.structure_accepted.connect(lambda base: self.late.learning().learn(base))
        self.late.learning.when_made(lambda learning: learning.said.connect(self._notices.tell_learned))
        self.late.learning.when_made(lambda learning: learning.refused.connect(self._notices.say))
        session = self.session
        session.changed.connect(self._turns.put_off)
        session.changed.connect(lambda _old, _new: self._counting.start())
        session.changed.connect(lambda _old, _new: self.show_place())
        # Typing is a step too, and is told nowhere else.
        session.changed.connect(lambda _old, _new: self.commands.follow_history())
        self.actions_.keys_changed.connect(self.commands.follow_history)
        session.changed.connect(lambda _old, _new: self.status.withdraw_undo())
        session.findings_changed.connect(lambda _findings: self._show_outstanding())
        session.saved.connect(self._name)
        self._happenings.told.connect(self._on_happened)
        self._show_keys()
        session.refused.connect(self.status.show_refusal)
        self.late.telling.when_made(lambda telling: telling.caret_told.connect(self.status.show_about))
        self.checking.ended.connect(self._on_checked)
        self.editor.caret_paragraph_changed.connect(lambda _paragraph: self.show_place())
        self.editor.zoom_changed.connect(lambda _zoom: self.show_place())
        self.editor.writing_note_changed.connect(self.show_place)
        self.services.faults.secure = self.journal.write_now
        self._on_recent()

    def _show_keys(self) -> None:
        tell, late = self._key_hints.tell, self.late
        tell(self.header)
        tell(self.status)
        late.find_bar.when_made(tell)
        tell(self.editor)
        late.start.when_made(tell)
        late.import_review.when_made(lambda page: tell(page.header))
        late.roll_review.when_made(lambda page: tell(page.header))
        late.compare.when_made(lambda page: tell(page.bar))
        late.phrases.when_made(tell)
        late.checks.when_made(tell)
        late.amendments.when_made(tell)

    def notes_of_checks(self) -> tuple[Sentence, ...]:
        """What the last checks have to say beside their findings."""
        return self._draft_checks.notes

    # Which page is in front

    @property
    def page(self) -> PageName:
        """The page in front."""
        return next(name for name, page in self._pages.items() if page is self._stack.currentWidget())

    def show_page(self, name: PageName) -> None:
        """Bring a page to the front, with the keyboard where its work begins. Only the text can be projected."""
        if name is not PageName.DRAFT:
            self.views.projection.leave()
        self._stack.setCurrentWidget(self._pages[name])
        is_draft, is_compare = name is PageName.DRAFT, name is PageName.COMPARE
        has_draft = self.lifecycle.has_draft
        self.actions_.set_draft_shown(is_draft)
        if is_compare:
            self.actions_.set_compare_shown(has_draft=has_draft)
        self.header.show_comparing(is_compare)
        self.header.setVisible(is_draft or (is_compare and has_draft))
        self.menus.set_draft_shown(is_draft)
        self.commands.follow_history()
        self.status.clear_line()
        self.status.setVisible(is_draft or (is_compare and has_draft))
        # What the caret stands in is not what is looked at elsewhere.
        self.status.about.setVisible(is_draft and bool(self.status.about.full_text))
        self._show_save()
        self.show_place()
        self._name()
        if name is PageName.START:
            self.late.start.when_made(self._welcome)
        elif is_draft:
            self.message.clear()
            self.workspace.focus_text()
        elif is_compare:
            self.compare.focus_list()
        else:
            self._pages[name].setFocus()
        self.views.reverting.follow()
        self._notices.tell_of_crash()

    def _welcome(self, start: StartPage) -> None:
        self.start_contents.refresh()
        start.focus_first()

    def _on_reading(self, name: str) -> None:
        if not name.endswith(SUFFIX):
            self.late.expect_review()

    def _on_opened(self) -> None:
        self._is_checked = False
        self.late.start.when_made(lambda start: start.refuse(None))
        self.header.show_to_settle(None)
        self.dock.set_count(0)
        self._counting.start()
        self.show_page(PageName.DRAFT)
        # Once the sheet is laid out: a draft opens at its masthead.
        QTimer.singleShot(0, self, self._show_masthead)

    def _show_masthead(self) -> None:
        selection, paragraphs = self.session.selection, self.session.document.paragraphs
        if selection is not None and selection.caret.paragraph_id != paragraphs[0].id:
            # A recovery copy is gone on with where it was left.
            self.editor.show_place(Place(paragraph_id=selection.caret.paragraph_id))
        else:
            self.editor.show_place(Place(field="title"))

    # What is shown of the draft

    def _on_happened(self, what: Sentence, can_undo: bool) -> None:
        self.status.show_line(what, can_undo=can_undo)

    def _show_save(self) -> None:
        is_shown = self.lifecycle.has_draft and self.page in (PageName.DRAFT, PageName.COMPARE)
        self.status.show_save(self.lifecycle.saving.status if is_shown else None)

    def show_place(self) -> None:
        """Say in the status bar where the user is."""
        document, paragraph_id = self.session.document, self.editor.caret_paragraph
        if self.page is PageName.COMPARE and self.lifecycle.has_draft:
            self.status.show_place(self.compare.place_text, document.language, self.editor.zoom)
            return
        if self.page is not PageName.DRAFT:
            self.status.show_place("", None, self.editor.zoom)
            return
        written = self.editor.place_in_note
        if written is not None:
            words = self.services.say(note_name(document, written[0]))
        else:
            words = self._name_of(paragraph_id) if paragraph_id in document.positions else ""
        self.status.show_place(words, document.language, self.editor.zoom)

    def _name_of(self, paragraph_id: ParagraphId | None) -> str:
        assert paragraph_id is not None
        return self.services.say(paragraph_name(self.session.document, paragraph_id))

    def _name(self) -> None:
        """The title of the window, with the system's mark of unsaved changes; a review is named, not what is behind."""
        if self.page in (PageName.IMPORT, PageName.ROLL):
            self.setWindowModified(False)
            self.setWindowTitle(f"{self.way.name} – {self.tr('Drafter')}")
            return
        if not self.lifecycle.has_draft:
            self.setWindowModified(False)
            self.setWindowTitle(self.tr("Drafter"))
            return
        self.setWindowTitle(f"{self.lifecycle.title}[*] – {self.tr('Drafter')}")
        self.setWindowModified(self.session.is_modified)

    def _on_recent(self) -> None:
        self.menus.set_recent(self.services.settings.value(RECENT))
        if self.page is PageName.START and self.late.start.is_made:
            self.start_contents.refresh_recent()

    # What is missing

    def _on_checked(self) -> None:
        if not self._is_checked:
            self._is_checked = True
            self._show_outstanding()

    def _show_outstanding(self) -> None:
        from drafter.app.outstanding import to_settle

        document, session = self.session.document, self.session
        left = to_settle(document, session.findings)
        # Nothing may be called ready of which a paragraph is still being written.
        count = left.count or to_settle(document, session.heeded_findings).count
        self.header.show_to_settle(count if self._is_checked or count else None)
        self.dock.set_count(len(left.errors) + len(left.warnings))

    # Files dropped anywhere

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped on every page, text on the first one."""
        if _files(event.mimeData()) or (self.page is PageName.START and event.mimeData().hasText()):
            event.acceptProposedAction()
            self.late.start.when_made(lambda start: start.zone.set_hovered(True))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is to be dropped after all."""
        self.late.start.when_made(lambda start: start.zone.set_hovered(False))
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.late.start.when_made(lambda start: start.zone.set_hovered(False))
        files = _files(event.mimeData())
        event.acceptProposedAction()
        if files and not self.views.offer_pair(files):
            self.lifecycle.open_paths(files)
        elif not files and event.mimeData().hasText():
            self.lifecycle.open_text(event.mimeData().text(), event.mimeData().html())

    # Closing

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once the draft is safe, or the user has given its changes up."""
        self._is_in_close_event = True
        if not self._may_close:
            self.lifecycle.request_quit()
        self._is_in_close_event = False
        if not self._may_close:
            event.ignore()
            return
        self.views.projection.leave()
        self.preferences.remember_window()
        super().closeEvent(event)

    def _on_quit_allowed(self) -> None:
        self._may_close = True
        if not self._is_in_close_event:
            self.close()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.actions_.retranslate()
            self.menus.retranslate()
            self.commands.follow_history()
            self._name()
            self.show_place()


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
