"""What is written of a session: the draft with its base, what the user ignores, and the stages kept with it."""

from __future__ import annotations

from drafter.app.session import Session
from drafter.store.draft_file import Draft


def draft_of(session: Session) -> Draft:
    """All of the open draft that a file of it holds."""
    return Draft(session.document, session.base, tuple(sorted(session.ignored)), session.versions)
