"""What a colleague marked as one change is one amendment."""

from __future__ import annotations

import pytest

from drafter.app.amendments.received import Received, receive
from drafter.model.document import Resolution
from tests.app.amendments.files import OURS
from tests.formats.docx.files import p, r, word_file
from tests.formats.docx.test_authors import by, gone

HEAD = p("The General Assembly,")


def back(*parts: str) -> Received:
    """A file whose second paragraph is made of these runs."""
    data = word_file(HEAD, p(r("1. ") + "".join(parts)), p("2. Decides to remain seized of the matter."))
    return receive(data, "back.docx", Resolution("en"), [OURS])


def said(received: Received) -> list[tuple[str, str]]:
    return [(one.before, one.after) for one in received.amendments]


def dele(words: str, author: str = "Canada") -> str:
    return by(author, "del", gone(words))


def ins(words: str, author: str = "Canada") -> str:
    return by(author, "ins", r(words))


def test_words_replaced_with_punctuation_kept_within_are_one() -> None:
    marked = (dele("regular, comprehensive"), ins("periodic, independent"))
    for parts in (marked, marked[::-1]):
        received = back(r("Calls for "), *parts, r(" reviews of the work;"))
        assert said(received) == [("regular, comprehensive", "periodic, independent")]


def test_words_kept_within_a_replacement_do_not_part_it() -> None:
    received = back(
        r("Requests the Secretary-General to submit "),
        dele("a report on digital"),
        ins("an analytical report on gender digital"),
        r(" divides;"),
    )
    assert said(received) == [("a report on ", "an analytical report on gender ")]


def test_the_parts_of_a_mark_that_word_cuts_up_are_one() -> None:
    received = back(
        r("Calls for "),
        dele("regular, "),
        by("Canada", "del", gone("comprehensive"), 2),
        ins("periodic, "),
        by("Canada", "ins", r("independent"), 2),
        r(" reviews;"),
    )
    assert said(received) == [("regular, comprehensive", "periodic, independent")]


def test_unchanged_words_between_two_marks_keep_them_apart() -> None:
    received = back(
        r("Calls for "),
        dele("regular"),
        ins("periodic"),
        r(", "),
        dele("comprehensive"),
        ins("independent"),
        r(" reviews;"),
    )
    assert said(received) == [("regular", "periodic"), ("comprehensive", "independent")]


def test_the_marks_of_another_author_are_none_of_this_one() -> None:
    received = back(
        r("Calls for "),
        dele("regular, comprehensive"),
        ins("periodic, independent"),
        r(" reviews of "),
        dele("the work", "Brazil"),
        ins("all works", "Brazil"),
        r(";"),
    )
    by_author = [(one.author, one.before, one.after) for one in received.amendments]
    assert by_author[0] == ("Canada", "regular, comprehensive", "periodic, independent")
    assert by_author[1:] == [("Brazil", "the work", "all works")]


@pytest.mark.parametrize("number", ["1. ", ""])
def test_a_number_ahead_of_the_text_does_not_matter(number: str) -> None:
    text = r(f"{number}Calls for ") + dele("regular, comprehensive") + ins("periodic, independent") + r(" reviews;")
    received = receive(word_file(HEAD, p(text), p("2. Decides.")), "back.docx", Resolution("en"), [OURS])
    assert said(received) == [("regular, comprehensive", "periodic, independent")]
