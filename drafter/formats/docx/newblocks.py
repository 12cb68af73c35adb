"""New paragraphs, tables and masthead lines in the form that the file gives to others of their kind."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

from drafter.formats.docx import properties as pr
from drafter.formats.docx.comparison import Comparison
from drafter.formats.docx.inline import Inlines
from drafter.formats.docx.inserter import Inserter
from drafter.formats.docx.layout import line_element, opening_of, properties_for
from drafter.formats.docx.lines import Line
from drafter.formats.docx.located import OPENING_FIELDS, Item, title_number
from drafter.formats.docx.oxml import P_PR, Element, el, w
from drafter.formats.docx.styles import heading_settings
from drafter.formats.mastlines import closing_line, opening_lines
from drafter.model.document import Mark, Paragraph, Part, Run, Runs
from drafter.model.numbering import paragraph_numbers
from drafter.model.runs import marked
from drafter.text.spans import Span

_NOT_COPIED = (w("sectPr"), w("pPrChange"), w("framePr"), w("pageBreakBefore"))
_PLAIN_PARTS = (Part.PREAMBULAR, Part.OPERATIVE)


@dataclass(frozen=True, slots=True)
class Model:
    """A paragraph of the file to follow: its line, where to look in it, and what is typed before its words.

    `line` is None where the file has no text that could serve.
    """

    line: Line | None = None
    position: int = 0
    opening: str | None = None
    is_same_part: bool = False


class NewBlocks:
    """Makes blocks for one comparison; they are not tracked yet."""

    def __init__(self, compared: Comparison, inserter: Inserter) -> None:
        self._styles = compared.opened.styles
        self._old, self._new = compared.old, compared.new
        self._items = compared.items
        self._lines = compared.lines
        self._inserter = inserter
        self._numbers = paragraph_numbers(compared.old)

    def model_for(self, paragraph: Paragraph, number: str | None) -> Model:
        """The likest paragraph of the base: of the same part, level and kind of number, else another with text."""
        candidates = [one for one in self._old.paragraphs if self._serves(one)]
        exact = [one for one in candidates if _kind(one, self._number(one)) == _kind(paragraph, number)]
        same_part = [one for one in candidates if (one.part, one.level) == (paragraph.part, paragraph.level)]
        if exact:
            return self._model(exact[-1], number, paragraph.part)
        if same_part and paragraph.part is Part.HEADING:
            return self._model(same_part[-1], number, paragraph.part)
        others = [one for one in candidates if one.part in _PLAIN_PARTS]
        if others and not self._has_own_styles:
            numbered = [one for one in others if (self._number(one) is not None) == (number is not None)]
            return self._model((numbered or others)[-1], number, paragraph.part)
        return Model(*self._text_of(others[-1])) if others else Model()

    @property
    def _has_own_styles(self) -> bool:
        return "SingleTxt" in self._styles

    def _serves(self, paragraph: Paragraph) -> bool:
        item = self._items.get(paragraph.id)
        return (
            item is not None and item.origins is not None and not item.is_table and bool(item.prefix_end or item.runs)
        )

    def _number(self, paragraph: Paragraph) -> str | None:
        return self._numbers.get(paragraph.id)

    def _text_of(self, paragraph: Paragraph) -> tuple[Line, int]:
        line = self._lines[self._items[paragraph.id].lines.start]
        return line, len(line.raw)

    def _model(self, paragraph: Paragraph, number: str | None, part: Part) -> Model:
        item = self._items[paragraph.id]
        line, end = self._text_of(paragraph)
        return Model(line, end, self._opening_like(item, line, number), paragraph.part is part)

    def _opening_like(self, item: Item, line: Line, number: str | None) -> str:
        """What the model types before its words, with the new number for its own."""
        prefix, span = line.raw[: item.prefix_end], item.number_span
        if span is None:
            is_counted = item.number is not None and number is not None
            return prefix if number is None or is_counted else f"{prefix}{number} "
        if number is None:
            return prefix[: span.start]
        return prefix[: span.start] + number + prefix[span.end :]

    def numbered_opening(self, number: str) -> str:
        """The number with what the file types after it: a tab, a blank."""
        for item in self._items.values():
            if isinstance(item.key, int) and item.number_span is not None:
                line = self._lines[item.lines.start]
                return number + line.raw[item.number_span.end : item.prefix_end]
        return f"{number}\t" if self._has_own_styles else f"{number} "

    def runs_like(self, model: Model, paragraph: Paragraph) -> Runs:
        """The paragraph's runs; a heading in a file that has no style and no other heading for it is bold."""
        if paragraph.part is not Part.HEADING or model.is_same_part or self._has_own_styles:
            return paragraph.runs
        whole = Span(0, len(paragraph.content))
        return marked(paragraph.runs, whole, Mark.BOLD, present=True)

    def paragraph(self, paragraph: Paragraph, number: str | None, model: Model, content: Sequence[Element]) -> Element:
        """A w:p like the model with this content and its number typed."""
        organ = self._new.masthead.organ
        if model.line is not None and model.opening is not None:
            properties, opening = _copied_properties(model.line.element), model.opening
        elif self._has_own_styles:
            properties, opening = properties_for(paragraph, organ), opening_of(paragraph, number, organ)
        else:
            properties, opening = None, f"{number} " if number else ""
        typed = self._inserter.text(Run(opening), model.line, 0) if opening else []
        return el("p", None, properties, *typed, *content)

    def masthead_model(self, name: str) -> Line | None:
        """A line of the masthead to look like: the next one that the base has."""
        order = [*OPENING_FIELDS[OPENING_FIELDS.index(name) :], *reversed(OPENING_FIELDS[: OPENING_FIELDS.index(name)])]
        found = [self._items[one] for one in order if one in self._items]
        return self._lines[found[0].lines.start] if found else None

    def masthead_line(self, name: str, content: Sequence[Element]) -> Element:
        """A w:p for a line of the masthead: in the UN's style where the file has it, else like the next line."""
        line = next((one for one in opening_lines(self._new.masthead, self._new.language) if one.field == name), None)
        model = self._own_line(name) or self.masthead_model(name)
        number = title_number(self._new.masthead) if name == "title" else None
        if line is not None and line.style in self._styles:
            typed = self._inserter.text(Run(line.opening), None, 0) if line.opening else []
            properties = pr.paragraph_properties(pr.style(line.style), *self._settings_of(line.style))
            return el("p", None, properties, *typed, *content)
        typed = self._inserter.text(Run(f"{number} "), model, 0) if number else []
        return el("p", None, _copied_properties(model.element) if model is not None else None, *typed, *content)

    def _settings_of(self, style_id: str) -> list[Element]:
        """What the UN's own files add to the style of a heading in each paragraph: tab stops, indents, space below."""
        if style_id not in ("TitleH2", "H23") or self._styles.has_tabs(style_id):
            return []
        return [*heading_settings(), pr.spacing(after=240)]

    def _own_line(self, name: str) -> Line | None:
        return self._lines[self._items[name].lines.start] if name in self._items else None

    def closing_line(self) -> Element | None:
        """The meeting and the day of an adopted text; None for a draft."""
        line = closing_line(self._new.masthead, self._new.language)
        if line is None:
            return None
        made = line_element(line, Inlines(self._new.language, {}, lambda address: address))
        if line.style not in self._styles:
            properties = made.find(P_PR)
            if properties is not None:
                made.remove(properties)
        return made


def _kind(paragraph: Paragraph, number: str | None) -> tuple[Part, int, bool]:
    return (paragraph.part, paragraph.level, number is not None)


def _copied_properties(paragraph: Element) -> Element | None:
    properties = paragraph.find(P_PR)
    if properties is None:
        return None
    made = deepcopy(properties)
    for child in list(made):
        if child.tag in _NOT_COPIED:
            made.remove(child)
    return made
