"""What Word files hold beside plain words: fields, signs, controls, alternatives, what is told and not read."""

from __future__ import annotations

import pytest

from drafter import formats
from drafter.formats.docx.package import WML, Package
from drafter.formats.docx.reader import read
from drafter.model.document import Part
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.structuring.raw import RawDocument
from tests.formats.docx.files import field, p, r, ref, strict, word_file

_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_BOOKMARKED = f"{r('准则')}<w:bookmarkStart w:id='0' w:name='_Ref1'/>{ref(1)}<w:bookmarkEnd w:id='0'/>"


def texts(document: RawDocument) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def kinds(document: RawDocument) -> list[str]:
    return [repair.kind for repair in document.repairs]


def alternatives(choice: str, fallback: str) -> str:
    """The same thing for newer and for older versions of Word."""
    ways = f"<mc:Choice Requires='wps'>{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
    return f"<mc:AlternateContent xmlns:mc='{_MC}'>{ways}</mc:AlternateContent>"


@pytest.mark.parametrize(
    "instruction",
    [" NOTEREF _Ref1 \\h ", "NOTEREF \\h _Ref1", " noteref _Ref1 \\f \\h  \\* MERGEFORMAT ", 'NOTEREF "_Ref1"',
     " NOTEREF \\* MERGEFORMAT _Ref1", "FTNREF _Ref1"],
)  # fmt: skip
def test_a_field_cites_a_note_however_it_is_written(instruction: str) -> None:
    document = read(word_file(p(_BOOKMARKED), p(r("乙") + field(instruction, "1")), notes={1: "甲。"}))
    assert [run.note for run in document.paragraphs[1].runs] == [None, "f1"]


def test_a_citing_field_inside_another_field_and_in_several_runs() -> None:
    parts = "<w:r><w:instrText> NOTE</w:instrText></w:r><w:r><w:instrText>REF _Ref1 \\h </w:instrText></w:r>"
    begin, separate, end = (f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate", "end"))
    inner = f"{begin}{parts}{separate}{r('1')}{end}"
    outer = f"{begin}<w:r><w:instrText> IF 1 = 1 </w:instrText></w:r>{separate}{r('乙')}{inner}{r('丙')}{end}"
    document = read(word_file(p(_BOOKMARKED), p(outer), notes={1: "甲。"}))
    assert [(run.text, run.note) for run in document.paragraphs[1].runs] == [("乙", None), ("", "f1"), ("丙", None)]


def test_an_empty_bookmark_before_a_citation_is_around_it() -> None:
    """So LibreOffice 7.4 writes some."""
    first = f"{r('准则，')}<w:bookmarkStart w:id='0' w:name='_Ref1'/><w:bookmarkEnd w:id='0'/>{ref(1)}"
    document = read(word_file(p(first), p(r("乙") + field("NOTEREF _Ref1", "1")), notes={1: "甲。"}))
    assert [run.note for run in document.paragraphs[1].runs] == [None, "f1"]


@pytest.mark.parametrize(
    ("printed", "notes"), [("2", [None, "f7"]), ("3", [None]), ("x", [None]), ("", [None]), ("1", [None, "f5"])]
)
def test_a_field_whose_bookmark_was_lost_cites_the_note_of_its_number(printed: str, notes: list[str | None]) -> None:
    star = "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='6'/><w:t>*</w:t></w:r>"
    data = word_file(
        p(r("甲") + ref(5) + star + ref(7)), p(r("乙") + field("NOTEREF _Ref9", printed)),
        notes={5: "子。", 6: r("* 丑。"), 7: "寅。"},
    )  # fmt: skip
    document = read(data)
    assert [run.note for run in document.paragraphs[1].runs] == notes
    assert texts(document)[1] == "乙" + ("" if len(notes) > 1 else printed)


@pytest.mark.parametrize("words", ["see note ", "见上文脚注", "See footnote\u00a0"])
def test_a_field_behind_the_word_note_gives_a_number(words: str) -> None:
    document = read(word_file(p(_BOOKMARKED), p(r(words) + field("NOTEREF _Ref1", "1")), notes={1: "甲。"}))
    assert texts(document)[1] == f"{words}1"


def test_in_a_note_a_field_gives_the_number_of_another() -> None:
    body = f"<w:r><w:footnoteRef/></w:r>{r(' 见上文')}{field('NOTEREF _Ref1', '1')}{r('。')}"
    document = read(word_file(p(_BOOKMARKED), p(r("乙") + ref(2)), notes={1: "甲。", 2: body}))
    assert [note.text for note in document.notes] == ["甲。", "见上文1。"]


@pytest.mark.parametrize(
    ("instruction", "address"),
    [
        ('HYPERLINK "https://undocs.org/A/78/5" \\o "tip"', "https://undocs.org/A/78/5"),
        ("HYPERLINK https://undocs.org/A/78/5", "https://undocs.org/A/78/5"),
        ('hyperlink "https://undocs.org/A/78/5"', "https://undocs.org/A/78/5"),
        ('HYPERLINK \\l "_Toc1"', None),
        ("REF _Ref9 \\h", None),
    ],
)
def test_links_and_references_in_fields(instruction: str, address: str | None) -> None:
    run = read(word_file(p(field(instruction, "A/78/5")))).paragraphs[0].runs[0]
    assert (run.text, run.href) == ("A/78/5", address)


def test_a_link_in_several_runs_and_with_a_citation_inside() -> None:
    inside = f"<w:hyperlink r:id='rId2'>{r('A/')}<w:smartTag>{r('78/5')}</w:smartTag>{ref(1)}</w:hyperlink>{r('。')}"
    document = read(word_file(p(inside), notes={1: "甲。"}, links={"1": "https://undocs.org/A/78/5"}))
    assert [(run.text, run.note) for run in document.paragraphs[0].runs] == [("A/78/5", None), ("", "f1"), ("。", None)]
    assert document.paragraphs[0].runs[0].href == "https://undocs.org/A/78/5"


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        ("eq \\o\\ac(○,1)", "①"),
        ("EQ \\o\\ac(□,大)", "大"),
        ('SYMBOL 183 \\f "Symbol" \\s 10', "•"),
        ("SYMBOL 8212 \\u", "—"),
        ("MACROBUTTON NoMacro [国名]", "[国名]"),
        ("TC 目录", ""),
    ],
)
def test_fields_without_a_stored_result(instruction: str, shown: str) -> None:
    begin, end = (f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "end"))
    inside = f"{r('甲')}{begin}<w:r><w:instrText>{instruction}</w:instrText></w:r>{end}{r('乙')}"
    document = read(word_file(p(inside), p(f"{r('甲')}<w:fldSimple w:instr='{instruction}'/>{r('乙')}")))
    assert texts(document) == [f"甲{shown}乙"] * 2
    assert kinds(document) == []


def test_paragraphs_that_word_6_counts() -> None:
    blocks = [p(f"<w:fldSimple w:instr=' AUTONUM '/>{r(' 请秘书长提交报告；')}") for _ in range(2)]
    assert texts(read(word_file(*blocks))) == ["1. 请秘书长提交报告；", "2. 请秘书长提交报告；"]


def test_a_field_that_shows_what_is_not_stored_is_told() -> None:
    document = read(word_file(p(f"{r('甲')}<w:fldSimple w:instr='EQ \\f(1,2)'/>")))
    assert texts(document) == ["甲"]
    assert kinds(document) == ["unread-fields"]


@pytest.mark.parametrize("kind", ["begin", "separate", "end"])
def test_a_mark_of_a_field_without_counterpart_swallows_nothing(kind: str) -> None:
    stray = f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>"
    assert texts(read(word_file(p(f"{stray}{r('大会，')}"), p(field("PAGE", "7")), p("回顾")))) == [
        "大会，",
        "7",
        "回顾",
    ]


def test_a_field_may_begin_in_a_hidden_run() -> None:
    begin = "<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType='begin'/><w:instrText>XE 甲</w:instrText></w:r>"
    end = "<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType='end'/></w:r>"
    assert texts(read(word_file(p(f"{begin}{end}{r('大会，')}"), p("回顾")))) == ["大会，", "回顾"]


def test_page_numbers_of_headers_are_no_masthead() -> None:
    page = f"{field('PAGE', '1')}<w:fldSimple w:instr='NUMPAGES'>{r('9')}</w:fldSimple>"
    header = p(r("A/C.2/81/L.5") + page + "<w:r><w:tab/></w:r>" + r("Distr.: Limited")) + p(r("第") + page + r("页"))
    section = "<w:sectPr><w:headerReference w:type='first' r:id='rId1'/><w:titlePg/></w:sectPr>"
    assert read(word_file(p("大会，"), section, parts={"header1": header})).hints == (("symbol", "A/C.2/81/L.5"),)


def test_blanks_and_hyphens_keep_their_kind_in_the_raw_text_and_are_plain_in_the_document() -> None:
    inside = r("57/270\u00a0B\u202f号") + "<w:r><w:noBreakHyphen/><w:t>A</w:t><w:softHyphen/><w:t>B</w:t></w:r>"
    data = word_file(p("大会，"), p(r("回顾") + inside + r("，")), p("1. 请秘书长提交报告。"))
    assert texts(read(data))[1] == "回顾57/270\u00a0B\u202f号\u2011A\u00adB，"
    assert formats.read(data, "a.docx").document.paragraphs[0].text == "回顾57/270 B号-AB，"


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("<w:sym w:font='Symbol' w:char='F061'/>", "α"),
        ("<w:sym w:font='Wingdings' w:char='F0A7'/>", "▪"),
        ("<w:sym w:font='Arial' w:char='00A7'/>", "§"),
        ("<w:t>\uf0b3</w:t>", "≥"),
        ("<w:sym w:font='Symbol' w:char='zz'/>", ""),
        ("<w:sym w:font='Symbol' w:char='FFFFFFFF'/>", ""),
    ],
)
def test_signs_of_fonts_are_what_they_draw(sign: str, text: str) -> None:
    look = "<w:rPr><w:rFonts w:ascii='Symbol' w:hAnsi='Symbol'/></w:rPr>"
    assert texts(read(word_file(p(f"{r('甲')}<w:r>{look}{sign}</w:r>")))) == [f"甲{text}"]


def test_content_controls_of_every_place_and_what_a_form_says_is_no_text() -> None:
    placeholder = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    cell = f"<w:sdt><w:sdtContent><w:tc>{p('乙')}</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent><w:tr><w:tc>{p('甲')}</w:tc>{cell}</w:tr></w:sdtContent></w:sdt>"
    blocks = (
        p(r("大会，") + placeholder.format(r("填写此处"))),
        placeholder.format(p("填写此处")),
        f"<w:tbl>{row}</w:tbl>",
    )
    assert texts(read(word_file(*blocks))) == ["大会，", "甲\t乙"]


def test_a_text_box_is_read_once() -> None:
    inside = "<w:txbxContent>{}</w:txbxContent>".format(p("框内"))
    box = alternatives(f"<w:drawing>{inside}</w:drawing>", f"<w:pict>{inside}</w:pict>")
    assert texts(read(word_file(p(r("正文") + f"<w:r>{box}</w:r>"), p("后文")))) == ["正文", "框内", "后文"]


def test_a_box_in_a_box_is_read_once() -> None:
    inner = f"<w:r><w:pict><w:txbxContent>{p('内')}</w:txbxContent></w:pict></w:r>"
    outer = f"<w:r><w:pict><w:txbxContent>{p(r('外') + inner)}</w:txbxContent></w:pict></w:r>"
    assert texts(read(word_file(p(r("正文") + outer)))) == ["正文", "外", "内"]


def test_a_sign_that_only_newer_versions_know_is_read_as_older_ones_show_it() -> None:
    emoji = alternatives("<x:symEx xmlns:x='http://x/'/>", "<w:t>☺</w:t>")
    words = alternatives(r("新"), r("旧"))
    assert texts(read(word_file(p(f"{r('甲')}<w:r>{emoji}</w:r>{words}")))) == ["甲☺新"]


def test_of_a_word_with_a_guide_above_it_the_word_is_read_and_the_guide_told() -> None:
    guide = f"<w:ruby><w:rt>{r('shēng')}</w:rt><w:rubyBase>{r('生')}</w:rubyBase></w:ruby>"
    document = read(word_file(p(f"{r('甲')}<w:r>{guide}</w:r>{r('乙')}")))
    assert texts(document) == ["甲生乙"]
    assert kinds(document) == ["phonetic-guides"]


def test_struck_text_is_read_and_told() -> None:
    document = read(word_file(p(r("回顾") + r("旧", "<w:strike/>") + r("新", "<w:dstrike w:val='0'/>"))))
    assert texts(document) == ["回顾旧新"]
    assert kinds(document) == ["struck-text"]


def test_hidden_text_of_a_style_is_left_out_and_told() -> None:
    styles = "<w:style w:type='character' w:styleId='H'><w:name w:val='H'/><w:rPr><w:vanish/></w:rPr></w:style>"
    document = read(word_file(p(r("回顾") + r("秘密", "<w:rStyle w:val='H'/>")), parts={"styles": styles}))
    assert texts(document) == ["回顾"]
    assert kinds(document) == ["hidden-text"]


def test_embedded_files_and_diagrams_are_told() -> None:
    whole = Package.open(word_file(p("大会，"), "<w:altChunk r:id='rId7'/>"))
    whole.put("word/afchunk.htm", b"<p>foreign</p>")
    document = read(whole.to_bytes())
    assert texts(document) == ["大会，"]
    assert kinds(document) == ["foreign-text"]


def test_endnotes_are_notes_and_told() -> None:
    endnotes = f"<w:endnote w:id='2'><w:p><w:r><w:endnoteRef/></w:r>{r(' 乙。')}</w:p></w:endnote>"
    cited = "<w:r><w:endnoteReference w:id='2'/></w:r>"
    document = read(
        word_file(p(r("准则") + ref(1) + r("公约") + cited), notes={1: "甲。"}, parts={"endnotes": endnotes})
    )
    assert [(note.key, note.text) for note in document.notes] == [("f1", "甲。"), ("e2", "乙。")]
    assert kinds(document) == ["endnotes"]


def test_macros_are_kept_not_run_and_told() -> None:
    whole = Package.open(word_file(p("大会，")))
    whole.put("word/vbaProject.bin", b"\xd0\xcf\x11\xe0 macro")
    whole.relate("word/document.xml", "vbaProject", "word/vbaProject.bin")
    document = read(whole.to_bytes())
    assert kinds(document) == ["macros"]
    assert Package.open(whole.to_bytes()).blob("word/vbaProject.bin") == b"\xd0\xcf\x11\xe0 macro"


@pytest.mark.parametrize(
    "kind", ["template.main+xml", "document.macroEnabled.main+xml", "template.macroEnabledTemplate.main+xml"]
)
def test_templates_and_files_with_macros_are_read_like_others(kind: str) -> None:
    whole = Package.open(word_file(p("大会，")))
    types = whole.blob("[Content_Types].xml").replace(f"{WML}.document.main+xml".encode(), f"{WML}.{kind}".encode())
    whole.put("[Content_Types].xml", types)
    assert texts(read(whole.to_bytes())) == ["大会，"]


def test_building_blocks_are_no_text() -> None:
    whole = Package.open(word_file(p("大会，")))
    whole.put("word/glossary/document.xml", whole.blob("word/document.xml").replace("大会".encode(), "样板".encode()))
    whole.relate("word/document.xml", "glossaryDocument", "word/glossary/document.xml")
    assert texts(read(whole.to_bytes())) == ["大会，"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("dialect", [bytes, strict])
def test_parts_may_be_in_utf_16(encoding: str, dialect: type[bytes]) -> None:
    whole = Package.open(dialect(word_file(p("大会，"), notes={1: "甲。"})))
    for name in ("word/document.xml", "word/footnotes.xml"):
        text = whole.blob(name).decode().replace("UTF-8", "UTF-16")
        mark = {"utf-16": b"", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}[encoding]
        whole.put(name, mark + text.encode(encoding))
    document = read(whole.to_bytes())
    assert texts(document) == ["大会，"]
    assert [note.text for note in document.notes] == ["甲。"]


def test_names_of_parts_differ_in_case_or_are_written_as_paths_of_windows() -> None:
    whole = Package.open(word_file(p(r("准则") + ref(1)), notes={1: "甲。"}))
    other = Package.new()
    for name in whole.names:
        renamed = {"word/footnotes.xml": "word\\FootNotes.xml", "word/document.xml": "/Word/document.xml"}
        if name != "[Content_Types].xml":
            other.put(renamed.get(name, name), whole.blob(name))
    document = read(other.to_bytes())
    assert [note.text for note in document.notes] == ["甲。"]


def test_variables_and_comments_of_the_secretariat_are_evidence_for_the_masthead() -> None:
    job, symbol, second = (f"&lt;&lt;ODS {name}&gt;&gt;" for name in ("JOB NO", "DOC SYMBOL1", "DOC SYMBOL2"))
    filed, none = f"{job}N1{job}{symbol}A/RES/81/7{symbol}", f"{second}-{second}"
    comments = f"<w:comment w:id='0' w:author='Start'>{p(filed + none)}</w:comment>"
    data = word_file(
        p("发展权"), p("大会，"), p("回顾《宪章》，"), p("1. 请秘书长报告。"), parts={"comments": comments}
    )
    assert read(data).hints == (("symbol", "A/RES/81/7"),)
    assert formats.read(data, "a.docx").document.masthead.symbol == "A/RES/81/7"


def test_a_masthead_table_below_a_typed_name() -> None:
    table = (
        f"<w:tbl><w:tr><w:tc>{p('大会')}</w:tc><w:tc>{p('A/C.2/81/L.5')}{p('Distr.: Limited')}</w:tc></w:tr></w:tbl>"
    )
    found = read(word_file(p("联合国"), table, p("大会，"))).paragraphs
    assert [q.part for q in found] == [None] * 5


def test_tables_in_tables_are_one_opaque_paragraph() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('子')}</w:tc><w:tc>{p('丑')}</w:tc></w:tr></w:tbl>"
    table = f"<w:tbl><w:tr><w:tc>{p('甲')}</w:tc><w:tc>{inner}{p('乙')}</w:tc></w:tr></w:tbl>"
    found = read(word_file(p("表："), table)).paragraphs[1]
    assert (found.part, found.text) == (Part.TABLE, "甲\t子 丑 乙")


_LISTS = (
    "<w:abstractNum w:abstractNumId='0'>"
    "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
    "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='(%2)'/></w:lvl>"
    "<w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='ideographEnclosedCircle'/><w:lvlText w:val='%3'/></w:lvl>"
    "</w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='0'/>"
    "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
)


def numbered(text: str, level: int = 0, list_id: int = 1) -> str:
    return p(text, f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list_id}'/></w:numPr>")


def test_sections_that_restart_their_numbers_and_an_annex_with_its_own() -> None:
    data = word_file(
        p("发展筹资"),
        p("大会，"),
        p("回顾其以往各项决议，"),
        p("A"),
        numbered("请秘书长提交报告，其中应："),
        numbered("评估进展；", 1),
        numbered("提出建议：", 1),
        numbered("关于资金的建议；", 2),
        numbered("决定继续审议；"),
        p("B"),
        numbered("又请秘书长提交报告；", 0, 2),
        numbered("又决定处理此案。", 0, 2),
        p("附件"),
        p("程序"),
        numbered("主席主持会议。", 0, 2),
        parts={"numbering": _LISTS},
    )
    document = formats.read(data, "a.docx").document
    numbers = paragraph_numbers(document)
    operative = [(numbers.get(q.id), q.text) for q in document.paragraphs if q.part in (Part.OPERATIVE, Part.SUB)]
    assert [number for number, _ in operative] == ["1.", "(a)", "(b)", "㊀", "2.", "1.", "2."]
    assert [q.text for q in document.paragraphs if q.part is Part.ANNEX][-1] == "主席主持会议。"


def test_a_title_may_cite_a_counted_and_a_marked_note() -> None:
    star = "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='2'/><w:t>*</w:t></w:r>"
    data = word_file(
        p(r("发展权") + ref(1) + star), p("大会，"), p("回顾《宪章》，"), p("1. 请秘书长报告。"),
        notes={1: "甲。", 2: r("* ") + r("重新印发。")},
    )  # fmt: skip
    document = formats.read(data, "a.docx").document
    marks = note_marks(document)
    assert [marks[run.note] for run in document.masthead.title if run.note is not None] == ["1", "*"]
    assert [note.text for note in document.footnotes] == ["甲。", "重新印发。"]


def test_notes_typed_by_hand_are_notes() -> None:
    raised = "<w:vertAlign w:val='superscript'/>"
    data = word_file(
        p("发展权"), p("大会，"), p(r("重申《宣言》") + r("1", raised) + r("，")), p("1. 请秘书长报告。"),
        p("_______________"), p("1\t第41/128号决议，附件。"),
    )  # fmt: skip
    document = formats.read(data, "a.docx").document
    assert [note.text for note in document.footnotes] == ["第41/128号决议，附件。"]
    assert [len(q.notes) for q in document.paragraphs] == [1, 0]
