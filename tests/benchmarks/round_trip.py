"""Whether a clean copy reads back as the same document: all adopted texts, and the UN's own Word files.

Run it from the project's root: python -m tests.benchmarks.round_trip ARCHIVE [EVERY] [--automatic]

ARCHIVE is the unpacked archive of the UN's XML; of its files each EVERY-th is tried, all of them where it is not said.
One in seventeen has sub-paragraphs that the mark-up does not know, "(a)" typed in a plain paragraph: the Word file is
understood better than the XML, and only the printed words can be compared. They are counted apart.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from drafter import formats
from drafter.app.exporting import words_of
from drafter.formats import outputs
from drafter.formats.page_options import PageOptions
from drafter.model.document import Resolution
from tests.formats.docx import judges

_OFFICIAL = judges.SHARED / "corpus" / "sample" / "word-official-en"
_LONGEST = 300


def differences(document: Resolution, options: PageOptions) -> list[str]:
    """What the clean copy of a document does not give back."""
    again = judges.read_back(outputs.clean(document, options))
    found = [] if words_of(document) == words_of(again) else ["words"]
    for name, look in (("body", judges.body), ("notes", judges.notes), ("head", judges.head)):
        wanted, got = look(document), look(again)
        if wanted != got:
            found.append(f"{name}: {_first(wanted, got)}")
    return found


def _first(wanted: object, got: object) -> str:
    sides = (list(one.items()) if isinstance(one, dict) else list(one) for one in (wanted, got))  # type: ignore[call-overload]
    a, b = sides
    return next((f"{y} for {x}" for x, y in zip(a, b, strict=False) if x != y), f"{len(b)} for {len(a)}")


def main(archive: Path, every: int, options: PageOptions) -> bool:
    """Prints what was tried and every difference; true where the words are the same."""
    tried: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    reworded: Counter[str] = Counter()
    for path in [*sorted(archive.rglob("*.xml"))[::every], *sorted(_OFFICIAL.glob("*.DOC"))]:
        kind = "official Word files" if path.suffix == ".DOC" else path.parent.name
        found = differences(formats.read_file(path).document, options)
        tried[kind] += 1
        wrong[kind] += bool(found)
        reworded[kind] += "words" in found
        for one in found:
            print(f"{path.parent.parent.name} {path.name}: {one[:_LONGEST]}", flush=True)  # noqa: T201
    for kind, count in tried.items():
        print(f"{kind:20} {count - wrong[kind]} of {count} read back the same, {count - reworded[kind]} word for word")  # noqa: T201
    return not any(reworded.values())


if __name__ == "__main__":
    plain = [said for said in sys.argv[1:] if not said.startswith("--")]
    chosen = PageOptions(automatic_numbers="--automatic" in sys.argv)
    sys.exit(not main(Path(plain[0]), int(plain[1]) if len(plain) > 1 else 1, chosen))
