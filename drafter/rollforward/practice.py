"""In which way a recalled list grows, and what says so: the text before the base, or the form of the list itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from drafter.model.document import Resolution
from drafter.register.adopted import adopted_number
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.growth import Way, cited_of, is_general_assembly
from drafter.rollforward.item_runs import ItemRun, run_of
from drafter.rollforward.predecessors import Predecessors, is_of, whole
from drafter.text.citations import Citation, find_citations
from drafter.text.recalled import RecalledList, find_recalled_lists
from drafter.text.sentence import Sentence
from drafter.text.symbols import ResolutionNumber


@dataclass(frozen=True, slots=True)
class Practice:
    """How a list goes on. `keep` items at its head stay where the oldest of the others goes."""

    way: Way
    why: Sentence
    is_sure: bool
    keep: int = 0
    run: ItemRun | None = None
    """The items that the list is the last of, where each has words of its own."""


def practice_of(recalled: RecalledList, before: Predecessors, cycle: Cycle) -> Practice:
    """The way of this list: as it grew from the earlier text to the base where that one is known, else by its form."""
    own = [citation for citation in recalled.citations if is_general_assembly(citation)]
    run = run_of(recalled)
    if run is not None:
        return _of_run(run, before, cycle)
    if len(cited_of(recalled, before.latest)) == len(own):
        # Where the paragraph cites older ones of the series too, each with its subject, it may as well be a list.
        is_alone = not any(str(number) in recalled.source for number in before.older)
        return Practice(Way.REPLACE, _ALONE, is_sure=is_alone and len(own) == len(recalled.citations))
    if shares_its_day(recalled, before.latest):
        return Practice(Way.APPEND, _listed(recalled), is_sure=False)
    shown = _shown_by(cycle.earlier, recalled, before) if _is_of_series(cycle.earlier, before) else None
    return shown or _by_form(recalled, before)


_ALONE = Sentence(
    zh="这里只引前一份，新稿只引最近一份。",
    en="The text before the base stands alone here, so the base takes its place.",
)
_LISTED = Sentence(
    zh="清单逐份列出，接在后面。", en="The list names one text after the other, so the base is added at its end."
)
_LISTED_NEWEST_FIRST = Sentence(
    zh="清单由近到远列出，放在最前。", en="The list names the newest text first, so the base is put before it."
)


def _listed(recalled: RecalledList) -> Sentence:
    return _LISTED_NEWEST_FIRST if recalled.is_newest_first else _LISTED


def _by_form(recalled: RecalledList, before: Predecessors) -> Practice:
    has_older = any(number in before.older for number in _numbers(recalled.citations))
    return Practice(Way.APPEND, _listed(recalled), is_sure=has_older or len(recalled.citations) > 2)


def shares_its_day(recalled: RecalledList, latest: ResolutionNumber) -> bool:
    """True where `latest` shares its date with another resolution, which a replacement would take from it."""
    return any(
        any(is_of(c, latest) for c in item.citations) and not all(is_of(c, latest) for c in item.citations)
        for item in recalled.items
    )


def _is_of_series(earlier: Resolution | None, before: Predecessors) -> TypeGuard[Resolution]:
    """True for a text that stands before the base in its series; a draft counts, since its lists are the same."""
    number = adopted_number(earlier) if earlier else None
    return earlier is not None and (number is None or whole(number) in before.older | {before.latest})


def _shown_by(earlier: Resolution, recalled: RecalledList, before: Predecessors) -> Practice | None:
    """What happened to the list between the earlier text and the base; None where the earlier text has no such list."""
    now = [number for number in _numbers(recalled.citations) if number != before.latest]
    return _shown(_same_list(earlier, now), now, before, is_newest_first=recalled.is_newest_first)


def _of_run(run: ItemRun, before: Predecessors, cycle: Cycle) -> Practice:
    """The way of items that each have their own words: as from the earlier text to the base, else one item more."""
    now = [number for number in _numbers(run.citations) if number != before.latest]
    shown = None
    if _is_of_series(cycle.earlier, before):
        cited = _same_paragraph(cycle.earlier, now)
        then = [number for number in cited if number in before.older or number in now]
        shown = _shown(then, now, before, is_newest_first=False)
    if shown is not None:
        return replace(shown, run=run)
    if any(number in before.older for number in now):
        return Practice(Way.APPEND, _LISTED, is_sure=False, run=run)
    is_alone = not any(str(number) in run.lists[-1].source for number in before.older)
    return Practice(Way.REPLACE, _ALONE, is_sure=is_alone, run=run)


def _shown(
    then: Sequence[ResolutionNumber], now: Sequence[ResolutionNumber], before: Predecessors, *, is_newest_first: bool
) -> Practice | None:
    """What the step from the earlier numbers to those that the base has beside the latest one shows."""
    if not then:
        return None
    gone = [i for i, number in enumerate(then) if number not in now]
    if not gone:
        return Practice(Way.APPEND, _appended(then), is_sure=True)
    if gone == [len(then) - 1] and not is_newest_first:
        return Practice(Way.REPLACE, _replaced(then[-1], before.latest), is_sure=True)
    if len(gone) == 1:
        return Practice(Way.SLIDE, _slid(then[gone[0]], before.latest), is_sure=True, keep=gone[0])
    return None


def _numbers(citations: Sequence[Citation]) -> list[ResolutionNumber]:
    """The resolutions cited, each once, however many of its parts are."""
    return list(dict.fromkeys(whole(c.resolution) for c in citations if c.resolution is not None))


def _same_paragraph(earlier: Resolution, now: Sequence[ResolutionNumber]) -> list[ResolutionNumber]:
    """The numbers in the paragraph of the earlier text that shares most with `now`, at least one."""
    cited = [_numbers(find_citations(each.text, earlier.language)) for each in earlier.paragraphs]
    best = max(cited, key=lambda numbers: len(set(numbers) & set(now)), default=[])
    return best if set(best) & set(now) else []


def _same_list(earlier: Resolution, now: Sequence[ResolutionNumber]) -> list[ResolutionNumber]:
    """The numbers of the list in the earlier text that shares most with `now`, at least one."""
    best: list[ResolutionNumber] = []
    shared = 0
    for paragraph in earlier.paragraphs:
        if not any(str(number) in paragraph.text for number in now):
            continue
        for candidate in find_recalled_lists(paragraph.text, earlier.language):
            numbers = _numbers(candidate.citations)
            common = len(set(numbers) & set(now))
            if common > shared:
                best, shared = numbers, common
    return best


def _appended(then: Sequence[ResolutionNumber]) -> Sentence:
    return Sentence(
        zh=f"基稿在前一份的清单（至第{then[-1]}号）后面添了一项，照此办理。",
        en=f"The base added one item to the earlier list, which ended with {then[-1]}; so does the draft.",
    )


def _replaced(old: ResolutionNumber, new: ResolutionNumber) -> Sentence:
    return Sentence(
        zh=f"基稿以第{new}号换下了第{old}号，照此办理。",
        en=f"The base put {new} in the place of {old}; so does the draft.",
    )


def _slid(dropped: ResolutionNumber, new: ResolutionNumber) -> Sentence:
    return Sentence(
        zh=f"基稿去掉了最早的第{dropped}号，添上了第{new}号，照此办理。",
        en=f"The base dropped {dropped}, the oldest, and added {new}; so does the draft.",
    )
