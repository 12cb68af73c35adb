"""The lines of the masthead mark what is still to be filled in."""

from __future__ import annotations

from drafter.model.document import Mark, Masthead, Run
from drafter.ui.editor.masthead_lines import Setting, masthead_lines
from tests.builders import pp, res


def test_a_blank_in_the_agenda_item_is_marked_as_those_of_the_sponsors_are() -> None:
    document = res(pp("重申，"), masthead=Masthead("大会", session=81, agenda_item="[…]"))
    (line,) = (line for line in masthead_lines(document) if line.field == "agenda_item")
    assert [run.text for run in line.runs if Mark.BLANK in run.marks] == ["[…]"]


def test_where_there_is_no_title_its_place_is_shown() -> None:
    lines = masthead_lines(res(pp("重申，"), masthead=Masthead("大会")), "标题")
    assert [(line.field, line.setting) for line in lines] == [("title", Setting.GHOST), ("organ", Setting.ORGAN)]
    titled = masthead_lines(res(pp("重申，"), masthead=Masthead("大会", (Run("南南合作"),))), "标题")
    assert [line.setting for line in titled] == [Setting.TITLE, Setting.ORGAN]
