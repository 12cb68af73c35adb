"""The widgets of the export dialog: kinds, list and fields, the first page; buttons and what is done below."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from drafter.app.exporting import Kind
from drafter.model.document import Resolution
from drafter.model.state import Base
from drafter.text.sentence import Language, with_commas
from drafter.ui.dialogs.checklist import Checklist
from drafter.ui.dialogs.export_kinds import ExportKinds
from drafter.ui.dialogs.page_form import PageForm
from drafter.ui.dialogs.preview_pane import PANE_PX, PreviewPane
from drafter.ui.elided import ElidedLabel
from drafter.ui.key_hints import beside
from drafter.ui.moments import session_words
from drafter.ui.services import Services
from drafter.ui.style import mark
from drafter.ui.theme import interface_scale

_SIZE_PX, _SMALLEST_PX = (1120, 700), (720, 520)
_AROUND_PX = (24, 40)
"""What is left of a small screen around the dialog."""
_NARROW_PX = 640 + PANE_PX
"""Below this width list and fields are worth more than the preview."""
_BAR_PX = 120


class ExportForm(QWidget):
    """Shows what it is told; the dialog decides."""

    kind_changed = Signal()

    def __init__(self, services: Services, language: Language, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._services, self._language = services, language
        self._is_busy = False
        self._is_done = False
        self._count = 0
        self.left = ExportKinds(services)
        self.kinds = self.left.cards
        self.preview = PreviewPane(services)
        self.checklist = Checklist(services)
        self.author, self.day = QLineEdit(), QDateEdit()
        self.path = ElidedLabel(120, mode=Qt.TextElideMode.ElideMiddle)
        self.change_path, self.again = QPushButton(), self.left.again
        self.cancel, self.export_anyway, self.primary = QPushButton(), QPushButton(), QPushButton()
        self.open_file, self.open_folder, self.copy_path = QPushButton(), QPushButton(), QPushButton()
        self.done, self.hint, self._said, self._calm = ElidedLabel(120), QLabel(), QLabel(), QLabel()
        self._title, self._about, self._before, self._left = QLabel(), QLabel(), QLabel(), QLabel()
        self._author_word, self._no_names, self._path_word, self._bar = QLabel(), QLabel(), QLabel(), QProgressBar()
        self._done_row = QFrame()
        self._signature = QWidget()
        self.pages = PageForm(services)
        self.without_traces = QCheckBox()
        self._has_errors = False
        self._arrange(dialog)
        self._done_row.hide()
        self._said.hide()
        self._bar.hide()
        # Enter is for the main button, wherever in the dialog the keyboard is; Space presses the others.
        for button in dialog.findChildren(QPushButton):
            button.setAutoDefault(button is self.primary)
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is asked for

    @property
    def kind(self) -> Kind:
        """The kind of file that is chosen."""
        return self.left.kind

    def choose_kind(self, kind: Kind) -> None:
        """Choose a kind of file."""
        self.left.choose(kind)
        self._show_fields()

    # What is shown

    @property
    def is_busy(self) -> bool:
        """True while a file is being written."""
        return self._is_busy

    def set_busy(self, *, is_busy: bool) -> None:
        """While a file is written, only cancelling is possible."""
        self._is_busy = is_busy
        self._name_cancel()
        for widget in (self.primary, self.export_anyway, self.change_path, self._signature, self.pages, self.left):
            widget.setEnabled(not is_busy)
        self._bar.hide()
        self._said.hide()
        self._calm.setVisible(not self._is_done)

    def show_progress(self, words: str, step: int, steps: int) -> None:
        """How far the writing is, in the row of buttons."""
        self._bar.setRange(0, steps)
        self._bar.setValue(step)
        self._bar.show()
        self.say(words)

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

    def show_done(self, words: str, path: Path, hint: str = "") -> None:
        """The file is written; "" takes it back, for another one is asked for. `hint` is what to know on opening it."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.done.set_full_text(words)
        self.done.setToolTip(str(path))
        self._is_done = bool(words)
        self._done_row.setVisible(self._is_done)
        self._name_cancel()
        self._said.hide()
        self._calm.setVisible(not self._is_done)

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
        session, language = document.masthead.session, self._services.language
        about = (document.masthead.title_text, session_words(session, language) if session else "")
        self._title.setText(self.tr("Export"))
        self._about.setText(with_commas(about, language))
        self.left.retranslate(base)
        self.preview.retranslate()
        self.pages.retranslate()
        self._before.setText(self.tr("Before submission"))
        self._calm.setText(self.tr("Exporting does not change the draft."))
        self._author_word.setText(self.tr("Author and date of the changes"))
        self._no_names.setText(self.tr("No personal name and no name of the computer is written."))
        self.without_traces.setText(self.tr("Take out people and computers that the base names"))
        self._path_word.setText(self.tr("File"))
        self.author.setAccessibleName(self.tr("Author of the changes"))
        self.day.setAccessibleName(self.tr("Date of the changes"))
        self.day.setLocale(QLocale())
        self.day.setDisplayFormat("yyyy年M月d日" if self._services.language == "zh" else "d MMMM yyyy")
        self._name_buttons()
        self.show_count(self._count)

    # Set-up

    def _name_buttons(self) -> None:
        self.change_path.setText(self.tr("Change"))
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
        words = self.tr("Fix the first one") if self._has_errors else self.tr("Export")
        self.primary.setText(beside(words, "Enter"))

    def _show_said(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        self._calm.hide()
        self._done_row.hide()

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
        middle.addWidget(self.left)
        middle.addWidget(self._made_middle(), 1)
        middle.addWidget(self.preview)
        self.left.changed.connect(self._on_kind)
        column.addLayout(middle, 1)
        column.addWidget(self._made_foot())
        # Narrower than the preview asks for: without it there is room.
        rows.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        dialog.setMinimumSize(*_SMALLEST_PX)
        dialog.resize(
            (QSize(*_SIZE_PX) * interface_scale()).boundedTo(dialog.screen().availableSize() - QSize(*_AROUND_PX))
        )

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
        self._no_names.setWordWrap(True)
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
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 20, 12)
        self._said.setWordWrap(True)
        mark(self._calm, "secondary")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_PX)
        row.addWidget(self._bar)
        row.addWidget(self._said, 1)
        row.addWidget(self._calm)
        row.addWidget(self._made_done(), 1)
        row.addStretch()
        mark(self.primary, "primary")
        self.primary.setDefault(True)
        for button in (self.cancel, self.export_anyway, self.primary):
            row.addWidget(button)
        return foot

    def _made_done(self) -> QWidget:
        rows = QVBoxLayout(self._done_row)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        row = QHBoxLayout()
        rows.addLayout(row)
        rows.addWidget(self.hint)
        mark(self.done, "fine")
        mark(self.hint, "secondary")
        self.hint.setWordWrap(True)
        row.addWidget(self.done, 1)
        for button in (self.open_file, self.open_folder, self.copy_path):
            mark(button, "link")
            row.addWidget(button)
        return self._done_row

    def _on_kind(self) -> None:
        self._show_fields()
        self.kind_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window does without the preview."""
        super().resizeEvent(event)
        self.preview.setVisible(self.width() >= _NARROW_PX)

    def _show_fields(self) -> None:
        self._signature.setVisible(self.kind is Kind.TRACKED)
        self.pages.show_for(self.kind, self._language)
