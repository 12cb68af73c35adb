"""A binary Word file is told as what it prints: text, fields as their results, notes with their marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import formats
from drafter.formats import FormatError
from drafter.formats.doc97 import reader
from drafter.formats.docx import writer
from drafter.model.document import Part, Resolution
from drafter.structuring import infer
from drafter.structuring.raw import RawDocument, TrackedChanges
from tests.formats.doc97.binary_file import DELETED, HIDDEN, IN_TABLE, INSERTED, ITALIC, RAISED, ROW_END, WordFile
from tests.formats.docx import samples
from tests.structuring.accounting import lost_characters

_FILES = Path(__file__).parent / "files"
_SAMPLES = {"chinese": samples.chinese, "english": samples.english}


def shape(document: Resolution) -> list[tuple[object, ...]]:
    return [(p.part, p.level, p.content, p.lead, p.numbering) for p in document.paragraphs]


def raw(file: WordFile) -> RawDocument:
    return reader.read(file.data())


@pytest.mark.parametrize("name", _SAMPLES)
def test_a_file_saved_as_doc_reads_as_the_docx_that_it_was(name: str) -> None:
    """The files in `files` are our own exports of these samples, saved as .doc by LibreOffice 7.4."""
    from_doc = formats.read_file(_FILES / f"{name}.doc").document
    from_docx = formats.read(writer.write(_SAMPLES[name]()), f"{name}.docx").document
    assert shape(from_doc) == shape(from_docx)
    assert sorted(note.text for note in from_doc.footnotes) == sorted(note.text for note in from_docx.footnotes)
    assert from_doc.masthead.title_text == from_docx.masthead.title_text
    assert from_doc.masthead.sponsors
    assert from_doc.masthead.session == from_docx.masthead.session


@pytest.mark.parametrize("name", _SAMPLES)
def test_no_character_is_lost(name: str) -> None:
    told = reader.read((_FILES / f"{name}.doc").read_bytes())
    assert lost_characters(told, infer(told)) == ""


def test_paragraphs_and_source_lines() -> None:
    told = raw(WordFile("大会，\r\r回顾其第78/1号决议，\r"))
    assert [paragraph.text for paragraph in told.paragraphs] == ["大会，", "回顾其第78/1号决议，"]
    assert told.source_lines == ("大会，", "", "回顾其第78/1号决议，")
    assert [p.lines.start for p in told.paragraphs if p.lines] == [0, 2]


def test_text_of_one_byte_a_character() -> None:
    told = raw(WordFile("The General Assembly,\rRecalling the “Doha Programme” – and its café,\r", narrow=True))
    assert told.paragraphs[1].text == "Recalling the “Doha Programme” – and its café,"


def test_characters_beyond_the_first_plane_stay_whole() -> None:
    assert raw(WordFile("灯塔𠮷田，\r")).paragraphs[0].text == "灯塔𠮷田，"


def test_counted_notes_are_cited_where_they_stand() -> None:
    told = raw(
        WordFile(
            "回顾《宣言》，\x02并铭记，\x02\r", ("\x02 第217 A(III)号决议。", "\x02 A/78/1。"), ((7, True), (12, True))
        )
    )
    first, second = told.notes
    assert [run.note for run in told.paragraphs[0].runs if run.note] == [first.key, second.key]
    assert [(note.text, note.mark) for note in told.notes] == [("第217 A(III)号决议。", "1"), ("A/78/1。", "2")]


def test_a_typed_mark_is_the_notes_own() -> None:
    told = raw(WordFile("甲国：* 决议草案\r", ("* 代表若干国家。",), ((3, False),)))
    assert told.paragraphs[0].text == "甲国： 决议草案"
    assert [(note.mark, note.text) for note in told.notes] == [("*", "代表若干国家。")]


def test_a_field_that_repeats_a_note_cites_it() -> None:
    text = "回顾，\x02又回顾，\x13 NOTEREF _Ref1 \\h \x141\x15并请，\r"
    told = raw(WordFile(text, ("\x02 A/78/1。",), ((3, True),)))
    key = told.notes[0].key
    assert [run.note for run in told.paragraphs[0].runs if run.note] == [key, key]
    assert told.paragraphs[0].text == "回顾，又回顾，并请，"


def test_a_typed_superscript_cites_its_note_again() -> None:
    text = "The General Assembly,\rRecalling Agenda 21,\x02\r1. Requests a report on Agenda 213 and its means.\r"
    at = text.index("3 and")
    file = WordFile(text, ("\x02 Annex II.",), ((41, True),))
    assert formats.read(file.data(), "a.doc").document.cited_notes != ()
    marked = WordFile(text.replace("213", "211"), ("\x02 Annex II.",), ((41, True),), looks={(at, at + 1): RAISED})
    document = formats.read(marked.data(), "a.doc").document
    assert len(document.cited_notes) == 2
    assert document.paragraphs[-1].text == "Requests a report on Agenda 21 and its means."


def test_links_keep_their_text_and_lead_where_they_lead() -> None:
    told = raw(WordFile('回顾其第\x13 HYPERLINK "https://undocs.org/A/RES/78/1" \x1478/1\x15号决议，\r'))
    assert told.paragraphs[0].text == "回顾其第78/1号决议，"
    assert [run.href for run in told.paragraphs[0].runs] == [None, "https://undocs.org/A/RES/78/1", None]


def test_fields_inside_fields_and_without_a_result() -> None:
    told = raw(WordFile("甲\x13 IF \x13 PAGE \x143\x15 = 3 \x14乙\x15丙\x13 TOC \x15丁\r"))
    assert told.paragraphs[0].text == "甲乙丙丁"


def test_italics_are_kept() -> None:
    told = raw(WordFile("\tRecalling its resolution,\r", looks={(1, 10): ITALIC}))
    assert [(run.text, run.italic) for run in told.paragraphs[0].runs] == [
        ("\t", False),
        ("Recalling", True),
        (" its resolution,", False),
    ]


def test_hidden_text_is_left_out_and_told() -> None:
    told = raw(WordFile("甲乙丙丁\r", looks={(1, 3): HIDDEN}))
    assert told.paragraphs[0].text == "甲丁"
    assert [repair.kind for repair in told.repairs] == ["hidden-text"]


def test_tracked_changes_are_accepted_or_rejected() -> None:
    file = WordFile("灯塔旧新看守人\r", looks={(2, 3): DELETED, (3, 4): INSERTED})
    accepted, rejected = raw(file), reader.read(file.data(), TrackedChanges.REJECTED)
    assert (accepted.paragraphs[0].text, rejected.paragraphs[0].text) == ("灯塔新看守人", "灯塔旧看守人")
    assert (accepted.tracked_changes, rejected.tracked_changes) == (2, 2)
    assert [repair.sentence.zh for repair in accepted.repairs] == ["文件中有2处修订，已按全部接受读入。"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    file = WordFile("回顾其决议\r和宣言，\r", looks={(5, 6): DELETED})
    assert [paragraph.text for paragraph in raw(file).paragraphs] == ["回顾其决议和宣言，"]
    rejected = reader.read(file.data(), TrackedChanges.REJECTED)
    assert [paragraph.text for paragraph in rejected.paragraphs] == ["回顾其决议", "和宣言，"]


def test_a_table_is_kept_whole() -> None:
    text = "说明：\r甲国\x07100\x07\x07乙国\x0720\x07\x07完。\r"
    ends = text.index("完")
    first_row_end, second_row_end = text.index("\x07\x07") + 1, text.rindex("\x07\x07") + 1
    told = raw(
        WordFile(
            text,
            paragraphs={
                (4, first_row_end): IN_TABLE,
                (first_row_end, first_row_end + 1): IN_TABLE + ROW_END,
                (first_row_end + 1, second_row_end): IN_TABLE,
                (second_row_end, ends): IN_TABLE + ROW_END,
            },
        )
    )
    assert [(p.part, p.text) for p in told.paragraphs] == [
        (None, "说明："),
        (Part.TABLE, "甲国\t100\n乙国\t20"),
        (None, "完。"),
    ]


def test_a_table_before_the_text_is_the_mastheads() -> None:
    text = "联合国\x07A/78/5\x07\x07大会，\r"
    told = raw(WordFile(text, paragraphs={(0, 11): IN_TABLE, (11, 12): IN_TABLE + ROW_END}))
    assert [paragraph.text for paragraph in told.paragraphs] == ["联合国", "A/78/5", "大会，"]


def test_the_header_gives_symbol_session_and_item() -> None:
    told = raw(
        WordFile("The General Assembly,\r", headers="A/RES/78/167\rSeventy-eighth session\rAgenda item 22 (b)\r")
    )
    assert dict(told.hints) == {
        "symbol": "A/RES/78/167",
        "session": "Seventy-eighth session",
        "agenda_item": "Agenda item 22 (b)",
    }


@pytest.mark.parametrize(
    ("file", "kind", "words"),
    [
        (WordFile("大会，\r", flags=0x0300), "locked", "密码"),
        (WordFile("大会，\r", version=0x0068), "unsupported", "Word 95"),
        (WordFile("大会，\r", flags=0), "damaged", "损坏"),
    ],
)
def test_files_that_are_not_read(file: WordFile, kind: str, words: str) -> None:
    with pytest.raises(FormatError) as caught:
        formats.read(file.data(), "a.doc")
    assert caught.value.kind == kind
    assert words in caught.value.sentence.zh
