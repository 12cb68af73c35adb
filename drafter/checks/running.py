"""The checks as they are run: every rule, over one document or over one that is checked again and again."""

from __future__ import annotations

from functools import lru_cache

from drafter.checks.engine import Checker
from drafter.checks.finding import Finding
from drafter.checks.rule import Context
from drafter.checks.rules import ALL
from drafter.model.document import Resolution
from drafter.text.sentence import Sentence


def checker() -> Checker:
    """A checker with every rule, for a document that is checked again and again."""
    return Checker(ALL)


def run(document: Resolution, context: Context) -> tuple[Finding, ...]:
    """Every finding of every rule, in reading order."""
    return checker().run(document, context)


def source_of_rule(name: str) -> Sentence:
    """By which authority a rule is one: manual and section, or counts over adopted texts; empty for an unknown name."""
    return _sources().get(name, Sentence(zh="", en=""))


@lru_cache(maxsize=1)
def rules_met_in_writing() -> frozenset[str]:
    """The rules that say of a paragraph no more than that it is not finished."""
    return frozenset(rule.info.name for rule in ALL if rule.info.is_met_in_writing)


@lru_cache(maxsize=1)
def _sources() -> dict[str, Sentence]:
    return {rule.info.name: rule.info.source for rule in ALL}
