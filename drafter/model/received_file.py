"""A file that came back from a colleague, kept with the draft, and what was decided about its changes."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.model.document import Resolution


@dataclass(frozen=True, slots=True)
class DeclinedChange:
    """A change that the user rejected, named by what it says: read again by a later program, it may be of another
    number."""

    author: str
    kind: str
    before: str
    after: str
    which: int = 0
    """Of those that say the same, in the order of the file, from 0."""


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """What was accepted is not noted here: the draft says so itself."""

    name: str
    """The name without folders."""
    data: bytes
    own: tuple[str, ...] = ()
    """The names under which our own changes were tracked when it was read."""
    against: Resolution | None = None
    """The draft as it stood then; what a file without tracked changes is compared with."""
    declined: tuple[DeclinedChange, ...] = ()
    read_remarks: tuple[int, ...] = ()
    """The numbers of the comments that the user is done with, in order."""
