"""What still keeps a draft from being submitted: its errors, and blanks to fill in; and events that are past."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain, groupby

from drafter.checks.finding import Finding, Severity
from drafter.model.blanks import BLANK_TEXT
from drafter.model.document import Mark, Masthead, Paragraph, Resolution, Run, Runs, text_of
from drafter.model.memo import remembered, remembered_of
from drafter.model.place import Place
from drafter.model.state import Base
from drafter.text.spans import Span

PAST_RULE = "future-event-already-past"
UNDECIDED_RULE = "roll-forward-undecided"
"""The checks that say the same of some of them."""
_TYPED_BLANK = re.compile(re.escape(BLANK_TEXT))
_FIELDS_OF_RUNS = ("sponsors", "title")
_FIELDS_OF_TEXT = ("organ", "session", "committee", "agenda_item", "agenda_title")
"""Not the symbol: its number is the Secretariat's to give."""
_OF_COMMITTEE = "A/C."
_ALWAYS = ("session", "committee", "agenda_item", "sponsors", "title")
"""What every draft that is submitted says above its text, as it stands on paper; plenary drafts name no committee.
The organ line, which belongs to the text, is looked at by the checks."""


@dataclass(frozen=True, slots=True)
class Blank:
    """Something to fill in. `span` counts in the text of the paragraph, note or field at `place`."""

    place: Place
    span: Span
    text: str
    """What stands there now; "" where a whole field of the masthead is missing."""
    context: str
    """The whole text of the note or field, or the words of the paragraph around it."""


@dataclass(frozen=True, slots=True)
class PastEvent:
    """Something that the draft still speaks of as to come, and that lies before it; nobody has reworded it."""

    place: Place
    span: Span
    text: str
    """Its words: 将于2024年5月27日至30日举行."""


@dataclass(frozen=True, slots=True)
class Outstanding:
    """What is left to do, in reading order within each kind."""

    errors: tuple[Finding, ...] = ()
    blanks: tuple[Blank, ...] = ()
    warnings: tuple[Finding, ...] = ()
    past: tuple[PastEvent, ...] = ()
    """To be looked at: an event may have been put off, so that none of them keeps a draft from being submitted."""

    @property
    def other_warnings(self) -> tuple[Finding, ...]:
        """The warnings that do not say of one of `past` that it is past."""
        return tuple(one for one in self.warnings if not any(_says_the_same(one, event) for event in self.past))

    @property
    def count(self) -> int:
        """How much must be settled before submission; warnings are worth a look and no more."""
        return len(self.errors) + len(self.blanks)


def _says_the_same(finding: Finding, event: PastEvent) -> bool:
    if finding.place != event.place:
        return False
    if finding.rule == UNDECIDED_RULE:
        return finding.span is not None and finding.span.overlaps(event.span)
    return finding.rule == PAST_RULE


def outstanding(
    document: Resolution,
    findings: Iterable[Finding],
    ignored: Iterable[Finding] = (),
    today: date | None = None,
    base: Base | None = None,
) -> Outstanding:
    """What is left to do in `document`, of which `findings` are what the checks say.

    `ignored` are findings that the user does not want to hear of; `today` is today unless told otherwise;
    `base` knows the day of drafting where the user set one.
    """
    silent = frozenset(finding.place for finding in ignored if finding.rule in (PAST_RULE, UNDECIDED_RULE))
    past = tuple(one for one in past_events(document, today or date.today(), base) if one.place not in silent)
    return replace(to_settle(document, findings), past=past)


def to_settle(document: Resolution, findings: Iterable[Finding]) -> Outstanding:
    """The same without what is past, which takes longer to find."""
    found = besides_missing(document, findings)
    return Outstanding(
        tuple(finding for finding in found if finding.severity is Severity.ERROR),
        blanks_of(document),
        tuple(finding for finding in found if finding.severity is Severity.WARNING),
    )


def besides_missing(document: Resolution, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without those about a field that is to fill in because nothing stands there: it is said once."""
    missing = {blank.place for blank in blanks_of_masthead(document) if not blank.text}
    return tuple(finding for finding in findings if finding.place not in missing)


def past_events(document: Resolution, today: date, base: Base | None = None) -> tuple[PastEvent, ...]:
    """What roll-forward would ask about: events before the day of drafting that it proposes on `today`.

    None in an adopted text, which is what it is.
    """
    # Here, for whoever counts blanks needs nothing of the register and the roll-forward.
    from drafter.register.lookup import Register
    from drafter.rollforward import Cycle, overtaken
    from drafter.rollforward.cycle import day_of_draft

    session = document.masthead.session
    if document.masthead.adoption is not None:
        return ()
    day = day_of_draft(document, base, today)
    cycle = Cycle(session or 0, Register(()), day)

    def past_in(paragraph: Paragraph) -> tuple[PastEvent, ...]:
        alone = replace(document, paragraphs=(paragraph,))
        return tuple(
            PastEvent(proposal.place, proposal.span, proposal.before)
            for proposal in overtaken.propose(alone, cycle)
            if proposal.rule == overtaken.EVENT_RULE and proposal.span is not None
        )

    # Counted after every change, of which most paragraphs know nothing.
    key = f"past events, {document.language}, {session}, {day}"
    found = (remembered_of(paragraph, key, partial(past_in, paragraph)) for paragraph in document.paragraphs)
    return tuple(chain.from_iterable(found))


@remembered
def blanks_of(document: Resolution) -> tuple[Blank, ...]:
    """Every blank: of the masthead, the paragraphs, the notes."""
    return tuple(_blanks(document))


@remembered
def blanks_of_masthead(document: Resolution) -> tuple[Blank, ...]:
    """The blanks above the first paragraph, and what should stand there and does not."""
    return (*_missing(document), *_in_masthead(document.masthead))


def _blanks(document: Resolution) -> Iterator[Blank]:
    yield from blanks_of_masthead(document)
    for paragraph in document.paragraphs:
        # Looked for after every change, of which most paragraphs know nothing.
        yield from remembered_of(paragraph, "blanks", partial(_in_paragraph, paragraph))
    for note in document.footnotes:
        yield from _in_runs(Place(note_id=note.id), note.runs)


def _missing(document: Resolution) -> Iterator[Blank]:
    """The fields that the masthead of every draft has and this one has not; an adopted text is what it is."""
    masthead = document.masthead
    if masthead.adoption is not None or not document.paragraphs:
        return
    for name in _ALWAYS:
        if not _says_something(masthead, name) and (name != "committee" or _is_of_committee(masthead)):
            yield Blank(Place(field=name), Span(0, 0), "", "")


def _says_something(masthead: Masthead, name: str) -> bool:
    value = getattr(masthead, name)
    return bool((text_of(value) if isinstance(value, tuple) else str(value or "")).strip())


def _is_of_committee(masthead: Masthead) -> bool:
    """True where the symbol is one of a main committee: A/C.2/79/L.__; a plenary draft, A/79/L.__, names none."""
    return (masthead.symbol or "").startswith(_OF_COMMITTEE)


def _in_paragraph(paragraph: Paragraph) -> tuple[Blank, ...]:
    return tuple(_in_runs(Place(paragraph_id=paragraph.id), paragraph.runs))


def _in_masthead(masthead: Masthead) -> Iterator[Blank]:
    for name in _FIELDS_OF_TEXT:
        text = str(getattr(masthead, name) or "")
        for match in _TYPED_BLANK.finditer(text):
            yield Blank(Place(field=name), Span(*match.span()), match[0], text)
    for name in _FIELDS_OF_RUNS:
        yield from _in_runs(Place(field=name), getattr(masthead, name))


def _in_runs(place: Place, runs: Runs) -> Iterator[Blank]:
    """Neighbouring blank runs are one blank."""
    if not any(Mark.BLANK in run.marks for run in runs):
        return
    whole, position = text_of(runs), 0
    for is_blank, group in groupby((run for run in runs if run.note is None), key=_is_blank):
        text = text_of(group)
        if is_blank and text:
            yield Blank(place, Span(position, position + len(text)), text, _around(whole, position, len(text)))
        position += len(text)


def _is_blank(run: Run) -> bool:
    return Mark.BLANK in run.marks


_CONTEXT, _WORD = 14, 24
"""So many characters beside a blank are shown, and so many more at most to the end of a word."""
_FEW = 4
"""So many characters at the beginning are not worth leaving out."""
_IN_WORD = re.compile(r"[\w./\[\]…’-]", re.ASCII)


def _around(text: str, start: int, length: int) -> str:
    """The blank with a few characters on each side: whole words, and the symbol whole that it is part of."""
    first, last = max(0, start - _CONTEXT), min(len(text), start + length + _CONTEXT)
    first = next((at for at in range(first, max(0, first - _WORD) - 1, -1) if _is_seam(text, at)), first)
    last = next((at for at in range(last, min(len(text), last + _WORD) + 1) if _is_seam(text, at)), last)
    first = 0 if first <= _FEW else first
    shown = text[first:last].strip()
    return ("…" if first else "") + shown + ("…" if last < len(text) else "")


def _is_seam(text: str, at: int) -> bool:
    """Whether no word and no symbol is cut there."""
    return not 0 < at < len(text) or not (_IN_WORD.match(text[at - 1]) and _IN_WORD.match(text[at]))
