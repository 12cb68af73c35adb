"""A text with findings of every weight, for reports."""

from __future__ import annotations

from dataclasses import replace

from drafter.checks.finding import Family, Finding, Fix, Severity
from drafter.model.document import Masthead, NoteId, ParagraphId, Resolution, Run
from drafter.model.place import Place
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from tests.builders import op, pp, res

DOCUMENT: Resolution = res(
    pp("<b>又期待</b>召开<b>会议</b>，<n>1</n>"),
    op("<b>请</b>秘书长提交<x>[…]</x>报告 & “附件”。"),
    notes={1: "A/79/297。"},
    masthead=Masthead("大会", (Run("海洋<观测>"),), session=80, symbol="A/C.2/80/L.5"),
)


def _finding(severity: Severity, place: Place, span: Span | None, words: str, fix: Fix | None = None) -> Finding:
    message = Sentence(f"“{words}”没有承接", f"“{words}” has nothing before it")
    why = Sentence("链条断了。", "The chain is broken.")
    return Finding("chain", Family.LEAD, severity, place, span, words, message, why, fix)


ONE = Place(paragraph_id=ParagraphId(1))
FINDINGS = (
    _finding(Severity.ERROR, ONE, Span(0, 3), "又期待", Fix("又期待", "期待")),
    _finding(Severity.WARNING, Place(note_id=NoteId(DOCUMENT.footnotes[0].id)), Span(0, 8), "A/79/297"),
    replace(_finding(Severity.HINT, Place(), None, "全文"), is_lowered=True),
)
IGNORED = (_finding(Severity.HINT, Place(field="title"), Span(0, 2), "海洋"),)
BLANK = (Place(paragraph_id=ParagraphId(2)), Span(6, 9), "[…]")
