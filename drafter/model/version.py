"""A version: the draft as it stood at a stage of its own, under the name that the delegation gave it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from drafter.model.document import Resolution

STAGES = (("零稿", "Zero draft"), ("一读后", "After first reading"), ("L.", "L."), ("L./Rev.1", "L./Rev.1"))
"""The usual names, in Chinese and English: UN guidelines on the submission of proposals, and the practice of rooms."""


@dataclass(frozen=True, slots=True)
class Version:
    """A stage that is kept with the draft: 零稿, 一读后, L."""

    name: str
    kept_at: datetime
    """With its time zone."""
    document: Resolution


def with_version(versions: tuple[Version, ...], version: Version) -> tuple[Version, ...]:
    """The versions with this one last; one of the same name gives way to it."""
    return (*(one for one in versions if one.name != version.name), version)


def without_version(versions: tuple[Version, ...], name: str) -> tuple[Version, ...]:
    """The versions but the one of this name."""
    return tuple(one for one in versions if one.name != name)


def restored(version: Version, now: Resolution) -> Resolution:
    """The text of the version, to stand in the place of `now`; ids that were given since are not given again."""
    return replace(version.document, next_id=max(version.document.next_id, now.next_id))
