"""The user's own opening phrases: one more row in their table, which the phrase bank reads over its own."""

from __future__ import annotations

from pathlib import Path

from drafter.model.document import Part
from drafter.phrases.bank import PHRASES_FILE, PhraseBank, phrase_bank
from drafter.store.atomic import atomic_write
from drafter.text.sentence import Language
from drafter.text.tables import read_table, with_rows

_COLUMNS = ("part", "zh", "en")


def add_phrase(folder: Path, part: Part, words: str, language: Language) -> PhraseBank:
    """Write the phrase into the table in `folder`, and read the bank anew.

    Raises TableError where a table lies there that cannot be read, and WriteRefused where it cannot be written.
    """
    path = folder / PHRASES_FILE
    folder.mkdir(parents=True, exist_ok=True)
    text = ""
    if path.is_file():
        read_table(path, required=_COLUMNS)
        text = path.read_text(encoding="utf-8-sig")
    cells = dict.fromkeys(_COLUMNS, "") | {"part": part.value, language: " ".join(words.split())}
    atomic_write(path, with_rows(text, [cells]).encode())
    phrase_bank.cache_clear()
    return phrase_bank(folder)
