"""Names of instruments and places as the UN writes them: title marks in Chinese, capitals without their country."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.mentions import Mention, Mentions, bare_first_mentions
from drafter.checks.rule import GatheredRule, Hit, RuleInfo, Subject, TextRule
from drafter.model.document import NOTE_CHARACTER, RUNNING_PARTS, Paragraph
from drafter.text.organs import masked
from drafter.text.resources import resource
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.text.tables import read_table

_NEAR = 3
"""A note on an instrument stands right behind its name, or behind the mark that follows."""


@lru_cache(maxsize=1)
def _instruments() -> re.Pattern[str]:
    rows = read_table(resource("checks", "instruments.tsv"), required=("name",))
    names = sorted((row["name"] for row in rows), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, names)))


_INSIDE_A_NAME = re.compile("(?:的?(?:所有|各)?)?(?:高级别|审议|秘书处|缔约国|缔约方|机构|理事机构|执行秘书|附属)")


def _unmarked(text: str, _: Subject) -> Iterator[Hit]:
    plain = masked(text)
    for match in _instruments().finditer(plain):
        if not _INSIDE_A_NAME.match(plain, match.end()) and not text.startswith("》", match.end()):
            right = f"《{match[0]}》"
            yield Hit(Span(*match.span()), fix=Fix(match[0], right, Safety.ASK))


UNMARKED = RuleInfo(
    name="instrument-without-title-marks",
    family=Family.CITATION,
    severity=Severity.WARNING,
    title=Sentence(zh="文书名称缺书名号", en="The title marks of an instrument are missing"),
    why=Sentence(
        zh="公约、宣言、议程等文书的名称用《》。",
        en="The names of conventions, declarations and agendas stand in 《》.",
    ),
    source=Sentence(
        zh="78/167的“亚的斯亚贝巴行动议程”没有书名号，79/236补上",
        en="A title of 78/167 without marks had them in 79/236",
    ),
    flags=("重申亚的斯亚贝巴行动议程，",),
    passes=("重申《亚的斯亚贝巴行动议程》，", "重申题为“2030年可持续发展议程”的决议，"),
    languages=("zh",),
)


@lru_cache(maxsize=2)
def _places(language: Language) -> re.Pattern[str]:
    rows = read_table(resource("checks", "capitals.tsv"), required=("country", "capital", "country_en", "capital_en"))
    if language == "zh":
        pairs = [(re.escape(row["country"]), re.escape(row["capital"])) for row in rows]
        return re.compile(
            f"在(?P<country>{'|'.join(f'{country}(?={capital}(?!省|州))' for country, capital in pairs)})"
        )
    pairs = [(re.escape(row["country_en"]), re.escape(row["capital_en"])) for row in rows]
    capitals = "|".join(f"{capital}(?=, (?:the )?{country}[,;.])" for country, capital in pairs)
    return re.compile(rf"\b(?:{capitals})(?P<country>, [A-Z][A-Za-z ]+)(?=[,;.])")


def _capital(text: str, subject: Subject) -> Iterator[Hit]:
    for match in _places(subject.language).finditer(text):
        yield Hit(Span(*match.span("country")), fix=Fix(match["country"], "", Safety.ASK))


CAPITAL = RuleInfo(
    name="capital-with-its-country",
    family=Family.NAME,
    severity=Severity.HINT,
    title=Sentence(zh="首都前不写国名", en="A capital stands without its country"),
    why=Sentence(
        zh="首都直接写城市名：在哈瓦那；其他城市前写国名：在印度海得拉巴。",
        en="A capital is named alone, Athens; other cities with their country, Hyderabad, India.",
    ),
    source=Sentence(
        zh="78/167“在古巴哈瓦那”，79/236改为“在哈瓦那”", en="在古巴哈瓦那 in 78/167 became 在哈瓦那 in 79/236"
    ),
    flags=("欢迎在古巴哈瓦那举行的首脑会议，", "Welcoming the summit held in Havana, Cuba, in 2023,"),
    passes=("欢迎在哈瓦那举行的首脑会议，", "欢迎在印度海得拉巴举行的会议，"),
)


@lru_cache(maxsize=2)
def _noted(language: Language) -> tuple[str, ...]:
    """What stands for each instrument whose first mention has a note: its name, in title marks where it has any."""
    rows = read_table(resource("checks", "noted.tsv"), required=("language", "name"))
    names = (row["name"] for row in rows if row["language"] == language)
    return tuple(f"《{name}》" if language == "zh" else name for name in names)


def _mentions(paragraph: Paragraph, subject: Subject) -> Mentions | None:
    """The instruments that the paragraph names: each with the place of its first mention, and whether it has a note."""
    if paragraph.part not in RUNNING_PARTS:
        return None
    text, found = paragraph.text, []
    for name in _noted(subject.language):
        at = text.find(name)
        if at >= 0 and not _is_part_of_another(text, at, at + len(name)):
            found.append(Mention(name, Span(at, at + len(name)), _has_note(paragraph.content, name)))
    return tuple(found) or None


def _has_note(content: str, name: str) -> bool:
    """True where the mark of a note stands behind the name, or inside it: 《世界人权宣言¹》."""
    at = content.find(name)
    return at < 0 or NOTE_CHARACTER in content[at + len(name) : at + len(name) + _NEAR]


def _is_part_of_another(text: str, start: int, end: int) -> bool:
    """True inside a quotation, and in the name of a body: 《残疾人权利公约》缔约国会议."""
    is_quoted = text.rfind("“", 0, start) > text.rfind("”", 0, start)
    return is_quoted or _INSIDE_A_NAME.match(text, end) is not None


def _without_note(facts: Sequence[tuple[Paragraph, Mentions]], _: Subject) -> Iterator[Hit]:
    return bare_first_mentions(
        facts, lambda name: Sentence(zh=f"首次提到{name}，没有脚注", en=f"{name} has no note at its first mention")
    )


WITHOUT_NOTE = RuleInfo(
    name="instrument-without-note",
    family=Family.FOOTNOTE,
    severity=Severity.HINT,
    title=Sentence(zh="首次提到的文书没有脚注", en="An instrument has no note at its first mention"),
    why=Sentence(
        zh="决议里的出处都写在脚注里；这份文书首次提到时通常加注。",
        en="Resolutions give all sources in notes; this instrument usually has one at its first mention.",
    ),
    source=Sentence(
        zh="《编辑手册》，脚注，第2章；表中13份文书在第75至77届中文案文里首次提到844处，818处有注",
        en="Editorial Manual, footnotes, chapter 2; each instrument of the table has one in nine texts of ten",
    ),
    flags=("重申《世界人权宣言》，", "Guided by the Universal Declaration of Human Rights,"),
    passes=(
        "重申《世界人权宣言》，[1]\n又重申《世界人权宣言》的规定，",
        "重申《联合国宪章》，",
        "重申《世界人权宣言[1]》，",
        "Guided by the Universal Declaration of Human Rights,[1]",
    ),
)

_KINDS = ("议程", "协定", "公约", "计划", "文件", "框架", "宣言", "纲", "宪章", "契约", "条约")
"""One of these stands in the name of every instrument of the table."""

RULES = (
    TextRule(UNMARKED, _unmarked, _KINDS),
    TextRule(CAPITAL, _capital, ("在", ", ")),
    GatheredRule(WITHOUT_NOTE, _mentions, _without_note),
)
