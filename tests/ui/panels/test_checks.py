"""The checks panel lists, explains, fixes and ignores, and keeps one's place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter import checks
from drafter.app.checking import Checking
from drafter.app.session import Session
from drafter.checks.finding import Family, Finding, Fix, Safety, Severity
from drafter.checks.ignoring import key_here
from drafter.model import commands, edits
from drafter.model.document import Mark, ParagraphId, Part, Resolution, Run
from drafter.model.place import Place
from drafter.model.state import Edit, at
from drafter.register.lookup import register
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.lists.pieces import Look
from drafter.ui.panels.checks import ChecksPanel
from drafter.ui.panels.finding_groups import Heading, Section
from drafter.ui.panels.finding_rows import Group, Item
from drafter.ui.panels.fixing import batch_label
from drafter.ui.services import Services

WHY = Sentence(zh="“又”只能紧接同一起首语。", en="“Also” only follows the same opening.")
ALT = Qt.KeyboardModifier.AltModifier


def finding(
    paragraph: int,
    words: str,
    span: Span,
    fix: str | None = None,
    *,
    rule: str = "also-further-without-predecessor",
    severity: Severity = Severity.ERROR,
    safety: Safety = Safety.SAFE,
) -> Finding:
    made = Fix(words, fix, safety) if fix is not None else None
    said = Sentence(zh=f"“{words}”没有承接", en=f"“{words}” follows on from nothing")
    place = Place(paragraph_id=ParagraphId(paragraph))
    return Finding(rule, Family.LEAD, severity, place, span, words, said, WHY, made)


CHAIN = finding(6, "又期待", Span(0, 3), "期待")
STOP = finding(7, "。", Span(8, 9), "；", rule="closing", severity=Severity.WARNING)
TERM = finding(3, "努力", Span(5, 7), "工作", rule="term", severity=Severity.WARNING, safety=Safety.ASK)
HINT = finding(2, "决议", Span(9, 11), rule="hint", severity=Severity.HINT)


@pytest.fixture
def panel(qtbot: QtBot, session: Session, services: Services) -> ChecksPanel:
    made = ChecksPanel(session, services.theme, services.translation)
    qtbot.addWidget(made)
    made.resize(360, 600)
    made.show()
    return made


def find(session: Session, *findings: Finding) -> None:
    session.take_findings(session.document, findings)


def listed(panel: ChecksPanel) -> list[str]:
    return [row.group if isinstance(row, Heading) else row.findings[0].text for row in panel.rows]


def press(qtbot: QtBot, panel: ChecksPanel, key: Qt.Key, modifier: object = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(panel.list, key, modifier)  # type: ignore[arg-type]


def test_groups_come_in_their_order_and_hints_are_off_at_first(panel: ChecksPanel, session: Session) -> None:
    find(session, HINT, TERM, CHAIN, STOP)
    assert listed(panel) == [Group.MUST, "又期待", Group.SHOULD, "努力", "。"]
    panel.filters[Severity.HINT].click()
    assert listed(panel)[-2:] == [Group.HINTS, "决议"]
    panel.filters[Severity.WARNING].click()
    assert listed(panel) == [Group.MUST, "又期待", Group.HINTS, "决议"]


def test_blanks_follow_the_errors(panel: ChecksPanel, session: Session) -> None:
    blank = Run("[…]", frozenset({Mark.BLANK}))
    session.dispatch(Edit(WHY, lambda d: edits.set_masthead(d, sponsors=(blank, Run("：决议草案")))))
    find(session, CHAIN)
    row = panel.rows[2]
    assert isinstance(row, Item)
    assert row.blank is not None
    assert "sponsors" in panel.list.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_f7_says_where_a_blank_is(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    blank = Run("[…]", frozenset({Mark.BLANK}))
    session.dispatch(Edit(WHY, lambda d: edits.set_masthead(d, sponsors=(blank, Run("：决议草案")))))
    find(session, CHAIN)
    told: list[object] = []
    panel.current_finding_changed.connect(lambda finding, place: told.append((finding, place)))
    for _ in range(2):
        press(qtbot, panel, Qt.Key.Key_F7)
    assert told == [(CHAIN, CHAIN.place), (None, Place(field="sponsors"))]


def test_the_card_of_a_masthead_blank_shows_its_line(panel: ChecksPanel, session: Session) -> None:
    session.dispatch(Edit(WHY, lambda d: edits.set_masthead(d, agenda_item="[…]", title=())))
    find(session, CHAIN)
    for _ in range(2):
        panel.next_finding()
    assert panel.card._message.text() == "To fill in: the title"
    assert not panel.card._box.isVisible(), "nothing stands there"
    panel.next_finding()
    assert "".join(piece.text for piece in panel.card._text.pieces) == "议程项目[…]"


def test_the_current_finding_opens_to_its_change_and_its_reason(panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN)
    panel.next_finding()
    card = panel.card
    assert card.isVisible()
    assert card._message.text() == "“又期待” follows on from nothing"
    assert card._place.text() == "OP3"
    assert card._why.text() == WHY.en
    pieces = card._text.pieces
    assert [piece.text for piece in pieces if Look.DELETED in piece.looks] == ["又"]
    assert [button.isVisible() for button in (card.fix, card.ignore, card.visit)] == [True, True, False]


def test_alt_enter_fixes_in_one_named_step_and_goes_on(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN, STOP)
    panel.next_finding()
    press(qtbot, panel, Qt.Key.Key_Return, ALT)
    assert session.document.paragraph(ParagraphId(6)).text.startswith("期待将于")
    assert session.document.paragraph(ParagraphId(6)).lead == "期待"
    assert session.undo_label == Sentence(zh="改正“又期待”（执行段3）", en="Fix “又期待” (OP3)")
    assert panel.current_finding == STOP
    assert listed(panel) == [Group.SHOULD, "。"]
    session.undo()
    assert listed(panel) == [Group.MUST, "又期待", Group.SHOULD, "。"]


def test_a_fix_follows_its_words_when_text_before_them_changed(
    qtbot: QtBot, panel: ChecksPanel, session: Session
) -> None:
    find(session, STOP)
    panel.next_finding()
    session.dispatch(commands.typing(ParagraphId(7), Span(0, 0), "又"))
    assert panel.fix_current()
    assert session.document.paragraph(ParagraphId(7)).text == "又请秘书长提交报告；"


def test_a_finding_whose_words_are_gone_is_refused_and_said(panel: ChecksPanel, session: Session) -> None:
    said: list[Sentence] = []
    session.refused.connect(said.append)
    find(session, CHAIN)
    panel.next_finding()
    session.dispatch(commands.typing(ParagraphId(6), Span(0, 3), "欢迎"))
    assert not panel.fix_current()
    assert len(said) == 1
    assert listed(panel) == [Group.MUST, "又期待"], "it stays until the next check"


def test_all_safe_fixes_are_shown_and_then_one_step(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN, TERM, STOP)
    qtbot.mouseClick(panel.fix_all, Qt.MouseButton.LeftButton)
    before = session.document
    shown = [panel._batch.list.item(row).text() for row in range(panel._batch.list.count())]
    assert shown == ["OP3: 又期待 → 期待", "OP4: 书长提交报告。 → 书长提交报告；"]
    assert session.document is before, "shown, not done"
    qtbot.keyClick(panel._batch.list, Qt.Key.Key_Return)
    texts = [p.text for p in session.document.paragraphs]
    assert texts[5].startswith("期待")
    assert texts[6].endswith("；")
    assert "努力" in texts[2], "a fix that changes the meaning is not among them"
    assert session.undo_label == Sentence(zh="全部改正（2处）", en="Fix all (2)")
    session.undo()
    assert [p.text for p in session.document.paragraphs][5].startswith("又期待")


def without_words(session: Session, *after: int) -> list[Finding]:
    """The findings about empty paragraphs that are inserted behind those with these ids."""

    def change(document: Resolution) -> Resolution:
        for one in after:
            document = edits.insert_paragraph(document, ParagraphId(one), Part.OPERATIVE)
        return document

    session.dispatch(Edit(Sentence("插入", "Insert"), change))
    found = [one for one in checks.run(session.document, checks.Context(register())) if one.rule == "paragraph-empty"]
    find(session, *found)
    return found


def test_an_empty_paragraph_is_deleted_in_a_step_that_names_it(
    qtbot: QtBot, panel: ChecksPanel, session: Session
) -> None:
    before = session.document
    without_words(session, 3)
    panel.next_finding()
    assert panel.card.fix.text().startswith("Delete it")
    assert panel.card.fix.accessibleName() == "Delete it: The paragraph is empty"
    with_empty = session.document
    press(qtbot, panel, Qt.Key.Key_Return, ALT)
    assert session.document.paragraphs == before.paragraphs
    assert session.undo_label == Sentence(zh="删除执行段2", en="Delete OP2")
    session.undo()
    assert session.document is with_empty


def test_all_empty_paragraphs_are_deleted_in_one_step(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    before = session.document
    found = without_words(session, 6, 3)
    find(session, *found, CHAIN)
    qtbot.mouseClick(panel.fix_all, Qt.MouseButton.LeftButton)
    shown = [panel._batch.list.item(row).text() for row in range(panel._batch.list.count())]
    assert sorted(shown) == ["OP2: delete this paragraph", "OP4: 又期待 → 期待", "OP5: delete this paragraph"]
    qtbot.keyClick(panel._batch.list, Qt.Key.Key_Return)
    assert [p.text for p in session.document.paragraphs][5].startswith("期待")
    assert len(session.document.paragraphs) == len(before.paragraphs)
    assert session.undo_label == Sentence(zh="全部改正（3处）", en="Fix all (3)")
    assert batch_label(found) == Sentence(zh="删除空段（2处）", en="Delete empty paragraphs (2)")


def test_an_empty_note_is_deleted_only_by_itself(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    note = session.document.footnotes[0].id
    session.dispatch(Edit(Sentence("改", "Edit"), lambda document: edits.set_note_runs(document, note, ())))
    find(session, *[f for f in checks.run(session.document, checks.Context(register())) if f.rule == "note-empty"])
    panel.next_finding()
    assert not panel.fix_all.isVisible() or not panel.fix_all.isEnabled()
    assert panel.card.fix.text().startswith("Delete note")
    press(qtbot, panel, Qt.Key.Key_Return, ALT)
    assert (session.document.footnotes, session.document.cited_notes) == ((), ())
    assert session.undo_label == Sentence(zh="删除脚注1", en="Delete note 1")


def test_what_is_unticked_in_the_list_of_fixes_stays(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN, STOP)
    qtbot.mouseClick(panel.fix_all, Qt.MouseButton.LeftButton)
    panel._batch.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    find(session, STOP, CHAIN)
    assert panel._batch.fix.text() == "Fix all 1", "a check in between unticks and ticks nothing"
    qtbot.mouseClick(panel._batch.fix, Qt.MouseButton.LeftButton)
    texts = [p.text for p in session.document.paragraphs]
    assert (texts[5][:3], texts[6][-1]) == ("又期待", "；")
    assert panel._stack.currentWidget() is panel.list


def test_the_list_of_fixes_can_be_left(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN, STOP)
    before = session.document
    qtbot.mouseClick(panel.fix_all, Qt.MouseButton.LeftButton)
    qtbot.keyClick(panel._batch.list, Qt.Key.Key_Escape)
    assert panel._stack.currentWidget() is panel.list
    assert session.document is before


def test_what_the_filters_hide_is_not_fixed_with_the_rest(panel: ChecksPanel, session: Session) -> None:
    safe_hint = finding(2, "又回顾", Span(0, 3), "回顾", rule="hint", severity=Severity.HINT)
    find(session, CHAIN, STOP, safe_hint)
    assert panel.fix_all.text() == "Fix all 2"
    panel.set_hints_shown(True)
    assert panel.fix_all.text() == "Fix all 3"


def test_shift_alt_enter_fixes_the_chain(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    missing = finding(2, "又回顾", Span(0, 3), "回顾", rule="also-further-missing")
    find(session, missing, CHAIN, STOP)
    panel.next_finding()
    press(qtbot, panel, Qt.Key.Key_Return, ALT | Qt.KeyboardModifier.ShiftModifier)
    assert session.undo_label is None, "what will change is listed first"
    assert "OP3: 又期待 → 期待" in panel.card._batch.text()
    press(qtbot, panel, Qt.Key.Key_Return, ALT | Qt.KeyboardModifier.ShiftModifier)
    assert session.undo_label == Sentence(zh="全部接续词（2处）", en="All of also and further (2)")
    assert listed(panel) == [Group.SHOULD, "。"]


@pytest.mark.parametrize("by_mouse", [False, True])
def test_behind_a_fix_the_sheet_stays_until_f7(
    qtbot: QtBot, panel: ChecksPanel, session: Session, by_mouse: bool
) -> None:
    find(session, CHAIN, STOP)
    press(qtbot, panel, Qt.Key.Key_F7)
    told: list[tuple[object, object]] = []
    panel.current_finding_changed.connect(lambda finding, place: told.append((finding, place)))
    if by_mouse:
        qtbot.mouseClick(panel.card.fix, Qt.MouseButton.LeftButton)
    else:
        press(qtbot, panel, Qt.Key.Key_Return, ALT)
    assert panel.current_finding == STOP
    assert told[-1] == (STOP, CHAIN.place), "what was fixed stays in sight"
    assert STOP.place not in [place for _, place in told]
    told.clear()
    press(qtbot, panel, Qt.Key.Key_F7)
    assert told == [(STOP, STOP.place)], "and F7 leaves none out"


def test_f7_walks_round_and_says_what_is_current(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN, STOP)
    walked: list[object] = []
    panel.current_finding_changed.connect(lambda finding, _place: walked.append(finding))
    for _ in range(3):
        press(qtbot, panel, Qt.Key.Key_F7)
    press(qtbot, panel, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert walked == [CHAIN, STOP, CHAIN, STOP]


def test_enter_goes_to_the_words(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN)
    panel.next_finding()
    with qtbot.waitSignal(panel.go_to) as jumped:
        press(qtbot, panel, Qt.Key.Key_Return)
    assert jumped.args == [CHAIN.place, Span(0, 3)]


def test_what_is_ignored_goes_and_can_be_brought_back(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN, STOP)
    panel.next_finding()
    qtbot.mouseClick(panel.card.ignore, Qt.MouseButton.LeftButton)
    assert listed(panel) == [Group.SHOULD, "。"]
    assert session.ignored == {key_here(CHAIN)}
    assert panel.ignored.isVisible()
    qtbot.mouseClick(panel.ignored, Qt.MouseButton.LeftButton)
    assert listed(panel)[-2:] == [Group.IGNORED, "又期待"]
    panel.previous_finding()
    qtbot.mouseClick(panel.card.restore, Qt.MouseButton.LeftButton)
    assert session.ignored == frozenset()
    assert listed(panel) == [Group.MUST, "又期待", Group.SHOULD, "。"]
    assert not panel.ignored.isVisible()


def test_equal_words_written_later_in_the_paragraph_are_told_of(panel: ChecksPanel, session: Session) -> None:
    first = replace(finding(7, "秘书长", Span(1, 4)), around=("请", "提交报告"))
    later = replace(finding(7, "秘书长", Span(9, 12)), around=("并请", "说明"))
    find(session, first)
    panel.next_finding()
    panel.ignore_current()
    assert listed(panel) == []
    find(session, first, later)
    assert session.findings == (later,)
    assert session.ignored_findings == (first,)


def test_what_an_older_draft_ignores_stays_ignored_until_it_is_brought_back(
    panel: ChecksPanel, session: Session
) -> None:
    session.set_ignored(frozenset({CHAIN.key}))
    find(session, replace(CHAIN, around=("", "将于")))
    assert listed(panel) == []
    panel.ignored.click()
    panel.next_finding()
    panel.card.restore.click()
    assert session.ignored == frozenset()
    assert listed(panel) == [Group.MUST, "又期待"]


def test_the_current_row_stays_current_and_where_it_is(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    many = [finding(3, f"词{i}", Span(0, 1), rule=f"r{i}", severity=Severity.WARNING) for i in range(30)]
    find(session, *many)
    for _ in range(15):
        panel.next_finding()
    kept, top = panel.current, panel.list.row_rect(panel.list.currentIndex()).top()
    find(session, *many[5:])
    assert panel.current == kept
    assert abs(panel.list.row_rect(panel.list.currentIndex()).top() - top) <= 1


def test_findings_that_say_the_same_of_one_place_are_one_row(panel: ChecksPanel, session: Session) -> None:
    twice = [finding(7, "秘书长", Span(1, 4)), finding(7, "秘书长", Span(2, 4))]
    find(session, *twice)
    assert len(panel.rows) == 2
    panel.next_finding()
    assert panel.card._place.text() == "OP4, 2 times"


def test_the_scope_can_be_narrowed_to_the_caret(panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN, STOP)
    panel.scope.setCurrentIndex(2)
    assert listed(panel) == []
    session.select(at(ParagraphId(7)))
    assert listed(panel) == [Group.SHOULD, "。"]


def test_the_list_can_go_by_place(panel: ChecksPanel, session: Session) -> None:
    find(session, STOP, CHAIN, TERM, HINT)
    panel.filters[Severity.HINT].click()
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    current = panel.current
    panel.scope.setCurrentIndex(1)
    assert listed(panel) == [Section.PREAMBLE, "决议", Section.OPERATIVE, "努力", "又期待", "。"]
    assert panel.current == current, "the reader's place is kept"
    assert panel.card._position.text().startswith("2/3")


def test_the_current_finding_can_be_ignored_from_the_menu(panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN, STOP)
    panel.ignore_current()
    panel.next_finding()
    panel.ignore_current()
    assert session.ignored == {key_here(CHAIN)}


def test_words_or_a_rule_are_ignored_in_the_whole_draft(panel: ChecksPanel, session: Session) -> None:
    again = finding(1, "又期待", Span(0, 3), "期待")
    other = finding(2, "又回顾", Span(0, 3), "回顾")
    find(session, again, other, CHAIN)
    panel.next_finding()
    panel.card.ignore_words.trigger()
    assert [one.text for one in session.findings] == ["又回顾"]
    panel.ignored.click()
    panel.list.setCurrentIndex(panel.list.model().index(panel.list.model().rowCount() - 1, 0))
    assert panel.card.restore.text() == "Do not ignore these words"
    panel.card.restore.click()
    assert len(session.findings) == 3
    panel.next_finding()
    panel.card.ignore_rule.trigger()
    assert session.findings == ()
    assert len(session.ignored_findings) == 3


def test_what_the_checks_note_is_shown(qtbot: QtBot, session: Session, services: Services) -> None:
    notes = (Sentence(zh="用语表读不出来。", en="The list of words cannot be read."),)
    checking = Checking(session, services.tasks, lambda _state: (), delay_ms=100_000)
    panel = ChecksPanel(session, services.theme, services.translation, checking, notes=lambda: notes)
    qtbot.addWidget(panel)
    panel.show()
    assert not panel.foot.notes.isVisible()
    checking.run_now()
    qtbot.waitUntil(panel.foot.notes.isVisible)
    assert panel.foot.notes.text() == "The list of words cannot be read."
    with qtbot.waitSignal(panel.words_requested):
        panel.foot.open_words.click()
    services.translation.set_language("zh")
    qtbot.waitUntil(lambda: panel.foot.notes.text() == "用语表读不出来。")


def test_buttons_are_read_out_with_what_they_are_about(panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN)
    panel.next_finding()
    assert panel.card.fix.accessibleName() == "Fix: “又期待” follows on from nothing"
    assert panel.card.ignore.accessibleName() == "Ignore here: “又期待” follows on from nothing"
    assert panel.card.ignore_more.accessibleName()
    assert panel.card.ignore_more.x() == panel.card.ignore.geometry().right() + 1, (
        "beside the button that it belongs to"
    )


def test_a_clean_draft_says_so(qtbot: QtBot, panel: ChecksPanel, session: Session, services: Services) -> None:
    assert panel._empty.isVisible()
    assert panel._empty.words.text() == "No problems found."
    services.translation.set_language("zh")
    qtbot.waitUntil(lambda: panel._empty.words.text() == "没有发现问题。")
    find(session, HINT)
    assert panel._empty.words.text() != "没有发现问题。", "there is a hint, which the filter hides"


def test_groups_fold(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN, STOP)
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    press(qtbot, panel, Qt.Key.Key_Space)
    assert listed(panel) == [Group.MUST, Group.SHOULD, "。"]
    press(qtbot, panel, Qt.Key.Key_Space)
    assert listed(panel) == [Group.MUST, "又期待", Group.SHOULD, "。"]


def test_rows_are_read_out_as_sentences(panel: ChecksPanel, session: Session, services: Services) -> None:
    find(session, CHAIN)
    services.translation.set_language("zh")
    words = panel.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "错误，执行段3，“又期待”没有承接，可自动改正，第1项共1项"


def test_the_keyboard_goes_from_the_row_into_its_card(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN)
    panel.next_finding()
    panel.focus_list()
    press(qtbot, panel, Qt.Key.Key_Tab)
    qtbot.waitUntil(panel.card.fix.hasFocus)
    qtbot.keyClick(panel.card.fix, Qt.Key.Key_Space)
    assert session.document.paragraph(ParagraphId(6)).text.startswith("期待")


def test_the_source_of_a_rule_is_behind_a_button(qtbot: QtBot, panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN)
    panel.next_finding()
    qtbot.mouseClick(panel.card.why, Qt.MouseButton.LeftButton)
    assert "10,480" in panel.card._source.text()
    qtbot.waitUntil(lambda: panel.list.row_rect(panel.list.currentIndex()).height() == panel.card.height() > 150)


def test_checks_that_take_long_are_said(qtbot: QtBot, session: Session, services: Services) -> None:
    running = Checking(session, services.tasks, lambda _state: (), delay_ms=100_000)
    panel = ChecksPanel(session, services.theme, services.translation, running)
    qtbot.addWidget(panel)
    panel._patience.setInterval(10)
    running.started.emit()
    assert panel.foot.words.text() == ""
    qtbot.waitUntil(lambda: panel.foot.words.text() == "Checking…")
    running.ended.emit()
    assert panel.foot.words.text() == ""


def test_the_button_leaves_its_key_out_where_there_is_no_room(panel: ChecksPanel, session: Session) -> None:
    find(session, CHAIN)
    panel.next_finding()
    card = panel.card
    assert card.fix.text() == "Fix  Alt+Enter"
    card.resize(card.fix.sizeHint().width() + card.why.sizeHint().width(), card.height())
    assert card.fix.text() == "Fix"
    assert card.fix.toolTip() == "Alt+Enter"
    card.resize(600, card.height())
    assert card.fix.text() == "Fix  Alt+Enter"


def test_in_another_language_the_rows_are_as_high_as_their_words_need(
    qtbot: QtBot, panel: ChecksPanel, session: Session, services: Services
) -> None:
    said = Sentence(zh="“努力”不合用", en="“努力” is not what the term list of the United Nations says here: " * 2)
    find(session, CHAIN, replace(TERM, message=said), STOP)
    row = panel.list.model().index(3, 0)
    tall = panel.list.row_rect(row).height()
    services.translation.set_language("zh")
    qtbot.waitUntil(lambda: panel.list.row_rect(row).height() < tall)
    below = panel.list.row_rect(panel.list.model().index(4, 0))
    assert below.top() == panel.list.row_rect(row).bottom() + 1
    services.translation.set_language("en")
    qtbot.waitUntil(lambda: panel.list.row_rect(row).height() == tall)
