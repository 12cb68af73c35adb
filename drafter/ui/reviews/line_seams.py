"""Where in a paragraph one of its source lines begins, so that it can be parted there again."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.model.document import Paragraph
from drafter.text.letters import letters

_LONGEST, _SHORTEST = 12, 2
_OPENING = "《〈（(“‘「["


def seam_at_line(paragraph: Paragraph, lines: Sequence[str], index: int) -> int | None:
    """Where in the content the line `index` of the paragraph's `lines` begins; None where it cannot be told.

    Lines and content differ in spaces, numbers and marks of notes, so that letters and figures are what is compared:
    of the places that begin as the line does, the one is taken that lies nearest to where the lines above end.
    """
    content = paragraph.content
    places = [at for at, char in enumerate(content) if char.isalnum()]
    whole = letters(content)
    expected = sum(len(letters(line)) for line in lines[:index])
    wanted = letters(lines[index])
    for length in range(min(_LONGEST, len(wanted)), min(_SHORTEST, len(wanted)) - 1, -1):
        found = _nearest(whole, wanted[:length], expected)
        if length and found:
            return _before_opening(content, places[found])
    return None


def _nearest(text: str, part: str, expected: int) -> int | None:
    found, at = [], text.find(part)
    while at >= 0:
        found.append(at)
        at = text.find(part, at + 1)
    return min(found, key=lambda place: abs(place - expected), default=None)


def _before_opening(content: str, position: int) -> int:
    while position and content[position - 1] in _OPENING:
        position -= 1
    return position
