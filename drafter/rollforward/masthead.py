"""The masthead of the next draft: session, symbol, committee, agenda item, sponsors; adopted-only lines go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.language.profile import profile
from drafter.language.sessions import session_line
from drafter.model.blanks import BLANK_TEXT
from drafter.model.document import Resolution
from drafter.model.place import Place
from drafter.register.entry import AgendaItem
from drafter.register.lookup import Register
from drafter.rollforward.base import base_entry, base_session, base_symbol
from drafter.rollforward.blanks import blanks_in
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.fields import ADOPTION, SESSION, field_text
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.rollforward.sponsors import lines_for
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

SYMBOL_BLANK = "__"
"""Stands for the number that the Secretariat gives to a draft: A/C.2/79/L.__"""

SPONSORS_RULE = "masthead-sponsors"
AGENDA_RULE = "masthead-agenda-item"
_PLENARY = 0


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """What changes in the masthead, field by field in their printed order."""
    yield from _symbol(document, cycle)
    yield from _session(document, cycle)
    yield from _committee(document, cycle)
    yield from _agenda(document, cycle)
    yield from _sponsors(document)
    yield from _adoption(document)


def _change(document: Resolution, field: str, after: str, why: Sentence, certainty: Certainty) -> Iterator[Proposal]:
    """One proposal for a field, none where it says so already."""
    before = field_text(document, field)
    if before == after:
        return
    blanks = blanks_in(after)
    if field == "symbol" and after.endswith(SYMBOL_BLANK):
        blanks = (Span(len(after) - len(SYMBOL_BLANK), len(after)),)
    yield Proposal(
        f"masthead-{field.replace('_', '-')}", Place(field=field), None, before, after, why, certainty, blanks
    )


def _symbol(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    committee = main_committee(document, cycle.register)
    root = f"A/C.{committee}" if committee else "A"
    why = Sentence(
        zh="文号由秘书处编，先留空。",
        en="The Secretariat gives the symbol; it stays blank until then.",
    )
    yield from _change(document, "symbol", f"{root}/{cycle.target_session}/L.{SYMBOL_BLANK}", why, Certainty.SURE)


def _session(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    why = Sentence(zh="新稿提交这一届会议。", en="The draft is for this session.")
    after = session_line(cycle.target_session, document.language)
    yield from _change(document, SESSION, after, why, Certainty.SURE)


def _committee(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    number = main_committee(document, cycle.register)
    if document.masthead.committee or not number:
        return
    why = Sentence(zh="基稿是根据这个委员会的报告通过的。", en="The base was adopted on the report of this committee.")
    yield from _change(document, "committee", profile(document.language).committee(number), why, Certainty.SURE)


def main_committee(document: Resolution, register: Register) -> int | None:
    """1 to 6, or 0 where the plenary took the base up without one; None where nothing says it."""
    symbol = base_symbol(document)
    if symbol is not None and symbol.is_limited:
        return symbol.committee or _PLENARY
    adoption = document.masthead.adoption
    for text in (document.masthead.committee, adoption.basis if adoption else None):
        number = profile(document.language).committee_in(text or "")
        if number is not None:
            return number
    entry = base_entry(document, register)
    return entry.committee if entry else None


def _agenda(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    item, title = document.masthead.agenda_item, document.masthead.agenda_title
    if not item and not title:
        return
    found = _target_item(document, cycle)
    if found is None:
        yield from _unknown_item(document, cycle)
        return
    why = Sentence(
        zh=f"第{found.session}届会议议程里这个项目的编号和标题；请按议程文件核对。",
        en=f"Number and title of this item on the agenda of session {found.session}; check them against the agenda.",
    )
    yield from _change(document, "agenda_item", found.number, why, Certainty.LIKELY)
    if title and found.name(document.language):
        yield from _change(document, "agenda_title", found.name(document.language), why, Certainty.LIKELY)


def _target_item(document: Resolution, cycle: Cycle) -> AgendaItem | None:
    """The base's item on the agenda of the target session, by its title."""
    title = document.masthead.agenda_title
    session, number = base_session(document), document.masthead.agenda_item
    if not title and session is not None and number:
        known = cycle.register.item(session, number)
        title = known.name(document.language) if known else None
    return cycle.register.find_item(cycle.target_session, title, document.language) if title else None


def _near_item(document: Resolution, cycle: Cycle) -> AgendaItem | None:
    """An item of the target session that may be the base's, so that the user must say: under the title of the sub-item
    alone or of the item alone (64(a) of session 77 is the whole of item 67 at the next), or under the name that the
    base's own number has in the other language."""
    title, language, register = document.masthead.agenda_title or "", document.language, cycle.register
    session, number = base_session(document), document.masthead.agenda_item
    known = register.item(session, number) if session is not None and number else None
    item, colon, sub_item = title.partition("：" if language == "zh" else ": ")
    names: list[tuple[str, Language]] = [(sub_item, language), (item if colon else "", language)]
    other: Language = "en" if language == "zh" else "zh"
    if known is not None:
        names += [(known.name(other), other), (known.title(other), other)]
    found = (register.find_item(cycle.target_session, name, lang) for name, lang in names if name)
    return next((each for each in found if each is not None and not _has_parts(each, register)), None)


def _has_parts(item: AgendaItem, register: Register) -> bool:
    """True for an item that is taken up by its sub-items."""
    return any(other.number.startswith(f"{item.number}(") for other in register.agenda(item.session))


def _perhaps(document: Resolution, near: AgendaItem) -> Iterator[Proposal]:
    """The blank for the number, with the item that it may be as the other choice."""
    name = near.name(document.language)
    zh, en = f"“{near.title('zh')}”" if near.title("zh") else "", f" ({near.title('en')})" if near.title("en") else ""
    why = Sentence(
        zh=f"第{near.session}届会议议程里没有同名的项目，可能是项目{near.number}{zh}；请按议程文件定。",
        en=f"The agenda of session {near.session} has no item of this name; it may be item {near.number}{en}. Decide "
        "by the agenda.",
    )
    for proposal in _change(document, "agenda_item", BLANK_TEXT, why, Certainty.ASK):
        yield replace(proposal, options=(near.number,))
    if name and document.masthead.agenda_title:
        yield from _change(document, "agenda_title", name, why, Certainty.ASK)


def _unknown_item(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    near = _near_item(document, cycle)
    if near is not None:
        yield from _perhaps(document, near)
        return
    why = Sentence(
        zh=f"第{cycle.target_session}届会议议程里没有查到这个项目，编号每届会变，请填。",
        en=f"This item is not on the agenda of session {cycle.target_session} as known here; fill in its number.",
    )
    yield from _change(document, "agenda_item", BLANK_TEXT, why, Certainty.ASK)


def _sponsors(document: Resolution) -> Iterator[Proposal]:
    lines = lines_for(document)
    yield Proposal(
        rule=SPONSORS_RULE,
        place=Place(field="sponsors"),
        span=None,
        before=field_text(document, "sponsors"),
        after=lines[0],
        why=Sentence(
            zh="提案国每年不同，请填。77国集团的主席国每年1月更换。",
            en="Sponsors change from year to year; fill them in. The Group of 77 changes its Chair every January.",
        ),
        certainty=Certainty.ASK,
        blanks=blanks_in(lines[0]),
        options=lines[1:],
    )


def _adoption(document: Resolution) -> Iterator[Proposal]:
    if document.masthead.adoption is None:
        return
    why = Sentence(
        zh="这些只有通过后的决议才有，草案不写。", en="Only an adopted text carries these lines; a draft does not."
    )
    yield Proposal("adopted-only", Place(field=ADOPTION), None, field_text(document, ADOPTION), "", why, Certainty.SURE)
