"""The engine weighs, orders and remembers what the rules find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from drafter import checks
from drafter.checks.finding import Severity
from drafter.checks.rule import GatheredRule, Hit, ParagraphRule, RuleInfo, Subject
from drafter.checks.rules import ALL
from drafter.checks.sample import sample
from drafter.model import edits
from drafter.model.document import Adoption, Mark, Paragraph, ParagraphId, Part, Resolution, Run
from drafter.model.place import Place
from drafter.register.lookup import register
from drafter.text.spans import Span

BAD = "回顾其宣言；\n1. 请秘书长采取行动，\n2. 决定继续审议；"


def test_findings_come_in_reading_order() -> None:
    findings = checks.run(sample(BAD), checks.Context(register()))
    assert [f.place.paragraph_id for f in findings] == [1, 2, 3]
    assert [f.text for f in findings] == ["；", "，", "；"]


def test_words_unchanged_from_an_adopted_base_weigh_one_step_less() -> None:
    base = sample("@78/371\n" + BAD)
    draft = replace(base, masthead=replace(base.masthead, adoption=None, session=79))
    draft = edits.replace_text(draft, ParagraphId(2), Span(0, 1), "促请")
    findings = checks.run(draft, checks.Context(register(), base=base))
    assert [f.severity for f in findings] == [Severity.WARNING, Severity.ERROR, Severity.WARNING]


def test_words_unchanged_from_a_draft_keep_their_weight() -> None:
    base = sample("@78\n" + BAD)
    assert base.masthead.adoption is None
    findings = checks.run(base, checks.Context(register(), base=base))
    assert {f.severity for f in findings} == {Severity.ERROR}


def test_an_adopted_base_is_known_by_its_adoption() -> None:
    assert sample("@78/371\n" + BAD).masthead.adoption == Adoption(number="78/371")


def test_a_paragraph_that_did_not_change_is_not_read_again() -> None:
    seen: list[str] = []

    def look(paragraph: Paragraph, _: Subject) -> list[Hit]:
        seen.append(paragraph.text)
        return []

    info: RuleInfo = ALL[0].info
    checker = checks.Checker([ParagraphRule(info, look)])
    document = sample(BAD)
    checker.run(document, checks.Context(register()))
    seen.clear()
    changed = edits.replace_text(document, ParagraphId(2), Span(0, 1), "促请")
    checker.run(changed, checks.Context(register()))
    assert seen == ["促请秘书长采取行动，"]


def test_a_check_that_failed_leaves_nothing_half_done_behind() -> None:
    has_failed: list[bool] = []

    def judge(facts: Sequence[tuple[Paragraph, str]], _: Subject) -> list[Hit]:
        if facts[1][1].startswith("促请") and not has_failed:
            has_failed.append(True)
            raise ZeroDivisionError
        return [Hit(place=Place(paragraph_id=paragraph.id)) for paragraph, text in facts if text.startswith("促请")]

    checker = checks.Checker([GatheredRule(ALL[0].info, lambda paragraph, _: paragraph.text, judge)])
    document, context = sample(BAD), checks.Context(register())
    assert checker.run(document, context) == ()
    changed = edits.replace_text(document, ParagraphId(2), Span(0, 1), "促请")
    with pytest.raises(ZeroDivisionError):
        checker.run(changed, context)
    assert [finding.place.paragraph_id for finding in checker.run(changed, context)] == [2]


def test_an_ibid_that_follows_another_note_than_in_the_base_is_named() -> None:
    base = sample("@78/371\n回顾该报告，[1]\n又回顾其第一章，[2]\n[1] A/78/412。\n[2] 同上，第一章。")
    moved = edits.move(base, [ParagraphId(1)], None)
    rules = [f.rule for f in checks.run(moved, checks.Context(register(), base=base))]
    assert "ibid-without-predecessor" in rules
    body = "回顾该报告，[1]\n又回顾其第一章，[2]\n又回顾其第二章，[3]\n[1] A/78/412。\n[2] A/78/9。\n[3] 同上，第一章。"
    other = sample("@78/371\n" + body)
    swapped = edits.move(other, [ParagraphId(1)], ParagraphId(3))
    assert "ibid-lost-its-predecessor" in [f.rule for f in checks.run(swapped, checks.Context(register(), base=other))]


def test_a_slip_in_the_name_of_the_committee_is_found_there() -> None:
    document = sample(BAD)
    slipped = replace(document, masthead=replace(document.masthead, committee="特别政治和非殖民化委员会（第四委员会)"))
    found = [f for f in checks.run(slipped, checks.Context(register())) if f.place.field == "committee"]
    assert {f.rule for f in found} >= {"full-width-bracket"}


def test_an_empty_paragraph_is_named() -> None:
    document = edits.insert_paragraph(sample(BAD), ParagraphId(2), Part.OPERATIVE, 0, ())
    found = [f for f in checks.run(document, checks.Context(register())) if f.rule == "paragraph-empty"]
    assert [f.place.paragraph_id for f in found] == [document.paragraphs[2].id]


@pytest.mark.parametrize(
    ("text", "said"), [("回顾其宣言，[1]", "脚注1没有文字"), ("Recalling the report,[1]", "Note 1 is empty")]
)
def test_a_note_without_words_is_an_error(text: str, said: str) -> None:
    document = sample(text)
    note = document.footnotes[0]
    empty = edits.set_note_runs(document, note.id, ())
    found = [f for f in checks.run(empty, checks.Context(register())) if f.rule == "note-empty"]
    assert [(f.severity, f.place.note_id) for f in found] == [(Severity.ERROR, note.id)]
    assert said in (found[0].message.zh, found[0].message.en)
    assert not [f for f in checks.run(document, checks.Context(register())) if f.rule == "note-empty"]


@pytest.mark.parametrize(
    ("front", "behind", "said"),
    [
        ("回顾其决议", "的规定，", "脚注号5没有脚注"),
        ("Recalling its report,", " and the note,", "Note mark 5 has no note"),
        ("回顾面积为10", "的区域，", None),
        ("Recalling an area of 7 km", " and more,", None),
    ],
)
def test_a_raised_figure_without_a_note_is_named(front: str, behind: str, said: str | None) -> None:
    raised = (Run(front), Run("5", frozenset({Mark.SUPERSCRIPT})), Run(behind))
    document = edits.replace_content(sample(front), ParagraphId(1), Span(0, len(front)), raised)
    found = [f for f in checks.run(document, checks.Context(register())) if f.rule == "note-mark-without-note"]
    assert [f.text for f in found] == ([] if said is None else ["5"])
    assert all(said in (f.message.zh, f.message.en) for f in found)


def test_a_draft_whose_masthead_is_still_that_of_its_adopted_base_is_not_ready() -> None:
    base = sample("@78/371\n" + BAD)
    head = base.masthead

    def said(symbol: str | None, adoption: Adoption | None, session: int | None, of: Resolution | None = base) -> int:
        masthead = replace(head, symbol=symbol, adoption=adoption, session=session)
        findings = checks.run(replace(base, masthead=masthead), checks.Context(register(), base=of))
        return sum(f.rule == "session-not-renewed" and f.severity is Severity.ERROR for f in findings)

    assert said("A/RES/78/371", head.adoption, 78) == 1
    assert said(None, None, 78) == 1
    assert said("A/RES/78/371", None, 79) == 1
    assert said("A/C.2/79/L.4", None, 79) == 0
    assert said(None, head.adoption, 78, None) == 0, "a text that is looked at alone is what it is"
    draft = replace(base, masthead=replace(head, adoption=None, symbol="A/C.2/78/L.4"))
    assert said("A/C.2/78/L.4/Rev.1", None, 78, draft) == 0, "revised within its session"
