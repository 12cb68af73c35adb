"""When a text says that its question is taken up again: by the agenda, else by the report that it asks for.

决定在大会第八十届会议临时议程题为“…”的项目下列入…; Requests the Secretary-General to report … at its eightieth session.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.model.document import ASKING_PARTS, Paragraph, Resolution
from drafter.rollforward.base import base_session
from drafter.rollforward.ordinals import Whose, session_lists
from drafter.text.sentence import Language

_FARTHEST = 4
"""Sessions ahead; what reaches farther is a date of its own (a review, the end of a decade)."""
_AGENDA = {
    "zh": re.compile(r"临时议程|列入[^，；。]*议程|(?:决定|将)[^，；。]*(?:继续|恢复|再次)?审议"),
    "en": re.compile(
        r"provisional agenda|\bagenda of its\b|\b[Dd]ecides (?:\w+ )?to (?:\w+ )?(?:consider|revert|take up"
        r"|(?:continue|resume)(?: \w+){0,3}? (?:consider|discuss|examin|review|debat))"
    ),
}
_REPORT = {"zh": re.compile("报告"), "en": re.compile(r"\breport")}


@dataclass(frozen=True, slots=True)
class NextTime:
    """`session` is when the text itself says that its question comes back; `is_agenda` tells how it says so."""

    session: int
    is_agenda: bool


def next_time(document: Resolution) -> NextTime | None:
    """The last such sentence of the operative part, of those on the agenda the last; None where there is none."""
    session = base_session(document)
    if session is None:
        return None
    for pattern, is_agenda in ((_AGENDA, True), (_REPORT, False)):
        found = list(_ahead(document, session, pattern[document.language]))
        if found:
            return NextTime(found[-1], is_agenda)
    return None


def _ahead(document: Resolution, own: int, pattern: re.Pattern[str]) -> Iterator[int]:
    """For each paragraph that fits, the first session of the Assembly after the base's own that it names."""
    for paragraph in document.paragraphs:
        if paragraph.part in ASKING_PARTS and pattern.search(paragraph.text):
            sessions = list(_sessions(paragraph, own, document.language))
            yield from sorted(sessions)[:1]


def _sessions(paragraph: Paragraph, own: int, language: Language) -> Iterator[int]:
    for named in session_lists(paragraph.text, language):
        for session in named:
            if session.whose is not Whose.OTHER and own < session.number <= own + _FARTHEST:
                yield session.number
