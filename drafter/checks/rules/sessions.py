"""Sessions of the Assembly: those that the text asks something of lie ahead, and the masthead agrees with itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from drafter.checks.finding import Family, Fix, Severity
from drafter.checks.rule import DocumentRule, GatheredRule, Hit, ParagraphRule, RuleInfo, Subject
from drafter.checks.words import like
from drafter.language.sessions import FoundSession, find_sessions, format_session
from drafter.model.document import ASKING_PARTS, Paragraph
from drafter.model.place import Place
from drafter.register.numbers import number_in
from drafter.register.titles import title_key
from drafter.text.organs import masked
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.text.symbols import parse_symbol

_AGENDA = {
    "zh": re.compile(
        r"(?:(?P<whose>[^，；。、]{0,12}))(?P<session>第[^，；。第]{1,6}届会议)(?:续会)?(?:暂定|临时)议程"
    ),
    "en": re.compile(r"provisional agenda (?:of|for) (?:its|the) (?P<session>[A-Za-z-]+(?: [a-z]+)? session)"),
}
_REPORT = {
    "zh": re.compile(
        r"(?:请|要求)秘书长[^；。]{0,60}?(?:在|向)(?:其|大会)(?P<session>第[^，；。第]{1,6}届会议)[^；。]{0,20}?"
        r"(?:提交|提出|提供|报告|通报|通告)"
    ),
    "en": re.compile(
        r"[Rr]equests the Secretary-General to (?:submit|report|present|provide)[^;.]{0,60}?"
        r"(?:General Assembly|it|Assembly),? (?:at|during) its (?P<session>[A-Za-z-]+(?: [a-z]+)? session)"
    ),
}
_OTHER_BODY = re.compile("委员会|理事会|缔约|人居|卫生|环境|会议$")
_FARTHEST = 6
_SESSION_WORDS = ("届会议", " session")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A session that something is asked of: the agenda to hold an item, or the report to come."""

    what: str
    session: FoundSession


def _asked(paragraph: Paragraph, subject: Subject) -> tuple[_Asked, ...] | None:
    if paragraph.part not in ASKING_PARTS:
        return None
    text, language = paragraph.text, subject.language
    plain = masked(text)
    found = [
        _Asked(what, session)
        for what, pattern in (("agenda", _AGENDA[language]), ("report", _REPORT[language]))
        for match in pattern.finditer(plain)
        if not _is_of_another(match) and (session := _session(text, match.span("session"), language)) is not None
    ]
    return tuple(found) or None


def _is_of_another(match: re.Match[str]) -> bool:
    whose = match.groupdict().get("whose") or ""
    return _OTHER_BODY.search(whose) is not None


def _session(text: str, place: tuple[int, int], language: Language) -> FoundSession | None:
    start, end = place
    found = find_sessions(text[start:end], language)
    if not found or found[0].kind != "regular":
        return None
    one = found[0]
    return FoundSession(one.span.shifted(start), one.number_span.shifted(start), one.number, one.kind)


def _past(paragraph: Paragraph, subject: Subject) -> Iterator[Hit]:
    current = subject.session
    for asked in _asked(paragraph, subject) or () if current is not None else ():
        number = asked.session.number
        assert current is not None
        if number <= current or number > current + _FARTHEST:
            is_possible = number == current and asked.what == "report"
            severity = Severity.ERROR if number < current else Severity.HINT if is_possible else None
            right = format_session(current + 1, subject.language)
            before = asked.session.span.of(paragraph.text)
            fix = Fix(before, right) if number <= current else None
            yield Hit(asked.session.span, _not_ahead(number, current), fix=fix, severity=severity)


def _not_ahead(number: int, current: int) -> Sentence:
    if number > current:
        zh, en = f"第{number}届离本届（第{current}届）太远", f"Session {number} is far from this one, session {current}"
    elif number == current:
        zh, en = f"第{number}届就是本届", f"Session {number} is this one"
    else:
        zh, en = f"第{number}届会议已过（本届是第{current}届）", f"Session {number} is past; this is session {current}"
    return Sentence(zh=zh, en=en)


PAST = RuleInfo(
    name="session-asked-is-past",
    family=Family.SESSION,
    severity=Severity.WARNING,
    title=Sentence(zh="所指的届会已过", en="The session that is asked is past"),
    why=Sentence(
        zh="列入议程和提交报告指向以后的届会，通常是下一届，两年期的是下下届。",
        en="Agenda items and reports are asked of a later session: the next one, or the one after for biennial items.",
    ),
    source=Sentence(
        zh="已通过案文：下一届1,546处，下下届571处，再下届76处；临时议程没有指向已过届会的",
        en="Adopted texts: the next session 1,546 times, the one after 571, the third 76; no agenda of a past one",
    ),
    flags=(
        "@78\n1. 决定在大会第六十一届会议临时议程题为“发展”的项目下列入题为“合作”的分项；\n2. 决定继续审议。",
        "@78\n1. 请秘书长向大会第七十七届会议提交报告；\n2. 决定继续审议。",
        "@78\n1. Decides to include in the provisional agenda of its seventy-eighth session an item;\n2. Decides so.",
    ),
    passes=(
        "@78\n1. 决定在大会第七十九届会议临时议程题为“发展”的项目下列入题为“合作”的分项；\n2. 决定继续审议。",
        "@78\n1. 请秘书长向人权理事会第五十四届会议提交报告；\n2. 决定继续审议。",
        "@78\n1. 表示注意到秘书长向大会第七十七届会议提交的报告；\n2. 决定继续审议。",
        "1. 请秘书长向大会第七十九届会议提交报告；\n2. 决定继续审议。",
    ),
)


def _disagree(facts: Sequence[tuple[Paragraph, tuple[_Asked, ...]]], _: Subject) -> Iterator[Hit]:
    """Where the only report and the only agenda item are asked of different sessions."""
    reports = [(p, a.session) for p, found in facts for a in found if a.what == "report"]
    agendas = [(p, a.session) for p, found in facts for a in found if a.what == "agenda"]
    if len(reports) != 1 or len(agendas) != 1 or reports[0][1].number == agendas[0][1].number:
        return
    paragraph, session = reports[0]
    other = agendas[0][1].number
    message = Sentence(
        zh=f"报告要求第{session.number}届，议程要求第{other}届",
        en=f"The report is asked of session {session.number}, the agenda item of session {other}",
    )
    yield Hit(session.span, message, place=Place(paragraph_id=paragraph.id))


DISAGREE = RuleInfo(
    name="report-and-agenda-disagree",
    family=Family.SESSION,
    severity=Severity.WARNING,
    title=Sentence(zh="报告和议程指向不同的届会", en="Report and agenda item are asked of different sessions"),
    why=Sentence(
        zh="报告通常在审议该项目的届会上提交；更新时两处要一起改。",
        en="A report comes to the session that takes up the item; both change together.",
    ),
    source=Sentence(zh="第75至77届已通过案文逐一核对", en="Adopted texts of sessions 75 to 77, each case read"),
    flags=(
        "@78\n1. 请秘书长向大会第七十九届会议提交报告；\n"
        "2. 决定在大会第八十届会议临时议程题为“发展”的项目下列入题为“合作”的分项。",
    ),
    passes=(
        "@78\n1. 请秘书长向大会第七十九届会议提交报告；\n"
        "2. 决定在大会第七十九届会议临时议程题为“发展”的项目下列入题为“合作”的分项。",
    ),
)


def _masthead(subject: Subject) -> Iterator[Hit]:
    masthead = subject.document.masthead
    if masthead.session is None:
        return
    symbol = parse_symbol(masthead.symbol or "")
    number = number_in((masthead.adoption.number if masthead.adoption else None) or "")
    told = [("symbol", symbol.session if symbol else None), ("adoption", number.regular_session if number else None)]
    for field, session in told:
        if session is not None and session != masthead.session:
            message = Sentence(
                zh=f"文头写第{masthead.session}届，文号是第{session}届的",
                en=f"The masthead says session {masthead.session}, the symbol session {session}",
            )
            yield Hit(message=message, place=Place(field=field))


MASTHEAD = RuleInfo(
    name="masthead-session-disagrees",
    family=Family.SESSION,
    severity=Severity.ERROR,
    title=Sentence(zh="文头的届次与文号不符", en="Session and symbol of the masthead disagree"),
    why=Sentence(
        zh="文头的届次、文号的届次和本届须一致。", en="The session and the symbol's session are one and the same."
    ),
    source=Sentence(zh="《编辑手册》，文首", en="Editorial Manual, mastheads"),
    flags=(),
    passes=("@78/371\n回顾其决议，",),
)

_ITEM_TITLE = {
    "zh": re.compile("[“](?P<title>[^“”]{4,200})”的?(?:分项|项目)"),
    "en": re.compile(r"(?:item|items|sub-item) entitled “(?P<title>[^“”]{4,200})”"),
}
_PROVISIONAL = {"zh": re.compile("临时议程|暂定议程"), "en": re.compile("provisional agenda")}
_NEAR = 0.75


def _item_titles(paragraph: Paragraph, subject: Subject) -> tuple[tuple[str, Span], ...] | None:
    """The titles of items that a paragraph puts on a provisional agenda."""
    text, language = paragraph.text, subject.language
    if not _PROVISIONAL[language].search(text):
        return None
    found = _ITEM_TITLE[language].finditer(text)
    return tuple((match["title"].rstrip("，,"), Span(*match.span("title"))) for match in found) or None


def _other_title(facts: Sequence[tuple[Paragraph, tuple[tuple[str, Span], ...]]], subject: Subject) -> Iterator[Hit]:
    """Titles that are nearly those of the masthead's item and sub-item; other ones are new items."""
    whole = subject.document.masthead.agenda_title or ""
    names = [piece.strip() for piece in re.split("：|: ", whole) if piece.strip()]
    for paragraph, titles in facts if names else ():
        for title, span in titles:
            key = title_key(title)
            if key in title_key(whole):
                continue
            nearest = max(names, key=lambda name: SequenceMatcher(None, key, title_key(name)).ratio())
            if SequenceMatcher(None, key, title_key(nearest)).ratio() > _NEAR:
                right = like(title, nearest)
                yield Hit(span, place=Place(paragraph_id=paragraph.id), fix=Fix(span.of(paragraph.text), right))


OTHER_TITLE = RuleInfo(
    name="item-title-differs-from-masthead",
    family=Family.SESSION,
    severity=Severity.WARNING,
    title=Sentence(zh="项目名称与文头的不一致", en="The title of the item differs from the masthead’s"),
    why=Sentence(
        zh="列入临时议程的项目和分项照文头议程项目的名称写，一字不差。",
        en="The item and sub-item put on a provisional agenda are quoted exactly as in the masthead.",
    ),
    source=Sentence(
        zh="第75至77届中文案文中698处有656处与文头相同，不同的多为新项目",
        en="670 of 690 in adopted English texts of sessions 75 to 77; most others are new items",
    ),
    flags=(),
    passes=("1. 请秘书长报告；\n2. 决定在第八十届会议临时议程题为“发展”的项目下列入题为“合作”的分项。",),
)

_ITEM = {
    "zh": re.compile("分项目"),
    "en": re.compile(r"\b[Ss]ub(?: )?items?\b"),
}


def _sub_item(paragraph: Paragraph, subject: Subject) -> Iterator[Hit]:
    for match in _ITEM[subject.language].finditer(paragraph.text):
        found = match[0]
        right = "分项" if subject.language == "zh" else re.sub("(?i)(sub) ?", r"\1-", found)
        message = Sentence(zh=f"“{found}”多作“{right}”", en=f"“{found}” is usually “{right}”")
        yield Hit(Span(*match.span()), message, fix=Fix(found, right))


SUB_ITEM = RuleInfo(
    name="sub-item-not-usual",
    family=Family.SESSION,
    severity=Severity.WARNING,
    title=Sentence(zh="“分项目”多作“分项”", en="Sub-item is written otherwise"),
    why=Sentence(
        zh="议程的第二层用“分项”；英文写作sub-item。", en="The second level of the agenda is a sub-item, with a hyphen."
    ),
    why_in_chinese=Sentence(
        zh="议程的第二层用“分项”。",
        en="The second level of the agenda is a 分项.",
    ),
    why_in_english=Sentence(
        zh="英文议程的第二层写作sub-item，有连字符。",
        en="The second level of the agenda is a sub-item, with a hyphen.",
    ),
    source=Sentence(
        zh="已通过案文：“分项”591处，“分项目”25处", en="Adopted English texts: 591 with a hyphen, none without"
    ),
    flags=(
        "1. 决定列入题为“合作”的分项目；\n2. 决定继续审议。",
        "1. Decides to include the subitem entitled “Cooperation”;\n2. Decides so.",
    ),
    passes=("1. 决定列入题为“合作”的分项；\n2. 决定继续审议。",),
)

_WITHOUT_DE = re.compile("(?<=”)(?=(?:分项目?|项目)(?:下|[，；。]))")


def _without_de(paragraph: Paragraph, _: Subject) -> Iterator[Hit]:
    text = paragraph.text
    for match in _WITHOUT_DE.finditer(text):
        opening = text.rfind("“", 0, match.start())
        if text.endswith("题为", 0, max(opening, 0)):
            span = Span(match.start() - 1, match.start())
            yield Hit(span, fix=Fix("”", "”的"))


WITHOUT_DE = RuleInfo(
    name="item-title-without-de",
    family=Family.SESSION,
    severity=Severity.WARNING,
    title=Sentence(zh="项目名称后缺“的”", en="的 is missing behind the title of an item"),
    why=Sentence(zh="写作“题为‘……’的项目下”。", en="The form is 题为“…”的项目下."),
    source=Sentence(
        zh="列入议程的段落中289处用同一格式，都有“的”", en="289 agenda paragraphs of one form, all of them with 的"
    ),
    flags=("1. 决定在题为“发展”项目下继续审议；\n2. 请秘书长报告。",),
    passes=("1. 决定在题为“发展”的项目下继续审议；\n2. 请秘书长报告。",),
    languages=("zh",),
)

RULES = (
    ParagraphRule(PAST, _past, _SESSION_WORDS),
    GatheredRule(DISAGREE, _asked, _disagree, _SESSION_WORDS),
    DocumentRule(MASTHEAD, _masthead),
    GatheredRule(OTHER_TITLE, _item_titles, _other_title, ("议程", "provisional agenda")),
    ParagraphRule(SUB_ITEM, _sub_item, ("分项目", "ub item", "ubitem")),
    ParagraphRule(WITHOUT_DE, _without_de, ("”分项", "”项目")),
)
