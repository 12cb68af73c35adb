"""The parts of a document and the places in its Word file where each of them stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.formats.docx.content import origins_in
from drafter.formats.docx.lines import Line
from drafter.formats.mastlines import is_named_in_basis
from drafter.language.profile import profile
from drafter.language.sessions import session_line
from drafter.model.blanks import with_blanks
from drafter.model.document import Adoption, Masthead, ParagraphId, Part, Resolution, Run, Runs
from drafter.model.numbering import paragraph_numbers
from drafter.text.normal import normalise
from drafter.text.sentence import Language
from drafter.text.spans import Span

Key = ParagraphId | str
"""A paragraph, or a line of the masthead by the name of its field in `Masthead` or `Adoption`."""
Place = tuple[int, int]
"""A line of the file, and a position in its characters."""

OPENING_FIELDS = (
    ("symbol", "session", "committee", "agenda_item", "agenda_title", "heading", "basis", "sponsors", "title")
)  # fmt: skip
CLOSING_FIELDS = ("meeting", "closing_date")


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph or a masthead line of the document as the file has it.

    `origins` says for each character of its content where it stands, None for one that the file does not have. An item
    without origins stands in its lines, nobody can say where.
    """

    key: Key
    runs: Runs
    lines: Span
    origins: tuple[Place | None, ...] | None
    number: str | None = None
    number_span: Span | None = None
    """Where the typed number stands, in the first line; None where Word counts it, or there is none."""
    prefix_end: int = 0
    """Where in the first line the words begin, after what is typed before them."""
    is_table: bool = False


def masthead_values(masthead: Masthead, language: Language) -> dict[str, Runs]:
    """What each line of the masthead says, by field; fields that print nothing are absent."""
    adoption = masthead.adoption or Adoption()
    texts = {
        "symbol": masthead.symbol,
        "session": session_line(masthead.session, language),
        "committee": None if is_named_in_basis(masthead) else masthead.committee,
        "agenda_item": profile(language).agenda_line(masthead.agenda_item),
        "agenda_title": masthead.agenda_title,
        "heading": adoption.heading,
        "basis": adoption.basis,
        "meeting": adoption.meeting,
        "closing_date": adoption.closing_date,
    }
    values: dict[str, Runs] = {field: with_blanks(text) for field, text in texts.items() if text}
    return values | {
        field: runs for field, runs in (("sponsors", masthead.sponsors), ("title", masthead.title)) if runs
    }


def title_number(masthead: Masthead) -> str | None:
    """What is typed before the title of an adopted text: "78/167."."""
    return f"{masthead.adoption.number}." if masthead.adoption and masthead.adoption.number else None


def locate(
    document: Resolution, lines: Sequence[Line], places: Mapping[ParagraphId, Span], fields: Mapping[str, Span]
) -> dict[Key, Item]:
    """The items of a document whose paragraphs and fields stand in the given lines, in the order of the lines."""
    language = document.language
    wanted = [*_field_items(document, lines, fields), *_paragraph_items(document, places)]
    found: dict[Key, Item] = {}
    used: dict[int, int] = {}
    for item in sorted(wanted, key=lambda item: (item.lines.start, _rank(item.key))):
        one = placed(item, lines, language, used.get(item.lines.start, 0))
        found[item.key] = one
        ends = [place for place in one.origins or () if place is not None]
        if ends:
            used[ends[-1][0]] = ends[-1][1] + 1
    return found


def _rank(key: Key) -> int:
    return (*OPENING_FIELDS, *CLOSING_FIELDS).index(key) if isinstance(key, str) else key


def _field_items(document: Resolution, lines: Sequence[Line], fields: Mapping[str, Span]) -> Iterator[Item]:
    values = masthead_values(document.masthead, document.language)
    for field in (*OPENING_FIELDS, *CLOSING_FIELDS):
        span = fields.get(field)
        if span is None or field not in values:
            continue
        if field in ("session", "committee", "agenda_item", "symbol"):
            # These lines are compared as the file words them: Agenda item 99 (t), 议程项目25 (b).
            yield Item(field, (Run(normalise(_raw(lines, span), document.language)),), span, None)
        else:
            number = title_number(document.masthead) if field == "title" else None
            yield Item(field, values[field], span, None, number)


def _paragraph_items(document: Resolution, places: Mapping[ParagraphId, Span]) -> Iterator[Item]:
    numbers = paragraph_numbers(document)
    for paragraph in document.paragraphs:
        span = places.get(paragraph.id)
        if span is not None:
            number = numbers.get(paragraph.id)
            is_table = paragraph.part is Part.TABLE and len(span) != 1
            yield Item(paragraph.id, paragraph.runs, span, None, number, is_table=is_table)


def _raw(lines: Sequence[Line], span: Span) -> str:
    return "\n".join(line.raw for line in lines[span.start : span.end])


def placed(item: Item, lines: Sequence[Line], language: Language, start: int) -> Item:
    """The item with the places of its characters, looked for from position `start` of its first line."""
    content = "".join(run.text for run in item.runs)
    origins = origins_in(content, _raw(lines, item.lines), language, start)
    if origins is None:
        return item
    places = _places(origins, list(_offsets(lines, item.lines)))
    first = next((place for place in places if place is not None), None)
    if first is None or first[0] != item.lines.start:
        return replace(item, origins=places)
    number_span = _number_span(lines[first[0]].raw, start, first[1], item.number)
    return replace(item, origins=places, number_span=number_span, prefix_end=first[1])


def _offsets(lines: Sequence[Line], span: Span) -> Iterable[Place]:
    position = 0
    for index in range(span.start, span.end):
        yield index, position
        position += len(lines[index].raw) + 1


def _places(origins: Sequence[int | None], offsets: Sequence[Place]) -> tuple[Place | None, ...]:
    if len(offsets) == 1:
        line = offsets[0][0]
        return tuple(None if origin is None else (line, origin) for origin in origins)
    return tuple(None if origin is None else _place(origin, offsets) for origin in origins)


def _place(origin: int, offsets: Sequence[Place]) -> Place:
    index, start = max((offset for offset in offsets if offset[1] <= origin), key=lambda offset: offset[1])
    return index, origin - start


def _number_span(raw: str, start: int, end: int, number: str | None) -> Span | None:
    """The stretch between blanks before the words, where there is but one, or it is the number: 76/244 B."""
    if number is None:
        return None
    prefix = raw[start:end]
    bare = prefix.strip()
    is_number = len(bare.split()) == 1 or "".join(bare.split()) == "".join(number.split())
    if not is_number:
        return None
    first = start + prefix.index(bare)
    return Span(first, first + len(bare))
