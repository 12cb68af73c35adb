"""Marks of notes that came without their note, as text that is copied from a page brings them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Family, Severity
from drafter.checks.rule import Hit, ParagraphRule, RuleInfo, Subject
from drafter.model.document import Mark, Paragraph, Part, places_of
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

RULES = (ParagraphRule(WITHOUT_NOTE, _without_note),)
