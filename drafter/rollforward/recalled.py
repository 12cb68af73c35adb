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
from drafter.rollforward.only_latest import of_series, only_latest
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


@dataclass(frozen=True, slots=True)
class _Wording:
    """The paragraph with the list grown in one way, and why one would take that way."""

    text: str
    why: Sentence


def _proposal(paragraph: Paragraph, recalled: RecalledList, series: _Series, practice: Practice) -> Proposal:
    latest = series.before.latest
    wordings = list(_wordings(paragraph, recalled, series, practice))
    span = _touched(recalled, [each.text for each in wordings])
    behind = len(recalled.source) - span.end
    doubts = [_doubt(fault.citation) for fault in faults_in(recalled.citations, series.register)]
    whys: dict[str, Sentence] = {}
    for each in wordings:
        why = _joined(series.own.source, series.before.source, each.why, *doubts)
        whys.setdefault(each.text[span.start : len(each.text) - behind], why)
    after, *others = whys
    is_single = len(recalled.citations) == len(cited_of(recalled, latest))
    return Proposal(
        rule=CITATION_RULE if is_single else LIST_RULE,
        place=Place(paragraph_id=paragraph.id),
        span=span,
        before=span.of(recalled.source),
        after=after,
        why=whys[after],
        certainty=_certainty(recalled, series, practice, is_doubted=bool(doubts)),
        blanks=blanks_in(after),
        options=tuple(others),
        option_whys=tuple(whys[other] for other in others),
    )


def _wordings(paragraph: Paragraph, recalled: RecalledList, series: _Series, practice: Practice) -> Iterator[_Wording]:
    """The wordings to choose from, that of the practice first; one that cites a passage has no other ways."""
    own, latest = series.own.items, series.before.latest
    yield from _versions(_grown(recalled, latest, own, practice.way, practice), practice.why, paragraph, series)
    if practice.run is None and cites_passage(recalled):
        return
    latest_only = _latest_alone(recalled, series) if practice.run is None else None
    for way in (Way.APPEND, Way.REPLACE, Way.SLIDE):
        if way is Way.REPLACE and latest_only is not None:
            yield from _versions(latest_only, _LATEST_ALONE, paragraph, series)
        elif way is not practice.way:
            text = _grown(recalled, latest, own, way, practice)
            yield from _versions(text, _WHY[way], paragraph, series)


def _latest_alone(recalled: RecalledList, series: _Series) -> str | None:
    """The paragraph of whose series only the base stays; None where the list has no earlier text of it to lose."""
    cited = of_series(recalled, series.passages.document, series.before, series.register)
    if len(cited) == len(cited_of(recalled, series.before.latest)):
        return None
    return only_latest(recalled, cited, series.own.items)


def _versions(text: str, why: Sentence, paragraph: Paragraph, series: _Series) -> Iterator[_Wording]:
    for version in series.passages.versions(text, paragraph, series.own.items[-1]):
        yield _Wording(version, why)


_LATEST_ALONE = Sentence(
    zh="只留最近一届：基稿取代这一系列较早的各份，清单里其他决议不变。",
    en="Only the latest stays: the base takes the place of the earlier texts of its series; other resolutions in the "
    "list stay.",
)
_WHY = {
    Way.APPEND: Sentence(
        zh="逐年添加：原有各份保留，再添上基稿。", en="All that is cited stays, and the base is added."
    ),
    Way.REPLACE: Sentence(
        zh="基稿换下前一份，其他各份不变。", en="The base takes the place of the text before it; the others stay."
    ),
    Way.SLIDE: Sentence(zh="去掉最早一份，添上基稿。", en="The oldest goes, and the base is added."),
}
"""Why one would have the list grow otherwise than its series does."""


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
