"""The footnote pane: number, words and place of each note, below the sheet; folded, it is one line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.session import Session
from drafter.model.document import NoteId, ParagraphId
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.editor.footnote_delegate import FootnoteDelegate
from drafter.ui.editor.footnote_model import NOTE_ROLE, NUMBER, PLACE, TEXT, FootnoteModel, Say
from drafter.ui.editor.keys import is_plain
from drafter.ui.editor.margin_contents import has_blank
from drafter.ui.editor.note_line import NoteLine
from drafter.ui.key_hints import Keys, usual_key
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import LIST_ROW_PX, Theme, scaled

_NUMBER_PX = 40
_PLACE_PX = 120


_HOW = Sentence(zh="Enter编辑脚注，Esc回到正文", en="Enter edits the note, Esc goes back to the text")


class FootnoteTable(QTableView):
    """The rows. Enter edits, Esc goes back to the mark in the text."""

    left = Signal()
    paste_wanted = Signal()
    """The words on the clipboard are to go into the current row."""
    hinted = Signal()
    """A letter was typed: it is for no row, since an input method could not have composed with it."""

    def paste(self) -> None:
        """As in the line that was just left: the words go into the current note."""
        if self.currentIndex().isValid():
            self.paste_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits the words of the current row, Esc leaves the pane."""
        # The Enter and Esc that end an edit arrive here too, by way of the line that they were pressed in.
        if self.state() == QTableView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.currentIndex().siblingAtColumn(TEXT))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)
            if is_plain(event):
                self.hinted.emit()


@dataclass(frozen=True, slots=True)
class _Kept:
    """The current row by its note, and where in its words the caret stood while they were written."""

    note_id: NoteId
    caret: int | None = None


class FootnotePane(QWidget):
    """Title line and table."""

    insert_requested = Signal()
    menu_wanted = Signal(object)
    """QMenu, empty: the families of notes to insert are asked for."""
    row_menu_requested = Signal(object, object)
    """NoteId, QPoint on the screen: what can be done with this note is asked for."""
    left = Signal(object)
    """NoteId or None: back to the text, to where this note is cited."""
    given_up = Signal(object)
    """NoteId: Esc ended the writing of a note that has no words."""
    hinted = Signal(object)
    """Sentence: something for the status line."""
    folded_changed = Signal(bool)
    writing_changed = Signal()
    """`place` may be another."""

    def __init__(self, session: Session, theme: Theme, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._model = FootnoteModel(session, say)
        self._is_folded = False
        self._keys: Keys = usual_key
        self._delegate = FootnoteDelegate(session, theme, say, self)
        self._delegate.left.connect(self._leave_line)
        self._delegate.writing_changed.connect(self.writing_changed)
        self._kept: _Kept | None = None
        # A table without its rows or its height scrolls nowhere: what is highlighted is shown once it has them.
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._show_highlighted)
        self.table = self._made_table()
        self._fold = QToolButton()
        self._fold.clicked.connect(lambda: self.set_folded(not self._is_folded))
        self._title, self._count = QLabel(), QLabel()
        self._insert, self._key = QToolButton(), QLabel()
        self._insert.clicked.connect(self.insert_requested)
        self._families = QMenu(self)
        self._families.aboutToShow.connect(lambda: self.menu_wanted.emit(self._families))
        self._insert.setMenu(self._families)
        self._insert.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._arrange()
        self._model.dataChanged.connect(self._tell)
        self._model.modelReset.connect(self._tell)
        self._model.modelAboutToBeReset.connect(self._keep_place)
        self._model.modelReset.connect(self._find_place)
        session.opened.connect(self._on_opened)
        theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    @property
    def line(self) -> NoteLine | None:
        """Where a note is being written; None where none is."""
        return self._delegate.line

    @property
    def place(self) -> tuple[NoteId, int] | None:
        """The note that is being written with the keyboard in it, and where in its words the caret stands."""
        line, note_id = self._delegate.line, self._delegate.written_note
        return None if line is None or note_id is None or not line.hasFocus() else (note_id, line.caret)

    @property
    def is_folded(self) -> bool:
        """True where only the title line is shown."""
        return self._is_folded

    def set_folded(self, is_folded: bool) -> None:
        """Show only the title line, or the table too."""
        self._is_folded = is_folded
        self.table.setVisible(not is_folded)
        set_icon(self._fold, "right" if is_folded else "down", "ink2", self._theme)
        self._tell()
        self.folded_changed.emit(is_folded)
        self._settle.start()

    def highlight(self, paragraph_id: ParagraphId | None) -> None:
        """Mark the notes that this paragraph cites, and scroll to the first of them."""
        document = self._session.document
        notes = document.paragraph(paragraph_id).notes if paragraph_id in document.positions and paragraph_id else ()
        if frozenset(notes) == self._delegate.highlighted:
            return
        self._delegate.highlighted = frozenset(notes)
        self.table.viewport().update()
        self._show_highlighted()

    def _show_highlighted(self) -> None:
        rows = [row for note in self._delegate.highlighted if (row := self._model.row_of(note)) is not None]
        if rows:
            self.table.scrollTo(self._model.index(min(rows), TEXT))

    def set_correcting(self, corrects: bool) -> None:
        """Put brackets and quotation marks right in the next note that is written, or leave them."""
        self._delegate.corrects = corrects

    def set_renumbered(self, notes: frozenset[NoteId]) -> None:
        """Show the numbers of these notes in the accent colour."""
        self._delegate.renumbered = notes
        self.table.viewport().update()

    def show_note(self, note_id: NoteId) -> None:
        """Unfold and go to the row of the note; the keyboard stays where it is."""
        row = self._model.row_of(note_id)
        if row is not None:
            self._unfold()
            self.table.setCurrentIndex(self._model.index(row, TEXT))
            self.table.scrollTo(self._model.index(row, TEXT))

    def edit_note(self, note_id: NoteId, span: Span | None = None) -> None:
        """Unfold, go to the note and edit its words: behind them, or with those of `span` selected."""
        if self._model.row_of(note_id) is None:
            return
        self._put_line_away()
        self.show_note(note_id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.edit(self.table.currentIndex())
        if span is not None and self.line is not None:
            self.line.select(span)

    def enter(self) -> None:
        """The keyboard comes to the pane: to the first note of the caret's paragraph, or the row that it was at."""
        self._unfold()
        rows = [row for note in self._delegate.highlighted if (row := self._model.row_of(note)) is not None]
        if rows:
            self.table.setCurrentIndex(self._model.index(min(rows), TEXT))
        elif not self.table.currentIndex().isValid() and self._model.rows:
            self.table.setCurrentIndex(self._model.index(0, TEXT))
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now it has a height."""
        super().showEvent(event)
        self._settle.start()

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text again."""
        self._title.setText(self.tr("Footnotes"))
        self._insert.setText(self.tr("Insert footnote"))
        self._fold.setAccessibleName(self.tr("Fold the footnotes"))
        self.table.setAccessibleName(self.tr("Footnotes"))
        self._model.speak()
        self._tell()

    def _made_table(self) -> FootnoteTable:
        table = FootnoteTable()
        table.setModel(self._model)
        table.setItemDelegate(self._delegate)
        table.setShowGrid(False)
        table.setFrameShape(QTableView.Shape.NoFrame)
        table.horizontalHeader().hide()
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(scaled(LIST_ROW_PX))
        table.verticalHeader().setMinimumSectionSize(scaled(LIST_ROW_PX))
        for column, width in ((NUMBER, _NUMBER_PX), (PLACE, _PLACE_PX)):
            table.setColumnWidth(column, scaled(width))
        table.horizontalHeader().setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        table.setTabKeyNavigation(False)
        # The letters of an input method must not begin an edit before it has composed anything.
        table.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        table.left.connect(self._leave)
        table.paste_wanted.connect(self._paste)
        table.hinted.connect(lambda: self.hinted.emit(_HOW))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(lambda point: self._ask_for_menu(table, point))
        return table

    def _ask_for_menu(self, table: FootnoteTable, point: QPoint) -> None:
        """By the mouse at its row, by the key at the current one."""
        index = table.indexAt(point)
        index = index if index.isValid() else table.currentIndex()
        note = index.data(NOTE_ROLE) if index.isValid() else None
        if note is not None:
            self.row_menu_requested.emit(note.id, table.viewport().mapToGlobal(point))

    def _arrange(self) -> None:
        mark(self._title, "heading")
        mark(self._count, "secondary")
        mark(self._key, "secondary")
        mark(self._insert, "link")
        mark(self._fold, "quiet")
        title = QWidget()
        title.setMinimumHeight(scaled(LIST_ROW_PX))
        row = QHBoxLayout(title)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(8)
        for widget in (self._fold, self._title, self._count):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self._insert)
        row.addWidget(self._key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self.table, 1)
        self.setAutoFillBackground(True)

    def _dress(self) -> None:
        palette = QPalette(self.palette())
        for role in (palette.ColorRole.Window, palette.ColorRole.Base):
            palette.setColor(role, self._theme.colours.colour("panel"))
        self.setPalette(palette)
        self.table.setPalette(palette)
        # WORKAROUND: under a style sheet of the application a viewport keeps the first palette that it was given.
        self.table.viewport().setPalette(palette)
        self.set_folded(self._is_folded)

    def _tell(self) -> None:
        """How many notes there are, and how many of them have something to fill in."""
        self._delegate.language = self._session.document.language
        rows = self._model.rows
        blanks = sum(has_blank(row.note.runs) for row in rows)
        count = self.tr("1 note") if len(rows) == 1 else self.tr("%n notes", "", len(rows)) if rows else ""
        to_fill = self.tr("%n to fill in", "", blanks) if blanks else ""
        self._count.setText(self.tr("{}, {}").format(count, to_fill) if to_fill else count)
        self._insert.setVisible(not self._is_folded)
        self._key.setText(self._keys("footnotes" if self._is_folded else "insert-note"))

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on."""
        self._keys = keys
        self._tell()

    def _unfold(self) -> None:
        """An open pane stays as high as the user made it."""
        if self._is_folded:
            self.set_folded(False)

    # The line in which a note is written

    def _put_line_away(self) -> None:
        line = self._delegate.line
        if line is not None:
            self._delegate.closeEditor.emit(line, QAbstractItemDelegate.EndEditHint.NoHint)

    def _leave_line(self) -> None:
        """Esc: what was written stays."""
        note = None if self._delegate.written_note is None else self._model.row_of(self._delegate.written_note)
        self._put_line_away()
        if note is not None:
            words = self._model.rows[note].note
            (self.left if words.text.strip() else self.given_up).emit(words.id)

    def _keep_place(self) -> None:
        """Rows come or go: what is at hand is found again among them."""
        index, line = self.table.currentIndex(), self._delegate.line
        note = index.data(NOTE_ROLE) if index.isValid() else None
        if line is not None and self._delegate.written_note is not None:
            self._kept = _Kept(self._delegate.written_note, line.caret if line.hasFocus() else None)
        elif note is not None:
            self._kept = _Kept(note.id)
        self._put_line_away()

    def _find_place(self) -> None:
        kept, self._kept = self._kept, None
        row = None if kept is None else self._model.row_of(kept.note_id)
        if kept is not None and row is not None:
            self.table.setCurrentIndex(self._model.index(row, TEXT))
        if kept is None or kept.caret is None:
            return
        if row is None:
            self.left.emit(None)
        else:
            self.edit_note(kept.note_id, Span(kept.caret, kept.caret))

    def _paste(self) -> None:
        note = self.table.currentIndex().data(NOTE_ROLE)
        if note is not None:
            self.edit_note(note.id)
        if self.line is not None:
            self.line.paste()

    def _on_opened(self) -> None:
        """Notes of another draft may have the same ids."""
        self._put_line_away()
        self.table.setCurrentIndex(QModelIndex())
        self.table.scrollToTop()
        self._settle.start()

    def _leave(self) -> None:
        index = self.table.currentIndex()
        note = index.data(NOTE_ROLE) if index.isValid() else None
        self.left.emit(note.id if note is not None else None)
