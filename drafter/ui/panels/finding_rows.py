"""What the checks panel lists: findings and blanks, repeated ones in one row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from drafter.app.outstanding import Blank
from drafter.checks.finding import Finding, Severity
from drafter.model.document import ParagraphId, Resolution
from drafter.model.naming import field_name, place_name
from drafter.model.place import Place, is_there, words_at
from drafter.text.sentence import Sentence
from drafter.text.spans import Span


class Group(StrEnum):
    """The groups in their order."""

    MUST = "must"
    """Errors and blanks: to settle before submission."""
    SHOULD = "should"
    """Warnings: worth a look."""
    HINTS = "hints"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Item:
    """One row: findings that say the same of one place, or a blank."""

    group: Group
    findings: tuple[Finding, ...] = ()
    blank: Blank | None = None

    @property
    def key(self) -> str:
        """Names the row from one check to the next."""
        if self.blank is not None:
            return f"blank {self.blank.place} {self.blank.span.start}"
        return f"{self.group} {self.findings[0].key} {self.findings[0].message.en}"

    @property
    def first(self) -> Finding | None:
        """The finding that the row is about; None for a blank."""
        return self.findings[0] if self.findings else None

    @property
    def place(self) -> Place:
        """Where."""
        return self.findings[0].place if self.blank is None else self.blank.place

    @property
    def span(self) -> Span | None:
        """What it is about, in the text at its place."""
        return self.findings[0].span if self.blank is None else self.blank.span

    @property
    def severity(self) -> Severity | None:
        """How bad; None for a blank."""
        return self.findings[0].severity if self.findings else None

    @property
    def can_fix(self) -> bool:
        """True where the program knows what would be right."""
        return bool(self.findings) and self.findings[0].fix is not None


@dataclass(frozen=True, slots=True)
class Shown:
    """Which findings are listed. `paragraph_id` narrows the list to one paragraph."""

    errors: bool = True
    warnings: bool = True
    hints: bool = False
    ignored: bool = False
    narrowed: bool = False
    paragraph_id: ParagraphId | None = None

    def admits(self, place: Place) -> bool:
        """True where what is found at this place is listed."""
        return not self.narrowed or (place.paragraph_id is not None and place.paragraph_id == self.paragraph_id)


class KeptItems:
    """Rows that say the same as before are the same objects, so that nobody looks at them again."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], Item] = {}

    def kept(self, rows: Iterable[Item]) -> list[Item]:
        """The rows, those of the last call where they are about the very findings."""
        known, self._known = self._known, {}
        for row in rows:
            # The rows that are known hold their findings, so that no other object has one of these ids.
            key = (row.group, row.blank, *map(id, row.findings))
            self._known[key] = known.get(key, row)
        return list(self._known.values())


def items(
    findings: Sequence[Finding], blanks: Iterable[Blank], ignored: Sequence[Finding], shown: Shown
) -> tuple[Item, ...]:
    """The rows, group by group, each in reading order; the blanks follow the errors."""
    found: list[Item] = []
    if shown.errors:
        found += _merged(Group.MUST, (f for f in findings if f.severity is Severity.ERROR), shown)
        found += (Item(Group.MUST, blank=blank) for blank in blanks if shown.admits(blank.place))
    if shown.warnings:
        found += _merged(Group.SHOULD, (f for f in findings if f.severity is Severity.WARNING), shown)
    if shown.hints:
        found += _merged(Group.HINTS, (f for f in findings if f.severity is Severity.HINT), shown)
    if shown.ignored:
        found += _merged(Group.IGNORED, ignored, shown)
    return tuple(found)


def _merged(group: Group, findings: Iterable[Finding], shown: Shown) -> list[Item]:
    """Findings that say the same of the same place are one row."""
    merged: dict[tuple[str, Place, str], list[Finding]] = {}
    for finding in findings:
        if shown.admits(finding.place):
            merged.setdefault((finding.rule, finding.place, finding.message.en), []).append(finding)
    return [Item(group, tuple(alike)) for alike in merged.values()]


def message_of(item: Item) -> Sentence:
    """What is wrong, or what is missing."""
    if item.blank is None:
        return item.findings[0].message
    if item.blank.place.field is not None:
        name = field_name(item.blank.place.field)
        return Sentence(zh=f"{name.zh}待填", en=f"To fill in: {name.en}")
    return Sentence(zh=f"待填：{item.blank.context}", en=f"To fill in: {item.blank.context}")


def name_of_place(document: Resolution, item: Item) -> Sentence:
    """执行段13, 执行段13，2处; where the place is no longer there, nothing."""
    try:
        name = field_name("masthead") if item.place.field is not None else place_name(document, item.place)
    except KeyError:
        return Sentence(zh="", en="")
    times = len(item.findings)
    return name if times < 2 else Sentence(zh=f"{name.zh}，{times}处", en=f"{name.en}, {times} times")


def text_at(document: Resolution, place: Place) -> str:
    """The words of the paragraph or note at a place; "" for all others, and where it is no longer there."""
    return words_at(document, place) if place.field is None and is_there(document, place) else ""
