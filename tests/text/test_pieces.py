"""The pieces that change put the new wording together again, and are no larger than the tokens need."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from drafter.text.pieces import changed_pieces

TOKEN = re.compile(r"[A-Za-z]+|\d+|.", re.DOTALL)
TEXTS = st.text(alphabet="大会请报告，； ab12\n", max_size=30)


@given(old=TEXTS, new=TEXTS)
def test_the_pieces_put_the_new_wording_together(old: str, new: str) -> None:
    made = old
    for piece in reversed(changed_pieces(old, new, TOKEN)):
        made = made[: piece.old.start] + piece.new.of(new) + made[piece.old.end :]
    assert made == new


@given(text=TEXTS)
def test_equal_wordings_have_no_pieces(text: str) -> None:
    assert changed_pieces(text, text, TOKEN) == ()


def test_a_number_changes_as_a_whole() -> None:
    old, new = "请第79届会议审议", "请第80届会议审议"
    (piece,) = changed_pieces(old, new, TOKEN)
    assert (piece.old.of(old), piece.new.of(new)) == ("79", "80")
