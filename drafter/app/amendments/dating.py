"""When each amendment was made: the moments of the file's own marks, found by their words in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from drafter.app.amendments.amendment import Amendment, Kind
from drafter.formats.changing import DatedChange

_LIKENESS = 2
"""Characters that two stretches must share at least to be taken for one change, where neither is shorter."""


def dated(amendments: Sequence[Amendment], changes: Sequence[DatedChange]) -> Iterator[Amendment]:
    """The amendments of one round with their own moments; an author's last one where the file does not tell them apart.

    Both stand in the order of the text, so that of marks with the same words the next one is meant.
    """
    if not amendments:
        return
    own = [change for change in changes if change.author == amendments[0].author]
    position = 0
    for amendment in amendments:
        at = _found(amendment, own, position)
        if at is None:
            yield amendment
            continue
        position = at
        yield replace(amendment, written=_moment(amendment, own, at))


def _found(amendment: Amendment, own: Sequence[DatedChange], position: int) -> int | None:
    """The first mark that is part of the amendment: from where the last one was found on, else anywhere."""
    order = (*range(position, len(own)), *range(position))
    return next((index for index in order if _is_of(own[index], amendment)), None)


def _moment(amendment: Amendment, own: Sequence[DatedChange], start: int) -> datetime | None:
    """The last moment of the marks that follow each other and are part of the amendment."""
    moments = []
    for change in own[start:]:
        if not _is_of(change, amendment):
            break
        if change.written is not None:
            moments.append(change.written)
    return max(moments, default=amendment.written)


def _is_of(change: DatedChange, amendment: Amendment) -> bool:
    if change.is_form != (amendment.kind is Kind.FORM):
        return False
    words = "".join((amendment.before if change.is_gone else amendment.after).split())
    if not words or not change.text:
        return not words and not change.text and not (amendment.before or amendment.after)
    shorter, longer = sorted((words, change.text), key=len)
    return shorter in longer and (shorter == longer or len(shorter) >= min(_LIKENESS, len(words)))
