"""Words to avoid and what to write instead: the bundled lists, and a delegation's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from drafter.checks.finding import Severity
from drafter.text.resources import resource
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.text.tables import TableError, TableRow, read_table

REQUIRED = ("avoid", "prefer")
"""The columns of a user's list, beside language (zh or en), reason and severity (error, warning, hint) where wanted."""

_LONGEST = 200
_FEW = 100
"""Words that one expression looks for faster than each for itself; a list of thousands would be slower by it."""
_NEARBY = 30
_MOST_OWN = 5000
"""Rows of a user's list: with more, a check would no longer keep up with typing."""
_SEVERITIES = {"error": Severity.ERROR, "warning": Severity.WARNING, "hint": Severity.HINT}
_NO_REASON = Sentence(zh="", en="")


@dataclass(frozen=True, slots=True)
class Word:
    """One row of a list. `prefer` is "" where nothing is to stand instead of what is to be avoided."""

    avoid: str
    prefer: str
    language: Language | None = None
    """None for texts of both languages."""
    reason: Sentence = _NO_REASON
    severity: Severity | None = None
    """None for that of the rule."""
    kind: str = ""
    """Which rule a row of the bundled list belongs to."""
    unless: str = ""
    """A regular expression; what is avoided is right where this covers it (目的的 for 的的)."""
    is_short_form: bool = False
    """True for a short form that is right once `prefer`, the full one, has stood in the same text."""


class WordList:
    """Words in the order of their file, made ready for searching when they are first searched for; one list is equal
    to itself only, so that nothing compares or hashes hundreds of rows."""

    def __init__(self, words: Iterable[Word] = ()) -> None:
        self.words = tuple(words)
        self._indexes: dict[Language, _Index] = {}

    def __bool__(self) -> bool:
        return bool(self.words)

    def index(self, language: Language) -> _Index:
        """The list made ready for texts in one language."""
        if language not in self._indexes:
            self._indexes[language] = _index(self.words, language)
        return self._indexes[language]


NO_WORDS = WordList()


@dataclass(frozen=True, slots=True)
class FoundWord:
    """A word to be avoided where it stands."""

    span: Span
    word: Word


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The user's list, and what could not be used of it."""

    words: WordList = NO_WORDS
    notes: tuple[Sentence, ...] = ()


def find_words(text: str, words: WordList, language: Language) -> Iterator[FoundWord]:
    """Where words of the list stand in `text`, in reading order; of two at one place the longer one.

    In English a word all in small letters is found with capitals too, unless the capitals are what is right.
    """
    present = words.index(language).present(text)
    if not present:
        return
    by_length = sorted(present, key=lambda word: len(word.avoid), reverse=True)
    pattern = re.compile("|".join(f"({_pattern(word.avoid, language)})" for word in by_length))
    in_full = {word.prefer: text.find(word.prefer) for word in by_length if word.is_short_form}
    for match in pattern.finditer(text):
        assert match.lastindex is not None
        word = by_length[match.lastindex - 1]
        is_named = 0 <= in_full.get(word.prefer, -1) < match.start() if word.is_short_form else False
        if match[0] != word.prefer and not is_named and not _is_right(text, match.span(), word.unless):
            yield FoundWord(Span(*match.span()), word)


@dataclass(frozen=True, slots=True)
class _Index:
    """A list made ready: single Latin words by their small letters, and all others, to be looked for one by one."""

    latin: Mapping[str, tuple[Word, ...]]
    others: tuple[tuple[str, Word], ...]
    """In small letters where the text is looked at in these."""
    is_folded: bool
    any_of: re.Pattern[str] | None
    """Finds whether one of `others` stands in a text, most of which have none; None for lists too long for it."""

    def present(self, text: str) -> tuple[Word, ...]:
        """The words of the list that may stand in the text."""
        plain = _folded(text) if self.is_folded else text
        may_be = self.any_of is None or self.any_of.search(plain) is not None
        found = [word for avoid, word in self.others if avoid in plain] if may_be else []
        if self.latin:
            for key in self.latin.keys() & _latin_words(text):
                found += self.latin[key]
        return tuple(found)


@lru_cache(maxsize=8)
def _latin_words(text: str) -> frozenset[str]:
    """The Latin words in small letters; several lists ask for those of one text in turn."""
    return frozenset(_LATIN.findall(_folded(text)))


@lru_cache(maxsize=8)
def _folded(text: str) -> str:
    return text.casefold()


_LATIN = re.compile(r"[a-z]+(?:-[a-z]+)*")


def _index(words: Iterable[Word], language: Language) -> _Index:
    latin: dict[str, tuple[Word, ...]] = {}
    others: list[tuple[str, Word]] = []
    is_folded = language == "en"
    for word in words:
        if word.language not in (None, language):
            continue
        key = word.avoid.casefold()
        if _LATIN.fullmatch(key):
            latin[key] = (*latin.get(key, ()), word)
        else:
            others.append((key if is_folded else word.avoid, word))
    any_of = re.compile("|".join(re.escape(avoid) for avoid, _ in others)) if len(others) <= _FEW else None
    return _Index(latin, tuple(others), is_folded, any_of)


def _is_right(text: str, place: tuple[int, int], unless: str) -> bool:
    """True where a match of `unless` nearby covers the place; an empty one covers nothing."""
    if not unless:
        return False
    start, end = place
    near = max(0, start - _NEARBY)
    around = text[near : end + _NEARBY]
    return any(m.start() + near <= start and end <= m.end() + near for m in re.finditer(unless, around))


def _pattern(text: str, language: Language) -> str:
    """The text, as a whole word where it begins or ends in Latin letters."""
    before = r"(?<![A-Za-z0-9])" if text[0].isascii() and text[0].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if text[-1].isascii() and text[-1].isalnum() else ""
    body = re.escape(text)
    return f"{before}(?i:{body}){after}" if language == "en" and text == text.lower() else f"{before}{body}{after}"


def like(found: str, prefer: str) -> str:
    """What is preferred with a capital where what was found has one."""
    if found[:1].isupper() and prefer[:1].islower():
        return prefer[:1].upper() + prefer[1:]
    return prefer


@lru_cache(maxsize=1)
def bundled() -> tuple[Word, ...]:
    """The lists that come with the program."""
    rows = read_table(resource("checks", "words.tsv"), required=("language", "kind", *REQUIRED))
    return tuple(word for row in rows if (word := _word(row)) is not None)


@lru_cache(maxsize=32)
def bundled_of(kind: str) -> WordList:
    """Those of one rule."""
    return WordList(word for word in bundled() if word.kind == kind)


def read_own(path: Path) -> OwnWords:
    """The user's list at `path`, read again whenever it changed; empty where there is none.

    A row without a word to avoid, or one that is far too long, is passed over; it stands in `notes`. So does a file
    that cannot be read at all: a broken list never stops a check.
    """
    try:
        stamp = path.stat()
    except OSError:
        return OwnWords()
    return _read_own(path, stamp.st_mtime_ns, stamp.st_size)


@lru_cache(maxsize=4)
def _read_own(path: Path, _changed_ns: int, _size: int) -> OwnWords:
    try:
        rows = read_table(path, required=REQUIRED)
    except TableError as error:
        return OwnWords(notes=(error.sentence,))
    except OSError:
        return OwnWords(notes=(_unreadable(path.name),))
    words, notes = _usable(rows, path.name)
    return OwnWords(WordList(words), notes)


def _usable(rows: Sequence[TableRow], name: str) -> tuple[tuple[Word, ...], tuple[Sentence, ...]]:
    found = [(row.line, _own_word(row)) for row in rows[:_MOST_OWN]]
    notes = [_passed_over(name, line) for line, word in found if word is None]
    if len(rows) > _MOST_OWN:
        notes.append(_too_many(name))
    return tuple(word for _, word in found if word is not None), tuple(notes)


def _own_word(row: TableRow) -> Word | None:
    """A row of the user's own, whose `unless` is meant as it stands: an expression might be broken, or run away."""
    word = _word(row)
    return word and replace(word, unless=re.escape(word.unless))


def _word(row: TableRow) -> Word | None:
    avoid, prefer = row["avoid"], row["prefer"]
    if not avoid or len(avoid) > _LONGEST or avoid == prefer:
        return None
    named = row["language"]
    language: Language | None = "zh" if named == "zh" else "en" if named == "en" else None
    reason = Sentence(zh=row["reason_zh"] or row["reason"], en=row["reason_en"] or row["reason"])
    return Word(
        avoid,
        prefer,
        language,
        reason,
        _SEVERITIES.get(row["severity"].lower()),
        row["kind"],
        row["unless"],
        row["short_form"] == "yes",
    )


def _passed_over(name: str, line: int) -> Sentence:
    return Sentence(
        zh=f"{name}第{line}行没有可用的“avoid”（要避免的词），这一行未采用。",
        en=f"Line {line} of {name} has no usable word to avoid, and was passed over.",
    )


def _too_many(name: str) -> Sentence:
    return Sentence(
        zh=f"{name}超过{_MOST_OWN}行，只采用前{_MOST_OWN}行。",
        en=f"{name} has more than {_MOST_OWN} rows; only the first {_MOST_OWN} are used.",
    )


def _unreadable(name: str) -> Sentence:
    return Sentence(zh=f"{name}读不出来，用语表未采用。", en=f"{name} cannot be read; the list of words was left out.")
