"""What the checks found, divided into what the user sees and what the user ignores."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The checks are loaded by whoever runs them, not when a window opens.
    from drafter.checks.finding import Finding


@dataclass(frozen=True, slots=True)
class DividedFindings:
    """`all` in the order of the checks; each of them is either `shown` or `ignored`."""

    all: tuple[Finding, ...] = ()
    shown: tuple[Finding, ...] = ()
    ignored: tuple[Finding, ...] = ()


def divided(found: tuple[Finding, ...], keys: frozenset[str]) -> DividedFindings:
    """`found`, of which those are ignored that one of the keys names."""
    # Most drafts ignore nothing, and keys of hundreds of findings are to be spelt out for a look at each.
    if not keys:
        return DividedFindings(found, found)
    from drafter.checks.ignoring import ignored_among  # loaded by then: the findings were made with them

    ignored = ignored_among(found, keys)
    is_silent = frozenset(map(id, ignored))
    return DividedFindings(found, tuple(finding for finding in found if id(finding) not in is_silent), ignored)


def keys_of(findings: Iterable[Finding], found: tuple[Finding, ...], keys: frozenset[str]) -> frozenset[str]:
    """Those of the keys by which any of these findings, which are among `found`, is ignored."""
    from drafter.checks.ignoring import naming

    named, meant = naming(found, keys), frozenset(findings)
    return frozenset().union(*(named.get(index, frozenset()) for index, each in enumerate(found) if each in meant))
