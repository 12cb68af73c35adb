"""How many faults planted in adopted texts the checks find, in both languages, each judged at its very place.

    python -m tests.benchmarks.planted_faults FOLDER [--sessions 76,77] [--per 40] [--seed 1] [--show]

FOLDER holds the unpacked ../shared/corpus/akn-sessions-75-77.tar.xz. A fault is planted in the read text, in a
paragraph or a note; it is found where that place has an error or a warning that it did not have before. --show prints
the others. The bars: 97 % of all, 85 % of each kind.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from drafter import checks
from drafter.checks.finding import Severity
from drafter.model import edits
from drafter.model.document import Paragraph, Part, Resolution, Scheme
from drafter.model.numbering import number_notes_from
from drafter.model.place import Place
from drafter.phrases.chain import ChainStep, split_step, with_step
from drafter.phrases.leads import match_lead
from drafter.register.lookup import register
from drafter.text.citations import Citation, find_citations
from drafter.text.dates import DAY_EN, DAY_ZH
from drafter.text.sentence import Language
from drafter.text.spans import Span
from tests.benchmarks.check_corpus import LANGUAGES, texts

Planted = tuple[Resolution, Place]
Plant = Callable[[Resolution, random.Random], Planted | None]
Pair = tuple[str, str]
"""What to find, and what to put in its place."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of fault in one language."""

    name: str
    plant: Plant


def in_paragraphs(pair: Pair, *parts: Part) -> Plant:
    """Puts the fault in the place of a match of the pattern, in a paragraph of one of the parts, else of any."""
    pattern, right = re.compile(pair[0]), pair[1]

    def plant(document: Resolution, chance: random.Random) -> Planted | None:
        wanted = parts or (Part.PREAMBULAR, Part.OPERATIVE, Part.SUB)
        found = [(p, m) for p in document.paragraphs if p.part in wanted for m in pattern.finditer(p.text)]
        if not found:
            return None
        paragraph, match = chance.choice(found)
        after = edits.replace_text(document, paragraph.id, Span(*match.span()), match.expand(right))
        return after, Place(paragraph_id=paragraph.id)

    return plant


def in_notes(pair: Pair, *, first: bool = False) -> Plant:
    """The same in a note, or in the first one."""
    pattern, right = re.compile(pair[0]), pair[1]

    def plant(document: Resolution, chance: random.Random) -> Planted | None:
        notes = document.footnotes[:1] if first else document.footnotes
        found = [(note, m) for note in notes if note.mark is None for m in pattern.finditer(note.text)]
        if not found:
            return None
        note, match = chance.choice(found)
        after = edits.replace_note_text(document, note.id, Span(*match.span()), match.expand(right))
        return after, Place(note_id=note.id)

    return plant


def numbered_on(document: Resolution, chance: random.Random) -> Planted | None:
    """A paragraph whose number is one too high."""
    counted = [p for p in document.paragraphs if p.part is Part.OPERATIVE and p.numbering]
    if len(counted) < 3:
        return None
    number = chance.randrange(1, len(counted))
    chosen = counted[number]
    assert chosen.numbering
    if chosen.numbering.scheme is not Scheme.ARABIC or any(p.numbering and p.numbering.start for p in counted):
        return None
    wrong = replace(chosen, numbering=replace(chosen.numbering, start=number + 2))
    paragraphs = tuple(wrong if p is chosen else p for p in document.paragraphs)
    return replace(document, paragraphs=paragraphs), Place(paragraph_id=chosen.id)


def joined(document: Resolution, chance: random.Random, step: ChainStep) -> Planted | None:
    """又 or 还, also or further, where the paragraph before opens with another phrase."""
    found: list[tuple[Paragraph, Span, str]] = []
    previous: Paragraph | None = None
    for paragraph in document.paragraphs:
        lead = _lead(paragraph, document.language)
        if lead and previous and previous.part is paragraph.part:
            before = _lead(previous, document.language)
            if before and before[1] != lead[1]:
                found.append((paragraph, lead[0], lead[1]))
        previous = paragraph
    if not found:
        return None
    chosen, span, base = chance.choice(found)
    wrong = with_step(base, step, document.language, preambular=chosen.part is Part.PREAMBULAR)
    return edits.replace_text(document, chosen.id, span, wrong), Place(paragraph_id=chosen.id)


def _lead(paragraph: Paragraph, language: Language) -> tuple[Span, str] | None:
    """The opening phrase of a paragraph that has one without 又 or also: its place and its words."""
    if paragraph.part not in (Part.PREAMBULAR, Part.OPERATIVE):
        return None
    match = match_lead(paragraph.text, language, paragraph.part)
    if match is None or len(match.spans) > 1 or split_step(match.text, language)[1] is not ChainStep.BARE:
        return None
    return match.span, match.text


def astray(document: Resolution, chance: random.Random) -> Planted | None:
    """A date two years late behind a resolution of the General Assembly."""
    found = [(p, c) for p, cited in _citations(document) for c in cited if c.organ == "GA" and c.date_span]
    if not found:
        return None
    paragraph, citation = chance.choice(found)
    assert citation.date_span
    words = citation.date_span.of(paragraph.text)
    wrong = re.sub(r"\d{4}", lambda m: str(int(m[0]) + 2), words)
    return edits.replace_text(document, paragraph.id, citation.date_span, wrong), Place(paragraph_id=paragraph.id)


def swapped(document: Resolution, chance: random.Random) -> Planted | None:
    """Two neighbours of a list of four or more in the other order."""
    lists = [(p, items) for p, cited in _citations(document) for items in _lists(cited) if len(items) > 3]
    if not lists:
        return None
    paragraph, items = chance.choice(lists)
    one, other = items[1], items[2]
    text = paragraph.text
    wrong = other.span.of(text) + text[one.span.end : other.span.start] + one.span.of(text)
    after = edits.replace_text(document, paragraph.id, Span(one.span.start, other.span.end), wrong)
    return after, Place(paragraph_id=paragraph.id)


def repeated(document: Resolution, chance: random.Random) -> Planted | None:
    """One of a list twice."""
    lists = [(p, items) for p, cited in _citations(document) for items in _lists(cited) if len(items) > 2]
    if not lists:
        return None
    paragraph, items = chance.choice(lists)
    first, text = items[0], paragraph.text
    between = text[first.span.end : items[1].span.start]
    end = Span(first.span.end, first.span.end)
    after = edits.replace_text(document, paragraph.id, end, between + first.span.of(text))
    return after, Place(paragraph_id=paragraph.id)


def _citations(document: Resolution) -> Iterator[tuple[Paragraph, tuple[Citation, ...]]]:
    for paragraph in document.paragraphs:
        if "/" in paragraph.text:
            yield paragraph, find_citations(paragraph.text, document.language)


def _lists(cited: Sequence[Citation]) -> Iterator[list[Citation]]:
    """The lists of resolutions of one organ with growing dates."""
    for number in dict.fromkeys(citation.list_id for citation in cited):
        items = [citation for citation in cited if citation.list_id == number]
        days = [citation.date for citation in items if citation.date]
        if len({(c.organ, c.kind) for c in items}) == 1 and len(days) == len(items) and days == sorted(set(days)):
            yield items


def notes_swapped(document: Resolution, _: random.Random) -> Planted | None:
    """The second note numbered 3, the third one 2."""
    counted = [note for note in document.footnotes if note.mark is None]
    if len(counted) < 4 or any(note.start for note in counted):
        return None
    marks = {note.id: str(number) for number, note in enumerate(counted, 1)}
    second, third = counted[1].id, counted[2].id
    marks[second], marks[third] = marks[third], marks[second]
    return number_notes_from(document, marks), Place(note_id=second)


_LAST = {"zh": "。$", "en": r"\.$"}
FAULTS: dict[Language, tuple[Fault, ...]] = {
    "zh": (
        Fault("preamble ends ；", in_paragraphs(("，$", "；"), Part.PREAMBULAR)),
        Fault("operative ends ，", in_paragraphs(("；$", "，"), Part.OPERATIVE)),
        Fault("half-width comma", in_paragraphs((r"(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])", ","))),
        Fault("full-width bracket", in_paragraphs((r"\(([^()]{1,30})\)", r"（\1）"))),
        Fault("stray Latin word", in_paragraphs((r"(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff])", " and "))),
        Fault("doubled character", in_paragraphs((r"(?<=[\u4e00-\u9fff])(?<![目标])的(?=[\u4e00-\u9fff])", "的的"))),
        Fault("open title mark", in_paragraphs((r"》(?=[\u4e00-\u9fff])", ""))),
        Fault("session in figures", in_paragraphs(("第[一二三四五六七八九十]{2,}届会议", "第79届会议"))),
        Fault("impossible date", in_paragraphs((DAY_ZH.replace(r"\d{4}", r"(\d{4})", 1), r"\g<1>年2月30日"))),
        Fault("cross-reference astray", in_paragraphs((r"(上|本决)(文|议)第\d+段", r"\1\2第388段"))),
        Fault("note without stop", in_notes(("。$", ""))),
        Fault("first note says 同上", in_notes((r"^.*$", "同上，第一章。"), first=True)),
        Fault("records mismatch", in_notes((r"补编第\d{1,2}(?=号》\([AE]/\d)", "补编第87"))),
        Fault("past session asked", in_paragraphs(("第[一二三四五六七八九十]+届会议(?=临时议程)", "第六十一届会议"))),
        Fault("decision called resolution", in_paragraphs((r"(第\d+/5\d\d号)决定", r"\1决议"))),
        Fault("unknown opening", in_paragraphs(("^(?:重申|确认|欢迎|强调|注意到|鼓励|敦促|促请|请)", "各国应当"))),
    ),
    "en": (
        Fault("preamble ends ;", in_paragraphs((",$", ";"), Part.PREAMBULAR)),
        Fault("operative ends ,", in_paragraphs((";$", ","), Part.OPERATIVE)),
        Fault("full-width comma", in_paragraphs((r"(?<=[a-z]), (?=[a-z])", "，"))),
        Fault("full-width bracket", in_paragraphs((r"\(([^()]{1,30})\)", r"（\1）"))),
        Fault("straight apostrophe", in_paragraphs((r"(?<=[a-z])’(?=s )", "'"))),
        Fault("doubled word", in_paragraphs((r"\bof the\b", "of the the"))),
        Fault("open quotation", in_paragraphs(("”", ""))),
        Fault("session in figures", in_paragraphs((r"\b(?:sixt|sevent|eight)[a-z-]+ session\b", "79th session"))),
        Fault("impossible date", in_paragraphs((DAY_EN, "31 June 2019"))),
        Fault("cross-reference astray", in_paragraphs((r"paragraph \d+ above", "paragraph 388 above"))),
        Fault("note without stop", in_notes((r"(?<=[a-z0-9])\.$", ""))),
        Fault("first note says Ibid.", in_notes((r"^.*$", "Ibid., chap. I."), first=True)),
        Fault("records mismatch", in_notes((r"Supplement No\. \d{1,2}(?= \([AE]/\d)", "Supplement No. 87"))),
        Fault(
            "past session asked",
            in_paragraphs((r"(?<=provisional agenda of its )[a-z-]+ session", "sixty-first session")),
        ),
        Fault("decision called resolution", in_paragraphs((r"decision (\d+/5\d\d)", r"resolution \1"))),
        Fault("unknown opening", in_paragraphs(("^(?:Reaffirms?|Recogniz(?:es|ing)|Welcom(?:es|ing))\\b", "States"))),
    ),
}
ALIKE = (
    Fault("number skipped", numbered_on),
    Fault("also without a first", partial(joined, step=ChainStep.ALSO)),
    Fault("further without also", partial(joined, step=ChainStep.FURTHER)),
    Fault("wrong year cited", astray),
    Fault("list out of order", swapped),
    Fault("listed twice", repeated),
    Fault("notes swapped", notes_swapped),
)


def at(document: Resolution, place: Place) -> Counter[tuple[str, str]]:
    """The errors and warnings at a place: rule and words."""
    found = checks.run(document, checks.Context(register()))
    return Counter((f.rule, f.text) for f in found if f.place == place and f.severity > Severity.HINT)


def words_at(document: Resolution, place: Place) -> str:
    """What stands at the place."""
    if place.paragraph_id is not None:
        return document.paragraph(place.paragraph_id).text
    return "" if place.note_id is None else document.notes_by_id[place.note_id].text


def main() -> None:
    """Plant, check, count."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sessions", default="75,76,77")
    parser.add_argument("--per", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    for folder in LANGUAGES:
        language: Language = "zh" if folder == "Chinese" else "en"
        chance = random.Random(options.seed)
        documents = [document for _, document in texts(options.folder, options.sessions.split(","), folder)]
        documents = [document for document in documents if document.language == language]
        found = made = 0
        for fault in (*FAULTS[language], *ALIKE):
            hits, tried = _of_one_kind(fault, documents, chance, options.per, show=options.show)
            print(f"  {language} {fault.name:28} {hits:3} of {tried}")  # noqa: T201
            found, made = found + hits, made + tried
        print(f"{language}: {100 * found / max(made, 1):.1f} % of {made}")  # noqa: T201


def _of_one_kind(
    fault: Fault, documents: Sequence[Resolution], chance: random.Random, per: int, *, show: bool
) -> tuple[int, int]:
    hits = tried = 0
    for document in chance.sample(documents, len(documents)):
        planted = fault.plant(document, chance)
        if planted is None:
            continue
        after, place = planted
        is_found = bool(at(after, place) - at(document, place))
        hits, tried = hits + is_found, tried + 1
        if show and not is_found:
            print(f"    {document.masthead.title_text[:30]}: {words_at(after, place)[:300]}")  # noqa: T201
        if tried == per:
            break
    return hits, tried


if __name__ == "__main__":
    main()
