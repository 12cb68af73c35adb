"""Tracked changes are read by author: those of some accepted, those of others rejected."""

from __future__ import annotations

from datetime import datetime

import pytest

from drafter.formats.changing import change_authors
from drafter.formats.docx.reader import read
from drafter.structuring.raw import AcceptedOf
from tests.formats.docx.files import p, r, word_file


def by(author: str, kind: str, inside: str, day: int = 1) -> str:
    """A change of that author."""
    return f'<w:{kind} w:id="{day}" w:author="{author}" w:date="2026-10-{day:02}T09:30:00Z">{inside}</w:{kind}>'


def gone(text: str) -> str:
    """A deleted run."""
    return f"<w:r><w:delText>{text}</w:delText></w:r>"


def end(*marks: str) -> str:
    """The properties of a paragraph whose end was put in or taken out."""
    return f"<w:rPr>{''.join(marks)}</w:rPr>"


FILE = word_file(
    p("大会，"),
    p(
        r("欢迎")
        + by("甲", "del", gone("各方"))
        + by("甲", "ins", r("有关各方"))
        + r("的努力")
        + by(
            "乙",
            "ins",
            r(
                "；",
            ),
            3,
        )
    ),
    p(by("乙", "ins", r("鼓励合作；"), 3), end(by("乙", "ins", "", 3))),
    p(by("甲", "del", gone("促请各国；"), 2), end(by("甲", "del", "", 2))),
    p(r("请") + by("甲", "ins", r("秘书") + by("乙", "del", gone("处"), 4)) + r("长报告。")),
)


def lines(*authors: str) -> list[str]:
    return [line for line in read(FILE, AcceptedOf(frozenset(authors))).source_lines if line]


def test_nobody_accepted_is_all_rejected() -> None:
    assert lines() == ["大会，", "欢迎各方的努力", "促请各国；", "请长报告。"]


def test_the_changes_of_one_author_alone() -> None:
    assert lines("甲") == ["大会，", "欢迎有关各方的努力", "请秘书处长报告。"]
    assert lines("乙") == ["大会，", "欢迎各方的努力；", "鼓励合作；", "促请各国；", "请长报告。"]


def test_all_accepted_by_name_is_all_accepted() -> None:
    accepted = [line for line in read(FILE).source_lines if line]
    assert lines("甲", "乙") == accepted == ["大会，", "欢迎有关各方的努力；", "鼓励合作；", "请秘书长报告。"]


def test_what_one_put_in_and_another_took_out_again_stays_out() -> None:
    nested = word_file(
        p(r("请") + by("甲", "ins", r("务必")) + by("甲", "ins", by("乙", "del", gone("立即"))) + r("报告。"))
    )
    assert read(nested, AcceptedOf(frozenset({"乙"}))).source_lines == ("请报告。",)
    assert read(nested, AcceptedOf(frozenset({"甲"}))).source_lines == ("请务必立即报告。",)


def test_former_looks_come_back_for_those_rejected() -> None:
    look = "<w:b/><w:rPrChange w:id='9' w:author='乙' w:date='2026-10-01T00:00:00Z'><w:rPr/></w:rPrChange>"
    data = word_file(p(r("请", look) + r("秘书长报告。")))
    bold = [[run.bold for run in read(data, AcceptedOf(frozenset({name}))).paragraphs[0].runs] for name in ("甲", "乙")]
    assert bold == [[False], [True, False]]


def test_authors_are_counted_with_their_first_and_last_day() -> None:
    first, second = change_authors(FILE)
    assert (first.name, first.first, first.last) == ("甲", datetime(2026, 10, 1, 9, 30), datetime(2026, 10, 2, 9, 30))
    assert (second.name, second.first) == ("乙", datetime(2026, 10, 3, 9, 30))
    assert first.count + second.count == read(FILE).tracked_changes


@pytest.mark.parametrize("data", [word_file(p("大会，")), b"plain text"])
def test_files_without_changes_have_no_authors(data: bytes) -> None:
    assert change_authors(data) == ()


def test_the_reading_is_said() -> None:
    said = [repair.sentence for repair in read(FILE, AcceptedOf(frozenset({"甲"}))).repairs]
    assert any("只接受了甲的修订" in sentence.zh and "by 甲" in sentence.en for sentence in said)
