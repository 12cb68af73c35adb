"""Whether the text of a file can be read at all: scans, text that a machine recognised, fonts without a meaning."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.formats import refusals
from drafter.formats.pdf.page import Page
from drafter.structuring.raw import Repair
from drafter.text.sentence import Sentence

RECOGNISED = 0.7
"""How sure a paragraph can be whose letters a machine made out."""
_GARBLED = 0.3
"""So many characters without a meaning make the rest worthless."""
_SILENT = 0.7
"""Stretches of text without width are blanks (at most 52 in 100 on a page of the UN's), or were not read."""
_FEWEST_ON_A_SCAN, _SCANNED = 60, 0.6
"""Fewer characters a page beside pictures that cover so much of it are stamps on a scan."""
_INVISIBLE = 0.5
"""Of the stretches of text on a picture of the page, so many are invisible where they were recognised from it."""


def refuse_unreadable(pages: Sequence[Page]) -> None:
    """Raise FormatError where the file is a scan without text, or its fonts do not say what they mean."""
    counts = [page.count for page in pages]
    weights = [count + 1 for count in counts]
    if _mean([page.silent for page in pages], weights) > _SILENT:
        raise refusals.fontless_pdf()
    if _mean([page.unmapped for page in pages], weights) > _GARBLED:
        raise refusals.garbled_pdf()
    if not sum(counts) or 2 * sum(map(_is_scan, pages)) > len(pages):
        raise refusals.scanned_pdf()


def is_recognised(page: Page) -> bool:
    """True for a picture of a page with invisible text on it, as scanners that recognise letters make it."""
    return page.picture > _SCANNED and page.invisible > _INVISIBLE and not _is_scan(page)


def told(pages: Sequence[Page]) -> tuple[Repair, ...]:
    """What the user has to know: which pages were recognised, and which are pictures only."""
    recognised = sorted({page.index + 1 for page in pages if is_recognised(page)})
    pictures = sorted({page.index + 1 for page in pages if _is_scan(page)})
    return (*_recognised(recognised), *_pictures(pictures))


def _recognised(numbers: Sequence[int]) -> tuple[Repair, ...]:
    if not numbers:
        return ()
    sentence = Sentence(
        zh=f"第{_list(numbers, '、')}页是扫描件，文字由机器识别，可能有错字，要对照原件核对。",
        en=f"Scanned: {_pages(numbers)}. A machine recognised the text and may have taken one letter for another;"
        " compare it with the pages.",
    )
    return (Repair("recognised-text", sentence),)


def _pictures(numbers: Sequence[int]) -> tuple[Repair, ...]:
    if not numbers:
        return ()
    sentence = Sentence(
        zh=f"第{_list(numbers, '、')}页是图片，没有文字可读，内容没有读入。",
        en=f"Pictures without text: {_pages(numbers)}. What they show was not read.",
    )
    return (Repair("picture-pages", sentence),)


def _pages(numbers: Sequence[int]) -> str:
    return f"page{'s' if len(numbers) > 1 else ''} {_list(numbers, ', ')}"


def _list(numbers: Sequence[int], comma: str) -> str:
    """1、3–5: what follows on each other is told as a range."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1].append(number)
        else:
            ranges.append([number])
    return comma.join(str(one[0]) if len(one) == 1 else f"{one[0]}–{one[-1]}" for one in ranges)


def _is_scan(page: Page) -> bool:
    return page.count < _FEWEST_ON_A_SCAN and page.picture > _SCANNED


def _mean(values: Sequence[float], weights: Sequence[int]) -> float:
    return sum(value * weight for value, weight in zip(values, weights, strict=True)) / sum(weights)
