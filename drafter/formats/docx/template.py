"""The parts of a new file that hold no text of the resolution: settings, properties, separators of notes.

Core properties name nobody: a draft must not carry the person or the computer that it was made on.
"""

from __future__ import annotations

from lxml import etree

from drafter.formats.docx import properties as pr
from drafter.formats.docx.oxml import Element, el
from drafter.formats.docx.package import WML, Package
from drafter.formats.docx.styles import styles_part
from drafter.formats.page_options import FACES, FaceProfile, Faces
from drafter.text.sentence import Language

BODY = "word/document.xml"
NOTES = "word/footnotes.xml"
_SETTINGS = "word/settings.xml"
_STYLES = "word/styles.xml"
_FACES = "word/fontTable.xml"
_CORE = "docProps/core.xml"

_RULE = "_" * 18
"""The UN types its separator; a line drawn by Word is longer, and a PDF reader does not see it."""
_COMPATIBILITY = (
    ("compatibilityMode", "15"),
    ("overrideTableStyleFontSizeAndJustification", "1"),
    ("enableOpenTypeFeatures", "1"),
    ("doNotFlipMirrorIndents", "1"),
)
_MICROSOFT = "http://schemas.microsoft.com/office/word"


def new_package(language: Language, title: str, symbol: str | None, faces: FaceProfile = FaceProfile.UN) -> Package:
    """A file with styles and settings, without body, notes, headers and footers."""
    package = Package.new()
    package.put(_STYLES, styles_part(language, FACES[faces]))
    package.put(_FACES, _face_table(FACES[faces]))
    package.put(_SETTINGS, _settings(language, symbol))
    package.put(_CORE, _core_properties(title))
    package.declare(BODY, f"{WML}.document.main+xml")
    package.declare(_STYLES, f"{WML}.styles+xml")
    package.declare(_FACES, f"{WML}.fontTable+xml")
    package.declare(_SETTINGS, f"{WML}.settings+xml")
    package.declare(_CORE, "application/vnd.openxmlformats-package.core-properties+xml")
    package.relate("", "officeDocument", BODY)
    package.relate("", "core-properties", _CORE)
    package.relate(BODY, "styles", _STYLES)
    package.relate(BODY, "settings", _SETTINGS)
    package.relate(BODY, "fontTable", _FACES)
    return package


def _settings(language: Language, symbol: str | None) -> Element:
    compressed = "compressPunctuation" if language == "zh" else "doNotCompress"
    modes = [el("compatSetting", {"name": name, "uri": _MICROSOFT, "val": val}) for name, val in _COMPATIBILITY]
    variables = el("docVars", None, el("docVar", {"name": "Symbol1", "val": symbol})) if symbol else None
    return el(
        "settings",
        None,
        el("zoom", {"percent": "100"}),
        pr.valued("defaultTabStop", 475),
        el("evenAndOddHeaders"),
        pr.valued("characterSpacingControl", compressed),
        el("footnotePr", None, el("footnote", {"id": "-1"}), el("footnote", {"id": "0"})),
        el("compat", None, *modes),
        variables,
        el("themeFontLang", {"val": "en-US", "eastAsia": "zh-CN"}),
    )


def _face_table(faces: Faces) -> Element:
    """What Word takes for a face that a computer does not have: the first of the usual stand-ins."""
    wanted = dict.fromkeys((faces.latin, faces.text, faces.heading, faces.kai))
    return el("fonts", None, *(el("font", {"name": names[0]}, pr.valued("altName", names[1])) for names in wanted))


def _core_properties(title: str) -> bytes:
    dc = "http://purl.org/dc/elements/1.1/"
    root = etree.Element(
        "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}coreProperties",
        None,
        {"cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "dc": dc},
    )
    etree.SubElement(root, f"{{{dc}}}title").text = title
    etree.SubElement(root, f"{{{dc}}}creator").text = ""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def notes_part() -> Element:
    """A notes part with its two separators, which settings name by their ids -1 and 0."""
    return el("footnotes", None, _separator("separator", -1), _separator("continuationSeparator", 0))


def _separator(kind: str, note_id: int) -> Element:
    look = pr.run_properties(*pr.size(16))
    paragraph = el(
        "p",
        None,
        pr.paragraph_properties(pr.style("Footer"), pr.spacing(240, "auto", after=80), pr.indent(792)),
        el("r", None, look, el("t", text=_RULE)),
    )
    return el("footnote", {"type": kind, "id": str(note_id)}, paragraph)


def add_notes_part(package: Package, root: Element, body: str = BODY) -> None:
    """Puts a notes part into the package and ties it to the body."""
    package.put(NOTES, root)
    package.declare(NOTES, f"{WML}.footnotes+xml")
    package.relate(body, "footnotes", NOTES)
