"""Small documents written as text, for the examples that stand with each rule.

One paragraph a line: "1. 请…；" is operative, "(a) …" a sub-paragraph, "# …" a heading, "[1] …" the body of note 1, any
other line preambular; "[1]" inside a paragraph cites the note. "= …" is the title. "@78" on a line of its own says the
session, "@78/167" the number under which the text was adopted. English where the text has no Chinese characters.
"""

from __future__ import annotations

import re

from drafter.model.document import (
    NOTE_CHARACTER,
    Adoption,
    Footnote,
    Mark,
    Masthead,
    NoteId,
    Paragraph,
    ParagraphId,
    Part,
    Resolution,
    Run,
    Runs,
)
from drafter.model.numbering import number_notes_from, number_paragraphs_from
from drafter.phrases.leads import match_lead
from drafter.text.sentence import Language

_NUMBER = re.compile(r"(\d+\.|\([a-z]+\)|[㈠-㈩])\s*")
_NOTE_BODY = re.compile(r"\[(\d+|\*)\]\s+(.*)")
_CITATION = re.compile(r"\[(\d+|\*)\]")
_FIRST_NOTE = 1000


def sample(text: str) -> Resolution:
    """The document that the lines of `text` describe."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    language: Language = "zh" if re.search("[\u4e00-\u9fff]", text) else "en"
    heads = [line[1:] for line in lines if line.startswith("@")]
    bodies = {m[1]: m[2] for line in lines if (m := _NOTE_BODY.fullmatch(line))}
    titles = [line[1:].strip() for line in lines if line.startswith("=")]
    body = [line for line in lines if not line.startswith(("@", "=")) and not _NOTE_BODY.fullmatch(line)]
    marks = list(dict.fromkeys(mark for line in (*titles, *body) for mark in _CITATION.findall(line)))
    ids = {mark: NoteId(_FIRST_NOTE + i) for i, mark in enumerate(marks)}
    paragraphs = [_paragraph(ParagraphId(i), line, ids, language) for i, line in enumerate(body, start=1)]
    document = Resolution(
        language,
        _masthead(heads, titles, language, ids),
        number_paragraphs_from(paragraphs, [_number(line) for line in body]),
        tuple(Footnote(ids[mark], (Run(bodies.get(mark, "A/77/1。")),)) for mark in marks),
        next_id=_FIRST_NOTE + len(marks),
    )
    return number_notes_from(document, {ids[mark]: mark for mark in marks})


def _masthead(heads: list[str], titles: list[str], language: Language, ids: dict[str, NoteId]) -> Masthead:
    organ = "大会" if language == "zh" else "The General Assembly"
    session = next((int(head.split("/")[0]) for head in heads), None)
    adopted = next((Adoption(number=head) for head in heads if "/" in head), None)
    title = titles[0] if titles else "海洋观测合作" if language == "zh" else "Ocean observation"
    return Masthead(organ=organ, title=_runs(title, ids), session=session, adoption=adopted)


def _number(line: str) -> str | None:
    match = _NUMBER.match(line)
    return match[1] if match else None


def _paragraph(paragraph_id: ParagraphId, line: str, ids: dict[str, NoteId], language: Language) -> Paragraph:
    number = _number(line)
    if line.startswith("#"):
        return Paragraph(paragraph_id, Part.HEADING, (Run(line[1:].strip()),))
    if number and not number[0].isdigit():
        return Paragraph(paragraph_id, Part.SUB, _runs(_NUMBER.sub("", line, count=1), ids), level=1)
    part = Part.OPERATIVE if number else Part.PREAMBULAR
    return Paragraph(
        paragraph_id, part, _with_lead(_NUMBER.sub("", line, count=1) if number else line, part, ids, language)
    )


def _with_lead(text: str, part: Part, ids: dict[str, NoteId], language: Language) -> Runs:
    lead = match_lead(text, language, part)
    if lead is None:
        return _runs(text, ids)
    pieces: list[Run] = []
    position = 0
    for span in lead.spans:
        pieces += [*_runs(text[position : span.start], ids), Run(span.of(text), frozenset({Mark.LEAD}))]
        position = span.end
    return (*pieces, *_runs(text[position:], ids))


def _runs(text: str, ids: dict[str, NoteId]) -> Runs:
    pieces = _CITATION.split(text)
    return tuple(
        Run(NOTE_CHARACTER, note=ids[piece]) if i % 2 else Run(piece) for i, piece in enumerate(pieces) if piece
    )
