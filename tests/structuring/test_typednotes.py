"""Notes typed by hand: where the bodies stand, how marks look, what is no mark."""

from __future__ import annotations

import pytest

from drafter.structuring.mending import Mends
from drafter.structuring.raw import RawDocument, RawNote, RawParagraph, RawRun
from drafter.structuring.typednotes import without_typed_notes
from drafter.text.spans import Span
from tests.limits import run_limited


def typed(*paragraphs: str | tuple[RawRun, ...]) -> RawDocument:
    """A source of one line a paragraph, after its typed notes were lifted."""
    made = [
        RawParagraph((RawRun(one),) if isinstance(one, str) else one, lines=Span(at, at + 1))
        for at, one in enumerate(paragraphs)
    ]
    return without_typed_notes(RawDocument("docx", tuple(made)), Mends())


def shown(document: RawDocument) -> list[str]:
    """The paragraphs with the marks of their notes in brackets."""
    marks = {note.key: note.mark for note in document.notes}
    return ["".join(f"[{marks[run.note]}]" if run.note else run.text for run in p.runs) for p in document.paragraphs]


def up(text: str) -> RawRun:
    """A raised run."""
    return RawRun(text, superscript=True)


def bodies(document: RawDocument) -> list[tuple[str | None, str]]:
    return [(note.mark, note.text) for note in document.notes]


@pytest.mark.parametrize("rule", ["____________", "– – – – –", "注", "脚注：", "Notes", "Endnotes:"])
def test_bodies_below_a_rule_or_a_heading(rule: str) -> None:
    found = typed((RawRun("重申《宣言》"), up("1"), RawRun("，")), rule, "1\t第41/128号决议。", "2 无人引用。")
    assert shown(found) == ["重申《宣言》[1]，", "2 无人引用。"]
    assert bodies(found) == [("1", "第41/128号决议。")]


def test_the_slashes_of_old_documents() -> None:
    found = typed(
        "Recalling its resolution 41/128 of 4 December 1986 1/ and the Charter, 2/",
        "1. Requests the Secretary-General to report on the years 1985/86; a/",
        "1/ Resolution 217 A (III).",
        "2/  Resolution 3281 (XXIX).",
        "a/ A/45/436.",
    )
    assert shown(found) == [
        "Recalling its resolution 41/128 of 4 December 1986[1] and the Charter,[2]",
        "1. Requests the Secretary-General to report on the years 1985/86;[a]",
    ]
    assert bodies(found) == [("1", "Resolution 217 A (III)."), ("2", "Resolution 3281 (XXIX)."), ("a", "A/45/436.")]


def test_raised_characters_of_unicode() -> None:
    found = typed("重申《宣言》¹和《宪章》，¹²", "¹ 第41/128号决议。", "¹² 第3281号决议。")
    assert shown(found) == ["重申《宣言》[1]和《宪章》，[12]"]


def test_several_marks_in_one_raised_run() -> None:
    found = typed((RawRun("各项公约"), up("1, 2"), RawRun("，")), "______", (up("1"), RawRun(" 甲。")), "2 乙。")
    assert shown(found) == ["各项公约[1][2]，"]
    assert bodies(found) == [("1", "甲。"), ("2", "乙。")]


def test_marks_that_begin_anew_on_each_page_cite_the_next_body() -> None:
    found = typed("甲 1/", "1/ 子。", "乙 1/", "1/ 丑。", "丙 1/")
    notes = {note.key: note.text for note in found.notes}
    assert [[notes[run.note] for run in p.runs if run.note] for p in found.paragraphs] == [["子。"], ["丑。"], ["丑。"]]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("1. 请秘书长提交报告；", "2. 决定处理此案。"),
        ("______", "1 第41/128号决议。"),
        ("回顾 1/ 所述，", "2/ 无人引用。"),
        ("面积10 km", "2 公里。"),
        ("第24/7号文件和和/或决议，", "7/ 甲。"),
    ],
)
def test_what_nobody_cites_and_what_has_no_body_stays(paragraphs: tuple[str, ...]) -> None:
    found = typed(*paragraphs)
    assert shown(found) == list(paragraphs)
    assert found.notes == ()


def test_a_power_is_no_mark() -> None:
    found = typed((RawRun("面积10 km"), up("2"), RawRun("，《公约》"), up("2")), "______", "2 甲。")
    assert shown(found) == ["面积10 km2，《公约》[2]"]


def test_notes_of_the_file_stay_beside_them() -> None:
    cited = RawParagraph((RawRun("甲"), RawRun("", note="f1"), RawRun("乙 1/")))
    body = RawParagraph((RawRun("1/ 丙。"),))
    raw = RawDocument("docx", (cited, body), notes=(RawNote("f1", (RawRun("丁。"),), "*"),))
    found = without_typed_notes(raw, Mends())
    assert shown(found) == ["甲[*]乙[1]"]
    assert bodies(found) == [("*", "丁。"), ("1", "丙。")]


def test_what_is_lifted_and_left_out_is_told() -> None:
    mends = Mends()
    made = ((RawRun("甲"), up("1")), (RawRun("Notes"),), (RawRun("1 乙。"),))
    raw = RawDocument("docx", tuple(RawParagraph(runs, lines=Span(at, at + 1)) for at, runs in enumerate(made)))
    without_typed_notes(raw, mends)
    assert {repair.kind for repair in mends.repairs()} == {"left-out-notes-heading", "moved-notes", "note-marks"}


@pytest.mark.parametrize("filling", [" ", "_", "¹", "1/", "\u00a0", "- ", "*", "1, "])
def test_many_characters_of_one_sort_take_no_long(filling: str) -> None:
    """A pattern that begins with blanks would look at each of them again from each of them."""
    long = filling * 40_000
    runs = tuple(RawRun(part, superscript=index % 2 == 0) for index, part in enumerate(("1", " 甲 ") * 5000))
    document = run_limited(typed, long, f"甲{long}乙", runs, "_____", f"1 {long}", seconds=5, megabytes=400)
    assert document.paragraphs
