"""Notes that say the same, as 同上 does: one of them changes, and no other is taken for it."""

from __future__ import annotations

from drafter.app.amendments.accepting import accepted
from drafter.app.amendments.amendment import Located, Standing
from drafter.app.amendments.received import Received
from drafter.app.amendments.standing import located
from drafter.model import edits
from drafter.model.document import NOTE_CHARACTER, Resolution
from drafter.text.spans import Span
from tests.app.amendments.files import received
from tests.builders import op, pp, res, runs

TWINS = res(
    pp("<b>回顾</b>其第73/291号决议<n>1</n>和第74/305号决议<n>2</n>以及第75/1号决议<n>3</n>并重申承诺，"),
    op("<b>促请</b>各国合作<n>4</n>和参与<n>5</n>。"),
    notes={1: "见附件。", 2: "同上。", 3: "同上。", 4: "同上。", 5: "同上，第3段。"},
)


def only(got: Received, draft: Resolution) -> Located:
    (found,) = located(got, draft)
    return found


def test_one_of_several_notes_that_say_the_same_goes_and_no_other_is_touched() -> None:
    second = TWINS.paragraphs[0].content.index(NOTE_CHARACTER, 14)
    theirs = edits.type_text(TWINS, TWINS.paragraphs[0].id, Span(second, second + 1), "")
    one = only(received(TWINS, theirs), TWINS)
    assert (one.standing, one.amendment.old) == (Standing.OPEN, Span(second, second + 1))


def test_a_note_put_in_before_others_like_it_shifts_none_of_them() -> None:
    theirs = edits.add_note(TWINS, TWINS.paragraphs[0].id, 6, runs("同上。"))
    got = received(TWINS, theirs)
    assert only(got, TWINS).standing is Standing.OPEN
    after, _ = accepted(got, got.amendments, TWINS)
    assert [note.text for note in map(after.notes_by_id.__getitem__, after.cited_notes)] == [
        "同上。", "见附件。", "同上。", "同上。", "同上。", "同上，第3段。",
    ]  # fmt: skip
    assert only(got, after).standing is Standing.TAKEN


def test_changes_of_notes_that_say_the_same_can_be_taken_in_any_order() -> None:
    theirs = TWINS
    for note, words in zip(TWINS.footnotes[1:4], ("同上，第5段。", "同上，附件。", "同上，第7段。"), strict=True):
        theirs = edits.set_note_runs(theirs, note.id, runs(words))
    got = received(TWINS, theirs)
    draft = TWINS
    for amendment in reversed(got.amendments):
        assert [one.standing for one in located(got, draft) if one.amendment.key == amendment.key] == [Standing.OPEN]
        draft, _ = accepted(got, [amendment], draft)
    assert {one.standing for one in located(got, draft)} == {Standing.TAKEN}
    assert [note.text for note in draft.footnotes] == [note.text for note in theirs.footnotes]
