"""What a copy for submission must be: its base with all changes rejected, its draft with all accepted."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.document import Resolution
from drafter.text.normal import normalise
from tests.formats.docx import judges, settling

MAY_CHANGE = frozenset(
    {
        "word/document.xml",
        "word/footnotes.xml",
        "word/_rels/document.xml.rels",
        "word/_rels/footnotes.xml.rels",
        "[Content_Types].xml",
    }
)
"""The parts that hold changes, or say what new links and a new part of notes are; page headers may hold some too."""


def faults(source: bytes, draft: Resolution, out: bytes) -> list[str]:
    """What is wrong with `out`, the comparison of a Word file with a draft; [] where nothing is."""
    rejected, accepted = settling.settled(out, "rejected"), settling.settled(out, "accepted")
    return [
        *_against_base(source, rejected),
        *_against_draft(draft, accepted),
        *(f"parts: {name} differs" for name in _other_parts_changed(source, out)),
        *(f"schema: {one}" for one in sorted(set(judges.schema_faults(out)) - set(judges.schema_faults(source)))),
    ]


def _against_base(source: bytes, rejected: bytes) -> Iterator[str]:
    before, after = settling.shape(source), settling.shape(rejected, source)
    if before != after:
        first = next(
            (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after))
        )
        yield f"rejected: paragraph {first} is {after[first : first + 1]}, was {before[first : first + 1]}"
    left = set(settling.uncited_notes_with_text(rejected)) - set(settling.uncited_notes_with_text(source))
    yield from (f"rejected: note left over: {one}" for one in left)


def _against_draft(draft: Resolution, accepted: bytes) -> Iterator[str]:
    again = judges.read_back(accepted)
    for name, look in (("body", _body), ("notes", judges.notes), ("head", judges.head)):
        wanted, got = look(draft), look(again)
        if wanted != got:
            yield f"accepted: {name}: {_first_difference(wanted, got)}"
    wanted_links, found_links = _links(draft), _links(again)
    if len(wanted_links) == len(found_links):
        # What is put in is linked as the UN links it, so there may be more.
        lost = [sorted(a - b) for a, b in zip(wanted_links, found_links, strict=True) if a - b]
        yield from (f"accepted: links lost: {one}" for one in lost)
    yield from (f"accepted: note left over: {one}" for one in settling.uncited_notes_with_text(accepted))


def _body(document: Resolution) -> list[tuple[str, str | None, str, tuple[str, ...]]]:
    """Without blanks that a file does not keep: random edits put Han characters beside São Tomé."""
    return [
        (part, number, normalise(text, document.language), notes) for part, number, text, notes in judges.body(document)
    ]


def _first_difference(wanted: object, got: object) -> str:
    a, b = (list(one.items()) if isinstance(one, dict) else list(one) for one in (wanted, got))  # type: ignore[call-overload]
    pairs = (f"{y} for {x}" for x, y in zip(a, b, strict=False) if x != y)
    return next(pairs, f"{len(b)} for {len(a)}")


def _links(document: Resolution) -> list[set[tuple[str, str]]]:
    """The linked words of each paragraph with their addresses; words that are linked in pieces as one."""
    found: list[set[tuple[str, str]]] = []
    for paragraph in document.paragraphs:
        joined: list[tuple[str, str]] = []
        for run in paragraph.runs:
            if joined and run.href == joined[-1][1]:
                joined[-1] = (joined[-1][0] + run.text, joined[-1][1])
            else:
                joined.append((run.text, run.href or ""))
        found.append({one for one in joined if one[1]})
    return found


def _other_parts_changed(source: bytes, out: bytes) -> list[str]:
    names = [one for one in judges.part_names(source) if one not in MAY_CHANGE and not settling.is_header(one)]
    return [one for one in names if judges.part(out, one) != judges.part(source, one)]
