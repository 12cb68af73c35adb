"""Pages are drawn as they are printed, and lines lie on the picture where the import says."""

from __future__ import annotations

import pytest

from drafter import formats
from drafter.formats import FormatError
from drafter.formats.pdf import reader
from drafter.formats.pdf.picture import PagePicture, PagePictures
from drafter.structuring.raw import LinePlace
from tests.formats.pdf.paper import Paper, Span

_WHITE = 0xFF


def lamps(rotation: int = 0, crop: tuple[float, float, float, float] | None = None) -> bytes:
    sheet = (paper := Paper()).sheet(rotation=rotation).upright()
    sheet.crop = crop
    sheet.text(100, 550, "The General Assembly,")
    sheet.spans(100, 450, Span("Recalling the lamps"), Span("1", size=6.0, rise=4.0), Span(" of all coasts,"))
    return paper.data()


def is_dark(picture: PagePicture, column: int, row: int) -> bool:
    at = 4 * (row * picture.width + column)
    return picture.data[at] < _WHITE // 2


def ink(picture: PagePicture) -> tuple[int, int, int, int]:
    """The box around all that is dark: left, top, right, bottom in pixels."""
    dark = [(x, y) for y in range(picture.height) for x in range(picture.width) if is_dark(picture, x, y)]
    columns, rows = [x for x, _ in dark], [y for _, y in dark]
    return min(columns), min(rows), max(columns) + 1, max(rows) + 1


def around(places: tuple[LinePlace | None, ...]) -> tuple[float, float, float, float]:
    known = [place for place in places if place is not None]
    return (
        min(place.left for place in known),
        min(place.top for place in known),
        max(place.right for place in known),
        max(place.bottom for place in known),
    )


def test_a_picture_has_the_proportions_of_its_page() -> None:
    with PagePictures(lamps()) as pictures:
        assert (pictures.count, pictures.size(0)) == (1, (612.0, 792.0))
        picture = pictures.picture(0, 306)
        assert (picture.width, picture.height, len(picture.data)) == (306, 396, 306 * 396 * 4)


@pytest.mark.parametrize("crop", [None, (50.0, 40.0, 590.0, 700.0)])
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_lines_lie_where_the_import_says(rotation: int, crop: tuple[float, float, float, float] | None) -> None:
    data = lamps(rotation, crop)
    told = reader.read(data)
    assert told.source_lines == ("The General Assembly,", "Recalling the lamps1 of all coasts,")
    with PagePictures(data) as pictures:
        width, _ = pictures.size(0)
        left, top, right, bottom = ink(pictures.picture(0, round(width)))
    box = around(told.line_places)
    assert box[0] - 2 <= left < right <= box[2] + 2
    assert box[1] - 2 <= top < bottom <= box[3] + 2
    assert right - left > 0.9 * (box[2] - box[0])
    assert bottom - top > 0.9 * (box[3] - box[1])


@pytest.mark.parametrize("quarters", [90, 180, 270])
def test_text_that_lies_on_its_side_is_read_and_has_its_place(quarters: int) -> None:
    sheet = (paper := Paper()).sheet(rotation=quarters).upright()
    sheet.rotation = 0
    for line in range(4):
        sheet.text(100, 450 - 14 * line, f"Recalling the lamps of coast {line},")
    data = paper.data()
    told = reader.read(data)
    assert told.source_lines == tuple(f"Recalling the lamps of coast {line}," for line in range(4))
    with PagePictures(data) as pictures:
        left, top, right, bottom = ink(pictures.picture(0, 612))
    box = around(told.line_places)
    assert box[0] - 2 <= left < right <= box[2] + 2
    assert box[1] - 2 <= top < bottom <= box[3] + 2
    assert (right - left) + (bottom - top) > 0.9 * (box[2] - box[0] + box[3] - box[1])


def test_an_import_tells_the_place_of_each_line() -> None:
    sheet = (paper := Paper()).sheet()
    sheet.text(123, 700, "The General Assembly,").text(147, 680, "Recalling its resolution 70/1,")
    paper.sheet().text(147, 700, "1. Requests the keepers of lighthouses to keep their lamps.")
    imported = formats.read(paper.data(), "lamps.pdf")
    assert [place and place.page for place in imported.line_places] == [0, 0, 1]
    assert len(imported.line_places) == len(imported.source_lines)
    first, second = imported.line_places[:2]
    assert first is not None
    assert second is not None
    assert first.top < 792 - 700 < first.bottom < second.bottom
    assert (first.left, second.left) == (123, 147)


def test_a_file_without_pages_has_no_places() -> None:
    text = "大会，\n\n回顾其第70/1号决议，\n\n1. 请秘书长提交报告。\n"
    assert formats.read(text.encode(), "灯塔.txt").line_places == ()


def test_a_picture_is_never_larger_than_can_be_held() -> None:
    paper = Paper(size=(3.0, 14000.0))
    paper.sheet()
    with PagePictures(paper.data()) as pictures:
        picture = pictures.picture(0, 5000)
    assert picture.width * picture.height <= 40_000_000
    assert len(picture.data) == picture.width * picture.height * 4


def test_there_is_no_page_behind_the_last() -> None:
    with PagePictures(lamps()) as pictures, pytest.raises(IndexError):
        pictures.picture(1, 100)


def test_a_damaged_file_has_no_pictures() -> None:
    with pytest.raises(FormatError):
        PagePictures(b"%PDF-1.7\n" + bytes(range(256)) * 20)
