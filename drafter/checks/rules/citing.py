"""How citations are worded: lists joined as one, old numbers in their form, the date at the first mention, titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from drafter.checks.finding import Family, Fix, Severity
from drafter.checks.rule import GatheredRule, Hit, ParagraphRule, RuleInfo, Subject
from drafter.model.document import RUNNING_PARTS, Paragraph
from drafter.model.place import Place
from drafter.text.citations import Citation, find_citations
from drafter.text.organs import masked
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.text.symbols import FIRST_SLASH_SESSION

_INTERRUPTED = re.compile("(?:决议|决定)、")
_OLD_LIMIT = 200
"""No session of any body has reached this number: what is larger is the number of a resolution before 1976."""


def _citations(paragraph: Paragraph, subject: Subject) -> tuple[Citation, ...]:
    return find_citations(paragraph.text, subject.language) if "/" in paragraph.text else ()


def _noun_inside(paragraph: Paragraph, subject: Subject) -> Iterator[Hit]:
    """决议 after an item of a list that goes on with 、 and another resolution of the same organ.

    An error where it stands once, a warning where some items have it and others not; where each has its own, which is
    a list of another kind, look here.
    """
    text = paragraph.text
    for _, grouped in groupby(_citations(paragraph, subject), key=lambda c: (c.list_id, c.organ, c.kind)):
        items = list(grouped)
        gaps = [Span(one.span.end, other.span.start) for one, other in pairwise(items)]
        nouns = [gap for gap in gaps if _INTERRUPTED.fullmatch(text, gap.start, gap.end)]
        if not nouns or any("节" in gap.of(text) or "部分" in gap.of(text) for gap in gaps):
            continue
        is_consistent = len(gaps) > 1 and all(gap.of(text).startswith(("决议", "决定")) for gap in gaps)
        severity = Severity.HINT if is_consistent else Severity.WARNING if len(nouns) > 1 else None
        for gap in nouns:
            word = gap.of(text)[:2]
            message = Sentence(zh=f"清单中间不写“{word}”", en=f"{word} stands once, behind the list")
            yield Hit(gap, message, fix=Fix(gap.of(text), "、"), severity=severity)


NOUN_INSIDE = RuleInfo(
    name="citation-list-interrupted",
    family=Family.CITATION,
    severity=Severity.ERROR,
    title=Sentence(zh="清单中间写了“决议”", en="The noun stands inside the list"),
    why=Sentence(
        zh="列举时各项只写“号”，以顿号相连，末项前用“和”，“决议”在最后写一次。",
        en="The items of a list are joined by 、 and 和, and 决议 stands once, at the end.",
    ),
    source=Sentence(
        zh="已通过案文1,534份清单：顿号9,029处，末项前用“和”1,315份",
        en="1,534 lists in adopted texts: 9,029 items joined by 、, 1,315 lists with 和 before the last",
    ),
    flags=("回顾其2012年12月21日第67/347号决议、2013年12月20日第68/346号决议以及其他有关决议，",),
    passes=(
        "回顾其2012年12月21日第67/347号和2013年12月20日第68/346号决议，",
        "回顾其2012年12月21日第67/347号决议、人权理事会2021年10月8日第48/11号决议和其他有关决议，",
    ),
    languages=("zh",),
)


def _no_and(paragraph: Paragraph, subject: Subject) -> Iterator[Hit]:
    """A list of three or more whose last item follows 、."""
    text = paragraph.text
    for _, grouped in groupby(_citations(paragraph, subject), key=lambda c: (c.list_id, c.organ, c.kind)):
        items = list(grouped)
        gaps = [text[a.span.end : b.span.start] for a, b in pairwise(items)]
        ends = text.startswith(("决议", "决定"), items[-1].span.end) and not text.startswith(
            ("、", "和", "以及", "及"), items[-1].span.end + 2
        )
        if len(items) > 2 and ends and all(gap == "、" for gap in gaps):
            span = Span(items[-2].span.end, items[-1].span.start)
            yield Hit(span, fix=Fix("、", "和"))


NO_AND = RuleInfo(
    name="citation-list-without-and",
    family=Family.CITATION,
    severity=Severity.WARNING,
    title=Sentence(zh="清单末项前应用“和”", en="The last item of a list follows 和"),
    why=Sentence(zh="末项前用“和”，不用顿号。", en="Before the last item 和 takes the place of 、."),
    source=Sentence(
        zh="已通过案文1,534份清单中1,315份末项前用“和”，其余多为接着列举其他机关的决议",
        en="1,315 of 1,534 lists in adopted texts; most others go on with another organ's resolutions",
    ),
    flags=("回顾其2012年12月21日第67/347号、2013年12月20日第68/346号、2014年12月19日第69/345号决议，",),
    passes=("回顾其2012年12月21日第67/347号、2013年12月20日第68/346号和2014年12月19日第69/345号决议，",),
    languages=("zh",),
)


def _old_form(paragraph: Paragraph, subject: Subject) -> Iterator[Hit]:
    for citation in _citations(paragraph, subject):
        number = citation.resolution
        if number is None or number.is_old or number.series != "session" or citation.organ != "GA":
            continue
        is_early = number.session < FIRST_SLASH_SESSION and citation.date is not None and citation.date.year < 1977
        if number.session > _OLD_LIMIT or is_early:
            yield Hit(citation.number_span)


OLD_FORM = RuleInfo(
    name="old-resolution-number-form",
    family=Family.CITATION,
    severity=Severity.WARNING,
    title=Sentence(zh="旧制决议号的写法不对", en="The number of an old resolution is not in its form"),
    why=Sentence(
        zh="第三十届及以前的决议号写作1514(XV)：括号里用罗马数字写届次。",
        en="Up to session 30 the number carries the session as a Roman figure in brackets: 1514 (XV).",
    ),
    source=Sentence(
        zh="《编辑手册》，决议和决定的编号", en="Editorial Manual, resolutions and decisions: systems of identification"
    ),
    flags=("回顾其1960年12月14日第1514/15号决议，", "Recalling its resolution 1514/15 of 14 December 1960,"),
    passes=("回顾其1960年12月14日第1514(XV)号决议，", "回顾其2018年12月18日第73/361号决议，"),
)


def _assembly_only(paragraph: Paragraph, subject: Subject) -> tuple[tuple[Citation, bool], ...] | None:
    """The citations of the Assembly's resolutions outside quotations, and whether each needs a date."""
    if paragraph.part not in RUNNING_PARTS:
        return None
    plain = masked(paragraph.text)
    found = tuple(
        (c, c.date_span is None and not _is_named(paragraph, c))
        for c in _citations(paragraph, subject)
        if c.organ == "GA" and c.resolution and c.kind == "resolution" and plain[c.number_span.start].isdigit()
    )
    return found or None


def _undated(facts: Sequence[tuple[Paragraph, tuple[tuple[Citation, bool], ...]]], subject: Subject) -> Iterator[Hit]:
    """The first mention of a resolution that has no date, where it is one that needs it."""
    seen: set[str] = set()
    own = _own_number(subject)
    for paragraph, citations in facts:
        for citation, needs_date in citations:
            is_first = citation.number not in seen
            seen.add(citation.number)
            if is_first and needs_date and citation.number != own:
                entry = subject.context.register.get(citation.number)
                fix = None
                if entry and entry.date and entry.date_is_sure and subject.language == "zh":
                    before = citation.span.of(paragraph.text)
                    fix = Fix(before, f"{entry.date.year}年{entry.date.month}月{entry.date.day}日{before}")
                yield Hit(citation.span, place=Place(paragraph_id=paragraph.id), fix=fix)


def _own_number(subject: Subject) -> str | None:
    adoption = subject.document.masthead.adoption
    return adoption.number if adoption else None


def _is_named(paragraph: Paragraph, citation: Citation) -> bool:
    """True behind a mandate, a report or a paragraph of the resolution, where the date is mostly left out.

    Also behind a blank, which a date may still take the place of.
    """
    before = paragraph.text[max(0, citation.span.start - 12) : citation.span.start]
    after = paragraph.text[citation.span.end : citation.span.end + 12]
    return bool(re.search(r"根据|依照|按照|按|依据|遵照|以及|执行|规定|设立|段|附件|[（(]$|]$", before)) or bool(
        re.match(r"(?:决议)?(?:的?执行|所?规定|所?设|第\d|附件|所载|，附件)", after)
    )


UNDATED = RuleInfo(
    name="first-citation-without-date",
    family=Family.CITATION,
    severity=Severity.HINT,
    title=Sentence(zh="首次引用没有日期", en="The first citation has no date"),
    why=Sentence(
        zh="首次引用一份决议时写明通过日期，以后可以只写编号。",
        en="The first citation of a resolution gives the day of its adoption; later ones may leave it out.",
    ),
    source=Sentence(
        zh="已通过案文：带日期4,830处，不带日期7,047处，后者大多是再次引用",
        en="Adopted texts: 4,830 with a date, 7,047 without one, most of them later mentions",
    ),
    flags=("回顾其第73/361号决议，",),
    passes=(
        "回顾其2018年12月18日第73/361号决议，\n又回顾其第73/361号决议，",
        "1. 欢迎根据第73/361号决议设立的基金；\n2. 决定继续审议。",
    ),
    languages=("zh",),
)

_QUOTED = re.compile(
    r"(?<!题为)(?<!主题为)(?<!称为)(?<!名为)“(?P<name>[^“”，；。]{2,24}(?:协定|宣言|公约|行动纲领|行动计"
    r"划|行动议程|契约|议定书))”(?!的?(?:项目|分项|决议|报告|讨论|辩论|活动|会议))"
)


def _quoted_title(paragraph: Paragraph, _: Subject) -> Iterator[Hit]:
    for match in _QUOTED.finditer(paragraph.text):
        right = f"《{match['name']}》"
        message = Sentence(zh=f"文书名称用书名号：{right}", en=f"An instrument stands in title marks: {right}")
        yield Hit(Span(*match.span()), message, fix=Fix(match[0], right))


QUOTED_TITLE = RuleInfo(
    name="instrument-in-quotation-marks",
    family=Family.CITATION,
    severity=Severity.WARNING,
    title=Sentence(zh="文书名称应用书名号", en="An instrument stands in title marks"),
    why=Sentence(
        zh="协定、宣言、议程等文书和报告用《》；“ ”用于题为之后的决议、项目和主题。",
        en="Instruments and reports take 《》; “ ” is for resolutions, items and themes after 题为.",
    ),
    source=Sentence(
        zh="题为之后“ ”4,232处；A/C.2/78/L.66的“布里奇顿协定”通过时改为《》",
        en="4,232 “ ” after 题为 in adopted texts; a covenant quoted in A/C.2/78/L.66 took 《》 on adoption",
    ),
    flags=("欢迎成果文件“海洋城协定”，",),
    passes=("欢迎成果文件《海洋城协定》，", "欢迎题为“海洋城协定”的成果文件，", "回顾“执行海洋宣言”的项目，"),
    languages=("zh",),
)

RULES = (
    ParagraphRule(NOUN_INSIDE, _noun_inside, ("决议、", "决定、")),
    ParagraphRule(NO_AND, _no_and, ("/",)),
    ParagraphRule(OLD_FORM, _old_form, ("/",)),
    GatheredRule(UNDATED, _assembly_only, _undated, ("/",)),
    ParagraphRule(QUOTED_TITLE, _quoted_title, ("“",)),
)
