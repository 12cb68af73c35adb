"""The lines above and below the text of a resolution as they are printed: session, committee, item, sponsors, title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafter.language.profile import EN, ZH, profile
from drafter.language.sessions import session_line
from drafter.model.blanks import with_blanks
from drafter.model.document import Adoption, Mark, Masthead, Run, Runs
from drafter.text.expressions import expression
from drafter.text.sentence import Language

_LEAD = frozenset({Mark.LEAD})
_BLANK_SYMBOL = expression(r"[A-Z]+/[\w./]*?L\.(?:_+|…|\[…\])")

ORGANISATION: Mapping[Language, str] = {"zh": "联合国", "en": "United Nations"}
ORGAN_HEADS: Mapping[Language, str] = {"zh": "大会", "en": "General Assembly"}
ORIGINAL: Mapping[Language, str] = {"zh": "Original: Chinese", "en": "Original: English"}
DISTRIBUTION_BLANK = "[date]"
"""What the Secretariat fills in; distribution and date are in English in every language version."""
_GENERAL, _LIMITED = "Distr.: General", "Distr.: Limited"


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the right of the first page's head, from the top; "" for what is not there."""

    symbol: str = ""
    distribution: str = ""
    date: str = ""
    original: str = ""

    @property
    def below_symbol(self) -> tuple[str, str, str]:
        """The three lines below the symbol."""
        return self.distribution, self.date, self.original


@dataclass(frozen=True, slots=True)
class Line:
    """One line: which field of `Masthead` or `Adoption` it prints, its style, what is typed before its words."""

    field: str
    style: str
    runs: Runs
    opening: str = ""
    is_closing: bool = False


def opening_lines(masthead: Masthead, language: Language) -> Iterator[Line]:
    """The lines between the first page's header and the first paragraph, in the UN's order; empty ones left out."""
    yield from _one("session", "Session", session_line(masthead.session, language))
    if not is_named_in_basis(masthead):
        yield from _one("committee", "Session", masthead.committee)
    yield from _one("agenda_item", "AgendaItemNormal", profile(language).agenda_line(masthead.agenda_item))
    yield from _one("agenda_title", "AgendaTitleH2", masthead.agenda_title)
    adoption = masthead.adoption or Adoption()
    yield from _one("heading", "TitleHCH", adoption.heading, "\t\t")
    yield from _one("basis", "H4", adoption.basis, "\t\t")
    if masthead.sponsors:
        yield Line("sponsors", "TitleH2", masthead.sponsors, "\t\t")
    if masthead.title:
        yield Line("title", "TitleH1", masthead.title, f"\t{adoption.number}.\t" if adoption.number else "\t\t")
    if masthead.organ:
        yield Line("organ", "SingleTxt", organ_runs(masthead.organ, language), "\t")


def is_named_in_basis(masthead: Masthead) -> bool:
    """An adopted text names its committee in [根据第二委员会的报告…通过] and nowhere else."""
    adoption = masthead.adoption
    return bool(adoption and adoption.basis and masthead.committee and masthead.committee in adoption.basis)


def closing_line(masthead: Masthead, language: Language) -> Line | None:
    """The meeting and below it the day of an adopted text, one paragraph as in the UN's own files; None for a draft."""
    adoption = masthead.adoption
    said = [text for text in (adoption.meeting, adoption.closing_date) if text] if adoption else []
    if not said:
        return None
    marks = frozenset({Mark.ITALIC}) if language == "en" else frozenset[Mark]()
    return Line("meeting", "SingleTxt", (Run("\n".join(said), marks),), is_closing=True)


def _one(field: str, style: str, text: str | None, opening: str = "") -> Iterator[Line]:
    if text:
        yield Line(field, style, with_blanks(text), opening)


def organ_runs(organ: str, language: Language) -> Runs:
    """The organ as an opening phrase, and the comma after it outside (1,616 of 1,878 Chinese texts)."""
    return (Run(organ, _LEAD), Run("，" if language == "zh" else ","))


def symbol_line(masthead: Masthead) -> tuple[str, bool]:
    """What stands for the symbol, and whether it is a blank that the Secretariat fills in: A/C.2/79/L.__."""
    if masthead.symbol:
        return masthead.symbol, is_blank_symbol(masthead.symbol)
    session = str(masthead.session) if masthead.session is not None else "__"
    committee = committee_number(masthead.committee or "")
    return f"A/C.{committee}/{session}/L.__" if committee else f"A/{session}/L.__", True


def head_of(masthead: Masthead, language: Language) -> Head:
    """What the head of a document says: a resolution goes to all, a draft to delegations; its day is not known yet."""
    symbol, _ = symbol_line(masthead)
    if masthead.adoption is not None:
        return Head(symbol, _GENERAL)
    return Head(symbol, _LIMITED, DISTRIBUTION_BLANK, ORIGINAL[language])


def is_another(old: Masthead, new: Masthead) -> bool:
    """Whether a draft over a base is a document of its own, and not the base with words changed."""
    return symbol_line(old) != symbol_line(new) or (old.adoption is None) != (new.adoption is None)


def shared_start(old: str, new: str) -> int:
    """How many characters of two symbols, or lines of a head, stay: A/ of A/RES/77/165, Distr.: of Distr.: General."""
    same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    return max(old.rfind("/", 0, same), old.rfind(" ", 0, same)) + 1


def is_blank_symbol(text: str) -> bool:
    """Whether the Secretariat still has to give the number in a symbol: A/C.2/79/L.__."""
    return _BLANK_SYMBOL.fullmatch(text) is not None


def committee_number(name: str) -> int | None:
    """1 to 6 for a name of a Main Committee in either language; None for others."""
    return ZH.committee_in(name) or EN.committee_in(name)
