"""A file that came back from colleagues, read as the steps in which each author changed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from drafter import formats
from drafter.app.amendments.amendment import Amendment
from drafter.app.amendments.counterpart import Counterpart
from drafter.app.amendments.dating import dated
from drafter.formats.changing import (
    ChangeAuthor,
    DatedChange,
    MarkedParagraph,
    change_authors,
    dated_changes,
    marked_paragraphs,
)
from drafter.formats.imported import Imported
from drafter.model.document import ParagraphId, Resolution
from drafter.structuring.raw import AcceptedOf


@dataclass(frozen=True)
class Round:
    """What one author changed: the text before and after. An author without a name is ""."""

    author: str
    written: datetime | None
    """When the last of the changes was made."""
    before: Resolution
    after: Resolution
    marks: tuple[MarkedParagraph, ...] = ()
    """How the author marked the changes; () where nobody did."""

    @cached_property
    def own(self) -> Counterpart:
        """How the text before stands to the one after."""
        return Counterpart(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment of the file on the words `anchor` of a paragraph of `Received.text`, None where it is on none."""

    number: int
    author: str
    written: datetime | None
    text: str
    anchor: str
    paragraph_id: ParagraphId | None


@dataclass(frozen=True)
class Received:
    """`rounds` build upon each other: each one begins with the text that the one before ended with."""

    name: str
    rounds: tuple[Round, ...]
    remarks: tuple[Remark, ...]
    text: Resolution
    """With everything accepted."""
    is_tracked: bool
    """False where no colleague tracked changes: then the whole file is compared with the draft."""
    dates: tuple[DatedChange, ...] = ()
    """When each change was made."""

    @cached_property
    def amendments(self) -> tuple[Amendment, ...]:
        """Every change, in the order of its round and of the text."""
        from drafter.app.amendments.listing import amendments_of

        found = (amendments_of(each, index) for index, each in enumerate(self.rounds))
        return tuple(each for own in found for each in dated(list(own), self.dates))


def receive(data: bytes, name: str, draft: Resolution, own: Iterable[str]) -> Received:
    """The file as rounds of its authors, in the order in which they began; raises FormatError.

    `own` are names under which changes of ours are tracked: they belong to the text that was sent. Where nobody else
    tracked any, the file is one round of an unnamed author over the draft as it stands.
    """
    whole = formats.read(data, name)
    sent_by = frozenset(" ".join(one.split()) for one in own if one.strip())
    others = [author for author in change_authors(data) if author.name not in sent_by]
    rounds = tuple(_rounds(data, name, sent_by, others, whole.document)) if others else _whole(draft, whole.document)
    remarks, dates = tuple(_remarks(whole)), dated_changes(data) if others else ()
    return Received(name, rounds, remarks, whole.document, is_tracked=bool(others), dates=dates)


def receive_draft(document: Resolution, name: str, draft: Resolution) -> Received:
    """A draft of the program's own that came back: one round of an unnamed author."""
    return Received(name, _whole(draft, document), (), document, is_tracked=False)


def _whole(draft: Resolution, document: Resolution) -> tuple[Round, ...]:
    return (Round("", None, draft, document),)


def _rounds(
    data: bytes, name: str, sent_by: frozenset[str], others: list[ChangeAuthor], whole: Resolution
) -> Iterator[Round]:
    """Each author's changes upon those of the authors before: one may have changed what another one had put in."""
    accepted = sent_by
    before = formats.read(data, name, tracked=AcceptedOf(accepted)).document if others else whole
    for author in others:
        accepted |= {author.name}
        is_last = author is others[-1]
        after = whole if is_last else formats.read(data, name, tracked=AcceptedOf(accepted)).document
        marks = marked_paragraphs(data, accepted - {author.name}, author.name)
        yield Round(author.name, author.last, before, after, marks)
        before = after


def _remarks(whole: Imported) -> Iterator[Remark]:
    for number, comment in enumerate(whole.comments):
        where = next((each for each, lines in whole.lines.items() if lines.start <= comment.line < lines.end), None)
        yield Remark(number, comment.author, comment.written, comment.text, comment.anchor, where)
