"""The steps from a file to a draft: 1 打开 › 2 核对结构 › 3 更新届次 › 4 起草, with the one that is on now."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from drafter.ui.style import mark


class Step(IntEnum):
    """Where the user is on the way."""

    OPEN = 1
    STRUCTURE = 2
    SESSION = 3
    DRAFT = 4


class StepsBar(QWidget):
    """One word for each step. Those behind the present one can be pressed to go back."""

    chosen = Signal(object)
    """Step: the user wants to go back there."""

    def __init__(self, step: Step = Step.OPEN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._is_short = False
        self._buttons = {each: QPushButton() for each in Step}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for each, button in self._buttons.items():
            if each is not Step.OPEN:
                row.addWidget(_divider())
            button.clicked.connect(lambda _checked=False, to=each: self.chosen.emit(to))
            row.addWidget(button)
        self.set_step(step)

    @property
    def step(self) -> Step:
        """The step that is on now."""
        return self._step

    def set_step(self, step: Step) -> None:
        """Mark the step that is on now."""
        self._step = step
        for each, button in self._buttons.items():
            button.setEnabled(each < step)
            mark(button, "step-on" if each is step else "step")
        self._retranslate()

    def set_short(self, is_short: bool) -> None:
        """Where there is no room, only the present step has its name; the others have theirs as tool tips."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        names = {
            Step.OPEN: self.tr("Open"),
            Step.STRUCTURE: self.tr("Review structure"),
            Step.SESSION: self.tr("Roll forward"),
            Step.DRAFT: self.tr("Draft"),
        }
        for step, button in self._buttons.items():
            words = f"{step.value} {names[step]}"
            button.setText(str(step.value) if self._is_short and step is not self._step else words)
            button.setToolTip(words if self._is_short else "")
            button.setAccessibleName(words)


def _divider() -> QLabel:
    label = QLabel("›")
    mark(label, "label")
    return label
