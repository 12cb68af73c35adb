"""`drafter check`: the findings in a text."""

from __future__ import annotations

import argparse

from drafter import checks
from drafter.checks.finding import Severity
from drafter.cli import shapes
from drafter.cli.answers import each
from drafter.cli.registers import own_register
from drafter.cli.sources import open_source


def check(options: argparse.Namespace) -> int:
    """Print the findings of each file; 1 where one of them is an error."""
    worst = Severity.HINT

    def one(name: str) -> shapes.Json:
        nonlocal worst
        opened = open_source(name)
        document, base = opened.document, opened.base.document if opened.base else None
        findings = checks.run(document, checks.Context(own_register(), session=options.session, base=base))
        worst = max([worst, *(finding.severity for finding in findings)])
        return {"file": name, "findings": [shapes.finding_of(document, f, options.language) for f in findings]}

    return each(options, one) or int(worst is Severity.ERROR)
