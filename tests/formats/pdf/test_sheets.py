"""What producers did to pages is undone before they are read."""

from __future__ import annotations

import pytest

from drafter.formats.pdf import reader
from drafter.formats.pdf.page import Face, Page, Snippet
from drafter.formats.pdf.pdfium import pages_of
from drafter.formats.pdf.sheets import halved, plain_weights, struck_once
from tests.formats.pdf.paper import Paper, Sheet, Span

_LYING = (792.0, 612.0)


def page_of_lines(sheet: Sheet, left: float, first: int, count: int = 12) -> None:
    for line in range(count):
        sheet.text(
            left, 500 - 12 * line, f"line {first + line} of the keepers of all lighthouses on the coasts,", size=9
        )


def test_two_pages_on_a_sheet_are_read_one_behind_the_other() -> None:
    paper = Paper(size=_LYING)
    for number in range(2):
        sheet = paper.sheet()
        page_of_lines(sheet, 60, 40 * number)
        page_of_lines(sheet, 456, 40 * number + 20)
    told = reader.read(paper.data())
    numbers = [int(line.split()[1]) for line in told.source_lines]
    assert numbers == [40 * sheet + 20 * page + line for sheet in range(2) for page in range(2) for line in range(12)]
    pages = [place.page for place in told.line_places if place is not None]
    assert pages == [0] * 24 + [1] * 24
    lefts = {round(place.left) for place in told.line_places if place is not None}
    assert lefts == {60, 456}


def test_the_last_sheet_may_have_one_page() -> None:
    paper = Paper(size=_LYING)
    sheet = paper.sheet()
    page_of_lines(sheet, 60, 0)
    page_of_lines(sheet, 456, 20)
    page_of_lines(paper.sheet(), 60, 40, count=2)
    numbers = [int(line.split()[1]) for line in reader.read(paper.data()).source_lines]
    assert numbers == [*range(12), *range(20, 32), 40, 41]


def test_lines_across_the_middle_are_those_of_one_page() -> None:
    paper = Paper(size=_LYING)
    sheet = paper.sheet()
    page_of_lines(sheet, 60, 0)
    page_of_lines(sheet, 456, 20)
    sheet.text(200, 560, "The keepers of all lighthouses on the coasts of all oceans and of all seas that there are")
    told = reader.read(paper.data())
    assert any("line 0" in line and "line 20" in line for line in told.source_lines)


def test_columns_of_figures_are_no_pages() -> None:
    face = Face("Times", 9.0)
    cells = tuple(Snippet("12", x, x + 12, 500.0 - 12 * row, face) for row in range(20) for x in (60, 120, 456, 520))
    page = Page(792.0, 612.0, cells)
    assert halved([page]) == [page]


def test_letters_struck_twice_are_printed_once() -> None:
    sheet = (paper := Paper()).sheet()
    sheet.text(100, 700, "Keepers of lighthouses").text(100, 680, "The General Assembly,")
    sheet.text(100.3, 700, "Keepers of lighthouses")
    assert reader.read(paper.data()).source_lines == ("Keepers of lighthouses", "The General Assembly,")


def test_the_same_words_at_two_places_stay() -> None:
    face = Face("Times", 10.0)
    once = [Snippet("oil", 100.0, 112.0, 700.0, face), Snippet("oil", 114.0, 126.0, 700.0, face)]
    assert struck_once(once) == once


def test_weight_means_nothing_where_all_of_the_text_has_it() -> None:
    heavy, title = Face("Songti", 10.0, bold=True), Face("Heiti", 12.0, bold=True)
    page = Page(
        612.0, 792.0, (Snippet("灯塔", 0, 20, 700, title), Snippet("各国海岸灯塔看守人的工作，", 0, 120, 680, heavy))
    )
    (plain,) = plain_weights([page])
    assert [snippet.face.bold for snippet in plain.snippets] == [True, False]
    light = Face("Songti", 10.0)
    mixed = Page(612.0, 792.0, (Snippet("灯塔看守人", 0, 50, 700, title), Snippet("的工作，", 0, 40, 680, light)))
    assert plain_weights([mixed]) == [mixed]


@pytest.mark.parametrize(
    ("name", "is_bold", "is_italic"),
    [
        ("ABCDEF+CMTI10", False, True),
        ("ABCDEF+CMBX12", True, False),
        ("NimbusRomNo9L-Medi", True, False),
        ("NimbusRomNo9L-MediItal", True, True),
        ("NimbusRomNo9L-ReguItal", False, True),
        ("TimesNewRomanPS-BoldItalicMT", True, True),
        ("SourceHanSerifSC-Medium", False, False),
    ],
)
def test_faces_by_their_names(name: str, is_bold: bool, is_italic: bool) -> None:
    face = Face.of(name, 10.0)
    assert (face.bold, face.italic) == (is_bold, is_italic)


def test_a_regular_face_is_not_bold_whatever_its_weight() -> None:
    assert not Face.of("ABCDEF+NotoSerifCJKsc-Regular", 10.5, bold=True).bold
    assert Face.of("ABCDEF+SimSun", 10.5, bold=True).bold


def test_the_figures_of_a_mark_may_be_drawn_apart() -> None:
    sheet = (paper := Paper()).sheet()
    sheet.text(100, 700, "The General Assembly,")
    sheet.text(100, 680, "Recalling the report").text(190, 680, "and the note,")
    sheet.spans(184, 684, Span("0", size=5)).spans(181.5, 684, Span("1", size=5))
    sheet.text(100, 100, "__________________", size=8).text(100, 88, "10", size=5).text(106, 85, "A/81/5.", size=8)
    (note,) = reader.read(paper.data()).notes
    assert (note.mark, note.text) == ("10", "A/81/5.")


def test_pages_drawn_as_one_form_are_opened() -> None:
    """The stroke above the notes is found where it stands on the page."""
    paper = Paper()
    sheet = paper.sheet()
    sheet.in_form = True
    sheet.text(100, 700, "The General Assembly,").text(100, 680, "Recalling the lamps and their keepers,")
    sheet.stroke(100, 244, 112).text(100, 100, "1", size=5.5).text(106, 97, "A/81/5.", size=10)
    (page,) = pages_of(paper.data())
    assert [(round(rule.x0), round(rule.x1), round(rule.y)) for rule in page.rules] == [(100, 244, 112)]
    told = reader.read(paper.data())
    assert [(note.mark, note.text) for note in told.notes] == [("1", "A/81/5.")]


def test_ligatures_are_letters() -> None:
    sheet = (paper := Paper()).sheet()
    sheet.text(100, 700, "The General Assembly,")
    sheet.text(100, 680, "\ufb01", face="song")
    sheet.text(112, 680, "nal", face="roman")
    assert reader.read(paper.data()).source_lines[1].startswith("fi")
