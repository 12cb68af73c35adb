"""Remarks on what is used as base: a draft, where the Secretariat wants the adopted text."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.document import Resolution
from drafter.rollforward.base import base_entry, base_symbol, is_draft
from drafter.rollforward.cycle import Cycle
from drafter.text.sentence import Sentence


def remarks(document: Resolution, cycle: Cycle) -> Iterator[Sentence]:
    """One sentence where the base is a draft, with the resolution that it became where that is known.

    Guidelines for the submission of proposals: a draft on an earlier resolution starts from the official A/RES text.
    """
    if not is_draft(document):
        return
    entry = base_entry(document, cycle.register)
    name = _name(document)
    if entry is None:
        yield Sentence(
            zh=f"{name.zh}。秘书处要求以通过后的决议为基稿，在上面追踪修订；请找到通过的文本。",
            en=f"{name.en}. The Secretariat wants the adopted text as base, with changes tracked; find that text.",
        )
        return
    yield Sentence(
        zh=f"{name.zh}，通过后是{entry.symbol}。秘书处要求以{entry.symbol}为基稿，在上面追踪修订。",
        en=f"{name.en} that became {entry.symbol}. The Secretariat wants that text as base, with changes tracked.",
    )


def _name(document: Resolution) -> Sentence:
    symbol = document.masthead.symbol
    if symbol and base_symbol(document) is not None:
        return Sentence(zh=f"{symbol}是决议草案", en=f"{symbol} is a draft")
    if document.masthead.adoption is None and not symbol:
        return Sentence(zh="基稿没有决议号，按草案处理", en="The base has no number, so it counts as a draft")
    return Sentence(zh="基稿是决议草案", en="The base is a draft")
