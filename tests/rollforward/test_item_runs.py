"""Items with words of their own grow as the earlier text shows, else by one item."""

from __future__ import annotations

import pytest

from drafter.rollforward import Certainty, recalled
from drafter.text.sentence import Language
from tests.builders import pp
from tests.rollforward.series import adopted, changed, cycle

GROWN: list[tuple[Language, str, str]] = [
    (
        "zh",
        "回顾其第76/22号决议第二节和第77/33号决议第二节，",
        "回顾其第76/22号决议第二节、第77/33号决议第二节和第78/44号决议第二节，",
    ),
    (
        "zh",
        "回顾2021年12月6日第76/22号决议和2022年12月7日第77/33号决议所载的决定，",
        "回顾2021年12月6日第76/22号决议、2022年12月7日第77/33号决议和2023年12月6日第78/44号决议所载的决定，",
    ),
    (
        "zh",
        "回顾其题为“海港”的2021年12月6日第76/22号决议和题为“书库”的2022年12月7日第77/33号决议，",
        "回顾其题为“海港”的2021年12月6日第76/22号决议、题为“书库”的2022年12月7日第77/33号决议"
        "和题为“书库”的2023年12月6日第78/44号决议，",
    ),
    (
        "en",
        "Recalling its decisions, in resolution 76/22 of 6 December 2021 and resolution 77/33 of 7 December 2022,",
        "Recalling its decisions, in resolution 76/22 of 6 December 2021, resolution 77/33 of 7 December 2022 "
        "and resolution 78/44 of 6 December 2023,",
    ),
    (
        "en",
        "Recalling its resolution 76/22 of 6 December 2021, entitled “Ports”, "
        "and its resolution 77/33 of 7 December 2022, entitled “Books”,",
        "Recalling its resolution 76/22 of 6 December 2021, entitled “Ports”, "
        "its resolution 77/33 of 7 December 2022, entitled “Books”, "
        "and its resolution 78/44 of 6 December 2023, entitled “Books”,",
    ),
]


@pytest.mark.parametrize(("language", "before", "after"), GROWN)
def test_without_an_earlier_text_the_run_takes_up_one_item_more(language: Language, before: str, after: str) -> None:
    base = adopted(pp(before), language=language)
    (proposal,) = recalled.propose(base, cycle())
    assert changed(base, [proposal]) == [after]
    assert proposal.certainty is Certainty.LIKELY


EARLIER: list[tuple[str, str, str]] = [
    (
        "回顾其题为“海港”的第70/1号决议和题为“书库”的第76/22号决议，",
        "回顾其题为“海港”的第70/1号决议和题为“书库”的第77/33号决议，",
        "回顾其题为“海港”的第70/1号决议和题为“书库”的第78/44号决议，",
    ),
    (
        "回顾其题为“海港”的第75/11号决议和题为“书库”的第76/22号决议，",
        "回顾其题为“海港”的第75/11号决议、题为“书库”的第76/22号决议和题为“书库”的第77/33号决议，",
        "回顾其题为“海港”的第75/11号决议、题为“书库”的第76/22号决议、题为“书库”的第77/33号决议"
        "和题为“书库”的第78/44号决议，",
    ),
    (
        "回顾其第75/11号决议第二节和第76/22号决议第二节，",
        "回顾其第76/22号决议第二节和第77/33号决议第二节，",
        "回顾其第77/33号决议第二节和第78/44号决议第二节，",
    ),
    (
        "回顾其第75/11号决议第二节和其第76/22号决议第二节，",
        "回顾其第76/22号决议第二节和其第77/33号决议第二节，",
        "回顾其第77/33号决议第二节和其第78/44号决议第二节，",
    ),
]


@pytest.mark.parametrize(("earlier", "base", "after"), EARLIER)
def test_the_way_is_taken_from_the_earlier_text(earlier: str, base: str, after: str) -> None:
    before = adopted(pp(earlier), number="77/33", day="2022-12-07")
    document = adopted(pp(base))
    (proposal,) = recalled.propose(document, cycle(earlier=before))
    assert changed(document, [proposal]) == [after]


def test_items_of_a_paragraph_each_are_asked_about_with_a_blank_for_the_new_one() -> None:
    base = adopted(pp("请充分执行第76/22号决议第11段和第77/33号决议第13段，"))
    (proposal,) = recalled.propose(base, cycle())
    assert proposal.certainty is Certainty.ASK
    assert changed(base, [proposal]) == ["请充分执行第76/22号决议第11段、第77/33号决议第13段和第78/44号决议第[…]段，"]
    assert len(proposal.blanks) == 1
