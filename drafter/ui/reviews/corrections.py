"""What the user corrects in an import review: each gesture becomes a step that is named after its paragraph."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from drafter.model.document import ParagraphId, Part
from drafter.model.naming import paragraph_name
from drafter.text.sentence import Sentence
from drafter.ui.reviews import import_steps
from drafter.ui.reviews.import_rows import FIELD_LABELS, Row
from drafter.ui.reviews.import_state import Revision, Step
from drafter.ui.reviews.part_menu import PartMenu

_PART_NAMES = {
    Part.PREAMBULAR: Sentence(zh="序言段", en="preambular"),
    Part.OPERATIVE: Sentence(zh="执行段", en="operative"),
    Part.SUB: Sentence(zh="分段", en="a subparagraph"),
    Part.CONTINUATION: Sentence(zh="续段", en="a continuation"),
    Part.HEADING: Sentence(zh="小标题", en="a heading"),
    Part.ANNEX: Sentence(zh="附件段", en="an annex paragraph"),
    Part.TABLE: Sentence(zh="表格", en="a table"),
}


class Corrections(QObject):
    """Acts on the row that is `current`; nothing happens where that is none, or no paragraph."""

    def __init__(self, revision: Revision, current: Callable[[], Row | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._revision, self._current = revision, current

    def listen_to(self, menu: PartMenu) -> None:
        """Do what is chosen from the menu."""
        menu.part_chosen.connect(self.set_part)
        menu.field_chosen.connect(self.make_field)
        menu.note_chosen.connect(self.make_note)
        menu.left_out.connect(self.leave_out)
        menu.join_chosen.connect(self.join)
        menu.split_chosen.connect(self.split)

    def set_part(self, part: Part) -> None:
        """The current paragraph is of this part; where it is already, it is confirmed."""
        row = self._current()
        if row is not None and row.part is part:
            self._change(("确认{}", "Confirm {}"), import_steps.confirmed)
            return
        name = _PART_NAMES[part]
        pattern = (f"{{}}改为{name.zh}", f"Make {{}} {name.en}")
        self._change(pattern, lambda paragraph: import_steps.to_part(paragraph, part))

    def make_field(self, name: str) -> None:
        """The current paragraph's words belong in the masthead."""
        field = FIELD_LABELS[name]
        pattern = (f"{{}}改作{field.zh}", f"Make {{}} the {field.en.lower()}")
        self._change(pattern, lambda paragraph: import_steps.as_field(paragraph, name))

    def make_note(self) -> None:
        """The current paragraph is a note of the one above."""
        self._change(("{}改作脚注", "Make {} a note"), import_steps.as_note)

    def leave_out(self) -> None:
        """The current paragraph does not enter the draft."""
        self._change(("弃置{}", "Leave out {}"), lambda paragraph: import_steps.left_out((paragraph,)))

    def join(self) -> None:
        """The current paragraph goes on with the one above."""
        self._change(("{}与上段合并", "Join {} with the one above"), import_steps.joined)

    def split(self, position: int) -> None:
        """Another paragraph begins at this position of the current one."""
        self._change(("拆分{}", "Split {}"), lambda paragraph: import_steps.parted(paragraph, position))

    def change_level(self, by: int) -> None:
        """One level deeper (1) or higher (-1)."""
        pattern = ("降级{}", "Indent {}") if by > 0 else ("升级{}", "Outdent {}")
        self._change(pattern, lambda paragraph: import_steps.to_level(paragraph, by))

    def set_field(self, name: str, text: str) -> None:
        """A field of the masthead says this."""
        field = FIELD_LABELS[name]
        label = Sentence(zh=f"填写{field.zh}", en=f"Fill in: {field.en}")
        self._revision.make(label, import_steps.field_set(name, text))

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

    def _change(self, pattern: tuple[str, str], step: Callable[[ParagraphId], Step]) -> None:
        row = self._current()
        if row is None or row.paragraph_id is None:
            return
        name = paragraph_name(self._revision.present.document, row.paragraph_id)
        zh, en = pattern
        self._revision.make(Sentence(zh=zh.format(name.zh), en=en.format(name.en)), step(row.paragraph_id))

    def _paragraph_before(self, line: int) -> ParagraphId | None:
        reviewed = self._revision.present
        ids = [paragraph.id for paragraph in reviewed.document.paragraphs]
        before = [one for one in ids if max(reviewed.lines_of(one), default=line) < line]
        return before[-1] if before else None
