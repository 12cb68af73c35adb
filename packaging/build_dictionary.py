"""Builds resources/dictionary/words.txt: `python packaging/build_dictionary.py [FOLDER]`.

FOLDER holds corpus/akn-sessions-75-77.tar.xz and data/leads_zh.json; without it the shared folder beside the project
is read. The words are those that jieba's general dictionary finds in the adopted texts in Chinese, with how often they
occur there; pieces of it that only ever stand together (可|持续, 问|责) become one word; single characters are counted
too, for they decide where a word ends. What remains of 20,000 goes to the most frequent other words of jieba's
dictionary (MIT licence), with the count 1, for texts on new subjects. The same input gives the same file.
"""

from __future__ import annotations

import json
import logging
import math
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import jieba

PROJECT = Path(__file__).resolve().parent.parent
TARGET = PROJECT / "resources" / "dictionary" / "words.txt"
WORDS = 20_000
LEAST = 2
LONGEST = 8
LONGEST_COMPOUND = 4
LEAST_COMPOUND = 15
LEAST_COHESION = 0.74
LEAST_SHARE = 0.8
NEVER_JOINED = frozenset(["及其", "号", "请", "得", "经", "一", "这", "的", "和", "并", "及"])
HEADER = (
    "# Source: United Nations, words of General Assembly resolutions of sessions 75 to 77 in Chinese, with their counts"
)

_HAN_RUN = re.compile(r"[\u4e00-\u9fff]+")
_NUMERAL = re.compile(r"第?[〇零一二三四五六七八九十百千]+[届次章节条段年月日号]?")
_TAG = re.compile(r"<[^>]*>")


def main(arguments: list[str]) -> int:
    """Writes the dictionary and says how many words it holds."""
    folder = Path(arguments[0]) if arguments else PROJECT.parent / "shared"
    jieba.setLogLevel(logging.WARNING)
    counts, pairs = count_words(texts(folder / "corpus" / "akn-sessions-75-77.tar.xz"))
    found = short_leads(folder / "data" / "leads_zh.json") | compounds(counts, pairs) | counts
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    lines = [HEADER, *(f"{word} {count}" for word, count in sorted(filled(chosen(found)).items()))]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(lines) - 1:6} words")
    return 0


def texts(archive: Path) -> Iterator[str]:
    """The plain text of each Chinese file of the archive; marks inside a word do not cut it."""
    with tarfile.open(archive) as tar:
        for member in tar:
            if "/Chinese/" not in member.name or not member.name.endswith(".xml"):
                continue
            file = tar.extractfile(member)
            if file is not None:
                yield plain_text(file.read().decode("utf-8", "replace"))


def plain_text(xml: str) -> str:
    """The text of an XML file after its metadata, paragraph by paragraph."""
    body = xml.partition("</meta>")[2] or xml
    return _TAG.sub("", body.replace("</p>", "\n"))


def count_words(all_texts: Iterator[str]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """How often each word, each character that stands alone, and each pair of neighbours occurs."""
    counts: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for text in all_texts:
        for run in _HAN_RUN.findall(text):
            words = list(jieba.cut(run, HMM=False))
            counts.update(words)
            pairs.update(pairwise(words))
    return counts, pairs


def compounds(counts: Counter[str], pairs: Counter[tuple[str, str]]) -> dict[str, int]:
    """Short words that the general dictionary lacks: a character and a neighbour that hardly occurs without it."""
    total = counts.total()
    return {
        left + right: together
        for (left, right), together in pairs.items()
        if together >= LEAST_COMPOUND
        and len(left + right) <= LONGEST_COMPOUND
        and 1 in (len(left), len(right))
        and not NEVER_JOINED & {left, right}
        and together / min(counts[left], counts[right]) >= LEAST_SHARE
        and cohesion(together / total, counts[left] / total, counts[right] / total) >= LEAST_COHESION
    }


def cohesion(together: float, left: float, right: float) -> float:
    """Pointwise mutual information of two shares of a text, normalised: 1 where neither occurs without the other."""
    return math.log(together / (left * right)) / -math.log(together)


def short_leads(path: Path) -> dict[str, int]:
    """Opening verbs of up to four characters with their counts: 着重指出, 表示注意到 is two words."""
    leads = json.loads(path.read_text(encoding="utf-8"))
    return {
        entry["lead"]: entry["n"] for entry in leads if 2 <= len(entry["lead"]) <= 4 and entry["lead"][0] not in "又还"
    }


def chosen(counts: dict[str, int]) -> dict[str, int]:
    """The words to keep: frequent enough, no numerals, all single characters."""
    return {
        word: count
        for word, count in counts.items()
        if len(word) == 1 or (count >= LEAST and len(word) <= LONGEST and not _NUMERAL.fullmatch(word))
    }


def filled(words: dict[str, int]) -> dict[str, int]:
    """The words with the most frequent others, two to four characters long, of jieba's dictionary up to 20,000."""
    jieba.initialize()
    general = [
        (-count, word)
        for word, count in jieba.dt.FREQ.items()
        if count
        and 2 <= len(word) <= 4
        and word not in words
        and _HAN_RUN.fullmatch(word)
        and not _NUMERAL.fullmatch(word)
    ]
    return words | {word: 1 for _, word in sorted(general)[: WORDS - len(words)]}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
