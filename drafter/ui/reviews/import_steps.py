"""The corrections that an import review can make, each a step from one state to the next."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from drafter.model import edits
from drafter.model.document import (
    Footnote,
    Mark,
    NoteId,
    Paragraph,
    ParagraphId,
    Part,
    Resolution,
    Run,
    Runs,
)
from drafter.model.runs import tidy
from drafter.model.text_edits import replaced_words
from drafter.phrases.leads import match_lead
from drafter.rollforward.fields import field_text, with_field
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.reviews.import_state import Lines, Reviewed, Step
from drafter.ui.reviews.line_seams import seam_at_line
from drafter.ui.reviews.typed_numbers import number_left_in, subs_made

_WITH_LEAD = (Part.PREAMBULAR, Part.OPERATIVE)
_RUN_FIELDS = ("title", "sponsors")


def to_part(paragraph_id: ParagraphId, part: Part) -> Step:
    """The paragraph is of this part; its opening phrase is looked for where the part has one.

    A sub-paragraph is numbered as its text says, where its number was left there.
    """

    def step(before: Reviewed) -> Reviewed:
        if part is Part.SUB and number_left_in(before.document.paragraph(paragraph_id)) is not None:
            return subs_made((paragraph_id,))(before)
        document = edits.set_part(before.document, paragraph_id, part)
        return replace(before, document=_with_lead(document, paragraph_id), decided=before.decided | {paragraph_id})

    return step


def _with_lead(document: Resolution, paragraph_id: ParagraphId) -> Resolution:
    paragraph = document.paragraph(paragraph_id)
    if paragraph.part not in _WITH_LEAD:
        return edits.set_lead(document, paragraph_id, None) if paragraph.lead else document
    if paragraph.lead:
        return document
    lead = match_lead(paragraph.text, document.language, paragraph.part)
    return document if lead is None else edits.set_lead(document, paragraph_id, lead.span)


def confirmed(paragraph_id: ParagraphId) -> Step:
    """The paragraph is what it was taken for."""
    return lambda before: replace(before, decided=before.decided | {paragraph_id})


def to_level(paragraph_id: ParagraphId, by: int) -> Step:
    """One level deeper (1) or higher (-1)."""
    change = edits.indent if by > 0 else edits.outdent

    def step(before: Reviewed) -> Reviewed:
        document = change(before.document, paragraph_id)
        return replace(before, document=document, decided=before.decided | {paragraph_id})

    return step


def left_out(paragraph_ids: Iterable[ParagraphId]) -> Step:
    """The paragraphs do not enter the draft."""
    gone = tuple(paragraph_ids)

    def step(before: Reviewed) -> Reviewed:
        lines = frozenset(line for paragraph_id in gone for line in before.lines_of(paragraph_id))
        texts = tuple(_all_words(before.document, paragraph_id) for paragraph_id in gone)
        document = edits.remove(before.document, gone)
        return replace(before, document=document, dropped=before.dropped | lines, gone=before.gone + texts)

    return step


def _all_words(document: Resolution, paragraph_id: ParagraphId) -> str:
    """The words of a paragraph, and of the notes that only it cites, which go with it."""
    paragraph = document.paragraph(paragraph_id)
    cited = document.cited_notes
    notes = [note for note in dict.fromkeys(paragraph.notes) if cited.count(note) == paragraph.notes.count(note)]
    return " ".join([paragraph.text, *(document.notes_by_id[note].text for note in notes)])


def joined(paragraph_id: ParagraphId) -> Step:
    """One paragraph of this one and the one above; it comes from the lines of both."""

    def step(before: Reviewed) -> Reviewed:
        index = before.document.positions[paragraph_id]
        plain = edits.set_lead(before.document, paragraph_id, None) if _is_led_into(before.document, index) else None
        document = edits.join_with_previous(plain or before.document, paragraph_id)
        above = before.document.paragraphs[index - 1].id
        kept = above if above in document.positions else paragraph_id
        both = before.lines_of(above) | before.lines_of(paragraph_id)
        origins = {**before.origins, kept: both}
        return replace(before, document=document, origins=origins, decided=before.decided | {kept})

    return step


def _is_led_into(document: Resolution, index: int) -> bool:
    """True for an opening phrase that would stand in the midst of the paragraph above."""
    return bool(index and document.paragraphs[index - 1].text and document.paragraphs[index].lead)


def parted(paragraph_id: ParagraphId, content_position: int) -> Step:
    """Two paragraphs of one, each of its own lines; a line that is cut belongs to both."""

    def step(before: Reviewed) -> Reviewed:
        new = ParagraphId(before.document.next_id)
        above, below = _divided(before, paragraph_id, content_position)
        document = edits.split(before.document, paragraph_id, content_position)
        origins = {**before.origins, paragraph_id: above, new: below}
        decided = before.decided | {paragraph_id, new}
        return replace(before, document=_with_lead(document, new), origins=origins, decided=decided)

    return step


def _divided(before: Reviewed, paragraph_id: ParagraphId, content_position: int) -> tuple[Lines, Lines]:
    """The lines of the words before a position, and of those after it; all of them where that cannot be told."""
    own = sorted(before.lines_of(paragraph_id))
    texts = [before.texts[line] for line in own if line < len(before.texts)]
    paragraph = before.document.paragraph(paragraph_id)
    if len(texts) < max(len(own), 2):
        return frozenset(own), frozenset(own)
    starts = [0, *(seam_at_line(paragraph, texts, index) for index in range(1, len(texts)))]
    below = [at for at, start in enumerate(starts) if start is not None and start >= content_position]
    first = below[0] if below else len(own)
    is_cut = first == len(own) or starts[first] != content_position
    return frozenset(own[:first]), frozenset(own[first - is_cut :])


@dataclass(frozen=True, slots=True)
class Seam:
    """A place where a paragraph can be parted: a position in its content, and the words on either side."""

    position: int
    before: str
    after: str


_SEAM = re.compile(r"[；。：]|[;.:](?= )|，(?=\S{2,}(?:其|了|到))")
_MOST_SEAMS = 8
_SHOWN = 8


def seams(paragraph: Paragraph) -> tuple[Seam, ...]:
    """The places after a stop where another paragraph may begin, at most eight."""
    content = paragraph.content
    found: list[Seam] = []
    for match in _SEAM.finditer(content):
        position = match.end()
        if content[position:].strip() and len(found) < _MOST_SEAMS:
            head, tail = content[:position].rstrip(), content[position:].lstrip()
            found.append(Seam(position, head[-_SHOWN:], tail[:_SHOWN]))
    return tuple(found)


def as_field(paragraph_id: ParagraphId, name: str) -> Step:
    """The paragraph's words are this field of the masthead, and no paragraph any more."""

    def step(before: Reviewed) -> Reviewed:
        document, paragraph = before.document, before.document.paragraph(paragraph_id)
        replaced = field_text(document, name)
        if name in _RUN_FIELDS:
            runs = tuple(replace(run, marks=run.marks - {Mark.LEAD}) for run in paragraph.runs)
            document = edits.set_masthead(document, **{name: runs})
        else:
            document = with_field(document, name, paragraph.text)
        document = edits.remove(document, (paragraph_id,))
        return replace(before, document=document, gone=(*before.gone, replaced))

    return step


def field_set(name: str, text: str) -> Step:
    """The field says this; notes cited in the title or the sponsors' line stay where they are."""

    def step(before: Reviewed) -> Reviewed:
        document, text_ = before.document, text.strip()
        if name in _RUN_FIELDS and text_:
            old: Runs = getattr(document.masthead, name)
            length = len(field_text(document, name))
            runs = replaced_words(old, Span(0, length), text_) if old else (Run(text_),)
            return replace(before, document=edits.set_masthead(document, **{name: runs}))
        return replace(before, document=with_field(document, name, text_))

    return step


def taken_in(line: int, text: str, after: ParagraphId | None, part: Part) -> Step:
    """A line that was left out is a paragraph after this one."""

    def step(before: Reviewed) -> Reviewed:
        new = ParagraphId(before.document.next_id)
        document = edits.insert_paragraph(before.document, after, part, 0, (Run(text.strip()),))
        lines: Lines = frozenset({line})
        return replace(
            before,
            document=_with_lead(document, new),
            origins={**before.origins, new: lines},
            decided=before.decided | {new},
            dropped=before.dropped - lines,
            regained=(*before.regained, text),
        )

    return step


def each(paragraph_ids: Iterable[ParagraphId], make: Callable[[ParagraphId], Step]) -> Step:
    """The same for several paragraphs, one after the other; those that are gone by then are passed over."""
    ids = tuple(paragraph_ids)

    def step(before: Reviewed) -> Reviewed:
        for paragraph_id in ids:
            if paragraph_id in before.document.positions:
                before = make(paragraph_id)(before)
        return before

    return step


def without_lead(paragraph_id: ParagraphId) -> Step:
    """The paragraph has no opening phrase."""

    def step(before: Reviewed) -> Reviewed:
        document = edits.set_lead(before.document, paragraph_id, None)
        return replace(before, document=document, decided=before.decided | {paragraph_id})

    return step


def as_figure(paragraph_id: ParagraphId, content_position: int, figure: str) -> Step:
    """What was taken for a note's mark is a figure of the text; the note stays, cited or not."""

    def step(before: Reviewed) -> Reviewed:
        paragraph = before.document.paragraph(paragraph_id)
        runs: list[Run] = []
        position = 0
        for run in paragraph.runs:
            here = run.note is not None and position == content_position
            marks = runs[-1].marks if here and runs else frozenset[Mark]()
            runs.append(Run(figure, marks) if here else run)
            position += len(run.text)
        changed = replace(paragraph, runs=tidy(tuple(runs)))
        paragraphs = tuple(changed if one is paragraph else one for one in before.document.paragraphs)
        document = replace(before.document, paragraphs=paragraphs)
        return replace(before, document=document, decided=before.decided | {paragraph_id})

    return step


def notes_separated(before: Reviewed) -> Reviewed:
    """Each citation of a note gets a note of its own, as is done today."""
    document = before.document
    seen: set[NoteId] = set()
    paragraphs = []
    notes, next_id = list(document.footnotes), document.next_id
    for note in (run.note for run in (*document.masthead.sponsors, *document.masthead.title) if run.note):
        seen.add(note)
    for paragraph in document.paragraphs:
        runs = []
        for run in paragraph.runs:
            if run.note is not None and run.note in seen:
                notes.append(Footnote(NoteId(next_id), document.notes_by_id[run.note].runs))
                runs.append(replace(run, note=NoteId(next_id)))
                next_id += 1
            else:
                runs.append(run)
            if run.note is not None:
                seen.add(run.note)
        paragraphs.append(replace(paragraph, runs=tuple(runs)))
    changed = replace(document, paragraphs=tuple(paragraphs), footnotes=tuple(notes), next_id=next_id)
    return replace(before, document=changed, settled=before.settled | {"repeated-note"})


def settled(kind: str) -> Step:
    """The user has answered what was asked about this kind of repair."""
    return lambda before: replace(before, settled=before.settled | {kind})


def label(zh: str, en: str) -> Sentence:
    """The name of a step."""
    return Sentence(zh=zh, en=en)
