"""The masthead as a form: one line of text for each field, and back as one edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from drafter.model.document import Mark, Paragraph, ParagraphId, Part, Resolution, Runs
from drafter.model.edits import EditRefused, set_masthead
from drafter.model.runs import marked
from drafter.model.star_note import star_note
from drafter.model.state import Edit
from drafter.model.text_edits import content_span, replaced_words
from drafter.rollforward.blanks import blanks_in
from drafter.rollforward.fields import ADOPTION, field_text, with_field
from drafter.rollforward.sponsors import with_star_note
from drafter.text.sentence import Sentence
from drafter.text.spans import Span

SPONSORS_NOTE = "sponsors_note"
"""The note that the asterisk of the sponsors' line leads to; a field of the form alone."""
FIELDS = ("symbol", "session", "committee", "agenda_item", "agenda_title", "sponsors", SPONSORS_NOTE, "title", "organ")
"""As they stand on paper."""
_OF_RUNS = frozenset({"sponsors", "title"})

LABEL = Sentence(zh="修改文头", en="Change the masthead")


def form_texts(document: Resolution) -> dict[str, str]:
    """What each field says; the session in words."""
    return {name: _text(document, name) for name in (*FIELDS, ADOPTION)}


def _text(document: Resolution, name: str) -> str:
    if name != SPONSORS_NOTE:
        return field_text(document, name)
    note = star_note(document)
    return note.text if note else ""


def refusals(document: Resolution, texts: Mapping[str, str]) -> dict[str, Sentence]:
    """Why these texts cannot stand in their fields; empty where all can."""
    return dict(_refusals(document, texts))


def _refusals(document: Resolution, texts: Mapping[str, str]) -> Iterator[tuple[str, Sentence]]:
    for name, text in sorted(texts.items(), key=_place):
        try:
            document = _with_text(document, name, text)
        except EditRefused as refused:
            yield name, refused.sentence


def masthead_edit(texts: Mapping[str, str]) -> Edit:
    """The edit that writes these texts into their fields. Notes cited in a title stay where their words stay."""

    def change(document: Resolution) -> Resolution:
        for name, text in sorted(texts.items(), key=_place):
            if text != _text(document, name):
                document = _with_text(document, name, text)
        return document

    return Edit(LABEL, change)


def _place(item: tuple[str, str]) -> int:
    """The note comes after its line, whatever order they were given in."""
    return FIELDS.index(item[0]) if item[0] in FIELDS else len(FIELDS)


def _with_text(document: Resolution, name: str, text: str) -> Resolution:
    if name == SPONSORS_NOTE:
        return with_star_note(document, text)
    if name in _OF_RUNS and text:
        return set_masthead(document, **{name: _rewritten(getattr(document.masthead, name), text)})
    return with_field(document, name, text)


def _rewritten(runs: Runs, text: str) -> Runs:
    before = Paragraph(ParagraphId(0), Part.HEADING, runs)
    after = replace(before, runs=replaced_words(runs, Span(0, len(before.text)), text))
    for blank in blanks_in(after.text):
        after = replace(after, runs=marked(after.runs, content_span(after, blank), Mark.BLANK, present=True))
    return after.runs
