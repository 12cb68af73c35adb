"""The outline shows the draft's parts, follows the caret, jumps and moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.app.comparing import Comparing
from drafter.app.session import Session
from drafter.checks.finding import Family, Finding, Severity
from drafter.model import commands, edits
from drafter.model.document import ParagraphId, Part
from drafter.model.place import Place
from drafter.model.state import Edit, at
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.panels.outline import OutlinePanel
from drafter.ui.panels.outline_delegate import OutlineDelegate
from drafter.ui.panels.outline_drag import to_mime
from drafter.ui.panels.outline_model import ROW_ROLE
from drafter.ui.panels.outline_rows import Change, Row, Section, SectionKind
from drafter.ui.services import Services
from drafter.ui.workspace import NARROW_OUTLINE_PX
from tests.builders import heading, op, pp, res

SAID = Sentence(zh="有错", en="Wrong")


@pytest.fixture
def panel(qtbot: QtBot, session: Session, services: Services) -> OutlinePanel:
    made = OutlinePanel(session, services.theme, services.translation, Comparing(session, services.tasks, delay_ms=0))
    qtbot.addWidget(made)
    made.resize(236, 500)
    made.show()
    return made


def finding(paragraph: int, severity: Severity = Severity.ERROR) -> Finding:
    place = Place(paragraph_id=ParagraphId(paragraph))
    return Finding("rule", Family.LEAD, severity, place, Span(0, 1), "又", SAID, SAID)


def rows(panel: OutlinePanel) -> list[Row]:
    return [row for section in panel.tree.model().sections for row in section.rows]  # type: ignore[attr-defined]


def shown(panel: OutlinePanel) -> list[tuple[str, str]]:
    return [(row.number, row.lead) for row in rows(panel)]


def current(panel: OutlinePanel) -> Row | None:
    row: Row | None = panel.tree.currentIndex().data(ROW_ROLE)
    return row


def press(qtbot: QtBot, panel: OutlinePanel, key: Qt.Key, modifier: object = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(panel.tree, key, modifier)  # type: ignore[arg-type]


def test_sections_come_with_their_paragraphs(panel: OutlinePanel) -> None:
    sections = panel.tree.model().sections  # type: ignore[attr-defined]
    assert [(s.kind, s.paragraphs) for s in sections] == [
        (SectionKind.MASTHEAD, 0),
        (SectionKind.PREAMBULAR, 2),
        (SectionKind.OPERATIVE, 4),
    ]
    assert shown(panel) == [
        ("PP1", "回顾"),
        ("PP2", "又回顾"),
        ("1", "欢迎"),
        ("2", "鼓励"),
        ("(a)", ""),
        ("3", "又期待"),
        ("4", "请"),
    ]


def test_a_heading_goes_with_what_follows_it(qtbot: QtBot, services: Services) -> None:
    session = Session(res(pp("回顾决议，"), heading("一、总则"), op("请秘书长；"), heading("二、其他"), op("决定。")))
    panel = OutlinePanel(session, services.theme, services.translation)
    qtbot.addWidget(panel)
    sections = panel.tree.model().sections  # type: ignore[attr-defined]
    assert [len(section.rows) for section in sections] == [0, 1, 4]


def test_it_follows_the_caret(panel: OutlinePanel, session: Session) -> None:
    session.select(at(ParagraphId(6), 2))
    row = current(panel)
    assert row is not None
    assert row.number == "3"


def test_enter_and_a_click_jump(qtbot: QtBot, panel: OutlinePanel, session: Session) -> None:
    session.select(at(ParagraphId(3)))
    with qtbot.waitSignal(panel.go_to) as jumped:
        press(qtbot, panel, Qt.Key.Key_Return)
    assert jumped.args == [Place(paragraph_id=ParagraphId(3)), None]
    index = panel.tree.model().index_of(ParagraphId(7))  # type: ignore[attr-defined]
    with qtbot.waitSignal(panel.go_to) as jumped:
        qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=panel.tree.visualRect(index).center())
    assert jumped.args == [Place(paragraph_id=ParagraphId(7)), None]
    assert session.selection == at(ParagraphId(3)), "jumping is the shell's"


def test_the_masthead_can_be_jumped_to(qtbot: QtBot, panel: OutlinePanel) -> None:
    panel.tree.setCurrentIndex(panel.tree.model().index(0, 0))
    with qtbot.waitSignal(panel.go_to) as jumped:
        press(qtbot, panel, Qt.Key.Key_Return)
    assert jumped.args[0].field is not None


def test_alt_and_arrows_move_the_paragraph_as_one_named_step(
    qtbot: QtBot, panel: OutlinePanel, session: Session
) -> None:
    session.select(at(ParagraphId(7)))
    press(qtbot, panel, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [p.id for p in session.document.paragraphs] == [1, 2, 3, 4, 5, 7, 6]
    row = current(panel)
    assert row is not None
    assert (row.paragraph_id, row.number) == (7, "3")
    assert session.undo_label is not None
    assert session.undo_label.zh.startswith("前移执行段")
    press(qtbot, panel, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [p.id for p in session.document.paragraphs] == [1, 2, 3, 4, 5, 6, 7]


def test_filters_keep_what_changed_and_what_is_wrong(qtbot: QtBot, panel: OutlinePanel, session: Session) -> None:
    session.dispatch(commands.typing(ParagraphId(3), Span(0, 0), "热烈"))
    qtbot.waitUntil(lambda: any(row.change is Change.CHANGED for row in rows(panel)))
    panel.changes_filter.click()
    assert [row.paragraph_id for row in rows(panel)] == [3]
    panel.changes_filter.click()
    session.take_findings(session.document, (finding(6), finding(2, Severity.HINT)))
    panel.issues_filter.click()
    assert [row.paragraph_id for row in rows(panel)] == [6]
    panel.set_hints_shown(True)
    assert [row.paragraph_id for row in rows(panel)] == [2, 6]
    panel.issues_filter.click()
    assert len(rows(panel)) == 7


def test_counts_say_what_is_new_and_what_changed(qtbot: QtBot, panel: OutlinePanel, session: Session) -> None:
    new = Edit(SAID, lambda d: edits.insert_paragraph(d, ParagraphId(3), Part.OPERATIVE, 0, ()))
    session.dispatch(new)
    session.dispatch(commands.typing(ParagraphId(6), Span(0, 1), ""))
    qtbot.waitUntil(lambda: panel.tree.model().sections[2].new == 1)  # type: ignore[attr-defined]
    section = panel.tree.model().index(2, 0)
    assert section.data(Qt.ItemDataRole.AccessibleTextRole) == "Operative part, 5, 1 changed, 1 new"


def test_rows_are_read_out_as_sentences(panel: OutlinePanel, session: Session, services: Services) -> None:
    session.take_findings(session.document, (finding(6),))
    index = panel.tree.model().index_of(ParagraphId(6))  # type: ignore[attr-defined]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "OP3, 又期待 将于2027年6月举行的会议, error"
    services.translation.set_language("zh")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "执行段3，又期待 将于2027年6月举行的会议，错误"


def test_figures_and_words_look_a_paragraph_up(qtbot: QtBot, panel: OutlinePanel) -> None:
    panel.tree.keyboardSearch("3")
    row = current(panel)
    assert row is not None
    assert row.number == "3"
    panel._typed_at = 0.0  # a pause
    panel.tree.keyboardSearch("鼓励")
    row = current(panel)
    assert row is not None
    assert row.lead == "鼓励"


def test_letters_look_a_chinese_paragraph_up(panel: OutlinePanel) -> None:
    panel.tree.keyboardSearch("g")
    panel.tree.keyboardSearch("l")
    row = current(panel)
    assert row is not None
    assert row.lead == "鼓励"


def test_typing_touches_one_row_only(qtbot: QtBot, panel: OutlinePanel, session: Session) -> None:
    model = panel.tree.model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    touched: list[tuple[int, int]] = []
    resets: list[bool] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        if first.parent().isValid():
            touched.append((first.row(), last.row()))

    model.dataChanged.connect(note)
    model.modelReset.connect(lambda: resets.append(True))
    session.dispatch(commands.typing(ParagraphId(4), Span(2, 2), "各"))
    qtbot.waitUntil(lambda: touched == [(1, 1)])
    session.dispatch(Edit(SAID, lambda d: edits.remove(d, [ParagraphId(5)])))
    session.undo()
    assert resets == []
    assert len(rows(panel)) == 7
    assert tester.model() is model


def test_esc_leaves(qtbot: QtBot, panel: OutlinePanel) -> None:
    with qtbot.waitSignal(panel.left):
        press(qtbot, panel, Qt.Key.Key_Escape)


def test_input_methods_are_off_in_the_list(panel: OutlinePanel) -> None:
    panel.activateWindow()
    panel.focus_list()
    assert not panel.tree.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def drag(panel: OutlinePanel, moving: int, target: int, *, below: bool, drops: bool = True) -> None:
    """Drag the paragraph `moving` over the row of `target`, and let it go there."""
    viewport = panel.tree.viewport()
    rect = panel.tree.visualRect(panel.tree.model().index_of(ParagraphId(target)))  # type: ignore[attr-defined]
    where = QPoint(60, rect.bottom() - 3 if below else rect.top() + 3)
    data = to_mime(ParagraphId(moving))
    action, button, keys = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(viewport, QDragEnterEvent(where, action, data, button, keys))
    QApplication.sendEvent(viewport, QDragMoveEvent(where, action, data, button, keys))
    if drops:
        QApplication.sendEvent(viewport, QDropEvent(QPointF(where), action, data, button, keys))


def test_dragging_moves_a_paragraph_with_what_is_below_it(panel: OutlinePanel, session: Session) -> None:
    drag(panel, 4, 7, below=True)
    assert [p.id for p in session.document.paragraphs] == [1, 2, 3, 6, 7, 4, 5]
    assert session.undo_label == Sentence(zh="后移执行段2", en="Move OP2 down")
    drag(panel, 4, 3, below=False)
    assert [p.id for p in session.document.paragraphs] == [1, 2, 4, 5, 3, 6, 7]


def test_a_dragged_paragraph_says_which_number_it_would_get(panel: OutlinePanel, session: Session) -> None:
    drag(panel, 7, 3, below=False, drops=False)
    shown = panel.tree._landing
    assert shown is not None
    assert (shown.before_id, shown.number) == (3, "1")
    panel.grab()
    assert session.undo_label is None


def test_a_dragged_preambular_paragraph_says_which_label_it_would_get(panel: OutlinePanel) -> None:
    drag(panel, 2, 1, below=False, drops=False)
    shown = panel.tree._landing
    assert shown is not None
    assert shown.number == "PP1"
    panel.grab()


def test_counts_that_have_no_room_are_not_cut_short(panel: OutlinePanel) -> None:
    delegate = panel.tree.itemDelegate()
    assert isinstance(delegate, OutlineDelegate)
    section = Section(SectionKind.PREAMBULAR, paragraphs=12, changed=1)
    assert delegate.title_in(section, 600) == ("Preambular part", "12, 1 changed")
    without_number = ("Preambular", "1 changed")
    room = delegate.width_of(without_number)
    assert delegate.title_in(section, room) == without_number
    assert delegate.title_in(section, room - 1)[0] == "PPs"


@pytest.mark.parametrize("kind", [SectionKind.PREAMBULAR, SectionKind.OPERATIVE, SectionKind.ANNEX])
def test_in_the_narrowest_outline_a_head_has_room_for_counts_of_two_figures(
    panel: OutlinePanel, kind: SectionKind
) -> None:
    delegate = panel.tree.itemDelegate()
    assert isinstance(delegate, OutlineDelegate)
    room = NARROW_OUTLINE_PX - panel.tree.verticalScrollBar().sizeHint().width()
    for count in (1, 9, 28, 88):
        title = delegate.title_in(Section(kind, paragraphs=count, changed=count, new=count), room)
        assert delegate.width_of(title) <= room
        assert f"{count} changed" in title[1]


@pytest.mark.parametrize(
    ("text", "said"),
    [("<b>Recalling</b>, in this regard, its vote,", "Recalling, in"), ("<b>Urges</b> all States,", "Urges all")],
)
def test_no_blank_stands_before_a_comma(
    qtbot: QtBot, panel: OutlinePanel, session: Session, text: str, said: str
) -> None:
    session.new_draft(res(pp(text), language="en"), None)
    qtbot.waitUntil(lambda: said in panel._words(rows(panel)[0])[1])


@pytest.mark.parametrize("target", [1, 5], ids=["another part", "inside a paragraph"])
def test_a_paragraph_cannot_be_dragged_elsewhere(panel: OutlinePanel, session: Session, target: int) -> None:
    drag(panel, 7, target, below=False)
    assert session.undo_label is None


@pytest.mark.parametrize("text", ["敦促会员国", "Urges Member States, "])
def test_words_in_the_midst_of_a_paragraph_are_not_shown_as_its_opening(
    qtbot: QtBot, panel: OutlinePanel, session: Session, text: str
) -> None:
    first, words = session.document.paragraphs[0].id, edits.text_runs(text)
    session.dispatch(Edit(SAID, lambda document: edits.replace_content(document, first, Span(0, 0), words)))
    qtbot.waitUntil(lambda: rows(panel)[0].topic.startswith(text + "回顾"))
    assert rows(panel)[0].lead == ""
