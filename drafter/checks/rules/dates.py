"""Dates: possible, in figures, in the UN's order, ranges written out, and what lies ahead not past already."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafter.checks.coming import past_events
from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.matching import instead, replacing
from drafter.checks.patterns import Replacement, replacement_rule
from drafter.checks.rule import FIGURES, Hit, ParagraphRule, RuleInfo, Subject, TextRule
from drafter.model.document import Paragraph
from drafter.text.dates import MONTHS, FoundDate, find_dates, format_date
from drafter.text.numerals import from_han
from drafter.text.organs import masked
from drafter.text.sentence import Sentence
from drafter.text.spans import Span

_HAS_DATE = re.compile(r"\d日|\d{4}")


def _dates(text: str, subject: Subject) -> tuple[FoundDate, ...]:
    return find_dates(text, subject.language) if _HAS_DATE.search(text) else ()


def _impossible(text: str, subject: Subject) -> Iterator[Hit]:
    for found in _dates(text, subject):
        if found.first is None or found.last is None:
            words = found.span.of(text)
            yield Hit(found.span, Sentence(zh=f"没有“{words}”这一天", en=f"There is no {words}"))


IMPOSSIBLE = RuleInfo(
    name="date-impossible",
    family=Family.DATE,
    severity=Severity.ERROR,
    title=Sentence(zh="日历上没有这一天", en="The calendar has no such day"),
    why=Sentence(
        zh="月份没有这么多天，或没有这个月；须核对。", en="The month has no such day, or there is no such month."
    ),
    source=Sentence(zh="第75至77届已通过案文中没有一例", en="No case in the adopted texts of sessions 75 to 77"),
    flags=("回顾其2019年2月30日第73/361号决议，", "Recalling the meeting held on 31 June 2019,"),
    passes=("回顾其2020年2月29日会议，", "Recalling the meeting held on 30 June 2019,"),
)


def _reversed(text: str, subject: Subject) -> Iterator[Hit]:
    for found in _dates(text, subject):
        if found.first and found.last and found.last < found.first:
            words = found.span.of(text)
            yield Hit(found.span, Sentence(zh=f"“{words}”先后颠倒", en=f"{words} ends before it begins"))


REVERSED = RuleInfo(
    name="date-range-reversed",
    family=Family.DATE,
    severity=Severity.ERROR,
    title=Sentence(zh="日期范围先后颠倒", en="The range of dates ends before it begins"),
    why=Sentence(zh="结束的日期在开始的日期之前；须核对。", en="Its last day lies before its first one."),
    source=Sentence(zh="已通过案文中没有一例", en="No case in adopted texts"),
    flags=("欢迎2024年5月30日至27日举行的会议，", "Welcoming the meeting of 30 to 27 May 2024,"),
    passes=("欢迎2024年5月27日至30日举行的会议，", "Welcoming the meeting of 27 to 30 May 2024,"),
)

_HAN_YEAR = re.compile("[一二][〇零○Ｏ一二三四五六七八九]{3}(?=年)")
_DOTTED = re.compile(r"(?<![\d./A-Z-])((?:19|20)\d\d)([./-])(\d{1,2})\2(\d{1,2})(?![\d./-])")


def _not_in_figures(text: str, _: Subject) -> Iterator[Hit]:
    for match in _HAN_YEAR.finditer(masked(text)):
        year = from_han(match[0].replace("○", "〇").replace("Ｏ", "〇"))
        if year:
            yield Hit(Span(*match.span()), instead(match[0], str(year)), fix=Fix(match[0], str(year)))
    for match in _DOTTED.finditer(text):
        right = f"{match[1]}年{int(match[3])}月{int(match[4])}日"
        yield Hit(Span(*match.span()), instead(match[0], right), fix=Fix(match[0], right))


NOT_IN_FIGURES = RuleInfo(
    name="date-not-in-figures",
    family=Family.DATE,
    severity=Severity.ERROR,
    title=Sentence(zh="日期写法不合规格", en="The date is not written the UN's way"),
    why=Sentence(
        zh="日期用阿拉伯数字加年月日：2023年12月19日。", en="Dates are written in figures with 年, 月 and 日."
    ),
    source=Sentence(
        zh="已通过案文中没有汉字年份；1985年以前的引文除外",
        en="Adopted texts have no year in Han numerals but in quotations",
    ),
    flags=("回顾其二〇二三年的会议，", "回顾其2023.12.19的会议，"),
    passes=("回顾其2023年12月19日的会议，", "回顾其题为“一九七五年世界会议”的决议，", "回顾人均收入1.5.2的指标，"),
    languages=("zh",),
)

_LACKS_DAY = re.compile(r"(?<=月)(\d{1,2})(至|和|、|[-–—~～])(?=\d{1,2}日)")


def _with_day(match: re.Match[str]) -> str:
    return f"{match[1]}日{match[2] if match[2] in '至和、' else '至'}"


LACKS_DAY = RuleInfo(
    name="date-range-without-day",
    family=Family.DATE,
    severity=Severity.HINT,
    title=Sentence(zh="日期范围的前一个日子缺“日”", en="The first day of a range lacks its 日"),
    why=Sentence(
        zh="范围的两头都写“日”：5月27日至30日，9月15日和16日。",
        en="Both ends of a range take 日: 5月27日至30日, 9月15日和16日.",
    ),
    source=Sentence(
        zh="已通过案文：重复“日”2,554处，不重复149处", en="Adopted texts: 2,554 with the repeated 日, 149 without"
    ),
    flags=("欢迎2024年5月27至30日举行的会议，", "欢迎2024年5月27-30日举行的会议，"),
    passes=("欢迎2024年5月27日至30日举行的会议，", "欢迎2024年5月30日至6月2日举行的会议，"),
    languages=("zh",),
)

_MONTH = "|".join(MONTHS)
_US = re.compile(rf"\b({_MONTH}) (\d{{1,2}}), ((?:19|20)\d\d)\b")
_ORDINAL = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th) (?=(?:{_MONTH})\b)")


def _wrong_order(text: str, _: Subject) -> Iterator[Hit]:
    yield from replacing(_US, text, lambda m: f"{m[2]} {m[1]} {m[3]}", instead, Safety.SAFE)
    yield from replacing(_ORDINAL, text, lambda m: f"{m[1]} ", instead, Safety.SAFE)


WRONG_ORDER = RuleInfo(
    name="date-in-wrong-order",
    family=Family.DATE,
    severity=Severity.WARNING,
    title=Sentence(zh="英文日期的写法不对", en="The date is not written the UN's way"),
    why=Sentence(zh="英文日期按日、月、年排：19 December 2023。", en="Day, month, year: 19 December 2023."),
    source=Sentence(zh="第75至77届已通过的英文案文", en="Adopted English texts of sessions 75 to 77"),
    flags=("Recalling the meeting of December 19, 2023,", "Recalling the meeting of 19th December 2023,"),
    passes=("Recalling the meeting of 19 December 2023,",),
    languages=("en",),
)


def _already_past(paragraph: Paragraph, subject: Subject) -> Iterator[Hit]:
    day, text = subject.day, paragraph.text
    if day is not None:
        for span in past_events(text, subject.language, day):
            yield Hit(span, _past(span.of(text), day))


def _past(words: str, day: date) -> Sentence:
    return Sentence(zh=f"会期已过：“{words}”", en=f"“{words}” is past on {format_date(day, 'en')}")


ALREADY_PAST = RuleInfo(
    name="future-event-already-past",
    family=Family.DATE,
    severity=Severity.WARNING,
    title=Sentence(zh="会期已过", en="What lies ahead is past already"),
    why=Sentence(
        zh="日子已过，动词和时态要改（欢迎……的举行）；会议可能改期、改地或改名，须核对。",
        en="The day is past: verb and tense must change, and the event may have been moved or renamed. Check it.",
    ),
    source=Sentence(
        zh="已通过案文中477处“将于”“定于”有86处早于通过日",
        en="86 of 477 such dates in adopted texts lie before adoption",
    ),
    flags=(),
    passes=("期待将于2024年5月27日举行的会议，", "Looking forward to the meeting to be held on 27 May 2024,"),
)

_ANNIVERSARY = re.compile(
    r"(?P<date>\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?)(?P<will>将(?:是|迎来|标志着?))(?=[^，；。]{0,40}周年)"
)


def _anniversary(paragraph: Paragraph, subject: Subject) -> Iterator[Hit]:
    day, text = subject.day, paragraph.text
    if day is None:
        return
    for match in _ANNIVERSARY.finditer(text):
        found = find_dates(match["date"], "zh")
        last = found[0].last if found else date(int(match["date"][:4]), 12, 31)
        if last and last < day:
            will = Span(*match.span("will"))
            fix = Fix(will.of(text), will.of(text)[1:])
            yield Hit(will, Sentence(zh="周年已过，去掉“将”", en="The anniversary is past"), fix=fix)


ANNIVERSARY = RuleInfo(
    name="anniversary-already-past",
    family=Family.DATE,
    severity=Severity.HINT,
    title=Sentence(zh="周年已过", en="The anniversary is past"),
    why=Sentence(
        zh="“将是……周年”所说的日子已过，改为“是”。", en="The day that it speaks of is past; the verb must change."
    ),
    source=Sentence(zh="78/167第16段“将是……四十周年”，79/236改为“是”", en="Paragraph 16 of 78/167, changed in 79/236"),
    flags=(),
    passes=("1. 注意到2033年12月20日将是基金设立五十周年；\n2. 决定继续审议。",),
    languages=("zh",),
)

RULES = (
    TextRule(IMPOSSIBLE, _impossible, FIGURES),
    TextRule(REVERSED, _reversed, FIGURES),
    TextRule(NOT_IN_FIGURES, _not_in_figures, tuple("年./-")),
    replacement_rule(LACKS_DAY, {"zh": Replacement(_LACKS_DAY, _with_day)}, ("日",)),
    TextRule(WRONG_ORDER, _wrong_order, FIGURES),
    ParagraphRule(ALREADY_PAST, _already_past, ("将于", "定于", "to be ", "will ", "scheduled for")),
    ParagraphRule(ANNIVERSARY, _anniversary, ("周年",)),
)
