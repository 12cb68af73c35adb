"""Checks of a resolution: the engine, findings, and one module of rules for each family."""

from functools import lru_cache

from drafter.checks.engine import Checker
from drafter.checks.finding import Finding
from drafter.checks.rule import Context, Rule
from drafter.checks.rules import ALL
from drafter.model.document import Resolution
from drafter.text.sentence import Sentence

__all__ = ["Checker", "Context", "Finding", "Rule", "checker", "run", "source_of_rule"]


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
def _sources() -> dict[str, Sentence]:
    return {rule.info.name: rule.info.source for rule in ALL}
