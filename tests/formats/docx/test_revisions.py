"""Files that track changes: read as accepted, read as rejected, counted."""

from __future__ import annotations

import pytest

from drafter import formats
from drafter.formats.docx.reader import read
from drafter.formats.docx.revision_count import count_changes
from drafter.model.document import Part
from drafter.structuring.raw import RawDocument, TrackedChanges
from tests.formats.docx.files import p, r, ref, root, word_file

ACCEPTED, REJECTED = TrackedChanges.ACCEPTED, TrackedChanges.REJECTED
_BY = "w:id='1' w:author='甲' w:date='2026-02-03T04:05:06Z'"


def ins(text: str, author: str = "甲") -> str:
    """An insertion of text, or of runs."""
    return f"<w:ins w:id='1' w:author='{author}'>{text if text.startswith('<') else r(text)}</w:ins>"


def gone(text: str, author: str = "甲") -> str:
    """A deletion of text, or of runs."""
    inside = text if text.startswith("<") else f"<w:r><w:delText xml:space='preserve'>{text}</w:delText></w:r>"
    return f"<w:del w:id='1' w:author='{author}'>{inside}</w:del>"


def end(kind: str) -> str:
    """The properties of a paragraph whose end was inserted or deleted."""
    return f"<w:rPr><w:{kind} {_BY}/></w:rPr>"


def both(*blocks: str, **others: object) -> tuple[list[str], list[str]]:
    """The paragraphs of a file as accepted and as rejected."""
    data = word_file(*blocks, **others)  # type: ignore[arg-type]
    return texts(read(data, ACCEPTED)), texts(read(data, REJECTED))


def texts(document: RawDocument) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def test_insertions_and_deletions_are_read_either_way() -> None:
    inside = r("大会第") + gone("七十九") + ins("八十") + r("届会议")
    assert both(p(inside)) == (["大会第八十届会议"], ["大会第七十九届会议"])


def test_a_move_is_read_where_it_came_from_or_went_to() -> None:
    left = f"<w:moveFromRangeStart w:id='4' w:name='m1'/><w:moveFrom {_BY}>{r('此处')}</w:moveFrom>"
    arrived = f"<w:moveTo {_BY}>{r('此处')}</w:moveTo>"
    blocks = p(left + "<w:moveFromRangeEnd w:id='4'/>" + r("甲")), p(arrived + r("乙"))
    assert both(*blocks) == (["甲", "此处乙"], ["此处甲", "乙"])


def test_an_inserted_end_of_a_paragraph_is_no_end_once_rejected() -> None:
    assert both(p("鼓励会员国", end("ins")), p("和各组织；"), p("又鼓励")) == (
        ["鼓励会员国", "和各组织；", "又鼓励"],
        ["鼓励会员国和各组织；", "又鼓励"],
    )


def test_a_deleted_end_of_a_paragraph_is_an_end_again_once_rejected() -> None:
    assert both(p("鼓励", end("del")), p("会员国；")) == (["鼓励会员国；"], ["鼓励", "会员国；"])


def test_whole_paragraphs_come_and_go() -> None:
    blocks = p("回顾甲，"), p(ins("注意到乙，"), end("ins")), p(gone("重申丙，"), end("del")), p("强调丁，")
    assert both(*blocks) == (["回顾甲，", "注意到乙，", "强调丁，"], ["回顾甲，", "重申丙，", "强调丁，"])


def test_an_insertion_that_another_author_deleted_again_is_there_in_neither_view() -> None:
    inside = r("甲") + ins(gone("乙", "丁")) + gone(ins(r("丙")), "丁") + r("戊")
    accepted, rejected = both(p(inside))
    assert accepted == ["甲戊"]
    assert rejected == ["甲戊"]


def test_rows_come_and_go_and_a_table_goes_with_its_last_row() -> None:
    def row(text: str, mark: str = "") -> str:
        return f"<w:tr><w:trPr>{f'<w:{mark} {_BY}/>' if mark else ''}</w:trPr><w:tc>{p(text)}</w:tc></w:tr>"

    table = f"<w:tbl>{row('甲')}{row('乙', 'ins')}{row('丙', 'del')}</w:tbl>"
    new_table = f"<w:tbl>{row('丁', 'ins')}</w:tbl>"
    data = word_file(p("请缴款："), table, p("又请："), new_table, p("完"))
    for tracked, wanted in ((ACCEPTED, ["甲\n乙", "丁"]), (REJECTED, ["甲\n丙"])):
        tables = [q.text for q in read(data, tracked).paragraphs if q.part is Part.TABLE]
        assert tables == wanted


def test_cells_come_and_go() -> None:
    def cell(text: str, mark: str = "") -> str:
        return f"<w:tc><w:tcPr>{f'<w:{mark} {_BY}/>' if mark else ''}</w:tcPr>{p(text)}</w:tc>"

    table = f"<w:tbl><w:tr>{cell('甲')}{cell('乙', 'cellIns')}{cell('丙', 'cellDel')}</w:tr></w:tbl>"
    assert both(p("表："), table) == (["表：", "甲\t乙"], ["表：", "甲\t丙"])


def test_merged_cells_are_merged_or_whole() -> None:
    merge = f"<w:cellMerge {_BY} w:vMerge='cont' w:vMergeOrig='rest'/>"
    rows = f"<w:tr><w:tc>{p('甲')}</w:tc></w:tr><w:tr><w:tc><w:tcPr>{merge}</w:tcPr>{p('乙')}</w:tc></w:tr>"
    assert both(p("表："), f"<w:tbl>{rows}</w:tbl>") == (["表：", "甲"], ["表：", "甲\n乙"])


def test_a_note_goes_with_the_change_that_cites_it() -> None:
    cited = p(r("准则") + ins(ref(1)) + gone(ref(2)) + r("，") + ref(3))
    data = word_file(cited, notes={1: "甲。", 2: "乙。", 3: "丙。"})
    for tracked, wanted in ((ACCEPTED, ["f1", "f3"]), (REJECTED, ["f2", "f3"])):
        document = read(data, tracked)
        assert [run.note for run in document.paragraphs[0].runs if run.note] == wanted
        assert [note.key for note in document.notes] == wanted


def test_changes_inside_notes_are_read_either_way_and_counted() -> None:
    body = f"<w:r><w:footnoteRef/></w:r>{r(' 见')}{gone('A/78/1')}{ins('A/79/2')}{r('。')}"
    data = word_file(p(r("准则") + ref(1)), notes={1: body})
    assert [note.text for note in read(data, ACCEPTED).notes] == ["见A/79/2。"]
    assert [note.text for note in read(data, REJECTED).notes] == ["见A/78/1。"]
    assert read(data, REJECTED).tracked_changes == 2


_LIST = (
    "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
    "<w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
)
_NUMBER = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"


def test_the_former_number_is_read_once_rejected() -> None:
    numbered = f"{_NUMBER}<w:pPrChange {_BY}><w:pPr/></w:pPrChange>"
    no_more = f"<w:pPrChange {_BY}><w:pPr>{_NUMBER}</w:pPr></w:pPrChange>"
    added = f"<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/><w:ins {_BY}/></w:numPr>"
    data = word_file(p("甲", _NUMBER), p("乙", numbered), p("丙", no_more), p("丁", added), parts={"numbering": _LIST})
    assert [q.number for q in read(data, ACCEPTED).paragraphs] == ["1.", "2.", None, "3."]
    assert [q.number for q in read(data, REJECTED).paragraphs] == ["1.", None, "2.", None]


def test_the_former_look_is_read_once_rejected() -> None:
    look = f"<w:b/><w:rPrChange {_BY}><w:rPr><w:i/></w:rPr></w:rPrChange>"
    data = word_file(p(r("回顾", look) + r("甲，")))
    accepted, rejected = (read(data, tracked).paragraphs[0].runs[0] for tracked in (ACCEPTED, REJECTED))
    assert (accepted.bold, accepted.italic) == (True, False)
    assert (rejected.bold, rejected.italic) == (False, True)


def test_a_changed_section_keeps_its_header_once_rejected() -> None:
    change = f"<w:sectPrChange {_BY}><w:sectPr><w:titlePg/></w:sectPr></w:sectPrChange>"
    section = f"<w:sectPr><w:headerReference w:type='first' r:id='rId1'/><w:titlePg/>{change}</w:sectPr>"
    header = p(r("A/C.2/81/") + gone("L.4") + ins("L.5"))
    data = word_file(p("大会，"), section, parts={"header1": header})
    assert read(data, ACCEPTED).hints == (("symbol", "A/C.2/81/L.5"),)
    assert read(data, REJECTED).hints == (("symbol", "A/C.2/81/L.4"),)


def test_a_deleted_formula_is_gone() -> None:
    said = f"<m:oMath><m:r><w:rPr><w:del {_BY}/></w:rPr><m:t>x</m:t></m:r><m:r><m:t>y</m:t></m:r></m:oMath>"
    assert both(p(r("甲") + said)) == (["甲y"], ["甲xy"])


def test_a_mark_where_no_paragraph_ends_joins_nothing() -> None:
    astray = f"<w:style w:styleId='A'><w:pPr><w:rPr><w:del {_BY}/></w:rPr></w:pPr></w:style>"
    assert texts(read(word_file(p("甲"), p("乙"), parts={"styles": astray}))) == ["甲", "乙"]


def test_many_joined_paragraphs_are_one() -> None:
    accepted, rejected = both(*[p("字", end("del"))] * 3000, p("完"))
    assert accepted == ["字" * 3000 + "完"]
    assert len(rejected) == 3001


@pytest.mark.parametrize(
    ("blocks", "count"),
    [
        (p("甲"), 0),
        (p(ins("甲")), 1),
        (p(ins("甲") + ins("乙") + ins("丙", "丁")), 2),
        (p(r("一") + gone("甲") + ins("乙")), 2),
        (p(ins("甲"), end("ins")) + p(ins("乙"), end("ins")) + p("丙"), 1),
        (p(ins("甲")) + p(ins("乙")), 2),
        (p(gone("甲") + "<w:bookmarkStart w:id='5' w:name='x'/>" + gone("乙")), 1),
        (p(f"<w:moveFrom {_BY}>{r('甲')}</w:moveFrom>") + p(f"<w:moveTo {_BY}>{r('甲')}</w:moveTo>"), 1),
        (p("甲", f"<w:pPrChange {_BY}><w:pPr/></w:pPrChange>"), 1),
        (p(r("甲", f"<w:rPrChange {_BY}><w:rPr/></w:rPrChange>") * 3 + r("乙")), 1),
        (
            f"<w:tbl><w:tr><w:trPr><w:ins {_BY}/></w:trPr><w:tc>{p(ins('甲'), end('ins'))}</w:tc>"
            f"<w:tc>{p('乙')}</w:tc></w:tr></w:tbl>",
            1,
        ),
        (f"<w:tbl><w:tblPr><w:tblPrChange {_BY}><w:tblPr/></w:tblPrChange></w:tblPr></w:tbl>", 1),
    ],
)  # fmt: skip
def test_a_stretch_of_one_author_counts_once(blocks: str, count: int) -> None:
    assert count_changes(root("body", blocks)) == count


_TEXT = (p("大会，"), p(r("回顾其") + gone("第78/1号") + ins("第79/2号") + r("决议，")), p("1. 请秘书长提交报告。"))


@pytest.mark.parametrize(
    ("tracked", "symbol", "zh", "en"),
    [(ACCEPTED, "79/2", "接受", "accepted"), (REJECTED, "78/1", "拒绝", "rejected")],
)
def test_the_choice_is_the_callers_and_is_told(tracked: TrackedChanges, symbol: str, zh: str, en: str) -> None:
    imported = formats.read(word_file(*_TEXT), "a.docx", tracked=tracked)
    assert imported.document.paragraphs[0].text == f"回顾其第{symbol}号决议，"
    assert imported.tracked_changes == 2
    assert imported.source.changes_rejected is (tracked is REJECTED)
    said = next(repair.sentence for repair in imported.repairs if repair.kind == "tracked-changes")
    assert said.zh == f"文件中有2处修订，已按全部{zh}读入。"
    assert said.en == f"The file tracks 2 changes; they were read as {en}."


def test_other_files_have_no_changes_whatever_is_asked() -> None:
    text = "大会，\n\n回顾其决议，\n\n1. 请秘书长提交报告。\n".encode()
    imported = formats.read(text, "a.txt", tracked=REJECTED)
    assert imported.tracked_changes == 0
    assert imported.comments == ()
