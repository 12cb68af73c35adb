from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model.document import Footnote, NoteId, Numbering, Paragraph, ParagraphId, Part, Resolution, Run, Scheme
from drafter.model.numbering import (
    Number,
    default_scheme,
    note_marks,
    number_notes_from,
    number_paragraphs_from,
    paragraph_numbers,
    scheme_of,
)
from tests.builders import heading, op, pp, res, runs, sub


def numbers(document: Resolution) -> list[str | None]:
    counted = paragraph_numbers(document)
    return [counted.get(paragraph.id) for paragraph in document.paragraphs]


def annex(text: str, *, numbered: bool = True) -> Paragraph:
    return Paragraph(ParagraphId(0), Part.ANNEX, runs(text), 0, Numbering(Scheme.ARABIC) if numbered else None)


def continuation(text: str) -> Paragraph:
    return Paragraph(ParagraphId(0), Part.CONTINUATION, runs(text))


def imported(*typed: tuple[Part, int, str | None]) -> Resolution:
    plain = [Paragraph(ParagraphId(i), part, (Run("甲"),), level) for i, (part, level, _) in enumerate(typed, 1)]
    return Resolution("zh", paragraphs=number_paragraphs_from(plain, [number for _, _, number in typed]), next_id=1000)


def starts(document: Resolution) -> list[int | None]:
    return [p.numbering.start if p.numbering else None for p in document.paragraphs]


def test_operative_paragraphs_are_counted_and_preambular_ones_are_not() -> None:
    assert numbers(res(pp("甲，"), pp("乙，"), op("丙；"), op("丁。"))) == [None, None, "1.", "2."]


def test_sub_paragraphs_begin_anew_below_each_paragraph() -> None:
    document = res(op("甲："), sub("子；"), sub("丑；"), op("乙："), sub("寅。"))
    assert numbers(document) == ["1.", "(a)", "(b)", "2.", "(a)"]


def test_the_second_level_goes_on_until_the_first_level_does() -> None:
    def deep(text: str) -> Paragraph:
        return sub(text, 2, Scheme.HAN)

    document = res(op("甲："), sub("子："), deep("一；"), deep("二；"), sub("丑："), deep("三。"))
    assert numbers(document) == ["1.", "(a)", "㈠", "㈡", "(b)", "㈠"]


def test_a_continuation_does_not_end_a_list() -> None:
    assert numbers(res(op("甲："), sub("子；"), continuation("并且："), sub("丑。"))) == ["1.", "(a)", None, "(b)"]


def test_a_heading_does_not_restart_operative_paragraphs() -> None:
    assert numbers(res(heading("一"), op("甲；"), heading("二"), op("乙。"))) == [None, "1.", None, "2."]


def test_a_start_restarts_the_count() -> None:
    assert numbers(res(op("甲；"), heading("二"), op("乙；", start=1), op("丙。"))) == ["1.", None, "1.", "2."]


def test_an_annex_counts_for_itself() -> None:
    document = res(op("甲；"), op("乙。"), annex("附件", numbered=False), annex("丙。"), annex("丁。"), op("戊。"))
    assert numbers(document) == ["1.", "2.", None, "1.", "2.", "3."]


def test_after_z_comes_aa_and_after_ten_the_brackets() -> None:
    letters = res(op("甲："), *(sub("乙；") for _ in range(28)))
    assert numbers(letters)[-3:] == ["(z)", "(aa)", "(bb)"]
    han = res(op("甲："), *(sub("乙；", scheme=Scheme.HAN) for _ in range(12)))
    assert numbers(han)[-3:] == ["㈩", "(十一)", "(十二)"]


@pytest.mark.parametrize(
    ("typed", "last", "expected"),
    [
        ("13.", None, Number(Scheme.ARABIC, 13)),
        ("13、", None, Number(Scheme.ARABIC, 13)),
        ("（b）", None, Number(Scheme.LETTER, 2)),
        ("(aa)", None, Number(Scheme.LETTER, 27)),
        ("(i)", None, Number(Scheme.ROMAN, 1)),
        ("(i)", Number(Scheme.LETTER, 8), Number(Scheme.LETTER, 9)),
        ("(v)", Number(Scheme.ROMAN, 4), Number(Scheme.ROMAN, 5)),
        ("(v)", Number(Scheme.LETTER, 21), Number(Scheme.LETTER, 22)),
        ("(x)", Number(Scheme.ROMAN, 7), Number(Scheme.ROMAN, 10)),
        ("(ii)", Number(Scheme.LETTER, 34), Number(Scheme.LETTER, 35)),
        ("(c)", None, Number(Scheme.LETTER, 3)),
        ("㈢", None, Number(Scheme.HAN, 3)),
        ("(十一)", None, Number(Scheme.HAN, 11)),
        ("a.", None, Number(Scheme.BARE_LETTER, 1)),
        ("i.", None, Number(Scheme.BARE_ROMAN, 1)),
        ("第一条", None, None),
        ("A.", None, None),
        ("1.1", None, None),
        ("①", None, None),
    ],
)
def test_typed_numbers_are_recognised(typed: str, last: Number | None, expected: Number | None) -> None:
    assert scheme_of(typed, last) == expected


def test_an_import_in_sequence_needs_no_start() -> None:
    document = imported(
        (Part.PREAMBULAR, 0, None), (Part.OPERATIVE, 0, "1."), (Part.SUB, 1, "(a)"), (Part.OPERATIVE, 0, "2.")
    )
    assert numbers(document) == [None, "1.", "(a)", "2."]
    assert starts(document) == [None] * 4


def test_a_slip_of_the_source_keeps_its_number() -> None:
    document = imported(*((Part.OPERATIVE, 0, number) for number in ("13.", "14.", "154.", "16.", "17.")))
    assert numbers(document) == ["13.", "14.", "154.", "16.", "17."]
    assert starts(document) == [13, None, 154, 16, None]


def test_the_letter_i_after_h_is_no_roman_one() -> None:
    letters = [(Part.SUB, 1, f"({letter})") for letter in "abcdefghij"]
    document = imported((Part.OPERATIVE, 0, "1."), *letters, (Part.SUB, 2, "(i)"), (Part.SUB, 2, "(ii)"))
    assert {p.numbering.scheme for p in document.paragraphs[1:11] if p.numbering} == {Scheme.LETTER}
    assert [p.numbering.scheme for p in document.paragraphs[11:] if p.numbering] == [Scheme.ROMAN] * 2
    assert starts(document) == [None] * 13


def test_what_fits_no_scheme_stays_as_typed() -> None:
    document = imported((Part.ANNEX, 0, "第一条"), (Part.ANNEX, 0, "第二条"))
    assert numbers(document) == ["第一条", "第二条"]
    assert all(p.numbering and p.numbering.scheme is Scheme.TYPED for p in document.paragraphs)


def test_a_single_unnumbered_operative_paragraph_stays_unnumbered() -> None:
    assert imported((Part.OPERATIVE, 0, None)).paragraphs[0].numbering is None


LEVELS = st.sampled_from([(Part.PREAMBULAR, 0), (Part.OPERATIVE, 0), (Part.SUB, 1), (Part.SUB, 2), (Part.HEADING, 0)])
COUNTED = st.builds(
    Number, st.sampled_from([scheme for scheme in Scheme if scheme is not Scheme.TYPED]), st.integers(1, 40)
)
TYPED = st.one_of(st.none(), COUNTED.map(str), st.sampled_from(["第一条", "A.", "1.1"]))


@given(st.lists(st.tuples(LEVELS, TYPED), max_size=12))
def test_an_import_prints_the_numbers_of_its_source(paragraphs: list[tuple[tuple[Part, int], str | None]]) -> None:
    document = imported(*((part, level, typed) for (part, level), typed in paragraphs))
    assert numbers(document) == [typed for _, typed in paragraphs]


def test_default_schemes_follow_the_language() -> None:
    assert [default_scheme(level, "zh") for level in range(5)] == ["1.", "(a)", "㈠", "a.", "i."]
    assert default_scheme(2, "en") is Scheme.ROMAN


def marks(document: Resolution) -> list[str | None]:
    return [note_marks(document).get(note.id) for note in document.footnotes]


def test_notes_are_counted_where_they_are_first_cited() -> None:
    document = res(pp("甲<n>2</n>，"), pp("乙<n>1</n>，"), op("丙<n>2</n>。"))
    assert note_marks(document) == {1002: "1", 1001: "2"}


def test_a_note_with_a_mark_of_its_own_is_not_counted() -> None:
    document = res(pp("甲<n>1</n>乙<n>2</n>，"))
    starred = number_notes_from(document, {NoteId(1001): "*", NoteId(1002): "1"})
    assert marks(starred) == ["*", "1"]
    assert starred.footnotes[1].start is None


@given(st.lists(st.one_of(st.integers(1, 30).map(str), st.just("*")), min_size=1, max_size=8))
def test_notes_keep_the_marks_of_their_source(typed: list[str]) -> None:
    document = res(pp("".join(f"甲<n>{k}</n>" for k in range(1, len(typed) + 1))))
    numbered = number_notes_from(document, {NoteId(1000 + k): mark for k, mark in enumerate(typed, 1)})
    assert marks(numbered) == typed


def test_a_note_that_nothing_cites_keeps_its_printed_mark() -> None:
    document = Resolution("zh", footnotes=(Footnote(NoteId(1)),), next_id=2)
    assert note_marks(document) == {}
    assert note_marks(number_notes_from(document, {NoteId(1): "7"})) == {1: "7"}


def test_numbers_are_worked_out_once_for_a_document() -> None:
    document = res(op("甲。"))
    assert paragraph_numbers(document) is paragraph_numbers(document)


def test_as_many_numbers_as_paragraphs_are_asked_for() -> None:
    too_few: Sequence[str | None] = []
    with pytest.raises(ValueError, match="zip"):
        number_paragraphs_from(res(op("甲。")).paragraphs, too_few)
