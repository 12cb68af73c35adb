"""Lists of words to avoid: found as whole words, read again when they change, and never a reason to stop."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from drafter import checks
from drafter.checks.finding import Severity
from drafter.checks.sample import sample
from drafter.checks.words import Word, WordList, bundled, find_words, read_own
from drafter.register.lookup import register
from drafter.text.sentence import Language

HEAD = "avoid\tprefer\treason\tseverity\n"


def found(text: str, words: tuple[Word, ...], language: Language) -> list[str]:
    """The words found, as they stand in the text."""
    return [each.span.of(text) for each in find_words(text, WordList(words), language)]


def test_the_longer_word_wins() -> None:
    words = (Word("三角合作", "三方合作"), Word("南南和三角合作", "南南和三方合作"))
    assert found("加强南南和三角合作，", words, "zh") == ["南南和三角合作"]


def test_a_latin_word_is_found_whole_and_in_any_case() -> None:
    words = (Word("program", "programme"),)
    assert found("Program and programme, programming", words, "en") == ["Program"]


def test_a_word_with_capitals_is_found_as_it_is() -> None:
    assert found("UN and un", (Word("UN", "United Nations"),), "en") == ["UN"]


def test_a_word_is_left_alone_where_its_exception_covers_it() -> None:
    assert found("做出来和做出", (Word("做出", "作出", unless="做出来"),), "zh") == ["做出"]


def test_a_list_is_read_again_when_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    assert read_own(path).words.words == ()
    path.write_text(HEAD + "甲\t乙\t\thint\n", encoding="utf-8")
    assert [word.severity for word in read_own(path).words.words] == [Severity.HINT]
    path.write_text(HEAD + "丙\t丁\t\t\n", encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert [word.avoid for word in read_own(path).words.words] == ["丙"]


def test_rows_that_say_nothing_are_told(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_text(HEAD + "\t乙\t\t\n甲\t乙\t\t\n" + "长" * 500 + "\t乙\n", encoding="utf-8")
    own = read_own(path)
    assert [word.avoid for word in own.words.words] == ["甲"]
    assert len(own.notes) == 2


def test_a_list_without_its_columns_is_told(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_text("a\tb\n1\t2\n", encoding="utf-8")
    assert read_own(path).words.words == ()
    assert "avoid" in read_own(path).notes[0].en


@pytest.mark.parametrize(
    "content",
    [b"", b"avoid\tprefer\n\xff\xfe\n", "avoid\tprefer\n甲\t乙\n".encode("utf-16"), b"\x00\x01\x02"],
    ids=["empty", "not UTF-8", "UTF-16", "no text"],
)
def test_a_list_that_is_no_table_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "words.tsv"
    path.write_bytes(content)
    own = read_own(path)
    assert own.words.words == ()
    assert own.notes[0].zh.startswith("words.tsv")


def test_an_exception_in_a_list_of_ones_own_is_meant_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_text("avoid\tprefer\tunless\n三边合作\t三方合作\t(三边合作\n", encoding="utf-8")
    words = read_own(path).words
    assert [each.span.of("三边合作") for each in find_words("三边合作", words, "zh")] == ["三边合作"]
    assert list(find_words("南南(三边合作)", words, "zh")) == []


def test_a_list_of_ones_own_that_is_endless_is_cut_and_told(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_text("avoid\tprefer\n" + "".join(f"词{i}\t语{i}\n" for i in range(5001)), encoding="utf-8")
    own = read_own(path)
    assert len(own.words.words) == 5000
    assert "5000" in own.notes[0].en


def test_a_folder_in_the_place_of_a_list_is_told(tmp_path: Path) -> None:
    (tmp_path / "words.tsv").mkdir()
    own = read_own(tmp_path / "words.tsv")
    assert own.words.words == ()
    assert own.notes


def test_own_words_reach_the_findings_at_once() -> None:
    document = sample("1. 请各方加强三边合作；\n2. 决定继续审议。")
    checker, known = checks.checker(), register()
    assert checker.run(document, checks.Context(known)) == ()
    mine = WordList([Word("三边合作", "三方合作")])
    (only,) = checker.run(document, checks.Context(known, words=mine))
    assert only.rule == "own-word-list"
    assert only.fix is not None
    assert only.fix.after == "三方合作"


def test_no_bundled_word_is_preferred_to_itself() -> None:
    assert bundled()
    for word in bundled():
        assert word.avoid != word.prefer
        assert word.kind in ("organ", "country", "term", "drift", "spelling")
