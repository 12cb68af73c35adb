"""Items that each carry a noun, a title or a section of their own: 第73/275号决议第二节和第74/256号决议第二节.

The grammar of recalled lists does not hold them together, but they grow as lists do. Of 12 such paragraphs in adopted
texts of sessions 75 to 77 whose last item is the predecessor, all had one item more in the next text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.model.blanks import BLANK_TEXT
from drafter.rollforward.base import OwnCitation
from drafter.rollforward.growth import Way, restated
from drafter.text.citations import Citation
from drafter.text.recalled import RecalledList, find_recalled_lists
from drafter.text.sentence import Language
from drafter.text.spans import Span

_SUBJECT_ZH = r"(?:题为“[^”]*”的?|关于[^，；。：、]{1,60}?的)?"
_TAIL_ZH = r"(?:第[一二三四五六七八九十]+[节部分章]{1,2}|第 ?\d+ ?段)"
_HEAD_ZH = rf"(?:其|大会)?{_SUBJECT_ZH}"
_PASSAGE_EN = r"(?:paragraph \d+ of |section [IVX]+ of )?"
_HEAD_EN = rf"{_PASSAGE_EN}(?:its |General Assembly )?"
_TAIL_EN = r"(?:,? entitled “[^”]*”| on [^,;.]{1,80}?|, section [IVX]+)"
_GAP: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(rf"(?P<tail>{_TAIL_ZH})?(?P<sep>、|和|以及|及)(?P<head>{_HEAD_ZH})"),
    "en": re.compile(rf"(?P<tail>{_TAIL_EN})?(?P<sep>,? and |, )(?P<head>{_HEAD_EN})"),
}
_HEAD: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(rf"{_SUBJECT_ZH}$"),
    "en": re.compile(rf"\b{_PASSAGE_EN}$"),
}
"""What belongs to the first item: 其 and its stay where it goes."""
_ITS = re.compile(r"其|大会|its |General Assembly ")
_TAIL: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(rf"(?:{_TAIL_ZH})?"),
    "en": re.compile(rf"(?:{_TAIL_EN})?(?=[,;.]|$)"),
}
_INNER: Mapping[Language, str] = {"zh": "、", "en": ", "}
_PARAGRAPH = re.compile(r"(?<=第)\d+(?=段)|(?<=paragraph )\d+(?= of)")
"""The same passage of the new text has a number that nobody knows."""


@dataclass(frozen=True, slots=True)
class ItemRun:
    """Neighbouring items, each with its words before and behind; the last one cites the predecessor alone.

    `spans` reach from the first word that belongs to an item to its last one.
    """

    lists: tuple[RecalledList, ...]
    spans: tuple[Span, ...]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All that the items cite."""
        return tuple(citation for each in self.lists for citation in each.citations)

    @property
    def has_own_paragraphs(self) -> bool:
        """True where each item is of one paragraph, whose number in the new text nobody knows yet."""
        return _PARAGRAPH.search(self.spans[-1].of(self.lists[-1].source)) is not None

    def grown(self, own: OwnCitation, way: Way, keep: int = 0) -> str:
        """The paragraph with the base as last item, or in the place of the last or of the oldest after `keep` ones."""
        last = self.lists[-1]
        source, language, span = last.source, last.language, self.spans[-1]
        restated_text = restated(source, last.citations[-1], own, language)
        new = restated_text[span.start : span.end + len(restated_text) - len(source)]
        new = _PARAGRAPH.sub(BLANK_TEXT, new)
        if way is Way.REPLACE:
            return source[: span.start] + new + source[span.end :]
        before = self.spans[-2].end
        head, separator = source[:before], source[before : span.start]
        if way is Way.SLIDE and keep < len(self.spans) - 1:
            following = self.spans[keep + 1].start
            its = _ITS.match(source, following) if keep == 0 else None
            head = head[: self.spans[keep].start] + head[its.end() if its else following :]
            if keep == len(self.spans) - 2:
                return head + source[its.end() if its else span.start : span.end] + separator + new + source[span.end :]
        return head + _INNER[language] + span.of(source) + separator + new + source[span.end :]


def run_of(recalled: RecalledList) -> ItemRun | None:
    """The run that ends with this list of one citation; None where nothing of its kind stands before it."""
    text, language = recalled.source, recalled.language
    if len(recalled.citations) != 1 or not _holds_its_date(recalled):
        return None
    lists = find_recalled_lists(text, language)
    at = lists.index(recalled)
    tail = _TAIL[language].match(text, recalled.span.end)
    chosen, spans = [recalled], list[Span]()
    end = tail.end() if tail else recalled.span.end
    has_tail = end > recalled.span.end
    for before in reversed(lists[:at]):
        gap = _GAP[language].fullmatch(text, before.span.end, chosen[0].span.start)
        if gap is None or before.organ != "GA" or bool(gap["tail"]) is not has_tail:
            break
        spans.insert(0, Span(chosen[0].span.start - len(gap["head"]), end))
        chosen.insert(0, before)
        end = before.span.end + len(gap["tail"] or "")
    if not spans:
        return None
    head = _HEAD[language].search(text[: chosen[0].span.start])
    start = head.start() if head else chosen[0].span.start
    return ItemRun(tuple(chosen), (Span(start, end), *spans))


def _holds_its_date(recalled: RecalledList) -> bool:
    date_span = recalled.citations[0].date_span
    return date_span is None or (recalled.span.start <= date_span.start and date_span.end <= recalled.span.end)
