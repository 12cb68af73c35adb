"""How long a check takes: a whole one of 60 and of 400 paragraphs, and one after a single edit.

    python -m tests.benchmarks.check_times

The aims: 15 ms and 100 ms, 2 ms after an edit. Each figure is processor time, the best of some runs, of a checker that
knows its rules.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from drafter import checks
from drafter.model import edits
from drafter.model.document import Resolution
from drafter.phrases.leads import match_lead
from drafter.register.lookup import register
from drafter.text.citations import find_citations
from drafter.text.dates import find_dates
from drafter.text.spans import Span
from tests.benchmarks.sized import resolution

AIMS = {60: 15.0, 400: 100.0}
AFTER_EDIT = 2.0
RUNS = 9


def best(work: Callable[[], object]) -> float:
    """The shortest of some runs, in milliseconds."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return 1000 * min(times)


def whole(document: Resolution) -> float:
    """A check by a new checker, with nothing remembered of the text."""
    context = checks.Context(register())

    def work() -> None:
        find_citations.cache_clear()
        find_dates.cache_clear()
        match_lead.cache_clear()
        checks.checker().run(document, context)

    return best(work)


def after_edit(document: Resolution) -> float:
    """A check after a character was typed in the middle."""
    context, checker = checks.Context(register()), checks.checker()
    checker.run(document, context)
    middle = document.paragraphs[len(document.paragraphs) // 2].id
    drafts = [document]
    for number in range(RUNS):
        drafts.append(edits.replace_text(drafts[-1], middle, Span(4, 4), str(number)))
    waiting = iter(drafts[1:])
    return best(lambda: checker.run(next(waiting), context))


def main() -> None:
    """Print the figures beside their aims."""
    checks.run(resolution(8), checks.Context(register()))
    for count, aim in AIMS.items():
        document = resolution(count)
        print(  # noqa: T201
            f"{count} paragraphs: whole {whole(document):.1f} ms (aim {aim:.0f}), "
            f"after an edit {after_edit(document):.2f} ms (aim {AFTER_EDIT:.0f})"
        )


if __name__ == "__main__":
    main()
