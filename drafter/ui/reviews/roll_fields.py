"""The fields of the roll-forward review for what only the user can know: what each takes, and where it goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.model.document import Resolution
from drafter.rollforward.blanks import blanks_in
from drafter.rollforward.masthead import AGENDA_RULE, SPONSORS_RULE
from drafter.rollforward.other_organs import NOTE_RULE as SOURCE_RULE
from drafter.rollforward.other_organs import RULE as OTHER_ORGAN_RULE
from drafter.rollforward.overtaken import EVENT_RULE
from drafter.rollforward.pieces import changed_pieces
from drafter.rollforward.reports import REPORT_RULE
from drafter.text.citations import find_citations
from drafter.text.dates import find_dates
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.ui.reviews.proposal_text import headed, where, whole_text
from drafter.ui.reviews.roll_choices import KIND_NAMES, Entry, Key, Kind, kind_of

_CONTEXT = {"zh": 14, "en": 32}
"""Characters of the text on either side of a blank; a Chinese one is as wide as two."""
_LONGEST_VALUE = 40


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in: the blank `number` of a proposal, or for None its whole wording."""

    key: Key
    number: int | None
    label: Sentence
    hint: Sentence
    value: str
    placeholder: str


SPONSOR = Sentence(zh="主提案国", en="Main sponsor")
_SYMBOL_OF_DRAFT = Sentence(zh="协商所依据的草案文号", en="Symbol of the draft consulted on")
_REPORT = Sentence(zh="报告文号", en="Symbol of the report")
_AGENDA = Sentence(zh="议程项目", en="Agenda item")
_OWN_NUMBER = Sentence(zh="上一份决议的编号", en="Number of the last resolution")
_OWN_DAY = Sentence(zh="上一份决议的通过日期", en="Day on which the last resolution was adopted")
_NUMBER = Sentence(zh="新决议的编号", en="Number of the new resolution")
_DAY = Sentence(zh="新决议的通过日期", en="Day on which the new resolution was adopted")
_SOURCE = Sentence(zh="新决议的出处", en="Where the new resolution is published")
_DATES = Sentence(zh="会期", en="Dates of the meeting")
_DATE = Sentence(zh="日期", en="Date")

_BEFORE_NUMBER = re.compile(r"(?:第|/|(?:resolutions?|decisions?|and|,)) ?$")
_BEHIND_NUMBER = re.compile(r" ?(?:号|of\b)")


def fields_of(entries: Sequence[Entry], document: Resolution) -> tuple[Field, ...]:
    """What is to be filled in, in document order, without the draft's own symbol, which the Secretariat gives."""
    found: list[Field] = []
    for entry in entries:
        if entry.proposal.rule == "masthead-symbol":
            continue
        if entry.proposal.rule == AGENDA_RULE and not entry.blanks:
            found.append(Field(entry.key, None, _AGENDA, entry.proposal.why, entry.wording, ""))
        found += [_field(entry, number, document) for number in range(len(entry.blanks))]
    return tuple(found)


def _field(entry: Entry, number: int, document: Resolution) -> Field:
    values = entry.choice.values
    value = values[number] if number < len(values) else ""
    blank = entry.blanks[number]
    head = entry.context[: blank.start].rsplit(" ", 1)[-1] if entry.proposal.rule == REPORT_RULE else ""
    return Field(entry.key, number, _label(entry, number, document), _hint(entry, number, document), value, head)


def _label(entry: Entry, number: int, document: Resolution) -> Sentence:
    """编号, 通过日期, 会期（上届：2023年3月22日至24日）."""
    rule = entry.proposal.rule
    if rule == SPONSORS_RULE:
        return SPONSOR if number == 0 else _SYMBOL_OF_DRAFT
    named = {REPORT_RULE: _REPORT, AGENDA_RULE: _AGENDA}
    if rule in named:
        return named[rule]
    return _with_last(_takes(entry, number), _last_value(entry, number, document.language))


def _takes(entry: Entry, number: int) -> Sentence:
    """What belongs into a blank, by its rule and by the words on either side."""
    if entry.proposal.rule == SOURCE_RULE:
        return _SOURCE
    if kind_of(entry.proposal) is Kind.RECALLED:
        is_other = entry.proposal.rule == OTHER_ORGAN_RULE
        if _is_number(entry.context, entry.blanks[number]):
            return _NUMBER if is_other else _OWN_NUMBER
        return _DAY if is_other else _OWN_DAY
    if kind_of(entry.proposal) is Kind.PAST:
        return _DATES if entry.proposal.rule == EVENT_RULE else _DATE
    return KIND_NAMES[kind_of(entry.proposal)]


def _is_number(text: str, blank: Span) -> bool:
    """True for 第[…]号, 78/[…] and resolution […] of 6 December 2023, False for the blank of a date."""
    if text[: blank.start].endswith(" of "):
        return False
    return bool(_BEFORE_NUMBER.search(text, 0, blank.start) or _BEHIND_NUMBER.match(text, blank.end))


def _with_last(label: Sentence, value: str) -> Sentence:
    if not value:
        return label
    return Sentence(zh=f"{label.zh}（上届：{value}）", en=f"{label.en} (last time: {value})")


def _last_value(entry: Entry, number: int, language: Language) -> str:
    """What stood in the place of a blank last time, else the date or the citation there; "" for nothing."""
    before, blank = entry.proposal.before, entry.blanks[number]
    for piece in changed_pieces(before, entry.context):
        if piece.new == blank and len(piece.old) <= _LONGEST_VALUE:
            return piece.old.of(before).strip()
    if kind_of(entry.proposal) is Kind.RECALLED:
        return _last_cited(before, language, is_number=_is_number(entry.context, blank))
    dates = find_dates(before, language) if kind_of(entry.proposal) is Kind.PAST else ()
    return dates[number].span.of(before) if number < len(dates) else ""


def _last_cited(text: str, language: Language, *, is_number: bool) -> str:
    """The number or the day of the last resolution that the text cites; "" where it cites none with a day."""
    cited = find_citations(text, language)
    span = None if not cited else cited[-1].number_span if is_number else cited[-1].date_span
    return span.of(text) if span is not None else ""


def _hint(entry: Entry, number: int, document: Resolution) -> Sentence:
    place = where(document, entry)
    if entry.proposal.rule in (REPORT_RULE, AGENDA_RULE):
        before, offered = entry.proposal.before, " / ".join(entry.proposal.options)
        zh, en = (f"；可能是{offered}", f"; perhaps {offered}") if offered else ("", "")
        return Sentence(zh=f"{place.zh}。上届：{before}{zh}", en=f"{headed(place.en)}. Last time: {before}{en}")
    if entry.proposal.rule == SPONSORS_RULE:
        return entry.proposal.why if number == 0 else Sentence("", "")
    around = _around(entry, number, document)
    return Sentence(zh=f"{place.zh}：{around}", en=f"{headed(place.en)}: {around}")


def _around(entry: Entry, number: int, document: Resolution) -> str:
    """The words of the paragraph as it will be, on either side of a blank; other blanks there stay visible."""
    whole, span = whole_text(document, entry), entry.proposal.span
    before, after = (whole[: span.start], whole[span.end :]) if span is not None else ("", "")
    text = before + entry.context + after
    blank = entry.blanks[number].shifted(len(before))
    keep = _CONTEXT[document.language]
    start, end = max(0, blank.start - keep), min(len(text), blank.end + keep)
    start, end = _whole(text, start, blank.start), _whole_end(text, end)
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")


def _whole(text: str, start: int, limit: int) -> int:
    """From here on no word, number or blank is cut."""
    for blank in blanks_in(text):
        if blank.start < start < blank.end:
            return blank.start
    while 0 < start < limit and text[start - 1].isascii() and text[start - 1].isalnum():
        start += 1
    return start


def _whole_end(text: str, end: int) -> int:
    for blank in blanks_in(text):
        if blank.start < end < blank.end:
            return blank.end
    while end < len(text) and text[end - 1].isascii() and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return end
