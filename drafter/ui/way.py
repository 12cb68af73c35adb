"""The way of a text to a draft: import review, roll-forward review, editor; every step can be left backwards."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

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

    def __init__(
        self,
        lifecycle: Lifecycle,
        session: Session,
        importing: Late[ImportReview],
        rolling: Late[RollReview],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._lifecycle, self._session = lifecycle, session
        self._importing, self._rolling = importing, rolling
        self._imported: Imported | None = None
        self._base: Base | None = None
        self._rolls_draft = False
        lifecycle.imported.connect(self.review)
        importing.when_made(self._connect_import)
        rolling.when_made(self._connect_roll)

    def _connect_import(self, review: ImportReview) -> None:
        review.accepted.connect(self.accept_structure)
        review.other_file.connect(self._lifecycle.choose_file)
        review.header.step_chosen.connect(self.go_back)

    def _connect_roll(self, review: RollReview) -> None:
        review.applied.connect(self.apply)
        review.skipped.connect(self.skip)
        review.back.connect(self.back_from_roll)
        review.header.step_chosen.connect(self.go_back)

    def review(self, imported: Imported) -> None:
        """A text was read: show what was understood of it."""
        self._imported, self._rolls_draft = imported, False
        self._importing().show_import(imported)
        self.page_wanted.emit(PageName.IMPORT)

    def accept_structure(self, document: Resolution) -> None:
        """The structure is right: it becomes the base, and the roll-forward is proposed."""
        imported = self._importing().imported
        assert imported is not None
        source = imported.source
        self._base = Base(document, base_name(document, source.name), source)
        self._rolling().start(self._base, None)
        self.page_wanted.emit(PageName.ROLL)
        self.structure_accepted.emit(self._base)

    def start_from(self, base: Base, *, is_instead: bool = False) -> None:
        """Roll a text of the library forward: its structure was accepted when it joined.

        `is_instead` of the text under review: one step back leads there again.
        """
        self._rolls_draft = False
        self._imported = self._imported if is_instead else None
        self._base = base
        self._rolling().start(base, None)
        self.page_wanted.emit(PageName.ROLL)

    def roll_draft(self) -> None:
        """Propose a roll-forward of the draft that is open; its base stays what it was."""
        document = self._session.document
        self._rolls_draft = True
        self._rolling().start(Base(document, base_name(document, self._lifecycle.title)), None)
        self.page_wanted.emit(PageName.ROLL)

    def apply(self, document: Resolution, accepted: list[Proposal]) -> None:
        """The draft with the accepted changes, all of them one step of undo."""
        edit = Edit(rolled_label(len(accepted)), lambda _before: document)
        if self._rolls_draft:
            self._session.dispatch(edit)
            self.page_wanted.emit(PageName.DRAFT)
        elif self._base is not None:
            self._lifecycle.start_draft(self._base, edit if document is not self._base.document else None)

    def skip(self) -> None:
        """Draft from the base's own text."""
        if self._rolls_draft:
            self.page_wanted.emit(PageName.DRAFT)
        elif self._base is not None:
            self._lifecycle.start_draft(self._base, None)

    def back_from_roll(self) -> None:
        """To the structure that was accepted, or to the draft that was to be rolled."""
        if self._rolls_draft:
            self.page_wanted.emit(PageName.DRAFT)
        else:
            self.go_back(Step.STRUCTURE if self._imported is not None else Step.OPEN)

    def go_back(self, step: Step) -> None:
        """To an earlier step: the structure, or where files are opened."""
        if step is Step.STRUCTURE and self._imported is not None:
            self.page_wanted.emit(PageName.IMPORT)
        elif step is Step.OPEN:
            self.page_wanted.emit(PageName.DRAFT if self._lifecycle.has_draft else PageName.START)


def base_name(document: Resolution, file_name: str) -> str:
    """What the user calls a base: its symbol, or the name of its file."""
    return document.masthead.symbol or file_name


def rolled_label(count: int) -> Sentence:
    """更新届次（15项）"""
    return Sentence(zh=f"更新届次（{count}项）", en=f"Roll forward ({counted(count, 'change')})")
