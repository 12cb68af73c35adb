"""The current amendment or comment, opened: whose it is, where, the words before and after, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.text.sentence import Language
from drafter.ui.key_hints import Keys, beside, usual_key
from drafter.ui.lists.pieces import Pieces
from drafter.ui.lists.setting import document_type
from drafter.ui.lists.surface import Surface
from drafter.ui.lists.text_label import TextLabel
from drafter.ui.panels.amendment_rows import Item, State
from drafter.ui.style import mark
from drafter.ui.theme import Theme

_TEXT_PX = 15
_MOST_LINES = 8


class AmendmentCard(Surface):
    """Its buttons say what they ask for; the panel does it."""

    accept_requested = Signal()
    decline_requested = Signal()
    restore_requested = Signal()
    visit_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sel", parent=parent)
        self._keys: Keys = usual_key
        self._item: Item | None = None
        self._place, self._position, self._below, self._clash = QLabel(), QLabel(), QLabel(), QLabel()
        self._box = Surface(theme, "paper", "line")
        self.text = TextLabel(theme, document_type("zh", _TEXT_PX), most_lines=_MOST_LINES)
        self.accept, self.decline, self.restore, self.visit = (QPushButton() for _ in range(4))
        self._arrange()
        self.retranslate()

    def show_item(
        self, item: Item, words: tuple[str, str], pieces: Pieces, language: Language, position: tuple[int, int]
    ) -> None:
        """Show a row: the place and the line below it, the words; `position` is which of how many it is."""
        self._item = item
        self._place.setText(words[0])
        self._below.setText(words[1])
        self._position.setText(self.tr("{}/{} {} next").format(*position, self._keys("next-finding")))
        self.text.show_pieces(pieces, document_type(language, _TEXT_PX))
        self._clash.setVisible(item.state is State.CLASHING)
        self.accept.setVisible(item.can_take)
        self.decline.setVisible(not item.is_settled)
        self.restore.setVisible(item.state is State.DECLINED)
        self.visit.setVisible(item.place is not None)
        self.retranslate()

    def focus_buttons(self) -> None:
        """The keyboard comes to the first button."""
        shown = [button for button in self.buttons if button.isVisibleTo(self)]
        if shown:
            shown[0].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """In the order of Tab."""
        return self.accept, self.decline, self.restore, self.visit

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on."""
        self._keys = keys
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        is_remark = self._item is not None and self._item.remark is not None
        self.accept.setText(beside(self.tr("Accept"), self._keys("fix")))
        self.decline.setText(self.tr("Done") if is_remark else self.tr("Reject"))
        self.decline.setToolTip("Delete")
        self.restore.setText(self.tr("Open again"))
        self.visit.setText(self.tr("Go there"))
        self.visit.setToolTip("Enter")
        self._clash.setText(self.tr("The draft reads otherwise here by now. Change it by hand, or reject this."))

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        mark(self._place, "heading")
        mark(self._clash, "warning")
        for label in (self._position, self._below):
            mark(label, "secondary")
        for label in (self._place, self._below, self._clash):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        mark(self.accept, "primary")
        mark(self.visit, "link")
        inside = QVBoxLayout(self._box)
        inside.setContentsMargins(9, 6, 9, 7)
        inside.addWidget(self.text)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._place, 1)
        head.addWidget(self._position, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in self.buttons:
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 9, 10, 10)
        column.setSpacing(5)
        column.addLayout(head)
        for widget in (self._below, self._box, self._clash):
            column.addWidget(widget)
        column.addLayout(buttons)
        for button, signal in (
            (self.accept, self.accept_requested),
            (self.decline, self.decline_requested),
            (self.restore, self.restore_requested),
            (self.visit, self.visit_requested),
        ):
            button.clicked.connect(signal)
