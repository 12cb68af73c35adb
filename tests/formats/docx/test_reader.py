"""What the reader says of a Word file."""

from __future__ import annotations

import pytest

from drafter.formats.docx.reader import read
from drafter.model.document import Part
from drafter.structuring.raw import RawDocument, RawParagraph
from drafter.text.spans import Span
from tests.formats.docx.files import field, p, r, ref, strict, word_file

_NUMBERED = "<w:numPr><w:ilvl w:val='{}'/><w:numId w:val='1'/></w:numPr>"
_LISTS = (
    "<w:abstractNum w:abstractNumId='0'>"
    "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
    "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='(%2)'/></w:lvl>"
    "<w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='(%3)'/></w:lvl>"
    "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
)


def texts(document: RawDocument) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def only(document: RawDocument) -> RawParagraph:
    assert len(document.paragraphs) == 1
    return document.paragraphs[0]


def test_text_tabs_breaks_and_hyphens_are_printed() -> None:
    inside = (
        "<w:r><w:tab/><w:t>1.</w:t><w:tab/><w:t>非政府</w:t><w:br/><w:t>组织</w:t>"
        "<w:noBreakHyphen/><w:softHyphen/><w:br w:type='page'/></w:r>"
    )
    assert texts(read(word_file(p(inside)))) == ["\t1.\t非政府\n组织\u2011\u00ad\n"]


def test_insertions_are_kept_and_deletions_dropped_and_both_are_noted() -> None:
    inside = (
        f"{r('大会第')}<w:ins w:id='1' w:author='甲'>{r('八十')}</w:ins>"
        "<w:del w:id='2' w:author='甲'><w:r><w:delText>七十九</w:delText></w:r></w:del>" + r("届会议")
    )
    document = read(word_file(p(inside)))
    assert texts(document) == ["大会第八十届会议"]
    assert [repair.kind for repair in document.repairs] == ["tracked-changes"]


def test_a_paragraph_whose_mark_is_deleted_runs_on_into_the_next() -> None:
    gone = "<w:rPr><w:del w:id='1' w:author='甲'/></w:rPr>"
    document = read(word_file(p("鼓励", gone), p("会员国；"), p("又鼓励")))
    assert texts(document) == ["鼓励会员国；", "又鼓励"]
    assert document.source_lines == ("鼓励会员国；", "又鼓励")


def test_moved_text_stands_where_it_was_moved_to() -> None:
    moved = f"<w:moveTo w:id='1' w:author='甲'>{r('此处')}</w:moveTo>"
    left = f"<w:moveFrom w:id='2' w:author='甲'>{r('此处')}</w:moveFrom>"
    assert texts(read(word_file(p(left + r("甲")), p(moved + r("乙"))))) == ["甲", "此处乙"]


def test_a_link_gives_its_address() -> None:
    inside = f"{r('见')}<w:hyperlink r:id='rId1'>{r('A/78/')}{r('412')}</w:hyperlink>{r('。')}"
    runs = only(read(word_file(p(inside), links={"1": "https://undocs.org/zh/A/78/412"}))).runs
    assert [(run.text, run.href) for run in runs] == [
        ("见", None),
        ("A/78/412", "https://undocs.org/zh/A/78/412"),
        ("。", None),
    ]


def test_a_hyperlink_field_gives_its_address() -> None:
    runs = only(read(word_file(p(field('HYPERLINK "https://undocs.org/A/78/5"', "A/78/5"))))).runs
    assert [(run.text, run.href) for run in runs] == [("A/78/5", "https://undocs.org/A/78/5")]


def test_a_noteref_cites_the_note_inside_its_bookmark() -> None:
    first = f"{r('准则')}<w:bookmarkStart w:id='0' w:name='_Ref1'/>{ref(2)}<w:bookmarkEnd w:id='0'/>"
    document = read(
        word_file(p(first), p(r("准则，") + field(" NOTEREF _Ref1 \\h ", "1") + r("并")), notes={2: "甲。"})
    )
    assert [[run.note for run in q.runs] for q in document.paragraphs] == [[None, "f2"], [None, "f2", None]]
    assert texts(document) == ["准则", "准则，并"]


def test_a_noteref_in_a_simple_field_cites_too() -> None:
    first = f"<w:bookmarkStart w:id='0' w:name='_Ref1'/>{ref(1)}<w:bookmarkEnd w:id='0'/>{r('甲')}"
    again = f"<w:fldSimple w:instr=' NOTEREF _Ref1 \\h '>{r('1')}</w:fldSimple>{r('乙')}"
    document = read(word_file(p(first), p(again), notes={1: "丙。"}))
    assert [[run.note for run in q.runs] for q in document.paragraphs] == [["f1", None], ["f1", None]]


def test_other_fields_give_what_they_last_showed() -> None:
    assert texts(read(word_file(p(r("第") + field("PAGE", "7") + r("页"))))) == ["第7页"]


def test_notes_lose_their_mark_and_the_blanks_around_it() -> None:
    body = f"<w:r><w:tab/></w:r><w:r><w:footnoteRef/></w:r>{r(' ')}<w:r><w:tab/></w:r>{r('A/78/412，')}{r('附件二。')}"
    document = read(word_file(p(r("准则") + ref(1)), notes={1: body}))
    assert [(note.key, note.text, note.mark) for note in document.notes] == [("f1", "A/78/412，附件二。", None)]


def test_a_custom_mark_is_the_notes_and_no_text() -> None:
    cited = "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='3'/><w:t>*</w:t></w:r>"
    body = "<w:r><w:tab/><w:t>*</w:t><w:tab/><w:t>代表某些会员国。</w:t></w:r>"
    document = read(word_file(p(r("甲国：") + cited + r("决议草案")), notes={3: body}))
    assert texts(document) == ["甲国：决议草案"]
    assert [(note.key, note.text, note.mark) for note in document.notes] == [("f3", "代表某些会员国。", "*")]


def test_a_citation_without_a_note_is_left_out_and_noted() -> None:
    document = read(word_file(p(r("准则") + ref(9) + r("，")), notes={1: "甲。"}))
    assert all(run.note is None for run in only(document).runs)
    assert [repair.kind for repair in document.repairs] == ["dead-citations"]


def test_automatic_numbers_are_counted_and_typed_ones_stay() -> None:
    blocks = [p("甲", _NUMBERED.format(level)) for level in (0, 1, 1, 2, 0, 1)]
    document = read(word_file(*blocks, p("5. 乙"), parts={"numbering": _LISTS}))
    assert [q.number for q in document.paragraphs] == ["1.", "(a)", "(b)", "(一)", "2.", "(a)", None]
    assert document.paragraphs[-1].text == "5. 乙"


def test_a_style_may_carry_the_number_and_number_zero_takes_it_off() -> None:
    number = "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
    styles = f"<w:style w:type='paragraph' w:styleId='Op'><w:name w:val='Operative'/>{number}</w:style>"
    off = "<w:pStyle w:val='Op'/><w:numPr><w:numId w:val='0'/></w:numPr>"
    blocks = [p("甲", "<w:pStyle w:val='Op'/>"), p("乙", off), p("丙", "<w:pStyle w:val='Op'/>")]
    document = read(word_file(*blocks, parts={"styles": styles, "numbering": _LISTS}))
    assert [(q.number, q.style) for q in document.paragraphs] == [
        ("1.", "Operative"),
        (None, "Operative"),
        ("2.", "Operative"),
    ]


@pytest.mark.parametrize(
    ("look", "bold", "italic"),
    [
        ("", False, False),
        ("<w:b/>", True, False),
        ("<w:i w:val='1'/>", False, True),
        ("<w:b w:val='0'/>", False, False),
        ("<w:rStyle w:val='Strong'/>", True, False),
        ("<w:rStyle w:val='Strong'/><w:b w:val='false'/>", False, False),
        ("<w:rFonts w:eastAsia='楷体'/>", True, False),
    ],
)
def test_bold_and_italic_come_from_the_run_or_its_style(look: str, bold: bool, italic: bool) -> None:
    styles = "<w:style w:type='character' w:styleId='Strong'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style>"
    run = only(read(word_file(p(r("回顾", look)), parts={"styles": styles}))).runs[0]
    assert (run.bold, run.italic) == (bold, italic)


def test_bold_in_paragraph_and_character_style_cancel_each_other() -> None:
    styles = (
        "<w:style w:type='paragraph' w:styleId='H'><w:name w:val='H'/><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type='character' w:styleId='Strong'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style>"
    )
    inside = r("标题") + r("强调", "<w:rStyle w:val='Strong'/>")
    runs = only(read(word_file(p(inside, "<w:pStyle w:val='H'/>"), parts={"styles": styles}))).runs
    assert [run.bold for run in runs] == [True, False]


def test_raised_text_and_centred_paragraphs_are_told() -> None:
    found = only(read(word_file(p(r("注") + r("1", "<w:vertAlign w:val='superscript'/>"), "<w:jc w:val='center'/>"))))
    assert [run.superscript for run in found.runs] == [False, True]
    assert found.centred


def test_content_controls_and_smart_tags_are_walked_into() -> None:
    inline = f"<w:sdt><w:sdtContent>{r('大会')}</w:sdtContent></w:sdt><w:smartTag>{r('回顾')}</w:smartTag>"
    block = f"<w:sdt><w:sdtContent>{p('又回顾')}</w:sdtContent></w:sdt>"
    assert texts(read(word_file(p(inline), block))) == ["大会回顾", "又回顾"]


def test_a_table_is_one_paragraph_of_tabs_and_line_feeds() -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    table = f"<w:tbl>{row.format(p('国家'), p('数额'))}{row.format(p('甲国') + p('(注)'), p('100'))}</w:tbl>"
    document = read(word_file(p("请缴款如下："), table, p("完")))
    assert [(q.part, q.text) for q in document.paragraphs][1] == (Part.TABLE, "国家\t数额\n甲国 (注)\t100")
    assert [q.lines for q in document.paragraphs] == [Span(0, 1), Span(1, 6), Span(6, 7)]
    assert len(document.source_lines) == 7


def test_a_table_above_all_text_is_a_masthead_of_lines() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('联合国')}</w:tc><w:tc>{p('A/C.2/81/L.5')}</w:tc></w:tr></w:tbl>"
    assert [(q.part, q.text) for q in read(word_file(table, p("大会，"))).paragraphs] == [
        (None, "联合国"),
        (None, "A/C.2/81/L.5"),
        (None, "大会，"),
    ]


def test_every_paragraph_element_is_a_source_line_and_empty_ones_are_no_paragraphs() -> None:
    document = read(word_file(p("甲"), "<w:p/>", p("乙")))
    assert document.source_lines == ("甲", "", "乙")
    assert [q.lines for q in document.paragraphs] == [Span(0, 1), Span(2, 3)]


def test_the_first_pages_header_and_the_variables_are_hints() -> None:
    section = "<w:sectPr><w:headerReference w:type='first' r:id='rId1'/><w:titlePg/></w:sectPr>"
    header = f"<w:tbl><w:tr><w:tc>{p('联合国')}</w:tc><w:tc>{p(r('A') + r('/C.2/81/L.5'))}</w:tc></w:tr></w:tbl><w:p/>"
    settings = "<w:docVars><w:docVar w:name='Agenda1' w:val='18(l)'/><w:docVar w:name='sss2' w:val='-'/></w:docVars>"
    document = read(word_file(p("大会，"), section, parts={"header1": header, "settings": settings}))
    assert document.hints == (("agenda_item", "18(l)"), ("symbol", "A/C.2/81/L.5"))


def test_hidden_text_pictures_and_comments_are_noted_and_left_out() -> None:
    comments = f"<w:comment w:id='0' w:author='乙'>{p('此处存疑')}</w:comment>"
    image = "<v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:imagedata r:id='rId9'/></v:shape>"
    drawing = f"<w:r><w:pict>{image}</w:pict></w:r>"
    document = read(word_file(p(r("大会") + r("秘密", "<w:vanish/>") + drawing), parts={"comments": comments}))
    assert texts(document) == ["大会"]
    assert {repair.kind for repair in document.repairs} == {"hidden-text", "pictures", "comments"}


def test_a_text_box_follows_the_paragraph_that_it_hangs_on() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p('框内')}</w:txbxContent></w:pict></w:r>"
    assert texts(read(word_file(p(r("正文") + box), p("后文")))) == ["正文", "框内", "后文"]


def test_signs_of_the_symbol_font_are_named_and_unknown_ones_noted() -> None:
    known = "<w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>"
    unknown = "<w:r><w:sym w:font='Webdings' w:char='F0FC'/></w:r>"
    document = read(word_file(p(known + unknown)))
    assert texts(document) == ["≥□"]
    assert [repair.kind for repair in document.repairs] == ["unknown-signs"]


def test_strict_files_are_read_like_others() -> None:
    assert texts(read(strict(word_file(p("大会，"))))) == ["大会，"]
