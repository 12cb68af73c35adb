"""The rules, one module a family; `ALL` is what the engine runs."""

from drafter.checks.rule import Rule
from drafter.checks.rules import chain, citations, footnotes, numbering, punctuation

ALL: tuple[Rule, ...] = (*numbering.RULES, *footnotes.RULES, *chain.RULES, *punctuation.RULES, *citations.RULES)
