"""What a user may choose for a file that tracks changes: a reading, or to go on from them as the draft's own.

The Secretariat wants changes tracked against the base text. Whoever receives a file that a colleague tracked against
last year's resolution goes on from it so: the text before the changes is the base, the text after them the draft.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from drafter.formats import refusals
from drafter.formats.changing import change_authors
from drafter.formats.docx.letterhead import said
from drafter.formats.imported import Imported, KeptChanges
from drafter.formats.mastlines import is_blank_symbol
from drafter.formats.oddities import said_of_kept
from drafter.formats.reading import read
from drafter.formats.resemblance import resembles_resolution
from drafter.model.descent import Ids, descended
from drafter.model.document import ParagraphId, Resolution
from drafter.structuring.raw import TrackedChanges

_T = TypeVar("_T")


class TrackedChoice(StrEnum):
    """What becomes of the changes that a file tracks."""

    ACCEPTED = "accepted"
    """The text after the changes, which are forgotten."""
    REJECTED = "rejected"
    """The text before the changes, which are forgotten."""
    KEPT = "kept"
    """They are the draft's own changes against the text before them."""

    @property
    def reading(self) -> TrackedChanges:
        """How the text that is shown for checking is read: of changes that are kept, the text after them."""
        return TrackedChanges.REJECTED if self is TrackedChoice.REJECTED else TrackedChanges.ACCEPTED


def choice_of(imported: Imported) -> TrackedChoice:
    """What was chosen for a file that was read."""
    if imported.kept is not None:
        return TrackedChoice.KEPT
    return TrackedChoice.REJECTED if imported.source.changes_rejected else TrackedChoice.ACCEPTED


def read_as(data: bytes, name: str, choice: TrackedChoice, *, takes_any_text: bool = False) -> Imported:
    """The document in the bytes of a file, its changes read as chosen; raises FormatError."""
    imported = read(data, name, tracked=choice.reading, takes_any_text=takes_any_text)
    return keeping_changes(imported) if choice is TrackedChoice.KEPT else imported


def keeping_changes(after: Imported) -> Imported:
    """The same file, its changes kept as a draft's own: `kept` has the text before them. Raises FormatError.

    `after` was read with the changes accepted. What became what has one id in both texts.
    """
    before = read(after.source.data, after.source.name, tracked=TrackedChanges.REJECTED, takes_any_text=True)
    if not resembles_resolution(before.document):
        raise refusals.nothing_before_changes()
    base, draft, ids = descended(before.document, _with_blank_symbol(after))
    before = replace(
        before,
        document=base,
        certainty=_under(ids, before.certainty),
        lines=_under(ids, before.lines),
    )
    authors = len(change_authors(after.source.data))
    repairs = tuple(one for one in after.repairs if one.kind != "tracked-changes")
    return replace(
        after,
        document=draft,
        repairs=(*repairs, *said_of_kept(after.tracked_changes, authors)),
        kept=KeptChanges(before, authors),
    )


def _with_blank_symbol(after: Imported) -> Resolution:
    """The text after the changes, with the symbol that its pages print still blank, as a text rolled forward has it."""
    document = after.document
    if document.masthead.symbol is not None or after.format != "docx":
        return document
    blank = next((one for one in sorted(said(after.source.data).symbols) if is_blank_symbol(one)), None)
    return replace(document, masthead=replace(document.masthead, symbol=blank))


def _under(ids: Ids, known: Mapping[ParagraphId, _T]) -> Mapping[ParagraphId, _T]:
    return {ParagraphId(ids[one]): value for one, value in known.items()}
