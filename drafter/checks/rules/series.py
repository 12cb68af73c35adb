"""What the register knows of texts under the same title: the one before is cited, and the next is prepared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.checks.finding import Family, Severity
from drafter.checks.rule import GatheredRule, Hit, RuleInfo, Subject
from drafter.model.document import ASKING_PARTS, Paragraph, Part
from drafter.model.place import Place
from drafter.register.entry import Entry
from drafter.text.citations import find_citations
from drafter.text.dates import format_date
from drafter.text.sentence import Sentence

_REACH = 3
"""Sessions from one text of a series to the next: +1 1,546, +2 571, +3 76 in adopted texts of sessions 75 to 80."""


def _latest(subject: Subject) -> tuple[Entry, ...]:
    """The resolutions that the last session before this one adopted under the text's title, not too long ago."""
    session, title = subject.session, subject.document.masthead.title_text.strip()
    if session is None or not title:
        return ()
    series = subject.context.register.series(title, subject.language)
    earlier = [entry for entry in series if entry.session is not None and session - _REACH <= entry.session < session]
    return tuple(entry for entry in earlier if entry.session == earlier[-1].session)


def _bare(number: str) -> str:
    """The number without the letter of a part: 75/101 for 75/101 A-B."""
    return number.split()[0]


_ALL_EARLIER = {
    "zh": re.compile("(?:以往|以前|历次|先前)[^，；。]{0,30}决议"),
    "en": re.compile(r"\b(?:previous|earlier|past|all (?:its|the|relevant))\b[^,;.]{0,60}\bresolutions\b"),
}
_EVERY_ONE = "*"
"""Stands for all earlier resolutions, which a text may recall without a number."""


def _cited(paragraph: Paragraph, subject: Subject) -> frozenset[str] | None:
    found = {_bare(citation.number) for citation in find_citations(paragraph.text, subject.language)}
    if _ALL_EARLIER[subject.language].search(paragraph.text):
        found.add(_EVERY_ONE)
    return frozenset(found) or None


def _not_cited(facts: Sequence[tuple[Paragraph, frozenset[str]]], subject: Subject) -> Iterator[Hit]:
    latest = _latest(subject)
    cited = frozenset().union(*(numbers for _, numbers in facts))
    enough = {_EVERY_ONE, *(_bare(entry.number) for entry in latest)}
    if latest and subject.document.paragraphs and cited.isdisjoint(enough):
        yield Hit(message=_unmentioned(latest[-1]), place=Place(field="title"))


def _unmentioned(entry: Entry) -> Sentence:
    day = entry.date
    return Sentence(
        zh=f"没有提到同题的第{entry.number}号决议" + (f"（{format_date(day, 'zh')}）" if day else ""),
        en=f"Resolution {entry.number}"
        + (f" of {format_date(day, 'en')}" if day else "")
        + ", of this title, is missing",
    )


NOT_CITED = RuleInfo(
    name="predecessor-not-cited",
    family=Family.CITATION,
    severity=Severity.HINT,
    title=Sentence(zh="没有提到上一份同题决议", en="The last resolution of this title is not cited"),
    why=Sentence(
        zh="登记册里有前几届以同一标题通过的决议；这样的案文通常回顾最近的一份。",
        en="The register has a resolution adopted under this title a few sessions ago; texts of a series mostly recall "
        "the latest one.",
    ),
    source=Sentence(
        zh="第75至77届有前文的688份中文案文中562份提到最近的一份",
        en="562 of 688 adopted Chinese texts of sessions 75 to 77 that follow another one cite it",
    ),
    flags=(
        "= 南南合作\n@79\n回顾其2022年12月14日第77/185号决议，",
        "= South-South cooperation\n@79\nRecalling its resolution 77/185 of 14 December 2022,",
    ),
    passes=(
        "= 南南合作\n@79\n回顾其2023年12月19日第78/167号决议，",
        "= 南南合作\n@79\n回顾大会以往关于南南合作的所有决议，",
        "= South-South cooperation\n@79\nRecalling all its previous resolutions on cooperation,",
        "= 海洋城合作\n@79\n回顾其2022年12月14日第77/185号决议，",
        "= 南南合作\n回顾其2022年12月14日第77/185号决议，",
    ),
)

_FOLLOW_UP = ("届会议", "议程", "审议", "报告", "session", "agenda", "seized", "report")


def _follow_up(paragraph: Paragraph, _: Subject) -> bool | None:
    """True where the paragraph says when or how the matter comes back."""
    is_asking = paragraph.part in ASKING_PARTS
    return True if is_asking and any(word in paragraph.text for word in _FOLLOW_UP) else None


def _without_follow_up(facts: Sequence[tuple[Paragraph, bool]], subject: Subject) -> Iterator[Hit]:
    if facts or not _latest(subject):
        return
    operative = [paragraph for paragraph in subject.document.paragraphs if paragraph.part is Part.OPERATIVE]
    if operative:
        yield Hit(place=Place(paragraph_id=operative[-1].id))


WITHOUT_FOLLOW_UP = RuleInfo(
    name="series-without-follow-up",
    family=Family.SESSION,
    severity=Severity.HINT,
    title=Sentence(zh="没有要求报告，也没有列入议程", en="Neither a report nor an agenda item is asked for"),
    why=Sentence(
        zh="定期重现的决议在末尾要求秘书长报告，并决定列入以后届会的临时议程。",
        en="Resolutions that come back end with a request for a report and an item on a later provisional agenda.",
    ),
    source=Sentence(
        zh="第75至77届有前文的688份中文案文中678份如此",
        en="678 of 688 adopted Chinese texts of sessions 75 to 77 that follow another one",
    ),
    flags=("= 南南合作\n@79\n1. 促请各国加强合作；\n2. 欢迎其贡献。",),
    passes=(
        "= 南南合作\n@79\n1. 促请各国加强合作；\n2. 请秘书长向大会第八十届会议提交报告。",
        "= 海洋城合作\n@79\n1. 促请各国加强合作；\n2. 欢迎其贡献。",
    ),
)

RULES = (
    GatheredRule(NOT_CITED, _cited, _not_cited, ("/", "决议", "resolutions")),
    GatheredRule(WITHOUT_FOLLOW_UP, _follow_up, _without_follow_up),
)
