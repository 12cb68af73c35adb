"""Whether Word opens a file with its tracked changes out of sight."""

from __future__ import annotations

import pytest

from drafter.formats import outputs, read
from drafter.formats.docx.package import Package
from drafter.formats.docx.revision_view import hides_changes
from drafter.model import edits
from drafter.model.state import Base, SourceFile
from drafter.text.spans import Span
from tests.formats.docx.files import WHEN, p, word_file
from tests.formats.docx.samples import chinese

HIDDEN = '<w:revisionView w:markup="0"/>'


def hiding(settings: str = HIDDEN) -> bytes:
    """A base text whose settings say this."""
    return word_file(p("大会，"), p("回顾其决议，"), p("1. 请秘书长提交报告。"), parts={"settings": settings})


@pytest.mark.parametrize(
    ("settings", "is_hiding"),
    [
        (HIDDEN, True),
        ('<w:revisionView w:insDel="false"/>', True),
        ('<w:revisionView w:formatting="0"/>', False),
        ('<w:revisionView w:markup="1"/>', False),
        ('<w:zoom w:percent="100"/>', False),
    ],
)
def test_markup_or_insertions_that_are_off_are_hidden(settings: str, is_hiding: bool) -> None:
    assert hides_changes(hiding(settings)) is is_hiding


def test_a_file_without_settings_shows_its_changes() -> None:
    assert not hides_changes(word_file(p("大会，")))


def test_what_we_lay_out_shows_its_changes() -> None:
    assert outputs.unseen_changes(outputs.clean(chinese())) is None


def test_the_setting_of_the_base_stays_and_is_told() -> None:
    source = SourceFile("a.docx", "docx", hiding())
    base = Base(read(source.data, source.name).document, "A/RES/78/167", source)
    paragraph = base.document.paragraphs[-1]
    made = outputs.tracked(base, edits.type_text(base.document, paragraph.id, Span(1, 1), "求"), "代表团", WHEN)
    before, after = Package.open(source.data), Package.open(made)
    assert after.blob("word/settings.xml") == before.blob("word/settings.xml")
    told = outputs.unseen_changes(made)
    assert told is not None
    assert "所有标记" in told.zh
    assert "All Markup" in told.en
