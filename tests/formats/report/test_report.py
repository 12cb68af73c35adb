"""A report says of every finding where, what, why, by which source and what is right: in HTML and in Word, alike."""

from __future__ import annotations

import io
from datetime import date
from html.parser import HTMLParser

import pytest
from docx import Document

from drafter import checks
from drafter.checks.finding import Severity
from drafter.formats import outputs
from drafter.formats.docx.soundness import faults
from drafter.formats.report.contents import Checked, Report, checked
from drafter.model import edits
from drafter.model.document import ParagraphId, Part
from drafter.register.lookup import register
from drafter.text.sentence import Language
from tests.formats.docx.judges import schema_faults
from tests.formats.report.sample import BLANK, DOCUMENT, FINDINGS, IGNORED

DAY = date(2026, 11, 22)
EMPTY_TAGS = {"meta", "br"}


def text_of() -> Checked:
    return checked(DOCUMENT, "草案.drafter", FINDINGS, ignored=IGNORED, blanks=(BLANK,))


def page(language: Language) -> str:
    return outputs.report(Report((text_of(),), language, DAY), ".html").decode()


class Reader(HTMLParser):
    """Checks that every element is closed in its order, and gathers headings, words by element, and ids."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.labels: list[str] = []
        self.addresses: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.labels += [found["aria-labelledby"] or ""] if "aria-labelledby" in found else []
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag not in EMPTY_TAGS:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.words.append((self.open[-1] if self.open else "", data.strip()))

    def of(self, tag: str) -> list[str]:
        return [words for own, words in self.words if own == tag]


def test_findings_are_grouped_by_weight_with_blanks_first_and_ignored_ones_last() -> None:
    assert [group.heading.zh for group in text_of().groups] == [
        "待填（1）", "错误（1）", "警告（1）", "提示（1）", "已忽略（1）",
    ]  # fmt: skip
    assert text_of().about.en == (
        "草案.drafter, A/C.2/80/L.5, Eightieth session, 1 to fill in, 1 error, 1 warning, 1 hint"
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_is_well_formed_and_loads_nothing(language: Language) -> None:
    html = page(language)
    read = Reader(html)
    assert html.startswith("<!DOCTYPE html>")
    assert f'<html lang="{"zh-Hans" if language == "zh" else "en"}">' in html
    assert read.addresses == []
    assert "<script" not in html
    assert len(set(read.ids)) == len(read.ids)
    assert set(read.labels) == set(read.ids)
    assert read.of("h1") == ["检查报告" if language == "zh" else "Check report"]


def test_every_finding_says_where_what_why_and_what_is_right() -> None:
    read = Reader(page("zh"))
    assert "序言段1：“又期待”没有承接" in read.of("h4")
    assert "脚注1：“A/79/297”没有承接" in read.of("h4")
    assert read.of("mark")[:2] == ["[…]", "又期待"]
    assert (read.of("del"), read.of("ins")) == (["又期待"], ["期待"])
    assert "链条断了。" in read.of("dd")
    assert any("已降一级" in words for words in read.of("dd"))


@pytest.mark.parametrize(("language", "said"), [("zh", "删去这一段"), ("en", "delete this paragraph")])
def test_a_paragraph_that_should_go_is_told_as_such(language: Language, said: str) -> None:
    document = edits.insert_paragraph(DOCUMENT, ParagraphId(2), Part.OPERATIVE)
    found = [one for one in checks.run(document, checks.Context(register())) if one.rule == "paragraph-empty"]
    report = Report((checked(document, "a", found),), language, DAY)
    assert said in Reader(outputs.report(report, ".html").decode()).of("dd")
    file = Document(io.BytesIO(outputs.report(report, ".docx")))
    assert any(said in paragraph.text for paragraph in file.paragraphs)


def test_the_text_cannot_be_taken_for_mark_up() -> None:
    html = page("zh")
    assert "海洋&lt;观测&gt;" in html
    assert "报告 &amp; “附件”。" in html


def test_a_text_without_findings_says_so() -> None:
    report = Report((checked(DOCUMENT, "a", ()),), "en", DAY)
    assert "Nothing was found." in outputs.report(report, ".html").decode()
    file = Document(io.BytesIO(outputs.report(report, ".docx")))
    assert "Nothing was found." in [paragraph.text for paragraph in file.paragraphs]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_word_file_says_the_same_and_is_sound(language: Language) -> None:
    data = outputs.report(Report((text_of(),), language, DAY), ".docx")
    assert faults(data) == frozenset()
    said = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs)
    for group in text_of().groups:
        assert group.heading.in_(language) in said
        for entry in group.entries:
            assert entry.heading.in_(language) in said
            assert entry.why is None or entry.why.in_(language) in said
    assert schema_faults(data) == []


def test_findings_of_one_weight_are_counted_as_one_or_many() -> None:
    errors = [finding for finding in FINDINGS if finding.severity is Severity.ERROR] * 2
    assert checked(DOCUMENT, "a", errors).about.en.endswith("2 errors")


def test_real_findings_name_their_source() -> None:
    found = checks.run(DOCUMENT, checks.Context(register()))
    assert found
    entries = [entry for group in checked(DOCUMENT, "a", found).groups for entry in group.entries]
    assert all(entry.source is not None and entry.source.zh for entry in entries)
