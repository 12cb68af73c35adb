"""How the lines around a resolution's text look in each language: masthead, enacting words, closing lines, furniture.

After the fields of un-drafting.md 1.2 and 1.3, and the cover pages of 3,750 adopted texts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.language.profile import EN, ZH
from drafter.text.dates import DAY_EN
from drafter.text.expressions import expression
from drafter.text.sentence import Language

ORGANS_ZH = "大会|经济及社会理事会|人权理事会|安全理事会"
ORGANS_EN = "General Assembly|Economic and Social Council|Human Rights Council|Security Council"
"""The organs that enact, as their texts begin."""
_DAY_ZH = r"\d{4}年\d{1,2}月\d{1,2}日"

SYMBOL = expression(r"(?:A|E|S|TD|DP)/[A-Za-z0-9._/()\-…\[\] ]*[0-9_…\]](?: ?[A-Z](?:[-–][A-Z])?)?\*{0,2}")
"""A document's symbol on a line of its own; the number may still be a blank."""
NUMBERED_TITLE = expression(
    r"(?P<number>(?:E?S-)?\d{1,3}/(?:\d{1,4}|_+|\[…\])(?: ?[A-Z](?:[-–][A-Z])?)?)\. *(?P<title>.*)", re.DOTALL
)
DAY_BLANK = expression(r"\[(?:date|日期)\]", re.I)
"""What a draft's head has for the day on which the Secretariat will issue it."""
BASIS = expression(r"\[.+\]", re.DOTALL)
URL = expression(r"(?:https?|ftp)://\S+|www\.\S+\.\S+", re.I)
COLUMNS = expression(r"\s{3,}")
"""Between what stands side by side on one line."""
NOTE_END = expression(r"[。.][”’)]?$")
RULE = expression(r"[_＿—─━-]{4,}")
PAGE_NUMBER = expression(
    r"(?P<page>\d{1,2}) ?/ ?(?P<pages>\d{1,2})|[-–—] ?\d{1,3} ?[-–—]|Page \d{1,3}(?: of \d+)?|第 ?\d{1,3} ?页"
)
JOB_NUMBER = expression(r"\d\d-\d{5}(?: ?\([A-Z]\))?(?: {1,12}\d{6})?|\*\d{7}\*")
"""The Secretariat's number for the printing job, and the same below its bar code."""
PRINT_DATE = expression(r"\d{6}")
STARS = expression(r"[*＊](?: ?[*＊]){2,}|…+")


@dataclass(frozen=True, slots=True)
class Patterns:
    """Each matches the whole of a line in normal form."""

    furniture: re.Pattern[str]
    session: re.Pattern[str]
    committee: re.Pattern[str]
    agenda_item: re.Pattern[str]
    adoption_heading: re.Pattern[str]
    adoption_date: re.Pattern[str]
    sponsors: re.Pattern[str]
    sponsor_start: re.Pattern[str]
    """The first line of a sponsors' line that was cut: a country with its colon."""
    organ_line: re.Pattern[str]
    bare_organ: re.Pattern[str]
    meeting: re.Pattern[str]
    day: re.Pattern[str]
    annex: re.Pattern[str]
    section: re.Pattern[str]
    """The number of a section, with its title or alone."""
    committee_in_basis: re.Pattern[str]


_ZH = Patterns(
    furniture=expression(
        rf"联合国|大会|Distr\..*|(?:{DAY_EN})|(?:{_DAY_ZH})|(?:Chinese|English|中文|英文)(?: only)?"
        r"|(?:Original|原件|原文)[:：].*|安全理事会|经济及社会理事会|人权理事会|正式记录|限量分发|普遍分发|\d\d-\d{5}.*"
    ),
    session=expression(
        r"第(?P<number>[〇零一二三四五六七八九十百]+|\d{1,3})届会议(?:\(续会\))?|第.{1,4}届(?:紧急)?特别会议"
    ),
    committee=expression("|".join(map(re.escape, (*ZH.committee_names, "总务委员会", "全权证书委员会")))),
    agenda_item=expression(r"(?:临时)?议程(?:\*{0,2})项目(?P<item>(?:\d|\[…\]).*)"),
    adoption_heading=expression(rf"(?P<day>{_DAY_ZH}).{{1,12}}(?:决议|决定)|大会决议"),
    adoption_date=expression(_DAY_ZH),
    sponsors=expression(r".*决议草案\*?"),
    sponsor_start=expression(r".{1,200}[：:]\*?"),
    organ_line=expression(rf"(?P<organ>{ORGANS_ZH})[，,]"),
    bare_organ=expression(rf"(?P<organ>{ORGANS_ZH})"),
    meeting=expression(rf"(?P<meeting>第\d+次全体会议\)?(?:\(续会\))?) ?(?P<day>{_DAY_ZH})?"),
    day=expression(_DAY_ZH),
    annex=expression(r"(?:附件|附录|附文)(?:[一二三四五六七八九十]{1,3}|\d{1,2})?"),
    section=expression(r"(?:[一二三四五六七八九十]{1,3}|[A-Z])(?:[.、．]? ?\S.{0,58}(?<![，；。：,;:]))?"),
    committee_in_basis=expression(
        r"根据(?P<committee>第[一二三四五六]委员会(?=的报告)|[^\[(]{0,14}委员会 ?\(第四委员会\))"
    ),
)
_ORDINAL = r"[A-Z][a-z]+(?:[- ][a-z]+){0,3}"
_EN = Patterns(
    furniture=expression(
        rf"United Nations|(?:{ORGANS_EN})|Distr\..*|(?:{DAY_EN})|(?:English|French|Chinese)(?: only)?"
        r"|Original:.*|Official Records|\d\d-\d{5}.*|Nations Unies|Assemblée générale|Langue originale.*",
        re.I,
    ),
    session=expression(
        rf"(?P<number>{_ORDINAL}|\d{{1,3}}(?:st|nd|rd|th)) session|{_ORDINAL} (?:emergency )?special session"
    ),
    committee=expression("|".join(map(re.escape, (*EN.committee_names, "General Committee", "Credentials Committee")))),
    agenda_item=expression(r"(?:Provisional )?Agenda items? (?P<item>(?:\d|\[…\]).*)", re.I),
    adoption_heading=expression(rf"Resolutions? adopted by the (?:{ORGANS_EN})(?: on (?P<day>{DAY_EN}))?.*", re.I),
    adoption_date=expression(DAY_EN),
    sponsors=expression(
        r".*[Dd]raft (?:resolution|decision)\*?|[Dd]raft resolution submitted by .*|.*: revised draft resolution\*?"
    ),
    sponsor_start=expression(r".{1,400}:\*?|Draft resolution submitted .*"),
    organ_line=expression(rf"(?P<organ>The (?:{ORGANS_EN})),|(?P<other>L[’']Assemblée générale),"),
    bare_organ=expression(rf"(?P<organ>The (?:{ORGANS_EN}))"),
    meeting=expression(
        rf"(?P<meeting>\d+(?:st|nd|rd|th) (?:\(resumed\) |resumed )?plenary meeting) ?(?P<day>{DAY_EN})?"
    ),
    day=expression(DAY_EN),
    annex=expression(r"(?:Annex|Appendix)(?: (?:[IVX]{1,5}|\d{1,2}|[A-Z]))?"),
    section=expression(r"(?:[IVX]{1,6}|[A-Z])(?:\. ?\S.{0,118}(?<![,;.:]))?"),
    committee_in_basis=expression(
        r"on the report of the (?P<committee>[A-Z][A-Za-z ]*Committee(?: \(Fourth Committee\))?)"
    ),
)
PATTERNS: Mapping[Language, Patterns] = {"zh": _ZH, "en": _EN}
