"""Names that want something at their first mention: a full form, a note."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from drafter.checks.rule import Hit
from drafter.model.document import Paragraph
from drafter.model.place import Place
from drafter.text.sentence import Sentence
from drafter.text.spans import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands; `is_introduced` where it has there what its first mention wants."""

    name: str
    span: Span
    is_introduced: bool


Mentions = tuple[Mention, ...]


def bare_first_mentions(
    facts: Sequence[tuple[Paragraph, Mentions]], message: Callable[[str], Sentence]
) -> Iterator[Hit]:
    """A hit for each name whose first mention in the text lacks what it wants."""
    seen: set[str] = set()
    for paragraph, mentions in facts:
        for mention in mentions:
            if mention.name not in seen and not mention.is_introduced:
                yield Hit(mention.span, message(mention.name), place=Place(paragraph_id=paragraph.id))
            seen.add(mention.name)
