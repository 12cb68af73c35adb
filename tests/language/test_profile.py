from __future__ import annotations

import pytest

from drafter.language.profile import EN, ZH, profile


def test_each_language_has_its_value() -> None:
    assert (profile("zh"), profile("en")) == (ZH, EN)


@pytest.mark.parametrize("each", [ZH, EN])
def test_the_main_committees_are_known_by_their_names(each: object) -> None:
    value = ZH if each is ZH else EN
    assert [value.committee_number(value.committee(n)) for n in range(1, 7)] == [1, 2, 3, 4, 5, 6]


def test_the_fourth_committee_has_a_long_and_two_short_names() -> None:
    names = ["特别政治和非殖民化委员会(第四委员会)", "特别政治和非殖民化委员会", "第四委员会"]
    assert {ZH.committee_number(name) for name in names} == {4}
    assert EN.committee_number("Fourth Committee") == 4
    assert ZH.committee_number("第七委员会") is None


def test_there_is_no_seventh_main_committee() -> None:
    with pytest.raises(ValueError, match="7"):
        ZH.committee(7)


@pytest.mark.parametrize(
    ("zh_item", "en_item", "zh", "en"),
    [
        (None, None, "", ""),
        ("", "", "", ""),
        ("22(b)", "22(b)", "议程项目22(b)", "Agenda item 22 (b)"),
        ("22 (b)", "22 (b)", "议程项目22(b)", "Agenda item 22 (b)"),
        ("13和117(a)", "13 and 117(a)", "议程项目13和117(a)", "Agenda items 13 and 117 (a)"),
        ("13、14和15", "13, 14 and 15", "议程项目13、14和15", "Agenda items 13, 14 and 15"),
    ],
)
def test_agenda_lines_are_written_as_in_the_masthead(
    zh_item: str | None, en_item: str | None, zh: str, en: str
) -> None:
    assert (ZH.agenda_line(zh_item), EN.agenda_line(en_item)) == (zh, en)


def test_a_committee_is_found_in_running_text_by_any_of_its_names() -> None:
    assert ZH.committee_in("[根据第二委员会的报告(A/78/465，第7段)通过]") == 2
    assert ZH.committee_in("根据特别政治和非殖民化委员会(第四委员会)的报告") == 4
    assert EN.committee_in("[on the report of the Third Committee (A/78/481, para. 31)]") == 3
    assert EN.committee_in("[without reference to a Main Committee]") is None
