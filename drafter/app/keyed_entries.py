"""What a setting remembers of many drafts or files: an entry for each, under a key, the newest first."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

MOST = 60
"""How many are remembered."""
_DIVIDER = "|"


def key_of(data: bytes) -> str:
    """What stands for these bytes, and tells nobody what they are."""
    return sha256(data).hexdigest()[:20]


def with_entry(known: Iterable[str], key: str, said: str) -> tuple[str, ...]:
    """The entries after this one; it takes the place of the one with its key."""
    others = (one for one in known if one.partition(_DIVIDER)[0] != key)
    return (f"{key}{_DIVIDER}{said}", *others)[:MOST]


def entry(known: Iterable[str], key: str) -> str:
    """What is remembered under this key; "" for nothing."""
    found = (one.partition(_DIVIDER) for one in known)
    return next((said for name, _, said in found if name == key), "")
