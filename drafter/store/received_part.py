"""The part of a draft file that holds a colleague's file, and how far the user came with it."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from drafter.model.received_file import DeclinedChange, ReceivedFile
from drafter.store.codec import from_json, object_text, sound, to_text, value_text

RECEIVED = "received/source"
"""The member of the archive that holds the file, byte for byte."""


def received_text(received: ReceivedFile) -> str:
    """All but the bytes, as JSON; what is empty is left out."""
    members = {"name": value_text(received.name)}
    if received.own:
        members["own"] = value_text(list(received.own))
    if received.against is not None:
        members["against"] = to_text(received.against)
    if received.declined:
        members["declined"] = value_text([asdict(one) for one in received.declined])
    if received.read_remarks:
        members["read_remarks"] = value_text(list(received.read_remarks))
    return object_text(members)


def received_from_json(value: Mapping[str, Any], archive: zipfile.ZipFile) -> ReceivedFile:
    """The same read back; KeyError, TypeError or ValueError where it is damaged."""
    return ReceivedFile(
        str(value["name"]),
        archive.read(RECEIVED),
        tuple(map(str, value.get("own", ()))),
        sound(from_json(value["against"])) if "against" in value else None,
        tuple(_declined_from_json(one) for one in value.get("declined", ())),
        tuple(map(int, value.get("read_remarks", ()))),
    )


def _declined_from_json(value: Mapping[str, Any]) -> DeclinedChange:
    author, kind, before, after = (str(value[name]) for name in ("author", "kind", "before", "after"))
    return DeclinedChange(author, kind, before, after, int(value["which"]))
