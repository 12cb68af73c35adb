"""What may cost money, and how it is to be paid: places to look at before the text is submitted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checks.finding import Family, Severity
from drafter.checks.matching import flagging
from drafter.checks.patterns import pattern_rule_in
from drafter.checks.rule import Hit, ParagraphRule, RuleInfo, Subject
from drafter.model.document import ASKING_PARTS, Paragraph, Part
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

_COST_WORDS = (
    *("决定", "请秘书长", "会议服务", "口译", "正式语文", "设立", "设置", "增拨", "增设"),
    *("ecides to", "Secretary-General to", "conference services", "interpretation", "official languages"),
    *("stablish", "additional "),
)
"""One of these stands in all that may cost money."""

_ASKED = {
    "zh": r"(?:(?<![的会议中各])决定(?!，即|的|中)|授权秘书长|(?<![促邀])请秘书[长处])[^；。]{0,100}?",
    "en": r"\b(?:[Dd]ecides|(?:[Rr]equests|[Aa]uthorizes) the Secretar(?:iat|y-General))\b[^;.]{0,160}?",
}
"""What is decided or asked of the Secretariat costs; what others do, and what there is already, does not."""
_COSTS = {
    "zh": re.compile(
        rf"(?P<meeting>(?:(?<![的会议中各])决定|(?<![促邀])请秘书长)(?:(?!鼓励|邀请|促请)[^；。，]){{0,24}}(?:召开|举行|举办|主办)(?!的)[^；。，]{{0,30}}(?:会议|大会|峰会|活动))"
        rf"|{_ASKED['zh']}(?P<asked>(?:提供|配备)[^；。，]{{0,20}}(?:会议服务|口译)|以(?:所有)?六种(?:联合国)?正式语文(?!之间|平等|的)"
        r"|(?:设立|设置)(?!的)[^；。，]{0,30}?(?:工作组|办公室|信托基金|秘书处|特别报告员|员额))"
        r"|(?P<added>增拨[^；。，]{0,12}资源|增设[^；。，]{0,12}(?:员额|职位))"
    ),
    "en": re.compile(
        r"(?P<meeting>(?:[Dd]ecides to|[Rr]equests the Secretary-General to) (?:convene|hold|organize|host)\b)"
        rf"|{_ASKED['en']}(?P<asked>\b(?:with|provide)[^;.,]{{0,40}}conference services\b|\binterpretation in(?:to)?\b"
        r"|\bin (?:all|the)(?: of the)? (?:six )?official languages\b|\bestablish [^;.,]{0,40}?"
        r"(?:working group|office|trust fund|secretariat|special rapporteur))"
        r"|\b(?:provide|allocate|make available)[^;.,]{0,30}(?P<added>additional (?:financial|human|staff)"
        r"[^;.,]{0,20}resources\b)",
    ),
}


def _costs(paragraph: Paragraph, subject: Subject) -> Iterator[Hit]:
    for match in _COSTS[subject.language].finditer(paragraph.text) if paragraph.part in ASKING_PARTS else ():
        assert match.lastgroup is not None
        yield Hit(Span(*match.span(match.lastgroup)))


COSTS = RuleInfo(
    name="possible-budget-implication",
    family=Family.BUDGET,
    severity=Severity.HINT,
    title=Sentence(zh="可能涉及方案预算", en="This may have programme budget implications"),
    why=Sentence(
        zh="新的会议、机构、员额或会议服务须有方案预算说明，表决前第五委员会要审议，至少48小时。",
        en="New meetings, bodies, posts or services call for a statement of budget implications, "
        "48 hours ahead at least.",
    ),
    source=Sentence(zh="大会议事规则第153条；第34/401号决定", en="Rule 153 of the rules of procedure; decision 34/401"),
    flags=(
        "1. 决定于2027年召开一次高级别会议；\n2. 决定继续审议。",
        "1. Decides to convene a high-level meeting;\n2. Decides so.",
        "1. 请秘书长在现有员额之外设立一个工作组；\n2. 决定继续审议。",
        "1. Requests the Secretary-General to issue the report in all official languages;\n2. Decides so.",
        "1. Requests the Secretary-General to provide the Committee with full conference services;\n2. Decides so.",
    ),
    passes=(
        "回顾召开的会议，\n1. 决定继续审议。",
        "1. 鼓励各国向为编写划界案设立的信托基金捐款；\n2. 欢迎提高会议服务质量；\n3. 决定继续审议。",
        "1. Stresses the importance of the six official languages;\n2. Decides so.",
    ),
)

_WITHIN: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("在?现有(?:的)?资源(?:范围)?内|在现有资源"),
    "en": re.compile(r"\bwithin (?:the )?existing resources\b|\bfrom within existing resources\b"),
}


WITHIN = RuleInfo(
    name="within-existing-resources",
    family=Family.BUDGET,
    severity=Severity.HINT,
    title=Sentence(zh="“现有资源范围内”须核对", en="Within existing resources: check it"),
    why=Sentence(
        zh="这一提法涉及第五委员会的职权，谈判中常有争议；须与预算说明一致。",
        en="The phrase touches on the Fifth Committee's mandate and is often disputed; it must fit "
        "the budget statement.",
    ),
    source=Sentence(
        zh="第45/248 B号决议第六节；已通过案文305处",
        en="Resolution 45/248 B, section VI; 328 uses in adopted English texts",
    ),
    flags=("1. 请秘书长在现有资源范围内提交报告；\n2. 决定继续审议。",),
    passes=("1. 请秘书长提交报告；\n2. 决定继续审议。",),
)

_REPORT_ZH = re.compile(
    r"请秘书长(?:就[^，；。]{1,40})?(?:向大会)?(?:提交|提出)(?:一份)?[^，；。]{0,30}报告(?=[，；。])"
)
_WHEN_ZH = re.compile(r"届会议|届|\d{4}年|每年|每两年|定期|年度|之前|会议上")


def _report(paragraph: Paragraph, _: Subject) -> Iterator[Hit]:
    if paragraph.part is Part.OPERATIVE and not _WHEN_ZH.search(paragraph.text):
        yield from flagging(_REPORT_ZH, paragraph.text)


REPORT = RuleInfo(
    name="report-without-session",
    family=Family.SESSION,
    severity=Severity.HINT,
    title=Sentence(zh="要求提交报告，没有写届次", en="A report is asked for without a session"),
    why=Sentence(
        zh="要求报告时写明向哪一届会议提交：请秘书长向大会第七十九届会议提交……报告。",
        en="A request for a report says to which session it is to come.",
    ),
    source=Sentence(
        zh="已通过案文的报告要求大多用五种固定写法，都有届次",
        en="Most requests in adopted texts take one of five forms, all of which name the session",
    ),
    flags=("1. 请秘书长提交关于执行情况的报告；\n2. 决定继续审议。",),
    passes=("1. 请秘书长向大会第七十九届会议提交关于执行情况的报告；\n2. 决定继续审议。",),
    languages=("zh",),
)

RULES = (
    ParagraphRule(COSTS, _costs, _COST_WORDS),
    pattern_rule_in(WITHIN, ASKING_PARTS, _WITHIN, ("现有", "existing resources")),
    ParagraphRule(REPORT, _report, ("请秘书长",)),
)
