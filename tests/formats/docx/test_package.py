"""Files that are no Word files, and what is kept of those that are."""

from __future__ import annotations

import io
import zipfile

import pytest

from drafter.formats.docx import package as package_module
from drafter.formats.docx.package import Package
from drafter.formats.docx.reader import read
from drafter.formats.errors import FormatError
from tests.formats.docx.files import p, word_file


def _zip(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"plain text", "not-a-document"),
        (b"", "not-a-document"),
        (b"PK\x03\x04 and no more", "damaged"),
        (_zip(**{"[Content_Types].xml": b"<Types/>"}), "not-a-document"),
        (_zip(mimetype=b"application/epub+zip"), "not-a-document"),
        (_zip(**{"word/document.xml": b"<x/>"}), "damaged"),
    ],
)
def test_what_is_no_word_file_is_refused_by_kind(data: bytes, kind: str) -> None:
    with pytest.raises(FormatError) as refused:
        read(data)
    assert refused.value.kind == kind


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_truncated_file_is_damaged(share: float) -> None:
    data = word_file(*[p(f"第{n}段，") for n in range(200)])
    with pytest.raises(FormatError) as refused:
        read(data[: int(len(data) * share)])
    assert refused.value.kind == "damaged"


def test_broken_markup_is_damaged() -> None:
    whole = Package.open(word_file(p("大会，")))
    whole.put("word/document.xml", b"<w:document><w:body>")
    with pytest.raises(FormatError) as refused:
        read(whole.to_bytes())
    assert refused.value.kind == "damaged"


def test_too_much_to_unpack_is_refused_before_unpacking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MAX_BYTES", 1000)
    with pytest.raises(FormatError) as refused:
        Package.open(_zip(bomb=b"0" * 1_000_000))
    assert refused.value.kind == "too-large"


@pytest.mark.parametrize(
    "declared", ['<!ENTITY a "AAAA">', '<!ENTITY a SYSTEM "file:///etc/hostname">', '<!ENTITY % b SYSTEM "http://x/">']
)
def test_a_part_that_declares_entities_is_damaged(declared: str) -> None:
    whole = Package.open(word_file(p("大会，")))
    text = whole.blob("word/document.xml").decode()
    entity = f"<!DOCTYPE w:document [{declared}]>"
    whole.put("word/document.xml", text.replace("?>\n", f"?>\n{entity}").replace("大会，", "大会&a;").encode())
    with pytest.raises(FormatError) as refused:
        read(whole.to_bytes())
    assert refused.value.kind == "damaged"


def test_parts_that_nobody_sets_come_back_byte_for_byte() -> None:
    source = word_file(p("大会，"), parts={"settings": "<w:zoom w:percent='100'/>"})
    whole = Package.open(source)
    whole.xml("word/document.xml")
    again = Package.open(whole.to_bytes())
    assert again.names == whole.names
    assert all(again.blob(name) == Package.open(source).blob(name) for name in again.names)


def test_one_address_has_one_relationship() -> None:
    whole = Package.open(word_file(p("大会，")))
    first = whole.relate("word/document.xml", "hyperlink", "https://undocs.org/A/1", external=True)
    assert whole.relate("word/document.xml", "hyperlink", "https://undocs.org/A/1", external=True) == first
    assert whole.relate("word/document.xml", "hyperlink", "https://undocs.org/A/2", external=True) != first
