"""The lines above and below the text: where they end, and the masthead made of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date

from drafter.model.document import Adoption
from drafter.structuring.mending import Mends
from drafter.structuring.patterns import NUMBERED_TITLE, PATTERNS, Patterns
from drafter.structuring.raw import RawParagraph
from drafter.structuring.roles import AGENDA_TITLE, FURNITURE, SPONSORS, TITLE, with_roles
from drafter.structuring.wording import cut_runs, hull, joined, plain, shortened
from drafter.text.dates import parse_date
from drafter.text.numerals import from_figures, from_han, from_ordinal_en
from drafter.text.sentence import Language
from drafter.text.spans import Span

ORGAN_LINE = "organ-line"
_CLOSING = ("meeting", "closing_date")
_MOST_HEAD_LINES = 80
_LONGEST_CLOSING = 200
"""More characters than the lines about the meeting and its day ever have, blanks for layout included."""


@dataclass(frozen=True, slots=True)
class Division:
    """A source cut at its organ line; where it has none, `head` ends at a guess."""

    head: tuple[RawParagraph, ...]
    organ_line: RawParagraph | None
    body: tuple[RawParagraph, ...]
    closing: tuple[RawParagraph, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What the lines around the text say: plain fields as they stand, and the two that have runs of their own."""

    fields: Mapping[str, str]
    title: RawParagraph | None
    sponsors: RawParagraph | None
    lines: Mapping[str, Span]


def divide(paragraphs: Sequence[RawParagraph], language: Language) -> Division:
    """The source cut into masthead, organ line, body and closing lines."""
    patterns = PATTERNS[language]
    at = _organ_line(paragraphs, language)
    if at is None:
        at = _first_of_body(paragraphs, language)
        organ_line, rest = None, paragraphs[at:]
    else:
        organ_line, rest = paragraphs[at], paragraphs[at + 1 :]
    body, closing = _without_closing(rest, patterns, language)
    return Division(tuple(paragraphs[:at]), organ_line, tuple(body), tuple(closing))


def _organ_line(paragraphs: Sequence[RawParagraph], language: Language) -> int | None:
    for index, paragraph in enumerate(paragraphs):
        if paragraph.role == ORGAN_LINE:
            return index
    head = paragraphs[:_MOST_HEAD_LINES]
    return organ_line_at([plain(p, language) if p.role is None and p.part is None else "" for p in head], language)


def organ_line_at(texts: Sequence[str], language: Language) -> int | None:
    """Which of the texts, in normal form, names the enacting organ: with its comma, else without; None for none."""
    patterns = PATTERNS[language]
    texts = texts[:_MOST_HEAD_LINES]
    for pattern in (patterns.organ_line, patterns.bare_organ):
        found = [index for index, text in enumerate(texts) if pattern.fullmatch(text)]
        if found and (pattern is patterns.organ_line or language == "en" or len(found) > 1):
            return found[0] if pattern is patterns.organ_line else found[-1]
    return None


def _first_of_body(paragraphs: Sequence[RawParagraph], language: Language) -> int:
    """Where the text begins in a source without an organ line: at the first sentence that ends as a paragraph does."""
    for index, paragraph in enumerate(paragraphs):
        if paragraph.part is not None or (
            paragraph.role is None and plain(paragraph, language).endswith(("，", ",", "；", ";"))
        ):
            return index
    return 0


def _without_closing(
    paragraphs: Sequence[RawParagraph], patterns: Patterns, language: Language
) -> tuple[list[RawParagraph], list[RawParagraph]]:
    """The body, and the lines that say at which meeting, and when, the text was adopted."""
    body: list[RawParagraph] = []
    closing: list[RawParagraph] = []
    after_meeting = False
    last = next((paragraph for paragraph in reversed(paragraphs) if paragraph.text.strip()), None)
    for paragraph in paragraphs:
        role = paragraph.role if paragraph.role in _CLOSING else None
        if (
            role is None
            and paragraph.role is None
            and paragraph.part is None
            and len(paragraph.text) <= _LONGEST_CLOSING
        ):
            text = plain(paragraph, language)
            if patterns.meeting.fullmatch(text):
                role = "meeting"
            elif (after_meeting or paragraph is last) and patterns.day.fullmatch(text):
                # The XML of some English texts has the day without the meeting; nothing else ends in a bare day.
                role = "closing_date"
        if role is None:
            body.append(paragraph)
        else:
            closing.append(replace(paragraph, role=role))
        after_meeting = role == "meeting" or (after_meeting and not paragraph.text.strip())
    return body, closing


def read_head(division: Division, language: Language, mends: Mends) -> Head:
    """The fields of the masthead and of the closing lines; what fills none is noted as left out."""
    placed = with_roles(division.head, language)
    fields: dict[str, str] = {}
    lines: dict[str, Span] = {}
    for role in dict.fromkeys(str(p.role) for p in placed):
        same = [p for p in placed if p.role == role]
        if role == FURNITURE:
            beside = {p.lines for p in placed if p.role != FURNITURE}
            _leave_out(same, language, mends, "left-out-masthead", beside)
            continue
        _remember(lines, role, same)
        if role == AGENDA_TITLE:
            fields[role] = _agenda_title(same, language, mends)
        elif role not in (TITLE, SPONSORS):
            fields[role] = plain(same[0], language)
            _leave_out(same[1:], language, mends, "left-out-masthead")
    _read_closing(division.closing, language, fields, lines, mends)
    plain_lines = [p for p in placed if p.role not in (TITLE, SPONSORS)]
    _tell_citations([*plain_lines, *filter(None, [division.organ_line]), *division.closing], language, mends)
    title, sponsors = (_one(placed, role, language) for role in (TITLE, SPONSORS))
    if title is not None:
        title = _without_number(title, fields, lines)
    return Head(fields, title, sponsors, lines)


def _tell_citations(paragraphs: Sequence[RawParagraph], language: Language, mends: Mends) -> None:
    """Note the citations on lines that become plain words: only the title and the sponsors' line can have any."""
    for paragraph in paragraphs:
        if any(run.note for run in paragraph.runs):
            mends.note("left-out-citation", shortened(plain(paragraph, language)), paragraph.lines)


def _one(placed: Sequence[RawParagraph], role: str, language: Language) -> RawParagraph | None:
    same = [p for p in placed if p.role == role]
    return joined(same, "" if language == "zh" else " ") if same else None


def _agenda_title(paragraphs: Sequence[RawParagraph], language: Language, mends: Mends) -> str:
    """The item's title and the sub-item's on one line, with the colon that the UN puts between them."""
    texts = [plain(p, language) for p in paragraphs]
    if len(texts) > 1:
        mends.note("joined-agenda", " / ".join(shortened(text) for text in texts), hull(p.lines for p in paragraphs))
    title = texts[0]
    for text in texts[1:]:
        if language == "zh":
            title += text if title.endswith(("：", "、", "和", "，")) else f"：{text}"
        else:
            title += f" {text}"
    return title


def _without_number(title: RawParagraph, fields: dict[str, str], lines: dict[str, Span]) -> RawParagraph:
    match = NUMBERED_TITLE.match(title.text.lstrip())
    if match is None:
        return title
    fields.setdefault("number", match["number"])
    if TITLE in lines:
        lines.setdefault("number", lines[TITLE])
    blank = len(title.text) - len(title.text.lstrip())
    return replace(title, runs=cut_runs(title.runs, blank + match.start("title")))


def _read_closing(
    closing: Sequence[RawParagraph],
    language: Language,
    fields: dict[str, str],
    lines: dict[str, Span],
    mends: Mends,
) -> None:
    for paragraph in closing:
        role, text = str(paragraph.role), plain(paragraph, language)
        if role in fields:
            _leave_out([paragraph], language, mends, "left-out-closing")
            continue
        _remember(lines, role, [paragraph])
        match = PATTERNS[language].meeting.fullmatch(text) if role == "meeting" else None
        fields[role] = match["meeting"] if match else text
        if match and match["day"]:
            fields["closing_date"] = match["day"]
            _remember(lines, "closing_date", [paragraph])


def _remember(lines: dict[str, Span], role: str, paragraphs: Sequence[RawParagraph]) -> None:
    span = hull(p.lines for p in paragraphs)
    if span is not None:
        lines[role] = span


def _leave_out(
    paragraphs: Sequence[RawParagraph],
    language: Language,
    mends: Mends,
    kind: str,
    beside: AbstractSet[Span | None] = frozenset(),
) -> None:
    """Note these as left out; a line is left out as a whole where no field stands in another column of it."""
    for paragraph in paragraphs:
        note = mends.note if paragraph.lines in beside else mends.leave_out
        note(kind, shortened(plain(paragraph, language)), paragraph.lines)


def session_number(text: str, language: Language) -> int | None:
    """The number of a regular session: 78 for 第七十八届会议; None for special sessions."""
    match = PATTERNS[language].session.fullmatch(text)
    number = match["number"] if match else None
    if not number:
        return None
    return from_figures(number) or (from_han(number) if language == "zh" else from_ordinal_en(number))


def session_in_symbol(symbol: str) -> int | None:
    """The session that a symbol carries: 77 of A/RES/77/185 and of A/C.2/77/L.62."""
    match = re.match(r"A/(?:RES/|C\.\d/)?(\d{1,3})/", symbol)
    return int(match[1]) if match else None


def agenda_item(text: str, language: Language) -> str:
    """22(b) out of 议程项目22(b), with no blank before the bracket."""
    match = PATTERNS[language].agenda_item.fullmatch(text)
    return re.sub(r" (?=[(（])", "", match["item"]) if match else text


def adoption_of(fields: Mapping[str, str], language: Language) -> Adoption | None:
    """What only an adopted text carries; None where the source has none of it."""
    heading, closing_date = fields.get("heading"), fields.get("closing_date")
    found = Adoption(
        number=fields["number"].rstrip(". ") if "number" in fields else None,
        adopted_on=_day_in(heading, language) or _day_in(closing_date, language),
        heading=heading,
        basis=fields.get("basis"),
        meeting=fields.get("meeting"),
        closing_date=closing_date,
    )
    return None if found == Adoption() else found


def _day_in(text: str | None, language: Language) -> date | None:
    match = PATTERNS[language].adoption_date.search(text or "")
    return parse_date(match[0], language) if match else None


def committee_in_basis(basis: str, language: Language) -> str | None:
    """The Main Committee whose report the text was adopted on, as the bracket names it."""
    match = PATTERNS[language].committee_in_basis.search(basis)
    return match["committee"] if match else None
