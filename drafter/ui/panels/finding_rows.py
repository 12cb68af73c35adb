"""What the checks panel lists: findings and blanks in groups, repeated ones in one row; and fixes as edits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from drafter.app.outstanding import Blank
from drafter.checks.finding import Finding, Safety, Severity
from drafter.checks.fixes import fixed
from drafter.model.document import ParagraphId, Resolution
from drafter.model.edits import EditRefused
from drafter.model.naming import field_name, place_name
from drafter.model.place import Place
from drafter.model.state import Edit
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.editor.fault_lines import carried


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


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a group, with how many rows it has."""

    group: Group
    count: int
    is_open: bool = True


ListRow = Item | Heading


def grouped(found: Sequence[Item], folded: frozenset[Group]) -> list[ListRow]:
    """The rows under the heads of their groups; those of folded groups are left out."""
    listed: list[ListRow] = []
    for group in Group:
        members = [item for item in found if item.group is group]
        if members:
            listed.append(Heading(group, len(members), group not in folded))
            listed += members if group not in folded else []
    return listed


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
    if place.paragraph_id is not None and place.paragraph_id in document.positions:
        return document.paragraph(place.paragraph_id).text
    note = None if place.note_id is None else document.notes_by_id.get(place.note_id)
    return "" if note is None else note.text


def is_there(document: Resolution, place: Place) -> bool:
    """True where the document still has the place."""
    if place.paragraph_id is not None:
        return place.paragraph_id in document.positions
    return place.note_id is None or place.note_id in document.notes_by_id


def followed(finding: Finding, checked: Resolution, now: Resolution) -> Finding | None:
    """The finding about `checked` as it stands in the later text `now`; None where its words were changed since."""
    if not is_there(now, finding.place):
        return None
    if finding.span is None:
        return finding
    span = carried(finding.span, text_at(checked, finding.place), text_at(now, finding.place))
    return None if span is None else replace(finding, span=span)


def fix_edit(document: Resolution, findings: Sequence[Finding], label: Sentence | None = None) -> Edit:
    """All fixes as one step, the last words first; those that no longer fit are left out.

    Raises EditRefused, at the latest when it is applied, where none of them fits. Without `label` the step is named
    after the first finding.
    """
    ordered = sorted(findings, key=lambda finding: finding.span or Span(0, 0), reverse=True)

    def change(before: Resolution) -> Resolution:
        after, refusal = before, None
        for finding in ordered:
            try:
                after = fixed(after, finding)
            except EditRefused as refused:
                refusal = refused
        if refusal is not None and after is before:
            raise refusal
        return after

    return Edit(label or _fix_label(document, findings[0]), change)


def _fix_label(document: Resolution, finding: Finding) -> Sentence:
    place = name_of_place(document, Item(Group.MUST, (finding,)))
    zh, en = (finding.text, finding.text) if finding.text else (finding.message.zh, finding.message.en)
    return Sentence(zh=f"改正“{zh}”（{place.zh}）", en=f"Fix “{en}” ({place.en})")


_CHAIN_RULES = "also-further"


def batch_label(findings: Sequence[Finding]) -> Sentence:
    """全部接续词（4处）, 全部改正（4处）"""
    if all(_CHAIN_RULES in finding.rule for finding in findings):
        return Sentence(zh=f"全部接续词（{len(findings)}处）", en=f"All of also and further ({len(findings)})")
    return Sentence(zh=f"全部改正（{len(findings)}处）", en=f"Fix all ({len(findings)})")


def safe_fixes(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings whose fix changes no meaning."""
    return tuple(finding for finding in findings if finding.fix is not None and finding.fix.safety is Safety.SAFE)
