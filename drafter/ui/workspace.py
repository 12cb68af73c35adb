"""The page of a draft: outline, sheet and dock, in as many columns as the window has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from drafter.model.place import Place
from drafter.text.spans import Span
from drafter.ui.dock import Dock
from drafter.ui.editor.editor import Editor
from drafter.ui.header import Header
from drafter.ui.late import LateWidget
from drafter.ui.services import Services
from drafter.ui.side_pane import STRIP_PX, SidePane
from drafter.ui.theme import NARROW_WINDOW_PX, scaled, unscaled

if TYPE_CHECKING:
    from drafter.app.searching import Hit
    from drafter.ui.find_bar import FindBar
    from drafter.ui.panels.outline import OutlinePanel

OUTLINE_PX, NARROW_OUTLINE_PX, WIDE_OUTLINE_PX = 236, 218, 280
DOCK_PX, NARROW_DOCK_PX, WIDE_DOCK_PX = 360, 328, 420
OUTLINE_FITS_PX, DOCK_FITS_PX, WIDE_PX = 1340, 1100, 1700
"""Widths of the window from which the outline and the dock are columns, and from which both are wide."""
LOW_WINDOW_PX = 800
"""Below this height of the window the footnotes are folded."""


class Workspace(QWidget):
    """Arranges its parts and moves the keyboard among them; what they do to the draft goes through the session."""

    widths_changed = Signal()
    """The user dragged a splitter."""

    def __init__(
        self,
        header: Header,
        outline: LateWidget[OutlinePanel],
        find_bar: LateWidget[FindBar],
        editor: Editor,
        dock: Dock,
        services: Services,
    ) -> None:
        super().__init__()
        # The header stands above this page and above the compared texts; the window has it.
        self.header, self.late_outline, self.editor, self.dock = header, outline, editor, dock
        self._is_outline_wanted = True
        self._own_widths: tuple[int, int] | None = None
        self._is_low = False
        self.outline_pane = SidePane(outline.place, services.theme, self, "outline")
        self.dock_pane = SidePane(dock, services.theme, self, "check", at_right=True)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self.late_find_bar = find_bar
        middle = _column(find_bar.place, editor)
        for column, pane in enumerate((self.outline_pane, middle, self.dock_pane)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(column, int(pane is middle))
            self._splitter.setCollapsible(column, False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._splitter, 1)
        self._connect()

    @property
    def outline(self) -> OutlinePanel:
        """At the left of the text."""
        return self.late_outline()

    @property
    def find_bar(self) -> FindBar:
        """Above the text."""
        return self.late_find_bar()

    # The keyboard

    def focus_text(self) -> None:
        """The keyboard goes into the text; what lies over it goes."""
        self.outline_pane.close_over()
        self.dock_pane.close_over()
        self.editor.focus_text()

    def focus_outline(self) -> None:
        """The keyboard goes to the outline, which is opened where it is folded."""
        if self.outline_pane.is_folded and self._has_room_for_outline:
            self._set_outline_wanted(is_wanted=True)
        self.outline_pane.show_content()
        self.outline.focus_list()

    def bring(self, panel: int) -> None:
        """Put a panel of the dock in front, over the sheet where there is no room beside it."""
        self.dock_pane.show_content()
        self.dock.bring(panel)

    def toggle_outline(self) -> None:
        """Fold the outline or open it; where there is no room for it, over the sheet."""
        if self._has_room_for_outline:
            self._set_outline_wanted(is_wanted=self.outline_pane.is_folded)
        else:
            self.outline_pane.toggle_over()

    def go_to(self, place: Place, span: Span | None) -> None:
        """Put the caret there; a pane over the sheet would hide it."""
        self.outline_pane.close_over()
        self.dock_pane.close_over()
        self.editor.go_to(place, span)

    def show_hit(self, hit: Hit) -> None:
        """Select what was found. The keyboard stays in the field, for Enter to go on; without the bar, in the text."""
        if hit.place.note_id is not None:
            self.editor.show_place(hit.place)
            self.editor.footnotes.show_note(hit.place.note_id)
            return
        self.editor.go_to(hit.place, hit.span)
        if self.find_bar.isVisible():
            self.find_bar.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def walk_regions(self, step: int, beyond: tuple[QWidget, ...]) -> None:
        """F6: outline, sheet, footnotes, dock, then what lies beyond (the status bar), then the header."""
        regions = [self.outline, self.editor.sheet, self.editor.footnotes, self.dock, *beyond, self.header]
        shown = [region for region in regions if region.isVisible() and not self._is_folded_away(region)]
        focused = QApplication.focusWidget()
        here = next((i for i, one in enumerate(shown) if focused and (one is focused or one.isAncestorOf(focused))), -1)
        self._enter(shown[(here + step) % len(shown)])

    def _is_folded_away(self, region: QWidget) -> bool:
        pane = {self.outline: self.outline_pane, self.dock: self.dock_pane}.get(region)
        return pane is not None and pane.is_folded and not pane.is_over

    def _enter(self, region: QWidget) -> None:
        if region is self.outline:
            self.outline.focus_list()
        elif region is self.editor.sheet:
            self.editor.focus_text()
        elif region is self.editor.footnotes:
            self.editor.focus_footnotes()
        elif region is self.dock:
            self.dock.tabs.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            first_focusable(region).setFocus(Qt.FocusReason.TabFocusReason)

    def set_plain(self, is_plain: bool) -> None:
        """The sheet alone, or all columns again."""
        for widget in (self.outline_pane, self.dock_pane):
            widget.setVisible(not is_plain)
        if self.late_find_bar.is_made:
            self.find_bar.hide()
        self.editor.set_plain(is_plain)
        if not is_plain:
            self.fit(self.width())

    # Room

    @property
    def _has_room_for_outline(self) -> bool:
        return unscaled(self.window().width()) >= OUTLINE_FITS_PX

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the window."""
        super().resizeEvent(event)
        self.fit(event.size().width())
        self._fold_footnotes(is_low=unscaled(self.window().height()) < LOW_WINDOW_PX)

    def fit(self, width: int) -> None:
        """As many columns as there is room for."""
        self.editor.set_narrow(width < NARROW_WINDOW_PX)
        self.outline_pane.set_folded(unscaled(width) < OUTLINE_FITS_PX or not self._is_outline_wanted)
        self.dock_pane.set_folded(unscaled(width) < DOCK_FITS_PX)
        outline, dock = self._own_widths or usual_widths(width)
        self.outline_pane.set_wide(outline)
        self.dock_pane.set_wide(dock)
        left = STRIP_PX if self.outline_pane.is_folded else outline
        right = STRIP_PX if self.dock_pane.is_folded else dock
        # A splitter leaves a folded pane the room that it had.
        self._splitter.setSizes([left, max(width - left - right, 1), right])

    def _fold_footnotes(self, *, is_low: bool) -> None:
        """A low window shows the notes' title only; what the user then folds or opens stays so."""
        if is_low is not self._is_low:
            self._is_low = is_low
            self.editor.fold_footnotes(is_folded=is_low)

    @property
    def own_widths(self) -> tuple[int, int] | None:
        """How wide the user made outline and dock; None where they are as wide as usual."""
        return self._own_widths

    def set_own_widths(self, outline: int, dock: int) -> None:
        """Give outline and dock the widths that the user gave them before."""
        self._own_widths = (outline, dock)
        self.fit(self.width())

    def _take_widths(self) -> None:
        """The user dragged: what is folded keeps the width that it had."""
        outline, _, dock = self._splitter.sizes()
        before = self._own_widths or usual_widths(self.width())
        self._own_widths = (
            before[0] if self.outline_pane.is_folded else outline,
            before[1] if self.dock_pane.is_folded else dock,
        )
        self.widths_changed.emit()

    def _set_outline_wanted(self, *, is_wanted: bool) -> None:
        self._is_outline_wanted = is_wanted
        self.fit(self.width())

    def _connect(self) -> None:
        self.header.outline_toggled.connect(self.toggle_outline)
        self.late_outline.when_made(lambda outline: outline.go_to.connect(self.go_to))
        self.late_outline.when_made(lambda outline: outline.left.connect(self.focus_text))
        self.late_find_bar.when_made(lambda bar: bar.found.connect(self.show_hit))
        self.late_find_bar.when_made(lambda bar: bar.named.connect(lambda hit: self.go_to(hit.place, hit.span)))
        self.late_find_bar.when_made(lambda bar: bar.left.connect(self.focus_text))
        for pane in (self.outline_pane, self.dock_pane):
            pane.left.connect(self.focus_text)
        self._splitter.splitterMoved.connect(lambda _position, _index: self._take_widths())


def _column(*widgets: QWidget) -> QWidget:
    """The widgets below each other; the last one has the room."""
    made = QWidget()
    rows = QVBoxLayout(made)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for widget in widgets:
        rows.addWidget(widget, int(widget is widgets[-1]))
    return made


def usual_widths(window_px: int) -> tuple[int, int]:
    """How wide outline and dock are in a window of this width until the user drags them."""
    if unscaled(window_px) >= WIDE_PX:
        return scaled(WIDE_OUTLINE_PX), scaled(WIDE_DOCK_PX)
    if unscaled(window_px) < NARROW_WINDOW_PX:
        return scaled(NARROW_OUTLINE_PX), scaled(NARROW_DOCK_PX)
    return scaled(OUTLINE_PX), scaled(DOCK_PX)


def first_focusable(region: QWidget) -> QWidget:
    """The first control of a region that Tab reaches; the region itself where it has none."""
    inside = [child for child in region.findChildren(QWidget) if child.isVisible() and child.isEnabled()]
    return next((child for child in inside if child.focusPolicy() & Qt.FocusPolicy.TabFocus), region)
