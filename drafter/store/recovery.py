"""Recovery copies: what a crash, a power cut or a mistaken "don't save" must not take away.

A copy is a whole draft file in the data folder, written at most a second after a change, under a name of its own for
each open draft. Whole copies, not lists of edits: a copy of 60 paragraphs takes a few milliseconds to make, and
nothing has to be replayed.
"""

from __future__ import annotations

import contextlib
import json
import time
from dataclasses import dataclass
from pathlib import Path

from drafter.model.document import ParagraphId
from drafter.model.state import Caret
from drafter.store.atomic import atomic_write
from drafter.store.draft_file import SUFFIX, Draft, to_bytes

KEPT_DAYS = 30
"""How long a copy is kept that the user chose not to save."""


@dataclass(frozen=True, slots=True)
class RecoveryCopy:
    """One copy found on disk. `draft_path` is the file that the draft was saved in, None where it never was."""

    path: Path
    title: str
    draft_path: Path | None
    saved_at: float
    """Seconds since the epoch."""
    caret: Caret | None = None
    """Where the user was when it was written."""


class RecoveryFolder:
    """The folder in which copies lie; two open drafts never share a key."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, key: str, draft: Draft, draft_path: Path | None, caret: Caret | None = None) -> None:
        """Put the draft there in the place of the last copy under `key`; raises store.atomic.WriteRefused."""
        # Where the folder cannot be made, writing into it says why.
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        about = {
            "title": draft.document.masthead.title_text,
            "draft_path": str(draft_path) if draft_path else None,
            "caret": None if caret is None else [caret.paragraph_id, caret.position],
        }
        atomic_write(self._path(key), to_bytes(draft))
        atomic_write(self._about(self._path(key)), json.dumps(about, ensure_ascii=False).encode())

    def discard(self, key: str) -> None:
        """Remove the copy under `key`; nothing happens where there is none, or where the system holds on to it.

        What cannot be removed now goes when it is old.
        """
        for path in (self._path(key), self._about(self._path(key))):
            with contextlib.suppress(OSError):
                path.unlink()

    def copies(self) -> tuple[RecoveryCopy, ...]:
        """The copies on disk, newest first."""
        described = (self._describe(path) for path in self._folder.glob(f"*{SUFFIX}"))
        found = [copy for copy in described if copy is not None]
        return tuple(sorted(found, key=lambda copy: copy.saved_at, reverse=True))

    def forget_old(self, now: float | None = None) -> None:
        """Remove the copies that are older than KEPT_DAYS."""
        limit = (time.time() if now is None else now) - KEPT_DAYS * 86400
        for copy in self.copies():
            if copy.saved_at < limit:
                self.discard(copy.path.stem)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}{SUFFIX}"

    @staticmethod
    def _about(path: Path) -> Path:
        return path.with_suffix(".json")

    def _describe(self, path: Path) -> RecoveryCopy | None:
        """None for a copy that another window has just removed."""
        try:
            saved_at = path.stat().st_mtime
        except OSError:
            return None
        title, draft_path, caret = _description(self._about(path))
        return RecoveryCopy(path, title, draft_path, saved_at, caret)


def _description(path: Path) -> tuple[str, Path | None, Caret | None]:
    """Title, the draft's file, the caret; nothing where they cannot be read: a copy without them is still a copy."""
    try:
        about = json.loads(path.read_text(encoding="utf-8"))
        caret = about.get("caret")
        return (
            about["title"],
            Path(about["draft_path"]) if about["draft_path"] else None,
            None if caret is None else Caret(ParagraphId(int(caret[0])), int(caret[1])),
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return "", None, None
