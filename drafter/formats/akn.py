"""Reads resolutions in the UN's own XML: Akoma Ntoso 3.0 in its AKN4UN form.

The mark-up is taken at its word; where its words contradict each other, structuring sees to it. Shapes after the 3,750
adopted texts of sessions 75 to 80 that the UN publishes so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from drafter.formats.akn_inline import Inline, Look
from drafter.formats.errors import FormatError
from drafter.formats.xml import local_name, parse_xml
from drafter.model.document import Part
from drafter.structuring.mending import Mends
from drafter.structuring.raw import RawDocument, RawParagraph, RawRun
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

NAME = "akn"

_LANGUAGES: Mapping[str, Language] = {"zho": "zh", "chi": "zh", "zh": "zh", "eng": "en", "en": "en"}
_ROLES = {
    "docNumber": "symbol",
    "docAuthority": "furniture",
    "docStatus": "furniture",
    "docDate": "furniture",
    "session": "session",
    "docTitle": "heading",
    "docProponent": "basis",
    "docCommittee": "committee",
    "inline:agenda item": "agenda_item",
    "inline:agenda item name": "agenda_title",
}
_CLOSING_ROLES = {"docDate": "closing_date", "inline:adoptionMeeting": "meeting", "location": "meeting"}
_ANNEX_HEADINGS: Mapping[tuple[str, Language], str] = {
    ("annex", "zh"): "附件",
    ("annex", "en"): "Annex",
    ("appendix", "zh"): "附录",
    ("appendix", "en"): "Appendix",
}
_SECTIONS = frozenset({"coverPage", "preface", "preamble", "mainBody", "conclusions"})
_HEADINGS = frozenset({"heading", "subheading", "crossHeading"})
_ITEMS = frozenset({"point", "item", "indent"})
_BLOCKS = frozenset({"p", "block", "listIntroduction", "listWrapUp"})


def read(data: bytes) -> RawDocument:
    """The resolution in `data` as its mark-up gives it; raises FormatError where it holds none."""
    parsed = parse_xml(data)
    sections = [element for element in parsed.root.iter() if local_name(element) in _SECTIONS]
    if not any(local_name(section) in ("preamble", "mainBody") for section in sections):
        raise FormatError(
            "not-a-document",
            Sentence(
                "这份XML里没有决议的正文。只读联合国决议的AKN格式；其他XML请换Word版。",
                "This XML holds no text of a resolution. Only the UN's AKN form is read; use a Word version instead.",
            ),
        )
    language = _language(parsed.root)
    reading = _Reading(language or "en")
    reading.mends.note("damaged-source", count=parsed.faults)
    for section in sections:
        reading.section(section)
    reading.inline.uncited_notes(parsed.root)
    return RawDocument(
        NAME,
        tuple(reading.paragraphs),
        tuple(reading.inline.notes),
        tuple(reading.source_lines),
        typography=True,
        language=language,
        repairs=reading.mends.repairs(),
    )


def _language(root: etree._Element) -> Language | None:
    marked = next((element for element in root.iter() if local_name(element) == "FRBRlanguage"), None)
    return None if marked is None else _LANGUAGES.get(marked.get("language", ""))


@dataclass(slots=True)
class _Place:
    """Where in the body the walk stands: the first block takes the number, the following ones go on with it."""

    part: Part
    level: int = 0
    number: str | None = None
    style: str = ""
    taken: bool = False


@dataclass(slots=True)
class _Reading:
    """Walks the sections in their order and collects."""

    language: Language
    mends: Mends = field(default_factory=Mends)
    paragraphs: list[RawParagraph] = field(default_factory=list)
    source_lines: list[str] = field(default_factory=list)
    inline: Inline = field(init=False)
    _held: list[RawParagraph] = field(default_factory=list)
    _organ_seen: bool = False
    _numbered_lists: dict[etree._Element, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.inline = Inline(self.mends)

    def section(self, section: etree._Element) -> None:
        """Read one section of the document or of one of its components."""
        name = local_name(section)
        if name == "coverPage":
            self._fields(section, _ROLES)
        elif name == "conclusions":
            self._fields(section, _CLOSING_ROLES)
        elif name == "preface":
            self._preface(section)
        elif name == "preamble":
            self._preamble(section)
        else:
            self._main_body(section)

    def _emit(
        self,
        runs: Iterable[RawRun],
        part: Part | None = None,
        *,
        level: int | None = None,
        number: str | None = None,
        role: str | None = None,
        style: str = "",
    ) -> None:
        kept = tuple(run for run in runs if run.text or run.note)
        if number is None and not any(run.text.strip() or run.note for run in kept):
            return
        line = len(self.source_lines)
        self.source_lines.append(" ".join(filter(None, (number, "".join(run.text for run in kept).strip()))))
        self.paragraphs.append(RawParagraph(kept, number, part, level, style, role=role, lines=Span(line, line + 1)))

    def _fields(self, section: etree._Element, roles: Mapping[str, str]) -> None:
        """Blocks whose parts are named: one paragraph for each name, one for what stands around them."""
        for block in _paragraphs(section):
            for element in _named(block, roles):
                runs = self.inline.runs(element)
                role = roles[_name(element)]
                if role == "basis" and not "".join(run.text for run in runs).lstrip().startswith("["):
                    role = "sponsors"
                self._emit(runs, role=role)
            self._emit(self._loose_runs(block, roles))

    def _loose_runs(self, element: etree._Element, roles: Mapping[str, str]) -> Iterator[RawRun]:
        """What stands around the named parts, however deep they lie."""
        yield RawRun(element.text or "")
        for child in element:
            if not _holds(child, roles):
                yield from self.inline.runs(child)
            elif local_name(child) and _name(child) not in roles:
                yield from self._loose_runs(child, roles)
            yield RawRun(child.tail or "")

    def _preface(self, section: etree._Element) -> None:
        """Number and title; of a component, the letter and title of a part of a composite resolution."""
        if _in_component(section):
            self.inline.forget_marks()
            for block in _paragraphs(section):
                runs = [run for child in block for run in (*self.inline.runs(child), RawRun(" "))]
                self._held.append(RawParagraph(tuple(runs), part=Part.HEADING))
            return
        numbers: list[str] = []
        title: list[RawRun] = []
        for block in _paragraphs(section):
            title.append(RawRun(block.text or ""))
            for child in block:
                runs = self.inline.child_runs(child, Look())
                if local_name(child) == "docNumber":
                    numbers.append("".join(run.text for run in runs).strip().rstrip("."))
                    runs = [run for run in runs if run.note]
                title += runs
        self._emit([RawRun(" ".join(numbers))], role="number")
        self._emit(title, role="title")

    def _preamble(self, section: etree._Element) -> None:
        formulas = [child for child in section if local_name(child) == "formula"]
        for formula in formulas:
            if not self._organ_seen:
                self._organ_seen = True
                self._emit(self.inline.runs(formula), role="organ-line")
                self._release_held()
            else:
                self._release_held()
                self._emit(self.inline.runs(formula), Part.HEADING)
        self._release_held()
        for child in section:
            if local_name(child) and child not in formulas:
                place = _Place(Part.PREAMBULAR)
                if local_name(child) in _BLOCKS:
                    self._block(child, place)
                else:
                    self._walk(child, place)

    def _release_held(self) -> None:
        for heading in self._held:
            self._emit(heading.runs, Part.HEADING)
        self._held.clear()

    def _main_body(self, section: etree._Element) -> None:
        annex = next((a for a in section.iterancestors() if local_name(a) == "doc"), None)
        if annex is None:
            self._walk(section, _Place(Part.OPERATIVE))
            return
        self._name_annex(section, annex)
        self._walk(section, _Place(Part.ANNEX))

    def _name_annex(self, section: etree._Element, annex: etree._Element) -> None:
        """The heading that the printed text has and the mark-up replaces by a name: 附件, Annex."""
        opening = next((text for e in section.iter("{*}p", "{*}heading", "{*}subheading") if (text := _text_of(e))), "")
        heading = _ANNEX_HEADINGS.get((annex.get("name", ""), self.language))
        if heading and not opening.startswith(heading):
            self.mends.note("annex-heading", heading)
            self._emit([RawRun(heading)], Part.HEADING)

    def _walk(self, element: etree._Element, place: _Place) -> None:
        """The blocks inside the element; loose text there becomes a paragraph."""
        self._loose(element.text, place)
        for child in element:
            name = local_name(child)
            if name in _BLOCKS:
                self._block(child, place)
            elif name in _HEADINGS:
                self._heading(child, place)
            elif name == "table":
                self._table(child)
            elif name in _ITEMS:
                self._item(child, place)
            elif name == "sublist":
                self._walk(child, _Place(place.part, place.level + 1, taken=True))
            elif name in ("paragraph", "section", "part", "chapter", "article", "clause", "subparagraph"):
                self._numbered(child, _Place(place.part, 0, style=child.get("class") or ""))
            elif name not in ("", "num"):
                self._walk(child, _Place(Part.ANNEX) if _is_annex(child) else place)
            self._loose(child.tail, place)

    def _numbered(self, element: etree._Element, place: _Place) -> None:
        number = element.find("{*}num")
        printed = "" if number is None else "".join(run.text for run in self.inline.runs(number))
        place.number = " ".join(printed.split()) or None
        self._walk(element, place)
        if place.number is not None and not place.taken:
            self._emit([RawRun(place.number)], Part.HEADING)

    def _item(self, element: etree._Element, place: _Place) -> None:
        """A point of a list; one without a number behind numbered ones goes on with the sentence around the list."""
        part = Part.ANNEX if place.part is Part.ANNEX else Part.SUB
        if part is Part.SUB and element.find("{*}num") is None and self._is_numbered(element.getparent()):
            self._walk(element, _Place(Part.CONTINUATION, place.level))
        else:
            self._numbered(element, _Place(part, place.level + 1))

    def _is_numbered(self, items: etree._Element | None) -> bool:
        """True for a list some of whose items have numbers; each list is looked through once."""
        if items is not None and items not in self._numbered_lists:
            self._numbered_lists[items] = items.find("{*}item/{*}num") is not None
        return items is not None and self._numbered_lists[items]

    def _block(self, element: etree._Element, place: _Place) -> None:
        said = element.get("name") if local_name(element) == "block" else None
        if said == "heading":
            self._heading(element, place)
            return
        if said == "continuation":
            self._emit(self.inline.runs(element), Part.CONTINUATION, level=place.level)
            return
        part = place.part
        if place.taken and part in (Part.OPERATIVE, Part.SUB):
            part = Part.CONTINUATION
        number = None if place.taken else place.number
        place.taken = True
        self._emit(self.inline.runs(element), part, level=place.level, number=number, style=place.style)

    def _heading(self, element: etree._Element, place: _Place) -> None:
        runs = self.inline.runs(element)
        if element.get("refersTo") == "#preamble":
            self._emit(runs, Part.PREAMBULAR)
            return
        text = "".join(run.text for run in runs).strip()
        if place.number and not place.taken:
            if text.split()[:1] == [place.number]:
                self.mends.note("repeated-number", place.number)
            else:
                runs.insert(0, RawRun(f"{place.number} "))
        place.taken = True
        self._emit(runs, Part.HEADING)

    def _loose(self, text: str | None, place: _Place) -> None:
        if text and text.strip():
            self.mends.note("unplaced", text.strip()[:24])
            self._emit([RawRun(text)], place.part, level=place.level)

    def _table(self, table: etree._Element) -> None:
        """The whole table as one paragraph: cells divided by tabs, rows by line feeds."""
        runs: list[RawRun] = []
        for row in table.iter("{*}tr"):
            if runs:
                runs.append(RawRun("\n"))
            cells = [cell for cell in row if local_name(cell) in ("td", "th")]
            for index, cell in enumerate(cells):
                if index:
                    runs.append(RawRun("\t"))
                runs += [_flat(run) for block in cell for run in (*self.inline.child_runs(block, Look()), RawRun(" "))]
        self._emit(runs, Part.TABLE)


def _flat(run: RawRun) -> RawRun:
    """A cell's run without the tabs and line feeds that divide cells and rows."""
    return RawRun(
        " ".join(run.text.split("\n")).replace("\t", " "), run.bold, run.italic, run.superscript, run.note, run.href
    )


def _text_of(element: etree._Element) -> str:
    return " ".join("".join(str(text) for text in element.itertext()).split())


def _paragraphs(section: etree._Element) -> list[etree._Element]:
    """The section's own blocks, not those of notes in it."""
    return [p for p in section.iter("{*}p") if not any(local_name(a) == "authorialNote" for a in p.iterancestors())]


def _name(element: etree._Element) -> str:
    name = local_name(element)
    return f"inline:{element.get('name', '')}" if name == "inline" else name


def _named(block: etree._Element, roles: Mapping[str, str]) -> list[etree._Element]:
    """The outermost elements of the block that have a role."""
    found: dict[etree._Element, None] = {}
    for element in block.iterdescendants():
        if _name(element) in roles and not any(ancestor in found for ancestor in element.iterancestors()):
            found[element] = None
    return list(found)


def _holds(element: etree._Element, roles: Mapping[str, str]) -> bool:
    return not local_name(element) or any(_name(inner) in roles for inner in element.iter() if local_name(inner))


def _is_annex(element: etree._Element) -> bool:
    """True for an annex that stands in the midst of the body."""
    return local_name(element) == "hcontainer" and element.get("name") == "annex"


def _in_component(section: etree._Element) -> bool:
    return any(local_name(ancestor) == "component" for ancestor in section.iterancestors())
