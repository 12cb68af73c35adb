"""The start page: open, paste, take up again; it says why something was not opened."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from drafter.app.recent import RecentDraft
from drafter.app.recovery import Leftover
from drafter.app.series import UsedSeries
from drafter.library import HeldText
from drafter.model.document import Masthead, Run
from drafter.store.recovery import RecoveryCopy
from drafter.store.review_file import ReviewAbout, ReviewPage
from drafter.store.review_folder import KeptReview
from drafter.text.sentence import Language, Sentence
from drafter.ui.preferences import Dresser
from drafter.ui.services import Services
from drafter.ui.start.page import StartPage
from tests.builders import pp, res
from tests.library.samples import TODAY, new


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> StartPage:
    page = StartPage(services.theme, services.translation)
    qtbot.addWidget(page)
    page.resize(1400, 860)
    page.show()
    qtbot.waitExposed(page)
    return page


def recent(title: str, to_settle: int | None = None) -> RecentDraft:
    masthead = Masthead("大会", (Run(title),), session=79, committee="第二委员会")
    return RecentDraft(Path(f"{title}.drafter"), res(pp("重申，"), masthead=masthead), datetime.now(), to_settle)


def left_half_done(title: str) -> KeptReview:
    return KeptReview(Path(f"{title}.review"), ReviewAbout(title, "A/RES/78/167", ReviewPage.SESSION), 0.0)


def leftover() -> Leftover:
    return Leftover(RecoveryCopy(Path("x.drafter"), "南南合作", None, datetime.now().timestamp()), is_kept=False)


def test_a_click_asks_for_a_file(qtbot: QtBot, page: StartPage) -> None:
    with qtbot.waitSignal(page.file_requested):
        qtbot.mouseClick(page.zone.choose, Qt.MouseButton.LeftButton)


def test_ctrl_v_takes_the_text_of_the_clipboard(qtbot: QtBot, page: StartPage) -> None:
    QApplication.clipboard().setText("大会，\n重申……，")
    page.focus_first()
    with qtbot.waitSignal(page.text_pasted) as heard:
        qtbot.keyClick(page.zone.choose, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == ["大会，\n重申……，", ""]


def test_a_page_on_the_clipboard_comes_with_its_words(qtbot: QtBot, page: StartPage) -> None:
    data = QMimeData()
    data.setText("大会，\n重申其承诺，")
    data.setHtml("<p>大会，</p><p><b>重申</b>其承诺，</p>")
    QApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(page.text_pasted) as heard:
        page.paste()
    assert heard.args == ["大会，\n重申其承诺，", "<p>大会，</p><p><b>重申</b>其承诺，</p>"]


def test_an_empty_clipboard_is_said(qtbot: QtBot, page: StartPage) -> None:
    QApplication.clipboard().clear()
    with qtbot.assertNotEmitted(page.text_pasted):
        page.paste()
    assert "clipboard" in page.refusal


def test_without_recent_drafts_the_keyboard_is_at_the_file_button(qtbot: QtBot, page: StartPage) -> None:
    page.focus_first()
    qtbot.waitUntil(page.zone.choose.hasFocus)


def test_enter_opens_the_recent_draft_that_was_walked_to(qtbot: QtBot, page: StartPage) -> None:
    page.show_recent((recent("南南合作", 5), recent("国际贸易与发展", 0)))
    page.focus_first()
    qtbot.keyClick(page.recent, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.recent.opened) as heard:
        qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    assert heard.args == [Path("国际贸易与发展.drafter")]


def test_drafts_that_are_listed_late_get_the_keyboard_all_the_same(qtbot: QtBot, page: StartPage) -> None:
    page.activateWindow()
    page.focus_first()
    qtbot.waitUntil(page.zone.choose.hasFocus)
    page.show_recent((recent("南南合作", 5),))
    qtbot.waitUntil(page.recent.hasFocus)


def test_the_first_recent_draft_gets_the_keyboard_though_a_review_was_listed_before_it(
    qtbot: QtBot, page: StartPage
) -> None:
    page.focus_first()
    qtbot.waitUntil(page.zone.choose.hasFocus)
    page.show_reviews((left_half_done("甲"), left_half_done("乙")))
    qtbot.waitUntil(page.reviews.hasFocus)
    page.show_recent((recent("南南合作"),))
    qtbot.waitUntil(page.recent.hasFocus)
    assert [one.shows_current() for one in (page.reviews, page.recent, page.series)] == [False, True, False]


def test_who_walks_in_the_reviews_is_not_taken_away_from_them(qtbot: QtBot, page: StartPage) -> None:
    page.focus_first()
    qtbot.waitUntil(page.zone.choose.hasFocus)
    page.show_reviews((left_half_done("甲"), left_half_done("乙")))
    qtbot.waitUntil(page.reviews.hasFocus)
    qtbot.keyClick(page.reviews, Qt.Key.Key_Down)
    page.show_recent((recent("南南合作"),))
    assert page.reviews.hasFocus()


def test_the_arrows_lead_from_the_recent_drafts_to_the_reviews_above_and_back(qtbot: QtBot, page: StartPage) -> None:
    page.activateWindow()
    page.show_recent((recent("南南合作"), recent("国际贸易与发展")))
    page.show_reviews((left_half_done("甲"), left_half_done("乙")))
    page.recent.setFocus()
    qtbot.waitUntil(page.recent.hasFocus)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(page.recent, key)
        assert page.recent.hasFocus()
    qtbot.keyClick(page.recent, Qt.Key.Key_Up)
    assert page.reviews.hasFocus()
    assert page.reviews.currentIndex().row() == 1
    qtbot.keyClick(page.reviews, Qt.Key.Key_Down)
    assert page.recent.hasFocus()
    assert page.recent.currentIndex().row() == 0


def test_a_recent_draft_says_its_session_and_what_is_missing(page: StartPage, services: Services) -> None:
    page.show_recent((recent("南南合作", 5), recent("国际贸易与发展", 0), recent("气候")))
    model = page.recent.model()
    spoken = [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert "Seventy-ninth session, Second Committee, 5 to settle before submission" in spoken[0]
    assert "Ready to submit" in spoken[1]
    assert "settle" not in spoken[2]
    services.translation.set_language("zh")
    assert "第七十九届会议 第二委员会 提交前还差5项" in model.data(
        model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole
    )


def test_a_draft_that_has_gone_is_looked_for_and_not_opened(qtbot: QtBot, page: StartPage) -> None:
    page.show_recent((RecentDraft(Path("gone.drafter")),))
    page.focus_first()
    with qtbot.waitSignal(page.recent.lost), qtbot.assertNotEmitted(page.recent.opened):
        qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.recent.removed):
        qtbot.keyClick(page.recent, Qt.Key.Key_Delete)
    row = page.recent.visualRect(page.recent.currentIndex()).center()
    with qtbot.waitSignal(page.recent.lost):
        qtbot.mouseClick(page.recent.viewport(), Qt.MouseButton.LeftButton, pos=row)
    spoken = page.recent.model().data(page.recent.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("The file is not there: gone.drafter. Say where it is")


def held(number: str, title: str) -> HeldText:
    text = new(number, title)
    known = (text.number, text.language, text.title, text.committee, text.adopted_on, text.origin)
    return HeldText(*known, key=hash(number), added_on=TODAY)


def series(title: str, *numbers: str) -> UsedSeries:
    return UsedSeries(tuple(held(number, title) for number in numbers))


def test_without_series_nothing_is_said_of_them(page: StartPage) -> None:
    page.show_recent((recent("南南合作", 5),))
    page.show_series(())
    assert not page.series.isVisible()
    assert "Series you draft most" not in [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_the_series_follow_the_recent_drafts_and_enter_begins_from_the_newest_text(
    qtbot: QtBot, page: StartPage, services: Services
) -> None:
    services.translation.set_language("zh")
    page.activateWindow()
    page.show_recent((recent("南南合作", 5),))
    page.show_series((series("南南合作", "78/167", "77/185"), series("气候", "78/153")))
    page.focus_first()
    qtbot.keyClick(page.recent, Qt.Key.Key_Tab)
    qtbot.waitUntil(page.series.hasFocus)
    spoken = [page.series.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert spoken == ["南南合作. 77/185 78/167", "气候. 78/153"]
    with qtbot.waitSignal(page.series.opened) as heard:
        qtbot.keyClick(page.series, Qt.Key.Key_Return)
    assert str(heard.args[0].newest.number) == "78/167"
    qtbot.keyClick(page.series, Qt.Key.Key_Tab)
    qtbot.waitUntil(page.zone.choose.hasFocus)


def test_in_a_low_window_the_row_with_the_keyboard_is_seen(qtbot: QtBot, page: StartPage) -> None:
    page.resize(1024, 560)
    page.show_recent(tuple(recent(f"决议{number}", 5) for number in range(8)))
    page.show_series((series("南南合作", "78/167"), series("气候", "78/153")))
    page.focus_first()
    qtbot.waitUntil(lambda: page.recent.width() > 0)
    qtbot.keyClick(page.recent, Qt.Key.Key_End)
    row = page.recent.visualRect(page.recent.currentIndex())
    assert page.rect().contains(page.recent.mapTo(page, row.bottomLeft()))
    assert page.recent.visibleRegion().contains(row.center())


def test_what_a_crash_left_can_be_looked_at_first(qtbot: QtBot, page: StartPage) -> None:
    page.show_leftovers((leftover(),), changes=3)
    with qtbot.waitSignal(page.notice.look_requested) as heard:
        qtbot.mouseClick(page.notice.look, Qt.MouseButton.LeftButton)
    assert heard.args[0].copy.title == "南南合作"
    page.show_leftovers((leftover(),), changes=0)
    assert page.notice.look.isHidden()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_neither_column_is_wider_than_its_half_of_the_smallest_window(
    qtbot: QtBot, page: StartPage, services: Services, language: Language
) -> None:
    dresser = Dresser(services)
    services.translation.set_language(language)
    dresser.dress()
    page.show_leftovers((leftover(), leftover()), changes=3)
    page.show_recent((recent("南南合作", 5), RecentDraft(Path("a") / ("很长的路径" * 20))))
    page.show_series((series("南南合作" * 20, "78/167"),))
    page.refuse(Sentence("没有找到“大会，”。" * 9, "There is neither. " * 9), Sentence("打开", "Open"), lambda: None)
    page.resize(1024, 640)
    for area in page.findChildren(QScrollArea):
        qtbot.waitUntil(lambda area=area: area.widget().width() <= area.viewport().width())


def test_a_crash_is_offered_to_be_restored(qtbot: QtBot, page: StartPage) -> None:
    assert not page.notice.isVisible()
    page.show_leftovers((leftover(),), changes=3)
    assert page.notice.isVisible()
    assert "3 changes more" in page.notice.accessibleName()
    with qtbot.waitSignal(page.notice.restore_requested) as heard:
        qtbot.mouseClick(page.notice.restore, Qt.MouseButton.LeftButton)
    assert heard.args == [leftover()] or heard.args[0].copy.title == "南南合作"
    page.show_leftovers(())
    assert not page.notice.isVisible()


def test_a_refusal_follows_the_language(page: StartPage, services: Services, qtbot: QtBot) -> None:
    page.refuse(Sentence(zh="文件是空的。", en="The file is empty."))
    assert page.refusal == "The file is empty."
    services.translation.set_language("zh")
    qtbot.waitUntil(lambda: page.refusal == "文件是空的。")
    page.refuse(None)
    assert page.refusal == ""


def test_a_refusal_can_have_a_remedy_in_both_languages(page: StartPage, services: Services, qtbot: QtBot) -> None:
    done: list[str] = []
    words = Sentence(zh="仍作纯文本打开", en="Open it as plain text")
    page.refuse(Sentence(zh="可能不是决议。", en="It may be none."), words, lambda: done.append("opened"))
    services.translation.set_language("zh")
    qtbot.waitUntil(lambda: page.remedy.text() == "仍作纯文本打开")
    qtbot.mouseClick(page.remedy, Qt.MouseButton.LeftButton)
    assert done == ["opened"]
    page.refuse(Sentence(zh="文件是空的。", en="The file is empty."))
    assert not page.remedy.isVisible()


def test_in_a_small_window_everything_can_be_reached(qtbot: QtBot, page: StartPage) -> None:
    page.resize(1024, 580)
    page.refuse(Sentence(zh="文件是空的。" * 20, en="The file is empty. " * 20))
    page.activateWindow()
    page.sample.setFocus()
    for _ in range(3):
        focused = page.focusWidget()
        assert focused is not None
        assert focused.visibleRegion().boundingRect().height() == focused.height(), "nothing is cut off"
        qtbot.keyClick(focused, Qt.Key.Key_Tab)


def test_what_is_read_is_named_and_can_be_cancelled(qtbot: QtBot, page: StartPage) -> None:
    page.zone.show_reading("long.docx")
    assert page.zone.cancel.isVisible()
    place = page.zone.cancel.geometry()
    page.zone.show_page(3, 12)
    assert page.zone.reading_text == "Reading “long.docx”…\nReading page 3 of 12"
    QApplication.processEvents()
    assert page.zone.cancel.geometry() == place, "what can be pressed stays where it is"
    with qtbot.waitSignal(page.zone.cancel_requested):
        qtbot.mouseClick(page.zone.cancel, Qt.MouseButton.LeftButton)
    page.zone.show_reading(None)
    assert page.zone.choose.isVisible()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_can_be_done_with_a_recovery_copy_stands_in_one_line(
    page: StartPage, services: Services, qtbot: QtBot, language: Language
) -> None:
    services.translation.set_language(language)
    notice = page.notice
    page.show_leftovers((leftover(),), 3)
    buttons = (notice.look, notice.aside, notice.restore)

    def middles() -> set[int]:
        return {button.geometry().center().y() // 2 for button in buttons}

    qtbot.waitUntil(lambda: len(middles()) == 1 and notice.look.x() > notice._line.geometry().right())
    page.resize(900, 640)
    qtbot.waitUntil(lambda: len(middles()) == 1 and notice.look.y() > notice._line.geometry().bottom())
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
