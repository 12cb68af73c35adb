"""Characters that the UN writes in one way only: punctuation, brackets, quotation marks, spaces, invisible ones."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.matching import instead, replacing
from drafter.checks.patterns import Replacement, replacement_rule
from drafter.checks.rule import Hit, RuleInfo, Subject, TextRule
from drafter.checks.typed_items import item_mark
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

_HAN = "\u4e00-\u9fff"
_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "，": "，"}
_HALF = {"，": ", ", "；": "; ", "：": ": ", "。": ". ", "、": ", ", "（": "(", "）": ")"}
_HALF_WIDTH = re.compile(rf"(?<=[{_HAN}》”)])[,;:?!](?![/\d])|(?<=\d),(?=[{_HAN}《“])")
_FULL_WIDTH = re.compile(r" ?[，；：。、（）](?: ?(?=\w))?")


def _half_width(text: str, _: Subject) -> Iterable[Hit]:
    """The mark at the end of a text is left to the rules about closing marks."""
    inside = text[: len(text.rstrip()) - 1]
    return replacing(_HALF_WIDTH, inside, lambda m: _FULL[m[0]], instead, Safety.SAFE)


HALF_WIDTH = RuleInfo(
    name="half-width-punctuation",
    family=Family.CHARACTER,
    severity=Severity.ERROR,
    title=Sentence(zh="中文里用了半角标点", en="Half-width punctuation in Chinese"),
    why=Sentence(
        zh="汉字后的逗号、分号和冒号用全角“，；：”。",
        en="After a Chinese character commas, semicolons and colons are full-width: “，；：”.",
    ),
    source=Sentence(
        zh="已通过的1,882份中文案文中，汉字后的半角逗号只有30处，都是笔误",
        en="30 half-width commas after a Chinese character in 1,882 adopted texts, all of them slips",
    ),
    flags=("回顾其决议,并重申其决定，", "1. 请秘书长:提交报告；\n2. 决定继续审议。"),
    passes=("可查阅https://www.un.org/zh,", "见FCCC/CP/2015/10/Add.1，第1/CP.21号决定，", "回顾其第三.G节，"),
    languages=("zh",),
)


def _halved(match: re.Match[str]) -> str:
    mark = match[0].strip()
    half = _HALF[mark]
    if mark == "（":
        return (" " if match[0].startswith(" ") or match.start() else "") + half
    return half if match.end() < len(match.string) else half.rstrip()


FULL_WIDTH = RuleInfo(
    name="full-width-punctuation",
    family=Family.CHARACTER,
    severity=Severity.ERROR,
    title=Sentence(zh="英文里用了全角标点", en="Full-width punctuation in English"),
    why=Sentence(zh="英文案文用半角标点。", en="English takes half-width punctuation; this is a Chinese mark."),
    source=Sentence(
        zh="第75至77届已通过的英文案文中没有一例", en="No case in the adopted English texts of sessions 75 to 77"
    ),
    flags=("Recalling its resolution，", "1. Requests a report（annual）;\n2. Decides to remain seized."),
    passes=("Recalling its resolution,",),
    languages=("en",),
)

_BRACKET = re.compile("[（）]")


BRACKET = RuleInfo(
    name="full-width-bracket",
    family=Family.CHARACTER,
    severity=Severity.ERROR,
    title=Sentence(zh="圆括号应为半角", en="Round brackets are half-width"),
    why=Sentence(
        zh="联合国中文案文的圆括号一律用半角：冠状病毒病(COVID-19)。",
        en="Chinese texts of the UN take half-width round brackets: 冠状病毒病(COVID-19).",
    ),
    source=Sentence(
        zh="已通过的中文案文：半角19,614处，全角14处",
        en="Adopted Chinese texts: 19,614 half-width ones, 14 full-width ones",
    ),
    flags=("回顾冠状病毒病（COVID-19）的影响，",),
    passes=("回顾冠状病毒病(COVID-19)的影响，",),
    languages=("zh",),
)

_CORNERS = {"「": "“", "」": "”", "『": "‘", "』": "’", "'": "’"}
_STRAIGHT = re.compile('["「」『』\uff02]')
_STRAIGHT_EN = re.compile("\"|(?<=[^\\W\\d_])'(?=[^\\W\\d_])|(?<=s)'(?= )")


def _straight(text: str, subject: Subject) -> Iterable[Hit]:
    pattern = _STRAIGHT if subject.language == "zh" else _STRAIGHT_EN
    is_open, are_paired = False, text.count('"') % 2 == 0
    for match in pattern.finditer(text):
        found = match[0]
        after = _CORNERS.get(found) or ("”" if is_open else "“")
        if found == '"':
            is_open = not is_open
        safety = Safety.SAFE if found != '"' or are_paired else Safety.ASK
        yield Hit(Span(*match.span()), instead(found, after), fix=Fix(found, after, safety))


STRAIGHT = RuleInfo(
    name="quotation-mark-not-curly",
    family=Family.CHARACTER,
    severity=Severity.ERROR,
    title=Sentence(zh="引号不合规格", en="The quotation mark is not the UN's"),
    why=Sentence(
        zh="中文用“ ”，内层用‘ ’，不用直引号和直角引号；英文的引号和撇号用弯的。",
        en="Quotation marks and apostrophes are curly: “ ”, ‘ ’.",
    ),
    why_in_chinese=Sentence(
        zh="用“ ”，内层用‘ ’，不用直引号和直角引号。",
        en="Quotation marks are “ ”, and ‘ ’ inside them, neither straight nor angled.",
    ),
    why_in_english=Sentence(
        zh="英文的引号和撇号用弯的：“ ”、‘ ’。",
        en="Quotation marks and apostrophes are curly: “ ”, ‘ ’.",
    ),
    source=Sentence(
        zh="已通过案文：中文弯引号6,582处，直引号0处；英文5,370份文本中5,286处为弯的，直的0处",
        en="Adopted texts: 6,582 curly ones and no straight one in Chinese; no straight one in English",
    ),
    flags=('回顾题为"全球合作"的决议，', "回顾题为「全球合作」的决议，", "Recalling the Secretary-General's report,"),
    passes=("回顾题为“全球合作”的决议，", "Recalling the Secretary-General’s report,"),
)

_UNSEEN = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufeff"
_INVISIBLE = re.compile(f"[{_UNSEEN}]+")


def _invisible(text: str, _: Subject) -> Iterable[Hit]:
    for match in _INVISIBLE.finditer(text):
        yield Hit(Span(*match.span()), fix=Fix(match[0], "", Safety.SAFE))


INVISIBLE = RuleInfo(
    name="invisible-character",
    family=Family.CHARACTER,
    severity=Severity.ERROR,
    title=Sentence(zh="有看不见的字符", en="There is an invisible character"),
    why=Sentence(
        zh="零宽字符和书写方向控制符会妨碍查找和比较，应删去。",
        en="Zero-width characters and direction marks spoil searching and comparing; take them out.",
    ),
    source=Sentence(zh="正式文件中有289处，都是排版残留", en="289 in official files, all of them left by typesetting"),
    flags=("回顾其\u200b决议，", "Recalling\u200e its resolution,"),
    passes=("回顾其决议，",),
)

_SPACE = re.compile(
    rf"(?<=[{_HAN}，；：。、》”)])(?<!：(?= 决议草案$)) +(?=[{_HAN}A-Za-z0-9《“(])"
    rf"|(?<=[A-Za-z0-9)%]) +(?=[{_HAN}《])"
    rf"|(?<=[{_HAN}]) +(?=[，；：。、])"
)
"""Not the one behind the asterisk of the sponsors' line, which is no character of the text: 古巴：* 决议草案."""


def _space(text: str, _: Subject) -> Iterable[Hit]:
    for match in _SPACE.finditer(text, len(item_mark(text))):
        yield Hit(Span(*match.span()), fix=Fix(match[0], "", Safety.SAFE))


SPACE = RuleInfo(
    name="space-beside-han",
    family=Family.CHARACTER,
    severity=Severity.WARNING,
    title=Sentence(zh="汉字旁多了空格", en="A space beside a Chinese character"),
    why=Sentence(
        zh="汉字与数字、字母之间不打空格；PDF里看到的间隙是排版自动留的。",
        en="No space is typed between Chinese characters and figures or letters; the gap seen in "
        "a PDF is the typesetter's.",
    ),
    source=Sentence(
        zh="已通过案文：15万处不空，空的不到1,000处（表格）",
        en="Adopted texts: 150,000 places without a space, fewer than 1,000 with one (tables)",
    ),
    flags=("回顾其 2019 年决议，", "回顾其决议 ，", "回顾A/78/1 号文件，"),
    passes=("回顾其2003年6月23日第57/270 B号决议，", "回顾其100 000名人员，"),
    languages=("zh",),
)

_DASHES: dict[Language, Replacement] = {
    "zh": Replacement(re.compile(r"(?<=\d{4})[–—−~～](?=\d{4}年)"), "-"),
    "en": Replacement(re.compile(r"(?<![\d/.-])((?:19|20)\d\d)-((?:19|20)\d\d)(?![\d/-])"), lambda m: f"{m[1]}–{m[2]}"),
}

DASH = RuleInfo(
    name="year-range-dash",
    family=Family.CHARACTER,
    severity=Severity.HINT,
    title=Sentence(zh="年份范围的连接号不合规格", en="The dash between years is not the UN's"),
    why=Sentence(
        zh="中文的年份范围用半角连字符：2024-2034年；英文用短破折号：2021–2025。",
        en="Years take an en dash in English, 2021–2025, and a hyphen in Chinese, 2024-2034年.",
    ),
    why_in_chinese=Sentence(
        zh="年份范围用半角连字符：2024-2034年。",
        en="Years take a hyphen: 2024-2034年.",
    ),
    why_in_english=Sentence(
        zh="英文的年份范围用短破折号：2021–2025。",
        en="Years take an en dash: 2021–2025.",
    ),
    source=Sentence(
        zh="已通过案文：中文连字符1,262处，短破折号21处；英文短破折号2,651处",
        en="Adopted texts: 1,262 hyphens and 21 dashes in Chinese; 2,651 en dashes in English",
    ),
    flags=("回顾2024–2034年十年，", "Recalling the Decade (2021-2030),"),
    passes=("回顾2024-2034年十年，", "Recalling the Decade (2021–2030),"),
)

_MIDDLE_DOT = re.compile(f"(?<=[{_HAN}])[•‧・･∙．](?=[{_HAN}])")


MIDDLE_DOT = RuleInfo(
    name="middle-dot-in-name",
    family=Family.CHARACTER,
    severity=Severity.HINT,
    title=Sentence(zh="人名间隔号不合规格", en="The dot in a name is not the usual one"),
    why=Sentence(zh="外国人名的间隔号用“·”。", en="The parts of a foreign name are divided by “·”."),
    source=Sentence(zh="已通过案文中342处", en="342 of them in adopted texts"),
    flags=("赞赏委员会主席约翰•史密斯的工作，",),
    passes=("赞赏委员会主席约翰·史密斯的工作，",),
    languages=("zh",),
)

RULES = (
    TextRule(HALF_WIDTH, _half_width, tuple(",;:?!")),
    replacement_rule(FULL_WIDTH, {"en": Replacement(_FULL_WIDTH, _halved, Safety.ASK)}, tuple("，；：。、（）")),
    replacement_rule(BRACKET, {"zh": Replacement(_BRACKET, lambda m: "(" if m[0] == "（" else ")")}, tuple("（）")),
    TextRule(STRAIGHT, _straight, tuple("\"'「」『』\uff02")),
    TextRule(INVISIBLE, _invisible, tuple(_UNSEEN)),
    TextRule(SPACE, _space, (" ",)),
    replacement_rule(DASH, _DASHES, tuple("–—−~～-")),
    replacement_rule(MIDDLE_DOT, {"zh": Replacement(_MIDDLE_DOT, "·")}, tuple("•‧・･∙．")),
)
