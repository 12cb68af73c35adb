"""Checks of a resolution: the engine, findings, and one module of rules for each family."""

from typing import TYPE_CHECKING

from drafter.text.late_names import late_names

__all__ = ["Checker", "Context", "Finding", "Rule", "checker", "run", "source_of_rule"]

if TYPE_CHECKING:
    from drafter.checks.engine import Checker
    from drafter.checks.finding import Finding
    from drafter.checks.rule import Context, Rule
    from drafter.checks.running import checker, run, source_of_rule
else:
    __getattr__ = late_names(
        __name__,
        {
            "Checker": "drafter.checks.engine",
            "Context": "drafter.checks.rule",
            "Finding": "drafter.checks.finding",
            "Rule": "drafter.checks.rule",
            "checker": "drafter.checks.running",
            "run": "drafter.checks.running",
            "source_of_rule": "drafter.checks.running",
        },
    )
