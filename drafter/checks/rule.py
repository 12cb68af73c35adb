"""What a rule is: a function that finds, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from drafter.checks.finding import Family, Fix, Severity
from drafter.checks.words import NO_WORDS, WordList
from drafter.model.document import Paragraph, Resolution
from drafter.model.place import Place
from drafter.register.lookup import Register
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True)
class Question:
    """What a roll-forward asks about words of the base: `before`, at `start` of the text at `place`.

    `after` is what may stand there instead, None where nobody can know it yet.
    """

    place: Place
    start: int
    before: str
    after: str | None
    why: Sentence


@dataclass(frozen=True, slots=True)
class Context:
    """What a check knows beside the document.

    `session` is the session of the text where the masthead does not say; `base` is the adopted text that the draft was
    made from, whose unchanged words weigh less; `today` decides what is past of a text that is not adopted yet, and
    None means that nothing is. `words` are the user's own; `questions` is what the roll-forward of `base` left open.
    """

    register: Register
    session: int | None = None
    base: Resolution | None = None
    today: date | None = None
    words: WordList = NO_WORDS
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """One document under check, with its context."""

    document: Resolution
    context: Context

    @property
    def language(self) -> Language:
        """The language of the document."""
        return self.document.language

    @property
    def session(self) -> int | None:
        """The session that the text belongs to; None where neither it nor the caller says."""
        return self.document.masthead.session or self.context.session

    @property
    def day(self) -> date | None:
        """The day that decides what is past: that of adoption, else today; None where neither is known."""
        return self.document.masthead.adopted_on or self.context.today


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule's function gives back. `message` and `why` replace the rule's own words where they are set; so does
    `severity`. `span` counts in the `text` of the paragraph or note; for a paragraph rule `place` is filled in."""

    span: Span | None = None
    message: Sentence | None = None
    why: Sentence | None = None
    fix: Fix | None = None
    severity: Severity | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule's name, which says the fault, and everything there is to say about it.

    `source` names manual and section, or the count over adopted texts. `flags` and `passes` are examples that the rule
    must flag and must leave alone, written as `sample.py` reads them, and tested.
    """

    name: str
    family: Family
    severity: Severity
    title: Sentence
    why: Sentence
    source: Sentence
    flags: tuple[str, ...]
    passes: tuple[str, ...]
    languages: tuple[Language, ...] = ("zh", "en")
    is_met_in_writing: bool = False
    """True where a good paragraph has the fault as long as it is being written: it is empty, or ends nowhere yet."""
    why_in_chinese: Sentence | None = None
    """The reason in Chinese documents, where the two languages differ in the matter; None where `why` does for both."""
    why_in_english: Sentence | None = None

    def why_for(self, language: Language) -> Sentence:
        """The reason in documents of this language."""
        return (self.why_in_chinese if language == "zh" else self.why_in_english) or self.why


@dataclass(frozen=True, slots=True)
class ParagraphRule:
    """Looks at one paragraph alone; what it finds is kept while the paragraph and the session stay the same.

    `needs` are characters and words of which a text has at least one where the rule can find anything; a text without
    them is not shown to it. () where it wants to see every one.
    """

    info: RuleInfo
    find: Callable[[Paragraph, Subject], Iterable[Hit]]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextRule:
    """Looks at words wherever they stand: in a paragraph, a note, the masthead; kept while they stay the same.

    Tables are left out: their cells are no sentences. `needs` as above.
    """

    info: RuleInfo
    find: Callable[[str, Subject], Iterable[Hit]]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GatheredRule(Generic[Fact]):
    """Takes from each paragraph what matters, and judges it all together; each hit says its place.

    What `gather` takes is kept while the paragraph stays the same, and a judgement while what was taken does: whether
    a paragraph is hit may hang on nothing of it but what was taken, its part, level, number and notes. A paragraph
    for which `gather` gives None, or without what it `needs`, is left out.
    """

    info: RuleInfo
    gather: Callable[[Paragraph, Subject], Fact | None]
    judge: Callable[[Sequence[tuple[Paragraph, Fact]], Subject], Iterable[Hit]]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """Looks at how the whole is built: the order of the paragraphs, their parts, levels, numbers and notes, the
    masthead and the words of the notes; each hit says its place.

    What it finds is kept while all that stays the same: a rule that goes by the words of paragraphs is a gathered one.
    """

    info: RuleInfo
    find: Callable[[Subject], Iterable[Hit]]


Rule = ParagraphRule | TextRule | GatheredRule[Any] | DocumentRule

FIGURES = tuple("0123456789０１２３４５６７８９")
"""What rules about dates and numbers need."""
