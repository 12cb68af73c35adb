"""Where half-done reviews lie: beside the recovery copies, and no longer than those."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.store.atomic import atomic_write
from drafter.store.recovery import KEPT_DAYS

if TYPE_CHECKING:
    from drafter.store.review_file import HalfDoneReview, ReviewAbout

SUFFIX = ".review"
_ASIDE = "aside-"
MOST = 12
"""How many are kept: each holds the file under review, and nobody goes back further."""


@dataclass(frozen=True, slots=True)
class KeptReview:
    """One review found on disk. `saved_at` is in seconds since the epoch."""

    path: Path
    about: ReviewAbout
    saved_at: float

    @property
    def key(self) -> str:
        """Under which it is written."""
        return self.path.stem

    @property
    def is_aside(self) -> bool:
        """True where the user does not want it offered again."""
        return self.key.startswith(_ASIDE)


class ReviewFolder:
    """The folder in which reviews lie; two that go on at once never share a key."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, key: str) -> Path:
        """Where the review under `key` lies."""
        return self._folder / f"{key}{SUFFIX}"

    def write(self, key: str, review: HalfDoneReview) -> None:
        """Put the review there in the place of the last one under `key`; raises store.atomic.WriteRefused."""
        from drafter.store.review_file import to_bytes  # here, for most windows open a draft

        # Where the folder cannot be made, writing into it says why.
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        atomic_write(self.path(key), to_bytes(review))

    def discard(self, key: str) -> None:
        """Remove the review under `key`; nothing happens where there is none. What cannot be removed goes when old."""
        with contextlib.suppress(OSError):
            self.path(key).unlink()

    def put_aside(self, review: KeptReview) -> None:
        """Offer it no longer, but keep it as long as the others; nothing happens where it is gone."""
        if not review.is_aside:
            with contextlib.suppress(OSError):
                review.path.rename(self.path(_ASIDE + review.key))

    def reviews(self) -> tuple[KeptReview, ...]:
        """The reviews that can be gone on with, newest first; others are left alone."""
        from drafter.store.review_file import about  # here, for most windows open a draft

        found = ((path, said, _saved_at(path)) for path in self._folder.glob(f"*{SUFFIX}") if (said := about(path)))
        kept = [KeptReview(path, said, saved_at) for path, said, saved_at in found if saved_at is not None]
        return tuple(sorted(kept, key=lambda one: one.saved_at, reverse=True))

    def forget_old(self, now: float | None = None) -> None:
        """Remove what is older than KEPT_DAYS, readable or not, and of those that can be read all but the newest."""
        limit = (time.time() if now is None else now) - KEPT_DAYS * 86400
        for path in self._folder.glob(f"*{SUFFIX}"):
            saved_at = _saved_at(path)
            if saved_at is not None and saved_at < limit:
                self.discard(path.stem)
        for review in self.reviews()[MOST:]:
            self.discard(review.key)


def _saved_at(path: Path) -> float | None:
    """None for a file that another window has just removed."""
    try:
        return path.stat().st_mtime
    except OSError:
        return None
