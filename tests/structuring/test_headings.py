"""Headings among the paragraphs, whether the file marks them or not."""

from __future__ import annotations

import pytest

from drafter.model.document import Part
from drafter.model.numbering import paragraph_numbers
from drafter.structuring import infer
from drafter.structuring.inferred import Inferred
from drafter.structuring.raw import RawDocument, RawParagraph, RawRun
from drafter.text.sentence import Language

P, OP, S, H, A = Part.PREAMBULAR, Part.OPERATIVE, Part.SUB, Part.HEADING, Part.ANNEX
LONG = "执行2019年6月3日《关于在各沿海国管辖范围以外海域开展海洋观测合作和共享实时观测数据的维多利亚区域协定》"


def opened(lead: str, rest: str, number: str = "") -> RawParagraph:
    """A paragraph whose opening is bold."""
    return RawParagraph((RawRun(number), RawRun(lead, bold=True), RawRun(rest)))


def plain(text: str, part: Part | None = None, number: str | None = None) -> RawParagraph:
    return RawParagraph((RawRun(text),), number, part, None if part is None else 0)


def word(*paragraphs: RawParagraph, language: Language = "zh") -> Inferred:
    """A Word file, whose bold letters mean something."""
    organ = plain("大会，" if language == "zh" else "The General Assembly,")
    return infer(RawDocument("docx", (organ, *paragraphs), language=language, typography=True))


def parts(inferred: Inferred) -> list[tuple[Part, str]]:
    return [(p.part, p.text) for p in inferred.document.paragraphs]


def test_plain_titles_below_the_numbers_of_sections() -> None:
    found = word(
        opened("重申", "其第73/360号决议，"),
        plain("一"),
        plain("实时数据的共享"),
        opened("请", "秘书长；", "1. "),
        plain("二"),
        plain("纪念观测网建成二十周年"),
        opened("决定", "如此。", "2. "),
    )
    assert [part for part, _ in parts(found)] == [P, H, H, OP, H, H, OP]


def test_a_long_title_above_a_numbered_paragraph() -> None:
    found = word(opened("请", "秘书长；", "1. "), plain(LONG), opened("决定", "如此。", "2. "))
    assert parts(found)[1] == (H, LONG)


@pytest.mark.parametrize("length", [43, 44, 45, 88, 89, 132])
def test_a_bold_title_below_the_number_of_its_section_whatever_its_length(length: int) -> None:
    title = (LONG * 3)[:length]
    bold = RawParagraph((RawRun(title, bold=True),))
    section = RawParagraph((RawRun("二", bold=True),))
    found = word(opened("请", "秘书长；", "1. "), section, bold, opened("决定", "如此。", "2. "))
    assert parts(found)[1:3] == [(H, "二"), (H, title)]
    assert found.certainty[found.document.paragraphs[2].id] > 0.9


def test_bold_words_of_that_length_that_close_a_sentence_are_text() -> None:
    bold = RawParagraph((RawRun(f"{LONG}；", bold=True),))
    found = word(opened("请", "秘书长；", "1. "), plain("二"), bold, opened("决定", "如此。", "2. "))
    assert parts(found)[2][0] is not H


def test_an_unclosed_line_that_opens_like_its_fellows_is_text() -> None:
    found = word(opened("请", "秘书长；", "1. "), opened("鼓励", "会员国"), opened("决定", "如此。", "3. "))
    assert parts(found)[1][0] is not H


def test_a_heading_that_only_its_form_tells_is_unsure() -> None:
    found = word(opened("请", "秘书长；", "1. "), plain("实时数据的共享"), opened("决定", "如此。", "2. "))
    heading = found.document.paragraphs[1]
    assert heading.part is H
    assert found.certainty[heading.id] < 0.9


class TestMarkedAsText:
    """Headings that the file marks as paragraphs."""

    @staticmethod
    def read(*paragraphs: RawParagraph, language: Language = "zh") -> Inferred:
        organ = RawParagraph((RawRun("大会，" if language == "zh" else "The General Assembly,"),), role="organ-line")
        return infer(RawDocument("akn", (organ, *paragraphs), language=language, typography=True))

    @staticmethod
    def given(lead: str, rest: str, number: str) -> RawParagraph:
        return RawParagraph((RawRun(lead, bold=True), RawRun(rest)), number, OP, 0)

    @pytest.mark.parametrize("title", ["观测网的治理", "纪念观测网建成二十周年", LONG])
    def test_whatever_words_they_open_with(self, title: str) -> None:
        found = self.read(self.given("请", "秘书长；", "1."), plain(title, OP), self.given("决定", "如此。", "2."))
        assert parts(found)[1] == (H, title)
        assert "as-heading" in {repair.kind for repair in found.repairs}

    @pytest.mark.parametrize("number", ["一.", "III.", "B."])
    def test_with_the_number_of_a_section(self, number: str) -> None:
        found = self.read(self.given("请", "秘书长；", "1."), plain("战略愿景", OP, number))
        heading = found.document.paragraphs[1]
        assert heading.part is H
        assert heading.text == f"{number}战略愿景"

    def test_set_in_italics_throughout(self) -> None:
        italic = RawParagraph((RawRun("Follow-up", italic=True),), None, OP, 0)
        lead = RawParagraph((RawRun("Requests", italic=True), RawRun(" a report;")), "1.", OP, 0)
        found = self.read(lead, italic, language="en")
        assert parts(found)[1] == (H, "Follow-up")

    def test_lines_of_an_annex_stay_text(self) -> None:
        found = self.read(self.given("请", "秘书长。", "1."), plain("海洋国", A), plain("沿海国和内陆国", A))
        assert [part for part, _ in parts(found)][1:] == [A, A]


class TestNumbersInThePreamble:
    """Operative paragraphs that the file counts to the preamble."""

    read = staticmethod(TestMarkedAsText.read)

    def test_typed_ones_are_operative_where_no_other_series_begins(self) -> None:
        found = self.read(
            plain("回顾其决议，", P),
            plain("1. 表示注意到报告；", P),
            plain("2. 决定如下：", P),
            plain("提供浮标；", OP, "(a)"),
            plain("请秘书长报告。", OP, "3."),
        )
        numbers = paragraph_numbers(found.document)
        assert [(p.part, numbers.get(p.id)) for p in found.document.paragraphs] == [
            (P, None),
            (OP, "1."),
            (OP, "2."),
            (S, "(a)"),
            (OP, "3."),
        ]
        assert "as-operative" in {repair.kind for repair in found.repairs}

    def test_marked_ones_with_their_points(self) -> None:
        deep = RawParagraph((RawRun("提供浮标；"),), "(a)", S, 2)
        found = self.read(plain("回顾其决议，", P), RawParagraph((RawRun("鼓励各国："),), "1.", S, 1), deep)
        assert [(p.part, p.level) for p in found.document.paragraphs] == [(P, 0), (OP, 0), (S, 1)]

    def test_a_list_of_the_preamble_stays_where_the_operative_part_has_its_own_numbers(self) -> None:
        found = self.read(plain("1. 海洋观测，", P), plain("请秘书长报告。", OP, "1."))
        assert [p.part for p in found.document.paragraphs] == [P, OP]


def test_a_level_that_the_file_skips_is_told_by_the_number() -> None:
    def deep(text: str, number: str) -> RawParagraph:
        return RawParagraph((RawRun(text),), number, S, 2)

    found = TestMarkedAsText.read(
        TestMarkedAsText.given("请", "秘书长：", "1."), deep("报告；", "(a)"), deep("通报。", "(b)")
    )
    assert [p.level for p in found.document.paragraphs] == [0, 1, 1]


def test_a_section_of_one_paragraph_that_the_file_counts_to_a_preamble() -> None:
    found = TestMarkedAsText.read(
        plain("回顾其决议，", P),
        TestMarkedAsText.given("请", "秘书长；", "1."),
        plain("B", OP),
        plain("决定自2026年起设立数据中心。", P),
        plain("C", OP),
        plain("回顾其决议，", P),
        TestMarkedAsText.given("决定", "如此。", "1."),
    )
    assert [p.part for p in found.document.paragraphs] == [P, OP, H, OP, H, P, OP]
    assert "as-operative" in {repair.kind for repair in found.repairs}
