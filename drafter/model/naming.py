"""What paragraphs, notes and fields are called, as delegates say it: 执行段13, 序言段4, 脚注6; OP13, PP4, note 6."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from drafter.model.document import NoteId, Paragraph, ParagraphId, Part, Resolution
from drafter.model.memo import remembered_names
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.model.outline import divisions, parent_index
from drafter.model.place import Place
from drafter.text.normal import is_han
from drafter.text.sentence import Sentence
from drafter.text.shortening import cut

_EXCERPT_ZH = 8
_EXCERPT_EN = 24
_LISTED = 3

_OPERATIVE = Sentence("执行段", "OP")
_PREAMBULAR = Sentence("序言段", "PP")
_FIELDS = {
    "organ": Sentence("机关", "the organ"),
    "title": Sentence("标题", "the title"),
    "symbol": Sentence("文号", "the symbol"),
    "session": Sentence("届会议", "the session"),
    "committee": Sentence("委员会", "the committee"),
    "agenda_item": Sentence("议程项目", "the agenda item"),
    "agenda_title": Sentence("议程项目标题", "the title of the agenda item"),
    "sponsors": Sentence("提案国", "the sponsors"),
    "adoption": Sentence("通过情况", "the lines about the adoption"),
}
_MASTHEAD = Sentence("文头", "the masthead")
_WHOLE = Sentence("全文", "the whole text")


@dataclass(frozen=True, slots=True)
class _Name:
    """A kind and a label that together make a name: 执行段 and 13(a). The label is "" where the kind says it all."""

    kind: Sentence
    label: str = ""

    @property
    def sentence(self) -> Sentence:
        return Sentence(self.kind.zh + self.label, self.kind.en + self.label)


def short_name(document: Resolution, paragraph: Paragraph) -> str:
    """What a margin calls a paragraph: its number without the stop, or PP4; "" for others."""
    number = paragraph_numbers(document).get(paragraph.id, "")
    if number or paragraph.part is not Part.PREAMBULAR:
        return number.removesuffix(".")
    return paragraph_name(document, paragraph.id).en


def paragraph_name(document: Resolution, paragraph_id: ParagraphId) -> Sentence:
    """执行段13 / OP13, 序言段4 / PP4, 执行段13(a) / OP13(a), 小标题“…” / heading “…”; KeyError for an unknown id."""
    return _names(document)[paragraph_id].sentence


def paragraph_names(document: Resolution, paragraph_ids: Sequence[ParagraphId]) -> Sentence:
    """Several at once: 序言段8、9 / PP8 and PP9, 执行段5至9 / OP5 to OP9; neighbours, in their order."""
    names = [_names(document)[paragraph_id] for paragraph_id in paragraph_ids]
    if len(names) == 1:
        return names[0].sentence
    first, last = names[0], names[-1]
    alike = all(name.label and name.kind == first.kind for name in names)
    if len(names) > _LISTED:
        end = last.label if alike else last.sentence.zh
        return Sentence(f"{first.sentence.zh}至{end}", f"{first.sentence.en} to {last.sentence.en}")
    rest = [name.label if alike else name.sentence.zh for name in names[1:]]
    english = [name.sentence.en for name in names]
    return Sentence("、".join([first.sentence.zh, *rest]), f"{', '.join(english[:-1])} and {english[-1]}")


def note_name(document: Resolution, note_id: NoteId) -> Sentence:
    """脚注6 / note 6; a note that nothing cites and that has no mark is called by its first words."""
    mark = note_marks(document).get(note_id)
    if mark is not None:
        return Sentence(f"脚注{mark}", f"note {mark}")
    note = document.notes_by_id[note_id]
    return Sentence(f"未引用的脚注{_quoted_zh(note.text)}", f"uncited note {_quoted_en(note.text)}")


def field_name(field: str) -> Sentence:
    """A field of the masthead, or "adoption": 标题 / the title."""
    return _FIELDS.get(field, _MASTHEAD)


def place_name(document: Resolution, place: Place) -> Sentence:
    """What stands at a place; 全文 / the whole text where it is the document. KeyError for what is no longer there."""
    if place.paragraph_id is not None:
        return paragraph_name(document, place.paragraph_id)
    if place.note_id is not None:
        return note_name(document, place.note_id)
    return _WHOLE if place.field is None else field_name(place.field)


def at_head(name: Sentence) -> Sentence:
    """A name as it stands at the head of a line, with a capital and no article: Title for the title."""
    return with_capital(Sentence(name.zh, name.en.removeprefix("the ")))


def with_capital(name: Sentence) -> Sentence:
    """A name as it begins a sentence: The title for the title."""
    return Sentence(name.zh, name.en[:1].upper() + name.en[1:])


@remembered_names
def _names(document: Resolution) -> Mapping[ParagraphId, _Name]:
    names: dict[ParagraphId, _Name] = {}
    for division in divisions(document):
        _name_division(document, division, names)
    return MappingProxyType(names)


def _name_division(document: Resolution, division: range, names: dict[ParagraphId, _Name]) -> None:
    numbers = paragraph_numbers(document)
    operative = sum(document.paragraphs[index].part is Part.OPERATIVE for index in division)
    preambular = 0
    for index in division:
        paragraph = document.paragraphs[index]
        number = numbers.get(paragraph.id, "")
        above = parent_index(document.paragraphs, index)
        parent = None if above is None else names.get(document.paragraphs[above].id)
        if paragraph.part is Part.PREAMBULAR:
            preambular += 1
            names[paragraph.id] = _Name(_PREAMBULAR, str(preambular))
        elif paragraph.part is Part.OPERATIVE and not number and operative == 1:
            names[paragraph.id] = _Name(_OPERATIVE)
        else:
            names[paragraph.id] = _name(paragraph, number.removesuffix("."), parent)


def _name(paragraph: Paragraph, number: str, parent: _Name | None) -> _Name:
    if paragraph.part in (Part.CONTINUATION, Part.TABLE):
        return _name_of_unnumbered(paragraph, parent)
    if not number or paragraph.part is Part.HEADING:
        return _name_by_words(paragraph)
    if parent is not None:
        return _Name(parent.kind, parent.label + number)
    if paragraph.part is Part.ANNEX:
        return _Name(Sentence("附件段", "annex para. "), number)
    return _Name(_OPERATIVE if paragraph.part is Part.OPERATIVE else Sentence("分段", "subparagraph "), number)


def _name_of_unnumbered(paragraph: Paragraph, parent: _Name | None) -> _Name:
    if paragraph.part is Part.TABLE:
        if parent is None:
            return _Name(Sentence("表格", "table"))
        return _Name(Sentence(f"{parent.sentence.zh}的表格", f"table in {parent.sentence.en}"))
    if parent is None:
        return _name_by_words(paragraph)
    return _Name(Sentence(f"{parent.sentence.zh}续段", f"continuation of {parent.sentence.en}"))


def _name_by_words(paragraph: Paragraph) -> _Name:
    zh, en = {
        Part.OPERATIVE: ("执行段", "operative paragraph"),
        Part.SUB: ("分段", "subparagraph"),
        Part.HEADING: ("小标题", "heading"),
        Part.ANNEX: ("附件段", "annex paragraph"),
    }.get(paragraph.part, ("续段", "continuation"))
    return _Name(Sentence(zh + _quoted_zh(paragraph.text), f"{en} {_quoted_en(paragraph.text)}"))


def _quoted_zh(text: str) -> str:
    return f"“{_excerpt(text)}”" if text.strip() else "（空）"


def _quoted_en(text: str) -> str:
    return f"“{_excerpt(text)}”" if text.strip() else "(empty)"


def _excerpt(text: str) -> str:
    """The first words: eight Chinese characters, or as many whole words as go into twice the width."""
    text = text.strip()
    if is_han(text[0]):
        return cut(text, _EXCERPT_ZH)
    if len(text) <= _EXCERPT_EN:
        return text
    start = text[: _EXCERPT_EN + 1]
    return (start.rsplit(" ", 1)[0] if " " in start else start[:-1]) + "…"
