"""What is written of a session: the draft with its base, and what is kept with it."""

from __future__ import annotations

from drafter.app.session import Session
from drafter.store.draft_file import Draft


def draft_of(session: Session) -> Draft:
    """All of the open draft that a file of it holds."""
    kept = session.kept
    return Draft(session.document, session.base, tuple(sorted(kept.ignored)), kept.versions, kept.received)
