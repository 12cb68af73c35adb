"""All that the next draft of a series changes in a base, in document order, and remarks on the base itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from drafter.model.document import NoteId, Resolution
from drafter.rollforward import (
    base_faults,
    base_identity,
    body_sessions,
    deadlines,
    decades,
    l_document,
    masthead,
    newer,
    other_organs,
    other_series,
    overtaken,
    passed_dates,
    recalled,
    reports,
    sessions,
    terms,
)
from drafter.rollforward.base import adopted_number, base_session
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.proposal import Proposal
from drafter.text.sentence import DrafterError, Sentence
from drafter.text.spans import Span

Step = Callable[[Resolution, Cycle], Iterable[Proposal]]

STEPS: tuple[Step, ...] = (
    base_faults.propose,
    masthead.propose,
    recalled.propose,
    other_series.propose,
    other_organs.propose,
    sessions.propose,
    body_sessions.propose,
    reports.propose,
    overtaken.propose,
    deadlines.propose,
    passed_dates.propose,
    terms.propose,
)
"""One for each kind of change; where two propose for the same words, the earlier one in this row comes first."""

_ASSEMBLY = ("大会", "General Assembly", "The General Assembly")
_FIELDS = ("symbol", "session", "committee", "agenda_item", "agenda_title", "sponsors", "adoption", "title")
"""The fields that are proposed for, as they stand on paper."""


class RollRefused(DrafterError):
    """The base cannot be rolled to this session; the sentence says what to look at."""

    kind = "roll-refused"


@dataclass(frozen=True, slots=True)
class Plan:
    """`proposals` stand in document order: masthead, paragraphs, notes. `remarks` are on the base as a whole."""

    proposals: tuple[Proposal, ...]
    remarks: tuple[Sentence, ...] = ()


def plan(document: Resolution, cycle: Cycle) -> Plan:
    """What the next draft of the series changes in `document`; raises RollRefused for a target that is not after it."""
    session = base_session(document)
    if session is not None and session >= cycle.target_session:
        raise RollRefused(_not_after(session, cycle.target_session))
    found = [proposal for step in STEPS for proposal in step(document, cycle)]
    order = _Order(document)
    return Plan(tuple(sorted(found, key=order.of)), tuple(_remarks(document, cycle)))


class _Order:
    """The order of places as they stand on paper."""

    def __init__(self, document: Resolution) -> None:
        self._document = document
        self._notes = {note: i for i, note in enumerate(dict.fromkeys(document.cited_notes))}

    def of(self, proposal: Proposal) -> tuple[int, int, Span]:
        """What to sort a proposal by."""
        place, span = proposal.place, proposal.span or Span(0, 0)
        if place.field is not None:
            return (0, _FIELDS.index(place.field), span)
        if place.paragraph_id is not None:
            return (1, self._document.positions[place.paragraph_id], span)
        return (2, self._note(place.note_id), span)

    def _note(self, note_id: NoteId | None) -> int:
        return self._notes.get(note_id, len(self._notes)) if note_id is not None else len(self._notes)


def _not_after(session: int, target: int) -> Sentence:
    if session == target:
        return Sentence(
            zh=f"基稿已是第{session}届，请核对目标届次。",
            en=f"The base is already of session {session}. Check the target session.",
        )
    return Sentence(
        zh=f"基稿是第{session}届，比目标的第{target}届晚，请核对目标届次。",
        en=f"The base is of session {session}, later than the target {target}. Check the target session.",
    )


def _remarks(document: Resolution, cycle: Cycle) -> Iterable[Sentence]:
    yield from l_document.remarks(document, cycle)
    yield from cycle.register.notes
    yield from base_identity.remarks(document, cycle)
    yield from newer.remarks(document, cycle)
    yield from recalled.remarks(document, cycle)
    yield from decades.remarks(document, cycle)
    session, number = document.masthead.session, adopted_number(document)
    if base_session(document) is None:
        yield _NO_SESSION
    if document.masthead.organ not in ("", *_ASSEMBLY):
        yield _other_organ(document.masthead.organ)
    if number is not None and session is not None and number.regular_session not in (None, session):
        yield Sentence(
            zh=f"基稿的决议号是{number}，文头却写第{session}届，请先核对。",
            en=f"The base has the number {number}, but its masthead names session {session}. Check it first.",
        )


_NO_SESSION = Sentence(
    zh="基稿没有写明届次，引用清单和届次未更新。在文头填上届次后再更新。",
    en="The base does not say its session, so recalled lists and sessions stay as they are. Fill in the session in the "
    "masthead, then roll forward again.",
)


def _other_organ(organ: str) -> Sentence:
    return Sentence(
        zh=f"基稿是{organ}的案文；更新规则按大会决议编写，请逐项核对。",
        en=f"The base is a text of another organ ({organ}); the rules are the General Assembly's. Check each proposal.",
    )
