"""The import review: what was recognised in a file, beside the file, and what was mended on the way."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from drafter.app.i18n import Translation
from drafter.app.tasks import Tasks
from drafter.formats.imported import Imported
from drafter.model.document import ParagraphId, Part, Resolution
from drafter.model.naming import paragraph_name
from drafter.register.lookup import register
from drafter.rollforward import Cycle, drafting_day
from drafter.rollforward.base import base_session
from drafter.rollforward.l_document import remarks
from drafter.text.sentence import Sentence
from drafter.ui.lists.pieces import plain_text
from drafter.ui.lists.row_model import RowModel
from drafter.ui.reviews.corrections import Corrections
from drafter.ui.reviews.frame import ReviewHeader, shortcut
from drafter.ui.reviews.import_columns import Columns
from drafter.ui.reviews.import_footer import ImportFooter
from drafter.ui.reviews.import_rows import (
    FIELD_LABELS,
    UNRECOGNISED,
    Doubt,
    RepairRow,
    Row,
    SourceLine,
    lines_of,
    repair_rows,
    rows,
    source_lines,
)
from drafter.ui.reviews.import_state import Lines, Revision, begun
from drafter.ui.reviews.import_views import ResultDelegate, ResultList, is_editable, source_list
from drafter.ui.reviews.part_menu import PartMenu
from drafter.ui.reviews.remarks import Remarks
from drafter.ui.reviews.repairs_pane import RepairsPane
from drafter.ui.reviews.scrolling import ScrollPair
from drafter.ui.reviews.sums import sums
from drafter.ui.steps import Step as WayStep
from drafter.ui.theme import Theme

PURPOSE = "import-remarks"


class ResultModel(RowModel[Row]):
    """Rows; fields of the masthead can be edited."""

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:  # type: ignore[override]
        """Fields are editable."""
        row = self.value(index)
        editable = Qt.ItemFlag.ItemIsEditable if row is not None and is_editable(row) else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable


class ImportReview(QWidget):
    """Source, result and repairs side by side."""

    accepted = Signal(object)
    """Resolution: the structure is right."""
    other_file = Signal()

    def __init__(
        self, theme: Theme, translation: Translation, tasks: Tasks | None = None, parent: QWidget | None = None
    ) -> None:
        """`tasks` looks drafts up in the register, for the remark that a draft is no base; without it none is made."""
        super().__init__(parent)
        self._theme, self._translation, self._tasks = theme, translation, tasks
        self._imported: Imported | None = None
        self._revision = Revision(self)
        self._said: Sentence | None = None
        self.header, self.footer = ReviewHeader(WayStep.STRUCTURE), ImportFooter()
        self.remarks = Remarks(theme, translation)
        self._source_model: RowModel[SourceLine] = RowModel(lambda line: line.index, self._describe_line, self)
        self.source, self._source_delegate = source_list(self._source_model, theme)
        self._model = ResultModel(lambda row: row.key, self._describe_row, self)
        self.result = ResultList()
        self._delegate = ResultDelegate(self.result, theme, self._reason)
        self.repairs = RepairsPane(theme, translation)
        self.repair_card = self.repairs.card
        self.columns = Columns(theme, self.source, self.result, self.repairs)
        self._banner = QWidget()
        self.parts = PartMenu(self)
        self.corrections = Corrections(self._revision, lambda: self.current, self)
        self._arrange()
        self._connect()
        self.retranslate()

    # What the shell asks for

    def show_import(self, imported: Imported) -> None:
        """Review this file; coming back with the same one, everything is as it was left."""
        if self._imported is imported:
            return
        for model in (self._source_model, self._model, self.repairs.repairs):
            model.take(())
        self._imported = imported
        language = imported.document.language
        self._delegate.language = self._source_delegate.language = language
        self._delegate.forget_heights()
        self._source_delegate.forget_heights()
        self.columns.doubtful.setChecked(False)
        self._show_remarks(())
        self._revision.begin(begun(imported))
        self._look_up(imported)
        if self._model.rows:
            self.result.setCurrentIndex(self._model.index(0))
        for view in (self.result, self.source, self.repairs):
            view.scrollToTop()

    @property
    def document(self) -> Resolution:
        """The text as it is corrected so far."""
        return self._revision.present.document

    @property
    def rows(self) -> tuple[Row, ...]:
        """What the middle column lists."""
        return self._model.rows

    @property
    def lines(self) -> tuple[SourceLine, ...]:
        """What the left column lists."""
        return self._source_model.rows

    @property
    def marked(self) -> Lines:
        """The source lines of the row that is selected."""
        return self._source_delegate.marked

    @property
    def repair_list(self) -> tuple[RepairRow, ...]:
        """What the right column lists."""
        return self.repairs.repairs.rows

    @property
    def current(self) -> Row | None:
        """The row that is selected."""
        return self._model.value(self.result.currentIndex())

    def accept(self) -> None:
        """Ctrl+Enter: go on with the text as it is, open questions or not."""
        if self._revision.has_begun:
            self.accepted.emit(self.document)

    def next_doubtful(self) -> None:
        """F7: the next row that is doubtful; after the last one the first."""
        found = [index for index, row in enumerate(self._model.rows) if row.doubt is not Doubt.NONE]
        if found:
            current = self.result.currentIndex().row()
            target = next((index for index in found if index > current), found[0])
            self.result.setCurrentIndex(self._model.index(target))
            self.result.setFocus(Qt.FocusReason.OtherFocusReason)

    # Set-up

    def _arrange(self) -> None:
        self.result.setModel(self._model)
        self.result.setItemDelegate(self._delegate)
        self.result.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        banner = QHBoxLayout(self._banner)
        banner.setContentsMargins(12, 8, 12, 8)
        banner.addWidget(self.remarks)
        self._banner.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self._banner, self.columns, self.footer):
            column.addWidget(widget, int(widget is self.columns))
        self.setFocusProxy(self.result)
        order = (self.result, self.repairs, *self.repair_card.buttons, self.source, self.columns.doubtful)
        for first, second in pairwise(order):
            self.setTabOrder(first, second)
        self._pair = ScrollPair(self.result, self.source, self._first_line, self._row_of_line)

    def _connect(self) -> None:
        self.header.primary.clicked.connect(self.accept)
        self.header.back.clicked.connect(self.other_file)
        self.header.step_chosen.connect(lambda _step: self.other_file.emit())
        self._revision.changed.connect(self._on_step)
        self._revision.refused.connect(self._refuse)
        self.columns.doubtful.toggled.connect(lambda _on: self._refresh())
        self.result.current_changed.connect(lambda _index: self._mark_lines())
        self.result.entered.connect(lambda _index: self._enter())
        self.result.level_changed.connect(self.corrections.change_level)
        self._delegate.committed.connect(self.corrections.set_field)
        self.corrections.listen_to(self.parts)
        self.source.clicked.connect(self._choose_line)
        self.source.activated.connect(self._offer_line)
        self.repairs.located.connect(self._locate)
        self.repairs.settled.connect(lambda row: self.corrections.settle(row.repair.kind))
        self.repair_card.separated.connect(self.corrections.separate_notes)
        self.repair_card.filled.connect(lambda: self._edit_field("symbol"))
        for view in (self.source, self.result):
            self._theme.changed.connect(view.viewport().update)
        keys = {"Ctrl+Return": self.accept, "Ctrl+Enter": self.accept, "F7": self.next_doubtful}
        keys |= {"Ctrl+Z": self._revision.undo, "Ctrl+Y": self._revision.redo, "Ctrl+Shift+Z": self._revision.redo}
        for key, run in keys.items():
            shortcut(key, self, run)

    # Showing

    def _refresh(self) -> None:
        imported = self._imported
        if imported is None or not self._revision.has_begun:
            return
        reviewed = self._revision.present
        found = rows(imported, reviewed, self._labels())
        if self.columns.doubtful.isChecked():
            found = tuple(row for row in found if row.doubt is not Doubt.NONE)
        row_before = self.result.currentIndex().row()
        self._model.take(found)
        if not self.result.currentIndex().isValid() and found:
            self.result.setCurrentIndex(self._model.index(min(max(row_before, 0), len(found) - 1)))
        self.result.refit()
        self._source_model.take(source_lines(imported, reviewed))
        self.repairs.show_repairs(repair_rows(imported, reviewed))
        self._mark_lines()
        self._name()

    def _mark_lines(self) -> None:
        if self._imported is None or not self._revision.has_begun:
            return
        marked = self._current_lines()
        self._source_delegate.marked = marked
        self.source.viewport().update()
        if marked and not self.source.hasFocus():
            self._reveal(marked)

    def _reveal(self, lines: Lines) -> None:
        """Scroll the source so that these lines are seen, where they are not yet."""
        first, last = self._source_model.index(min(lines)), self._source_model.index(max(lines))
        self.source.scrollTo(last)
        self.source.scrollTo(first)

    def _current_lines(self) -> Lines:
        row = self.current
        if row is None or self._imported is None:
            return frozenset()
        return lines_of(self._imported, self._revision.present, row)

    def _first_line(self, row: int) -> int | None:
        value = self._model.value(self._model.index(row))
        if value is None or self._imported is None:
            return None
        return min(lines_of(self._imported, self._revision.present, value), default=None)

    def _row_of_line(self, line: int) -> int | None:
        if self._imported is None:
            return None
        reviewed = self._revision.present
        found = (i for i, row in enumerate(self._model.rows) if line in lines_of(self._imported, reviewed, row))
        return next(found, None)

    def _look_up(self, imported: Imported) -> None:
        """Say that a draft is no base, in a thread: the register has eleven thousand entries."""
        document = imported.document
        session = (base_session(document) or 0) + 1
        if self._tasks is not None:
            self._tasks.start(
                PURPOSE,
                lambda _token: tuple(remarks(document, Cycle(session, register(), drafting_day(session)))),
                lambda said: self._show_remarks(said) if self._imported is imported else None,
            )

    def _show_remarks(self, said: tuple[Sentence, ...]) -> None:
        self.remarks.show_sentences(said)
        self._banner.setVisible(bool(said))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room, the repairs take the place of the source."""
        super().resizeEvent(event)
        self.columns.fit(event.size().width())

    # Correcting

    def _enter(self) -> None:
        """Enter: write in a field, choose another part for a paragraph."""
        row = self.current
        if row is None:
            return
        if is_editable(row):
            self.result.edit(self.result.currentIndex())
        elif row.paragraph_id is not None:
            menu = self.part_menu()
            rect = self.result.row_rect(self.result.currentIndex())
            menu.exec(self.result.viewport().mapToGlobal(rect.topLeft() + QPoint(80, 30)))
            menu.deleteLater()

    def part_menu(self) -> QMenu:
        """The menu for the current paragraph."""
        row = self.current
        assert row is not None
        assert row.paragraph_id is not None
        document = self.document
        paragraph = document.paragraph(row.paragraph_id)
        return self.parts.made_for(paragraph, is_first=document.positions[paragraph.id] == 0)

    def _edit_field(self, name: str) -> None:
        row = self._model.row_of(name)
        if row is not None:
            self.result.setCurrentIndex(self._model.index(row))
            self.result.setFocus(Qt.FocusReason.OtherFocusReason)
            self.result.edit(self._model.index(row))

    def _on_step(self) -> None:
        self._said = None
        self._refresh()

    def _refuse(self, sentence: Sentence) -> None:
        self._said = sentence
        self._name()

    # Source lines and repairs

    def _choose_line(self, index: QModelIndex) -> None:
        """A line selects what was made of it."""
        line = self._source_model.value(index)
        row = None if line is None else self._row_of_line(line.index)
        if row is not None:
            self.result.setCurrentIndex(self._model.index(row))

    def _offer_line(self, index: QModelIndex) -> None:
        """Enter on a line that was left out takes it in, as a paragraph after what comes before it in the file."""
        line = self._source_model.value(index)
        if line is None or not line.is_left_out or not line.text.strip():
            self._choose_line(index)
            self.result.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        new = self.corrections.take_in(line.index, line.text)
        row = None if new is None else self._model.row_of(new)
        if row is not None:
            self.result.setCurrentIndex(self._model.index(row))
            self.result.setFocus(Qt.FocusReason.OtherFocusReason)

    def _locate(self, row: RepairRow) -> None:
        """Select the next place that the repair is about."""
        if row.targets:
            self._select_paragraph(_after(row.targets, self.current.paragraph_id if self.current else None))
        elif row.repair is not None and row.repair.lines is not None:
            line = row.repair.lines.start
            target = self._row_of_line(line)
            if target is not None:
                self.result.setCurrentIndex(self._model.index(target))
            self._reveal(frozenset({line}))

    def _select_paragraph(self, paragraph_id: ParagraphId) -> None:
        if self._model.row_of(paragraph_id) is None:
            self.columns.doubtful.setChecked(False)
        row = self._model.row_of(paragraph_id)
        if row is not None:
            self.result.setCurrentIndex(self._model.index(row))

    # Words

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.title.setText(self.tr("Review the structure"))
        self.header.back.setText(self.tr("Another file"))
        self.header.primary.setText(self.tr("The structure is right, go on") + "  Ctrl+Enter")
        self.columns.doubtful.setText(self.tr("Only doubtful"))
        for (_, words), text in zip(self.columns.legend, (self.tr("inferred"), self.tr("you decide")), strict=True):
            words.setText(text)
        self.columns.heads[0][0].setText(self.tr("Source file"))
        self.columns.heads[0][1].setText(self.tr("What is struck does not enter the draft"))
        self.columns.heads[1][0].setText(self.tr("Recognised"))
        self.columns.heads[2][0].setText(self.tr("Repairs"))
        self.source.setAccessibleName(self.tr("Lines of the source file"))
        self.result.setAccessibleName(self.tr("Recognised text"))
        self.footer.retranslate()
        self.repairs.retranslate()
        self._refresh()

    def _name(self) -> None:
        """File, counts, and that nothing was lost."""
        imported = self._imported
        if imported is None:
            return
        document = self.document
        self.header.about.set_full_text(imported.source.name)
        counts = [
            self.tr("%n preambular", "", sum(p.part is Part.PREAMBULAR for p in document.paragraphs)),
            self.tr("%n operative", "", sum(p.part is Part.OPERATIVE for p in document.paragraphs)),
            self.tr("notes: %n", "", len(document.footnotes)),
        ]
        self.columns.heads[1][1].setText((" " if self._translation.language == "zh" else ", ").join(counts))
        self.columns.heads[2][1].setText(str(self.repairs.count))
        self.columns.show_repairs.setText(self.tr("Repairs") + f" {self.repairs.count}")
        say, undo = self._translation.say, self._revision.undo_label
        remark = say(self._said) if self._said is not None else ""
        self.footer.show_sums(sums(imported, self._revision.present), remark, say(undo) if undo is not None else "")

    def _labels(self) -> dict[str, str]:
        say = self._translation.say
        return {name: say(words) for name, words in FIELD_LABELS.items()} | {"unrecognised": say(UNRECOGNISED)}

    def _reason(self, row: Row) -> str:
        return "" if row.reason is None else self._translation.say(row.reason)

    def _describe_line(self, line: SourceLine) -> str:
        words = self.tr("left out") if line.is_left_out else ""
        return " ".join(part for part in (line.text.strip(), words) if part)

    def _describe_row(self, row: Row) -> str:
        comma = "，" if self._translation.language == "zh" else ", "
        name = row.label
        if row.paragraph_id is not None and row.paragraph_id in self.document.positions:
            name = self._translation.say(paragraph_name(self.document, row.paragraph_id))
        return comma.join(part for part in (name, plain_text(row.pieces), self._reason(row)) if part)


def _after(targets: tuple[ParagraphId, ...], current: ParagraphId | None) -> ParagraphId:
    """The target after the current one; the first one where it is not among them, or is the last."""
    if current not in targets:
        return targets[0]
    index = targets.index(current)
    return targets[(index + 1) % len(targets)]
