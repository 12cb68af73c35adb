"""What cannot be read is refused with a sentence that says what is wrong and what to do."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from drafter import formats
from drafter.formats import FormatError
from drafter.formats.docx import writer
from tests.builders import op, pp, res
from tests.formats.files import ole_container, pdf, zip_bomb

_PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8
_ELF = b"\x7fELF\x02\x01\x01" + b"\0" * 64
_WORD_HEAD = b"\xec\xa5\xc1\x00" + b"\0" * 6


def _word(flags: int) -> bytes:
    return _WORD_HEAD + flags.to_bytes(2, "little")


def _docx() -> bytes:
    return writer.write(res(pp("<b>回顾</b>其第74/1号决议，"), op("<b>请</b>秘书长提交报告。")))


def refusal(data: bytes) -> FormatError:
    with pytest.raises(FormatError) as caught:
        formats.read(data, "名.docx")
    return caught.value


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        (b"", "not-a-document", "空"),
        (b" \r\n\t\x0c", "not-a-document", "空"),
        (b"\xef\xbb\xbf", "not-a-document", "空"),
        (_PNG, "not-a-document", "这是图片"),
        (_ELF, "not-a-document", "不是文档"),
        (os.urandom(4096) + b"\0", "not-a-document", "不是文档"),
        ("今天天气很好。\n我们去公园散步。\n".encode(), "not-a-document", "没有找到“大会，”"),
        (b"Dear all,\n\nplease find attached the minutes.\n", "not-a-document", "没有找到“大会，”"),
        (b"<?xml version='1.0'?><note><to>you</to></note>", "not-a-document", "XML"),
        (b"<?xml version='1.0'?><akomaNtoso><act/></akomaNtoso>", "not-a-document", "XML"),
        (b"<akomaNtoso", "not-a-document", "XML"),
        (b"<?xml version='1.0'?>\n\x01\x02<akomaNtoso", "damaged", "损坏"),
        (ole_container({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}), "locked", "密码"),
        (ole_container({"WordDocument": _word(0x0100)}), "locked", "密码"),
        (ole_container({"Workbook": b"x"}), "unsupported", ".docx"),
        (ole_container({"WordDocument": _word(0)})[:700], "damaged", "损坏"),
        (b"{\\rtf1\\ansi hello}", "unsupported", ".docx"),
        (b"\xffWPC\x10\0\0\0", "unsupported", ".docx"),
        (pdf(b"BT /F1 12 Tf 20 100 Td (Good morning) Tj ET"), "not-a-document", "没有找到“大会，”"),
        (pdf(b"0 0 100 100 re f"), "unsupported", "扫描件"),
        (pdf(b"BT ET", locked=True), "locked", "密码"),
        (b"%PDF-1.7\nnothing of the sort", "damaged", "损坏"),
        (_docx()[:2000], "damaged", "损坏"),
        (b"PK\x03\x04" + b"\0" * 100, "damaged", "损坏"),
    ],
)
def test_bad_files(data: bytes, kind: str, words: str) -> None:
    error = refusal(data)
    assert error.kind == kind
    assert words in error.sentence.zh
    assert error.sentence.en


def test_an_archive_that_would_fill_the_memory() -> None:
    data = zip_bomb(201)
    assert len(data) < 1024 * 1024
    assert refusal(data).kind == "too-large"


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "大.docx"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(FormatError) as caught:
        formats.read_file(path)
    assert caught.value.kind == "too-large"
    assert "200MB" in caught.value.sentence.zh


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "没有.docx", tmp_path):
        with pytest.raises(FormatError) as caught:
            formats.read_file(path)
        assert path.name in caught.value.sentence.zh


def test_entities_are_neither_expanded_nor_fetched() -> None:
    secret = Path(__file__).as_uri()
    data = f"""<?xml version="1.0"?>
    <!DOCTYPE a [<!ENTITY x SYSTEM "{secret}"><!ENTITY y "yyyy"><!ENTITY z "&y;&y;&y;&y;">]>
    <akomaNtoso><statement><preamble><formula><p>大会，</p></formula>
    <container><p>回顾&x;其&z;决议，</p></container></preamble>
    <mainBody><paragraph><num>1.</num><content><p>请秘书长。</p></content></paragraph></mainBody></statement></akomaNtoso>
    """
    imported = formats.read(data.encode(), "a.xml")
    assert imported.document.paragraphs[0].text == "回顾&x;其&z;决议，"
    assert "entities" not in imported.document.paragraphs[0].text


def test_a_folder_is_called_a_folder_and_a_missing_file_missing(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="folder"):
        formats.read_file(tmp_path)
    with pytest.raises(FormatError, match=r"There is no file “上年\.docx”"):
        formats.read_file(tmp_path / "上年.docx")


def _open_document() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<office:document-content/>")
    return buffer.getvalue()


def test_an_open_document_is_to_be_saved_as_docx() -> None:
    with pytest.raises(FormatError, match=r"save it as \.docx"):
        formats.read(_open_document(), "a.odt")


@pytest.mark.parametrize("head", [_PNG, b"\xff\xd8\xff\xe0\0\x10JFIF", b"GIF89a\1\0", b"RIFF\0\0\0\0WEBPVP8 "])
def test_a_picture_is_called_one(head: bytes) -> None:
    with pytest.raises(FormatError, match="is a picture"):
        formats.read(head + bytes(range(256)), "scan.png")


def test_what_a_file_unpacks_to_is_not_called_its_size() -> None:
    with pytest.raises(FormatError, match="once it is unpacked") as caught:
        formats.read(zip_bomb(201), "a.docx")
    assert "解压后" in caught.value.sentence.zh
