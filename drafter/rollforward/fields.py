"""Fields of the masthead as proposals show them, one line of text each, and the way back from that line."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.language.sessions import find_sessions, session_line
from drafter.model.document import Masthead, Resolution, text_of
from drafter.model.edits import set_masthead
from drafter.model.refusal import refuse
from drafter.model.text_edits import replaced_words
from drafter.rollforward.blanks import runs_with_blanks
from drafter.rollforward.sponsors import with_sponsors
from drafter.text.sentence import Language
from drafter.text.spans import Span

ADOPTION = "adoption"
SESSION = "session"
SPONSORS = "sponsors"
_RUN_FIELDS = frozenset({SPONSORS, "title"})


def field_text(document: Resolution, field: str) -> str:
    """What the field says, "" where it says nothing: 第七十八届会议 for the session, the lines of `adoption` in one."""
    masthead = document.masthead
    if field == SESSION:
        return session_line(masthead.session, document.language)
    if field == ADOPTION:
        return _adoption_line(masthead)
    value = getattr(masthead, field)
    return text_of(value) if field in _RUN_FIELDS else value or ""


def with_field(document: Resolution, field: str, text: str, blanks: Sequence[Span] = ()) -> Resolution:
    """The document whose field says `text`, with its `blanks` marked where the field has runs; "" empties it.

    An asterisk in the sponsors' line cites its note. Raises EditRefused for a session that is none, and for adoption
    lines, which can only be dropped.
    """
    if field == SESSION:
        return set_masthead(document, session=_session_in(text, document.language))
    if field == ADOPTION:
        if text:
            raise refuse("通过情况不能写进草案。", "A draft carries no lines on its adoption.")
        return set_masthead(document, adoption=None)
    if field == SPONSORS:
        return with_sponsors(document, text, blanks)
    if field in _RUN_FIELDS:
        return set_masthead(document, **{field: runs_with_blanks(text, blanks)})
    return set_masthead(document, **{field: text or None})


def with_words(document: Resolution, field: str, span: Span, text: str) -> Resolution:
    """The document with `text` at `span` of the field; marks and notes of a title stay. Raises as `with_field`."""
    if field in _RUN_FIELDS:
        return set_masthead(document, **{field: replaced_words(getattr(document.masthead, field), span, text)})
    whole = field_text(document, field)
    return with_field(document, field, whole[: span.start] + text + whole[span.end :])


def _session_in(text: str, language: Language) -> int | None:
    if not text:
        return None
    if text.strip().isdigit():
        return int(text)
    found = find_sessions(text, language)
    if len(found) != 1:
        raise refuse("这里应写届次，例如第七十九届会议。", "Write a session here, such as seventy-ninth session.")
    return found[0].number


def _adoption_line(masthead: Masthead) -> str:
    adoption = masthead.adoption
    if adoption is None:
        return ""
    number = f"{adoption.number}." if adoption.number else None
    lines = (adoption.heading, adoption.basis, number, adoption.meeting, adoption.closing_date)
    return " · ".join(line for line in lines if line)
