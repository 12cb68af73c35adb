"""Recurring sentences with slots: agenda paragraphs, report requests, standard preambular paragraphs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from drafter.language.sessions import format_session
from drafter.model.document import Part
from drafter.text.expressions import expression
from drafter.text.resources import resource
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.text.tables import TableRow, read_table

_SLOT = expression(r"\{(\w+)\}")
_OPEN_END = expression(r"……|…")

SLOT_NAMES: Mapping[str, Sentence] = {
    "session": Sentence(zh="届次", en="session"),
    "item": Sentence(zh="项目", en="item"),
    "sub_item": Sentence(zh="分项", en="sub-item"),
    "subject": Sentence(zh="主题", en="subject"),
}


@dataclass(frozen=True, slots=True)
class Formula:
    """A sentence as a template in both languages."""

    id: str
    kind: str
    """agenda-subitem, agenda-item, report …"""
    part: Part | None
    """None for what stands inside any paragraph."""
    zh: str
    en: str
    count_zh: int = 0
    count_en: int = 0
    note_zh: str = ""
    """The words of the footnote that belongs to it, where they never change."""
    note_en: str = ""
    initials: str = ""

    def template(self, language: Language) -> str:
        """The sentence with its slots in braces."""
        return self.zh if language == "zh" else self.en

    def note(self, language: Language) -> str:
        """The words of its footnote, "" where it has none of its own."""
        return self.note_zh if language == "zh" else self.note_en

    def slots(self, language: Language) -> tuple[str, ...]:
        """The names of the slots in the order in which they are met, each once, without the place of a footnote."""
        return tuple(dict.fromkeys(name for name in _SLOT.findall(self.template(language)) if name != "note"))


@dataclass(frozen=True, slots=True)
class FilledFormula:
    """A formula with its slots filled as far as values were given."""

    text: str
    blanks: tuple[Span, ...]
    """What the drafter still has to write, in reading order: placeholders and open ends."""
    note_at: int | None
    """Where its footnote is cited; None where it has none."""


def fill(formula: Formula, language: Language, *, session: int | None = None, **values: str) -> FilledFormula:
    """The sentence with the session in words and the other values; a slot without value becomes a placeholder: [项目].

    `values` are item, sub_item and subject, as they are to be printed. Raises ValueError for any other name.
    """
    unknown = set(values) - set(SLOT_NAMES)
    if unknown:
        raise ValueError(f"no formula has a slot {sorted(unknown)}")
    known = {name: value for name, value in values.items() if value}
    if session is not None:
        known["session"] = format_session(session, language)
    return _filled(formula.template(language), known, language)


def _filled(template: str, known: Mapping[str, str], language: Language) -> FilledFormula:
    text = ""
    blanks: list[Span] = []
    note_at: int | None = None
    end = 0
    for match in _SLOT.finditer(template):
        text += template[end : match.start()]
        end = match.end()
        name = match[1]
        if name == "note":
            note_at = len(text)
        elif name in known:
            text += known[name]
        else:
            blank = f"[{SLOT_NAMES[name].in_(language)}]"
            blanks.append(Span(len(text), len(text) + len(blank)))
            text += blank
    text += template[end:]
    blanks += [Span(*match.span()) for match in _OPEN_END.finditer(text)]
    return FilledFormula(text, tuple(sorted(blanks)), note_at)


@lru_cache(maxsize=1)
def formulas() -> tuple[Formula, ...]:
    """All formulas, in the order of their ids."""
    rows = read_table(resource("phrases", "formulas.tsv"), required=("id", "kind", "zh", "en"))
    return tuple(map(_formula, rows))


def formula(formula_id: str) -> Formula:
    """The formula with this id (F02); KeyError where there is none."""
    return {formula.id: formula for formula in formulas()}[formula_id]


def _formula(row: TableRow) -> Formula:
    return Formula(
        id=row["id"],
        kind=row["kind"],
        part=Part(row["part"]) if row["part"] else None,
        zh=row["zh"],
        en=row["en"],
        count_zh=int(row["count_zh"] or 0),
        count_en=int(row["count_en"] or 0),
        note_zh=row["note_zh"],
        note_en=row["note_en"],
        initials=row["initials"],
    )
