"""What the outline shows of a draft: sections with their counts, and one row for each paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from drafter.app.comparison import Comparison, ParagraphChange
from drafter.app.outstanding import blanks_of_masthead
from drafter.checks.finding import Finding, Severity
from drafter.model.difference import difference, have_same_names
from drafter.model.document import Paragraph, ParagraphId, Part, Resolution
from drafter.model.memo import remembered_structure
from drafter.model.naming import short_name
from drafter.model.pair_kind import PairKind
from drafter.ui.editor.margin_contents import has_blank

_CLINGING = "，、；：。）,;:.)"
_COUNTED = (Part.PREAMBULAR, Part.OPERATIVE, Part.ANNEX)


class SectionKind(StrEnum):
    """The stretches that a resolution has."""

    MASTHEAD = "masthead"
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    ANNEX = "annex"


class Change(StrEnum):
    """How a paragraph differs from the base."""

    NONE = ""
    CHANGED = "changed"
    NEW = "new"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph."""

    paragraph_id: ParagraphId
    part: Part
    level: int
    number: str
    """12, (a), PP4; "" for a heading or an unnumbered one."""
    lead: str
    topic: str
    change: Change = Change.NONE
    severity: Severity | None = None
    has_blank: bool = False

    @property
    def has_issue(self) -> bool:
        """True where a check found something, or something is to be filled in."""
        return self.severity is not None or self.has_blank


@dataclass(frozen=True, slots=True)
class Section:
    """Neighbouring paragraphs of one part. `paragraphs`, `changed` and `new` count all of them, also filtered ones."""

    kind: SectionKind
    rows: tuple[Row, ...] = ()
    paragraphs: int = 0
    changed: int = 0
    new: int = 0
    blanks: int = 0

    @property
    def ids(self) -> tuple[ParagraphId, ...]:
        """The paragraphs shown."""
        return tuple(row.paragraph_id for row in self.rows)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows are shown; both off shows all."""

    changes: bool = False
    issues: bool = False

    def admits(self, row: Row) -> bool:
        """True where the row is shown."""
        is_all = not (self.changes or self.issues)
        return is_all or (self.changes and row.change is not Change.NONE) or (self.issues and row.has_issue)


class _Basis(NamedTuple):
    """What a row follows from; while it stays the same, so does the row."""

    paragraph: Paragraph
    number: str
    change: ParagraphChange | None
    severity: Severity | None
    cites_blank: bool


class _Listed(NamedTuple):
    """All rows of a document, and what besides it they were made of."""

    document: Resolution
    comparison: Comparison | None
    severities: Mapping[ParagraphId, Severity]
    rows: list[Row]


@dataclass
class OutlineMaker:
    """Makes sections; what it knows of paragraphs that did not change is kept."""

    comparison: Comparison | None = None
    shows_hints: bool = False
    _severities: dict[ParagraphId, Severity] = field(default_factory=dict)
    _made: dict[ParagraphId, tuple[_Basis, Row]] = field(default_factory=dict)
    _listed: _Listed | None = None

    def take_findings(self, findings: Iterable[Finding]) -> None:
        """What the checks say now."""
        self._severities = {}
        for finding in findings:
            paragraph_id = finding.place.paragraph_id
            if paragraph_id is not None and (finding.severity is not Severity.HINT or self.shows_hints):
                worst = self._severities.get(paragraph_id, finding.severity)
                self._severities[paragraph_id] = max(worst, finding.severity)

    def sections(self, document: Resolution, shown: Filter) -> tuple[Section, ...]:
        """The outline of the document: its masthead, then its parts as they follow each other."""
        rows = self._rows(document)
        sections = [Section(SectionKind.MASTHEAD, blanks=_masthead_blanks(document))]
        sections += (_section(stretch, rows, shown) for stretch in _stretches(document))
        return tuple(sections)

    def _rows(self, document: Resolution) -> list[Row]:
        rows = None if self._listed is None else self._patched(self._listed, document)
        rows = self._all_rows(document) if rows is None else rows
        self._listed = _Listed(document, self.comparison, self._severities, rows)
        return rows

    def _patched(self, before: _Listed, document: Resolution) -> list[Row] | None:
        """The rows as they were, but for those of changed words, changes and findings; None where names differ too."""
        if not have_same_names(before.document, document):
            return None
        found = difference(before.document.paragraphs, document.paragraphs)
        touched = {paragraph.id for paragraph in document.paragraphs[found.start : found.new_end]}
        changes, positions = _changes(self.comparison), document.positions
        if before.comparison is not self.comparison:
            touched |= _differing(_changes(before.comparison), changes)
        if before.severities is not self._severities:
            touched |= _differing(before.severities, self._severities)
        rows = list(before.rows)
        for paragraph_id in touched & positions.keys():
            paragraph = document.paragraph(paragraph_id)
            known = self._made[paragraph_id][0]
            basis = _Basis(
                paragraph,
                known.number,
                changes.get(paragraph_id),
                self._severities.get(paragraph_id),
                known.cites_blank,
            )
            self._made[paragraph_id] = self._row(basis)
            rows[positions[paragraph_id]] = self._made[paragraph_id][1]
        return rows

    def _all_rows(self, document: Resolution) -> list[Row]:
        changes = _changes(self.comparison)
        blank_notes = {note.id for note in document.footnotes if has_blank(note.runs)}
        made = {
            p.id: self._row(
                _Basis(
                    p,
                    short_name(document, p),
                    changes.get(p.id),
                    self._severities.get(p.id),
                    bool(blank_notes) and not blank_notes.isdisjoint(p.notes),
                )
            )
            for p in document.paragraphs
        }
        self._made = made
        return [row for _, row in made.values()]

    def _row(self, basis: _Basis) -> tuple[_Basis, Row]:
        known = self._made.get(basis.paragraph.id)
        if known is not None and all(old is new or old == new for old, new in zip(known[0], basis, strict=True)):
            return known
        paragraph = basis.paragraph
        lead, topic = _words(paragraph)
        row = Row(
            paragraph.id,
            paragraph.part,
            paragraph.level,
            basis.number,
            lead,
            topic,
            _change(basis.change, paragraph),
            basis.severity,
            basis.cites_blank or has_blank(paragraph.runs),
        )
        return basis, row


def _changes(comparison: Comparison | None) -> Mapping[ParagraphId, ParagraphChange]:
    return {} if comparison is None else comparison.changes


def _differing(old: Mapping[ParagraphId, object], new: Mapping[ParagraphId, object]) -> set[ParagraphId]:
    """The paragraphs of which the two hold different objects, or only one holds anything."""
    return {one for one, value in new.items() if old.get(one) is not value} | (old.keys() - new.keys())


def _words(paragraph: Paragraph) -> tuple[str, str]:
    """The opening phrase, and what follows it; ("", all of it) where words stand in front of that phrase."""
    lead, text = paragraph.lead_span, paragraph.text
    if lead is None or text[: lead.start].strip():
        return "", text.strip()
    return lead.of(text), text[lead.end :].strip()


def stands_apart(topic: str) -> bool:
    """True where a blank belongs before what follows an opening phrase: not before its comma, as in “Recalling, in”."""
    return bool(topic) and topic[0] not in _CLINGING


def _kinds(paragraphs: Sequence[Paragraph]) -> list[SectionKind]:
    """The section of each paragraph; a heading goes with what follows it, whatever belongs to another with that."""
    own = {
        Part.PREAMBULAR: SectionKind.PREAMBULAR,
        Part.OPERATIVE: SectionKind.OPERATIVE,
        Part.ANNEX: SectionKind.ANNEX,
    }
    ahead: list[SectionKind] = []
    following = SectionKind.OPERATIVE
    for paragraph in reversed(paragraphs):
        following = own.get(paragraph.part, following)
        ahead.append(following)
    kinds: list[SectionKind] = []
    for paragraph, following in zip(paragraphs, reversed(ahead), strict=True):
        goes_on = bool(kinds) and paragraph.part is not Part.HEADING
        kinds.append(own.get(paragraph.part, kinds[-1]) if goes_on else following)
    return kinds


class _Stretch(NamedTuple):
    """`[start:end]` of the paragraphs are one section, `counted` of them paragraphs in their own right."""

    kind: SectionKind
    start: int
    end: int
    counted: int


@remembered_structure
def _stretches(document: Resolution) -> tuple[_Stretch, ...]:
    """The sections of the text, as they follow each other."""
    kinds, start, found = _kinds(document.paragraphs), 0, []
    for kind, group in groupby(kinds):
        end = start + sum(1 for _ in group)
        counted = sum(p.part in _COUNTED for p in document.paragraphs[start:end])
        found.append(_Stretch(kind, start, end, counted))
        start = end
    return tuple(found)


def _section(stretch: _Stretch, all_rows: Sequence[Row], shown: Filter) -> Section:
    rows = tuple(all_rows[stretch.start : stretch.end])
    differing = [row.change for row in rows if row.change is not Change.NONE]
    return Section(
        stretch.kind,
        rows if shown == Filter() else tuple(row for row in rows if shown.admits(row)),
        stretch.counted,
        sum(change is not Change.NEW for change in differing),
        sum(change is Change.NEW for change in differing),
    )


def _change(change: ParagraphChange | None, paragraph: Paragraph) -> Change:
    """As the comparison has it; what was edited since then is changed until the next one says otherwise."""
    if change is None:
        return Change.NONE
    if change.kind is PairKind.NEW:
        return Change.NEW
    if change.is_changed or change.paragraph.content != paragraph.content:
        return Change.CHANGED
    return Change.MOVED if change.kind is PairKind.MOVED else Change.NONE


def _masthead_blanks(document: Resolution) -> int:
    return len(blanks_of_masthead(document))
