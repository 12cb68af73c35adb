"""Newer texts of the series than the base: the Secretariat wants the last one as base, and the list would lack them."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.document import Resolution
from drafter.rollforward.base import base_series, base_session
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.predecessors import earlier_remarks
from drafter.text.sentence import Sentence

_FAR = 3
"""The longest usual step of a series, in sessions (triennial ones)."""


def remarks(document: Resolution, cycle: Cycle) -> Iterator[Sentence]:
    """Which texts lie between base and draft; that the target is far off; that the earlier text given does not fit."""
    yield from earlier_remarks(document, cycle)
    session = base_session(document)
    if session is None:
        return
    numbers = _between(document, cycle, session)
    if numbers:
        listed = ("、".join(numbers), ", ".join(numbers))
        yield Sentence(
            zh=f"同一标题还有更新的决议：{listed[0]}。应以最近一份为基稿；不换基稿的，请把它们补进引用清单。",
            en=f"There are newer texts of this title: {listed[1]}. Take the last one as base, or add them to the list.",
        )
    elif cycle.target_session - session > _FAR:
        yield Sentence(
            zh=f"目标届次比基稿晚{cycle.target_session - session}届，请核对。",
            en=f"The target is {cycle.target_session - session} sessions after the base. Check it.",
        )


def _between(document: Resolution, cycle: Cycle, session: int) -> list[str]:
    series = base_series(document, cycle.register)
    return [
        each.number for each in series if each.session is not None and session < each.session < cycle.target_session
    ]
