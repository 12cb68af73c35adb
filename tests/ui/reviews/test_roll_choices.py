"""What is ticked at first, what is decided, and what is made of blanks."""

from __future__ import annotations

from dataclasses import replace

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
    longer, replaced = "第76/1号、第77/2号、第78/3号和第79/4号决议", "第76/1号、第77/2号和第79/4号决议"
    slid, latest = "第77/2号、第78/3号和第79/4号决议", "第79/4号决议"
    made = proposal("recalled-list", longer, before=before, options=(replaced, slid, latest))
    names = [way_name(made, wording) for wording in (longer, replaced, slid, latest, "别的")]
    assert [name.zh if name else None for name in names] == [
        "逐年添加",
        "换下前一份",
        "去掉最早，添上最新",
        "只留最近一届",
        None,
    ]


def test_the_oldest_of_two_and_the_last_of_a_list_that_begins_with_the_newest_are_dropped_as_such() -> None:
    two = proposal("recalled-list", "x", before="第77/2号和第78/3号决议", options=("第78/3号和第79/4号决议",))
    name = way_name(two, two.options[0])
    assert name is not None
    assert name.zh == "去掉最早，添上最新"
    newest_first = proposal(
        "recalled-list", "第79/4号、第78/3号和第77/2号决议", before="第78/3号、第77/2号和第76/1号决议"
    )
    name = way_name(newest_first, newest_first.after)
    assert name is not None
    assert name.zh == "去掉最早，添上最新"


def test_the_reason_is_that_of_the_wording_that_is_chosen() -> None:
    latest = Sentence(zh="只留最近一届。", en="Only the latest stays.")
    made = replace(proposal("recalled-list", "甲", options=("乙",)), option_whys=(latest,))
    assert Entry(made).why is WHY
    assert Entry(made, Choice(wording="乙")).why is latest
    assert Entry(made, Choice(wording="自己写的")).why is WHY


def test_what_was_typed_stays_for_another_wording_that_is_offered_and_comes_back() -> None:
    offered = ("[…]：决议草案", "[…]：* 决议草案")
    typed = Choice(values=("Ghana",))
    other = worded(offered[1], offered)(typed)
    assert Entry(proposal("masthead-sponsors", offered[0], options=offered[1:]), other).wording == "Ghana：* 决议草案"
    assert worded(offered[0], offered)(other).values == ("Ghana",)
    assert worded("另一种[…]写法", offered)(other).values == ()
