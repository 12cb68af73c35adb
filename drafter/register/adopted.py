"""The number under which the General Assembly adopted a text: one rule for whoever files, cites or continues it."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model.document import Resolution
from drafter.register.numbers import any_number_in
from drafter.text.sentence import Sentence
from drafter.text.symbols import Organ, ResolutionNumber, parse_symbol

COUNCILS: Mapping[Organ, Sentence] = {
    "HRC": Sentence(zh="人权理事会", en="the Human Rights Council"),
    "ECOSOC": Sentence(zh="经济及社会理事会", en="the Economic and Social Council"),
    "SC": Sentence(zh="安全理事会", en="the Security Council"),
}


def council_of(document: Resolution) -> Sentence | None:
    """The council that adopted the text, by its opening line, else by its symbol; None for the General Assembly's."""
    organ, symbol = document.masthead.organ, parse_symbol(document.masthead.symbol or "")
    for name in COUNCILS.values():
        if organ and organ.casefold() in (name.zh, name.en.casefold(), name.en.removeprefix("the ").casefold()):
            return name
    return COUNCILS.get(symbol.organ) if symbol and not organ else None


def adopted_number(document: Resolution) -> ResolutionNumber | None:
    """78/167 of an adopted text, from its number or its symbol; None for a draft, and for a text of a council.

    A council's numbers have the same form: 53/12 of the Human Rights Council is no resolution of session 53.
    """
    if council_of(document) is not None:
        return None
    adoption, symbol = document.masthead.adoption, parse_symbol(document.masthead.symbol or "")
    if adoption is not None and adoption.number:
        return any_number_in(adoption.number)
    return symbol.resolution if symbol and symbol.organ == "GA" else None
