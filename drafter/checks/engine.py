"""Runs the rules over a document and turns what they find into findings, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.checks.finding import Finding
from drafter.checks.rule import Context, DocumentRule, Hit, ParagraphRule, Rule, RuleInfo, Subject
from drafter.model.document import NoteId, Paragraph, ParagraphId, Resolution
from drafter.model.place import Place


@dataclass(frozen=True, slots=True)
class _Kept:
    """Findings of one paragraph before they are weighed against the base, with the session they were found for."""

    paragraph: Paragraph
    session: int | None
    findings: tuple[Finding, ...]


class Checker:
    """Checks one document again and again while it is edited; paragraphs that did not change are not read anew.

    Not to be shared between threads: a check runs in one worker at a time.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._paragraph_rules = [rule for rule in rules if isinstance(rule, ParagraphRule)]
        self._document_rules = [rule for rule in rules if isinstance(rule, DocumentRule)]
        self._kept: dict[ParagraphId, _Kept] = {}

    def run(self, document: Resolution, context: Context) -> tuple[Finding, ...]:
        """Every finding, in reading order, those on text unchanged from the base one step lower."""
        subject = Subject(document, context)
        found = [*self._of_document(subject), *self._of_paragraphs(subject)]
        unchanged = unchanged_places(document, context.base)
        weighed = [_lowered(finding) if finding.place in unchanged else finding for finding in found]
        return tuple(sorted(weighed, key=_reading_order(document)))

    def _of_document(self, subject: Subject) -> Iterable[Finding]:
        for rule in self._document_rules:
            if subject.language in rule.info.languages:
                yield from (_finding(rule.info, hit, hit.place or Place(), subject) for hit in rule.find(subject))

    def _of_paragraphs(self, subject: Subject) -> Iterable[Finding]:
        kept = {paragraph.id: self._of_paragraph(paragraph, subject) for paragraph in subject.document.paragraphs}
        self._kept = kept
        for entry in kept.values():
            yield from entry.findings

    def _of_paragraph(self, paragraph: Paragraph, subject: Subject) -> _Kept:
        before = self._kept.get(paragraph.id)
        if before and before.paragraph is paragraph and before.session == subject.session:
            return before
        place = Place(paragraph_id=paragraph.id)
        found = tuple(
            _finding(rule.info, hit, place, subject)
            for rule in self._paragraph_rules
            if subject.language in rule.info.languages
            for hit in rule.find(paragraph, subject)
        )
        return _Kept(paragraph, subject.session, found)


def _finding(info: RuleInfo, hit: Hit, place: Place, subject: Subject) -> Finding:
    return Finding(
        rule=info.name,
        family=info.family,
        severity=hit.severity or info.severity,
        place=place,
        span=hit.span,
        text=hit.span.of(_text_at(subject.document, place)) if hit.span else "",
        message=hit.message or info.title,
        why=hit.why or info.why,
        fix=hit.fix,
    )


def _text_at(document: Resolution, place: Place) -> str:
    if place.paragraph_id is not None:
        return document.paragraph(place.paragraph_id).text
    if place.note_id is not None:
        return document.notes_by_id[place.note_id].text
    return ""


def unchanged_places(document: Resolution, base: Resolution | None) -> frozenset[Place]:
    """The paragraphs and notes whose words stand in an adopted base as they are: agreed language."""
    if base is None or base.masthead.adoption is None:
        return frozenset()
    texts = {paragraph.text for paragraph in base.paragraphs}
    notes = {note.text for note in base.footnotes}
    return frozenset(
        [Place(paragraph_id=paragraph.id) for paragraph in document.paragraphs if paragraph.text in texts]
        + [Place(note_id=note.id) for note in document.footnotes if note.text in notes]
    )


def _lowered(finding: Finding) -> Finding:
    return replace(finding, severity=finding.severity.lowered())


def _reading_order(document: Resolution) -> _Order:
    return _Order(document.positions, {note: i for i, note in reversed(list(enumerate(document.cited_notes)))})


@dataclass(frozen=True, slots=True)
class _Order:
    """Findings about the whole first, then by paragraph and place in it, then by note."""

    paragraphs: Mapping[ParagraphId, int]
    notes: Mapping[NoteId, int]

    def __call__(self, finding: Finding) -> tuple[int, int, int, str]:
        place, start = finding.place, finding.span.start if finding.span else 0
        if place.paragraph_id is not None:
            return (1, self.paragraphs.get(place.paragraph_id, 0), start, finding.rule)
        if place.note_id is not None:
            return (2, self.notes.get(place.note_id, 0), start, finding.rule)
        return (0, 0, start, finding.rule)
