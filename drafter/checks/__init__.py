"""Checks of a resolution: the engine, findings, and one module of rules for each family."""

from drafter.checks.engine import Checker
from drafter.checks.finding import Finding
from drafter.checks.rule import Context
from drafter.checks.rules import ALL
from drafter.model.document import Resolution

__all__ = ["Checker", "Context", "Finding", "checker", "run"]


def checker() -> Checker:
    """A checker with every rule, for a document that is checked again and again."""
    return Checker(ALL)


def run(document: Resolution, context: Context) -> tuple[Finding, ...]:
    """Every finding of every rule, in reading order."""
    return checker().run(document, context)
