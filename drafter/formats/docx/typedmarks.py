"""Superscript figures that someone typed to cite a note again, where Word would have a field.

Word numbers its notes by their first citations, so a raised 11 behind the eleventh of them cites that one. Powers and
figures of units are raised too (km², 10³), and what stands before a note was ever cited cannot cite it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from drafter.formats.docx.oxml import TEXT, Element
from drafter.formats.docx.pieces import BEFORE_NUMBER_OF_NOTE, Piece, Story
from drafter.model.document import NOTE_CHARACTER
from drafter.text.expressions import expression

_LONGEST = 3
_POWER = expression(r"(?:(?<![A-Za-z])(?:[A-Za-z]|[kcdmh]m|CO)|(?<![\d/])(?!(?:19|20)\d\d$)\d+)$")
"""Behind a unit, a letter of a formula or a number, save a year's or a document's, a raised figure cites no note."""
_BEHIND = 12
"""So many characters before a figure tell what it is."""


def with_typed_citations(paragraph: Element, pieces: tuple[Piece, ...], story: Story) -> tuple[Piece, ...]:
    """The pieces of a paragraph with a citation in the place of each typed one."""
    if not any(_is_figure(piece) for piece in pieces):
        return pieces
    found: list[Piece] = []
    groups = [(raised, list(group)) for raised, group in groupby(pieces, lambda one: _is_raised(one, paragraph, story))]
    for at, (raised, group) in enumerate(groups):
        following = groups[at + 1][1][0].text if at + 1 < len(groups) else ""
        found += _cited(found, group, following, story) if raised else group
    return tuple(found)


def _is_figure(piece: Piece) -> bool:
    return piece.note is None and piece.text.strip().isdecimal() and len(piece.text.strip()) <= _LONGEST


def _is_raised(piece: Piece, paragraph: Element, story: Story) -> bool:
    return piece.note is None and piece.nodes[0].tag == TEXT and story.is_raised(piece.run, paragraph)


def _cited(before: Sequence[Piece], group: Sequence[Piece], following: str, story: Story) -> Sequence[Piece]:
    """Raised pieces that stand together: a citation and the blanks behind it, or themselves."""
    printed = "".join(one.text for one in group)
    figure = printed.strip()
    if (
        not figure.isdecimal()
        or len(figure) > _LONGEST
        or not _may_cite("".join(one.text for one in before), following)
    ):
        return group
    key = story.note_numbered(int(figure), before)
    last = max(at for at, one in enumerate(group) if one.text.strip())
    if key is None or group[last].text != group[last].text.rstrip():
        return group
    nodes = tuple(node for one in group[: last + 1] for node in one.nodes)
    return [Piece(NOTE_CHARACTER, nodes, key), *group[last + 1 :]]


def _may_cite(before: str, following: str) -> bool:
    if not before.strip() or before.endswith(NOTE_CHARACTER) or following[:1] == NOTE_CHARACTER:
        return False
    if following[:1].isascii() and following[:1].isalnum():
        return False
    nearby = before[-_BEHIND:]
    return _POWER.search(nearby) is None and BEFORE_NUMBER_OF_NOTE.search(nearby) is None
