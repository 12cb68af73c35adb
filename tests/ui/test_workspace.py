"""The page of a draft has as many columns as there is room for, and the keyboard reaches all of them."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from drafter.app.session import Session
from drafter.model.document import Adoption, Masthead, ParagraphId, Run
from drafter.model.place import Place
from drafter.model.state import Base, at
from drafter.text.sentence import Language
from drafter.ui.dock import CHECKS, PHRASES, Dock
from drafter.ui.editor.editor import Editor
from drafter.ui.find_bar import FindBar
from drafter.ui.header import Header
from drafter.ui.late import LateWidget, Turns
from drafter.ui.panels.checks import ChecksPanel
from drafter.ui.panels.outline import OutlinePanel
from drafter.ui.panels.phrases import PhrasePanel
from drafter.ui.services import Services
from drafter.ui.style import apply_theme
from drafter.ui.workspace import Workspace, usual_widths
from tests.builders import op, pp, res

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

BASE = res(
    pp("<b>重申</b>承诺，"),
    op("<b>请</b>秘书长<n>1</n>报告。"),
    masthead=Masthead("大会", (Run("南南合作"),), symbol="A/RES/78/167", adoption=Adoption(number="78/167")),
)
DRAFT = res(
    *BASE.paragraphs,
    masthead=Masthead("大会", (Run("南南合作"),), symbol="A/C.2/79/L.__", session=79, committee="第二委员会"),
)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    session = Session(DRAFT, Base(BASE, "A/RES/78/167"))
    session.select(at(ParagraphId(1)))
    return session


@pytest.fixture
def workspace(qtbot: QtBot, session: Session, services: Services) -> Workspace:
    theme, translation = services.theme, services.translation
    workspace = Workspace(
        Header(session, theme, translation),
        LateWidget(lambda: OutlinePanel(session, theme, translation)),
        LateWidget(lambda: FindBar(session, theme), Turns()),
        Editor(session, theme, translation),
        Dock(PhrasePanel(session, theme, translation), ChecksPanel(session, theme, translation), QWidget(), QWidget()),
        services,
    )
    qtbot.addWidget(workspace)
    # A window has the header above the page; here it lies on it.
    workspace.header.setParent(workspace)
    workspace.resize(1440, 860)
    workspace.show()
    qtbot.waitExposed(workspace)
    workspace.activateWindow()
    return workspace


def holds_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


@pytest.mark.parametrize(
    ("width", "outline", "dock"), [(1440, True, True), (1340, True, True), (1339, False, True), (1100, False, True),
                                   (1099, False, False)]
)  # fmt: skip
def test_columns_fold_where_there_is_no_room(workspace: Workspace, width: int, outline: bool, dock: bool) -> None:
    workspace.resize(width, 700)
    assert workspace.outline.isVisible() is outline
    assert workspace.dock.isVisible() is dock


def test_usual_widths_are_those_of_the_design() -> None:
    assert usual_widths(1440) == (236, 360)
    assert usual_widths(1366) == (218, 328)
    assert usual_widths(1920) == (280, 420)


def test_a_folded_outline_opens_over_the_sheet_and_esc_closes_it(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.resize(1200, 700)
    workspace.focus_outline()
    assert workspace.outline.isVisible()
    qtbot.waitUntil(lambda: holds_focus(workspace.outline))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not workspace.outline.isVisible()
    qtbot.waitUntil(lambda: holds_focus(workspace.editor.sheet))


def test_going_somewhere_closes_what_lies_over_the_sheet(qtbot: QtBot, workspace: Workspace, session: Session) -> None:
    workspace.resize(1050, 700)
    workspace.bring(CHECKS)
    assert workspace.dock.isVisible()
    workspace.go_to(Place(paragraph_id=ParagraphId(2)), None)
    assert not workspace.dock.isVisible()
    assert session.selection is not None
    assert session.selection.caret.paragraph_id == 2


def test_the_outline_can_be_folded_and_opened_again(qtbot: QtBot, workspace: Workspace) -> None:
    qtbot.mouseClick(workspace.header.outline, Qt.MouseButton.LeftButton)
    assert not workspace.outline.isVisible()
    qtbot.mouseClick(workspace.header.outline, Qt.MouseButton.LeftButton)
    assert workspace.outline.isVisible()


def test_a_low_window_folds_the_footnotes_and_the_user_may_open_them(workspace: Workspace) -> None:
    assert not workspace.editor.footnotes.is_folded
    workspace.resize(1366, 700)
    assert workspace.editor.footnotes.is_folded
    workspace.editor.footnotes.set_folded(False)
    workspace.resize(1360, 690)
    assert not workspace.editor.footnotes.is_folded
    workspace.resize(1440, 860)
    assert not workspace.editor.footnotes.is_folded


def test_columns_that_were_dragged_keep_their_widths(workspace: Workspace) -> None:
    workspace.set_own_widths(300, 400)
    workspace.resize(1200, 700)
    workspace.resize(1500, 700)
    assert (workspace.outline_pane.width(), workspace.dock_pane.width()) == (300, 400)


def test_f6_walks_through_all_regions_and_round(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.focus_text()
    qtbot.waitUntil(lambda: holds_focus(workspace.editor.sheet))
    for region in (workspace.editor.footnotes, workspace.dock, workspace.header, workspace.outline):
        workspace.walk_regions(1, ())
        qtbot.waitUntil(lambda region=region: holds_focus(region))
    workspace.walk_regions(-1, ())
    qtbot.waitUntil(lambda: holds_focus(workspace.header))


def test_the_dock_shows_one_panel_and_counts(workspace: Workspace) -> None:
    workspace.bring(CHECKS)
    assert workspace.dock.current == CHECKS
    workspace.dock.set_count(7)
    assert workspace.dock.tabs.tabText(CHECKS) == "Checks  7"
    workspace.bring(PHRASES)
    assert workspace.dock.current == PHRASES


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_button_moves_when_a_check_is_done(
    qtbot: QtBot, workspace: Workspace, services: Services, language: Language
) -> None:
    apply_theme(cast(QApplication, QApplication.instance()), services.theme, language)
    services.translation.set_language(language)
    header = workspace.header
    header.resize(1440, header.height())
    header.show()
    QApplication.processEvents()
    places = set()
    for count in (None, 0, 1, 4, 12, 0, 37):
        header.show_to_settle(count)
        QApplication.processEvents()
        places.add((header.compare.x(), header.settle.x(), header.settle.width(), header.export.x()))
    assert len(places) == 1


def test_the_header_says_what_the_draft_is(workspace: Workspace, services: Services, qtbot: QtBot) -> None:
    header = workspace.header
    assert header.title.full_text == "南南合作"
    assert header.about.full_text == "Seventy-ninth session, Second Committee A/C.2/79/L.__"
    assert header.base.text() == "A/RES/78/167"
    services.translation.set_language("zh")
    qtbot.waitUntil(lambda: header.about.full_text == "第七十九届会议 第二委员会 A/C.2/79/L.__")
    header.show_to_settle(5)
    assert header.settle.text() == "提交前还差5项"
    header.show_to_settle(0)
    assert header.settle.text() == "可以提交"


def test_the_display_is_chosen_in_the_header(qtbot: QtBot, workspace: Workspace) -> None:
    with qtbot.waitSignal(workspace.header.display_chosen) as heard:
        qtbot.mouseClick(workspace.header.displays["all"], Qt.MouseButton.LeftButton)
    assert heard.args == ["all"]


def test_without_a_base_there_is_nothing_to_show_of_changes(workspace: Workspace, session: Session) -> None:
    session.new_draft(DRAFT, None)
    assert not workspace.header.displays["all"].isEnabled()
    assert workspace.header.base.text() == "none"
