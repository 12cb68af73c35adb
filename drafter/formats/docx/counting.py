"""Numbers that Word counts, once the draft is accepted: where it would count otherwise, the number is typed."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.formats.docx.autonumbers import AutoNumbers
from drafter.formats.docx.comparison import Comparison
from drafter.formats.docx.ending import change_properties
from drafter.formats.docx.inserter import Inserter
from drafter.formats.docx.newblocks import NewBlocks
from drafter.formats.docx.oxml import P_PR, R_PR, Element, P, el, w
from drafter.formats.docx.properties import add_property, copied, properties_of, valued
from drafter.formats.docx.tracking import Tracker
from drafter.model.document import ParagraphId, Run
from drafter.model.numbering import paragraph_numbers, readings


class CountedNumbers:
    """The paragraphs of a base whose numbers Word counts. Made before anything is changed in the file."""

    def __init__(self, compared: Comparison) -> None:
        self._compared = compared
        self._lists = compared.opened.part("numbering")
        self._living = {}
        if self._lists is not None:
            counted = AutoNumbers(self._lists, compared.opened.styles)
            before = {one: counted.number(one) for one in compared.opened.body.iter(P)}
            self._living = {key: element for key, element in self._counted_items() if before.get(element)}

    def _counted_items(self) -> list[tuple[ParagraphId, Element]]:
        """Paragraphs with a number that is not typed, by their ids in the base."""
        return [
            (item.key, self._compared.lines[item.lines.start].element)
            for item in self._compared.items.values()
            if isinstance(item.key, int) and item.number is not None and item.number_span is None
        ]

    def correct(
        self, made: Mapping[ParagraphId, Element], blocks: NewBlocks, inserter: Inserter, tracker: Tracker
    ) -> None:
        """Types the numbers that would come out otherwise; `made` are the new paragraphs, tracked as insertions."""
        if self._lists is None:
            return
        wanted = self._wanted(made)
        counting = AutoNumbers(self._lists, self._compared.opened.styles)
        for paragraph in list(self._compared.opened.body.iter(P)):
            if paragraph.find(f"{P_PR}/{R_PR}/{w('del')}") is not None:
                continue
            before = counting.state()
            counted = counting.number(paragraph)
            if paragraph in wanted and not _is_same(counted, wanted[paragraph]):
                counting.go_back(before)
                self._type(paragraph, wanted[paragraph], blocks, inserter, tracker)

    def _wanted(self, made: Mapping[ParagraphId, Element]) -> dict[Element, str | None]:
        """The number that Word should count for each paragraph, None for one without, or with a typed one."""
        numbers = paragraph_numbers(self._compared.new)
        wanted: dict[Element, str | None] = {}
        for pair in self._compared.pairs:
            if pair.old_id in self._living and pair.old_id in self._compared.living and pair.new_id is not None:
                wanted[self._living[pair.old_id]] = numbers.get(pair.new_id)
        for paragraph_id, element in made.items():
            number = numbers.get(paragraph_id)
            is_typed = number is not None and _text(element).lstrip().startswith(number)
            wanted[element] = None if is_typed else number
        return wanted

    def _type(
        self, paragraph: Element, number: str | None, blocks: NewBlocks, inserter: Inserter, tracker: Tracker
    ) -> None:
        is_new = paragraph.find(f"{P_PR}/{R_PR}/{w('ins')}") is not None
        properties = copied(properties_of(paragraph))
        for listed in properties.findall(w("numPr")):
            properties.remove(listed)
        if self._compared.opened.styles.number_reference(el("p", None, copied(properties))) is not None:
            add_property(properties, el("numPr", None, valued("numId", 0)))
        if is_new:
            paragraph.replace(properties_of(paragraph), properties)
        else:
            change_properties(paragraph, properties, tracker)
        if number is not None:
            line = next((one for one in self._compared.lines if one.element is paragraph), None)
            typed = tracker.inserted(inserter.text(Run(blocks.numbered_opening(number)), line, 0))
            for element in reversed(typed):
                paragraph.insert(1, element)


def _text(paragraph: Element) -> str:
    return "".join(node.text or "" for node in paragraph.iter(w("t")))


def _is_same(counted: str | None, wanted: str | None) -> bool:
    """Whether two numbers say the same: (一) and ㈠."""
    if counted is None or wanted is None:
        return counted is wanted
    return counted == wanted or bool(set(readings(counted)) & set(readings(wanted)))
