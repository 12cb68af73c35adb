"""The rows of the checks panel under heads: by how much they matter, or by their place in the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from drafter.model.document import ParagraphId, Part, Resolution
from drafter.model.place import Place
from drafter.ui.panels.finding_rows import Group, Item
from drafter.ui.walking import note_order


class Section(StrEnum):
    """The parts of the text in their order, for a list by place."""

    HEAD = "head"
    """The masthead, and what concerns the whole."""
    PREAMBLE = "preamble"
    OPERATIVE = "operative"
    ANNEX = "annex"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a group, with how many rows it has."""

    group: Group | Section
    count: int
    is_open: bool = True


ListRow = Item | Heading


def grouped(found: Sequence[Item], folded: frozenset[Group | Section]) -> list[ListRow]:
    """The rows under the heads of their groups; those of folded groups are left out."""
    return _under_heads({group: [item for item in found if item.group is group] for group in Group}, folded)


def by_place(found: Sequence[Item], folded: frozenset[Group | Section], document: Resolution) -> list[ListRow]:
    """The rows in the order of the text, under the heads of its parts; what is ignored comes last."""
    sections = _sections(document)
    heads: dict[Group | Section, list[Item]] = {section: [] for section in Section}
    for item in sorted(found, key=lambda item: _reading_place(item, document)):
        if item.group is not Group.IGNORED:
            heads[_section_of(item.place, sections)].append(item)
    heads[Group.IGNORED] = [item for item in found if item.group is Group.IGNORED]
    return _under_heads(heads, folded)


def _under_heads(
    heads: Mapping[Group, Sequence[Item]] | Mapping[Group | Section, Sequence[Item]],
    folded: frozenset[Group | Section],
) -> list[ListRow]:
    listed: list[ListRow] = []
    for group, members in heads.items():
        if members:
            listed.append(Heading(group, len(members), group not in folded))
            listed += members if group not in folded else []
    return listed


def _sections(document: Resolution) -> Mapping[ParagraphId, Section]:
    """The part of the text that each paragraph is in: headings, items and tables belong to what stands above them."""
    own = {Part.PREAMBULAR: Section.PREAMBLE, Part.OPERATIVE: Section.OPERATIVE, Part.ANNEX: Section.ANNEX}
    sections, section = {}, Section.PREAMBLE
    for paragraph in document.paragraphs:
        section = own.get(paragraph.part, section)
        sections[paragraph.id] = section
    return sections


def _section_of(place: Place, sections: Mapping[ParagraphId, Section]) -> Section:
    if place.note_id is not None:
        return Section.NOTES
    return Section.HEAD if place.paragraph_id is None else sections.get(place.paragraph_id, Section.OPERATIVE)


def _reading_place(item: Item, document: Resolution) -> tuple[int, int]:
    """Where in its section a row comes: notes in their order, paragraphs in theirs."""
    place, start = item.place, item.span.start if item.span else 0
    if place.paragraph_id is not None:
        return document.positions.get(place.paragraph_id, 0), start
    return (0, start) if place.note_id is None else note_order(document, place.note_id, start)


def siblings(rows: Sequence[ListRow], item: Item) -> tuple[int, int]:
    """Which of how many a row is under its head, from 1; (0, 0) where it is not listed."""
    under: list[Item] = []
    for row in (*rows, None):
        if isinstance(row, Item):
            under.append(row)
            continue
        if item in under:
            return under.index(item) + 1, len(under)
        under = []
    return 0, 0
