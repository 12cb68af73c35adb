"""What is struck through on a page is left out and told; strokes elsewhere strike nothing."""

from __future__ import annotations

import pytest

from drafter.formats.pdf import reader
from drafter.structuring.raw import RawDocument
from tests.formats.pdf.paper import Paper, Sheet

_STRUCK = "left-out-struck"


def page() -> tuple[Paper, Sheet]:
    """Three lines of Chinese; each character is ten points wide."""
    paper = Paper()
    sheet = paper.sheet()
    sheet.text(60, 700, "大会，", "song")
    sheet.text(60, 670, "回顾又欢迎各国海岸的灯塔看守人的工作，", "song")
    sheet.text(60, 640, "注意到看守人的旧报告，", "song")
    return paper, sheet


def texts(raw: RawDocument) -> list[str]:
    return [paragraph.text for paragraph in raw.paragraphs]


def test_struck_words_are_left_out_and_told_and_doubted() -> None:
    paper, sheet = page()
    sheet.stroke(60, 80, 672.8).stroke(150, 160, 673)
    raw = reader.read(paper.data())
    assert texts(raw) == ["大会，", "又欢迎各国海岸灯塔看守人的工作，", "注意到看守人的旧报告，"]
    assert [paragraph.certainty < 0.9 for paragraph in raw.paragraphs] == [False, True, False]
    told = [repair for repair in raw.repairs if repair.kind == _STRUCK]
    assert [one.sentence.zh for one in told] == ["划掉的文字没有读入2处：回顾、的，要对照原件核对"]
    assert raw.source_lines[1] == "回顾又欢迎各国海岸的灯塔看守人的工作，"
    assert raw.left_out == ()


def test_a_line_struck_through_whole_is_left_out() -> None:
    paper, sheet = page()
    sheet.stroke(60, 170, 643)
    raw = reader.read(paper.data())
    assert texts(raw) == ["大会，", "回顾又欢迎各国海岸的灯塔看守人的工作，"]
    assert raw.left_out == (2,)


def test_no_blank_is_left_in_front_of_a_stop() -> None:
    paper = Paper()
    sheet = paper.sheet()
    sheet.text(60, 700, "The General Assembly,")
    sheet.text(60, 670, "Recalling the lamps ").text(200, 670, "and the oil").text(
        250, 670, ", and the wicks of keepers,"
    )
    sheet.stroke(200, 248, 672.5)
    assert texts(reader.read(paper.data()))[1] == "Recalling the lamps, and the wicks of keepers,"


@pytest.mark.parametrize(
    ("x0", "x1", "y"),
    [(60, 80, 668.5), (60, 250, 681), (10, 600, 673), (60, 80, 660)],
    ids=["below the words", "above the line", "across the page", "between the lines"],
)
def test_other_strokes_strike_nothing(x0: float, x1: float, y: float) -> None:
    paper, sheet = page()
    sheet.stroke(x0, x1, y)
    raw = reader.read(paper.data())
    assert "回顾又欢迎各国海岸的灯塔看守人的工作，" in texts(raw)
    assert _STRUCK not in {repair.kind for repair in raw.repairs}


def test_strokes_through_most_of_a_file_mean_something_else() -> None:
    paper, sheet = page()
    for y, end in ((700, 90), (670, 250), (640, 170)):
        sheet.stroke(60, end, y + 3)
    assert len(texts(reader.read(paper.data()))) == 3
