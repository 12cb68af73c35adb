"""Files of Word's and of ours are sound; what would make Word repair one is found."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from drafter.formats import outputs
from drafter.formats.docx.soundness import faults
from drafter.model.state import Base
from tests.formats.docx.judges import SHARED
from tests.formats.docx.samples import adopted_chinese, chinese, english


def tracked() -> bytes:
    base = Base(adopted_chinese(), "A/RES/80/1")
    return outputs.tracked(base, chinese(), "Delegation", datetime(2026, 10, 1, tzinfo=UTC))


def with_part(data: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """The file with one part changed; a change of "" to "" leaves the part out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            blob = old.read(entry)
            if entry.filename == name:
                blob = change(blob.decode()).encode()
                if not blob:
                    continue
            new.writestr(entry.filename, blob)
    return out.getvalue()


@pytest.mark.parametrize("made", [tracked, lambda: outputs.clean(chinese()), lambda: outputs.clean(english())])
def test_what_we_write_is_sound(made: Callable[[], bytes]) -> None:
    assert faults(made()) == frozenset()


@pytest.mark.parametrize(
    ("name", "change", "told"),
    [
        ("word/document.xml", lambda xml: xml.replace("<w:delText", "<w:t").replace("</w:delText", "</w:t"), "plain"),
        ("word/document.xml", lambda xml: xml.replace("<w:del ", "<w:smartTag ").replace("</w:del>", "</w:smartTag>"),
         "outside"),
        ("word/document.xml", lambda xml: xml.replace(' w:author="Delegation"', ""), "without id or author"),
        ("word/document.xml", lambda xml: xml.replace("</w:body>", ""), "damaged"),
        ("word/footnotes.xml", lambda xml: xml.replace('w:id="2"', 'w:id="77"'), "without its note"),
        ("word/footnotes.xml", lambda xml: xml.replace('w:id="2"', 'w:id="1"'), "two footnotes 1"),
        ("word/footnotes.xml", lambda xml: "", "which is not there"),
        ("word/_rels/document.xml.rels", lambda xml: xml.replace('Id="rId1"', 'Id="rId999"'), ""),
        ("[Content_Types].xml", lambda xml: xml.replace('Extension="xml"', 'Extension="txt"')
            .replace("/word/footnotes.xml", "/word/notes.xml"), "no type for word/footnotes.xml"),
    ],
)  # fmt: skip
def test_what_word_would_repair_is_found(name: str, change: Callable[[str], str], told: str) -> None:
    data = tracked()
    broken = with_part(data, name, change)
    if told:
        assert any(told in fault.en and fault.zh for fault in faults(broken)), faults(broken)


def test_faults_that_the_base_had_are_not_ours() -> None:
    broken = with_part(tracked(), "word/footnotes.xml", lambda xml: xml.replace('w:id="2"', 'w:id="77"'))
    assert outputs.faults(broken)
    assert outputs.faults(broken, broken) == frozenset()


def test_official_files_are_sound() -> None:
    files = sorted((SHARED / "corpus" / "sample" / "pairs").glob("*.docx"))
    if not files:
        pytest.skip("the shared material is not there")
    assert {path.name: faults(path.read_bytes()) for path in files[:12] if faults(path.read_bytes())} == {}
