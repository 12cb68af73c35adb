"""New runs in the look of the file: what is put in looks like the words around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass

from drafter.formats.docx import properties as pr
from drafter.formats.docx.inline import plain_runs
from drafter.formats.docx.lines import Line, Slot
from drafter.formats.docx.oxml import R_PR, VAL, Element, el, elements, local_name, r, w
from drafter.formats.docx.stylesheet import Stylesheet
from drafter.formats.links import linked
from drafter.model.document import Mark, Run, Runs
from drafter.model.runs import cut
from drafter.text.sentence import Language

_NOT_COPIED = frozenset({"ins", "del", "moveFrom", "moveTo", "rPrChange", "highlight", "vertAlign", "noProof"})
_SPECIAL_STYLES = ("hyperlink", "footnote", "endnote", "annotation", "comment", "followed")

CiteNote = Callable[[int], list[Element]]
"""The elements that cite the note at a position of the new content."""


@dataclass(frozen=True, slots=True)
class _Look:
    bold: bool
    italic: bool


class Inserter:
    """Makes run-level elements for one part. `relate` gives the id of a relationship to an address."""

    def __init__(self, styles: Stylesheet, language: Language, relate: Callable[[str], str]) -> None:
        self._styles = styles
        self._language = language
        self._relate = relate
        self._link_style = styles.id_of("hyperlink", "character")

    def runs(
        self, runs: Runs, start: int, end: int, line: Line | None, position: int, cite: CiteNote, *, in_link: bool
    ) -> list[Element]:
        """The content from `start` to `end` as elements that look like `line` around `position`."""
        out: list[Element] = []
        at = start
        for run in cut(tuple(linked(runs, self._language)), start, end):
            if run.note is not None:
                out += cite(at)
            elif run.href and not in_link:
                inside = self.text(run, line, position, is_link=True)
                out.append(el("hyperlink", {r("id"): self._relate(run.href), "history": "1"}, *inside))
            else:
                out += self.text(run, line, position)
            at += len(run.text)
        return out

    def text(self, run: Run, line: Line | None, position: int, *, is_link: bool = False) -> list[Element]:
        """Runs that print a text."""
        looks = self._looks(run.marks, line, position)
        if is_link and self._link_style:
            looks = [look for look in looks if local_name(look) != "rStyle"]
            looks.append(pr.character_style(self._link_style))
        return list(plain_runs(run.text, looks, self._language))

    def _looks(self, marks: Iterable[Mark], line: Line | None, position: int) -> list[Element]:
        given = frozenset(marks)
        extra = [pr.valued("highlight", "yellow")] if Mark.BLANK in given else []
        extra += [pr.valued("vertAlign", "superscript")] if Mark.SUPERSCRIPT in given else []
        style = self._styles.style_of(line.element) if line is not None else ""
        base = self._base_look(line, style)
        wanted = _Look(
            base.bold or Mark.BOLD in given or (Mark.LEAD in given and self._language == "zh"),
            base.italic or Mark.ITALIC in given or (Mark.LEAD in given and self._language == "en"),
        )
        slots = sorted(_text_slots(line), key=lambda slot: _distance(slot, position))
        alike = [slot for slot in slots if self._look_of(slot, style) == wanted]
        for slot in alike or slots:
            return [*self._copied(slot.run, style, wanted), *extra]
        return [*self._copied(None, style, wanted), *extra]

    def _base_look(self, line: Line | None, style: str) -> _Look:
        """How most of the line looks."""
        slots = list(_text_slots(line))
        total = sum(len(slot.text) for slot in slots)
        if not total:
            look = self._styles.look(el("r"), style)
            return _Look(look.bold, look.italic)
        looks = [(self._look_of(slot, style), len(slot.text)) for slot in slots]
        return _Look(
            2 * sum(size for look, size in looks if look.bold) > total,
            2 * sum(size for look, size in looks if look.italic) > total,
        )

    def _look_of(self, slot: Slot, style: str) -> _Look:
        look = self._styles.look(slot.run, style)
        return _Look(look.bold, look.italic)

    def _copied(self, run: Element | None, style: str, wanted: _Look) -> list[Element]:
        """The properties of a run, with what belongs to that run alone taken off and bold and italic as wanted."""
        properties = run.find(R_PR) if run is not None else None
        kept = [] if properties is None else [one for one in elements(properties) if self._may_be_copied(one)]
        copies = deepcopy(kept)
        look = self._styles.look(el("r", None, pr.run_properties(*deepcopy(copies))), style)
        if (look.bold, look.italic) == (wanted.bold, wanted.italic):
            return copies
        copies = [one for one in copies if local_name(one) not in ("b", "bCs", "i", "iCs")]
        look = self._styles.look(el("r", None, pr.run_properties(*deepcopy(copies))), style)
        if look.bold != wanted.bold:
            copies.append(pr.switch("b", on=wanted.bold))
        if look.italic != wanted.italic:
            copies.append(pr.switch("i", on=wanted.italic))
        return copies

    def _may_be_copied(self, element: Element) -> bool:
        name = local_name(element)
        if name in _NOT_COPIED:
            return False
        if name == "rStyle":
            return not self._styles.name_of(element.get(VAL, "")).lower().startswith(_SPECIAL_STYLES)
        return element.tag == w(name)


def _text_slots(line: Line | None) -> list[Slot]:
    """The stretches of plain text, links only where there is nothing else."""
    slots = [] if line is None else [slot for slot in line.slots if slot.note is None and slot.text.strip()]
    plain = [slot for slot in slots if slot.href is None]
    return plain or slots


def _distance(slot: Slot, position: int) -> int:
    return max(slot.start - position, position - slot.end, 0)
