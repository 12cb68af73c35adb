"""Citations of other organs that go on year by year beside the General Assembly's own: asked about, with blanks.

Nobody here can know which resolution the Human Rights Council, the Economic and Social Council or the Security Council
has adopted since; that there is one can be told. Over the pairs of sessions 75 to 77, 110 paragraphs that cite one of
them have a newer one in the next text; 91 of these are asked about, besides 37 that went on as they were. Those of
other bodies (conferences of parties, commissions) mostly stay (150 of 180), and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from drafter.model.blanks import BLANK_TEXT
from drafter.model.document import NoteId, Paragraph, Resolution
from drafter.model.place import Place
from drafter.register.adopted import COUNCILS
from drafter.rollforward.base import adoption_day, base_session
from drafter.rollforward.blanks import blanks_in
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.text.citations import Citation, find_citations
from drafter.text.recalled import RecalledList, append, find_recalled_lists
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.text.symbols import Organ, ResolutionNumber, find_symbols

RULE = "recalled-other-organ"
NOTE_RULE = "official-record-of-other-organ"

_NAMED = {"zh": re.compile("理事会|安理会"), "en": re.compile("Council")}
"""Without it a paragraph cites none of them."""
_PINNED = {"zh": re.compile(r"决议?(?:附件)?第 ?\d+|决议?附件"), "en": re.compile(r", (?:paragraph|para\.|annex)")}
"""What stands behind a citation that is of one passage of that very text."""

_RECENT = timedelta(days=470)
"""15 months: a resolution of the year before the base, or of its own year."""
_LONGEST_STEP = timedelta(days=1_220)
"""Forty months, for series of three years."""
_SLACK = timedelta(days=183)
_HRC_SPRINGS = (7, 2008)
"""The seventh session was that of spring 2008; since then there is one each spring, summer and autumn."""
_HRC_MONTHS = (3, 7, 10)
_STAND_IN = ResolutionNumber(9999, 9999, series="session")
"""Takes the place of the number that is not known while a list is written."""

_Days = Mapping[tuple[Organ, str], date]


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """One question for each list and citation of another organ that goes on, in document order."""
    adopted, language = adoption_day(document), document.language
    if base_session(document) is None or adopted is None:
        return
    paragraphs = [each for each in document.paragraphs if _NAMED[language].search(each.text)]
    days = {
        (citation.organ, citation.number): citation.date
        for paragraph in paragraphs
        for citation in find_citations(paragraph.text, language)
        if citation.date is not None
    }
    for paragraph in paragraphs:
        for recalled in find_recalled_lists(paragraph.text, language):
            if recalled.organ in COUNCILS and _goes_on(recalled, days, adopted, cycle.today):
                proposal = _proposal(recalled, Place(paragraph_id=paragraph.id))
                yield proposal
                yield from _of_notes(document, paragraph, recalled, proposal.group)


def _goes_on(recalled: RecalledList, days: _Days, adopted: date, today: date) -> bool:
    """True where the list ends with a recent text, or where its steps are regular and the next one has come."""
    if _PINNED[recalled.language].match(recalled.source, recalled.items[-1].span.end):
        return False
    known = sorted({day for each in _of_organ(recalled) if (day := _day_of(each, days)) is not None})
    if not known or known[-1] > adopted:
        return False
    if adopted - known[-1] <= _RECENT:
        return True
    steps = [later - earlier for earlier, later in pairwise(known)][-2:]
    return bool(steps) and _comes(known[-1], steps, adopted, today)


def _comes(last: date, steps: Sequence[timedelta], adopted: date, today: date) -> bool:
    """True where the step after `last` lies between the base and the draft, by the steps before it."""
    if max(steps) > _LONGEST_STEP or max(steps) - min(steps) > _RECENT:
        return False
    return adopted - _SLACK <= last + steps[-1] <= today + _SLACK


def _of_organ(recalled: RecalledList) -> tuple[Citation, ...]:
    return tuple(citation for citation in recalled.citations if citation.organ == recalled.organ)


def _day_of(citation: Citation, days: _Days) -> date | None:
    """Its day, else the one that it has elsewhere in the text, else the middle of the year that its number tells."""
    number = citation.resolution
    known = citation.date or days.get((citation.organ, citation.number))
    if known is not None or number is None:
        return known
    if number.series == "year":
        return date(number.session, 7, 1)
    if citation.organ != "HRC" or number.series != "session":
        return None
    first, year = _HRC_SPRINGS
    years, part = divmod(number.session - first, len(_HRC_MONTHS))
    return date(year + years, _HRC_MONTHS[part], 1)


def _proposal(recalled: RecalledList, place: Place) -> Proposal:
    """A list takes up another item, a single citation gives way; the other way is the option."""
    added, replaced = _added(recalled), _replaced(recalled)
    is_list = len(_of_organ(recalled)) > 1
    texts = (added, replaced) if is_list else (replaced, added)
    start, end = recalled.span.start, recalled.span.end
    dates = [each.date_span.start for each in recalled.citations if each.date_span]
    span = Span(min([start, *dates]), end)
    after, other = (text[span.start : len(text) - (len(recalled.source) - span.end)] for text in texts)
    name = COUNCILS[recalled.organ]
    return Proposal(
        rule=RULE,
        place=place,
        span=span,
        before=span.of(recalled.source),
        after=after,
        why=Sentence(
            zh=f"{name.zh}在同一问题上每隔一两年就有新决议，编号和日期请查到后填；没有新的就不改。",
            en=f"Texts of {name.en} on one question follow each other every year or two. Fill in number and day of the "
            "new one; where there is none, leave this as it is.",
        ),
        certainty=Certainty.ASK,
        blanks=blanks_in(after),
        options=(other,),
        group=f"{RULE}:{recalled.organ}:{_of_organ(recalled)[-1].number}",
    )


_NOTE_BODY = {
    "zh": re.compile(r"见?(?P<body>.*?)。?", re.DOTALL),
    "en": re.compile(r"(?:See )?(?P<body>.*?)\.?", re.DOTALL),
}
_NOTE_NAMES_SOURCE = re.compile(r"A/|E/|S/|《|Official Records|Ibid")
_NOTE_WITHIN = {"zh": 8, "en": 24}
"""Characters between a citation and the mark of its note: 号决议, of 8 October 2021."""


def _of_notes(document: Resolution, paragraph: Paragraph, recalled: RecalledList, group: str) -> Iterator[Proposal]:
    """The note that says where the last resolution of the list is published: it is that of no other one.

    A note with a document of the base's own session is asked about by `reports`.
    """
    language, end = recalled.language, recalled.span.end
    for note_id, position in _noted(paragraph):
        note = document.notes_by_id[note_id]
        body = _NOTE_BODY[language].fullmatch(note.text)
        is_near = end <= position <= end + _NOTE_WITHIN[language]
        if not is_near or body is None or not _NOTE_NAMES_SOURCE.match(body["body"]):
            continue
        if any(found.symbol.session == base_session(document) for found in find_symbols(note.text)):
            continue
        yield Proposal(
            rule=NOTE_RULE,
            place=Place(note_id=note_id),
            span=Span(*body.span("body")),
            before=body["body"],
            after=BLANK_TEXT,
            why=_OTHER_SOURCE,
            certainty=Certainty.ASK,
            blanks=blanks_in(BLANK_TEXT),
            group=group,
        )


def _noted(paragraph: Paragraph) -> Iterator[tuple[NoteId, int]]:
    """Each note cited, with the place of its mark in the text."""
    position = 0
    for note_id, words in paragraph.words_before_notes():
        position += len(words)
        yield note_id, position


_OTHER_SOURCE = Sentence(
    zh="这条脚注是上一项决议的出处；正文换成新决议时，出处要一并更换，查到后填。",
    en="This note says where the earlier resolution is published. Where the text cites a newer one, the note must "
    "change with it; fill in the new source.",
)


def _added(recalled: RecalledList) -> str:
    """The paragraph with one more item, of which nothing is known."""
    text = append(recalled, _STAND_IN, None).apply(recalled.source)
    stand_in = str(_STAND_IN)
    is_dated = any(citation.date_span for citation in _of_organ(recalled))
    if not is_dated:
        return text.replace(stand_in, BLANK_TEXT, 1)
    if recalled.language == "zh":
        return text.replace(f"第{stand_in}", f"{BLANK_TEXT}第{BLANK_TEXT}", 1)
    return text.replace(stand_in, f"{BLANK_TEXT} of {BLANK_TEXT}", 1)


def _replaced(recalled: RecalledList) -> str:
    """The paragraph with blanks for number and date of the last text that the list cites."""
    last = _of_organ(recalled)[-1]
    spans = [last.number_span] + ([last.date_span] if last.date_span else [])
    text = recalled.source
    for span in sorted(spans, reverse=True):
        text = text[: span.start] + BLANK_TEXT + text[span.end :]
    return text
