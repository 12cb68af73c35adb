"""From one finding, change or blank to the next, in whatever the user is at: the text, compared texts, amendments."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.model.place import Place
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.dock import AMENDMENTS, CHECKS

if TYPE_CHECKING:
    from drafter.ui.main_window import MainWindow
    from drafter.ui.walking import Stop

_NO_CHANGE = Sentence(zh="与基稿没有不同。", en="Nothing differs from the base text.")
_NO_BLANK = Sentence(zh="没有待填的地方。", en="There is nothing to fill in.")


class WindowWalking:
    """Each walk begins where the user is, and goes round at the end."""

    def __init__(self, window: MainWindow, go_to: Callable[[Place, Span | None], None]) -> None:
        self._window, self._go_to = window, go_to

    def to_finding(self, *, backwards: bool = False) -> None:
        """F7: the next row of the checks, or of the amendments where they are in front."""
        if self._window.dock.current == AMENDMENTS:
            amendments = self._window.amendments
            (amendments.previous_row if backwards else amendments.next_row)()
            return
        # Who asks for what is wrong hears all of it.
        self._window.session.set_written(None)
        self._window.workspace.bring(CHECKS)
        checks = self._window.checks
        (checks.previous_finding if backwards else checks.next_finding)()

    def to_change(self, *, backwards: bool = False) -> None:
        """The next place where the draft differs from its base, or where compared texts do."""
        window = self._window
        if window.views.is_comparing:
            window.compare.walk(backwards=backwards)
            return
        from drafter.ui.walking import caret_order, change_stops

        document = window.session.document
        stops = change_stops(document, window.comparing.comparison)
        self._walk(stops, caret_order(document, window.session.selection), _NO_CHANGE, backwards=backwards)

    def to_blank(self, *, backwards: bool = False) -> None:
        """The next blank after the caret, which may be in a note."""
        from drafter.ui.walking import blank_stops, caret_order, note_order

        session, written = self._window.session, self._window.editor.place_in_note
        document = session.document
        here = caret_order(document, session.selection) if written is None else note_order(document, *written)
        self._walk(blank_stops(document), here, _NO_BLANK, backwards=backwards)

    def _walk(self, stops: tuple[Stop, ...], here: tuple[int, int], nothing: Sentence, *, backwards: bool) -> None:
        from drafter.ui.walking import next_stop

        stop = next_stop(stops, here, backwards=backwards)
        if stop is None:
            self._window.status.show_line(nothing)
        else:
            self._go_to(stop.place, stop.span)
            self._window.status.show_words(stop.words)
