"""Files that came back: our draft, tracked over its base, changed by colleagues under their own names."""

from __future__ import annotations

from drafter.app.amendments.received import Received, receive
from drafter.formats import AcceptedOf, TrackedChanges, read
from drafter.formats.docx.redline import compare
from drafter.model.document import Resolution
from tests.formats.docx.files import WHEN

OURS, CANADA = "我代表团", "加拿大"


def changed_by(author: str, sent: Resolution, theirs: Resolution) -> bytes:
    """A file that says `sent` with the author's changes rejected, and `theirs` with them accepted."""
    return compare(sent, None, theirs, author, WHEN)


def received(sent: Resolution, theirs: Resolution, author: str = CANADA) -> Received:
    """The same as it is read for the draft `sent`."""
    return receive(changed_by(author, sent, theirs), "back.docx", sent, [OURS])


def read_rejected(data: bytes) -> Resolution:
    """The text before all changes."""
    return read(data, "back.docx", tracked=TrackedChanges.REJECTED).document


def read_by(data: bytes, *authors: str) -> Resolution:
    """The text with the changes of these authors."""
    return read(data, "back.docx", tracked=AcceptedOf(frozenset(authors))).document
