"""Whether a file is a native draft. Apart from reading one, which files of other kinds do not wait for."""

from __future__ import annotations

import io
import zipfile
import zlib

BROKEN_ARCHIVE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What zipfile raises for damaged, encrypted and unknown members; a RecursionError of json is a RuntimeError too."""


def is_draft(data: bytes) -> bool:
    """True where the bytes are an archive that names itself a draft; says nothing about whether it is whole."""
    if not data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "draft.json" in archive.namelist()
    except (*BROKEN_ARCHIVE, ValueError):
        return False
