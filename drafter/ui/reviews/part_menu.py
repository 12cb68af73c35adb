"""The list of what a paragraph may be, opened with Enter in the import review."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from drafter.model.document import Paragraph, Part
from drafter.ui.reviews.import_steps import seams

_PARTS = (Part.PREAMBULAR, Part.OPERATIVE, Part.SUB, Part.CONTINUATION, Part.HEADING, Part.ANNEX)


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

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent

    def made_for(self, paragraph: Paragraph, *, is_first: bool) -> QMenu:
        """The menu with the present part ticked."""
        menu = QMenu(self._widget)
        group = QActionGroup(menu)
        for part, name in zip(_PARTS, self._part_names(), strict=True):
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(part is paragraph.part)
            action.triggered.connect(lambda _on=False, p=part: self.part_chosen.emit(p))
            group.addAction(action)
            if part is paragraph.part:
                menu.setActiveAction(action)
        menu.addSeparator()
        fields = menu.addMenu(self.tr("Masthead"))
        for field, name in self._field_names():
            fields.addAction(name).triggered.connect(lambda _on=False, f=field: self.field_chosen.emit(f))
        _add(menu, self.tr("Footnote of the paragraph above"), self.note_chosen.emit, is_on=not is_first)
        menu.addSeparator()
        _add(menu, self.tr("Join with the paragraph above"), self.join_chosen.emit, is_on=not is_first)
        self._add_seams(menu, paragraph)
        menu.addSeparator()
        _add(menu, self.tr("Leave out"), self.left_out.emit)
        return menu

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


def _add(menu: QMenu, name: str, run: object, *, is_on: bool = True) -> QAction:
    action = menu.addAction(name)
    action.setEnabled(is_on)
    action.triggered.connect(lambda _checked=False: run())  # type: ignore[operator]
    return action
