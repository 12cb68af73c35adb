"""All that the next draft of a series changes in a base, in document order, and remarks on the base itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from drafter.model.document import NoteId, Resolution
from drafter.register.adopted import adopted_number, council_of
from drafter.rollforward import (
    assumed_target,
    base_faults,
    base_identity,
    body_sessions,
    decades,
    l_document,
    masthead,
    newer,
    older_reports,
    other_organs,
    other_series,
    passed_dates,
    recalled,
    reports,
    sessions,
    terms,
)
from drafter.rollforward.base import base_session
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.proposal import Proposal
from drafter.rollforward.refusal import RollRefused
from drafter.text.sentence import Sentence
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
    older_reports.propose,
    passed_dates.propose,
    terms.propose,
)
"""One for each kind of change; where two propose for the same words, the earlier one in this row comes first."""

_ASSEMBLY = ("大会", "General Assembly", "The General Assembly")
_FIELDS = ("symbol", "session", "committee", "agenda_item", "agenda_title", "sponsors", "adoption", "title")
"""The fields that are proposed for, as they stand on paper."""


@dataclass(frozen=True, slots=True)
class Plan:
    """`proposals` stand in document order: masthead, paragraphs, notes. `remarks` are on the base as a whole."""

    proposals: tuple[Proposal, ...]
    remarks: tuple[Sentence, ...] = ()


def plan(document: Resolution, cycle: Cycle) -> Plan:
    """What the next draft of the series changes in `document`; raises RollRefused for a target that is not after it."""
    council = council_of(document)
    if council is not None:
        raise RollRefused(_of_council(council))
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
            zh=f"基稿已是第{session}届的，不用更新；要为下一届起草，目标届次写{session + 1}。",
            en=f"The base is of session {session} already. To draft for the next one, make the target {session + 1}.",
        )
    return Sentence(
        zh=f"基稿是第{session}届的，比目标的第{target}届晚。目标届次最早写{session + 1}，或换一份更早的基稿。",
        en=f"The base is of session {session}, later than the target {target}. Make the target {session + 1} or "
        "later, or take an earlier base.",
    )


def _remarks(document: Resolution, cycle: Cycle) -> Iterable[Sentence]:
    yield from assumed_target.remarks(document, cycle)
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


def _of_council(council: Sentence) -> Sentence:
    return Sentence(
        zh=f"基稿是{council.zh}的决议，不能照大会决议更新：以大会同一题目最近的决议为基稿，"
        "或先在文头把机构改为大会、填上大会的届次。",
        en=f"The base is a resolution of {council.en} and cannot be rolled forward as the General Assembly's: take the "
        "Assembly's latest resolution on the subject, or put the Assembly and its session into the masthead first.",
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
