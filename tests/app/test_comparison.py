"""A draft against its base: what is new, changed, gone, and where."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from drafter.app.comparing import Comparing
from drafter.app.comparison import Comparison, Gone, compare
from drafter.app.session import Session
from drafter.app.tasks import Tasks
from drafter.model import edits
from drafter.model.document import ParagraphId, Part, Resolution
from drafter.model.pair_kind import PairKind
from drafter.model.state import Base, Edit
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from tests.builders import op, pp, res

LABEL = Sentence(zh="改", en="Change")
BASE = res(
    pp("<b>重申</b>其关于南南合作的承诺<n>1</n>，"),
    op("<b>回顾</b>第二次会议的成果文件；"),
    op("<b>请</b>秘书长向大会第七十九届会议提交报告；"),
    op("<b>决定</b>将本项目列入临时议程。"),
)


def test_a_draft_that_is_its_base_has_no_changes() -> None:
    comparison = compare(BASE, BASE)
    assert not any(change.is_changed for change in comparison.changes.values())
    assert comparison.removed == ()
    assert comparison.masthead_fields == frozenset()


def test_changed_words_are_found_in_the_content() -> None:
    draft = edits.replace_text(BASE, ParagraphId(1), Span(5, 9), "三方伙伴合作")
    change = compare(BASE, draft).changes[ParagraphId(1)]
    assert change.kind is PairKind.CHANGED
    content = change.paragraph.content
    assert "".join(span.of(content) for span in change.inserted) in "三方伙伴合作"
    assert all(isinstance(gone, Gone) and 0 <= gone.position <= len(content) for gone in change.deleted)
    assert change.inserted


def test_new_and_removed_paragraphs_are_told_and_the_others_know_their_old_number() -> None:
    draft = edits.insert_paragraph(BASE, ParagraphId(2), Part.OPERATIVE, 0, edits.text_runs("欢迎新的伙伴参与；"))
    draft = edits.remove(draft, [ParagraphId(4)])
    comparison = compare(BASE, draft)
    assert [comparison.changes[p.id].kind for p in draft.paragraphs] == [
        PairKind.SAME,
        PairKind.SAME,
        PairKind.NEW,
        PairKind.SAME,
    ]
    assert comparison.removed == (ParagraphId(4),)
    name = comparison.changes[ParagraphId(3)].base_name
    assert name is not None
    assert name.zh == "执行段2"


def test_fields_of_the_masthead_are_compared() -> None:
    draft = edits.set_masthead(BASE, session=79, organ="大会第十届紧急特别会议")
    assert compare(BASE, draft).masthead_fields == {"session", "organ"}


def test_what_did_not_change_is_taken_from_the_earlier_comparison() -> None:
    draft = edits.replace_text(BASE, ParagraphId(1), Span(5, 9), "三方伙伴合作")
    first = compare(BASE, draft)
    later = edits.replace_text(draft, ParagraphId(2), Span(2, 5), "第三次")
    second = compare(BASE, later, first)
    assert second.changes[ParagraphId(1)] is first.changes[ParagraphId(1)]
    assert second.changes[ParagraphId(2)].is_changed


def test_many_changes_are_compared_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def counting(base: Resolution, document: Resolution, earlier: Comparison | None) -> Comparison:
        compared.append(document.paragraph(ParagraphId(2)).text)
        return compare(base, document, earlier)

    monkeypatch.setattr("drafter.app.comparison.compare", counting)
    tasks = Tasks()
    try:
        session = Session(BASE, Base(BASE, "A/RES/78/1"))
        comparing = Comparing(session, tasks, delay_ms=60)
        qtbot.waitUntil(lambda: comparing.comparison is not None)
        for char in "往以":
            change = partial(edits.type_text, paragraph_id=ParagraphId(2), content_span=Span(2, 2), text=char)
            session.dispatch(Edit(LABEL, change))
            QCoreApplication.sendPostedEvents()
        qtbot.waitUntil(lambda: len(compared) > 1)
        assert compared == ["回顾第二次会议的成果文件；", "回顾以往第二次会议的成果文件；"]
    finally:
        tasks.close()


def test_the_comparison_follows_the_draft(qtbot: QtBot) -> None:
    tasks = Tasks()
    try:
        session = Session(BASE, Base(BASE, "A/RES/78/1"))
        comparing = Comparing(session, tasks, delay_ms=10)
        heard: list[Comparison | None] = []
        comparing.changed.connect(heard.append)
        qtbot.waitUntil(lambda: bool(heard))
        change = partial(edits.type_text, paragraph_id=ParagraphId(2), content_span=Span(2, 2), text="以往")
        session.dispatch(Edit(LABEL, change))
        qtbot.waitUntil(lambda: len(heard) == 2)
        assert heard[1] is not None
        assert heard[1].document is session.document
        session.new_draft(BASE, None)
        qtbot.waitUntil(lambda: heard[-1] is None)
        assert comparing.comparison is None
    finally:
        tasks.close()
