"""Whether Chinese and English texts of the same two resolutions are aligned alike, paragraph by paragraph.

There is no list of right alignments, but the two languages of a resolution have the same paragraphs: where one language
pairs other paragraphs than the other, one of them is wrong.

    python -m tests.benchmarks.alignment_agreement ../shared/bench/dev-roll.jsonl FOLDER

FOLDER holds the unpacked ../shared/corpus/akn-sessions-75-77.tar.xz.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from drafter.formats import read_file
from drafter.model.alignment import align
from drafter.model.document import Resolution
from drafter.text.sentence import Language

Texts = tuple[Resolution, Resolution]


def number_in(path: str) -> str:
    """The number of the resolution in a file's name: 76_83 of A_RES_76_83-2118636C.xml."""
    match = re.search(r"\d+_\d+(?: ?[A-Z](?:-[A-Z])?(?=[_-]))?", Path(path).name)
    return match[0] if match else path


def pairs_of_files(listing: Path) -> dict[tuple[str, str], dict[Language, tuple[str, str]]]:
    """The files of each pair of consecutive resolutions by language."""
    found: dict[tuple[str, str], dict[Language, tuple[str, str]]] = {}
    for line in listing.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        key = number_in(row["prev"]), number_in(row["next"])
        found.setdefault(key, {})[row["lang"]] = row["prev"], row["next"]
    return found


def origins(old: Resolution, new: Resolution) -> dict[int, int]:
    """For each paragraph of the new text that has one, the place of the old one that it came from."""
    return {
        new.positions[pair.new_id]: old.positions[pair.old_id]
        for pair in align(old, new)
        if pair.old_id is not None and pair.new_id is not None
    }


def compare(chinese: Texts, english: Texts) -> Counter[str]:
    """How many paragraphs of the new text have the same origin in both languages, another one, or one in one only."""
    zh, en = origins(*chinese), origins(*english)
    counts: Counter[str] = Counter()
    for place in range(len(chinese[1].paragraphs)):
        a, b = zh.get(place), en.get(place)
        counts["alike" if a == b else "only Chinese" if b is None else "only English" if a is None else "conflict"] += 1
    return counts


def main(listing: Path, folder: Path) -> None:
    """Print the counts over all pairs whose texts have equally many paragraphs in both languages."""
    counts: Counter[str] = Counter()
    for files in pairs_of_files(listing).values():
        if len(files) < 2:
            continue
        zh, en = ([read_file(folder / name).document for name in files[language]] for language in ("zh", "en"))
        if [len(text.paragraphs) for text in zh] == [len(text.paragraphs) for text in en]:
            counts += compare((zh[0], zh[1]), (en[0], en[1]))
            counts["pairs of resolutions"] += 1
    print(dict(counts))  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
