"""What the import review says: names of its parts, counts, and a row in the words of a screen reader."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from drafter.app.i18n import Translation
from drafter.formats.imported import Imported
from drafter.model.document import Part, Resolution
from drafter.model.naming import paragraph_name
from drafter.text.counting import counted
from drafter.text.sentence import Sentence, with_commas
from drafter.ui.lists.pieces import plain_text
from drafter.ui.reviews.frame import GAP, ReviewHeader
from drafter.ui.reviews.import_columns import Columns
from drafter.ui.reviews.import_rows import FIELD_LABELS, UNRECOGNISED, Row
from drafter.ui.reviews.repairs_pane import RepairsPane


class ImportWords(QObject):
    """Reads the language of the interface anew each time."""

    def __init__(self, translation: Translation, document: Callable[[], Resolution], parent: QObject) -> None:
        super().__init__(parent)
        self._translation, self._document = translation, document

    @property
    def source_lines(self) -> str:
        """The left column of a text."""
        return self.tr("Lines of the source file")

    @property
    def source_pages(self) -> str:
        """The left column of a PDF."""
        return self.tr("Pages of the source file")

    @property
    def result(self) -> str:
        """The middle column."""
        return self.tr("Recognised text")

    def name(self, header: ReviewHeader, columns: Columns) -> None:
        """Set what does not depend on the file."""
        header.title.setText(self.tr("Review the structure"))
        header.back.setText(self.tr("Another file"))
        for (_, words), text in zip(columns.legend, (self.tr("inferred"), self.tr("ask")), strict=True):
            words.setText(text)
        columns.heads[0][0].setText(self.tr("Source file"))
        columns.heads[1][0].setText(self.tr("Recognised"))
        columns.heads[2][0].setText(self.tr("Repairs"))

    def tell(self, header: ReviewHeader, columns: Columns, imported: Imported, repairs: RepairsPane) -> None:
        """The file, and what was recognised in it."""
        go_on = self.tr("The structure is right, go on")
        begin = self.tr("The structure is right, begin the draft")
        header.set_primary(go_on if imported.kept is None else begin)
        document = self._document()
        counts = (
            self.tr("%n PP", "", sum(p.part is Part.PREAMBULAR for p in document.paragraphs)),
            self.tr("%n OP", "", sum(p.part is Part.OPERATIVE for p in document.paragraphs)),
            self.tr("notes: %n", "", len(document.footnotes)),
        )
        columns.heads[1][1].set_full_text((" " if self._translation.language == "zh" else ", ").join(counts))
        columns.heads[2][1].set_full_text(
            self._translation.say(_repairs(repairs.count, repairs.mended, repairs.reversible))
        )
        columns.show_repairs.setText(self.tr("Repairs") + f" {repairs.count}")

    def tell_page(self, header: ReviewHeader, columns: Columns, name: str, page: tuple[int, int] | None) -> None:
        """What the file is called, how many pages it has, and which one is seen."""
        about, note = [name], [self.tr("What is struck does not enter the draft")]
        if page is not None:
            here, pages = page
            about.append(self._translation.say(Sentence(zh=f"{pages}页", en=counted(pages, "page"))))
            note.insert(0, self._translation.say(Sentence(zh=f"第{here}页", en=f"Page {here}")))
        header.about.set_full_text(GAP.join(about))
        columns.heads[0][1].set_full_text(GAP.join(note))

    def tell_waiting(self, columns: Columns, waiting: int) -> None:
        """How many rows are still to be looked at."""
        only = self.tr("Only doubtful")
        columns.doubtful.setText(f"{only} {waiting}" if waiting else only)

    def labels(self) -> dict[str, str]:
        """The names of fields, and what stands for one that was not recognised."""
        say = self._translation.say
        return {name: say(words) for name, words in FIELD_LABELS.items()} | {"unrecognised": say(UNRECOGNISED)}

    def reason(self, row: Row) -> str:
        """Why a row is doubtful; "" where it is not."""
        return "" if row.reason is None else self._translation.say(row.reason)

    def opposite(self, row: Row) -> str:
        """The words of the link beside the reason; "" for none."""
        return "" if row.opposite is None else self._translation.say(row.opposite.words)

    def describe_row(self, row: Row) -> str:
        """What a screen reader says of a row."""
        document, name = self._document(), row.label
        if row.paragraph_id is not None and row.paragraph_id in document.positions:
            name = self._translation.say(paragraph_name(document, row.paragraph_id))
        return with_commas((name, plain_text(row.pieces), self.reason(row)), self._translation.language)


def _repairs(count: int, mended: int, reversible: int) -> Sentence:
    """5项　每条可单独撤回: what of the mended ones can be, and nothing where none can."""
    if not count:
        return Sentence(zh="没有修补", en="none")
    if not reversible:
        return Sentence(zh=f"{count}项", en=f"{count}")
    if reversible < mended:
        return Sentence(
            zh=f"{count}项{GAP}其中{reversible}项可撤回", en=f"{count}{GAP}{reversible} of them can be taken back"
        )
    return Sentence(zh=f"{count}项{GAP}每条可单独撤回", en=f"{count}{GAP}each can be taken back")
