"""The current proposal, opened: before, after and why, the other wordings, and one's own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.i18n import Translation
from drafter.model.document import Resolution
from drafter.rollforward import Certainty
from drafter.rollforward.applying import OpeningChange
from drafter.text.shortening import cut
from drafter.ui.lists.pieces import Piece
from drafter.ui.lists.setting import BODY, document_type
from drafter.ui.lists.surface import Surface
from drafter.ui.lists.text_label import TextLabel
from drafter.ui.reviews.proposal_delegate import CERTAINTY_ICONS, CERTAINTY_TOKENS, TEXT_PX, RowWords
from drafter.ui.reviews.proposal_text import side
from drafter.ui.reviews.roll_choices import Entry, way_name
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import Theme, document_font, scaled

_LONGEST_OPTION = 46


class OwnWording(QPlainTextEdit):
    """A few lines for one's own words: Enter takes them, Esc does not."""

    taken = Signal(str)
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A proposal is within one paragraph, so Enter has nothing to break."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.taken.emit(self.toPlainText().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class ProposalCard(Surface):
    """Says what is asked for; the page keeps the choices."""

    tick_changed = Signal(bool)
    alike_changed = Signal(bool)
    """The same for all that ask for the same change."""
    wording_chosen = Signal(str)
    own_written = Signal(str)
    """One's own words as they are written: whatever is done next, they are in."""
    own_given_up = Signal(object)
    """Entry: it is to be decided as it was before one wrote."""
    closed = Signal()
    """The keyboard goes back to the list."""

    def __init__(self, theme: Theme, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(theme, "paper", "accent", parent)
        self._theme, self._translation = theme, translation
        self._entry: Entry | None = None
        self._before_own: Entry | None = None
        """As it was when the field for one's own words was opened; None while that is closed."""
        self._is_showing = False
        self.tick = QCheckBox()
        self._place, self._kind = QLabel(), QLabel()
        self._certainty, self._certainty_icon = QLabel(), QLabel()
        self._labels = [QLabel() for _ in range(3)]
        self._before = TextLabel(theme, document_type("zh", TEXT_PX))
        self._after = TextLabel(theme, document_type("zh", TEXT_PX))
        self._why = TextLabel(theme, BODY)
        self.options: list[QRadioButton] = []
        self._group = QButtonGroup(self)
        self._options_title = QLabel()
        self._options_box = QWidget()
        self.own = OwnWording()
        self.take, self.write, self.keep = QPushButton(), QPushButton(), QPushButton()
        self.take_alike, self.keep_alike = QPushButton(), QPushButton()
        self._arrange()
        self._connect()
        self.retranslate()

    def show_entry(
        self,
        entry: Entry,
        document: Resolution,
        words: RowWords,
        alike: int = 1,
        opening: OpeningChange | None = None,
    ) -> None:
        """Show a proposal as it is decided now; `alike` says how many ask for the same change, itself among them.

        `opening` is what becomes of 又 and 还 at the head of its paragraph.
        """
        is_other = self._entry is None or self._entry.key != entry.key
        self._entry = entry
        self._is_showing = True
        kind = document_type(document.language, TEXT_PX)
        self.tick.setChecked(entry.is_ticked)
        self.tick.setAccessibleName(f"{words.place} {words.kind}")
        self._place.setText(words.place)
        self._kind.setText(words.kind)
        self._show_certainty(words.certainty, entry.proposal.certainty)
        self._before.show_pieces(side(document, entry, opening, is_after=False), kind)
        self._after.show_pieces(side(document, entry, opening, is_after=True), kind)
        self._why.show_pieces((Piece(words.why),))
        self._show_options(entry)
        if is_other:
            self._close_own()
            self.own.setFont(document_font(document.language, TEXT_PX - 1))
        is_asked = entry.proposal.certainty is Certainty.ASK
        for button in (self.take, self.keep):
            button.setVisible(is_asked)
        self._show_alike(alike)
        self._is_showing = False

    def _show_alike(self, count: int) -> None:
        self.take_alike.setText(self.tr("Take all %n alike", "", count))
        self.keep_alike.setText(self.tr("Keep all %n", "", count))
        for button in (self.take_alike, self.keep_alike):
            button.setVisible(count > 1)

    def write_own(self) -> None:
        """Open the field for one's own words, with the present wording in it."""
        if self._entry is None:
            return
        if self._before_own is None:
            self.own.setPlainText(self._entry.wording)
            self._before_own = self._entry
        self.own.show()
        self.own.setFocus(Qt.FocusReason.OtherFocusReason)
        self.own.selectAll()

    def focus_options(self) -> None:
        """The keyboard comes to the options, to the buttons where there are none."""
        checked = self._group.checkedButton()
        (checked or self.write).setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Set every text again."""
        for label, text in zip(self._labels, (self.tr("Before"), self.tr("After"), self.tr("Why")), strict=True):
            label.setText(text)
        self._options_title.setText(self.tr("Wordings"))
        self.take.setText(self.tr("Take"))
        self.write.setText(self.tr("Write own"))
        self.keep.setText(self.tr("Keep"))
        self.own.setAccessibleName(self.tr("Own wording"))
        self.own.setPlaceholderText(self.tr("Enter takes it, Esc does not"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Left go back to the list."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Left):
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # Set-up

    def _arrange(self) -> None:
        mark(self._place, "heading")
        for label in (self._kind, self._certainty):
            mark(label, "secondary")
        mark(self._options_title, "label")
        head = QHBoxLayout()
        head.setSpacing(4)
        for widget in (self.tick, self._place):
            head.addWidget(widget)
        head.addSpacing(5)  # as in the rows that are not open
        head.addWidget(self._kind)
        head.addStretch(1)
        head.addWidget(self._certainty_icon)
        head.addWidget(self._certainty)
        rows = QGridLayout()
        rows.setContentsMargins(27, 0, 0, 0)
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(4)
        for row, (label, text) in enumerate(zip(self._labels, (self._before, self._after, self._why), strict=True)):
            mark(label, "label")
            rows.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(text, row, 1)
        rows.setColumnStretch(1, 1)
        self._options_column = QVBoxLayout(self._options_box)
        self._options_column.setContentsMargins(27, 4, 0, 0)
        self._options_column.setSpacing(2)
        self._options_column.addWidget(self._options_title)
        self.own.setTabChangesFocus(True)
        self.own.setFixedHeight(scaled(72))
        self.own.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 14, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(rows)
        column.addWidget(self._options_box)
        column.addWidget(self.own)
        column.addLayout(self._button_row())

    def _button_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 0, 0, 0)
        for button in (self.take, self.write, self.keep):
            mark(button, "link")
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.take_alike, self.keep_alike):
            mark(button, "link")
            row.addWidget(button)
        self.take_alike.setToolTip("Alt+Shift+Enter")
        return row

    def _connect(self) -> None:
        self.tick.toggled.connect(lambda is_on: None if self._is_showing else self.tick_changed.emit(is_on))
        self.take.clicked.connect(lambda: self.tick_changed.emit(True))
        self.keep.clicked.connect(lambda: self.tick_changed.emit(False))
        self.take_alike.clicked.connect(lambda: self.alike_changed.emit(True))
        self.keep_alike.clicked.connect(lambda: self.alike_changed.emit(False))
        self.write.clicked.connect(self.write_own)
        self.own.taken.connect(self._take_own)
        self.own.given_up.connect(self._give_up)
        self.own.textChanged.connect(self._tell_own)

    def _show_certainty(self, word: str, certainty: Certainty) -> None:
        self._certainty.setText(word)
        name = CERTAINTY_ICONS[certainty]
        self._certainty_icon.setVisible(bool(name))
        mark(self._certainty, "warning" if certainty is Certainty.ASK else "secondary")
        if name:
            set_icon(self._certainty_icon, name, CERTAINTY_TOKENS[certainty], self._theme, 13)

    def _show_options(self, entry: Entry) -> None:
        wordings = entry.wordings if len(entry.wordings) > 1 else ()
        chosen = entry.choice.wording if entry.choice.wording is not None else entry.proposal.after
        self._make_buttons(len(wordings))
        for button, wording in zip(self.options, wordings, strict=True):
            name = way_name(entry.proposal, wording)
            text = wording if name is None else self._translation.say(name)
            button.setText(cut(text, _LONGEST_OPTION))
            button.setToolTip(wording)
            button.setProperty("wording", wording)
            button.setChecked(wording == chosen)
        self._options_box.setVisible(bool(wordings))

    def _make_buttons(self, count: int) -> None:
        while len(self.options) > count:
            button = self.options.pop()
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        while len(self.options) < count:
            button = QRadioButton()
            button.clicked.connect(self._choose)
            self._group.addButton(button)
            self._options_column.addWidget(button)
            self.options.append(button)

    def _choose(self) -> None:
        button = self._group.checkedButton()
        if button is not None and not self._is_showing:
            self.wording_chosen.emit(str(button.property("wording")))

    def _tell_own(self) -> None:
        """An input method changes the field too where it only composes."""
        before, text = self._before_own, self.own.toPlainText().strip()
        if before is None or self._entry is None or text == self._entry.wording:
            return
        if text and text != before.wording:
            self.own_written.emit(text)
        else:
            self.own_given_up.emit(before)

    def _take_own(self, text: str) -> None:
        self._close_own()
        self.own_written.emit(text)
        self.closed.emit()

    def _give_up(self) -> None:
        before = self._before_own
        self._close_own()
        if before is not None and before != self._entry:
            self.own_given_up.emit(before)
        self.closed.emit()

    def _close_own(self) -> None:
        self._before_own = None
        self.own.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
