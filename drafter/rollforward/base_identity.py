"""Whether the base is what it says it is: its number, its day and its title beside what the register knows."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.document import Resolution
from drafter.register.adopted import adopted_number
from drafter.register.own import news_of
from drafter.register.titles import title_key
from drafter.rollforward.cycle import Cycle
from drafter.text.organs import is_outside_session
from drafter.text.sentence import Sentence


def remarks(document: Resolution, cycle: Cycle) -> Iterator[Sentence]:
    """One sentence for each contradiction, which would otherwise be copied into every later text."""
    news = news_of(document, cycle.register)
    if news is not None and news.contradiction is not None:
        yield news.contradiction
    number = adopted_number(document)
    if number is None:
        return
    day = document.masthead.adopted_on
    session = number.regular_session
    if day is not None and session is not None and is_outside_session(session, day):
        yield Sentence(
            zh=f"基稿的通过日期不在第{session}届会议期间，与决议号{number}不符，请先核对。",
            en=f"The day of the base's adoption is not in session {session} of its number {number}. Check it first.",
        )
    entry = cycle.register.get(number)
    known, own = (entry.title(document.language) if entry else ""), document.masthead.title_text
    if known and own and title_key(known) != title_key(own):
        yield Sentence(
            zh=f"登记册里第{number}号决议的标题是“{known}”，与基稿不同，请核对决议号。",
            en=f"In the register {number} has the title “{known}”, which is not the base's. Check the number.",
        )
