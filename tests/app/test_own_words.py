"""The user's own list of words: written by hand, taken over from a file, shared, and read at the next check."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.app.draft_checks import DraftChecks
from drafter.app.own_words import NoWords, add_word, key_of, listed_words, remove_words, share_words, take_over_words
from drafter.checks.sample import sample
from drafter.model.state import DraftState
from drafter.text.tables import TableError

STATE = DraftState(sample("1. 请秘书长指定联络点；\n2. 决定继续审议。"))


def messages(check: DraftChecks) -> list[str]:
    return [finding.message.zh for finding in check(STATE) if finding.rule == "own-word-list"]


def test_a_word_that_was_added_counts_at_the_next_check(tmp_path: Path) -> None:
    path = tmp_path / "checks" / "words.tsv"
    check = DraftChecks(words=path)
    assert messages(check) == []
    add_word(path, "联络点", "协调中心", "本团用语")
    assert messages(check) == ["“联络点”应为“协调中心”"]
    add_word(path, "联络点", "协调人")
    assert messages(check) == ["“联络点”应为“协调人”"]
    remove_words(path, {key_of(cells) for _, cells in listed_words(path)})
    assert messages(check) == []


def test_what_cannot_be_used_of_a_list_is_noted_until_it_is_mended(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_text("avoid\tprefer\n\t协调人\n联络点\t协调人\n", encoding="utf-8")
    check = DraftChecks(words=path)
    assert messages(check) == ["“联络点”应为“协调人”"]
    assert ["2" in note.zh for note in check.notes] == [True]
    path.write_text("avoid\tprefer\n联络点\t协调人\n", encoding="utf-8")
    messages(check)
    assert check.notes == ()


def test_nothing_to_avoid_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    for avoid, prefer in (("", "协调人"), ("联络点", "联络点")):
        with pytest.raises(NoWords):
            add_word(path, avoid, prefer)
    with pytest.raises(NoWords):
        share_words(path, tmp_path / "shared.tsv")
    assert not path.exists()


def test_a_list_is_shared_and_taken_over(tmp_path: Path) -> None:
    mine, shared, theirs = (tmp_path / name / "words.tsv" for name in ("mine", "shared", "theirs"))
    for folder in (mine, shared, theirs):
        folder.parent.mkdir()
    add_word(mine, "联络点", "协调中心", "本团用语")
    add_word(mine, "focal point", "coordinator")
    add_word(theirs, "联络点", "协调人")
    share_words(mine, shared)
    said = take_over_words(theirs, shared)
    assert "2" in said.zh
    assert [(row["avoid"], row["prefer"]) for _, row in listed_words(theirs)] == [
        ("联络点", "协调中心"),
        ("focal point", "coordinator"),
    ]


def test_a_file_without_words_takes_nothing_over(tmp_path: Path) -> None:
    own, other = tmp_path / "words.tsv", tmp_path / "other.tsv"
    other.write_text("number\tdate\n78/1\t2023-09-05\n", encoding="utf-8")
    with pytest.raises((NoWords, TableError)):
        take_over_words(own, other)
    assert not own.exists()


def test_a_word_is_removed_wherever_it_stands_by_now(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    add_word(path, "联络点", "协调中心")
    add_word(path, "focal point", "coordinator")
    (_, chosen), _ = listed_words(path)
    path.write_text("avoid\tprefer\tlanguage\n主席\t主席团\t\n联络点\t协调中心\t\n联络点\tx\ten\n", encoding="utf-8")
    remove_words(path, {key_of(chosen)})
    assert [key_of(cells) for _, cells in listed_words(path)] == [("主席", ""), ("联络点", "en")]
