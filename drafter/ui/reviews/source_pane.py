"""The left column of the import review: the pages of a PDF as pictures, every other source as lines of text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QScrollBar, QStackedWidget

from drafter.app.page_pictures import PageAlbum
from drafter.app.tasks import Tasks
from drafter.formats.imported import Imported
from drafter.text.sentence import Sentence
from drafter.ui.lists.pieces import plain_text
from drafter.ui.lists.row_model import RowModel
from drafter.ui.reviews.import_state import Lines
from drafter.ui.reviews.page_layout import Box
from drafter.ui.reviews.page_view import PageView
from drafter.ui.reviews.source_lines import SourceLine, pieces_of_line
from drafter.ui.reviews.source_list import LineList, SourceDelegate
from drafter.ui.theme import Theme


class SourcePane(QStackedWidget):
    """Both ways of showing a source tell the same and are told the same."""

    line_chosen = Signal(int)
    """A click on a line, or the keyboard on one of a page."""
    line_entered = Signal(int)
    """Enter, or a double click."""
    menu_wanted = Signal(int, QPoint)
    scrolled = Signal()
    page_changed = Signal()

    def __init__(self, theme: Theme, say: Callable[[Sentence], str], tasks: Tasks | None) -> None:
        """Without `tasks` there are no threads to draw pages in, and a PDF is shown as lines of text."""
        super().__init__()
        self._say = say
        self._model: RowModel[SourceLine] = RowModel(lambda line: line.index, self._describe, self)
        self.list = LineList()
        self.list.setModel(self._model)
        self._delegate = SourceDelegate(self.list, theme, say)
        self.list.setItemDelegate(self._delegate)
        self.list.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._album = None if tasks is None else PageAlbum(tasks, self)
        self.pages = None if self._album is None else PageView(theme, self._album, say)
        self._lines: tuple[SourceLine, ...] = ()
        self._marked: Lines = frozenset()
        for view in self.views:
            self.addWidget(view)
            view.line_chosen.connect(self.line_chosen)
            view.line_entered.connect(self.line_entered)
            view.menu_wanted.connect(self.menu_wanted)
            view.verticalScrollBar().valueChanged.connect(lambda _value: self.scrolled.emit())
        if self.pages is not None:
            self.pages.page_changed.connect(self.page_changed)
        theme.changed.connect(self.list.viewport().update)
        self.setFocusProxy(self.list)

    @property
    def views(self) -> tuple[LineList | PageView, ...]:
        """The two ways, as Tab reaches them."""
        return (self.list,) if self.pages is None else (self.list, self.pages)

    @property
    def has_pages(self) -> bool:
        """True where the source is shown as pictures of its pages."""
        return self.pages is not None and self.currentWidget() is self.pages

    @property
    def page(self) -> tuple[int, int] | None:
        """The number of the page that is seen, and how many there are; None where the source has none."""
        shown = self.pages if self.has_pages else None
        return None if shown is None else (shown.page + 1, len(shown.pages.sizes))

    @property
    def has_focus(self) -> bool:
        """True while the keyboard is in it."""
        return self.shown.hasFocus()

    @property
    def lines(self) -> tuple[SourceLine, ...]:
        """The lines that are shown, or lie on the pages that are."""
        return self._lines

    @property
    def marked(self) -> Lines:
        """The lines that are set off."""
        return self._marked

    def begin(self, imported: Imported) -> None:
        """Another file."""
        self._model.take(())
        self._lines, self._marked = (), frozenset()
        self._delegate.language = imported.document.language
        self._delegate.format = imported.format
        self._delegate.forget_heights()
        has_pages = self.pages is not None and any(place is not None for place in imported.line_places)
        if self.pages is not None and self._album is not None:
            self._album.begin(imported.source.data if has_pages else b"")
            self.pages.show_pages(imported.line_places)
            self.setCurrentWidget(self.pages if has_pages else self.list)
            self.setFocusProxy(self.shown)

    def show_lines(self, lines: tuple[SourceLine, ...]) -> None:
        """What the lines say, and which ones are left out."""
        self._lines = lines
        if self.has_pages and self.pages is not None:
            self.pages.show_lines(lines)
        else:
            self._model.take(lines)

    def mark(self, lines: Lines) -> None:
        """Set these lines off."""
        self._marked = lines
        if self.pages is not None:
            self.pages.mark(lines)
        self._delegate.marked = lines
        self.list.viewport().update()

    def reveal(self, lines: Lines) -> None:
        """Scroll so that these lines are seen, where they are not yet."""
        if self.has_pages and self.pages is not None:
            self.pages.reveal(lines)
        elif lines:
            self.list.scrollTo(self._model.index(max(lines)))
            self.list.scrollTo(self._model.index(min(lines)))

    def go_to_top(self) -> None:
        """Show the beginning."""
        self.bar.setValue(0)

    def zoom_by(self, steps: int) -> None:
        """Larger (1), smaller (-1) or as wide as the pane (0), where there are pages."""
        if self.has_pages and self.pages is not None:
            self.pages.zoom_by(steps)

    @property
    def bar(self) -> QScrollBar:
        """What scrolls it."""
        return self.shown.verticalScrollBar()

    def line_rect(self, line: int) -> Box | None:
        """Where a line stands in the viewport; None where it is not shown."""
        if self.has_pages and self.pages is not None:
            return self.pages.line_rect(line)
        if not 0 <= line < len(self._lines):
            return None
        rect = self.list.visualRect(self._model.index(line))
        return Box(rect.left(), rect.top(), rect.width(), rect.height())

    def lines_seen(self) -> Sequence[int]:
        """The lines from the upper edge on."""
        if self.has_pages and self.pages is not None:
            return self.pages.lines_seen()
        index = self.list.indexAt(self.list.viewport().rect().topLeft())
        return range(index.row(), len(self._lines)) if index.isValid() else ()

    def name(self, lines: str, pages: str) -> None:
        """What a screen reader calls either way of showing the source."""
        self.list.setAccessibleName(lines)
        if self.pages is not None:
            self.pages.setAccessibleName(pages)

    @property
    def shown(self) -> LineList | PageView:
        """The way in front."""
        return self.pages if self.has_pages and self.pages is not None else self.list

    def _describe(self, line: SourceLine) -> str:
        words = plain_text(pieces_of_line(line.text, self._delegate.format))
        parts = (words or self.tr("Blank line"), "" if line.why is None else self._say(line.why))
        return " ".join(part for part in parts if part)
