"""What the library holds: listed newest first, found by number, title and words, taken out again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drafter.library import Addition, HeldText, Library
from drafter.register.numbers import number_in
from tests.library.samples import TODAY, contents, new


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "data" / "texts.sqlite")


def symbols(texts: tuple[HeldText, ...]) -> list[str]:
    return [text.symbol for text in texts]


def number(text: str) -> object:
    return number_in(text)


def test_before_the_first_text_there_is_no_file(library: Library) -> None:
    assert library.texts() == ()
    assert library.of_title("海洋", "zh") == ()
    assert not library.path.parent.exists()


def test_texts_are_listed_newest_session_first(library: Library) -> None:
    for each in ("76/83", "80/372", "9/1", "78/167"):
        library.add(new(each), contents(), TODAY)
    assert symbols(library.texts()) == ["A/RES/80/372", "A/RES/78/167", "A/RES/76/83", "A/RES/9/1"]


def test_the_day_of_adoption_counts_before_the_number_of_the_session(library: Library) -> None:
    library.add(new("78/167"), contents(), TODAY)
    library.add(replace(new("77/9"), adopted_on=date(2024, 2, 1)), contents(), TODAY)
    library.add(replace(new("76/8"), adopted_on=None), contents(), TODAY)
    assert symbols(library.texts()) == ["A/RES/77/9", "A/RES/78/167", "A/RES/76/8"]


def test_texts_of_one_day_are_listed_by_their_numbers(library: Library) -> None:
    for each in ("78/9", "78/167", "78/99", "78/167 A"):
        library.add(new(each), contents(), TODAY)
    assert symbols(library.texts()) == ["A/RES/78/167", "A/RES/78/167 A", "A/RES/78/99", "A/RES/78/9"]


def test_what_was_put_in_comes_out(library: Library) -> None:
    library.add(new("57/270 B"), contents(document=b"\x00\xff", data=b"\xd0\xcf\x11"), TODAY)
    (held,) = library.texts()
    assert (str(held.number), held.language, held.title, held.committee, held.origin, held.added_on) == (
        *("57/270 B", "zh", "海洋观测数据共享合作", "第二委员会", "a.docx", TODAY),
    )
    found = library.contents(held)
    assert found == contents(document=b"\x00\xff", data=b"\xd0\xcf\x11")


def test_a_pasted_text_has_no_file(library: Library) -> None:
    library.add(new("80/1"), contents(data=None), TODAY)
    found = library.contents(library.texts()[0])
    assert found is not None
    assert found.source is None


def test_a_number_is_found_in_its_language_only(library: Library) -> None:
    library.add(new("78/167"), contents(), TODAY)
    wanted = number_in("A/RES/78/167")
    assert wanted is not None
    assert library.find(wanted, "zh") is not None
    assert library.find(wanted, "en") is None


def test_titles_are_the_same_whatever_their_quotation_marks(library: Library) -> None:
    library.add(new("78/1", "“Ocean Observation”: data", "en"), contents(), TODAY)
    library.add(new("79/1", "Ocean observation: data", "en"), contents(), TODAY)
    assert symbols(library.of_title("OCEAN OBSERVATION – DATA", "en")) == ["A/RES/79/1", "A/RES/78/1"]


@pytest.mark.parametrize(
    ("query", "count"),
    [("海洋", 2), ("海洋 风暴", 1), ("A/RES/78/16", 1), ("第二委员会", 2), ("100%", 1), ("_", 0), ("  ", 2), ("山", 0)],
)
def test_every_word_of_a_search_must_stand_somewhere(library: Library, query: str, count: int) -> None:
    library.add(new("78/167"), contents("预报风暴潮"), TODAY)
    library.add(new("79/3"), contents("完成100%的观测"), TODAY)
    assert len(library.texts(query)) == count


@pytest.mark.parametrize(
    ("query", "count"),
    [("海洋 " * 2000, 1), (" ".join(f"海洋{number}" for number in range(1500)), 0), ("海" * 32_767, 0)],
    ids=["many times", "many words", "a long word"],
)
def test_anything_may_be_pasted_into_a_search(library: Library, query: str, count: int) -> None:
    library.add(new("78/167"), contents(), TODAY)
    assert len(library.texts(query)) == count


def test_capitals_do_not_count(library: Library) -> None:
    library.add(new("78/167", "Ocean observation", "en"), contents("Encourages Member States"), TODAY)
    assert len(library.texts("member STATES")) == 1


def test_another_copy_does_not_take_the_place_of_the_first_unasked(library: Library) -> None:
    text = new("78/167")
    assert library.add(text, contents("一"), TODAY) is Addition.ADDED
    assert library.add(text, contents("一"), TODAY) is Addition.SAME
    assert library.add(text, contents("一", data=b"%PDF"), TODAY) is Addition.SAME, "the same words in another file"
    assert library.add(text, contents("二"), TODAY) is Addition.KEPT
    assert len(library.texts("一")) == 1
    assert library.add(text, contents("二"), TODAY, replace=True) is Addition.REPLACED
    assert (len(library.texts("一")), len(library.texts("二"))) == (0, 1)


def test_what_was_taken_out_is_gone(library: Library) -> None:
    library.add(new("78/167"), contents(), TODAY)
    library.add(new("79/3"), contents(), TODAY)
    gone, stays = library.texts()
    library.remove([gone])
    assert library.texts() == (stays,)
    assert library.contents(gone) is None
