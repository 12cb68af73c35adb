"""What fits at the caret: the place and the opening above it, phrases in the form that they take there, formulas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from drafter.model import edits
from drafter.model.blanks import BLANK_TEXT, with_blanks
from drafter.model.document import Mark, Paragraph, ParagraphId, Part, Resolution, Run, Runs
from drafter.model.naming import paragraph_name
from drafter.model.outline import block_end
from drafter.model.state import Base, DraftState, Edit, at
from drafter.model.writing_commands import lead_runs
from drafter.phrases.addressee import addressee
from drafter.phrases.bank import Phrase, PhraseBank, form_for
from drafter.phrases.chain import ChainStep, Link, chain_base, chain_word, split_step
from drafter.phrases.formulas import FilledFormula, Formula, fill, formulas
from drafter.phrases.leads import match_lead
from drafter.phrases.linking import previous_link
from drafter.phrases.search import search, spelt
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

_PARTS = (Part.PREAMBULAR, Part.OPERATIVE)
_STOPS = ".。;；,，"
_OR = " / "
_RARE = 20
"""Times rarer than the most usual one, and no longer named beside it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase would stand. `paragraph` is the caret's; None where the caret is nowhere."""

    document: Resolution
    paragraph: Paragraph | None
    part: Part | None
    previous: Link | None
    previous_lead: str
    own: Phrase | None
    """The phrase that the paragraph opens with now."""
    whom: str | None
    """Whom it directs, as far as that stands there already."""

    @property
    def language(self) -> Language:
        """The language of the document."""
        return self.document.language

    @property
    def is_empty(self) -> bool:
        """True where nothing stands in the paragraph yet."""
        return self.paragraph is None or not self.paragraph.text.strip()

    @property
    def is_below(self) -> bool:
        """True in a sub-paragraph, a heading, an annex: it opens with no phrase."""
        return self.paragraph is not None and self.part is None

    @property
    def name(self) -> Sentence | None:
        """执行段12"""
        return None if self.paragraph is None else paragraph_name(self.document, self.paragraph.id)


def place_of(state: DraftState, bank: PhraseBank) -> Place:
    """The place of the caret in a draft."""
    document, selection = state.document, state.selection
    if selection is None or selection.caret.paragraph_id not in document.positions:
        return Place(document, None, None, None, "", None, None)
    index = document.positions[selection.caret.paragraph_id]
    paragraph = document.paragraphs[index]
    part = paragraph.part if paragraph.part in _PARTS else None
    previous = previous_link(document.paragraphs, index, document.language, bank) if part else None
    above = _above(document.paragraphs, index) if previous is not None else None
    rest = "" if paragraph.lead_span is None else paragraph.text[paragraph.lead_span.end :]
    whom = addressee(rest, document.language) if rest.strip() else None
    own = _own_phrase(paragraph, document.language, bank)
    return Place(document, paragraph, part, previous, above.lead if above else "", own, whom)


def _above(paragraphs: Sequence[Paragraph], index: int) -> Paragraph | None:
    """The paragraph whose opening counts for the one at `index`."""
    part = paragraphs[index].part
    return next((p for p in reversed(paragraphs[:index]) if p.part is part), None)


def _own_phrase(paragraph: Paragraph, language: Language, bank: PhraseBank) -> Phrase | None:
    if not paragraph.lead:
        return None
    base, _ = split_step(paragraph.lead, language)
    return bank.find(base, language, paragraph.part) or bank.find(base, language)


@dataclass(frozen=True, slots=True)
class Offer:
    """One row of the list: a phrase in the form that fits, or a formula."""

    text: str
    other: str
    """The same in the other language; "" where it has none."""
    count: int
    phrase: Phrase | None = None
    step: ChainStep = ChainStep.BARE
    formula: Formula | None = None
    filled: FilledFormula | None = None

    @property
    def key(self) -> str:
        """Names the row from one refresh to the next."""
        return self.phrase.id if self.phrase is not None else f"formula {self.formula.id if self.formula else ''}"


def phrase_offers(place: Place, bank: PhraseBank, query: str) -> tuple[Offer, ...]:
    """The phrases that answer the query, in the form that fits; without one the paragraph's own comes first.

    Nothing is offered unasked where paragraphs open with no phrase.
    """
    if place.is_below and not query.strip():
        return ()
    hits = [hit.phrase for hit in search(bank, query, place.part, place.language)]
    if not query.strip() and place.own is not None and place.own in hits:
        hits.remove(place.own)
        hits.insert(0, place.own)
    return _each_once(offer_of(phrase, place) for phrase in hits)


def _each_once(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """One row for the same words, with what they are in the other language: 再次促请 is so in four ways."""
    together: dict[str, list[Offer]] = {}
    for offer in offers:
        together.setdefault(offer.text, []).append(offer)
    return tuple(
        replace(same[0], other=_OR.join(_others(same)), count=sum(each.count for each in same))
        for same in together.values()
    )


def _others(same: Sequence[Offer]) -> Iterable[str]:
    """The usual ones: 回顾 stands for Recalling 4,540 times, for Recalling its commitment a few times."""
    most = max(each.phrase.count if each.phrase is not None else 0 for each in same)
    usual = (each for each in same if each is same[0] or (each.phrase and each.phrase.count * _RARE >= most))
    return dict.fromkeys(each.other for each in usual if each.other)


def offer_of(phrase: Phrase, place: Place) -> Offer:
    """The phrase in the form that it takes at a place."""
    form = form_for(phrase, place.language, place.previous, place.whom)
    other: Language = "en" if place.language == "zh" else "zh"
    count = phrase.count
    if form.step is not ChainStep.BARE:
        count = (phrase.also if form.step is ChainStep.ALSO else phrase.further).count
    return Offer(form.text, phrase.form(form.step, other), count, phrase, form.step)


class Bare(StrEnum):
    """Why a phrase takes no 又/还 or also/further below another paragraph."""

    OTHER_PHRASE = "other phrase"
    OTHER_ADDRESSEE = "other addressee"
    """The same phrase directs somebody else: 160 of 171 such pairs of sessions 75 to 77 stay bare, though one of both
    addressees may be among the other's."""
    NOT_KNOWN_WHOM = "not known whom"
    """The same phrase, and whom it directs here is not written yet."""


def bare_because(offer: Offer, place: Place) -> tuple[Bare, str] | None:
    """Why the offer is bare, with the word that it would take; None where it is not, or where it would take none."""
    phrase, previous = offer.phrase, place.previous
    if phrase is None or previous is None or offer.step is not ChainStep.BARE:
        return None
    language = place.language
    if chain_base(phrase.text(language), language) != chain_base(previous.base, language):
        # Of a phrase that never stands with it nobody would ask.
        return (Bare.OTHER_PHRASE, chain_word(ChainStep.ALSO, language)) if phrase.also.count else None
    word = chain_word(previous.step.following, language)
    if not word or not phrase.directive:
        return None
    return (Bare.NOT_KNOWN_WHOM if place.whom is None else Bare.OTHER_ADDRESSEE), word


def formula_offers(place: Place, query: str, session: int | None) -> tuple[Offer, ...]:
    """The formulas of the part that answer the query, filled as far as the draft says; unasked as the phrases."""
    if place.is_below and not query.strip():
        return ()
    values = _values(place.document)
    found = []
    for formula in formulas():
        text = formula.template(place.language)
        if not text or (place.part is not None and formula.part not in (None, place.part)) or formula.kind == "opening":
            continue
        if _answers(formula, query):
            filled = fill(formula, place.language, session=session, **_wanted(formula, place.language, values))
            count = formula.count_zh if place.language == "zh" else formula.count_en
            found.append(Offer(filled.text, "", count, formula=formula, filled=filled))
    return tuple(found)


def _answers(formula: Formula, query: str) -> bool:
    wanted = "".join(query.casefold().split())
    if not wanted:
        return True
    english = "".join(formula.en.casefold().split())
    is_spelt = formula.initials.startswith(wanted) or spelt(wanted, formula.zh) is not None
    return wanted in formula.zh or is_spelt or wanted in english


def _values(document: Resolution) -> dict[str, str]:
    """What the masthead says that a formula has a place for."""
    item, _, sub_item = (document.masthead.agenda_title or "").partition("：" if document.language == "zh" else ": ")
    return {"item": item, "sub_item": sub_item, "subject": document.masthead.title_text}


def _wanted(formula: Formula, language: Language, values: dict[str, str]) -> dict[str, str]:
    return {name: values[name] for name in formula.slots(language) if values.get(name)}


def phrase_runs(offer: Offer, place: Place) -> Runs:
    """The phrase as it is inserted: in an empty English paragraph with its preposition, "Takes note of"."""
    follow = offer.phrase.follow_en if offer.phrase is not None and place.language == "en" and place.is_empty else ""
    lead = lead_runs(offer.text)
    return (*lead, Run(f" {follow} ")) if follow.isalpha() else lead


def usage(phrase: Phrase, language: Language) -> str:
    """How the phrase stands around its object where that is not plain: 对……表示赞赏, … about / at / that."""
    if language == "zh":
        return phrase.frame_zh
    return f"… {phrase.follow_en}" if phrase.follow_en else ""


def example_in(base: Base | None, phrase: Phrase | None) -> Paragraph | None:
    """The base's first paragraph that opens with the phrase in any form; None where there is none."""
    if base is None or phrase is None:
        return None
    language = base.document.language
    words = {phrase.form(step, language) for step in ChainStep}
    found = [p for p in base.document.paragraphs if p.lead in words]
    return next((p for p in found if p.part is phrase.part), found[0] if found else None)


# Formulas as edits


def formula_runs(offer: Offer, place: Place) -> Runs:
    """The words of a formula as runs, its opening phrase and its blanks marked, with the stop that fits there."""
    assert offer.filled is not None
    text = _with_stop(offer.filled.text, place)
    lead = match_lead(text, place.language, place.part)
    lead_end = lead.span.end if lead is not None and lead.span.start == 0 else 0
    blanks = [blank for blank in offer.filled.blanks if blank.end <= len(text)]
    cuts = sorted({0, lead_end, len(text), *(b.start for b in blanks), *(b.end for b in blanks)})
    return tuple(_run(text, start, end, lead_end, blanks) for start, end in pairwise(cuts))


def _run(text: str, start: int, end: int, lead_end: int, blanks: Sequence[Span]) -> Run:
    marks = set()
    if end <= lead_end:
        marks.add(Mark.LEAD)
    if any(blank.start <= start and end <= blank.end for blank in blanks):
        marks.add(Mark.BLANK)
    return Run(text[start:end], frozenset(marks))


def _with_stop(text: str, place: Place) -> str:
    """Preambular paragraphs end with a comma, the last operative one with a full stop, the others with a semicolon."""
    bare = text.rstrip(_STOPS)
    if bare == text or place.part is None:
        return text
    is_chinese = place.language == "zh"
    if place.part is Part.PREAMBULAR:
        return bare + ("，" if is_chinese else ",")
    return bare + (("。" if is_chinese else ".") if _is_last(place) else ("；" if is_chinese else ";"))


def _is_last(place: Place) -> bool:
    assert place.paragraph is not None
    paragraphs = place.document.paragraphs
    end = block_end(paragraphs, place.document.positions[place.paragraph.id])
    return not any(p.part is Part.OPERATIVE for p in paragraphs[end:])


def formula_edit(offer: Offer, place: Place) -> Edit:
    """The formula in the empty paragraph of the caret, or in a new one below; one step, its footnote included."""
    paragraph, document = place.paragraph, place.document
    assert paragraph is not None
    assert offer.filled is not None
    runs = formula_runs(offer, place)
    target = paragraph.id if place.is_empty else ParagraphId(document.next_id)
    note_at = offer.filled.note_at

    def change(before: Resolution) -> Resolution:
        after = before
        if target not in after.positions:
            index = block_end(after.paragraphs, after.positions[paragraph.id]) - 1
            after = edits.insert_paragraph(after, after.paragraphs[index].id, paragraph.part, paragraph.level)
        after = edits.replace_content(after, target, Span(0, len(after.paragraph(target).content)), runs)
        return after if note_at is None else _with_note(after, target, note_at, offer)

    name = offer.filled.text[:10]
    caret = at(target, _first_blank(runs))
    return Edit(Sentence(zh=f"插入套语“{name}…”", en=f"Insert formula “{offer.filled.text[:24]}…”"), change, caret)


def _with_note(document: Resolution, target: ParagraphId, position: int, offer: Offer) -> Resolution:
    assert offer.formula is not None
    text = offer.formula.note(document.language)
    runs: Runs = (Run(text),) if text else with_blanks(BLANK_TEXT)
    return edits.add_note(document, target, min(position, len(document.paragraph(target).content)), runs)


def _first_blank(runs: Runs) -> int:
    """Where the first blank begins, else the end."""
    position = 0
    for run in runs:
        if Mark.BLANK in run.marks:
            return position
        position += len(run.text)
    return position
