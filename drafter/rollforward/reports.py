"""Symbols of reports of the base's year: open questions in the draft, save for supplements, which keep their number.

Counted over the pairs of sessions 75 to 77: of 922 symbols of the base's own session in notes 849 are gone or have
another number a session later, and 73 stay; of 236 supplements of the Official Records 214 only change their session.
Symbols of older sessions nearly all stay (1,166 of 1,271), and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.blanks import BLANK_TEXT
from drafter.model.document import Resolution
from drafter.model.place import Place
from drafter.rollforward.base import base_session
from drafter.rollforward.blanks import blanks_in
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.known_reports import KnownReports
from drafter.rollforward.ordinals import ordinal_like, session_lists
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.text.symbols import FoundSymbol, find_symbols

REPORT_RULE = "report-symbol"
SUPPLEMENT_RULE = "official-record"

_BLANK_SYMBOL = re.compile(rf"A/(?P<session>\d{{2,3}})/{re.escape(BLANK_TEXT)}")
_SUPPLEMENT = {"zh": re.compile(r"补编"), "en": re.compile(r"Supplement No\.")}
_CHAPTER = {"zh": re.compile(r"第[一二三四五六七八九十]+[章节]"), "en": re.compile(r"\b(?:chap|sect)\.")}


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """The symbols of the base's session: those in the text in document order, then those in the notes."""
    base = base_session(document)
    if base is None:
        return
    known, target = KnownReports(document, cycle), cycle.target_session
    for paragraph in document.paragraphs:
        text, place = paragraph.text, Place(paragraph_id=paragraph.id)
        for found in _reports(text, base):
            yield _of_base(text, found, place, target, known.of_words(text, str(found.symbol)))
        yield from _still_blank(text, place, target, known.of_words(text, None) if BLANK_TEXT in text else ())
    for note_id in dict.fromkeys(document.cited_notes):
        text, place = document.notes_by_id[note_id].text, Place(note_id=note_id)
        yield from _still_blank(text, place, target, known.of_note(note_id, None))
        reports = _reports(text, base)
        if reports and _SUPPLEMENT[document.language].search(text):
            yield _supplement(text, reports, place, base, target, document.language)
        else:
            for found in reports:
                yield _of_base(text, found, place, target, known.of_note(note_id, str(found.symbol)))


def _reports(text: str, session: int) -> tuple[FoundSymbol, ...]:
    """The plain documents of the General Assembly at `session`: A/78/290, A/78/53/Add.1."""
    return tuple(
        found
        for found in find_symbols(text)
        if found.symbol.document_number is not None and found.symbol.session == session
    )


def _of_base(text: str, found: FoundSymbol, place: Place, target: int, known: tuple[str, ...]) -> Proposal:
    """The question by which symbol this year's gives way; those that are known are offered."""
    return open_question(REPORT_RULE, text, found, place, target, _offered(known) if known else _NOT_KNOWN, known)


def open_question(
    rule: str, text: str, found: FoundSymbol, place: Place, target: int, why: Sentence, known: tuple[str, ...] = ()
) -> Proposal:
    """A blank for the symbol of the `target` session; `known` ones may stand there, for the user to see that they
    fit."""
    joint = _joint_half(found.span.of(text), target - (found.symbol.session or target))
    after = f"A/{target}/{BLANK_TEXT}{joint}"
    return Proposal(
        rule=rule,
        place=place,
        span=found.span,
        before=found.span.of(text),
        after=after,
        why=why,
        certainty=Certainty.ASK,
        blanks=blanks_in(after),
        options=tuple(f"{symbol}{joint}" for symbol in known),
        group=f"{rule}:{found.symbol}",
    )


_JOINT = re.compile(r"-(?P<root>[ES])/(?P<year>\d{4})/")
"""Behind the General Assembly's symbol that of the same document as one of a council: A/78/79-E/2023/68."""


def _joint_half(symbol: str, years: int) -> str:
    """The council's half of a joint symbol, `years` on and without its number; "" for a symbol of one organ alone."""
    match = _JOINT.search(symbol)
    return f"-{match['root']}/{int(match['year']) + years}/{BLANK_TEXT}" if match else ""


_NOT_KNOWN = Sentence(
    zh="这是上一届的文件。新报告的文号往往七月到九月才有，请查到后填。",
    en="This is a document of the base's session. The new one often gets its symbol only in July to September.",
)


def _offered(known: tuple[str, ...]) -> Sentence:
    return Sentence(
        zh=f"这是上一届的文件。已知的新文号：{'、'.join(known)}，请核对后选用。",
        en=f"This is a document of the base's session. Known for the new one: {', '.join(known)}. Check before use.",
    )


def _still_blank(text: str, place: Place, target: int, known: tuple[str, ...]) -> Iterator[Proposal]:
    """A/78/[…] that nobody filled in: the blank of the new draft is of its own session."""
    for match in _BLANK_SYMBOL.finditer(text):
        if int(match["session"]) >= target:
            continue
        after = f"A/{target}/{BLANK_TEXT}"
        yield Proposal(
            rule=REPORT_RULE,
            place=place,
            span=Span(*match.span()),
            before=match[0],
            after=after,
            why=Sentence(
                zh="这个文号还没有填；新稿里是这一届的文件。",
                en="This symbol was not filled in yet; in the new draft it is of the new session.",
            ),
            certainty=Certainty.LIKELY,
            blanks=blanks_in(after),
            options=known,
        )


def _supplement(
    text: str, reports: tuple[FoundSymbol, ...], place: Place, base: int, target: int, language: Language
) -> Proposal:
    """《大会正式记录，第七十八届会议，补编第39号》(A/78/39): a body's supplement has the same number every year."""
    edits = [(found.span, str(found.symbol).replace(f"/{base}/", f"/{target}/", 1)) for found in reports]
    for sessions in session_lists(text, language):
        edits += [
            (session.number_span, ordinal_like(session.number_span.of(text), target, language))
            for session in sessions
            if session.number == base
        ]
    span, after = _joined(text, edits)
    # A chapter is cited for one decision of that year (HRC resolutions, as a rule), which stays where it is.
    is_one_decision = _CHAPTER[language].search(text) is not None
    return Proposal(
        rule=SUPPLEMENT_RULE,
        place=place,
        span=span,
        before=span.of(text),
        after=after,
        why=Sentence(
            zh="正式记录补编的号每年不变，只换届次。",
            en="A supplement of the Official Records keeps its number every year.",
        ),
        certainty=Certainty.ASK if is_one_decision else Certainty.LIKELY,
    )


def _joined(text: str, edits: list[tuple[Span, str]]) -> tuple[Span, str]:
    """Several edits of a text as one: the span over all of them, and what is to stand there."""
    ordered = sorted(edits, key=lambda edit: edit[0])
    start, end = ordered[0][0].start, ordered[-1][0].end
    parts, position = [], start
    for span, new in ordered:
        parts += [text[position : span.start], new]
        position = span.end
    return Span(start, end), "".join(parts)
