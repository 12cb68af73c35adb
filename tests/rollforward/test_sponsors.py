"""The sponsors' line in its usual forms, and the note that its asterisk leads to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.model.document import Footnote, Masthead, NoteId, Resolution, Run, text_of
from drafter.model.edits import EditRefused
from drafter.model.numbering import note_marks
from drafter.model.star_note import star_note, uncited_stars
from drafter.rollforward import apply
from drafter.rollforward.fields import with_field
from drafter.rollforward.masthead import SPONSORS_RULE, propose
from drafter.rollforward.proposal import Proposal
from drafter.rollforward.sponsors import (
    GROUP_NOTES,
    SponsorLine,
    kind_of_line,
    sponsors_text,
    with_star_note,
)
from drafter.text.sentence import Language
from tests.builders import op, pp, res
from tests.rollforward.series import adopted, cycle, draft


def offered(document: Resolution) -> Proposal:
    return next(each for each in propose(document, cycle()) if each.rule == SPONSORS_RULE)


def wording(document: Resolution, kind: SponsorLine) -> str:
    sponsors = offered(document)
    return next(each for each in (sponsors.after, *sponsors.options) if kind_of_line(each) is kind)


def from_group(note: str) -> Resolution:
    """A draft of last year that the Chair of a group submitted."""
    return with_field(draft(pp("回顾其决议，"), symbol="A/C.2/78/L.9"), "sponsors", f"甲国：* 决议草案 · * {note}")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_chair_of_the_group_comes_with_the_note(language: Language) -> None:
    base = adopted(pp("回顾其决议，"), op("请秘书长<n>1</n>报告。"), language=language)
    group = wording(base, SponsorLine.GROUP)
    rolled, refused = apply(base, [replace(offered(base), after=group.replace("[…]", "Ghana"), blanks=())])
    assert refused == ()
    note = star_note(rolled)
    assert note is not None
    assert note.text == GROUP_NOTES[language]
    assert note_marks(rolled)[note.id] == "*"
    assert "*" not in text_of(rolled.masthead.sponsors)
    assert sponsors_text(rolled).startswith("Ghana：* " if language == "zh" else "Ghana:* draft")


def test_a_list_of_states_has_no_note() -> None:
    base = adopted(pp("回顾其决议，"))
    rolled, _ = apply(base, [offered(base)])
    assert star_note(rolled) is None


def test_the_form_of_last_year_comes_first() -> None:
    assert kind_of_line(offered(adopted(pp("回顾其决议，"))).after) is SponsorLine.STATES
    assert kind_of_line(offered(from_group(GROUP_NOTES["zh"])).after) is SponsorLine.GROUP
    bureau = with_field(draft(pp("回顾其决议，")), "sponsors", "委员会副主席甲在非正式协商基础上提出的决议草案")
    assert kind_of_line(offered(bureau).after) is SponsorLine.BUREAU


def test_the_note_on_another_group_is_taken_over() -> None:
    base = from_group("代表属于沿海国家集团的联合国会员国。")
    rolled, _ = apply(base, [offered(base)])
    note = star_note(rolled)
    assert note is not None
    assert note.text == "代表属于沿海国家集团的联合国会员国。"
    assert [each.id for each in rolled.footnotes] == [note.id]


def test_an_asterisk_of_ones_own_wording_leads_to_the_note_that_follows_it() -> None:
    document = with_field(res(op("请报告。")), "sponsors", "甲国：* 决议草案\n* 代表某集团。")
    assert sponsors_text(document) == "甲国：* 决议草案 · * 代表某集团。"


def test_the_note_can_be_written_for_an_asterisk_that_was_typed_and_taken_away_again() -> None:
    document = replace(res(op("请报告。")), masthead=Masthead("大会", sponsors=(Run("甲国：* 决议草案"),)))
    assert [span.start for span in uncited_stars(document)] == [3]
    noted = with_star_note(document, "代表某集团。")
    assert sponsors_text(noted) == "甲国：* 决议草案 · * 代表某集团。"
    assert not list(uncited_stars(noted))
    assert sponsors_text(with_star_note(noted, "代表另一集团。")).endswith("* 代表另一集团。")
    bare = with_star_note(noted, "")
    assert (text_of(bare.masthead.sponsors), bare.footnotes) == ("甲国： 决议草案", ())


def test_a_note_needs_sponsors() -> None:
    with pytest.raises(EditRefused):
        with_star_note(res(op("请报告。")), "代表某集团。")


def test_a_numbered_note_is_no_asterisk() -> None:
    base = from_group("A/78/1。")
    note = base.footnotes[-1]
    plain = replace(base, footnotes=(Footnote(NoteId(note.id), note.runs),))
    assert "*" not in sponsors_text(plain)
