"""Runs the rules over a document and turns what they find into findings, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import TypeVar

from drafter.checks.finding import Finding
from drafter.checks.rule import (
    Context,
    DocumentRule,
    GatheredRule,
    Hit,
    ParagraphRule,
    Rule,
    RuleInfo,
    Subject,
    TextRule,
)
from drafter.checks.words import WordList
from drafter.model.document import NoteId, Paragraph, ParagraphId, Part, Resolution, text_of
from drafter.model.place import Place
from drafter.register.lookup import Register
from drafter.text.sentence import Language

_MOST_IN_ONE = 100
"""Of one rule in one paragraph: nobody reads more, and a text of a million brackets would yield a million."""

R = TypeVar("R", bound=Rule)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What beside its own words a paragraph's findings depend on."""

    language: Language
    session: int | None
    organ: str
    day: date | None
    register: Register
    words: WordList

    def is_like(self, other: _Frame) -> bool:
        """True where findings made in the other frame still hold; the register is not compared row by row."""
        is_same = self.register is other.register and self.words is other.words
        return is_same and self._values == other._values

    @property
    def _values(self) -> tuple[object, ...]:
        return (self.language, self.session, self.organ, self.day)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What came of one paragraph or note, before the findings are weighed against the base."""

    of: object
    findings: tuple[Finding, ...]
    facts: tuple[tuple[int, object], ...] = ()
    """What gathered rules took of the paragraph, by their places among them; those that took nothing are left out."""


class Checker:
    """Checks one document again and again while it is edited; paragraphs that did not change are not read anew.

    Not to be shared between threads: a check runs in one worker at a time.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._paragraph_rules = _by_language([rule for rule in rules if isinstance(rule, ParagraphRule)])
        self._text_rules = _by_language([rule for rule in rules if isinstance(rule, TextRule)])
        self._gathered_rules = _by_language([rule for rule in rules if isinstance(rule, GatheredRule)])
        self._document_rules = _by_language([rule for rule in rules if isinstance(rule, DocumentRule)])
        self._paragraphs: dict[ParagraphId, _Kept] = {}
        self._others: dict[Place, _Kept] = {}
        self._frame: _Frame | None = None

    def run(self, document: Resolution, context: Context) -> tuple[Finding, ...]:
        """Every finding, in reading order, those on text unchanged from the base one step lower."""
        subject = Subject(document, context)
        self._forget_where_changed(_frame(subject))
        found = [*self._of_places(subject), *self._of_gathered(subject), *self._of_document(subject)]
        unchanged = unchanged_places(document, context.base)
        weighed = [_lowered(finding) if finding.place in unchanged else finding for finding in found]
        return tuple(sorted(weighed, key=_reading_order(document)))

    def _forget_where_changed(self, frame: _Frame) -> None:
        if self._frame is None or not frame.is_like(self._frame):
            self._paragraphs, self._others = {}, {}
        self._frame = frame

    def _of_places(self, subject: Subject) -> Iterable[Finding]:
        """What is found in single paragraphs, notes and the masthead, kept from before where they did not change."""
        document = subject.document
        before = self._paragraphs
        self._paragraphs = {
            paragraph.id: kept
            if (kept := before.get(paragraph.id)) and kept.of is paragraph
            else self._of_paragraph(paragraph, Place(paragraph_id=paragraph.id), subject)
            for paragraph in document.paragraphs
        }
        self._others = dict(self._of_others(subject))
        for entry in (*self._paragraphs.values(), *self._others.values()):
            yield from entry.findings

    def _of_others(self, subject: Subject) -> Iterable[tuple[Place, _Kept]]:
        """What came of each note and of each field of the masthead that holds words."""
        notes = ((Place(note_id=note.id), note, note.text) for note in subject.document.footnotes)
        for place, of, text in (*_head(subject.document), *notes):
            kept = self._others.get(place)
            yield place, kept if kept and kept.of == of else self._of_text(of, text, place, subject)

    def _of_paragraph(self, paragraph: Paragraph, place: Place, subject: Subject) -> _Kept:
        found = [
            _finding(rule.info, hit, place, subject)
            for rule in self._paragraph_rules[subject.language]
            for hit in islice(rule.find(paragraph, subject), _MOST_IN_ONE)
        ]
        if paragraph.part is not Part.TABLE:
            found += self._of_text(paragraph, paragraph.text, place, subject).findings
        taken = (rule.gather(paragraph, subject) for rule in self._gathered_rules[subject.language])
        facts = tuple((index, fact) for index, fact in enumerate(taken) if fact is not None)
        return _Kept(paragraph, tuple(found), facts)

    def _of_text(self, of: object, text: str, place: Place, subject: Subject) -> _Kept:
        found = tuple(
            _finding(rule.info, hit, place, subject)
            for rule in self._text_rules[subject.language]
            for hit in islice(rule.find(text, subject), _MOST_IN_ONE)
        )
        return _Kept(of, found)

    def _of_gathered(self, subject: Subject) -> Iterable[Finding]:
        rules = self._gathered_rules[subject.language]
        facts: list[list[tuple[Paragraph, object]]] = [[] for _ in rules]
        for paragraph in subject.document.paragraphs:
            for index, fact in self._paragraphs[paragraph.id].facts:
                facts[index].append((paragraph, fact))
        for rule, taken in zip(rules, facts, strict=True):
            yield from (_finding(rule.info, hit, hit.place or Place(), subject) for hit in rule.judge(taken, subject))

    def _of_document(self, subject: Subject) -> Iterable[Finding]:
        for rule in self._document_rules[subject.language]:
            yield from (_finding(rule.info, hit, hit.place or Place(), subject) for hit in rule.find(subject))


def _by_language(rules: Sequence[R]) -> dict[Language, list[R]]:
    return {language: [rule for rule in rules if language in rule.info.languages] for language in ("zh", "en")}


def _head(document: Resolution) -> Iterable[tuple[Place, object, str]]:
    """The fields of the masthead that hold words: their place, what they are made of, and the words."""
    masthead = document.masthead
    yield Place(field="title"), masthead.title, masthead.title_text
    yield Place(field="sponsors"), masthead.sponsors, text_of(masthead.sponsors)
    yield Place(field="agenda_title"), masthead.agenda_title, masthead.agenda_title or ""


def _frame(subject: Subject) -> _Frame:
    context = subject.context
    return _Frame(
        subject.language,
        subject.session,
        subject.document.masthead.organ,
        subject.day,
        context.register,
        context.words,
    )


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
        fix=hit.fix if place.field is None else None,
    )


def _text_at(document: Resolution, place: Place) -> str:
    if place.paragraph_id is not None:
        return document.paragraph(place.paragraph_id).text
    if place.note_id is not None:
        return document.notes_by_id[place.note_id].text
    return next((text for head, _, text in _head(document) if head == place), "")


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
