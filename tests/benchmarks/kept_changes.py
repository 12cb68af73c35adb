"""Whether a draft that goes on from a file's tracked changes is true to both of the file's texts.

Run it from the project's root: python -m tests.benchmarks.kept_changes [SEEDS] [STEPS]

Two kinds of tracked files. Pairs of official texts, the old one tracked to the new one, each by another author than the
draft's; and every base of `redline_truth`, changed at random. Judged by code that is not the redline's: the copy for
submission against the file as a second opinion rejects and accepts it. Told too: whether the pairs of paragraphs are
those of the two texts themselves, and how many paragraphs are told to differ though their words are the same.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date

from drafter.app.exporting import Kind, Order, produce
from drafter.formats.choosing import TrackedChoice, read_as
from drafter.formats.docx.redline import compare
from drafter.formats.imported import Imported
from drafter.model.alignment import align
from drafter.model.document import Resolution
from drafter.model.pair_kind import PairKind
from drafter.model.schema import normalise
from drafter.model.state import Base
from tests.benchmarks.redline_truth import bases
from tests.formats.docx import judges, settling, truths
from tests.formats.docx.files import WHEN
from tests.formats.docx.mutations import mutated

_PAIRS = judges.SHARED / "corpus" / "sample" / "pairs"
_LONGEST = 300


def tracked_files(seeds: int, steps: int) -> Iterator[tuple[str, str, bytes]]:
    """Kind, name and bytes of each file that tracks changes."""
    for path in sorted(_PAIRS.glob("*-old.docx")):
        source = path.read_bytes()
        new = judges.read_back(path.with_name(path.name.replace("-old", "-new")).read_bytes())
        yield "pairs", path.stem, compare(judges.read_back(source), source, new, "A colleague", WHEN)
    for kind, name, source in bases():
        for seed in range(seeds):
            base = judges.read_back(source)
            draft = normalise(mutated(base, seed * 1000 + len(source), steps))
            yield kind, f"{name}, seed {seed}", compare(base, source, draft, "A colleague", WHEN)


def faults(source: bytes, kept: Imported) -> Iterator[str]:
    """What is wrong with the copy for submission of the draft that the file gave."""
    before = kept.base.document
    base = Base(before, "a", kept.base.source)
    product = produce(Order(Kind.TRACKED, kept.document, base, "Delegation", date(2026, 10, 1)))
    rejected, accepted = settling.settled(source, "rejected"), settling.settled(source, "accepted")
    told = truths.faults(rejected, kept.document, product.data)
    # The second opinion writes parts anew that nobody touched: those are compared with the file itself.
    yield from (one for one in told if not one.startswith("parts: "))
    yield from (f"parts: {name} differs" for name in _touched(source, product.data))
    for name, look in (("body", judges.body), ("notes", judges.notes)):
        for view, wanted in (("rejected", rejected), ("accepted", accepted)):
            found = judges.read_back(settling.settled(product.data, view))  # type: ignore[arg-type]
            if look(found) != look(judges.read_back(wanted)):
                yield f"{view}: {name} is another one than the file's"
    if judges.authors(product.data) - {"Delegation"}:
        yield "an author of the file is named"
    yield from (f"proof: {proof.sentence.en}" for proof in product.proofs if not proof.holds)


def _touched(source: bytes, out: bytes) -> Iterator[str]:
    for name in judges.part_names(source):
        if name not in truths.MAY_CHANGE and judges.part(source, name) != judges.part(out, name):
            yield name


def pairs_of(before: Resolution, after: Resolution) -> tuple[Counter[str], int]:
    """What became of the paragraphs, and how many differ in form alone."""
    pairs = align(before, after)
    shared = [pair for pair in pairs if pair.changed and pair.old_id is not None and pair.new_id is not None]
    alike = [
        pair
        for pair in shared
        if pair.old_id is not None
        and pair.new_id is not None
        and before.paragraph(pair.old_id).content == after.paragraph(pair.new_id).content
    ]
    return Counter(pair.kind.value for pair in pairs), len(alike)


def main(seeds: int, steps: int) -> bool:
    """Prints what was tried and every fault; true where there is none."""
    tried: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    kinds: dict[str, Counter[str]] = {}
    in_form: Counter[str] = Counter()
    for kind, name, source in tracked_files(seeds, steps):
        kept = read_as(source, "a.docx", TrackedChoice.KEPT, takes_any_text=True)
        found = list(faults(source, kept))
        tried[kind] += 1
        wrong[kind] += bool(found)
        counted, alike = pairs_of(kept.base.document, kept.document)
        kinds[kind] = kinds.get(kind, Counter()) + counted
        in_form[kind] += alike
        for one in found:
            print(f"{kind}, {name}: {one[:_LONGEST]}")  # noqa: T201
    for kind, count in tried.items():
        said = ", ".join(f"{kinds[kind][each.value]} {each.value}" for each in PairKind)
        print(f"{kind:20} {count - wrong[kind]} of {count} true; {said}; in form alone {in_form[kind]}")  # noqa: T201
    return not any(wrong.values())


if __name__ == "__main__":
    numbers = [int(said) for said in sys.argv[1:]]
    sys.exit(not main(*(numbers + [2, 14][len(numbers) :])))
