"""The six usual families of footnotes, as far as the draft and the register fill them.

Forms after UN footnotes of sessions 75 to 80, most of which follow them (第70/1号决议，附件。 A/78/290。
《大会正式记录，第七十八届会议，补编第10号》(A/78/10)。 联合国，《条约汇编》，第1771卷，第30822号。).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.model.blanks import BLANK_TEXT, with_blanks
from drafter.model.document import Resolution, Runs
from drafter.register.lookup import Register
from drafter.text.expressions import expression
from drafter.text.numerals import to_han, to_ordinal_en
from drafter.text.sentence import Language, Sentence

_FAMILIES = (
    ("report", Sentence("报告文号", "Report symbol")),
    ("records", Sentence("大会正式记录", "Official Records")),
    ("resolution", Sentence("决议", "Resolution")),
    ("annex", Sentence("决议附件", "Annex to a resolution")),
    ("treaty", Sentence("条约汇编", "Treaty Series")),
    ("secretariat", Sentence("秘书处文件", "Secretariat document")),
)
_FORMS: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "report": "{report}。",
        "records": "《大会正式记录，第{ordinal}届会议，补编第[…]号》(A/{session}/[…])。",
        "resolution": "第{number}号决议。",
        "annex": "第{number}号决议，附件。",
        "treaty": "联合国，《条约汇编》，第[…]卷，第[…]号。",
        "secretariat": "ST/[…]。",
    },
    "en": {
        "report": "{report}.",
        "records": "Official Records of the General Assembly, {ordinal} Session, Supplement No. […] (A/{session}/[…]).",
        "resolution": "Resolution {number}.",
        "annex": "Resolution {number}, annex.",
        "treaty": "United Nations, Treaty Series, vol. […], No. […].",
        "secretariat": "ST/[…].",
    },
}
_QUOTED: Mapping[Language, re.Pattern[str]] = {
    "zh": expression(r"[《“]([^《》“”]+)[》”][^《》“”]{0,4}$"),
    "en": expression(r"“([^“”]+)”[^“”]{0,4}$"),
}


@dataclass(frozen=True, slots=True)
class NotePattern:
    """A family of notes, and the words of one with placeholders where nobody knows better."""

    family: str
    name: Sentence
    runs: Runs

    @property
    def text(self) -> str:
        """The words."""
        return "".join(run.text for run in self.runs)


def note_patterns(document: Resolution, before: str, register: Register) -> tuple[NotePattern, ...]:
    """The families in their order; `before` are the words of the paragraph before the note.

    The session is the draft's. A title in quotation marks just before the note is looked up: its number is filled in;
    so is the symbol of a report that the user has told of.
    """
    language, session = document.language, document.masthead.session
    own_session = BLANK_TEXT if session is None else str(session)
    values = {
        "report": _report(before, session, language, register) or f"A/{own_session}/{BLANK_TEXT}",
        "session": own_session,
        "ordinal": _ordinal(session, language),
        "number": _number(before, language, register) or BLANK_TEXT,
    }
    forms = _FORMS[language]
    return tuple(NotePattern(family, name, with_blanks(forms[family].format(**values))) for family, name in _FAMILIES)


def _ordinal(session: int | None, language: Language) -> str:
    if session is None:
        return BLANK_TEXT
    return to_han(session) if language == "zh" else to_ordinal_en(session).capitalize()


def _report(before: str, session: int | None, language: Language, register: Register) -> str | None:
    """The report of this session on what the words speak of, where the user has told its symbol."""
    named = (one.symbol for one in register.reports if one.session == session and one.is_named_in(before, language))
    return next(named, None)


def _number(before: str, language: Language, register: Register) -> str | None:
    quoted = _QUOTED[language].search(before)
    found = register.by_title(quoted[1], language) if quoted else ()
    # A title that goes from year to year says nothing of which year is meant.
    return found[0].number if len(found) == 1 else None
