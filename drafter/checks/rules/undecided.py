"""What the roll-forward of the base left to the user, and what still stands in the draft as it stood in the base."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.checks.coming import past_events
from drafter.checks.finding import Family, Fix, Severity
from drafter.checks.rule import GatheredRule, Hit, Question, RuleInfo, Subject
from drafter.model.document import Paragraph
from drafter.model.place import words_at
from drafter.text.sentence import Sentence
from drafter.text.spans import Span


def _words(paragraph: Paragraph, _: Subject) -> str:
    return paragraph.text


def _undecided(_texts: Sequence[tuple[Paragraph, str]], subject: Subject) -> Iterator[Hit]:
    """One hit for each question whose words stand in the draft unchanged; none in an adopted text."""
    for question in subject.context.questions if subject.document.masthead.adoption is None else ():
        span = _still_there(question, subject)
        if span is not None and not _is_told(question, span, subject):
            fix = None if question.after is None else Fix(question.before, question.after)
            yield Hit(span=span, place=question.place, why=question.why, fix=fix)


def _still_there(question: Question, subject: Subject) -> Span | None:
    """Where the words of the base stand in the draft; of several equal ones in a place, those with the same number."""
    base, document, place = subject.context.base, subject.document, question.place
    if base is None or (place.paragraph_id is not None and place.paragraph_id not in document.positions):
        return None
    if place.note_id is not None and place.note_id not in document.notes_by_id:
        return None
    earlier = words_at(base, place)[: question.start + len(question.before) - 1].count(question.before)
    found = -1
    for _ in range(earlier + 1):
        found = words_at(document, place).find(question.before, found + 1)
        if found < 0:
            return None
    return Span(found, found + len(question.before))


def _is_told(question: Question, span: Span, subject: Subject) -> bool:
    """True where the check of dates says the same."""
    day = subject.day
    if question.place.paragraph_id is None or day is None:
        return False
    text = subject.document.paragraph(question.place.paragraph_id).text
    return any(past.overlaps(span) for past in past_events(text, subject.language, day))


UNDECIDED = RuleInfo(
    name="roll-forward-undecided",
    family=Family.SESSION,
    severity=Severity.WARNING,
    title=Sentence(zh="更新届次时未定", en="Left undecided in the roll-forward"),
    why=Sentence(
        zh="基稿里的这些文字到新一届可能已不适用，更新届次时没有定。",
        en="These words of the base may no longer hold at the new session, and were not decided in the roll-forward.",
    ),
    source=Sentence(zh="第75至77届前后两份决议的比较", en="Pairs of resolutions of one series, sessions 75 to 77"),
    flags=(),
    passes=("@79\n1. 请秘书长报告将于2024年3月举行的会议；\n2. 决定继续审议。",),
)

RULES = (GatheredRule(UNDECIDED, _words, _undecided),)
