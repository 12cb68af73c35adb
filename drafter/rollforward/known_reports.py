"""Symbols of the new session's reports that are known: from the user's own table, or cited in the draft already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.model.document import NoteId, Resolution
from drafter.register.reports import Report
from drafter.rollforward.cycle import Cycle
from drafter.text.sentence import Language
from drafter.text.symbols import find_symbols

_REACH = 200
"""Characters before the mark of a note in which the report is named that the note cites."""

_SUBJECT: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(r"秘书长(?:关于|就)(?P<subject>[^，；。]{2,60}?)的(?:全面|进度|临时|综合|进展)?报告"),
    "en": re.compile(r"[Rr]eport of the Secretary-General(?: on|,? entitled) (?P<subject>[^,;.]{3,120})"),
}


class KnownReports:
    """What is known for one roll-forward, and the words that name the report of a note."""

    def __init__(self, document: Resolution, cycle: Cycle) -> None:
        self._language = document.language
        self._before = dict(_words_before_notes(document))
        own = [report for report in cycle.register.reports if report.session == cycle.target_session]
        self._reports = (*own, *_cited(document, self._before, cycle.target_session))

    def of_note(self, note: NoteId, symbol: str | None) -> tuple[str, ...]:
        """The symbols that may stand in the note instead of `symbol`; None stands for a blank."""
        return self.of_words(self._before.get(note, ""), symbol)

    def of_words(self, words: str, symbol: str | None) -> tuple[str, ...]:
        """The symbols that may stand instead of `symbol`, by what it follows, or where the words name the report."""
        followed = [each.symbol for each in self._reports if symbol and each.follows == symbol]
        named = [each.symbol for each in self._reports if each.is_named_in(words, self._language)]
        return tuple(dict.fromkeys([*followed, *named]))


def _words_before_notes(document: Resolution) -> Iterator[tuple[NoteId, str]]:
    for paragraph in document.paragraphs:
        yield from ((note, words[-_REACH:]) for note, words in paragraph.words_before_notes())


def _cited(document: Resolution, before: Mapping[NoteId, str], session: int) -> Iterator[Report]:
    """The reports of `session` that the text names beside a note with their symbol."""
    for note, words in before.items():
        subjects = [match["subject"] for match in _SUBJECT[document.language].finditer(words)]
        if not subjects or note not in document.notes_by_id:
            continue
        for found in find_symbols(document.notes_by_id[note].text):
            if found.symbol.session == session and found.symbol.document_number is not None:
                titles = {f"title_{document.language}": subjects[-1]}
                yield Report(str(found.symbol), session, **titles)
