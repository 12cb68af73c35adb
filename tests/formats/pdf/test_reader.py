"""What a PDF prints is told as the paragraphs and notes of a text, and what is left out is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter import formats
from drafter.formats import Imported
from drafter.formats.pdf import reader
from drafter.model.document import Mark, Part
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.structuring import infer
from drafter.structuring.raw import RawDocument
from tests.formats.pdf.paper import Paper, Span
from tests.formats.pdf.setter import CHINESE, UN, Setter
from tests.structuring.accounting import lost_characters

_SESSION = ((60.0, "Eighty-first session", "bold", 10.0), (60.0, "Second Committee", "bold", 12.0))
_ITEM = (
    (60.0, "Agenda item 23 (b)", "roman", 10.0),
    (60.0, "Operational activities for development: lighthouses", "bold", 10.0),
    (60.0, "and their keepers", "bold", 10.0),
    (60.0, "", "roman", 0.0),
)
_TITLE = ((60.0, "", "roman", 0.0), (123.4, "Keepers of lighthouses", "bold", 12.0))
_SPONSOR = (123.4, "Iraq:<n>*</n> draft resolution", "bold", 10.0)
_SEA = "on the coasts of all oceans and of all seas in which ships sail by night and in fog, summer and winter alike"


def draft(**notes: str) -> Setter:
    """A draft with its masthead and its first line; notes by n1, n2, and `star`."""
    named = {"*" if name == "star" else name[1:]: text for name, text in notes.items()}
    setter = Setter(UN, named).masthead(*_SESSION, *_ITEM, _SPONSOR, *_TITLE)
    return setter.paragraph("<i>The General Assembly</i>,")


def texts(imported: Imported) -> list[str]:
    return [paragraph.text for paragraph in imported.document.paragraphs]


def kinds(imported: Imported) -> set[str]:
    return {repair.kind for repair in imported.repairs}


def raw(paper: Paper) -> RawDocument:
    return reader.read(paper.data())


def test_a_masthead_in_columns_gives_its_fields() -> None:
    masthead = formats.read(
        draft().paragraph("<i>Recalling</i> its resolution 70/1,").data(), "L.7.pdf"
    ).document.masthead
    assert masthead.symbol == "A/C.2/81/L.7"
    assert (masthead.session, masthead.committee, masthead.agenda_item) == (81, "Second Committee", "23(b)")
    assert masthead.agenda_title == "Operational activities for development: lighthouses and their keepers"
    assert masthead.title_text == "Keepers of lighthouses"
    assert masthead.organ == "The General Assembly"


def test_sponsors_set_like_the_item_above_them_are_parted_from_it() -> None:
    sheet = (paper := Paper()).sheet()
    lines = ["Eighty-first session", "Second Committee", "Agenda item 23 (b)", "Lighthouses", "Iraq: draft resolution"]
    for at, words in enumerate(lines):
        sheet.text(60, 720 - 12 * at, words)
    sheet.text(60, 640, "Keepers of lighthouses", "bold")
    sheet.spans(60, 628, Span("The General Assembly", "italic"), Span(","))
    sheet.spans(60, 616, Span("Recalling", "italic"), Span(f" the keepers of lighthouses {_SEA[:40]},"))
    masthead = formats.read(paper.data(), "L.7.pdf").document.masthead
    assert (masthead.agenda_title, masthead.title_text) == ("Lighthouses", "Keepers of lighthouses")
    assert "".join(run.text for run in masthead.sponsors) == "Iraq: draft resolution"


def test_the_sponsors_asterisk_cites_its_note() -> None:
    setter = draft(star="On behalf of the States on the sea.").paragraph("<i>Recalling</i> its resolution 70/1,")
    document = formats.read(setter.data(), "L.7.pdf").document
    cited = [run.note for run in document.masthead.sponsors if run.note is not None]
    assert [document.notes_by_id[note].text for note in cited] == ["On behalf of the States on the sea."]
    assert list(note_marks(document).values()) == ["*"]


def test_raised_figures_cite_notes_and_leave_no_blank() -> None:
    setter = draft(n1="Resolution 70/1.").paragraph(
        "<i>Recalling</i> the Agenda,<n>1</n> and its promise<n>1</n> to keepers,"
    )
    document = formats.read(setter.data(), "L.7.pdf").document
    assert document.paragraphs[0].content == "Recalling the Agenda,\ufffc and its promise\ufffc to keepers,"
    assert [note.text for note in document.footnotes] == ["Resolution 70/1."]


def test_a_raised_figure_without_a_note_stays_a_superscript() -> None:
    setter = draft().paragraph("<i>Recalling</i> the 40 m<n>2</n> of each lamp room,")
    runs = formats.read(setter.data(), "L.7.pdf").document.paragraphs[0].runs
    assert [run.text for run in runs if Mark.SUPERSCRIPT in run.marks] == ["2"]


def test_notes_stand_in_order_and_may_have_several_lines() -> None:
    setter = draft(n1=f"See the report of the keepers {_SEA} {_SEA}, chap. I.", n2="A/81/5.")
    setter.paragraph("<i>Recalling</i> the report<n>1</n> and the note,<n>2</n>")
    notes = formats.read(setter.data(), "L.7.pdf").document.footnotes
    assert [note.text for note in notes] == [f"See the report of the keepers {_SEA} {_SEA}, chap. I.", "A/81/5."]


def test_a_note_goes_on_over_the_page() -> None:
    paper = Paper()
    for number, (mark, note) in enumerate((("1", "Report of the keepers of all"), ("", "lighthouses, chap. I."))):
        sheet = paper.sheet()
        sheet.text(100, 700, "The General Assembly," if not number else "and of the lamps that burn in them,")
        for line in range(12):
            sheet.text(100, 680 - 14 * line, "Recalling the work of the keepers of lighthouses and of lamps")
        sheet.text(100, 102, "__________________", size=8)
        if mark:
            sheet.text(100, 93, mark, size=5)
        sheet.text(106, 90, note, size=8)
    assert [(note.mark, note.text) for note in raw(paper).notes] == [
        ("1", "Report of the keepers of all lighthouses, chap. I.")
    ]


def test_text_goes_on_over_the_page() -> None:
    setter = draft()
    setter.paragraph(f"<i>Recalling</i> the keepers of lighthouses {_SEA},")
    for _ in range(13):
        setter.paragraph(f"<i>Recalling</i> the keepers of lighthouses {_SEA}, and the lamps that they keep {_SEA},")
    imported = formats.read(setter.data(), "L.7.pdf")
    assert len(imported.document.paragraphs) == 14
    assert len(set(texts(imported))) == 2
    assert "joined-page" in kinds(imported)


def test_a_hyphen_at_the_end_of_a_line_belongs_to_its_word() -> None:
    sheet = (paper := Paper()).sheet()
    sheet.text(147, 700, "The General Assembly,")
    sheet.text(147, 680, "Recalling the well-known keepers of lighthouses and of all their South-")
    sheet.text(123, 668, "South cooperation in matters of oil, of lamps and of the long nights,")
    assert (
        raw(paper)
        .paragraphs[-1]
        .text.endswith("all their South-South cooperation in matters of oil, of lamps and of the long nights,")
    )


def test_letters_that_were_set_apart_make_no_blank() -> None:
    sheet = (paper := Paper()).sheet()
    sheet.text(123, 700, "to achi").text(123 + 28.1, 700, "eve light")
    assert reader.read(paper.data()).source_lines == ("to achieve light",)


def test_heads_feet_and_bar_codes_are_left_out_and_told() -> None:
    setter = draft()
    for _ in range(20):
        setter.paragraph(f"<i>Recalling</i> the keepers of lighthouses {_SEA},")
    imported = formats.read(setter.data(), "L.7.pdf")
    left_out = {imported.source_lines[index] for index in imported.left_out}
    assert {"26-12345 (E) 021026", "*2612345*", "2/9", "26-12345", "A/C.2/81/L.7"} <= left_out
    assert "left-out-page" in kinds(imported)
    assert not any("12345" in text or "L.7" in text for text in texts(imported))


@pytest.mark.parametrize("height", [28, 90])
def test_feet_of_several_lines_and_high_up_are_left_out(height: int) -> None:
    paper = Paper()
    for page in range(4):
        sheet = paper.sheet()
        for line in range(38):
            sheet.text(123, 710 - 14 * line, f"line {page * 40 + line} of the keepers of lighthouses on all coasts and")
        sheet.text(60, 762, "A/C.2/81/L.7").text(225, 736, "Zero draft of the co-facilitators")
        sheet.text(60, height + 14, f"{page + 1}/4").text(60, height, "Version 2, 4 October")
    told = raw(paper)
    text = " ".join(paragraph.text for paragraph in told.paragraphs[1:])
    left_out = {told.source_lines[index] for index in told.left_out}
    assert {"Version 2, 4 October", "2/4", "3/4", "4/4", "Zero draft of the co-facilitators"} <= left_out
    assert "Version" not in text
    assert text.count("Zero") <= 1


def test_a_line_of_text_that_comes_back_at_the_foot_of_pages_is_kept() -> None:
    paper = Paper()
    for page in range(3):
        sheet = paper.sheet()
        for line in range(54):
            words = (
                "the same words at the same place of all pages,"
                if line == 53
                else f"line {page * 60 + line} of the lamps and"
            )
            sheet.text(123, 710 - 12 * line, words)
        sheet.text(300, 30, str(page + 1))
    told = raw(paper)
    assert sum(paragraph.text.count("the same words") for paragraph in told.paragraphs) == 3
    assert [told.source_lines[index] for index in told.left_out] == ["1", "2", "3"]


def test_line_numbers_are_taken_off_and_counted() -> None:
    setter = Setter(replace(UN, line_numbers=True)).masthead(*_SESSION, *_ITEM, *_TITLE)
    setter.paragraph("<i>The General Assembly</i>,")
    for _ in range(6):
        setter.paragraph(f"<i>Recalling</i> the keepers of lighthouses {_SEA},")
    imported = formats.read(setter.data(), "L.7.pdf")
    assert set(texts(imported)) == {f"Recalling the keepers of lighthouses {_SEA},"}
    assert "left-out-line-numbers" in kinds(imported)


def numbered_lines(step: int, *, begins_anew: bool = True, size: float = 10.0) -> Paper:
    """A page of text and one of its notes, each `step`-th line numbered as LibreOffice does; `size` is of notes."""
    paper = Paper()
    first = 1
    for page in range(2):
        sheet = paper.sheet()
        first = 1 if begins_anew else first
        lines = ["The General Assembly,"] if not page else []
        lines += [f"Recalling the keepers of lighthouse {page}{line:02} on the coasts," for line in range(24)]
        for at, words in enumerate(lines):
            sheet.text(123, 710 - 14 * at, words)
            if (first + at) % step == 0:
                number = str(first + at)
                sheet.text(80 - 5 * len(number), 710 - 14 * at, number)
        first += len(lines)
        for at in range(6):
            sheet.text(102, 153 - 10 * at, str(6 * page + at + 1), size=5).text(123, 150 - 10 * at, "A/81/5.", size=8.5)
            if (at + 1) % step == 0:
                sheet.text(80 - size / 2, 150 - 10 * at, str(at + 1), size=size)
    return paper


@pytest.mark.parametrize("step", [1, 2, 5])
@pytest.mark.parametrize("begins_anew", [True, False])
@pytest.mark.parametrize("size", [10.0, 8.4])
def test_lines_of_notes_may_be_numbered_too(step: int, begins_anew: bool, size: float) -> None:
    told = raw(numbered_lines(step, begins_anew=begins_anew, size=size))
    assert " ".join(p.text for p in told.paragraphs[1:]) == " ".join(
        f"Recalling the keepers of lighthouse {page}{line:02} on the coasts," for page in range(2) for line in range(24)
    )
    assert [(note.mark, note.text) for note in told.notes] == [(str(at), "A/81/5.") for at in range(1, 13)]


def test_notes_as_large_as_the_text_open_with_raised_marks() -> None:
    sheet = (paper := Paper()).sheet()
    sheet.text(123, 700, "The General Assembly,")
    sheet.spans(123, 680, Span("Recalling the report"), Span("1", size=6.0, rise=4.0), Span(" and the note,"))
    sheet.text(102, 104, "1", size=6).text(123, 100, "See the report of the keepers of all lighthouses on all")
    sheet.text(123, 88, "coasts.")
    assert [(note.mark, note.text) for note in raw(paper).notes] == [
        ("1", "See the report of the keepers of all lighthouses on all coasts.")
    ]


@pytest.mark.parametrize(("cited", "notes"), [("1", ["A/81/5."]), ("", []), ("2", [])])
def test_a_note_that_only_its_place_sets_apart_is_one_where_it_is_cited(cited: str, notes: list[str]) -> None:
    sheet = (paper := Paper()).sheet()
    sheet.text(60, 700, "The General Assembly,").spans(
        60, 680, Span("Recalling the report on the keepers of lighthouses,"), Span(cited, size=6, rise=4)
    )
    sheet.text(60, 120, "1 A/81/5.")
    assert [note.text for note in raw(paper).notes] == notes


def test_a_note_goes_on_over_the_page_without_a_rule() -> None:
    paper = Paper()
    for number, (mark, note) in enumerate((("1", "Report of the keepers of all"), ("", "lighthouses, chap. I."))):
        sheet = paper.sheet()
        sheet.text(100, 700, "The General Assembly," if not number else "and of the lamps that burn in them,")
        for line in range(12):
            sheet.text(100, 680 - 14 * line, "Recalling the work of the keepers of lighthouses and of lamps")
        sheet.text(100, 93, mark, size=5).text(106, 90, note, size=8)
        if number:
            sheet.text(100, 83, "2", size=5).text(106, 80, "A/81/6.", size=8)
    assert [(note.mark, note.text) for note in raw(paper).notes] == [
        ("1", "Report of the keepers of all lighthouses, chap. I."),
        ("2", "A/81/6."),
    ]


@pytest.mark.parametrize("words", ["ADVANCE UNEDITED VERSION", "Advance copy", "未经编辑的预发本"])
def test_what_is_stamped_across_the_head_is_left_out(words: str) -> None:
    setter = draft().paragraph(f"<i>Recalling</i> the keepers of lighthouses {_SEA},")
    for _ in range(16):
        setter.paragraph(f"<i>Recalling</i> the keepers of lighthouses {_SEA}, and the lamps that they keep {_SEA},")
    setter.data()
    sheet = setter.paper.sheets[1]
    sheet.text(250, 745, words, face="bold" if words.isascii() else "song")
    imported = formats.read(setter.paper.data(), "L.7.pdf")
    assert words in {imported.source_lines[index] for index in imported.left_out}
    assert not any(words in text for text in texts(imported))


def test_italics_kai_and_bold_open_paragraphs() -> None:
    setter = Setter(CHINESE, {}).masthead((60, "第八十一届会议", "bold", 10), (123.4, "灯塔看守人", "bold", 12))
    setter.paragraph("<k>大会</k>，").paragraph("<k>回顾</k>其第78/1号决议和各国海岸灯塔看守人的工作，")
    setter.paragraph("<b>决定</b>在大会第八十二届会议上继续审议灯塔看守人问题。", number="1.")
    document = formats.read(setter.data(), "L.7.pdf").document
    assert [paragraph.lead for paragraph in document.paragraphs] == ["回顾", "决定"]
    assert document.language == "zh"


def test_chinese_lines_are_joined_without_blanks() -> None:
    setter = Setter(CHINESE, {}).masthead((123.4, "灯塔看守人", "bold", 12))
    long = "回顾" + "各国海岸灯塔看守人在漫长的夜里照管灯火为往来船只指路" * 4 + "，"
    setter.paragraph("<k>大会</k>，").paragraph(f"<k>回顾</k>{long[2:]}").paragraph(
        "<k>请</k>秘书长提交报告。", number="1."
    )
    assert texts(formats.read(setter.data(), "L.7.pdf"))[0] == long


def test_marks_in_another_font_stand_where_they_are_printed() -> None:
    # Word and LibreOffice draw the Chinese of a line in one go, and leave room for the marks of the other font.
    paper = Paper()
    sheet = paper.sheet()
    sheet.text(60, 700, "大会，", "song").holed(
        60, 680, [("请将题为", 5), ("灯塔看守人", 5), ("的项目列入议程，", 0)], "song"
    )
    sheet.text(100, 680, "\u201c").text(155, 680, "\u201d")
    sheet.holed(60, 660, [("又请看守人报告题为", 5), ("灯", 0)], "song").text(150, 660, "\u201c")
    sheet.text(60, 640, "油”的年度工作，并说明夜间的情况，", "song")
    sheet.holed(60, 620, [("南", 5), ("南合作的分项，", 0)], "song").text(70, 620, "\u201d")
    assert list(raw(paper).source_lines) == [
        "大会，",
        "请将题为“灯塔看守人”的项目列入议程，",
        "又请看守人报告题为“灯",
        "油”的年度工作，并说明夜间的情况，",
        "南”南合作的分项，",
    ]


def bare(*paragraphs: tuple[str, str, str]) -> list[str]:
    """What is read where neither room nor indents part the paragraphs, the last lines of which are full."""
    sheet = (paper := Paper()).sheet()
    y = 700.0
    sheet.spans(60, y, Span("The General Assembly", "italic"), Span(","))
    for lead, face, text in paragraphs:
        sheet.spans(60, y - 12, Span(lead, face), Span(text))
        sheet.text(
            60, y - 24, "the work that keepers of lighthouses do by night and in fog on all the coasts of the sea,"
        )
        y -= 24
    return [paragraph.text.split()[0] for paragraph in raw(paper).paragraphs]


def test_a_lead_set_apart_begins_a_paragraph_where_neither_room_nor_indent_does() -> None:
    full = " the oil that they burn in lamps, winter and summer alike, and recalling the years of"
    paragraphs = [
        ("Recalling", "italic", full),
        ("Noting with concern", "italic", full[:-10]),
        ("Welcoming", "bold", full),
    ]
    assert bare(*paragraphs) == ["The", "Recalling", "Noting", "Welcoming"]


@pytest.mark.parametrize(("words", "face"), [("Noting", "roman"), ("Marina", "italic"), ("Not", "italic")])
def test_what_is_no_lead_or_not_set_apart_begins_none_there(words: str, face: str) -> None:
    full = " the oil that they burn in lamps, winter and summer alike, and recalling the years of"
    assert bare(("Recalling", "italic", full), (words, face, full)) == ["The", "Recalling"]


def test_a_chinese_lead_set_in_bold_begins_a_paragraph_behind_a_comma() -> None:
    setter = Setter(replace(CHINESE, gap=0.0, indent=0.0), {}).masthead((123.4, "灯塔看守人", "bold", 12))
    work = "各国海岸灯塔看守人在漫长的夜里照管灯火为往来的船只指路" * 3
    setter.paragraph("<k>大会</k>，").paragraph(f"<k>回顾</k>{work[:65]}，")
    setter.paragraph(f"<k>极为关切地注意到</k>{work[:59]}，").paragraph("<k>请</k>秘书长提交报告。", number="1.")
    document = formats.read(setter.data(), "L.7.pdf").document
    assert [paragraph.lead for paragraph in document.paragraphs] == ["回顾", "极为关切地注意到", "请"]


def test_a_heading_stands_alone() -> None:
    setter = draft().paragraph(f"<i>Recalling</i> the keepers of lighthouses {_SEA},")
    setter.paragraph(f"<i>Requests</i> the keepers to keep their lamps {_SEA};", number="1.")
    setter.paragraph("<b>Oil and lamps</b>", first=123.4)
    setter.paragraph(f"<i>Decides</i> to provide oil {_SEA}.", number="2.")
    document = formats.read(setter.data(), "L.7.pdf").document
    assert [paragraph.part for paragraph in document.paragraphs] == [
        Part.PREAMBULAR,
        Part.OPERATIVE,
        Part.HEADING,
        Part.OPERATIVE,
    ]


def test_items_that_do_not_stand_apart_are_parted() -> None:
    setter = draft()
    for _ in range(5):
        setter.paragraph(f"<i>Recalling</i> the keepers of lighthouses {_SEA},")
    setter.paragraph("<i>Decides</i> to provide:", number="1.")
    setter.manner = replace(UN, gap=0.0)
    for letter, thing in zip("abc", ("oil", "wicks", "glass"), strict=True):
        setter.paragraph(f"{thing} for the lamps", number=f"({letter})")
    document = formats.read(setter.data(), "L.7.pdf").document
    assert list(paragraph_numbers(document).values()) == ["1.", "(a)", "(b)", "(c)"]


def test_the_lines_that_close_an_adopted_text_are_its_meeting_and_day() -> None:
    setter = draft().paragraph(f"<i>Requests</i> the keepers to keep their lamps {_SEA}.", number="1.")
    setter.right("49th plenary meeting", "19 December 2026")
    adoption = formats.read(setter.data(), "81-167.pdf").document.masthead.adoption
    assert adoption is not None
    assert (adoption.meeting, adoption.closing_date) == ("49th plenary meeting", "19 December 2026")


def test_a_table_is_kept_whole() -> None:
    setter = draft().paragraph(f"<i>Decides</i> on the lamps below {_SEA}.", number="1.")
    setter.paragraph(f"<i>Requests</i> the keepers to keep their lamps {_SEA}.", number="2.")
    setter.data()
    sheet = setter.paper.sheets[-1]
    for row, (coast, lamps, oil) in enumerate(
        (("Coast", "Lamps", "Oil"), ("North", "12", "40"), ("South sea", "7", "3"))
    ):
        sheet.text(140, 200 - 18 * row, coast).text(260, 200 - 18 * row, lamps).text(380, 200 - 18 * row, oil)
    document = formats.read(setter.paper.data(), "L.7.pdf").document
    tables = [paragraph.text for paragraph in document.paragraphs if paragraph.part is Part.TABLE]
    assert tables == ["Coast\tLamps\tOil\nNorth\t12\t40\nSouth sea\t7\t3"]


def test_rows_of_two_cells_are_a_table_where_the_second_ones_stand_below_each_other() -> None:
    setter = draft().paragraph(f"<i>Decides</i> on the lamps below {_SEA}.", number="1.")
    setter.paragraph(f"<i>Requests</i> the keepers to keep their lamps {_SEA}.", number="2.")
    setter.data()
    sheet = setter.paper.sheets[-1]
    for row, (coast, lamps) in enumerate((("North", "12 lamps"), ("South sea", "7 lamps"), ("East", "9 lamps"))):
        sheet.text(140, 200 - 14 * row, coast).text(260, 200 - 14 * row, lamps)
    document = formats.read(setter.paper.data(), "L.7.pdf").document
    tables = [paragraph.text for paragraph in document.paragraphs if paragraph.part is Part.TABLE]
    assert tables == ["North\t12 lamps\nSouth sea\t7 lamps\nEast\t9 lamps"]


def test_a_typed_mark_that_is_printed_twice_is_no_part_of_the_note() -> None:
    """LibreOffice prints the mark that Word files type in text and note once more (design notes on Word, section 2)."""
    setter = draft(star="* On behalf of the States on the sea.").paragraph("<i>Recalling</i> its resolution 70/1,")
    notes = formats.read(setter.data(), "L.7.pdf").document.footnotes
    assert [note.text for note in notes] == ["On behalf of the States on the sea."]


def test_a_note_of_the_secretariat_has_no_organ_line() -> None:
    setter = Setter(UN, {}).masthead(
        *_SESSION, (60, "", "roman", 0), (123.4, "Work of the Committee", "bold", 14), (123.4, "", "bold", 0),
        (123.4, "Note by the Secretariat", "bold", 12),
    )  # fmt: skip
    for number in range(1, 5):
        setter.paragraph(
            f"The items before the Committee concern lighthouses {_SEA}.", number=f"{number}.", first=123.4
        )
    document = formats.read(setter.data(), "L.1.pdf").document
    assert (document.masthead.title_text, document.masthead.symbol) == ("Work of the Committee", "A/C.2/81/L.7")
    assert document.paragraphs[0].text == "Note by the Secretariat"
    assert list(paragraph_numbers(document).values()) == ["1.", "2.", "3.", "4."]


def test_text_along_the_edge_is_left_out_and_told() -> None:
    setter = draft().paragraph(f"<i>Requests</i> the keepers to keep their lamps {_SEA}.", number="1.")
    setter.data()
    setter.paper.sheets[0].turned(30, 300, "Received on Monday")
    imported = formats.read(setter.paper.data(), "L.7.pdf")
    assert "left-out-turned" in kinds(imported)
    assert not any("Monday" in text for text in texts(imported))


def test_a_page_that_is_turned_is_read_upright() -> None:
    sheet = (paper := Paper(size=(792.0, 612.0))).sheet(rotation=0)
    sheet.text(100, 500, "The General Assembly,").text(100, 480, "Recalling the lamps,")
    upright = raw(paper)
    turned = Paper()
    page = turned.sheet(rotation=90)
    for y, words in ((500, "The General Assembly,"), (480, "Recalling the lamps,")):
        page.content.append(f"BT /roman 10 Tf 0 Ts 0 1 -1 0 {612 - y} 100 Tm <{words.encode().hex()}> Tj ET")
    assert raw(turned).source_lines == upright.source_lines


def test_borders_that_signs_contradict_lower_the_certainty() -> None:
    setter = draft()
    for _ in range(5):
        setter.paragraph(f"<i>Recalling</i> the keepers of lighthouses {_SEA},")
    # A line that breaks off in mid-sentence with a gap below it.
    setter.paragraph("<i>Recalling</i> the keepers of lighthouses on the coasts of all oceans and of all").paragraph(
        f"seas {_SEA},"
    )
    unsure = [p.text[:9] for p in reader.read(setter.data()).paragraphs if p.certainty < 0.9]
    assert unsure == ["Recalling", "seas on t"]


def test_no_character_is_lost() -> None:
    setter = draft(n1=f"See the report {_SEA} {_SEA}, chap. I.", star="On behalf of the States on the sea.")
    for number in range(30):
        setter.paragraph(f"<i>Requests</i> the keepers<n>1</n> to keep lamp {number} {_SEA};", number=f"{number + 1}.")
    told = reader.read(setter.data())
    assert lost_characters(told, infer(told)) == ""


def test_each_visual_line_is_a_source_line() -> None:
    sheet = (paper := Paper()).sheet()
    sheet.spans(123, 700, Span("The General Assembly", "italic"), Span(","))
    sheet.text(123, 680, "Recalling the lamps,")
    told = raw(paper)
    assert told.source_lines == ("The General Assembly,", "Recalling the lamps,")
    assert [(p.lines.start, p.lines.end) for p in told.paragraphs if p.lines] == [(0, 1), (1, 2)]
