"""Test documents in one line: res(pp("<b>回顾</b>其第78/1号决议，"), op("<b>请</b>秘书长<n>1</n>提交报告。")).

`<b>…</b>` marks the opening phrase, `<n>K</n>` cites note K (of `notes`, or an own one), `<x>…</x>` is a blank.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.model.document import (
    NOTE_CHARACTER,
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
from drafter.text.sentence import Language

_TAGS = re.compile(r"<b>(?P<lead>.*?)</b>|<x>(?P<blank>.*?)</x>|<n>(?P<note>.*?)</n>|(?P<plain>[^<]+)", re.S)


def runs(marked: str, first_note: int = 1000) -> Runs:
    """Runs of a marked-up string; note K gets the id `first_note` + K."""
    out = []
    for m in _TAGS.finditer(marked):
        if m["note"] is not None:
            out.append(Run(NOTE_CHARACTER, note=NoteId(first_note + int(m["note"]))))
        elif m["lead"] is not None:
            out.append(Run(m["lead"], frozenset({Mark.LEAD})))
        elif m["blank"] is not None:
            out.append(Run(m["blank"], frozenset({Mark.BLANK})))
        else:
            out.append(Run(m["plain"]))
    return tuple(out)


WHOLE = Masthead(
    "大会",
    (Run("海洋观测"),),
    session=79,
    agenda_item="18",
    agenda_title="可持续发展：海洋观测",
    sponsors=(Run("甲国：决议草案"),),
)
"""A masthead in which nothing is missing before submission."""


def pp(marked: str) -> Paragraph:
    """A preambular paragraph, without an id until `res` gives it one."""
    return Paragraph(ParagraphId(0), Part.PREAMBULAR, runs(marked))


def op(marked: str, *, start: int | None = None, numbered: bool = True) -> Paragraph:
    """An operative paragraph."""
    numbering = Numbering(Scheme.ARABIC, start) if numbered else None
    return Paragraph(ParagraphId(0), Part.OPERATIVE, runs(marked), numbering=numbering)


def sub(marked: str, level: int = 1, scheme: Scheme = Scheme.LETTER, start: int | None = None) -> Paragraph:
    """A numbered sub-paragraph."""
    return Paragraph(ParagraphId(0), Part.SUB, runs(marked), level, Numbering(scheme, start))


def heading(text: str) -> Paragraph:
    """A section heading."""
    return Paragraph(ParagraphId(0), Part.HEADING, runs(text))


def res(
    *paragraphs: Paragraph,
    notes: Mapping[int, str] | None = None,
    language: Language = "zh",
    masthead: Masthead | None = None,
) -> Resolution:
    """A resolution of these paragraphs, with ids 1, 2, … in order; `notes` are texts by the K of `<n>K</n>`."""
    numbered = tuple(
        Paragraph(ParagraphId(i), p.part, p.runs, p.level, p.numbering) for i, p in enumerate(paragraphs, start=1)
    )
    texts = {n - 1000: "A/78/100。" for p in numbered for n in p.notes} | dict(notes or {})
    footnotes = tuple(Footnote(NoteId(1000 + k), (Run(t),)) for k, t in sorted(texts.items()))
    organ = "大会" if language == "zh" else "The General Assembly"
    return Resolution(language, masthead or Masthead(organ=organ), numbered, footnotes, next_id=2000)
