"""A resolution as plain JSON values, and back.

Empty fields are left out, so that the file stays readable and a later version may add some.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from drafter.model.document import (
    Adoption,
    Footnote,
    Mark,
    Masthead,
    NoteId,
    Numbering,
    Paragraph,
    ParagraphId,
    Part,
    Resolution,
    Run,
    Runs,
    Scheme,
)
from drafter.model.memo import remembered_of
from drafter.model.schema import faults

Json = dict[str, Any]

_MASTHEAD_TEXTS = ("organ", "symbol", "session", "committee", "agenda_item", "agenda_title")
_ADOPTION_TEXTS = ("number", "heading", "basis", "meeting", "closing_date")


def to_json(document: Resolution) -> Json:
    """The resolution as dictionaries, lists, strings and numbers."""
    return {
        "language": document.language,
        "masthead": _masthead_to_json(document.masthead),
        "paragraphs": [_paragraph_to_json(paragraph) for paragraph in document.paragraphs],
        "footnotes": [_footnote_to_json(note) for note in document.footnotes],
        "next_id": document.next_id,
    }


def to_text(document: Resolution) -> str:
    """The same as JSON text, with each paragraph in a line of its own.

    The line of a paragraph is remembered with it: recovery copies are made of a long draft at every pause in writing,
    in a thread that takes time from the next key, and then only what was changed is written anew.
    """
    return object_text(
        _head_members(document)
        | {
            "paragraphs": list_text(map(paragraph_text, document.paragraphs)),
            "footnotes": list_text(map(footnote_text, document.footnotes)),
        }
    )


def head_text(document: Resolution) -> str:
    """What is neither paragraph nor note, as JSON text."""
    return object_text(_head_members(document))


def paragraph_text(paragraph: Paragraph) -> str:
    """One paragraph as JSON text."""
    return remembered_of(paragraph, "codec.to_text", lambda: value_text(_paragraph_to_json(paragraph)))


def footnote_text(note: Footnote) -> str:
    """One note as JSON text."""
    return value_text(_footnote_to_json(note))


def from_parts(
    head: Mapping[str, Any], paragraphs: tuple[Paragraph, ...], footnotes: tuple[Footnote, ...]
) -> Resolution:
    """The resolution with this head; fails as `from_json` does."""
    return replace(from_json({**head, "paragraphs": (), "footnotes": ()}), paragraphs=paragraphs, footnotes=footnotes)


def _head_members(document: Resolution) -> dict[str, str]:
    return {
        "language": value_text(document.language),
        "masthead": value_text(_masthead_to_json(document.masthead)),
        "next_id": value_text(document.next_id),
    }


def value_text(value: object) -> str:
    """A JSON value as text, in one line."""
    return json.dumps(value, ensure_ascii=False)


def list_text(items: Iterable[str]) -> str:
    """JSON texts as one list, each in a line of its own."""
    return "[\n" + ",\n".join(items) + "\n]"


def object_text(members: Mapping[str, str]) -> str:
    """JSON texts as one object, each in a line of its own."""
    return "{\n" + ",\n".join(f"{value_text(name)}: {text}" for name, text in members.items()) + "\n}"


def from_json(value: Mapping[str, Any]) -> Resolution:
    """The resolution that `to_json` made the value of; KeyError, TypeError or ValueError where it is damaged."""
    if value["language"] not in ("zh", "en"):
        raise ValueError(value["language"])
    return Resolution(
        language=value["language"],
        masthead=_masthead_from_json(value["masthead"]),
        paragraphs=tuple(paragraph_from_json(paragraph) for paragraph in value["paragraphs"]),
        footnotes=tuple(footnote_from_json(note) for note in value["footnotes"]),
        next_id=int(value["next_id"]),
    )


def sound(document: Resolution) -> Resolution:
    """The document, if edits can have made it; ValueError for two things with one id or a note that is not there."""
    wrong = faults(document)
    if wrong:
        raise ValueError("; ".join(wrong))
    return document


def _present(**fields: Any) -> Json:
    return {name: value for name, value in fields.items() if value not in (None, "", [], ())}


def _runs_to_json(runs: Runs) -> list[Json]:
    return [
        _present(text=run.text, marks=sorted(mark.value for mark in run.marks), note=run.note, href=run.href)
        for run in runs
    ]


def _runs_from_json(values: Sequence[Mapping[str, Any]]) -> Runs:
    return tuple(
        Run(
            value.get("text", ""),
            frozenset(Mark(mark) for mark in value.get("marks", ())),
            NoteId(value["note"]) if "note" in value else None,
            value.get("href"),
        )
        for value in values
    )


def _paragraph_to_json(paragraph: Paragraph) -> Json:
    return {"id": paragraph.id, "part": paragraph.part.value} | _present(
        level=paragraph.level or None,
        numbering=_numbering_to_json(paragraph.numbering),
        runs=_runs_to_json(paragraph.runs),
    )


def paragraph_from_json(value: Mapping[str, Any]) -> Paragraph:
    """One paragraph; fails as `from_json` does."""
    return Paragraph(
        ParagraphId(int(value["id"])),
        Part(value["part"]),
        _runs_from_json(value.get("runs", ())),
        int(value.get("level", 0)),
        _numbering_from_json(value.get("numbering")),
    )


def _numbering_to_json(numbering: Numbering | None) -> Json | None:
    if numbering is None:
        return None
    return {"scheme": numbering.scheme.value} | _present(start=numbering.start, typed=numbering.typed)


def _numbering_from_json(value: Mapping[str, Any] | None) -> Numbering | None:
    if value is None:
        return None
    return Numbering(Scheme(value["scheme"]), value.get("start"), value.get("typed", ""))


def _footnote_to_json(note: Footnote) -> Json:
    return {"id": note.id} | _present(runs=_runs_to_json(note.runs), start=note.start, mark=note.mark)


def footnote_from_json(value: Mapping[str, Any]) -> Footnote:
    """One note; fails as `from_json` does."""
    return Footnote(
        NoteId(int(value["id"])), _runs_from_json(value.get("runs", ())), value.get("start"), value.get("mark")
    )


def _masthead_to_json(masthead: Masthead) -> Json:
    texts = {name: getattr(masthead, name) for name in _MASTHEAD_TEXTS}
    return _present(
        **texts,
        title=_runs_to_json(masthead.title),
        sponsors=_runs_to_json(masthead.sponsors),
    ) | ({"adoption": _adoption_to_json(masthead.adoption)} if masthead.adoption else {})


def _masthead_from_json(value: Mapping[str, Any]) -> Masthead:
    return Masthead(
        organ=value.get("organ", ""),
        title=_runs_from_json(value.get("title", ())),
        symbol=value.get("symbol"),
        session=value.get("session"),
        committee=value.get("committee"),
        agenda_item=value.get("agenda_item"),
        agenda_title=value.get("agenda_title"),
        sponsors=_runs_from_json(value.get("sponsors", ())),
        adoption=_adoption_from_json(value["adoption"]) if "adoption" in value else None,
    )


def _adoption_to_json(adoption: Adoption) -> Json:
    texts = {name: getattr(adoption, name) for name in _ADOPTION_TEXTS}
    return _present(**texts, adopted_on=adoption.adopted_on.isoformat() if adoption.adopted_on else None)


def _adoption_from_json(value: Mapping[str, Any]) -> Adoption:
    adopted_on = value.get("adopted_on")
    return Adoption(
        adopted_on=date.fromisoformat(adopted_on) if adopted_on else None,
        **{name: value.get(name) for name in _ADOPTION_TEXTS},
    )
