"""编辑 › 操作记录: every step since the draft was opened, and the way back to any of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QListWidgetItem, QPushButton, QWidget

from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.ui.dialogs.list_dialog import ListDialog

_SIZE_PX = (460, 520)


class StepsDialog(ListDialog):
    """The newest step first; those that were undone stand above the present one, in grey."""

    def __init__(self, session: Session, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(translation, _SIZE_PX, parent)
        self._session = session
        self.setWindowTitle(self.tr("Steps"))
        self.go = QPushButton(self.tr("Go to this step"))
        self._arrange()
        self._fill()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self) -> None:
        """To the step of the current row; what came after it can be done again."""
        distance = self._distance()
        if distance:
            self._session.walk(distance)
            self._fill()

    def _distance(self) -> int:
        """Steps from the present one to the current row; negative for back."""
        row = self.list.currentRow()
        return 0 if row < 0 else len(self._session.undone_steps) - row

    def _fill(self) -> None:
        undone, done = self._session.undone_steps, self._session.done_steps
        self.list.clear()
        for sentence in reversed(undone):
            item = QListWidgetItem(self._translation.say(sentence))
            item.setForeground(self.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text))
            self.list.addItem(item)
        self.list.addItems([self._translation.say(sentence) for sentence in reversed(done)])
        self.list.addItem(self.tr("The draft as it was opened"))
        self.list.setCurrentRow(len(undone))
        is_any = bool(undone or done)
        self._about.setText(
            self.tr("The marked step is what stands now. Going back loses nothing: what came after can be done again.")
            if is_any
            else self.tr("Nothing has been changed yet.")
        )
        self._enable()

    def _enable(self) -> None:
        self.go.setEnabled(self._distance() != 0)

    def _arrange(self) -> None:
        self.list.setAccessibleName(self.tr("Steps"))
        self._lay_out(self._about, self._box, self._made_buttons((), self.go))
        self.go.clicked.connect(self._go)
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        self.list.itemDoubleClicked.connect(lambda _item: self._go())
