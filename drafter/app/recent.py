"""The drafts that were open lately, and what the start page says of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from drafter.checks.finding import Finding
from drafter.model.document import Resolution
from drafter.model.state import DraftState
from drafter.store import draft_file
from drafter.text.sentence import DrafterError

MOST = 8
"""How many are remembered."""


@dataclass(frozen=True, slots=True)
class RecentDraft:
    """One draft. `document` is None where the file is not there, or cannot be read."""

    path: Path
    document: Resolution | None = None
    saved_at: datetime | None = None
    to_settle: int | None = None
    """How much is left before submission; None while that is not known."""
    base_title: str = ""
    """Of its base text; "" where it has none."""

    @property
    def series_title(self) -> str:
        """What the series of the draft is called; "" where that is not known."""
        own = self.document.masthead.title_text if self.document is not None else ""
        return self.base_title or own

    @property
    def is_there(self) -> bool:
        """False where the file has gone or is damaged."""
        return self.document is not None


def with_recent(paths: tuple[str, ...], newest: Path) -> tuple[str, ...]:
    """The remembered paths after `newest` was opened or saved."""
    name = str(newest.resolve())
    return (name, *(path for path in paths if path != name))[:MOST]


def describe(path: Path, check: Callable[[DraftState], tuple[Finding, ...]] | None = None) -> RecentDraft:
    """What there is to say about the draft at `path`; with `check` also how much is left to settle."""
    try:
        draft = draft_file.load(path)
        saved_at = datetime.fromtimestamp(path.stat().st_mtime)
    except (OSError, DrafterError):
        return RecentDraft(path)
    base_title = draft.base.document.masthead.title_text if draft.base is not None else ""
    known = RecentDraft(path, draft.document, saved_at, base_title=base_title)
    if check is None:
        return known
    from drafter.app.outstanding import outstanding  # here, for to remember a path takes none of it

    findings = check(DraftState(draft.document, draft.base))
    return replace(known, to_settle=outstanding(draft.document, findings, base=draft.base).count)
