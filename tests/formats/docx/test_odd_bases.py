"""Base texts with more in them than text: it is kept, told, and never run."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from drafter import formats
from drafter.formats import outputs
from drafter.formats.docx import personal
from drafter.formats.docx.package import WML, Package
from drafter.formats.docx.personal import Trace
from drafter.model import edits
from drafter.model.document import Resolution
from drafter.model.state import Base
from drafter.text.spans import Span
from tests.formats.docx import judges, truths
from tests.formats.docx.files import WHEN, p, r, word_file
from tests.formats.docx.test_comments import comment, on
from tests.formats.docx.test_revisions import gone, ins

_MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"
_METADATA = (
    '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><o>张三</o></p:properties>'
)
_PEOPLE = (
    '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
    '<w15:person w15:author="张三"/></w15:people>'
)
_BODY = (p("大会，"), p("回顾其各项决议，"), p("1. 请秘书长提交报告；"), p("2. 决定处理此案。"))


def over(source: bytes, old: str = "提交报告", new: str = "尽快提交报告") -> tuple[bytes, Resolution, list[str]]:
    """The copy for submission of a small change, the draft, and the kinds of things that were told at import."""
    imported = formats.read(source, "a.docx")
    base = imported.document
    changed = next(q for q in base.paragraphs if old in q.text)
    start = changed.text.index(old)
    draft = edits.replace_text(base, changed.id, Span(start, start + len(old)), new)
    out = outputs.tracked(Base(base, "a", imported.source), draft, "某代表团", WHEN)
    return out, draft, [repair.kind for repair in imported.repairs]


def with_macros() -> bytes:
    package = Package.open(word_file(*_BODY))
    package.put("word/vbaProject.bin", b"\xd0\xcf\x11\xe0 Sub AutoOpen()")
    package.relate("word/document.xml", "vbaProject", "word/vbaProject.bin")
    package.put("word/vbaData.xml", b"<data/>")
    package.relate("word/vbaProject.bin", "wordVbaData", "word/vbaData.xml")
    package.retype("word/document.xml", _MACRO)
    return package.to_bytes()


def test_macros_are_kept_and_told_and_go_on_request() -> None:
    source = with_macros()
    out, draft, told = over(source)
    assert "macros" in told
    assert truths.faults(source, draft, out) == []
    assert judges.part(out, "word/vbaProject.bin") == judges.part(source, "word/vbaProject.bin")
    assert [one.trace for one in personal.found(out)] == [Trace.MACROS]
    cleaned = Package.open(personal.cleaned(out))
    assert not [name for name in cleaned.names if "vba" in name]
    assert cleaned.content_type("word/document.xml") == f"{WML}.document.main+xml"
    assert personal.found(personal.cleaned(out)) == ()
    assert judges.body(judges.read_back(personal.cleaned(out))) == judges.body(draft)


def test_over_a_template_it_is_a_document() -> None:
    package = Package.open(word_file(*_BODY))
    package.retype("word/document.xml", f"{WML}.template.main+xml")
    out, _, _ = over(package.to_bytes())
    assert Package.open(out).content_type("word/document.xml") == f"{WML}.document.main+xml"


def test_embedded_objects_are_kept_and_told() -> None:
    drawn = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="rId9"/></v:shape>'
    linked = '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.12"/>'
    package = Package.open(word_file(*_BODY, f"<w:p><w:r><w:object>{drawn}{linked}</w:object></w:r></w:p>"))
    package.put("word/embeddings/oleObject1.bin", b"\xd0\xcf\x11\xe0 a sheet")
    package.relate("word/document.xml", "oleObject", "word/embeddings/oleObject1.bin")
    source = package.to_bytes()
    out, draft, told = over(source)
    assert "pictures" in told
    assert truths.faults(source, draft, out) == []
    assert judges.part(out, "word/embeddings/oleObject1.bin") == b"\xd0\xcf\x11\xe0 a sheet"
    assert judges.part(out, "word/document.xml").count(b"OLEObject ") == 1


def test_content_controls_keep_what_they_are() -> None:
    properties = "<w:sdtPr><w:alias w:val='Lead'/><w:lock w:val='sdtContentLocked'/><w:tag w:val='t'/></w:sdtPr>"
    inside = f"<w:sdt>{properties}<w:sdtContent>{r('请秘书长')}</w:sdtContent></w:sdt>"
    around = f"<w:sdt>{properties}<w:sdtContent>{p('2. 决定处理此案。')}</w:sdtContent></w:sdt>"
    source = word_file(*_BODY[:2], f"<w:p>{r('1. ')}{inside}{r('提交报告；')}</w:p>", around)
    for old, new in (("提交报告", "尽快提交报告"), ("秘书长", "各会员国"), ("处理此案", "继续处理")):
        out, draft, _ = over(source, old, new)
        assert truths.faults(source, draft, out) == []
        root = etree.fromstring(judges.part(out, "word/document.xml"))
        assert len(list(root.iter(f"{judges.W}sdtPr"))) == 2


def test_changes_of_others_are_settled_and_told() -> None:
    source = word_file(*_BODY[:2], p(r("1. 请秘书长") + gone("尽快") + ins("按时") + r("提交报告；")), _BODY[3])
    out, draft, told = over(source)
    assert "tracked-changes" in told
    assert judges.authors(out) == {"某代表团"}
    assert judges.body(judges.read_back(judges.settled(out, "accepted"))) == judges.body(draft)


def test_a_protected_document_stays_protected() -> None:
    settings = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
    source = word_file(*_BODY, parts={"settings": settings})
    out, draft, _ = over(source)
    assert truths.faults(source, draft, out) == []
    assert judges.part(out, "word/settings.xml") == judges.part(source, "word/settings.xml")


def test_comments_are_kept_and_told() -> None:
    source = word_file(*_BODY[:2], p(on(1, r("1. 请秘书长提交报告；"))), _BODY[3], parts={"comments": comment(1, "？")})
    out, draft, told = over(source)
    assert "comments" in told
    assert truths.faults(source, draft, out) == []
    assert judges.part(out, "word/comments.xml") == judges.part(source, "word/comments.xml")


def test_what_becomes_of_the_file_after_import_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "base.docx"
    path.write_bytes(word_file(*_BODY))
    imported = formats.read_file(path)
    base = Base(imported.document, "base.docx", imported.source)
    draft = edits.remove(imported.document, [imported.document.paragraphs[0].id])
    before = outputs.tracked(base, draft, "某代表团", WHEN)
    path.write_bytes(word_file(p("大会，"), p("1. 完全不同。")))
    assert outputs.tracked(base, draft, "某代表团", WHEN) == before
    path.unlink()
    assert outputs.tracked(base, draft, "某代表团", WHEN) == before


@pytest.mark.parametrize("name", ["customXml/item1.xml", "word/people.xml"])
def test_names_in_parts_of_servers_and_of_word_are_found_and_taken_out(name: str) -> None:
    package = Package.open(word_file(*_BODY))
    package.put(name, (_PEOPLE if "people" in name else _METADATA).encode())
    package.put("customXml/item2.xml", b"<broken")
    data = package.to_bytes()
    assert [one.trace for one in personal.found(data)] == [Trace.NAMES if "people" in name else Trace.PROPERTIES]
    cleaned = Package.open(personal.cleaned(data))
    assert "张三".encode() not in cleaned.blob(name)
    assert cleaned.blob("customXml/item2.xml") == b"<broken"


def test_a_copy_with_macros_has_their_ending() -> None:
    source = with_macros()
    imported = formats.read(source, "a.docm")
    plain = formats.read(word_file(*_BODY), "a.docx")
    assert outputs.tracked_ending(Base(imported.document, "a", imported.source)) == ".docm"
    assert outputs.tracked_ending(Base(plain.document, "a", plain.source)) == ".docx"
    assert outputs.tracked_ending(None) == ".docx"
