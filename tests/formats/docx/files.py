"""Small Word files out of a few lines of XML: word_file(p("回顾…"), notes={1: "A/78/100。"})."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime

from lxml import etree

from drafter.formats.docx.oxml import R, W, to_bytes
from drafter.formats.docx.package import WML, Package

WHEN = datetime(2026, 9, 1, 8, 30, tzinfo=UTC)
_DECLARED = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
_DIALECTS = (
    (W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
    (R.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships"),
)
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


def p(inside: str, properties: str = "") -> str:
    """A paragraph; text without mark-up becomes one run."""
    if not inside.startswith("<"):
        inside = r(inside)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def r(text: str, look: str = "") -> str:
    """A run with this text."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def ref(note: int) -> str:
    """The reference to a footnote."""
    return f'<w:r><w:footnoteReference w:id="{note}"/></w:r>'


def field(instruction: str, result: str) -> str:
    """A complex field, each of its parts in a run of its own."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{instruction}</w:instrText></w:r>{marks[1]}{r(result)}{marks[2]}"


def root(name: str, inside: str) -> etree._Element:
    """The root element of a part."""
    return etree.fromstring(f"<w:{name} {_DECLARED}>{inside}</w:{name}>")


def word_file(
    *blocks: str,
    notes: Mapping[int, str] | None = None,
    links: Mapping[str, str] | None = None,
    parts: Mapping[str, str] | None = None,
) -> bytes:
    """A package of these blocks. `notes` are bodies by id, text or XML; `parts` the insides of styles, numbering, …"""
    package = Package.new()
    package.put("word/document.xml", root("document", f"<w:body>{''.join(blocks)}</w:body>"))
    package.declare("word/document.xml", f"{WML}.document.main+xml")
    package.relate("", "officeDocument", "word/document.xml")
    bodies = dict(parts or {})
    if notes is not None:
        bodies["footnotes"] = _SEPARATORS + "".join(_note(key, text) for key, text in notes.items())
    for name, inside in bodies.items():
        part = f"word/{name}.xml"
        package.put(part, to_bytes(root("hdr" if name.startswith("header") else name, inside)))
        kind = name.rstrip("0123456789")
        package.declare(part, f"{WML}.{kind}+xml")
        package.relate("word/document.xml", kind, part)
    for address in (links or {}).values():
        package.relate("word/document.xml", "hyperlink", address, external=True)
    return package.to_bytes()


def _note(key: int, body: str) -> str:
    inside = body if body.startswith("<") else f"<w:r><w:footnoteRef/></w:r>{r(' ' + body)}"
    return f'<w:footnote w:id="{key}"><w:p>{inside}</w:p></w:footnote>'


def strict(source: bytes) -> bytes:
    """The same file in the ISO Strict dialect."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            for transitional, other in _DIALECTS:
                data = data.replace(transitional, other)
            new.writestr(name, data)
    return out.getvalue()
