"""Where the user last was for each kind of file: there the next file dialog of that kind begins."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from drafter.app.settings import FOLDERS, RECENT, Settings


class FileUse(Enum):
    """What a file is asked for; the value is what is written down."""

    TEXT = "text"
    """To be opened, compared, or the base."""
    DRAFT = "draft"
    """A draft that is saved."""
    RECEIVED = "received"
    EXPORT = "export"
    REPORT = "report"
    LIBRARY = "library"
    TABLE = "table"


def folder_for(settings: Settings, use: FileUse, own: Path | None = None) -> Path:
    """The folder of the draft's `own` file; else the one last used so, or else for anything, or where a recent draft
    lies; else the documents'.

    What is not there any more is passed over.
    """
    known = [entry.partition("=") for entry in settings.value(FOLDERS)]
    used = [Path(folder) for name, _, folder in known if name == use.value]
    others = [Path(folder) for name, _, folder in known if name != use.value]
    recent = [Path(path).parent for path in settings.value(RECENT)]
    candidates = [*([own.parent] if own is not None else []), *used, *others, *recent]
    return next((folder for folder in candidates if folder.is_absolute() and folder.is_dir()), documents_folder())


def with_folder(entries: tuple[str, ...], use: FileUse, folder: Path) -> tuple[str, ...]:
    """The remembered folders, newest first, after `folder` was used so."""
    return (f"{use.value}={folder.absolute()}", *(one for one in entries if one.partition("=")[0] != use.value))


def documents_folder() -> Path:
    """Where users keep documents on this system; their home folder where that is not there."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_absolute() and documents.is_dir() else Path.home()
