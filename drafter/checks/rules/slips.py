"""Slips of the hand: a Latin word in Chinese, a word or a mark twice, marks that have no partner."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from string import ascii_lowercase

from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.rule import Hit, RuleInfo, Subject, TextRule
from drafter.text.sentence import Sentence
from drafter.text.spans import Span

_HAN = "\u4e00-\u9fff"
_LATIN = re.compile(rf"(?:(?<=[{_HAN}，、；])|(?<=[{_HAN}，、；] ))(?<![A-Za-z0-9./@_-])[a-z]{{2,}}(?= ?[{_HAN}])")
_WELL_KNOWN = {"and": "和", "or": "或", "of": "的", "with": "与", "as": "作为", "to": "至"}
_UNITS = frozenset({"km", "kg", "cm", "mm", "ha", "aa", "bb", "cc", "dd", "ee", "ff", "gg", "ppm"})


def _latin(text: str, _: Subject) -> Iterator[Hit]:
    for match in _LATIN.finditer(text):
        if match[0] in _UNITS:
            continue
        right = _WELL_KNOWN.get(match[0])
        span = Span(*match.span())
        message = Sentence(zh=f"中文里夹着“{match[0]}”", en=f"“{match[0]}” stands in the Chinese text")
        yield Hit(span, message, fix=Fix(match[0], right) if right else None)


LATIN = RuleInfo(
    name="latin-word-in-chinese",
    family=Family.CHARACTER,
    severity=Severity.ERROR,
    title=Sentence(zh="中文里夹着外文词", en="A Latin word stands in the Chinese text"),
    why=Sentence(
        zh="中文案文除符号、缩写和网址外不夹小写外文词，多半是译稿漏改。",
        en="Chinese texts hold no small Latin words but in symbols and addresses; it was left over from a translation.",
    ),
    source=Sentence(
        zh="已通过案文中除列举字母外只有6个外文词；A/C.2/78/L.66的“生活 and 生计”通过时已改为“和”",
        en="Adopted texts hold six foreign words beside the letters of lists; “and” in A/C.2/78/L.66 became 和",
    ),
    flags=("认识到对人们生活and生计的影响，", "认识到对人们生活 and 生计的影响，"),
    passes=("可查阅www.un.org/zh。", "认识到冠状病毒病(COVID-19)的影响，", "1. 请：\n(aa) 提交报告；\n(bb) 通报。"),
    languages=("zh",),
)

# The range of Chinese characters without 和, 或 and 的, around which like words stand rightly.
_WORD_CHARACTER = r"[\u4e00-\u548b\u548d-\u6215\u6217-\u7683\u7685-\u9fff]"
_WORD_TWICE = re.compile(rf"(?={_WORD_CHARACTER}{{6}})({_WORD_CHARACTER}{{3,12}})\1")
_LETTER_TWICE = re.compile(
    r"(?<![目标])的的|(?<!为)了了(?!解)|和和(?![平谐睦解气])|(?<![存现所正潜内实旨外健好自])在在|(?<![参"
    r"给])与与|(?<!反)对对|将将"
)
_LETTERS_TWICE = ("的的", "了了", "和和", "在在", "与与", "对对", "将将")


def _doubled(text: str, _: Subject) -> Iterator[Hit]:
    letters = _LETTER_TWICE.finditer(text) if any(twice in text for twice in _LETTERS_TWICE) else ()
    for match in (*_WORD_TWICE.finditer(text), *letters):
        half = match[0][: len(match[0]) // 2]
        message = Sentence(zh=f"“{half}”重复", en=f"“{half}” stands twice")
        yield Hit(Span(*match.span()), message, fix=Fix(match[0], half))


_DOUBLED_WHY = Sentence(zh="多半是删改时留下的；删去一处。", en="Most likely left over from editing; take one out.")

DOUBLED = RuleInfo(
    name="word-doubled",
    family=Family.CHARACTER,
    severity=Severity.WARNING,
    title=Sentence(zh="字词重复", en="A word stands twice"),
    why=_DOUBLED_WHY,
    source=Sentence(
        zh="已通过案文中“的的”142处，除“目的的”外8处，都是笔误",
        en="142 的的 in adopted texts; but for 目的的, the 8 others are slips",
    ),
    flags=("重申各国的的承诺，", "请秘书长秘书长提交报告，"),
    passes=("重申《宪章》目的的重要性，", "认识到必须为了了解情况而努力，", "促进各国和和平进程，"),
    languages=("zh",),
)

_TWICE_EN = re.compile(r"\b([A-Za-z]{2,}) \1(?![\w-])")
_LEGAL_TWICE = frozenset({"that", "had"})


def _doubled_en(text: str, _: Subject) -> Iterator[Hit]:
    for match in _TWICE_EN.finditer(text):
        if match[1].lower() not in _LEGAL_TWICE:
            message = Sentence(zh=f"“{match[1]}”重复", en=f"“{match[1]}” stands twice")
            yield Hit(Span(*match.span()), message, fix=Fix(match[0], match[1]))


DOUBLED_EN = RuleInfo(
    name="english-word-doubled",
    family=Family.CHARACTER,
    severity=Severity.WARNING,
    title=Sentence(zh="英文词重复", en="A word stands twice"),
    why=_DOUBLED_WHY,
    source=Sentence(
        zh="第75至77届已通过的英文案文逐一核对", en="Adopted English texts of sessions 75 to 77, each case read"
    ),
    flags=("Recalling the the report,",),
    passes=("Recalling the report,", "Noting that that report was late,"),
    languages=("en",),
)

_MARKS_TWICE = re.compile(
    r"[，、；：。][，、；：。]+|[,;:](?:(?<!\.[,;:])[,;:]+|(?<!\.[,;:])\.(?!\w))|\.(?<!\.\.)\.(?!\.)"
)


def _marks(text: str, _: Subject) -> Iterator[Hit]:
    for match in _MARKS_TWICE.finditer(text):
        message = Sentence(zh=f"“{match[0]}”标点重叠", en=f"“{match[0]}”: two marks in a row")
        yield Hit(Span(*match.span()), message, fix=Fix(match[0], match[0][-1]))


MARKS = RuleInfo(
    name="punctuation-doubled",
    family=Family.PUNCTUATION,
    severity=Severity.WARNING,
    title=Sentence(zh="标点重叠", en="Two punctuation marks in a row"),
    why=Sentence(zh="两个标点连用时删去一个。", en="One of the two is to go."),
    source=Sentence(zh="已通过案文中13处，都是笔误", en="13 in adopted texts, all of them slips"),
    flags=("回顾其决议，，", "回顾其决议、；", "Recalling its resolution,,"),
    passes=("回顾其决议，", "Recalling trade, development, etc.,"),
)

_AND = re.compile("、(?:和(?![平谐睦解])|以及)")


def _and(text: str, _: Subject) -> Iterator[Hit]:
    for match in _AND.finditer(text):
        word = match[0][1:]
        severity = Severity.HINT if word == "以及" else None
        message = Sentence(zh=f"“{word}”前不用顿号", en=f"No 、 before {word}")
        yield Hit(Span(*match.span()), message, fix=Fix(match[0], word), severity=severity)


AND = RuleInfo(
    name="enumeration-comma-before-and",
    family=Family.PUNCTUATION,
    severity=Severity.WARNING,
    title=Sentence(zh="“和”“以及”前不用顿号", en="No enumeration comma before “and”"),
    why=Sentence(
        zh="并列各项之间用顿号，最后一项前用“和”或“以及”，不再加顿号。各项很长时也有“、以及”。",
        en="Items are parted by 、; the last one follows 和 or 以及 without it.",
    ),
    source=Sentence(
        zh="第75至77届已通过的中文案文逐一核对", en="Adopted Chinese texts of sessions 75 to 77, each case read"
    ),
    flags=("促请各国、各组织、和民间社会参加，",),
    passes=("促请各国、各组织和民间社会参加，", "促进稳定、和平与发展，"),
    languages=("zh",),
)

_PAIRS = {"”": "“", "’": "‘", "》": "《", "〉": "〈", ")": "(", "]": "["}
_PAIRED_ZH = re.compile("[“”‘’《》〈〉()[\\]]")
_PAIRED_EN = re.compile("[“”()[\\]]")
_ITEM = re.compile(r"(?<![\w(])(?:[a-z]{1,3}|\d{1,2}|[ivx]{1,4})$")


def _unpaired(text: str, subject: Subject) -> Iterator[Hit]:
    opened: list[Span] = []
    waiting: Counter[str] = Counter()
    for match in (_PAIRED_ZH if subject.language == "zh" else _PAIRED_EN).finditer(text):
        mark, span = match[0], Span(*match.span())
        if mark not in _PAIRS:
            opened.append(span)
            waiting[mark] += 1
        elif waiting[_PAIRS[mark]]:
            yield from (_alone(each, text) for each in _closed(opened, waiting, _PAIRS[mark], text))
        elif not (mark == ")" and _ITEM.search(text, max(0, span.start - 4), span.start)):
            yield _alone(span, text)
    for span in opened:
        if not (span.of(text) == "“" and span.start == 0):
            yield _alone(span, text)


def _closed(opened: list[Span], waiting: Counter[str], mark: str, text: str) -> Iterator[Span]:
    """Takes the last `mark` off the open ones; gives those above it, which have no partner."""
    while True:
        last = opened.pop()
        waiting[last.of(text)] -= 1
        if last.of(text) == mark:
            return
        yield last


def _alone(span: Span, text: str) -> Hit:
    mark = span.of(text)
    return Hit(span, Sentence(zh=f"“{mark}”没有配对", en=f"“{mark}” has no partner"))


UNPAIRED = RuleInfo(
    name="mark-unpaired",
    family=Family.PUNCTUATION,
    severity=Severity.WARNING,
    title=Sentence(zh="引号、书名号或括号没有配对", en="A quotation mark or bracket has no partner"),
    why=Sentence(
        zh="引号、书名号和括号须在同一段里成对。",
        en="Quotation marks, title marks and brackets come in pairs within a paragraph.",
    ),
    source=Sentence(zh="第75至77届已通过案文逐一核对", en="Adopted texts of sessions 75 to 77, each case read"),
    flags=("回顾《全球契约的规定，", "回顾题为“全球合作的决议，", "Recalling the report (annual,"),
    passes=(
        "回顾《全球契约》的规定，",
        "Recalling the States’ reports,",
        "Recalling paragraph 4 a) of the annex,",
        "Recalling the report (annual),",
    ),
    is_met_in_writing=True,
)

_NESTED = re.compile("《[^《》]*《[^《》]*》")


def _nested(text: str, _: Subject) -> Iterator[Hit]:
    for match in _NESTED.finditer(text):
        if text.startswith("》", match.end()) or "》" in text[match.end() : match.end() + 60].split("《")[0]:
            inner = Span(match.start() + match[0].rindex("《"), match.end())
            name = inner.of(text)[1:-1]
            yield Hit(inner, fix=Fix(inner.of(text), f"〈{name}〉", Safety.SAFE))


NESTED = RuleInfo(
    name="title-mark-nested",
    family=Family.PUNCTUATION,
    severity=Severity.ERROR,
    title=Sentence(zh="书名号里的书名号应为单的", en="A title inside a title takes single marks"),
    why=Sentence(zh="书名里还有书名时，里面的用〈〉。", en="Inside 《》 a further title stands in 〈〉."),
    source=Sentence(
        zh="已通过案文：〈〉168处，书名号套书名号0处", en="Adopted texts: 168 with 〈〉, none with 《》 inside 《》"
    ),
    flags=("回顾《关于《全球契约》的宣言》，",),
    passes=("回顾《关于〈全球契约〉的宣言》，", "回顾《宣言》和《契约》，"),
    languages=("zh",),
)

RULES = (
    TextRule(LATIN, _latin, tuple(ascii_lowercase)),
    TextRule(DOUBLED, _doubled),
    TextRule(DOUBLED_EN, _doubled_en),
    TextRule(MARKS, _marks),
    TextRule(AND, _and, ("、和", "、以及")),
    TextRule(UNPAIRED, _unpaired, tuple("“”‘’《》〈〉()[]")),
    TextRule(NESTED, _nested, ("《",)),
)
