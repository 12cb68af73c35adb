"""The paragraphs of the document as elements of a preamble and of a body, nested as their levels say.

A list stands inside its paragraph, a list of the next level as a `sublist` beside the point that it belongs to, text
that goes on after a list in its `wrapUp`: so in the UN's own files. What those have no form for is a `block` that says
what it is: a heading in the preamble, text that goes on with no paragraph before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.formats.akn_elements import Element, add, block, el, p
from drafter.formats.akn_words import Words
from drafter.formats.cells import rows_of
from drafter.model.document import Paragraph, ParagraphId, Part

_LISTED = frozenset({Part.SUB, Part.ANNEX})


class Body:
    """Turns paragraphs into elements, one stretch of them after another in reading order."""

    def __init__(self, words: Words, numbers: Mapping[ParagraphId, str]) -> None:
        self._words = words
        self._numbers = numbers
        self._count = 0

    def preamble(self, paragraphs: Sequence[Paragraph]) -> list[Element]:
        """Containers, headings and tables."""
        return _Preamble(self, paragraphs).elements()

    def main(self, paragraphs: Sequence[Paragraph]) -> list[Element]:
        """Paragraphs with their lists; inside a section where preambular paragraphs are among them."""
        has_preamble = any(paragraph.part is Part.PREAMBULAR for paragraph in paragraphs)
        made = _Main(self, paragraphs, is_section=has_preamble).elements()
        return [el("section", {"eId": self.new_id("section")}, *made)] if has_preamble else made

    def new_id(self, kind: str) -> str:
        """An id that no other element has."""
        self._count += 1
        return f"{kind}_{self._count}"

    def num(self, paragraph: Paragraph) -> Element | None:
        """The paragraph's number; None where it has none."""
        number = self._numbers.get(paragraph.id)
        return el("num", None, number) if number else None

    def p(self, paragraph: Paragraph) -> Element:
        """The paragraph's words."""
        return p(*self._words.of(paragraph.runs))

    def named(self, element: Element, paragraph: Paragraph) -> Element:
        """The element with the paragraph's words in it."""
        add(element, *self._words.of(paragraph.runs))
        return element

    def goes_on(self, paragraph: Paragraph) -> Element:
        """Text that goes on with what stands before, where nothing around it says so."""
        return block("continuation", *self._words.of(paragraph.runs))

    def table(self, paragraph: Paragraph) -> Element:
        """Rows of cells; the last cell of a short row reaches to the margin."""
        rows = rows_of(paragraph.runs)
        columns = max(len(row) for row in rows)
        made = el("table", {"eId": self.new_id("table")})
        for row in rows:
            line = el("tr")
            for index, runs in enumerate(row):
                span = columns - index if index == len(row) - 1 else 1
                line.append(el("td", {"colspan": str(span)} if span > 1 else None, p(*self._words.of(runs))))
            made.append(line)
        return made


class _Stretch:
    """A walk over some of the paragraphs."""

    def __init__(self, body: Body, paragraphs: Sequence[Paragraph]) -> None:
        self._body = body
        self._paragraphs = paragraphs
        self._at = 0

    @property
    def _now(self) -> Paragraph | None:
        return self._paragraphs[self._at] if self._at < len(self._paragraphs) else None

    def _taken(self) -> Paragraph:
        self._at += 1
        return self._paragraphs[self._at - 1]

    def elements(self) -> list[Element]:
        """Everything from first to last."""
        made: list[Element] = []
        while self._now is not None:
            made.append(self._next())
        return made

    def _next(self) -> Element:
        raise NotImplementedError

    def _is_listed(self, paragraph: Paragraph | None) -> bool:
        return paragraph is not None and paragraph.part in _LISTED and paragraph.level > 0

    def _goes_on(self, paragraph: Paragraph | None, level: int) -> bool:
        return paragraph is not None and paragraph.part is Part.CONTINUATION and paragraph.level == level

    def _has_table_inside(self, level: int) -> bool:
        """Whether a table is next that more text of the same paragraph follows."""
        at = self._at
        while at < len(self._paragraphs) and self._paragraphs[at].part is Part.TABLE:
            at += 1
        after = self._paragraphs[at] if at < len(self._paragraphs) else None
        return at > self._at and (self._is_listed(after) or self._goes_on(after, level))


class _Preamble(_Stretch):
    """Preambular paragraphs in containers, each with the list that belongs to it."""

    def _next(self) -> Element:
        paragraph = self._taken()
        if paragraph.part is Part.HEADING:
            return self._body.named(block("heading"), paragraph)
        if paragraph.part is Part.CONTINUATION:
            return self._body.goes_on(paragraph)
        container = el("container", {"name": _name(paragraph), "eId": self._body.new_id("container")})
        if paragraph.part is Part.TABLE:
            add(container, self._body.table(paragraph))
            return container
        if self._is_listed(paragraph):
            self._at -= 1
            add(container, self._list(1))
        elif self._is_listed(self._now):
            add(container, self._list(1, self._body.named(el("listIntroduction"), paragraph)))
        else:
            add(container, self._body.p(paragraph))
        while self._goes_on(self._now, 0):
            add(container, self._body.goes_on(self._taken()))
        return container

    def _list(self, level: int, introduction: Element | None = None) -> Element:
        made = el("blockList", {"eId": self._body.new_id("list")}, introduction)
        item = None
        while (paragraph := self._now) is not None:
            if self._is_listed(paragraph) and paragraph.level > level:
                if item is None:
                    item = el("item", {"eId": self._body.new_id("item")})
                    made.append(item)
                item.append(self._list(level + 1))
            elif self._is_listed(paragraph) and paragraph.level == level:
                self._at += 1
                number, words = self._body.num(paragraph), self._body.p(paragraph)
                item = el("item", {"eId": self._body.new_id("item")}, number, words)
                made.append(item)
            elif item is not None and self._goes_on(paragraph, level):
                item.append(self._body.goes_on(self._taken()))
            elif item is not None and paragraph.part is Part.TABLE and self._has_table_inside(level):
                item.append(self._body.table(self._taken()))
            else:
                break
        return made


class _Main(_Stretch):
    """Operative paragraphs and those of annexes, headings, and preambular paragraphs of a further part."""

    def __init__(self, body: Body, paragraphs: Sequence[Paragraph], *, is_section: bool) -> None:
        super().__init__(body, paragraphs)
        self._is_section = is_section
        self._is_text = False

    def _next(self) -> Element:
        paragraph = self._taken()
        if paragraph.part is Part.HEADING:
            heading = self._body.named(el("subheading"), paragraph)
            return el("paragraph", {"eId": self._body.new_id("para"), "class": "H23"}, heading)
        if paragraph.part is Part.PREAMBULAR:
            attributes = {"refersTo": "#preamble", "eId": self._body.new_id("preamble")}
            return self._body.named(el("crossHeading", attributes), paragraph)
        if paragraph.part is Part.TABLE:
            return self._apart(self._body.table(paragraph), "table")
        if paragraph.part is Part.CONTINUATION:
            return self._apart(self._body.goes_on(paragraph), "continuation")
        return self._paragraph(paragraph)

    def _apart(self, element: Element, name: str) -> Element:
        """Something that belongs to no paragraph; a section takes nothing but paragraphs."""
        if not self._is_section:
            return el("container", {"name": name, "eId": self._body.new_id("container")}, element)
        content = el("content", {"eId": self._body.new_id("content")}, element)
        return el("paragraph", {"eId": self._body.new_id("para"), "class": "SingleTxt"}, content)

    def _paragraph(self, paragraph: Paragraph) -> Element:
        made = el("paragraph", {"eId": self._body.new_id("para"), "class": "SingleTxt"})
        if self._is_listed(paragraph):
            self._at -= 1
            self._is_text = False
            add(made, self._list("list", 1))
            return made
        add(made, self._body.num(paragraph))
        self._is_text = paragraph.part is Part.OPERATIVE
        blocks = [self._body.p(paragraph), *self._blocks(0)]
        if not self._is_listed(self._now):
            add(made, el("content", {"eId": self._body.new_id("content")}, *blocks))
            return made
        made.append(self._list("list", 1, el("intro", {"eId": self._body.new_id("intro")}, *blocks)))
        while self._is_listed(self._now):
            made.append(self._list("list", 1))
        return made

    def _blocks(self, level: int) -> list[Element]:
        """What goes on with the paragraph just taken before any list does, tables in between."""
        made: list[Element] = []
        while self._goes_on(self._now, level) or self._has_table_inside(level):
            paragraph = self._taken()
            if paragraph.part is Part.TABLE:
                made.append(self._body.table(paragraph))
            else:
                made.append(self._body.p(paragraph) if self._is_text else self._body.goes_on(paragraph))
        return made

    def _list(self, name: str, level: int, introduction: Element | None = None) -> Element:
        """A list whose points are at this level, with the text that goes on after it."""
        made = el(name, {"eId": self._body.new_id(name)}, introduction)
        while self._is_listed(self._now):
            assert self._now is not None
            if self._now.level < level:
                return made
            made.append(self._list("sublist", level + 1) if self._now.level > level else self._point(level))
        after = self._blocks(level - 1)
        if after:
            made.append(el("wrapUp", {"eId": self._body.new_id("wrapUp")}, *after))
        return made

    def _point(self, level: int) -> Element:
        paragraph = self._taken()
        content = el("content", {"eId": self._body.new_id("content")}, self._body.p(paragraph), *self._blocks(level))
        return el("point", {"eId": self._body.new_id("point")}, self._body.num(paragraph), content)


def _name(paragraph: Paragraph) -> str:
    """What the UN's files call a container: its opening phrase."""
    return "table" if paragraph.part is Part.TABLE else paragraph.lead or "paragraph"
