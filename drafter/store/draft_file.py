"""The native draft: one file with the draft, its base text and the file that the base was read from.

A zip archive with `draft.json` and, where there is one, the base's own file under `base/`, byte for byte: the copy for
submission is made from it. A colleague's file whose changes are not settled yet lies under `received/`; programs that
do not know of it read the draft without. Old versions stay readable; a newer one is refused with a sentence.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from drafter.model.document import Resolution
from drafter.model.kept import Kept
from drafter.model.received_file import ReceivedFile
from drafter.model.state import Base, SourceFile
from drafter.model.version import Version
from drafter.store.atomic import atomic_write
from drafter.store.codec import from_json, list_text, object_text, sound, to_text, value_text
from drafter.store.draft_kind import BROKEN_ARCHIVE
from drafter.store.received_part import RECEIVED, received_from_json, received_text
from drafter.text.sentence import DrafterError, Sentence

SUFFIX = ".drafter"
_VERSION, _WITHOUT_STAGES = 2, 1
"""Drafts without kept versions are written as programs before 2 read them."""
_KIND = "drafter"
SOURCE = "base/source"
"""The member of the archive that holds the base's own file."""
LARGEST_UNPACKED_BYTES = 256 * 1024 * 1024
"""Of all members unpacked: far above any draft, far below what would fill the memory."""
BROKEN_VALUE = (LookupError, TypeError, ValueError, AttributeError)
"""What reading a value raises where a list, a word or a number stands in the place of something else."""


class DraftDamaged(DrafterError):
    """A file with a draft's name or beginning that cannot be read as one."""

    kind = "damaged"


@dataclass(frozen=True, slots=True)
class Draft:
    """What a draft file holds. `ignored` are findings that the user chose to ignore, as the checks name them.

    `versions` are the stages that the user kept, oldest first; `received` is the colleague's file that is being worked
    through.
    """

    document: Resolution
    base: Base | None = None
    ignored: tuple[str, ...] = ()
    versions: tuple[Version, ...] = ()
    received: ReceivedFile | None = None

    @property
    def kept(self) -> Kept:
        """What stands beside the text and the base."""
        return Kept(frozenset(self.ignored), self.versions, self.received)


def to_bytes(draft: Draft) -> bytes:
    """The draft as the bytes of a file; the same draft gives the same bytes."""
    version = _VERSION if draft.versions else _WITHOUT_STAGES
    members = {"kind": value_text(_KIND), "version": value_text(version), "document": to_text(draft.document)}
    if draft.ignored:
        members["ignored"] = value_text(list(draft.ignored))
    if draft.versions:
        members["versions"] = list_text(_version_text(one) for one in draft.versions)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        if draft.base:
            members["base"] = base_text(draft.base)
            if draft.base.source:
                add_member(archive, SOURCE, draft.base.source.data)
        if draft.received:
            members["received"] = received_text(draft.received)
            add_member(archive, RECEIVED, draft.received.data)
        add_member(archive, "draft.json", object_text(members).encode())
    return buffer.getvalue()


def from_bytes(data: bytes) -> Draft:
    """The draft in the bytes of a file; raises DraftDamaged."""
    try:
        return _read(data)
    except (*BROKEN_ARCHIVE, *BROKEN_VALUE) as error:
        raise DraftDamaged(
            Sentence(
                zh="这份草案文件已损坏，打不开。可用留底的恢复稿，或从基稿重新开始。",
                en="This draft file is damaged and cannot be opened. "
                "Use the recovery copy, or start again from the base text.",
            )
        ) from error


def save(path: Path, draft: Draft) -> None:
    """Write the draft; raises store.atomic.WriteRefused and then leaves what stood there."""
    atomic_write(path, to_bytes(draft))


def load(path: Path) -> Draft:
    """The draft at `path`; raises DraftDamaged or OSError."""
    return from_bytes(path.read_bytes())


def add_member(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Without the time of day, so that nothing but a change changes the file."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    archive.writestr(entry, data)


def _read(data: bytes) -> Draft:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST_UNPACKED_BYTES:
            raise ValueError("unpacks to more than any draft holds")
        value = json.loads(archive.read("draft.json"))
        _refuse_newer(value)
        base = base_from_json(value["base"], archive) if "base" in value else None
        received = received_from_json(value["received"], archive) if "received" in value else None
    versions = tuple(_version_from_json(one) for one in value.get("versions", ()))
    return Draft(sound(from_json(value["document"])), base, tuple(value.get("ignored", ())), versions, received)


def _refuse_newer(value: Any) -> None:
    if not isinstance(value, dict) or value.get("kind") != _KIND:
        raise ValueError("not a draft")
    if int(value["version"]) > _VERSION:
        raise DraftDamaged(
            Sentence(
                zh="这份草案是用更新的版本写的。更新本程序后再打开。",
                en="This draft was written by a newer version. Update the program, then open it.",
            )
        )


def _version_text(version: Version) -> str:
    about = {"name": value_text(version.name), "kept_at": value_text(version.kept_at.isoformat())}
    return object_text(about | {"document": to_text(version.document)})


def _version_from_json(value: Mapping[str, Any]) -> Version:
    kept_at = datetime.fromisoformat(value["kept_at"])
    return Version(str(value["name"]), kept_at, sound(from_json(value["document"])))


def base_text(base: Base) -> str:
    """A base text as JSON; the bytes of its file are a member of the archive of their own, `SOURCE`."""
    members = {"name": value_text(base.name), "document": to_text(base.document)}
    if base.source:
        rejected = {"changes_rejected": True} if base.source.changes_rejected else {}
        members["source"] = value_text({"name": base.source.name, "format": base.source.format} | rejected)
    if base.drafted_on is not None:
        members["drafted_on"] = value_text(base.drafted_on.isoformat())
    return object_text(members)


def base_from_json(value: Mapping[str, Any], archive: zipfile.ZipFile) -> Base:
    """The base text, with its file out of the archive; KeyError, TypeError or ValueError where it is damaged."""
    source = None
    if "source" in value:
        said, data = value["source"], archive.read(SOURCE)
        source = SourceFile(said["name"], said["format"], data, bool(said.get("changes_rejected", False)))
    day = date.fromisoformat(value["drafted_on"]) if "drafted_on" in value else None
    return Base(sound(from_json(value["document"])), value["name"], source, day)
