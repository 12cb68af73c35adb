"""Word boundaries: Chinese by jieba with a dictionary of our own, English by pattern; numbers stay whole."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from threading import Thread

from drafter.text.expressions import expression
from drafter.text.resources import resource
from drafter.text.sentence import Language
from drafter.text.spans import Span

_SYMBOL = r"[A-Z][A-Z0-9]*(?:/[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*(?:\([A-Za-z0-9. -]{1,12}\))?)+"
_NUMBER = (
    r"(?:E?S-)?\d+/\d+(?: [A-Z]{1,2}(?![A-Za-z]))?(?:/\d+)*"  # 57/270 B, S-21/2
    r"|\d{1,3}(?: \d{3})+(?!\d)"  # 11 000
    r"|\d+(?:[.,]\d+)*"
)
_OLD_NUMBER = r"\d+(?: ?[A-Z])? ?\((?:E?S-)?(?:[IVXL]+|\d{4})\)"
_LATIN = r"[A-Za-z\u00c0-\u024f]+(?:['’\u2011-][A-Za-z0-9\u00c0-\u024f]+)*"
_HAN = r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"
_DIGITS = "〇零一二三四五六七八九十百千"
_HAN_NUMERAL = rf"(?:(?<=第)[{_DIGITS}]{{1,8}}|[{_DIGITS}]{{2,8}})(?=[届次章节条段年月日])"
_ORDINAL = rf"第(?=[{_DIGITS}]{{1,8}}[届次章节条段])"

_PIECES = {
    "zh": expression(
        rf"(?P<symbol>{_SYMBOL})|(?P<whole>{_OLD_NUMBER}|{_NUMBER}|{_LATIN}|{_HAN_NUMERAL}|{_ORDINAL})"
        rf"|(?P<han>{_HAN}+?(?={_ORDINAL}|[{_DIGITS}]{{2,8}}[届次章节条段年月日])|{_HAN}+)|(?P<space>\s+)|(?P<other>.)",
        re.DOTALL,
    ),
    "en": expression(
        rf"(?P<symbol>{_SYMBOL})|(?P<whole>{_OLD_NUMBER}|{_NUMBER}|{_LATIN})|(?P<han>{_HAN})|(?P<space>\s+)|(?P<other>.)",
        re.DOTALL,
    ),
}

_SYMBOL_PART = expression(r"/|[^/]+")

Cut = Callable[[str], Iterable[str]]


def token_spans(text: str, language: Language) -> tuple[Span, ...]:
    """The whole text in pieces without gaps: words, numbers, symbols, runs of white space, single punctuation marks."""
    return tuple(Span(start, end) for start, end, _ in _tokens(text, language))


def spans_at_hand(text: str, language: Language) -> tuple[Span, ...]:
    """As `token_spans`, without waiting: each Han character is one until the dictionary is loaded; that is begun."""
    if language != "zh" or knows_chinese():
        return token_spans(text, language)
    load_chinese()
    return tuple(Span(start, end) for start, end, _ in _tokens(text, language, _by_character))


def word_spans(text: str, language: Language) -> tuple[Span, ...]:
    """The words, numbers and symbols of `text`; punctuation and white space lie between them."""
    return tuple(Span(start, end) for start, end, is_word in _tokens(text, language) if is_word)


def words(text: str, language: Language) -> tuple[str, ...]:
    """The words of `text` in their order: 2023 / 年 / 12 / 月 / 19 / 日 / 第 / 78/167 / 号 / 决议."""
    return tuple(span.of(text) for span in word_spans(text, language))


def _tokens(
    text: str, language: Language, words_of: Callable[[str], Iterable[str]] | None = None
) -> Iterator[tuple[int, int, bool]]:
    """Each piece, and whether it is a word; `words_of` cuts runs of Han characters, without it the dictionary does."""
    words_of = words_of or _chinese_words
    for match in _PIECES[language].finditer(text):
        start, end = match.span()
        if match.lastgroup == "symbol":
            yield from ((start + a, start + b, is_word) for a, b, is_word in _between_slashes(match[0]))
        elif match.lastgroup != "han" or end - start == 1:
            yield start, end, match.lastgroup in ("whole", "han")
        else:
            for word in words_of(match[0]):
                yield start, start + len(word), True
                start += len(word)


def _by_character(run: str) -> Iterable[str]:
    return run


def _between_slashes(symbol: str) -> Iterator[tuple[int, int, bool]]:
    """A symbol's parts: of A/C.2/78/L.66 only 78 and L.66 change from one year to the next."""
    for part in _SYMBOL_PART.finditer(symbol):
        yield part.start(), part.end(), part[0] != "/"


def knows_chinese() -> bool:
    """True once the dictionary is loaded, which takes longer than a key may."""
    return bool(_chinese_cut.cache_info().currsize)


@lru_cache(maxsize=1)
def load_chinese() -> None:
    """Begin to load it in a thread, once, however often that is asked for meanwhile."""
    Thread(target=_chinese_cut, daemon=True).start()


@lru_cache(maxsize=4096)
def _chinese_words(run: str) -> tuple[str, ...]:
    """The words of a run of Han characters. A text and its next version, which are compared, share most of theirs."""
    return tuple(_chinese_cut()(run))


@lru_cache(maxsize=1)
def _chinese_cut() -> Cut:
    """The function that cuts a run of Han characters; its dictionary takes a moment to load, at the first use.

    WORKAROUND: jieba loads pkg_resources, which warns of its own age, and has invalid escapes, which newer Pythons warn
    of when they compile it. Its own loader would print to stderr and write a cache into the temporary folder.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ = _with_prefixes(_dictionary())
    tokenizer.total = sum(tokenizer.FREQ.values())
    tokenizer.initialized = True
    return lambda run: tokenizer.cut(run, HMM=False)


def _dictionary() -> dict[str, int]:
    lines = resource("dictionary", "words.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.split(" ") for line in lines if not line.startswith("#"))
    return {word: int(count) for word, count in entries}


def _with_prefixes(counts: dict[str, int]) -> dict[str, int]:
    """The counts with 0 for each beginning of a word that is none itself, as jieba looks words up."""
    prefixes = {word[:length]: 0 for word in counts for length in range(1, len(word))}
    return prefixes | counts
