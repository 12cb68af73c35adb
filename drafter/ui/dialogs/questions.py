"""What the program has to ask before it can go on: which file, and what becomes of unsaved changes."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox, QPushButton, QWidget

from drafter.store.draft_file import SUFFIX

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class Unsaved(Enum):
    """What becomes of changes that are in no file of the user's."""

    SAVE = auto()
    DISCARD = auto()
    """Not saved, but kept as a recovery copy for 30 days."""
    CANCEL = auto()


class Touched(Enum):
    """What to do about a file that another program has written to."""

    OVERWRITE = auto()
    ELSEWHERE = auto()
    LOOK = auto()
    """First see how the file differs from the draft."""
    CANCEL = auto()


class Elsewhere(Enum):
    """What to do with a draft that another window has open."""

    COPY = auto()
    """Open what it holds, in no file of its own yet."""
    ALL_THE_SAME = auto()
    CANCEL = auto()


class Questions(Protocol):
    """Whoever can ask the user."""

    def file_to_open(self, folder: Path) -> Path | None:
        """A file with a resolution or a draft; None where the user does not choose."""

    def files_to_open(self, folder: Path) -> list[Path]:
        """Files with resolutions; none where the user does not choose."""

    def folder_to_open(self, folder: Path) -> Path | None:
        """A folder with resolutions; None where the user does not choose."""

    def table_to_open(self, folder: Path) -> Path | None:
        """A table of resolutions or agenda items; None where the user does not choose."""

    def file_to_save(self, suggested: Path) -> Path | None:
        """Where the draft is to be kept; None where the user does not choose."""

    def exported_file(self, suggested: Path) -> Path | None:
        """Where the exported file is to be written; None where the user does not choose."""

    def report_file(self, suggested: Path) -> Path | None:
        """Where the report of the checks is to be written; None where the user does not choose."""

    def is_to_be_printed(self, printer: QPrinter, pages: int) -> bool:
        """True where the user wants it; how, and which of the pages, is then set in `printer`."""

    def about_unsaved(self, title: str) -> Unsaved:
        """What becomes of the changes to the draft with this title."""

    def about_touched(self, path: Path) -> Touched:
        """What to do about the draft's file that was written to by another program."""

    def about_elsewhere(self, path: Path) -> Elsewhere:
        """What to do with a draft that another window has open."""


class Dialogs(QObject):
    """Asks with the system's file dialogs and plain message boxes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent

    def file_to_open(self, folder: Path) -> Path | None:
        """By the system's dialog."""
        return self._opened(self.tr("Open"), folder, _patterns())

    def files_to_open(self, folder: Path) -> list[Path]:
        """By the system's dialog."""
        dialog = self._dialog(self.tr("Add files"), _patterns())
        dialog.setDirectory(str(folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        return _all_chosen(dialog)

    def folder_to_open(self, folder: Path) -> Path | None:
        """By the system's dialog."""
        dialog = self._dialog(self.tr("Add a folder"), "")
        dialog.setDirectory(str(folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return _chosen(dialog)

    def table_to_open(self, folder: Path) -> Path | None:
        """By the system's dialog."""
        return self._opened(self.tr("Open a table"), folder, f"{self.tr('Tables')} (*.tsv *.txt)")

    def _opened(self, title: str, folder: Path, patterns: str) -> Path | None:
        dialog = self._dialog(title, patterns)
        dialog.setDirectory(str(folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return _chosen(dialog)

    def file_to_save(self, suggested: Path) -> Path | None:
        """By the system's dialog; the draft's ending is added where the user leaves it out."""
        return self._saved(self.tr("Save the draft"), suggested, self.tr("Drafts"))

    def exported_file(self, suggested: Path) -> Path | None:
        """By the system's dialog."""
        kinds = {".docx": self.tr("Word files"), ".pdf": self.tr("PDF files"), ".xml": self.tr("XML files")}
        return self._saved(self.tr("Export"), suggested, kinds.get(suggested.suffix, self.tr("Text files")))

    def report_file(self, suggested: Path) -> Path | None:
        """By the system's dialog; the kind that is chosen there gives the ending."""
        names = {"html": self.tr("Web pages"), "docx": self.tr("Word files")}
        kinds = {f"{name} (*.{ending})": ending for ending, name in names.items()}
        dialog = self._dialog(self.tr("Check report"), ";;".join(kinds))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("html")
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds.get(kind, "html")))
        dialog.setDirectory(str(suggested.parent))
        dialog.selectFile(suggested.stem)
        return _chosen(dialog)

    def _saved(self, title: str, suggested: Path, kind: str) -> Path | None:
        dialog = self._dialog(title, f"{kind} (*{suggested.suffix})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggested.suffix)
        dialog.setDirectory(str(suggested.parent))
        dialog.selectFile(suggested.name)
        return _chosen(dialog)

    def _dialog(self, title: str, patterns: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setNameFilter(patterns)
        # Qt's own Chinese lacks these two; systems with a dialog of their own ignore them.
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Look in:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Files of type:"))
        return dialog

    def is_to_be_printed(self, printer: QPrinter, pages: int) -> bool:
        """By the system's dialog."""
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog  # seldom needed, and slow to load

        dialog = QPrintDialog(printer, self._window)
        dialog.setMinMax(1, pages)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        is_chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
        dialog.deleteLater()
        return is_chosen

    def about_unsaved(self, title: str) -> Unsaved:
        """By a message box; Esc cancels, Enter saves."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Unsaved changes"))
        box.setText(self.tr("Save the changes to “{}”?").format(title))
        save = box.addButton(self.tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(self.tr("Don't save (kept 30 days)"), QMessageBox.ButtonRole.DestructiveRole)
        answers: dict[QAbstractButton, Unsaved] = {save: Unsaved.SAVE, discard: Unsaved.DISCARD}
        return answers.get(self._asked(box, save), Unsaved.CANCEL)

    def about_touched(self, path: Path) -> Touched:
        """By a message box; Enter saves elsewhere, which loses nothing."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("The file was changed elsewhere"))
        box.setText(self.tr("Another program has changed “{}” since it was opened here.").format(path.name))
        elsewhere = box.addButton(self.tr("Save elsewhere"), QMessageBox.ButtonRole.AcceptRole)
        overwrite = box.addButton(self.tr("Overwrite it"), QMessageBox.ButtonRole.DestructiveRole)
        look = box.addButton(self.tr("See differences"), QMessageBox.ButtonRole.ActionRole)
        answers: dict[QAbstractButton, Touched] = {
            elsewhere: Touched.ELSEWHERE,
            overwrite: Touched.OVERWRITE,
            look: Touched.LOOK,
        }
        return answers.get(self._asked(box, elsewhere), Touched.CANCEL)

    def about_elsewhere(self, path: Path) -> Elsewhere:
        """By a message box; Enter opens a copy, which disturbs nobody."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("The draft is open elsewhere"))
        box.setText(
            self.tr("Another window has “{}” open. Who saves last would overwrite the other.").format(path.name)
        )
        copy = box.addButton(self.tr("Open a copy"), QMessageBox.ButtonRole.AcceptRole)
        same = box.addButton(self.tr("Open all the same"), QMessageBox.ButtonRole.DestructiveRole)
        answers: dict[QAbstractButton, Elsewhere] = {copy: Elsewhere.COPY, same: Elsewhere.ALL_THE_SAME}
        return answers.get(self._asked(box, copy), Elsewhere.CANCEL)

    def _asked(self, box: QMessageBox, default: QPushButton) -> QAbstractButton:
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(cancel)
        box.setDefaultButton(default)
        box.exec()
        return box.clickedButton()


def _chosen(dialog: QFileDialog) -> Path | None:
    return next(iter(_all_chosen(dialog)), None)


def _all_chosen(dialog: QFileDialog) -> list[Path]:
    is_chosen = dialog.exec() == QFileDialog.DialogCode.Accepted
    files = dialog.selectedFiles()
    dialog.deleteLater()
    return [Path(file) for file in files] if is_chosen else []


def _patterns() -> str:
    from drafter.formats import FORMATS  # here, for the window is on the screen by then

    endings = [SUFFIX, *(suffix for known in FORMATS for suffix in known.suffixes)]
    ours = QCoreApplication.translate("Dialogs", "Resolutions and drafts")
    everything = QCoreApplication.translate("Dialogs", "All files")
    return f"{ours} ({' '.join(f'*{ending}' for ending in endings)});;{everything} (*)"
