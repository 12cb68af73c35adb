"""Events that are past, in the list before an export: each with its place, a few of them one by one."""

from __future__ import annotations

from datetime import date

from drafter.app.exporting import Kind
from drafter.app.outstanding import outstanding
from drafter.model.document import Masthead, ParagraphId
from drafter.model.place import Place
from drafter.ui.dialogs.checklist import MOST_PAST, Line, Shape, lines_of
from tests.builders import op, res


def past_lines(count: int) -> list[Line]:
    text = "<b>期待</b>将于2026年{}月3日至5日在甲城举行的会议；"
    document = res(*(op(text.format(month)) for month in range(1, count + 1)), masthead=Masthead("大会", session=81))
    left = outstanding(document, (), today=date(2026, 12, 1))
    return [line for line in lines_of(document, None, left, Kind.CLEAN) if "会期已过" in line.words.zh]


def test_an_event_leads_to_its_words() -> None:
    (line,) = past_lines(1)
    assert line.words.zh == "执行段1：会期已过：“期待将于2026年1月3日至5日在甲城举行的”"
    assert (line.shape, line.place) == (Shape.WARNING, Place(ParagraphId(1)))
    assert line.action is not None
    assert line.action.zh == "查看"


def test_many_events_are_a_number_in_the_end() -> None:
    lines = past_lines(MOST_PAST + 2)
    assert len(lines) == MOST_PAST + 1
    assert lines[-1].words.zh == "另有2处会期已过"
