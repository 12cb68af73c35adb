"""The UN's paragraph and character styles under their own names, and the sizes of each language.

Measured on 348 official files of New York (design/word-pdf-qt.md, section 3): ids, names, indents, tabs, sizes. Chinese
sizes and the 365 point measure are those of a Chinese draft's PDF; its faces are the usual ones, no file confirms them.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace

from drafter.formats.docx import properties as pr
from drafter.formats.docx.oxml import Element, el
from drafter.formats.page_options import FACES, FaceProfile, Faces
from drafter.text.sentence import Language

LATIN_FACE = "Times New Roman"
TEXT_INDENT = 1267
"""Twips from the page's margin to the text, on both sides."""
STEP = 475
"""Twips by which a level of sub-paragraphs is set in."""
_BUILT_IN = frozenset(
    {
        "Normal",
        "DefaultParagraphFont",
        "TableNormal",
        "Header",
        "Footer",
        "Hyperlink",
        "FootnoteText",
        "FootnoteReference",
    }
)
_DEFAULTS = frozenset({"Normal", "DefaultParagraphFont", "TableNormal"})
_STOPS = (TEXT_INDENT, 1742, 2218, 2693, 3182, 3658, 4133, 4622, 5098, 5573, 6048)
_TEXT_TABS = tuple(("left", stop) for stop in _STOPS)
_HEADING_TABS = (("right", 1022), *_TEXT_TABS)


@dataclass(frozen=True, slots=True)
class Typography:
    """How one language is set. Sizes are half points, lines are twips."""

    text_face: str
    heading_face: str
    size: int
    line: int
    note_size: int
    note_line: int
    is_stretched: bool
    """English type is 3 % wider and set apart a little (w:w 103, w:spacing 4, w:kern 14)."""
    slants: bool
    """Whether what is set apart is italic; Chinese is never slanted."""
    language: str
    latin_face: str = LATIN_FACE


TYPOGRAPHY: dict[Language, Typography] = {
    "zh": Typography("SimSun", "SimHei", 21, 300, 18, 240, False, False, "en-US"),
    "en": Typography("SimSun", "SimSun", 20, 240, 17, 210, True, True, "en-GB"),
}


def styles_part(language: Language, faces: Faces = FACES[FaceProfile.UN]) -> Element:
    """The styles part for a text in this language, set in these faces."""
    heading = faces.heading[0] if language == "zh" else faces.text[0]
    kind = replace(TYPOGRAPHY[language], text_face=faces.text[0], heading_face=heading, latin_face=faces.latin[0])
    defaults = el(
        "docDefaults",
        None,
        el("rPrDefault", None, pr.run_properties(pr.fonts(kind.latin_face, kind.text_face), _language(kind))),
        el("pPrDefault"),
    )
    return el("styles", None, defaults, *_base(kind), *_text(kind), *_headings(kind), *_masthead(kind), *_notes(kind))


def _language(kind: Typography) -> Element:
    return el("lang", {"val": kind.language, "eastAsia": "zh-CN", "bidi": "ar-SA"})


def _style(
    kind: str,
    style_id: str,
    name: str,
    based_on: str | None = None,
    paragraph: Element | None = None,
    run: Element | None = None,
    following: str | None = None,
) -> Element:
    attributes = {"type": kind, "styleId": style_id}
    attributes |= {} if style_id in _BUILT_IN else {"customStyle": "1"}
    attributes |= {"default": "1"} if style_id in _DEFAULTS else {}
    return el(
        "style",
        attributes,
        el("name", {"val": name}),
        el("basedOn", {"val": based_on}) if based_on else None,
        el("next", {"val": following}) if following else None,
        el("qFormat") if kind == "paragraph" else None,
        deepcopy(paragraph),
        deepcopy(run),
    )


def _base(kind: Typography) -> list[Element]:
    stretched = [pr.valued("spacing", 4), pr.valued("w", 103), pr.valued("kern", 14)] if kind.is_stretched else []
    paragraph = pr.paragraph_properties(
        pr.switch("suppressAutoHyphens"),
        pr.switch("kinsoku"),
        pr.switch("overflowPunct"),
        pr.switch("autoSpaceDE"),
        pr.switch("autoSpaceDN"),
        pr.spacing(kind.line, after=0),
    )
    look = pr.run_properties(pr.fonts(kind.latin_face, kind.text_face), *stretched, *pr.size(kind.size))
    cells = el("tblPr", None, el("tblInd", {"w": "0", "type": "dxa"}), _cell_margins())
    table = _style("table", "TableNormal", "Normal Table")
    table.append(cells)
    return [
        _style("paragraph", "Normal", "Normal", None, paragraph, look),
        _style("character", "DefaultParagraphFont", "Default Paragraph Font"),
        table,
        _style("character", "Hyperlink", "Hyperlink", "DefaultParagraphFont", None, _link_look()),
    ]


def _cell_margins() -> Element:
    sides = (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    return el("tblCellMar", None, *(el(side, {"w": str(width), "type": "dxa"}) for side, width in sides))


def _link_look() -> Element | None:
    return pr.run_properties(pr.valued("color", "0000FF"), pr.valued("u", "none"))


def _text(kind: Typography) -> list[Element]:
    single = pr.paragraph_properties(
        pr.tabs(*_TEXT_TABS),
        pr.spacing(kind.line, "atLeast", after=120),
        pr.indent(TEXT_INDENT, TEXT_INDENT),
        pr.align("both"),
    )
    return [_style("paragraph", "SingleTxt", "__Single Txt", "Normal", single)]


def _headings(kind: Typography) -> list[Element]:
    def heading(line: int, before: int = 240, after: int = 120) -> Element | None:
        space = pr.spacing(line, before=before, after=after)
        return pr.paragraph_properties(pr.switch("keepNext"), pr.switch("keepLines"), *heading_settings(), space)

    bold, face = pr.switch, kind.heading_face
    wide = kind.line + 30

    def look(points: int | None, *more: Element) -> Element | None:
        return pr.run_properties(
            pr.fonts(kind.latin_face, face), bold("b"), *(pr.size(points * 2) if points else []), *more
        )

    lesser = pr.run_properties(pr.switch("i") if kind.slants else None, pr.valued("spacing", 3))
    return [
        _style("paragraph", "H1", "_ H_1", "Normal", heading(wide), look(12), "SingleTxt"),
        _style("paragraph", "HCh", "_ H _Ch", "H1", heading(wide + 30), look(14), "SingleTxt"),
        _style("paragraph", "H23", "_ H_2/3", "Normal", heading(kind.line), look(None), "SingleTxt"),
        _style("paragraph", "H4", "_ H_4", "Normal", heading(kind.line, 120, 240), lesser, "SingleTxt"),
        _style("paragraph", "TitleHCH", "Title_H_CH", "HCh", None, None, "SingleTxt"),
        _style("paragraph", "TitleH1", "Title_H1", "H1", None, None, "SingleTxt"),
        _style("paragraph", "TitleH2", "Title_H2", "H23", None, None, "SingleTxt"),
    ]


def heading_settings() -> list[Element]:
    """Tab stops and indents of headings: a number to the left of the text, lines that wrap below its first word."""
    return [pr.tabs(*_HEADING_TABS), pr.indent(TEXT_INDENT, TEXT_INDENT, hanging=TEXT_INDENT)]


def _masthead(kind: Typography) -> list[Element]:
    plain = pr.paragraph_properties(pr.spacing(240, "auto", after=0))
    bold = pr.run_properties(pr.fonts(kind.latin_face, kind.heading_face), pr.switch("b"))
    narrow = pr.paragraph_properties(pr.spacing(kind.line, after=0), pr.indent(0, 5040))
    squeezed = [pr.valued("spacing", -4), pr.valued("w", 98), *pr.size(40)]
    large = pr.run_properties(pr.fonts(kind.latin_face, kind.heading_face), pr.switch("b"), *squeezed)
    running = pr.paragraph_properties(pr.tabs(("center", 4320), ("right", 8640)), pr.spacing(240, "auto", after=0))
    head_look = pr.run_properties(pr.switch("noProof"), *pr.size(17))
    foot_look = pr.run_properties(pr.switch("b"), pr.switch("noProof"), *pr.size(17))
    apart = pr.paragraph_properties(pr.spacing(240, "auto", 240, 0))
    return [
        _style("paragraph", "Session", "Session", "Normal", None, bold, "AgendaItemNormal"),
        _style("paragraph", "AgendaItemNormal", "Agenda_Item_Normal", "Normal", plain, None, "AgendaTitleH2"),
        _style("paragraph", "AgendaTitleH2", "Agenda_Title_H2", "Normal", narrow, bold, "Normal"),
        _style("paragraph", "Distribution", "Distribution", "Normal", apart),
        _style("paragraph", "Publication", "Publication", "Normal", plain),
        _style("paragraph", "XLarge", "XLarge", "Normal", pr.paragraph_properties(pr.spacing(390)), large),
        _style("paragraph", "Header", "header", "Normal", running, head_look),
        _style("paragraph", "Footer", "footer", "Normal", running, foot_look),
    ]


def _notes(kind: Typography) -> list[Element]:
    paragraph = pr.paragraph_properties(
        pr.switch("widowControl", on=False),
        pr.tabs(("right", 1195), *_TEXT_TABS[:4]),
        pr.spacing(kind.note_line),
        pr.indent(TEXT_INDENT, TEXT_INDENT, hanging=432),
    )
    stretched = [pr.valued("spacing", 5)] if kind.is_stretched else []
    look = pr.run_properties(*stretched, *pr.size(kind.note_size))
    mark = pr.run_properties(*stretched, pr.valued("position", 0), pr.valued("vertAlign", "superscript"))
    return [
        _style("paragraph", "FootnoteText", "footnote text", "Normal", paragraph, look),
        _style("character", "FootnoteReference", "footnote reference", "DefaultParagraphFont", None, mark),
    ]
