from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.sentence import Language
from drafter.text.symbols import (
    ResolutionNumber,
    Series,
    Symbol,
    find_symbols,
    link,
    parse_number,
    parse_symbol,
)

LETTERS = st.sampled_from(["", "A", "B", "AA", "A-E", "A and B"])


@st.composite
def numbers(draw: st.DrawFn) -> ResolutionNumber:
    series: Series = draw(st.sampled_from(["session", "special", "emergency", "year"]))
    is_old = draw(st.booleans())
    session = draw(st.integers(1946, 2099) if series == "year" else st.integers(1, 40))
    return ResolutionNumber(session, draw(st.integers(1, 3999)), draw(LETTERS), series, is_old)


@given(numbers(), st.sampled_from(["zh", "en"]))
def test_a_number_reads_back_in_both_languages(number: ResolutionNumber, language: Language) -> None:
    assert parse_number(number.format(language)) == number
    assert parse_number(str(number)) == number


@given(numbers())
def test_a_symbol_made_of_a_number_leads_back_to_it(number: ResolutionNumber) -> None:
    symbol = number.symbol("GA")
    assert symbol is not None
    assert parse_symbol(str(symbol)) == symbol
    found = symbol.resolution
    assert found is not None
    assert (found.session, found.number, found.series, found.is_old) == (
        number.session,
        number.number,
        number.series,
        number.is_old,
    )


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("57/270B", "57/270 B", "57/270 B"),
        ("1514(XV)", "1514(XV)", "1514 (XV)"),
        ("3201 (S-VI)", "3201(S-VI)", "3201 (S-VI)"),
        ("S-21/2", "S-21/2", "S-21/2"),
        ("ES-10/14", "ES-10/14", "ES-10/14"),
        ("1325 (2000)", "1325(2000)", "1325 (2000)"),
        ("43/222 A至E", "43/222 A至E", "43/222 A to E"),
        ("57/284 A和B", "57/284 A和B", "57/284 A and B"),
        ("217 A (III)", "217 A(III)", "217 A (III)"),
    ],
)
def test_numbers_are_written_as_each_language_has_them(text: str, zh: str, en: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert (number.format("zh"), number.format("en")) == (zh, en)


@pytest.mark.parametrize("text", ["", "1/CP.21", "99 (IIII)", "A/78/290", "78", "78/167 x"])
def test_what_is_no_number_gives_none(text: str) -> None:
    assert parse_number(text) is None


def test_numbers_are_ordered_by_session_and_number() -> None:
    texts = ["78/2", "57/270 B", "57/270 A", "9/1", "78/10"]
    ordered = sorted(n for n in map(parse_number, texts) if n is not None)
    assert [str(n) for n in ordered] == ["9/1", "57/270 A", "57/270 B", "78/2", "78/10"]


@pytest.mark.parametrize(
    ("number", "expected"),
    [("75/401", True), ("75/347", False), ("31/308", True), ("32/308", False), ("1514 (XV)", False)],
)
def test_decisions_have_numbers_of_their_own(number: str, expected: bool) -> None:
    parsed = parse_number(number)
    assert parsed is not None
    assert parsed.is_decision is expected


def test_a_draft_says_its_session_committee_and_revision() -> None:
    symbol = parse_symbol("A/C.2/78/L.66/Rev.1")
    assert symbol is not None
    assert (symbol.organ, symbol.session, symbol.committee, symbol.is_limited) == ("GA", 78, 2, True)
    assert (symbol.suffix("Rev"), symbol.suffix("Add"), symbol.document_number) == (1, None, None)


def test_a_report_says_its_session_and_number() -> None:
    symbol = parse_symbol("A/78/465/Add.2")
    assert symbol is not None
    assert (symbol.session, symbol.document_number, symbol.suffix("Add")) == (78, 465, 2)


@pytest.mark.parametrize(
    ("text", "organ", "session"),
    [
        ("A/RES/78/167", "GA", 78),
        ("A/RES/1514(XV)", "GA", 15),
        ("A/RES/S-21/2", "GA", None),
        ("A/HRC/RES/48/11", "HRC", None),
        ("S/RES/1325(2000)", "SC", None),
        ("E/RES/2019/2", "ECOSOC", None),
        ("A/CONF.151/26/Rev.1", "GA", None),
        ("FCCC/CP/2015/10/Add.1", "other", None),
    ],
)
def test_a_symbol_says_whose_it_is(text: str, organ: str, session: int | None) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    assert (symbol.organ, symbol.session) == (organ, session)


def test_symbols_are_found_in_running_text() -> None:
    text = "见A/78/290，第7段；A/76/299-S/2021/749；A/RES/57/270 B。See CD/1839. A/78/6 (Sect. 3), HIV/AIDS, 78/167"
    assert [found.span.of(text) for found in find_symbols(text)] == [
        "A/78/290",
        "A/76/299-S/2021/749",
        "A/RES/57/270 B",
        "CD/1839",
        "A/78/6 (Sect. 3)",
    ]


def test_of_a_joint_symbol_the_first_counts() -> None:
    (found,) = find_symbols("A/76/299-S/2021/749")
    assert str(found.symbol) == "A/76/299"


@pytest.mark.parametrize(
    ("symbol", "language", "address"),
    [
        ("A/RES/78/167", "zh", "https://undocs.org/zh/A/RES/78/167"),
        ("A/RES/57/270 B", "en", "https://undocs.org/en/A/RES/57/270B"),
        ("S/RES/1325(2000)", "zh", "https://undocs.org/zh/S/RES/1325(2000)"),
    ],
)
def test_links_lead_to_the_document_in_the_language(symbol: str, language: Language, address: str) -> None:
    assert link(Symbol(tuple(symbol.split("/"))), language) == address


def test_decisions_and_treaty_bodies_have_no_document_of_their_own() -> None:
    number = parse_number("75/570")
    assert number is not None
    assert number.symbol("GA", "decision") is None
    assert number.symbol("other") is None
