"""Clean copies in the UN's form."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from drafter.formats.docx.oxml import w
from drafter.formats.docx.reader import read
from drafter.formats.docx.writer import write
from drafter.formats.page_options import ChineseLeads, FaceProfile, PageOptions, Paper
from drafter.model.document import Masthead, Paragraph, Resolution, Scheme
from drafter.model.numbering import paragraph_numbers
from tests.builders import heading, op, pp, res, runs, sub
from tests.formats.docx import judges
from tests.formats.docx.samples import adopted_chinese, chinese, english

ALL = pytest.mark.parametrize("document", [chinese(), adopted_chinese(), english()], ids=["zh", "zh-adopted", "en"])
W = judges.W


def body_xml(document: Resolution, options: PageOptions | None = None) -> etree._Element:
    return etree.fromstring(judges.part(write(document, options), "word/document.xml"))


def paragraph_with(root: etree._Element, text: str) -> etree._Element:
    return next(p for p in root.iter(f"{W}p") if text in "".join(t.text or "" for t in p.iter(f"{W}t")))


@ALL
def test_what_was_written_is_read_back(document: Resolution) -> None:
    again = judges.read_back(write(document))
    assert judges.body(again) == judges.body(document)
    assert judges.notes(again) == judges.notes(document)
    assert [p.lead for p in again.paragraphs] == [p.lead for p in document.paragraphs]
    assert judges.head(again) == judges.head(document) | {"committee": judges.head(again)["committee"]}


@ALL
def test_the_symbol_is_read_back_and_a_placeholder_is_none(document: Resolution) -> None:
    assert judges.read_back(write(document)).masthead.symbol == document.masthead.symbol


@ALL
@pytest.mark.parametrize("options", [PageOptions(), PageOptions(Paper.A4, line_numbers=True)], ids=["letter", "a4"])
def test_files_are_valid(document: Resolution, options: PageOptions) -> None:
    assert judges.schema_faults(write(document, options)) == []


@ALL
def test_an_independent_reader_sees_numbers_and_text(document: Resolution) -> None:
    seen = judges.plain_paragraphs(write(document), "accepted")
    for part, number, text, notes in judges.body(document):
        if part != "table" and not notes:
            assert re.sub(r"\s", "", (number or "") + text) in seen


@ALL
def test_python_docx_opens_it_and_no_person_is_named(document: Resolution) -> None:
    data = write(document)
    opened = Document(io.BytesIO(data))
    properties = opened.core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.title == document.masthead.title_text
    assert not [name for name in judges.part_names(data) if "thumbnail" in name or "theme" in name or "app.xml" in name]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert write(chinese()) == write(chinese())


def test_a_paragraph_in_full() -> None:
    document = res(op("<b>请</b>秘书长<n>1</n>提交“报告”；"), notes={1: "甲。"}, masthead=Masthead(organ=""))
    root = body_xml(document)
    assert judges.indented(etree.tostring(root[0][0])) == (
        "<w:p>\n"
        "  <w:pPr>\n"
        '    <w:pStyle w:val="SingleTxt"/>\n'
        "  </w:pPr>\n"
        "  <w:r>\n"
        "    <w:tab/>\n"
        "    <w:t>1.</w:t>\n"
        "    <w:tab/>\n"
        "  </w:r>\n"
        "  <w:r>\n"
        "    <w:rPr>\n"
        "      <w:b/>\n"
        "    </w:rPr>\n"
        "    <w:t>请</w:t>\n"
        "  </w:r>\n"
        "  <w:r>\n"
        "    <w:t>秘书长</w:t>\n"
        "  </w:r>\n"
        "  <w:r>\n"
        "    <w:rPr>\n"
        '      <w:rStyle w:val="FootnoteReference"/>\n'
        "    </w:rPr>\n"
        '    <w:footnoteReference w:id="1"/>\n'
        "  </w:r>\n"
        "  <w:r>\n"
        "    <w:rPr>\n"
        '      <w:rFonts w:hint="eastAsia"/>\n'
        "    </w:rPr>\n"
        "    <w:t>提交“报告”；</w:t>\n"
        "  </w:r>\n"
        "</w:p>\n"
    )


def test_a_note_in_full() -> None:
    data = write(res(pp("<b>回顾</b>准则<n>1</n>，"), notes={1: "A/78/412。"}))
    note = etree.fromstring(judges.part(data, "word/footnotes.xml"))[2]
    text = judges.indented(etree.tostring(note))
    assert text.startswith('<w:footnote w:id="1">\n  <w:p>\n    <w:pPr>\n      <w:pStyle w:val="FootnoteText"/>')
    assert re.findall(r"<w:(tab|footnoteRef|t|hyperlink)\b", text) == [
        "tab",
        "footnoteRef",
        "t",
        "tab",
        "hyperlink",
        "t",
        "t",
    ]


def test_openings_are_bold_in_chinese_and_italic_in_english() -> None:
    for document, on, off in ((chinese(), "b", "i"), (english(), "i", "b")):
        lead = document.paragraphs[0].lead
        run = next(r for r in body_xml(document).iter(f"{W}r") if "".join(r.itertext()) == lead)
        assert run.find(f"{W}rPr/{W}{on}") is not None
        assert run.find(f"{W}rPr/{W}{off}") is None


def test_a_note_is_referred_to_once_and_then_repeated_by_its_bookmark() -> None:
    root = body_xml(chinese())
    ids = [node.get(f"{W}id") for node in root.iter(f"{W}footnoteReference")]
    assert len(ids) == len(set(ids)) == 3
    bookmark = next(root.iter(f"{W}bookmarkStart")).get(f"{W}name")
    assert [t.text for t in root.iter(f"{W}instrText")] == [f" NOTEREF {bookmark} \\h "]


def test_the_sponsors_note_has_its_own_mark() -> None:
    data = write(chinese())
    reference = next(etree.fromstring(judges.part(data, "word/document.xml")).iter(f"{W}footnoteReference"))
    assert reference.get(f"{W}customMarkFollows") == "1"
    assert [(note.mark, note.text) for note in read(data).notes if note.mark] == [("*", "代表某些会员国。")]


def test_a_mark_that_word_would_not_count_is_typed() -> None:
    document = res(pp("<b>回顾</b>甲<n>1</n>乙<n>2</n>，"), notes={1: "甲。", 2: "乙。"})
    notes = (replace(document.footnotes[0], start=5), document.footnotes[1])
    again = judges.read_back(write(replace(document, footnotes=notes)))
    assert judges.notes(again) == {"5": "甲。", "6": "乙。"}


def test_symbols_and_cited_numbers_are_links_and_given_links_stay() -> None:
    links = [run.href for q in read(write(chinese())).paragraphs for run in q.runs if run.href]
    assert links == ["https://undocs.org/zh/A/RES/70/1", "https://undocs.org/zh/A/80/297"]
    linked = res(pp("<b>回顾</b>第70/1号决议，"))
    given = tuple(replace(run, href="https://example.org/x") for run in linked.paragraphs[0].runs)
    document = replace(linked, paragraphs=(replace(linked.paragraphs[0], runs=given),))
    found = {run.href for q in read(write(document)).paragraphs for run in q.runs}
    assert "https://example.org/x" in found
    assert "https://undocs.org/zh/A/RES/70/1" not in found


def test_blanks_are_highlighted() -> None:
    root = body_xml(chinese())
    marked = [r for r in root.iter(f"{W}r") if r.find(f"{W}rPr/{W}highlight") is not None]
    assert ["".join(r.itertext()) for r in marked] == ["八十二"]


def test_an_unnumbered_symbol_is_a_highlighted_placeholder_in_the_first_header() -> None:
    header = judges.indented(judges.part(write(chinese()), "word/header1.xml"))
    assert re.findall(r"<w:t(?: [^>]*)?>([^<]*)", header)[:3] == ["联合国", "A", "/C.2/81/L.__"]
    assert header.count("w:highlight") == 3


def test_adoption_lines_are_printed_only_where_the_document_has_them() -> None:
    draft, adopted = judges.read_back(write(chinese())), judges.read_back(write(adopted_chinese()))
    assert draft.masthead.adoption is None
    assert adopted.masthead.adoption is not None
    assert adopted.masthead.adoption.number == "80/372"
    assert adopted.masthead.adoption.meeting == "第61次全体会议"
    assert adopted.masthead.adoption.closing_date == "2025年12月16日"
    texts = [q.text.strip() for q in read(write(adopted_chinese())).paragraphs]
    assert "第二委员会" not in texts


def test_deeper_sub_paragraphs_are_set_in() -> None:
    root = body_xml(english())
    deep = paragraph_with(root, "Courses on site")
    assert dict(deep.find(f"{W}pPr/{W}ind").attrib) == {f"{W}left": "1742", f"{W}right": "1267", f"{W}hanging": "475"}
    assert paragraph_with(root, "real-time").find(f"{W}pPr/{W}ind") is None


def test_pages_are_letter_or_a4_with_one_measure() -> None:
    for options, width in ((PageOptions(), 12240), (PageOptions(Paper.A4), 11906)):
        section = body_xml(english(), options)[0][-1]
        page, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        assert int(page.get(f"{W}w")) == width
        assert width - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right")) == 9840
        assert section.find(f"{W}lnNumType") is None


def test_line_numbers_are_an_option() -> None:
    section = body_xml(english(), PageOptions(line_numbers=True))[0][-1]
    assert section.find(f"{W}lnNumType").get(f"{W}countBy") == "5"


def test_punctuation_is_compressed_in_chinese_only() -> None:
    for document, said in ((chinese(), "compressPunctuation"), (english(), "doNotCompress")):
        settings_part = etree.fromstring(judges.part(write(document), "word/settings.xml"))
        assert settings_part.find(f"{W}characterSpacingControl").get(f"{W}val") == said


def test_styles_bear_the_uns_names() -> None:
    styles = etree.fromstring(judges.part(write(english()), "word/styles.xml"))
    names = {style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val") for style in styles.iter(f"{W}style")}
    assert names["SingleTxt"] == "__Single Txt"
    assert names["TitleH1"] == "Title_H1"
    assert names["HCh"] == "_ H _Ch"
    used = {node.get(f"{W}val") for node in body_xml(english()).iter(f"{W}pStyle", f"{W}rStyle")}
    assert used <= names.keys()


def test_characters_that_no_file_may_hold_are_left_out() -> None:
    document = res(pp("<b>回顾</b>甲\x00乙\x1b丙，"))
    assert read(write(document)).paragraphs[-1].text == "\t回顾甲乙丙，"


_HAN = st.text(
    st.sampled_from("海洋观测数据共享合作会员国秘书长报告自愿准则，、“”《》(2031年)A/8é "), min_size=8, max_size=60
)
_LEADS = st.sampled_from(["回顾", "重申", "欢迎", "鼓励", "请", "决定"])


@st.composite
def _documents(draw: st.DrawFn) -> Resolution:
    """Resolutions of paragraphs that keep to the genre, with notes cited anywhere, some of them again."""
    keys = st.integers(1, 3)

    def text(closing: str) -> str:
        words = draw(_HAN)
        at = draw(st.integers(0, len(words)))
        cited = f"<n>{draw(keys)}</n>" if draw(st.booleans()) else ""
        return f"<b>{draw(_LEADS)}</b>秘书长{words[:at]}{cited}{words[at:]}{closing}".replace(" ", "")

    preamble = [pp(text("，")) for _ in range(draw(st.integers(1, 3)))]
    body: list[Paragraph] = []
    for _ in range(draw(st.integers(2, 4))):
        body.append(op(text("；")))
        body += [sub(text("；"), 1, Scheme.LETTER) for _ in range(draw(st.sampled_from([0, 0, 2])))]
    if draw(st.booleans()):
        body.insert(0, heading("后续行动"))
    return res(*preamble, *body, notes={key: f"A/7{key}/41{key}，附件。" for key in (1, 2, 3)})


@settings(max_examples=40, deadline=None)
@given(_documents())
def test_any_text_is_read_back_with_its_numbers_and_notes(document: Resolution) -> None:
    cited = set(document.cited_notes)
    document = replace(document, footnotes=tuple(note for note in document.footnotes if note.id in cited))
    again = read(write(document))
    expected = [(number or "", text) for _, number, text, _ in judges.body(document)]
    texts = ["".join(q.text.split()) for q in again.paragraphs][-len(expected) :]
    assert texts == ["".join((number + text).split()) for number, text in expected]
    assert {note.text for note in again.notes} == {note.text for note in document.footnotes}
    order = list(dict.fromkeys(run.note for q in again.paragraphs for run in q.runs if run.note))
    bodies = {note.key: note.text for note in again.notes}
    assert [bodies[key] for key in order] == [
        document.notes_by_id[note].text for note in dict.fromkeys(document.cited_notes)
    ]


def test_runs_of_the_title_may_cite_a_note() -> None:
    document = res(
        pp("<b>回顾</b>准则，"), masthead=Masthead(organ="大会", title=runs("合作<n>1</n>")), notes={1: "甲。"}
    )
    assert judges.notes(judges.read_back(write(document))) == {"1": "甲。"}


_EVERY_OPTION = PageOptions(
    Paper.A4, line_numbers=True, automatic_numbers=True, chinese_leads=ChineseLeads.KAI, faces=FaceProfile.GB
)


@pytest.mark.parametrize("document", [chinese(), adopted_chinese(), english()], ids=["zh", "zh-adopted", "en"])
def test_a_file_with_every_option_is_valid_and_reads_back_as_the_same(document: Resolution) -> None:
    data = write(document, _EVERY_OPTION)
    assert judges.schema_faults(data) == []
    assert judges.body(judges.read_back(data)) == judges.body(document)


def test_numbers_that_word_counts_are_not_typed() -> None:
    body = body_xml(chinese(), PageOptions(automatic_numbers=True))
    assert len(list(body.iter(w("numPr")))) == 8
    assert not [text for text in body.iter(w("t")) if (text.text or "").strip() in ("1.", "(a)", "㈠")]


def test_a_sequence_that_begins_anew_is_a_list_of_its_own() -> None:
    later = op("<b>又请</b>。", start=7)
    draft = res(op("<b>决定</b>："), sub("甲；"), op("<b>请</b>："), sub("乙；"), sub("丙；"), later)
    found = judges.read_back(write(draft, PageOptions(automatic_numbers=True)))
    assert list(paragraph_numbers(found).values()) == ["1.", "(a)", "2.", "(a)", "(b)", "7."]


def test_opening_phrases_in_kai_are_not_bold() -> None:
    body = body_xml(chinese(), PageOptions(chinese_leads=ChineseLeads.KAI))
    lead = next(run for run in body.iter(w("r")) if "".join(run.itertext()) == "重申")
    assert lead.find(f"{w('rPr')}/{w('rFonts')}").get(w("eastAsia")) == "KaiTi"
    assert lead.find(f"{w('rPr')}/{w('b')}") is None


def test_faces_have_stand_ins() -> None:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(write(chinese(), PageOptions(faces=FaceProfile.GB)))) as file:
        assert "FangSong" in file.read("word/styles.xml").decode()
        assert '<w:font w:name="FangSong"><w:altName w:val="仿宋"/>' in file.read("word/fontTable.xml").decode()
