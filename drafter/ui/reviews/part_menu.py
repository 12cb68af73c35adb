"""The list of what a paragraph may be, opened with Enter in the import review."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from drafter.model.document import Paragraph, Part
from drafter.ui.actions import shown_keys
from drafter.ui.reviews.import_steps import seams
from drafter.ui.reviews.loose_notes import LooseMark

_PARTS = (Part.PREAMBULAR, Part.OPERATIVE, Part.SUB, Part.CONTINUATION, Part.HEADING, Part.ANNEX)

JOIN_KEY, LEAVE_OUT_KEY, CARET_KEY = Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_F2


class PartMenu(QObject):
    """Makes the menu for one paragraph and says what was chosen."""

    part_chosen = Signal(object)
    """Part."""
    field_chosen = Signal(str)
    note_chosen = Signal()
    left_out = Signal()
    join_chosen = Signal()
    split_chosen = Signal(int)
    """A position in the content."""
    caret_wanted = Signal()
    """Go into the paragraph, to split or join at the caret."""
    figure_chosen = Signal(int, str)
    """A position in the content, where a note is cited, and the figure that stands there instead."""
    mark_chosen = Signal(object)
    """LooseMark: a figure that is the mark of a note below."""
    lead_unwanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent

    def made_for(
        self,
        paragraphs: Sequence[Paragraph],
        *,
        is_first: bool,
        figures: Sequence[tuple[int, str]] = (),
        mark: LooseMark | None = None,
        loose: Sequence[LooseMark] = (),
    ) -> QMenu:
        """The menu with the present part ticked, where all are of one.

        Of a single paragraph, `figures` are the marks of notes, each with its position in the content; `mark` is the
        figure above that would cite it as a note, `loose` are figures in it that may be marks of notes below.
        """
        menu = QMenu(self._widget)
        self._add_parts(menu, {paragraph.part for paragraph in paragraphs})
        menu.addSeparator()
        is_single = len(paragraphs) == 1
        fields = menu.addMenu(self.tr("Masthead"))
        fields.setEnabled(is_single)
        for field, name in self._field_names():
            fields.addAction(name).triggered.connect(lambda _on=False, f=field: self.field_chosen.emit(f))
        note = self.tr("Footnote of the paragraph above")
        note = note if mark is None else self.tr("Footnote cited at “{}” above").format(mark.figure)
        _add(menu, note, self.note_chosen.emit, is_on=not is_first)
        for one in loose:
            words = self.tr("“{}” is the mark of the note below").format(one.figure)
            _add(menu, words, lambda found=one: self.mark_chosen.emit(found))
        self._add_figures(menu, figures)
        has_lead = any(paragraph.lead for paragraph in paragraphs)
        _add(menu, self.tr("No opening phrase"), self.lead_unwanted.emit, is_on=has_lead)
        menu.addSeparator()
        words = self.tr("Join with the paragraph above") if is_single else self.tr("Join them")
        join = _add(menu, words, self.join_chosen.emit, is_on=not (is_single and is_first))
        _show_key(join, JOIN_KEY)
        if is_single:
            caret = _add(menu, self.tr("Split or join at the caret…"), self.caret_wanted.emit)
            _show_key(caret, CARET_KEY)
            self._add_seams(menu, paragraphs[0])
        menu.addSeparator()
        _show_key(_add(menu, self.tr("Leave out"), self.left_out.emit), LEAVE_OUT_KEY)
        return menu

    def _add_parts(self, menu: QMenu, present: AbstractSet[Part]) -> None:
        group = QActionGroup(menu)
        for part, name in zip(_PARTS, self._part_names(), strict=True):
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(present == {part})
            action.triggered.connect(lambda _on=False, p=part: self.part_chosen.emit(p))
            group.addAction(action)
            if present == {part}:
                menu.setActiveAction(action)

    def _add_figures(self, menu: QMenu, figures: Sequence[tuple[int, str]]) -> None:
        """A mark of a note may be a figure of the text after all."""
        for position, figure in figures:
            action = menu.addAction(self.tr("“{}” is a figure of the text").format(figure))
            action.triggered.connect(lambda _on=False, at=position, text=figure: self.figure_chosen.emit(at, text))

    def _part_names(self) -> tuple[str, ...]:
        return (
            self.tr("Preambular paragraph"),
            self.tr("Operative paragraph"),
            self.tr("Subparagraph"),
            self.tr("Goes on with the one above"),
            self.tr("Heading"),
            self.tr("Annex"),
        )

    def _field_names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("title", self.tr("Title")),
            ("sponsors", self.tr("Sponsors")),
            ("agenda_title", self.tr("Title of the item")),
            ("committee", self.tr("Committee")),
            ("symbol", self.tr("Symbol")),
        )

    def _add_seams(self, menu: QMenu, paragraph: Paragraph) -> None:
        found = seams(paragraph)
        if not found:
            return
        split = menu.addMenu(self.tr("Split before"))
        for seam in found:
            action = split.addAction(f"…{seam.before} | {seam.after}…")
            action.triggered.connect(lambda _on=False, position=seam.position: self.split_chosen.emit(position))


def _show_key(action: QAction, key: Qt.Key) -> None:
    """Say the key; the list of paragraphs itself listens to it."""
    shown = shown_keys(QKeySequence(key).toString())
    action.setText(f"{action.text()}\t{shown}")


def _add(menu: QMenu, name: str, run: object, *, is_on: bool = True) -> QAction:
    action = menu.addAction(name)
    action.setEnabled(is_on)
    action.triggered.connect(lambda _checked=False: run())  # type: ignore[operator]
    return action
