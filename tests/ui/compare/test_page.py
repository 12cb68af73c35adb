"""Two texts in rows: changes are walked, folds opened, a paragraph taken back, and all of it by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from drafter.app.compared.rows import Fold, Row, Section
from drafter.app.session import Session
from drafter.model import edits
from drafter.model.document import ParagraphId, Resolution
from drafter.model.pair_kind import PairKind
from drafter.model.state import Base, at
from drafter.text.spans import Span
from drafter.ui.compare.delegate import RowDelegate
from drafter.ui.compare.forms import Form
from drafter.ui.compare.page import ComparePage
from drafter.ui.compare.texts import Origin, Side, Text
from drafter.ui.services import Services
from tests.builders import op, pp, res

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

BASE = res(
    pp("<b>重申</b>关于南南合作的承诺，"),
    op("<b>欢迎</b>在曼谷举办的第十一届博览会；"),
    op("<b>鼓励</b>会员国<n>1</n>继续开展三方合作；"),
    op("<b>期待</b>将于2024年在坎帕拉举行的首脑会议；"),
    op("<b>请</b>秘书长向大会第七十九届会议提交报告。"),
)
DRAFT = edits.replace_note_text(
    edits.remove(edits.replace_text(BASE, ParagraphId(2), Span(3, 5), "北京"), [ParagraphId(4)]),
    BASE.footnotes[0].id,
    Span(2, 4),
    "79",
)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    session = Session(DRAFT, Base(BASE, "A/RES/78/167"))
    session.select(at(ParagraphId(1)))
    return session


@pytest.fixture
def page(qtbot: QtBot, session: Session, services: Services) -> ComparePage:
    page = ComparePage(session, services.theme, services.translation, services.tasks)
    qtbot.addWidget(page)
    page.resize(1300, 700)
    page.show()
    page.activateWindow()
    page.set_has_draft(True)
    shown(qtbot, page, page.base_text(), page.draft_text())
    page.focus_list()
    return page


def shown(qtbot: QtBot, page: ComparePage, old: Text | None, new: Text | None) -> None:
    page.show_texts(old, new)
    qtbot.waitUntil(lambda: page.view is not None)


def file_of(document: Resolution) -> Text:
    return Text(document, Origin.FILE, "other.docx")


def current(page: ComparePage) -> Row:
    row = page.list.current_row
    assert row is not None
    return row


def words(page: ComparePage) -> list[str]:
    model = page.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount(QModelIndex()))]


def test_changes_are_listed_and_the_rest_is_folded(page: ComparePage) -> None:
    assert words(page) == [
        "PP1 unchanged",
        "OP1, changed, deleted “曼谷”, inserted “北京”",
        "2 unchanged",
        "OP3, removed, 期待将于2024年在坎帕拉举行的首脑会议；",
        "4 unchanged, now 3",
        "Footnotes: 1 changed",
    ]
    assert page.bar.counts.full_text == "1 changed  0 new  1 removed  0 moved  3 unchanged"


def test_walking_goes_round_and_opens_the_notes(page: ComparePage) -> None:
    assert current(page).kind is PairKind.CHANGED
    assert page.bar.place.full_text == "1 of 3"
    page.walk()
    assert current(page).kind is PairKind.REMOVED
    page.walk()
    assert current(page).section is Section.NOTES
    assert page.bar.place.full_text == "3 of 3"
    page.walk()
    assert page.bar.place.full_text == "1 of 3"
    page.walk(backwards=True)
    assert page.bar.place.full_text == "3 of 3"


def test_a_fold_is_opened_and_closed_by_keys(qtbot: QtBot, page: ComparePage) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_Home)
    qtbot.keyClick(page.list, Qt.Key.Key_Right)
    assert words(page)[1].startswith("PP1, unchanged")
    assert isinstance(page.list.line_at(page.list.currentIndex()), Fold)
    qtbot.keyClick(page.list, Qt.Key.Key_Left)
    assert words(page)[1].startswith("OP1, changed")
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert words(page)[1].startswith("PP1, unchanged")


def test_enter_goes_to_the_paragraph_and_to_the_one_before_where_it_is_gone(qtbot: QtBot, page: ComparePage) -> None:
    with qtbot.waitSignal(page.go_to) as heard:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert heard.args[0].paragraph_id == 2
    page.walk()
    with qtbot.waitSignal(page.go_to) as heard:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert heard.args[0].paragraph_id == 3


def test_a_paragraph_is_taken_back_in_one_step(qtbot: QtBot, page: ComparePage, session: Session) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert session.document.paragraph(ParagraphId(2)) == BASE.paragraph(ParagraphId(2))
    assert session.undo_label is not None
    assert session.undo_label.zh == "恢复执行段1"
    qtbot.waitUntil(lambda: page.bar.place.full_text == "2 changes")
    session.undo()
    qtbot.waitUntil(lambda: page.bar.place.full_text == "1 of 3")


def test_nothing_is_taken_back_between_two_files(qtbot: QtBot, page: ComparePage, session: Session) -> None:
    shown(qtbot, page, file_of(BASE), file_of(DRAFT))
    assert not page.bar.restore.isVisible()
    before = session.document
    page.restore_current()
    assert session.document is before


def test_identical_texts_are_said_to_be(qtbot: QtBot, page: ComparePage, services: Services) -> None:
    shown(qtbot, page, file_of(BASE), file_of(BASE))
    qtbot.waitUntil(page.placeholder.isVisible)
    assert page.placeholder.words.text() == "The two texts are identical."
    services.translation.set_language("zh")
    qtbot.waitUntil(lambda: page.placeholder.words.text() == "两份案文完全相同。")


def test_texts_of_other_series_are_doubted_and_shown(qtbot: QtBot, page: ComparePage) -> None:
    shown(qtbot, page, file_of(BASE), file_of(res(op("<b>决定</b>设立一个新委员会。"))))
    assert "not be of one series" in page.notice.text
    assert page.list.isVisible()


def test_missing_texts_are_asked_for(qtbot: QtBot, page: ComparePage) -> None:
    page.show_texts(None, page.draft_text())
    assert page.placeholder.isVisible()
    button = page.placeholder.first_button()
    assert button is page.placeholder.buttons[Side.OLD]
    assert page.placeholder.buttons[Side.NEW].isHidden()
    with qtbot.waitSignal(page.side_wanted) as heard:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard.args == [Side.OLD, Origin.FILE]


def test_swapping_turns_new_into_removed(qtbot: QtBot, page: ComparePage) -> None:
    page.swap()
    qtbot.waitUntil(lambda: page.view is not None)
    assert page.view is not None
    assert page.view.counts[PairKind.NEW] == 1
    assert page.heads[Side.OLD].button.text() == "This draft"


@pytest.mark.parametrize(("width", "form"), [(1300, Form.BESIDE), (1199, Form.BELOW)])
def test_narrow_pages_set_the_texts_below_each_other(page: ComparePage, width: int, form: Form) -> None:
    page.resize(width, 700)
    assert page.form is form


def test_the_form_that_was_chosen_stays(page: ComparePage) -> None:
    page.choose_form(Form.BESIDE)
    page.resize(1100, 700)
    assert page.form is Form.BESIDE


def test_a_table_has_the_changes_or_all_rows_as_is_ticked(page: ComparePage) -> None:
    before = words(page)
    page.choose_form(Form.TABLE)
    assert words(page) == before
    page.bar.only_changes.click()
    assert sum(", unchanged" in line for line in words(page)) == 3


def test_what_was_taken_back_stays_the_current_row_and_is_it_again_when_undone(
    qtbot: QtBot, page: ComparePage, session: Session
) -> None:
    for walked in range(2):
        if walked:
            page.walk()
        row = current(page)
        assert row.old is not None
        for step in (lambda: qtbot.keyClick(page.list, Qt.Key.Key_Delete), session.undo, session.redo, session.undo):
            step()
            document = session.document
            qtbot.waitUntil(lambda wanted=document: page.view is not None and page.view.new is wanted)
            now = current(page)
            assert now.old is not None
            assert now.old.place == row.old.place
            assert page.list.viewport().rect().intersects(page.list.visualRect(page.list.currentIndex()))


def test_a_row_has_room_for_its_words_after_they_were_taken_back_and_brought_again(
    qtbot: QtBot, page: ComparePage, session: Session
) -> None:
    base = res(*(op("<b>请</b>" + f"第{n}项执行情况报告，" * 22) for n in range(6)))
    draft = base
    for n in range(6):
        cut = Span(1, 1) if n % 2 else Span(20, 150)
        draft = edits.replace_text(draft, ParagraphId(n + 1), cut, "并考虑到各国不同的国情，" * (9 if n % 2 else 1))
    session.new_draft(draft, Base(base, "A/RES/78/1"))
    shown(qtbot, page, page.base_text(), page.draft_text())
    delegate = page.list.itemDelegate()
    assert isinstance(delegate, RowDelegate)

    def is_roomy() -> bool:
        page.list.grab()
        lines = [(row, page.list.model().index(row, 0)) for row in range(page.list.model().rowCount(QModelIndex()))]
        rows = [(page.list.line_at(index), page.list.visualRect(index)) for _, index in lines]
        return all(
            rect.height() == delegate._set(line, rect.width()).height for line, rect in rows if isinstance(line, Row)
        )

    qtbot.waitUntil(is_roomy)
    for step in (page.restore_current, session.undo, session.redo):
        step()
        document = session.document
        qtbot.waitUntil(lambda wanted=document: page.view is not None and page.view.new is wanted)
        qtbot.waitUntil(is_roomy)


def test_rows_are_as_high_as_their_texts_once_they_were_seen(qtbot: QtBot, page: ComparePage) -> None:
    long = "本段很长，" * 60
    draft = res(op("<b>请</b>" + long + "报告。"), op("<b>请</b>" + "w" * 300))
    base = res(op("<b>请</b>" + long + "文件。"), op("<b>请</b>" + "m" * 300))
    shown(qtbot, page, file_of(base), file_of(draft))
    page.list.grab()

    def heights() -> list[int]:
        return [page.list.visualRect(page.list.model().index(row, 0)).height() for row in (0, 1)]

    qtbot.waitUntil(lambda: min(heights()) > 60)
    seen = heights()
    page.list.settle()
    assert heights() == seen


def test_rows_that_turn_out_higher_push_those_below_down(qtbot: QtBot, page: ComparePage) -> None:
    texts = [op("<b>请</b>" + "2003年6月23日第57/270 B号、" * 30) for _ in range(3)]
    other = [op("<b>请</b>" + "2003年6月23日第57/270 B号、" * 30 + "和") for _ in range(3)]
    shown(qtbot, page, file_of(res(*texts)), file_of(res(*other)))
    for form in (Form.TABLE, Form.BESIDE, Form.BELOW):
        page.choose_form(form)
        page.list.grab()
        qtbot.wait(20)
        rects = [page.list.visualRect(page.list.model().index(row, 0)) for row in range(3)]
        assert [one.bottom() + 1 for one in rects[:-1]] == [one.top() for one in rects[1:]]


def test_another_form_keeps_the_current_row_in_sight(qtbot: QtBot, page: ComparePage) -> None:
    texts = [op(f"<b>请</b>秘书长第{number}次提交报告；") for number in range(60)]
    shown(qtbot, page, file_of(res(*texts)), file_of(res(*texts[:-1], op("<b>请</b>会员国合作；"))))
    page.walk()
    page.bar.only_changes.click()
    page.choose_form(Form.TABLE)
    rect = page.list.visualRect(page.list.currentIndex())
    assert page.list.currentIndex().row() > 50
    assert page.list.viewport().rect().contains(rect.center())


def test_the_words_of_a_row_are_copied(qtbot: QtBot, page: ComparePage) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    old, new = QGuiApplication.clipboard().text().split("\n")
    assert ("曼谷" in old, "北京" in new) == (True, True)


def test_four_hundred_paragraphs_are_set_only_where_they_are_seen(qtbot: QtBot, page: ComparePage) -> None:
    base = res(*(op(f"<b>请</b>第{number}号机构" + "报告情况，" * 20) for number in range(400)))
    draft = res(*(op(f"<b>请</b>第{number}号机构" + "报告情况，" * 19 + "并答复。") for number in range(400)))
    shown(qtbot, page, file_of(base), file_of(draft))
    page.list.grab()
    assert len(page._delegate._kept) < 40


def test_lists_leave_keys_to_themselves_with_an_input_method_on(page: ComparePage) -> None:
    assert not page.list.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_escape_leaves(qtbot: QtBot, page: ComparePage) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.list, Qt.Key.Key_Escape)


def test_a_button_leads_back(qtbot: QtBot, page: ComparePage) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.mouseClick(page.bar.back, Qt.MouseButton.LeftButton)


def test_where_nothing_changed_nothing_is_counted_and_nowhere_to_walk(qtbot: QtBot, page: ComparePage) -> None:
    assert page.bar.next.isEnabled()
    assert "changed" in page.bar.counts.full_text
    shown(qtbot, page, file_of(BASE), file_of(BASE))
    assert page.bar.counts.full_text == ""
    assert not page.bar.next.isEnabled()
    assert not page.bar.previous.isEnabled()
