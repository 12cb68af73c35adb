"""What is missing before submission: errors and blanks, wherever they stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drafter.app.draft_checks import DraftChecks
from drafter.app.outstanding import PAST_RULE, blanks_of, outstanding
from drafter.app.recent import MOST, describe, with_recent
from drafter.checks.finding import Family, Finding, Severity
from drafter.checks.rules.dates import ALREADY_PAST
from drafter.checks.rules.masthead import TITLE
from drafter.model.document import Adoption, Mark, Masthead, NoteId, ParagraphId, Resolution, Run
from drafter.model.place import Place
from drafter.model.state import Base, DraftState
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from tests.builders import WHOLE, op, pp, res

BLANK = frozenset({Mark.BLANK})


def finding(severity: Severity) -> Finding:
    said = Sentence("错", "wrong")
    return Finding("x", Family.LEAD, severity, Place(ParagraphId(1)), None, "", said, said)


def test_blanks_are_found_in_reading_order_with_their_places() -> None:
    masthead = replace(WHOLE, agenda_item="[…]", sponsors=(Run("[…]", BLANK), Run("：决议草案")))
    document = res(pp("回顾第<x>[…]</x>号决议，"), op("请秘书长<n>1</n>报告。"), masthead=masthead)
    assert [(blank.place, blank.span) for blank in blanks_of(document)] == [
        (Place(field="agenda_item"), Span(0, 3)),
        (Place(field="sponsors"), Span(0, 3)),
        (Place(paragraph_id=ParagraphId(1)), Span(3, 6)),
    ]


def test_blanks_of_notes_count_and_the_symbol_the_secretariat_gives_does_not() -> None:
    document = res(op("请秘书长<n>1</n>报告。"), masthead=replace(WHOLE, symbol="A/79/L.__"))
    note = document.footnotes[0]
    changed = type(note)(note.id, (Run("A/79/"), Run("[…]", BLANK), Run("。")))
    document = type(document)(document.language, document.masthead, document.paragraphs, (changed,), document.next_id)
    (blank,) = blanks_of(document)
    assert blank.place == Place(note_id=NoteId(1001))
    assert (blank.text, blank.context) == ("[…]", "A/79/[…]。")


def test_neighbouring_blank_runs_are_one_blank() -> None:
    document = res(pp("见<x>[…]</x><x>[…]</x>，"), masthead=WHOLE)
    assert [blank.span for blank in blanks_of(document)] == [Span(1, 7)]


def test_errors_and_blanks_must_be_settled_and_warnings_need_not() -> None:
    document = res(pp("回顾第<x>[…]</x>号决议，"), masthead=WHOLE)
    left = outstanding(document, [finding(severity) for severity in Severity])
    assert (len(left.errors), len(left.blanks), len(left.warnings)) == (1, 1, 1)
    assert left.count == 2


def test_a_recent_draft_says_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "a.drafter"
    draft_file.save(path, Draft(res(pp("<b>回顾</b>第<x>[…]</x>号决议，"), op("<b>请</b>秘书长报告。"))))
    described = describe(path, DraftChecks())
    assert described.is_there
    assert described.to_settle is not None
    assert described.to_settle >= 1
    assert not describe(tmp_path / "gone.drafter").is_there


def test_recent_drafts_are_newest_first_and_few(tmp_path: Path) -> None:
    paths: tuple[str, ...] = ()
    for name in (*"abcdefghij", "c"):
        paths = with_recent(paths, tmp_path / name)
    assert [Path(path).name for path in paths] == list("cjihgfed")
    assert len(paths) == MOST


# What should stand above the text and does not


def missing(masthead: Masthead) -> list[str | None]:
    return [blank.place.field for blank in blanks_of(res(pp("回顾其决议，"), masthead=masthead))]


def test_what_every_submitted_draft_has_is_missing_where_it_is_not_there() -> None:
    assert missing(Masthead("大会")) == ["session", "agenda_item", "sponsors", "title"]
    assert missing(replace(WHOLE, title=(Run(" "),))) == ["title"]
    assert missing(WHOLE) == []


def test_a_committee_is_missing_where_the_symbol_is_of_one() -> None:
    assert missing(replace(WHOLE, symbol="A/C.2/79/L.__")) == ["committee"]
    assert missing(replace(WHOLE, symbol="A/C.2/79/L.__", committee="第二委员会")) == []
    assert missing(replace(WHOLE, symbol="A/79/L.__")) == [], "the plenary has none"


def test_nothing_is_missing_above_an_adopted_text_and_above_none() -> None:
    assert missing(Masthead("大会", adoption=Adoption(number="79/1"))) == []
    assert blanks_of(res()) == ()


def test_a_draft_without_title_and_session_is_not_ready_and_hears_it_once() -> None:
    untitled = res(
        pp("<b>回顾</b>其决议，"), op("<b>决定</b>继续审议。"), masthead=replace(WHOLE, title=(), session=None)
    )
    found = DraftChecks()(DraftState(untitled))
    assert any(each.rule == TITLE.name for each in found)
    left = outstanding(untitled, found)
    assert [blank.place.field for blank in left.blanks] == ["session", "title"]
    assert not any(each.place.field == "title" for each in left.warnings)
    assert left.count >= 2


# Events that are past

MEETING = "<b>期待</b>将于2026年1月3日至5日在甲城举行的会议；"
TODAY = date(2026, 1, 20)


def meeting(session: int | None = 80, **masthead: object) -> Resolution:
    return res(op("<b>铭记</b>会议；"), op(MEETING), masthead=replace(WHOLE, session=session, **masthead))  # type: ignore[arg-type]


def past_finding(severity: Severity = Severity.WARNING) -> Finding:
    said = Sentence("会期已过", "past")
    return Finding(PAST_RULE, Family.DATE, severity, Place(ParagraphId(2)), None, "", said, said)


def test_an_event_that_is_past_is_listed_and_keeps_nothing_from_being_submitted() -> None:
    left = outstanding(meeting(), (), today=TODAY)
    assert [(one.place, one.text) for one in left.past] == [
        (Place(ParagraphId(2)), "期待将于2026年1月3日至5日在甲城举行的")
    ]
    assert left.count == 0


def test_what_is_still_to_come_on_the_day_of_drafting_is_not_past() -> None:
    assert outstanding(meeting(), (), today=date(2026, 1, 4)).past == ()
    assert outstanding(meeting(None), (), today=date(2026, 1, 4)).past == ()
    assert outstanding(meeting(None), (), today=TODAY).past


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("See A/78/<x>[…]</x> and A/78/[…].", "See A/78/[…] and A/78/[…]."),
        ("See document A/78/80 and A/78/<x>[…]</x>.", "…A/78/80 and A/78/[…]."),
        ("the report in document A/C.2/78/<x>[…]</x> on communications", "…document A/C.2/78/[…] on communications"),
        ("请秘书长就此向大会第七十九届会议提交第79/<x>[…]</x>号报告，", "…会第七十九届会议提交第79/[…]号报告，"),
    ],
)
def test_a_blank_is_shown_among_whole_words_and_symbols(words: str, shown: str) -> None:
    (blank,) = blanks_of(res(pp(words), masthead=WHOLE))
    assert blank.context == shown


def test_a_draft_for_a_later_session_is_judged_by_its_day() -> None:
    assert outstanding(meeting(81), (), today=date(2025, 12, 1)).past


def test_events_are_looked_for_anew_when_the_session_changes() -> None:
    """A session that is over, is on or is still to come has each its own day of drafting."""
    early = res(op(MEETING), masthead=Masthead("大会", session=81))
    late = replace(early, masthead=replace(early.masthead, session=79))
    found = [len(outstanding(each, (), today=TODAY).past) for each in (early, late, early)]
    assert found == [1, 0, 1]


def test_an_adopted_text_is_what_it_is() -> None:
    adopted = meeting(adoption=Adoption(number="80/1", adopted_on=date(2025, 12, 18)))
    assert outstanding(adopted, (), today=TODAY).past == ()


def test_the_check_that_says_the_same_is_not_counted_twice() -> None:
    left = outstanding(meeting(), (past_finding(), finding(Severity.WARNING)), today=TODAY)
    assert (len(left.warnings), len(left.other_warnings)) == (2, 1)


def test_an_event_that_the_user_ignores_is_not_listed() -> None:
    assert outstanding(meeting(), (), (past_finding(Severity.HINT),), TODAY).past == ()


def test_the_check_has_the_name_that_is_looked_for() -> None:
    assert ALREADY_PAST.name == PAST_RULE


def test_the_day_of_drafting_that_the_user_set_decides() -> None:
    base = Base(meeting(79), "A/RES/79/1", drafted_on=date(2026, 1, 4))
    assert outstanding(meeting(), (), today=TODAY, base=base).past == ()
    assert outstanding(meeting(), (), today=date(2026, 1, 4), base=replace(base, drafted_on=TODAY)).past


def test_the_checks_go_by_the_same_day() -> None:
    draft = meeting(81)
    late, early = (Base(meeting(79), "A/RES/79/1", drafted_on=day) for day in (date(2026, 2, 1), date(2026, 1, 4)))
    told = [any(each.rule == PAST_RULE for each in DraftChecks()(DraftState(draft, base))) for base in (late, early)]
    assert told == [True, False]
