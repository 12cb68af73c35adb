"""The views beside the draft: compared texts, the command list, the projection, and how the window reaches them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from drafter.model.place import Place
from drafter.text.sentence import Sentence
from drafter.ui.late import Late
from drafter.ui.notices import ANYWAY
from drafter.ui.projection import Projection
from drafter.ui.reverting import Reverting
from drafter.ui.way import PageName

if TYPE_CHECKING:
    from drafter.app.recovery import Leftover
    from drafter.ui.compare.desk import CompareDesk
    from drafter.ui.compare.page import ComparePage
    from drafter.ui.main_window import MainWindow

_HINT = Sentence(
    zh="Enter回到该段，Delete恢复该段，Esc回到正文", en="Enter goes to the paragraph, Delete reverts it, Esc leaves"
)
_TWO = Sentence(zh="一次起草一份。要对照两份吗？", en="One draft at a time. Compare the two?")
_MANY = Sentence(zh="一次起草一份。要对照前两份吗？", en="One draft at a time. Compare the first two?")
_COMPARE = Sentence(zh="对照", en="Compare")
_FIRST = Sentence(zh="只开第一份", en="Open the first only")
_PAIR = 2


class Views(QObject):
    """Connects the actions of these views, and brings the user back to where they were."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before = PageName.START
        self._desk = Late(self._made_desk)
        self.projection = Projection(window)
        self.reverting = Reverting(window)
        self._connect()

    def _connect(self) -> None:
        window = self._window
        window.late.compare.when_made(self._connect_page)
        window.header.compare_requested.connect(self.toggle_compare)
        window.status.look_requested.connect(self._compare_own_file)
        window.lifecycle.look_wanted.connect(self._compare_own_file)
        window.late.start.when_made(lambda start: start.compare_requested.connect(lambda: self.compare_files(())))
        window.late.start.when_made(lambda start: start.notice.look_requested.connect(self._compare_leftover))
        window.actions_.of("commands").triggered.connect(lambda _checked=False: self.show_commands())
        window.actions_.of("compare").triggered.connect(lambda _checked=False: self.toggle_compare())

    def _connect_page(self, page: ComparePage) -> None:
        window = self._window
        page.left.connect(self.leave_compare)
        page.go_to.connect(self._go_from_compare)
        page.place_changed.connect(lambda _words: window.show_place())
        window.editor.zoom_changed.connect(page.set_zoom)
        window.lifecycle.draft_closed.connect(lambda: page.set_has_draft(False))

    def _made_desk(self) -> CompareDesk:
        from drafter.ui.compare.desk import CompareDesk

        window = self._window
        desk = CompareDesk(window.session, window.compare, window.services, window.lifecycle.choose_text, self)
        desk.page_wanted.connect(self._show_compare)
        desk.refused.connect(window.message.show_error)
        desk.doubted.connect(self._doubt)
        return desk

    def _doubt(self, sentence: Sentence, read_anyway: Callable[[], None]) -> None:
        """What may be no resolution can be compared all the same."""
        message = self._window.message

        def go_on() -> None:
            message.clear()
            read_anyway()

        message.show_error(sentence, ANYWAY, go_on)

    @property
    def desk(self) -> CompareDesk:
        """Fetches what is compared."""
        return self._desk()

    # The command list

    def show_commands(self) -> None:
        """Ctrl+Shift+P: everything that can be asked for here."""
        from drafter.ui.palette.entries import entries
        from drafter.ui.palette.palette import Palette

        window = self._window
        if any(palette.isVisible() for palette in window.findChildren(Palette)):
            return
        found = entries(window.actions_, window.menus, window.page, has_draft=window.lifecycle.has_draft)
        palette = Palette(found, window.services, window)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.show()
        palette.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # Compared texts

    @property
    def is_comparing(self) -> bool:
        """True while the compared texts are in front."""
        return self._window.page is PageName.COMPARE

    def toggle_compare(self) -> None:
        """Ctrl+Shift+C: to the compared texts, and back from there."""
        window = self._window
        if self.is_comparing:
            self.leave_compare()
        elif window.page is PageName.DRAFT:
            paragraph = window.editor.caret_paragraph
            self.desk.show_draft(None if paragraph is None else Place(paragraph_id=paragraph))
        else:
            self.compare_files(())

    def compare_files(self, paths: tuple[Path, ...]) -> None:
        """Two files that are no draft of the user's."""
        self.desk.show_files(paths, has_draft=self._window.lifecycle.has_draft)

    def _compare_own_file(self) -> None:
        """Another program wrote to the draft's file: what stands there, beside the draft."""
        path = self._window.session.path
        if path is not None:
            self.desk.show_own_file(path)

    def _compare_leftover(self, leftover: Leftover) -> None:
        """The file at the left, and what was secured of it at the right."""
        copy = leftover.copy
        if copy.draft_path is not None:
            names = (self.tr("File {}").format(copy.draft_path.name), self.tr("Recovery copy"))
            has_draft = self._window.lifecycle.has_draft
            self.desk.show_files((copy.draft_path, copy.path), has_draft=has_draft, names=names)

    def offer_pair(self, paths: list[Path]) -> bool:
        """Several files were dropped: compare the first two, or ask whether they are to be; False for a single one."""
        if len(paths) < _PAIR:
            return False
        pair = (paths[0], paths[1])
        if self.is_comparing:
            self.compare_files(pair)
            if len(paths) > _PAIR:
                self._window.message.show_notice(_only(pair))
            return True
        self._window.message.show_question(
            _TWO if len(paths) == _PAIR else _MANY,
            _COMPARE,
            lambda: self.compare_files(pair),
            (_FIRST, lambda: self._open_first(pair[0])),
        )
        return True

    def _open_first(self, path: Path) -> None:
        self._window.message.clear()
        self._window.lifecycle.open_path(path)

    def leave_compare(self) -> None:
        """Back to the page that was in front before."""
        self._window.show_page(self._before)

    def _show_compare(self) -> None:
        window = self._window
        if not self.is_comparing:
            self._before = window.page
        window.message.clear()
        window.show_page(PageName.COMPARE)
        if window.lifecycle.has_draft and self._before is PageName.DRAFT:
            window.status.show_line(_HINT)

    def _go_from_compare(self, place: Place) -> None:
        self._window.show_page(PageName.DRAFT)
        self._window.commands.go_to(place)


def _only(pair: tuple[Path, Path]) -> Sentence:
    first, second = (path.name for path in pair)
    return Sentence(
        zh=f"一次对照两份，只对照前两份：{first}、{second}。",
        en=f"Two at a time: only the first two files are compared, {first} and {second}.",
    )
