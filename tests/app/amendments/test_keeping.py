"""What is kept of a file that came back is enough to go on with it."""

from __future__ import annotations

from dataclasses import replace

from drafter.app.amendments.accepting import accepted
from drafter.app.amendments.amendment import Standing
from drafter.app.amendments.keeping import keys_of, named, received_of
from drafter.app.amendments.standing import located
from drafter.formats.docx.redline import compare
from drafter.model.document import Resolution
from drafter.model.received_file import ReceivedFile
from drafter.store.draft_file import Draft, to_bytes
from tests.app.amendments.files import CANADA, OURS
from tests.builders import op, pp, res
from tests.formats.docx.files import WHEN

SENT = res(pp("<b>回顾</b>其第78/1号决议，"), op("<b>欢迎</b>各方的努力；"), op("<b>请</b>秘书长提交努力报告。"))
THEIRS = res(pp("<b>回顾</b>其第78/1号决议，"), op("<b>欢迎</b>各方的贡献；"), op("<b>请</b>秘书长提交贡献报告。"))


def test_a_file_without_tracked_changes_is_compared_with_the_draft_of_that_day() -> None:
    kept = ReceivedFile("back.drafter", to_bytes(Draft(THEIRS)), against=SENT)
    first, second = received_of(kept).amendments
    draft: Resolution = accepted(received_of(kept), [first], SENT)[0]
    standings = [one.standing for one in located(received_of(kept), draft)]
    assert standings == [Standing.TAKEN, Standing.OPEN]
    assert second.before == "努力"


def test_of_rejected_changes_that_say_the_same_the_right_one_is_known_again() -> None:
    received = received_of(ReceivedFile("back.docx", compare(SENT, None, THEIRS, CANADA, WHEN), (OURS,)))
    first, second = received.amendments
    assert (first.before, first.after) == (second.before, second.after)
    for one in (first, second):
        names = named([one.key], received)
        assert keys_of(names, received) == {one.key}
    assert keys_of([replace(names[0], after="别的")], received) == frozenset()
