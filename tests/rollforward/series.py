"""A made-up series on coastal libraries for these tests: its register, its texts, and a roll-forward in one call."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from drafter.model.document import Adoption, Masthead, Paragraph, Resolution, Run
from drafter.register.entry import AgendaItem, Entry, Evidence
from drafter.register.lookup import Register
from drafter.rollforward import Cycle, Proposal, drafting_day
from drafter.text.sentence import Language
from tests.builders import res

TITLE: dict[Language, str] = {"zh": "沿海图书馆", "en": "Coastal libraries"}


def entry(number: str, day: str | None, *, zh: str = TITLE["zh"], en: str = TITLE["en"], committee: int = 2) -> Entry:
    """One row of the register, adopted on `day`."""
    return Entry(
        number=number,
        session=int(number.split("/")[0]),
        date=date.fromisoformat(day) if day else None,
        evidence=Evidence.ADOPTED if day else Evidence.NONE,
        title_zh=zh,
        title_en=en,
        committee=committee,
    )


SERIES = (
    entry("75/11", "2020-12-07"),
    entry("76/22", "2021-12-06"),
    entry("77/33", "2022-12-07"),
    entry("78/44", "2023-12-06"),
)
AGENDA = (
    AgendaItem(78, "30(b)", "Libraries", "图书馆", "Culture", "文化", 2, "libraries"),
    AgendaItem(79, "31(c)", "Libraries", "图书馆", "Culture", "文化", 2, "libraries"),
)
REGISTER = Register(SERIES, AGENDA)
EMPTY_REGISTER = Register(())


def adopted(
    *paragraphs: Paragraph,
    number: str = "78/44",
    day: str = "2023-12-06",
    language: Language = "zh",
    title: str | None = None,
    notes: dict[int, str] | None = None,
) -> Resolution:
    """An adopted text of the series; of 78/44 where nothing else is said."""
    masthead = Masthead(
        organ="大会" if language == "zh" else "The General Assembly",
        title=(Run(title or TITLE[language]),),
        symbol=f"A/RES/{number}",
        session=int(number.split("/")[0]),
        agenda_item="30(b)",
        agenda_title="文化：图书馆" if language == "zh" else "Culture: libraries",
        adoption=Adoption(
            number=number,
            adopted_on=date.fromisoformat(day),
            heading="2023年12月6日大会决议",
            basis="[根据第二委员会的报告(A/78/465，第7段)通过]",
        ),
    )
    return res(*paragraphs, masthead=masthead, language=language, notes=notes)


def draft(
    *paragraphs: Paragraph, session: int = 78, symbol: str | None = None, language: Language = "zh"
) -> Resolution:
    """A draft of the series that was not adopted yet."""
    masthead = Masthead(organ="大会", title=(Run(TITLE[language]),), symbol=symbol, session=session)
    return res(*paragraphs, masthead=masthead, language=language)


def cycle(
    target: int = 79,
    *,
    register: Register = REGISTER,
    earlier: Resolution | None = None,
    today: date | None = None,
) -> Cycle:
    """A roll-forward to `target`, on the usual day of drafting."""
    return Cycle(target, register, today or drafting_day(target), earlier)


def changed(document: Resolution, proposals: Iterable[Proposal]) -> list[str]:
    """The paragraphs' texts with the proposals for them carried out as they stand."""
    texts = {paragraph.id: paragraph.text for paragraph in document.paragraphs}
    for proposal in sorted(proposals, key=lambda p: p.span.start if p.span else 0, reverse=True):
        paragraph_id, span = proposal.place.paragraph_id, proposal.span
        if paragraph_id is None or span is None:
            continue
        text = texts[paragraph_id]
        assert span.of(text) == proposal.before
        texts[paragraph_id] = text[: span.start] + proposal.after + text[span.end :]
    return list(texts.values())
