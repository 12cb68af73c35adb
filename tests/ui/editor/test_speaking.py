"""A paragraph is described in words: findings by their number, what came in, and what is gone."""

from __future__ import annotations

from drafter.app.comparison import compare
from drafter.checks.finding import Family, Finding, Severity
from drafter.model import edits
from drafter.model.document import ParagraphId
from drafter.model.place import Place
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.editor.speaking import change_words, finding_words, gone_words, removed, removed_beside
from tests.builders import op, pp, res

ONE, TWO, THREE = (ParagraphId(i) for i in (1, 2, 3))
BASE = res(pp("<b>重申</b>承诺，"), op("<b>又请</b>秘书长提交报告；"), op("<b>决定</b>审议。"))
SAID = Sentence("有错", "Wrong")


def finding(severity: Severity) -> Finding:
    return Finding("rule", Family.LEAD, severity, Place(paragraph_id=TWO), Span(0, 1), "又", SAID, SAID)


def test_findings_are_counted_by_their_weight() -> None:
    found = [finding(Severity.WARNING), finding(Severity.ERROR), finding(Severity.WARNING), finding(Severity.HINT)]
    assert [one.zh for one in finding_words(found, with_hints=False)] == ["1处错误", "2处警告"]
    assert [one.en for one in finding_words(found, with_hints=True)] == ["1 error", "2 warnings", "1 hint"]


def test_changes_are_said_word_by_word() -> None:
    changed = edits.type_text(edits.type_text(BASE, TWO, Span(8, 8), "和建议"), TWO, Span(0, 1), "")
    change = compare(BASE, changed).changes[TWO]
    said_of_changes = [one.zh for one in change_words(change)]
    assert any(one.startswith("删“又") for one in said_of_changes)
    assert "增“和建议”" in said_of_changes
    said = gone_words(change.deleted)
    assert said is not None
    assert said.zh.startswith("此处删去“又")
    assert change_words(compare(BASE, changed).changes[THREE]) == ()


def test_a_paragraph_that_is_gone_is_said_where_it_stood() -> None:
    changed = edits.remove(BASE, (TWO,))
    ((below, said),) = removed(compare(BASE, changed)).above.items()
    assert below == THREE
    assert [one.zh for one in said] == ["此处删去一段：“又请秘书长提交报告；”"]


def test_paragraphs_that_are_gone_behind_the_last_one_are_said_there() -> None:
    changed = edits.remove(BASE, (TWO, THREE))
    gone = removed(compare(BASE, changed))
    assert gone.above == {}
    assert [one.zh for one in gone.at_end] == ["此处删去一段：“又请秘书长提交报告；”", "此处删去一段：“决定审议。”"]
    assert removed_beside(compare(BASE, changed), ONE) == gone.at_end
    assert removed_beside(None, ONE) == ()
