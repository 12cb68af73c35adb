"""A paragraph of a Word file as pieces: what prints, in order, and the elements that print it.

The reader makes runs of the pieces, and the redline splits and wraps the elements behind them; both count the same
characters because both come here. One citation of a note is one NOTE_CHARACTER, whatever field or mark it is made of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from drafter.formats.docx.oxml import MC, R_PR, RUN, TEXT, Element, M, elements, first_child, r, toggle, w
from drafter.model.document import NOTE_CHARACTER

_SPACELESS = "\u200b"
"""Printed for a stray object-replacement character, which stands for a citation here; it is invisible as well."""
_CONTAINERS = frozenset(
    w(name) for name in ("smartTag", "customXml", "sdtContent", "dir", "bdo", "ins", "moveTo", "fldSimple", "rubyBase")
)
_PRINTS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
_ALTERNATIVES = f"{{{MC}}}AlternateContent"
_PICTURES = frozenset({w("drawing"), w("pict"), w("object")})
REFERENCES = {w("footnoteReference"): "f", w("endnoteReference"): "e"}
_SYMBOL_FONT = {
    0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…",
    0x2D: "−", 0xD7: "⋅", 0xD4: "™", 0xD3: "©", 0xD2: "®", 0xA2: "′", 0xB2: "″", 0xA5: "∞",
}  # fmt: skip
_UNKNOWN_SIGN = "□"


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


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    nodes: list[Element] = field(default_factory=list)
    in_result: bool = False
    note: str | None = None
    href: str | None = None


class Story:
    """Walks the paragraphs of one part, in order: a field may reach over several of them.

    `links` are the addresses of the part's relationships, `bookmarks` the note that stands inside each bookmark.
    What the walk meets beside text is left in `boxes` (text boxes, to be read after their paragraph), `marks` (typed
    marks of notes by key) and `oddities` (how often something without text was passed over).
    """

    def __init__(self, links: Mapping[str, str], bookmarks: Mapping[str, str]) -> None:
        self._links = links
        self._bookmarks = bookmarks
        self._fields: list[_Field] = []
        self._pieces: list[Piece] = []
        self._awaiting_mark: str | None = None
        self.boxes: list[Element] = []
        self.marks: dict[str, str] = {}
        self.oddities: Counter[str] = Counter()

    def pieces(self, paragraph: Element) -> tuple[Piece, ...]:
        """What the paragraph prints, save its number."""
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
            elif tag == _ALTERNATIVES:
                self._inlines(_chosen(child), href)
            elif tag in (f"{{{M}}}oMath", f"{{{M}}}oMathPara"):
                self._formula(child)

    def _content_control(self, control: Element, href: str | None) -> None:
        content = control.find(w("sdtContent"))
        showing = control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}")
        if content is not None and showing is None:
            self._inlines(content, href)

    def _simple_field(self, element: Element) -> bool:
        """Whether it cites a note, which then is one piece."""
        note = self._cited_by(element.get(w("instr"), ""))
        if note is None:
            return False
        self._pieces.append(Piece(NOTE_CHARACTER, (element,), note))
        return True

    def _run(self, run: Element, href: str | None) -> None:
        if toggle(first_child(run, R_PR), "vanish"):
            self.oddities["hidden"] += bool("".join(node.text or "" for node in run.iter(TEXT)).strip())
            return
        for node in elements(run):
            if node.tag == TEXT and not self._fields:
                self._print(node, self._text_of(node), href)
            elif node.tag != R_PR:
                self._run_child(node, href)

    def _run_child(self, node: Element, href: str | None) -> None:
        tag = node.tag
        for open_field in self._fields:
            open_field.nodes.append(node)
        if tag == w("fldChar"):
            self._field_mark(node)
        elif tag == w("instrText"):
            if self._fields:
                self._fields[-1].instruction += node.text or ""
        elif self._fields and (not self._fields[-1].in_result or self._in_citation()):
            return
        elif tag in REFERENCES:
            self._reference(node)
        elif tag == w("ruby"):
            base = node.find(w("rubyBase"))
            if base is not None:
                self._inlines(base, href)
        elif tag in _PICTURES or tag == _ALTERNATIVES:
            self._picture(node)
        else:
            self._print(node, self._text_of(node), href)

    def _print(self, node: Element, text: str, href: str | None) -> None:
        if not text:
            return
        if self._awaiting_mark is not None and text.strip():
            self._take_mark(node, text)
            return
        if href is None and self._fields:
            href = next((one.href for one in reversed(self._fields) if one.href), None)
        self._pieces.append(Piece(text, (node,), None, href))

    def _text_of(self, node: Element) -> str:
        if node.tag == TEXT:
            return (node.text or "").replace(NOTE_CHARACTER, _SPACELESS)
        if node.tag == w("br"):
            return "\n" if node.get(w("type"), "textWrapping") == "textWrapping" else ""
        if node.tag == w("sym"):
            return self._symbol(node)
        return _PRINTS.get(str(node.tag), "")

    def _symbol(self, node: Element) -> str:
        try:
            code = int(node.get(w("char"), ""), 16)
        except ValueError:
            return ""
        if not 0xF000 <= code <= 0xF0FF:
            return chr(code)
        sign = _SYMBOL_FONT.get(code & 0xFF) if node.get(w("font"), "").lower() == "symbol" else None
        self.oddities["sign"] += sign is None
        return sign or _UNKNOWN_SIGN

    def _reference(self, node: Element) -> None:
        key = REFERENCES[str(node.tag)] + node.get(w("id"), "")
        self._pieces.append(Piece(NOTE_CHARACTER, (node,), key))
        if node.get(w("customMarkFollows")) in ("1", "true", "on"):
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
            self._fields.append(_Field(nodes=[node]))
        elif kind == "separate" and self._fields:
            self._open_result(self._fields[-1])
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            if not ended.in_result:
                self._open_result(ended)
            if ended.note is not None:
                self._pieces.append(Piece(NOTE_CHARACTER, tuple(ended.nodes), ended.note))

    def _open_result(self, opened: _Field) -> None:
        opened.in_result = True
        opened.note = self._cited_by(opened.instruction)
        opened.href = _linked_by(opened.instruction)

    def _in_citation(self) -> bool:
        return any(open_field.note is not None for open_field in self._fields)

    def _cited_by(self, instruction: str) -> str | None:
        words = instruction.split()
        if len(words) > 1 and words[0].upper() in ("NOTEREF", "FTNREF"):
            return self._bookmarks.get(words[1])
        return None

    def _picture(self, node: Element) -> None:
        chosen = _chosen(node) if node.tag == _ALTERNATIVES else node
        boxes = list(chosen.iter(w("txbxContent")))
        self.boxes += [box for box in boxes if not any(outer in boxes for outer in box.iterancestors())]
        if not boxes and any(_is_image(part) for part in chosen.iter()):
            self.oddities["picture"] += 1

    def _formula(self, node: Element) -> None:
        text = "".join(part.text or "" for part in node.iter(f"{{{M}}}t"))
        if text:
            self.oddities["formula"] += 1
            self._pieces.append(Piece(text, (node,)))


def _chosen(alternatives: Element) -> Element:
    """The first of several ways to show the same thing."""
    return next((child for child in elements(alternatives)), alternatives)


def _is_image(node: Element) -> bool:
    return isinstance(node.tag, str) and node.tag.rpartition("}")[2] in ("blip", "imagedata", "OLEObject", "chart")


def _linked_by(instruction: str) -> str | None:
    words = instruction.split('"')
    is_link = words[0].split() == ["HYPERLINK"] and len(words) > 1
    return words[1].strip() or None if is_link else None


def bookmarked_notes(root: Element) -> dict[str, str]:
    """The key of the first note that is cited inside each bookmark."""
    found: dict[str, str] = {}
    open_marks: dict[str, str] = {}
    for node in root.iter(w("bookmarkStart"), w("bookmarkEnd"), *REFERENCES):
        if node.tag == w("bookmarkStart"):
            open_marks[node.get(w("id"), "")] = node.get(w("name"), "")
        elif node.tag == w("bookmarkEnd"):
            open_marks.pop(node.get(w("id"), ""), None)
        else:
            key = REFERENCES[str(node.tag)] + node.get(w("id"), "")
            for name in open_marks.values():
                found.setdefault(name, key)
    return found
