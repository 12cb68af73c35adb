"""The way of a text to a draft: import review, roll-forward review, editor; every step can be left backwards."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drafter.app.review_journal import ReviewJournal
from drafter.app.session import Session
from drafter.model.document import Resolution
from drafter.model.state import Base, Edit
from drafter.text.counting import counted
from drafter.text.sentence import Sentence
from drafter.ui.late import Late
from drafter.ui.lifecycle import Lifecycle
from drafter.ui.steps import Step

if TYPE_CHECKING:
    from drafter.formats.imported import Imported
    from drafter.rollforward import Proposal
    from drafter.store.review_file import HalfDoneReview, SessionState
    from drafter.ui.half_done import Resumed
    from drafter.ui.reviews.importing import ImportReview
    from drafter.ui.reviews.rolling import RollReview


class PageName(Enum):
    """The pages of the window."""

    START = auto()
    IMPORT = auto()
    ROLL = auto()
    DRAFT = auto()
    COMPARE = auto()


class Way(QObject):
    """Knows what is under review, and which page comes next."""

    page_wanted = Signal(object)
    """PageName."""
    structure_accepted = Signal(object)
    """Base: what an imported file says, as the user sees it, with that file."""
    said = Signal(object)
    """Sentence: something about a review that was gone on with."""

    def __init__(
        self,
        lifecycle: Lifecycle,
        session: Session,
        importing: Late[ImportReview],
        rolling: Late[RollReview],
        journal: ReviewJournal,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._lifecycle, self._session = lifecycle, session
        self._importing, self._rolling, self._journal = importing, rolling, journal
        self._is_at_session = False
        self._kept: SessionState | None = None
        """What was decided about the session before the structure was gone back to in an earlier window."""
        self._imported: Imported | None = None
        self._base: Base | None = None
        self._rolls_draft = False
        lifecycle.imported.connect(self.review)
        # What is begun here has no review any more by then; any other draft takes the place of the review.
        lifecycle.draft_opened.connect(journal.leave)
        lifecycle.draft_closed.connect(journal.leave)
        importing.when_made(self._connect_import)
        rolling.when_made(self._connect_roll)

    def _connect_import(self, review: ImportReview) -> None:
        review.accepted.connect(self.accept_structure)
        review.other_file.connect(self._lifecycle.choose_file)
        review.header.step_chosen.connect(self.go_back)
        review.revision.changed.connect(self._on_corrected)
        review.readings.turned.connect(self._journal.record)
        review.hands.typed.connect(self._journal.record)

    def _connect_roll(self, review: RollReview) -> None:
        review.applied.connect(self.apply)
        review.skipped.connect(self.skip)
        review.back.connect(self.back_from_roll)
        review.header.step_chosen.connect(self.go_back)
        review.touched.connect(self._journal.record)

    def _on_corrected(self) -> None:
        revision = self._importing().revision
        if revision.undo_label is not None or revision.redo_label is not None:
            self._journal.record()

    def review(self, imported: Imported) -> None:
        """A text was read: show what was understood of it."""
        self._journal.begin(self._taken)
        self._imported, self._base, self._kept, self._rolls_draft = imported, None, None, False
        self._importing().show_import(imported)
        self._show_structure()

    def resume(self, resumed: Resumed) -> None:
        """Go on with a review that was left, on the page where it was left."""
        from drafter.store.review_file import ReviewPage  # here, for most windows open a draft

        review = resumed.review
        self._journal.begin(self._taken, resumed.key)
        self._imported, self._base, self._rolls_draft = resumed.imported, review.base, False
        self._kept = review.session
        if resumed.imported is not None:
            self._importing().show_import(resumed.imported, resumed.history)
        if review.page is ReviewPage.SESSION:
            self._start_roll(review.base, review.session)
        else:
            self._base = None
            self._show_structure()
        if resumed.news is not None:
            self.said.emit(resumed.news)

    @property
    def name(self) -> str:
        """What the text under review is called."""
        if self._is_at_session and self._base is not None:
            return self._base.name
        return "" if self._imported is None else base_name(self._imported.document, self._imported.source.name)

    def _show_structure(self) -> None:
        self._is_at_session = False
        self.page_wanted.emit(PageName.IMPORT)

    def _start_roll(self, base: Base, kept: SessionState | None = None) -> None:
        self._base, self._is_at_session = base, True
        self._rolling().start(base, None, kept)
        self.page_wanted.emit(PageName.ROLL)

    def _taken(self) -> HalfDoneReview:
        """The review as it stands."""
        from drafter.store.review_file import HalfDoneReview, ReviewPage  # here, for most windows open a draft
        from drafter.store.review_history import KeptHistory

        structure, base, before, history = None, self._base, None, KeptHistory()
        if self._imported is not None:
            from drafter.ui.reviews.keeping import steps_of, structure_of  # here, for most windows open a draft

            importing = self._importing()
            imported, standing = importing.imported, importing.hands.standing
            assert imported is not None
            reviewed = standing.present
            document = reviewed.document
            if base is None or not self._is_at_session:
                base = Base(document, base_name(document, imported.source.name), imported.source)
            if base.document is document:
                structure, history = structure_of(imported, reviewed), steps_of(imported, standing)
            if imported.kept is not None:
                before = reviewed.base
        assert base is not None
        session = self._kept if self._base is None else self._rolling().state
        draft_path = self._lifecycle.path if self._rolls_draft else None
        page = ReviewPage.SESSION if self._is_at_session else ReviewPage.STRUCTURE
        return HalfDoneReview(page, base, structure, session, draft_path, before, history)

    def accept_structure(self, document: Resolution) -> None:
        """The structure is right: it becomes the base, and the roll-forward is proposed.

        Where the changes of the file are kept, the draft begins with them at once: it can be rolled forward itself.
        """
        imported = self._importing().imported
        assert imported is not None
        if imported.kept is not None:
            self._go_on_with_changes(imported, document)
            return
        source = imported.source
        is_same = self._base is not None and self._base.document is document
        # What was decided before the structure was corrected once more stays decided.
        kept = None if is_same else self._kept if self._base is None else self._rolling().state
        base = Base(document, base_name(document, source.name), source)
        self._start_roll(base, kept)
        self._journal.record()
        self.structure_accepted.emit(base)

    def _go_on_with_changes(self, imported: Imported, document: Resolution) -> None:
        before = self._importing().revision.present.base
        assert before is not None
        of_file = self.tr("{} (text before the changes)").format(imported.source.name)
        base = Base(before, base_name(before, of_file), imported.base.source)
        self.structure_accepted.emit(base)
        self._lifecycle.start_draft(base, None, self._journal.finish, document=document)
        if self._session.base is base:
            for said in (repair.sentence for repair in imported.repairs if repair.kind == "tracked-changes"):
                self.said.emit(said)

    def start_from(self, base: Base, *, is_instead: bool = False) -> None:
        """Roll a text of the library forward: its structure was accepted when it joined.

        `is_instead` of the text under review: one step back leads there again.
        """
        if is_instead:
            self._journal.record()
        else:
            self._journal.begin(self._taken)
            self._imported = None
        self._rolls_draft, self._kept = False, None
        self._start_roll(base)

    def roll_draft(self, kept: SessionState | None = None, key: str | None = None) -> None:
        """Propose a roll-forward of the draft that is open; its base stays what it was.

        `kept` was decided in an earlier window, and lies on disk under `key`.
        """
        document = self._session.document
        is_same = self._rolls_draft and self._base is not None and self._base.document is document
        if not is_same or key is not None:
            if self._rolls_draft:
                self._journal.finish()
            # A draft that is in no file cannot be opened again to go on.
            self._journal.leave() if self._lifecycle.path is None else self._journal.begin(self._taken, key)
        self._rolls_draft, self._imported = True, None
        self._start_roll(Base(document, base_name(document, self._lifecycle.title)), kept)

    def apply(self, document: Resolution, accepted: list[Proposal]) -> None:
        """The draft with the accepted changes, all of them one step of undo."""
        edit = Edit(rolled_label(len(accepted)), lambda _before: document)
        if self._rolls_draft:
            self._journal.finish()
            self._session.dispatch(edit)
            self.page_wanted.emit(PageName.DRAFT)
        elif self._base is not None:
            is_changed = document is not self._base.document
            base = replace(self._base, drafted_on=self._rolling().state.day)
            self._lifecycle.start_draft(base, edit if is_changed else None, self._journal.finish)

    def skip(self) -> None:
        """Draft from the base's own text."""
        if self._rolls_draft:
            self._journal.finish()
            self.page_wanted.emit(PageName.DRAFT)
        elif self._base is not None:
            self._lifecycle.start_draft(self._base, None, self._journal.finish)

    def back_from_roll(self) -> None:
        """To the structure that was accepted, or to the draft that was to be rolled."""
        if self._rolls_draft:
            self.page_wanted.emit(PageName.DRAFT)
        else:
            self.go_back(Step.STRUCTURE if self._imported is not None else Step.OPEN)

    def go_back(self, step: Step) -> None:
        """To an earlier step: the structure, or where files are opened."""
        if step is Step.STRUCTURE and self._imported is not None:
            self._show_structure()
        elif step is Step.OPEN:
            self._journal.leave()
            self.page_wanted.emit(PageName.DRAFT if self._lifecycle.has_draft else PageName.START)


def base_name(document: Resolution, file_name: str) -> str:
    """What the user calls a base: its symbol, or the name of its file."""
    return document.masthead.symbol or file_name


def rolled_label(count: int) -> Sentence:
    """更新届次（15项）"""
    return Sentence(zh=f"更新届次（{count}项）", en=f"Roll forward ({counted(count, 'change')})")
