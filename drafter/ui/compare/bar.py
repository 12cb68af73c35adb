"""The bar above the compared texts: in which form, how much, how many changes, and from one to the next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from drafter.model.pair_kind import PairKind
from drafter.ui.compare.forms import Form
from drafter.ui.elided import ElidedLabel
from drafter.ui.key_hints import Keys, beside, usual_key
from drafter.ui.segments import Segments
from drafter.ui.style import mark
from drafter.ui.theme import scaled

_BAR_PX = 42


class CompareBar(QFrame):
    """Shows what it is told, and says what is pressed."""

    form_chosen = Signal(object)
    """Form."""
    only_changes_toggled = Signal(bool)
    walked = Signal(bool)
    """True for backwards."""
    restore_requested = Signal()
    left = Signal()
    """Back to where the user came from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: Keys = usual_key
        mark(self, "header")
        self.setFixedHeight(scaled(_BAR_PX))
        self.back = QPushButton()
        self._segments = Segments(Form)
        self.forms = self._segments.buttons
        self.only_changes = QPushButton()
        self.counts, self.place = ElidedLabel(60), ElidedLabel(60)
        self.restore, self.previous, self.next = QPushButton(), QPushButton(), QPushButton()
        self._counted: Mapping[PairKind, int] | None = None
        self._placed: tuple[int, int] | None = None
        self._arrange()
        self._connect()
        self.show_form(Form.BESIDE)
        self.retranslate()

    def show_form(self, form: Form) -> None:
        """Mark the form that is shown."""
        self._segments.show_choice(form)

    def show_counts(self, counts: Mapping[PairKind, int] | None) -> None:
        """改13段 增2段 删0段 移0段 未改31段; nothing for None, and nothing where nothing changed: the page says so."""
        self._counted = counts
        self.retranslate()

    def show_place(self, place: tuple[int, int] | None) -> None:
        """Which change of how many is current; the first is 0 where none is yet."""
        self._placed = place
        for button in (self.previous, self.next):
            button.setEnabled(place is not None and place[1] > 0)
        self.retranslate()

    def set_restorable(self, *, is_shown: bool, is_enabled: bool) -> None:
        """Whether a change can be taken back here, and whether the current one can."""
        self.restore.setVisible(is_shown)
        self.restore.setEnabled(is_enabled)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on."""
        self._keys = keys
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        names = {
            Form.BESIDE: self.tr("Side by side"),
            Form.BELOW: self.tr("One below the other"),
            Form.TABLE: self.tr("Table"),
        }
        for form, button in self.forms.items():
            button.setText(names[form])
        self.back.setText(self.tr("Back"))
        self.back.setToolTip("Esc")
        self.only_changes.setText(self.tr("Changes only"))
        self.restore.setText(self.tr("Revert paragraph"))
        self.restore.setToolTip(self.tr("Take this paragraph back to the old text (Delete)"))
        self.previous.setText(beside(self.tr("Previous"), self._keys("previous-change")))
        self.next.setText(beside(self.tr("Next"), self._keys("next-change")))
        self.counts.set_full_text(self._count_words())
        self.place.set_full_text(self._place_words())

    def _count_words(self) -> str:
        if self._counted is None:
            return ""
        if not any(count for kind, count in self._counted.items() if kind is not PairKind.SAME):
            return ""
        words = self.tr("{} changed  {} new  {} removed  {} moved  {} unchanged")
        order = (PairKind.CHANGED, PairKind.NEW, PairKind.REMOVED, PairKind.MOVED, PairKind.SAME)
        return words.format(*(self._counted.get(kind, 0) for kind in order))

    def _place_words(self) -> str:
        if self._placed is None or not self._placed[1]:
            return ""
        current, count = self._placed
        if not current:
            return self.tr("1 change") if count == 1 else self.tr("%n changes", "", count)
        return self.tr("{} of {}").format(current, count)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 12, 0)
        row.setSpacing(10)
        row.addWidget(self.back)
        row.addWidget(self._segments)
        mark(self.only_changes, "chip")
        self.only_changes.setCheckable(True)
        self.only_changes.setChecked(True)
        mark(self.counts, "body2")
        mark(self.place, "body2")
        row.addWidget(self.only_changes)
        row.addWidget(self.counts)
        row.addStretch(1)
        row.addWidget(self.place)
        for button in (self.restore, self.previous, self.next):
            row.addWidget(button)

    def _connect(self) -> None:
        self._segments.chosen.connect(self.form_chosen)
        self.only_changes.toggled.connect(self.only_changes_toggled)
        self.back.clicked.connect(self.left)
        self.restore.clicked.connect(self.restore_requested)
        self.previous.clicked.connect(lambda: self.walked.emit(True))
        self.next.clicked.connect(lambda: self.walked.emit(False))
