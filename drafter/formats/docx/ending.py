"""Paragraphs put in or taken out at the very end of a text, where there is no next paragraph to run into.

A paragraph without its mark runs on into the next one (ECMA-376 part 1, 17.13.5.15 and 17.13.5.20), and the last mark
of a story can neither come nor go. Word therefore tracks the mark before it, and says of the last one which properties
it had; so do we.

Not so for the meeting and the day of an adopted text: set at the right, they would be struck in the form of an
operative paragraph. Their last line keeps its form and its mark, and accepted it is an empty line below the text.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from copy import deepcopy

from drafter.formats.docx.oxml import P_PR, R_PR, RUN, Element, P, el, w
from drafter.formats.docx.properties import add_property, properties_of
from drafter.formats.docx.tracking import Tracker

_STORIES = (w("body"), w("sdtContent"))
_BLOCKS = (P, w("tbl"), w("sdt"), w("customXml"))
_NO_PROPERTY = frozenset({R_PR, w("sectPr"), w("pPrChange")})
_TRACKED = tuple(map(w, ("ins", "del", "moveFrom", "moveTo")))


def keep_last_marks(root: Element, tracker: Tracker, closing: Container[Element] = ()) -> None:
    """Makes changes at the end of the body, and of each control that holds paragraphs, such as Word can undo.

    `closing` are the paragraphs that print the meeting and the day.
    """
    for story in [one for one in root.iter(*_STORIES) if _last_paragraph(one) is not None]:
        last = _last_paragraph(story)
        if last is None or last.find(f"{P_PR}/{w('sectPr')}") is not None:
            continue
        if _is_marked(last, "ins"):
            _close_inserted(last, tracker)
        elif _is_emptied(last) and last not in closing:
            _close_deleted(last, tracker)


def change_properties(paragraph: Element, wanted: Element | None, tracker: Tracker) -> None:
    """The paragraph has the properties of `wanted`, a w:pPr, and its own ones as what they were before."""
    own = properties_of(paragraph)
    former = el("pPr", None, *(deepcopy(one) for one in own if one.tag not in _NO_PROPERTY))
    taken = [] if wanted is None else [deepcopy(one) for one in wanted if one.tag not in _NO_PROPERTY]
    if [_said(one) for one in taken] == [_said(one) for one in former]:
        return
    for one in [one for one in own if one.tag not in _NO_PROPERTY]:
        own.remove(one)
    for one in taken:
        add_property(own, one)
    add_property(own, tracker.changed_properties(former))


def _close_inserted(last: Element, tracker: Tracker) -> None:
    """The last paragraph was put in: its mark is the old one, and the mark before the first new one is new."""
    first = last
    for one in _paragraphs_before(last):
        if not _is_marked(one, "ins"):
            break
        first = one
    before = next(_paragraphs_before(first), None)
    if before is None or before.find(f"{P_PR}/{w('sectPr')}") is not None:
        return
    wanted = deepcopy(last.find(P_PR))
    _take_mark_of(last, before)
    change_properties(last, wanted, tracker)
    if _is_marked(before, "del"):
        _prepend(first, before)
    else:
        tracker.mark_paragraph(before, "ins")


def _close_deleted(last: Element, tracker: Tracker) -> None:
    """The last paragraph was taken out: the one that stays before it ends the text, with its own properties."""
    staying = next((one for one in _paragraphs_before(last) if not _is_marked(one, "del")), None)
    if staying is None or staying.find(f"{P_PR}/{w('sectPr')}") is not None:
        return
    change_properties(last, staying.find(P_PR), tracker)
    if _is_marked(staying, "ins"):
        following = next(one for one in staying.itersiblings(P))
        _prepend(following, staying)
    else:
        tracker.mark_paragraph(staying, "del")


def _take_mark_of(last: Element, before: Element) -> None:
    """The last paragraph has the properties, and the look of the mark, that the text ended with."""
    own = last.find(P_PR)
    if own is not None:
        last.remove(own)
    former = before.find(P_PR)
    if former is not None:
        copy = deepcopy(former)
        for mark in [one for one in copy.iter(*_TRACKED) if one.getparent() is not None]:
            mark.getparent().remove(mark)  # type: ignore[union-attr]
        last.insert(0, copy)


def _prepend(paragraph: Element, other: Element) -> None:
    """What stands in the other paragraph stands at the start of this one, and the other is gone."""
    place = 1 if paragraph.find(P_PR) is not None else 0
    for child in reversed([one for one in other if one.tag != P_PR]):
        paragraph.insert(place, child)
    parent = other.getparent()
    if parent is not None:
        parent.remove(other)


def _last_paragraph(story: Element) -> Element | None:
    blocks = [one for one in story if one.tag in _BLOCKS]
    return blocks[-1] if blocks and blocks[-1].tag == P else None


def _paragraphs_before(paragraph: Element) -> Iterator[Element]:
    """The paragraphs that stand directly before this one, the nearest first."""
    for one in paragraph.itersiblings(preceding=True):
        if one.tag == P:
            yield one
        elif one.tag in _BLOCKS:
            return


def _is_marked(paragraph: Element, kind: str) -> bool:
    return paragraph.find(f"{P_PR}/{R_PR}/{w(kind)}") is not None


def _is_emptied(paragraph: Element) -> bool:
    """Whether all that it holds was taken out."""
    runs = list(paragraph.iter(RUN))
    return bool(runs) and all(next(run.iterancestors(w("del")), None) is not None for run in runs)


def _said(element: Element) -> tuple[object, ...]:
    return (element.tag, tuple(sorted(element.attrib.items())), tuple(_said(one) for one in element))
