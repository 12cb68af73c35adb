"""Web pages: what of them is text, how it looks, what its numbers are, in whatever encoding it comes."""

from __future__ import annotations

import pytest

from drafter import formats
from drafter.formats.decoding import decode_html
from drafter.formats.errors import FormatError
from drafter.formats.imported import Imported
from drafter.model.document import Mark, Part
from drafter.model.numbering import note_marks, paragraph_numbers
from tests.formats.html.pages import CHROME, DUMP, LIBREOFFICE, SAVED_PAGE, WORD


def read(page: str) -> Imported:
    return formats.read(page.encode(), "page.html")


def shape(imported: Imported) -> list[tuple[str, str, str, list[str]]]:
    """Number, opening, words and marks of each paragraph."""
    document = imported.document
    numbers, marks = paragraph_numbers(document), note_marks(document)
    return [(numbers.get(p.id, ""), p.lead, p.text, [marks[n] for n in p.notes]) for p in document.paragraphs]


def notes(imported: Imported) -> list[str]:
    return [note.text for note in imported.document.footnotes]


def told(imported: Imported) -> dict[str, str]:
    return {repair.kind: repair.sentence.en for repair in imported.repairs}


def test_what_word_puts_on_the_clipboard() -> None:
    imported = read(WORD)
    assert shape(imported) == [
        ("", "回顾", "回顾2018年12月18日关于海洋观测的第73/360号决议，", ["1"]),
        ("1.", "鼓励", "鼓励会员国开放实时观测数据；", ["2"]),
        ("2.", "请", "请秘书长提交报告。", []),
    ]
    assert notes(imported) == ["A/80/297。", "见第79/374号决议，第12段。"]
    assert imported.document.masthead.title_text == "海洋观测数据共享合作"


def test_what_libreoffice_puts_on_the_clipboard() -> None:
    imported = read(LIBREOFFICE)
    assert shape(imported) == [
        ("", "Recalling", "Recalling its resolution 73/360 of 18 December 2018 on ocean observation,", ["1"]),
        ("1.", "Encourages", "Encourages Member States:", []),
        ("(a)", "", "To open their readings;", []),
        ("(b)", "", "To maintain their buoys;", ["2"]),
        ("2.", "Requests", "Requests the Secretary-General to report.", []),
    ]
    assert notes(imported) == ["A/80/297.", "See resolution 79/374, para. 12."]


def test_what_a_browser_puts_on_the_clipboard() -> None:
    imported = read(CHROME)
    assert shape(imported) == [
        ("", "Recalling", "Recalling its resolution 73/360,", ["1"]),
        ("1.", "Requests", "Requests the Secretary-General to report.", []),
    ]
    assert notes(imported) == ["A/80/297."]


def test_a_saved_page_is_its_text_and_says_what_it_left_out() -> None:
    imported = read(SAVED_PAGE)
    document = imported.document
    assert [(p.part, p.text) for p in document.paragraphs] == [
        (Part.PREAMBULAR, "回顾其关于海洋观测的第73/360号决议，"),
        (Part.OPERATIVE, "表示注意到下列摊款："),
        (Part.TABLE, "会员国\t数额\n海洋国\t1 200\n岛屿国\t300"),
        (Part.OPERATIVE, "请秘书长提交报告。"),
    ]
    assert document.masthead.title_text == "海洋观测数据共享合作"
    assert [run.href for run in document.paragraphs[0].runs if run.href] == ["https://undocs.org/zh/A/RES/73/360"]
    assert told(imported)["left-out-navigation"].startswith("Left out 4 stretches of the page that are not its text")
    left_out = " ".join(imported.source_lines[line] for line in imported.left_out)
    assert left_out == "数字图书馆 中文 English 内部编号 版权所有 打印"
    assert "tracker" not in " ".join(imported.source_lines)


def test_a_page_that_is_a_dump_is_joined_like_one() -> None:
    assert [text for _, _, text, _ in shape(read(DUMP))] == [
        "Recalling its resolution 73/360 of 18 December 2018 on ocean observation and sustainable fisheries, and aware "
        "that coastal States differ in what they can observe,",
        "Requests the Secretary-General to report to the General Assembly on the implementation of the present "
        "resolution.",
    ]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("gbk", "gb2312"), ("gb18030", "gbk"), ("utf-16", "utf-16"), ("utf-8", "iso-8859-1"), ("utf-8", "x")],
)
def test_encodings_are_declared_or_found(encoding: str, declared: str) -> None:
    page = (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head><body>'
        "<p>大会，</p><p><b>回顾</b>其决议，</p><p>1. <b>请</b>秘书长。</p></body></html>"
    )
    imported = formats.read(page.encode(encoding), "a.htm")
    assert "秘书长" in imported.document.paragraphs[-1].text


def test_an_encoding_that_only_its_name_tells() -> None:
    page = '<meta charset="big5"><p>秘書長的報告</p>'
    assert decode_html(page.encode("big5")) == page


def test_english_of_old_windows_with_its_quotation_marks() -> None:
    page = (
        '<html><head><meta charset="windows-1252"></head><body><p>The General Assembly,</p>'
        "<p><i>Recalling</i> the “Guidelines” – as adopted,</p><p>1. <i>Requests</i> a report.</p></body></html>"
    )
    imported = formats.read(page.encode("cp1252"), "a.htm")
    assert imported.document.paragraphs[0].text == "Recalling the “Guidelines” – as adopted,"


def test_utf_16_without_a_mark() -> None:
    page = "<html><body><p>大会，</p><p><b>回顾</b>其决议，</p><p>1. <b>请</b>秘书长。</p></body></html>"
    assert len(formats.read(page.encode("utf-16-le"), "a").document.paragraphs) == 2


@pytest.mark.parametrize(
    ("list_tag", "expected"),
    [
        ("<ol>", ["1.", "2."]),
        ('<ol start="3">', ["3.", "4."]),
        ('<ol type="a">', ["(a)", "(b)"]),
        ('<ol style="list-style-type: lower-roman">', ["(i)", "(ii)"]),
        ("<ul>", ["", ""]),
    ],
)
def test_numbers_that_only_the_browser_draws(list_tag: str, expected: list[str]) -> None:
    closing = f"</{list_tag[1:3]}>"
    page = (
        "<body><p>大会，</p><p><b>回顾</b>其决议，</p>"
        f"{list_tag}<li><b>请</b>秘书长；</li><li><b>吁请</b>会员国。</li>{closing}</body>"
    )
    found = [number for number, *_ in shape(read(page))[1:]]
    # Operative paragraphs without numbers are numbered through, as everywhere.
    assert found == (expected if any(expected) else ["1.", "2."])


def test_a_number_typed_in_a_list_item_is_not_doubled() -> None:
    page = "<body><p>大会，</p><p><b>回顾</b>其决议，</p><ol><li>1. <b>请</b>秘书长。</li></ol></body>"
    assert shape(read(page))[1] == ("1.", "请", "请秘书长。", [])


def test_words_of_two_cells_where_one_holds_the_number() -> None:
    page = (
        "<body><p>大会，</p><p><b>回顾</b>其决议，</p><table><tr><td>1.</td><td><p><b>请</b>秘书长：</p></td></tr>"
        "<tr><td></td><td><p>(a) 提交报告；</p></td></tr></table></body>"
    )
    assert [(number, text) for number, _, text, _ in shape(read(page))[1:]] == [
        ("1.", "请秘书长："),
        ("(a)", "提交报告；"),
    ]


def test_bold_that_is_not_bold() -> None:
    page = (
        '<b style="font-weight:normal" id="docs-internal-guid-1"><p>大会，</p>'
        '<p><span style="font-weight:700">回顾</span>'
        '<span style="font-weight:400">其决议，</span></p><p>1. <b>请</b>秘书长。</p></b>'
    )
    first = read(page).document.paragraphs[0]
    assert first.lead == "回顾"
    assert not any(Mark.BOLD in run.marks for run in first.runs)


def test_a_figure_that_is_raised_and_no_note_stays_raised() -> None:
    page = "<body><p>大会，</p><p><b>回顾</b>面积500 km<sup>2</sup>的海域，</p><p>1. <b>请</b>秘书长。</p></body>"
    document = read(page).document
    assert document.paragraphs[0].text.endswith("km2的海域，")
    assert [run.text for run in document.paragraphs[0].runs if Mark.SUPERSCRIPT in run.marks] == ["2"]


def test_a_note_cited_twice_is_one_note() -> None:
    page = WORD.replace('href="#_ftn2" name="_ftnref2"', 'href="#_ftn1" name="_ftnref1b"')
    imported = read(page)
    assert [marks for *_, marks in shape(imported)] == [["1"], ["1"], []]
    assert notes(imported) == ["A/80/297。", "见第79/374号决议，第12段。"]


def test_a_link_to_a_heading_is_no_note() -> None:
    page = (
        '<body><p>大会，</p><p><b>回顾</b>第<a href="#s2">2</a>节，</p><h2 id="s2">附件</h2>'
        "<p>1. <b>请</b>秘书长。</p></body>"
    )
    imported = read(page)
    assert notes(imported) == []
    assert imported.document.paragraphs[0].text == "回顾第2节，"


def test_a_page_nested_without_end_is_refused() -> None:
    with pytest.raises(FormatError) as refused:
        read("<p>大会，</p>" + "<div>" * 50_000 + "1. 请秘书长。")
    assert "nested" in refused.value.sentence.en


def test_what_is_odd_in_a_note_is_told_like_the_rest() -> None:
    page = (
        '<p>关于潮位观测</p><p>大会，</p><p>回顾其第73/360号决议<sup><a href="#f1" id="r1">1</a></sup>，</p>'
        "<p>1. 请秘书长提交报告。</p>"
        '<div id="f1"><a href="#r1">1</a> A/73/1。<nav>跳到开头</nav><a href="x">链接</a></div>'
    )
    imported = read(page)
    assert notes(imported) == ["A/73/1。链接"]
    assert {"left-out-navigation", "dead-link"} <= set(told(imported))
    assert [imported.source_lines[line] for line in imported.left_out] == ["跳到开头"]
