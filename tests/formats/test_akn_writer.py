"""The XML that we write is the same document again, and is built as the schema and the UN's own files are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from drafter.cli.shapes import Json, structure_of
from drafter.formats import akn_writer, read, read_file
from drafter.model.document import Adoption, Footnote, Mark, Masthead, NoteId, Paragraph, Part, Resolution, Run, Scheme
from drafter.model.numbering import number_paragraphs_from
from tests.builders import heading, op, pp, res, runs, sub
from tests.formats.docx.samples import adopted_chinese, chinese, continuation, english, table

DAY = date(2026, 10, 16)
_NS = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
_CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "sample" / "akn"


def structure(document: Resolution) -> Json:
    return structure_of(document, "", "")


def written(document: Resolution) -> etree._Element:
    return etree.fromstring(akn_writer.write(document, DAY))


def again(document: Resolution) -> Resolution:
    return read(akn_writer.write(document, DAY), "a.xml").document


def annex(marked: str, level: int = 0) -> Paragraph:
    return replace(pp(marked), part=Part.ANNEX, level=level)


def with_annex() -> Resolution:
    draft = chinese()
    paragraphs = (
        *draft.paragraphs,
        *res(heading("附件一"), heading("观测准则"), annex("分为："), annex("实时数据；", 1), annex("存档数据。", 1),
             table("年份\t金额\n2026\t100 000"), heading("附件二"), annex("术语。")).paragraphs,
    )  # fmt: skip
    numbers = [None] * len(draft.paragraphs) + [None, None, "1.", "(a)", "(b)", None, None, None]
    own = number_paragraphs_from(paragraphs[len(draft.paragraphs) :], numbers[len(draft.paragraphs) :])
    return res(*draft.paragraphs, *own, notes={1: "甲。", 2: "乙。", 9: "丙。"}, masthead=draft.masthead)


def in_two_parts() -> Resolution:
    return res(
        heading("A"), heading("观测"), pp("<b>回顾</b>其决议，"), op("<b>决定</b>观测。", numbered=False),
        heading("B"), heading("大会，"), pp("<b>重申</b>其承诺，"), sub("共享，"), op("<b>请</b>各国共享；", start=1),
        table("甲\t1"), op("<b>决定</b>审议。"),
    )  # fmt: skip


def with_lists() -> Resolution:
    return res(
        pp("<b>重申</b>以下目标："), sub("提供浮标，"), sub("培训人员，包括："), sub("当地人员，", 2, Scheme.HAN),
        continuation("并为此合作，"), pp("<b>深信</b>合作有益，"),
        op("<b>邀请</b>各国："), sub("提供浮标："), sub("及时；", 2, Scheme.HAN),
        replace(continuation("且不中断；"), level=1),
        sub("培训人员；"), replace(continuation("为期一年；"), level=1), continuation("并为此合作："), sub("共享；"),
        op("<b>核准</b>下表："), table("甲\t1\n乙"), continuation("并<b>注意</b>该表。"),
    )  # fmt: skip


SAMPLES = {
    "a draft": chinese(),
    "an adopted text": adopted_chinese(),
    "English": english(),
    "annexes": with_annex(),
    "two parts": in_two_parts(),
    "lists": with_lists(),
    "nothing but a preamble": res(pp("<b>回顾</b>其决议，")),
    "no organ": res(op("<b>决定</b>审议；"), op("<b>请</b>报告。"), masthead=Masthead(title=runs("海洋"))),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_written_reads_back_as_the_same(name: str) -> None:
    assert structure(again(SAMPLES[name])) == structure(SAMPLES[name])


@pytest.mark.parametrize("name", SAMPLES)
def test_writing_again_what_was_read_gives_the_same_file(name: str) -> None:
    once = akn_writer.write(again(SAMPLES[name]), DAY)
    assert akn_writer.write(read(once, "a.xml").document, DAY) == once


def test_marks_are_kept_where_the_xml_has_a_form_for_them() -> None:
    wanted = {Mark.LEAD, Mark.SUPERSCRIPT, Mark.ITALIC}
    marked = (Run("Notes", frozenset({Mark.LEAD})), Run(" the "), Run("Outlook", frozenset({Mark.ITALIC})),
              Run(" of 5 km"), Run("2", frozenset({Mark.SUPERSCRIPT})), Run(";"))  # fmt: skip
    document = res(replace(op(""), runs=marked), language="en")
    assert [(r.text, r.marks & wanted) for r in again(document).paragraphs[0].runs] == [
        (r.text, r.marks) for r in marked
    ]


def test_a_note_that_nothing_cites_is_kept() -> None:
    document = replace(chinese(), footnotes=(*chinese().footnotes, Footnote(NoteId(1500), (Run("未引用。"),))))
    assert structure(again(document))["footnotes"][-1] == {"mark": "", "text": "未引用。"}


def test_an_annex_in_the_midst_of_the_body_stays_there() -> None:
    document = res(op("<b>决定</b>如下："), annex("准则一。"), op("<b>请</b>报告。", start=1))
    assert [p.part for p in again(document).paragraphs] == [Part.OPERATIVE, Part.ANNEX, Part.OPERATIVE]


def test_sections_stand_in_the_order_of_the_schema() -> None:
    statement = written(adopted_chinese())[0]
    assert [child.tag.removeprefix(_NS) for child in statement] == [
        "meta", "coverPage", "preface", "preamble", "mainBody", "conclusions",
    ]  # fmt: skip


def test_an_id_stands_once_and_every_reference_leads_somewhere() -> None:
    root = written(with_annex())
    ids = [element.get("eId") for element in root.iter() if element.get("eId")]
    assert len(ids) == len(set(ids))
    led = {element.get("refersTo") for element in root.iter()} | {e.get("href") for e in root.iter(f"{_NS}noteRef")}
    assert {one.removeprefix("#") for one in led if one} <= {*ids, "preamble"}


def test_a_note_stands_once_and_is_referred_to_again() -> None:
    root = written(chinese())
    assert [note.get("marker") for note in root.iter(f"{_NS}authorialNote")] == ["*", "1", "2"]
    assert [note.get("marker") for note in root.iter(f"{_NS}noteRef")] == ["1"]


def test_the_identification_names_the_resolution_and_its_day() -> None:
    uris = [uri.get("value") for uri in written(again(adopted_chinese())).iter(f"{_NS}FRBRuri")]
    assert uris[0] == "/akn/un/statement/deliberation/unga/2025-12-16/80-372/"
    assert uris[1].endswith("/80-372/zho@/")
    drafts = [uri.get("value") for uri in written(english()).iter(f"{_NS}FRBRuri")]
    assert drafts[0] == "/akn/un/statement/deliberation/unga/2026-10-16/draft/"


@pytest.mark.parametrize(
    "name",
    [
        "特别政治和非殖民化委员会(第四委员会)",
        "第四委员会",
        "Special Political and Decolonization Committee (Fourth Committee)",
    ],
)
def test_the_committee_is_referred_to_under_any_of_its_names(name: str) -> None:
    document = chinese()
    document = replace(document, masthead=replace(document.masthead, committee=name))
    found = written(document).iter(f"{_NS}docCommittee")
    assert [element.get("refersTo") for element in found] == ["#fourthCommittee"]


def test_white_space_is_put_around_paragraphs_only() -> None:
    text = akn_writer.write(chinese(), DAY).decode()
    assert '<p xml:space="preserve"><span class="bold">重申</span>其2015年9月25日题为' in text


def test_characters_that_no_xml_can_hold_are_left_out() -> None:
    assert again(res(op("<b>决定</b>审\x0b议\x00。"))).paragraphs[0].text == "决定审议。"


def test_an_adoption_of_which_little_is_known() -> None:
    masthead = Masthead(organ="大会", adoption=Adoption(closing_date="某日", meeting="第61次全体会议"))
    found = again(res(op("<b>决定</b>审议。"), masthead=masthead)).masthead.adoption
    assert found is not None
    assert (found.meeting, found.closing_date, found.number) == ("第61次全体会议", "某日", None)


def _official() -> Iterable[Path]:
    return sorted(_CORPUS.glob("*.xml"))


@pytest.mark.skipif(not _CORPUS.exists(), reason="the shared corpus is not there")
@pytest.mark.parametrize("path", _official(), ids=lambda path: path.stem)
def test_official_files_are_written_as_they_were_read(path: Path) -> None:
    document = read_file(path).document
    assert structure(again(document)) == structure(document)


_OFFICIAL = {
    "attachment": "doc",
    "attachments": "attachment",
    "authorialNote": "p",
    "blockList": "item listIntroduction",
    "conclusions": "p",
    "container": "blockList p table",
    "content": "p",
    "coverPage": "p",
    "crossHeading": "a authorialNote span",
    "doc": "mainBody meta",
    "docProponent": "inline",
    "formula": "p",
    "intro": "p",
    "item": "num p",
    "list": "intro point sublist",
    "listIntroduction": "span",
    "mainBody": "container paragraph section",
    "p": "a authorialNote docAuthority docDate docNumber docProponent docStatus docTitle eol inline session span sup",
    "paragraph": "content heading list num subheading",
    "point": "content num",
    "preamble": "blockList container formula",
    "preface": "p",
    "section": "crossHeading paragraph subheading",
    "statement": "attachments conclusions coverPage mainBody meta preamble preface",
    "sublist": "point",
    "table": "tr",
    "td": "p",
    "tr": "td th",
}
"""What stands in what in the 1,831 files of sessions 75 to 77, below the head of the file."""
_OWN = {
    ("content", "block"), ("content", "table"), ("container", "block"), ("item", "block"), ("item", "blockList"),
    ("list", "wrapUp"), ("sublist", "wrapUp"), ("wrapUp", "p"), ("wrapUp", "block"), ("intro", "table"),
    ("p", "docCommittee"), ("p", "noteRef"), ("docProponent", "authorialNote"), ("preamble", "block"),
    ("section", "list"), ("paragraph", "list"), ("block", "span"),
}  # fmt: skip
"""What the schema allows and those files never needed: text that goes on after a list, notes that are cited again."""


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_nested_as_the_official_files_never_do(name: str) -> None:
    official = {(outer, inner) for outer, several in _OFFICIAL.items() for inner in several.split()}
    assert _nestings(written(SAMPLES[name])) <= official | _OWN


def _nestings(root: etree._Element) -> set[tuple[str, str]]:
    below_meta = {element for meta in root.iter(f"{_NS}meta") for element in meta.iter()}
    pairs = ((e.getparent(), e) for e in root[0].iter() if e not in below_meta and e is not root[0])
    return {(o.tag.removeprefix(_NS), i.tag.removeprefix(_NS)) for o, i in pairs if o is not None}
