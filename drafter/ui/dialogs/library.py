"""The library: earlier texts on this computer, searched, added to, taken out of, and begun from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from drafter.app.last_folders import FileUse
from drafter.app.library_desk import LibraryDesk
from drafter.text.sentence import Sentence
from drafter.ui.dialogs.library_list import LibraryList
from drafter.ui.dialogs.questions import Questions
from drafter.ui.services import Services
from drafter.ui.style import mark, set_clear_button
from drafter.ui.theme import scaled

if TYPE_CHECKING:
    from drafter.app.library_adding import Added
    from drafter.library import HeldText

_SIZE_PX = (860, 560)
_TYPING_MS = 150
_REFUSED_PX = 108
_LISTED_EVERY = 5
"""Files after which the list shows what has joined meanwhile."""


class LibraryDialog(QDialog):
    """The keyboard begins in the search; Down goes to the list, Enter begins from the text, Del takes it out."""

    base_chosen = Signal(object)
    """Base: the text to begin from; the dialog closes."""

    def __init__(self, services: Services, questions: Questions, folder: Path, parent: QWidget | None = None) -> None:
        """`folder` is where the user's files are likely to lie."""
        super().__init__(parent)
        self._services, self._questions, self._folder = services, questions, folder
        self.desk = LibraryDesk(services.tasks, services.library_path, self)
        self._removed: tuple[object, ...] = ()
        self._opens_when_listed = False
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self.search, self.list = QLineEdit(), LibraryList()
        self.begin, self.close_button, self.remove = QPushButton(), QPushButton(), QPushButton()
        self.add_files, self.add_folder = QPushButton(), QPushButton()
        self.cancel, self.undo, self.anew = QPushButton(), QPushButton(), QPushButton()
        self.refusals = QListWidget()
        self._about, self._nothing, self._said, self._working = QLabel(), QLabel(), QLabel(), QLabel()
        self._bar = QProgressBar()
        self._progress = QWidget()
        self.setWindowTitle(self.tr("Library"))
        self.resize(*_SIZE_PX)
        self._arrange()
        self._name()
        self._connect()
        self._show_work(is_on=False)
        self.desk.list_texts("")
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def said(self) -> str:
        """What was done last, or why it could not be; "" before anything was."""
        return self._said.text()

    @property
    def nothing(self) -> str:
        """What stands in the place of an empty list; "" while there is one."""
        return "" if self._stack.currentWidget() is self.list else self._nothing.text()

    # Set-up

    def _arrange(self) -> None:
        for label in (self._about, self._nothing, self._said, self._working):
            mark(label, "secondary")
            label.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setMargin(40)
        for button in (self.undo, self.anew, self.cancel):
            mark(button, "link")
        mark(self.begin, "primary")
        set_clear_button(self.search, self._services.theme)
        self.refusals.setMaximumHeight(scaled(_REFUSED_PX))
        self.refusals.setWordWrap(True)
        self.refusals.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.refusals.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(self._about)
        column.addWidget(self.search)
        box = QWidget()
        self._stack = QStackedLayout(box)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        column.addWidget(box, 1)
        column.addWidget(self._made_progress())
        column.addLayout(_row(self._said, None, self.undo, self.anew))
        column.addWidget(self.refusals)
        column.addLayout(_row(self.add_files, self.add_folder, self.remove, None, self.close_button, self.begin))
        for button in (self.add_files, self.add_folder, self.remove, self.close_button, self.cancel, self.undo):
            button.setAutoDefault(False)
        self.begin.setDefault(True)
        for button in (self.undo, self.anew):
            button.hide()

    def _made_progress(self) -> QWidget:
        self._bar.setTextVisible(False)
        mark(self._bar, "thin")
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._working)
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel)
        return self._progress

    def _name(self) -> None:
        self._about.setText(
            self.tr("Adopted resolutions that you import join by themselves. Your own files are never changed.")
        )
        self.search.setPlaceholderText(self.tr("Number, title or words of the text"))
        self.search.setAccessibleName(self.tr("Search the library"))
        self.refusals.setAccessibleName(self.tr("Files that did not join"))
        self.add_files.setText(self.tr("Add files…"))
        self.add_folder.setText(self.tr("Add a folder…"))
        self.remove.setText(self.tr("Remove"))
        self.close_button.setText(self.tr("Close"))
        self.begin.setText(self.tr("Begin from this text"))
        self.cancel.setText(self.tr("Cancel"))
        self.undo.setText(self.tr("Undo"))
        self.anew.setText(self.tr("Begin a new library"))

    def _connect(self) -> None:
        self._typing.timeout.connect(self._look)
        self.search.textChanged.connect(lambda _text: self.list.begin_at_top())
        self.search.textEdited.connect(lambda _text: self._typing.start())
        self.search.textChanged.connect(lambda text: None if text else self._look())
        self.list.opened.connect(self._open)
        self.list.removal_wanted.connect(self._remove)
        self.list.itemSelectionChanged.connect(self._enable)
        self.begin.clicked.connect(self._open)
        self.remove.clicked.connect(self._remove)
        self.add_files.clicked.connect(self._add_files)
        self.add_folder.clicked.connect(self._add_folder)
        self.cancel.clicked.connect(self._cancel)
        self.undo.clicked.connect(lambda: self.desk.restore(self._removed))  # type: ignore[arg-type]
        self.anew.clicked.connect(self._begin_anew)
        self.close_button.clicked.connect(self.reject)
        desk = self.desk
        desk.listed.connect(self._show_texts)
        desk.progressed.connect(self._on_progress)
        desk.added.connect(self._on_added)
        desk.removed.connect(self._on_removed)
        desk.restored.connect(self._on_restored)
        desk.base_read.connect(self._on_read)
        desk.refused.connect(self._refuse)

    # Listing

    def _look(self) -> None:
        self._typing.stop()
        self.desk.list_texts(self.search.text())

    def _show_texts(self, texts: tuple[HeldText, ...]) -> None:
        self.list.show_texts(texts, self._services.language)
        query = self.search.text().strip()
        self._nothing.setText(
            self.tr("No text contains “{}”.").format(query)
            if query
            else self.tr("The library is empty. Add last year's resolution, or a whole folder of them.")
        )
        self._stack.setCurrentWidget(self.list if texts else self._nothing)
        self._enable()
        opens, self._opens_when_listed = self._opens_when_listed, False
        if opens:
            self._open()

    def _enable(self) -> None:
        chosen = self.list.chosen
        self.begin.setEnabled(len(chosen) == 1)
        self.remove.setEnabled(bool(chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the search the arrows go to the list."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.search.hasFocus() and self.list.chosen:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    # Doing

    def _open(self) -> None:
        """Begin from the chosen text; of a search that was just typed, from what it finds."""
        if self._typing.isActive():
            self._look()
        if self.desk.is_listing:
            self._opens_when_listed = True
            return
        chosen = self.list.chosen
        if len(chosen) == 1:
            self.desk.read(chosen[0])

    def _on_read(self, base: object) -> None:
        self.accept()
        self.base_chosen.emit(base)

    def _remove(self) -> None:
        if not self.list.chosen:
            return
        if self.desk.is_changing:
            self._say(Sentence(zh="前一步做完就移除。", en="They will be removed once the present step is done."))
        self.desk.remove(self.list.chosen)

    def _on_removed(self, removed: tuple[object, ...]) -> None:
        self._removed = removed
        count = len(removed)
        self._say(Sentence(zh=f"已移除{count}份。原来的文件没有动。", en=f"{count} removed; the files stay."))
        self.undo.setVisible(bool(count))
        self._look()

    def _on_restored(self) -> None:
        self._say(Sentence(zh="已放回。", en="Put back."))
        self._look()

    def _add_files(self) -> None:
        paths = self._questions.files_to_open(self._folder)
        if paths:
            self._keep_folder(paths[0].parent)
            self._begin_work()
            self.desk.add_files(paths)

    def _add_folder(self) -> None:
        folder = self._questions.folder_to_open(self._folder)
        if folder is not None:
            self._keep_folder(folder)
            self._begin_work()
            self.desk.add_folder(folder)

    def _keep_folder(self, folder: Path) -> None:
        self._folder = folder
        self._services.keep_folder(FileUse.LIBRARY, folder)

    def _on_added(self, added: Added) -> None:
        self._show_work(is_on=False)
        self._say(added.sentence)
        for refusal in added.refused:
            colon = "：" if self._services.language == "zh" else ": "
            self.refusals.addItem(refusal.name + colon + self._services.say(refusal.why))
        self.refusals.setVisible(bool(added.refused))
        self._look()

    def _cancel(self) -> None:
        self.desk.cancel()
        self._show_work(is_on=False)
        self._say(Sentence(zh="已取消；已经加入的留在库中。", en="Cancelled; what had joined stays."))
        self._look()

    def _begin_anew(self) -> None:
        self.anew.hide()
        self._said.clear()
        self.desk.begin_anew()

    def _refuse(self, sentence: Sentence, is_damaged: bool) -> None:
        self._show_work(is_on=False)
        self._say(sentence)
        self.anew.setVisible(is_damaged)
        self._enable()

    # Saying

    def _begin_work(self) -> None:
        self._said.clear()
        self.undo.hide()
        self.refusals.clear()
        self.refusals.hide()
        self._show_progress(0, 0)
        self._show_work(is_on=True)

    def _show_work(self, *, is_on: bool) -> None:
        self._progress.setVisible(is_on)
        for button in (self.add_files, self.add_folder):
            button.setEnabled(not is_on)

    def _on_progress(self, step: int, steps: int) -> None:
        self._show_progress(step, steps)
        if step % _LISTED_EVERY == 0:
            self._look()

    def _show_progress(self, step: int, steps: int) -> None:
        self._bar.setMaximum(steps)
        self._bar.setValue(step)
        words = self.tr("Reading {} of {}").format(min(step + 1, steps), steps) if steps else self.tr("Reading…")
        self._working.setText(words)

    def _say(self, sentence: Sentence) -> None:
        self._said.setText(self._services.say(sentence))
        self.undo.hide()

    def done(self, result: int) -> None:
        """Closed: nothing more is waited for."""
        self.desk.close()
        super().done(result)


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets in a row; None for what keeps them apart."""
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, int(isinstance(widget, QLabel)) * 100)
    return row
