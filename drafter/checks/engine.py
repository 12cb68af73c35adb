"""Runs the rules over a document and turns what they find into findings, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

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
from drafter.checks.sieve import Sieve
from drafter.checks.weighing import reading_order, weighed
from drafter.checks.words import WordList
from drafter.model.document import Footnote, Masthead, Paragraph, ParagraphId, Part, Resolution
from drafter.model.place import Place, words_at
from drafter.register.lookup import Register
from drafter.text.sentence import Language
from drafter.text.spans import Span

_MOST_IN_ONE = 100
"""Of one rule in one paragraph: nobody reads more, and a text of a million brackets would yield a million."""

_Gather = Callable[[Paragraph, Subject], object]
_Judge = GatheredRule[Any] | DocumentRule


class Checker:
    """Checks one document again and again while it is edited; paragraphs that did not change are not read anew, and
    what concerns them all is judged anew only where it may have come out otherwise.

    Not to be shared between threads: a check runs in one worker at a time.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = {language: _Rules(rules, language) for language in _LANGUAGES}
        self._frame: _Frame | None = None
        self._head: _Head | None = None
        self._paragraphs: dict[ParagraphId, _Read] = {}
        self._others: dict[Place, _Kept] = {}
        self._judged: list[tuple[Finding, ...]] = []

    def run(self, document: Resolution, context: Context) -> tuple[Finding, ...]:
        """Every finding, in reading order, those on text unchanged from the base one step lower."""
        subject = Subject(document, context)
        frame = _frame(subject)
        if self._frame is None or not frame.is_like(self._frame):
            self._forget()
        self._frame = frame
        try:
            changes = self._read(subject)
            self._others = dict(self._of_others(subject))
            self._judged = [self._judgement(index, judge, subject, changes) for index, judge in self._judges(subject)]
        except BaseException:
            # Half of it is of this text and half of the one before: nothing of it may stand.
            self._forget()
            raise
        return tuple(sorted(weighed(self._found(), document, context.base), key=reading_order(document)))

    def _forget(self) -> None:
        self._paragraphs, self._others, self._judged = {}, {}, []

    def _found(self) -> Iterator[Finding]:
        for read in self._paragraphs.values():
            yield from read.findings
        for kept in self._others.values():
            yield from kept.findings
        for findings in self._judged:
            yield from findings

    # What stands in one paragraph, note or field

    def _read(self, subject: Subject) -> _Changes:
        """Read the paragraphs that are not as they were; tell what that may change of judgements on the whole."""
        before, now = self._paragraphs, {}
        changed: set[ParagraphId] = set()
        otherwise: set[int] = set()
        head = _Head.of(subject)
        is_built_alike = head == self._head
        for paragraph in subject.document.paragraphs:
            old = before.get(paragraph.id)
            if old is not None and old.of is paragraph:
                now[paragraph.id] = old
                continue
            new = now[paragraph.id] = self._of_paragraph(paragraph, subject)
            changed.add(paragraph.id)
            is_built_alike = is_built_alike and old is not None and _is_built_like(paragraph, old.of)
            if old is not None:
                otherwise.update(i for i, fact in enumerate(new.facts) if fact != old.facts[i])
        is_built_alike = is_built_alike and list(before) == list(now)
        self._head, self._paragraphs = head, now
        return _Changes(is_built_alike, frozenset(changed), frozenset(otherwise))

    def _of_paragraph(self, paragraph: Paragraph, subject: Subject) -> _Read:
        rules, place, text = self._rules[subject.language], Place(paragraph_id=paragraph.id), paragraph.text
        letters = frozenset(text)
        found = [
            _finding(rule.info, hit, place, subject)
            for rule in rules.of_paragraph.of(text, letters)
            for hit in islice(rule.find(paragraph, subject), _MOST_IN_ONE)
        ]
        if paragraph.part is not Part.TABLE:
            found += self._of_text(text, letters, place, subject)
        facts: list[object] = [None] * rules.gathered
        for index, gather in rules.gathering.of(text, letters):
            facts[index] = gather(paragraph, subject)
        return _Read(paragraph, tuple(found), tuple(facts))

    def _of_others(self, subject: Subject) -> Iterable[tuple[Place, _Kept]]:
        """What came of each note and of each field of the masthead that holds words."""
        for place, of in _others(subject.document):
            kept = self._others.get(place)
            if kept is None or (kept.of is not of and kept.of != of):
                text = words_at(subject.document, place)
                kept = _Kept(of, tuple(self._of_text(text, frozenset(text), place, subject)))
            yield place, kept

    def _of_text(self, text: str, letters: frozenset[str], place: Place, subject: Subject) -> Iterator[Finding]:
        for rule in self._rules[subject.language].of_text.of(text, letters):
            for hit in islice(rule.find(text, subject), _MOST_IN_ONE):
                yield _finding(rule.info, hit, place, subject)

    # What concerns the whole

    def _judges(self, subject: Subject) -> Iterator[tuple[int, _Judge]]:
        return enumerate(self._rules[subject.language].judges)

    def _judgement(self, index: int, judge: _Judge, subject: Subject, changes: _Changes) -> tuple[Finding, ...]:
        """As before where nothing that it goes by is otherwise."""
        source = self._rules[subject.language].sources[index]
        if index < len(self._judged) and changes.leave(self._judged[index], source):
            return self._judged[index]
        if isinstance(judge, DocumentRule):
            hits = judge.find(subject)
        else:
            hits = judge.judge(self._facts(source or 0, subject), subject)
        return tuple(_finding(judge.info, hit, hit.place or Place(), subject) for hit in hits)

    def _facts(self, source: int, subject: Subject) -> list[tuple[Paragraph, object]]:
        taken = ((p, self._paragraphs[p.id].facts[source]) for p in subject.document.paragraphs)
        return [(paragraph, fact) for paragraph, fact in taken if fact is not None]


class _Rules:
    """The rules for one language, sorted by what they look at."""

    def __init__(self, rules: Sequence[Rule], language: Language) -> None:
        mine = [rule for rule in rules if language in rule.info.languages]
        self.of_paragraph = Sieve((rule, rule.needs) for rule in mine if isinstance(rule, ParagraphRule))
        self.of_text = Sieve((rule, rule.needs) for rule in mine if isinstance(rule, TextRule))
        self.judges = [rule for rule in mine if isinstance(rule, (GatheredRule, DocumentRule))]
        gathers: dict[tuple[_Gather, tuple[str, ...]], int] = {}
        self.sources: list[int | None] = []
        """Which of the gathered facts each judge goes by; two rules that gather in one way share them."""
        for rule in self.judges:
            if isinstance(rule, DocumentRule):
                self.sources.append(None)
            else:
                self.sources.append(gathers.setdefault((rule.gather, rule.needs), len(gathers)))
        self.gathering = Sieve(((index, gather), needs) for (gather, needs), index in gathers.items())
        self.gathered = len(gathers)


_LANGUAGES: tuple[Language, ...] = ("zh", "en")


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


def _frame(subject: Subject) -> _Frame:
    context, organ = subject.context, subject.document.masthead.organ
    return _Frame(subject.language, subject.session, organ, subject.day, context.register, context.words)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What came of one note or field, before the findings are weighed against the base."""

    of: object
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """What came of one paragraph: findings, and what gathered rules took of it, by their places among them."""

    of: Paragraph
    findings: tuple[Finding, ...]
    facts: tuple[object, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Head:
    """What judgements on the whole may go by that stands in no paragraph."""

    masthead: Masthead
    notes: tuple[Footnote, ...]
    base: Resolution | None

    @classmethod
    def of(cls, subject: Subject) -> _Head:
        """That of one document."""
        return cls(subject.document.masthead, subject.document.footnotes, subject.context.base)

    def __eq__(self, other: object) -> bool:
        """The base is the same or another: nothing compares hundreds of paragraphs."""
        if not isinstance(other, _Head) or self.base is not other.base:
            return False
        return (self.masthead, self.notes) == (other.masthead, other.notes)


def _is_built_like(paragraph: Paragraph, other: Paragraph) -> bool:
    """True where the two differ in their words at most."""
    return (paragraph.part, paragraph.level, paragraph.numbering, paragraph.notes) == (
        other.part,
        other.level,
        other.numbering,
        other.notes,
    )


@dataclass(frozen=True, slots=True)
class _Changes:
    """What differs from the check before."""

    is_built_alike: bool
    """Same paragraphs in the same order, each of the same part, level and number with the same notes; same masthead
    and notes."""
    paragraphs: frozenset[ParagraphId]
    """Those that were read anew."""
    facts: frozenset[int]
    """Which facts of any of these came out otherwise."""

    def leave(self, findings: tuple[Finding, ...], source: int | None) -> bool:
        """True where a judgement by these facts stands; findings on a changed paragraph may quote other words now."""
        if not self.is_built_alike or source in self.facts:
            return False
        return not any(finding.place.paragraph_id in self.paragraphs for finding in findings)


def _others(document: Resolution) -> Iterator[tuple[Place, object]]:
    """The fields of the masthead that hold words, and the notes."""
    masthead = document.masthead
    yield Place(field="title"), masthead.title
    yield Place(field="sponsors"), masthead.sponsors
    yield Place(field="committee"), masthead.committee or ""
    yield Place(field="agenda_title"), masthead.agenda_title or ""
    for note in document.footnotes:
        yield Place(note_id=note.id), note


_NEIGHBOURS = 8
"""Characters on each side of a finding's words: two or three words of Chinese, one or two of English."""


def _finding(info: RuleInfo, hit: Hit, place: Place, subject: Subject) -> Finding:
    text = words_at(subject.document, place) if hit.span else ""
    return Finding(
        rule=info.name,
        family=info.family,
        severity=hit.severity or info.severity,
        place=place,
        span=hit.span,
        text=hit.span.of(text) if hit.span else "",
        message=hit.message or info.title,
        why=hit.why or info.why_for(subject.language),
        fix=hit.fix if place.field is None else None,
        around=_around(text, hit.span) if hit.span else ("", ""),
    )


def _around(text: str, span: Span) -> tuple[str, str]:
    return text[max(0, span.start - _NEIGHBOURS) : span.start], text[span.end : span.end + _NEIGHBOURS]
