"""Which dates of citations are asked about in a folder of adopted texts, beside those that were read one by one.

Run it from the project's root: python -m tests.benchmarks.date_faults FOLDER. It prints what stands in the texts and
not in tests/rollforward/date_faults.tsv, and the other way round, and says 0 where both are the same.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from drafter.formats import FormatError, read_file
from drafter.model.document import Resolution
from drafter.register.lookup import register
from drafter.rollforward import Cycle, base_faults, drafting_day
from drafter.text.dates import format_date
from drafter.text.sentence import Language
from drafter.text.tables import read_table

KNOWN = Path(__file__).parents[1] / "rollforward" / "date_faults.tsv"

Fault = tuple[str, str, str]
"""What is printed, what is right, and the language."""


def faults_in(document: Resolution) -> set[Fault]:
    """The wrong dates of one text."""
    session = document.masthead.session or 0
    found = base_faults.propose(document, Cycle(session + 1, register(), drafting_day(session + 1)))
    return {(proposal.before, proposal.after, document.language) for proposal in found}


def main(folder: Path) -> int:
    """Print the differences; their number."""
    found: set[Fault] = set()
    for path in sorted(folder.rglob("*.xml")):
        try:
            found |= faults_in(read_file(path).document)
        except FormatError as error:
            print(path.name, error)  # noqa: T201
    known = set(_known())
    for sign, only in (("+", found - known), ("-", known - found)):
        for fault in sorted(only):
            print(sign, *fault)  # noqa: T201
    print(f"{len(found ^ known)} differences, {len(found)} faults in all")  # noqa: T201
    return len(found ^ known)


def _known() -> Iterator[Fault]:
    for row in read_table(KNOWN, required=("cited", "printed", "right", "language")):
        language: Language = "zh" if row["language"] == "zh" else "en"
        printed, right = (format_date(date.fromisoformat(row[name]), language) for name in ("printed", "right"))
        yield (printed, right, language)


if __name__ == "__main__":
    sys.exit(min(1, main(Path(sys.argv[1]))))
