"""Word files in a form of our own, for reading and not for the UN: comparison and report. python-docx makes them."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from drafter.formats.docx.styles import LATIN_FACE, TYPOGRAPHY
from drafter.text.sentence import Language

_LONG, _SHORT, _MARGIN = Mm(297), Mm(210), Mm(15)
DELETED, INSERTED, QUIET = RGBColor(0x9A, 0x3F, 0x12), RGBColor(0x0F, 0x5F, 0xA6), RGBColor(0x59, 0x59, 0x59)
"""What is struck, what is put in, and what only tells where one is."""
_SIZES = (("Normal", Pt(10)), ("Heading 1", Pt(14)), ("Heading 2", Pt(11)), ("Heading 3", Pt(10)))


def empty_file(title: str, language: Language, *, is_wide: bool) -> WordDocument:
    """A4 in the faces of the language, pages numbered, without what the library's template says of itself."""
    file = Document()
    section = file.sections[0]
    section.page_width, section.page_height = (_LONG, _SHORT) if is_wide else (_SHORT, _LONG)
    section.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    section.footer_distance = Mm(8)
    _number_pages(section.footer.paragraphs[0])
    for name, size in _SIZES:
        _set_face(file, name, size, TYPOGRAPHY[language].text_face)
    _forget_origin(file, title)
    return file


def bytes_of(file: WordDocument) -> bytes:
    """The file as it is written."""
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def _number_pages(paragraph: Paragraph) -> None:
    """1/6, as the UN numbers its pages."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for instruction in ("PAGE", "/", "NUMPAGES"):
        if instruction == "/":
            paragraph.add_run("/").font.size = Pt(9)
            continue
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), instruction)
        run = paragraph.add_run("1")
        run.font.size = Pt(9)
        field.append(run._r)
        paragraph._p.append(field)


def _set_face(file: WordDocument, style_name: str, size: Pt, han_face: str) -> None:
    style = file.styles[style_name]
    style.font.name, style.font.size, style.font.color.rgb = LATIN_FACE, size, RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[name]
    fonts.set(qn("w:eastAsia"), han_face)
    # Without it full-width marks are drawn in the middle of their square, as in Taiwan.
    tongue = OxmlElement("w:lang")
    tongue.set(qn("w:val"), "en-GB")
    tongue.set(qn("w:eastAsia"), "zh-CN")
    style.element.get_or_add_rPr().append(tongue)


def _forget_origin(file: WordDocument, title: str) -> None:
    """No author, no picture of the template's first page; the template's zoom lacks what the schema asks for."""
    properties = file.core_properties
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.title = title
    package = file.part.package
    for key, relationship in list(package.rels.items()):
        if relationship.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[key]
    zoom = file.settings.element.find(qn("w:zoom"))
    if zoom is not None:
        zoom.set(qn("w:percent"), "100")
