"""Links on what a text cites: symbols of documents, and numbers of resolutions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.model.document import Run, Runs
from drafter.text.citations import find_citations
from drafter.text.sentence import Language
from drafter.text.symbols import find_symbols, link


def linked(runs: Runs, language: Language) -> list[Run]:
    """The runs with a link on every symbol and every number of a cited resolution that has none yet.

    One that is linked in part is left as it is: of 55/180 A the UN's own files link the figures alone.
    """
    text = "".join(run.text for run in runs)
    taken = list(_linked_spans(runs))
    targets = [
        one for one in _targets(text, language) if not any(one[0] < end and start < one[1] for start, end in taken)
    ]
    out: list[Run] = []
    start = 0
    for run in runs:
        end = start + len(run.text)
        if run.note is not None or run.href is not None:
            out.append(run)
        else:
            out += _cut(run, start, [target for target in targets if target[0] < end and start < target[1]])
        start = end
    return out


def _linked_spans(runs: Runs) -> Iterator[tuple[int, int]]:
    position = 0
    for run in runs:
        if run.href is not None:
            yield position, position + len(run.text)
        position += len(run.text)


def _targets(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    found = [(one.span.start, one.span.end, link(one.symbol, language)) for one in find_symbols(text)]
    for citation in find_citations(text, language):
        symbol = citation.resolution.symbol(citation.organ, citation.kind) if citation.resolution else None
        span = citation.number_span
        if symbol is not None and not any(start < span.end and span.start < end for start, end, _ in found):
            found.append((span.start, span.end, link(symbol, language)))
    yield from sorted(found)


def _cut(run: Run, offset: int, targets: Sequence[tuple[int, int, str]]) -> Iterator[Run]:
    position = 0
    for start, end, address in targets:
        here, there = max(start - offset, 0), min(end - offset, len(run.text))
        if here > position:
            yield Run(run.text[position:here], run.marks)
        yield Run(run.text[here:there], run.marks, href=address)
        position = there
    if position < len(run.text):
        yield Run(run.text[position:], run.marks)
