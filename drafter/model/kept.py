"""What is kept with a draft beside its text and its base."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.model.received_file import ReceivedFile
from drafter.model.version import Version


@dataclass(frozen=True, slots=True)
class Kept:
    """It is saved with the draft, and is no part of its history."""

    ignored: frozenset[str] = frozenset()
    """The keys of what the user ignores: findings, also those that no check finds now, words, rules."""
    versions: tuple[Version, ...] = ()
    """The stages that the user kept, oldest first."""
    received: ReceivedFile | None = None
    """The colleague's file that is being worked through."""
