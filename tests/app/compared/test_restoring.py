"""One paragraph goes back to what the earlier text has, in one step, with its notes and its place."""

from __future__ import annotations

import pytest

from drafter.app.compared.restoring import restoration
from drafter.app.session import Session
from drafter.model import edits
from drafter.model.alignment import Pair, align
from drafter.model.document import ParagraphId, Part, Resolution, Run
from drafter.model.edits import EditRefused
from drafter.model.pair_kind import PairKind
from drafter.model.state import DraftState, apply
from drafter.text.spans import Span
from tests.builders import op, pp, res, sub

BASE = res(
    pp("<b>重申</b>关于南南合作的承诺，"),
    op("<b>欢迎</b>在曼谷举办的第十一届博览会；"),
    op("<b>鼓励</b>会员国<n>1</n>继续开展三方合作："),
    sub("向小岛屿发展中国家提供观测设备；"),
    op("<b>期待</b>将于2024年在坎帕拉举行的首脑会议；"),
    op("<b>请</b>秘书长向大会第七十九届会议提交报告。"),
)


def changed_pair(draft: Resolution) -> Pair:
    (pair,) = [pair for pair in align(BASE, draft) if pair.kind is not PairKind.SAME]
    return pair


def restored(draft: Resolution) -> Resolution:
    return apply(DraftState(draft), restoration(BASE, draft, changed_pair(draft))).document


CHANGES = {
    "words": edits.replace_text(BASE, ParagraphId(2), Span(3, 5), "北京"),
    "note": edits.remove_note(BASE, BASE.footnotes[0].id),
    "removed": edits.remove(BASE, [ParagraphId(5)]),
    "removed sub": edits.remove(BASE, [ParagraphId(4)]),
    "moved": edits.move(BASE, [ParagraphId(6)], ParagraphId(2)),
    "new": edits.insert_paragraph(BASE, ParagraphId(2), Part.OPERATIVE, 0, (Run("决定设立一个全新的工作组；"),)),
    "level": edits.indent(BASE, ParagraphId(5)),
}


@pytest.mark.parametrize("draft", CHANGES.values(), ids=CHANGES)
def test_every_kind_of_change_is_taken_back(draft: Resolution) -> None:
    assert draft != BASE
    after = restored(draft)
    assert [(p.runs[0].marks, p.text, p.part, p.level, p.numbering) for p in after.paragraphs] == [
        (p.runs[0].marks, p.text, p.part, p.level, p.numbering) for p in BASE.paragraphs
    ]
    assert [note.text for note in after.footnotes] == [note.text for note in BASE.footnotes]
    assert not any(pair.kind is PairKind.MOVED for pair in align(BASE, after))


def test_other_changes_stay() -> None:
    draft = edits.replace_text(CHANGES["words"], ParagraphId(6), Span(7, 11), "八十")
    pair = next(pair for pair in align(BASE, draft) if pair.new_id == 2)
    after = apply(DraftState(draft), restoration(BASE, draft, pair)).document
    assert after.paragraph(ParagraphId(2)) == BASE.paragraph(ParagraphId(2))
    assert after.paragraph(ParagraphId(6)) == draft.paragraph(ParagraphId(6))


def test_it_is_one_named_step(qapp: object) -> None:
    session = Session(CHANGES["words"])
    session.dispatch(restoration(BASE, session.document, changed_pair(session.document)))
    assert session.undo_label is not None
    assert session.undo_label.zh == "恢复执行段1"
    session.undo()
    assert session.document is CHANGES["words"]


@pytest.mark.parametrize(
    ("name", "label"),
    [("removed", "恢复删去的执行段3"), ("new", "去掉新增的执行段2"), ("moved", "恢复执行段1")],
)
def test_the_step_says_what_it_does(name: str, label: str) -> None:
    draft = CHANGES[name]
    assert restoration(BASE, draft, changed_pair(draft)).label.zh == label


def test_nothing_is_taken_back_twice() -> None:
    draft = CHANGES["words"]
    again = restoration(BASE, draft, changed_pair(draft))
    with pytest.raises(EditRefused):
        apply(DraftState(restored(draft)), again)
