"""The base cannot be rolled forward."""

from __future__ import annotations

from drafter.text.sentence import DrafterError


class RollRefused(DrafterError):
    """The base cannot be rolled to this session; the sentence says what to look at."""

    kind = "roll-refused"
