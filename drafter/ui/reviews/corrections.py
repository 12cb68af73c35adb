"""What the user corrects in an import review: each gesture becomes a step that is named after its paragraph."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from drafter.model.document import ParagraphId, Part, Resolution
from drafter.model.edits import EditRefused
from drafter.model.naming import paragraph_names
from drafter.model.outline import block_end
from drafter.text.sentence import Sentence
from drafter.ui.reviews import import_steps
from drafter.ui.reviews.import_rows import FIELD_LABELS
from drafter.ui.reviews.import_state import History, Revision, Step
from drafter.ui.reviews.loose_notes import LooseMark, as_note, noted
from drafter.ui.reviews.part_menu import PartMenu
from drafter.ui.reviews.typed_numbers import subs_made, with_numbers_left_in

_PART_NAMES = {
    Part.PREAMBULAR: Sentence(zh="序言段", en="preambular"),
    Part.OPERATIVE: Sentence(zh="执行段", en="operative"),
    Part.SUB: Sentence(zh="分段", en="a subparagraph"),
    Part.CONTINUATION: Sentence(zh="续段", en="a continuation"),
    Part.HEADING: Sentence(zh="小标题", en="a heading"),
    Part.ANNEX: Sentence(zh="附件段", en="an annex paragraph"),
    Part.TABLE: Sentence(zh="表格", en="a table"),
}
_NOTE = ("{}改作脚注", "Make {} a note")


class Corrections(QObject):
    """Acts on the paragraphs that are `chosen`, in the order of the text; nothing happens where there are none."""

    def __init__(
        self, revision: Revision, chosen: Callable[[], tuple[ParagraphId, ...]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._revision, self._chosen = revision, chosen

    def listen_to(self, menu: PartMenu) -> None:
        """Do what is chosen from the menu; leaving out is for whoever knows what is chosen next."""
        menu.part_chosen.connect(self.set_part)
        menu.field_chosen.connect(self.make_field)
        menu.note_chosen.connect(self.make_note)
        menu.mark_chosen.connect(self.make_mark)
        menu.join_chosen.connect(self.join)
        menu.split_chosen.connect(self.split)
        menu.figure_chosen.connect(self.make_figure)
        menu.lead_unwanted.connect(self.take_lead_off)

    def set_part(self, part: Part, paragraph: ParagraphId | None = None) -> None:
        """The paragraphs, or this one, are of this part; where they are already, they are confirmed."""
        chosen, document = self._chosen() if paragraph is None else (paragraph,), self._document
        if all(document.paragraph(one).part is part for one in chosen):
            self._change(("确认{}", "Confirm {}"), import_steps.confirmed, chosen)
            return
        name = _PART_NAMES[part]
        pattern = (f"{{}}改为{name.zh}", f"Make {{}} {name.en}")
        self._change(pattern, lambda one: import_steps.to_part(one, part), chosen)

    def toggle_part(self) -> None:
        """Preambular paragraphs become operative, operative ones preambular, all as the first one does."""
        chosen = self._chosen()
        if chosen:
            is_operative = self._document.paragraph(chosen[0]).part is Part.OPERATIVE
            self.set_part(Part.PREAMBULAR if is_operative else Part.OPERATIVE)

    def make_field(self, name: str) -> None:
        """The paragraph's words belong in the masthead; of several the first one's."""
        field = FIELD_LABELS[name]
        pattern = (f"{{}}改作{field.zh}", f"Make {{}} the {field.en.lower()}")
        self._change(pattern, lambda paragraph: import_steps.as_field(paragraph, name), self._chosen()[:1])

    def make_note(self) -> None:
        """The paragraphs are notes, cited where their marks stand above, else at the end of the one above."""
        self._change(_NOTE, as_note)

    def make_mark(self, mark: LooseMark) -> None:
        """The figure is the mark of a note, which a paragraph below holds."""
        self._make(_NOTE, (mark.note_id,), noted(mark))

    def make_figure(self, position: int, figure: str, paragraph: ParagraphId | None = None) -> None:
        """What was taken for a note's mark at this position of the paragraph, or of this one, is a figure."""
        chosen = self._chosen()[:1] if paragraph is None else (paragraph,)
        pattern = (f"{{}}中的“{figure}”是正文数字", f"In {{}}, “{figure}” is a figure of the text")
        self._change(pattern, lambda one: import_steps.as_figure(one, position, figure), chosen)

    def take_lead_off(self) -> None:
        """The paragraphs have no opening phrase."""
        self._change(("{}不标起首语", "No opening phrase in {}"), import_steps.without_lead)

    def leave_out(self) -> None:
        """The paragraphs do not enter the draft."""
        chosen = self._chosen()
        self._make(("弃置{}", "Leave out {}"), chosen, import_steps.left_out(chosen))

    def join(self) -> None:
        """The paragraph goes on with the one above; several become one, which they must be able to without a gap."""
        chosen = self._chosen()
        if len(chosen) < 2:
            self._change(("{}与上段合并", "Join {} with the one above"), import_steps.joined)
            return
        if not self._are_neighbours(chosen):
            self._revision.refused.emit(
                Sentence(zh="只能合并相连的段落。", en="Only paragraphs that follow each other can be joined.")
            )
            return
        self._make(("合并{}", "Join {}"), chosen, import_steps.each(chosen[1:], import_steps.joined))

    def join_next(self) -> None:
        """The paragraph below goes on with this one."""
        document = self._document
        for chosen in self._chosen()[:1]:
            following = document.positions[chosen] + 1
            if following < len(document.paragraphs):
                below = document.paragraphs[following].id
                self._change(("{}与上段合并", "Join {} with the one above"), import_steps.joined, (below,))

    def split(self, position: int) -> ParagraphId | None:
        """Another paragraph begins at this position of the first one chosen; its id, None where it is refused."""
        new = ParagraphId(self._document.next_id)
        is_made = self._change(
            ("拆分{}", "Split {}"), lambda paragraph: import_steps.parted(paragraph, position), self._chosen()[:1]
        )
        return new if is_made else None

    def change_level(self, by: int) -> None:
        """One level deeper (1) or higher (-1); what goes with a chosen paragraph is not moved twice."""
        paragraphs = self._document.paragraphs
        heads: list[ParagraphId] = []
        end = 0
        for one in self._chosen():
            index = self._document.positions[one]
            if index >= end:
                heads.append(one)
                end = block_end(paragraphs, index)
        pattern = ("降级{}", "Indent {}") if by > 0 else ("升级{}", "Outdent {}")
        self._change(pattern, lambda paragraph: import_steps.to_level(paragraph, by), tuple(heads))

    # Named by what they are about

    def split_at(self, paragraph: ParagraphId, position: int) -> bool:
        """Another paragraph begins there; False where it is refused."""
        return self._change(("拆分{}", "Split {}"), lambda one: import_steps.parted(one, position), (paragraph,))

    def join_paragraph(self, paragraph: ParagraphId) -> bool:
        """This paragraph goes on with the one above; False where it is refused."""
        return self._change(("{}与上段合并", "Join {} with the one above"), import_steps.joined, (paragraph,))

    def take_lead_off_paragraph(self, paragraph: ParagraphId) -> bool:
        """This paragraph has no opening phrase; False where it had none."""
        return self._change(("{}不标起首语", "No opening phrase in {}"), import_steps.without_lead, (paragraph,))

    def make_subs(self, paragraphs: tuple[ParagraphId, ...]) -> bool:
        """These are sub-paragraphs, numbered as their texts say; False where no number stands in a text."""
        return self._make(("{}按分段编号", "Make {} subparagraphs"), paragraphs, subs_made(paragraphs))

    def make_all_subs(self) -> None:
        """The same for all whose numbers were left in the text."""
        self.make_subs(with_numbers_left_in(self._document))

    def set_field(self, name: str, text: str) -> None:
        """A field of the masthead says this."""
        self._revision.make(_filling_in(name), import_steps.field_set(name, text))

    def history_with(self, name: str, text: str) -> History:
        """Where the review would stand if a field of the masthead said this; where it stands, if that is refused."""
        try:
            return self._revision.history_after(_filling_in(name), import_steps.field_set(name, text))
        except EditRefused:
            return self._revision.history

    def take_in(self, line: int, text: str) -> ParagraphId | None:
        """A line that was left out is a paragraph after what stands before it in the file; None where refused."""
        document = self._revision.present.document
        after = self._paragraph_before(line)
        part = Part.PREAMBULAR if after is None else document.paragraph(after).part
        part = part if part in (Part.PREAMBULAR, Part.OPERATIVE, Part.ANNEX) else Part.OPERATIVE
        label = Sentence(zh=f"收入第{line + 1}行", en=f"Take in line {line + 1}")
        new = ParagraphId(document.next_id)
        return new if self._revision.make(label, import_steps.taken_in(line, text, after, part)) else None

    def settle(self, kind: str) -> None:
        """What was asked about a kind of repair is answered: leave it."""
        self._revision.make(Sentence(zh="照原样保留", en="Leave as it is"), import_steps.settled(kind))

    def separate_notes(self) -> None:
        """Each citation of a repeated note gets a note of its own."""
        self._revision.make(Sentence(zh="另立新脚注", en="Separate the notes"), import_steps.notes_separated)

    @property
    def _document(self) -> Resolution:
        return self._revision.present.document

    def _change(
        self,
        pattern: tuple[str, str],
        step: Callable[[ParagraphId], Step],
        paragraphs: tuple[ParagraphId, ...] | None = None,
    ) -> bool:
        chosen = self._chosen() if paragraphs is None else paragraphs
        return self._make(pattern, chosen, import_steps.each(chosen, step))

    def _make(self, pattern: tuple[str, str], paragraphs: tuple[ParagraphId, ...], step: Step) -> bool:
        if not paragraphs:
            return False
        name = self._name(paragraphs)
        zh, en = pattern
        return self._revision.make(Sentence(zh=zh.format(name.zh), en=en.format(name.en)), step)

    def _name(self, paragraphs: tuple[ParagraphId, ...]) -> Sentence:
        if self._are_neighbours(paragraphs):
            return paragraph_names(self._document, paragraphs)
        return Sentence(zh=f"{len(paragraphs)}段", en=f"{len(paragraphs)} paragraphs")

    def _are_neighbours(self, paragraphs: tuple[ParagraphId, ...]) -> bool:
        places = [self._document.positions[one] for one in paragraphs]
        return places == list(range(places[0], places[0] + len(places)))

    def _paragraph_before(self, line: int) -> ParagraphId | None:
        reviewed = self._revision.present
        ids = [paragraph.id for paragraph in reviewed.document.paragraphs]
        before = [one for one in ids if max(reviewed.lines_of(one), default=line) < line]
        return before[-1] if before else None


def _filling_in(name: str) -> Sentence:
    field = FIELD_LABELS[name]
    return Sentence(zh=f"填写{field.zh}", en=f"Fill in: {field.en}")
