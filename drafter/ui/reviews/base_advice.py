"""The banner of the import review: that a draft is no base, and what the library has in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from drafter.app.i18n import Translation
from drafter.app.tasks import Tasks
from drafter.model.document import Resolution
from drafter.register.lookup import Register, register
from drafter.rollforward import Cycle, drafting_day
from drafter.rollforward.base import base_session, is_draft
from drafter.rollforward.l_document import remarks
from drafter.text.sentence import DrafterError, Sentence
from drafter.ui.reviews.remarks import Remarks
from drafter.ui.style import mark
from drafter.ui.theme import Theme

if TYPE_CHECKING:
    from drafter.library import HeldText

PURPOSE = "import-remarks"
_LOOKING = Sentence(zh="这份是草案，正在查它通过后的决议。", en="This is a draft; its adopted form is being looked up.")
_EDGE_PX = 7


@dataclass(frozen=True, slots=True)
class Advice:
    """What there is to say of a text as a base."""

    remarks: tuple[Sentence, ...] = ()
    adopted: HeldText | None = None
    """The adopted form of a draft, where the library has it."""
    other: HeldText | None = None
    """The library's copy of an adopted text, where it reads differently."""
    is_draft: bool = False


class BaseAdvice(QWidget):
    """Looks a text up in a thread: the register has eleven thousand entries, and the library is on a disk."""

    held_wanted = Signal(object)
    """HeldText: take this one as the base instead."""
    differences_wanted = Signal(object)
    """HeldText: show how the text under review differs from it."""
    other_file = Signal()

    def __init__(
        self,
        theme: Theme,
        translation: Translation,
        tasks: Tasks | None,
        register_folder: Path | None = None,
        library_path: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Without `tasks` nothing is looked up; `register_folder` is where the user's own tables lie."""
        super().__init__(parent)
        self._translation, self._tasks = translation, tasks
        self._folder, self._library_path = register_folder, library_path
        self._advice = Advice()
        self._is_looking = False
        """A draft is being looked up."""
        self.remarks = Remarks(theme, translation)
        self.use, self.see, self.choose, self.keep = QPushButton(), QPushButton(), QPushButton(), QPushButton()
        for button in (self.see, self.choose, self.keep):
            mark(button, "link")
        for button in (self.use, self.see, self.choose, self.keep):
            self.remarks.buttons.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self.remarks)
        self.use.clicked.connect(lambda: self.held_wanted.emit(self._advice.adopted or self._advice.other))
        self.see.clicked.connect(lambda: self.differences_wanted.emit(self._advice.other))
        self.choose.clicked.connect(self.other_file)
        self.keep.clicked.connect(self._keep_text)
        self._show(Advice())

    @property
    def advice(self) -> Advice:
        """What was found out about the text under review."""
        return self._advice

    def begin(self, document: Resolution) -> None:
        """Say what there is to say of another text."""
        self._is_looking = self._tasks is not None and is_draft(document)
        self._show(Advice())
        self.look_up(document)

    def look_up(self, document: Resolution) -> None:
        """Say what there is to say of the same text, read in another way; until then what was said stays."""
        if self._tasks is None:
            return
        folder, path = self._folder, self._library_path
        self._tasks.start(PURPOSE, lambda _token: advice_on(document, register(folder), path), self._take, owner=self)

    def _take(self, advice: Advice) -> None:
        self._is_looking = False
        self._show(advice)

    def _show(self, advice: Advice) -> None:
        self._advice = advice
        self.setVisible(bool(self._said))
        self.retranslate()

    @property
    def _said(self) -> tuple[Sentence, ...]:
        """Of a draft there will be something to say, and its place is kept: what is read moves nowhere."""
        return self._advice.remarks or ((_LOOKING,) if self._is_looking else ())

    def _keep_text(self) -> None:
        """Nothing more is to be said of this text, though it is still looked up."""
        if self._is_looking and self._tasks is not None:
            self._tasks.cancel(PURPOSE)
        self._is_looking = False
        self.hide()

    def retranslate(self) -> None:
        """Set every text again."""
        advice = self._advice
        held = advice.adopted or advice.other
        self.use.setText(self.tr("Use {}").format(held.symbol) if advice.adopted is not None and held else "")
        if advice.adopted is None:
            self.use.setText(self.tr("Use the library's"))
        self.use.setVisible(held is not None)
        self.see.setText(self.tr("See the differences"))
        self.see.setVisible(advice.other is not None)
        self.choose.setText(self.tr("Choose another file"))
        self.choose.setVisible(advice.is_draft or self._is_looking)
        self.keep.setText(self.tr("Use this text all the same"))
        # As high as with the button that may come.
        self.remarks.setMinimumHeight(self.use.sizeHint().height() + 2 * _EDGE_PX)
        self.remarks.show_sentences(self._said)

    def buttons(self) -> Sequence[QPushButton]:
        """The buttons in the order of the keyboard."""
        return self.use, self.see, self.choose, self.keep

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def advice_on(document: Resolution, known: Register, library_path: Path | None) -> Advice:
    """What register and library say of a text that is to be a base; a library that cannot be used is told."""
    session = (base_session(document) or 0) + 1
    said = tuple(remarks(document, Cycle(session, known, drafting_day(session))))
    is_a_draft = is_draft(document)
    if library_path is None or not library_path.exists():
        return Advice(said, is_draft=is_a_draft)
    # Here, for no window waits for a database that it may never need.
    from drafter.app.library_lookup import adopted_form, held_copy
    from drafter.library import Library

    library = Library(library_path)
    try:
        adopted, copy = adopted_form(library, document, known), held_copy(library, document)
    except DrafterError as error:
        return Advice((*said, error.sentence), is_draft=is_a_draft)
    if copy is None:
        return Advice(said, adopted, is_draft=is_a_draft)
    return Advice((*said, _differs(copy.text, copy.differences)), other=copy.text)


def _differs(text: HeldText, count: int) -> Sentence:
    places = "1 place" if count == 1 else f"{count} places"
    return Sentence(
        zh=f"与库中{text.symbol}有{count}处不同。",
        en=f"This text differs from the library's {text.symbol} in {places}.",
    )
