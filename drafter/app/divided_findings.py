"""What the checks found, divided into what the user sees, what the user ignores, and what can wait."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.model.document import ParagraphId
from drafter.model.place import Place

if TYPE_CHECKING:
    # The checks are loaded by whoever runs them, not when a window opens.
    from drafter.checks.finding import Finding


@dataclass(frozen=True, slots=True)
class DividedFindings:
    """`all` in the order of the checks; each of them is either `heeded` or `ignored`. `shown` are those of the heeded
    that do not wait until their paragraph is written."""

    all: tuple[Finding, ...] = ()
    shown: tuple[Finding, ...] = ()
    ignored: tuple[Finding, ...] = ()
    heeded: tuple[Finding, ...] = ()


def divided(
    found: tuple[Finding, ...],
    keys: frozenset[str],
    written: ParagraphId | None = None,
    shown: tuple[Finding, ...] = (),
) -> DividedFindings:
    """`found`, of which those are ignored that one of the keys names.

    Those wait that say no more than that the paragraph `written` is not finished; not what was among `shown` before,
    for nobody takes away what the user has seen and not settled.
    """
    heeded, ignored = _without_ignored(found, keys)
    waiting = frozenset() if written is None else _unfinished(heeded, Place(paragraph_id=written), shown)
    seen = heeded if not waiting else tuple(finding for finding in heeded if id(finding) not in waiting)
    return DividedFindings(found, seen, ignored, heeded)


def _without_ignored(
    found: tuple[Finding, ...], keys: frozenset[str]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    # Most drafts ignore nothing, and keys of hundreds of findings are to be spelt out for a look at each.
    if not keys:
        return found, ()
    from drafter.checks.ignoring import ignored_among  # loaded by then: the findings were made with them

    ignored = ignored_among(found, keys)
    is_silent = frozenset(map(id, ignored))
    return tuple(finding for finding in found if id(finding) not in is_silent), ignored


def _unfinished(findings: Iterable[Finding], place: Place, shown: Iterable[Finding]) -> frozenset[int]:
    """The ids of the objects."""
    here = [finding for finding in findings if finding.place == place]
    if not here:
        return frozenset()
    from drafter.checks.running import rules_met_in_writing

    known = {finding.rule for finding in shown if finding.place == place}
    return frozenset(id(finding) for finding in here if finding.rule in rules_met_in_writing() - known)


def keys_of(findings: Iterable[Finding], found: tuple[Finding, ...], keys: frozenset[str]) -> frozenset[str]:
    """Those of the keys by which any of these findings, which are among `found`, is ignored."""
    from drafter.checks.ignoring import naming

    named, meant = naming(found, keys), frozenset(findings)
    return frozenset().union(*(named.get(index, frozenset()) for index, each in enumerate(found) if each in meant))
