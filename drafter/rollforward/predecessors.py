"""The texts of the series before the base, by which its recalled lists are known in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.model.document import Resolution
from drafter.register.adopted import adopted_number
from drafter.rollforward.base import base_series, base_session
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.series_in_text import head_of_list
from drafter.text.citations import Citation, find_citations
from drafter.text.sentence import Sentence
from drafter.text.symbols import ResolutionNumber, parse_number


@dataclass(frozen=True, slots=True)
class Predecessors:
    """The numbers, without letters, of the text right before the base, and of those before it."""

    latest: ResolutionNumber
    older: frozenset[ResolutionNumber]
    is_sure: bool
    """True where the user or the register names the predecessor, False where only the base's own lists tell."""
    source: Sentence
    is_plain: bool = True
    """False where the base's lists tell it by their form alone, so that nothing is changed by it unasked."""


def whole(number: ResolutionNumber) -> ResolutionNumber:
    """What stands for all parts of a resolution: 75/250 for 75/250 B and for 75/250 A-B."""
    return replace(number, letters="")


def is_of(citation: Citation, latest: ResolutionNumber) -> bool:
    """True where the citation is of this resolution of the General Assembly, or of a part of it."""
    number = citation.resolution
    return citation.organ == "GA" and number is not None and whole(number) == latest


def predecessors(document: Resolution, cycle: Cycle) -> Predecessors | None:
    """What came before the base: what the user gave, else by title in the register, else by the base's lists."""
    known = _in_register(document, cycle)
    given = adopted_number(cycle.earlier) if cycle.earlier else None
    if given is not None and _is_before(given, document) and (not known or _is_cited(whole(given), document)):
        return _found(whole(given), known, _held(given) if cycle.earlier_is_held else _given(given))
    if known and _is_cited(known[-1], document):
        return _found(known[-1], known, _by_title(known[-1]))
    shown = head_of_list(document, cycle.register)
    if shown is None:
        return _found(known[-1], known, _by_title(known[-1])) if known else None
    source = _by_list(shown.number) if shown.is_plain else _guessed(shown.number)
    return Predecessors(whole(shown.number), frozenset(known), False, source, shown.is_plain)


def _found(latest: ResolutionNumber, known: Sequence[ResolutionNumber], source: Sentence) -> Predecessors:
    return Predecessors(latest, frozenset(known) - {latest}, is_sure=True, source=source)


def _in_register(document: Resolution, cycle: Cycle) -> list[ResolutionNumber]:
    """Each text of the series before the base, oldest first."""
    series = base_series(document, cycle.register)
    numbers = {whole(number) for member in series if (number := parse_number(member.number)) is not None}
    return sorted(number for number in numbers if _is_before(number, document))


def _is_before(number: ResolutionNumber, document: Resolution) -> bool:
    """True where `number` was adopted before the base, by session and running number."""
    if number.regular_session is None:
        return False
    own = adopted_number(document)
    if own is not None:
        return (number.session, number.number) < (own.session, own.number)
    session = base_session(document)
    return session is not None and number.session < session


def earlier_remarks(document: Resolution, cycle: Cycle) -> Iterator[Sentence]:
    """What is wrong with the text that the user gave as the one before the base."""
    if cycle.earlier is None or cycle.earlier_is_held:
        return
    given = adopted_number(cycle.earlier)
    if given is None:
        yield Sentence(
            zh="给的前一份不是通过后的决议，没有采用。",
            en="The earlier text that was given is no adopted one and was not used.",
        )
    elif not _is_before(given, document):
        yield Sentence(
            zh=f"给的前一份第{given}号决议不早于基稿，没有采用。",
            en=f"The earlier text that was given, {given}, is not older than the base and was not used.",
        )
    elif not _is_cited(whole(given), document):
        yield Sentence(
            zh=f"基稿没有引用给的前一份（第{given}号决议），请核对是否同一系列。",
            en=f"The base does not cite the earlier text that was given, {given}. Check that it is of the same series.",
        )


def _is_cited(latest: ResolutionNumber, document: Resolution) -> bool:
    """True where a paragraph cites the resolution; a look at the characters spares most paragraphs the parsing."""
    return any(
        is_of(citation, latest)
        for paragraph in document.paragraphs
        if str(latest) in paragraph.text
        for citation in find_citations(paragraph.text, document.language)
    )


def _given(number: ResolutionNumber) -> Sentence:
    return Sentence(
        zh=f"前一份是您给的第{number}号决议。", en=f"The text before the base is the {number} that you gave."
    )


def _held(number: ResolutionNumber) -> Sentence:
    return Sentence(
        zh=f"前一份是决议库中的第{number}号决议。", en=f"The text before the base is the library's {number}."
    )


def _by_title(number: ResolutionNumber) -> Sentence:
    return Sentence(
        zh=f"按标题查到，前一份是第{number}号决议。",
        en=f"By its title, the text before the base is resolution {number}.",
    )


def _by_list(number: ResolutionNumber) -> Sentence:
    return Sentence(
        zh=f"登记册里没有同一标题的前一份；按清单的写法，前一份是第{number}号决议。",
        en=f"The register has no earlier text of this title; by the form of the list it is resolution {number}.",
    )


def _guessed(number: ResolutionNumber) -> Sentence:
    return Sentence(
        zh=f"登记册里没有同一标题的前一份；第{number}号决议是不是前一份，只能从写法上猜，请核对。",
        en=f"The register has no earlier text of this title; that resolution {number} is the one before the base is "
        "a guess from where it is cited. Check it.",
    )
