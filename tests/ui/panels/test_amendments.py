"""The amendments panel lists what each author changed, takes it into the draft, and follows the draft."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from drafter.app.amendments.amending import Amending
from drafter.app.session import Session
from drafter.formats.docx.redline import compare
from drafter.model import edits
from drafter.model.document import ParagraphId, Resolution, Run
from drafter.model.place import Place
from drafter.model.state import Edit
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.lists.pieces import Look, plain_text
from drafter.ui.panels import amendment_words
from drafter.ui.panels.amendment_rows import Heading, Item, State, declined_words
from drafter.ui.panels.amendments import AmendmentsPanel
from drafter.ui.services import Services
from tests.builders import op, pp, res
from tests.formats.docx.files import WHEN, p, r, word_file
from tests.formats.docx.test_authors import by, gone
from tests.ui.clock import stop_clock

ALT = Qt.KeyboardModifier.AltModifier
TYPED = Sentence(zh="键入", en="Typing")
_COMMENT = (
    '<w:comment w:id="1" w:author="巴西" w:date="2026-10-05T10:00:00Z">'
    "<w:p><w:r><w:t>可否写明年份？</w:t></w:r></w:p></w:comment>"
)


def draft() -> Resolution:
    """Ids 1 to 4."""
    return res(
        pp("<b>回顾</b>其第78/1号决议，"),
        op("<b>欢迎</b>各方的努力；"),
        op("<b>鼓励</b>会员国开放浮标数据；"),
        op("<b>请</b>秘书长提交报告。"),
    )


def file() -> bytes:
    """Canada replaced a word and struck a paragraph; Brazil put words in and commented on 提交报告."""
    noted = '<w:commentRangeStart w:id="1"/>' + r("提交报告") + '<w:commentRangeEnd w:id="1"/>'
    cited = '<w:r><w:commentReference w:id="1"/></w:r>'
    return word_file(
        p("大会，"),
        p(r("回顾其第78/1号决议，")),
        p(r("1. 欢迎各方的") + by("加拿大", "del", gone("努力")) + by("加拿大", "ins", r("贡献")) + r("；")),
        p(
            by("加拿大", "del", gone("2. 鼓励会员国开放浮标数据；"), 2),
            f"<w:rPr>{by('加拿大', 'del', '', 2)}</w:rPr>",
        ),
        p(r("3. 请秘书长") + by("巴西", "ins", r("每年"), 5) + noted + cited + r("。")),
        parts={"comments": _COMMENT},
    )


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Days of this year are said without it."""
    stop_clock(monkeypatch, amendment_words)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session(draft())


@pytest.fixture
def amending(session: Session, services: Services) -> Amending:
    return Amending(session, services.tasks, lambda: ("我代表团",))


@pytest.fixture
def panel(qtbot: QtBot, session: Session, services: Services, amending: Amending, tmp_path: Path) -> AmendmentsPanel:
    made = AmendmentsPanel(session, services.theme, services.translation, amending)
    qtbot.addWidget(made)
    made.resize(380, 640)
    made.show()
    path = tmp_path / "back.docx"
    path.write_bytes(file())
    with qtbot.waitSignal(amending.read):
        amending.open_path(path)
    return made


def items(panel: AmendmentsPanel) -> list[Item]:
    return [row for row in panel.rows if isinstance(row, Item)]


def said(panel: AmendmentsPanel) -> list[str]:
    """Authors, and of each row what goes, what comes, or what is remarked."""
    out = []
    for row in panel.rows:
        if isinstance(row, Heading):
            out.append(f"{row.author} {row.count}")
        elif row.amendment is not None:
            out.append(f"{row.amendment.amendment.before}>{row.amendment.amendment.after}")
        elif row.remark is not None:
            out.append(row.remark.remark.text)
    return out


def choose(panel: AmendmentsPanel, words: str) -> None:
    row = next(index for index, text in enumerate(said(panel)) if words in text)
    panel.list.setCurrentIndex(panel.list.model().index(row, 0))


def text(session: Session, paragraph: int) -> str:
    return session.document.paragraph(ParagraphId(paragraph)).text


def until_placed(qtbot: QtBot, amending: Amending, session: Session) -> None:
    def placed() -> None:
        assert amending.overview is not None
        assert amending.overview.document is session.document

    qtbot.waitUntil(placed)


def test_what_came_is_listed_by_author(panel: AmendmentsPanel) -> None:
    assert said(panel) == [
        "加拿大 2",
        "努力>贡献",
        "鼓励会员国开放浮标数据；>",
        "巴西 2",
        ">每年",
        "可否写明年份？",
    ]


def test_the_card_marks_what_goes_and_what_comes(panel: AmendmentsPanel) -> None:
    choose(panel, "努力")
    looks = {piece.text: piece.looks for piece in panel.card.text.pieces}
    assert Look.DELETED in looks["努力"]
    assert Look.INSERTED in looks["贡献"]
    assert panel.card.accept.isVisible()


def test_alt_enter_accepts_in_one_step_named_after_the_author(
    qtbot: QtBot, panel: AmendmentsPanel, session: Session, amending: Amending
) -> None:
    choose(panel, "努力")
    qtbot.keyClick(panel.list, Qt.Key.Key_Return, ALT)
    assert text(session, 2) == "欢迎各方的贡献；"
    assert session.undo_label is not None
    assert session.undo_label.zh == "采纳加拿大的修改（执行段1）"
    until_placed(qtbot, amending, session)
    assert "努力>贡献" not in said(panel)
    assert panel.current is not None
    assert panel.settled.isVisible()
    session.undo()
    until_placed(qtbot, amending, session)
    assert "努力>贡献" in said(panel)


def test_what_was_taken_is_told_with_its_words(qtbot: QtBot, panel: AmendmentsPanel, session: Session) -> None:
    choose(panel, "努力")
    with qtbot.waitSignal(panel.shown) as heard:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return, ALT)
    place, span = heard.args
    assert place.paragraph_id == session.document.paragraphs[1].id
    assert span.start == len("欢迎各方的")


def test_it_is_said_that_names_stay_out_of_the_submission_copy(panel: AmendmentsPanel, amending: Amending) -> None:
    assert panel.names.isVisibleTo(panel)
    amending.put_away()
    assert not panel.names.isVisibleTo(panel)


def test_the_sheet_shows_what_is_current(qtbot: QtBot, panel: AmendmentsPanel) -> None:
    shown: list[Place] = []
    panel.shown.connect(lambda place, _span: shown.append(place))
    panel.list.setCurrentIndex(QModelIndex())
    panel.focus_list()
    assert panel.current is not None
    assert shown == [panel.current.place]
    panel.next_row()
    assert shown[-1] == panel.current.place
    assert len(shown) == 2


def test_a_rejection_is_told(qtbot: QtBot, panel: AmendmentsPanel, session: Session) -> None:
    choose(panel, "每年")
    item = panel.current
    with qtbot.waitSignal(panel.declined) as heard:
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert heard.args == [item]
    said_ = declined_words(heard.args[0], session.document)
    assert said_.zh.startswith("不采纳")
    assert said_.zh.endswith("）")


def test_delete_rejects_and_it_can_be_had_back(qtbot: QtBot, panel: AmendmentsPanel, session: Session) -> None:
    before = session.document
    choose(panel, "每年")
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert session.document is before
    assert ">每年" not in said(panel)
    panel.settled.click()
    choose(panel, "每年")
    assert panel.current is not None
    assert panel.current.state is State.DECLINED
    panel.card.restore.click()
    assert items(panel)[2].state is State.OPEN


def test_all_of_an_author_are_one_step(
    qtbot: QtBot, panel: AmendmentsPanel, session: Session, amending: Amending
) -> None:
    choose(panel, "努力")
    assert panel.accept_author.isVisible()
    panel.accept_author.click()
    assert [p.text for p in session.document.paragraphs] == [
        "回顾其第78/1号决议，", "欢迎各方的贡献；", "请秘书长提交报告。",
    ]  # fmt: skip
    until_placed(qtbot, amending, session)
    assert said(panel) == ["巴西 2", ">每年", "可否写明年份？"]
    assert not panel.accept_author.isVisible()
    session.undo()
    assert session.document == draft()


def test_a_draft_that_went_on_says_what_cannot_be_placed(
    qtbot: QtBot, panel: AmendmentsPanel, session: Session, amending: Amending
) -> None:
    session.dispatch(Edit(TYPED, lambda d: edits.replace_text(d, ParagraphId(2), Span(5, 7), "工作")))
    until_placed(qtbot, amending, session)
    choose(panel, "努力")
    assert panel.current is not None
    assert panel.current.state is State.CLASHING
    assert not panel.card.accept.isVisible()
    assert panel.card.decline.isVisible()
    assert not panel.accept_current()


def test_enter_goes_to_the_place(qtbot: QtBot, panel: AmendmentsPanel) -> None:
    choose(panel, "可否")
    with qtbot.waitSignal(panel.go_to) as told:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert told.args == [Place(paragraph_id=ParagraphId(4)), Span(4, 8)]
    assert not panel.card.accept.isVisible()
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert "可否写明年份？" not in said(panel)


def test_f7_walks_over_the_rows_and_round(qtbot: QtBot, panel: AmendmentsPanel) -> None:
    seen = []
    for _ in range(5):
        qtbot.keyClick(panel.list, Qt.Key.Key_F7)
        assert panel.current is not None
        seen.append(panel.current.key)
    assert seen[0] == seen[4]
    assert len(set(seen)) == 4


def test_an_author_folds(panel: AmendmentsPanel) -> None:
    index = panel.list.model().index(0, 0)
    panel.list.row_entered.emit(index)
    assert said(panel)[:2] == ["加拿大 2", "巴西 2"]


def test_rows_are_read_out_without_colours(panel: AmendmentsPanel, services: Services) -> None:
    row = panel.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert row == "加拿大, OP1 · change of words · 1 October, 努力 becomes 贡献"
    services.translation.set_language("zh")
    row = panel.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert row == "加拿大，执行段1 · 改动词句 · 10月1日，努力改为贡献"


def test_another_draft_puts_the_file_away(panel: AmendmentsPanel, session: Session, amending: Amending) -> None:
    session.new_draft(draft(), None)
    assert amending.overview is None
    assert panel.rows == ()


def test_a_file_that_cannot_be_read_is_refused(qtbot: QtBot, amending: Amending, tmp_path: Path) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(b"PK\x03\x04 nothing")
    with qtbot.waitSignal(amending.refused):
        amending.open_path(path)
    assert amending.overview is None


def test_a_note_that_comes_with_the_words_is_shown_with_them(
    qtbot: QtBot, panel: AmendmentsPanel, amending: Amending, session: Session, tmp_path: Path
) -> None:
    theirs = edits.add_note(draft(), ParagraphId(2), 2, (Run("A/81/5。"),))
    path = tmp_path / "noted.docx"
    path.write_bytes(compare(draft(), None, theirs, "加拿大", WHEN))
    with qtbot.waitSignal(amending.read):
        amending.open_path(path)
    panel.next_row()
    assert plain_text(panel.card.text.pieces).endswith("\n1 A/81/5。")
    assert said(panel) == ["加拿大 1", ">"]
    assert "change of a note cited" in panel.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    panel.accept_current()
    assert [note.text for note in session.document.footnotes] == ["A/81/5。"]


def test_a_draft_of_our_own_kind_is_compared_as_a_whole(
    qtbot: QtBot, panel: AmendmentsPanel, amending: Amending, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "back.drafter"
    draft_file.save(path, Draft(edits.replace_text(draft(), ParagraphId(2), Span(5, 7), "工作")))
    with qtbot.waitSignal(amending.read):
        amending.open_path(path)
    assert said(panel) == [" 1", "努力>工作"]
    panel.next_row()
    assert panel.accept_current()
    assert session.undo_label is not None
    assert session.undo_label.en == "Accept a change (OP1)"


def test_every_row_says_its_own_day_and_the_author_only_a_day_of_all(panel: AmendmentsPanel) -> None:
    below = {row.key: panel._words.below(row, with_author=False) for row in items(panel)}
    assert ["1 October" in words for words in below.values()] == [True, False, False, False]
    assert [row.day for row in panel.rows if isinstance(row, Heading)] == [None, date(2026, 10, 5)]
    choose(panel, "鼓励")
    assert panel._words.below(items(panel)[1], with_author=True).startswith("加拿大 · ")
    assert "2 October" in panel._words.below(items(panel)[1], with_author=True)


def test_a_comment_is_listed_with_the_words_that_it_is_on(panel: AmendmentsPanel) -> None:
    row = panel.list.model().index(5, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "“提交报告”可否写明年份？" in row
    choose(panel, "可否")
    assert "".join(piece.text for piece in panel.card.text.pieces) == "“提交报告”可否写明年份？"


def test_after_accepting_by_mouse_the_next_one_is_seen_whole(
    qtbot: QtBot, panel: AmendmentsPanel, session: Session, amending: Amending
) -> None:
    panel.resize(380, 420)
    choose(panel, "努力")
    for _ in range(2):
        qtbot.mouseClick(panel.card.accept, Qt.MouseButton.LeftButton)
        until_placed(qtbot, amending, session)
        rect = panel.list.visualRect(panel.list.currentIndex())
        assert rect.top() >= 0
        assert rect.bottom() <= panel.list.viewport().height()
        assert panel.card.geometry() == rect
