"""The letters of a text, by which it is told from others where spaces, marks and punctuation may differ."""

from __future__ import annotations


def letters(text: str) -> str:
    """The letters, Han characters and digits of the text, all else left out."""
    return "".join(char for char in text if char.isalnum())
