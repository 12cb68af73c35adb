"""The roll-forward review by hand: ticks, wordings, blanks, the day and the session; what is applied is one draft."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from pytestqt.qtbot import QtBot

from drafter.app.library_texts import add_text
from drafter.formats.imported import Imported
from drafter.library import Library
from drafter.model.document import Adoption, Mark, Masthead, Resolution, Run
from drafter.model.state import Base
from drafter.register.lookup import register
from drafter.register.series import Periodicity
from drafter.rollforward import Certainty, Cycle, Proposal, apply, drafting_day, plan
from drafter.rollforward.assumed_target import AssumedTarget
from drafter.text.resources import resource
from drafter.text.sentence import Language, Sentence
from drafter.ui.lists.pieces import Look, plain_text
from drafter.ui.reviews import planning, roll_cycle
from drafter.ui.reviews.roll_choices import Entry, Key, Kind, kind_of
from drafter.ui.reviews.roll_words import NOT_YET, assumption
from drafter.ui.reviews.rolling import RollReview
from drafter.ui.services import Services
from tests.builders import op, pp, res

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def shown(qtbot: QtBot, services: Services) -> RollReview:
    made = RollReview(services.theme, services.translation, services.tasks, library_path=services.library_path)
    qtbot.addWidget(made)
    made.resize(1440, 860)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture(autouse=True)
def in_summer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the session that is drafted for."""
    on(monkeypatch, date(2026, 7, 1))


def on(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    class Day(date):
        @classmethod
        def today(cls) -> date:
            return day

    monkeypatch.setattr(roll_cycle, "date", Day)


@pytest.fixture
def review(qtbot: QtBot, services: Services, base: Base) -> RollReview:
    made = shown(qtbot, services)
    made.start(base)
    planned(qtbot, made)
    made.setFocus()
    return made


def planned(qtbot: QtBot, review: RollReview) -> None:
    qtbot.waitUntil(lambda: not review.is_planning)


def press(qtbot: QtBot, review: RollReview, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(review.list, key, modifier)


def entry(review: RollReview, rule: str) -> Entry:
    return next(entry for entry in review.choices.entries if entry.proposal.rule == rule)


def select(review: RollReview, rule: str) -> Entry:
    rules = [entry.proposal.rule for entry in review.entries]
    review.list.setCurrentIndex(review.list.model().index(rules.index(rule), 0))
    return entry(review, rule)


def field(review: RollReview, hint: str) -> int:
    return next(i for i, (_, label) in enumerate(review.form._labels) if hint in label.text())


def test_the_plan_is_for_the_next_session_and_its_usual_day(review: RollReview, base: Base) -> None:
    expected = plan(base.document, Cycle(81, register(), date(2026, 10, 1)))
    assert [e.proposal for e in review.entries] == [p for p in expected.proposals if p.rule != "base-citation-date"]
    assert review.form.session.value() == 81
    assert review.form.drafting_day == date(2026, 10, 1)
    assert review.header.title.text() == "Roll forward to the eighty-first session"


def test_within_the_session_it_is_drafted_today(
    qtbot: QtBot, services: Services, base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(monkeypatch, date(2026, 11, 22))
    review = shown(qtbot, services)
    review.start(base)
    assert review.form.drafting_day == date(2026, 11, 22)
    review.form.session.setValue(82)
    assert review.form.drafting_day == date(2027, 10, 1)


def test_control_enter_applies_what_is_ticked(qtbot: QtBot, review: RollReview, base: Base) -> None:
    with qtbot.waitSignal(review.applied) as applied:
        press(qtbot, review, Qt.Key.Key_Return, CONTROL)
    draft, accepted = applied.args
    assert draft.masthead.session == 81
    assert draft.masthead.adoption is None
    assert "第80/372号决议" in next(p.text for p in draft.paragraphs if "79/374" in p.text)
    assert len(accepted) == len([e for e in review.choices.entries if e.is_ticked])
    assert f"Apply {len(accepted)}, start drafting" in review.header.primary.text()
    assert base.document.masthead.session == 80, "the base stays what it is"


@pytest.mark.parametrize(("language", "working"), [("zh", "正在推算改动…"), ("en", "Working out the changes…")])
def test_it_says_that_it_works_and_applies_nothing_unseen(
    qtbot: QtBot, services: Services, base: Base, language: Language, working: str
) -> None:
    services.translation.set_language(language)
    review = shown(qtbot, services)
    applied: list[object] = []
    review.applied.connect(lambda *what: applied.append(what))
    review.start(base)
    assert review._nothing.isVisible()
    assert review._nothing.text() == review.footer.keys.text() == working
    review.apply()
    assert services.say(NOT_YET) == review.footer.words.full_text
    planned(qtbot, review)
    assert not review._nothing.isVisible()
    assert review.footer.keys.text() != working
    assert applied == []


def test_space_ticks_and_the_button_counts(qtbot: QtBot, review: RollReview) -> None:
    ticked = len(review.choices.accepted)
    select(review, "session-ordinal")
    press(qtbot, review, Qt.Key.Key_Space)
    assert not entry(review, "session-ordinal").is_ticked
    assert f"Apply {ticked - 1}," in review.header.primary.text()
    assert review.card.tick.isChecked() is False
    press(qtbot, review, Qt.Key.Key_Space)
    assert entry(review, "session-ordinal").is_ticked


def test_a_click_on_the_tick_ticks(qtbot: QtBot, review: RollReview) -> None:
    index = review.list.model().index(1, 0)
    was = review.entries[1].is_ticked
    qtbot.mouseClick(
        review.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=review.list.visualRect(index).topLeft() + QPoint(20, 18),
    )
    assert review.entries[1].is_ticked is not was
    assert review.list.currentIndex() == index


def test_what_is_asked_can_be_taken_or_kept(qtbot: QtBot, review: RollReview) -> None:
    assert not select(review, "overtaken-event").is_ticked
    assert review.card.take.isVisible()
    qtbot.mouseClick(review.card.take, Qt.MouseButton.LeftButton)
    assert entry(review, "overtaken-event").is_ticked
    qtbot.mouseClick(review.card.keep, Qt.MouseButton.LeftButton)
    assert not entry(review, "overtaken-event").is_ticked
    assert not entry(review, "overtaken-event").is_open


def test_enter_writes_ones_own_words(qtbot: QtBot, review: RollReview) -> None:
    select(review, "overtaken-event")
    press(qtbot, review, Qt.Key.Key_Return)
    own = review.card.own
    assert own.isVisible()
    assert own.toPlainText() == entry(review, "overtaken-event").proposal.after
    own.selectAll()
    qtbot.keyClicks(own, "Own words")
    qtbot.keyClick(own, Qt.Key.Key_Return)
    assert entry(review, "overtaken-event").chosen.after == "Own words"
    assert entry(review, "overtaken-event").is_ticked
    assert not own.isVisible()
    with qtbot.waitSignal(review.applied) as applied:
        review.apply()
    assert any("Own words" in p.text for p in applied.args[0].paragraphs)


def test_esc_gives_ones_own_words_up(qtbot: QtBot, review: RollReview) -> None:
    before = select(review, "overtaken-event")
    press(qtbot, review, Qt.Key.Key_Return)
    qtbot.keyClicks(review.card.own, "x")
    qtbot.keyClick(review.card.own, Qt.Key.Key_Escape)
    assert entry(review, "overtaken-event") == before
    qtbot.waitUntil(review.list.hasFocus)


def test_ones_own_words_are_in_as_they_are_written(qtbot: QtBot, review: RollReview) -> None:
    before = select(review, "overtaken-event")
    press(qtbot, review, Qt.Key.Key_Return)
    own = review.card.own
    own.selectAll()
    qtbot.keyClicks(own, "Own words")
    assert own.isVisible()
    assert entry(review, "overtaken-event").chosen.after == "Own words"
    with qtbot.waitSignal(review.applied) as applied:
        review.apply()
    assert any("Own words" in p.text for p in applied.args[0].paragraphs)
    own.selectAll()
    qtbot.keyClick(own, Qt.Key.Key_Delete)
    assert entry(review, "overtaken-event") == before
    qtbot.keyClicks(own, "Other words")
    select(review, "recalled-list")
    assert entry(review, "overtaken-event").chosen.after == "Other words"
    assert not own.isVisible()


def test_the_other_wordings_are_radio_buttons(qtbot: QtBot, review: RollReview) -> None:
    proposal = select(review, "recalled-list").proposal
    assert review.card.options[0].text() == "Add to the list"
    assert len(review.card.options) == 1 + len(proposal.options)
    press(qtbot, review, Qt.Key.Key_Right)
    assert review.card.options[0].hasFocus()
    qtbot.mouseClick(review.card.options[1], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert entry(review, "recalled-list").chosen.after == proposal.options[0]
    shown = [piece.text for piece in review.card._after.pieces if Look.INSERTED in piece.looks]
    assert shown


def test_what_is_filled_in_reaches_the_draft(qtbot: QtBot, review: RollReview) -> None:
    report = review.form.edits[field(review, "Note 3")]
    qtbot.keyClicks(report, "285")
    sponsor = review.form.edits[field(review, "Sponsors change")]
    qtbot.keyClicks(sponsor, "Ghana")
    with qtbot.waitSignal(review.applied) as applied:
        review.apply()
    draft: Resolution = applied.args[0]
    assert "A/81/285" in [note.text.rstrip("。") for note in draft.footnotes]
    assert "".join(run.text for run in draft.masthead.sponsors) == "Ghana：决议草案"


def test_an_empty_field_leaves_a_blank_in_the_draft(qtbot: QtBot, review: RollReview) -> None:
    with qtbot.waitSignal(review.applied) as applied:
        review.apply()
    draft: Resolution = applied.args[0]
    blanks = [run.text for note in draft.footnotes for run in note.runs if Mark.BLANK in run.marks]
    assert blanks
    assert any(Mark.BLANK in run.marks for run in draft.masthead.sponsors)


def test_empty_fields_are_marked_and_counted(qtbot: QtBot, review: RollReview) -> None:
    edits = review.form.edits
    assert review.form._title.text() == f"To fill in {len(edits)}"
    assert {edit.property("kind") for edit in edits} == {"blank"}
    qtbot.keyClicks(edits[0], "x")
    assert review.form._title.text() == f"To fill in {len(edits) - 1}"
    assert edits[0].property("kind") == ""


def test_the_sponsors_line_can_be_of_another_kind(qtbot: QtBot, review: RollReview) -> None:
    before = len(review.form.edits)
    qtbot.mouseClick(review.form.chips[2], Qt.MouseButton.LeftButton)
    assert "副主席" in entry(review, "masthead-sponsors").wording
    assert len(review.form.edits) == before + 1, "the name, and the symbol of the draft consulted on"
    assert review.form.chips[2].isChecked()


def test_filters_narrow_the_list(review: RollReview) -> None:
    rows = review.filters.filters.rows
    asked = next(i for i, row in enumerate(rows) if row.certainty is Certainty.ASK)
    review.filters.setCurrentIndex(review.filters.model().index(asked, 0))
    assert {e.proposal.certainty for e in review.entries} == {Certainty.ASK}
    assert len(review.entries) == rows[asked].count
    masthead = next(i for i, row in enumerate(rows) if row.kind is Kind.MASTHEAD)
    review.filters.setCurrentIndex(review.filters.model().index(masthead, 0))
    assert {kind_of(e.proposal) for e in review.entries} == {Kind.MASTHEAD}
    review.filters.setCurrentIndex(review.filters.model().index(0, 0))
    assert len(review.entries) == len(review.choices.entries)


def test_filters_say_how_many_are_ticked(qtbot: QtBot, review: RollReview) -> None:
    def note() -> str:
        rows = review.filters.filters.rows
        return next(row.note for row in rows if row.certainty is Certainty.SURE)

    assert note() == "ticked"
    sure = [e.proposal.rule for e in review.choices.entries if e.proposal.certainty is Certainty.SURE]
    select(review, sure[0])
    press(qtbot, review, Qt.Key.Key_Space)
    assert note() == f"{len(sure) - 1} ticked"


def test_an_earlier_day_lets_events_be_to_come(qtbot: QtBot, review: RollReview) -> None:
    assert entry(review, "overtaken-event")
    review.form.day.setDate(QDate(2026, 1, 10))
    planned(qtbot, review)
    assert "overtaken-event" not in [e.proposal.rule for e in review.choices.entries]


def test_another_session_is_planned_for_and_brings_its_day(qtbot: QtBot, review: RollReview) -> None:
    select(review, "adopted-only")
    press(qtbot, review, Qt.Key.Key_Space)
    review.form.session.setValue(82)
    planned(qtbot, review)
    assert entry(review, "masthead-session").proposal.after == "第八十二届会议"
    assert review.form.drafting_day == drafting_day(82)
    assert not entry(review, "adopted-only").is_ticked, "what was decided stays decided"


def test_a_session_that_is_not_after_the_base_is_refused(qtbot: QtBot, review: RollReview) -> None:
    review.form.session.setValue(80)
    planned(qtbot, review)
    assert "of session 80" in review.remarks.text
    assert not review.header.primary.isEnabled()
    applied: list[object] = []
    review.applied.connect(lambda *args: applied.append(args))
    press(qtbot, review, Qt.Key.Key_Return, CONTROL)
    assert applied == []
    review.form.session.setValue(81)
    planned(qtbot, review)
    assert review.header.primary.isEnabled()
    assert review.entries


def test_doubts_about_the_base_are_shown_when_asked(qtbot: QtBot, review: RollReview) -> None:
    assert review.choices.faults
    assert review.remarks.text == ""
    qtbot.mouseClick(review.faults, Qt.MouseButton.LeftButton)
    assert "2017年12月18日" in review.remarks.text


def test_coming_back_with_the_same_base_finds_what_was_decided(qtbot: QtBot, review: RollReview, base: Base) -> None:
    select(review, "overtaken-event")
    press(qtbot, review, Qt.Key.Key_Space)
    review.start(base)
    assert entry(review, "overtaken-event").is_ticked
    review.start(base, 82)
    planned(qtbot, review)
    assert review.form.session.value() == 82


def test_back_and_skip_are_said(qtbot: QtBot, review: RollReview) -> None:
    with qtbot.waitSignal(review.back):
        qtbot.mouseClick(review.header.back, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(review.skipped):
        qtbot.mouseClick(review.header.skip, Qt.MouseButton.LeftButton)


def test_rows_are_read_out_as_sentences(review: RollReview, services: Services) -> None:
    services.translation.set_language("zh")
    words = [review.list.model().index(i, 0).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(2)]
    assert words[1].startswith("已勾选，文头，届会议，确定，")


def test_what_is_applied_is_what_the_core_makes_of_it(qtbot: QtBot, review: RollReview, base: Base) -> None:
    accepted: tuple[Proposal, ...] = review.choices.accepted
    with qtbot.waitSignal(review.applied) as applied:
        review.apply()
    assert applied.args[0] == apply(base.document, accepted)[0]


def test_input_methods_are_off_in_the_lists(qtbot: QtBot, review: RollReview) -> None:
    for view in (review.list, review.filters):
        view.setFocus()
        assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_links_of_a_row_that_is_not_open_do_what_they_say(qtbot: QtBot, review: RollReview) -> None:
    rules = [each.proposal.rule for each in review.entries]
    index = review.list.model().index(rules.index("overtaken-event"), 0)
    review.list.scrollTo(index)
    row = review.list.visualRect(index)
    where = QPoint(row.right() - 40, row.bottom() - 18)
    qtbot.mouseClick(review.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert review.list.currentIndex() == index
    assert not entry(review, "overtaken-event").is_open, "kept as it is"
    assert not entry(review, "overtaken-event").is_ticked


def test_another_base_takes_the_place_of_the_first(qtbot: QtBot, review: RollReview, wrapped: Imported) -> None:
    select(review, "report-symbol")
    press(qtbot, review, Qt.Key.Key_Space)
    review.start(Base(wrapped.document, "pasted.txt"))
    planned(qtbot, review)
    assert review.form.session.value() == 79
    assert entry(review, "masthead-session").proposal.after == "第七十九届会议"
    assert review.list.currentIndex().row() == 0


# By keyboard through what is left to decide


@pytest.fixture
def eventful(qtbot: QtBot, services: Services) -> RollReview:
    """Three meetings that were still to come."""
    text = "<b>期待</b>将于2024年{}月3日至5日在甲城举行的会议；"
    masthead = Masthead("大会", symbol="A/RES/78/167", session=78, adoption=Adoption(number="78/167"))
    made = shown(qtbot, services)
    made.start(Base(res(*(op(text.format(month)) for month in (1, 2, 3)), masthead=masthead), "A/RES/78/167"))
    planned(qtbot, made)
    made.setFocus()
    return made


def current_key(review: RollReview) -> Key | None:
    return None if review.current is None else review.current.key


def test_f7_goes_to_what_waits_for_a_decision_and_then_round(qtbot: QtBot, eventful: RollReview) -> None:
    waiting = [each.key for each in eventful.choices.entries if each.waits]
    assert len(waiting) == 3
    for key in (*waiting, waiting[0]):
        press(qtbot, eventful, Qt.Key.Key_F7)
        assert current_key(eventful) == key
    press(qtbot, eventful, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert current_key(eventful) == waiting[-1]
    assert "F7" in eventful.footer.keys.text()


def test_the_foot_says_how_many_are_left_to_decide(qtbot: QtBot, eventful: RollReview, services: Services) -> None:
    services.translation.set_language("zh")
    said = eventful.footer.keys.text
    qtbot.waitUntil(lambda: said().endswith("请您定3"))
    for left in ("请您定2", "请您定1"):
        press(qtbot, eventful, Qt.Key.Key_F7)
        press(qtbot, eventful, Qt.Key.Key_Delete)
        assert said().endswith(left)
    press(qtbot, eventful, Qt.Key.Key_F7)
    press(qtbot, eventful, Qt.Key.Key_Space)
    assert "请您定" not in said()
    assert "F7" not in said()


@pytest.mark.parametrize(("language", "shown"), [("zh", "2021年10月1日"), ("en", "1 October 2021")])
def test_the_day_of_drafting_is_in_the_language_of_the_window(
    review: RollReview, services: Services, language: Language, shown: str
) -> None:
    review.form.day.setDate(QDate(2021, 10, 1))
    for each in ("zh", "en", language):
        services.translation.set_language("zh" if each == "zh" else "en")
        review.form.retranslate()
    assert review.form.day.text() == shown


def test_f7_leaves_out_what_was_decided_and_what_the_filter_hides_is_shown(qtbot: QtBot, eventful: RollReview) -> None:
    first, second, third = [each.key for each in eventful.choices.entries if each.waits]
    press(qtbot, eventful, Qt.Key.Key_F7)
    press(qtbot, eventful, Qt.Key.Key_Delete)
    kept = eventful.choices.entry(first)
    assert kept is not None
    assert (kept.is_open, kept.is_ticked) == (False, False)
    sure = next(i for i, row in enumerate(eventful.filters.filters.rows) if row.certainty is Certainty.SURE)
    eventful.filters.setCurrentIndex(eventful.filters.filters.index(sure))
    assert second not in [each.key for each in eventful.entries]
    press(qtbot, eventful, Qt.Key.Key_F7)
    assert current_key(eventful) == second
    assert eventful.list.hasFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_F7, Qt.Key.Key_Delete, Qt.Key.Key_F7):
        press(qtbot, eventful, key)
    assert current_key(eventful) == third, "nothing waits any more"
    assert eventful.footer.words.text() == "None waits for you to decide"
    assert "F7" not in eventful.footer.keys.text()


def test_all_that_are_alike_are_taken_and_kept_together(qtbot: QtBot, services: Services) -> None:
    paragraphs = [op(f"<b>鼓励</b>第{n}项三角合作，推动三角合作。") for n in "一二三"]
    masthead = Masthead("大会", symbol="A/RES/78/167", session=78, adoption=Adoption(number="78/167"))
    made = shown(qtbot, services)
    made.start(Base(res(*paragraphs, masthead=masthead), "A/RES/78/167"))
    planned(qtbot, made)
    select(made, "changed-term")
    assert made.card.take_alike.text() == "Take all 6 alike"
    qtbot.mouseClick(made.card.take_alike, Qt.MouseButton.LeftButton)
    terms = [each for each in made.choices.entries if each.proposal.rule == "changed-term"]
    assert [each.is_ticked for each in terms] == [True] * 6
    made.list.setFocus()
    press(qtbot, made, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not any(each.is_ticked or each.is_open for each in made.choices.alike(terms[0]))
    select(made, "masthead-session")
    assert not made.card.take_alike.isVisible()


def test_with_nothing_ticked_the_button_begins_the_draft(qtbot: QtBot, review: RollReview) -> None:
    for each in review.choices.entries:
        review._deciding.tick(each, is_on=False)
    assert review.header.primary.text() == "Start drafting  Ctrl+Enter"


# The session that was assumed, and the earlier text


def test_the_session_is_said_to_be_assumed_until_the_user_sets_it(qtbot: QtBot, review: RollReview) -> None:
    assert review.form.session_words == "The base itself has the item taken up again at session 81. It can be changed."
    review.form.session.setValue(82)
    planned(qtbot, review)
    assert review.form.session_words == ""


def test_a_base_without_a_session_says_where_the_session_is_from(
    qtbot: QtBot, services: Services, review: RollReview
) -> None:
    review.start(Base(res(op("<b>请</b>秘书长提交报告。")), "pasted"))
    planned(qtbot, review)
    assert "does not say its session" in review.form.session_words


def test_a_series_that_does_not_come_every_session_is_told() -> None:
    every = Periodicity(2, is_regular=True, why=Sentence("", ""))
    document = res(op("x"), masthead=Masthead("大会", session=78))
    known = AssumedTarget(80, Sentence("基稿是第78届，这个系列每2届一次。", "It comes every 2 sessions."))
    assert assumption(document, known, every, is_own=False).zh == "基稿是第78届，这个系列每2届一次。可改。"
    assert assumption(document, None, every, is_own=True).en == "This series comes every 2 sessions."


def test_the_session_is_the_one_that_the_text_names(qtbot: QtBot, services: Services) -> None:
    base = Base(res(op("决定列入大会第八十二届会议临时议程。"), masthead=Masthead("大会", session=80)), "pasted")
    review = shown(qtbot, services)
    review.start(base)
    planned(qtbot, review)
    assert review.form.session.value() == 82
    assert review.form.drafting_day == date(2027, 10, 1)
    assert "eighty-second" in review.header.title.text()
    assert "taken up again at session 82" in review.form.session_words


def test_the_session_keeps_the_pace_of_the_series(
    qtbot: QtBot, services: Services, base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = AssumedTarget(83, Sentence("每3届一次。", "It comes every 3 sessions."))
    monkeypatch.setattr(planning, "assumed_target", lambda _document, _register: said)
    review = shown(qtbot, services)
    review.start(base)
    planned(qtbot, review)
    assert review.form.session.value() == 83
    assert review.form.drafting_day == date(2028, 10, 1)
    assert "eighty-third" in review.header.title.text()
    assert "every 3 sessions" in review.form.session_words


def test_another_base_is_listed_in_full(qtbot: QtBot, services: Services, review: RollReview) -> None:
    review.filters.setCurrentIndex(review.filters.model().index(1, 0))
    assert len(review.entries) < len(review.choices.entries)
    review.start(Base(res(op("请秘书长在第八十二届会议上报告。"), masthead=Masthead("大会", session=80)), "pasted"))
    planned(qtbot, review)
    assert len(review.entries) == len(review.choices.entries)
    assert review.filters.currentIndex().row() == 0


def test_an_open_card_shows_the_whole_paragraph(qtbot: QtBot, review: RollReview) -> None:
    long = f"请秘书长{'同各会员国和各有关组织密切合作，' * 30}向大会第八十二届会议报告{'，并随时通报有关情况' * 30}。"
    review.start(Base(res(op(long), masthead=Masthead("大会", session=80)), "pasted"), 81)
    planned(qtbot, review)
    review._go_to(entry(review, "session-ordinal").key)
    assert plain_text(review.card._before.pieces) == long
    assert plain_text(review.card._after.pieces) == long.replace("第八十二届", "第八十三届")


def test_the_foot_tells_its_counts_apart(review: RollReview) -> None:
    waiting = sum(each.waits for each in review.choices.entries)
    ticked = len(review.choices.accepted)
    left = len(review.choices.entries) - ticked
    assert review.footer.keys.text().endswith(f"{ticked} ticked, {left} not ticked, {waiting} for you to decide")


def earlier_text(number: str) -> Resolution:
    text = f"<b>回顾</b>其2022年12月19日第77/{number}号决议，"
    session = 79
    masthead = Masthead(
        "大会", (Run("海洋观测数据共享合作"),), f"A/RES/{session}/374", session, adoption=Adoption(number="79/374")
    )
    return res(pp(text), op("<b>请</b>秘书长提交报告。"), masthead=masthead)


def test_the_earlier_text_comes_from_the_library(qtbot: QtBot, services: Services, base: Base) -> None:
    add_text(Library(services.library_path), earlier_text("367"), None, date(2026, 10, 1))
    made = shown(qtbot, services)
    made.start(base)
    planned(qtbot, made)
    assert made.form.earlier.name == "A/RES/79/374"
    assert made.form.earlier.said.startswith("From the library")
    assert "the library's 79/374" in entry(made, "recalled-list").proposal.why.en
    qtbot.mouseClick(made.form.earlier.drop, Qt.MouseButton.LeftButton)
    planned(qtbot, made)
    assert made.form.earlier.name == ""
    assert "library" not in entry(made, "recalled-list").proposal.why.en


def test_a_library_that_cannot_be_used_is_told_and_the_plan_is_made(
    qtbot: QtBot, services: Services, base: Base
) -> None:
    services.library_path.parent.mkdir(parents=True)
    services.library_path.write_bytes(b"no library")
    made = shown(qtbot, services)
    made.start(base)
    planned(qtbot, made)
    assert "library's file is damaged" in made.remarks.text
    assert made.entries
    assert made.header.primary.isEnabled()


def test_the_user_gives_the_earlier_text_and_an_unfit_one_is_told(
    qtbot: QtBot, services: Services, base: Base, tmp_path: Path
) -> None:
    made = shown(qtbot, services)
    made.start(base)
    planned(qtbot, made)
    with qtbot.waitSignal(made.earlier_wanted):
        qtbot.mouseClick(made.form.earlier.choose, Qt.MouseButton.LeftButton)
    sample = resource("samples", "ocean-observation-zh.md").read_text(encoding="utf-8")
    later, fit = tmp_path / "later.md", tmp_path / "fit.md"
    later.write_text(sample.replace("80/372", "81/372"), encoding="utf-8")
    fit.write_text(sample.replace("80/372", "79/374"), encoding="utf-8")
    made.give_earlier(later)
    qtbot.waitUntil(lambda: "not older than the base" in made.form.earlier.said)
    made.give_earlier(fit)
    qtbot.waitUntil(lambda: made.form.earlier.name == "A/RES/79/374")
    assert made.form.earlier.said.startswith("As you chose")
    made.give_earlier(tmp_path / "gone.docx")
    qtbot.waitUntil(lambda: "gone.docx" in made.form.earlier.said)
    assert made.form.earlier.name == "A/RES/79/374", "what was used before still is"


# The keyboard around the list


def test_left_and_right_go_between_filters_proposals_and_options(qtbot: QtBot, review: RollReview) -> None:
    press(qtbot, review, Qt.Key.Key_Left)
    qtbot.waitUntil(review.filters.hasFocus)
    qtbot.keyClick(review.filters, Qt.Key.Key_Down)
    assert {each.proposal.certainty for each in review.entries} == {Certainty.SURE}
    qtbot.keyClick(review.filters, Qt.Key.Key_Right)
    qtbot.waitUntil(review.list.hasFocus)


def test_tab_goes_through_the_fields_and_enter_from_one_to_the_next(qtbot: QtBot, review: RollReview) -> None:
    first, second = review.form.stops[:2]
    review.card.write.setFocus()
    qtbot.keyClick(review.card.write, Qt.Key.Key_Tab)
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClick(second, Qt.Key.Key_Escape)
    qtbot.waitUntil(review.list.hasFocus)
    review.form.earlier.choose.setFocus()
    qtbot.keyClick(review.form.earlier.choose, Qt.Key.Key_Tab)
    qtbot.waitUntil(review.filters.hasFocus)


def test_news_is_said_at_the_foot_for_a_while(review: RollReview) -> None:
    usual = review.footer.words.full_text
    review.tell(Sentence(zh="已加入", en="Joined"))
    assert review.footer.words.full_text == "Joined"
    review.footer.news_time.timeout.emit()
    assert review.footer.words.full_text == usual


def test_the_foot_counts_only_what_there_is(review: RollReview) -> None:
    said = review.footer.keys.text
    for is_on, word in ((True, "not ticked"), (False, f"{len(review.choices.entries)} ticked")):
        for entry in review.choices.entries:
            review._deciding.tick(entry, is_on=is_on)
        assert word not in said(), "nothing is counted that is not there"
    assert f"{len(review.choices.entries)} not ticked" in said()
