"""What could stand where the caret is: a number with its date and title, or the opening that begins as typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from drafter.model import edits
from drafter.model.document import Paragraph, Part, Run
from drafter.model.state import DraftState, Edit, at
from drafter.model.text_edits import content_span
from drafter.phrases.bank import PhraseBank
from drafter.register.citing import completions
from drafter.register.lookup import Register
from drafter.text.expressions import expression
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.ui.offers.suggestion import MOST, Suggestion
from drafter.ui.panels.phrase_context import phrase_offers, phrase_runs, place_of

_LONGEST_OPENING = 30
_MOST_HAN = 8
_OPENING = expression(r"[^\W\d_]+(?: [^\W\d_]+)*")
"""What can be the beginning of a phrase: words, without figures and marks."""
_FEWEST_LETTERS: dict[Language, int] = {"zh": 1, "en": 2}
"""Of pinyin, of which q may be all of 请, and of an English word; one Chinese character is enough."""
_NEAR_NUMBER = expression(r"\d/\d|\d [(（]")
_REACH = 30
_OPENED = (Part.PREAMBULAR, Part.OPERATIVE)


def may_cite(state: DraftState) -> bool:
    """True where a number stands just before the caret, so that it is worth while to load the register."""
    found = _at_caret(state)
    return found is not None and _NEAR_NUMBER.search(found[0].text, max(0, found[1] - _REACH), found[1]) is not None


def citations(state: DraftState, register: Register) -> tuple[Suggestion, ...]:
    """The number before the caret with its date, and with its title too; () where nothing is to be added."""
    found = _at_caret(state)
    if found is None:
        return ()
    paragraph, position = found
    language = state.document.language
    others = (one.text for one in state.document.paragraphs if one is not paragraph)
    offered = completions(paragraph.text, position, language, register, others)
    return tuple(Suggestion(one.text, "", _cited(paragraph, one.span, one.text)) for one in offered)


def openings(state: DraftState, bank: PhraseBank) -> tuple[Suggestion, ...]:
    """Phrases that begin as the paragraph does, as long as that is all that stands there; in the form that fits."""
    found = _at_caret(state)
    if found is None or found[0].part not in _OPENED:
        return ()
    paragraph, position = found
    typed, language = paragraph.content, state.document.language
    if position != len(paragraph.text) or typed != paragraph.text or not _begins_a_phrase(typed, language):
        return ()
    place = place_of(state, bank)
    empty = replace(place, paragraph=replace(paragraph, runs=()), own=None)
    offers = [one for one in phrase_offers(empty, bank, typed) if one.text != typed and one.phrase is not None]
    return tuple(
        Suggestion(one.text, one.other, _opened(paragraph, phrase_runs(one, empty), one.text)) for one in offers[:MOST]
    )


def _begins_a_phrase(typed: str, language: Language) -> bool:
    longest = _LONGEST_OPENING if typed.isascii() else _MOST_HAN
    if len(typed) > longest or not _OPENING.fullmatch(typed):
        return False
    return len(typed) >= _FEWEST_LETTERS[language] or not typed.isascii()


def _at_caret(state: DraftState) -> tuple[Paragraph, int] | None:
    """The paragraph of the caret and its place in the paragraph's text; None where something is selected."""
    selection, document = state.selection, state.document
    if (
        selection is None
        or selection.anchor != selection.caret
        or selection.caret.paragraph_id not in document.positions
    ):
        return None
    paragraph = document.paragraph(selection.caret.paragraph_id)
    return paragraph, paragraph.text_position(selection.caret.position)


def _cited(paragraph: Paragraph, span: Span, text: str) -> Edit:
    place = content_span(paragraph, span)
    change = partial(edits.type_text, paragraph_id=paragraph.id, content_span=place, text=text)
    return Edit(Sentence(zh="补全引文", en="Complete the citation"), change, at(paragraph.id, place.start + len(text)))


def _opened(paragraph: Paragraph, runs: Iterable[Run], text: str) -> Edit:
    inserted = tuple(runs)
    whole = Span(0, len(paragraph.content))
    change = partial(edits.replace_content, paragraph_id=paragraph.id, content_span=whole, runs=inserted)
    caret = at(paragraph.id, sum(len(run.text) for run in inserted))
    return Edit(Sentence(zh=f"插入短语“{text}”", en=f"Insert “{text}”"), change, caret)
