"""Whether the copy for submission is true over the UN's own Word files and over texts whose numbers Word counts.

Run it from the project's root: python -m tests.benchmarks.redline_truth [SEEDS] [STEPS]

Each base is changed at random, the same way for the same seed: words replaced, paragraphs put in, taken out and moved,
notes added, removed and cited again. Judged by code that is not the redline's: `tests/formats/docx/truths.py` says how.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from drafter.formats.docx.redline import compare
from drafter.formats.docx.writer import write
from drafter.formats.page_options import PageOptions
from drafter.model.schema import normalise
from tests.formats.docx import judges, truths
from tests.formats.docx.files import WHEN
from tests.formats.docx.listed import by_paragraph, by_style, listed
from tests.formats.docx.mutations import mutated
from tests.formats.docx.samples import adopted_chinese, chinese, english

_SAMPLES = judges.SHARED / "corpus" / "sample"
_LONGEST = 400


def bases() -> Iterator[tuple[str, str, bytes]]:
    """Kind, name and file of each base text."""
    for path in sorted((_SAMPLES / "word-official-en").glob("*.DOC")):
        yield "official", path.stem, path.read_bytes()
    for path in sorted((_SAMPLES / "rendered").glob("*-zh.docx")):
        yield "by LibreOffice", path.stem, path.read_bytes()
    for name, document in (("zh", chinese()), ("zh-adopted", adopted_chinese()), ("en", english())):
        yield "our own", name, write(document)
        yield "our own, counted", name, write(document, PageOptions(automatic_numbers=True))
    yield "lists", "by paragraph", listed(by_paragraph)
    yield "lists", "by style", listed(by_style)


def faults(source: bytes, seed: int, steps: int) -> list[str]:
    """What is wrong with one random draft."""
    base = judges.read_back(source)
    draft = normalise(mutated(base, seed, steps))
    return truths.faults(source, draft, compare(base, source, draft, "Delegation", WHEN))


def main(seeds: int, steps: int) -> bool:
    """Prints what was tried and every fault; true where there is none."""
    tried: dict[str, int] = {}
    wrong: dict[str, int] = {}
    for kind, name, source in bases():
        for seed in range(seeds):
            found = faults(source, seed * 1000 + len(source), steps)
            tried[kind] = tried.get(kind, 0) + 1
            wrong[kind] = wrong.get(kind, 0) + bool(found)
            for one in found:
                print(f"{kind}, {name}, seed {seed}: {one[:_LONGEST]}")  # noqa: T201
    for kind, count in tried.items():
        print(f"{kind:20} {count - wrong[kind]} of {count} true both ways")  # noqa: T201
    return not any(wrong.values())


if __name__ == "__main__":
    numbers = [int(said) for said in sys.argv[1:]]
    sys.exit(not main(*(numbers + [3, 14][len(numbers) :])))
