"""What the head of a copy for submission says: the base's with all changes rejected, the draft's with all accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.formats import TrackedChanges, outputs
from drafter.formats.mastlines import DISTRIBUTION_BLANK, head_of, is_another
from drafter.model.document import Masthead, Resolution
from drafter.model.state import Base
from drafter.text.sentence import DrafterError, Sentence

if TYPE_CHECKING:
    from drafter.formats.docx.letterhead import Said


@dataclass(frozen=True, slots=True)
class Heads:
    """Symbol, distribution and date in a finished file, before its changes and after them."""

    before: Said
    after: Said


def heads_in(data: bytes) -> Heads | None:
    """Both heads of a copy for submission; None where it cannot be read again, which is told of its text."""
    try:
        return Heads(outputs.head_said(data, TrackedChanges.REJECTED), outputs.head_said(data))
    except DrafterError:
        return None


def is_of_base(heads: Heads, base: Base) -> bool:
    """Whether all changes rejected give the head of the base: its own file's, or that of the base laid out."""
    wanted = [head_of(base.document.masthead, base.document.language)]
    if base.source is not None and base.source.format == "docx":
        settling = TrackedChanges.REJECTED if base.source.changes_rejected else TrackedChanges.ACCEPTED
        wanted.append(outputs.head_said(base.source.data, settling).head)
    return heads.before.head in wanted


def kept(heads: Heads, base: Resolution, draft: Resolution, read_again: Masthead) -> tuple[Sentence, ...]:
    """The names of what the file has as the base has it, though the draft has it otherwise."""
    masthead = draft.masthead
    return (*_kept_of_letterhead(heads.after, base, draft), *_kept_lines(masthead, read_again))


def _kept_of_letterhead(after: Said, base: Resolution, draft: Resolution) -> Iterator[Sentence]:
    if not is_another(base.masthead, draft.masthead):
        return
    wanted = head_of(draft.masthead, draft.language)
    old = base.masthead.symbol
    if old and old != wanted.symbol and old.rstrip("*") in {symbol.rstrip("*") for symbol in after.symbols}:
        yield Sentence("文号", "symbol")
    if after.head.distribution and _squeezed(after.head.distribution) != _squeezed(wanted.distribution):
        yield Sentence("分发类别", "distribution")
    if after.head.date and wanted.date and after.head.date != wanted.date:
        yield Sentence("日期", "date")


def _kept_lines(wanted: Masthead, found: Masthead) -> Iterator[Sentence]:
    if wanted.session is not None and found.session != wanted.session:
        yield Sentence("届次", "session")
    if wanted.agenda_item and _squeezed(found.agenda_item or "") != _squeezed(wanted.agenda_item):
        yield Sentence("议程项目", "agenda item")


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def became(heads: Heads) -> Sentence | None:
    """What to say of a head that changed; None where it did not, or the file has none."""
    head = heads.after.head
    if head == heads.before.head:
        return None
    words = [one for one in (head.symbol, head.distribution) if one]
    dated = {"": ([], []), DISTRIBUTION_BLANK: (["日期待填"], ["a blank date"])}
    zh, en = dated.get(head.date, ([head.date], [head.date]))
    return Sentence(
        zh=f"接受全部修订后，文头为{'、'.join([*words, *zh])}",
        en=f"With all changes accepted, the head says {', '.join([*words, *en])}",
    )
