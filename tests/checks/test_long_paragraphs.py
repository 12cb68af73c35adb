"""No rule runs away on a long paragraph, whatever it repeats, nor on a document that is odd."""

from __future__ import annotations

import pytest

from drafter import checks
from drafter.checks.rules import ALL
from drafter.model.document import (
    NOTE_CHARACTER,
    Footnote,
    Masthead,
    NoteId,
    Numbering,
    Paragraph,
    ParagraphId,
    Part,
    Resolution,
    Run,
    Scheme,
)
from drafter.register.lookup import register
from drafter.text.sentence import Language
from tests.limits import run_limited

UNITS: dict[str, Language] = {
    "回顾其2018年12月18日第73/361号和2019年12月17日第74/358号决议，": "zh",
    "resolutions 73/361 of 18 December 2018 and 74/358 of 17 December 2019, ": "en",
    "第1/2号、": "zh",
    "第1/2号决议、": "zh",
    "1514 (XV) ": "en",
    "最强烈": "zh",
    "再次": "zh",
    "对各方": "zh",
    "表示深切关切和": "zh",
    "Expressing its deep ": "en",
    "deep and ": "en",
    "also ": "en",
    "“": "zh",
    "”": "zh",
    "《": "zh",
    "《》": "zh",
    "(": "en",
    "《《《)": "zh",
    "九": "zh",
    "一二三四五六七": "zh",
    "和和": "zh",
    "http://": "en",
    "大会其理事会": "zh",
    "the Council of its ": "en",
    " ": "en",
    ",": "zh",
    '"': "en",
    "上文第1至": "zh",
    "paragraphs 1, 2 and ": "en",
    "请秘书长在大会第七十届会议": "zh",
    "第七十届会议临时议程": "zh",
    "Requests the Secretary-General to report to the Assembly ": "en",
    "in Havana, Cuba, ": "en",
    "决定召开会议": "zh",
    "Decides to convene ": "en",
    "三角合作": "zh",
    "program ": "en",
    "UN ": "en",
    "《大会正式记录，第七十届会议，补编第1号》": "zh",
    "联合国，《条约汇编》，": "zh",
    "2019年2月30日至": "zh",
    "贸发会议(COVID-19)": "zh",
    "text\u202eטקסט نص ": "en",
    "\u200b": "zh",
    "、": "zh",
    "1": "zh",
    "1 ": "en",
    "第": "zh",
    "of the ": "en",
    "(a) ": "en",
    "（": "zh",
    "[": "en",
    "；": "zh",
    "; ": "en",
    "。": "zh",
    "a. B": "en",
    "；敦促": "zh",
    "决定请秘书长提供": "zh",
    "Requests the Secretary-General in the official ": "en",
    "安理会": "zh",
    "《世界人权宣言》": "zh",
    "Agenda 21 ": "en",
    "临时议程题为“南南合作促进发展方面的业务活动”的项目": "zh",
    "provisional agenda the item entitled “Cooperation” ": "en",
    "paragraphs 3–": "en",
    "同上，《2017年，补编第1号》": "zh",
    "Ibid., 2017, Supplement No. 1 ": "en",
}


_MOST_PREAMBULAR = 20_000
_EVERY = 5
_LONGEST = ("、", "1", "（", "第", " ", "of the ", "；", "; ", "(a) ")
"""Units that are repeated to a million, beside every fifth one."""


def _repeated(unit: str, length: int, language: Language) -> Resolution:
    """Paragraphs of both parts and a note that repeat `unit` up to `length` characters, in the preamble to a limit."""
    text = (unit * (length // len(unit) + 1))[:length]
    note = NoteId(9)
    return Resolution(
        language,
        Masthead(session=78),
        (
            Paragraph(ParagraphId(1), Part.PREAMBULAR, (Run(text[:_MOST_PREAMBULAR]),)),
            Paragraph(
                ParagraphId(2),
                Part.OPERATIVE,
                (Run(text), Run(NOTE_CHARACTER, note=note)),
                numbering=Numbering(Scheme.ARABIC),
            ),
        ),
        (Footnote(note, (Run(text),)),),
        next_id=10,
    )


def check(unit: str, length: int, language: Language) -> int:
    """Every rule over one unit; how many findings."""
    return len(checks.run(_repeated(unit, length, language), checks.Context(register())))


@pytest.mark.parametrize(("unit", "language"), UNITS.items())
def test_every_rule_is_through_20_000_characters_in_time(unit: str, language: Language) -> None:
    assert run_limited(check, unit, 20_000, language, seconds=10, megabytes=1500) >= 0


@pytest.mark.parametrize(
    ("unit", "language"), [item for i, item in enumerate(UNITS.items()) if i % _EVERY == 0 or item[0] in _LONGEST]
)
def test_every_rule_is_through_a_million_characters_in_time(unit: str, language: Language) -> None:
    assert run_limited(check, unit, 1_000_000, language, seconds=60, megabytes=4000) >= 0


def _only(text: str, language: Language, part: Part) -> Resolution:
    return Resolution(language, Masthead(), (Paragraph(ParagraphId(1), part, (Run(text),)),), next_id=2)


ODD = {
    "nothing": Resolution("zh"),
    "nothing in English": Resolution("en"),
    "only notes": Resolution("zh", Masthead(), (), (Footnote(NoteId(1), (Run("同上。"),)),), next_id=2),
    "a star and a letter": Resolution("en", footnotes=(Footnote(NoteId(1), (), mark="a"),), next_id=2),
    "right to left": _only("قرار \u202eיאה 第73/361号 resolution 73/361,", "en", Part.PREAMBULAR),
    "another language": _only("Rappelle sa résolution 73/361 du 18 décembre 2018 ;", "en", Part.OPERATIVE),
    "Chinese called English": _only("回顾其决议；", "en", Part.OPERATIVE),
    "English called Chinese": _only("Recalling its resolution,", "zh", Part.PREAMBULAR),
    "blanks": _only(" \n\t ", "zh", Part.PREAMBULAR),
    "a table": _only("a\tb\n1\t2", "zh", Part.TABLE),
    "beyond the plane": _only("𠀀𠀁😀😀；", "zh", Part.OPERATIVE),
    "a lone surrogate": _only("回顾\ud800其决议，", "zh", Part.PREAMBULAR),
}


@pytest.mark.parametrize("document", ODD.values(), ids=list(ODD))
def test_odd_documents_are_checked_like_others(document: Resolution) -> None:
    for finding in checks.run(document, checks.Context(register())):
        assert finding.message.zh
        assert finding.message.en


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.info.name)
def test_each_rule_alone_bears_what_is_odd(rule: checks.Rule) -> None:
    checker = checks.Checker([rule])
    for document in ODD.values():
        checker.run(document, checks.Context(register(), session=78))
