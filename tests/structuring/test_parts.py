"""What each paragraph below the organ line is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.model.document import Mark, Part
from drafter.model.numbering import paragraph_numbers
from drafter.structuring import infer
from drafter.structuring.inferred import Inferred
from drafter.structuring.raw import RawDocument, RawParagraph, RawRun
from drafter.text.sentence import Language
from tests.structuring.sources import whole

P, OP, S, C, H, A = Part.PREAMBULAR, Part.OPERATIVE, Part.SUB, Part.CONTINUATION, Part.HEADING, Part.ANNEX


def read(*texts: str, language: Language = "zh") -> Inferred:
    organ = "大会，" if language == "zh" else "The General Assembly,"
    return infer(whole("题目", organ, *texts, language=language))


def shape(inferred: Inferred) -> list[tuple[Part, int, str | None, str]]:
    numbers = paragraph_numbers(inferred.document)
    return [(p.part, p.level, numbers.get(p.id), p.text) for p in inferred.document.paragraphs]


def kinds(inferred: Inferred) -> set[str]:
    return {repair.kind for repair in inferred.repairs}


def test_preamble_operative_part_and_lists() -> None:
    assert shape(
        read("回顾它，", "1. 请秘书长：", "(a) 提交报告；", "㈠ 每年；", "㈡ 按时；", "(b) 通报情况；", "2. 决定如此。")
    ) == [
        (P, 0, None, "回顾它，"),
        (OP, 0, "1.", "请秘书长："),
        (S, 1, "(a)", "提交报告；"),
        (S, 2, "㈠", "每年；"),
        (S, 2, "㈡", "按时；"),
        (S, 1, "(b)", "通报情况；"),
        (OP, 0, "2.", "决定如此。"),
    ]


@pytest.mark.parametrize(
    ("typed", "printed", "text"),
    [
        ("1. 回顾", "1.", "回顾"),
        ("1.回顾", "1.", "回顾"),
        ("1．回顾", "1.", "回顾"),
        ("1、回顾", "1.", "回顾"),
        ("1.\u2003回顾", "1.", "回顾"),
        ("\t1.\t回顾", "1.", "回顾"),
        ("（a）提交", "(a)", "提交"),
        ("(一) 提交", "㈠", "提交"),
    ],
)
def test_typed_numbers_are_cut_off_in_any_form(typed: str, printed: str, text: str) -> None:
    ((_, _, number, words),) = shape(read(typed))
    assert (number, words) == (printed, text)


@pytest.mark.parametrize("text", ["1.5万人，", "2030年议程，", "57/270 B号决议，", "100 000人，"])
def test_figures_that_open_a_sentence_are_no_numbers(text: str) -> None:
    assert shape(read(text)) == [(P, 0, None, text)]


def test_the_letter_i_follows_h_and_is_roman_elsewhere() -> None:
    letters = [f"({letter}) 文字；" for letter in "abcdefghij"]
    assert [level for _, level, _, _ in shape(read("1. 请：", *letters))[1:]] == [1] * 10
    roman = read("1. Requests:", "(a) This;", "(i) One;", "(ii) Two;", "(b) That.", language="en")
    assert [(level, number) for _, level, number, _ in shape(roman)[1:]] == [
        (1, "(a)"),
        (2, "(i)"),
        (2, "(ii)"),
        (1, "(b)"),
    ]


def test_a_single_operative_paragraph_has_no_number() -> None:
    assert shape(read("回顾它，", "决定如此。")) == [(P, 0, None, "回顾它，"), (OP, 0, None, "决定如此。")]


def test_several_without_numbers_get_them() -> None:
    inferred = read("回顾它，", "请秘书长提交报告；", "又请秘书长通报情况；", "决定如此。")
    assert [number for _, _, number, _ in shape(inferred)] == [None, "1.", "2.", "3."]
    assert "added-numbers" in kinds(inferred)


def test_a_missing_number_is_put_back() -> None:
    inferred = read("回顾它，", "1. 请秘书长提交报告；", "鼓励会员国；", "3. 决定如此。")
    assert [number for _, _, number, _ in shape(inferred)] == [None, "1.", "2.", "3."]
    assert "restored-number" in kinds(inferred)


def test_a_break_in_the_numbers_is_kept_and_told() -> None:
    inferred = read("1. 请秘书长；", "154. 鼓励会员国；", "16. 决定如此。")
    assert [number for _, _, number, _ in shape(inferred)] == ["1.", "154.", "16."]
    assert [r.sentence.zh for r in inferred.repairs if r.kind == "number-break"] == [
        "编号在154.、16.处不连续，照原样保留"
    ]


def test_text_behind_a_list_goes_on_with_its_paragraph() -> None:
    assert shape(read("1. 请秘书长：", "(a) 提交报告；", "并为此通报情况；", "2. 决定如此。"))[2] == (
        C,
        1,
        None,
        "并为此通报情况；",
    )


def test_headings_and_preambles_of_sections() -> None:
    inferred = read("回顾它，", "1. 请秘书长；", "二", "海洋观测", "又回顾它，", "2. 决定如此。")
    assert [part for part, *_ in shape(inferred)] == [P, OP, H, H, P, OP]


def test_a_second_organ_line_heads_a_further_part() -> None:
    inferred = read("回顾它，", "1. 请秘书长。", "B", "大会，", "又回顾它，", "1. 决定如此。")
    assert [(part, number) for part, _, number, _ in shape(inferred)] == [
        (P, None),
        (OP, "1."),
        (H, None),
        (H, None),
        (P, None),
        (OP, "1."),
    ]


def test_annexes_have_their_own_numbers() -> None:
    inferred = read("1. 通过本决议附件。", "附件", "海洋观测准则", "1. 各国应共享数据。", "(a) 及时；", "各国应合作。")
    assert [(part, number) for part, _, number, _ in shape(inferred)] == [
        (OP, "1."),
        (H, None),
        (H, None),
        (A, "1."),
        (A, "(a)"),
        (A, None),
    ]


def test_openings_are_found_by_the_bank_where_the_file_has_no_typography() -> None:
    inferred = read("又重申其第74/1号决议，", "1. 在这方面欢迎秘书长的报告；", "2. 对此表示祝贺某国。")
    leads = [p.lead for p in inferred.document.paragraphs]
    assert leads[:2] == ["又重申", "欢迎"]
    assert "inferred-lead" in kinds(inferred)


def test_an_unknown_opening_lowers_certainty() -> None:
    known, unknown = read("1. 请秘书长；"), read("1. 肯定和鼓励各国；")
    assert unknown.certainty[unknown.document.paragraphs[0].id] < known.certainty[known.document.paragraphs[0].id]
    assert "unknown-lead" in kinds(unknown)


def test_typography_leads_and_is_no_other_mark() -> None:
    bold = (RawRun("1. "), RawRun("重申支持", bold=True), RawRun("委员会；"), RawRun("其他", bold=True))
    raw = RawDocument(
        "docx",
        (RawParagraph((RawRun("大会，"),)), RawParagraph(bold)),
        language="zh",
        typography=True,
    )
    (paragraph,) = infer(raw).document.paragraphs
    assert [(run.text, run.marks) for run in paragraph.runs] == [
        ("重申支持", {Mark.LEAD}),
        ("委员会；", frozenset()),
        ("其他", {Mark.BOLD}),
    ]


def test_english_titles_in_italics_are_no_openings() -> None:
    runs = (RawRun("The report entitled "), RawRun("Ocean Outlook", italic=True), RawRun(" is noted,"))
    raw = RawDocument(
        "docx", (RawParagraph((RawRun("The General Assembly,"),)), RawParagraph(runs)), language="en", typography=True
    )
    (paragraph,) = infer(raw).document.paragraphs
    assert paragraph.lead == ""
    assert Mark.ITALIC in paragraph.runs[1].marks


def test_blanks_beside_chinese_go_and_others_stay() -> None:
    inferred = read("回顾其 2019 年 4 月 15 日第 57/270 B 号决议和 100 000 人，")
    assert inferred.document.paragraphs[0].text == "回顾其2019年4月15日第57/270 B号决议和100 000人，"
    assert "removed-spaces" in kinds(inferred)


def test_tables_keep_their_cells_and_rows() -> None:
    table = RawParagraph((RawRun("年 份\t金 额\n2025 年\t100 000"),), part=Part.TABLE)
    raw = RawDocument("docx", (RawParagraph((RawRun("大会，"),)), table), language="zh")
    (paragraph,) = infer(raw).document.paragraphs
    assert (paragraph.part, paragraph.text) == (Part.TABLE, "年份\t金额\n2025年\t100 000")


class TestGivenParts:
    """A file that says what its paragraphs are is taken at its word, save where it contradicts itself."""

    @staticmethod
    def read(*paragraphs: RawParagraph) -> Inferred:
        organ = RawParagraph((RawRun("大会，"),), role="organ-line")
        return infer(RawDocument("akn", (organ, *paragraphs), language="zh", typography=True))

    @staticmethod
    def given(text: str, part: Part, number: str | None = None) -> RawParagraph:
        return RawParagraph((RawRun(text),), number, part, 0)

    def test_numbers_given_apart(self) -> None:
        inferred = self.read(self.given("请秘书长；", OP, "1."), self.given("提交报告；", S, "(a)"))
        assert [(p.part, paragraph_numbers(inferred.document)[p.id]) for p in inferred.document.paragraphs] == [
            (OP, "1."),
            (S, "(a)"),
        ]
        assert set(inferred.certainty.values()) == {1.0}

    def test_a_letter_makes_a_sub_paragraph(self) -> None:
        inferred = self.read(self.given("请秘书长：", OP, "1."), self.given("提交报告；", OP, "(a)"))
        assert [p.part for p in inferred.document.paragraphs] == [OP, S]
        assert "as-sub" in kinds(inferred)

    def test_typed_letters_stay_where_the_file_marks_no_sub_paragraphs(self) -> None:
        inferred = self.read(self.given("请秘书长：", OP, "1."), self.given("(a) 提交报告；", OP))
        assert [(p.part, p.text) for p in inferred.document.paragraphs][1] == (OP, "(a) 提交报告；")
        assert "typed-number-kept" in kinds(inferred)

    def test_typed_letters_are_cut_off_beside_marked_ones(self) -> None:
        inferred = self.read(
            self.given("请秘书长：", OP, "1."), self.given("(a) 提交报告；", OP), self.given("通报；", S, "(b)")
        )
        assert [(p.part, p.text) for p in inferred.document.paragraphs][1] == (S, "提交报告；")

    def test_text_marked_as_a_heading_is_text_again(self) -> None:
        long = "回顾其关于海洋观测的各项决议，并注意到秘书长就此提交的报告以及有关实体在报告所述期间开展的各项工作，"
        inferred = self.read(self.given(long, H), self.given("请秘书长。", OP, "1."))
        assert inferred.document.paragraphs[0].part is P
        assert "as-paragraph" in kinds(inferred)

    def test_a_heading_marked_as_text_is_a_heading_again(self) -> None:
        inferred = self.read(self.given("请秘书长；", OP, "1."), self.given("海洋观测", OP))
        assert inferred.document.paragraphs[1].part is H
        assert "as-heading" in kinds(inferred)

    def test_a_preambular_paragraph_marked_as_operative_is_preambular_again(self) -> None:
        inferred = self.read(self.given("回顾它，", OP), self.given("请秘书长。", OP, "1."))
        assert inferred.document.paragraphs[0].part is P
        assert "as-preambular" in kinds(inferred)


def test_the_language_is_detected() -> None:
    assert infer(whole("题目", "大会，", "回顾关于COVID-19的第74/1号决议，")).document.language == "zh"
    assert infer(whole("Title", "The General Assembly,", "Recalling it,")).document.language == "en"


def test_a_text_without_its_organ_line_is_told() -> None:
    inferred = infer(whole("题目", "回顾其第74/1号决议，", "1. 请秘书长提交报告。", language="zh"))
    assert [p.part for p in inferred.document.paragraphs] == [P, OP]
    assert "no-organ-line" in kinds(inferred)


def test_paragraphs_know_their_lines() -> None:
    inferred = read("回顾它，", "1. 请秘书长。")
    assert [(span.start, span.end) for span in inferred.lines.values()] == [(2, 3), (3, 4)]


def test_a_converted_page_is_read_as_cut_lines() -> None:
    lines = [
        "重申其关于海洋观测的各项决议以及在这些决议中就数据共享作出的各",
        "项承诺，并期待有关实体就此开展工作，",
    ] * 14
    raw = replace(whole("题目", "大会，", *lines, "1. 请秘书长。", language="zh"), format="html")
    assert [p.part for p in infer(raw).document.paragraphs] == [*[P] * 14, OP]


@pytest.mark.parametrize(
    ("language", "decision"),
    [("zh", "决定通过本决议附件所载准则。"), ("en", "Decides to adopt the guidelines annexed to it.")],
)
def test_a_single_operative_paragraph_before_a_numbered_annex(language: Language, decision: str) -> None:
    texts = {
        "zh": ("回顾它，", decision, "附件", "1. 各国应合作。"),
        "en": ("Recalling it,", decision, "Annex", "1. So."),
    }
    assert [part for part, *_ in shape(read(*texts[language], language=language))] == [P, OP, H, A]


def test_a_single_operative_paragraph_with_a_list() -> None:
    assert [
        (part, number) for part, _, number, _ in shape(read("回顾它，", "请秘书长：", "(a) 报告；", "(b) 通报。"))
    ] == [
        (P, None),
        (OP, None),
        (S, "(a)"),
        (S, "(b)"),
    ]


def test_a_list_in_the_preamble_stays_there() -> None:
    assert [part for part, *_ in shape(read("确认以下目标：", "(a) 报告，", "并为此合作，", "1. 请秘书长。"))] == [
        P,
        S,
        C,
        OP,
    ]


def test_single_operative_paragraphs_of_parts_and_sections() -> None:
    inferred = read(
        "回顾它，", "1. 请秘书长。", "B", "大会，", "回顾它，", "决定如此。", "C", "观测网", "表示注意到报告。"
    )
    assert [part for part, *_ in shape(inferred)] == [P, OP, H, H, P, OP, H, H, OP]
