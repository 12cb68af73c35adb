"""Carries out one verb. What a verb needs is imported when it is asked for: none waits for what others need."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from drafter.cli.answers import FAILED, print_line
from drafter.cli.arguments import parser
from drafter.text.sentence import DrafterError

Verb = Callable[[argparse.Namespace], int]


def run(arguments: Sequence[str]) -> int:
    """Carry out one verb and return the exit code."""
    options = parser().parse_args(arguments)
    try:
        return _verb(options.verb)(options)
    except DrafterError as error:
        print_line(error.sentence.in_(options.language), to=sys.stderr)
        return FAILED
    except BrokenPipeError:
        # The reader of our lines has gone (`drafter … | head`): nothing is left to do, and nothing to say.
        sys.stderr.close()
        return FAILED


def _verb(name: str) -> Verb:
    """The function behind a verb."""
    if name == "structure":
        from drafter.cli.structure import structure as verb
    elif name == "roll":
        from drafter.cli.roll import roll as verb
    elif name == "check":
        from drafter.cli.check import check as verb
    elif name == "compare":
        from drafter.cli.writing import compare as verb
    elif name == "export":
        from drafter.cli.writing import export as verb
    else:
        from drafter.cli.phrases import phrases as verb
    return verb
