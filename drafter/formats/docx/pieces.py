"""A paragraph of a Word file as pieces: what prints, in order, and the elements that print it.

The reader makes runs of the pieces, and the redline splits and wraps the elements behind them; both count the same
characters because both come here. One citation of a note is one NOTE_CHARACTER, whatever field or mark it is made of.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from drafter.formats.docx.fields import (
    address_linked,
    bookmark_cited,
    counts_paragraphs,
    numbers_pages,
    shown_without_result,
)
from drafter.formats.docx.oxml import MC, R_PR, RUN, TEXT, Element, M, P, elements, is_on, r, run_properties, w
from drafter.formats.docx.references import REFERENCES, has_own_mark, key_of
from drafter.formats.docx.signs import UNKNOWN_SIGN, has_signs, sign, with_signs
from drafter.model.document import NOTE_CHARACTER
from drafter.text.expressions import expression

_SPACELESS = "\u200b"
"""Printed for a stray object-replacement character, which stands for a citation here; it is invisible as well."""
_CONTAINERS = frozenset(
    w(name) for name in ("smartTag", "customXml", "sdtContent", "dir", "bdo", "ins", "moveTo", "fldSimple", "rubyBase")
)
_PRINTS = {
    w("tab"): "\t",
    w("br"): "\n",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
_PICTURES = frozenset({w("drawing"), w("pict"), w("object")})
ALTERNATIVES, _FALLBACK = f"{{{MC}}}AlternateContent", f"{{{MC}}}Fallback"
_KNOWN = (RUN, TEXT, P, w("tbl"), w("sym"), w("tab"), w("br"), w("noBreakHyphen"), *_PICTURES)
_RESULTS = (TEXT, w("tab"), w("br"), w("sym"), w("noBreakHyphen"), *_PICTURES)
_FIELD_MARK, _INSTRUCTION = w("fldChar"), w("instrText")
_VANISHED = w("vanish")
_GONE = (_VANISHED, w("strike"), w("dstrike"))
BEFORE_NUMBER_OF_NOTE = expression(r"(?:\b(?:foot|end)?notes?|脚注|上文注|尾注|^注)[\s\u00a0]*$", re.IGNORECASE)
"""Behind these words a field gives a note's number as a word of the text, and does not cite it: see note 3 above."""


@dataclass(frozen=True, slots=True)
class Piece:
    """`text` is what prints; NOTE_CHARACTER for a citation of the note under the key `note`.

    `nodes` are the children of runs behind it: one w:t, w:tab, …; the reference and the typed mark of a marked note;
    all nodes of a field that cites a note again. A simple field and a formula stand beside runs and are their own node.
    """

    text: str
    nodes: tuple[Element, ...]
    note: str | None = None
    href: str | None = None

    @property
    def run(self) -> Element:
        """The run, or what stands in for one, that the piece belongs to."""
        parent = self.nodes[0].getparent()
        return parent if parent is not None and parent.tag == RUN else self.nodes[0]

    @property
    def is_typed_citation(self) -> bool:
        """Whether it cites a note by figures that someone typed."""
        return self.note is not None and self.nodes[-1].tag == TEXT and self.nodes[0].tag == TEXT


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    nodes: list[Element] = field(default_factory=list)
    in_result: bool = False
    has_printed: bool = False
    first_piece: int = 0
    """How many pieces its paragraph had when the field began."""
    note: str | None = None
    href: str | None = None


class Story:
    """Walks the paragraphs of one part, in order: a field may reach over several of them.

    `links` are the addresses of the part's relationships, `bookmarks` the note that stands inside each bookmark,
    `stray` the marks of fields that belong to none, `counted` the notes that Word numbers, in order; `is_raised` tells
    of a run and its paragraph whether it is a superscript. In headers and footers, which are `is_furniture`, the
    numbers of pages are not text.
    What the walk meets beside text is left in `boxes` (text boxes, to be read after their paragraph), `marks` (typed
    marks of notes by key) and `oddities` (how often something without text was passed over).
    """

    def __init__(
        self,
        links: Mapping[str, str],
        bookmarks: Mapping[str, str],
        stray: AbstractSet[Element] = frozenset(),
        *,
        counted: Sequence[str] = (),
        is_raised: Callable[[Element, Element], bool] = lambda _run, _paragraph: False,
        is_furniture: bool = False,
    ) -> None:
        self.is_raised = is_raised
        self._notes_counted = counted
        self._is_furniture = is_furniture
        self._links = links
        self._bookmarks = bookmarks
        self._stray = stray
        self._cited: set[str] = set()
        """Notes cited in the paragraphs before."""
        self._paragraphs_counted = 0
        self._fields: list[_Field] = []
        self._pieces: list[Piece] = []
        self._awaiting_mark: str | None = None
        self.boxes: list[Element] = []
        self.marks: dict[str, str] = {}
        self.oddities: Counter[str] = Counter()

    def note_numbered(self, number: int, before: Iterable[Piece]) -> str | None:
        """The note to which Word gives this number; None where it has none, or comes later only.

        `before` are the pieces of the paragraph, the last one that was walked, up to the place.
        """
        key = self._notes_counted[number - 1] if 1 <= number <= len(self._notes_counted) else None
        return key if key in self._cited or any(key == piece.note for piece in before) else None

    def pieces(self, paragraph: Element) -> tuple[Piece, ...]:
        """What the paragraph prints, save its number."""
        self._cited.update(piece.note for piece in self._pieces if piece.note is not None)
        self._pieces = []
        self._awaiting_mark = None
        self._inlines(paragraph, None)
        return tuple(self._pieces)

    def _inlines(self, parent: Element, href: str | None) -> None:
        for child in elements(parent):
            tag = child.tag
            if tag == RUN:
                self._run(child, href)
            elif tag == w("hyperlink"):
                self._inlines(child, self._links.get(child.get(r("id"), "")) or href)
            elif tag == w("fldSimple") and self._simple_field(child):
                continue
            elif tag in _CONTAINERS:
                self._inlines(child, href)
            elif tag == w("sdt"):
                self._content_control(child, href)
            elif tag == ALTERNATIVES:
                self._inlines(chosen(child), href)
            elif tag in (f"{{{M}}}oMath", f"{{{M}}}oMathPara"):
                self._formula(child)

    def _content_control(self, control: Element, href: str | None) -> None:
        content = control.find(w("sdtContent"))
        showing = control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}")
        if content is not None and showing is None:
            self._inlines(content, href)

    def _simple_field(self, element: Element) -> bool:
        """Whether it is one piece: it cites a note, or prints what the file does not keep."""
        instruction = element.get(w("instr"), "")
        note = self._cited_by(instruction)
        if note is not None:
            self._pieces.append(Piece(NOTE_CHARACTER, (element,), note))
        elif self._is_furniture and numbers_pages(instruction):
            return True
        elif next(element.iter(*_RESULTS), None) is None:
            self._print_unkept(instruction, (element,))
        else:
            return False
        return True

    def _run(self, run: Element, href: str | None) -> None:
        properties = run_properties(run)
        if properties is not None:
            switched_on = {child.tag for child in properties.iterchildren(*_GONE) if is_on(child)}
            if _VANISHED in switched_on:
                self._hidden_run(run)
                return
            if switched_on:
                self.oddities["struck"] += next(run.iter(TEXT), None) is not None
        for node in elements(run):
            if node.tag == TEXT and not self._fields:
                self._print(node, self._text_of(node), href)
            elif node.tag != R_PR:
                self._run_child(node, href)

    def _hidden_run(self, run: Element) -> None:
        """Fields begin and end in hidden runs too."""
        self.oddities["hidden"] += bool("".join(node.text or "" for node in run.iter(TEXT)).strip())
        for node in run.iterchildren(_FIELD_MARK, _INSTRUCTION):
            self._run_child(node, None)

    def _run_child(self, node: Element, href: str | None) -> None:
        for open_field in self._fields:
            open_field.nodes.append(node)
        if node.tag == _FIELD_MARK:
            if node not in self._stray:
                self._field_mark(node)
        elif node.tag == _INSTRUCTION:
            if self._fields:
                self._fields[-1].instruction += node.text or ""
        elif not self._fields or (self._fields[-1].in_result and not self._in_citation()):
            self._shown(node, href)

    def _shown(self, node: Element, href: str | None) -> None:
        if node.tag in REFERENCES:
            self._reference(node)
        elif node.tag == w("ruby"):
            self._ruby(node, href)
        elif node.tag == ALTERNATIVES:
            self._alternatives(node, href)
        elif node.tag in _PICTURES:
            self._picture(node)
        else:
            self._print(node, self._text_of(node), href)

    def _ruby(self, node: Element, href: str | None) -> None:
        base = node.find(w("rubyBase"))
        self.oddities["ruby"] += 1
        if base is not None:
            self._inlines(base, href)

    def _alternatives(self, node: Element, href: str | None) -> None:
        """A drawing in the words of two versions of Word, or a sign that older ones know as another."""
        only = chosen(node)
        if any(child.tag not in _PICTURES for child in elements(only)):
            for child in elements(only):
                self._run_child(child, href)
        else:
            self._picture(only)

    def _print(self, node: Element, text: str, href: str | None) -> None:
        if not text:
            return
        if self._awaiting_mark is not None and text.strip():
            self._take_mark(node, text)
            return
        for open_field in self._fields:
            open_field.has_printed = True
        if self._is_furniture and any(numbers_pages(one.instruction) for one in self._fields):
            return
        if href is None and self._fields:
            href = next((one.href for one in reversed(self._fields) if one.href), None)
        self._pieces.append(Piece(text, (node,), None, href))

    def _text_of(self, node: Element) -> str:
        if node.tag == TEXT:
            return self._known(node, (node.text or "").replace(NOTE_CHARACTER, _SPACELESS))
        if node.tag == w("sym"):
            return self._symbol(node)
        return _PRINTS.get(str(node.tag), "")

    def _known(self, node: Element, text: str) -> str:
        """The text with the characters of signs' fonts as what they draw."""
        if not has_signs(text):
            return text
        drawn, unknown = with_signs(text, _font(node))
        self.oddities["sign"] += unknown
        # A node's text and its element are cut at the same places, so no sign may be longer or shorter.
        return drawn if len(drawn) == len(text) else text

    def _symbol(self, node: Element) -> str:
        try:
            code = int(node.get(w("char"), ""), 16)
        except ValueError:
            return ""
        known = sign(code, node.get(w("font"), "") or "?")
        self.oddities["sign"] += known is None
        return UNKNOWN_SIGN if known is None else known

    def _reference(self, node: Element) -> None:
        key = key_of(node)
        self._pieces.append(Piece(NOTE_CHARACTER, (node,), key))
        if has_own_mark(node):
            self._awaiting_mark = key

    def _take_mark(self, node: Element, text: str) -> None:
        """The mark that is typed after the reference belongs to the citation, what follows it in the node does not."""
        key, self._awaiting_mark = self._awaiting_mark or "", None
        if len(text.strip()) > 3:
            self._print(node, text, None)
            return
        self.marks[key] = text.strip()
        last = self._pieces.pop()
        self._pieces.append(Piece(NOTE_CHARACTER, (*last.nodes, node), key))

    def _field_mark(self, node: Element) -> None:
        kind = node.get(w("fldCharType"))
        if kind == "begin":
            self._fields.append(_Field(nodes=[node], first_piece=len(self._pieces)))
        elif kind == "separate" and self._fields:
            self._open_result(self._fields[-1])
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            if not ended.in_result:
                self._open_result(ended)
            if ended.note is None:
                ended.note = self._cited_by_number(ended)
            if ended.note is not None:
                self._pieces.append(Piece(NOTE_CHARACTER, tuple(ended.nodes), ended.note))
            elif not ended.has_printed and all(outer.in_result for outer in self._fields):
                self._print_unkept(ended.instruction, tuple(ended.nodes))

    def _open_result(self, opened: _Field) -> None:
        opened.in_result = True
        opened.note = self._cited_by(opened.instruction)
        opened.href = address_linked(opened.instruction)

    def _print_unkept(self, instruction: str, nodes: tuple[Element, ...]) -> None:
        """A field without a result in the file: Word works it out when it shows it."""
        if counts_paragraphs(instruction):
            self._paragraphs_counted += 1
            text: str | None = f"{self._paragraphs_counted}."
        else:
            text = shown_without_result(instruction)
        self.oddities["field"] += text is None
        if text:
            self._pieces.append(Piece(text, nodes))

    def _in_citation(self) -> bool:
        return any(open_field.note is not None for open_field in self._fields)

    def _cited_by(self, instruction: str) -> str | None:
        bookmark = bookmark_cited(instruction)
        if bookmark is None:
            return None
        before = self._pieces[-1].text if self._pieces else ""
        return None if BEFORE_NUMBER_OF_NOTE.search(before) else self._bookmarks.get(bookmark)

    def _cited_by_number(self, ended: _Field) -> str | None:
        """The note under the number that a field printed whose bookmark was lost; what it printed is taken back."""
        bookmark = bookmark_cited(ended.instruction)
        if bookmark is None or bookmark in self._bookmarks:
            return None
        printed = "".join(piece.text for piece in self._pieces[ended.first_piece :]).strip()
        before = self._pieces[ended.first_piece - 1].text if ended.first_piece else ""
        number = int(printed) if printed.isdecimal() and len(printed) < 4 else 0
        if not 1 <= number <= len(self._notes_counted) or BEFORE_NUMBER_OF_NOTE.search(before):
            return None
        del self._pieces[ended.first_piece :]
        return self._notes_counted[number - 1]

    def _picture(self, node: Element) -> None:
        boxes = list(node.iter(w("txbxContent")))
        shown = [box for box in boxes if not any(outer in (w("txbxContent"), _FALLBACK) for outer in _above(box, node))]
        self.boxes += shown
        if not shown and any(_is_image(part) for part in node.iter()):
            self.oddities["picture"] += 1

    def _formula(self, node: Element) -> None:
        text = "".join(part.text or "" for part in node.iter(f"{{{M}}}t"))
        if text:
            self.oddities["formula"] += 1
            self._pieces.append(Piece(text, (node,)))


def chosen(alternatives: Element) -> Element:
    """Of several ways to show the same thing the first one that holds anything known here."""
    ways = list(elements(alternatives))
    known = (way for way in ways if next(way.iter(*_KNOWN), None) is not None)
    return next(known, ways[0] if ways else alternatives)


def _above(node: Element, top: Element) -> Iterator[str]:
    for ancestor in node.iterancestors():
        if ancestor is top:
            return
        yield str(ancestor.tag)


def _font(node: Element) -> str:
    run = node.getparent()
    fonts = None if run is None else run.find(f"{R_PR}/{w('rFonts')}")
    return "" if fonts is None else fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or ""


def _is_image(node: Element) -> bool:
    named = node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
    return named in ("blip", "imagedata", "OLEObject", "chart", "relIds")
