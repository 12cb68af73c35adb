"""The phrase bank: opening phrases in both languages with their counts, strength, forms and neighbours in strength."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from drafter.model.document import Part
from drafter.phrases.chain import ChainStep, Link, chain_base, expected_step, with_step
from drafter.text.numerals import from_figures
from drafter.text.resources import resource
from drafter.text.sentence import Language, Sentence
from drafter.text.tables import TableRow, read_table

PHRASES_FILE = "phrases.tsv"

_LADDERS = (
    # Who is told to do something: the ladder goes through several families, in the tiers of published codings of Human
    # Rights Council texts.
    frozenset({"invite", "encourage", "recommend", "request", "call", "urge", "demand"}),
)


@dataclass(frozen=True, slots=True)
class Form:
    """A phrase joined to the same phrase before it: 又欢迎, Welcoming also."""

    zh: str
    en: str
    count: int
    """Paragraphs of adopted texts that open so; 0 for a form made by rule."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another Chinese phrase for the same English one."""

    zh: str
    count: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """One opening phrase. Counts are paragraphs of the adopted texts of sessions 75 to 80."""

    id: str
    part: Part
    family: str
    """recall, reaffirm, note …"""
    strength: int
    """1 (weakest) to 5 inside its ladder."""
    directive: bool
    """True where it tells an addressee to do something."""
    zh: str
    en: str
    count: int
    also: Form
    further: Form
    frame_zh: str = ""
    """How it stands around its object where it does: 对……表示赞赏."""
    follow_en: str = ""
    """The preposition that follows outside the marked phrase: "of" after "Takes note"."""
    alternatives: tuple[Alternative, ...] = ()
    initials: str = ""
    """The first letters of its pinyin: cq for 促请."""
    own: bool = False
    """True where the user added it."""

    def text(self, language: Language) -> str:
        """The phrase in `language`, bare."""
        return self.zh if language == "zh" else self.en

    def form(self, step: ChainStep, language: Language) -> str:
        """The phrase in the form of one step: 又欢迎."""
        if step is ChainStep.BARE:
            return self.text(language)
        form = self.also if step is ChainStep.ALSO else self.further
        return form.zh if language == "zh" else form.en


@dataclass(frozen=True)
class PhraseBank:
    """The phrases of both parts, most frequent first."""

    phrases: tuple[Phrase, ...]
    notes: tuple[Sentence, ...] = field(default=(), compare=False)
    """What could not be used of the user's own table."""

    @classmethod
    def load(cls, user_folder: Path | None = None) -> PhraseBank:
        """The bundled bank, under the user's own phrases where `user_folder` is given."""
        rows = read_table(resource("phrases", PHRASES_FILE), required=("id", "part", "zh", "en"))
        bank = cls(tuple(phrase for phrase in map(_phrase, rows) if phrase is not None))
        return bank if user_folder is None else bank.with_layer(user_folder)

    def with_layer(self, folder: Path) -> PhraseBank:
        """This bank with the rows of the user's `phrases.tsv` over it.

        A row needs a part and a phrase in one language; one with the same part and the same phrases as a bundled one
        takes its place, every other one is added. Rows that say neither are passed over and stand in `notes`.
        Raises TableError for a file that is no such table.
        """
        path = folder / PHRASES_FILE
        if not path.is_file():
            return self
        rows = read_table(path, required=("part",))
        own = [(row, _phrase(row, own=True)) for row in rows]
        notes = tuple(_unused(path.name, row.line) for row, phrase in own if phrase is None)
        added = {_key(phrase): phrase for _, phrase in own if phrase is not None}
        kept = tuple(phrase for phrase in self.phrases if _key(phrase) not in added)
        return PhraseBank((*added.values(), *kept), self.notes + notes)

    def in_part(self, part: Part | None) -> tuple[Phrase, ...]:
        """The phrases of one part; all of them for None."""
        return self.phrases if part is None else tuple(phrase for phrase in self.phrases if phrase.part is part)

    def find(self, base: str, language: Language, part: Part | None = None) -> Phrase | None:
        """The most frequent phrase of these words without 又/还 or also/further; None where there is none.

        A Chinese phrase is also found as the alternative of another one.
        """
        return next(iter(self._by_words[language].get((part, base), ())), None)

    def is_directive(self, base: str, language: Language) -> bool:
        """True where the phrase tells an addressee to do something: 请, 促请, 再次请, Calls upon."""
        phrase = self.find(base, language) or self.find(chain_base(base, language), language)
        if phrase is not None:
            return phrase.directive
        return base.casefold().endswith(self._directives[language])

    @cached_property
    def _directives(self) -> Mapping[Language, tuple[str, ...]]:
        """The last words of directive phrases, so that one outside the bank (强烈促请) is known by its verb."""
        found = [phrase for phrase in self.phrases if phrase.directive]
        return {
            "zh": tuple({phrase.zh for phrase in found if phrase.zh}),
            "en": tuple({phrase.en.casefold() for phrase in found if phrase.en}),
        }

    def ladder(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """The phrases of the same part that differ in strength, weakest first, and inside a strength by count."""
        families = next((ladder for ladder in _LADDERS if phrase.family in ladder), frozenset({phrase.family}))
        same = [other for other in self.in_part(phrase.part) if other.family in families]
        return tuple(sorted(same, key=lambda other: (other.strength, -other.count)))

    def weaker(self, phrase: Phrase) -> Phrase | None:
        """The most frequent phrase one step weaker; None at the weak end."""
        below = [other for other in self.ladder(phrase) if other.strength < phrase.strength]
        return max(below, key=lambda other: (other.strength, other.count), default=None)

    def stronger(self, phrase: Phrase) -> Phrase | None:
        """The most frequent phrase one step stronger; None at the strong end."""
        above = [other for other in self.ladder(phrase) if other.strength > phrase.strength]
        return max(above, key=lambda other: (-other.strength, other.count), default=None)

    @cached_property
    def _by_words(self) -> Mapping[Language, Mapping[tuple[Part | None, str], Sequence[Phrase]]]:
        chinese: dict[tuple[Part | None, str], list[Phrase]] = {}
        english: dict[tuple[Part | None, str], list[Phrase]] = {}
        for phrase in self.phrases:
            _file(chinese, phrase, phrase.zh)
            _file(english, phrase, phrase.en)
        for phrase in self.phrases:
            for other in phrase.alternatives:
                _file(chinese, phrase, other.zh)
        return {"zh": chinese, "en": english}


@lru_cache(maxsize=4)
def phrase_bank(user_folder: Path | None = None) -> PhraseBank:
    """The bank, read once for each folder of the user's own phrases."""
    return PhraseBank.load(user_folder)


@dataclass(frozen=True, slots=True)
class FittingForm:
    """The form of a phrase that fits at a place."""

    text: str
    step: ChainStep


def form_for(phrase: Phrase, language: Language, previous: Link | None, addressee: str | None = None) -> FittingForm:
    """The form that fits behind `previous`, the opening of the paragraph before (None at the start of a run).

    A phrase that directs somebody takes 又/还 only where `addressee` (see addressee.py) is the same; it stays bare
    while that is not known.
    """
    link = Link(base=phrase.text(language), directive=phrase.directive, addressee=addressee)
    step = expected_step(previous, link, language)
    return FittingForm(phrase.form(step, language), step)


def _file(index: dict[tuple[Part | None, str], list[Phrase]], phrase: Phrase, words: str) -> None:
    if words:
        index.setdefault((phrase.part, words), []).append(phrase)
        index.setdefault((None, words), []).append(phrase)


def _phrase(row: TableRow, *, own: bool = False) -> Phrase | None:
    chinese, english, part = row["zh"], row["en"], row["part"]
    if part not in (Part.PREAMBULAR, Part.OPERATIVE) or not (chinese or english):
        return None
    preambular = part == Part.PREAMBULAR
    return Phrase(
        id=row["id"] or f"own-{row.line}",
        part=Part(part),
        family=row["family"],
        strength=_number(row["strength"]) or 1,
        directive=row["directive"] in ("1", "yes", "是"),
        zh=chinese,
        en=english,
        count=_number(row["count"]),
        also=_form(row, "also", ChainStep.ALSO, preambular=preambular),
        further=_form(row, "further", ChainStep.FURTHER, preambular=preambular),
        frame_zh=row["frame_zh"],
        follow_en=row["follow_en"],
        alternatives=tuple(_alternatives(row["alternatives_zh"])),
        initials=row["initials"],
        own=own,
    )


def _form(row: TableRow, name: str, step: ChainStep, *, preambular: bool) -> Form:
    return Form(
        zh=row[f"{name}_zh"] or (with_step(row["zh"], step, "zh", preambular=preambular) if row["zh"] else ""),
        en=row[f"{name}_en"] or (with_step(row["en"], step, "en", preambular=preambular) if row["en"] else ""),
        count=_number(row[f"{name}_count"]),
    )


def _alternatives(text: str) -> Iterable[Alternative]:
    for item in filter(None, text.split(";")):
        words, _, count = item.rpartition(" ")
        yield Alternative(words, _number(count))


def _number(text: str) -> int:
    return from_figures(text) or 0


def _key(phrase: Phrase) -> tuple[Part, str, str]:
    return phrase.part, phrase.zh, phrase.en


def _unused(name: str, line: int) -> Sentence:
    return Sentence(
        zh=f"{name}第{line}行未写明部分（preambular或operative）或短语，未采用。",
        en=f"{name}, line {line}: no part (preambular or operative) or no phrase there, so the row is not used.",
    )
