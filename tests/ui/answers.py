"""Stands in for file dialogs and message boxes: says what the test told it to, and remembers what it was asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from drafter.ui.dialogs.questions import Elsewhere, Touched, Unsaved


@dataclass
class Answers:
    """One answer for each question; None and CANCEL unless the test says otherwise."""

    opened: Path | None = None
    saved: Path | None = None
    word: Path | None = None
    table: Path | None = None
    report: Path | None = None
    files: list[Path] = field(default_factory=list)
    folder: Path | None = None
    printed: Path | None = None
    unsaved: Unsaved = Unsaved.CANCEL
    touched: Touched = Touched.CANCEL
    elsewhere: Elsewhere = Elsewhere.CANCEL
    asked: list[str] = field(default_factory=list)
    suggested: Path | None = None
    began_in: Path | None = None
    """The folder in which the last dialog for opening began."""

    def file_to_open(self, folder: Path) -> Path | None:
        self.asked.append("open")
        self.began_in = folder
        return self.opened

    def files_to_open(self, folder: Path) -> list[Path]:
        self.asked.append("files")
        self.began_in = folder
        return self.files

    def folder_to_open(self, folder: Path) -> Path | None:
        self.asked.append("folder")
        self.began_in = folder
        return self.folder

    def table_to_open(self, folder: Path) -> Path | None:
        self.asked.append("table")
        self.began_in = folder
        return self.table

    def file_to_save(self, suggested: Path) -> Path | None:
        self.asked.append("save")
        self.suggested = suggested
        return self.saved

    def exported_file(self, suggested: Path) -> Path | None:
        self.asked.append("word")
        self.suggested = suggested
        return self.word

    def report_file(self, suggested: Path) -> Path | None:
        self.asked.append("report")
        self.suggested = suggested
        return self.report

    def is_to_be_printed(self, printer: QPrinter, pages: int) -> bool:
        self.asked.append(f"print {pages}")
        if self.printed is None:
            return False
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.printed))
        return True

    def about_unsaved(self, title: str) -> Unsaved:
        self.asked.append(f"unsaved {title}")
        return self.unsaved

    def about_touched(self, path: Path) -> Touched:
        self.asked.append("touched")
        return self.touched

    def about_elsewhere(self, path: Path) -> Elsewhere:
        self.asked.append(f"elsewhere {path.name}")
        return self.elsewhere
