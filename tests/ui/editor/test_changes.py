"""The one change between two texts is small, right, and where the caret says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.ui.editor.changes import Change, change_between

# Few letters, so that repeats and ambiguous places are the rule.
TEXTS = st.text("的大会🌍", max_size=12)


def applied(old: str, change: Change | None) -> str:
    return old if change is None else old[: change.start] + change.inserted + old[change.old_end :]


@given(TEXTS, TEXTS, st.one_of(st.none(), st.integers(0, 12)))
def test_the_change_makes_the_new_text_of_the_old_one(old: str, new: str, caret: int | None) -> None:
    assert applied(old, change_between(old, new, caret)) == new


@given(TEXTS, st.integers(0, 12), st.text("的大会🌍", min_size=1, max_size=4))
def test_typing_is_found_where_the_caret_stands(old: str, at: int, typed: str) -> None:
    at = min(at, len(old))
    change = change_between(old, old[:at] + typed + old[at:], at + len(typed))
    assert change == Change(at, at, typed)


@given(TEXTS, st.data())
def test_erasing_is_found_where_the_caret_stands(old: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    change = change_between(old, old[:start] + old[end:], start)
    assert change == (Change(start, end, "") if end > start else None)
