"""Which part of the masthead each line above the text is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.structuring.patterns import BASIS, DAY_BLANK, NUMBERED_TITLE, PATTERNS, STARS, SYMBOL, Patterns
from drafter.structuring.raw import RawParagraph
from drafter.structuring.wording import cut_runs, plain
from drafter.text.expressions import expression
from drafter.text.sentence import Language

FURNITURE = "furniture"
TITLE = "title"
SPONSORS = "sponsors"
AGENDA_TITLE = "agenda_title"
_OPEN = "open"
"""A line that only its place explains: the agenda item's title, or the title."""
_EMBLEM = expression(r"\s*(?:联 ?合 ?国|United Nations|UNITED NATIONS)\s*")
_TURNS = (SPONSORS, "basis", "heading")
"""After these only the title follows."""


def with_roles(paragraphs: Sequence[RawParagraph], language: Language) -> list[RawParagraph]:
    """The lines, each with its role; blank lines are gone. A line that is nothing of the sort is furniture."""
    paragraphs = [_without_emblem(p) for p in paragraphs]
    lines = [(p, plain(p, language)) for p in paragraphs]
    lines = [(p, text) for p, text in lines if text or any(run.note for run in p.runs)]
    roles = [p.role or _role(text, PATTERNS[language]) for p, text in lines]
    texts = [text for _, text in lines]
    _gather_sponsors(roles, texts, PATTERNS[language])
    _place_open_lines(roles)
    return [replace(p, role=role) for (p, _), role in zip(lines, roles, strict=True)]


def _without_emblem(paragraph: RawParagraph) -> RawParagraph:
    """The symbol alone where “United Nations”, which stands at its left in the heading, is on the same line."""
    match = _EMBLEM.match(paragraph.text)
    if match is None or not SYMBOL.fullmatch(paragraph.text[match.end() :].strip()):
        return paragraph
    return replace(paragraph, runs=cut_runs(paragraph.runs, match.end()))


def role_of(text: str, language: Language) -> str | None:
    """The role of a line in normal form by its own wording; None where only its place can tell."""
    role = _role(text, PATTERNS[language])
    return None if role == _OPEN else role


def is_open(text: str, language: Language) -> bool:
    """True for words that fill no field by themselves: a part of a title, say."""
    return role_of(text, language) is None


def _role(text: str, patterns: Patterns) -> str:
    tests = (
        (patterns.session, "session"),
        (patterns.committee, "committee"),
        (patterns.agenda_item, "agenda_item"),
        (patterns.adoption_heading, "heading"),
        (DAY_BLANK, FURNITURE),
        (BASIS, "basis"),
        (SYMBOL, "symbol"),
        (patterns.furniture, FURNITURE),
        (NUMBERED_TITLE, TITLE),
        (patterns.sponsors, SPONSORS),
        (STARS, SPONSORS),
    )
    if text in ("*", "＊"):
        return SPONSORS
    return next((role for pattern, role in tests if pattern.fullmatch(text)), _OPEN)


def _gather_sponsors(roles: list[str], texts: Sequence[str], patterns: Patterns) -> None:
    """The lines that a sponsors' line was cut into: a country with its colon, its asterisk, “draft resolution”."""
    found = [index for index, role in enumerate(roles) if role == SPONSORS]
    if not found:
        return
    first = found[0]
    whole = "".join(texts[index] for index in found).lstrip("*")
    is_cut = texts[first] == "*" or whole.strip().lower() in ("决议草案", "draft resolution", "draft resolution*")
    while first > 0 and roles[first - 1] == _OPEN:
        above = texts[first - 1]
        if not ((is_cut and patterns.sponsor_start.fullmatch(above)) or above.endswith(("、", "和", ",", " and"))):
            break
        is_cut = False
        first -= 1
        roles[first] = SPONSORS


def _place_open_lines(roles: list[str]) -> None:
    """What stands below the sponsors or the adoption lines is the title; above it, the agenda item's title."""
    turn = max((index for index, role in enumerate(roles) if role in _TURNS), default=-1)
    numbered = next((index for index, role in enumerate(roles) if role == TITLE), None)
    open_lines = [index for index, role in enumerate(roles) if role == _OPEN]
    if turn < 0 and numbered is None and TITLE not in roles and open_lines:
        turn = open_lines[-1] - 1
    border = turn if numbered is None else min(numbered, turn) if 0 <= turn < numbered else numbered - 1
    has_item = "agenda_item" in roles
    for index in open_lines:
        if index > border:
            roles[index] = TITLE
        else:
            after_item = has_item and roles.index("agenda_item") < index
            roles[index] = AGENDA_TITLE if after_item else FURNITURE
