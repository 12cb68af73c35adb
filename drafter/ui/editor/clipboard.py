"""What is copied: paragraphs with their parts, marks and notes inside the program, plain text everywhere else."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

from drafter.model.document import Footnote, NoteId, Paragraph, Part, Resolution, notes_in, text_of
from drafter.model.edits import text_runs
from drafter.model.numbering import paragraph_numbers
from drafter.model.placing import Pasted
from drafter.model.runs import cut
from drafter.store.codec import from_json, to_json
from drafter.text.normal import normalise
from drafter.text.sentence import Language
from drafter.ui.editor.writing import Range, whole_paragraphs

MIME_TYPE = "application/x-drafter-paragraphs+json"
_WHOLE = "is_whole"
_LINE_ENDS, _CLOSING = ("\n", "\r"), tuple("，；。：,;.:")
_RTF_NAME = re.compile(r"\brtf\b|rich ?text", re.I)


@dataclass(frozen=True, slots=True)
class Fragment:
    """Paragraphs on their way, with the words of the notes that they cite."""

    paragraphs: tuple[Pasted, ...]
    notes: dict[NoteId, Footnote]
    is_whole: bool = False
    """True for paragraphs from their first character to the end of their last line, which stay paragraphs."""


def to_mime(document: Resolution, where: Range) -> QMimeData:
    """What `where` covers, for the clipboard."""
    copied = _copied(document, where)
    is_whole = bool(whole_paragraphs(document, where))
    data = QMimeData()
    data.setData(MIME_TYPE, json.dumps(to_json(copied) | {_WHOLE: is_whole}, ensure_ascii=False).encode())
    data.setText(_plain_text(document, where, copied.paragraphs))
    return data


def has_words(data: QMimeData) -> bool:
    """True where there is something to paste: our own paragraphs, text, a page, RTF."""
    return data.hasFormat(MIME_TYPE) or data.hasText() or data.hasHtml() or bool(_rtf_names(data))


def words_in(data: QMimeData) -> str | None:
    """The words of what another program put on the clipboard, if only in a page or in RTF; None where it has none."""
    if data.hasText():
        return data.text()
    if data.hasHtml():
        return QTextDocumentFragment.fromHtml(data.html()).toPlainText()
    from drafter.formats.clip import words_of_rtf  # here, for it is hardly ever needed

    found = (words_of_rtf(bytes(data.data(name).data())) for name in _rtf_names(data))
    return next((words for words in found if words is not None), None)


def _rtf_names(data: QMimeData) -> list[str]:
    """As systems call it: text/rtf, application/rtf, text/richtext, public.rtf, on Windows Rich Text Format."""
    return [name for name in data.formats() if _RTF_NAME.search(name)]


def from_mime(data: QMimeData, language: Language) -> Fragment | None:
    """What the clipboard holds; None where there is nothing to paste. Foreign text comes line by line, made tidy."""
    if data.hasFormat(MIME_TYPE):
        fields = json.loads(bytes(data.data(MIME_TYPE).data()))
        copied = from_json(fields)
        paragraphs = tuple(Pasted(one.runs, one.part, one.level, one.numbering) for one in copied.paragraphs)
        notes = {note.id: note for note in copied.footnotes}
        return Fragment(paragraphs, notes, fields.get(_WHOLE) is True) if paragraphs else None
    words = words_in(data)
    return None if words is None else from_text(words, language)


def from_text(text: str, language: Language) -> Fragment | None:
    """Lines of text as paragraphs; None where there is nothing but white space.

    A single line keeps the spaces at its ends: it may be a word on its way into an English sentence.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    tidy = [normalise(line, language) for line in lines]
    if len(lines) == 1 and language == "en":
        tidy = [_with_ends(lines[0], tidy[0])]
    paragraphs = tuple(Pasted(text_runs(line)) for line in tidy)
    return Fragment(paragraphs, {}, are_whole(paragraphs, text)) if paragraphs else None


def are_whole(paragraphs: Sequence[Pasted], text: str) -> bool:
    """True where several paragraphs from elsewhere end as paragraphs do: with a line end, or a mark that closes one.

    A table is never anything else.
    """
    if paragraphs and paragraphs[-1].part is Part.TABLE:
        return True
    last = text_of(paragraphs[-1].runs).rstrip() if paragraphs else ""
    return len(paragraphs) > 1 and (text.endswith(_LINE_ENDS) or last.endswith(_CLOSING))


def _with_ends(line: str, tidy: str) -> str:
    return (" " if line[:1].isspace() else "") + tidy + (" " if line[-1:].isspace() else "")


def _copied(document: Resolution, where: Range) -> Resolution:
    """The paragraphs that `where` reaches into, cut to it, and the notes that they cite."""
    paragraphs = [document.paragraph(whole) for whole in whole_paragraphs(document, where)]
    if not paragraphs:
        first = document.positions[where.start.paragraph_id]
        last = document.positions[where.end.paragraph_id]
        paragraphs = list(document.paragraphs[first : last + 1])
        paragraphs[-1] = replace(paragraphs[-1], runs=cut(paragraphs[-1].runs, 0, where.end.position))
        paragraphs[0] = replace(paragraphs[0], runs=cut(paragraphs[0].runs, where.start.position))
    cited = {note for paragraph in paragraphs for note in notes_in(paragraph.runs)}
    notes = tuple(note for note in document.footnotes if note.id in cited)
    return Resolution(document.language, paragraphs=tuple(paragraphs), footnotes=notes, next_id=document.next_id)


def _plain_text(document: Resolution, where: Range, paragraphs: Sequence[Paragraph]) -> str:
    """The words, whole paragraphs with their numbers where there are several."""
    numbers = paragraph_numbers(document)
    lines = []
    for index, paragraph in enumerate(paragraphs):
        is_whole = len(paragraphs) > 1 and (index > 0 or where.start.position == 0)
        number = numbers.get(paragraph.id, "") if is_whole else ""
        lines.append(f"{number} {paragraph.text}" if number else paragraph.text)
    return "\n".join(lines)
