"""A draft is shown with its changes: what is put in and taken out is marked, and nothing else."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from drafter.app.pages import writer
from drafter.app.pages.copy import Change, MarkedRun, plain
from drafter.app.pages.tracked_copy import tracked
from drafter.model import edits
from drafter.model.document import ParagraphId, Part, Resolution, Runs
from drafter.text.spans import Span
from tests.builders import op, pp, res, runs
from tests.formats.docx.samples import adopted_chinese, chinese

BASE = res(
    pp("<b>回顾</b>其决议，<n>1</n>"),
    op("<b>鼓励</b>会员国开放观测数据；", numbered=True),
    op("<b>请</b>秘书长提交报告。", numbered=True),
    notes={1: "A/79/297。"},
)


def words(found: Runs, change: Change | None) -> str:
    return "".join(run.text for run in found if (run.change if isinstance(run, MarkedRun) else None) == change)


def without(document: Resolution, change: Change, base: Resolution) -> str:
    """The text of the copy without the words of one kind of change."""
    copy = tracked(base, document)
    parts = [run.text for opening in copy.opening for run in opening.line.runs if not _is(run, change)]
    for paragraph in copy.document.paragraphs:
        own = (*copy.numbers.get(paragraph.id, ()), *paragraph.runs)
        parts += [run.text for run in own if run.note is None and not _is(run, change)]
    return "".join(parts)


def _is(run: object, change: Change) -> bool:
    return isinstance(run, MarkedRun) and run.change is change


def text(document: Resolution) -> str:
    copy = plain(document)
    parts = [run.text for opening in copy.opening for run in opening.line.runs]
    for paragraph in copy.document.paragraphs:
        own = (*copy.numbers.get(paragraph.id, ()), *paragraph.runs)
        parts += [run.text for run in own if run.note is None]
    return "".join(parts)


def test_words_put_in_and_taken_out_stand_side_by_side() -> None:
    draft = edits.replace_text(BASE, ParagraphId(2), Span(5, 7), "共享")
    found = tracked(BASE, draft).document.paragraphs[1].runs
    assert words(found, Change.DELETED) == "开放"
    assert words(found, Change.INSERTED) == "共享"
    assert words(found, None) == "鼓励会员国观测数据；"


def test_without_changes_nothing_is_marked() -> None:
    copy = tracked(BASE, BASE)
    assert not [run for paragraph in copy.document.paragraphs for run in paragraph.runs if isinstance(run, MarkedRun)]


def test_either_text_comes_out_when_the_other_ones_words_are_left_out() -> None:
    draft = edits.remove(BASE, [ParagraphId(2)])
    draft = edits.insert_paragraph(draft, ParagraphId(1), Part.OPERATIVE, 0, runs("<b>敦促</b>各方共享浮标；"))
    assert without(draft, Change.DELETED, BASE) == text(draft)
    base = res(*(paragraph for paragraph in BASE.paragraphs if not paragraph.notes))
    assert without(edits.remove(base, [ParagraphId(2)]), Change.INSERTED, base) == text(base)


def test_a_moved_paragraph_is_struck_where_it_stood() -> None:
    draft = edits.move(BASE, [ParagraphId(3)], ParagraphId(2))
    copy = tracked(BASE, draft)
    states = [words(paragraph.runs, Change.DELETED) for paragraph in copy.document.paragraphs]
    assert [state for state in states if state] == ["鼓励会员国开放观测数据；"] or "请秘书长提交报告。" in states


def test_a_changed_number_shows_both() -> None:
    draft = edits.insert_paragraph(BASE, ParagraphId(1), Part.OPERATIVE, 0, runs("<b>敦促</b>各方共享浮标；"))
    copy = tracked(BASE, draft)
    assert [run.text for run in copy.numbers[ParagraphId(3)]] == ["2.", "3."]


def test_the_lines_of_the_adoption_are_struck_and_the_pages_can_be_set(qtbot: QtBot) -> None:
    copy = tracked(adopted_chinese(), chinese())
    struck = {opening.line.field for opening in copy.opening if words(opening.line.runs, Change.DELETED)}
    assert "basis" in struck
    assert writer.write_copy(copy).startswith(b"%PDF")
