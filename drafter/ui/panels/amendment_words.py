"""What the amendments panel says of its rows."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from drafter.app.amendments.amending import Amending
from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.model.naming import with_capital
from drafter.text.sentence import with_commas
from drafter.ui.lists.pieces import Pieces, plain_text
from drafter.ui.moments import date_words, moment_words
from drafter.ui.panels.amendment_rows import Heading, Item, ListRow, State, kind_of, name_of, pieces_of


class AmendmentWords(QObject):
    """For one panel, in the language of the interface."""

    def __init__(self, session: Session, translation: Translation, amending: Amending, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._translation, self._amending = session, translation, amending

    def author(self, name: str) -> str:
        """The name, or that there is none."""
        return name or self.tr("Unsigned")

    def title(self, heading: Heading) -> str:
        """An author and the day."""
        if heading.day is None:
            return self.author(heading.author)
        language = self._translation.language
        day = date_words(heading.day, language, with_year=heading.day.year != datetime.now().year)
        return f"{self.author(heading.author)}  {day}"

    def _when(self, item: Item) -> str:
        language = self._translation.language
        return "" if item.written is None else moment_words(item.written, datetime.now(), language)

    def _state(self, item: Item) -> str:
        if item.remark is not None:
            return self.tr("done") if item.is_settled else ""
        return {
            State.OPEN: "",
            State.TAKEN: self.tr("accepted"),
            State.DECLINED: self.tr("rejected"),
            State.CLASHING: self.tr("cannot be placed"),
        }[item.state]

    def head(self, item: Item) -> str:
        """Where it is."""
        view = self._amending.overview
        document = self._session.document if view is None else view.document
        return self._translation.say(with_capital(name_of(item, document)))

    def below(self, item: Item, *, with_author: bool) -> str:
        """Whose or where it is, what is done, when, and what became of it."""
        parts = [self.author(item.author)] if with_author else [self.head(item)]
        parts += [self._translation.say(kind_of(item)), self._when(item), self._state(item)]
        return " · ".join(part for part in parts if part)

    def of_row(self, item: Item) -> tuple[Pieces, str]:
        """The words of a row that is not open, and the line below them."""
        view = self._amending.overview
        return (() if view is None else pieces_of(item, view, is_short=True)), self.below(item, with_author=False)

    def read_out(self, row: ListRow) -> str:
        """A whole sentence for screen readers."""
        if isinstance(row, Heading):
            return f"{self.title(row)} {row.count}"
        words, below = self.of_row(row)
        change = row.amendment.amendment if row.amendment is not None else None
        said = plain_text(words) if change is None else self._spoken(change.before, change.after)
        return with_commas((self.author(row.author), below, said), self._translation.language)

    def _spoken(self, before: str, after: str) -> str:
        """What goes and what comes, told apart without colours."""
        if before and after:
            return self.tr("{} becomes {}").format(before, after)
        return self.tr("{} goes").format(before) if before else self.tr("{} comes in").format(after)
