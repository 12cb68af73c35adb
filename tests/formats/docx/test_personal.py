"""What a file says of people and computers is found, and taken out without touching its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.formats import TrackedChanges, read
from drafter.formats.docx import personal
from drafter.formats.docx.package import Package
from drafter.formats.docx.personal import Found, Trace
from drafter.formats.docx.redline import compare
from drafter.formats.docx.writer import write
from drafter.model import edits
from drafter.text.spans import Span
from tests.formats.docx import judges
from tests.formats.docx.files import WHEN, p, r, word_file
from tests.formats.docx.samples import chinese, english

_CORE = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>决议</dc:title><dc:creator>张三</dc:creator>
 <cp:lastModifiedBy>李四</cp:lastModifiedBy></cp:coreProperties>"""
_APP = """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
<Pages>3</Pages><Company>某部</Company></Properties>"""
_CUSTOM = """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">
<property name="DocId" pid="2"/></Properties>"""
_OFFICIAL = sorted((judges.SHARED / "corpus" / "sample" / "word-official-en").glob("*.DOC"))


def with_everything() -> bytes:
    marked = '<w:commentRangeStart w:id="1"/>' + r("回顾其决议，") + '<w:commentRangeEnd w:id="1"/>'
    marked += '<w:r><w:commentReference w:id="1"/></w:r>'
    package = Package.open(
        word_file(
            p("大会，"),
            f'<w:p w:rsidR="00AB12CD">{marked}</w:p>',
            p("1. 请秘书长提交报告。"),
            parts={
                "comments": '<w:comment w:id="1" w:author="王五"><w:p><w:r><w:t>对吗</w:t></w:r></w:p></w:comment>',
                "settings": '<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids>',
            },
        )
    )
    for name, content in (("core.xml", _CORE), ("app.xml", _APP), ("custom.xml", _CUSTOM), ("thumbnail.jpeg", "JPEG")):
        package.put(f"docProps/{name}", content.encode())
        package.relate("", name.partition(".")[0], f"docProps/{name}")
    return package.to_bytes()


def test_everything_that_travels_is_found() -> None:
    assert personal.found(with_everything()) == (
        Found(Trace.NAMES, "张三, 李四"),
        Found(Trace.OFFICE, "某部"),
        Found(Trace.PROPERTIES, "1"),
        Found(Trace.COMMENTS, "1"),
        Found(Trace.SITTINGS),
        Found(Trace.THUMBNAIL),
    )


def test_nothing_of_it_is_left_and_the_text_is_the_same() -> None:
    before = with_everything()
    after = personal.cleaned(before)
    assert personal.found(after) == ()
    assert judges.plain_paragraphs(after, "accepted") == judges.plain_paragraphs(before, "accepted")
    package = Package.open(after)
    said = "".join(package.blob(name).decode("utf-8", "replace") for name in package.names)
    assert not [name for name in ("张三", "李四", "王五", "某部", "00AB12CD", "DocId", "thumbnail") if name in said]
    assert "决议" in said


def test_comments_under_another_name_and_their_answers_go_too() -> None:
    package = Package.open(with_everything())
    package.put("word/comments7.xml", package.blob("word/comments.xml"))
    namespace = "http://schemas.microsoft.com/office/word/2012/wordml"
    answers = f'<w15:commentsEx xmlns:w15="{namespace}"><w15:commentEx/></w15:commentsEx>'
    package.put("word/commentsExtended.xml", answers.encode())
    after = Package.open(personal.cleaned(package.to_bytes()))
    said = "".join(after.blob(name).decode("utf-8", "replace") for name in after.names)
    assert not [name for name in ("王五", "对吗", "commentEx/") if name in said]


@pytest.mark.parametrize("document", [chinese(), english()], ids=["zh", "en"])
def test_our_own_files_say_nothing(document: object) -> None:
    assert personal.found(write(document)) == ()  # type: ignore[arg-type]


def test_tracked_changes_stay_and_so_do_both_truths() -> None:
    source = with_everything()
    base = read(source, "a.docx").document
    draft = edits.type_text(base, base.paragraphs[0].id, Span(2, 2), "并重申")
    out = personal.cleaned(compare(base, source, draft, "某代表团", WHEN))
    assert personal.found(out) == ()
    assert judges.body(read(out, "a.docx").document) == judges.body(draft)
    assert judges.body(read(out, "a.docx", tracked=TrackedChanges.REJECTED).document) == judges.body(base)


@pytest.mark.skipif(not _OFFICIAL, reason="the shared corpus is not there")
@pytest.mark.parametrize("path", _OFFICIAL[::6], ids=lambda path: path.stem)
def test_official_files_keep_their_text_and_stay_valid(path: Path) -> None:
    source = path.read_bytes()
    after = personal.cleaned(source)
    assert personal.found(after) == ()
    assert judges.plain_paragraphs(after, "accepted") == judges.plain_paragraphs(source, "accepted")
    assert set(judges.schema_faults(after)) <= set(judges.schema_faults(source))
