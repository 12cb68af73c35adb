"""Numbers in words or figures: sessions, conferences, paragraphs, thousands, per cent, currencies."""

from __future__ import annotations

import re

from drafter.checks.finding import Family, Safety, Severity
from drafter.checks.patterns import Replacement, pattern_rule, replacement_rule
from drafter.checks.rule import FIGURES, RuleInfo
from drafter.text.numerals import from_han, to_han, to_ordinal_en
from drafter.text.sentence import Language, Sentence

_SESSIONS: dict[Language, Replacement] = {
    "zh": Replacement(re.compile(r"第([1-9]\d?)(?=届)"), lambda m: f"第{to_han(int(m[1]))}"),
    "en": Replacement(
        re.compile(r"\b([1-9]\d?)(?:st|nd|rd|th)(?= (?:(?:regular|special|resumed|annual) )?sessions?\b)"),
        lambda m: to_ordinal_en(int(m[1])),
    ),
}

SESSION = RuleInfo(
    name="session-in-figures",
    family=Family.DATE,
    severity=Severity.ERROR,
    title=Sentence(zh="届次应用汉字", en="The session is written in words"),
    why=Sentence(
        zh="九十九届及以下的届次用汉字：第七十九届会议；一百届起用数字。",
        en="Sessions up to the ninety-ninth are written in words: seventy-ninth session.",
    ),
    source=Sentence(
        zh="已通过案文：汉字8,142处；数字30处，其中25处在100以上",
        en="Adopted Chinese texts: 8,142 in words, 30 in figures, 25 of them from 100 on",
    ),
    flags=(
        "1. 决定列入大会第79届会议临时议程；\n2. 决定继续审议。",
        "1. Decides to meet at its 79th session;\n2. Decides so.",
    ),
    passes=("欢迎第103届国际劳工大会，", "1. 决定列入大会第七十九届会议临时议程；\n2. 决定继续审议。"),
)

_TIME = re.compile(r"第([1-9]\d?)(?=次(?!全体会议|会议续会)[^，；。、]{0,30}?(?:会议|大会|峰会|审议|宣言|论坛))")


TIME = RuleInfo(
    name="conference-number-in-figures",
    family=Family.DATE,
    severity=Severity.WARNING,
    title=Sentence(zh="会议的次数应用汉字", en="The number of a conference is written in words"),
    why=Sentence(
        zh="会议的次数用汉字：第四次会议；一百次起用数字。",
        en="Conferences up to the ninety-ninth are counted in words.",
    ),
    source=Sentence(
        zh="已通过案文：汉字3,686处；数字41处，其中31处在100以上",
        en="Adopted texts: 3,686 in words, 41 in figures, 31 of them from 100 on",
    ),
    flags=("欢迎第4次世界会议的成果，",),
    passes=("欢迎第四次世界会议的成果，", "回顾第297次会议，"),
    languages=("zh",),
)

_PARAGRAPH = re.compile("(?<!序言部分)第([一二三四五六七八九十]{1,4})(?=段)")


PARAGRAPH = RuleInfo(
    name="paragraph-number-in-words",
    family=Family.DATE,
    severity=Severity.WARNING,
    title=Sentence(zh="段号应用数字", en="The number of a paragraph is written in figures"),
    why=Sentence(zh="段用数字：第7段、第4(a)段；章用汉字：第十一章。", en="Paragraphs are cited in figures: 第7段."),
    source=Sentence(zh="已通过案文：数字2,220处，汉字5处", en="Adopted texts: 2,220 in figures, 5 in words"),
    flags=("回顾该决议第七段的规定，",),
    passes=("回顾该决议第7段和第十一章的规定，",),
    languages=("zh",),
)

_THOUSANDS = re.compile(r"(?<![\d,./A-Z])\d{1,3}(?:[,，]\d{3})+(?![\d,])")


THOUSANDS = RuleInfo(
    name="thousands-with-comma",
    family=Family.CHARACTER,
    severity=Severity.WARNING,
    title=Sentence(zh="千位分隔应用空格", en="Thousands are parted by a space"),
    why=Sentence(
        zh="中文案文的千位用空格分隔：11 000名、77 443 400美元。", en="Chinese texts part thousands by a space: 11 000."
    ),
    source=Sentence(zh="已通过案文：空格398处，逗号0处", en="Adopted texts: 398 with a space, none with a comma"),
    flags=("注意到有11,000名受益者，",),
    passes=("注意到有11 000名受益者，", "注意到有1100名受益者，"),
    languages=("zh",),
)


def _to_per_cent(match: re.Match[str]) -> str:
    number = match[0].removeprefix("百分之")
    value = number if number[0].isascii() else from_han(number)
    return f"{value}%" if value else match[0]


_PER_CENT: dict[Language, Replacement] = {
    "zh": Replacement(re.compile(r"百分之(?:\d[\d.]*|[一二三四五六七八九十点百零〇]+)"), _to_per_cent, Safety.ASK),
    "en": Replacement(re.compile(r"(?<=\d)(?: ?%| ?percent\b)"), " per cent"),
}

PER_CENT = RuleInfo(
    name="per-cent-not-usual",
    family=Family.CHARACTER,
    severity=Severity.WARNING,
    title=Sentence(zh="百分数的写法不合规格", en="Per cent is not written the UN's way"),
    why=Sentence(
        zh="中文用“30%”，不用“百分之三十”；英文用“30 per cent”。",
        en="English texts write 30 per cent, Chinese ones 30%.",
    ),
    why_in_chinese=Sentence(
        zh="用“30%”，不用“百分之三十”。",
        en="Per cent is written 30%, and not in words.",
    ),
    why_in_english=Sentence(
        zh="英文用“30 per cent”，不用“30%”。",
        en="It is written 30 per cent, and not 30%.",
    ),
    source=Sentence(
        zh="已通过案文：中文“%”1,043处，“百分之”0处；英文“per cent”1,001处",
        en="Adopted texts: 1,001 per cent in English; 1,043 % and no 百分之 in Chinese",
    ),
    flags=("注意到百分之三十的受益者，", "Noting that 30% of the beneficiaries are women,"),
    passes=("注意到30%的受益者，", "Noting that 30 per cent of the beneficiaries are women,"),
)

_MONEY: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?:US)?[$＄] ?\d[\d ,.]*"),
    "en": re.compile(r"(?:US|USD )\$? ?\d[\d ,.]*"),
}


MONEY = RuleInfo(
    name="currency-sign",
    family=Family.CHARACTER,
    severity=Severity.WARNING,
    title=Sentence(zh="币种的写法不合规格", en="The currency is not written the UN's way"),
    why=Sentence(
        zh="币种写在数字后：200万美元；不用“$”“US$”。",
        en="Resolutions write dollars or United States dollars behind the figure, or a plain $; not US$ or USD.",
    ),
    source=Sentence(zh="第75至77届已通过案文", en="Adopted texts of sessions 75 to 77"),
    flags=("注意到捐款$2 000 000，", "Noting contributions of US$ 2 million,"),
    passes=("注意到捐款200万美元，", "Noting contributions of 2 million United States dollars,"),
)

RULES = (
    replacement_rule(SESSION, _SESSIONS, FIGURES),
    replacement_rule(TIME, {"zh": Replacement(_TIME, lambda m: f"第{to_han(int(m[1]))}")}, FIGURES),
    replacement_rule(PARAGRAPH, {"zh": Replacement(_PARAGRAPH, lambda m: f"第{from_han(m[1]) or m[1]}")}, ("段",)),
    replacement_rule(THOUSANDS, {"zh": Replacement(_THOUSANDS, lambda m: re.sub("[,，]", " ", m[0]))}, FIGURES),
    replacement_rule(PER_CENT, _PER_CENT, ("百分之", "%", "percent")),
    pattern_rule(MONEY, _MONEY, ("$", "＄", "US")),
)
