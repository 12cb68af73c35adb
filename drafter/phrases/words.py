"""The words that opening phrases are made of, by what they do there, and patterns that match any of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from drafter.text.resources import resource
from drafter.text.sentence import Language
from drafter.text.tables import read_table


@lru_cache(maxsize=2)
def words_by_class(language: Language) -> Mapping[str, tuple[str, ...]]:
    """The words of a language under the name of their class: verb, feeling, degree …"""
    classes: dict[str, list[str]] = defaultdict(list)
    for row in read_table(resource("phrases", "words.tsv"), required=("language", "class", "word")):
        if row["language"] == language:
            classes[row["class"]].append(row["word"])
    return {name: tuple(words) for name, words in classes.items()}


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest that fits."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"
