"""What goes out of the sheet and comes into it: the clipboard, drags and drops."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

from drafter.model.refusal import EditRefused
from drafter.model.state import DraftState, Edit
from drafter.text.sentence import Sentence
from drafter.ui.editor.clipboard import MIME_TYPE, Fragment, from_mime, from_text, has_words, to_mime, words_in
from drafter.ui.editor.paper_view import PaperView
from drafter.ui.editor.writing import CUTTING, Range, begun, erased, moved, pasted, range_of


class Exchange(PaperView):
    """The paper, with paragraphs carried to it and away from it. Nothing is changed but by way of the session."""

    def cut(self) -> None:
        """What is selected goes to the clipboard, as a step of that name."""
        where = self.selected()
        if where is not None and where.start != where.end:
            self.copy()
            self.session.run(lambda state: erased(state.document, where, CUTTING))

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected paragraphs with their structure and notes, and as plain text."""
        where = self.selected()
        return super().createMimeDataFromSelection() if where is None else to_mime(self.session.document, where)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Our own paragraphs, pages and text."""
        return has_words(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as one step."""
        fragment = self._fragment(source)
        where = self.selected()
        if fragment is None:
            return
        if where is None:
            lines = ["".join(run.text for run in one.runs if run.note is None) for one in fragment.paragraphs]
            self.session.run(lambda state: begun(state.document, lines))
            return
        self.session.run(lambda state: _pasted(state, where, fragment))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Text may be dropped here; files belong to the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The same while the pointer moves."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Dropped text goes through the session in one step, also when it comes from another place of the sheet."""
        # As Qt's own handling does, which would change the view: no caret of the drag, no scrolling at the edges.
        self.dragLeaveEvent(QDragLeaveEvent())
        target = self.binding.caret_at(self.cursorForPosition(event.position().toPoint()).position())
        fragment = self._fragment(event.mimeData())
        if target is None or fragment is None:
            event.ignore()
            return
        where = self.selected()
        is_own = event.source() is self.viewport()
        is_move = is_own and event.dropAction() == Qt.DropAction.MoveAction and where is not None

        def plan(state: DraftState) -> Edit:
            if not is_move or where is None:
                return _pasted(state, Range(target, target), fragment)
            words = fragment.paragraphs, fragment.notes
            edit = moved(state.document, where, target, *words, is_whole=fragment.is_whole)
            if edit is None:
                raise EditRefused(Sentence(zh="这里就是它原来的地方。", en="This is where it stands already."))
            return edit

        event.acceptProposedAction()
        self.session.run(plan)

    def _fragment(self, source: QMimeData) -> Fragment | None:
        language = self.session.document.language
        if source.hasFormat(MIME_TYPE):
            return from_mime(source, language)
        from drafter.ui.editor.recognising import recognised, recognised_page  # all that reads files comes with it

        page = recognised_page(source.html(), language) if source.hasHtml() else None
        text = words_in(source) if page is None else None
        if text is None:
            return page
        return recognised(text) or from_text(text, language)

    def selected(self) -> Range | None:
        """What is selected; None in a draft without paragraphs."""
        selection = self.binding.selection()
        return None if selection is None else range_of(self.session.document, selection)


def _pasted(state: DraftState, where: Range, fragment: Fragment) -> Edit:
    return pasted(state.document, where, fragment.paragraphs, fragment.notes, is_whole=fragment.is_whole)
