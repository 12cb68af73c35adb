"""A paragraph of a Word file whose characters can be cut apart, wrapped and added to without touching the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from drafter.formats.docx.oxml import R_PR, RUN, TEXT, XML_SPACE, Element, P, el, elements, w
from drafter.formats.docx.pieces import Piece

_REVISIONS = frozenset({w("ins"), w("del")})
_FOLLOWERS = frozenset(
    w(name) for name in ("bookmarkEnd", "proofErr", "commentRangeEnd", "permEnd", "moveFromRangeEnd", "moveToRangeEnd")
)


@dataclass(slots=True)
class Slot:
    """A stretch of a line that one element, or one citation of a note, prints."""

    start: int
    text: str
    nodes: tuple[Element, ...]
    note: str | None
    href: str | None

    @property
    def end(self) -> int:
        """The position after the last character."""
        return self.start + len(self.text)

    @property
    def run(self) -> Element:
        """The first run."""
        return next(iter(self.runs))

    @property
    def runs(self) -> Iterator[Element]:
        """The runs that hold the nodes; a node that stands beside runs stands for itself."""
        for node in self.nodes:
            parent = node.getparent()
            yield parent if parent is not None and parent.tag == RUN else node


class Line:
    """One w:p with the characters that it prints; `raw` never changes, positions in it stay good while it is cut."""

    def __init__(self, element: Element, pieces: Iterable[Piece]) -> None:
        self.element = element
        self.slots: list[Slot] = []
        position = 0
        for piece in pieces:
            self.slots.append(Slot(position, piece.text, piece.nodes, piece.note, piece.href))
            position += len(piece.text)
        self.raw = "".join(slot.text for slot in self.slots)

    def slot_before(self, position: int) -> Slot | None:
        """The slot with the character before `position`."""
        return next((slot for slot in self.slots if slot.start < position <= slot.end), None)

    def slot_after(self, position: int) -> Slot | None:
        """The slot with the character at `position`."""
        return next((slot for slot in self.slots if slot.start <= position < slot.end), None)

    def runs_in(self, start: int, end: int) -> list[Element]:
        """The runs that print exactly these characters; runs are split where they print more."""
        self._cut(end)
        self._cut(start)
        found: dict[Element, None] = {}
        for slot in self.slots:
            if start <= slot.start and slot.end <= end:
                found |= dict.fromkeys(slot.runs)
        return list(found)

    def insert(self, position: int, made: Sequence[Element]) -> None:
        """Puts run-level elements before the character at `position`, inside a link only where that goes on."""
        self._cut(position)
        before, after = self.slot_before(position), self.slot_after(position)
        if before is None and after is None:
            self.element.extend(made)
            return
        if before is None and after is not None:
            anchor = _outermost(next(after.runs), None)
            for element in made:
                anchor.addprevious(element)
            return
        if before is not None:
            anchor = self._end_of(before, after)
            for element in reversed(made):
                anchor.addnext(element)

    def is_inside_link(self, position: int) -> bool:
        """Whether what is put in at `position` will stand inside a link of the file."""
        before, after = self.slot_before(position), self.slot_after(position)
        if before is None or after is None:
            return False
        link = _link_of(next(before.runs))
        return link is not None and link is _link_of(next(after.runs))

    def _end_of(self, before: Slot, after: Slot | None) -> Element:
        """The element after which something goes in between two slots: behind ends of bookmarks and of fields."""
        last = list(before.runs)[-1]
        limit = _outermost(next(after.runs), _link_of(last)) if after is not None else None
        anchor = _outermost(last, _link_of(last) if after is not None and self._share_link(before, after) else None)
        following = anchor.getnext()
        while following is not None and following is not limit and _goes_along(following):
            anchor, following = following, following.getnext()
        return anchor

    @staticmethod
    def _share_link(before: Slot, after: Slot) -> bool:
        link = _link_of(next(before.runs))
        return link is not None and link is _link_of(next(after.runs))

    def _cut(self, position: int) -> None:
        """Splits a run that prints characters on both sides of `position`."""
        for index, slot in enumerate(self.slots):
            if slot.start < position < slot.end:
                self._cut_text(index, position - slot.start)
                return
            if slot.start == position and index:
                self._cut_run(self.slots[index - 1], slot)
                return

    def _cut_text(self, index: int, offset: int) -> None:
        slot = self.slots[index]
        node = slot.nodes[0]
        if node.tag != TEXT:
            return
        tail = deepcopy(node)
        node.text, tail.text = (node.text or "")[:offset], (node.text or "")[offset:]
        for part in (node, tail):
            part.set(XML_SPACE, "preserve")
        node.addnext(tail)
        self.slots[index : index + 1] = [
            Slot(slot.start, slot.text[:offset], (node,), None, slot.href),
            Slot(slot.start + offset, slot.text[offset:], (tail,), None, slot.href),
        ]
        self._cut_run(*self.slots[index : index + 2])

    @staticmethod
    def _cut_run(before: Slot, after: Slot) -> None:
        run = list(before.runs)[-1]
        first = after.nodes[0]
        if run.tag != RUN or first.getparent() is not run:
            return
        second = empty_copy(run)
        moved = [first, *first.itersiblings()]
        second.extend(moved)
        run.addnext(second)


def empty_copy(run: Element) -> Element:
    """A run with the same look and attributes and nothing in it."""
    shell = el("r")
    for name, said in run.attrib.items():
        shell.set(name, said)
    look = run.find(R_PR)
    if look is not None:
        shell.append(deepcopy(look))
    return shell


def _link_of(element: Element) -> Element | None:
    return next(element.iterancestors(w("hyperlink")), None)


def _outermost(element: Element, within: Element | None) -> Element:
    """The ancestor, or the element itself, that stands directly in the paragraph, or in `within`, or in a wrapping."""
    current = element
    for ancestor in element.iterancestors():
        if ancestor is within or ancestor.tag == P:
            break
        if ancestor.tag in _REVISIONS or ancestor.tag == w("hyperlink"):
            current = ancestor
        else:
            break
    return current


def _goes_along(element: Element) -> bool:
    """Ends of bookmarks and of fields stay with what stands before them."""
    if element.tag in _FOLLOWERS:
        return True
    if element.tag != RUN:
        return False
    inside = [child for child in elements(element) if child.tag != R_PR]
    return bool(inside) and all(child.tag == w("fldChar") and child.get(w("fldCharType")) == "end" for child in inside)
