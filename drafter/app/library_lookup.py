"""What the library knows of a text at hand: the text before it, the adopted form of a draft, the copy that it has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.app.library_texts import read_base
from drafter.library import HeldText, Library
from drafter.model.alignment import align, align_notes
from drafter.model.document import Resolution
from drafter.model.pair_kind import PairKind
from drafter.register.adopted import adopted_number
from drafter.register.lookup import Register
from drafter.register.numbers import number_in
from drafter.rollforward import Cycle, drafting_day
from drafter.rollforward.base import base_entry, base_session, is_draft
from drafter.rollforward.predecessors import predecessors
from drafter.text.sentence import Language
from drafter.text.symbols import ResolutionNumber


@dataclass(frozen=True, slots=True)
class HeldCopy:
    """The library's copy of a text, and in how many paragraphs the two differ."""

    text: HeldText
    differences: int


def earlier_of(library: Library, document: Resolution, register: Register) -> HeldText | None:
    """The text right before `document` in its series, in its own language or the other; None where it is not held.

    Only the very predecessor: between it and the base a recalled list has grown by one step. Which one that is the
    register says, by its series; where it does not, a text of the same title counts that the base's lists name.
    """
    session = base_session(document)
    if session is None:
        return None
    before = predecessors(document, Cycle(session + 1, register, drafting_day(session + 1)))
    if before is None:
        return _newest_before(library, document)
    for language in _languages(document):
        found = library.find(before.latest, language)
        if found is not None and (before.is_sure or found in _same_title(library, document)):
            return found
    return None


def _languages(document: Resolution) -> tuple[Language, ...]:
    """The lists of a text are the same in all languages; the reasons read better in its own."""
    return ("zh", "en") if document.language == "zh" else ("en", "zh")


def _same_title(library: Library, document: Resolution) -> tuple[HeldText, ...]:
    title = document.masthead.title_text
    return library.of_title(title, document.language) if title else ()


def _newest_before(library: Library, document: Resolution) -> HeldText | None:
    own, session = adopted_number(document), base_session(document)
    for text in _same_title(library, document):
        is_regular = text.number.regular_session is not None
        if is_regular and _key(text.number) < (_key(own) if own else (session or 0, 0)):
            return text
    return None


def _key(number: ResolutionNumber) -> tuple[int, int]:
    return number.session, number.number


def adopted_form(library: Library, document: Resolution, register: Register) -> HeldText | None:
    """What a draft became, where the library has that text in its language; None for what was adopted already."""
    if not is_draft(document):
        return None
    entry = base_entry(document, register)
    number = number_in(entry.number) if entry else None
    return library.find(number, document.language) if number else None


def held_copy(library: Library, document: Resolution) -> HeldCopy | None:
    """The copy of an adopted text that the library has and that reads differently; None where there is none."""
    number = adopted_number(document)
    text = library.find(number, document.language) if number and not is_draft(document) else None
    if text is None:
        return None
    differences = sum(1 for _ in _differing(read_base(library, text).document, document))
    return HeldCopy(text, differences) if differences else None


def _differing(held: Resolution, document: Resolution) -> Iterator[object]:
    """The paragraphs and notes whose words differ; a paragraph that only stands elsewhere is none."""
    pairs = align(held, document)
    for pair in pairs:
        before = held.paragraph(pair.old_id).text if pair.old_id is not None else None
        after = document.paragraph(pair.new_id).text if pair.new_id is not None else None
        if before != after:
            yield pair
    yield from (pair for pair in align_notes(held, document, pairs) if pair.kind is not PairKind.SAME)
