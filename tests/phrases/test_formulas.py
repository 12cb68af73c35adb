"""Recurring sentences with slots."""

import pytest

from drafter.phrases.formulas import fill, formula, formulas
from drafter.text.sentence import Language


def test_the_agenda_paragraph_names_session_item_and_sub_item() -> None:
    filled = fill(formula("F02"), "zh", session=81, item="茶叶贸易", sub_item="绿茶")
    assert filled.text == "决定在大会第八十一届会议临时议程题为“茶叶贸易”的项目下列入题为“绿茶”的分项。"
    assert filled.blanks == ()


def test_the_same_in_english() -> None:
    filled = fill(formula("F02"), "en", session=81, item="Tea trade", sub_item="Green tea")
    assert filled.text == (
        "Decides to include in the provisional agenda of its eighty-first session, under the item entitled "
        "“Tea trade”, the sub-item entitled “Green tea”."
    )


def test_a_slot_without_value_is_a_visible_blank() -> None:
    filled = fill(formula("F03"), "zh", session=81)
    assert [span.of(filled.text) for span in filled.blanks] == ["[项目]"]


def test_open_ends_are_blanks_too_in_reading_order() -> None:
    filled = fill(formula("F08"), "zh")
    assert [span.of(filled.text) for span in filled.blanks] == ["[届次]", "[主题]", "……"]


def test_the_place_of_a_note_is_given_and_not_printed() -> None:
    filled = fill(formula("F11"), "zh", subject="茶叶")
    assert filled.text == "表示注意到秘书长关于茶叶的报告；"
    assert filled.note_at == len(filled.text)


def test_a_standing_note_comes_with_its_formula() -> None:
    assert formula("F16").note("zh").startswith("在《联合国气候变化框架公约》下通过")
    assert fill(formula("F16"), "zh").note_at == len("还重申《巴黎协定》")


def test_a_value_for_no_slot_is_refused() -> None:
    with pytest.raises(ValueError, match="colour"):
        fill(formula("F02"), "zh", colour="green")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_slot_can_be_filled(language: Language) -> None:
    values = {"item": "A", "sub_item": "B", "subject": "C"}
    for each in formulas():
        filled = fill(each, language, session=79, **values)
        assert "{" not in filled.text, each.id
        assert all(span.of(filled.text) in ("……", "…") for span in filled.blanks), each.id


def test_both_languages_have_the_same_slots() -> None:
    assert [each.id for each in formulas() if set(each.slots("zh")) != set(each.slots("en"))] == []
