"""Paragraphs go back to what the base text has: the caret's, and those that are gone and stand struck in the sheet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from drafter.model.document import ParagraphId
from drafter.model.pair_kind import PairKind
from drafter.model.state import Edit
from drafter.text.sentence import Sentence
from drafter.ui.way import PageName

if TYPE_CHECKING:
    from drafter.model.alignment import Pair
    from drafter.ui.main_window import MainWindow

_NO_BASE = Sentence(zh="没有基稿，无从恢复。", en="There is no base text to go back to.")
_NO_PARAGRAPH = Sentence(zh="光标不在正文里。", en="The caret is not in the text.")


class Reverting(QObject):
    """The action of that name, and the menu of a paragraph that is gone."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.actions_.of("revert").triggered.connect(lambda _checked=False: self.revert())
        window.editor.sheet.removed_menu_requested.connect(self._show_menu)
        window.editor.caret_paragraph_changed.connect(lambda _paragraph: self.follow())
        window.comparing.changed.connect(lambda _comparison: self.follow())
        window.late.compare.when_made(lambda page: page.place_changed.connect(lambda _words: self.follow()))

    def follow(self) -> None:
        """The action is off where there is nothing to go back to: a new paragraph, one that stands as it stood."""
        window = self._window
        if window.page is PageName.COMPARE:
            window.actions_.of("revert").setEnabled(window.compare.can_restore_current)
        elif window.page is PageName.DRAFT:
            window.actions_.of("revert").setEnabled(self._differs())

    def _differs(self) -> bool:
        """True where the caret's paragraph has another in the base; while they are still compared, it may have."""
        comparison, here = self._window.comparing.comparison, self._window.editor.caret_paragraph
        if self._window.session.base is None or here is None:
            return False
        change = None if comparison is None else comparison.changes.get(here)
        return change is None or change.kind not in (PairKind.NEW, PairKind.SAME)

    def revert(self) -> None:
        """The caret's paragraph goes back to the base text; what it was is one step of undo away.

        Beside compared texts it is the row that the keyboard is on.
        """
        if self._window.page is PageName.COMPARE:
            self._window.compare.restore_current()
            return
        session, here = self._window.session, self._window.editor.caret_paragraph
        if session.base is None or here is None:
            self._window.status.show_line(_NO_BASE if session.base is None else _NO_PARAGRAPH)
            return
        step = self._restoration(lambda pair: pair.new_id == here)
        if step is not None:
            session.dispatch(step)

    def _show_menu(self, gone: ParagraphId, place: QPoint) -> None:
        """What can be done with a paragraph of the base that is gone: 恢复删去的执行段12."""
        step = self._restoration(lambda pair: pair.new_id is None and pair.old_id == gone)
        if step is None:
            return
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entry = menu.addAction(self._window.services.say(step.label))
        entry.triggered.connect(lambda _checked=False: self._window.session.dispatch(step))
        menu.popup(place)

    def _restoration(self, is_meant: Callable[[Pair], bool]) -> Edit | None:
        from drafter.app.compared.restoring import restoration
        from drafter.model.alignment import align

        base, document = self._window.session.base, self._window.session.document
        if base is None:
            return None
        pair = next(filter(is_meant, align(base.document, document)), None)
        return None if pair is None else restoration(base.document, document, pair)
