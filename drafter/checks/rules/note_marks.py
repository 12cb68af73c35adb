"""Marks of notes that came without their note, as text that is copied from a page brings them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Family, Severity
from drafter.checks.rule import DocumentRule, Hit, ParagraphRule, RuleInfo, Subject
from drafter.model.document import Mark, Paragraph, Part, places_of
from drafter.model.place import Place
from drafter.model.star_note import uncited_stars
from drafter.text.sentence import Sentence
from drafter.text.spans import Span

_MARK = re.compile(r"\s*(\[?\d{1,3}\]?)\s*")
_IN_FORMULA = re.compile(r"(?:[0-9]|(?<![A-Za-z])[A-Za-z]{1,2})\Z")
"""What a power stands behind: 10⁵, km², CO². A word or a punctuation mark has a note."""


def _without_note(paragraph: Paragraph, _: Subject) -> Iterable[Hit]:
    if paragraph.part is Part.TABLE:
        return
    for start, run in places_of(paragraph.runs):
        match = _MARK.fullmatch(run.text) if Mark.SUPERSCRIPT in run.marks else None
        if match is None or start == 0 or _IN_FORMULA.search(paragraph.text, 0, start):
            continue
        mark = match[1].strip("[]")
        yield Hit(
            span=Span(*match.span(1)).shifted(start),
            message=Sentence(zh=f"脚注号{mark}没有脚注", en=f"Note mark {mark} has no note"),
        )


WITHOUT_NOTE = RuleInfo(
    name="note-mark-without-note",
    family=Family.FOOTNOTE,
    severity=Severity.WARNING,
    title=Sentence(zh="脚注号没有脚注", en="The note mark has no note"),
    why=Sentence(
        zh="这是一个上标的数字，不是脚注；删去它，在这里另插脚注。",
        en="It is a raised figure and no note; delete it, and insert a note in its place.",
    ),
    source=Sentence(
        zh="《编辑手册》，脚注，第9章",
        en="Editorial Manual, footnotes, chapter 9",
    ),
    flags=(),
    passes=("回顾其宣言，[1]", "Recalling the report,[1]"),
)


def _star(subject: Subject) -> Iterable[Hit]:
    """The asterisk of the sponsors' line that was typed, so that nothing stands for it at the foot of the page."""
    for span in uncited_stars(subject.document):
        yield Hit(span=span, place=Place(field="sponsors"))


STAR_WITHOUT_NOTE = RuleInfo(
    name="sponsors-star-without-note",
    family=Family.FOOTNOTE,
    severity=Severity.WARNING,
    title=Sentence(zh="提案国的星号没有脚注", en="The sponsors' asterisk has no note"),
    why=Sentence(
        zh="星号要有一条脚注，写明代表哪个国家集团；在“文头”里填“提案国脚注*”，或删去星号。",
        en="An asterisk needs a note that names the group of States; write it under “Masthead”, or delete the mark.",
    ),
    source=Sentence(
        zh="第74至80届158份77国集团决议草案，星号都有脚注",
        en="158 drafts of the Group of 77, sessions 74 to 80: each asterisk has its note",
    ),
    flags=(),
    passes=("= 合作[*]\n回顾其决议，\n[*] 代表属于77国集团成员的联合国会员国和中国。",),
)

RULES = (ParagraphRule(WITHOUT_NOTE, _without_note), DocumentRule(STAR_WITHOUT_NOTE, _star))
