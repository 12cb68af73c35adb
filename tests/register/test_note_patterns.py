"""The usual footnotes, filled from the draft and the register."""

from __future__ import annotations

import pytest

from drafter.model.document import Mark, Masthead
from drafter.register.entry import Entry
from drafter.register.lookup import Register
from drafter.register.note_patterns import note_patterns
from drafter.register.reports import Report
from drafter.text.sentence import Language
from tests.builders import op, res

BUNDLED = Register.load()


def texts(before: str, language: Language = "zh", session: int | None = 79) -> dict[str, str]:
    document = res(op("甲。"), masthead=Masthead(session=session), language=language)
    return {one.family: one.text for one in note_patterns(document, before, BUNDLED)}


def test_the_session_is_the_drafts() -> None:
    assert texts("")["report"] == "A/79/[…]。"
    assert texts("")["records"] == "《大会正式记录，第七十九届会议，补编第[…]号》(A/79/[…])。"
    assert texts("", "en")["records"].startswith("Official Records of the General Assembly, Seventy-ninth Session,")


def test_a_draft_without_a_session_leaves_it_open() -> None:
    assert texts("", session=None)["report"] == "A/[…]/[…]。"


def test_what_nobody_knows_is_a_placeholder() -> None:
    document = res(op("甲。"))
    for one in note_patterns(document, "", BUNDLED):
        assert any(Mark.BLANK in run.marks for run in one.runs), one.family


KNOWN = Register((Entry("70/1", title_zh="变革我们的世界", title_en="Transforming our world"),))


@pytest.mark.parametrize(
    ("language", "before", "expected"),
    [
        ("zh", "重申题为“变革我们的世界”的", "第70/1号决议，附件。"),
        ("en", "Recalling “Transforming our world”, ", "Resolution 70/1, annex."),
        ("zh", "“变革我们的世界”和其他许多事情，", "第[…]号决议，附件。"),
    ],
)
def test_a_title_just_before_it_is_looked_up(language: Language, before: str, expected: str) -> None:
    document = res(op("甲。"), language=language)
    found = {one.family: one.text for one in note_patterns(document, before, KNOWN)}
    assert found["annex"] == expected


def test_a_report_that_the_user_told_of_is_known_by_its_subject() -> None:
    told = Register((), reports=(Report("A/79/230", 79, title_zh="海洋观测情况"),))
    document = res(op("甲。"), masthead=Masthead(session=79))
    assert note_patterns(document, "注意到秘书长关于海洋观测情况的报告；", told)[0].text == "A/79/230。"
