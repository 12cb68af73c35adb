from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.model.document import Masthead, Resolution, text_of
from drafter.model.edits import EditRefused
from drafter.register.entry import AgendaItem
from drafter.register.lookup import Register
from drafter.rollforward import Certainty, Proposal, apply, masthead
from drafter.rollforward.fields import field_text, with_field
from drafter.text.spans import Span
from tests.builders import pp
from tests.rollforward.series import AGENDA, EMPTY_REGISTER, adopted, cycle, draft


def proposed(document: Resolution, **known: object) -> dict[str, Proposal]:
    proposals = masthead.propose(document, cycle(**known))  # type: ignore[arg-type]
    return {proposal.place.field or "": proposal for proposal in proposals}


def test_an_adopted_text_becomes_a_draft_of_its_committee() -> None:
    base = adopted(pp("回顾其决议，"))
    rolled, refused = apply(base, [p for p in proposed(base).values() if p.certainty is not Certainty.ASK])
    assert refused == ()
    head = rolled.masthead
    assert (head.symbol, head.session, head.committee) == ("A/C.2/79/L.__", 79, "第二委员会")
    assert (head.agenda_item, head.agenda_title) == ("31(c)", "文化：图书馆")
    assert head.adoption is None


def test_a_plenary_text_gets_a_plenary_symbol() -> None:
    base = draft(pp("回顾其决议，"), symbol="A/78/L.34")
    assert proposed(base)["symbol"].after == "A/79/L.__"
    assert "committee" not in proposed(base)


@pytest.mark.parametrize(
    ("basis", "symbol", "committee"),
    [
        (
            "[根据特别政治和非殖民化委员会(第四委员会)的报告(A/78/1，第7段)通过]",
            "A/C.4/79/L.__",
            "特别政治和非殖民化委员会(第四委员会)",
        ),
        ("[未经发交主要委员会而通过(A/78/L.34)]", "A/C.2/79/L.__", "第二委员会"),
    ],
)
def test_the_committee_comes_from_the_basis_line_and_else_from_the_register(
    basis: str, symbol: str, committee: str
) -> None:
    base = adopted(pp("回顾其决议，"))
    assert base.masthead.adoption is not None
    head = replace(base.masthead, adoption=replace(base.masthead.adoption, basis=basis))
    found = proposed(replace(base, masthead=head))
    assert found["symbol"].after == symbol
    assert found["committee"].after == committee


def test_an_english_basis_names_the_committee() -> None:
    base = adopted(pp("Recalling its resolutions,"), language="en")
    assert base.masthead.adoption is not None
    basis = "[on the report of the Sixth Committee (A/78/1, para. 7)]"
    head = replace(base.masthead, adoption=replace(base.masthead.adoption, basis=basis))
    found = proposed(replace(base, masthead=head), register=EMPTY_REGISTER)
    assert (found["symbol"].after, found["committee"].after) == ("A/C.6/79/L.__", "Sixth Committee")
    assert found["session"].after == "Seventy-ninth session"


def test_an_agenda_item_that_is_not_known_is_asked_for() -> None:
    found = proposed(adopted(pp("回顾其决议，")), target=80)
    assert (found["agenda_item"].after, found["agenda_item"].certainty) == ("[…]", Certainty.ASK)
    assert [blank.of("[…]") for blank in found["agenda_item"].blanks] == ["[…]"]


def test_an_item_without_a_title_is_found_by_its_number() -> None:
    base = adopted(pp("回顾其决议，"))
    untitled = replace(base, masthead=replace(base.masthead, agenda_title=None))
    assert proposed(untitled)["agenda_item"].after == "31(c)"


def test_a_text_without_an_item_is_not_asked_about_one() -> None:
    assert "agenda_item" not in proposed(draft(pp("回顾其决议，")))


def test_sponsors_are_asked_for_in_the_usual_forms() -> None:
    sponsors = proposed(adopted(pp("回顾其决议，")))["sponsors"]
    assert sponsors.certainty is Certainty.ASK
    assert len(sponsors.options) == 2
    rolled, _ = apply(adopted(pp("回顾其决议，")), [sponsors])
    assert text_of(rolled.masthead.sponsors) == "[…]：决议草案"
    assert [run.text for run in rolled.masthead.sponsors if run.marks] == ["[…]"]


def test_a_field_s_text_leads_back_to_the_field() -> None:
    document = adopted(pp("回顾其决议，"))
    for field in ("symbol", "session", "agenda_item", "agenda_title", "title"):
        assert with_field(document, field, field_text(document, field)) == document


def test_a_session_is_read_in_words_and_in_digits() -> None:
    document = draft(pp("回顾其决议，"))
    assert with_field(document, "session", "第八十一届会议").masthead.session == 81
    assert with_field(document, "session", "81").masthead.session == 81
    assert with_field(document, "session", "").masthead.session is None
    with pytest.raises(EditRefused):
        with_field(document, "session", "明年")


def test_adoption_can_only_be_dropped() -> None:
    document = adopted(pp("回顾其决议，"))
    assert "78/44." in field_text(document, "adoption")
    with pytest.raises(EditRefused):
        with_field(document, "adoption", "78/45.")


def test_blanks_of_a_title_are_marked() -> None:
    changed = with_field(draft(pp("回顾其决议，")), "title", "[…]图书馆", [Span(0, 3)])
    assert [run.text for run in changed.masthead.title if run.marks] == ["[…]"]


def test_a_masthead_that_says_it_already_is_left_alone() -> None:
    base = draft(pp("回顾其决议，"))
    ready = replace(base, masthead=replace(base.masthead, session=79, symbol="A/79/L.__"))
    assert set(proposed(ready, register=EMPTY_REGISTER)) == {"sponsors"}
    assert ready.masthead != Masthead()


def items(*rows: tuple[str, str, str, str]) -> Register:
    """Items of session 79: number, title and title of the item in Chinese, title in English."""
    found = tuple(AgendaItem(79, number, en, zh, "", parent, 3, "") for number, zh, parent, en in rows)
    return Register((), (*AGENDA[:1], *found))


@pytest.mark.parametrize(
    ("register", "expected"),
    [
        (items(("67", "图书馆", "", "")), "67"),
        (items(("66", "文化", "", "")), "66"),
        (items(("68", "", "", "Libraries")), "68"),
        (items(("66", "文化", "", ""), ("66(a)", "剧院", "文化", "")), None),
        (items(("67", "剧院", "", "Theatres")), None),
    ],
    ids=["under the sub-item's title", "the item alone", "in English alone", "only its other parts", "another one"],
)
def test_an_item_that_may_be_the_same_is_offered_and_left_to_the_user(register: Register, expected: str | None) -> None:
    found = proposed(adopted(pp("回顾其决议，")), register=register)["agenda_item"]
    assert (found.certainty, found.after) == (Certainty.ASK, "[…]")
    assert found.options == ((expected,) if expected else ())
    if expected:
        assert f"项目{expected}" in found.why.zh
        assert f"item {expected}" in found.why.en


def test_the_title_that_the_item_may_have_is_left_to_the_user_too() -> None:
    found = proposed(adopted(pp("回顾其决议，")), register=items(("67", "图书馆", "", "")))["agenda_title"]
    assert (found.certainty, found.after) == (Certainty.ASK, "图书馆")
