"""What is kept of a file that came back, so that the work on it can go on another day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from drafter.app.amendments.amendment import Amendment
from drafter.app.amendments.received import Received, receive, receive_draft
from drafter.model.document import Resolution
from drafter.model.received_file import DeclinedChange, ReceivedFile
from drafter.store import draft_file
from drafter.store.draft_kind import is_draft

Key = tuple[int, int]


def received_of(kept: ReceivedFile) -> Received:
    """The file read anew, as it was read first; raises DrafterError.

    A file without tracked changes is compared with the draft as it stood then, so that what was accepted since counts
    as accepted.
    """
    draft = kept.against or Resolution("zh")
    if is_draft(kept.data):
        return receive_draft(draft_file.from_bytes(kept.data).document, kept.name, draft)
    return receive(kept.data, kept.name, draft, kept.own)


def named(keys: Iterable[Key], received: Received) -> tuple[DeclinedChange, ...]:
    """Amendments by what they say."""
    names, wanted = _names(received), frozenset(keys)
    return tuple(name for name, key in names.items() if key in wanted)


def keys_of(declined: Iterable[DeclinedChange], received: Received) -> frozenset[Key]:
    """The keys of the amendments that say this; what none says any more is left out."""
    names = _names(received)
    return frozenset(names[one] for one in declined if one in names)


def _names(received: Received) -> Mapping[DeclinedChange, Key]:
    seen: Counter[DeclinedChange] = Counter()
    names: dict[DeclinedChange, Key] = {}
    for amendment in received.amendments:
        plain = _plain(amendment)
        names[DeclinedChange(plain.author, plain.kind, plain.before, plain.after, seen[plain])] = amendment.key
        seen[plain] += 1
    return names


def _plain(amendment: Amendment) -> DeclinedChange:
    return DeclinedChange(amendment.author, amendment.kind.value, amendment.before, amendment.after)
