"""The right side of the roll-forward review: what only the user can know, the session and its day, the earlier text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from drafter.app.i18n import Translation
from drafter.model.document import Resolution
from drafter.rollforward.masthead import SPONSORS_RULE
from drafter.rollforward.sponsors import SponsorLine, is_group_of_77, kind_of_line
from drafter.ui.reviews.earlier_field import EarlierField
from drafter.ui.reviews.flow import FlowLayout
from drafter.ui.reviews.roll_choices import Entry
from drafter.ui.reviews.roll_fields import SPONSOR, Field, fields_of
from drafter.ui.style import indent_number, mark

FIRST_SESSION, LAST_SESSION = 1, 150


class RollForm(QScrollArea):
    """Fields for blanks, then the day and the session that the plan is made for."""

    value_changed = Signal(object, object, str)
    """Key, the number of the blank or None, what was typed."""
    wording_chosen = Signal(object, str)
    """Key, the wording: another kind of sponsors' line."""
    day_changed = Signal()
    rebuilt = Signal()
    """There are other fields."""
    left = Signal()
    """Esc: the keyboard goes back to the proposals."""
    session_changed = Signal()
    """The day or the session is another: plan anew."""

    def __init__(self, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._translation = translation
        self._fields: tuple[Field, ...] = ()
        self._edits: list[QLineEdit] = []
        self._labels: list[tuple[QLabel, QLabel]] = []
        self.chips: list[QPushButton] = []
        self._stops: list[QWidget] = []
        self._is_showing = False
        self._title, self._note = QLabel(), QLabel()
        self._day_label, self._day_hint = QLabel(), QLabel()
        self._session_label, self._session_hint = QLabel(), QLabel()
        self.earlier = EarlierField(translation)
        self.day, self.session = QDateEdit(), QSpinBox()
        indent_number(self.session)
        self._arrange()
        self.retranslate()

    # What is shown

    @property
    def edits(self) -> tuple[QLineEdit, ...]:
        """The fields for blanks, in document order."""
        return tuple(self._edits)

    def show_fields(self, entries: Sequence[Entry], document: Resolution) -> None:
        """Show what is to be filled in; the field that is being written in stays as it is."""
        fields = fields_of(entries, document)
        self._is_showing = True
        if [(f.key, f.number) for f in fields] != [(f.key, f.number) for f in self._fields]:
            self._rebuild(fields, entries)
        self._fields = fields
        for field, edit, (label, hint) in zip(fields, self._edits, self._labels, strict=True):
            label.setText(self._translation.say(field.label))
            hint.setText(self._translation.say(field.hint))
            hint.setVisible(bool(hint.text()))
            edit.setAccessibleName(f"{label.text()} {hint.text()}".strip())
            if not edit.hasFocus() and edit.text() != field.value:
                edit.setText(field.value)
            self._mark(edit)
            edit.setPlaceholderText(self.tr("{}to fill in").format(field.placeholder))
        empty = sum(not edit.text().strip() for edit in self._edits)
        self._title.setText(self.tr("To fill in") + (f" {empty}" if empty else ""))
        for chip in self.chips:
            chip.setChecked(any(self._is_chosen(chip, entry) for entry in entries))
        self._is_showing = False

    def show_cycle(self, day: date, session: int) -> None:
        """Show the day of drafting and the session."""
        self._is_showing = True
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.session.setValue(session)
        self._is_showing = False

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, in order."""
        return (*self._stops, self.session, self.day, self.earlier.choose, self.earlier.drop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; Enter goes from one field to the next."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextPrevChild(True)
        else:
            super().keyPressEvent(event)

    def explain_session(self, words: str) -> None:
        """Say why it is this session; "" where there is nothing to say."""
        self._session_hint.setText(words)
        self._session_hint.setVisible(bool(words))

    @property
    def session_words(self) -> str:
        """Why it is this session."""
        return self._session_hint.text()

    @property
    def drafting_day(self) -> date:
        """The day that stands there."""
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def retranslate(self) -> None:
        """Set every text again."""
        self._title.setText(self.tr("To fill in"))
        self._note.setText(self.tr("May stay empty; the export reminds you"))
        self._day_label.setText(self.tr("Day of drafting"))
        self._day_hint.setText(self.tr("Decides which dates have passed."))
        self._session_label.setText(self.tr("Session"))
        self.day.setLocale(QLocale())
        self.day.setDisplayFormat("yyyy年M月d日" if self._translation.language == "zh" else "d MMMM yyyy")
        self.day.setAccessibleName(self._day_label.text())
        self.session.setAccessibleName(self._session_label.text())

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # Set-up

    def _arrange(self) -> None:
        mark(self._title, "heading")
        for label in (self._note, self._day_hint, self._session_hint):
            mark(label, "secondary")
            label.setWordWrap(True)
        for label in (self._day_label, self._session_label):
            mark(label, "label")
        self.day.setCalendarPopup(True)
        self.session.setRange(FIRST_SESSION, LAST_SESSION)
        self.session.setKeyboardTracking(False)
        self.day.setKeyboardTracking(False)
        for edit in (self.day, self.session):
            edit.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self.day.dateChanged.connect(lambda _day: self._tell_cycle(self.day_changed))
        self.session.valueChanged.connect(lambda _session: self._tell_cycle(self.session_changed))
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        self._fields_column = QVBoxLayout()
        self._fields_column.setSpacing(4)
        line = QFrame()
        mark(line, "rule")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(15, 14, 15, 14)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self._note)
        column.addLayout(self._fields_column)
        column.addSpacing(6)
        column.addWidget(line)
        column.addSpacing(6)
        for widget in (
            self._session_label,
            self.session,
            self._session_hint,
            self._day_label,
            self.day,
            self._day_hint,
        ):
            column.addWidget(widget)
        column.addWidget(self.earlier)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        inside.setMinimumWidth(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(inside.palette().ColorRole.AlternateBase)
        inside.setBackgroundRole(inside.palette().ColorRole.AlternateBase)
        inside.setAutoFillBackground(True)

    def _rebuild(self, fields: Sequence[Field], entries: Sequence[Entry]) -> None:
        while self._fields_column.count():
            item = self._fields_column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._edits, self._labels, self.chips, self._stops = [], [], [], []
        sponsors = next((entry for entry in entries if entry.proposal.rule == SPONSORS_RULE), None)
        for field in fields:
            label, hint, edit = QLabel(), QLabel(), QLineEdit()
            mark(label, "label")
            mark(hint, "secondary")
            hint.setWordWrap(True)
            label.setContentsMargins(0, 8, 0, 0)
            if field.number is None or field.label is not SPONSOR:
                edit.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
            edit.textEdited.connect(lambda text, f=field: self._tell(f, text))
            for widget in (label, edit, hint):
                self._fields_column.addWidget(widget)
            if field.label is SPONSOR and sponsors is not None:
                self._fields_column.insertWidget(self._fields_column.count() - 1, self._made_chips(sponsors))
            self._stops += [edit, *self.chips] if field.label is SPONSOR else [edit]
            self._edits.append(edit)
            self._labels.append((label, hint))
        self.rebuilt.emit()

    def _made_chips(self, entry: Entry) -> QWidget:
        """The kinds of sponsors' lines: a list of States, the Chair of a group, a member of the bureau."""
        box = QWidget()
        row = FlowLayout(box)
        offered = (entry.proposal.after, *entry.proposal.options)
        for wording in sorted(offered, key=lambda wording: list(SponsorLine).index(kind_of_line(wording))):
            chip = QPushButton(self._chip_name(wording))
            chip.setToolTip(wording)
            mark(chip, "chip")
            chip.setCheckable(True)
            chip.setProperty("wording", wording)
            chip.clicked.connect(lambda _on=False, w=wording: self.wording_chosen.emit(entry.key, w))
            row.addWidget(chip)
            self.chips.append(chip)
        return box

    def _chip_name(self, wording: str) -> str:
        kind = kind_of_line(wording)
        if kind is SponsorLine.GROUP:
            return self.tr("Chair of the Group of 77") if is_group_of_77(wording) else self.tr("Chair of a group")
        return self.tr("List of States") if kind is SponsorLine.STATES else self.tr("Vice-Chair")

    @staticmethod
    def _is_chosen(chip: QPushButton, entry: Entry) -> bool:
        chosen = entry.choice.wording if entry.choice.wording is not None else entry.proposal.after
        return entry.proposal.rule == SPONSORS_RULE and chip.property("wording") == chosen

    def _mark(self, edit: QLineEdit) -> None:
        wanted = "" if edit.text().strip() else "blank"
        if edit.property("kind") != wanted:
            mark(edit, wanted)

    def _tell(self, field: Field, text: str) -> None:
        self.value_changed.emit(field.key, field.number, text)

    def _tell_cycle(self, signal: SignalInstance) -> None:
        if not self._is_showing:
            signal.emit()
