"""How the pages of a clean copy are set: paper, faces, opening phrases, numbers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QWidget

from drafter.app.exporting import Kind
from drafter.app.settings import AUTOMATIC_NUMBERS, CHINESE_LEADS, FACES, LINE_NUMBERS, PAPER, Setting
from drafter.formats.page_options import PageOptions
from drafter.text.sentence import Language
from drafter.ui.services import Services
from drafter.ui.style import mark


class PageForm(QWidget):
    """Shows the options as they were set last, and remembers them when it is told to."""

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._word = QLabel()
        self.paper, self.faces, self.leads = QComboBox(), QComboBox(), QComboBox()
        self.line_numbers, self.automatic_numbers = QCheckBox(), QCheckBox()
        self._boxes: tuple[tuple[QComboBox, Setting[str]], ...] = (
            (self.paper, PAPER),
            (self.faces, FACES),
            (self.leads, CHINESE_LEADS),
        )
        self._checks: tuple[tuple[QCheckBox, Setting[bool]], ...] = (
            (self.line_numbers, LINE_NUMBERS),
            (self.automatic_numbers, AUTOMATIC_NUMBERS),
        )
        self._arrange()
        self._fill_boxes()
        self.fill()
        for box, _ in self._boxes:
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        for check, _ in self._checks:
            check.toggled.connect(lambda _on: self.changed.emit())

    @property
    def options(self) -> PageOptions:
        """What is chosen now."""
        values = {setting.name: box.currentData() for box, setting in self._boxes}
        values |= {setting.name: check.isChecked() for check, setting in self._checks}
        return PageOptions.from_values(values)

    def show_for(self, kind: Kind, language: Language) -> None:
        """Only what makes a difference to this kind of file in this language."""
        self.setVisible(kind.has_pages)
        self.automatic_numbers.setVisible(kind is Kind.CLEAN)
        self.leads.setVisible(language == "zh")

    def remember(self) -> None:
        """The next export begins with what is chosen now."""
        for box, setting in self._boxes:
            self._services.remember(setting, box.currentData())
        for check, own in self._checks:
            self._services.remember(own, check.isChecked())

    def fill(self) -> None:
        """Set what was chosen last."""
        for box, setting in self._boxes:
            box.setCurrentIndex(box.findData(self._services.settings.value(setting)))
        for check, own in self._checks:
            check.setChecked(self._services.settings.value(own))

    def retranslate(self) -> None:
        """Set every text again."""
        self._word.setText(self.tr("Pages"))
        for box, setting in self._boxes:
            for index, (_, name) in enumerate(setting.choices):
                box.setItemText(index, self._services.say(name))
        self.paper.setAccessibleName(self.tr("Paper"))
        self.faces.setAccessibleName(self.tr("Typefaces"))
        self.leads.setAccessibleName(self.tr("Opening phrases"))
        self.line_numbers.setText(self.tr("Line numbers, for meetings"))
        self.automatic_numbers.setText(self.tr("Numbers counted by Word"))

    def _fill_boxes(self) -> None:
        for box, setting in self._boxes:
            for value, name in setting.choices:
                box.addItem(self._services.say(name), value)

    def _arrange(self) -> None:
        mark(self._word, "secondary")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._word, 0, 0, 1, 3)
        for column, (box, _) in enumerate(self._boxes):
            grid.addWidget(box, 1, column)
        grid.addWidget(self.line_numbers, 2, 0)
        grid.addWidget(self.automatic_numbers, 2, 1, 1, 2)
        grid.setColumnStretch(2, 1)
