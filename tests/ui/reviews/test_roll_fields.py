"""Every field says what it takes, and shows where it goes."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.model.document import Paragraph
from drafter.rollforward import Cycle, Proposal, plan
from drafter.rollforward.other_organs import RULE as OTHER
from drafter.text.sentence import Language
from drafter.ui.reviews.roll_choices import Choice, Entry
from drafter.ui.reviews.roll_fields import Field, fields_of
from tests.builders import op, pp
from tests.rollforward.series import EMPTY_REGISTER, adopted, draft


def proposals(*paragraphs: Paragraph, language: Language = "zh", day: date = date(2024, 10, 1)) -> list[Proposal]:
    made = plan(adopted(*paragraphs, language=language), Cycle(79, EMPTY_REGISTER, day))
    return [each for each in made.proposals if each.place.paragraph_id is not None]


def fields(*paragraphs: Paragraph, language: Language = "zh", wording: int = 0) -> tuple[Field, ...]:
    base = adopted(*paragraphs, language=language)
    entries = []
    for proposal in proposals(*paragraphs, language=language):
        ways = (proposal.after, *proposal.options)
        entries.append(Entry(proposal, Choice(wording=ways[wording]) if wording < len(ways) else Choice()))
    return fields_of(entries, base)


COUNCIL = {
    "zh": pp("又回顾人权理事会2023年10月12日第54/6号决议，"),
    "en": pp("Recalling also Human Rights Council resolution 54/6 of 12 October 2023,"),
}


@pytest.mark.parametrize("wording", [0, 1])
def test_number_and_day_of_another_organ_are_told_apart_in_chinese(wording: int) -> None:
    found = fields(COUNCIL["zh"], wording=wording)
    assert [each.label.zh.split("（")[0] for each in found] == ["新决议的通过日期", "新决议的编号"]


@pytest.mark.parametrize("wording", [0, 1])
def test_number_and_day_of_another_organ_are_told_apart_in_english(wording: int) -> None:
    found = fields(COUNCIL["en"], language="en", wording=wording)
    assert [each.label.en.split(" (")[0] for each in found] == [
        "Number of the new resolution",
        "Day on which the new resolution was adopted",
    ]


def test_what_stood_there_last_time_is_said() -> None:
    day, number = fields(COUNCIL["zh"])
    assert day.label.zh.endswith("（上届：2023年10月12日）")
    assert number.label.zh.endswith("（上届：54/6）")
    assert "人权理事会[…]第[…]号决议" in number.hint.zh


def test_a_meeting_asks_for_its_dates_and_shows_the_words_around() -> None:
    (field,) = fields(op("决定会议于2024年3月20日至22日在甲地举行；"), op("继续审议。"))
    assert field.label.zh == "会期（上届：2024年3月20日至22日）"
    assert field.hint.zh == "执行段1：决定会议于[…]在甲地举行；"
    assert "…" not in field.hint.zh.replace("[…]", "")


def test_a_day_that_is_no_meeting_is_a_date() -> None:
    (field,) = fields(op("又决定这些条款自2024年1月1日起适用；"), op("继续审议。"))
    assert field.label.zh == "日期（上届：2024年1月1日）"
    assert "[…]起适用" in field.hint.zh


def test_the_own_number_and_day_of_a_draft_are_told_apart() -> None:
    base = draft(pp("回顾其2022年12月7日第77/33号决议，"))
    made = plan(base, Cycle(79, EMPTY_REGISTER, date(2024, 10, 1)))
    entries = [Entry(each) for each in made.proposals if each.rule.startswith("recalled") and each.rule != OTHER]
    labels = [field.label.zh for field in fields_of(entries, base)]
    assert labels
    assert len(set(labels)) == len(labels)
    assert any(label.startswith("上一份决议的编号") for label in labels)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_two_fields_of_a_text_read_the_same(language: Language) -> None:
    found = fields(
        COUNCIL[language],
        op("决定会议于2024年3月20日至22日在甲地举行；" if language == "zh" else "Decides to hold it on 20 March 2024;"),
        op("决定会议于2024年5月2日至3日在乙地举行。" if language == "zh" else "Decides to meet on 2 May 2024."),
        language=language,
    )
    assert len(found) > 2
    assert len({(each.label.in_(language), each.hint.in_(language)) for each in found}) == len(found)
