"""Other series that the base cites and that have gone on since: their newer resolution is offered, not put in unasked.

Counted over the pairs of sessions 75 to 77: of 86 citations of a resolution whose series had a newer text by then, the
next text has the newer one in 71 and the old one in 10.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.model.document import Resolution
from drafter.model.place import Place
from drafter.register.adopted import adopted_number
from drafter.register.entry import Entry
from drafter.rollforward.base import OwnCitation, base_session
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.growth import Way, cited_of, grown
from drafter.rollforward.pieces import changed_pieces
from drafter.rollforward.practice import shares_its_day
from drafter.rollforward.predecessors import predecessors, whole
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.text.citations import Citation
from drafter.text.recalled import RecalledList, find_recalled_lists
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.text.symbols import ResolutionNumber, parse_number

RULE = "other-series"

_YEARS_BACK = 3
"""What is older than three sessions is cited for what it says, not as the latest of its series."""


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """The lists and citations whose series has a newer text, in document order; the base's own series is left out."""
    session = base_session(document)
    if session is None:
        return
    newer = _Newer(cycle, session, _own_series(document, cycle))
    for paragraph in document.paragraphs:
        if "/" not in paragraph.text:
            continue
        for recalled in find_recalled_lists(paragraph.text, document.language):
            yield from _in_list(recalled, newer, Place(paragraph_id=paragraph.id))


def _own_series(document: Resolution, cycle: Cycle) -> frozenset[ResolutionNumber]:
    number, before = adopted_number(document), predecessors(document, cycle)
    own = frozenset({whole(number)}) if number is not None else frozenset()
    return own | before.older | {before.latest} if before is not None else own


class _Newer:
    """Looks up, once for each number, what its series has come to since the base."""

    def __init__(self, cycle: Cycle, session: int, own: frozenset[ResolutionNumber]) -> None:
        self._cycle = cycle
        self._session = session
        self._own = own
        self._known: dict[ResolutionNumber, Entry | None] = {}

    def than(self, number: ResolutionNumber) -> Entry | None:
        """The newest text of the series, adopted at the base's session or after it; None where there is none."""
        if number not in self._known:
            self._known[number] = None if number in self._own else self._look_up(number)
        return self._known[number]

    def _look_up(self, number: ResolutionNumber) -> Entry | None:
        session, entry = number.regular_session, self._cycle.register.get(number)
        if session is None or number.is_old or entry is None or not session + _YEARS_BACK >= self._session > 0:
            return None
        series = [each for each in self._cycle.register.series(entry) if each.date and each.date < self._cycle.today]
        latest = series[-1] if series else None
        if latest is None or latest.session is None or latest.session <= session or latest.session < self._session:
            return None
        found = parse_number(latest.number)
        return None if found is None or whole(found) in self._own else latest


def _in_list(recalled: RecalledList, newer: _Newer, place: Place) -> Iterator[Proposal]:
    """One proposal for each series in the list that has gone on, by the last of its texts there."""
    latest: Mapping[str, ResolutionNumber] = {
        entry.number: number
        for citation in recalled.citations
        if (number := _whole_one(citation)) is not None and (entry := newer.than(number)) is not None
    }
    cited = {citation.resolution for citation in recalled.citations}
    for newest, old in latest.items():
        number, entry = parse_number(newest), newer.than(old)
        if number is not None and entry is not None and number not in cited and not shares_its_day(recalled, old):
            yield _proposal(recalled, old, OwnCitation(number.session, number, entry.date), place)


def _whole_one(citation: Citation) -> ResolutionNumber | None:
    """The number cited, if it is the General Assembly's and of a whole resolution: parts have subjects of their own."""
    number = citation.resolution
    return number if citation.organ == "GA" and number is not None and not number.letters else None


def _proposal(recalled: RecalledList, old: ResolutionNumber, item: OwnCitation, place: Place) -> Proposal:
    """The newer one joins a list that ends with the old one, and takes its place anywhere else, in order of dates."""
    places = [i for i, each in enumerate(recalled.items) if set(each.citations) & set(cited_of(recalled, old))]
    ends_with_it = places[-1] == len(recalled.items) - 1
    way = Way.REPLACE if len(recalled.items) == 1 else Way.APPEND if ends_with_it else Way.SLIDE
    new = grown(recalled, old, (item,), way, keep=places[-1])
    pieces = changed_pieces(recalled.source, new)
    span = Span(min(piece.old.start for piece in pieces), max(piece.old.end for piece in pieces))
    return Proposal(
        rule=RULE,
        place=place,
        span=span,
        before=span.of(recalled.source),
        after=new[span.start : len(new) - (len(recalled.source) - span.end)],
        why=Sentence(
            zh=f"与第{old}号同一标题的决议，最近的是第{item.number}号。",
            en=f"The latest resolution under the title of {old} is {item.number}.",
        ),
        certainty=Certainty.ASK,
        group=f"{RULE}:{item.number}",
    )
