"""What the user's hands do in an import review: rows edited and opened, menus of rows and source lines, take-backs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from drafter.formats.imported import Imported
from drafter.model.document import ParagraphId, Resolution
from drafter.model.numbering import note_marks
from drafter.text.spans import Span
from drafter.ui.reviews.caret_field import CaretField
from drafter.ui.reviews.corrections import Corrections
from drafter.ui.reviews.import_columns import Columns
from drafter.ui.reviews.import_rows import Row
from drafter.ui.reviews.import_state import History, Lines, Revision
from drafter.ui.reviews.loose_notes import mark_above, marks_in
from drafter.ui.reviews.opposites import Act
from drafter.ui.reviews.part_menu import PartMenu
from drafter.ui.reviews.repair_rows import Stop
from drafter.ui.reviews.result_list import ResultDelegate, ResultList
from drafter.ui.reviews.result_model import ResultModel, has_caret, is_editable
from drafter.ui.reviews.source_menu import SourceMenu
from drafter.ui.reviews.source_pane import SourcePane
from drafter.ui.reviews.take_backs import Remedy, TakingBack, paragraph_at, remedy, taking_in


class Page(Protocol):
    """What the hands know of the review."""

    result: ResultList
    source: SourcePane
    corrections: Corrections
    columns: Columns

    @property
    def imported(self) -> Imported | None: ...
    @property
    def document(self) -> Resolution: ...
    @property
    def revision(self) -> Revision: ...
    @property
    def current(self) -> Row | None: ...
    @property
    def chosen(self) -> tuple[ParagraphId, ...]: ...
    def row_of_line(self, line: int) -> int | None: ...
    def reveal(self, lines: Lines) -> None: ...


class Hands(QObject):
    """Every gesture of the page and what it does."""

    typed = Signal()
    """`standing` differs by what is written in a field that is open."""

    def __init__(self, page: Page, delegate: ResultDelegate, model: ResultModel, widget: QWidget) -> None:
        super().__init__(widget)
        self._page, self._delegate, self._model = page, delegate, model
        self.parts, self.lines = PartMenu(widget), SourceMenu(widget)
        self._connect_result(page.result, page.corrections)
        self._connect_source(page.source)

    def _connect_result(self, result: ResultList, corrections: Corrections) -> None:
        result.row_entered.connect(lambda _index: self.enter())
        result.level_changed.connect(corrections.change_level)
        result.join_wanted.connect(corrections.join)
        result.leave_out_wanted.connect(self.leave_out)
        result.toggle_wanted.connect(corrections.toggle_part)
        result.caret_wanted.connect(self.open_caret)
        result.menu_wanted.connect(self._show_parts)
        result.opposite_wanted.connect(lambda _index: self.do_opposite())
        corrections.listen_to(self.parts)
        self.parts.left_out.connect(self.leave_out)
        self.parts.caret_wanted.connect(lambda: self.open_caret(QPoint()))
        self._delegate.committed.connect(corrections.set_field)
        self._delegate.typed.connect(self.typed)
        self._delegate.split_wanted.connect(self._split)
        self._delegate.join_wanted.connect(corrections.join)
        self._delegate.join_next_wanted.connect(corrections.join_next)

    def _connect_source(self, source: SourcePane) -> None:
        source.line_chosen.connect(self.choose_line)
        source.line_entered.connect(self._enter_line)
        source.menu_wanted.connect(self._show_lines)
        self.lines.chosen.connect(self.apply)
        self.lines.followed.connect(self.follow_line)

    @property
    def standing(self) -> History:
        """Where the review stands, with what is being written in a field that is still open."""
        field = self._delegate.open_field
        return self._page.revision.history if field is None else self._page.corrections.history_with(*field)

    # Rows

    def enter(self) -> None:
        """Enter: write in a field, choose another part for paragraphs."""
        row, result = self._page.current, self._page.result
        if row is None:
            return
        if is_editable(row):
            result.edit(result.currentIndex())
        elif self._page.chosen:
            corner = result.row_rect(result.currentIndex()).topLeft()
            self._show_parts(result.viewport().mapToGlobal(corner + QPoint(80, 30)))

    def part_menu(self) -> QMenu:
        """The menu for the paragraphs that are chosen."""
        document, chosen = self._page.document, self._page.chosen
        paragraphs = [document.paragraph(one) for one in chosen]
        figures: list[tuple[int, str]] = []
        if len(paragraphs) == 1:
            marks, position = note_marks(document), 0
            for run in paragraphs[0].runs:
                if run.note is not None:
                    figures.append((position, marks.get(run.note, "")))
                position += len(run.text)
        is_first = bool(chosen) and document.positions[chosen[0]] == 0
        is_single = len(chosen) == 1
        return self.parts.made_for(
            paragraphs,
            is_first=is_first,
            figures=[one for one in figures if one[1].isdigit()],
            mark=mark_above(document, chosen[0]) if is_single else None,
            loose=tuple(marks_in(document, chosen[0])) if is_single else (),
        )

    def open_caret(self, point: QPoint) -> None:
        """Go into the current paragraph, where was clicked or at its beginning; a field is written in."""
        row, result = self._page.current, self._page.result
        if row is None or not (is_editable(row) or has_caret(row)):
            return
        index = result.currentIndex()
        result.setCurrentIndex(index)  # alone: the caret stands in one paragraph
        result.edit(index)
        field = result.viewport().findChild(CaretField)
        if isinstance(field, CaretField):
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            if not point.isNull():
                field.set_caret_at(field.viewport().mapFrom(result.viewport(), point))

    def leave_out(self) -> None:
        """Leave out what is chosen; the keyboard goes on with the paragraph below, so that this can be repeated."""
        keys = [row.key for row in self._model.all_rows]
        last = max(self._page.result.selected_rows, default=len(keys))
        document = self._page.document
        self._page.corrections.leave_out()
        if self._page.document is not document:
            self._choose_first(keys[last + 1 :])

    def walk(self, run: Callable[[], None]) -> None:
        """Take a step back, or make it again; the keyboard goes to what came back with it."""
        before = {row.key for row in self._model.all_rows}
        run()
        self._choose_first([row.key for row in self._model.all_rows if row.key not in before])

    def _choose_first(self, keys: Sequence[object]) -> None:
        """The first of these that is listed, if any is."""
        row = next((row for key in keys if (row := self._model.row_of(key)) is not None), None)
        if row is not None:
            # Alone, though the Ctrl of Ctrl+Z is still held down.
            alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._page.result.selectionModel().setCurrentIndex(self._model.index(row), alone)

    def edit_field(self, name: str) -> None:
        """Write in a field of the masthead."""
        result, row = self._page.result, self._model.row_of(name)
        if row is not None:
            result.setCurrentIndex(self._model.index(row))
            result.setFocus(Qt.FocusReason.OtherFocusReason)
            result.edit(self._model.index(row))

    def do_opposite(self) -> None:
        """The current row is what its link says."""
        row, corrections = self._page.current, self._page.corrections
        opposite = None if row is None else row.opposite
        if row is None or opposite is None:
            return
        if opposite.act is Act.FILL:
            self.edit_field(row.field or "")
        elif opposite.act is Act.NO_LEAD:
            corrections.take_lead_off()
        elif opposite.act is Act.PART and opposite.part is not None:
            corrections.set_part(opposite.part)
        elif opposite.act is Act.JOIN_NEXT:
            corrections.join_next()
        elif opposite.act is Act.SPLIT:
            self._split(opposite.position)
        elif opposite.act is Act.MARK and opposite.mark is not None:
            corrections.make_mark(opposite.mark)
        else:
            self.open_caret(QPoint())

    def _show_parts(self, place: QPoint) -> None:
        row = self._page.current
        if row is not None and self._page.chosen:
            menu = self.part_menu()
            menu.exec(place)
            menu.deleteLater()
        elif row is not None and is_editable(row):
            self._page.result.edit(self._page.result.currentIndex())

    def _split(self, position: int) -> None:
        new = self._page.corrections.split(position)
        if new is not None:
            self._go_to(new)

    # Source lines and repairs

    def choose_line(self, line: int) -> None:
        """A line selects what was made of it."""
        row = self._page.row_of_line(line)
        if row is not None:
            self._page.result.setCurrentIndex(self._model.index(row))

    def follow_line(self, line: int) -> None:
        """Go to what was made of a line."""
        self.choose_line(line)
        self._page.result.setFocus(Qt.FocusReason.OtherFocusReason)

    def line_menu(self, line: int) -> QMenu | None:
        """What can be done with a source line; None before there is one."""
        imported = self._page.imported
        return None if imported is None else self.lines.made_for(imported, self._page.revision.present, line)

    def _enter_line(self, line: int) -> None:
        """Enter on a line that was left out takes it in; on another one it asks."""
        imported = self._page.imported
        found = None if imported is None else taking_in(imported, self._page.revision.present, line)
        if found is not None:
            self.apply(found)
            return
        box, source = self._page.source.line_rect(line), self._page.source
        place = QPoint(30, 0 if box is None else round(box.bottom))
        self._show_lines(line, source.shown.viewport().mapToGlobal(place))

    def _show_lines(self, line: int, place: QPoint) -> None:
        menu = self.line_menu(line)
        if menu is not None:
            menu.exec(place)
            menu.deleteLater()

    def remedy(self, kind: str, place: Stop) -> Remedy | None:
        """How a repair is taken back at this place; None where it cannot be."""
        imported, revision = self._page.imported, self._page.revision
        return None if imported is None or not revision.has_begun else remedy(imported, revision.present, kind, place)

    def apply(self, remedy: Remedy) -> None:
        """Take back what a repair did, or do what a line asks for: one step, which can be undone."""
        corrections, paragraph_id = self._page.corrections, remedy.paragraph_id
        if remedy.way is TakingBack.TAKE_IN:
            self._take_in(remedy.line)
        elif paragraph_id is None:
            return
        elif remedy.way is TakingBack.PART:
            new = ParagraphId(self._page.document.next_id)
            if corrections.split_at(paragraph_id, remedy.position):
                self._go_to(new)
        elif remedy.way is TakingBack.JOIN:
            corrections.join_paragraph(paragraph_id)
        elif remedy.way is TakingBack.SUB:
            corrections.make_subs((paragraph_id,))
        elif remedy.way is TakingBack.FIGURE:
            corrections.make_figure(remedy.position, remedy.figure, paragraph_id)
        elif remedy.way is TakingBack.OTHER_PART and remedy.part is not None:
            corrections.set_part(remedy.part, paragraph_id)
        else:
            corrections.take_lead_off_paragraph(paragraph_id)

    def locate(self, stop: Stop) -> None:
        """Show a place that a repair or a comment is about; the keyboard stays in the list of repairs."""
        made = paragraph_at(self._page.revision.present, stop.start) if isinstance(stop, Span) else stop
        if made is not None:
            self._select(made)
        if isinstance(stop, Span):
            if made is None:
                self.choose_line(stop.start)
            self._page.reveal(frozenset(range(stop.start, stop.end)))

    def _select(self, paragraph_id: ParagraphId) -> None:
        if self._model.row_of(paragraph_id) is None:
            self._page.columns.doubtful.setChecked(False)
        row = self._model.row_of(paragraph_id)
        if row is not None:
            self._page.result.setCurrentIndex(self._model.index(row))

    def _take_in(self, line: int) -> None:
        imported = self._page.imported
        new = None if imported is None else self._page.corrections.take_in(line, imported.source_lines[line])
        if new is not None:
            self._go_to(new)

    def _go_to(self, paragraph_id: ParagraphId) -> None:
        row = self._model.row_of(paragraph_id)
        if row is not None:
            self._page.result.setCurrentIndex(self._model.index(row))
            self._page.result.setFocus(Qt.FocusReason.OtherFocusReason)
