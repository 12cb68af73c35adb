"""Random resolutions, their words our own, for setting and reading back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from drafter.text.sentence import Language
from tests.formats.pdf.setter import Manner, Setter

_SENTENCE = (
    "the keepers of lighthouses on all coasts in their long and well-lit nights with due regard for lamps and oil "
    "and for the ships that pass by them in fog and in calm weather far-reaching plans for the repair of towers "
    "adopted at the second conference and of the means of implementation for the years 2030 to 2035"
)
_WORDS = _SENTENCE.split()
_HAN = (
    "灯塔看守人在漫长的夜里照管灯火，为往来船只指路，并考虑到各国海岸的需要、塔楼的修缮、油料的供应和雾天的航行，"
    "铭记第二次灯塔会议通过的《行动计划》及其执行手段，为2030年至2035年作出安排，"
)
_LEADS = {
    "en": ("Recalling", "Reaffirming", "Noting", "Welcoming"),
    "zh": ("回顾", "重申", "注意到", "欢迎"),
}
_VERBS = {"en": ("Requests", "Decides", "Encourages", "Calls upon"), "zh": ("请", "决定", "鼓励", "促请")}
_HEAD = {
    "en": ("Eighty-first session", "Second Committee", "Agenda item 23 (b)", "Keepers of lighthouses"),
    "zh": ("第八十一届会议", "第二委员会", "议程项目23(b)", "灯塔看守人"),
}
_SPONSOR = {"en": "Iraq: draft resolution", "zh": "伊拉克：决议草案"}
_ORGAN = {"en": "<i>The General Assembly</i>,", "zh": "<k>大会</k>，"}
_STOPS = {",": "，", ";": "；", ".": "。", ":": "："}


@dataclass(frozen=True)
class Told:
    """A paragraph as a reader should tell it; `text` has no marks of notes and no blanks, `marked` is what is set."""

    part: str
    number: str | None
    text: str
    notes: tuple[str, ...]
    marked: str


@dataclass(frozen=True)
class Draft:
    """A whole text: its paragraphs and the texts of its notes by mark."""

    language: Language
    paragraphs: tuple[Told, ...]
    notes: dict[str, str]

    def set(self, manner: Manner) -> bytes:
        """The PDF file of it."""
        setter = Setter(manner, self.notes)
        session, committee, item, title = _HEAD[self.language]
        setter.masthead(
            (60, session, "bold", 10),
            (60, committee, "bold", 12),
            (60, item, "roman", 10),
            (60, title, "bold", 10),
            (60, "", "roman", 0),
            (123.4, _SPONSOR[self.language], "bold", 10),
            (60, "", "roman", 0),
            (123.4, title, "bold", 12),
        )
        setter.paragraph(_ORGAN[self.language])
        for told in self.paragraphs:
            setter.paragraph(told.marked, number=told.number or "")
        return setter.data()


def random_draft(seed: int, language: Language) -> Draft:
    """A resolution of some pages, with notes cited in order and some of them again."""
    made = _Making(Random(seed), language)
    told = [made.paragraph("preambular", None, _LEADS[language], ",") for _ in range(made.random.randint(2, 9))]
    count = made.random.randint(2, 12)
    for index in range(1, count + 1):
        subs = made.random.choice((0, 0, 0, 2, 3)) if index < count else 0
        told.append(
            made.paragraph("operative", f"{index}.", _VERBS[language], ":" if subs else "." if index == count else ";")
        )
        told += [made.paragraph("sub", f"({letter})", (), ";") for letter in "abc"[:subs]]
    return Draft(language, tuple(told), made.notes)


@dataclass
class _Making:
    """Makes paragraphs and counts notes."""

    random: Random
    language: Language
    notes: dict[str, str] = field(default_factory=dict)

    def paragraph(self, part: str, number: str | None, leads: Sequence[str], stop: str) -> Told:
        """One paragraph that ends with this stop, in the language's form."""
        end = stop if self.language == "en" else _STOPS[stop]
        lead = self.random.choice(leads) if leads else ""
        words = self._words(self.random.randint(12, 90))
        cites: list[str] = []
        marked = ""
        for at, word in enumerate(words):
            marked += word
            if 2 < at < len(words) - 2 and self.random.random() < 0.03:
                cites.append(self._mark())
                blank = " " if word.endswith(" ") else ""
                marked = f"{marked.rstrip()}<n>{cites[-1]}</n>{blank}"
        tag, blank = ("i", " ") if self.language == "en" else ("k", "")
        opening = f"<{tag}>{lead}</{tag}>{blank}" if lead else ""
        return Told(part, number, _bare(f"{lead}{''.join(words)}{end}"), tuple(cites), f"{opening}{marked}{end}")

    def _words(self, count: int) -> list[str]:
        start = self.random.randrange(40)
        if self.language == "en":
            return [f"{_WORDS[(start + at) % len(_WORDS)]} " for at in range(count)] + ["lamps"]
        text = "".join(_HAN[(start + at) % len(_HAN)] for at in range(3 * count)).strip("，、》")
        return [*(text[at : at + 5] for at in range(0, len(text), 5)), "灯火"]

    def _mark(self) -> str:
        if self.notes and self.random.random() < 0.2:
            return self.random.choice(sorted(self.notes))
        mark = str(len(self.notes) + 1)
        is_english = self.language == "en"
        body = f"See resolution 70/{mark}" if is_english else f"见第70/{mark}号决议"
        more = (
            (" with " + " ".join(_WORDS) if is_english else "，" + _HAN.rstrip("，"))
            if self.random.random() < 0.3
            else ""
        )
        self.notes[mark] = f"{body}{more}{'.' if is_english else '。'}"
        return mark


def _bare(text: str) -> str:
    return "".join(text.split())
