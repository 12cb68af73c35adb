"""A draft's life in the window: opened, saved, secured, closed. Nothing leaves it without being safe or asked about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from drafter.app.file_names import name_of
from drafter.app.last_folders import FileUse
from drafter.app.open_files import OpenFiles
from drafter.app.opening import PASTED_NAME, Opened, OpenedDraft, Opening
from drafter.app.recent import with_recent
from drafter.app.recovery import DraftJournal, Leftover, keep_aside
from drafter.app.review_journal import ReviewJournal
from drafter.app.saving import Saving
from drafter.app.session import Session
from drafter.app.settings import ORIGINS, RECENT
from drafter.language.profile import profile
from drafter.model.blanks import BLANK_TEXT, with_blanks
from drafter.model.document import Masthead, Paragraph, ParagraphId, Part, Resolution
from drafter.model.edits import set_masthead
from drafter.model.state import Base, Caret, Edit, at
from drafter.store import draft_file
from drafter.store.draft_file import SUFFIX, Draft
from drafter.text.resources import resource
from drafter.text.sentence import DrafterError, Language, Sentence
from drafter.ui.dialogs.questions import Elsewhere, Questions, Touched, Unsaved
from drafter.ui.services import Services

EMPTY = Resolution("zh")
"""What the session holds while no draft is open."""


class Lifecycle(QObject):
    """Holds no draft of its own: the session does. `has_draft` says whether there is one."""

    draft_opened = Signal()
    """Another draft is in the session."""
    restored = Signal()
    """A recovery copy is in the session."""
    draft_closed = Signal()
    """No draft is open any more."""
    imported = Signal(object)
    """Imported: a text was read that is to become the base of a draft."""
    refused = Signal(object)
    """Sentence: what was asked for did not come about, and why."""
    declined = Signal()
    """The user does not want the draft opened after all."""
    said = Signal(object)
    """Sentence: something for the status line."""
    look_wanted = Signal()
    """The user wants to see how the draft's own file differs from the draft."""
    recent_changed = Signal()
    quit_allowed = Signal()
    """The window may close: everything is saved, or given up by the user."""

    def __init__(
        self,
        services: Services,
        session: Session,
        journal: DraftJournal,
        questions: Questions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._session, self._journal = services, session, journal
        self._questions = questions
        self.opening = Opening(services.tasks, self)
        self.saving = Saving(session, services.disk, journal, self)
        self.reviews = ReviewJournal(services.recovery_folder, services.disk, self)
        self.reviews.failed.connect(self.refused)
        self._open_files = OpenFiles(services.data_folder, session, self)
        self.quit_allowed.connect(self._open_files.release)
        self._has_draft = self._is_loss_told = False
        self._let_go: Resolution | None = None
        """The draft as it was when the user chose not to save it."""
        self._asked: Path | None = None
        """The file that is being read."""
        self._then: Callable[[], None] | None = None
        self.opening.read.connect(self._take)
        self.opening.refused.connect(self.refused)
        self.saving.saved.connect(self._on_saved)
        self.saving.failed.connect(lambda _why: self._on_save_failed())

    @property
    def has_draft(self) -> bool:
        """True while a draft is open, whichever page is in front."""
        return self._has_draft

    @property
    def path(self) -> Path | None:
        """The draft's file; None while it is in none."""
        return self._session.path

    # Opening

    def choose_file(self) -> None:
        """Ask for a file and open it."""
        path = self.choose_text()
        if path is not None:
            self.open_path(path)

    def choose_text(self, use: FileUse = FileUse.TEXT) -> Path | None:
        """Ask for a file, beginning where the draft lies or the last such file was; None where none is chosen."""
        path = self._questions.file_to_open(self.folder_for(use))
        if path is not None:
            self._services.keep_folder(use, path.parent)
        return path

    def open_paths(self, paths: list[Path]) -> None:
        """Open what was dropped: one file. Of several the first is opened, and that is said."""
        if len(paths) > 1:
            name = paths[0].name
            self.said.emit(
                Sentence(
                    zh=f"一次起草一份，只打开了第一份：{name}。",
                    en=f"One draft at a time: only the first file was opened, {name}.",
                )
            )
        if paths:
            self.open_path(paths[0])

    def open_path(self, path: Path) -> None:
        """Open a draft or read a text; `draft_opened`, `imported` or `refused` follows."""
        self._asked = path
        self.opening.open_path(path)

    def open_text(self, text: str, html: str = "") -> None:
        """Read a text that was pasted, `html` the same as a page where the clipboard has one."""
        self._asked = None
        self.opening.open_text(text, self._services.say(PASTED_NAME), html)

    def open_sample(self) -> None:
        """Read the resolution that comes with the program, in the language of the interface."""
        self.open_path(sample_path(self._services.language))

    def new_blank(self) -> None:
        """Begin a draft with nothing but the organ and an empty preambular paragraph."""
        # Nothing of it is lost: it is asked about once something was written.
        self._when_free(lambda: self._begin(Draft(blank_draft(self._services.language)), saved=True))

    def start_draft(
        self,
        base: Base,
        edit: Edit | None,
        begun: Callable[[], None] = lambda: None,
        *,
        document: Resolution | None = None,
    ) -> None:
        """Begin a draft as the base's own text, changed by `edit` as its first step, which undo takes back.

        `begun` is called once nothing keeps it from being begun. `document` is what it begins with where it differs
        from the base already.
        """

        def begin() -> None:
            begun()
            self._begin(Draft(document or base.document, base))
            if edit is not None:
                self._session.dispatch(edit)

        self._when_free(begin)

    def restore(self, leftover: Leftover) -> None:
        """Open a recovery copy in the place of its draft; it is in no file of the user's until it is saved."""

        def begin() -> None:
            path = leftover.copy.draft_path
            try:
                draft = draft_file.load(leftover.copy.path)
            except (OSError, DrafterError) as error:
                self.refused.emit(_unreadable_copy(error))
                return
            self._begin(draft, path if path and path.is_file() else None, caret=leftover.copy.caret)
            self._journal.adopt(leftover)
            self.restored.emit()
            self.said.emit(_NO_STEPS)

        self._when_free(begin)

    def put_aside(self, leftover: Leftover) -> None:
        """Offer a crash's copy no longer, but keep it for 30 days."""
        try:
            keep_aside(self._services.recovery_folder, leftover, draft_file.load(leftover.copy.path))
        except (OSError, DrafterError) as error:
            self.refused.emit(_unreadable_copy(error))

    # Saving and closing

    def save(self) -> None:
        """Write the draft to its file, or ask for one."""
        self._save(None)

    def save_as(self) -> None:
        """Ask where, and write the draft there."""
        self._then = None
        path = self._questions.file_to_save(self._suggested())
        if path is not None:
            self.saving.save(path)

    def close_draft(self) -> None:
        """Close the draft; `draft_closed` follows unless the user cancels."""
        self._when_free(self._close)

    def request_quit(self) -> None:
        """The window is to close; `quit_allowed` follows unless the user cancels."""
        self._when_free(self._quit)

    def forget_recent(self, path: Path) -> None:
        """Take a draft off the list of recent ones; its file stays."""
        paths = self._services.settings.value(RECENT)
        self._remember(tuple(one for one in paths if Path(one) != path))

    # How it goes

    def _take(self, opened: Opened) -> None:
        if not isinstance(opened, OpenedDraft):
            self._remember_origin(opened.source.data)
            self._when_free(lambda: self.imported.emit(opened), stays=True)
            return
        draft, path = opened.draft, opened.path
        answer = Elsewhere.ALL_THE_SAME
        if self._open_files.is_open_elsewhere(path):
            answer = self._questions.about_elsewhere(path)
        if answer is Elsewhere.CANCEL:
            self.declined.emit()
            return

        def begin() -> None:
            if answer is Elsewhere.COPY:
                self._begin(draft)
                return
            self._begin(draft, path, saved=True)
            self._remember(with_recent(self._services.settings.value(RECENT), path))

        self._when_free(begin)

    def _begin(
        self, draft: Draft, path: Path | None = None, *, saved: bool = False, caret: Caret | None = None
    ) -> None:
        self._has_draft, self._let_go = True, None
        self._session.new_draft(draft.document, draft.base, path, saved=saved, kept=draft.kept)
        if caret is not None and caret.paragraph_id in draft.document.positions:
            end = len(draft.document.paragraph(caret.paragraph_id).content)
            self._session.select(at(caret.paragraph_id, min(max(caret.position, 0), end)))
        elif draft.document.paragraphs:
            self._session.select(at(draft.document.paragraphs[0].id))
        self.draft_opened.emit()

    def _close(self) -> None:
        self._has_draft, self._let_go = False, None
        self._session.new_draft(EMPTY, None)
        self.draft_closed.emit()

    def _quit(self) -> None:
        """A review that cannot be kept is told of once; who closes the window again gives it up."""
        try:
            self.reviews.leave_now()
        except DrafterError as error:
            if not self._is_loss_told:
                self._is_loss_told = True
                self.refused.emit(error.sentence)
                return
        self.quit_allowed.emit()

    def _when_free(self, action: Callable[[], None], *, stays: bool = False) -> None:
        """Do it once the present draft is saved, kept as a recovery copy, or was safe all along.

        `stays` where it remains behind a review: who has said what is to become of it is asked again only where it
        was changed since.
        """
        if not self._has_draft or not self._session.is_modified or self._session.document is self._let_go:
            if not stays:
                self._journal.finish(keep=False)
            action()
            return
        answer = self._questions.about_unsaved(self.title)
        if answer is Unsaved.SAVE:
            self._save(action)
        elif answer is Unsaved.DISCARD:
            self._give_up(action)

    def _give_up(self, action: Callable[[], None]) -> None:
        try:
            self._journal.finish(keep=True)
        except DrafterError as error:
            # Not even a copy can be kept: the user should not lose the draft by the way.
            self.refused.emit(error.sentence)
            return
        self._let_go = self._session.document
        action()

    def _save(self, then: Callable[[], None] | None) -> None:
        self._then = then
        path = self._session.path
        if path is not None and self.saving.was_touched(path):
            answer = self._questions.about_touched(path)
            if answer is Touched.LOOK:
                self.look_wanted.emit()
            if answer in (Touched.CANCEL, Touched.LOOK):
                return
            path = path if answer is Touched.OVERWRITE else None
        if path is None:
            path = self._questions.file_to_save(self._suggested())
        if path is not None:
            self.saving.save(path)

    def _on_saved(self, path: Path) -> None:
        self._remember(with_recent(self._services.settings.value(RECENT), path))
        self._services.keep_folder(FileUse.DRAFT, path.parent)
        then, self._then = self._then, None
        if then is not None and not self._session.is_modified:
            self._journal.finish(keep=False)
            then()

    def _on_save_failed(self) -> None:
        """What was to follow does not; that it failed is said by whoever shows how saving goes."""
        self._then = None

    def _remember_origin(self, data: bytes) -> None:
        """So that the export can say when the base's file was changed since."""
        from drafter.app.base_origin import with_origin

        if self._asked is not None:
            known = self._services.settings.value(ORIGINS)
            self._services.remember(ORIGINS, with_origin(known, data, self._asked))

    def _remember(self, paths: tuple[str, ...]) -> None:
        trouble = self._services.remember(RECENT, paths)
        if trouble is not None:
            self.said.emit(trouble)
        self.recent_changed.emit()

    # Names and places

    @property
    def title(self) -> str:
        """What the draft is called: its title, its file, or that it has none."""
        title = self._session.document.masthead.title_text
        if title:
            return title
        return self._session.path.stem if self._session.path else self.tr("Untitled draft")

    def _suggested(self) -> Path:
        """标题_79.drafter in the draft's folder, or where the last draft lies."""
        if self._session.path is not None:
            return self._session.path
        session = self._session.document.masthead.session
        name = name_of(self.title, str(session or ""))
        return self.folder_for(FileUse.DRAFT) / f"{name}{SUFFIX}"

    def folder_for(self, use: FileUse) -> Path:
        """Where the draft lies, or where the last file of this use was."""
        return self._services.folder(use, self._session.path)


def sample_path(language: Language) -> Path:
    """The resolution that comes with the program."""
    return resource("samples", f"ocean-observation-{language}.md")


def blank_draft(language: Language) -> Resolution:
    """The organ, what every draft has to fill in above it, and one preambular paragraph to begin in."""
    from drafter.rollforward.sponsors import lines_for

    masthead = Masthead(profile(language).assembly, agenda_item=BLANK_TEXT)
    draft = Resolution(language, masthead, (Paragraph(ParagraphId(1), Part.PREAMBULAR),), next_id=2)
    return set_masthead(draft, sponsors=with_blanks(lines_for(draft)[0]))


_NO_STEPS = Sentence(
    zh="已恢复。此前的各步没有保留，不能撤销。", en="Restored. The steps from before are not kept and cannot be undone."
)


def _unreadable_copy(error: Exception) -> Sentence:
    if isinstance(error, DrafterError):
        return error.sentence
    return Sentence(
        zh="恢复稿读不出来，没有打开。它仍留在原处。",
        en="The recovery copy cannot be read and was not opened. It stays where it is.",
    )
