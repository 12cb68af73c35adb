"""The import review: what was recognised in a file, beside the file, and what was mended on the way."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.app.i18n import Translation
from drafter.app.tasks import Tasks
from drafter.formats.imported import Imported
from drafter.model.document import ParagraphId, Resolution
from drafter.text.sentence import Sentence
from drafter.ui.reviews.base_advice import BaseAdvice
from drafter.ui.reviews.base_following import following
from drafter.ui.reviews.corrections import Corrections
from drafter.ui.reviews.doubts import Doubts, least_certain_first
from drafter.ui.reviews.frame import ReviewHeader, shortcut
from drafter.ui.reviews.import_columns import Columns
from drafter.ui.reviews.import_footer import ImportFooter
from drafter.ui.reviews.import_hands import Hands
from drafter.ui.reviews.import_rows import Row, lines_of, rows
from drafter.ui.reviews.import_state import History, Lines, Revision, begun
from drafter.ui.reviews.import_words import ImportWords
from drafter.ui.reviews.readings import Readings
from drafter.ui.reviews.repair_rows import RepairRow, repair_rows
from drafter.ui.reviews.repairs_pane import RepairsPane
from drafter.ui.reviews.result_list import ResultDelegate, ResultList
from drafter.ui.reviews.result_model import ResultModel
from drafter.ui.reviews.scrolling import ScrollPair
from drafter.ui.reviews.source_lines import SourceLine, source_lines
from drafter.ui.reviews.source_pane import SourcePane
from drafter.ui.reviews.tracked_line import TrackedLine
from drafter.ui.steps import Step as WayStep
from drafter.ui.theme import Theme


class ImportReview(QWidget):
    """Source, result and repairs side by side."""

    accepted = Signal(object)
    """Resolution: the structure is right."""
    other_file = Signal()

    def __init__(
        self,
        theme: Theme,
        translation: Translation,
        tasks: Tasks | None = None,
        parent: QWidget | None = None,
        *,
        register_folder: Path | None = None,
        library_path: Path | None = None,
    ) -> None:
        """`tasks` draws pages, reads a file again, and looks texts up; without it none of that is.

        `register_folder` is where the user's own tables of the register lie, `library_path` the earlier texts.
        """
        super().__init__(parent)
        self._theme, self._translation, self._tasks = theme, translation, tasks
        self._revision = Revision(self, follow=following)
        self.readings = Readings(self._revision, tasks, self)
        self._rows_of_lines: dict[int, int] = {}
        self._said: Sentence | None = None
        self._all_rows: tuple[Row, ...] = ()
        self._key_left: object = None
        self.header, self.footer = ReviewHeader(WayStep.STRUCTURE), ImportFooter()
        self.advice = BaseAdvice(theme, translation, tasks, register_folder, library_path)
        self.tracked = TrackedLine()
        self.source = SourcePane(theme, translation.say, tasks)
        self._words = ImportWords(translation, lambda: self.document, self)
        self._model = ResultModel(self._words.describe_row, self)
        self.result = ResultList()
        self.doubts = Doubts(lambda: self.current, self)
        self._delegate = ResultDelegate(self.result, theme, self._words, self.doubts.is_seen)
        self.repairs = RepairsPane(theme, translation, lambda kind, place: self.hands.remedy(kind, place))
        self.repair_card = self.repairs.card
        self.columns = Columns(theme, self.source, self.result, self.repairs)
        self.corrections = Corrections(self._revision, lambda: self.chosen, self)
        self._arrange()
        self.hands = Hands(self, self._delegate, self._model, self)
        self._connect()
        self.retranslate()

    # What the shell asks for

    def show_import(self, imported: Imported, kept: History | None = None) -> None:
        """Review this file, going on with `kept`; coming back with the same one, everything is as it was left."""
        if self.imported is imported:
            return
        self.readings.begin(imported)
        self._begin(imported)
        self._revision.resume(kept or History(begun(imported)))
        self._go_to_first()
        self.advice.begin(imported.base.document)

    @property
    def imported(self) -> Imported | None:
        """What is reviewed, read in the way that is shown; None before `show_import`."""
        return self.readings.present

    @property
    def document(self) -> Resolution:
        """The text as it is corrected so far."""
        return self._revision.present.document

    @property
    def name(self) -> str:
        """What the text is called: its symbol, else its file."""
        imported = self.imported
        return self.document.masthead.symbol or ("" if imported is None else imported.source.name)

    @property
    def revision(self) -> Revision:
        """The corrections, each a step that can be taken back."""
        return self._revision

    @property
    def rows(self) -> tuple[Row, ...]:
        """What the middle column lists."""
        return self._model.all_rows

    @property
    def lines(self) -> tuple[SourceLine, ...]:
        """What the left column lists."""
        return self.source.lines

    @property
    def marked(self) -> Lines:
        """The source lines of the rows that are chosen."""
        return self.source.marked

    @property
    def repair_list(self) -> tuple[RepairRow, ...]:
        """What the right column lists."""
        return self.repairs.repairs.rows

    @property
    def current(self) -> Row | None:
        """The row that the keyboard is on."""
        return self._model.value(self.result.currentIndex())

    @property
    def chosen(self) -> tuple[ParagraphId, ...]:
        """The paragraphs that are chosen, in the order of the text; fields are none."""
        found = {self._model.rows[row].paragraph_id for row in self.result.selected_rows if row < len(self._model.rows)}
        return tuple(one.id for one in self.document.paragraphs if one.id in found)

    def accept(self) -> None:
        """Ctrl+Enter: go on with the text as it is, open questions or not, and with what stands in an open field."""
        self._delegate.commit_open()
        if self._revision.has_begun:
            self.accepted.emit(self.document)

    def next_doubtful(self) -> None:
        """F7: the next row that was not looked at, the least certain ones first; then on in the text."""
        self.doubts.look()
        self._go_to(self.doubts.after(self._model.all_rows, self.current))

    def previous_doubtful(self) -> None:
        """Shift+F7: the doubtful row above."""
        self.doubts.look()
        self._go_to(self.doubts.before(self._model.all_rows, self.current))

    # Set-up

    def _arrange(self) -> None:
        self.result.setModel(self._model)
        self.result.setItemDelegate(self._delegate)
        self.result.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.advice, self.tracked, self.columns, self.footer):
            column.addWidget(widget, int(widget is self.columns))
        self.setFocusProxy(self.result)
        order = (self.result, *self.tracked.buttons.values(), self.repairs, *self.repair_card.buttons)
        last = (*self.source.views, self.columns.doubtful, *self.advice.buttons())
        for first, second in pairwise((*order, *last, self.header.back, self.header.primary)):
            self.setTabOrder(first, second)
        self._pair = ScrollPair(self.result, self.source, self._first_line, self._rows_of_lines.get)

    def _connect(self) -> None:
        self.header.primary.clicked.connect(self.accept)
        self.header.back.clicked.connect(self.other_file)
        self.advice.other_file.connect(self.other_file)
        self._revision.changed.connect(self._on_step)
        self._revision.refused.connect(self.refuse)
        self.readings.changed.connect(self._on_reading)
        self.readings.turned.connect(self._on_turned)
        self.readings.reading.connect(self.tracked.show_reading)
        self.readings.stayed.connect(lambda: self.tracked.show_changes(self.imported))
        self.readings.refused.connect(self.refuse)
        self.tracked.chosen.connect(self.readings.go_to)
        self.columns.doubtful.toggled.connect(lambda _on: self._refresh())
        self.doubts.seen_changed.connect(self._on_seen)
        self.result.current_changed.connect(lambda _index: self._on_current())
        self.result.selectionModel().selectionChanged.connect(lambda _on, _off: self._mark_lines())
        self.repairs.located.connect(self.hands.locate)
        self.repairs.settled.connect(lambda row: self.corrections.settle(row.repair.kind))
        self.repairs.taken_back.connect(self.hands.apply)
        self.repair_card.separated.connect(self.corrections.separate_notes)
        self.repair_card.numbered.connect(self.corrections.make_all_subs)
        self.repair_card.filled.connect(lambda: self.hands.edit_field("symbol"))
        self._delegate.caret_shown.connect(self.footer.show_caret)
        self._theme.changed.connect(self.result.viewport().update)
        self.source.line_chosen.connect(self._say_why)
        self.source.page_changed.connect(self._tell_page)
        self._bind_keys()

    def _bind_keys(self) -> None:
        keys = {"Ctrl+Return": self.accept, "Ctrl+Enter": self.accept}
        keys |= {"F7": self.next_doubtful, "Shift+F7": self.previous_doubtful}
        keys["Ctrl+Z"] = partial(self.hands.walk, self.readings.undo)
        keys |= dict.fromkeys(("Ctrl+Y", "Ctrl+Shift+Z"), partial(self.hands.walk, self.readings.redo))
        for names, steps in ((("Ctrl+=", "Ctrl++"), 1), (("Ctrl+-",), -1), (("Ctrl+0",), 0)):
            keys |= {name: lambda by=steps: self.source.zoom_by(by) for name in names}  # type: ignore[misc]
        for key, run in keys.items():
            shortcut(key, self, run)

    # Showing

    def _begin(self, imported: Imported) -> None:
        """Another file, or the same one read in another way."""
        self.doubts.begin()
        self._model.take(())
        self.repairs.begin()
        self.source.begin(imported)
        self._delegate.language = imported.document.language
        self._delegate.forget_heights()
        self.columns.doubtful.setChecked(False)
        self.tracked.show_changes(self.imported)

    def _on_reading(self) -> None:
        imported = self.imported
        if imported is not None:
            self._key_left = None if self.current is None else self.current.key
            self._begin(imported)
            self.advice.look_up(imported.base.document)

    def _on_turned(self) -> None:
        """The keyboard goes on in the list, where it was as far as that row is there, or among the ways themselves."""
        if self._key_left is not None and (row := self._model.row_of(self._key_left)) is not None:
            self.result.setCurrentIndex(self._model.index(row))
        if not self.tracked.has_keyboard:
            self.result.setFocus(Qt.FocusReason.OtherFocusReason)
        self.doubts.wait()
        self._name()  # a turn can be taken back

    def _go_to_first(self) -> None:
        """Where something is doubtful, a review begins there; else at the beginning."""
        self.source.go_to_top()
        self.repairs.scrollToTop()
        if self._model.rows:
            self.result.setCurrentIndex(self._model.index(0))
            self.result.scrollToTop()
        self._go_to(next(iter(self.doubts.pending(self._model.all_rows)), None))
        self.doubts.wait()

    def _go_to(self, row: Row | None) -> None:
        if row is not None and (index := self._model.row_of(row.key)) is not None:
            self.result.setCurrentIndex(self._model.index(index))
            self.result.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        imported = self.imported
        if imported is None or not self._revision.has_begun:
            return
        reviewed = self._revision.present
        found = rows(imported, reviewed, self._words.labels())
        is_filtered = self.columns.doubtful.isChecked()
        self._pair.is_on = not is_filtered
        with self._pair.held():
            self._show_rows(least_certain_first(found) if is_filtered else found)
            self._show_lines(found)
        self.repairs.show_repairs(repair_rows(imported, reviewed))
        self._mark_lines()
        self._name(found)

    def _show_lines(self, found: tuple[Row, ...]) -> None:
        if self.imported is not None:
            self.source.show_lines(source_lines(self.imported, self._revision.present, self.doubts.pending(found)))

    def _show_rows(self, found: tuple[Row, ...]) -> None:
        row_before = self.result.currentIndex().row()
        self._model.take(found)
        if not self.result.currentIndex().isValid() and found:
            self.result.setCurrentIndex(self._model.index(min(max(row_before, 0), len(self._model.rows) - 1)))
        if self.result.currentIndex().isValid() and not self.result.selectionModel().hasSelection():
            self.result.setCurrentIndex(self.result.currentIndex())  # the rows that were chosen are gone
        self.result.refit()
        self._rows_of_lines.clear()
        for index, row in reversed(list(enumerate(found))):
            self._rows_of_lines |= dict.fromkeys(self._lines_of(row), index)

    def _mark_lines(self) -> None:
        if self.imported is None or not self._revision.has_begun:
            return
        chosen = [self._model.rows[row] for row in self.result.selected_rows if row < len(self._model.rows)]
        self.source.mark(frozenset(line for row in chosen for line in self._lines_of(row)))

    def _on_current(self) -> None:
        """Both columns show the row and its lines: first the list scrolls, and the source along with it."""
        self.doubts.come_to()
        self.footer.show_row(self.current)
        self._mark_lines()
        if self.current is not None and not self.source.has_focus and self._revision.has_begun:
            self.result.scrollTo(self.result.currentIndex())
            self.reveal(self._lines_of(self.current))

    def _lines_of(self, row: Row) -> Lines:
        imported = self.imported
        return frozenset() if imported is None else lines_of(imported, self._revision.present, row)

    def _first_line(self, row: int) -> int | None:
        value = self._model.value(self._model.index(row))
        return None if value is None else min(self._lines_of(value), default=None)

    def row_of_line(self, line: int) -> int | None:
        """The row that was made of a source line; None where none was."""
        return self._rows_of_lines.get(line)

    def _on_seen(self) -> None:
        self.result.viewport().update()
        self._show_lines(self._all_rows)
        self._tell_waiting()

    def _tell_page(self) -> None:
        name = "" if self.imported is None else self.imported.source.name
        self._words.tell_page(self.header, self.columns, name, self.source.page)

    def _tell_waiting(self) -> None:
        """F7 leads to what nobody came to yet; what is doubtful stays so while a field is empty."""
        pending, unsettled = self.doubts.pending(self._all_rows), self.doubts.unsettled(self._all_rows)
        unfilled = sum(row.is_unfilled for row in unsettled)
        self.footer.show_waiting(len(pending), self.repairs.asked + unfilled)
        self._words.tell_waiting(self.columns, len(unsettled))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room, the repairs take the place of the source."""
        super().resizeEvent(event)
        self.columns.fit(event.size().width())

    def _on_step(self) -> None:
        self._said = None
        self._refresh()

    def refuse(self, sentence: Sentence) -> None:
        """Say at the foot why something was not done."""
        self._said = sentence
        self._name()

    def _say_why(self, line: int) -> None:
        """Why a source line is left out, where it is: on a page there is no room to write it beside the line."""
        why = self.source.lines[line].why if line < len(self.source.lines) else None
        said = None if why is None else Sentence(zh=f"此行不进草稿：{why.zh}", en=f"Not for the draft: {why.en}")
        if said != self._said:
            self._said = said
            self._name()

    def reveal(self, lines: Lines) -> None:
        """Scroll the source so that these lines are seen; the result stays where it is."""
        with self._pair.held():
            self.source.reveal(lines)

    # Words

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text again."""
        self._words.name(self.header, self.columns)
        self.source.name(self._words.source_lines, self._words.source_pages)
        self.result.setAccessibleName(self._words.result)
        self.footer.retranslate()
        self.repairs.retranslate()
        self.tracked.retranslate()
        self._refresh()

    def _name(self, found: tuple[Row, ...] | None = None) -> None:
        """File, counts, and that nothing was lost; `found` are all rows, where the list shows fewer."""
        imported = self.imported
        if imported is None or not self._revision.has_begun:
            return
        self._all_rows = self._all_rows if found is None else found
        self._words.tell(self.header, self.columns, imported, self.repairs)
        self._tell_page()
        self._tell_waiting()
        reviewed, undo = self._revision.present, self.readings.undo_label
        self.footer.tell(imported, reviewed, self._translation.say, said=self._said, undo=undo)
