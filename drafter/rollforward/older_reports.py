"""Reports of a session before the base's own in a paragraph that takes note of the latest one: left behind a year ago?

Most symbols of older sessions are cited for good. Those of the Secretary-General's reports that a paragraph notes or
takes up are not: such a report comes anew, and its old symbol stays where a draft was rolled forward without the new
one. Over the pairs of sessions 75 to 77 twelve such notes are asked about; seven have a newer symbol in the next text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.model.document import NoteId, Paragraph, Resolution
from drafter.model.place import Place
from drafter.rollforward.base import base_session
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.proposal import Proposal
from drafter.rollforward.reports import open_question
from drafter.text.sentence import Language, Sentence
from drafter.text.symbols import FoundSymbol, find_symbols

RULE = "report-symbol-older"

_FARTHEST = 3
"""Sessions before the base's: the longest usual step of a series. What is older is cited as history."""
_TAKES_UP: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?:[又还]|再次)*(?:表示)?(?:赞赏地|满意地|感谢地|关切地)?(?:注意到|欢迎|审议了|收到了?|审查了)"),
    "en": re.compile(
        r"(?:(?:Also|Further) )?(?:Tak(?:es|ing) note|Not(?:es|ing)|Welcom(?:es|ing)|Having "
        r"(?:considered|examined|received|reviewed))\b"
    ),
}
_REPORT: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(r"秘书长[^，；。]{0,80}报告[^，；。]{0,12}[，；。]?$"),
    "en": re.compile(r"\breports? of the Secretary-General[^;.]{0,160}[;.]?$"),
}
"""What stands before the mark of the note, or before the symbol in the text."""


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """One question for each such symbol, in document order; what is left alone stays without a word."""
    base, asked = base_session(document), set[NoteId]()
    if base is None:
        return
    for paragraph in document.paragraphs:
        if not _TAKES_UP[document.language].match(paragraph.text):
            continue
        for found in _older(paragraph.text, base):
            if _REPORT[document.language].search(paragraph.text, 0, found.span.start):
                yield _question(paragraph.text, found, Place(paragraph_id=paragraph.id), base, cycle)
        for note_id in _notes_of_reports(paragraph, document.language):
            if note_id not in asked and note_id in document.notes_by_id:
                asked.add(note_id)
                text = document.notes_by_id[note_id].text
                for found in _older(text, base):
                    yield _question(text, found, Place(note_id=note_id), base, cycle)


def _notes_of_reports(paragraph: Paragraph, language: Language) -> Iterator[NoteId]:
    """The notes whose mark stands behind the name of a report."""
    for note_id, words in paragraph.words_before_notes():
        if _REPORT[language].search(words):
            yield note_id


def _older(text: str, base: int) -> Iterator[FoundSymbol]:
    """The symbol of the only document that the text cites; several, of one year after the other, are a history."""
    documents = [found for found in find_symbols(text) if found.symbol.document_number is not None]
    if len({(found.symbol.session, found.symbol.document_number) for found in documents}) > 1:
        return
    for found in documents:
        session = found.symbol.session
        if session is not None and base - _FARTHEST <= session < base:
            yield found


def _question(text: str, found: FoundSymbol, place: Place, base: int, cycle: Cycle) -> Proposal:
    why = Sentence(
        zh=f"这是第{found.symbol.session}届的文件，比第{base}届的基稿还早，可能上一次没有更新；已有新报告的，填新文号。",
        en=f"This is a document of session {found.symbol.session}, older than the base itself ({base}): it may "
        "have been left behind. Where there is a newer report, fill in its symbol.",
    )
    return open_question(RULE, text, found, place, cycle.target_session, why)
