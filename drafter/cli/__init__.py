"""The command line: the same core without a window. No Qt is imported on this way."""

from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Carry out one verb and return the exit code.

    The core is imported here and not above, so that `--help` and a window that opens do not wait for it.
    """
    from drafter.cli.commands import run as carry_out

    return carry_out(arguments)
