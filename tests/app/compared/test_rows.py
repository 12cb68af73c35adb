"""The compare view lists what changed, folds what did not, and says how numbers moved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.app.compared.rows import Cell, Compared, Fold, Row, Section, compared, lines
from drafter.model import edits
from drafter.model.document import NOTE_CHARACTER, Masthead, ParagraphId, Part, Resolution, Run
from drafter.model.pair_kind import PairKind
from drafter.text.spans import Span
from tests.builders import op, pp, res

BASE = res(
    pp("<b>重申</b>关于南南合作的承诺，"),
    pp("<b>回顾</b>其2019年关于合作问题的第74/1号决议，"),
    op("<b>欢迎</b>在曼谷举办的博览会，"),
    op("<b>鼓励</b>会员国继续开展三方合作<n>1</n>；"),
    op("<b>敦促</b>各基金和方案增加对信托基金的捐助；"),
    op("<b>期待</b>将于2024年在坎帕拉举行的首脑会议；"),
    op("<b>请</b>秘书长向大会第七十九届会议提交报告。"),
    notes={1: "A/78/290。"},
)


def texts(cell: Cell) -> list[str]:
    """What is marked on one side."""
    content = "".join(run.text for run in cell.runs)
    return [span.of(content) for span in cell.marked]


def row_of(view: Compared, kind: PairKind) -> Row:
    (row,) = [row for row in view.paragraphs if row.kind is kind]
    return row


def changed() -> Resolution:
    draft = edits.replace_text(BASE, ParagraphId(6), Span(2, 4), "已于")
    return edits.insert_paragraph(draft, ParagraphId(3), Part.OPERATIVE, 0, (Run("强调必须落实安提瓜议程；"),))


def test_a_changed_paragraph_has_its_words_marked_on_both_sides() -> None:
    row = row_of(compared(BASE, changed()), PairKind.CHANGED)
    assert row.old is not None
    assert row.new is not None
    assert (texts(row.old), texts(row.new)) == (["将"], ["已"])
    assert (row.old.label, row.new.label) == ("4.", "5.")


def test_what_came_in_has_one_side() -> None:
    row = row_of(compared(BASE, changed()), PairKind.NEW)
    assert row.old is None
    assert row.new is not None
    assert row.new.name.zh == "执行段2"


def test_unchanged_runs_are_one_line_that_says_how_numbers_moved() -> None:
    view = compared(BASE, changed())
    shown = lines(view, frozenset(), only_changes=True)
    folds = [line.words for line in shown if isinstance(line, Fold) and line.section is Section.TEXT]
    assert [words.zh for words in folds] == ["序言段1至2未改", "1未改", "2至3未改，现为3至4", "5未改，现为6"]
    assert folds[2].en == "2 to 3 unchanged, now 3 to 4"


def test_a_fold_opens_to_its_rows() -> None:
    view = compared(BASE, changed())
    first = lines(view, frozenset(), only_changes=True)[0]
    opened = lines(view, frozenset({first.key}), only_changes=True)
    assert isinstance(opened[0], Fold)
    assert opened[0].is_open
    assert [line.kind for line in opened[1:3] if isinstance(line, Row)] == [PairKind.SAME, PairKind.SAME]


def test_everything_is_listed_where_more_than_changes_is_asked_for() -> None:
    view = compared(BASE, changed())
    rows = [line for line in lines(view, frozenset(), only_changes=False) if isinstance(line, Row)]
    assert len(rows) == len(view.paragraphs) == 8


def test_a_moved_paragraph_says_from_where() -> None:
    view = compared(BASE, edits.move(BASE, [ParagraphId(7)], ParagraphId(3)))
    row = row_of(view, PairKind.MOVED)
    assert row.remark is not None
    assert row.remark.zh == "原5，现1"
    assert view.counts[PairKind.MOVED] == 1


def test_what_was_moved_and_has_no_number_is_called_by_its_name() -> None:
    loose = res(
        *(replace(one, part=Part.CONTINUATION, numbering=None) if one.id == 4 else one for one in BASE.paragraphs)
    )
    row = row_of(compared(loose, edits.move(loose, [ParagraphId(4)], ParagraphId(7))), PairKind.MOVED)
    assert row.remark is not None
    assert row.remark.zh == "原执行段1续段，现执行段3续段"


def test_notes_come_last_and_say_how_many_changed() -> None:
    draft = edits.replace_note_text(BASE, BASE.footnotes[0].id, Span(2, 4), "79")
    draft = edits.add_note(draft, ParagraphId(5), 2, (Run("第70/1号决议。"),))
    view = compared(BASE, draft)
    last = lines(view, frozenset(), only_changes=True)[-1]
    assert isinstance(last, Fold)
    assert last.words.zh == "脚注：改1条，增1条"
    assert [row.kind for row in view.changes] == [PairKind.CHANGED, PairKind.CHANGED, PairKind.NEW]


def test_a_note_that_is_cited_now_is_marked_where_it_is_cited() -> None:
    draft = edits.add_note(BASE, ParagraphId(5), 2, (Run("第70/1号决议。"),))
    row = row_of(compared(BASE, draft), PairKind.CHANGED)
    assert row.new is not None
    assert texts(row.new) == [NOTE_CHARACTER]


def test_fields_of_the_masthead_are_told_where_they_differ() -> None:
    draft = edits.set_masthead(BASE, session=80)
    view = compared(BASE, draft)
    assert [row.old is None for row in view.fields] == [True]
    heading = lines(view, frozenset(), only_changes=True)[0]
    assert isinstance(heading, Fold)
    assert heading.words.zh == "文头：改1项"
    assert not view.is_identical
    assert view.changes == ()


def test_a_paragraph_of_another_part_says_so() -> None:
    draft = edits.set_part(BASE, ParagraphId(2), Part.OPERATIVE)
    remarks = [row.remark for row in compared(BASE, draft).paragraphs if row.remark is not None]
    assert [remark.zh for remark in remarks] == ["序言段改为执行段"]


@pytest.mark.parametrize(("other", "little"), [(BASE, False), (res(op("<b>决定</b>设立一个委员会。")), True)])
def test_texts_of_other_series_are_told_apart(other: Resolution, little: bool) -> None:
    assert compared(BASE, other).has_little_in_common is little


def test_a_text_is_identical_with_itself() -> None:
    assert compared(BASE, replace(BASE)).is_identical
    assert compared(Resolution("zh", Masthead("大会")), Resolution("zh", Masthead("大会"))).is_identical
