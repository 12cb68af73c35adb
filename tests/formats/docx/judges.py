"""Judges of Word files that are not the code under test: the schema, a plain reader, docx-plus."""

from __future__ import annotations

import importlib.util
import io
import re
import sys
import zipfile
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Literal

import pytest
from docx import Document
from docx_plus.revisions import accept_all_revisions, reject_all_revisions
from lxml import etree

from drafter.formats.docx import reader
from drafter.model.document import Resolution
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.structuring import infer

SHARED = Path(__file__).resolve().parents[4] / "shared"
View = Literal["accepted", "rejected"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@lru_cache
def _bench(name: str) -> ModuleType:
    path = SHARED / "bench" / f"{name}.py"
    if not path.exists():
        pytest.skip("the shared measures are not there")
    spec = importlib.util.spec_from_file_location(f"shared_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def schema_faults(data: bytes) -> list[str]:
    """What the schema of WordprocessingML says against the file."""
    found: list[str] = _bench("validate").faults(io.BytesIO(data))
    return found


def plain_paragraphs(data: bytes, view: View) -> list[str]:
    """The paragraphs that an independent reader sees, without blanks, citations and empty ones."""
    bench = _bench("docx_text")
    texts = (bench.squeeze(text) for text in bench.read(io.BytesIO(data), view)["paragraphs"])
    return [text for text in texts if text]


def plain_notes(data: bytes) -> list[str]:
    """The notes that an independent reader sees."""
    found: dict[str, str] = _bench("docx_text").read(io.BytesIO(data), "accepted")["notes"]
    return [_bench("docx_text").squeeze(text) for text in found.values()]


def settled(data: bytes, view: View) -> bytes:
    """The file with all changes of its body accepted or rejected by docx-plus."""
    document = Document(io.BytesIO(data))
    (accept_all_revisions if view == "accepted" else reject_all_revisions)(document)
    for node in document.element.body.iter(f"{W}delInstrText"):
        # WORKAROUND: docx-plus 0.6.2 brings back deleted text but not deleted instructions of fields.
        node.tag = f"{W}instrText"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read_back(data: bytes) -> Resolution:
    """The document that our own reader and inference make of the file, tracked changes accepted."""
    return infer(reader.read(data)).document


def body(document: Resolution) -> list[tuple[str, str | None, str, tuple[str, ...]]]:
    """What must survive: part, number, text and the marks of the notes of each paragraph."""
    numbers, marks = paragraph_numbers(document), note_marks(document)
    return [
        (p.part.value, numbers.get(p.id), p.text, tuple(marks.get(note, "") for note in p.notes))
        for p in document.paragraphs
    ]


def notes(document: Resolution) -> dict[str, str]:
    """The text of each cited note by its mark."""
    marks = note_marks(document)
    texts = {note.id: note.text for note in document.footnotes}
    return {marks[note]: texts[note] for note in dict.fromkeys(document.cited_notes) if note in texts}


def head(document: Resolution) -> dict[str, object]:
    """The masthead's fields that print text, without adoption dates worked out from others."""
    masthead = document.masthead
    adoption = masthead.adoption
    return {
        "organ": masthead.organ,
        "title": masthead.title_text,
        "session": masthead.session,
        "committee": masthead.committee,
        "agenda_item": masthead.agenda_item,
        "agenda_title": masthead.agenda_title,
        "sponsors": "".join(run.text for run in masthead.sponsors if run.note is None),
        "adoption": (adoption.number, adoption.heading, adoption.basis, adoption.meeting, adoption.closing_date)
        if adoption
        else None,
    }


def part(data: bytes, name: str) -> bytes:
    """The bytes of a part of the package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def part_names(data: bytes) -> list[str]:
    """The names of all parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def indented(xml: bytes) -> str:
    """A part as indented XML with short names, for comparison by eye."""
    root = etree.fromstring(xml, etree.XMLParser(remove_blank_text=True))
    text = etree.tostring(root, pretty_print=True, encoding="unicode")
    return re.sub(r' xmlns:\w+="[^"]+"', "", text)


def authors(data: bytes) -> set[str]:
    """Who made the changes in the body."""
    root = etree.fromstring(part(data, "word/document.xml"))
    return {node.get(f"{W}author", "") for node in root.iter(f"{W}ins", f"{W}del")}
