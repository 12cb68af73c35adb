"""What is ticked at first, what is decided, and what is made of blanks."""

from __future__ import annotations

from drafter.model.document import ParagraphId
from drafter.model.place import Place
from drafter.rollforward import Certainty, Plan, Proposal
from drafter.rollforward.blanks import blanks_in
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.reviews.roll_choices import Choice, Choices, Entry, Kind, kind_of, way_name
from drafter.ui.reviews.roll_deciding import worded

WHY = Sentence(zh="因", en="Because")


def proposal(
    rule: str = "session-ordinal",
    after: str = "七十九",
    certainty: Certainty = Certainty.SURE,
    *,
    before: str = "七十八",
    options: tuple[str, ...] = (),
) -> Proposal:
    place = Place(paragraph_id=ParagraphId(1))
    return Proposal(rule, place, Span(0, len(before)), before, after, WHY, certainty, blanks_in(after), options)


def test_what_is_left_to_the_user_is_not_ticked_at_first() -> None:
    ticked = {each: Entry(proposal(certainty=each)).is_ticked for each in Certainty}
    assert ticked == {Certainty.SURE: True, Certainty.LIKELY: True, Certainty.ASK: False}


def test_a_blank_of_the_form_is_opened_even_while_it_is_empty() -> None:
    entry = Entry(proposal("report-symbol", "A/79/[…]", Certainty.ASK))
    assert entry.is_ticked
    assert entry.chosen.blanks == (Span(5, 8),)
    assert not Entry(proposal("overtaken-event", "于[…]", Certainty.ASK)).is_ticked


def test_what_is_filled_in_takes_the_place_of_the_blank() -> None:
    entry = Entry(proposal("report-symbol", "A/79/[…]", Certainty.ASK), Choice(values=("285",)))
    assert (entry.wording, entry.chosen.blanks) == ("A/79/285", ())
    whole = Entry(entry.proposal, Choice(values=("A/79/285",)))
    assert whole.wording == "A/79/285", "a whole symbol is not said twice"


def test_a_blank_that_is_still_empty_stays_one() -> None:
    line = "委员会副主席[…]在就决议草案[…]进行的非正式协商基础上提出的决议草案"
    entry = Entry(proposal("masthead-sponsors", line, Certainty.ASK), Choice(values=("", "A/C.2/79/L.9")))
    assert entry.wording == line.replace("草案[…]", "草案A/C.2/79/L.9")
    assert [blank.of(entry.wording) for blank in entry.chosen.blanks] == ["[…]"]


def test_another_wording_has_its_own_blanks() -> None:
    entry = Entry(proposal("masthead-sponsors", "[…]：决议草案"), Choice(wording="[…]：* 决议草案"))
    assert entry.chosen.after == "[…]：* 决议草案"
    assert entry.chosen.blanks == (Span(0, 3),)


def test_ones_own_wording_joins_the_others() -> None:
    entry = Entry(proposal(options=("八十",)), Choice(wording="八十一"))
    assert entry.wordings == ("七十九", "八十", "八十一")


def test_decisions_outlive_another_plan() -> None:
    one, other = proposal(), proposal("changed-term", before="旧", after="新")
    choices = Choices().planned(Plan((one, other)))
    choices = choices.with_choice(choices.entries[0].key, Choice(ticked=False))
    assert [entry.is_ticked for entry in choices.planned(Plan((other, one))).entries] == [True, False]
    without = choices.planned(Plan((other,)))
    assert [entry.is_ticked for entry in without.planned(Plan((one, other))).entries] == [False, True]


def test_faults_of_the_base_are_only_listed() -> None:
    choices = Choices().planned(Plan((proposal("base-citation-date"), proposal())))
    assert len(choices.entries) == len(choices.faults) == 1
    assert len(choices.accepted) == 1


def test_every_rule_has_a_kind() -> None:
    rules = ("recalled-list", "body-session", "official-record", "overtaken-event", "adopted-only", "changed-term", "x")
    kinds = [kind_of(proposal(rule)) for rule in rules]
    assert kinds == list(Kind)


def test_the_ways_of_a_list_are_named() -> None:
    before = "第76/1号、第77/2号和第78/3号决议"
    longer, latest, slid = "第76/1号、第77/2号、第78/3号和第79/4号决议", "第76/1号、第77/2号和第79/4号决议", ""
    slid = "第77/2号、第78/3号和第79/4号决议"
    made = proposal("recalled-list", longer, before=before, options=(latest, slid))
    names = [way_name(made, wording) for wording in (longer, latest, slid, "别的")]
    assert [name.zh if name else None for name in names] == ["逐年添加", "只留最近一届", "去掉最早，添上最新", None]


def test_what_was_typed_stays_for_another_wording_that_is_offered_and_comes_back() -> None:
    offered = ("[…]：决议草案", "[…]：* 决议草案")
    typed = Choice(values=("Ghana",))
    other = worded(offered[1], offered)(typed)
    assert Entry(proposal("masthead-sponsors", offered[0], options=offered[1:]), other).wording == "Ghana：* 决议草案"
    assert worded(offered[0], offered)(other).values == ("Ghana",)
    assert worded("另一种[…]写法", offered)(other).values == ()
