"""The lines of the masthead mark what is still to be filled in."""

from __future__ import annotations

from drafter.model.document import Adoption, Mark, Masthead, Run, text_of
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


def test_beside_a_base_lines_that_differ_are_marked_and_show_what_went() -> None:
    base = res(
        pp("重申，"),
        masthead=Masthead("大会", (Run("海洋"),), symbol="A/RES/80/372", adoption=Adoption(basis="[通过]")),
    )
    draft = res(pp("重申，"), masthead=Masthead("大会", (Run("海洋"),), symbol="A/C.2/81/L.1", session=81))
    found = [
        (line.field, text_of(line.was), text_of(line.runs), line.is_marked) for line in masthead_lines(draft, "", base)
    ]
    assert found == [
        ("symbol", "A/RES/80/372", "A/C.2/81/L.1", True),
        ("session", "", "第八十一届会议", True),
        ("adoption", "[通过]", "", True),
        ("title", "", "海洋", False),
        ("organ", "", "大会，", False),
    ]
