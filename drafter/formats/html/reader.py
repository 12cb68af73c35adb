"""Reads a web page: each block is a paragraph; bold, italic, superscripts, links, list numbers and notes are kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import islice

from lxml import etree
from lxml import html as lxml_html

from drafter.formats.html.anchors import Anchors, anchors_of
from drafter.formats.html.lists import ListNumbers
from drafter.formats.html.looks import UNSEEN, is_left_out, look_of
from drafter.formats.html.tables import is_number_cell, table_text
from drafter.formats.refusals import damaged_file, too_much_text, too_nested
from drafter.formats.xml import local_name
from drafter.model.document import Part
from drafter.structuring.mending import Mends
from drafter.structuring.patterns import ORGANS_EN, ORGANS_ZH
from drafter.structuring.raw import RawDocument, RawNote, RawParagraph, RawRun
from drafter.structuring.wording import cut_runs, shortened
from drafter.text.expressions import expression
from drafter.text.spans import Span

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol", "li", "dl", "dt", "dd"})
_TABLES = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"})
_SECTIONS = frozenset({"body", "section", "article", "main", "header", "footer", "aside", "nav", "form", "fieldset"})
_BLOCKS = (
    _HEADINGS
    | _LISTS
    | _TABLES
    | _SECTIONS
    | {"p", "div", "blockquote", "center", "pre", "hr", "figure", "figcaption", "address", "details", "summary"}
)
_CELLS = frozenset({"td", "th"})
_BLANKS = expression(r"[ \t\r\n\f]+")
_ORGAN_LINE = expression(rf"\s*(?:{ORGANS_ZH}|The (?:{ORGANS_EN}))\s*[，,]\s*")
_LEAST_SHARE = 0.5
_MOST_ELEMENTS = 200_000
"""A resolution of 4,000 paragraphs saved by Word has some 60,000."""


def paragraphs_of_html(text: str, *, is_part: bool = False) -> RawDocument:
    """The page in `text`; raises FormatError where nothing of it can be read, or more than a part of it.

    `is_part`: it is a part of a resolution's body, and a table in it is none of the masthead's.
    """
    root = _parsed(text)
    anchors = anchors_of(root)
    page = _Page(anchors, _main(root), _in_body=is_part)
    page.walk(root)
    notes = tuple(
        RawNote(key, _note_runs(body, page, anchors.marks[key]), anchors.marks[key])
        for body, key in anchors.bodies.items()
    )
    is_dump = page.characters_in_pre > page.characters / 2
    return RawDocument(
        "html",
        tuple(page.paragraphs),
        notes,
        source_lines=tuple(page.lines),
        typography=True,
        repairs=page.mends.repairs(),
        left_out=tuple(sorted(page.mends.left_out)),
        wrapped=is_dump,
    )


def _parsed(text: str) -> etree._Element:
    parser = lxml_html.HTMLParser(
        no_network=True, huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise damaged_file() from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise too_nested()
    if sum(1 for _ in islice(root.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        raise too_much_text()
    return root


def _main(root: etree._Element) -> etree._Element | None:
    """The one element that the page marks as its text; None where it marks none, or it holds too little."""
    found = [element for element in root.iter("main", "article") if element.get("hidden") is None]
    found += [element for element in root.iter() if element.get("role") == "main"]
    known = set(found)
    outer = [element for element in known if known.isdisjoint(element.iterancestors())]
    if len(outer) != 1:
        return None
    return outer[0] if len(_words(outer[0])) >= _LEAST_SHARE * len(_words(root)) else None


def _words(element: etree._Element) -> str:
    """The visible text below an element, without blanks."""
    return "".join(_shown(element).split())


def _note_runs(body: etree._Element, page: _Page, mark: str) -> tuple[RawRun, ...]:
    """The words of a note, without the mark in front of them and the link back; what is odd in it is told on `page`."""
    note = _Page(replace(page.anchors, bodies={}), None, lines=page.lines, mends=page.mends)
    note.walk(body)
    runs: list[RawRun] = []
    for paragraph in note.paragraphs:
        if runs:
            runs.append(RawRun(" "))
        runs += paragraph.runs
    text = "".join(run.text for run in runs)
    opening = re.match(rf"\s*[\[(]?{re.escape(mark)}(?:[\])]|[.．](?!\d)|\s)\s*", text)
    from_start = opening.end() if opening else len(text) - len(text.lstrip())
    return cut_runs(runs, from_start)


@dataclass(slots=True)
class _Place:
    """An element that is open: its name and what stands in it inherits."""

    name: str
    look: RawRun
    style: str
    is_pre: bool
    centred: bool


@dataclass(slots=True)
class _Page:
    """Goes through the elements in reading order and collects runs until a block ends."""

    anchors: Anchors
    main: etree._Element | None
    paragraphs: list[RawParagraph] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    mends: Mends = field(default_factory=Mends)
    characters: int = 0
    characters_in_pre: int = 0
    _runs: list[RawRun] = field(default_factory=list)
    _open: list[_Place] = field(default_factory=lambda: [_Place("", RawRun(""), "", False, False)])
    _numbers: ListNumbers = field(default_factory=ListNumbers)
    _number: str | None = None
    _is_inside: bool = False
    _in_body: bool = False

    def walk(self, root: etree._Element) -> None:
        """The element with what stands in it."""
        walk = etree.iterwalk(root, events=("start", "end"))
        self._is_inside = self.main is None
        for event, element in walk:
            if event == "start":
                if not self._enter(element):
                    walk.skip_subtree()
            else:
                self._leave(element, is_root=element is root)
        self._close()

    def _enter(self, element: etree._Element) -> bool:
        """True where what stands in the element is to be read too."""
        name = local_name(element)
        around = self._open[-1]
        if name in _BLOCKS or name == "br":
            self._close(keep_blank=around.is_pre or name == "br")
        if element is self.main:
            self._is_inside = True
        self._open.append(self._place(element, name, around))
        if not name or name in UNSEEN or element in self.anchors.bodies:
            return False
        if element in self.anchors.back_links:
            return False
        if element in self.anchors.citations:
            self._runs.append(RawRun("", note=self.anchors.citations[element]))
            return False
        if is_left_out(element, name):
            self._leave_out(_shown(element))
            return False
        if name == "table" and self._in_body and self._keep_table(element):
            return False
        if name == "img":
            self.mends.note("left-out-picture")
        if name == "li":
            self._number = self._numbers.of(element)
        self._add(element.text, self._open[-1])
        return True

    def _leave(self, element: etree._Element, *, is_root: bool) -> None:
        place = self._open.pop()
        if place.name in _CELLS and is_number_cell(self._runs):
            self._number = "".join(run.text for run in self._runs).strip()
            self._runs = []
        elif place.name in _BLOCKS:
            self._close(place.style, centred=place.centred)
        if element is self.main:
            self._is_inside = False
        if not is_root:
            self._add(element.tail, self._open[-1])

    def _place(self, element: etree._Element, name: str, around: _Place) -> _Place:
        look = look_of(element, name, around.look)
        if name == "a":
            look = replace(look, href=self._address(element))
        style = "heading" if name in _HEADINGS else around.style
        centred = around.centred or name == "center" or _is_centred(element)
        return _Place(name, look, style, around.is_pre or name == "pre", centred)

    def _address(self, link: etree._Element) -> str | None:
        href = link.get("href")
        if href is None or link in self.anchors.citations or link in self.anchors.back_links:
            return None
        if href.startswith(("http:", "https:", "mailto:")):
            return href
        self.mends.note("dead-link")
        return None

    def _add(self, text: str | None, place: _Place) -> None:
        if not text:
            return
        self.characters += len(text)
        if not place.is_pre:
            self._runs.append(replace(place.look, text=_BLANKS.sub(" ", text)))
            return
        self.characters_in_pre += len(text)
        first, *others = text.replace("\r\n", "\n").split("\n")
        self._runs.append(replace(place.look, text=first))
        for line in others:
            self._close(keep_blank=True)
            self._runs.append(replace(place.look, text=line))

    def _close(self, style: str = "", *, centred: bool = False, keep_blank: bool = False) -> None:
        """End the paragraph at hand, if it has any text; a blank line says where a dump has gaps."""
        runs = tuple(run for run in self._runs if run.text or run.note)
        self._runs = []
        text = "".join(run.text for run in runs)
        if not text.strip() and not any(run.note for run in runs) and not keep_blank:
            return
        if not self._is_inside:
            self._leave_out(text)
            return
        line = len(self.lines)
        self.lines.append(" ".join(text.split()))
        number, self._number = (self._number, None) if text.strip() else (None, self._number)
        if number and re.match(r"\s*(?:\d{1,3}[.．]|[(（]\w{1,4}[)）]|[㈠-㈩])", text):
            number = None
        self._in_body |= _ORGAN_LINE.fullmatch(text) is not None
        self.paragraphs.append(
            RawParagraph(runs, number=number, style=style, centred=centred, lines=Span(line, line + 1))
        )

    def _leave_out(self, text: str) -> None:
        words = " ".join(text.split())
        if words:
            line = len(self.lines)
            self.lines.append(words)
            self.mends.leave_out("left-out-navigation", shortened(words), Span(line, line + 1))

    def _keep_table(self, table: etree._Element) -> bool:
        text = table_text(table)
        if text is None:
            return False
        line = len(self.lines)
        self.lines.append(" ".join(text.split()))
        self.paragraphs.append(RawParagraph((RawRun(text),), part=Part.TABLE, lines=Span(line, line + 1)))
        return True


def _shown(element: etree._Element) -> str:
    """What a browser would show of the element, blocks divided by blanks."""
    found: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, child in walk:
        name = local_name(child)
        if event == "start" and name in UNSEEN:
            walk.skip_subtree()
        elif event == "start":
            found.append((" " if name in _BLOCKS else "") + (child.text or ""))
        elif child is not element:
            found.append((" " if name in _BLOCKS else "") + (child.tail or ""))
    return "".join(found)


def _is_centred(element: etree._Element) -> bool:
    style = element.get("style") or ""
    return (element.get("align") or "").lower() == "center" or re.search(r"text-align\s*:\s*center", style) is not None
