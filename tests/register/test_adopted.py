"""A number is the General Assembly's where neither the opening line nor the symbol speaks for a council."""

import pytest

from drafter.model.document import Adoption, Masthead
from drafter.register.adopted import adopted_number, council_of
from drafter.register.lookup import Register
from drafter.register.own import news_of
from tests.builders import op, res

ADOPTED = [
    (Masthead(organ="大会", adoption=Adoption(number="78/167")), "78/167"),
    (Masthead(organ="大会", symbol="A/RES/78/167"), "78/167"),
    (Masthead(organ="", symbol="A/RES/75/250 B"), "75/250 B"),
    (Masthead(organ="大会", adoption=Adoption(number="A/RES/78/167")), "78/167"),
    (Masthead(organ="大会", adoption=Adoption(number="78/167\u200e")), "78/167"),
    (Masthead(organ="", adoption=Adoption(number="2023/15")), "2023/15"),
    (Masthead(organ="大会", symbol="A/C.2/78/L.66"), None),
    (Masthead(organ="人权理事会", adoption=Adoption(number="53/12")), None),
    (Masthead(organ="The Human Rights Council", adoption=Adoption(number="53/12")), None),
    (Masthead(organ="", symbol="A/HRC/RES/53/12"), None),
    (Masthead(organ="大会", symbol="S/RES/2703(2023)"), None),
]


@pytest.mark.parametrize(("masthead", "number"), ADOPTED)
def test_the_number_of_an_adopted_text(masthead: Masthead, number: str | None) -> None:
    found = adopted_number(res(op("请秘书长报告。"), masthead=masthead))
    assert (str(found) if found else None) == number


def test_a_number_of_a_year_does_not_join_the_register() -> None:
    council = res(op("请秘书长报告。"), masthead=Masthead(organ="", adoption=Adoption(number="2023/15")))
    assert news_of(council, Register(())) is None


def test_a_councils_number_does_not_join_the_register() -> None:
    council = res(op("请秘书长报告。"), masthead=Masthead(organ="人权理事会", adoption=Adoption(number="53/12")))
    assert council_of(council) is not None
    assert news_of(council, Register(())) is None
