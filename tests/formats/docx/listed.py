"""Base texts whose numbers Word counts: by each paragraph, or by its style; the text may end with the last of them."""

from __future__ import annotations

from collections.abc import Callable

from tests.formats.docx.files import p, r, ref, word_file

Set = Callable[[int], str]
"""The properties of a numbered paragraph of a level."""

_LOOK = "<w:i/>"


def by_paragraph(level: int) -> str:
    """A w:numPr of its own."""
    return f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='1'/></w:numPr><w:ind w:left='{400 * (level + 1)}'/>"


def by_style(level: int) -> str:
    """A style that has one, but for the third level."""
    return f"<w:pStyle w:val='Level{level}'/>" if level < 2 else by_paragraph(level)


def listed(properties: Set, *after: str) -> bytes:
    """An English resolution with the levels 1., (a) and (i); `after` are blocks behind the last paragraph."""

    def led(level: int, lead: str, text: str, note: int = 0) -> str:
        return p(r(lead, _LOOK) + r(text) + (ref(note) if note else ""), properties(level))

    def plain(level: int, text: str) -> str:
        return p(text, properties(level))

    return word_file(
        p("Cooperation in sharing ocean observation data"),
        p("The General Assembly,"),
        p(r("Recalling", _LOOK) + r(" its resolution 70/1 of 25 September 2015 on the ocean,")),
        p(r("Noting", _LOOK) + r(" the Voluntary Guidelines on the sharing of observations,") + ref(1)),
        led(0, "Takes note", " of the report of the Secretary-General on observation data;", 2),
        led(0, "Encourages", " Member States to take the following measures of their own:"),
        plain(1, "To open real-time data of coastal buoys and tide gauges;"),
        plain(1, "To offer training to small island developing States, including:"),
        plain(2, "Courses on site, in at least three countries of each region;"),
        plain(2, "Courses held from afar throughout the year;"),
        plain(1, "To share what was learned with all others;"),
        led(0, "Invites", " the specialized agencies to support these measures;"),
        led(0, "Decides", " to establish a focal point in each of the regions:"),
        plain(1, "In Africa, in the first year;"),
        plain(1, "In Asia, in the second year of operation;"),
        led(0, "Requests", " the Secretary-General to report to it at its eighty-second session."),
        *after,
        notes={1: "A/78/412, annex II.", 2: "A/80/297."},
        parts={
            "numbering": _LISTS.format(*_LINKS) if properties is by_style else _LISTS.format("", ""),
            "styles": _STYLES,
        },
    )


def _level(place: int, form: str, text: str, link: str = "") -> str:
    kind = f"<w:start w:val='1'/><w:numFmt w:val='{form}'/>"
    return f"<w:lvl w:ilvl='{place}'>{kind}{link}<w:lvlText w:val='{text}'/></w:lvl>"


_LINKS = tuple(f"<w:pStyle w:val='Level{level}'/>" for level in range(2))
_LISTS = (
    "<w:abstractNum w:abstractNumId='0'><w:multiLevelType w:val='multilevel'/>"
    + _level(0, "decimal", "%1.", "{0}")
    + _level(1, "lowerLetter", "(%2)", "{1}")
    + _level(2, "lowerRoman", "(%3)")
    + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
)
_STYLES = "".join(
    f"<w:style w:type='paragraph' w:styleId='Level{level}'><w:name w:val='Level{level}'/>"
    f"<w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    for level in range(2)
)
