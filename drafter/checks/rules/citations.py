"""Cited resolutions: date in the session's window and as in the register, lists in order, decisions named so."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, pairwise

from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.rule import FIGURES, Hit, RuleInfo, Subject, TextRule
from drafter.register.citation_dates import DateFault, date_fault
from drafter.text.citations import Citation, find_citations
from drafter.text.dates import format_date
from drafter.text.sentence import Sentence


def _assembly_citations(text: str, subject: Subject) -> list[Citation]:
    """Those of the General Assembly's regular sessions; other organs number alike and are not judged here."""
    found = find_citations(text, subject.language)
    return [c for c in found if c.organ == "GA" and c.resolution and c.resolution.regular_session]


def _wrong_dates(text: str, subject: Subject) -> Iterable[DateFault]:
    cited = find_citations(text, subject.language)
    found = (date_fault(citation, subject.context.register) for citation in cited)
    return (fault for fault in found if fault is not None)


def _wrong_date(fault: DateFault, text: str, subject: Subject, message: Sentence) -> Hit:
    span = fault.citation.date_span
    assert span is not None
    fix = Fix(span.of(text), format_date(fault.right, subject.language), Safety.ASK)
    return Hit(span=span, message=message, fix=fix)


def _outside_window(text: str, subject: Subject) -> Iterable[Hit]:
    for fault in _wrong_dates(text, subject):
        if fault.is_outside_session:
            yield _wrong_date(fault, text, subject, _window_message(fault.citation, fault.session))


def _window_message(citation: Citation, session: int) -> Sentence:
    assert citation.date
    day = citation.date
    return Sentence(
        zh=f"第{citation.number}号不会是{format_date(day, 'zh')}通过的",
        en=f"{citation.number} cannot have been adopted on {format_date(day, 'en')}: session {session} "
        f"ran from September {1945 + session} to September {1946 + session}",
    )


OUTSIDE_WINDOW = RuleInfo(
    name="citation-date-outside-session",
    family=Family.CITATION,
    severity=Severity.ERROR,
    title=Sentence(zh="日期不在该届会议期间", en="The date lies outside the session"),
    why=Sentence(
        zh="决议号的前半是届次；大会第N届会议自当年9月开到次年9月，通过日期必在其间。",
        en="The first half of the number is the session, and the day of adoption lies in it: from September to the "
        "next September.",
    ),
    source=Sentence(
        zh="第75至77届1,831份已通过案文中16,827处带日期的引用：报出10处，全为真错（2018年4月15日第73/287号抄进"
        "四份决议）",
        en="16,827 dated citations in 1,831 adopted texts of sessions 75 to 77: 10 alarms, all of "
        "them true errors (73/287 of 15 April 2018, copied into four resolutions)",
    ),
    flags=(
        "回顾其2017年12月18日第73/361号决议，",
        "回顾其2018年12月18日第72/360号和2019年12月17日第74/358号决议，",
        "Recalling its resolution 73/361 of 18 December 2017,",
    ),
    passes=(
        "回顾其2018年12月18日第73/361号决议，",
        "回顾人权理事会2021年10月8日第48/11号决议，",
        "Recalling resolution 72/307 of 19 May 2016 on disaster risk reduction in the region,",
        "回顾其1960年12月14日第1514(XV)号决议，",
        "Recalling its resolution 73/361 of 18 December 2018,",
    ),
)


def _differs_from_register(text: str, subject: Subject) -> Iterable[Hit]:
    for fault in _wrong_dates(text, subject):
        if not fault.is_outside_session:
            number = fault.citation.number
            message = Sentence(
                zh=f"第{number}号决议的日期应为{format_date(fault.right, 'zh')}",
                en=f"Resolution {number} is of {format_date(fault.right, 'en')}",
            )
            yield _wrong_date(fault, text, subject, message)


DIFFERS_FROM_REGISTER = RuleInfo(
    name="citation-date-differs-from-register",
    family=Family.CITATION,
    severity=Severity.WARNING,
    title=Sentence(zh="日期与登记册不符", en="The date differs from the register"),
    why=Sentence(
        zh="登记册中该号决议是另一天通过的；以全体会议通过日为准，不用委员会通过日或印发日。",
        en="The register has another day of adoption. The plenary's day counts, not the committee's or that of issue.",
    ),
    source=Sentence(
        zh="登记册中日期确定的5,715份决议；第75至77届1,831份已通过案文中16,827处带日期的引用，报出21处（第67/"
        "1号连续三年写错日子）",
        en="5,715 resolutions whose date is sure in the register; 16,827 dated citations in 1,831 "
        "adopted texts of sessions 75 to 77: 21 alarms (67/1 with a wrong day three years running)",
    ),
    flags=("回顾其2015年9月26日第70/1号决议，", "Recalling its resolution 70/1 of 26 September 2015,"),
    passes=(
        "回顾其2015年9月25日第70/1号决议，",
        "回顾其2018年12月18日第73/361号决议，",
        "Recalling its resolution 70/1 of 25 September 2015,",
    ),
)


def _out_of_order(text: str, subject: Subject) -> Iterable[Hit]:
    found = find_citations(text, subject.language)
    for _, group in groupby(found, key=lambda c: (c.list_id, c.organ, c.kind)):
        dated = [citation for citation in group if citation.date]
        if len(dated) < 3 or _descends(dated):
            continue
        for earlier, later in pairwise(dated):
            assert earlier.date
            assert later.date
            if later.date < earlier.date:
                yield Hit(span=later.span)


def _descends(dated: list[Citation]) -> bool:
    """A few series list the newest first, throughout."""
    return all(a.date >= b.date for a, b in pairwise(dated) if a.date and b.date)


OUT_OF_ORDER = RuleInfo(
    name="citation-list-out-of-order",
    family=Family.CITATION,
    severity=Severity.WARNING,
    title=Sentence(zh="列举未按日期先后", en="The list is not in order of date"),
    why=Sentence(
        zh="列举决议时由早到晚。",
        en="Resolutions are listed from the earliest to the latest.",
    ),
    source=Sentence(
        zh="已通过案文中1,534份清单有1,509份由早到晚",
        en="1,509 of 1,534 lists in adopted texts ascend",
    ),
    flags=(
        "回顾其2019年12月17日第74/358号、2018年12月18日第73/361号和2020年12月15日第75/366号决议，",
        "Recalling its resolutions 74/358 of 17 December 2019, 73/361 of 18 December 2018 and "
        "75/366 of 15 December 2020,",
    ),
    passes=(
        "回顾其2018年12月18日第73/361号、2019年12月17日第74/358号和2020年12月15日第75/366号决议，",
        "回顾其2020年12月15日第75/366号、2019年12月17日第74/358号和2018年12月18日第73/361号决议，",
    ),
)


def _listed_twice(text: str, subject: Subject) -> Iterable[Hit]:
    seen: set[tuple[int, str, str, str]] = set()
    for citation in find_citations(text, subject.language):
        key = (citation.list_id, citation.organ, citation.kind, citation.number)
        if key in seen:
            yield Hit(
                span=citation.span,
                message=Sentence(zh=f"第{citation.number}号列了两次", en=f"{citation.number} is listed twice"),
            )
        seen.add(key)


LISTED_TWICE = RuleInfo(
    name="citation-listed-twice",
    family=Family.CITATION,
    severity=Severity.ERROR,
    title=Sentence(zh="同一决议列了两次", en="A resolution is listed twice"),
    why=Sentence(zh="一份清单中每份决议只列一次。", en="A list names each resolution once."),
    source=Sentence(
        zh="第75至77届1,831份已通过案文、25,141处引用中没有一例",
        en="1,831 adopted texts of sessions 75 to 77 with 25,141 citations: no case",
    ),
    flags=("回顾其2018年12月18日第73/361号、2018年12月18日第73/361号和2019年12月17日第74/358号决议，",),
    passes=("回顾其2018年12月18日第73/361号和2019年12月17日第74/358号决议，",),
)


def _decision_or_resolution(text: str, subject: Subject) -> Iterable[Hit]:
    for citation in _assembly_citations(text, subject):
        assert citation.resolution
        if citation.resolution.is_decision and citation.kind == "resolution":
            yield Hit(
                span=citation.number_span,
                message=Sentence(zh=f"第{citation.number}号是决定", en=f"{citation.number} is a decision"),
            )


DECISION_CALLED_RESOLUTION = RuleInfo(
    name="decision-called-resolution",
    family=Family.CITATION,
    severity=Severity.ERROR,
    title=Sentence(zh="决定写成了决议", en="A decision is called a resolution"),
    why=Sentence(
        zh="大会的编号自401起是决定。",
        en="Numbers of the General Assembly from 401 on are decisions.",
    ),
    source=Sentence(
        zh="《编辑手册》，决议和决定的编号；已通过案文引用的228项决定有219项编号在401以上",
        en="Editorial Manual, resolutions and decisions: systems of identification; 219 of 228 decisions "
        "cited in adopted texts are from 401 on",
    ),
    flags=("回顾其2021年6月22日第75/570号决议，", "Recalling its resolution 75/570 of 22 June 2021,"),
    passes=("回顾其2021年6月22日第75/570号决定，", "Recalling its decision 75/570 of 22 June 2021,"),
)


def _not_yet_adopted(text: str, subject: Subject) -> Iterable[Hit]:
    if subject.session is None:
        return
    for citation in _assembly_citations(text, subject):
        assert citation.resolution
        if citation.resolution.session > subject.session:
            yield Hit(span=citation.number_span)


NOT_YET_ADOPTED = RuleInfo(
    name="citation-later-than-text",
    family=Family.CITATION,
    severity=Severity.ERROR,
    title=Sentence(zh="引用了以后届次的决议", en="A resolution of a later session is cited"),
    why=Sentence(
        zh="本届的案文不能引用以后届次的决议。",
        en="A text of this session cannot cite a resolution of a later one.",
    ),
    source=Sentence(
        zh="第75至77届1,831份已通过案文、25,141处引用中没有一例",
        en="1,831 adopted texts of sessions 75 to 77 with 25,141 citations: no case",
    ),
    flags=("@78\n回顾其2024年12月17日第79/374号决议，", "@78\nRecalling its resolution 79/374 of 17 December 2024,"),
    passes=("@79\n回顾其2024年12月17日第79/374号决议，",),
)

RULES = (
    TextRule(OUTSIDE_WINDOW, _outside_window, FIGURES),
    TextRule(DIFFERS_FROM_REGISTER, _differs_from_register, FIGURES),
    TextRule(OUT_OF_ORDER, _out_of_order, FIGURES),
    TextRule(LISTED_TWICE, _listed_twice, FIGURES),
    TextRule(DECISION_CALLED_RESOLUTION, _decision_or_resolution, FIGURES),
    TextRule(NOT_YET_ADOPTED, _not_yet_adopted, FIGURES),
)
