"""The JSON objects of the command line, made from documents, plans and findings. Offsets are code points, half-open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from drafter.model.document import ParagraphId, Resolution, text_of
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.text.citations import find_citations
from drafter.text.sentence import DrafterError, Language

if TYPE_CHECKING:
    from drafter.checks.finding import Finding, Fix
    from drafter.phrases.bank import Phrase
    from drafter.rollforward.proposal import Proposal

Json = dict[str, Any]


def structure_of(
    document: Resolution,
    file: str,
    format_name: str,
    *,
    certainty: Mapping[ParagraphId, float] | None = None,
    repairs: Iterable[str] = (),
) -> Json:
    """The object of `drafter structure`. A paragraph without a figure of certainty is certain."""
    masthead = document.masthead
    return {
        "file": file,
        "format": format_name,
        "language": document.language,
        "symbol": masthead.symbol,
        "session": masthead.session,
        "committee": masthead.committee,
        "agenda_item": masthead.agenda_item,
        "agenda_title": masthead.agenda_title,
        "sponsors": text_of(masthead.sponsors) or None,
        "title": masthead.title_text,
        "organ": masthead.organ,
        "paragraphs": _paragraphs(document, certainty or {}),
        "footnotes": _footnotes(document),
        "citations": list(_citations(document)),
        "repairs": list(repairs),
    }


def change_of(document: Resolution, proposal: Proposal, language: Language) -> Json:
    """One entry of `changes` in the object of `drafter roll`; `paragraph` is None outside the body."""
    place = proposal.place
    return {
        "paragraph": None if place.paragraph_id is None else document.positions[place.paragraph_id],
        "footnote": None if place.note_id is None else note_marks(document).get(place.note_id),
        "field": place.field,
        "rule": proposal.rule,
        "before": proposal.before,
        "after": proposal.after,
        "why": proposal.why.in_(language),
        "certainty": proposal.certainty.value,
        "options": list(proposal.options),
        "kind": proposal.kind,
    }


def finding_of(document: Resolution, finding: Finding, language: Language) -> Json:
    """One entry of `findings` in the object of `drafter check`."""
    place = finding.place
    return {
        "rule": finding.rule,
        "family": finding.family.value,
        "severity": finding.severity.name.lower(),
        "paragraph": None if place.paragraph_id is None else document.positions[place.paragraph_id],
        "footnote": None if place.note_id is None else note_marks(document).get(place.note_id),
        "start": finding.span.start if finding.span else 0,
        "end": finding.span.end if finding.span else 0,
        "text": finding.text,
        "message": finding.message.in_(language),
        "why": finding.why.in_(language),
        "fix": _fix(finding.fix),
    }


def phrase_of(phrase: Phrase) -> Json:
    """One line of `drafter phrases`: the phrase in both languages, its forms in a chain, how often it was used."""
    return {
        "part": phrase.part.value,
        "zh": phrase.zh,
        "en": phrase.en,
        "also": {"zh": phrase.also.zh, "en": phrase.also.en},
        "further": {"zh": phrase.further.zh, "en": phrase.further.en},
        "family": phrase.family,
        "strength": phrase.strength,
        "count": phrase.count,
    }


def error_of(file: str, error: DrafterError, language: Language) -> Json:
    """The object that stands for a file that failed."""
    return {"file": file, "error": {"kind": error.kind, "message": error.sentence.in_(language)}}


def _paragraphs(document: Resolution, certainty: Mapping[ParagraphId, float]) -> list[Json]:
    numbers, marks = paragraph_numbers(document), note_marks(document)
    return [
        {
            "part": paragraph.part.value,
            "level": paragraph.level,
            "number": numbers.get(paragraph.id),
            "lead": paragraph.lead,
            "text": paragraph.text,
            "notes": [marks[note] for note in paragraph.notes],
            "certainty": round(certainty.get(paragraph.id, 1.0), 3),
        }
        for paragraph in document.paragraphs
    ]


def _footnotes(document: Resolution) -> list[Json]:
    marks = note_marks(document)
    cited = dict.fromkeys(document.cited_notes)
    uncited = [note.id for note in document.footnotes if note.id not in cited]
    return [{"mark": marks.get(note, ""), "text": document.notes_by_id[note].text} for note in [*cited, *uncited]]


def _citations(document: Resolution) -> Iterable[Json]:
    for index, paragraph in enumerate(document.paragraphs):
        for citation in find_citations(paragraph.text, document.language):
            yield {
                "paragraph": index,
                "start": citation.span.start,
                "end": citation.span.end,
                "organ": citation.organ,
                "kind": citation.kind,
                "number": citation.number,
                "date": citation.date.isoformat() if citation.date else None,
            }


def _fix(fix: Fix | None) -> Json | None:
    if fix is None:
        return None
    said = {"removes": fix.removes, "moves_marks": fix.moves_marks}
    return {"before": fix.before, "after": fix.after} | {name: True for name, is_so in said.items() if is_so}
