"""Numbers that Word counts."""

from __future__ import annotations

import pytest
from lxml import etree

from drafter.formats.docx.autonumbers import AutoNumbers, format_number
from drafter.formats.docx.stylesheet import Stylesheet
from tests.formats.docx.files import p, root


def numbers(lists: str, *paragraphs: str) -> list[str | None]:
    counted = AutoNumbers(root("numbering", lists), Stylesheet(None))
    body = root("body", "".join(paragraphs))
    return [counted.number(paragraph) for paragraph in body]


def item(list_id: int, level: int = 0) -> str:
    return p("甲", f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list_id}'/></w:numPr>")


def level(place: int, form: str, pattern: str, more: str = "", start: int = 1) -> str:
    kind = f"<w:start w:val='{start}'/><w:numFmt w:val='{form}'/>"
    return f"<w:lvl w:ilvl='{place}'>{kind}{more}<w:lvlText w:val='{pattern}'/></w:lvl>"


def lists(levels: str, *entries: str) -> str:
    return f"<w:abstractNum w:abstractNumId='7'>{levels}</w:abstractNum>" + "".join(entries)


def entry(list_id: int, inside: str = "") -> str:
    return f"<w:num w:numId='{list_id}'><w:abstractNumId w:val='7'/>{inside}</w:num>"


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (4, "lowerRoman", "iv"),
        (28, "lowerLetter", "bb"),
        (3, "upperLetter", "C"),
        (12, "chineseCounting", "十二"),
        (105, "chineseCountingThousand", "一百零五"),
        (21, "ideographDigital", "二一"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (2, "decimalEnclosedCircle", "②"),
        (25, "decimalEnclosedCircle", "25"),
        (3, "ideographTraditional", "丙"),
        (12, "decimalFullWidth", "１２"),
        (22, "ordinal", "22nd"),
        (11, "ordinal", "11th"),
        (5, "none", ""),
        (2, "numberInDash", "- 2 -"),
        (6, "someFutureForm", "6"),
    ],
)
def test_formats(number: int, form: str, printed: str) -> None:
    assert format_number(number, form) == printed


def test_deeper_levels_begin_anew_after_a_higher_one() -> None:
    given = lists(level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)"), entry(1))
    assert numbers(given, item(1), item(1, 1), item(1, 1), item(1), item(1, 1)) == ["1.", "(a)", "(b)", "2.", "(a)"]


def test_a_level_that_never_restarts_goes_on() -> None:
    given = lists(level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", "<w:lvlRestart w:val='0'/>"), entry(1))
    assert numbers(given, item(1), item(1, 1), item(1), item(1, 1)) == ["I.", "1.", "II.", "2."]


def test_two_lists_of_one_kind_go_on_together_unless_one_starts_anew() -> None:
    override = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride>"
    given = lists(level(0, "decimal", "%1."), entry(1), entry(2), entry(3, override))
    assert numbers(given, item(1), item(2), item(3), item(3), item(1)) == ["1.", "2.", "1.", "2.", "3."]


def test_a_pattern_may_name_higher_levels_and_skipped_ones_count_as_begun() -> None:
    given = lists(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2", start=5), entry(1))
    assert numbers(given, item(1, 1), item(1, 1), item(1)) == ["1.5", "1.6", "2."]


def test_legal_numbering_prints_arabic_figures() -> None:
    given = lists(level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>"), entry(1))
    assert numbers(given, item(1), item(1, 1)) == ["I.", "1.1"]


def test_a_pattern_that_names_a_level_of_bullets_prints_nothing_for_it() -> None:
    levels = level(0, "decimal", "%1.") + level(1, "bullet", "—") + level(2, "decimal", "%1.%2%3.")
    assert numbers(lists(levels, entry(1)), item(1), item(1, 2), item(1, 2)) == ["1.", "1.1.", "1.2."]


def test_bullets_are_told_and_unknown_lists_are_not() -> None:
    given = lists(level(0, "bullet", "\uf0b7"), entry(1))
    assert numbers(given, item(1), item(8)) == ["•", None]


def test_a_list_may_belong_to_a_style_of_lists() -> None:
    given = (
        "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='Ops'/></w:abstractNum>"
        f"<w:abstractNum w:abstractNumId='7'><w:styleLink w:val='Ops'/>{level(0, 'decimal', '%1.')}</w:abstractNum>"
        "<w:num w:numId='4'><w:abstractNumId w:val='1'/></w:num>"
    )
    assert numbers(given, item(4), item(4)) == ["1.", "2."]


def test_a_level_may_be_found_by_the_paragraphs_style() -> None:
    styles = Stylesheet(
        root(
            "styles",
            "<w:style w:type='paragraph' w:styleId='Sub'><w:name w:val='Sub'/>"
            "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>",
        )
    )
    given = lists(level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)", "<w:pStyle w:val='Sub'/>"), entry(1))
    counted = AutoNumbers(root("numbering", given), styles)
    paragraph: etree._Element = root("body", p("甲", "<w:pStyle w:val='Sub'/>"))[0]
    assert counted.number(paragraph) == "(a)"
