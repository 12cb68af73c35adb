"""The widgets of the export dialog: kinds at the left, list and fields in the middle, buttons below."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDateEdit,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from drafter.app.exporting import Kind
from drafter.model.document import Resolution
from drafter.model.state import Base
from drafter.text.sentence import Language
from drafter.ui.dialogs.checklist import Checklist
from drafter.ui.dialogs.page_form import PageForm
from drafter.ui.elided import ElidedLabel
from drafter.ui.moments import session_words
from drafter.ui.services import Services
from drafter.ui.start.card import Card
from drafter.ui.style import mark

_SIZE_PX = (860, 640)
_AROUND_PX = (40, 60)
"""What is left of a small screen around the dialog."""
_LEFT_PX = 260
_ICONS = {Kind.TRACKED: "export", Kind.COMPARISON: "columns"}
"""What is not here has the icon of a page."""


class ExportForm(QWidget):
    """Shows what it is told; the dialog decides."""

    kind_changed = Signal()

    def __init__(self, services: Services, language: Language, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._services, self._language = services, language
        self._is_busy = False
        self._is_done = False
        self._count = 0
        self.kinds = {kind: Card(_ICONS.get(kind, "page"), services.theme) for kind in Kind}
        self.checklist = Checklist(services)
        self.author, self.day = QLineEdit(), QDateEdit()
        self.path = ElidedLabel(120)
        self.change_path, self.again = QPushButton(), QPushButton()
        self.cancel, self.export_anyway, self.primary = QPushButton(), QPushButton(), QPushButton()
        self.open_file, self.open_folder, self.copy_path = QPushButton(), QPushButton(), QPushButton()
        self.done, self._said, self._calm = ElidedLabel(120), QLabel(), QLabel()
        self._title, self._about, self._before, self._left = QLabel(), QLabel(), QLabel(), QLabel()
        self._author_word, self._no_names, self._path_word, self._last = QLabel(), QLabel(), QLabel(), QLabel()
        self._done_row = QFrame()
        self._signature = QWidget()
        self.pages = PageForm(services)
        self.without_traces = QCheckBox()
        self._has_errors = False
        self._arrange(dialog)
        self._done_row.hide()
        self._said.hide()
        # Enter is for the main button, wherever in the dialog the keyboard is; Space presses the others.
        for button in dialog.findChildren(QPushButton):
            button.setAutoDefault(button is self.primary)
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is asked for

    @property
    def kind(self) -> Kind:
        """The kind of file that is chosen."""
        return next(kind for kind, card in self.kinds.items() if card.isChecked())

    def choose_kind(self, kind: Kind) -> None:
        """Choose a kind of file."""
        self.kinds[kind].setChecked(True)
        self._show_fields()

    def set_has_base(self, *, has_base: bool) -> None:
        """Without a base text there is nothing to compare with."""
        for kind, card in self.kinds.items():
            card.setEnabled(has_base or not kind.needs_base)

    # What is shown

    @property
    def is_busy(self) -> bool:
        """True while a file is being written."""
        return self._is_busy

    def set_busy(self, *, is_busy: bool) -> None:
        """While a file is written, only cancelling is possible."""
        self._is_busy = is_busy
        self._name_cancel()
        for widget in (self.primary, self.export_anyway, self.change_path, self.again, *self.kinds.values()):
            widget.setEnabled(not is_busy)
        self._said.hide()
        self._calm.show()

    def set_has_errors(self, *, has_errors: bool) -> None:
        """With errors the main button leads to the first one; exporting is never refused."""
        self._has_errors = has_errors
        self.export_anyway.setVisible(has_errors)
        self._name_primary()

    def show_count(self, count: int) -> None:
        """How much is missing."""
        self._count = count
        words = self.tr("{} to settle").format(count) if count else self.tr("nothing is missing")
        self._left.setText(words)
        mark(self._left, "warning" if count else "fine")

    def show_path(self, path: Path) -> None:
        """Where the file will lie."""
        self.path.set_full_text(str(path))

    def show_last(self, words: str) -> None:
        """What was exported last, with the way to do it again; "" for nothing."""
        self._last.setText(words)
        self._last.setVisible(bool(words))
        self.again.setVisible(bool(words))

    def show_done(self, words: str, tip: str) -> None:
        """The file is written."""
        self.done.set_full_text(words)
        self.done.setToolTip(tip)
        self._done_row.show()
        self._is_done = True
        self._name_cancel()
        self._said.hide()
        self._calm.show()

    def say(self, words: str) -> None:
        """Something that goes on."""
        mark(self._said, "secondary")
        self._show_said(words)

    def complain(self, words: str) -> None:
        """Something that went wrong."""
        mark(self._said, "complaint")
        self._show_said(words)

    @property
    def said(self) -> str:
        """What is said in the row of buttons."""
        return self._said.text() if self._said.isVisibleTo(self) else ""

    def retranslate(self, document: Resolution, base: Base | None) -> None:
        """Set every text again."""
        session = document.masthead.session
        about = [document.masthead.title_text, session_words(session, self._services.language) if session else ""]
        self._title.setText(self.tr("Export"))
        self._about.setText("  ".join(filter(None, about)))
        against = self.tr("Every change against {} tracked, for the Secretariat.").format(base.name if base else "")
        no_base = self.tr("Needs a base text to compare with.")
        self.kinds[Kind.TRACKED].set_texts(self.tr("Submission copy (Word)"), against if base else no_base)
        self.kinds[Kind.CLEAN].set_texts(
            self.tr("Clean copy (Word)"), self.tr("All changes accepted, for circulation.")
        )
        beside = self.tr("Base and draft side by side, for colleagues.")
        self.kinds[Kind.COMPARISON].set_texts(self.tr("Comparison table (Word)"), beside if base else no_base)
        self.kinds[Kind.PDF].set_texts(
            self.tr("PDF"), self.tr("The same pages, with bookmarks and links, for reading.")
        )
        self.kinds[Kind.XML].set_texts(self.tr("UN XML"), self.tr("Akoma Ntoso, as the UN publishes its resolutions."))
        self.kinds[Kind.TEXT].set_texts(self.tr("Plain text"), self.tr("For mails; a line for each paragraph."))
        self.pages.retranslate()
        self._before.setText(self.tr("Before submission"))
        self._calm.setText(self.tr("Exporting does not change the draft."))
        self._author_word.setText(self.tr("Author and date of the changes"))
        self._no_names.setText(self.tr("No personal name and no name of the computer is written."))
        self.without_traces.setText(self.tr("Take out what the base text says of people and computers"))
        self._path_word.setText(self.tr("File"))
        self.author.setAccessibleName(self.tr("Author of the changes"))
        self.day.setAccessibleName(self.tr("Date of the changes"))
        self.day.setDisplayFormat("yyyy年M月d日" if self._services.language == "zh" else "d MMMM yyyy")
        self._name_buttons()
        self.show_count(self._count)

    # Set-up

    def _name_buttons(self) -> None:
        self.change_path.setText(self.tr("Change"))
        self.again.setText(self.tr("Export again as last time"))
        self._name_cancel()
        self.export_anyway.setText(self.tr("Export anyway"))
        self.open_file.setText(self.tr("Open"))
        self.open_folder.setText(self.tr("Open the folder"))
        self.copy_path.setText(self.tr("Copy the path"))
        self._name_primary()

    def _name_cancel(self) -> None:
        """Once a file is written, nothing is left to cancel."""
        is_over = self._is_done and not self._is_busy
        self.cancel.setText(self.tr("Close") if is_over else self.tr("Cancel"))

    def _name_primary(self) -> None:
        self.primary.setText(self.tr("Fix the first one") if self._has_errors else self.tr("Export"))

    def _show_said(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        self._calm.hide()

    def _arrange(self, dialog: QDialog) -> None:
        rows = QVBoxLayout(dialog)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._made_head())
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._made_left())
        middle.addWidget(self._made_middle(), 1)
        column.addLayout(middle, 1)
        column.addWidget(self._made_foot())
        dialog.resize(QSize(*_SIZE_PX).boundedTo(dialog.screen().availableSize() - QSize(*_AROUND_PX)))

    def _made_head(self) -> QWidget:
        head = QFrame()
        mark(head, "dialog-head")
        mark(self._title, "title")
        mark(self._about, "body2")
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 12, 20, 12)
        row.addWidget(self._title)
        row.addWidget(self._about)
        row.addStretch()
        return head

    def _made_left(self) -> QWidget:
        left = QFrame()
        mark(left, "dialog-left")
        left.setFixedWidth(_LEFT_PX)
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 14, 12, 14)
        column.setSpacing(6)
        group = QButtonGroup(self)
        for card in self.kinds.values():
            card.setCheckable(True)
            card.let_line_wrap()
            group.addButton(card)
            column.addWidget(card)
        group.buttonToggled.connect(self._on_kind)
        column.addStretch()
        mark(self._last, "secondary")
        self._last.setWordWrap(True)
        mark(self.again, "link")
        column.addWidget(self._last)
        column.addWidget(self.again, alignment=Qt.AlignmentFlag.AlignLeft)
        return left

    def _made_middle(self) -> QWidget:
        middle = QFrame()
        mark(middle, "dialog-middle")
        column = QVBoxLayout(middle)
        column.setContentsMargins(22, 16, 22, 14)
        column.setSpacing(9)
        head = QHBoxLayout()
        mark(self._before, "heading")
        head.addWidget(self._before)
        head.addWidget(self._left)
        head.addStretch()
        column.addLayout(head)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        mark(inside, "dialog-list")
        stacked = QVBoxLayout(inside)
        stacked.setContentsMargins(0, 0, 8, 0)
        stacked.addWidget(self.checklist)
        stacked.addStretch()
        scroll.setWidget(inside)
        column.addWidget(scroll, 1)
        column.addWidget(self._made_signature())
        column.addWidget(self.pages)
        column.addLayout(self._made_path())
        return middle

    def _made_signature(self) -> QWidget:
        for label in (self._author_word, self._no_names, self._path_word):
            mark(label, "secondary")
        self.day.setCalendarPopup(True)
        fields = QHBoxLayout()
        fields.addWidget(self.author, 1)
        fields.addWidget(self.day, 1)
        column = QVBoxLayout(self._signature)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._author_word)
        column.addLayout(fields)
        column.addWidget(self._no_names)
        column.addWidget(self.without_traces)
        return self._signature

    def _made_path(self) -> QVBoxLayout:
        mark(self.path, "field")
        for label in (self.path, self.done):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        mark(self.change_path, "link")
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        row.addWidget(self.change_path)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._path_word)
        column.addLayout(row)
        return column

    def _made_foot(self) -> QWidget:
        foot = QFrame()
        mark(foot, "dialog-foot")
        column = QVBoxLayout(foot)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(8)
        column.addWidget(self._made_done())
        row = QHBoxLayout()
        self._said.setWordWrap(True)
        mark(self._calm, "secondary")
        row.addWidget(self._said, 1)
        row.addWidget(self._calm)
        row.addStretch()
        mark(self.primary, "primary")
        self.primary.setDefault(True)
        for button in (self.cancel, self.export_anyway, self.primary):
            row.addWidget(button)
        column.addLayout(row)
        return foot

    def _made_done(self) -> QWidget:
        row = QHBoxLayout(self._done_row)
        row.setContentsMargins(0, 0, 0, 0)
        mark(self.done, "fine")
        row.addWidget(self.done, 1)
        for button in (self.open_file, self.open_folder, self.copy_path):
            mark(button, "link")
            row.addWidget(button)
        return self._done_row

    def _on_kind(self, _button: object, is_on: bool) -> None:
        if is_on:
            self._show_fields()
            self.kind_changed.emit()

    def _show_fields(self) -> None:
        self._signature.setVisible(self.kind is Kind.TRACKED)
        self.pages.show_for(self.kind, self._language)
