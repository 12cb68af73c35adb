"""Small questions about a paragraph's wording that several steps of the inference ask."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.structuring.raw import RawParagraph, RawRun
from drafter.text.normal import is_han, normalise
from drafter.text.sentence import Language
from drafter.text.spans import Span

_TERMINAL = re.compile(r"[，,；;。.：:！？!?…]['’”\"》）)\]]*$")
_HAN_SHARE = 0.1


def detect_language(texts: Iterable[str]) -> Language:
    """Chinese where one letter in ten or more is a Han character; English otherwise."""
    han = letters = 0
    for text in texts:
        for char in text:
            if char.isalpha():
                letters += 1
                han += is_han(char)
    return "zh" if letters and han >= _HAN_SHARE * letters else "en"


def plain(paragraph: RawParagraph, language: Language) -> str:
    """The paragraph's text in normal form, without citations of notes."""
    return normalise(paragraph.text, language)


def is_closed(text: str) -> bool:
    """True where the text ends as a paragraph of a resolution does, with a stop of any kind."""
    return _TERMINAL.search(text) is not None


def shortened(text: str, length: int = 24) -> str:
    """The text on one line, cut with an ellipsis where it is longer than `length`."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"


def joined(paragraphs: Sequence[RawParagraph], glue: str = "") -> RawParagraph:
    """One paragraph made of several, with `glue` between them; all but runs and lines is the first one's."""
    runs: list[RawRun] = []
    for index, paragraph in enumerate(paragraphs):
        if index and glue:
            runs.append(RawRun(glue))
        runs.extend(paragraph.runs)
    return replace(paragraphs[0], runs=tuple(runs), lines=hull(p.lines for p in paragraphs))


def hull(spans: Iterable[Span | None]) -> Span | None:
    """The smallest span that covers all of them; None where there is none."""
    known = [span for span in spans if span is not None]
    if not known:
        return None
    return Span(min(span.start for span in known), max(span.end for span in known))


def cut_runs(runs: Iterable[RawRun], start: int) -> tuple[RawRun, ...]:
    """The runs without the first `start` characters of their text; citations of notes are kept."""
    kept: list[RawRun] = []
    for run in runs:
        taken = min(start, len(run.text))
        start -= taken
        if run.note is not None or len(run.text) > taken:
            kept.append(replace(run, text=run.text[taken:]))
    return tuple(kept)
