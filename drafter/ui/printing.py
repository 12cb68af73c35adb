"""文件 › 打印: the draft on paper, as the clean copy's pages have it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from drafter.app.pages import writer
from drafter.app.session import Session
from drafter.app.settings import AUTOMATIC_NUMBERS, CHINESE_LEADS, FACES, LINE_NUMBERS, PAPER, Setting
from drafter.formats.page_options import PageOptions
from drafter.formats.pdf.picture import PagePictures
from drafter.text.counting import counted
from drafter.text.sentence import Sentence
from drafter.ui.dialogs.questions import Questions
from drafter.ui.services import Services

PURPOSE = "print"


class Printing(QObject):
    """Lays the pages out in a thread, then asks for a printer; paper and faces are those of the last clean copy."""

    said = Signal(object)
    """Sentence: how it ended."""

    def __init__(self, session: Session, services: Services, questions: Questions, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._services, self._questions = session, services, questions

    def start(self) -> None:
        """Print what stands now."""
        document, options = self._session.document, self._options()
        self._services.tasks.start(
            PURPOSE, lambda _token: writer.write(document, options), lambda pdf: self._print(pdf, options), owner=self
        )

    def _options(self) -> PageOptions:
        settings: tuple[Setting[Any], ...] = (PAPER, FACES, CHINESE_LEADS, LINE_NUMBERS, AUTOMATIC_NUMBERS)
        return PageOptions.from_values({setting.name: self._services.settings.value(setting) for setting in settings})

    def _print(self, pdf: bytes, options: PageOptions) -> None:
        from drafter.app.printing import print_pages, printer_for  # seldom needed, and slow to load

        printer = printer_for(options)
        with PagePictures(pdf) as pictures:
            count = pictures.count
        has_base = self._session.base is not None
        if has_base:
            self.said.emit(_CLEAN)
        if not self._questions.is_to_be_printed(printer, count):
            return
        printed = print_pages(pdf, printer)
        if printed:
            self.said.emit(told(printed, printer.outputFileName(), has_base=has_base))
        else:
            self.said.emit(
                Sentence(
                    zh="打印机没有开始打印。检查打印机，或先导出PDF再打印。",
                    en="The printer did not start. Check it, or export a PDF file and print that.",
                )
            )


_CLEAN = Sentence(
    zh="打印的是清稿，不带修订标记；要带标记，可导出提交用Word再打印",
    en="The clean text is printed, without the marks of changes; the submission copy for Word has them",
)


def told(pages: int, file: str, *, has_base: bool) -> Sentence:
    """Where the pages went, and that a draft with changes against its base went there without their marks."""
    count, name = counted(pages, "page"), Path(file).name
    zh, en = f"已送去打印，{pages}页", f"Sent to the printer: {count}"
    if file:
        zh, en = f"已写入{name}，{pages}页", f"Written to {name}: {count}"
    return Sentence(zh=f"{zh}，清稿", en=f"{en}, the clean text") if has_base else Sentence(zh=zh, en=en)
