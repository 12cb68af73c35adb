"""Why an edit is not made, as a sentence for the user."""

from __future__ import annotations

from drafter.text.sentence import DrafterError, Sentence


class EditRefused(DrafterError):
    """The edit would make no sensible document; nothing was changed."""

    kind = "refused"


def refuse(zh: str, en: str) -> EditRefused:
    """The refusal that says so, in both languages."""
    return EditRefused(Sentence(zh, en))
