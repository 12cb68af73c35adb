"""Which findings a user's keys of ignored findings name.

A key made here holds the neighbours of the words beside rule, place and words, so that equal words written later in the
same paragraph are told of. Where the words are no longer as they were, a key goes to what is left of them: beside one
of its two neighbours; or, where the paragraph was split or joined, between both in another. Keys without neighbours,
which older drafts hold, name all equal words of their place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from types import MappingProxyType

from drafter.checks.finding import Finding

_DIVIDER = "\t"
_ENOUGH = 4
"""Neighbours of so many characters tell equal words of two places from each other."""

_NONE: Mapping[int, frozenset[str]] = MappingProxyType({})


def key_here(finding: Finding) -> str:
    """Names this finding alone, in a saved draft too."""
    return _DIVIDER.join((finding.key, *(side.replace(_DIVIDER, " ") for side in finding.around)))


def ignored_among(findings: Iterable[Finding], keys: Set[str]) -> tuple[Finding, ...]:
    """Those of the findings that the keys name."""
    found = tuple(findings)
    named = naming(found, keys)
    return tuple(finding for place, finding in enumerate(found) if place in named)


def naming(findings: Sequence[Finding], keys: Set[str]) -> Mapping[int, frozenset[str]]:
    """The keys that name each of the findings, by its index among them; all findings of one check are to be given."""
    if not keys:
        return _NONE
    named: dict[int, set[str]] = {}
    for index, finding in enumerate(findings):
        whole = {finding.key, finding.key_of_words, finding.key_of_rule} & keys
        if whole:
            named[index] = whole
    for key in sorted(keys):
        for index in _holders(key, findings):
            named.setdefault(index, set()).add(key)
    return {index: frozenset(those) for index, those in named.items()}


def _holders(key: str, findings: Sequence[Finding]) -> list[int]:
    """What a key with neighbours names: the first of the three ways that finds something."""
    head, *around = key.rsplit(_DIVIDER, 2)
    if len(around) != 2:
        return []
    wanted = (around[0], around[1])
    here = [index for index, finding in enumerate(findings) if finding.key == head]
    exact = [index for index in here if _around(findings[index]) == wanted]
    if exact:
        return exact
    beside = [index for index in here if _is_beside(_around(findings[index]), wanted)]
    if beside or sum(map(len, wanted)) < _ENOUGH:
        return beside
    rule, _, words = _parts(head)
    return [
        index
        for index, finding in enumerate(findings)
        if finding.rule == rule and _around(finding) == wanted and _parts(finding.key)[2] == words
    ]


def _is_beside(around: tuple[str, str], wanted: tuple[str, str]) -> bool:
    return around[0] == wanted[0] or around[1] == wanted[1]


def _around(finding: Finding) -> tuple[str, str]:
    before, after = (side.replace(_DIVIDER, " ") for side in finding.around)
    return (before, after)


def _parts(head: str) -> tuple[str, str, str]:
    """Rule, place, words."""
    rule, _, rest = head.partition(" ")
    where, _, words = rest.partition(" ")
    return (rule, where, words)
