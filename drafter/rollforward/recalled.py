"""Recalled lists take up the base: …、2022年12月14日第77/185号和2023年12月19日第78/167号决议.

Where a list cites the text before the base, the base joins it; where that text stands alone, the base takes its place.
Over 470 paragraphs of adopted texts (sessions 75 to 77) that cite their predecessor, one went on unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.model.document import Paragraph, Resolution
from drafter.model.naming import paragraph_name
from drafter.model.numbering import paragraph_numbers
from drafter.model.place import Place
from drafter.register.lookup import Register
from drafter.rollforward.base import OwnCitation, OwnCitations, own_citations
from drafter.rollforward.base_faults import faults_in
from drafter.rollforward.blanks import blanks_in
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.growth import Way, cited_of, grown, lists_with, mixes_organs
from drafter.rollforward.guessed import stays
from drafter.rollforward.passages import Passages, cites_passage
from drafter.rollforward.pieces import changed_pieces
from drafter.rollforward.practice import Practice, practice_of
from drafter.rollforward.predecessors import Predecessors, predecessors
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.text.citations import Citation, find_citations
from drafter.text.recalled import RecalledList
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.text.symbols import ResolutionNumber

LIST_RULE = "recalled-list"
CITATION_RULE = "recalled-citation"


@dataclass(frozen=True, slots=True)
class _Series:
    """The base in its series: how it is cited, what came before it, what its paragraphs say."""

    own: OwnCitations
    before: Predecessors
    passages: Passages
    register: Register


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """One proposal for each list and each single citation that names the predecessor, in document order."""
    own = own_citations(document, cycle.register, cycle.today)
    before = predecessors(document, cycle)
    if own is None or before is None:
        return
    series = _Series(own, before, Passages(document, paragraph_numbers(document)), cycle.register)
    for paragraph in document.paragraphs:
        for recalled in lists_with(paragraph.text, document.language, before.latest):
            if not _cites_own(recalled, own.items) and not stays(recalled, document, before):
                yield _proposal(paragraph, recalled, series, practice_of(recalled, before, cycle))


def remarks(document: Resolution, cycle: Cycle) -> Iterator[Sentence]:
    """What keeps lists as they are: no number in one, or no text of its series that the base cites."""
    yield from _empty_lists(document)
    own = own_citations(document, cycle.register, cycle.today)
    if own is None or any(propose(document, cycle)):
        return
    cited = [each for p in document.paragraphs for each in find_citations(p.text, document.language)]
    if any(_is_own(citation, own.items) for citation in cited):
        return
    is_unknown = predecessors(document, cycle) is None and any(each.organ == "GA" for each in cited)
    yield _NOT_RECOGNISED if is_unknown else _NOT_TAKEN_UP


_EMPTY = {
    "zh": re.compile(r"第[ _＿]*号(?:决议|决定)"),
    "en": re.compile(r"\bits resolutions? of \d{1,2} [A-Z][a-z]+ \d{4}(?: and of|,(?! \d))"),
}


def _empty_lists(document: Resolution) -> Iterator[Sentence]:
    for paragraph in document.paragraphs:
        match = _EMPTY[document.language].search(paragraph.text)
        if match is not None:
            name = paragraph_name(document, paragraph.id)
            yield Sentence(
                zh=f"{name.zh}的引用没有编号（“{match[0]}”），没有更新；请补上决议号。",
                en=f"A citation in {name.en} has no number (“{match[0]}”) and stays as it is; fill in the number.",
            )


_NOT_TAKEN_UP = Sentence(
    zh="基稿没有引用前一份决议，新稿也就没有引用基稿。要引用的，在序言部分加一段。",
    en="The base recalls no earlier text of its series, so the draft does not recall the base. Add a paragraph "
    "where it should.",
)


_NOT_RECOGNISED = Sentence(
    zh="没有认出哪一份是前一份决议，引用清单没有更新；请自己添上基稿，或给出前一份（命令行用--earlier）。",
    en="Which resolution comes before the base is not known, so its lists stay as they are. Add the base yourself, or "
    "give the earlier text (--earlier on the command line).",
)


def _is_own(citation: Citation, own: Sequence[OwnCitation]) -> bool:
    return citation.resolution is not None and citation.resolution in {item.number for item in own}


def _cites_own(recalled: RecalledList, own: Sequence[OwnCitation]) -> bool:
    """True where the list has taken up the base already."""
    return any(_is_own(citation, own) for citation in recalled.citations)


def _proposal(paragraph: Paragraph, recalled: RecalledList, series: _Series, practice: Practice) -> Proposal:
    own, latest = series.own.items, series.before.latest
    is_passage = practice.run is None and cites_passage(recalled)
    ways = [practice.way] if is_passage else [practice.way, *(way for way in Way if way is not practice.way)]
    grown_texts = [_grown(recalled, latest, own, way, practice) for way in ways]
    texts = [each for text in grown_texts for each in series.passages.versions(text, paragraph, own[-1])]
    span = _touched(recalled, texts)
    after, *others = (text[span.start : len(text) - (len(recalled.source) - span.end)] for text in texts)
    doubts = [_doubt(fault.citation) for fault in faults_in(recalled.citations, series.register)]
    is_single = len(recalled.citations) == len(cited_of(recalled, latest))
    return Proposal(
        rule=CITATION_RULE if is_single else LIST_RULE,
        place=Place(paragraph_id=paragraph.id),
        span=span,
        before=span.of(recalled.source),
        after=after,
        why=_joined(series.own.source, series.before.source, practice.why, *doubts),
        certainty=_certainty(recalled, series, practice, is_doubted=bool(doubts)),
        blanks=blanks_in(after),
        options=tuple(dict.fromkeys(other for other in others if other != after)),
    )


def _grown(
    recalled: RecalledList, latest: ResolutionNumber, own: Sequence[OwnCitation], way: Way, practice: Practice
) -> str:
    if practice.run is not None and len(own) == 1:
        return practice.run.grown(own[0], way, practice.keep)
    return grown(recalled, latest, own, way, practice.keep)


def _touched(recalled: RecalledList, texts: Sequence[str]) -> Span:
    """The list with its noun, and all that one of the new `texts` of the paragraph changes around it.

    A date may stand before the subject of its resolution: 2019年12月13日关于…的第74/95号决议.
    """
    start, end = recalled.span.start, recalled.span.end
    for text in texts:
        pieces = changed_pieces(recalled.source, text)
        start = min([start, *(piece.old.start for piece in pieces)])
        end = max([end, *(piece.old.end for piece in pieces)])
    return Span(start, end)


def _doubt(citation: Citation) -> Sentence:
    return Sentence(
        zh=f"清单里第{citation.number}号的日期有疑问，请先核对，以免照抄下去。",
        en=f"The date of {citation.number} in it is doubtful: check it first, so that it is not copied on.",
    )


def _certainty(recalled: RecalledList, series: _Series, practice: Practice, *, is_doubted: bool) -> Certainty:
    """ASK where one passage of the old text is cited: the same paragraph of the new one is about something else.

    ASK also where two organs share a list, since the other one's resolution often goes with the old one, and where the
    predecessor is a guess. Never SURE where a date in the list is wrong already.
    """
    if not series.before.is_plain or mixes_organs(recalled):
        return Certainty.ASK
    if cites_passage(recalled) if practice.run is None else practice.run.has_own_paragraphs:
        return Certainty.ASK
    known = series.before.is_sure and practice.is_sure and all(item.is_known for item in series.own.items)
    return Certainty.SURE if known and not is_doubted else Certainty.LIKELY


def _joined(*sentences: Sentence) -> Sentence:
    return Sentence("".join(each.zh for each in sentences), " ".join(each.en for each in sentences))
