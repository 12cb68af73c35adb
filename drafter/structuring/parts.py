"""What each paragraph below the organ line is: preambular, operative, sub-paragraph, heading, annex …"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from drafter.model.document import Part, Scheme
from drafter.model.numbering import readings
from drafter.phrases.leads import leads, match_lead
from drafter.structuring.headings import LENGTH, Around, Headings, is_apart_in_part, is_section_number
from drafter.structuring.landmarks import Landmark, landmarks
from drafter.structuring.mending import Mends
from drafter.structuring.patterns import PATTERNS, STARS
from drafter.structuring.raw import RawParagraph, RawRun
from drafter.structuring.sublevels import SubLevels
from drafter.structuring.typed import LEVELS, TypedNumber, typed_number
from drafter.structuring.wording import cut_runs, is_closed, plain, shortened
from drafter.text.sentence import Language

GIVEN, NUMBERED, WORDED, GUESSED = 1.0, 0.98, 0.95, 0.6
"""How sure a part is: the file says so; a number does; the wording does; nothing speaks against it."""
_FINAL = ("。", ".", "；", ";")
"""What an operative paragraph ends in; a preambular one ends in a comma."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph with its place. `raw` has its typed number cut off; `number` is what was printed, cut or given."""

    raw: RawParagraph
    part: Part
    level: int = 0
    number: str | None = None
    certainty: float = GIVEN


class Placing:
    """Goes through the body in reading order and places one paragraph after another."""

    def __init__(self, language: Language, mends: Mends, *, typography: bool) -> None:
        self._language = language
        self._patterns = PATTERNS[language]
        self._mends = mends
        self._typography = typography
        self._placed: list[Placed] = []
        self._in_annex = False
        self._operative_seen = False
        self._after_heading = False
        self._levels = SubLevels()
        self._numbers_to_come: deque[int] = deque()
        self._marks_subs = False
        self._is_unnumbered = False
        self._last_number = 0
        self._headings = Headings(language, typography)
        self._next_text = ""
        self._landmark = Landmark.END
        self._number_in_preamble: int | None = None
        self._operative_given = False

    def place(self, paragraphs: Iterable[RawParagraph]) -> tuple[Placed, ...]:
        """The paragraphs that have text, each in its place."""
        texts = [(paragraph, plain(paragraph, self._language)) for paragraph in paragraphs]
        texts = [(paragraph, text) for paragraph, text in texts if text or any(run.note for run in paragraph.runs)]
        numbers = [_arabic(paragraph, text) for paragraph, text in texts]
        self._is_unnumbered = not any(numbers) and not any(paragraph.part for paragraph, _ in texts)
        self._numbers_to_come = deque(number for number in numbers if number)
        self._marks_subs = any(_is_given_sub(paragraph) for paragraph, _ in texts)
        self._headings = Headings.of(texts, self._language, typography=self._typography)
        next_texts = [*(paragraph.number or text for paragraph, text in texts), ""][1:]
        marks = landmarks(texts, self._patterns)
        following = zip(next_texts, marks, strict=True)
        for (paragraph, text), number, (self._next_text, self._landmark) in zip(texts, numbers, following, strict=True):
            if number:
                self._last_number = self._numbers_to_come.popleft()
            self._operative_given |= paragraph.part is Part.OPERATIVE
            self._add(self._given(paragraph, text) if paragraph.part is not None else self._found(paragraph, text))
        return self._numbered_through() if self._is_unnumbered else tuple(self._placed)

    def _numbered_through(self) -> tuple[Placed, ...]:
        """Operative paragraphs that came without numbers, numbered; a single one has none (37 of 37 in English)."""
        operative = [at for at, placed in enumerate(self._placed) if placed.part is Part.OPERATIVE]
        if len(operative) < 2:
            return tuple(self._placed)
        self._mends.note("added-numbers", count=len(operative))
        for number, at in enumerate(operative, start=1):
            self._placed[at] = replace(self._placed[at], number=f"{number}.")
        return tuple(self._placed)

    def _add(self, placed: Placed) -> None:
        self._placed.append(placed)
        self._operative_seen |= placed.part is Part.OPERATIVE
        self._after_heading = placed.part is Part.HEADING
        self._levels.reach(placed.level, placed.number)

    def _given(self, paragraph: RawParagraph, text: str) -> Placed:
        """A paragraph whose part the file gives: taken at its word, save where its number or its form contradict it."""
        assert paragraph.part is not None
        part, level = paragraph.part, paragraph.level or 0
        if part in (Part.TABLE, Part.CONTINUATION):
            return Placed(paragraph, part, level, paragraph.number)
        if part is Part.HEADING:
            return self._given_heading(paragraph, text)
        found = typed_number(paragraph.number or text)
        if paragraph.number is None and found is not None:
            return self._given_with_typed(paragraph, found)
        if self._is_mistaken_for_text(paragraph, text):
            return self._as_heading(paragraph, text)
        if paragraph.number is not None and found is not None and part is not Part.ANNEX:
            return self._given_with_number(paragraph, part, level, found)
        if part is Part.OPERATIVE and found is None and not self._operative_seen and text.endswith(("，", ",")):
            self._mends.note("as-preambular", shortened(text), paragraph.lines)
            return Placed(paragraph, Part.PREAMBULAR, certainty=WORDED)
        if part is Part.PREAMBULAR and self._operative_seen and self._after_heading and text.endswith(_FINAL):
            self._mends.note("as-operative", shortened(text), paragraph.lines)
            return Placed(paragraph, Part.OPERATIVE, certainty=WORDED)
        return Placed(paragraph, part, level, paragraph.number)

    def _given_with_number(self, paragraph: RawParagraph, part: Part, level: int, found: TypedNumber) -> Placed:
        """A number that the file marks up: where it cannot be the part's, it is right and the part is not."""
        number = paragraph.number
        if part is Part.OPERATIVE and LEVELS[found.scheme] > 0 and found.scheme is not Scheme.TYPED:
            self._mends.note("as-sub", found.text, paragraph.lines)
            return Placed(paragraph, Part.SUB, self._levels.level(found.text, found.scheme), number, NUMBERED)
        if part in (Part.SUB, Part.PREAMBULAR) and self._begins_operative_part(found):
            self._mends.note("as-operative", found.text, paragraph.lines)
            self._number_in_preamble = found.value
            return Placed(paragraph, Part.OPERATIVE, 0, number, NUMBERED)
        if part is Part.SUB and self._is_too_deep(level, found):
            return Placed(paragraph, Part.SUB, self._levels.level(found.text, found.scheme), number, NUMBERED)
        return Placed(paragraph, part, level, number)

    def _is_too_deep(self, level: int, found: TypedNumber) -> bool:
        """True where the file skips a level, or leaves the series that the number goes on with."""
        above = self._placed[-1].level if self._placed else 0
        own = self._levels.level(found.text, found.scheme)
        return own < level and (level > above + 1 or any(self._levels.goes_on(own, n) for n in readings(found.text)))

    def _given_heading(self, paragraph: RawParagraph, text: str) -> Placed:
        """A heading, unless it is a whole paragraph of text that the file marks as one."""
        if not is_closed(text) or len(text) <= LENGTH[self._language] or self._patterns.organ_line.fullmatch(text):
            return Placed(paragraph, Part.HEADING)
        self._mends.note("as-paragraph", shortened(text), paragraph.lines)
        part = Part.PREAMBULAR if text.endswith(("，", ",")) else Part.OPERATIVE
        return Placed(paragraph, part, certainty=WORDED)

    def _given_with_typed(self, paragraph: RawParagraph, found: TypedNumber) -> Placed:
        """A number in the text that the file does not mark up: cut off where nothing contradicts it, else kept."""
        assert paragraph.part is not None
        if paragraph.part is Part.PREAMBULAR and self._begins_operative_part(found):
            self._mends.note("as-operative", found.text, paragraph.lines)
            self._number_in_preamble = found.value
            return self._numbered(paragraph, found)
        if found.scheme is Scheme.ARABIC or paragraph.part in (Part.ANNEX, Part.SUB):
            return replace(self._numbered(paragraph, found), part=paragraph.part)
        if self._marks_subs:
            return self._numbered(paragraph, found)
        self._mends.note("typed-number-kept", found.text, paragraph.lines)
        return Placed(paragraph, paragraph.part, paragraph.level or 0, None, GUESSED)

    def _begins_operative_part(self, found: TypedNumber) -> bool:
        """True for the first paragraphs with Arabic numbers, which a file may still count to the preamble.

        No later paragraph may begin a series of its own: what is numbered in a preamble is then a list.
        """
        expected = 1 if self._number_in_preamble is None else self._number_in_preamble + 1
        return found.value == expected and not self._operative_given and 1 not in self._numbers_to_come

    def _as_heading(self, paragraph: RawParagraph, text: str) -> Placed:
        if paragraph.part is not Part.ANNEX:
            self._mends.note("as-heading", shortened(text), paragraph.lines)
        if paragraph.number is not None:
            paragraph = replace(paragraph, runs=(RawRun(f"{paragraph.number} "), *paragraph.runs))
        return Placed(paragraph, Part.HEADING, certainty=WORDED)

    def _is_mistaken_for_text(self, paragraph: RawParagraph, text: str) -> bool:
        """True for a line that the file marks as text and that is a heading by its form."""
        if paragraph.number is not None:
            short = len(text) <= LENGTH[self._language]
            return is_section_number(paragraph.number) and short and not is_closed(text)
        if paragraph.part is Part.ANNEX:
            return self._headings.has_form(paragraph, text)
        if STARS.fullmatch(text):
            return True
        if self._headings.looks_set_apart(paragraph):
            return not is_closed(text) and len(text) <= LENGTH[self._language]
        return not is_apart_in_part(paragraph) and self._headings.stands_as_title(paragraph, text, self._around)

    @property
    def _around(self) -> Around:
        return Around(self._after_heading, self._next_text)

    def _found(self, paragraph: RawParagraph, text: str) -> Placed:
        if paragraph.number is not None:
            return self._with_number(paragraph, paragraph.number)
        found = typed_number(text)
        if found is not None:
            return self._numbered(paragraph, found)
        if self._patterns.annex.fullmatch(text) and self._placed:
            self._in_annex = True
            return Placed(paragraph, Part.HEADING, certainty=WORDED)
        if self._patterns.organ_line.fullmatch(text):
            self._in_annex = self._operative_seen = False
            return Placed(paragraph, Part.HEADING, certainty=WORDED)
        if self._headings.has_form(paragraph, text):
            apart = self._headings.looks_set_apart(paragraph) or self._patterns.section.fullmatch(text)
            return Placed(paragraph, Part.HEADING, certainty=WORDED if apart else GUESSED)
        if not self._in_annex and self._headings.stands_as_title(paragraph, text, self._around):
            return Placed(paragraph, Part.HEADING, certainty=WORDED if self._after_heading else GUESSED)
        return self._unnumbered(paragraph, text)

    def _numbered(self, paragraph: RawParagraph, found: TypedNumber) -> Placed:
        text = paragraph.text
        raw_number = typed_number(text)
        length = raw_number.length if raw_number else found.length
        self._mends.note("typed-number", found.text, paragraph.lines)
        return self._with_number(replace(paragraph, runs=cut_runs(paragraph.runs, length)), found.text, found.scheme)

    def _with_number(self, paragraph: RawParagraph, number: str, scheme: Scheme | None = None) -> Placed:
        if scheme is None:
            found = typed_number(number)
            scheme = found.scheme if found else Scheme.TYPED
        level = paragraph.level or self._levels.level(number, scheme)
        if self._in_annex:
            return Placed(paragraph, Part.ANNEX, level, number, NUMBERED)
        if scheme is Scheme.ARABIC:
            return Placed(paragraph, Part.OPERATIVE, 0, number, NUMBERED)
        return Placed(paragraph, Part.SUB, level, number, NUMBERED)

    def _opens(self, text: str) -> bool:
        match = match_lead(text, self._language, Part.OPERATIVE)
        return match is not None and match.known

    def _is_number_missing(self, text: str) -> bool:
        """True where the numbers leave out one just here, and the paragraph opens as an operative one does."""
        follows = bool(self._numbers_to_come) and self._numbers_to_come[0] == self._last_number + 2
        return follows and self._placed[-1].part is not Part.HEADING and self._opens(text)

    def _is_single_operative(self, text: str) -> bool:
        """True for words that close, or open a list, where no number of a paragraph comes before the part's end.

        A part with one operative paragraph leaves it without a number (37 of 37 in English).
        """
        if self._landmark is Landmark.NUMBER:
            return False
        if text.endswith(_FINAL):
            return self._landmark is not Landmark.SECTION or self._after_heading or text.endswith(("。", "."))
        match = match_lead(text, self._language, Part.OPERATIVE)
        if match is None or not text.endswith(("：", ":")) or typed_number(self._next_text) is None:
            return False
        use = leads().base_use(match.base, self._language)
        return use.operative > use.preambular

    def _unnumbered(self, paragraph: RawParagraph, text: str) -> Placed:
        if self._in_annex:
            return Placed(paragraph, Part.ANNEX, certainty=WORDED)
        ends_open = text.endswith(("，", ","))
        before = self._placed[-1] if self._placed else None
        if before is not None and before.part is Part.SUB and not self._operative_seen and _goes_on(text):
            return Placed(paragraph, Part.CONTINUATION, before.level, certainty=WORDED)
        if before is None or not self._operative_seen:
            if self._is_single_operative(text):
                return Placed(paragraph, Part.OPERATIVE, certainty=WORDED)
            return Placed(paragraph, Part.PREAMBULAR, certainty=WORDED if ends_open else GUESSED)
        if ends_open and (self._after_heading or before.part is Part.PREAMBULAR):
            return Placed(paragraph, Part.PREAMBULAR, certainty=WORDED)
        if self._after_heading or (self._is_unnumbered and self._opens(text)):
            return Placed(paragraph, Part.OPERATIVE, certainty=GUESSED)
        if self._is_number_missing(text):
            number = f"{self._last_number + 1}."
            self._mends.note("restored-number", number, paragraph.lines)
            return Placed(paragraph, Part.OPERATIVE, 0, number, GUESSED)
        return Placed(paragraph, Part.CONTINUATION, before.level, certainty=GUESSED)


def _goes_on(text: str) -> bool:
    """True where the words go on with the sentence above: 并…… or a small letter."""
    return text.startswith("并") or text[:1].islower()


def _arabic(paragraph: RawParagraph, text: str) -> int | None:
    found = typed_number(paragraph.number or text)
    return found.value if found is not None else None


def _is_given_sub(paragraph: RawParagraph) -> bool:
    """True where the file marks up the number of a sub-paragraph; where it marks none, typed ones are its manner."""
    found = typed_number(paragraph.number) if paragraph.number and paragraph.part is not Part.ANNEX else None
    return found is not None and found.scheme is not Scheme.ARABIC


def place(body: Sequence[RawParagraph], language: Language, mends: Mends, *, typography: bool) -> tuple[Placed, ...]:
    """Each paragraph of the body in its place."""
    return Placing(language, mends, typography=typography).place(body)
