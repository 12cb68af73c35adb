"""Random drafts out of a base: words replaced, paragraphs put in, taken out and moved, notes added and removed."""

from __future__ import annotations

import random
from collections.abc import Callable

from drafter.model import edits
from drafter.model.document import Mark, ParagraphId, Part, Resolution, Run
from drafter.text.sentence import Language
from drafter.text.spans import Span
from drafter.text.words import word_spans

_LEADS: dict[Language, tuple[str, ...]] = {
    "zh": ("欢迎", "强调", "又强调", "鼓励", "请"),
    "en": ("Welcomes", "Stresses", "Also stresses", "Encourages", "Requests"),
}
_PREAMBULAR_LEADS: dict[Language, tuple[str, ...]] = {
    "zh": ("欢迎", "强调", "又强调", "铭记", "回顾"),
    "en": ("Welcoming", "Stressing", "Also stressing", "Mindful of", "Recalling"),
}
_TAILS: dict[Language, tuple[str, ...]] = {
    "zh": ("各国交换海洋观测数据；", "秘书长在第80/372号决议范围内提供协助；", "为此设立“联络点”；"),
    "en": (
        "the exchange of ocean observation data;",
        "assistance within the framework of resolution 80/372;",
        "the establishment of a “focal point” to that end;",
    ),
}
_WORDS: dict[Language, tuple[str, ...]] = {
    "zh": ("进一步", "海洋观测", "2031年", "自愿"),
    "en": (" further", " ocean observation", " 2031", " voluntary"),
}
_NOTES: dict[Language, str] = {"zh": "A/81/297，附件三。", "en": "A/81/297, annex III."}


def mutated(document: Resolution, seed: int, steps: int = 8) -> Resolution:
    """The document after `steps` random edits, the same ones for the same seed."""
    chance = random.Random(seed)
    made = 0
    for _ in range(10 * steps):
        if made == steps:
            break
        try:
            document = chance.choice(_STEPS)(document, chance)
        except edits.EditRefused:
            continue
        made += 1
    return document


def _some(document: Resolution, chance: random.Random) -> ParagraphId:
    texts = [p for p in document.paragraphs if p.part not in (Part.TABLE, Part.HEADING) and len(p.text) > 12]
    if not texts:
        raise edits.EditRefused(edits.EditRefused.__doc__)  # type: ignore[arg-type]
    return chance.choice(texts).id


def _replace_word(document: Resolution, chance: random.Random) -> Resolution:
    paragraph = document.paragraph(_some(document, chance))
    span = chance.choice(word_spans(paragraph.text, document.language))
    return edits.replace_text(document, paragraph.id, span, chance.choice(_WORDS[document.language]).strip())


def _insert_word(document: Resolution, chance: random.Random) -> Resolution:
    paragraph = document.paragraph(_some(document, chance))
    at = chance.choice(word_spans(paragraph.text, document.language)).end
    return edits.replace_text(document, paragraph.id, Span(at, at), chance.choice(_WORDS[document.language]))


def _delete_word(document: Resolution, chance: random.Random) -> Resolution:
    paragraph = document.paragraph(_some(document, chance))
    span = chance.choice(word_spans(paragraph.text, document.language))
    before = paragraph.text[: span.start]
    follows = paragraph.text[span.end : span.end + 1] == " " and (not before or before.endswith(" "))
    return edits.replace_text(document, paragraph.id, Span(span.start, span.end + follows), "")


def _insert_paragraph(document: Resolution, chance: random.Random) -> Resolution:
    after = document.paragraph(_some(document, chance))
    is_preambular = after.part is Part.PREAMBULAR
    leads = (_PREAMBULAR_LEADS if is_preambular else _LEADS)[document.language]
    lead = Run(chance.choice(leads), frozenset({Mark.LEAD}))
    blank, comma = (" ", ",") if document.language == "en" else ("", "，")
    tail = chance.choice(_TAILS[document.language])
    runs = (lead, Run(blank + (tail[:-1] + comma if is_preambular else tail)))
    return edits.insert_paragraph(document, after.id, after.part, after.level, runs)


def _remove_paragraph(document: Resolution, chance: random.Random) -> Resolution:
    return edits.remove(document, [_some(document, chance)])


def _move_paragraph(document: Resolution, chance: random.Random) -> Resolution:
    one = document.paragraph(_some(document, chance))
    same = [p.id for p in document.paragraphs if (p.part, p.level) == (one.part, one.level) and p.id != one.id]
    return edits.move(document, [one.id], chance.choice(same)) if same else document


def _add_note(document: Resolution, chance: random.Random) -> Resolution:
    paragraph = document.paragraph(_some(document, chance))
    at = paragraph.content_position(chance.choice(word_spans(paragraph.text, document.language)).end)
    return edits.add_note(document, paragraph.id, at, (Run(_NOTES[document.language]),))


def _remove_note(document: Resolution, chance: random.Random) -> Resolution:
    cited = [note for p in document.paragraphs for note in p.notes]
    return edits.remove_note(document, chance.choice(cited)) if cited else document


def _cite_again(document: Resolution, chance: random.Random) -> Resolution:
    cited = [note for p in document.paragraphs for note in p.notes]
    paragraph = document.paragraph(_some(document, chance))
    # "Takes note" with a mark behind it reads as the number of a note.
    ends = [one.end for one in word_spans(paragraph.text, document.language) if one.of(paragraph.text) != "note"]
    at = paragraph.content_position(chance.choice(ends))
    return edits.cite_note(document, paragraph.id, at, chance.choice(cited)) if cited else document


def _change_note(document: Resolution, chance: random.Random) -> Resolution:
    notes = [note for note in document.footnotes if len(note.text) > 4]
    if not notes:
        return document
    note = chance.choice(notes)
    spans = word_spans(note.text, document.language)
    return edits.replace_note_text(document, note.id, chance.choice(spans), "A/81/5") if spans else document


_STEPS: tuple[Callable[[Resolution, random.Random], Resolution], ...] = (
    _replace_word,
    _replace_word,
    _insert_word,
    _delete_word,
    _insert_paragraph,
    _remove_paragraph,
    _move_paragraph,
    _add_note,
    _remove_note,
    _cite_again,
    _change_note,
)
